//! The maps that are open: one lies on the desk, the others wait with what was selected in them and where their view
//! stood.
//!
//! A map is opened in a tab of its own unless what lies on the desk is nothing to come back to: the start page, or an
//! example or template that nobody has touched.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::App;
use super::desk::{Desk, Wishes};
use super::lens::Lens;
use super::names::{map_name, told_apart};
use crate::edit::Session;
use crate::file::Stamp;
use crate::i18n::t;
use crate::model::{Curves, Id, Journey, ObjectId, Persona, State};
use crate::render::screen::Camera;

/// Names a tab as long as it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TabKey(u32);

impl TabKey {
    /// Under which its unsaved work is kept.
    pub fn draft_key(self) -> String {
        format!("map-{}", self.0)
    }
}

/// The row of tabs. There is always one, and its map is on the desk.
pub struct Tabs {
    row: Vec<Tab>,
    current: usize,
    /// The number of the tab that is opened next.
    next: u32,
}

struct Tab {
    key: TabKey,
    /// None for the map on the desk.
    waiting: Option<Box<Waiting>>,
}

/// A map that is open and not on the desk.
struct Waiting {
    session: Session,
    file: Option<PathBuf>,
    stamp: Option<Stamp>,
    selection: Vec<ObjectId>,
    persona: Option<Id<Persona>>,
    curves: Curves,
    persona_cards: bool,
    state: Option<State>,
    lens: Lens,
    saved_at: Option<Instant>,
    is_start_page: bool,
    view: Option<Camera>,
}

/// What stands on a tab.
#[derive(Clone, Debug, PartialEq)]
pub struct TabLabel {
    pub key: TabKey,
    pub name: String,
    /// What tells it from another map of the same name.
    pub apart: Option<String>,
    pub file: Option<PathBuf>,
    pub is_modified: bool,
    pub is_start_page: bool,
}

impl TabLabel {
    /// Its name, with what tells it from others.
    pub fn full_name(&self) -> String {
        match &self.apart {
            Some(apart) => format!("{} · {apart}", self.name),
            None => self.name.clone(),
        }
    }
}

impl Default for Tabs {
    fn default() -> Self {
        let tab = Tab {
            key: TabKey(0),
            waiting: None,
        };
        Self {
            row: vec![tab],
            current: 0,
            next: 1,
        }
    }
}

impl Tabs {
    pub fn len(&self) -> usize {
        self.row.len()
    }

    pub fn keys(&self) -> impl ExactSizeIterator<Item = TabKey> {
        self.row.iter().map(|tab| tab.key)
    }

    /// The tab of the map on the desk.
    pub fn current_key(&self) -> TabKey {
        self.row[self.current].key
    }

    fn place_of(&self, key: TabKey) -> Option<usize> {
        self.row.iter().position(|tab| tab.key == key)
    }

    /// Puts a tab at a place in the row.
    pub fn move_to(&mut self, key: TabKey, to: usize) {
        let current = self.current_key();
        if let Some(from) = self.place_of(key) {
            let tab = self.row.remove(from);
            self.row.insert(to.min(self.row.len()), tab);
            self.current = self.place_of(current).unwrap_or(0);
        }
    }
}

impl Desk {
    /// The map of this tab; none of a start page, and of a tab that is closed.
    pub fn document_of(&self, key: TabKey) -> Option<&Arc<Journey>> {
        let tab = self.tabs.row.iter().find(|tab| tab.key == key)?;
        let (session, is_start_page) = match &tab.waiting {
            Some(waiting) => (&waiting.session, waiting.is_start_page),
            None => (&self.session, self.on_start_page),
        };
        (!is_start_page).then(|| session.document())
    }

    /// What stands on all tabs, in their order.
    pub fn tab_labels(&self) -> Vec<TabLabel> {
        let labels = self.tabs.row.iter().map(|tab| {
            let (session, file, is_start_page) = match &tab.waiting {
                Some(waiting) => (&waiting.session, &waiting.file, waiting.is_start_page),
                None => (&self.session, &self.file, self.on_start_page),
            };
            let title = &session.document().about.title;
            TabLabel {
                key: tab.key,
                name: if is_start_page {
                    t!(self.language, "command-start-page")
                } else {
                    map_name(title, file.as_deref(), self.language)
                },
                apart: None,
                file: file.clone(),
                is_modified: session.is_modified() && !is_start_page,
                is_start_page,
            }
        });
        let mut labels: Vec<TabLabel> = labels.collect();
        let maps: Vec<_> = labels
            .iter()
            .map(|l| (l.name.clone(), l.file.clone()))
            .collect();
        for (label, apart) in labels.iter_mut().zip(told_apart(&maps)) {
            label.apart = apart;
        }
        labels
    }

    /// What stands on this tab.
    pub fn tab_label(&self, key: TabKey) -> Option<TabLabel> {
        self.tab_labels().into_iter().find(|label| label.key == key)
    }

    /// What stands on the tab of the map on the desk.
    pub fn label(&self) -> TabLabel {
        self.tab_labels().swap_remove(self.tabs.current)
    }

    fn tabs_where(&self, is: impl Fn(&TabLabel) -> bool) -> Vec<TabKey> {
        let labels = self.tab_labels().into_iter();
        labels
            .filter(|label| is(label))
            .map(|label| label.key)
            .collect()
    }

    /// The tabs whose maps have changes that are in no file.
    pub fn unsaved_tabs(&self) -> Vec<TabKey> {
        self.tabs_where(|label| label.is_modified)
    }

    /// The tab in which this file is open.
    pub fn tab_of(&self, path: &Path) -> Option<TabKey> {
        let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let path = real(path);
        let is_it = |label: &TabLabel| label.file.as_deref().is_some_and(|f| real(f) == path);
        self.tabs_where(is_it).first().copied()
    }

    pub fn start_tab(&self) -> Option<TabKey> {
        self.tabs_where(|label| label.is_start_page)
            .first()
            .copied()
    }

    /// Whether nobody would miss what lies on the desk.
    fn is_untouched(&self) -> bool {
        let never_changed = self.session.history().len() == 0 && !self.session.is_modified();
        self.on_start_page || (self.file.is_none() && never_changed)
    }
}

impl App {
    /// Ends whatever is under way on the map; what was typed is meant.
    pub(super) fn put_down(&mut self) {
        self.end_burst();
        self.desk.session.commit();
        self.canvas.abort(&mut Wishes::default());
    }

    /// Opens a tab for what comes next, unless the current one has nothing to keep.
    pub(super) fn make_room(&mut self) {
        self.put_down();
        if !self.desk.is_untouched() {
            self.open_tab();
        }
    }

    /// Opens a tab beside the current one, whose map waits.
    pub(super) fn open_tab(&mut self) {
        let waiting = self.take_off();
        let tabs = &mut self.desk.tabs;
        tabs.row[tabs.current].waiting = Some(waiting);
        let key = TabKey(tabs.next);
        tabs.next += 1;
        tabs.current += 1;
        tabs.row.insert(tabs.current, Tab { key, waiting: None });
    }

    /// Takes the map off the desk.
    fn take_off(&mut self) -> Box<Waiting> {
        let view = self.canvas.standing();
        let desk = &mut self.desk;
        let nothing = Session::new(Journey::new("", desk.language));
        Box::new(Waiting {
            session: std::mem::replace(&mut desk.session, nothing),
            file: desk.file.take(),
            stamp: desk.stamp.take(),
            selection: std::mem::take(&mut desk.selection),
            persona: desk.persona.take(),
            curves: std::mem::take(&mut desk.curves),
            persona_cards: std::mem::take(&mut desk.persona_cards),
            state: desk.state.take(),
            lens: std::mem::take(&mut desk.lens),
            saved_at: desk.saved_at.take(),
            is_start_page: desk.on_start_page,
            view,
        })
    }

    /// Puts a map that waited back on the desk, as it was left.
    fn put_back(&mut self, waiting: Waiting) {
        let desk = &mut self.desk;
        desk.session = waiting.session;
        desk.file = waiting.file;
        desk.stamp = waiting.stamp;
        desk.selection = waiting.selection;
        desk.persona = waiting.persona;
        desk.curves = waiting.curves;
        desk.persona_cards = waiting.persona_cards;
        desk.state = waiting.state;
        desk.lens = waiting.lens;
        desk.saved_at = waiting.saved_at;
        desk.on_start_page = waiting.is_start_page;
        self.canvas.stand_at(waiting.view);
        // An offer to undo something would hit another map.
        self.toasts.withdraw_offers();
        self.remember_open();
    }

    /// Goes to the map of this tab.
    pub(super) fn show_tab(&mut self, key: TabKey) {
        let Some(to) = self.desk.tabs.place_of(key) else {
            return;
        };
        if to == self.desk.tabs.current {
            return;
        }
        self.put_down();
        let waiting = self.take_off();
        let tabs = &mut self.desk.tabs;
        tabs.row[tabs.current].waiting = Some(waiting);
        tabs.current = to;
        if let Some(waiting) = tabs.row[to].waiting.take() {
            self.put_back(*waiting);
        }
    }

    /// Goes to the next tab or the one before, round and round.
    pub(super) fn walk_tabs(&mut self, ctx: &egui::Context, on: bool) {
        let tabs = &self.desk.tabs;
        let by = if on { 1 } else { tabs.len() - 1 };
        self.go_to_tab(ctx, (tabs.current + by) % tabs.len());
    }

    /// Goes to the tab at this place in the row, if there is one.
    pub(super) fn go_to_tab(&mut self, ctx: &egui::Context, place: usize) {
        // Tab has taken the keyboard along to the next button.
        ctx.memory_mut(|m| m.request_focus(super::canvas::id()));
        if let Some(tab) = self.desk.tabs.row.get(place) {
            self.show_tab(tab.key);
        }
    }

    /// Closes a tab, unsaved changes or not. The last one becomes the start page.
    pub(super) fn close_tab(&mut self, key: TabKey) {
        let Some(place) = self.desk.tabs.place_of(key) else {
            return;
        };
        if let Some(keeper) = &mut self.keeper {
            keeper.discard(key);
        }
        if self.desk.tabs.len() == 1 {
            self.show_start_page();
            return;
        }
        if place == self.desk.tabs.current {
            let keys: Vec<TabKey> = self.desk.tabs.keys().collect();
            let neighbour = keys.get(place + 1).or(keys.get(place.wrapping_sub(1)));
            if let Some(neighbour) = neighbour {
                self.show_tab(*neighbour);
            }
        }
        let tabs = &mut self.desk.tabs;
        let current = tabs.current_key();
        tabs.row.remove(place);
        tabs.current = tabs.place_of(current).unwrap_or(0);
        self.remember_open();
    }

    /// Shows work that was restored: in the stead of its file, if that is open and unchanged.
    pub(super) fn show_restored(
        &mut self,
        session: Session,
        path: Option<PathBuf>,
        stamp: Option<Stamp>,
    ) {
        let open = path.as_deref().and_then(|path| self.desk.tab_of(path));
        if let Some(key) = open {
            self.show_tab(key);
        }
        if open.is_some() && !self.desk.session.is_modified() {
            self.put_on_desk(session, path, stamp);
        } else {
            self.show_journey(session, path, stamp);
        }
    }

    /// Notes which files are open, for the next start.
    pub(super) fn remember_open(&mut self) {
        let desk = &mut self.desk;
        let labels = desk.tab_labels().into_iter();
        let open: Vec<PathBuf> = labels.filter_map(|label| label.file).collect();
        let on_desk = desk.file.clone();
        desk.settings.open = open;
        desk.settings.on_desk = on_desk;
    }

    /// Opens the maps that were open at the end of the last run, as far as they are still there; says whether any is.
    pub(super) fn open_again(&mut self) -> bool {
        let settings = &self.desk.settings;
        let mut files = settings.open.clone();
        if files.is_empty() {
            files.extend(settings.recent.first().cloned());
        }
        files.retain(|path| path.is_file());
        let (on_desk, recent) = (settings.on_desk.clone(), settings.recent.clone());
        for path in &files {
            self.open_path(path);
        }
        // Nobody has opened them but the program.
        self.desk.settings.recent = recent;
        if let Some(key) = on_desk.and_then(|path| self.desk.tab_of(&path)) {
            self.show_tab(key);
        }
        !files.is_empty()
    }
}
