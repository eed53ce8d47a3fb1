//! The text field over the words that it changes. The map grows with it, letter by letter.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Color32, Context, EventFilter, FontId, Key, KeyboardShortcut, Layout, Margin, Modifiers,
    Rect, Response, RichText, TextEdit, Ui, UiBuilder, vec2,
};

use super::draft::Draft;
use crate::app::desk::Desk;
use crate::app::style::{self, color32};
use crate::i18n::t;
use crate::layout::room;
use crate::model::ObjectId;
use crate::scene::{Part, Subject};
use crate::theme::type_scale as ts;
use crate::words::Word;

/// Text smaller than this cannot be typed in, points.
const LEAST_TYPE: f32 = 9.5;

/// The keys that would otherwise lead from widget to widget.
pub(super) const KEYS: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

pub(super) fn id() -> egui::Id {
    egui::Id::unique("canvas-rename")
}

/// Shows the field where the text stands on the screen.
pub(super) fn field_ui(
    ui: &mut Ui,
    desk: &Desk,
    draft: &mut Draft,
    place: Rect,
    zoom: f32,
) -> Response {
    let (size, bold, ground) = looks(desk, &draft.subject);
    let size = (size * zoom).max(LEAST_TYPE);
    let font: FontId = if bold {
        style::semibold(size)
    } else {
        style::regular(size)
    };
    let width = place.width().max(size * 9.0);
    let hint = match draft.subject.object.class() {
        Some(class) if draft.new.is_some() => class.word(desk.language),
        _ => String::new(),
    };
    let edit = TextEdit::multiline(&mut draft.text)
        .id(id())
        .font(font.clone())
        .hint_text(RichText::new(hint).font(font))
        .desired_width(width)
        .desired_rows(1)
        .background_color(Color32::TRANSPARENT)
        .frame(egui::Frame::NONE.fill(ground).inner_margin(Margin::same(2)))
        .margin(Margin::ZERO)
        .align(egui::Align2::LEFT_TOP)
        .event_filter(KEYS)
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let place = Rect::from_min_size(
        place.min - vec2(2.0, 2.0),
        vec2(width + 4.0, place.height() + 4.0),
    );
    // At least as high as what it covers, and as its text; not as a control of the window.
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::top_down(Align::Min));
    let response = ui
        .scope_builder(builder, |ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add(edit.min_size(vec2(0.0, place.height())))
        })
        .inner;
    response.ctx.accesskit_node_builder(id(), |node| {
        node.set_label(t!(desk.language, "canvas-rename"));
    });
    ui.painter().rect_stroke(
        response.rect.expand(1.0),
        4.0,
        egui::Stroke::new(1.5, color32(desk.theme.window.accent)),
        egui::StrokeKind::Outside,
    );
    response
}

/// Selects all of the text, as it is when a field opens.
pub(super) fn select_all(ctx: &Context, text: &str) {
    // A state of its own: undo within the field must not bring back what was typed into another one.
    let end = CCursor::new(text.chars().count());
    let mut state = TextEditState::default();
    let all = CCursorRange::two(CCursor::default(), end);
    state.cursor.set_char_range(Some(all));
    state.store(ctx, id());
}

/// Where the caret stands, in characters from the beginning; at the end if nobody has moved it.
pub(super) fn caret(ctx: &Context, text: &str) -> usize {
    let state = TextEditState::load(ctx, id());
    let range = state.and_then(|s| s.cursor.char_range());
    range.map_or_else(|| text.chars().count(), |r| r.primary.index.0)
}

pub(super) fn set_caret(ctx: &Context, at: usize) {
    let mut state = TextEditState::load(ctx, id()).unwrap_or_default();
    let range = CCursorRange::one(CCursor::new(at));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id());
}

/// Size (map units), weight and ground of the text as it stands on the sheet.
fn looks(desk: &Desk, subject: &Subject) -> (f32, bool, Color32) {
    let sheet = &desk.theme.sheet;
    let (size, bold, ground) = match (&subject.object, &subject.part) {
        (ObjectId::Journey, Part::Detail) => (ts::LEAD, false, sheet.paper),
        (ObjectId::Journey, Part::Period(_)) => (12.0, true, sheet.paper),
        (ObjectId::Journey, _) => (ts::TITLE, true, sheet.paper),
        (_, Part::Measurement(_)) => (ts::VALUE, true, sheet.paper),
        (_, Part::Duration | Part::Waiting) => (ts::CAPTION, false, sheet.paper),
        (ObjectId::Stage(_), Part::Detail) => (ts::BODY, false, sheet.paper),
        (ObjectId::Stage(_), _) => (ts::STAGE, true, sheet.paper),
        (ObjectId::Touchpoint(_), _) => (ts::CARD, true, sheet.card),
        (ObjectId::Persona(_), _) => (ts::LEAD, true, sheet.paper),
        (ObjectId::Lane(_), _) => (ts::LABEL, true, sheet.paper),
        _ => (ts::BODY, false, sheet.paper),
    };
    let size = match desk.present {
        Some(_) => room::title_size(&subject.object),
        None => size,
    };
    (size, bold, color32(ground))
}
