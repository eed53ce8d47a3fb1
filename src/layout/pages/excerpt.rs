//! Lanes on a page, and lanes that are taller than a page: parted between their cards or notes.

use kurbo::Rect;

use crate::model::{Id, Lane, ObjectId};
use crate::scene::{Part, Region, Scene};
use crate::theme::metrics;

/// A lane on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub lane: Id<Lane>,
    /// What stands there of a lane that is taller than a page; all of it if none.
    pub excerpt: Option<Excerpt>,
}

impl Row {
    pub(super) const fn whole(lane: Id<Lane>) -> Self {
        Self {
            lane,
            excerpt: None,
        }
    }
}

/// Some of the cards or notes of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    pub objects: Vec<ObjectId>,
    /// From 1.
    pub number: usize,
    pub of: usize,
}

/// Where a lane stands in a scene, map units.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    pub lane: Id<Lane>,
    pub top: f64,
    /// With the air around it.
    pub height: f64,
}

/// A part of a lane.
#[derive(Debug, Default)]
pub(super) struct Slice {
    pub objects: Vec<ObjectId>,
    /// With the air around it, map units.
    pub height: f64,
}

/// A card or a note in a lane.
struct Item {
    object: ObjectId,
    rect: Rect,
}

impl Item {
    fn is_over(&self, other: &Self) -> bool {
        self.rect.x0 < other.rect.x1 && other.rect.x0 < self.rect.x1
    }
}

/// Where an item comes to stand: on which of the slices, and where it ends there, from the top of the first item.
#[derive(Clone, Copy)]
struct Spot {
    slice: usize,
    end: f64,
}

/// The lane's cards or notes in parts: the first is no higher than `first` map units, the others no higher than `later`,
/// unless a single one of them is. What stands below each other stays in that order. The first is empty where `first`
/// has no room for the uppermost of each column.
pub(super) fn slices(scene: &Scene, lane: &Strip, [first, later]: [f64; 2]) -> Vec<Slice> {
    let items = items(scene, lane);
    let tops = items.iter().map(|item| item.rect.y0);
    let air = tops.fold(f64::INFINITY, f64::min) - lane.top + metrics::LANE_AIR;
    let mut spots = deal(&items, first - air, later - air);
    let is_uppermost = |i: usize| !items[..i].iter().any(|other| other.is_over(&items[i]));
    if first < later && (0..items.len()).any(|i| spots[i].slice > 0 && is_uppermost(i)) {
        spots = deal(&items, later - air, later - air);
        spots.iter_mut().for_each(|spot| spot.slice += 1);
    }
    let count = spots.iter().map(|spot| spot.slice + 1).max().unwrap_or(0);
    let mut slices: Vec<Slice> = (0..count).map(|_| Slice::default()).collect();
    for (item, spot) in items.into_iter().zip(spots) {
        let slice = &mut slices[spot.slice];
        slice.objects.push(item.object);
        slice.height = slice.height.max(spot.end + air);
    }
    slices
}

/// Each goes below what it stands below, or to the top of the next slice.
fn deal(items: &[Item], first: f64, later: f64) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        let above = || {
            let above = items[..i].iter().zip(&spots);
            above.filter(|(other, _)| other.is_over(item))
        };
        let slice = above().map(|(_, spot)| spot.slice).max().unwrap_or(0);
        let gaps = above().map(|(other, _)| item.rect.y0 - other.rect.y1);
        let gap = gaps.fold(f64::INFINITY, f64::min);
        let here = above().filter(|(_, spot)| spot.slice == slice);
        let top = here.map(|(_, spot)| spot.end + gap).fold(0.0, f64::max);
        let end = top + item.rect.height();
        let room = if slice == 0 { first } else { later };
        // What is higher than any slice does not become lower on the next one.
        let is_better_off = top > 0.0 || room < later;
        spots.push(if end > room && is_better_off {
            Spot {
                slice: slice + 1,
                end: item.rect.height(),
            }
        } else {
            Spot { slice, end }
        });
    }
    spots
}

/// The cards or notes of a lane, from top to bottom.
fn items(scene: &Scene, lane: &Strip) -> Vec<Item> {
    let span = lane.top..lane.top + lane.height;
    let is_item = |region: &&Region| {
        let object = &region.subject.object;
        matches!(object, ObjectId::Touchpoint(_) | ObjectId::Note(_))
            && region.subject.part == Part::Whole
            && span.contains(&region.rect.y0)
    };
    let item = |region: &Region| Item {
        object: region.subject.object.clone(),
        rect: region.rect,
    };
    let mut items: Vec<Item> = scene.regions.iter().filter(is_item).map(item).collect();
    items.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0));
    items
}
