//! By what this map is judged: the thresholds of the rules, and whether a health score is told.

use egui::{Align, Layout, RichText, Ui, Vec2};

use crate::app::panels::inspector::numbers::{Wanted, number_field};
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::parts::{FieldLook, caption, group};
use crate::app::style::{BODY, color32, regular};
use crate::app::widgets::{flat_button, icon_button, toggle_chip};
use crate::i18n::t;
use crate::model::{About, ObjectId, Threshold, Thresholds};
use crate::text::Icon;
use crate::words;

/// Width of a field, points.
const FIELD: f32 = 72.0;

/// The form in the place of the lists.
pub(super) fn settings_ui(ui: &mut Ui, pane: &mut Pane<'_>) {
    let (language, theme) = (pane.language(), pane.theme());
    let audit = &pane.journey().about.audit;
    let on = audit.health;
    let name = t!(language, "audit-settings-health");
    let icon = if on { Icon::Check } else { Icon::Minus };
    if toggle_chip(ui, theme, Some(icon), &name, on, false) {
        pane.set(&ObjectId::Journey, move |a: &mut About| {
            a.audit.health = !on
        });
    }
    caption(ui, theme, &t!(language, "audit-health-formula"));
    let title = t!(language, "audit-settings-thresholds");
    let changed = audit.thresholds.changed().len();
    let reset = group(ui, theme, &title, |ui| {
        let name = t!(language, "audit-settings-reset-all");
        changed > 0 && flat_button(ui, theme, None, &name, &name, Default::default()).clicked()
    });
    if reset {
        pane.set(&ObjectId::Journey, |a: &mut About| {
            a.audit.thresholds = Thresholds::default();
        });
    }
    caption(ui, theme, &t!(language, "audit-settings-hint"));
    for threshold in Threshold::ALL {
        threshold_ui(ui, pane, *threshold);
    }
}

/// What it is, its value, and the way back to the usual one.
fn threshold_ui(ui: &mut Ui, pane: &mut Pane<'_>, threshold: Threshold) {
    let (language, theme) = (pane.language(), pane.theme());
    let thresholds = &pane.journey().about.audit.thresholds;
    let (value, is_usual) = (thresholds.get(threshold), thresholds.is_usual(threshold));
    let name = words::threshold(language, threshold);
    let (low, high) = threshold.range();
    ui.add_space(6.0);
    let label = RichText::new(&name).font(regular(BODY));
    ui.add(egui::Label::new(label.color(color32(theme.window.text))).wrap());
    let set = move |a: &mut About, new| a.audit.thresholds.set(threshold, new);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let rest = ui.available_width() - FIELD - 36.0;
        ui.vertical(|ui| {
            ui.set_width(FIELD);
            let wanted = Wanted {
                low,
                high,
                whole: threshold.counted().is_whole(),
                optional: true,
            };
            let at = (&ObjectId::Journey, threshold.key());
            let look = FieldLook::named(&name);
            number_field(ui, pane, at, look, Some(value), wanted, set);
        });
        let size = Vec2::new(rest, 28.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            let mut unit = words::threshold_unit(language, threshold);
            if !is_usual {
                let usual = words::threshold_value(language, threshold, threshold.usual());
                unit = t!(language, "audit-settings-usual", unit = unit, usual = usual);
            }
            caption(ui, theme, &unit);
        });
        let name = t!(language, "audit-settings-reset", threshold = name.as_str());
        if !is_usual && icon_button(ui, theme, Icon::ArrowCounterClockwise, &name).clicked() {
            pane.set(&ObjectId::Journey, move |a: &mut About| set(a, None));
        }
    });
}
