//! The second line: what is added most, undo, whose journey is shown, audit, export.

use egui::{Popup, Rect, Response, Ui, Vec2};

use super::entry::{command_entry, rule, tight};
use super::new::choices_ui;
use super::shortened;
use crate::app::choices::Question;
use crate::app::command::Command;
use crate::app::desk::{Desk, Wishes};
use crate::app::style::{color32, medium};
use crate::app::widgets::{ButtonState, command_button, flat_button, tooltip};
use crate::i18n::t;
use crate::model::Curves;
use crate::text::Icon;
use crate::theme::ThemeName;

/// Height of the line, points.
pub const HEIGHT: f32 = 48.0;
/// Longest name of a persona on its button, characters.
const LONGEST_NAME: usize = 22;
/// Air between buttons, and at either end of the line.
const GAP: f32 = 4.0;
const EDGE: f32 = 12.0;
/// What an icon with the air around it takes beside its words.
const ICON_AND_AIR: f32 = 17.0 + 7.0 + 18.0;
const ICON_ONLY: f32 = 35.0;
const RULE: f32 = 17.0;

/// The words on the buttons; none where there is no room for them.
struct Words {
    touchpoint: String,
    step: String,
    stage: String,
    note: String,
    lane: String,
    personas: String,
    filter: String,
    audit: String,
    present: String,
}

/// Shows the line.
pub fn toolbar_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let line = Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.available_width(), HEIGHT));
    let export = t!(desk.language, "toolbar-export");
    let words = Words::new(desk);
    let named = words.fit(ui, &export, line.width());
    let inner = line.shrink2(Vec2::new(EDGE, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            left_ui(ui, desk, wishes, &words, named);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                command_button(ui, desk, wishes, Command::Export, Some(&export));
                theme_ui(ui, desk, wishes);
                command_button(
                    ui,
                    desk,
                    wishes,
                    Command::Present,
                    shown(&words.present, named),
                );
                command_button(ui, desk, wishes, Command::ShowAudit, Some(&words.audit));
                command_button(ui, desk, wishes, Command::Find, None);
            });
        });
    });
    ui.advance_cursor_after_rect(line);
}

fn left_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, words: &Words, named: bool) {
    left_side_ui(ui, desk, wishes);
    divider(ui, desk);
    for (command, words) in [
        (Command::AddTouchpoint, &words.touchpoint),
        (Command::AddStep, &words.step),
        (Command::AddStage, &words.stage),
    ] {
        command_button(ui, desk, wishes, command, shown(words, named));
    }
    let note = menu_button(ui, desk, Command::AddNote, &words.note, named);
    below(&note, |ui| choices_ui(ui, desk, wishes, Question::NoteKind));
    let lane = menu_button(ui, desk, Command::AddLane, &words.lane, named);
    below(&lane, |ui| choices_ui(ui, desk, wishes, Question::Lane));
    divider(ui, desk);
    command_button(ui, desk, wishes, Command::Undo, None);
    command_button(ui, desk, wishes, Command::Redo, None);
    command_button(ui, desk, wishes, Command::ShowHistory, None);
    divider(ui, desk);
    personas_ui(ui, desk, wishes, &words.personas, named);
    command_button(
        ui,
        desk,
        wishes,
        Command::ToggleFilterBar,
        shown(&words.filter, named),
    );
}

/// Shows and hides the left side, whichever of its two faces it has.
fn left_side_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let command = match desk.shows_catalogue() {
        true => Command::ToggleCatalogue,
        false => Command::ToggleOutline,
    };
    let state = ButtonState {
        on: desk.shows_left(),
        ..ButtonState::default()
    };
    let name = command.label(desk.language);
    let icon = Command::ToggleOutline.icon();
    let button = flat_button(ui, &desk.theme, icon, "", &name, state);
    let tip = tooltip(desk, command, &command.label_now(desk));
    if button.on_hover_text(tip).clicked() {
        wishes.command(command);
    }
}

fn shown(words: &str, named: bool) -> Option<&str> {
    named.then_some(words)
}

impl Words {
    fn new(desk: &Desk) -> Self {
        let language = desk.language;
        let problems = desk.report.problems.len();
        Self {
            touchpoint: t!(language, "toolbar-touchpoint"),
            step: t!(language, "toolbar-step"),
            stage: t!(language, "toolbar-stage"),
            note: t!(language, "toolbar-note"),
            lane: t!(language, "toolbar-lane"),
            personas: personas(desk),
            filter: match desk.lens.filter.attributes().len() {
                0 => t!(language, "toolbar-filter"),
                count => t!(language, "toolbar-filter-count", count = count),
            },
            audit: match problems {
                0 => t!(language, "toolbar-audit"),
                count => t!(language, "toolbar-audit-count", count = count),
            },
            present: t!(language, "toolbar-present"),
        }
    }

    /// Whether all words have room in a line of this width.
    fn fit(&self, ui: &Ui, export: &str, width: f32) -> bool {
        let wide = |text: &str| {
            let galley =
                ui.painter()
                    .layout_no_wrap(text.to_owned(), medium(13.0), egui::Color32::BLACK);
            galley.size().x + ICON_AND_AIR + GAP
        };
        let all = [
            &self.touchpoint,
            &self.step,
            &self.stage,
            &self.note,
            &self.lane,
            &self.personas,
            &self.filter,
            &self.audit,
            &self.present,
        ];
        let words: f32 = all.into_iter().map(|text| wide(text)).sum();
        // Outline, undo, redo, history, finding and colours have no words.
        let icons = 6.0 * (ICON_ONLY + GAP) + 3.0 * (RULE + GAP);
        words + wide(export) + icons + 2.0 * EDGE + 24.0 <= width
    }
}

/// A command whose button opens a menu of what exactly is to be done.
fn menu_button(ui: &mut Ui, desk: &Desk, command: Command, words: &str, named: bool) -> Response {
    let label = command.label(desk.language);
    let state = ButtonState {
        enabled: command.is_enabled(desk),
        ..ButtonState::default()
    };
    let text = if named { words } else { "" };
    let response = flat_button(ui, &desk.theme, command.icon(), text, words, state);
    if Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response)) {
        return response;
    }
    response.on_hover_text(tooltip(desk, command, &label))
}

fn below(button: &Response, content: impl FnOnce(&mut Ui)) {
    Popup::menu(button).gap(4.0).show(|ui| {
        tight(ui);
        content(ui);
    });
}

/// Whose journey is shown: everybody's, or one persona's.
fn personas_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, words: &str, named: bool) {
    let theme = &desk.theme;
    let state = ButtonState {
        on: desk.curves != Curves::Together,
        ..ButtonState::default()
    };
    let text = if named { words } else { "" };
    let tip = t!(desk.language, "toolbar-show-personas");
    let name = format!("{tip}: {words}");
    let button = flat_button(ui, theme, Some(Icon::Users), text, &name, state).on_hover_text(tip);
    below(&button, |ui| {
        choices_ui(ui, desk, wishes, Question::Persona);
        rule(ui, theme);
        command_entry(ui, desk, wishes, Command::TogglePersonaCards);
        command_entry(ui, desk, wishes, Command::AddPersona);
    });
}

/// "Mira + Jonas", "3 personas", or the only one that is shown.
fn personas(desk: &Desk) -> String {
    let journey = desk.journey();
    if desk.curves == Curves::Mean {
        return t!(desk.language, "toolbar-mean");
    }
    let only = desk.curves.alone().and_then(|id| journey.persona(id));
    let names: Vec<&str> = match only {
        Some(persona) => vec![persona.short_name()],
        None => journey.personas.iter().map(|p| p.short_name()).collect(),
    };
    match names.as_slice() {
        [] => t!(desk.language, "outline-personas"),
        [one] => shortened(one, LONGEST_NAME),
        [one, two] if one.chars().count() + two.chars().count() < LONGEST_NAME => {
            format!("{one} + {two}")
        }
        many => t!(desk.language, "toolbar-personas", count = many.len()),
    }
}

/// Light, dark, high contrast.
fn theme_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let name = t!(desk.language, "toolbar-theme");
    let icon = match desk.theme_name {
        ThemeName::Contrast => Icon::CircleHalf,
        _ if desk.theme.dark => Icon::Moon,
        _ => Icon::Sun,
    };
    let button = flat_button(
        ui,
        &desk.theme,
        Some(icon),
        "",
        &name,
        ButtonState::default(),
    );
    below(&button.on_hover_text(name), |ui| {
        for command in [
            Command::ThemeSystem,
            Command::ThemeLight,
            Command::ThemeDark,
            Command::ThemeContrast,
        ] {
            command_entry(ui, desk, wishes, command);
        }
    });
}

fn divider(ui: &mut Ui, desk: &Desk) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(RULE, 20.0), egui::Sense::hover());
    let stroke = egui::Stroke::new(1.0, color32(desk.theme.window.hairline));
    ui.painter().vline(rect.center().x, rect.y_range(), stroke);
}
