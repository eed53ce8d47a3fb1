//! What asks or offers something: start page, file dialog, export, unsaved changes, recovered work.
//!
//! Each is drawn each frame while it is open, answers once with a typed value, and does nothing by itself.
//! While one is open, the keyboard is its: `Context::memory(|m| m.top_modal_layer())` says so.

mod checklist;
mod export;
mod export_job;
mod files;
mod import;
mod losses;
mod palette;
mod preferences;
mod questions;
mod read_back;
mod recovery;
mod shell;
mod shortcuts;
mod start;
#[cfg(test)]
mod tests;
mod toast;
mod when;

use std::path::Path;

pub use checklist::{ChecklistAnswer, ChecklistChoices, ChecklistDialog};
pub use export::preview::texture;
pub use export::{AsSeen, ExportAnswer, ExportChoices, ExportDialog};
pub use export_job::{ExportJob, ExportOutcome, JobError};
pub use files::{Begin, Choice, FileChooser, FilePurpose};
pub use import::{ImportAnswer, ImportDialog, SheetsAnswer, SheetsDialog};
pub use losses::{LossReport, losses_ui};
pub use palette::{Chosen, Palette, PaletteAnswer};
pub use preferences::preferences_ui;
pub use questions::{
    ChangedOnDisk, Recovered, RecoveredDialog, Unsaved, about_ui, changed_on_disk_ui,
    file_errors_ui, replace_files_ui, unsaved_ui,
};
pub use read_back::{ReadBackAnswer, ReadBackDialog};
pub use recovery::Keeper;
pub use shell::Look;
pub use shortcuts::{SheetAnswer, ShortcutSheet};
pub use start::{NewAnswer, StartPage, new_map_ui, start_page_ui};
pub use toast::Toasts;
pub use when::text as when;

/// The last part of a path, for people; the path itself where it has none.
pub fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |n| n.to_string_lossy().into_owned(),
    )
}
