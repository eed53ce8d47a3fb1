//! What is done while two maps are compared.

use std::path::Path;

use super::Comparing;
use crate::app::App;
use crate::app::command::Command;
use crate::app::dialogs::{self, FilePurpose};
use crate::app::tabs::TabKey;
use crate::edit::Session;
use crate::export::{ComparisonExport, ComparisonFormat, ExportError};
use crate::file;
use crate::i18n::t;
use crate::merge::{Comparison, Mark};
use crate::model::{Date, Id, ObjectId, Persona};
use crate::render::png::PngError;

/// What is wished of a comparison.
#[derive(Clone, Debug)]
pub enum CompareDeed {
    /// Compares with the map of this tab.
    With(TabKey),
    /// Asks for a file, whose map is compared.
    ChooseFile,
    /// What was the older map is the newer one.
    Turn,
    /// Whose emotions are compared; none is all.
    Persona(Option<Id<Persona>>),
    /// Lists this kind of differences, or no longer.
    Toggle(Mark),
    Select(Option<ObjectId>),
    /// Goes to the object in the newer map that has it, which ends the comparison.
    GoTo(ObjectId),
    /// Asks for the file to write.
    Export(ComparisonFormat),
}

impl App {
    /// Begins to compare the map on the desk, or ends it.
    pub(in crate::app) fn compare(&mut self) {
        if self.desk.compare.take().is_none() {
            self.put_down();
            self.desk.lens.find.open = false;
            self.asking.preferences = false;
            self.compare_face = super::CompareFace::default();
            self.desk.compare = Some(Comparing::new(&self.desk));
        }
    }

    /// Ends with its map, else compares anew what has changed.
    pub(in crate::app) fn keep_comparison(&mut self) {
        let (tab, on_start_page) = (self.desk.tabs.current_key(), self.desk.on_start_page);
        let compare = self.desk.compare.take();
        let goes_on = compare.filter(|c| c.of == tab && !on_start_page);
        self.desk.compare = goes_on.map(|mut comparing| {
            comparing.refresh(&self.desk);
            comparing
        });
    }

    pub(in crate::app) fn compare_deed(&mut self, ctx: &egui::Context, deed: CompareDeed) {
        let Some(mut comparing) = self.desk.compare.take() else {
            return;
        };
        match deed {
            CompareDeed::With(key) => {
                comparing.take(&self.desk, key);
                self.compare_face.sheet.fit();
            }
            CompareDeed::ChooseFile => {
                self.desk.compare = Some(comparing);
                return self.choose_file(ctx, FilePurpose::CompareWith);
            }
            CompareDeed::Turn => comparing.is_older ^= true,
            CompareDeed::Persona(persona) => comparing.persona = persona,
            CompareDeed::Toggle(mark) => {
                if !comparing.hidden.remove(&mark) {
                    comparing.hidden.insert(mark);
                }
            }
            CompareDeed::Select(object) => {
                if let Some(object) = &object {
                    self.compare_face.sheet.reveal(object.clone());
                }
                comparing.at = object;
            }
            CompareDeed::GoTo(object) => return self.go_to_compared(&comparing, object),
            CompareDeed::Export(format) => {
                self.desk.compare = Some(comparing);
                return self.choose_file(ctx, FilePurpose::ExportComparison(format));
            }
        }
        self.desk.compare = Some(comparing);
    }

    pub(in crate::app) fn zoom_comparison(&mut self, command: Command) {
        let sheet = &mut self.compare_face.sheet;
        match command {
            Command::ZoomIn => sheet.zoom_by(1.25),
            Command::ZoomOut => sheet.zoom_by(0.8),
            Command::ZoomFull => sheet.zoom_by(1.0 / sheet.zoom()),
            _ => sheet.fit(),
        }
    }

    /// Goes to the newer map if it has the object, else to the older one.
    fn go_to_compared(&mut self, comparing: &Comparing, object: ObjectId) {
        let [old, new] = comparing.sides();
        let has = |key: &TabKey| {
            let map = self.desk.document_of(*key);
            map.is_some_and(|map| map.contains(&object))
        };
        let tab = [new, old].into_iter().flatten().find(has);
        if let Some(tab) = tab {
            self.show_tab(tab);
            self.bring_into_view(&object);
            self.canvas.reveal(object.clone());
            self.desk.selection = vec![object];
        }
    }

    /// Opens the map of a file in a tab of its own, and compares it with the one that was there.
    pub(in crate::app) fn compare_with_file(&mut self, path: &Path) {
        let Some(mut comparing) = self.desk.compare.take() else {
            return;
        };
        let with = match self.desk.tab_of(path) {
            Some(open) => Some(open),
            None => self.open_beside(path, comparing.of),
        };
        if let Some(with) = with.filter(|with| *with != comparing.of) {
            comparing.take(&self.desk, with);
            self.compare_face.sheet.fit();
        }
        self.desk.compare = Some(comparing);
    }

    /// Opens the map of a file in a tab of its own, behind the one of the map on the desk.
    fn open_beside(&mut self, path: &Path, of: TabKey) -> Option<TabKey> {
        match file::read_stamped(path) {
            Ok((journey, stamp)) => {
                self.desk.settings.remember(path);
                self.open_tab();
                let opened = self.desk.tabs.current_key();
                self.put_on_desk(Session::new(journey), Some(path.to_owned()), stamp);
                self.show_tab(of);
                Some(opened)
            }
            Err(error) => {
                self.show_file_error(&error);
                None
            }
        }
    }

    /// Writes the comparison. It speaks the newer map's language, as its pictures do.
    pub(in crate::app) fn export_comparison(&mut self, path: &Path, format: ComparisonFormat) {
        let comparing = self.desk.compare.as_ref();
        let Some(comparison) = comparing.and_then(Comparing::drawn).cloned() else {
            return;
        };
        let written = file::replace(path, |out| write(&comparison, format, out));
        match written {
            Ok(()) => {
                let name = dialogs::name_of(path);
                let text = t!(self.desk.language, "toast-comparison-written", name = name);
                self.toasts.say(text);
            }
            Err(error) => self.asking.tell(error),
        }
    }
}

/// On white paper, whatever the window looks like.
fn write(
    comparison: &Comparison,
    format: ComparisonFormat,
    out: &mut dyn std::io::Write,
) -> std::io::Result<()> {
    let theme = crate::theme::ThemeName::Light;
    let written = ComparisonExport::new(comparison, format, theme, 2.0)
        .and_then(|export| export.write(Date::today(), out));
    written.map_err(|error| match error {
        ExportError::Write(error) | ExportError::Picture(PngError::Write(error)) => error,
        other => std::io::Error::other(other),
    })
}
