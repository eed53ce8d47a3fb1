//! A colour of the user's own: one of a few that all can tell apart, or any as `#rrggbb`.

use egui::{Align2, Key, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo};

use super::pane::{Pane, Subject, widget_id};
use super::parts::remark;
use crate::app::style::{color32, icons};
use crate::app::widgets::{field, focus_ring};
use crate::i18n::{number, t};
use crate::model::ObjectId;
use crate::text::Icon;
use crate::theme::{Colour, SWATCHES, Theme};

/// Of a shape that is to be seen against its ground (WCAG).
const LEAST_CONTRAST: f64 = 3.0;

/// A row with swatches; the crossed-out one means that the map chooses.
pub fn colour_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    own: Option<Colour>,
    change: impl FnOnce(&mut T, Option<Colour>),
) {
    let language = pane.language();
    let label = t!(language, "inspector-colour");
    let chosen = field(ui, pane.theme(), &label, |ui| {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(2.0);
            let automatic = t!(language, "inspector-colour-automatic");
            if swatch(ui, pane.theme(), None, &automatic, own.is_none()) {
                chosen = Some(None);
            }
            for (key, hue) in SWATCHES {
                let name = t!(language, key);
                if swatch(ui, pane.theme(), Some(hue), &name, own == Some(hue)) {
                    chosen = Some(Some(hue));
                }
            }
        });
        let chosen = chosen.or_else(|| code_field(ui, pane, object, own));
        if let Some(own) = own {
            faint_ui(ui, pane, own);
        }
        chosen
    });
    if let Some(chosen) = chosen {
        pane.set(object, |it| change(it, chosen));
    }
}

/// Warns of a colour that can hardly be told from the sheet.
fn faint_ui(ui: &mut Ui, pane: &Pane<'_>, own: Colour) {
    let theme = pane.theme();
    let contrast = own.contrast(theme.sheet.paper);
    if contrast < LEAST_CONTRAST {
        let contrast = number(pane.language(), contrast, 1);
        let text = t!(
            pane.language(),
            "inspector-colour-faint",
            contrast = contrast
        );
        remark(ui, color32(theme.window.warning), &text);
    }
}

fn swatch(ui: &mut Ui, theme: &Theme, hue: Option<Colour>, name: &str, on: bool) -> bool {
    let w = &theme.window;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
    let centre = rect.center();
    match hue {
        Some(hue) => {
            // The edge shows a dark hue on a dark ground.
            let edge = Stroke::new(1.0, color32(w.field_edge_strong));
            ui.painter().circle(centre, 8.0, color32(hue), edge);
        }
        None => {
            let (glyph, ink) = (Icon::Prohibit.glyph(), color32(w.text_soft));
            ui.painter()
                .text(centre, Align2::CENTER_CENTER, glyph, icons(18.0), ink);
        }
    }
    if on {
        ui.painter()
            .circle_stroke(centre, 11.0, Stroke::new(2.0, color32(w.accent)));
    } else if response.hovered() {
        ui.painter()
            .circle_stroke(centre, 11.0, Stroke::new(1.0, color32(w.field_edge_strong)));
    }
    focus_ring(ui, &response, 8, theme);
    response.on_hover_text(name).clicked()
}

/// The colour as text; a draft until Enter or until it is left.
fn code_field(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    own: Option<Colour>,
) -> Option<Option<Colour>> {
    let language = pane.language();
    let theme = pane.theme();
    let id = widget_id(object, "colour-code");
    let shown = own.map(|c| c.to_string()).unwrap_or_default();
    let draft = pane.memory.drafts.get(&id).cloned();
    let mut text = draft.clone().unwrap_or_else(|| shown.clone());
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text("#rrggbb")
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(9, 5));
    let response = ui
        .add(edit)
        .accessible_name(t!(language, "inspector-colour-code"));
    focus_ring(ui, &response, 6, theme);
    if response.changed() {
        pane.memory.drafts.insert(id, text.clone());
        return None;
    }
    if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape)) {
        pane.memory.drafts.remove(&id);
        return None;
    }
    if response.has_focus() || draft.is_none() {
        return None;
    }
    let typed = text.trim();
    let code = if typed.starts_with('#') {
        typed.to_owned()
    } else {
        format!("#{typed}")
    };
    let new = if typed.is_empty() {
        Some(None)
    } else {
        Colour::parse(&code).map(Some)
    };
    if new.is_some() {
        pane.memory.drafts.remove(&id);
        new.filter(|new| *new != own)
    } else {
        let problem = t!(language, "inspector-colour-unreadable");
        remark(ui, color32(theme.window.error), &problem);
        None
    }
}
