//! Layout: a journey, seen in a certain way, becomes a [`Scene`].
//!
//! Pure: the same journey and view give the same scene. The [`Typesetter`] and the [`Cells`] are kept between two
//! layouts, so that an edit lays out again only what it changed. Everything hangs on one grid
//! ([`theme::metrics`](crate::theme::metrics)); cells grow with their content, so that nothing is clipped
//! and nothing overlaps, however long a text is.

mod bands;
mod cells;
mod compare;
mod curve;
mod footer;
mod frame;
mod header;
mod heads;
mod icons;
mod image;
mod lanes;
mod legend;
pub mod pages;
mod part;
mod pen;
mod personas;
pub mod room;
mod scope;
mod whose;

use std::collections::HashSet;
use std::sync::Arc;

use kurbo::{Rect, Size};

pub use compare::{mark_colours, mark_icon};
pub use frame::{hue, owner_colour, persona_colour};
pub use icons::{channel_icon, face, kind_icon, lane_icon, note_icon, touchpoint_icon};
pub use lanes::note_colours;
pub use part::part;

use crate::model::{Curves, Filter, Id, Journey, Lane, Language, Stage, State, Step};
use crate::scene::{Gallery, Layer, Part, Scene};
use crate::text::{Hyphenation, Typesetter};
use crate::theme::{Theme, ThemeName, metrics};
use cells::Cells;
use frame::Frame;
use pen::Pen;

/// How a journey is to be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub theme: ThemeName,
    /// The language of the picture's own words; else the map's.
    pub language: Option<Language>,
    /// Only these stages, in the map's order.
    pub stages: Option<Vec<Id<Stage>>>,
    /// Only these steps of the stages.
    pub steps: Option<Vec<Id<Step>>>,
    /// Only these lanes, in the map's order, also those that are hidden.
    pub lanes: Option<Vec<Id<Lane>>>,
    /// Whose curves; alone, with only what is for the persona.
    pub curves: Curves,
    /// Pales or leaves out what does not match.
    pub filter: Option<Filtered>,
    /// Title, scenario and personas above the map.
    pub header: bool,
    /// Only what is there as it is, or as it is to be; else both, with marks.
    pub state: Option<State>,
    /// With it all that is known of the personas, instead of a line each.
    pub persona_cards: bool,
    /// Legend, sources and version below it.
    pub footer: bool,
    /// What cards say by signs: moment of truth, breakpoint, status, evidence, targets.
    pub marks: bool,
    /// Folds the stages into bands below each other, none wider than this (map units)
    /// unless a single stage is.
    pub fold: Option<f64>,
    /// On a page, and only what stands there.
    pub page: Option<pages::Page>,
    /// Shows empty lanes and hints of what to type; exports never do.
    pub editing: bool,
    /// As a slide for a room instead of as a sheet.
    pub room: Option<room::Room>,
    /// The pictures that have been read; others are not drawn.
    pub pictures: Gallery,
}

/// A filter, and what becomes of what does not match it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filtered {
    pub filter: Filter,
    /// Left out instead of paled. A step goes if neither it nor any of its touchpoints matches, and a stage with the
    /// last of its steps; so no holes are left.
    pub hides: bool,
}

impl Filtered {
    /// None for a filter that lets everything through.
    pub fn new(filter: Filter, hides: bool) -> Option<Self> {
        (!filter.is_empty()).then_some(Self { filter, hides })
    }
}

impl Default for View {
    fn default() -> Self {
        Self {
            theme: ThemeName::Light,
            language: None,
            stages: None,
            steps: None,
            lanes: None,
            curves: Curves::Together,
            filter: None,
            header: true,
            persona_cards: false,
            state: None,
            footer: true,
            marks: true,
            fold: None,
            page: None,
            editing: false,
            room: None,
            pictures: Gallery::default(),
        }
    }
}

/// Lays journeys out; keeps the shaped words and the cells of the last layouts.
pub struct Layouter {
    types: Typesetter,
    cells: Cells,
    /// How many pieces and regions the last scene had: the next one has about as many, and growing a list of a
    /// thousand cards copies it several times.
    last: (usize, usize),
    /// Nothing is forgotten between two layouts.
    remembers: bool,
}

impl Default for Layouter {
    fn default() -> Self {
        Self::new()
    }
}

impl Layouter {
    pub fn new() -> Self {
        Self {
            types: Typesetter::new(),
            cells: Cells::default(),
            last: (0, 0),
            remembers: false,
        }
    }

    /// Makes pictures that have much in common, but not each with the one before: until it is done, all of them may
    /// use what any of them has set.
    fn remembering<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        self.remembers = true;
        let made = make(self);
        self.remembers = false;
        made
    }

    /// The picture of this journey.
    pub fn layout(&mut self, journey: &Journey, view: &View) -> Scene {
        let theme = match journey.about.accent {
            Some(accent) => Arc::new(view.theme.theme().with_accent(accent)),
            None => view.theme.theme(),
        };
        self.cells.begin(journey, view);
        let scene = self.draw(&theme, journey, view);
        if !self.remembers {
            self.cells.end();
            self.types.end_of_layout();
        }
        self.last = (scene.pieces.len(), scene.regions.len());
        scene
    }

    fn draw(&mut self, theme: &Theme, journey: &Journey, view: &View) -> Scene {
        let in_state = view.state.map(|state| journey.in_state(state));
        let mut frame = Frame::new(in_state.as_ref().unwrap_or(journey), view);
        let (pieces, regions) = self.last;
        let some_more = |n: usize| n + n / 16;
        let scene = Scene {
            pieces: Vec::with_capacity(some_more(pieces)),
            regions: Vec::with_capacity(some_more(regions)),
            ..Scene::default()
        };
        let mut pen = self.pen(theme, journey.about.language.tag(), scene);
        pen.pale = frame.pale();
        lay_out(pen, &mut frame)
    }

    /// A pen for words in this language.
    fn pen<'a>(&'a mut self, theme: &'a Theme, tag: &str, scene: Scene) -> Pen<'a> {
        Pen {
            types: &mut self.types,
            cells: &mut self.cells,
            theme,
            hyphenation: Hyphenation::of(tag),
            scene: Scene {
                paper: theme.sheet.paper,
                ..scene
            },
            loose: Vec::new(),
            layer: Layer::Sheet,
            subject: None,
            pale: HashSet::new(),
            paling: false,
        }
    }
}

fn lay_out(mut pen: Pen<'_>, frame: &mut Frame<'_>) -> Scene {
    let view = frame.view;
    if let Some(room) = view.room {
        let size = room::draw(&mut pen, frame, room);
        return finish(pen, size);
    }
    let mut bands = bands::fold(frame);
    let page = view.page.as_ref();
    // Words above and below the map need room, and a picture is to be filled; who edits has all the window.
    let least = match page {
        Some(page) => page.size.width - 2.0 * metrics::MARGIN_X,
        None if view.header || view.footer => metrics::MIN_WIDTH,
        None => 0.0,
    };
    if !view.editing {
        // Whole units, so that rounding does not lead over the edge.
        let folded = view.fold.unwrap_or(f64::INFINITY) - 2.0 * metrics::MARGIN_X;
        bands = bands::widen(frame, bands, least.min(folded.floor()));
    }
    if let Some(page) = page {
        let end = page.bands.end.min(bands.len());
        bands = bands.drain(page.bands.start.min(end)..end).collect();
    }
    let frame = &*frame;
    let content = bands.iter().map(|b| b.width).fold(least, f64::max);
    // All rules end on one edge, also those of a band with fewer stages.
    bands.iter_mut().for_each(|b| b.width = content);
    let mut y = metrics::MARGIN_TOP;
    if view.header {
        y = match page {
            Some(page) if page.number > 1 => header::draw_again(&mut pen, frame, content, y),
            _ => header::draw(&mut pen, frame, content, y) + metrics::HEADER_GAP,
        };
    }
    // What stands on a page, and no more, is drawn and explained there.
    let here = page.map(|_| frame.on_page(&bands));
    let here = here.as_ref().unwrap_or(frame);
    for (i, band) in bands.iter().enumerate() {
        if i > 0 {
            y += metrics::BAND_GAP;
        }
        y = bands::draw(&mut pen, frame, here, band, y);
    }
    if view.footer {
        y = match page {
            Some(page) if page.number > 1 => {
                footer::draw_again(&mut pen, here, bands.len(), content, y)
            }
            _ => footer::draw(&mut pen, here, bands.len(), content, y),
        };
    }
    let mut size = Size::new(
        content + 2.0 * metrics::MARGIN_X,
        (y + metrics::MARGIN_BOTTOM).ceil(),
    );
    if let Some(page) = page {
        size.height = size.height.max(page.size.height);
        let right = metrics::MARGIN_X + content;
        pages::draw_mark(&mut pen, frame, page, &bands, right, size.height);
    }
    finish(pen, size)
}

/// The scene, with the sheet itself as a region.
fn finish(mut pen: Pen<'_>, size: Size) -> Scene {
    pen.settle();
    pen.scene.size = size;
    // The sheet itself lies below everything that answers the pointer.
    pen.region(
        Rect::from_origin_size((0.0, 0.0), size),
        crate::model::ObjectId::Journey,
        Part::Whole,
    );
    pen.scene.regions.rotate_right(1);
    pen.scene
}
