//! How our own file dialog looks, and what its keys do.

use std::path::{Path, PathBuf};

use egui::{
    Align2, Context, CornerRadius, Key, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{OwnDialog, Trouble};
use crate::app::dialogs::files::Choice;
use crate::app::dialogs::shell::{
    Look, buttons, dangerous, error_line, highest, modal, primary, secondary, warning_line,
};
use crate::app::dialogs::{name_of, when};
use crate::app::style::{BODY, CONTROL, SMALL, color32, icons, medium, regular};
use crate::app::widgets;
use crate::i18n::t;
use crate::text::Icon;

const WIDTH: f32 = 760.0;
const LIST_HEIGHT: f32 = 340.0;
const ROW: f32 = 30.0;
const PLACES_WIDTH: f32 = 172.0;
/// So many rows PageDown goes down.
const PAGE: isize = 10;

/// The field for a name or a path.
fn field_id() -> egui::Id {
    egui::Id::unique("file name")
}

enum Act {
    Enter(PathBuf),
    Confirm,
    /// Yes, the file that is there may be replaced. Said by its button alone: Enter, held down, would say it too.
    Replace,
    Cancel,
}

impl OwnDialog {
    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<Choice> {
        let title = self.purpose.title(look.language);
        let shown = modal(ctx, look, "files", &title, WIDTH, |ui| {
            self.keys(ui);
            let height = LIST_HEIGHT.min(highest(ui.ctx(), 210.0));
            let mut act = None;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                ui.vertical(|ui| {
                    ui.set_width(PLACES_WIDTH);
                    act = self.places_ui(ui, look);
                });
                ui.vertical(|ui| {
                    act = self.path_ui(ui, look).or(act.take());
                    act = self.list_ui(ui, look, height - ROW - 8.0).or(act.take());
                });
            });
            if let Some(asked) = self.field_ui(ui, look) {
                act = Some(asked);
            }
            if let Some(trouble) = &self.trouble {
                error_line(ui, look, &trouble_text(look, trouble));
            }
            self.buttons_ui(ui, look).or(act)
        });
        let act = shown
            .inner
            .or(shown.enter.then_some(Act::Confirm))
            .or(shown.escape.then_some(Act::Cancel));
        match act? {
            Act::Enter(folder) => self.enter(folder),
            Act::Replace => {
                return self
                    .overwrite
                    .take()
                    .map(|path| Choice::File(self.purpose, path));
            }
            Act::Confirm => {
                return self.confirm().map(|path| Choice::File(self.purpose, path));
            }
            // Esc first takes back the question, then the dialog.
            Act::Cancel if self.overwrite.take().is_some() => {}
            Act::Cancel => return Some(Choice::Cancelled(self.purpose)),
        }
        None
    }

    /// Arrows move through the list also while a name is typed, and letters go to the field wherever the keyboard
    /// is; Backspace goes up where there is nothing to delete.
    fn keys(&mut self, ui: &Ui) {
        let pressed = |key| ui.ctx().input_mut(|i| i.consume_key(Modifiers::NONE, key));
        for (key, by) in [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, PAGE),
            (Key::PageUp, -PAGE),
        ] {
            if pressed(key) {
                self.walk(by);
            }
        }
        let writes = |event: &egui::Event| matches!(event, egui::Event::Text(_));
        if !ui.ctx().text_edit_focused() && ui.input(|i| i.events.iter().any(writes)) {
            ui.memory_mut(|m| m.request_focus(field_id()));
        }
        let typing = ui.ctx().text_edit_focused() && self.is_typed();
        let alt_up = ui
            .ctx()
            .input_mut(|i| i.consume_key(Modifiers::ALT, Key::ArrowUp));
        if alt_up || (!typing && pressed(Key::Backspace)) {
            self.up();
        }
    }

    fn places_ui(&self, ui: &mut Ui, look: Look<'_>) -> Option<Act> {
        let mut act = None;
        ui.spacing_mut().item_spacing.y = 2.0;
        for (i, place) in self.places.iter().enumerate() {
            if place.key.is_none() && (i == 0 || self.places[i - 1].key.is_some()) {
                ui.add_space(8.0);
                widgets::hint(ui, look.theme, &t!(look.language, "dialog-place-recent"));
            }
            let name = place
                .key
                .map_or_else(|| name_of(&place.path), |key| t!(look.language, key));
            let here = place.path == self.folder;
            let row = row(
                ui,
                look,
                i,
                &Row {
                    icon: place.icon,
                    text: &name,
                    right: "",
                    chosen: here,
                },
            );
            if row
                .on_hover_text(place.path.display().to_string())
                .clicked()
            {
                act = Some(Act::Enter(place.path.clone()));
            }
        }
        act
    }

    /// The way to the folder, each part of it a button.
    fn path_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> Option<Act> {
        let mut act = None;
        ui.horizontal(|ui| {
            ui.set_height(ROW);
            ui.spacing_mut().item_spacing.x = 2.0;
            let up = widgets::icon_button(
                ui,
                look.theme,
                Icon::ArrowUp,
                &t!(look.language, "dialog-up"),
            );
            if up.clicked() {
                self.up();
            }
            ui.add_space(4.0);
            // From the right, as far as there is room.
            let parts: Vec<&Path> = self.folder.ancestors().collect();
            let width = |name: &str| {
                let galley = ui.painter().layout_no_wrap(
                    name.to_owned(),
                    medium(BODY),
                    egui::Color32::PLACEHOLDER,
                );
                galley.size().x + 34.0
            };
            let mut room = ui.available_width();
            let mut shown = Vec::new();
            for part in parts {
                let name = name_of(part);
                room -= width(&name);
                if room < 0.0 && !shown.is_empty() {
                    break;
                }
                shown.push((part, name));
            }
            for (i, (part, name)) in shown.iter().rev().enumerate() {
                if i > 0 {
                    let caret = RichText::new(Icon::CaretRight.glyph()).font(icons(11.0));
                    ui.label(caret.color(color32(look.theme.window.text_faint)));
                }
                let state = widgets::ButtonState::default();
                if widgets::flat_button(ui, look.theme, None, name, name, state).clicked() {
                    act = Some(Act::Enter(part.to_path_buf()));
                }
            }
        });
        act
    }

    fn list_ui(&mut self, ui: &mut Ui, look: Look<'_>, height: f32) -> Option<Act> {
        let w = &look.theme.window;
        let mut act = None;
        let mut clicked = None;
        let frame = egui::Frame::new()
            .fill(color32(w.field))
            .stroke(Stroke::new(1.0, color32(w.field_edge)))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(egui::Margin::same(4));
        let scroll_to = self
            .selected
            .filter(|_| std::mem::take(&mut self.scroll_to_selected));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_height(height);
            if self.entries.is_empty() {
                let hint = if self.filter.is_empty() {
                    let kind = self.purpose.kind_of_file(look.language);
                    t!(look.language, "dialog-folder-empty", kind = kind)
                } else {
                    t!(
                        look.language,
                        "dialog-folder-lacks",
                        name = self.name.trim()
                    )
                };
                ui.centered_and_justified(|ui| widgets::hint(ui, look.theme, &hint));
                return;
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut area = ScrollArea::vertical().auto_shrink(false).max_height(height);
            if let Some(place) = scroll_to {
                area = area.vertical_scroll_offset(
                    (place as f32 + 0.5).mul_add(ROW, -height / 2.0).max(0.0),
                );
            }
            area.show_rows(ui, ROW, self.entries.len(), |ui, rows| {
                for i in rows {
                    let entry = &self.entries[i];
                    let right = entry
                        .modified
                        .map(|at| when::text(look.language, at))
                        .unwrap_or_default();
                    let icon = if entry.is_folder {
                        Icon::Folder
                    } else {
                        Icon::FileText
                    };
                    let chosen = self.selected == Some(i);
                    let response = row(
                        ui,
                        look,
                        100 + i,
                        &Row {
                            icon,
                            text: &entry.name,
                            right: &right,
                            chosen,
                        },
                    );
                    if response.double_clicked() {
                        act = Some(if entry.is_folder {
                            Act::Enter(entry.path.clone())
                        } else {
                            Act::Confirm
                        });
                    }
                    if response.clicked() {
                        clicked = Some(i);
                    }
                }
            });
        });
        if let Some(i) = clicked {
            self.select(i);
        }
        act
    }

    fn field_ui(&mut self, ui: &mut Ui, look: Look<'_>) -> Option<Act> {
        let l = look.language;
        let label = t!(
            l,
            if self.purpose.is_opening() {
                "dialog-file-or-path"
            } else {
                "dialog-file-name"
            }
        );
        ui.add_space(4.0);
        let had_focus = ui.memory(|m| m.has_focus(field_id()));
        let response = ui
            .horizontal(|ui| {
                ui.label(RichText::new(&label).color(color32(look.theme.window.text_soft)));
                let field = TextEdit::singleline(&mut self.name)
                    .id(field_id())
                    .desired_width(ui.available_width())
                    .min_size(vec2(0.0, CONTROL))
                    .margin(egui::Margin::symmetric(9, 5));
                ui.add(field)
            })
            .inner;
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label.as_str()));
        if self.is_fresh {
            response.request_focus();
            if !self.purpose.is_opening() {
                select_stem(ui.ctx(), response.id, &self.name);
            }
            // Behind a dialog that is just going, a field does not keep the keyboard, and without it no selection.
            self.is_fresh = !had_focus;
            ui.ctx().request_repaint();
        }
        if response.changed() {
            self.follow_typing();
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if entered {
            response.request_focus();
        }
        entered.then_some(Act::Confirm)
    }

    fn buttons_ui(&self, ui: &mut Ui, look: Look<'_>) -> Option<Act> {
        let l = look.language;
        if let Some(path) = &self.overwrite {
            ui.add_space(4.0);
            warning_line(
                ui,
                look,
                &t!(l, "dialog-overwrite-really", file = name_of(path)),
            );
        }
        buttons(ui, |ui| {
            let mut act = None;
            if self.overwrite.is_some() {
                if dangerous(ui, look, &t!(l, "dialog-replace")).clicked() {
                    act = Some(Act::Replace);
                }
                if secondary(ui, look, &t!(l, "dialog-other-name")).clicked() {
                    act = Some(Act::Cancel);
                }
                return act;
            }
            let enabled = self.selected.is_some() || !self.name.trim().is_empty();
            let into = self
                .selected
                .and_then(|i| self.entries.get(i))
                .is_some_and(|e| e.is_folder);
            let words = if self.purpose.is_opening() || into {
                "dialog-open"
            } else {
                "dialog-save"
            };
            if primary(ui, look, &t!(l, words), enabled).clicked() {
                act = Some(Act::Confirm);
            }
            if secondary(ui, look, &t!(l, "dialog-cancel")).clicked() {
                act = Some(Act::Cancel);
            }
            act
        })
    }
}

/// Selects the name without its extension: that is what is typed over.
fn select_stem(ctx: &Context, id: egui::Id, name: &str) {
    let stem = name.split('.').next().unwrap_or(name).chars().count();
    let mut state = egui::text_edit::TextEditState::load(ctx, id).unwrap_or_default();
    let range =
        egui::text::CCursorRange::two(egui::text::CCursor::new(0), egui::text::CCursor::new(stem));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}

fn trouble_text(look: Look<'_>, trouble: &Trouble) -> String {
    let l = look.language;
    match trouble {
        Trouble::NoFolder(path) => t!(l, "dialog-no-folder", path = path.display().to_string()),
        Trouble::NoFile(path) => t!(l, "dialog-no-file", path = path.display().to_string()),
        Trouble::Unreadable(path, why) => {
            t!(
                l,
                "dialog-folder-unreadable",
                path = path.display().to_string(),
                why = why.as_str()
            )
        }
        Trouble::NoName => t!(l, "dialog-no-name"),
    }
}

struct Row<'a> {
    icon: Icon,
    text: &'a str,
    /// Quiet, at the right.
    right: &'a str,
    chosen: bool,
}

/// A row of a list; what does not fit is cut with an ellipsis and shown whole when pointed at.
fn row(ui: &mut Ui, look: Look<'_>, salt: usize, row: &Row<'_>) -> egui::Response {
    let w = &look.theme.window;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("row", salt)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, row.chosen, row.text));
    let ink = if row.chosen {
        color32(w.on_accent_tint)
    } else {
        color32(w.text)
    };
    let ground = match (row.chosen, response.hovered()) {
        (true, _) => Some(w.accent_tint),
        (false, true) => Some(w.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), color32(ground));
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let soft = if row.chosen {
        ink
    } else {
        color32(w.text_soft)
    };
    let icon_at = pos2(rect.left() + 17.0, rect.center().y);
    painter.text(
        icon_at,
        Align2::CENTER_CENTER,
        row.icon.glyph(),
        icons(16.0),
        soft,
    );
    let right = painter.layout_no_wrap(row.right.to_owned(), regular(SMALL), soft);
    let right_width = if row.right.is_empty() {
        0.0
    } else {
        right.size().x + 16.0
    };
    let text_rect = Rect::from_min_max(
        pos2(rect.left() + 34.0, rect.top()),
        pos2(rect.right() - 8.0 - right_width, rect.bottom()),
    );
    let mut job = egui::text::LayoutJob::simple_singleline(row.text.to_owned(), regular(BODY), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(text_rect.width());
    let galley = painter.layout_job(job);
    let cut = galley.elided;
    let middle = |height: f32| rect.center().y - height / 2.0;
    painter.galley(pos2(text_rect.left(), middle(galley.size().y)), galley, ink);
    let right_at = pos2(rect.right() - 8.0 - right.size().x, middle(right.size().y));
    painter.galley(right_at, right, soft);
    widgets::focus_ring(ui, &response, 6, look.theme);
    if cut {
        response.on_hover_text(row.text)
    } else {
        response
    }
}
