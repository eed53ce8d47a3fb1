//! Opening, saving and leaving maps: nothing is lost on the way.

use std::path::{Path, PathBuf};

use super::App;
use super::tabs::TabKey;
use crate::edit::{Edit, Session};
use crate::file::{self, FileError, Stamp};
use crate::i18n::{Language, t};
use crate::model::{Curves, Journey, State};
use crate::pictures;

/// The maps that ship with the program, in the order in which they are offered.
pub const EXAMPLES: [(&str, &str); 3] = [
    (
        "laufschuhe.journey.ron",
        include_str!("../../assets/examples/laufschuhe.journey.ron"),
    ),
    (
        "cancellation.journey.ron",
        include_str!("../../assets/examples/cancellation.journey.ron"),
    ),
    (
        "omnichannel.journey.ron",
        include_str!("../../assets/examples/omnichannel.journey.ron"),
    ),
];

/// What comes once the current map may be left.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    Open(PathBuf),
    Example(usize),
    Template(&'static str),
    StartPage,
    CloseTab(TabKey),
    /// Saves what is unsaved, map by map, and closes the window.
    SaveAllAndClose,
    Close,
}

/// The example to begin with, in the user's language where there is one, else in English.
pub fn example_in(language: Language) -> usize {
    let first_in = |language: Language| {
        let is_in = |(_, text): &(&str, &str)| {
            file::parse(text).is_ok_and(|journey| journey.about.language == language)
        };
        EXAMPLES.iter().position(is_in)
    };
    first_in(language)
        .or_else(|| first_in(Language::default()))
        .unwrap_or_default()
}

impl App {
    /// Closes a tab; asks once if its map has unsaved changes.
    pub(super) fn ask_to_close(&mut self, key: TabKey) {
        self.put_down();
        if self.desk.unsaved_tabs().contains(&key) {
            self.show_tab(key);
            self.asking.leave(Next::CloseTab(key));
        } else {
            self.go_on(Next::CloseTab(key));
        }
    }

    /// Does what was to come, unsaved changes or not.
    pub(super) fn go_on(&mut self, next: Next) {
        match next {
            Next::Open(path) => self.open_path(&path),
            Next::Example(index) => {
                let Some((_, text)) = EXAMPLES.get(index) else {
                    return;
                };
                match file::parse(text) {
                    Ok(journey) => self.show_journey(Session::new(journey), None, None),
                    Err(error) => self.show_file_error(&error),
                }
            }
            Next::Template(key) => {
                if let Some(template) = crate::templates::all().iter().find(|t| t.key == key) {
                    let journey = template.journey(self.desk.language);
                    self.show_journey(Session::new(journey), None, None);
                }
            }
            Next::StartPage => match self.desk.start_tab() {
                Some(key) => self.show_tab(key),
                None => {
                    self.make_room();
                    self.show_start_page();
                }
            },
            Next::CloseTab(key) => self.close_tab(key),
            Next::SaveAllAndClose => match self.desk.unsaved_tabs().first() {
                Some(key) => {
                    self.show_tab(*key);
                    self.asking.after_saving = Some(Next::SaveAllAndClose);
                    self.save();
                }
                None => self.may_close = true,
            },
            Next::Close => self.may_close = true,
        }
    }

    /// Opens what the map is to become, in a tab of its own. Everything keeps its id, by which the two are compared.
    pub(super) fn make_to_be(&mut self) {
        self.put_down();
        let as_is = self.desk.journey();
        let mut about = as_is.about.as_ref().clone();
        about.state = State::ToBe;
        let mut to_be = Session::new(as_is.as_ref().clone());
        // As an edit, so that nobody loses it unasked.
        if let Err(error) = to_be.apply(&Edit::Replace(about.into())) {
            return self.toasts.error(t!(self.desk.language, error.key()));
        }
        self.open_tab();
        self.put_on_desk(to_be, None, None);
        self.toasts.say(t!(self.desk.language, "toast-to-be-made"));
    }

    /// The start page on the desk.
    pub(super) fn show_start_page(&mut self) {
        let nothing = Session::new(Journey::new("", self.desk.language));
        self.put_on_desk(nothing, None, None);
        self.desk.on_start_page = true;
    }

    /// Shows a journey, in a tab of its own if there is something on the desk that is to stay.
    pub(super) fn show_journey(
        &mut self,
        session: Session,
        path: Option<PathBuf>,
        stamp: Option<Stamp>,
    ) {
        self.make_room();
        self.put_on_desk(session, path, stamp);
    }

    /// Puts a journey on the desk, in the stead of what lies there.
    pub(super) fn put_on_desk(
        &mut self,
        session: Session,
        path: Option<PathBuf>,
        stamp: Option<Stamp>,
    ) {
        let desk = &mut self.desk;
        desk.session = session;
        desk.file = path;
        desk.stamp = stamp;
        desk.selection.clear();
        desk.persona = desk.journey().personas.first().map(|p| p.id.clone());
        desk.curves = Curves::Together;
        desk.persona_cards = false;
        desk.state = None;
        desk.lens = super::lens::Lens::default();
        desk.saved_at = None;
        desk.on_start_page = false;
        self.canvas.begin();
        self.toasts.withdraw_offers();
        self.remember_open();
    }

    pub(super) fn save(&mut self) {
        self.end_burst();
        match self.desk.file.clone() {
            Some(path) => self.save_to(&path, true),
            None => self.wants_name = true,
        }
    }

    /// Writes the map whole or not at all. `careful`: not if somebody else has changed the file meanwhile.
    pub(super) fn save_to(&mut self, path: &Path, careful: bool) {
        // Links lead from the map's folder to their pictures: from another folder they are others.
        let from = pictures::folder_of(self.desk.file.as_deref());
        let to = pictures::folder_of(Some(path));
        let document = self.desk.session.document().clone();
        let moved = |journey: &Journey| pictures::moved(journey, from.as_deref(), to.as_deref());
        let relinked = moved(&document);
        let journey = relinked.map_or(document, std::sync::Arc::new);
        let written = if careful {
            file::write_unless_changed(path, &journey, self.desk.stamp)
        } else {
            file::write(path, &journey).map(|()| Stamp::of(path))
        };
        match written {
            Ok(stamp) => {
                if from != to {
                    self.desk.session.rewrite(moved);
                }
                self.desk
                    .session
                    .mark_saved(self.desk.session.document().clone());
                self.desk.stamp = stamp;
                self.desk.file = Some(path.to_owned());
                self.desk.saved_at = Some(std::time::Instant::now());
                self.desk.settings.remember(path);
                self.remember_open();
                if let Some(next) = self.asking.after_saving.take() {
                    self.go_on(next);
                }
            }
            Err(error) if matches!(*error.problem, file::Problem::ChangedOnDisk) => {
                self.asking.changed_on_disk(path);
            }
            Err(error) => {
                self.asking.after_saving = None;
                self.show_file_error(&error);
            }
        }
    }

    /// A name for the file of a map that has none yet.
    pub(super) fn suggested_name(&self, extension: &str) -> String {
        format!("{}.{extension}", self.suggested_stem())
    }

    /// Of a file's name: as the map's own, or after its title.
    pub(super) fn suggested_stem(&self) -> String {
        let from_file = self.desk.file.as_deref().map(super::names::stem);
        from_file.unwrap_or_else(|| {
            let title = &self.desk.journey().about.title;
            let mut stem: String = title
                .chars()
                .map(|c| if c.is_alphanumeric() { c } else { '-' })
                .take(60)
                .collect();
            let words = stem.split('-').filter(|w| !w.is_empty());
            stem = words.collect::<Vec<_>>().join("-").to_lowercase();
            if stem.is_empty() {
                t!(self.desk.language, "file-name-untitled")
            } else {
                stem
            }
        })
    }

    /// The title of the window: a dot before it means unsaved changes.
    pub fn title(&self) -> String {
        if self.desk.on_start_page {
            return "Wegmarke".to_owned();
        }
        let label = self.desk.label();
        let mark = if label.is_modified { "• " } else { "" };
        format!("{mark}{} – Wegmarke", label.full_name())
    }

    pub(super) fn show_file_error(&mut self, error: &FileError) {
        self.asking.tell(error.clone());
    }
}
