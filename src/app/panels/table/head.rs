//! Above the rows: how many there are, by what they stand together, which columns are shown.

use egui::{
    Align, Layout, Popup, PopupCloseBehavior, PopupKind, Response, RichText, ScrollArea, Ui, Vec2,
};

use super::AuditTable;
use super::column::{Column, Topic, chosen};
use super::rows::Grouping;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wishes};
use crate::app::panels::entry::{Entry, caption, rule};
use crate::app::panels::{Mark, tight};
use crate::app::style::{BODY, color32, semibold};
use crate::app::widgets::{ButtonState, flat_button, hint, icon_button, tooltip};
use crate::audit::is_audited;
use crate::i18n::t;
use crate::settings;
use crate::text::Icon;
use crate::words::audit_step;

/// Height of the bar, points.
const HEIGHT: f32 = 40.0;

impl AuditTable {
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        desk: &Desk,
        wishes: &mut Wishes,
        table: &mut settings::Table,
    ) {
        let size = Vec2::new(ui.available_width(), HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.add_space(12.0);
            ui.spacing_mut().item_spacing.x = 6.0;
            counts_ui(ui, desk);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(10.0);
                let close = tooltip(
                    desk,
                    Command::ToggleTable,
                    &t!(desk.language, "table-close"),
                );
                if icon_button(ui, &desk.theme, Icon::X, &close).clicked() {
                    wishes.command(Command::ToggleTable);
                }
                ui.add_space(4.0);
                self.columns_ui(ui, desk, table);
                self.grouping_ui(ui, desk, table);
                let done = desk.report.progress.iter();
                let done = done.filter(|p| p.is_complete()).count();
                let label = t!(
                    desk.language,
                    "table-guide",
                    done = done,
                    of = crate::audit::STEPS
                );
                let state = ButtonState {
                    on: table.guide,
                    ..ButtonState::default()
                };
                let icon = Some(Icon::ListChecks);
                if flat_button(ui, &desk.theme, icon, &label, &label, state).clicked() {
                    table.guide ^= true;
                }
            });
        });
    }

    /// "Group: stage".
    fn grouping_ui(&mut self, ui: &mut Ui, desk: &Desk, table: &mut settings::Table) {
        let language = desk.language;
        let now = Grouping::of(table);
        let name = match now {
            Some(grouping) => grouping.name(language),
            None => t!(language, "table-ungrouped"),
        };
        let label = t!(language, "table-group-by", name = name);
        let state = ButtonState {
            on: now.is_some(),
            ..ButtonState::default()
        };
        let button = flat_button(ui, &desk.theme, Some(Icon::Rows), &label, &label, state);
        let options = Grouping::ALL.into_iter().map(Some);
        menu(&button, false, |ui| {
            for option in std::iter::once(None).chain(options) {
                let name = match option {
                    Some(grouping) => grouping.name(language),
                    None => t!(language, "table-ungrouped"),
                };
                let entry = Entry {
                    checked: Some(option == now),
                    ..Entry::new(Mark::None, &name)
                };
                if entry.show(ui, &desk.theme).clicked() {
                    table.group = option.map(|g| g.key().to_owned());
                    self.folded.clear();
                }
            }
        });
    }

    /// The columns to choose from; while a step of the audit shows its own, the way back to them.
    fn columns_ui(&mut self, ui: &mut Ui, desk: &Desk, table: &mut settings::Table) {
        let language = desk.language;
        let label = match self.step {
            Some(step) => t!(
                language,
                "table-columns-of",
                step = audit_step(language, step)
            ),
            None => t!(language, "table-columns"),
        };
        let state = ButtonState {
            on: self.step.is_some(),
            ..ButtonState::default()
        };
        let icon = Some(Icon::Columns);
        let button = flat_button(ui, &desk.theme, icon, &label, &label, state);
        menu(&button, true, |ui| {
            if self.step.is_some() {
                let label = t!(language, "table-own-columns");
                let entry = Entry::new(Mark::Icon(Icon::ArrowUUpLeft), &label);
                if entry.stay(ui, &desk.theme).clicked() {
                    self.step = None;
                }
                rule(ui, &desk.theme);
            }
            for topic in Topic::ALL {
                caption(ui, &desk.theme, &topic.label(language));
                for column in Column::all().filter(|c| c.topic() == topic) {
                    self.column_ui(ui, desk, table, column);
                }
            }
            rule(ui, &desk.theme);
            let label = t!(language, "table-usual-columns");
            let entry = Entry::new(Mark::Icon(Icon::ArrowCounterClockwise), &label);
            if entry.stay(ui, &desk.theme).clicked() {
                self.step = None;
                table.columns = None;
                table.widths.clear();
                self.forgets_widths = true;
            }
        });
    }

    fn column_ui(&mut self, ui: &mut Ui, desk: &Desk, table: &mut settings::Table, column: Column) {
        let now = chosen(table);
        let on = now.contains(&column.key());
        let name = match column {
            Column::Check(_) => column.meaning(desk.language, desk.journey()),
            _ => column.name(desk.language),
        };
        let entry = Entry {
            checked: Some(on),
            ..Entry::new(Mark::None, &name)
        };
        if !entry.stay(ui, &desk.theme).clicked() {
            return;
        }
        let mut columns: Vec<String> = now.into_iter().map(str::to_owned).collect();
        if on {
            columns.retain(|c| c != column.key());
        } else {
            columns.push(column.key().to_owned());
        }
        // What is chosen is also seen.
        self.step = None;
        table.columns = Some(columns);
    }
}

/// "14 touchpoints", "9 of 14 touchpoints" behind a filter, and how many are selected.
fn counts_ui(ui: &mut Ui, desk: &Desk) {
    let language = desk.language;
    let ink = color32(desk.theme.window.text);
    let title = t!(language, "table-name");
    ui.label(RichText::new(title).font(semibold(BODY)).color(ink));
    let of = desk.journey().touchpoints().count();
    let count = match desk.lens.matching() {
        Some(matching) => t!(
            language,
            "table-count-of",
            count = matching.touchpoints.len(),
            of = of
        ),
        None => of.to_string(),
    };
    hint(ui, &desk.theme, &count);
    let all = desk.journey().touchpoints();
    let dropped = all.filter(|s| !is_audited(s.touchpoint)).count();
    if dropped > 0 && desk.lens.matching().is_none() {
        let dropped = t!(language, "term-dropped", count = dropped);
        hint(ui, &desk.theme, &format!("· {dropped}"));
    }
    if desk.selection.len() > 1 {
        let selected = t!(language, "status-selected", count = desk.selection.len());
        hint(ui, &desk.theme, &format!("· {selected}"));
    }
}

/// A menu below a button; one that `stays` is closed by a click elsewhere.
fn menu(button: &Response, stays: bool, content: impl FnOnce(&mut Ui)) {
    let closing = match stays {
        true => PopupCloseBehavior::CloseOnClickOutside,
        false => PopupCloseBehavior::CloseOnClick,
    };
    Popup::menu(button)
        .kind(PopupKind::Menu)
        .close_behavior(closing)
        .gap(4.0)
        .show(|ui| {
            tight(ui);
            ScrollArea::vertical().max_height(420.0).show(ui, content);
        });
}
