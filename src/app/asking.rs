//! Which dialogs are open, and what is done with their answers.

use std::path::{Path, PathBuf};

use super::App;
use super::command::{Keymap, usual_again};
use super::desk::Wishes;
use super::dialogs::{
    self, Begin, ChangedOnDisk, ChecklistChoices, ChecklistDialog, Choice, Chosen, FileChooser,
    FilePurpose, ImportAnswer, ImportDialog, Look, LossReport, NewAnswer, Palette, PaletteAnswer,
    ReadBackDialog, Recovered, RecoveredDialog, SheetAnswer, SheetsDialog, ShortcutSheet, Unsaved,
};
use super::exporting::Exporting;
use super::session_file::Next;
use super::tabs::{TabKey, TabLabel};
use crate::edit::Session;
use crate::exchange::guess::Kind;
use crate::exchange::table::Table;
use crate::file::{self, Draft, FileError};
use crate::i18n::t;

/// The dialogs that are open, and what waits for their answers.
#[derive(Default)]
pub struct Asking {
    chooser: FileChooser,
    /// For which map the file is chosen: the system's dialog leaves the window free to go to another.
    choosing_for: Option<TabKey>,
    /// What is to come when the question about unsaved changes is answered.
    leaving: Option<Next>,
    /// What is to come when the map is saved.
    pub(super) after_saving: Option<Next>,
    /// The file that somebody else has changed since it was read.
    changed: Option<PathBuf>,
    drafts: Option<RecoveredDialog>,
    errors: Vec<FileError>,
    about: bool,
    pub(super) preferences: bool,
    new_map: bool,
    pub(super) checklist: Option<ChecklistDialog>,
    pub(super) checklist_choices: ChecklistChoices,
    pub(super) read_back: Option<ReadBackDialog>,
    pub(super) exporting: Exporting,
    /// For what the table is that is being chosen.
    importing: Option<Kind>,
    import: Option<ImportDialog>,
    pub(super) sheets: Option<SheetsDialog>,
    /// What did not come along, while it is being read.
    pub(super) losses: Option<LossReport>,
    palette: Option<Palette>,
    shortcuts: Option<ShortcutSheet>,
}

impl Asking {
    /// Offers the work of earlier runs that did not end well.
    pub fn offer_drafts(&mut self, drafts: Vec<Draft>) {
        self.drafts = RecoveredDialog::new(drafts);
    }

    pub fn leave(&mut self, next: Next) {
        self.leaving = Some(next);
    }

    pub fn tell(&mut self, error: FileError) {
        self.errors.push(error);
    }

    pub fn changed_on_disk(&mut self, path: &Path) {
        self.changed = Some(path.to_owned());
    }
}

impl App {
    /// Draws what is open and does what was answered.
    ///
    /// `middle` is where the map or the start page stands.
    pub(super) fn ask(&mut self, ctx: &egui::Context, middle: egui::Rect, wishes: &mut Wishes) {
        self.ask_about_changes(ctx);
        self.ask_about_drafts(ctx);
        let look = Look::of(&self.desk);
        if self.asking.new_map {
            match dialogs::new_map_ui(ctx, look, &mut self.start_page) {
                Some(NewAnswer::Template(key)) => {
                    self.asking.new_map = false;
                    self.go_on(Next::Template(key));
                }
                Some(NewAnswer::Cancel) => self.asking.new_map = false,
                None => {}
            }
        }
        self.ask_about_export(ctx, middle);
        self.ask_about_checklists(ctx);
        self.ask_about_import(ctx);
        self.ask_about_sheets(ctx);
        let look = Look::of(&self.desk);
        let losses = &mut self.asking.losses;
        losses.take_if(|report| dialogs::losses_ui(ctx, look, report));
        self.ask_for_command(ctx, wishes);
        self.ask_for_keys(ctx);
        let look = Look::of(&self.desk);
        if let Some(choice) = self.asking.chooser.poll(ctx, look) {
            self.chosen(ctx, choice);
        }
        let look = Look::of(&self.desk);
        if !self.asking.errors.is_empty() && dialogs::file_errors_ui(ctx, look, &self.asking.errors)
        {
            self.asking.errors.clear();
        }
        if self.asking.preferences {
            self.show_preferences(ctx);
        }
        let look = Look::of(&self.desk);
        if self.asking.about && dialogs::about_ui(ctx, look) {
            self.asking.about = false;
        }
        if let Some(trouble) = self.keeper.as_ref().and_then(|k| k.trouble()) {
            let why = file::message(self.desk.language, &trouble);
            self.toasts
                .error(t!(self.desk.language, "toast-no-drafts", why = why));
        }
    }

    fn ask_about_changes(&mut self, ctx: &egui::Context) {
        let look = Look::of(&self.desk);
        if let Some(next) = self.asking.leaving.clone() {
            // Whoever leaves a single map has it on the desk.
            let here = self.desk.tabs.current_key();
            let mut unsaved = self.desk.tab_labels();
            unsaved.retain(|l| l.is_modified && (next == Next::Close || l.key == here));
            let names: Vec<String> = unsaved.iter().map(TabLabel::full_name).collect();
            match dialogs::unsaved_ui(ctx, look, &names) {
                Some(Unsaved::Save) if names.len() > 1 => {
                    self.asking.leaving = None;
                    self.go_on(Next::SaveAllAndClose);
                }
                Some(Unsaved::Save) => {
                    self.asking.leaving = None;
                    self.asking.after_saving = Some(next);
                    self.save();
                }
                Some(Unsaved::Discard) => {
                    self.asking.leaving = None;
                    self.go_on(next);
                    self.close_if_meant(ctx);
                }
                Some(Unsaved::Cancel) => self.asking.leaving = None,
                None => {}
            }
        }
        let look = Look::of(&self.desk);
        if let Some(path) = self.asking.changed.clone()
            && let Some(answer) = dialogs::changed_on_disk_ui(ctx, look, &path)
        {
            self.asking.changed = None;
            match answer {
                ChangedOnDisk::Overwrite => self.save_to(&path, false),
                ChangedOnDisk::SaveAs => self.save_as(ctx),
                ChangedOnDisk::Cancel => self.asking.after_saving = None,
            }
        }
        self.close_if_meant(ctx);
        // A name is asked for where the map has none.
        if std::mem::take(&mut self.wants_name) {
            self.save_as(ctx);
        }
    }

    /// What is preferred holds at once.
    fn show_preferences(&mut self, ctx: &egui::Context) {
        let look = Look::of(&self.desk);
        let own = self.desk.theme_name.theme().window.accent;
        let (wished, close) = dialogs::preferences_ui(ctx, look, own, &self.desk.settings);
        if let Some(settings) = wished {
            self.desk.language = settings.language.unwrap_or(self.desk.language);
            self.desk.settings = settings;
            self.follow_theme(ctx);
        }
        self.asking.preferences = !close;
    }

    fn close_if_meant(&self, ctx: &egui::Context) {
        if self.may_close {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    fn ask_about_drafts(&mut self, ctx: &egui::Context) {
        let look = Look::of(&self.desk);
        let Some(dialog) = &mut self.asking.drafts else {
            return;
        };
        match dialog.ui(ctx, look) {
            Some(Recovered::Restore(draft)) => match file::read(&draft.path) {
                Ok(journey) => {
                    let stamp = draft.original.as_deref().and_then(file::Stamp::of);
                    let done = dialog.is_done();
                    self.show_restored(Session::unsaved(journey), draft.original.clone(), stamp);
                    self.toasts.say(t!(self.desk.language, "toast-restored"));
                    if let Some(keeper) = &mut self.keeper {
                        let key = self.desk.tabs.current_key();
                        keeper.watch(key, &self.desk.session, self.desk.file.as_deref());
                        keeper.remove(draft);
                    }
                    if done {
                        self.asking.drafts = None;
                    }
                }
                Err(error) => self.asking.tell(error),
            },
            Some(Recovered::Discard(draft)) => {
                if let Some(keeper) = &mut self.keeper {
                    keeper.remove(draft);
                }
                if dialog.is_done() {
                    self.asking.drafts = None;
                }
            }
            Some(Recovered::Later) => self.asking.drafts = None,
            None => {}
        }
    }

    fn ask_about_import(&mut self, ctx: &egui::Context) {
        let look = Look::of(&self.desk);
        let dialog = self.asking.import.as_mut();
        let Some(answer) = dialog.and_then(|dialog| dialog.ui(ctx, look)) else {
            return;
        };
        self.asking.import = None;
        match answer {
            ImportAnswer::Import(edit, sentence) => {
                if self.apply(&edit) {
                    let undo = t!(self.desk.language, "command-undo");
                    self.toasts.undoable(sentence, undo);
                }
            }
            ImportAnswer::Touchpoints(path) => self.import_touchpoints(&path),
            ImportAnswer::Cancel => {}
        }
    }

    /// Asks for a table of figures.
    pub(super) fn choose_table(&mut self, ctx: &egui::Context, kind: Kind) {
        self.end_burst();
        self.asking.importing = Some(kind);
        self.choose_file(ctx, FilePurpose::Table);
    }

    /// Asks what is to become of a table.
    pub(super) fn ask_to_import(&mut self, path: &Path, table: Table, kind: Kind) {
        self.end_burst();
        let selected = self.desk.selected();
        let persona = self.desk.persona_in_focus();
        let journey = self.desk.journey().clone();
        let dialog = ImportDialog::new(journey, path, table, kind, (selected, persona));
        self.asking.import = Some(dialog);
    }

    fn ask_for_command(&mut self, ctx: &egui::Context, wishes: &mut Wishes) {
        let look = Look::of(&self.desk);
        let answer = self.asking.palette.as_mut().and_then(|p| p.ui(ctx, look));
        let Some(answer) = answer else { return };
        self.asking.palette = None;
        match answer {
            PaletteAnswer::Chosen(Chosen::Command(command)) => {
                self.desk.settings.remember_command(command.key());
                wishes.command(command);
            }
            PaletteAnswer::Chosen(Chosen::Wishes(chosen)) => wishes.0.extend(chosen),
            PaletteAnswer::Cancel => {}
        }
    }

    fn ask_for_keys(&mut self, ctx: &egui::Context) {
        let sheet = self.asking.shortcuts.as_mut();
        let Some(answer) = sheet.and_then(|sheet| sheet.ui(ctx, &self.desk)) else {
            return;
        };
        let chosen = &self.desk.settings.keys;
        let chosen = match answer {
            SheetAnswer::Close => {
                self.asking.shortcuts = None;
                return;
            }
            SheetAnswer::Keys(command, keys) => self.desk.keymap.changed(chosen, command, &keys),
            SheetAnswer::AllUsual => usual_again(chosen),
        };
        self.desk.keymap = Keymap::new(&chosen);
        self.desk.settings.keys = chosen;
    }

    fn chosen(&mut self, ctx: &egui::Context, choice: Choice) {
        let (purpose, path) = match choice {
            Choice::File(purpose, path) => (purpose, path),
            Choice::Cancelled(purpose) => {
                if purpose == FilePurpose::SaveMap {
                    self.asking.after_saving = None;
                }
                self.asking.exporting.forget();
                return;
            }
        };
        if !matches!(purpose, FilePurpose::OpenMap | FilePurpose::Import) {
            let map = self.asking.choosing_for.take();
            match map.filter(|key| self.desk.tab_label(*key).is_some()) {
                Some(key) => self.show_tab(key),
                // It was closed meanwhile.
                None => return,
            }
        }
        match purpose {
            FilePurpose::OpenMap => self.go_on(Next::Open(path)),
            FilePurpose::Picture => self.picture_chosen(ctx, &path),
            FilePurpose::Table => {
                let kind = self.asking.importing.take().unwrap_or(Kind::Readings);
                if let Some(table) = self.read_table(&path) {
                    self.ask_to_import(&path, table, kind);
                }
            }
            FilePurpose::Import => self.import_file(&path),
            FilePurpose::SaveMap => self.save_to(&path, false),
            FilePurpose::Export(_) => self.export_to(ctx, path),
            FilePurpose::ExportChecklist(_) => self.write_checklist(&path),
            FilePurpose::ExportComparison(format) => self.export_comparison(&path, format),
            FilePurpose::CompareWith => self.compare_with_file(&path),
            FilePurpose::ReadChecklist => self.read_checklist(&path),
        }
        self.close_if_meant(ctx);
    }

    pub(super) fn choose_file(&mut self, ctx: &egui::Context, purpose: FilePurpose) {
        let name = match purpose {
            FilePurpose::OpenMap
            | FilePurpose::CompareWith
            | FilePurpose::Picture
            | FilePurpose::ReadChecklist
            | FilePurpose::Import
            | FilePurpose::Table => String::new(),
            FilePurpose::SaveMap => self.suggested_name("journey.ron"),
            FilePurpose::Export(format) => self.suggested_name(format.ending()),
            FilePurpose::ExportChecklist(format) => self.suggested_name(format.ending()),
            FilePurpose::ExportComparison(format) => {
                let what = t!(self.desk.language, "file-name-comparison");
                format!("{}-{what}.{}", self.suggested_stem(), format.ending())
            }
        };
        let folder = self.desk.file.as_deref().and_then(Path::parent);
        let begin = Begin {
            name,
            folder,
            recent: &self.desk.settings.recent,
        };
        let look = Look::of(&self.desk);
        self.asking.choosing_for = Some(self.desk.tabs.current_key());
        self.asking
            .chooser
            .start(ctx, look, &self.dirs, purpose, &begin);
    }

    pub(super) fn save_as(&mut self, ctx: &egui::Context) {
        self.end_burst();
        self.choose_file(ctx, FilePurpose::SaveMap);
    }

    pub(super) fn ask_for_template(&mut self) {
        self.asking.new_map = true;
    }

    pub(super) fn open_palette(&mut self) {
        self.asking.palette = Some(Palette::new(&self.desk));
    }

    pub(super) fn open_shortcuts(&mut self) {
        self.asking.shortcuts = Some(ShortcutSheet::default());
    }

    pub(super) fn show_about(&mut self) {
        self.asking.about = true;
    }
}
