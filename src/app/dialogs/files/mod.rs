//! Choosing a file to open or to write: the system's dialog where there is one, else one of our own.
//!
//! It answers with a path, whole and with its extension, and has asked before one names a file that is there.
//! It never reads or writes the file itself.

mod list;
mod own;
mod system;

use std::path::{Path, PathBuf};

use egui::Context;

pub use self::own::OwnDialog;
use self::system::SystemDialog;
use super::shell::Look;
use crate::app::dirs::Dirs;
use crate::exchange::Format;
use crate::export::{self, ComparisonFormat};
use crate::i18n::{Language, t};

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    OpenMap,
    SaveMap,
    /// A map as a file for others.
    Export(export::Format),
    ExportChecklist(Format),
    /// Two maps held against each other.
    ExportComparison(ComparisonFormat),
    /// The map that another is compared with.
    CompareWith,
    /// One that has been filled in.
    ReadChecklist,
    /// Of a step, a persona, the client.
    Picture,
    /// Of figures from elsewhere.
    Table,
    /// Of a map as tables, a diagram or an outline.
    Import,
}

impl FilePurpose {
    /// The ends of files' names without their dot, by which files are told that come into question; a file that is
    /// written gets the first.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::OpenMap | Self::SaveMap | Self::CompareWith => &["ron"],
            Self::Export(format) => match format {
                export::Format::Png => &["png"],
                export::Format::Svg => &["svg"],
                export::Format::Pdf => &["pdf"],
                export::Format::Pptx => &["pptx"],
                export::Format::Html => &["html", "htm"],
                export::Format::Markdown => &["md"],
                export::Format::Csv => &["csv"],
                export::Format::Xlsx => &["xlsx"],
                export::Format::Mermaid => &["mmd", "mermaid"],
            },
            Self::ExportComparison(ComparisonFormat::Png) => &["png"],
            Self::ExportComparison(ComparisonFormat::Svg) => &["svg"],
            Self::ExportComparison(ComparisonFormat::Pdf) => &["pdf"],
            Self::ExportChecklist(format)
            | Self::ExportComparison(ComparisonFormat::Tables(format)) => match format {
                Format::Xlsx => &["xlsx"],
                Format::Csv => &["csv"],
                Format::Html => &["html", "htm"],
                Format::Markdown => &["md"],
                Format::Json => &["json"],
            },
            Self::ReadChecklist => &["xlsx", "csv"],
            Self::Picture => &crate::pictures::ENDINGS,
            Self::Table => &["csv", "tsv", "tab", "txt"],
            Self::Import => &[
                "xlsx", "csv", "tsv", "tab", "mmd", "mermaid", "md", "markdown", "txt",
            ],
        }
    }

    const fn is_opening(self) -> bool {
        let file = matches!(self, Self::OpenMap | Self::CompareWith | Self::Picture);
        file || matches!(self, Self::ReadChecklist | Self::Table | Self::Import)
    }

    fn title(self, language: Language) -> String {
        match self {
            Self::OpenMap => t!(language, "dialog-open-map"),
            Self::SaveMap => t!(language, "dialog-save-map"),
            Self::Export(_) => t!(language, "dialog-export"),
            Self::CompareWith => t!(language, "dialog-compare-with"),
            Self::ExportComparison(_) => t!(language, "dialog-export-comparison"),
            Self::ExportChecklist(_) => t!(language, "dialog-export-checklist"),
            Self::ReadChecklist => t!(language, "dialog-read-checklist"),
            Self::Picture => t!(language, "dialog-choose-picture"),
            Self::Table => t!(language, "dialog-choose-table"),
            Self::Import => t!(language, "dialog-choose-import"),
        }
    }

    /// What files of this kind are called.
    pub fn kind_of_file(self, language: Language) -> String {
        match self {
            Self::OpenMap | Self::SaveMap | Self::CompareWith => t!(language, "dialog-kind-map"),
            Self::Export(format) => match format {
                export::Format::Png => t!(language, "dialog-kind-png"),
                export::Format::Svg => t!(language, "dialog-kind-svg"),
                export::Format::Pdf => t!(language, "dialog-kind-pdf"),
                export::Format::Pptx => t!(language, "dialog-kind-pptx"),
                export::Format::Html => t!(language, "dialog-kind-html"),
                export::Format::Markdown => t!(language, "dialog-kind-markdown"),
                export::Format::Csv => t!(language, "dialog-kind-csv"),
                export::Format::Xlsx => t!(language, "dialog-kind-xlsx"),
                export::Format::Mermaid => t!(language, "dialog-kind-mermaid"),
            },
            Self::ExportComparison(ComparisonFormat::Png) => t!(language, "dialog-kind-png"),
            Self::ExportComparison(ComparisonFormat::Svg) => t!(language, "dialog-kind-svg"),
            Self::ExportComparison(ComparisonFormat::Pdf) => t!(language, "dialog-kind-pdf"),
            Self::ExportChecklist(format)
            | Self::ExportComparison(ComparisonFormat::Tables(format)) => match format {
                Format::Xlsx => t!(language, "dialog-kind-xlsx"),
                Format::Csv => t!(language, "dialog-kind-csv"),
                Format::Html => t!(language, "dialog-kind-html"),
                Format::Markdown => t!(language, "dialog-kind-markdown"),
                Format::Json => t!(language, "dialog-kind-json"),
            },
            Self::ReadChecklist => t!(language, "dialog-kind-checklist"),
            Self::Picture => t!(language, "dialog-kind-picture"),
            Self::Table => t!(language, "dialog-kind-table"),
            Self::Import => t!(language, "dialog-kind-import"),
        }
    }

    /// Whether a file of this name comes into question.
    fn fits(self, path: &Path) -> bool {
        let is = |ending: &&str| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case(ending))
        };
        self.extensions().iter().any(is)
    }

    /// The path with its extension, if it has none that fits.
    fn completed(self, path: PathBuf) -> PathBuf {
        if self.is_opening() || self.fits(&path) {
            return path;
        }
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(if self == Self::SaveMap {
            ".journey.ron"
        } else {
            "."
        });
        if self != Self::SaveMap {
            name.push(self.extensions()[0]);
        }
        path.with_file_name(name)
    }
}

/// What came of choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    File(FilePurpose, PathBuf),
    Cancelled(FilePurpose),
}

/// The dialog, open or not. There is one at a time.
#[derive(Debug, Default)]
pub struct FileChooser {
    state: State,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Closed,
    System(SystemDialog),
    Own(Box<OwnDialog>),
}

/// Where to begin.
#[derive(Clone, Debug, Default)]
pub struct Begin<'a> {
    /// Offered for the file to be written, with or without extension.
    pub name: String,
    /// None: the user's documents.
    pub folder: Option<&'a Path>,
    /// Files that were open; their folders are offered as places.
    pub recent: &'a [PathBuf],
}

impl FileChooser {
    /// Opens the dialog; one that is open already gives way.
    pub fn start(
        &mut self,
        ctx: &Context,
        look: Look<'_>,
        dirs: &Dirs,
        purpose: FilePurpose,
        begin: &Begin<'_>,
    ) {
        let own = OwnDialog::new(purpose, begin, dirs);
        self.state = if !dirs.own_file_dialog && system::is_there() {
            State::System(SystemDialog::open(ctx, look.language, own))
        } else {
            State::Own(Box::new(own))
        };
    }

    /// Draws the dialog if it is one of our own, and answers once with what was chosen.
    pub fn poll(&mut self, ctx: &Context, look: Look<'_>) -> Option<Choice> {
        if let State::System(dialog) = &mut self.state {
            match dialog.poll()? {
                system::Answer::Choice(choice) => {
                    self.state = State::Closed;
                    return Some(choice);
                }
                system::Answer::GoOn(own) => self.state = State::Own(own),
            }
        }
        let State::Own(dialog) = &mut self.state else {
            return None;
        };
        let choice = dialog.ui(ctx, look)?;
        self.state = State::Closed;
        Some(choice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_the_extension_that_it_lacks() {
        let completed = |purpose: FilePurpose, name: &str| {
            purpose.completed(PathBuf::from(name)).display().to_string()
        };
        assert_eq!(
            completed(FilePurpose::SaveMap, "Umzug"),
            "Umzug.journey.ron"
        );
        assert_eq!(
            completed(FilePurpose::SaveMap, "Umzug v1.2"),
            "Umzug v1.2.journey.ron"
        );
        assert_eq!(completed(FilePurpose::SaveMap, "Umzug.RON"), "Umzug.RON");
        assert_eq!(
            completed(FilePurpose::Export(export::Format::Png), "a/Umzug"),
            "a/Umzug.png"
        );
        assert_eq!(completed(FilePurpose::OpenMap, "notes"), "notes");
    }
}
