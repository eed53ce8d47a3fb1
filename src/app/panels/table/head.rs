//! Above the rows: which face is shown, how many rows there are, by what they stand together, which columns are shown.

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
use crate::app::style::{BODY, CONTROL, SMALL, color32, medium, regular};
use crate::app::widgets::{ButtonState, flat_button, hint, icon_button, segments, tooltip};
use crate::audit::is_audited;
use crate::i18n::{Language, t};
use crate::model::Date;
use crate::settings::{self, Face};
use crate::text::Icon;
use crate::words::audit_step;

/// Height of the bar, points.
const HEIGHT: f32 = 40.0;
/// From this width on buttons have words, points.
const ROOMY: f32 = 1120.0;
/// Faces stand side by side where they leave that much room for what else stands in the bar, points.
const BESIDE: f32 = 210.0;

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
            face_ui(ui, desk, table, size.x);
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
                let words = size.x >= ROOMY;
                match table.face {
                    Face::Touchpoints => {
                        self.columns_ui(ui, desk, table, words);
                        self.grouping_ui(ui, desk, table, words);
                        guide_button(ui, desk, table, words);
                    }
                    Face::Plan | Face::Responsibilities => {
                        self.grouping_ui(ui, desk, table, words);
                    }
                    Face::Priorities => self.priorities.against_ui(ui, desk, table, wishes),
                    Face::Acquisition => {}
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    counts_ui(ui, desk)
                });
            });
        });
    }

    /// "Group: stage".
    fn grouping_ui(&mut self, ui: &mut Ui, desk: &Desk, table: &mut settings::Table, words: bool) {
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
        let button = worded_button(ui, desk, Icon::Rows, &label, words, state);
        let options = Grouping::offered(table.face).iter().copied().map(Some);
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
                    table.set_group(option.map(|g| g.key().to_owned()));
                    self.folded.clear();
                }
            }
        });
    }

    /// The columns to choose from; while a step of the audit shows its own, the way back to them.
    fn columns_ui(&mut self, ui: &mut Ui, desk: &Desk, table: &mut settings::Table, words: bool) {
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
        let button = worded_button(ui, desk, Icon::Columns, &label, words, state);
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

/// What the face is called.
pub fn face_name(language: Language, face: Face) -> String {
    let key = match face {
        Face::Touchpoints => "table-name",
        Face::Plan => "plan-name",
        Face::Priorities => "priorities-name",
        Face::Responsibilities => "parts-name",
        Face::Acquisition => "acquisition-name",
    };
    t!(language, key)
}

/// The command that shows the face.
pub const fn face_command(face: Face) -> Command {
    match face {
        Face::Touchpoints => Command::ShowTouchpoints,
        Face::Plan => Command::ShowPlan,
        Face::Priorities => Command::ShowPriorities,
        Face::Responsibilities => Command::ShowResponsibilities,
        Face::Acquisition => Command::ShowAcquisition,
    }
}

/// The faces side by side; a list where there is no room for that.
fn face_ui(ui: &mut Ui, desk: &Desk, table: &mut settings::Table, room: f32) {
    let language = desk.language;
    let name = t!(language, "below-name");
    let options = Face::ALL.map(|face| (face, face_name(language, face)));
    let width: f32 = options
        .iter()
        .map(|(_, text)| {
            let ink = color32(desk.theme.window.text);
            let galley = ui.painter().layout_no_wrap(text.clone(), medium(BODY), ink);
            galley.size().x + 24.0
        })
        .sum();
    if room < width + BESIDE {
        let now = face_name(language, table.face);
        let icon = face_command(table.face).icon();
        let label = t!(language, "below-now", name = name, face = now.as_str());
        let button = flat_button(ui, &desk.theme, icon, &now, &label, ButtonState::default());
        return menu(&button, false, |ui| {
            for face in Face::ALL {
                let label = face_name(language, face);
                let entry = Entry {
                    checked: Some(face == table.face),
                    ..Entry::new(Mark::None, &label)
                };
                if entry.show(ui, &desk.theme).clicked() {
                    table.face = face;
                }
            }
        });
    }
    let chosen = ui
        .allocate_ui(Vec2::new(width, CONTROL), |ui| {
            segments(ui, &desk.theme, &name, &options, Some(table.face), true)
        })
        .inner;
    if let Some(Some(face)) = chosen {
        table.face = face;
    }
}

/// A button that keeps its words only where there is room; without them they come when the pointer asks.
fn worded_button(
    ui: &mut Ui,
    desk: &Desk,
    icon: Icon,
    label: &str,
    words: bool,
    state: ButtonState,
) -> Response {
    let text = if words { label } else { "" };
    let button = flat_button(ui, &desk.theme, Some(icon), text, label, state);
    match words {
        true => button,
        false => button.on_hover_text(label),
    }
}

/// Shows and hides the steps of the audit.
fn guide_button(ui: &mut Ui, desk: &Desk, table: &mut settings::Table, words: bool) {
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
    if worded_button(ui, desk, Icon::ListChecks, &label, words, state).clicked() {
        table.guide ^= true;
    }
}

/// How much there is: "14" touchpoints, "9 of 14" behind a filter, "7, 2 overdue", "14, 3 without an owner"; and how
/// many are selected.
fn counts_ui(ui: &mut Ui, desk: &Desk) {
    let (language, journey) = (desk.language, desk.journey());
    let face = desk.settings.table.face;
    let of = journey.touchpoints().count();
    let of_touchpoints = || match desk.lens.matching() {
        Some(matching) => t!(
            language,
            "table-count-of",
            count = matching.touchpoints.len(),
            of = of
        ),
        None => of.to_string(),
    };
    let (count, bad) = match face {
        Face::Touchpoints => (of_touchpoints(), None),
        Face::Priorities | Face::Acquisition => return,
        Face::Plan => {
            let today = Date::today();
            let actions = || journey.notes().filter(|(_, note)| note.is_action());
            let late = actions().filter(|(_, note)| note.is_overdue(today)).count();
            let late = (late > 0).then(|| t!(language, "plan-late", count = late));
            (actions().count().to_string(), late)
        }
        Face::Responsibilities => {
            let spots = journey.touchpoints();
            let open = spots.filter(|s| journey.owner_of(s.touchpoint).is_none());
            let open = open.count();
            let open = (open > 0).then(|| t!(language, "parts-open", count = open));
            (of_touchpoints(), open)
        }
    };
    hint(ui, &desk.theme, &count);
    if let Some(bad) = bad {
        let ink = color32(desk.theme.window.error);
        let words = RichText::new(format!("· {bad}"))
            .font(regular(SMALL))
            .color(ink);
        ui.add(egui::Label::new(words).truncate());
    }
    let all = || journey.touchpoints();
    let dropped = all().filter(|s| !is_audited(s.touchpoint)).count();
    if face == Face::Touchpoints && dropped > 0 && desk.lens.matching().is_none() {
        let dropped = t!(language, "term-dropped", count = dropped);
        let words = RichText::new(format!("· {dropped}"))
            .font(regular(SMALL))
            .color(color32(desk.theme.window.text_faint));
        ui.add(egui::Label::new(words).truncate());
    }
    if desk.selection.len() > 1 {
        let selected = t!(language, "status-selected", count = desk.selection.len());
        hint(ui, &desk.theme, &format!("· {selected}"));
    }
}

/// A menu below a button; one that `stays` is closed by a click elsewhere.
pub fn menu(button: &Response, stays: bool, content: impl FnOnce(&mut Ui)) {
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
