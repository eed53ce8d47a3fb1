//! Files of other programs that become a map, or are added to one: each is recognised, and asked about.

use std::io::{self, Write as _};
use std::path::Path;

use super::App;
use super::desk::Wish;
use super::dialogs::{self, FilePurpose, Look, LossReport, SheetsAnswer, SheetsDialog};
use super::session_file::Next;
use crate::edit::Session;
use crate::exchange::guess::Kind;
use crate::exchange::import::{self, Format};
use crate::exchange::sheets::{Book, Counts};
use crate::exchange::table::{MOST_BYTES, Table};
use crate::i18n::t;

impl App {
    /// Asks for a file to import.
    pub(super) fn choose_import(&mut self, ctx: &egui::Context) {
        self.end_burst();
        self.choose_file(ctx, FilePurpose::Import);
    }

    /// Asks what is to become of the tables of a file.
    pub(super) fn import_tables(&mut self, path: &Path) {
        if let Some(dialog) = self.sheets_dialog(path) {
            self.asking.sheets = Some(dialog);
        }
    }

    /// The same, once it was said that the rows of the file are touchpoints.
    pub(super) fn import_touchpoints(&mut self, path: &Path) {
        if let Some(dialog) = self.sheets_dialog(path) {
            self.asking.sheets = Some(dialog.going_back());
        }
    }

    fn sheets_dialog(&mut self, path: &Path) -> Option<SheetsDialog> {
        let l = self.desk.language;
        let read = std::fs::metadata(path).and_then(|m| match m.len() > MOST_BYTES as u64 {
            true => Ok(None),
            false => std::fs::read(path).map(Some),
        });
        let book = match read {
            Ok(Some(bytes)) => Book::open(&bytes).map_err(|error| error.sentence(l)),
            Ok(None) => Err(t!(l, "filled-too-large")),
            Err(error) => Err(t!(l, "table-unreadable", why = error.to_string())),
        };
        match book {
            Ok(book) => {
                self.end_burst();
                let on_desk = !self.desk.on_start_page;
                let journey = on_desk.then(|| self.desk.journey().clone());
                let persona = self.desk.persona_in_focus();
                Some(SheetsDialog::new(journey, path, book, persona))
            }
            Err(why) => {
                let file = dialogs::name_of(path);
                self.toasts.error(format!("{file}: {why}"));
                None
            }
        }
    }

    /// Diagrams and outlines become a map of their own. Tables of figures go onto the map that there is; whatever else can
    /// become one.
    pub(super) fn import_file(&mut self, path: &Path) {
        if is_map(path) {
            return self.go_on(Next::Open(path.to_owned()));
        }
        if let Some((bytes, format)) = text_in(path) {
            return self.import_text(path, &bytes, format);
        }
        let workbook = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
        if workbook || self.desk.on_start_page {
            return self.import_tables(path);
        }
        let Some(table) = self.read_table(path) else {
            return;
        };
        match self.kind_of(path, &table) {
            Kind::Touchpoints => self.import_tables(path),
            kind => self.ask_to_import(path, table, kind),
        }
    }

    /// What a table is for. One with headings of a list below its title is a list, whatever figures are in it.
    pub(super) fn kind_of(&self, path: &Path, table: &Table) -> Kind {
        let is_list = || {
            let book = std::fs::read(path)
                .ok()
                .and_then(|bytes| Book::open(&bytes).ok());
            book.is_some_and(|book| book.is_below_title())
        };
        match Kind::guessed(self.desk.journey(), table) {
            Kind::Answers if is_list() => Kind::Touchpoints,
            kind => kind,
        }
    }

    fn import_text(&mut self, path: &Path, bytes: &[u8], format: Format) {
        let l = self.desk.language;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match import::import(bytes, format, &name, l) {
            Ok(imported) => {
                self.end_burst();
                let counts = Counts::of(&imported.journey);
                let what = counts.sentence(l).unwrap_or_default();
                self.show_journey(Session::unsaved(imported.journey), None, None);
                let sentence = t!(l, "sheet-imported", what = what);
                let report = LossReport::of_import(l, &imported.losses);
                self.tell_import(sentence, report, false);
            }
            Err(error) => {
                let file = dialogs::name_of(path);
                self.toasts.error(format!("{file}: {}", error.text(l)));
            }
        }
    }

    /// Says what has been done, and, also on standard error, what did not come along.
    fn tell_import(&mut self, sentence: String, report: LossReport, can_undo: bool) {
        let l = self.desk.language;
        say(report.lines());
        if !report.lines().is_empty() {
            let lacks = t!(l, "export-what-is-lost");
            self.toasts.offer(sentence, lacks, Wish::ShowLosses(report));
        } else if can_undo {
            self.toasts.undoable(sentence, t!(l, "command-undo"));
        } else {
            self.toasts.say(sentence);
        }
    }

    pub(super) fn ask_about_sheets(&mut self, ctx: &egui::Context) {
        let look = Look::of(&self.desk);
        let dialog = self.asking.sheets.as_mut();
        let Some(answer) = dialog.and_then(|dialog| dialog.ui(ctx, look)) else {
            return;
        };
        self.asking.sheets = None;
        let l = self.desk.language;
        match answer {
            SheetsAnswer::New(journey, told) => {
                self.show_journey(Session::unsaved(*journey), None, None);
                self.tell_import(told.sentence, LossReport::of_table(l, told.troubles), false);
            }
            SheetsAnswer::Into(edit, told, first) => {
                if self.apply(&edit) {
                    if let Some(first) = first {
                        self.desk.selection = vec![first];
                    }
                    self.tell_import(told.sentence, LossReport::of_table(l, told.troubles), true);
                }
            }
            SheetsAnswer::Back(path) => {
                if let Some(table) = self.read_table(&path) {
                    self.ask_to_import(&path, table, Kind::Touchpoints);
                }
            }
            SheetsAnswer::Cancel => {}
        }
    }
}

/// Whether a file is a map already, by its name.
fn is_map(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("ron"))
}

/// The bytes of a file that is a diagram or an outline; none of tables, and of what cannot be read.
fn text_in(path: &Path) -> Option<(Vec<u8>, Format)> {
    let is_small = std::fs::metadata(path).is_ok_and(|m| m.len() <= import::MOST_BYTES as u64);
    let bytes = is_small.then(|| std::fs::read(path).ok()).flatten()?;
    let format = Format::of(path, &bytes)?;
    Some((bytes, format))
}

/// Says it on standard error.
pub(super) fn say<'a>(lines: impl IntoIterator<Item = &'a String>) {
    for line in lines {
        // Where standard error is gone there is nobody to tell.
        let _ = writeln!(io::stderr(), "{line}");
    }
}
