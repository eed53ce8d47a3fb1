//! A cell that is open: its words for typing, a list to choose from, or what belongs to it in a small form.

use egui::{
    Align, EventFilter, Id as WidgetId, Key, Layout, Margin, Modifiers, Popup, PopupCloseBehavior,
    PopupKind, Rect, RichText, SetOpenCommand, TextEdit, Ui, UiBuilder,
};

use super::AuditTable;
use super::column::Column;
use super::forms::{expectations_ui, list_ui};
use super::found::{Silencing, found_ui};
use super::offers::offers;
use super::rows::Line;
use super::sheet::cell_id;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::panels::inspector::audit::check_ui;
use crate::app::panels::inspector::options;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::{Picked, Picker};
use crate::app::style::{BODY, color32, medium, semibold};
use crate::app::titles;
use crate::app::widgets::{field, hint};
use crate::i18n::t;
use crate::model::{Id, Kpi, Measurement, ObjectId, Touchpoint};
use crate::scene::{Part, Subject};

/// Width of a small form, points.
const WIDTH: f32 = 320.0;

/// The cell that is open.
pub struct Editor {
    row: Id<Touchpoint>,
    column: Column,
    /// Where the cell stood when it was in view last.
    rect: Option<Rect>,
    /// What was typed before the cell was open, until it has the keyboard.
    begun: Option<String>,
    draft: String,
    /// The value of each KPI as it is being typed.
    values: Vec<(Id<Kpi>, String)>,
    silencing: Silencing,
}

/// What becomes of an open cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    Stays,
    Closes,
}

pub(super) fn popup_id() -> WidgetId {
    WidgetId::unique("table cell, open")
}

impl AuditTable {
    /// Opens the cell on which the keyboard stands. What is so or not is switched, and what can only be read elsewhere is
    /// shown there.
    pub(super) fn open(&mut self, desk: &Desk, wishes: &mut Wishes, begun: String) {
        let Some((row, column)) = self.here() else {
            return;
        };
        match column {
            Column::MomentOfTruth | Column::Breakpoint => {
                if begun.is_empty() {
                    self.tick(desk, wishes);
                }
                return;
            }
            _ if column.is_told() => {
                return wishes.push(Wish::Reveal((&row).into()));
            }
            _ => {}
        }
        let Some(spot) = desk.journey().touchpoint(&row) else {
            return;
        };
        let it = spot.touchpoint;
        let draft = match begun.is_empty() {
            true => it.title.clone(),
            false => begun.clone(),
        };
        let value = |m: &Measurement| {
            let text = titles::text_of(desk.journey(), &measurement(&row, &m.kpi));
            (m.kpi.clone(), text.unwrap_or_default())
        };
        let values = it.kpis.iter().map(value).collect();
        self.scrolls = true;
        self.editor = Some(Editor {
            row,
            column,
            rect: None,
            begun: Some(begun),
            draft,
            values,
            silencing: None,
        });
    }

    /// Shows the cell that is open, over `cell`, where it stands if it is in view.
    pub(super) fn editor_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        cell: Option<Rect>,
        table: Rect,
    ) {
        let Some(mut editor) = self.editor.take() else {
            return;
        };
        editor.rect = cell.or(editor.rect);
        let Some(rect) = editor.rect else {
            // It comes into view first, if it can.
            if self.shows(&editor) {
                self.editor = Some(editor);
                ui.ctx().request_repaint();
            }
            return;
        };
        let Some(spot) = desk.journey().touchpoint(&editor.row) else {
            return;
        };
        let ids = self.meant(desk, &editor.row);
        let mut pane = Pane {
            desk,
            wishes,
            memory: &mut self.memory,
        };
        let it = spot.touchpoint.as_ref();
        let after = match editor.column {
            Column::Title => match cell {
                Some(rect) => editor.title_ui(ui, &mut pane, rect.intersect(table)),
                // It was scrolled out of sight.
                None => {
                    editor.leave(&mut pane);
                    After::Closes
                }
            },
            _ => editor.popup_ui(ui, &mut pane, rect, &ids, it),
        };
        match after {
            After::Stays => self.editor = Some(editor),
            // A click elsewhere gives the keyboard to what was clicked.
            After::Closes if ui.input(|i| i.pointer.any_down() || i.pointer.any_click()) => {}
            After::Closes => self.want_keyboard(ui),
        }
    }

    /// Closes the cell that is open, if one is, and takes over what was typed.
    pub(super) fn leave(&mut self, desk: &Desk, wishes: &mut Wishes) {
        if let Some(editor) = self.editor.take() {
            editor.leave(&mut Pane {
                desk,
                wishes,
                memory: &mut self.memory,
            });
        }
    }

    /// Whether its cell is among those of the table.
    fn shows(&self, editor: &Editor) -> bool {
        self.kept.as_ref().is_some_and(|kept| {
            kept.columns.contains(&editor.column)
                && kept.lines.contains(&Line::Touchpoint(editor.row.clone()))
        })
    }
}

impl Editor {
    /// The widget of its cell.
    pub(super) fn cell(&self) -> WidgetId {
        cell_id(&self.row, self.column)
    }

    /// The sentence that says what the keys do in it.
    pub(super) const fn hint(&self) -> &'static str {
        match self.column {
            Column::Title => "status-hint-table-title",
            Column::Kpis | Column::Expectations | Column::Findings | Column::Check(_) => {
                "status-hint-table-form"
            }
            _ => "status-hint-table-list",
        }
    }

    /// The title in the cell itself.
    fn title_ui(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, rect: Rect) -> After {
        let field = WidgetId::unique("table cell, typed");
        let name = t!(pane.language(), "inspector-title");
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center));
        let mut cell = ui.new_child(builder);
        cell.set_clip_rect(rect.expand(2.0));
        // Esc is this field's as long as it has the keyboard.
        let filter = EventFilter {
            horizontal_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        let given_up = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        let edit = TextEdit::singleline(&mut self.draft)
            .id(field)
            .event_filter(filter)
            .font(medium(BODY))
            .desired_width(rect.width())
            .margin(Margin::symmetric(8, 6));
        let response = cell.add(edit).accessible_name(&name);
        if given_up {
            return After::Closes;
        }
        if response.has_focus() {
            self.begun = None;
            return After::Stays;
        }
        if let Some(begun) = &self.begun {
            response.request_focus();
            if let Some(mut state) = TextEdit::load_state(ui.ctx(), field) {
                // All of it is marked, so that typing replaces it; what was typed already goes on.
                let end = egui::text::CCursor::new(self.draft.chars().count());
                let start = if begun.is_empty() {
                    egui::text::CCursor::new(0)
                } else {
                    end
                };
                let range = egui::text::CCursorRange::two(start, end);
                state.cursor.set_char_range(Some(range));
                state.store(ui.ctx(), field);
            }
            ui.ctx().request_repaint();
            return After::Stays;
        }
        self.leave(pane);
        After::Closes
    }

    /// A list or a small form below the cell.
    fn popup_ui(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        rect: Rect,
        ids: &[ObjectId],
        it: &Touchpoint,
    ) -> After {
        let begun = self.begun.take();
        let opens = begun.is_some().then_some(SetOpenCommand::Bool(true));
        let title = self.column.meaning(pane.language(), pane.journey());
        let shown = Popup::new(popup_id(), ui.ctx().clone(), rect, ui.layer_id())
            .open_memory(opens)
            .kind(PopupKind::Menu)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&title)
            .gap(2.0)
            .show(|ui| {
                ui.set_width(rect.width().max(WIDTH));
                ui.spacing_mut().item_spacing.y = 4.0;
                self.heading_ui(ui, pane, ids, &title);
                self.content_ui(ui, pane, ids, it, begun.as_deref())
            });
        let closes = shown.is_some_and(|shown| shown.inner == After::Closes);
        if closes {
            Popup::close_id(ui.ctx(), popup_id());
        }
        if closes || !Popup::is_id_open(ui.ctx(), popup_id()) {
            self.leave(pane);
            return After::Closes;
        }
        After::Stays
    }

    /// What is changed, and how many rows it changes.
    fn heading_ui(&self, ui: &mut Ui, pane: &Pane<'_>, ids: &[ObjectId], title: &str) {
        let one = matches!(
            self.column,
            Column::Kpis | Column::Findings | Column::Check(_)
        );
        ui.horizontal_wrapped(|ui| {
            ui.add_space(8.0);
            let ink = color32(pane.theme().window.text);
            ui.label(RichText::new(title).font(semibold(BODY)).color(ink));
            if ids.len() > 1 && !one {
                let count = t!(pane.language(), "table-for-rows", count = ids.len());
                hint(ui, pane.theme(), &count);
            }
        });
    }

    fn content_ui(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        ids: &[ObjectId],
        it: &Touchpoint,
        begun: Option<&str>,
    ) -> After {
        if let Some(offers) = offers(pane, self.column) {
            return list_ui(ui, pane, &offers, ids, begun);
        }
        ui.set_max_width(WIDTH);
        match self.column {
            Column::Expectations => expectations_ui(ui, pane, ids),
            Column::Kpis => return self.kpis_ui(ui, pane, ids, it, begun),
            Column::Findings => {
                let object = ObjectId::from(&self.row);
                found_ui(ui, pane, &object, it, &mut self.silencing);
            }
            Column::Check(check) => {
                let object = ObjectId::from(&self.row);
                check_ui(ui, pane, &object, it, check);
            }
            _ => return After::Closes,
        }
        After::Stays
    }

    /// The latest value of each KPI; where there is none yet, what could be measured.
    fn kpis_ui(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        ids: &[ObjectId],
        it: &Touchpoint,
        begun: Option<&str>,
    ) -> After {
        if it.kpis.is_empty() {
            let name = t!(pane.language(), "table-measure");
            let entries = options::kpis(pane);
            let picker = Picker::new(popup_id().with("kpis"), &name);
            if let Some(Picked::Value(kpi)) = picker.list(ui, pane, &entries, &|_| false, begun) {
                self.values.push((kpi.clone(), String::new()));
                pane.set_all(ids, None, |t: &mut Touchpoint| {
                    if !t.kpis.iter().any(|m| m.kpi == kpi) {
                        t.kpis.push(Measurement {
                            kpi: kpi.clone(),
                            ..Measurement::default()
                        });
                    }
                });
            }
            return After::Stays;
        }
        let mut after = After::Stays;
        for (place, (kpi, value)) in self.values.iter_mut().enumerate() {
            let name = crate::words::kpi(pane.language(), pane.journey(), kpi);
            field(ui, pane.theme(), &name, |ui| {
                let edit = TextEdit::singleline(value)
                    .id(popup_id().with(("value", place)))
                    .desired_width(f32::INFINITY)
                    .margin(Margin::symmetric(9, 5));
                let response = ui.add(edit).accessible_name(&name);
                if place == 0 && begun.is_some() {
                    response.request_focus();
                }
                if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
                    after = After::Closes;
                }
            });
        }
        hint(ui, pane.theme(), &t!(pane.language(), "table-value-hint"));
        after
    }

    /// Takes over what was typed, unless it was given up.
    fn leave(&self, pane: &mut Pane<'_>) {
        match self.column {
            Column::Title => self.leave_title(pane),
            Column::Kpis => self.leave_kpis(pane),
            _ => {}
        }
    }

    fn leave_title(&self, pane: &mut Pane<'_>) {
        let title = self.draft.trim().to_owned();
        if titles::text_of(pane.journey(), &whole(&self.row)).as_ref() != Some(&title) {
            let object = ObjectId::from(&self.row);
            pane.set(&object, |t: &mut Touchpoint| t.title = title);
        }
    }

    fn leave_kpis(&self, pane: &mut Pane<'_>) {
        let journey = pane.journey();
        let mut object = None;
        for (kpi, value) in &self.values {
            let subject = measurement(&self.row, kpi);
            if titles::text_of(journey, &subject).is_some_and(|before| before != *value) {
                let it = object
                    .take()
                    .or_else(|| crate::edit::Object::find(journey, &subject.object));
                object = it.map(|mut it| {
                    titles::set_text(&mut it, &subject.part, value, journey.about.language);
                    it
                });
            }
        }
        if let Some(object) = object {
            pane.wishes.edit(crate::edit::Edit::Replace(object));
        }
    }
}

fn whole(row: &Id<Touchpoint>) -> Subject {
    Subject {
        object: row.into(),
        part: Part::Whole,
    }
}

fn measurement(row: &Id<Touchpoint>, kpi: &Id<Kpi>) -> Subject {
    Subject {
        object: row.into(),
        part: Part::Measurement(kpi.clone()),
    }
}
