//! The checklist on its way out and back.

use std::path::Path;

use egui::Context;

use super::App;
use super::dialogs::{
    self, ChecklistAnswer, ChecklistDialog, FilePurpose, Look, ReadBackAnswer, ReadBackDialog,
};
use crate::audit::audit;
use crate::exchange::{Handout, filled};
use crate::file;
use crate::i18n::t;
use crate::model::Date;

impl App {
    pub(super) fn open_checklist_dialog(&mut self) {
        self.end_burst();
        let choices = self.asking.checklist_choices.clone();
        let journey = self.desk.journey().clone();
        self.asking.checklist = Some(ChecklistDialog::new(journey, choices));
    }

    pub(super) fn ask_about_checklists(&mut self, ctx: &Context) {
        let look = Look::of(&self.desk);
        let answer = self.asking.checklist.as_mut().and_then(|d| d.ui(ctx, look));
        if let Some(answer) = answer {
            self.asking.checklist = None;
            if let ChecklistAnswer::Export(choices) = answer {
                let format = choices.format;
                self.asking.checklist_choices = choices;
                self.choose_file(ctx, FilePurpose::ExportChecklist(format));
            }
        }
        let journey = self.desk.journey().clone();
        let look = Look::of(&self.desk);
        let dialog = self.asking.read_back.as_mut();
        let Some(answer) = dialog.and_then(|d| d.ui(ctx, look, &journey)) else {
            return;
        };
        if let Some(dialog) = self.asking.read_back.take()
            && answer == ReadBackAnswer::Take
        {
            self.take_back(&dialog);
        }
    }

    /// Writes the audit as it was asked for. It speaks the map's language, as its pictures do.
    pub(super) fn write_checklist(&mut self, path: &Path) {
        let choices = &self.asking.checklist_choices;
        let journey = self.desk.journey();
        let report = audit(journey, Date::today());
        let words = journey.about.language;
        let share = choices.share.clone();
        let handout = Handout::of(words, journey, &report, choices.order, share);
        let format = choices.format;
        let written = file::replace(path, |out| out.write_all(&format.write(&handout)?));
        match written {
            Ok(()) => {
                let name = dialogs::name_of(path);
                let text = t!(self.desk.language, "toast-checklist-written", name = name);
                self.toasts.say(text);
            }
            Err(error) => self.asking.tell(error),
        }
    }

    /// Reads a filled-in checklist and asks what of it is to be taken.
    pub(super) fn read_checklist(&mut self, path: &Path) {
        self.end_burst();
        let language = self.desk.language;
        let name = dialogs::name_of(path);
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let why = error.to_string();
                let text = t!(
                    language,
                    "toast-checklist-unreadable",
                    file = name,
                    why = why
                );
                return self.toasts.error(text);
            }
        };
        match filled::read(self.desk.journey(), &bytes) {
            Ok(filled) => self.asking.read_back = Some(ReadBackDialog::new(name, filled)),
            Err(error) => {
                let why = error.text(language);
                let text = t!(
                    language,
                    "toast-checklist-unreadable",
                    file = name,
                    why = why
                );
                self.toasts.error(text);
            }
        }
    }

    fn take_back(&mut self, dialog: &ReadBackDialog) {
        let journey = self.desk.journey().clone();
        let Some(edit) = dialog.filled.edit(&journey, &dialog.takes) else {
            return;
        };
        if self.apply(&edit) {
            let language = self.desk.language;
            let count = dialog.filled.count(&dialog.takes);
            let text = t!(language, "toast-read-back", count = count);
            self.toasts.undoable(text, t!(language, "command-undo"));
        }
    }
}
