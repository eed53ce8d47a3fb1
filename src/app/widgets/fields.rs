//! Fields of the inspector: a label at the left, a control at the right, on one grid.

use egui::{
    Align2, ComboBox, CornerRadius, Response, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use crate::app::style::{BODY, CONTROL, SMALL, color32, icons, medium, regular};
use crate::text::Icon;
use crate::theme::{Colour, Theme};

/// Width of the label column, points.
const LABEL: f32 = 104.0;

/// A row with its label; the control gets the rest of the width. A label with a word that is too long for its
/// column stands above its control instead, so that no word is broken.
pub fn field<R>(ui: &mut Ui, theme: &Theme, label: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    let ink = color32(theme.window.text_soft);
    let fits = |size: f32| {
        let width = |word: &str| {
            ui.painter()
                .layout_no_wrap(word.to_owned(), regular(size), ink)
                .size()
                .x
        };
        label.split_whitespace().all(|word| width(word) <= LABEL)
    };
    let Some(size) = [BODY, SMALL].into_iter().find(|size| fits(*size)) else {
        return ui
            .vertical(|ui| {
                ui.label(RichText::new(label).color(ink));
                ui.set_width(ui.available_width());
                control(ui)
            })
            .inner;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(
            Vec2::new(LABEL, CONTROL),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_min_size(Vec2::new(LABEL, CONTROL));
                ui.add(
                    egui::Label::new(RichText::new(label).font(regular(size)).color(ink)).wrap(),
                );
            },
        );
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            control(ui)
        })
        .inner
    })
    .inner
}

fn id_of(id: &(impl std::hash::Hash + std::fmt::Debug)) -> u64 {
    egui::Id::unique(id).value()
}

/// Gives a widget its name for screen readers.
fn named(response: Response, name: &str) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// Segments instead of radio buttons: one of a few, and none if the chosen one is clicked again.
/// Answers what was chosen, if anything was.
pub fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    options: &[(T, String)],
    chosen: Option<T>,
    pale: bool,
) -> Option<Option<T>> {
    let w = &theme.window;
    let width = ui.available_width();
    let mut answer = None;
    let (frame, _) = ui.allocate_exact_size(Vec2::new(width, CONTROL), Sense::hover());
    let radius = CornerRadius::same(7);
    ui.painter().rect_filled(frame, radius, color32(w.field));
    // Segments are as wide as their words ask for, and share what is left.
    let galleys: Vec<_> = options
        .iter()
        .map(|(_, text)| {
            ui.painter()
                .layout_no_wrap(text.clone(), medium(BODY), color32(w.text_soft))
        })
        .collect();
    let wanted: f32 = galleys.iter().map(|g| g.size().x + 12.0).sum();
    let shared = (width - wanted) / options.len().max(1) as f32;
    let mut x = frame.left();
    for (i, ((value, text), galley)) in options.iter().zip(galleys).enumerate() {
        let w_segment = galley.size().x + 12.0 + shared;
        let rect =
            egui::Rect::from_min_size(egui::pos2(x, frame.top()), Vec2::new(w_segment, CONTROL));
        x += w_segment;
        let id = ui.scope_id().with((name, i));
        let response = ui.interact(rect, id, Sense::click());
        let on = chosen == Some(*value);
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, true, on, format!("{name}: {text}"))
        });
        let corner = CornerRadius {
            nw: if i == 0 { 7 } else { 0 },
            sw: if i == 0 { 7 } else { 0 },
            ne: if i + 1 == options.len() { 7 } else { 0 },
            se: if i + 1 == options.len() { 7 } else { 0 },
        };
        let ink = if on && pale {
            ui.painter()
                .rect_filled(rect, corner, color32(w.accent_tint));
            w.on_accent_tint
        } else if on {
            ui.painter().rect_filled(rect, corner, color32(w.accent));
            w.on_accent
        } else if response.hovered() {
            ui.painter().rect_filled(rect, corner, color32(w.hover));
            w.text
        } else {
            w.text_soft
        };
        if i > 0 && !on {
            ui.painter().vline(
                rect.left(),
                rect.y_range(),
                Stroke::new(1.0, color32(w.hairline)),
            );
        }
        let at = rect.center() - galley.size() / 2.0;
        let clip = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        clip.galley_with_override_text_color(at, galley, color32(ink));
        super::focus_ring(ui, &response, 6, theme);
        if response.clicked() {
            answer = Some((!on || pale).then_some(*value));
        }
    }
    ui.painter().rect_stroke(
        frame,
        radius,
        Stroke::new(1.0, color32(w.field_edge)),
        egui::StrokeKind::Inside,
    );
    answer
}

/// A drop-down list. The first entry stands for "not set" where `unset` has words for it.
/// Answers what was chosen, if anything was.
pub fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    options: &[(T, String)],
    chosen: Option<&T>,
    unset: Option<&str>,
) -> Option<Option<T>> {
    choice_ui(ui, id_of(&id), name, options, (chosen, unset), None)
}

/// A [`choice`] among many: in its list can be searched, as `hint` says.
pub fn long_choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    options: &[(T, String)],
    chosen_or_unset: (Option<&T>, Option<&str>),
    hint: &str,
) -> Option<Option<T>> {
    choice_ui(ui, id_of(&id), name, options, chosen_or_unset, Some(hint))
}

fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: u64,
    name: &str,
    options: &[(T, String)],
    (chosen, unset): (Option<&T>, Option<&str>),
    hint: Option<&str>,
) -> Option<Option<T>> {
    let mut answer = None;
    let text = chosen
        .and_then(|c| options.iter().find(|(v, _)| v == c))
        .map(|(_, text)| RichText::new(text))
        .unwrap_or_else(|| RichText::new(unset.unwrap_or("–")).weak());
    let shown = ComboBox::from_id_salt(id)
        .selected_text(text)
        .width(ui.available_width())
        .height(320.0)
        .truncate()
        .icon(|ui, rect, visuals, _open| {
            let caret = Icon::CaretDown.glyph();
            let ink = visuals.fg_stroke.color;
            ui.painter().text(
                rect.center(),
                Align2::CENTER_CENTER,
                caret,
                icons(12.0),
                ink,
            );
        })
        // Here each answer closes it; a click into its search does not.
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| {
            ui.set_min_width(180.0);
            let (wanted, entered) = hint.map_or_else(Default::default, |hint| search_ui(ui, hint));
            if let Some(unset) = unset
                && wanted.is_empty()
                && ui
                    .selectable_label(chosen.is_none(), RichText::new(unset).weak())
                    .clicked()
            {
                answer = Some(None);
            }
            let mut entered = entered && !wanted.is_empty();
            for (value, text) in options {
                if !text.to_lowercase().contains(&wanted) {
                    continue;
                }
                let response = ui.selectable_label(chosen == Some(value), text);
                // Enter takes the first that was found.
                if response.clicked() || std::mem::take(&mut entered) {
                    answer = Some(Some(value.clone()));
                }
            }
            // A click into its dialog has put that in front.
            ui.ctx().move_to_top(ui.layer_id());
        });
    let response = named(shown.response, name);
    if answer.is_some() {
        // By keyboard, too.
        egui::Popup::close_all(ui.ctx());
    }
    let was_open = shown.inner.is_some();
    if was_open && (answer.is_some() || ui.input(|i| i.key_pressed(egui::Key::Escape))) {
        response.request_focus();
    }
    answer
}

/// What is looked for in a list, in small letters, and whether Enter ends it. An opened list begins anew.
fn search_ui(ui: &mut Ui, hint: &str) -> (String, bool) {
    let id = ui.scope_id().with("search");
    let frame = ui.ctx().cumulative_frame_nr();
    let (seen, mut text): (u64, String) = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let has_opened = seen + 1 < frame;
    if has_opened {
        text.clear();
    }
    let edit = egui::TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(9, 5));
    let response = named(ui.add(edit), hint);
    if has_opened {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let wanted = text.trim().to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, (frame, text)));
    ui.add_space(4.0);
    (wanted, entered)
}

/// Five dots to click: a rating, and none if the one that is set is clicked again.
pub fn rating_dots(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    rating: Option<u8>,
) -> Option<Option<u8>> {
    let w = &theme.window;
    let mut answer = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for i in 1..=5_u8 {
            let (rect, response) = ui.allocate_exact_size(Vec2::new(20.0, CONTROL), Sense::click());
            let on = rating.is_some_and(|r| i <= r);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, on, format!("{name}: {i}"))
            });
            let (radius, colour) = match (on, response.hovered()) {
                (true, _) => (4.5, color32(w.text)),
                (false, true) => (4.5, color32(w.text_faint)),
                (false, false) => (3.5, color32(w.field_edge)),
            };
            ui.painter().circle_filled(rect.center(), radius, colour);
            super::focus_ring(ui, &response, 5, theme);
            if response.clicked() {
                answer = Some((rating != Some(i)).then_some(i));
            }
        }
    });
    answer
}

/// A chip that switches something on and off.
pub fn toggle_chip(
    ui: &mut Ui,
    theme: &Theme,
    icon: Option<Icon>,
    text: &str,
    on: bool,
    loud: bool,
) -> bool {
    toggle_chip_ui(ui, theme, icon, text, on, loud).clicked()
}

/// A [`toggle_chip`] of which more is to be said.
pub fn toggle_chip_ui(
    ui: &mut Ui,
    theme: &Theme,
    icon: Option<Icon>,
    text: &str,
    on: bool,
    loud: bool,
) -> Response {
    let w = &theme.window;
    let (fill, edge, ink) = match (on, loud) {
        (true, true) => (w.error_tint, w.error_edge, w.error),
        (true, false) => (w.accent_tint, w.accent, w.on_accent_tint),
        (false, _) => (w.field, w.field_edge, w.text),
    };
    let left = if icon.is_some() { 26.0 } else { 9.0 };
    let wrap = (ui.max_rect().width() - left - 10.0).max(40.0);
    let galley = ui
        .painter()
        .layout(text.to_owned(), regular(BODY), color32(ink), wrap);
    let size = Vec2::new(
        left + galley.size().x + 10.0,
        (galley.size().y + 10.0).max(CONTROL),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text));
    let fill = if response.hovered() && !on {
        w.hover
    } else {
        fill
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(6),
        color32(fill),
        Stroke::new(1.0, color32(edge)),
        egui::StrokeKind::Inside,
    );
    if let Some(icon) = icon {
        let at = egui::pos2(rect.left() + 15.0, rect.center().y);
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            icon.glyph(),
            icons(14.0),
            color32(ink),
        );
    }
    let at = egui::pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color32(ink));
    super::focus_ring(ui, &response, 6, theme);
    response
}

/// A dot of colour before a name.
pub fn colour_dot(ui: &Ui, centre: egui::Pos2, colour: Colour) {
    ui.painter().circle_filled(centre, 4.5, color32(colour));
}
