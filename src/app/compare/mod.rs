//! Two maps held against each other in the window: their common sheet, and beside it what differs, stage by stage.
//!
//! One is the map on the desk, the other any map that is open. Nothing is changed here; who wants to go on with a
//! difference goes to its map. It is computed anew when either map changes.

mod bar;
mod deeds;
mod list;
mod sheet;
mod told;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel, Ui};

pub use self::deeds::CompareDeed;
use self::list::List;
use self::sheet::Sheet;
use super::SIDE_WIDTH;
use super::areas::{Area, Areas};
use super::desk::{Desk, Wishes};
use super::style::color32;
use super::tabs::TabKey;
use crate::i18n::Language;
use crate::merge::{self, Comparison, Mark};
use crate::model::{Id, Journey, ObjectId, Persona, State, Touchpoint};

/// Which maps are compared, and how one looks at what differs.
#[derive(Debug)]
pub struct Comparing {
    /// The map on the desk; with another one there it is over.
    pub of: TabKey,
    /// The other one; none as long as nobody has said which.
    pub with: Option<TabKey>,
    /// The map on the desk is the older of the two.
    pub is_older: bool,
    /// Whose emotions are compared; none is all.
    pub persona: Option<Id<Persona>>,
    /// Kinds of differences that are not listed.
    pub hidden: BTreeSet<Mark>,
    /// What is selected, on the sheet and in the list.
    pub at: Option<ObjectId>,
    made: Option<Made>,
}

/// The comparison, and of what it was made.
#[derive(Debug)]
struct Made {
    maps: [Arc<Journey>; 2],
    language: Language,
    persona: Option<Id<Persona>>,
    /// In the language of the window.
    told: Arc<Comparison>,
    /// In the language of the newer map, as its pictures are.
    drawn: Arc<Comparison>,
}

impl Comparing {
    /// Begins with the map on the desk, and of those that are open with the one that is its kin, if any is.
    pub fn new(desk: &Desk) -> Self {
        let of = desk.tabs.current_key();
        let mut comparing = Self {
            of,
            with: None,
            is_older: false,
            persona: None,
            hidden: BTreeSet::new(),
            at: None,
            made: None,
        };
        let kin = desk.tabs.keys().filter(|key| *key != of).filter_map(|key| {
            let shared = shared(desk.journey(), desk.document_of(key)?);
            Some((key, shared)).filter(|(_, shared)| *shared > 0)
        });
        if let Some((key, _)) = kin.max_by_key(|(_, shared)| *shared) {
            comparing.take(desk, key);
        }
        comparing
    }

    /// Compares with this map: what is stands before what is to be, else the map on the desk is the newer one.
    pub fn take(&mut self, desk: &Desk, with: TabKey) {
        let state = |map: &Journey| map.about.state;
        let other = desk.document_of(with).map(|map| state(map));
        self.is_older = state(desk.journey()) == State::AsIs && other == Some(State::ToBe);
        self.with = Some(with);
        self.at = None;
    }

    /// In the language of the window; none before both maps are known.
    pub fn told(&self) -> Option<&Arc<Comparison>> {
        self.made.as_ref().map(|made| &made.told)
    }

    /// In the language of the newer map.
    pub fn drawn(&self) -> Option<&Arc<Comparison>> {
        self.made.as_ref().map(|made| &made.drawn)
    }

    /// The tabs of the older and the newer map.
    pub fn sides(&self) -> [Option<TabKey>; 2] {
        match self.is_older {
            true => [Some(self.of), self.with],
            false => [self.with, Some(self.of)],
        }
    }

    /// Compares again where a map, the language or the persona is another.
    pub fn refresh(&mut self, desk: &Desk) {
        self.with = self.with.filter(|key| desk.document_of(*key).is_some());
        let [Some(old), Some(new)] = self.sides() else {
            self.made = None;
            return;
        };
        let (Some(old), Some(new)) = (desk.document_of(old), desk.document_of(new)) else {
            return;
        };
        let maps = [old.clone(), new.clone()];
        let knows = |p: &Id<Persona>| maps.iter().any(|map| map.persona(p).is_some());
        self.persona = self.persona.take().filter(knows);
        let is_fresh = self.made.as_ref().is_some_and(|made| {
            let same = |(a, b)| Arc::ptr_eq(a, b);
            made.language == desk.language
                && made.persona == self.persona
                && made.maps.iter().zip(&maps).all(same)
        });
        if is_fresh {
            return;
        }
        let old = Arc::new(merge::recognised(old, new));
        let compare = |language| {
            let (old, new) = (old.clone(), maps[1].clone());
            Arc::new(Comparison::new(language, old, new, self.persona.clone()))
        };
        let told = compare(desk.language);
        let of_map = maps[1].about.language;
        let drawn = match of_map == desk.language {
            true => told.clone(),
            false => compare(of_map),
        };
        self.at = self.at.take().filter(|at| told.mark(at).is_some());
        self.made = Some(Made {
            maps,
            language: desk.language,
            persona: self.persona.clone(),
            told,
            drawn,
        });
    }
}

/// How many things two maps have in common.
fn shared(one: &Journey, other: &Journey) -> usize {
    let ids = |map| -> BTreeSet<&Id<Touchpoint>> {
        let touchpoints = Journey::touchpoints(map);
        touchpoints.map(|spot| &spot.touchpoint.id).collect()
    };
    ids(one).intersection(&ids(other)).count()
}

/// What the comparison remembers between frames.
#[derive(Default)]
pub struct CompareFace {
    pub sheet: Sheet,
    list: List,
}

impl CompareFace {
    /// Shows the line above, the list at the right, and the sheet in what is left.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        comparing: &Comparing,
        areas: &mut Areas,
        wishes: &mut Wishes,
    ) {
        let surface = Frame::new().fill(color32(desk.theme.window.surface));
        Panel::top("compare")
            .exact_size(bar::HEIGHT)
            .frame(surface)
            .show(ui, |ui| {
                areas.enter(ui, Area::Tools, ui.max_rect());
                bar::bar_ui(ui, desk, comparing, wishes);
            });
        let Some(told) = comparing.told() else {
            CentralPanel::no_frame().show(ui, |ui| {
                areas.enter(ui, Area::Page, ui.max_rect());
                bar::choose_ui(ui, desk, wishes);
            });
            return;
        };
        Panel::right("differences")
            .exact_size(SIDE_WIDTH)
            .frame(surface)
            .show(ui, |ui| {
                areas.enter(ui, Area::Side, ui.max_rect());
                self.list.ui(ui, desk, comparing, told, wishes);
            });
        CentralPanel::no_frame().show(ui, |ui| {
            areas.enter(ui, Area::Canvas, ui.max_rect());
            self.sheet.ui(ui, desk, comparing, wishes);
        });
    }
}
