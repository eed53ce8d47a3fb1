//! Cells that were laid out before and are as they were: an edit lays out again only the step that it changed.
//!
//! A cell is a piece of the scene: drawn at the origin, moved to its place, and shared by all scenes that hold it. So a
//! picture with remembered cells is the same, to the last bit, as one without. A test compares them after random edits.
//!
//! What a cell may look at is its step, what stands in the key, and the lists of the journey that
//! [`Context`] holds; whatever else it depends on belongs into the key.

use std::sync::Arc;

use kurbo::Point;
use rustc_hash::FxHashMap;

use super::View;
use super::pen::Pen;
use crate::model::{Id, Journey, Lane, Step};
use crate::scene::{Piece, Region};
use crate::theme::PeriodHue;

/// What is the same for all cells: the view, and the journey without what stands on the way.
#[derive(PartialEq)]
struct Context {
    view: View,
    journey: Journey,
}

impl Context {
    fn of(journey: &Journey, view: &View) -> Self {
        Self {
            // A cell's width is part of its key; on which page and in which band it stands is not its concern.
            view: View {
                fold: None,
                page: None,
                ..view.clone()
            },
            journey: Journey {
                wegmarke: journey.wegmarke,
                about: journey.about.clone(),
                personas: journey.personas.clone(),
                paths: journey.paths.clone(),
                owners: journey.owners.clone(),
                kinds: journey.kinds.clone(),
                channels: journey.channels.clone(),
                kpis: journey.kpis.clone(),
                sources: journey.sources.clone(),
                ..Journey::default()
            },
        }
    }
}

/// Which cell.
pub(super) struct Key {
    pub step: Arc<Step>,
    pub lane: Id<Lane>,
    /// Of its column, map units.
    pub width: f64,
    /// Of the step's stage or period.
    pub hue: PeriodHue,
    /// Which of the step's touchpoints are shown, by their address, each with what the rest of the map says of it: at
    /// how many places it stands, and whether it is pale.
    pub touchpoints: Vec<(usize, Option<usize>, bool)>,
}

/// A cell as it was drawn at the origin.
struct Cell {
    /// Keeps the step alive, so that no other one comes to lie in its place.
    key: Key,
    piece: Piece,
    regions: Vec<Region>,
    height: f64,
    /// The layout that used it last.
    used: u64,
}

/// The cells of the last layouts.
#[derive(Default)]
pub(super) struct Cells {
    context: Option<Context>,
    /// By the address of the step, which the key keeps from being another's, and the lane.
    cells: FxHashMap<(usize, Id<Lane>), Cell>,
    layout: u64,
}

impl Cells {
    /// A layout begins; what was drawn for another view or with other lists is forgotten.
    pub fn begin(&mut self, journey: &Journey, view: &View) {
        let context = Context::of(journey, view);
        if self.context.as_ref() != Some(&context) {
            self.context = Some(context);
            self.cells.clear();
        }
        self.layout += 1;
    }

    /// A layout is complete: what neither it nor the one before it used is forgotten.
    pub fn end(&mut self) {
        self.cells.retain(|_, cell| cell.used + 1 >= self.layout);
    }
}

impl Pen<'_> {
    /// Draws a cell with its upper left corner at `at`, or puts down what was drawn before; answers its height.
    /// `draw` draws at the origin and answers where it ends.
    pub fn cell(&mut self, key: Key, at: Point, draw: impl FnOnce(&mut Self) -> f64) -> f64 {
        let place = (Arc::as_ptr(&key.step) as usize, key.lane.clone());
        let by = at.to_vec2();
        if let Some(cell) = self.cells.cells.get_mut(&place)
            && cell.key.width == key.width
            && cell.key.hue == key.hue
            && cell.key.touchpoints == key.touchpoints
        {
            cell.used = self.cells.layout;
            let piece = cell.piece.moved(by);
            let regions = cell.regions.iter().cloned();
            self.scene.regions.extend(regions.map(|mut region| {
                region.rect = region.rect + by;
                region
            }));
            let height = cell.height;
            self.settle();
            self.scene.pieces.push(piece);
            return height;
        }
        self.settle();
        let (items, regions) = self.mark();
        let height = draw(self);
        let piece = Piece::new(std::mem::take(&mut self.loose));
        let cell = Cell {
            key,
            piece: piece.clone(),
            regions: self.scene.regions[regions..].to_vec(),
            height,
            used: self.cells.layout,
        };
        self.shift((items, regions), by);
        self.scene.pieces.push(piece.moved(by));
        self.cells.cells.insert(place, cell);
        height
    }
}
