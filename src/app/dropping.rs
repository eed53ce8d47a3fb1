//! Files that are dragged onto the window: maps are opened, texts are pasted, filled-in checklists are read back, and of
//! tables is asked what they are.

use std::path::{Path, PathBuf};

use egui::{Align2, Context, CornerRadius, LayerId, Order, Stroke, StrokeKind};

use super::App;
use super::desk::{Wish, Wishes};
use super::dialogs::{self, Look};
use super::session_file::Next;
use super::style::{color32, icons, semibold};
use crate::exchange::filled;
use crate::exchange::guess::Kind;
use crate::exchange::table::{self, MOST_BYTES, Table, TableError};
use crate::i18n::t;
use crate::text::Icon;

/// Between the frame of the hint and the edge of the window, points.
const AIR: f32 = 10.0;
/// A text that is larger is no list of touchpoints, bytes.
const LARGEST_TEXT: u64 = 16 * 1024 * 1024;

/// What a file is to the window, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dropped {
    Map,
    Text,
    Table,
    /// A checklist, or tables.
    Workbook,
    Stranger,
}

fn kind_of(path: &Path) -> Dropped {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "ron" => Dropped::Map,
        "txt" | "md" | "markdown" | "mmd" | "mermaid" => Dropped::Text,
        "csv" | "tsv" | "tab" => Dropped::Table,
        "xlsx" => Dropped::Workbook,
        _ => Dropped::Stranger,
    }
}

/// Whether a table is one that was handed out to be filled in.
fn is_checklist(path: &Path) -> bool {
    let small = std::fs::metadata(path).is_ok_and(|m| m.len() <= MOST_BYTES as u64);
    small && std::fs::read(path).is_ok_and(|bytes| filled::is_checklist(&bytes))
}

impl App {
    /// Takes files that are dropped, and says that it will while they are held over the window.
    pub(super) fn dropping(&mut self, ctx: &Context, wishes: &mut Wishes) {
        let (held, dropped) = ctx.input(|i| {
            let dropped = i.raw.dropped_files.iter();
            let dropped: Vec<PathBuf> = dropped.map(|f| f.path().to_owned()).collect();
            (!i.raw.hovered_files.is_empty(), dropped)
        });
        if !dropped.is_empty() {
            wishes.push(Wish::OpenDropped(dropped));
        } else if held && !super::shortcuts::is_busy(ctx) {
            hint_ui(ctx, Look::of(&self.desk));
        }
    }

    pub(super) fn open_dropped(&mut self, paths: &[PathBuf]) {
        for path in paths {
            match kind_of(path) {
                Dropped::Map => self.go_on(Next::Open(path.clone())),
                // Without a map it becomes one, with its title.
                Dropped::Text if self.desk.on_start_page => self.import_file(path),
                Dropped::Text => self.paste_file(path, false),
                Dropped::Table if is_checklist(path) => self.take_checklist(path),
                Dropped::Table => self.take_table(path),
                Dropped::Workbook if is_checklist(path) => self.take_checklist(path),
                Dropped::Workbook => self.import_tables(path),
                Dropped::Stranger => {
                    let file = dialogs::name_of(path);
                    self.toasts
                        .error(t!(self.desk.language, "toast-drop-unknown", file = file));
                }
            }
        }
    }

    /// Reads a filled-in checklist, for which its map must be open.
    fn take_checklist(&mut self, path: &Path) {
        if self.desk.on_start_page {
            let file = dialogs::name_of(path);
            let text = t!(self.desk.language, "toast-drop-checklist", file = file);
            return self.toasts.error(text);
        }
        self.read_checklist(path);
    }

    /// Asks what is to become of a table.
    fn take_table(&mut self, path: &Path) {
        let Some(table) = self.read_table(path) else {
            return;
        };
        match self.kind_of(path, &table) {
            Kind::Touchpoints => self.import_tables(path),
            kind if !self.desk.on_start_page => self.ask_to_import(path, table, kind),
            _ => self
                .toasts
                .error(t!(self.desk.language, "toast-drop-figures")),
        }
    }

    /// The table in a file; what keeps it from being read is told.
    pub(super) fn read_table(&mut self, path: &Path) -> Option<Table> {
        let l = self.desk.language;
        let read = std::fs::metadata(path).and_then(|m| match m.len() > MOST_BYTES as u64 {
            true => Ok(None),
            false => std::fs::read(path).map(Some),
        });
        let table = match read {
            Ok(Some(bytes)) => Table::read(&bytes).map_err(|error| error.sentence(l)),
            Ok(None) => Err(TableError::TooLarge.sentence(l)),
            Err(error) => Err(t!(l, "table-unreadable", why = error.to_string())),
        };
        match table {
            Ok(table) => Some(table),
            Err(why) => {
                let file = dialogs::name_of(path);
                self.toasts.error(format!("{file}: {why}"));
                None
            }
        }
    }

    /// Puts what a text file says on the map.
    pub(super) fn paste_file(&mut self, path: &Path, is_table: bool) {
        let small = std::fs::metadata(path).is_ok_and(|m| m.len() <= LARGEST_TEXT);
        let bytes = if small {
            std::fs::read(path).ok()
        } else {
            None
        };
        let Some(bytes) = bytes else {
            let file = dialogs::name_of(path);
            self.toasts
                .error(t!(self.desk.language, "toast-drop-unreadable", file = file));
            return;
        };
        let text = table::decoded(&bytes);
        let read = self.reader().read_file(&text, is_table);
        self.put_on_map(read);
    }
}

/// Over the whole window: what happens to the files when they are let go.
fn hint_ui(ctx: &Context, look: Look<'_>) {
    let w = &look.theme.window;
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("drop hint"));
    let painter = ctx.layer_painter(layer);
    let whole = ctx.content_rect();
    painter.rect_filled(whole, 0.0, color32(w.accent).gamma_multiply(0.10));
    let accent = color32(w.accent);
    let frame = whole.shrink(AIR);
    let stroke = Stroke::new(2.0, accent);
    painter.rect_stroke(frame, CornerRadius::same(12), stroke, StrokeKind::Inside);
    let words = t!(look.language, "drop-hint");
    let galley = painter.layout_no_wrap(words, semibold(16.0), color32(w.on_accent));
    let size = egui::vec2(galley.size().x + 80.0, 56.0);
    let plate = egui::Rect::from_center_size(whole.center(), size);
    painter.rect_filled(plate, CornerRadius::same(12), accent);
    painter.text(
        egui::pos2(plate.left() + 34.0, plate.center().y),
        Align2::CENTER_CENTER,
        Icon::DownloadSimple.glyph(),
        icons(22.0),
        color32(w.on_accent),
    );
    let at = egui::pos2(
        plate.left() + 56.0,
        plate.center().y - galley.size().y / 2.0,
    );
    painter.galley(at, galley, color32(w.on_accent));
}
