//! Carries an edit out.

use std::sync::Arc;

use super::member::{Member, missing};
use super::object::each_class;
use super::{Edit, EditError, Object, Place, order, same::same, unlink};
use crate::model::{Holder, Id, Journey, ObjectId, check};

/// The journey after the edit, which shares with `journey` all that the edit does not touch; an edit that
/// changes nothing gives back the same.
///
/// # Errors
/// Where the edit names what is not there, puts something where it cannot stand, or says something unsound.
pub fn apply(journey: &Journey, edit: &Edit) -> Result<Journey, EditError> {
    let after = carry_out(journey, edit)?.journey;
    Ok(after.unwrap_or_else(|| journey.clone()))
}

/// A journey after an edit, with what happened to it.
pub(super) struct Outcome {
    /// None if nothing changed.
    pub journey: Option<Journey>,
    /// What the edit itself names.
    pub objects: Vec<ObjectId>,
    /// What else it had to change.
    pub mended: Vec<ObjectId>,
    /// What stood or stands beside objects that went or came: where to look when those are not there.
    pub beside: Vec<ObjectId>,
}

pub(super) fn carry_out(journey: &Journey, edit: &Edit) -> Result<Outcome, EditError> {
    let mut work = Work {
        journey: journey.clone(),
        comes_in: false,
        moves: false,
        objects: Vec::new(),
        mended: Vec::new(),
        beside: Vec::new(),
    };
    work.edit(edit)?;
    if work.moves {
        order::mend(journey, &mut work.journey, &mut work.mended);
    }
    if work.comes_in {
        refuse_unsound(journey, &work.journey)?;
    }
    let changed = !same(journey, &work.journey);
    Ok(Outcome {
        journey: changed.then_some(work.journey),
        objects: work.objects,
        mended: work.mended,
        beside: work.beside,
    })
}

/// What was wrong before is not this edit's fault and keeps nobody from working.
fn refuse_unsound(before: &Journey, after: &Journey) -> Result<(), EditError> {
    let found = check(after);
    if found.is_empty() {
        return Ok(());
    }
    let old = check(before);
    match found.into_iter().find(|v| !old.contains(v)) {
        Some(violation) => Err(EditError::Unsound(violation)),
        None => Ok(()),
    }
}

struct Work {
    journey: Journey,
    /// Something new is in the document, which may be unsound.
    comes_in: bool,
    /// The order is another one.
    moves: bool,
    objects: Vec<ObjectId>,
    mended: Vec<ObjectId>,
    beside: Vec<ObjectId>,
}

impl Work {
    fn edit(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Add { object, at } => {
                self.comes_in = true;
                self.objects.push(object.id());
                each_class!(object, Object, x => self.add(x, at),
                    Object::About(_) | Object::Measurements(_) => Err(EditError::JourneyItself))
            }
            Edit::Replace(object) => {
                self.comes_in = true;
                self.objects.push(object.id());
                each_class!(object, Object, x => self.replace(x),
                Object::About(about) => {
                    self.journey.about = about.clone();
                    Ok(())
                },
                Object::Measurements(list) => {
                    self.journey.measurements.clone_from(list);
                    Ok(())
                })
            }
            Edit::Remove(id) => {
                self.objects.push(id.clone());
                each_class!(id, ObjectId, id => self.remove(id),
                    ObjectId::Journey => Err(EditError::JourneyItself))
            }
            Edit::Move { object, to } => {
                self.moves = true;
                self.objects.push(object.clone());
                each_class!(object, ObjectId, id => self.relocate(id, to),
                    ObjectId::Journey => Err(EditError::JourneyItself))
            }
            Edit::Batch(edits) => edits.iter().try_for_each(|edit| self.edit(edit)),
        }
    }

    fn add<T: Member>(&mut self, object: &Arc<T>, at: &Place) -> Result<(), EditError>
    where
        ObjectId: From<Id<T>>,
    {
        let siblings = T::siblings(&mut self.journey, &at.parent)?;
        let index = at.index.min(siblings.len());
        siblings.insert(index, object.clone());
        let beside = beside(siblings, index, &at.parent);
        self.beside.push(beside);
        Ok(())
    }

    fn replace<T: Member>(&mut self, object: &Arc<T>) -> Result<(), EditError>
    where
        ObjectId: From<Id<T>>,
    {
        let id = object.id();
        let own = T::find(&self.journey, id).ok_or_else(|| missing(id.clone()))?;
        let parent = T::parent(&self.journey, id).ok_or_else(|| missing(id.clone()))?;
        let mut new = T::clone(object);
        new.keep_children(own);
        if **own == new {
            return Ok(());
        }
        let siblings = T::siblings(&mut self.journey, &parent)?;
        if let Some(place) = siblings.iter_mut().find(|x| x.id() == id) {
            *place = Arc::new(new);
        }
        Ok(())
    }

    fn remove<T: Member>(&mut self, id: &Id<T>) -> Result<(), EditError>
    where
        ObjectId: From<Id<T>>,
    {
        let gone = unlink::Gone::with(&self.journey, &id.clone().into());
        let (_, beside) = self.take(id)?;
        self.beside.push(beside);
        unlink::unlink(&mut self.journey, gone, &mut self.mended);
        Ok(())
    }

    fn relocate<T: Member>(&mut self, id: &Id<T>, to: &Place) -> Result<(), EditError>
    where
        ObjectId: From<Id<T>>,
    {
        let (object, _) = self.take(id)?;
        self.add(&object, to)
    }

    /// Takes an object out and answers with what stood beside it.
    fn take<T: Member>(&mut self, id: &Id<T>) -> Result<(Arc<T>, ObjectId), EditError>
    where
        ObjectId: From<Id<T>>,
    {
        let parent = T::parent(&self.journey, id).ok_or_else(|| missing(id.clone()))?;
        let siblings = T::siblings(&mut self.journey, &parent)?;
        let index = siblings.iter().position(|x| x.id() == id);
        let index = index.ok_or_else(|| missing(id.clone()))?;
        let beside = beside(siblings, index, &parent);
        Ok((siblings.remove(index), beside))
    }
}

/// The sibling before the one at `index`, else the one after it, else the parent.
fn beside<T: Member>(siblings: &[Arc<T>], index: usize, parent: &Holder) -> ObjectId
where
    ObjectId: From<Id<T>>,
{
    let before = index.checked_sub(1).and_then(|i| siblings.get(i));
    match before.or_else(|| siblings.get(index + 1)) {
        Some(sibling) => sibling.id().clone().into(),
        None => parent.clone().into(),
    }
}
