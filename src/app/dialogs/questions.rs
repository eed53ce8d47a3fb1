//! Questions that have to be answered before anything else goes on, and what has to be read.
//!
//! Each is drawn each frame while it is open and answers once.

use std::path::{Path, PathBuf};

use egui::{Context, CornerRadius, Frame, Margin, RichText, ScrollArea, Stroke, Ui, Vec2};

use super::shell::{
    Look, body, buttons, dangerous, highest, modal, primary, secondary, title_text,
};
use super::when;
use crate::app::style::{BODY, SMALL, color32, icons, medium, regular};
use crate::file::{self, Draft, FileError};
use crate::i18n::t;
use crate::text::Icon;

/// Width of a plain question, points.
const WIDTH: f32 = 440.0;
const WIDE: f32 = 600.0;

/// What is to become of changes that are in no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    Save,
    Discard,
    Cancel,
}

/// Asks before maps with unsaved changes, called so, give way to something else.
pub fn unsaved_ui(ctx: &Context, look: Look<'_>, names: &[String]) -> Option<Unsaved> {
    let (l, w) = (look.language, &look.theme.window);
    let (question, detail, save, discard) = match names {
        [name] => (
            t!(l, "dialog-unsaved", title = name.as_str()),
            t!(l, "dialog-unsaved-detail"),
            t!(l, "dialog-save"),
            t!(l, "dialog-discard"),
        ),
        names => (
            t!(l, "dialog-all-unsaved", count = names.len()),
            t!(l, "dialog-all-unsaved-detail"),
            t!(l, "dialog-save-all"),
            t!(l, "dialog-discard-all"),
        ),
    };
    let shown = modal(ctx, look, "unsaved", &question, WIDTH, |ui| {
        body(ui, look, &detail);
        if names.len() > 1 {
            ui.add_space(4.0);
            ScrollArea::vertical()
                .max_height(highest(ui.ctx(), 160.0))
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    for name in names {
                        let text = RichText::new(format!("•  {name}")).font(medium(BODY));
                        ui.add(egui::Label::new(text.color(color32(w.text))).truncate());
                    }
                });
        }
        buttons(ui, |ui| {
            let mut answer = None;
            if primary(ui, look, &save, true).clicked() {
                answer = Some(Unsaved::Save);
            }
            if secondary(ui, look, &t!(l, "dialog-cancel")).clicked() {
                answer = Some(Unsaved::Cancel);
            }
            if dangerous(ui, look, &discard).clicked() {
                answer = Some(Unsaved::Discard);
            }
            answer
        })
    });
    shown
        .inner
        .or(shown.enter.then_some(Unsaved::Save))
        .or(shown.escape.then_some(Unsaved::Cancel))
}

/// What is to become of a file that somebody else has changed meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedOnDisk {
    Overwrite,
    SaveAs,
    Cancel,
}

/// Asks before a file is overwritten that is no longer as it was read.
pub fn changed_on_disk_ui(ctx: &Context, look: Look<'_>, path: &Path) -> Option<ChangedOnDisk> {
    let l = look.language;
    let title = t!(l, "dialog-changed", file = super::name_of(path));
    let shown = modal(ctx, look, "changed", &title, WIDTH + 40.0, |ui| {
        body(ui, look, &t!(l, "dialog-changed-detail"));
        buttons(ui, |ui| {
            let mut answer = None;
            if primary(ui, look, &t!(l, "dialog-save-as"), true).clicked() {
                answer = Some(ChangedOnDisk::SaveAs);
            }
            if secondary(ui, look, &t!(l, "dialog-cancel")).clicked() {
                answer = Some(ChangedOnDisk::Cancel);
            }
            if dangerous(ui, look, &t!(l, "dialog-overwrite")).clicked() {
                answer = Some(ChangedOnDisk::Overwrite);
            }
            answer
        })
    });
    shown
        .inner
        .or(shown.enter.then_some(ChangedOnDisk::SaveAs))
        .or(shown.escape.then_some(ChangedOnDisk::Cancel))
}

/// Asks before files of these names are replaced; answers whether they may be.
pub fn replace_files_ui(ctx: &Context, look: Look<'_>, files: &[PathBuf]) -> Option<bool> {
    let l = look.language;
    let title = t!(l, "dialog-replace-files", count = files.len());
    let names: Vec<String> = files.iter().map(|file| super::name_of(file)).collect();
    let shown = modal(ctx, look, "replace files", &title, WIDTH, |ui| {
        body(ui, look, &names.join(", "));
        buttons(ui, |ui| {
            let cancels = primary(ui, look, &t!(l, "dialog-cancel"), true).clicked();
            let replaces = dangerous(ui, look, &t!(l, "dialog-overwrite")).clicked();
            (cancels || replaces).then_some(replaces)
        })
    });
    shown
        .inner
        .or((shown.enter || shown.escape).then_some(false))
}

/// What is to become of recovered work.
#[derive(Clone, Debug)]
pub enum Recovered {
    /// Opens this draft. The dialog stays while there are others.
    Restore(Draft),
    /// Removes this draft from the disk. The dialog stays while there are others.
    Discard(Draft),
    /// Keeps all of them for the next start.
    Later,
}

/// Offers the work of runs that did not end well.
#[derive(Debug)]
pub struct RecoveredDialog {
    drafts: Vec<Draft>,
    /// The draft of which it has been asked whether it is really to go.
    doubtful: Option<usize>,
}

impl RecoveredDialog {
    /// None if there is nothing to offer.
    pub fn new(drafts: Vec<Draft>) -> Option<Self> {
        (!drafts.is_empty()).then_some(Self {
            drafts,
            doubtful: None,
        })
    }

    /// Whether the last draft has been dealt with: then the dialog is over.
    pub const fn is_done(&self) -> bool {
        self.drafts.is_empty()
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<Recovered> {
        let l = look.language;
        let title = t!(l, "dialog-recovered");
        let shown = modal(ctx, look, "recovered", &title, WIDE, |ui| {
            body(
                ui,
                look,
                &t!(l, "dialog-recovered-detail", count = self.drafts.len()),
            );
            ui.add_space(4.0);
            let mut answer = None;
            ScrollArea::vertical()
                .max_height(highest(ui.ctx(), 160.0))
                .show(ui, |ui| {
                    for i in 0..self.drafts.len() {
                        answer = self.draft_ui(ui, look, i).or(answer.take());
                    }
                });
            buttons(ui, |ui| {
                if secondary(ui, look, &t!(l, "dialog-later")).clicked() {
                    answer = Some(Recovered::Later);
                }
            });
            answer
        });
        let first = || self.drafts.iter().find(|d| d.title.is_ok()).cloned();
        let answer = shown
            .inner
            .or_else(|| shown.enter.then(first).flatten().map(Recovered::Restore))
            .or(shown.escape.then_some(Recovered::Later));
        match &answer {
            Some(Recovered::Restore(gone) | Recovered::Discard(gone)) => {
                self.drafts.retain(|d| d.path != gone.path);
                self.doubtful = None;
            }
            Some(Recovered::Later) | None => {}
        }
        answer
    }

    fn draft_ui(&mut self, ui: &mut Ui, look: Look<'_>, i: usize) -> Option<Recovered> {
        let l = look.language;
        let w = &look.theme.window;
        let draft = &self.drafts[i];
        let (title, readable) = match &draft.title {
            Ok(title) if title.trim().is_empty() => (t!(l, "picture-untitled-map"), true),
            Ok(title) => (title.clone(), true),
            Err(_) => (super::name_of(&draft.path), false),
        };
        let mut lines = Vec::new();
        if let Some(at) = draft.saved_at {
            lines.push(when::text(l, at));
        }
        lines.push(match &draft.original {
            Some(path) => path.display().to_string(),
            None => t!(l, "dialog-never-saved"),
        });
        let mut answer = None;
        let doubtful = self.doubtful == Some(i);
        row_frame(look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(
                RichText::new(&title)
                    .font(medium(BODY + 1.0))
                    .color(color32(w.text)),
            );
            let small = RichText::new(lines.join(" · ")).font(regular(SMALL));
            ui.add(egui::Label::new(small.color(color32(w.text_soft))).wrap());
            if let Err(error) = &draft.title {
                let text = RichText::new(file::message(l, error)).font(regular(SMALL));
                ui.add(egui::Label::new(text.color(color32(w.error))).wrap());
            }
            if doubtful {
                body(ui, look, &t!(l, "dialog-discard-draft-really"));
            }
            ui.horizontal(|ui| {
                if doubtful {
                    if dangerous(ui, look, &t!(l, "dialog-discard-finally")).clicked() {
                        answer = Some(Recovered::Discard(draft.clone()));
                    }
                    if secondary(ui, look, &t!(l, "dialog-keep")).clicked() {
                        self.doubtful = None;
                    }
                } else {
                    if readable && primary(ui, look, &t!(l, "dialog-restore"), true).clicked() {
                        answer = Some(Recovered::Restore(draft.clone()));
                    }
                    if secondary(ui, look, &t!(l, "dialog-discard")).clicked() {
                        self.doubtful = Some(i);
                    }
                }
            });
        });
        answer
    }
}

fn row_frame(look: Look<'_>) -> Frame {
    let w = &look.theme.window;
    Frame::new()
        .stroke(Stroke::new(1.0, color32(w.hairline)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 12))
        .outer_margin(Margin {
            bottom: 2,
            ..Margin::ZERO
        })
}

/// Tells what is wrong with files. Answers `true` when it has been read.
pub fn file_errors_ui(ctx: &Context, look: Look<'_>, errors: &[FileError]) -> bool {
    let l = look.language;
    let w = &look.theme.window;
    let writing = errors.iter().any(FileError::is_of_writing);
    let title = if writing {
        t!(l, "dialog-not-written")
    } else {
        t!(l, "dialog-not-opened")
    };
    let shown = modal(ctx, look, "errors", &title, WIDE, |ui| {
        ui.add_space(4.0);
        ScrollArea::vertical()
            .max_height(highest(ui.ctx(), 120.0))
            .show(ui, |ui| {
                for error in errors {
                    row_frame(look)
                        .fill(color32(w.error_tint))
                        .stroke(Stroke::new(1.0, color32(w.error_edge)))
                        .show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            if let Some(place) = place(look, error) {
                                let place = RichText::new(place)
                                    .font(medium(SMALL))
                                    .color(color32(w.error));
                                ui.add(egui::Label::new(place).wrap().selectable(true));
                            }
                            let text = RichText::new(file::message(l, error))
                                .font(regular(BODY))
                                .line_height(Some(19.0))
                                .color(color32(w.text));
                            ui.add(egui::Label::new(text).wrap().selectable(true));
                        });
                }
            });
        buttons(ui, |ui| {
            let done = primary(ui, look, &t!(l, "dialog-close"), true).clicked();
            if secondary(ui, look, &t!(l, "dialog-copy")).clicked() {
                let lines: Vec<String> = errors.iter().map(|e| file::located(l, e)).collect();
                ui.ctx().copy_text(lines.join("\n"));
            }
            done
        })
    });
    shown.inner || shown.enter || shown.escape
}

/// "laufschuhe.journey.ron, line 12, column 5".
fn place(look: Look<'_>, error: &FileError) -> Option<String> {
    let l = look.language;
    let name = error.path.as_deref().map(super::name_of);
    match (name, error.position) {
        (Some(file), Some(at)) => {
            let (line, column) = (at.line.to_string(), at.column.to_string());
            Some(t!(
                l,
                "dialog-place",
                file = file,
                line = line,
                column = column
            ))
        }
        (name, _) => name,
    }
}

/// Says what this program is. Answers `true` when it has been read.
pub fn about_ui(ctx: &Context, look: Look<'_>) -> bool {
    let l = look.language;
    let w = &look.theme.window;
    let shown = modal(ctx, look, "about", "", 460.0, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(44.0), egui::Sense::hover());
            ui.painter()
                .rect_filled(rect, CornerRadius::same(10), color32(w.accent));
            ui.painter().text(
                rect.center(),
                egui::Align2::CENTER_CENTER,
                Icon::MapPin.glyph(),
                icons(26.0),
                color32(w.on_accent),
            );
            ui.add_space(6.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(title_text(look, "Wegmarke"));
                let version = t!(
                    l,
                    "dialog-about-version",
                    version = env!("CARGO_PKG_VERSION")
                );
                ui.label(
                    RichText::new(version)
                        .font(regular(SMALL))
                        .color(color32(w.text_soft)),
                );
            });
        });
        ui.add_space(6.0);
        body(ui, look, &t!(l, "dialog-about-what"));
        ui.add_space(4.0);
        ui.separator();
        ui.add_space(4.0);
        for key in [
            "dialog-about-licence",
            "dialog-about-inter",
            "dialog-about-phosphor",
        ] {
            let text = RichText::new(t!(l, key))
                .font(regular(SMALL))
                .color(color32(w.text_soft));
            ui.add(egui::Label::new(text).wrap());
        }
        buttons(ui, |ui| {
            primary(ui, look, &t!(l, "dialog-close"), true).clicked()
        })
    });
    shown.inner || shown.enter || shown.escape
}
