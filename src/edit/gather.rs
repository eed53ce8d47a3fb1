//! Moving several objects of a class to one place.

use super::member::Member;
use super::object::each_class;
use super::{Edit, Place};
use crate::model::{Holder, Id, Journey, ObjectId};

/// Objects of one class side by side at a place, in the order given. The index of `to` counts the children of the
/// parent that are none of these objects. Nothing if one of them is not there or cannot stand there.
pub fn gather(journey: &Journey, objects: &[ObjectId], to: &Place) -> Option<Edit> {
    let first = objects.first()?;
    let mut order = each_class!(first, ObjectId, id => children(journey, id, &to.parent),
        ObjectId::Journey => None)?;
    let others: Vec<ObjectId> = order
        .iter()
        .filter(|o| !objects.contains(o))
        .cloned()
        .collect();
    let next = others.get(to.index);
    let mut moves = Vec::with_capacity(objects.len());
    for (i, object) in objects.iter().enumerate() {
        if object.class() != first.class() {
            return None;
        }
        order.retain(|o| o != object);
        // After the one before it; the first one before what is to follow all of them.
        let before = i.checked_sub(1).map(|i| &objects[i]);
        let index = match before {
            Some(before) => order.iter().position(|o| o == before).map(|at| at + 1),
            None => next.and_then(|next| order.iter().position(|o| o == next)),
        };
        let index = index.unwrap_or(order.len());
        order.insert(index, object.clone());
        moves.push(Edit::Move {
            object: object.clone(),
            to: Place::new(to.parent.clone(), index),
        });
    }
    Some(Edit::of(moves))
}

/// The children of this parent that are of the class of `id`.
fn children<T: Member>(journey: &Journey, _id: &Id<T>, parent: &Holder) -> Option<Vec<ObjectId>>
where
    ObjectId: From<Id<T>>,
{
    // Siblings are had for changing only; a journey copied for it costs a few pointers.
    let mut journey = journey.clone();
    let siblings = T::siblings(&mut journey, parent).ok()?;
    Some(siblings.iter().map(|x| x.id().clone().into()).collect())
}
