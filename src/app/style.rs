//! The window's looks: the theme's tokens as egui's style, and the bundled fonts.

use std::sync::{Arc, LazyLock, Mutex};

use egui::epaint::text::{FallbackRequest, FontInsert};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    TextStyle, Vec2,
};

use crate::text::{Style, Typesetter, Weight, bundled};
use crate::theme::{Colour, Theme, Window};

/// Size of the window's running text, points.
pub const BODY: f32 = 13.0;
pub const SMALL: f32 = 12.0;
/// Height of a control, points.
pub const CONTROL: f32 = 28.0;
pub const RADIUS: u8 = 6;

/// Families of the bundled fonts by name.
pub const MEDIUM: &str = "medium";
pub const SEMIBOLD: &str = "semibold";
pub const BOLD: &str = "bold";
pub const ICONS: &str = "icons";

pub const fn color32(c: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied_const(c.r, c.g, c.b, c.a)
}

pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(MEDIUM.into()))
}

pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The font that draws an icon's character. The text face has glyphs of its own at some of these characters, so
/// an icon must never be set in it.
pub fn icons(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// The bundled faces, each with the icons behind it.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(ICONS, bundled::icons(false));
    let faces = [
        ("regular", Weight::Regular),
        (MEDIUM, Weight::Medium),
        (SEMIBOLD, Weight::SemiBold),
        (BOLD, Weight::Bold),
    ];
    for (name, weight) in faces {
        add(name, bundled::inter(weight));
    }
    let mut family = |family: FontFamily, faces: &[&str]| {
        fonts
            .families
            .insert(family, faces.iter().map(|f| (*f).to_owned()).collect());
    };
    family(FontFamily::Proportional, &["regular", ICONS]);
    family(FontFamily::Monospace, &["regular", ICONS]);
    for name in [MEDIUM, SEMIBOLD, BOLD] {
        family(FontFamily::Name(name.into()), &[name, ICONS]);
    }
    family(FontFamily::Name(ICONS.into()), &[ICONS]);
    fonts
}

/// Puts the theme on.
pub fn apply(ctx: &egui::Context, theme: &Theme, motion: bool) {
    let style = style(theme, motion);
    // The size of the interface is a preference, and the keys zoom the map.
    ctx.options_mut(|o| o.zoom_with_keyboard = false);
    for of in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.set_style_of(of, style.clone());
    }
    ctx.set_theme(if theme.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
}

fn style(theme: &Theme, motion: bool) -> Arc<egui::Style> {
    let mut style = egui::Style {
        visuals: visuals(theme),
        ..egui::Style::default()
    };
    style.text_styles = [
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Small, regular(SMALL)),
        (TextStyle::Monospace, regular(BODY)),
        (TextStyle::Heading, semibold(16.0)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 6.0);
    spacing.button_padding = Vec2::new(10.0, 5.0);
    spacing.interact_size = Vec2::new(CONTROL, CONTROL);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_width = 18.0;
    spacing.combo_width = 120.0;
    spacing.scroll = egui::style::ScrollStyle::thin();
    spacing.tooltip_width = 320.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = if motion { 0.08 } else { 0.0 };
    Arc::new(style)
}

fn visuals(theme: &Theme) -> egui::Visuals {
    let w: &Window = &theme.window;
    let mut v = if theme.dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    let radius = CornerRadius::same(RADIUS);
    let text = color32(w.text);
    v.override_text_color = None;
    v.weak_text_color = Some(color32(w.text_faint));
    v.hyperlink_color = color32(w.accent);
    v.panel_fill = color32(w.surface);
    v.window_fill = color32(w.surface);
    v.window_stroke = Stroke::new(1.0, color32(w.hairline));
    v.window_corner_radius = CornerRadius::same(12);
    v.menu_corner_radius = CornerRadius::same(8);
    v.extreme_bg_color = color32(w.field);
    v.text_edit_bg_color = Some(color32(w.field));
    v.faint_bg_color = color32(w.hover);
    v.code_bg_color = color32(w.hover);
    v.error_fg_color = color32(w.error);
    v.warn_fg_color = color32(w.warning);
    v.button_frame = true;
    v.slider_trailing_fill = true;
    v.selection.bg_fill = color32(w.accent_tint);
    v.selection.stroke = Stroke::new(2.0, color32(w.accent));
    let shadow = |blur: u8, y: i8| egui::Shadow {
        offset: [0, y],
        blur,
        spread: 0,
        color: color32(w.shadow),
    };
    v.window_shadow = shadow(28, 8);
    v.popup_shadow = shadow(16, 4);
    let set =
        |visuals: &mut egui::style::WidgetVisuals, fill: Color32, edge: Color32, ink: Color32| {
            visuals.bg_fill = fill;
            visuals.weak_bg_fill = fill;
            visuals.bg_stroke = Stroke::new(1.0, edge);
            visuals.fg_stroke = Stroke::new(1.0, ink);
            visuals.corner_radius = radius;
            visuals.expansion = 0.0;
        };
    let (field, edge) = (color32(w.field), color32(w.field_edge));
    set(
        &mut v.widgets.noninteractive,
        color32(w.surface),
        color32(w.hairline),
        text,
    );
    set(&mut v.widgets.inactive, field, edge, text);
    set(
        &mut v.widgets.hovered,
        color32(w.hover),
        color32(w.field_edge_strong),
        text,
    );
    set(
        &mut v.widgets.active,
        color32(w.pressed),
        color32(w.accent),
        text,
    );
    set(
        &mut v.widgets.open,
        color32(w.hover),
        color32(w.field_edge_strong),
        text,
    );
    v
}

/// Asks the fonts of the system for characters that the bundled ones lack, so that fields show what the map shows.
pub fn system_fallback(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    static TYPES: LazyLock<Mutex<Typesetter>> = LazyLock::new(|| Mutex::new(Typesetter::new()));
    let shaped = TYPES
        .lock()
        .ok()?
        .shape(request.cluster, Style::new(BODY, Weight::Regular), None);
    let run = shaped.lines.first()?.runs.first()?;
    // A glyph 0 is the box that stands for "none has it".
    if run.glyphs.first().is_none_or(|g| g.id == 0) {
        return None;
    }
    let (blob, index) = run.font.id();
    let data = FontData::from_blob(Arc::new(run.font.bytes().to_vec()), index);
    Some(FontInsert::new(
        &format!("system-{blob}-{index}"),
        data,
        Vec::new(),
    ))
}
