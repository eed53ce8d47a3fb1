//! A row of the outline, and the field in which its name is typed.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Align2, CornerRadius, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind,
    TextEdit, Ui, Vec2, WidgetInfo,
};

use super::lists::{Row, Tail};
use crate::app::desk::Desk;
use crate::app::panels::entry::Mark;
use crate::app::style::{BODY, CONTROL, RADIUS, SMALL, color32, icons, medium, regular};
use crate::app::widgets;
use crate::i18n::t;
use crate::model::ObjectId;
use crate::text::Icon;
use crate::theme::Colour;

/// Where names begin, points from the left edge of a row.
const NAME_X: f32 = 27.0;

/// A name that is being typed.
#[derive(Debug)]
pub struct Naming {
    pub object: ObjectId,
    /// None until the row is drawn for the first time.
    text: Option<String>,
}

/// How typing a name ended.
pub enum Named {
    Typing,
    Done(String),
    GivenUp,
}

impl Naming {
    pub const fn new(object: ObjectId) -> Self {
        Self { object, text: None }
    }

    /// The field over the row's name. Enter and a click elsewhere keep what is typed, Esc does not.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk, row: Rect, name: &str) -> Named {
        let id = ui.scope_id().with("naming");
        let given_up = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        let done = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let first = self.text.is_none();
        let text = self.text.get_or_insert_with(|| name.to_owned());
        let field = Rect::from_min_max(
            egui::pos2(row.left() + NAME_X - 7.0, row.top() + 1.0),
            row.max - Vec2::splat(1.0),
        );
        let w = &desk.theme.window;
        let edge = Stroke::new(1.5, color32(w.accent));
        let radius = CornerRadius::same(RADIUS);
        ui.painter()
            .rect(field, radius, color32(w.field), edge, StrokeKind::Inside);
        let edit = TextEdit::singleline(text)
            .id(id)
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::ZERO)
            .font(regular(BODY))
            .align(egui::Align2::LEFT_CENTER);
        let inner = field.shrink2(Vec2::new(7.0, 3.0));
        // A child of its own, or the rows below would move.
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
        child.spacing_mut().interact_size.y = inner.height();
        let response = child.add(edit.desired_width(inner.width()).min_size(inner.size()));
        let label = t!(desk.language, "outline-new-name");
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        if first {
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
            state.cursor.set_char_range(Some(all));
            state.store(ui.ctx(), id);
            response.request_focus();
            ui.scroll_to_rect(row, None);
        }
        if given_up {
            Named::GivenUp
        } else if done || (!first && response.lost_focus()) {
            Named::Done(text.trim().to_owned())
        } else {
            Named::Typing
        }
    }
}

/// A row as it was drawn.
pub struct Drawn {
    pub response: Response,
    /// The eye was clicked.
    pub eye: bool,
}

/// Draws a row.
pub fn row_ui(ui: &mut Ui, desk: &Desk, row: &Row, dragged: bool) -> Drawn {
    let w = &desk.theme.window;
    let rect = place(ui);
    let id = ui.scope_id().with(&row.object);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let on = desk.is_selected(&row.object);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, spoken(desk, row)));
    let mut drawn = Drawn {
        response,
        eye: false,
    };
    if !ui.is_rect_visible(rect) {
        return drawn;
    }
    let hidden = matches!(row.tail, Tail::Eye { hidden: true });
    let ink = match (on, hidden || dragged) {
        (true, _) => w.on_accent_tint,
        (false, true) => w.text_faint,
        (false, false) => w.text,
    };
    ground(ui, desk, &drawn.response, on);
    mark(
        ui,
        row.mark,
        rect,
        if on { w.on_accent_tint } else { w.text_soft },
    );
    let mut right = rect.right() - 8.0;
    match &row.tail {
        Tail::None => {}
        Tail::Count(count) => right = tail(ui, rect, &count.to_string(), w.text_faint),
        Tail::Text(text) => right = tail(ui, rect, text, w.text_faint),
        Tail::Eye { hidden } => {
            drawn.eye = eye_ui(ui, desk, row, rect, *hidden);
            right = rect.right() - 28.0;
        }
    }
    let unnamed = row.name.trim().is_empty();
    let (name, ink) = if unnamed {
        (t!(desk.language, "term-unnamed"), w.text_faint)
    } else {
        (row.name.clone(), ink)
    };
    let font = if on { medium(BODY) } else { regular(BODY) };
    let width = right - 8.0 - rect.left() - NAME_X;
    let elided = words(ui, rect, &name, font, ink, width);
    let tip = match (row.dropped, elided) {
        (0, false) => None,
        (0, true) => Some(name),
        (_, elided) => Some(match elided {
            true => format!("{name}\n{}", counted(desk, row)),
            false => counted(desk, row),
        }),
    };
    if let Some(tip) = tip.filter(|_| !drawn.response.dragged()) {
        drawn.response = drawn.response.on_hover_text(tip);
    }
    drawn
}

/// A row for something that is not on the map yet; the hand can take it.
pub fn offer_row_ui(ui: &mut Ui, desk: &Desk, sign: Mark, name: &str, aside: &str) -> Response {
    let w = &desk.theme.window;
    let rect = place(ui);
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ground(ui, desk, &response, false);
    mark(ui, sign, rect, w.text_soft);
    let right = tail(ui, rect, aside, w.text_faint);
    let width = right - 8.0 - rect.left() - NAME_X;
    words(ui, rect, name, regular(BODY), w.text, width);
    response
}

/// A row that stands for no object of its own; it is as loud as what it says.
pub fn finding_row_ui(ui: &mut Ui, desk: &Desk, name: &str, count: usize, tip: &str) -> Response {
    let w = &desk.theme.window;
    let rect = place(ui);
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tip));
    ground(ui, desk, &response, false);
    mark(ui, Mark::Dot(w.error), rect, w.error);
    let right = tail(ui, rect, &count.to_string(), w.error);
    words(
        ui,
        rect,
        name,
        regular(BODY),
        w.error,
        right - 8.0 - rect.left() - NAME_X,
    );
    response.on_hover_text(tip)
}

fn place(ui: &mut Ui) -> Rect {
    ui.allocate_exact_size(Vec2::new(ui.available_width(), CONTROL), Sense::hover())
        .0
}

fn ground(ui: &Ui, desk: &Desk, response: &Response, on: bool) {
    let w = &desk.theme.window;
    let fill = match (on, response.hovered()) {
        (true, _) => Some(w.accent_tint),
        (false, true) => Some(w.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter()
            .rect_filled(response.rect, CornerRadius::same(RADIUS), color32(fill));
    }
    widgets::focus_ring(ui, response, RADIUS, &desk.theme);
}

fn mark(ui: &Ui, mark: Mark, row: Rect, ink: Colour) {
    let at = egui::pos2(row.left() + 14.0, row.center().y);
    match mark {
        Mark::None => {}
        Mark::Dot(colour) => widgets::colour_dot(ui, at, colour),
        Mark::Icon(icon) => {
            ui.painter().text(
                at,
                Align2::CENTER_CENTER,
                icon.glyph(),
                icons(16.0),
                color32(ink),
            );
        }
    }
}

/// Puts a few words at the right; answers where they begin.
fn tail(ui: &Ui, row: Rect, text: &str, ink: Colour) -> f32 {
    let at = egui::pos2(row.right() - 8.0, row.center().y);
    let placed = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, text, regular(SMALL), color32(ink));
    placed.left()
}

/// Puts the name, shortened where it must be; says whether it was.
fn words(ui: &Ui, row: Rect, text: &str, font: egui::FontId, ink: Colour, width: f32) -> bool {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color32(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let at = egui::pos2(row.left() + NAME_X, row.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    elided
}

fn eye_ui(ui: &Ui, desk: &Desk, row: &Row, rect: Rect, hidden: bool) -> bool {
    let w = &desk.theme.window;
    let centre = egui::pos2(rect.right() - 15.0, rect.center().y);
    let id = ui.scope_id().with((&row.object, "eye"));
    let response = ui.interact(
        Rect::from_center_size(centre, Vec2::splat(24.0)),
        id,
        Sense::click(),
    );
    let name = if hidden {
        t!(desk.language, "outline-show-lane", lane = row.name.as_str())
    } else {
        t!(desk.language, "outline-hide-lane", lane = row.name.as_str())
    };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, !hidden, &name));
    let (icon, ink) = if hidden {
        (Icon::EyeSlash, w.text_faint)
    } else {
        (Icon::Eye, w.text_soft)
    };
    let ink = if response.hovered() { w.text } else { ink };
    ui.painter().text(
        centre,
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(15.0),
        color32(ink),
    );
    widgets::focus_ring(ui, &response, 5, &desk.theme);
    response.on_hover_text(name).clicked()
}

/// "4 touchpoints, 1 of them dropped": what the audit counts, and what it does not.
fn counted(desk: &Desk, row: &Row) -> String {
    let Tail::Count(count) = row.tail else {
        return String::new();
    };
    if matches!(row.object, ObjectId::Owner(_)) {
        return t!(desk.language, "outline-owned", count = count);
    }
    let mut text = t!(desk.language, "outline-touchpoints", count = count);
    if row.dropped > 0 {
        let dropped = t!(desk.language, "term-dropped", count = row.dropped);
        text = format!("{text}, {dropped}");
    }
    text
}

/// The row for those who hear it.
fn spoken(desk: &Desk, row: &Row) -> String {
    let unnamed = t!(desk.language, "term-unnamed");
    let name = if row.name.trim().is_empty() {
        &unnamed
    } else {
        &row.name
    };
    match &row.tail {
        Tail::Count(_) => format!("{name}, {}", counted(desk, row)),
        Tail::Text(text) => format!("{name}, {text}"),
        Tail::None | Tail::Eye { .. } => name.clone(),
    }
}
