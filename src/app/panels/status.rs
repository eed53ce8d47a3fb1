//! The bottom line: how much there is, what hurts, what the keyboard would do next, how near the map is.

use egui::{Align, Label, Layout, Rect, RichText, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::audit::is_urgent;
use crate::app::command::Command;
use crate::app::desk::{Desk, Side, Wish, Wishes};
use crate::app::style::{SMALL, color32, regular};
use crate::app::widgets::{focus_ring, icon_button};
use crate::i18n::{self, t};
use crate::text::Icon;
use crate::words::Word as _;

/// Height of the line, points.
pub const HEIGHT: f32 = 28.0;
/// What the keyboard would do next, the most telling first.
const NEXT: [Command; 5] = [
    Command::AddTouchpoint,
    Command::Rename,
    Command::AddStep,
    Command::Undo,
    Command::Save,
];
/// What it would do to a part that is selected itself: a value, a point of a curve.
const NEXT_TO_PART: [Command; 3] = [Command::Rename, Command::Delete, Command::Undo];
/// How many of them are told at once.
const MOST_HINTS: usize = 3;

/// Shows the line; `by_table` is what the keys do while the table of touchpoints has them.
pub fn status_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, by_table: Option<String>) {
    let line = Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.available_width(), HEIGHT));
    if !desk.on_start_page {
        let inner = Rect::from_min_max(
            line.min + Vec2::new(16.0, 0.0),
            line.max - Vec2::new(8.0, 0.0),
        );
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 22.0;
                ui.label(quiet(desk, &counts(desk)));
                problems_ui(ui, desk, wishes);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    zoom_ui(ui, desk, wishes);
                    ui.add_space(14.0);
                    ui.spacing_mut().item_spacing.x = 18.0;
                    hints_ui(ui, desk, by_table);
                });
            });
        });
    }
    ui.advance_cursor_after_rect(line);
}

fn quiet(desk: &Desk, text: &str) -> RichText {
    RichText::new(text)
        .font(regular(SMALL))
        .color(color32(desk.theme.window.text_soft))
}

/// "14 touchpoints · 6 stages · 2 personas".
fn counts(desk: &Desk) -> String {
    let journey = desk.journey();
    let counts = [
        t!(
            desk.language,
            "status-touchpoints",
            count = journey.touchpoints().count()
        ),
        t!(desk.language, "status-stages", count = journey.stages.len()),
        t!(
            desk.language,
            "status-personas",
            count = journey.personas.len()
        ),
    ];
    let mut text = counts.join(" · ");
    // Nothing is hidden in silence.
    if let Some(state) = desk.state {
        let (word, count) = (state.word(desk.language), journey.not_in(state));
        let words = t!(
            desk.language,
            "status-only-state",
            state = word,
            count = count
        );
        text = format!("{text} · {words}");
    }
    let selected = desk.selection.len();
    if selected > 1 {
        let words = t!(desk.language, "status-selected", count = selected);
        text = format!("{text} · {words}");
    }
    text
}

fn problems_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let problems = &desk.report.problems;
    if problems.is_empty() {
        return;
    }
    let urgent = problems.iter().filter(|p| is_urgent(p)).count();
    let mut text = t!(desk.language, "status-problems", count = problems.len());
    if urgent > 0 {
        text = t!(
            desk.language,
            "status-urgent",
            problems = text,
            count = urgent
        );
    }
    let ink = color32(desk.theme.window.error);
    let words = RichText::new(&text).font(regular(SMALL)).color(ink);
    let response = ui.add(Label::new(words).sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    focus_ring(ui, &response, 4, &desk.theme);
    let tip = Command::ShowAudit.label(desk.language);
    if response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(tip)
        .clicked()
    {
        wishes.push(Wish::Show(Side::Audit));
    }
}

/// From right to left, as the layout goes.
fn zoom_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.x = 2.0;
    zoom_button(ui, desk, wishes, Command::ZoomFit, Icon::FIT);
    zoom_button(ui, desk, wishes, Command::ZoomIn, Icon::Plus);
    let percent = i18n::percent(desk.language, (desk.zoom * 100.0).round());
    let text = ui.painter().layout_no_wrap(
        percent.clone(),
        regular(SMALL),
        color32(desk.theme.window.text_soft),
    );
    // As wide as the widest, so that the buttons stand still.
    let (rect, response) = ui.allocate_exact_size(Vec2::new(48.0, HEIGHT), Sense::click());
    let name = t!(desk.language, "status-zoom", percent = percent);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.painter().galley(
        rect.center() - text.size() / 2.0,
        text,
        color32(desk.theme.window.text_soft),
    );
    focus_ring(ui, &response, 4, &desk.theme);
    if response
        .on_hover_text(Command::ZoomFull.label(desk.language))
        .clicked()
    {
        wishes.command(Command::ZoomFull);
    }
    zoom_button(ui, desk, wishes, Command::ZoomOut, Icon::Minus);
}

fn zoom_button(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, command: Command, icon: Icon) {
    if icon_button(ui, &desk.theme, icon, &command.label(desk.language)).clicked() {
        wishes.command(command);
    }
}

/// From right to left, as long as there is room.
fn hints_ui(ui: &mut Ui, desk: &Desk, by_table: Option<String>) {
    let next: &[Command] = match desk.selected_part() {
        Some(_) => &NEXT_TO_PART,
        None => &NEXT,
    };
    // In the table Enter and F2 are its own.
    let in_table = by_table.is_some();
    let able = next.iter().filter(|c| !in_table && c.is_enabled(desk));
    let keys_of = |command: Command| command.shortcut_text(&desk.keymap, desk.language);
    let hint =
        |keys: String, what: String| t!(desk.language, "status-hint", keys = keys, what = what);
    let of_command = |command: &Command| {
        let what = match command {
            Command::Rename | Command::Delete => command.label_now(desk),
            _ => command.label(desk.language),
        };
        Some(hint(keys_of(*command)?, what))
    };
    // What the hand is at comes before commands.
    let by_hand = if in_table {
        by_table
    } else if desk.selected_point().is_some() {
        let [up, down] = [Command::RaiseEmotion, Command::LowerEmotion].map(keys_of);
        let keys = up.zip(down).map(|(up, down)| format!("{up} · {down}"));
        keys.map(|keys| hint(keys, t!(desk.language, "status-hint-point")))
    } else if desk.selection.is_empty() {
        Some(t!(desk.language, "status-hint-pan"))
    } else {
        None
    };
    let texts = by_hand.into_iter().chain(able.filter_map(of_command));
    let ink = color32(desk.theme.window.text_soft);
    let laid = |text: String| ui.painter().layout_no_wrap(text, regular(SMALL), ink);
    let hints: Vec<_> = texts.take(MOST_HINTS).map(laid).collect();
    let mut room = ui.available_width() - 24.0;
    let fits = hints.iter().take_while(|galley| {
        room -= galley.size().x + 18.0;
        room > 0.0
    });
    let fits = fits.count();
    for galley in hints.into_iter().take(fits).rev() {
        ui.add(Label::new(galley).selectable(false));
    }
}
