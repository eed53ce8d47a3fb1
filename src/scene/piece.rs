//! Pieces of a picture: what two pictures have in common is shared, neither copied nor dropped.

use std::sync::Arc;

use kurbo::{Rect, Vec2};

use super::{Item, Layer, Scene};

/// Items that are painted one after the other and are moved together.
#[derive(Clone, Debug)]
pub struct Piece {
    items: Arc<[Item]>,
    at: Vec2,
    /// Around all items before they are moved; none if some stick to an edge of the view, and so may be anywhere.
    bounds: Option<Rect>,
}

impl Piece {
    /// Items that lie where they are to be painted.
    pub fn new(items: impl Into<Arc<[Item]>>) -> Self {
        let items = items.into();
        let scrolls = items.iter().all(|i| i.layer == Layer::Sheet);
        let around = |items: &[Item]| items.iter().map(|i| i.bounds).reduce(|a, b| a.union(b));
        Self {
            bounds: around(&items).filter(|_| scrolls),
            at: Vec2::ZERO,
            items,
        }
    }

    /// The same items, moved further by so many map units.
    pub fn moved(&self, by: Vec2) -> Self {
        Self {
            items: self.items.clone(),
            at: self.at + by,
            bounds: self.bounds,
        }
    }

    /// The items as they lie before they are moved by [`Self::at`].
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How far they are moved, map units.
    pub const fn at(&self) -> Vec2 {
        self.at
    }

    /// Whether something of it may be seen there (map units).
    pub fn may_be_in(&self, seen: Rect) -> bool {
        self.bounds
            .is_none_or(|bounds| (bounds + self.at).overlaps(seen))
    }
}

impl Scene {
    /// Every item as it lies in its piece, with how far it is moved; first at the bottom.
    pub fn placed(&self) -> impl Iterator<Item = (&Item, Vec2)> {
        self.pieces
            .iter()
            .flat_map(|piece| piece.items.iter().map(|item| (item, piece.at)))
    }

    /// Every item at its place, first at the bottom: copies, for those who look at a few.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.placed().map(|(item, by)| item.moved(by))
    }
}

impl Item {
    /// The item, moved by so many map units.
    fn moved(&self, by: Vec2) -> Self {
        let mut item = self.clone();
        if by != Vec2::ZERO {
            item.shape.translate(by);
            item.bounds = item.bounds + by;
        }
        item
    }
}
