//! Dealing the bands of a folded map to pages.

use std::ops::Range;

use super::excerpt::{Slice, Strip, slices};
use super::{Excerpt, Planner, Row, SLACK};
use crate::model::{Id, Journey, Lane, LaneKind};
use crate::scene::{Part, Scene};
use crate::theme::metrics;

/// A part of the map that fits on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Share {
    pub bands: Range<usize>,
    pub lanes: Option<Vec<Row>>,
}

impl Share {
    pub const fn all() -> Self {
        Self {
            bands: 0..usize::MAX,
            lanes: None,
        }
    }
}

/// How it is found out what stands on a page together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// By heights that are added up: quick, for a scale that is only tried.
    Sums,
    /// By layouts where the sums say no.
    Layouts,
}

/// The pages that are being filled.
struct Dealt {
    shares: Vec<Share>,
    /// Of the sheet, map units.
    height: f64,
    /// What a page has above and below its bands: the first one, and each later one, map units.
    around: [f64; 2],
    /// How much smaller a page has to be made so that all that stands on each has room, 1 for not at all.
    shrinks: f64,
}

impl Dealt {
    /// How much room for bands the next page has, map units.
    fn free(&self) -> f64 {
        self.height - self.around[self.shares.len().min(1)]
    }

    /// Makes pages so much smaller that this has a place.
    fn shrink(&mut self, asked: f64, given: f64) {
        if asked > given + SLACK {
            self.shrinks = self.shrinks.min(given / asked);
        }
    }
}

/// A page that is being filled with lanes of a band.
struct Filling<'a> {
    dealt: &'a mut Dealt,
    bands: Range<usize>,
    /// Height of the band's heads, map units.
    heads: f64,
    rows: Vec<Placed>,
    /// What stands on the page before, if that holds a part of this band, too.
    before: Vec<Placed>,
    /// What is free below the rows, map units.
    left: f64,
}

/// A row with its height, map units.
type Placed = (Row, f64);

impl Filling<'_> {
    fn share<'r>(&self, rows: impl IntoIterator<Item = &'r Row>) -> Share {
        Share {
            bands: self.bands.clone(),
            lanes: Some(rows.into_iter().cloned().collect()),
        }
    }

    /// The page with one more row.
    fn with(&self, row: &Row) -> Share {
        self.share(self.rows.iter().map(|(row, _)| row).chain([row]))
    }

    /// Puts down something of this height where so much is free, map units.
    fn put(&mut self, row: Row, height: f64, free: f64) {
        let page = self.dealt.height;
        self.dealt.shrink(page + height - free, page);
        self.left -= height;
        self.rows.push((row, height));
    }

    /// This page is full.
    fn turn(&mut self) {
        self.before = std::mem::take(&mut self.rows);
        let share = self.share(self.before.iter().map(|(row, _)| row));
        self.dealt.shares.push(share);
        self.left = self.dealt.free() - self.heads;
    }

    /// Moves whole lanes from the page before to this one as long as that makes both more alike, so that a band does
    /// not end with a thin lane on an empty page.
    fn even(&mut self, mut has_place: impl FnMut(&Share) -> bool) {
        let height = |rows: &[Placed]| rows.iter().map(|(_, height)| height).sum::<f64>();
        while let [_, .., (row, moved)] = self.before.as_slice() {
            let is_more_even = height(&self.rows) + moved < height(&self.before);
            let rows = self.rows.iter().map(|(row, _)| row);
            let more = self.share([row].into_iter().chain(rows));
            if row.excerpt.is_some() || !is_more_even || !has_place(&more) {
                break;
            }
            self.rows.splice(..0, self.before.pop());
            let before = self.share(self.before.iter().map(|(row, _)| row));
            self.dealt.shares.pop();
            self.dealt.shares.push(before);
        }
    }

    /// Slices of a lane, on a page each: so much is free on this one, and on each later one.
    fn put_slices(&mut self, lane: &Id<Lane>, slices: Vec<Slice>, [first, later]: [f64; 2]) {
        let is_filled = |slice: &&Slice| !slice.objects.is_empty();
        let of = slices.iter().filter(is_filled).count();
        let mut number = 0;
        for (index, slice) in slices.into_iter().enumerate() {
            if index > 0 {
                self.turn();
            }
            if slice.objects.is_empty() {
                continue;
            }
            number += 1;
            let excerpt = Excerpt {
                objects: slice.objects,
                number,
                of,
            };
            let row = Row {
                lane: lane.clone(),
                excerpt: Some(excerpt),
            };
            let free = if index == 0 { first } else { later };
            self.put(row, slice.height, free);
        }
    }
}

impl Planner<'_> {
    /// The map's parts, each of which fits on a page at this scale as far as it can; and how much smaller a page has to
    /// be made so that all of them do, 1 for not at all.
    pub(super) fn shares(&mut self, scale: f64, care: Care) -> (Vec<Share>, f64) {
        let room = self.sheet / scale;
        let page = self.page(scale, 1, 1, Share::all());
        let first = self.lay_out(page, Some(room.width));
        let page = self.page(scale, 2, 2, Share::all());
        let later = self.lay_out(page, Some(room.width));
        let mut dealt = Dealt {
            shares: Vec::new(),
            height: room.height,
            around: [around(&first), around(&later)],
            shrinks: 1.0,
        };
        dealt.shrink(later.size.width, room.width);
        // What is left on the last page.
        let mut left = 0.0;
        for (index, band) in later.bands.iter().enumerate() {
            let height = band.labels.y1 - band.head.y0;
            let whole = (dealt.shares.last()).filter(|share| share.lanes.is_none());
            if let Some(share) = whole {
                let mut more = share.clone();
                more.bands.end = index + 1;
                let number = dealt.shares.len();
                let height = metrics::BAND_GAP + height;
                if left >= height || self.has_place(scale, number, &more, care) {
                    left -= height;
                    dealt.shares[number - 1] = more;
                    continue;
                }
            }
            let bands = index..index + 1;
            left = dealt.free() - height;
            if left >= 0.0 {
                dealt.shares.push(Share { bands, lanes: None });
            } else {
                self.part(&mut dealt, scale, care, bands);
            }
        }
        (dealt.shares, dealt.shrinks)
    }

    /// A band that is taller than a page: between its lanes, and in those that are taller than a page themselves.
    fn part(&mut self, dealt: &mut Dealt, scale: f64, care: Care, bands: Range<usize>) {
        // By itself it has no lanes that are empty in it.
        let by_itself = Share {
            lanes: None,
            bands: bands.clone(),
        };
        let page = self.page(scale, 2, 2, by_itself);
        let alone = self.lay_out(page, Some(self.sheet.width / scale));
        let Some(band) = alone.bands.first() else {
            return;
        };
        let heads = band.labels.y0 - band.head.y0;
        let later = dealt.height - dealt.around[1] - heads;
        let mut page = Filling {
            left: dealt.free() - heads,
            dealt,
            bands,
            heads,
            rows: Vec::new(),
            before: Vec::new(),
        };
        for lane in lanes_of(&alone) {
            let (row, height) = (Row::whole(lane.lane.clone()), lane.height);
            let number = page.dealt.shares.len() + 1;
            let more = page.with(&row);
            let is_first = page.rows.is_empty();
            if height <= page.left || (!is_first && self.has_place(scale, number, &more, care)) {
                page.put(row, height, height);
                continue;
            }
            if height <= later && !is_first {
                page.turn();
                page.put(row, height, height);
                continue;
            }
            // By the sums it is taller than a page. But they reckon with all of the legend.
            let later = self.free(scale, number.max(2), page.share([&row]));
            let here = |planner: &mut Self| match number > 1 && is_first {
                true => later,
                false => planner.free(scale, number, more.clone()),
            };
            if height > later && is_in_pieces(self.journey, &lane.lane) {
                let free = [here(self), later];
                page.put_slices(&lane.lane, slices(&alone, &lane, free), free);
            } else if is_first && (number > 1 || height <= here(self)) {
                page.put(row, height, here(self));
            } else {
                // Where nothing stands on it yet, that is the first page, whose head is higher: it becomes a cover.
                page.turn();
                page.put(row, height, later);
            }
        }
        if care == Care::Layouts {
            let number = page.dealt.shares.len() + 1;
            page.even(|share| self.has_place(scale, number, share, care));
        }
        page.turn();
    }

    /// How high the last lane of a page may be, map units.
    fn free(&mut self, scale: f64, number: usize, share: Share) -> f64 {
        let mut page = self.page(scale, number, number.max(2), share);
        // As high as what stands there.
        let height = std::mem::take(&mut page.size.height);
        let scene = self.lay_out(page, Some(self.sheet.width / scale));
        let last = lanes_of(&scene).last().map_or(0.0, |lane| lane.height);
        height - scene.size.height + last
    }

    /// Whether this is no higher than the page with this number. The legend is shorter where there is less to explain,
    /// and lanes are lower where they have less to hold: adding up does not tell.
    fn has_place(&mut self, scale: f64, number: usize, share: &Share, care: Care) -> bool {
        if care == Care::Sums {
            return false;
        }
        let room = self.sheet / scale;
        let page = self.page(scale, number, number.max(2), share.clone());
        self.lay_out(page, Some(room.width)).size.height <= room.height + SLACK
    }
}

/// Whether what the lane shows stands in pieces below each other.
fn is_in_pieces(journey: &Journey, id: &Id<Lane>) -> bool {
    let lane = journey.lanes.iter().find(|lane| lane.id == *id);
    lane.is_some_and(|lane| matches!(lane.shows, LaneKind::Touchpoints | LaneKind::Notes(_)))
}

/// What stands above and below the bands, map units.
fn around(scene: &Scene) -> f64 {
    match (scene.bands.first(), scene.bands.last()) {
        (Some(top), Some(end)) => scene.size.height - (end.labels.y1 - top.head.y0),
        _ => 0.0,
    }
}

/// The lanes of the first band from top to bottom, with the height of each, its air included, map units.
fn lanes_of(scene: &Scene) -> Vec<Strip> {
    let Some(band) = scene.bands.first() else {
        return Vec::new();
    };
    let mut lanes: Vec<(Id<Lane>, f64)> = Vec::new();
    for region in &scene.regions {
        let is_label = region.subject.part == Part::Whole
            && region.rect.y0 >= band.labels.y0 - SLACK
            && region.rect.y1 <= band.labels.y1 + SLACK;
        if let Some(lane) = region.subject.lane()
            && is_label
        {
            lanes.push((lane.clone(), region.rect.y0));
        }
    }
    let ends: Vec<f64> = (lanes.iter().skip(1).map(|(_, top)| *top))
        .chain([band.labels.y1])
        .collect();
    let with_ends = lanes.into_iter().zip(ends);
    with_ends
        .map(|((lane, top), end)| Strip {
            lane,
            top,
            height: end - top,
        })
        .collect()
}
