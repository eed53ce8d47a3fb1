//! Preferences: a window beside the map, so that one sees at once what each of them does.
//!
//! There is nothing to confirm. Everything can be set back, so nothing is asked either.

use egui::{Align2, Context, CornerRadius, Frame, Margin, RichText, Sense, Stroke};
use egui::{Role, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, Window};

use super::shell::{Look, title_text};
use crate::app::style::{SMALL, color32, regular};
use crate::app::widgets::{field, focus_ring, icon_button, segments};
use crate::i18n::{Language, t};
use crate::settings::{INTERFACE_SIZES, Settings};
use crate::text::Icon;
use crate::theme::{ACCENTS, Colour, ThemeName};

const WIDTH: f32 = 432.0;
/// From the window's upper right corner, points.
const AWAY: Vec2 = Vec2::new(-24.0, 104.0);

/// Shows the preferences. Answers the settings as they are now wished, and whether the window is to close.
/// `accent` is the one that the theme has by itself.
pub fn preferences_ui(
    ctx: &Context,
    look: Look<'_>,
    accent: Colour,
    now: &Settings,
) -> (Option<Settings>, bool) {
    let l = look.language;
    let w = &look.theme.window;
    let title = t!(l, "preferences");
    let mut wished = now.clone();
    let frame = Frame::new()
        .fill(color32(w.surface))
        .stroke(Stroke::new(1.0, color32(w.hairline)))
        .corner_radius(CornerRadius::same(12))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(20));
    let shown = Window::new(&title)
        .id(egui::Id::unique("preferences"))
        .title_bar(false)
        .resizable(false)
        .frame(frame)
        .anchor(Align2::RIGHT_TOP, AWAY)
        .show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 88.0));
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 10.0);
            let closed = header_ui(ui, look, &title);
            content_ui(ui, look, accent, &mut wished);
            closed
        });
    let closed = shown.and_then(|s| s.inner).unwrap_or(false);
    ((wished != *now).then_some(wished), closed)
}

fn header_ui(ui: &mut Ui, look: Look<'_>, title: &str) -> bool {
    ui.horizontal(|ui| {
        ui.label(title_text(look, title));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = t!(look.language, "dialog-close");
            icon_button(ui, look.theme, Icon::X, &name).clicked()
        })
        .inner
    })
    .inner
}

fn content_ui(ui: &mut Ui, look: Look<'_>, accent: Colour, wished: &mut Settings) {
    let l = look.language;
    let themes = [
        (None, "preferences-theme-system"),
        (Some(ThemeName::Light), "command-theme-light"),
        (Some(ThemeName::Dark), "command-theme-dark"),
        (Some(ThemeName::Contrast), "preferences-theme-contrast"),
    ];
    one_of(ui, look, "preferences-theme", &themes, &mut wished.theme);
    let label = t!(l, "preferences-accent");
    field(ui, look.theme, &label, |ui| {
        accents_ui(ui, look, &label, accent, &mut wished.accent);
    });
    let label = t!(l, "preferences-size");
    let sizes = INTERFACE_SIZES.map(|percent| {
        let text = crate::i18n::percent(l, f64::from(percent));
        (percent, text)
    });
    choose(ui, look, &label, &sizes, &mut wished.interface_size);
    let motion = [(true, "preferences-on"), (false, "preferences-off")];
    one_of(ui, look, "preferences-motion", &motion, &mut wished.motion);
    let grounds = [
        (false, "preferences-present-dark"),
        (true, "preferences-present-white"),
    ];
    let on_white = &mut wished.present_on_white;
    one_of(ui, look, "preferences-present", &grounds, on_white);
    let languages = Language::ALL.map(|language| (language, language.name()));
    let label = t!(l, "preferences-language");
    let mut language = l;
    choose(ui, look, &label, &languages, &mut language);
    if language != l {
        wished.language = Some(language);
    }
    let label = t!(l, "preferences-author");
    field(ui, look.theme, &label, |ui| {
        let hint = t!(l, "preferences-author-hint");
        let edit = TextEdit::singleline(&mut wished.author)
            .hint_text(hint)
            .margin(Margin::symmetric(8, 6))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label.as_str()));
    });
    let note = RichText::new(t!(l, "preferences-note"))
        .font(regular(SMALL))
        .color(color32(look.theme.window.text_faint));
    ui.add(egui::Label::new(note).wrap());
}

/// Segments whose words are sentences of their own.
fn one_of<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    look: Look<'_>,
    label: &'static str,
    options: &[(T, &'static str); N],
    chosen: &mut T,
) {
    let options = options.map(|(value, key)| (value, t!(look.language, key)));
    choose(ui, look, &t!(look.language, label), &options, chosen);
}

fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look<'_>,
    label: &str,
    options: &[(T, String)],
    chosen: &mut T,
) {
    let answer = field(ui, look.theme, label, |ui| {
        segments(ui, look.theme, label, options, Some(*chosen), false)
    });
    if let Some(Some(value)) = answer {
        *chosen = value;
    }
}

/// A swatch for each accent that reads well everywhere; the first is the theme's own.
fn accents_ui(ui: &mut Ui, look: Look<'_>, name: &str, own: Colour, chosen: &mut Option<Colour>) {
    let l = look.language;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let all = std::iter::once((None, own, "preferences-accent-own"))
            .chain(ACCENTS.map(|(key, colour)| (Some(colour), colour, key)));
        for (value, colour, key) in all {
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::click());
            let on = *chosen == value;
            let words = t!(l, key);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, on, format!("{name}: {words}"))
            });
            let shown = look.theme.readable_accent(colour);
            let painter = ui.painter();
            painter.circle_filled(rect.center(), 9.0, color32(shown));
            if value.is_none() {
                // A ring around its core tells the theme's own from the same colour chosen.
                let surface = color32(look.theme.window.surface);
                painter.circle_stroke(rect.center(), 5.0, Stroke::new(1.5, surface));
            }
            if on || response.hovered() {
                let ink = match on {
                    true => look.theme.window.text,
                    false => look.theme.window.field_edge_strong,
                };
                let ring = rect.shrink(1.0);
                let stroke = Stroke::new(if on { 2.0 } else { 1.0 }, color32(ink));
                painter.rect_stroke(ring, CornerRadius::same(13), stroke, StrokeKind::Inside);
            }
            focus_ring(ui, &response, 14, look.theme);
            if response.on_hover_text(words).clicked() {
                *chosen = value;
            }
        }
    });
}
