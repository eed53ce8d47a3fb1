//! The controls of the export dialog: labels at the left, segments and chips at the right.

use egui::{RichText, TextEdit, Ui, vec2};

use super::ExportDialog;
use crate::app::dialogs::shell::Look;
use crate::app::style::{CONTROL, SMALL, color32, regular, semibold};
use crate::app::widgets::{self, choice, field, segments, toggle_chip};
use crate::i18n::{number, t};
use crate::model::{Curves, Mean};
use crate::render::png::LONGEST_SIDE;
use crate::text::Icon;
use crate::theme::ThemeName;
use crate::words;

const SCALES: [u32; 4] = [1, 2, 3, 4];
const RESOLUTIONS: [u32; 3] = [96, 150, 300];
/// Widths of the rows into which a map is folded, map units, and what they are called.
const FOLDS: [(Option<u32>, &str); 4] = [
    (None, "export-fold-off"),
    (Some(1200), "export-fold-narrow"),
    (Some(1800), "export-fold-medium"),
    (Some(2600), "export-fold-wide"),
];

impl ExportDialog {
    pub(super) fn controls_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        ui.spacing_mut().item_spacing.y = 10.0;
        field(ui, look.theme, &t!(l, "export-scale"), |ui| {
            self.scale_ui(ui, look)
        });
        field(ui, look.theme, &t!(l, "export-resolution"), |ui| {
            let options = RESOLUTIONS.map(|dpi| (dpi, t!(l, "export-dpi", dpi = dpi)));
            let name = t!(l, "export-resolution");
            let dpi = &mut self.choices.dpi;
            if let Some(Some(chosen)) = segments(ui, look.theme, &name, &options, Some(*dpi), false)
            {
                *dpi = chosen;
            }
        });
        field(ui, look.theme, &t!(l, "export-theme"), |ui| {
            let options = ThemeName::ALL.map(|theme| (theme, theme_word(look, theme)));
            let name = t!(l, "export-theme");
            let theme = &mut self.choices.theme;
            if let Some(Some(chosen)) =
                segments(ui, look.theme, &name, &options, Some(*theme), false)
            {
                *theme = chosen;
            }
        });
        field(ui, look.theme, &t!(l, "export-parts"), |ui| {
            let has_personas = self.choices.header && !self.journey.personas.is_empty();
            let (c, cards) = (&mut self.choices, &mut self.persona_cards);
            let parts = [
                ("export-header", &mut c.header),
                ("export-footer", &mut c.footer),
                ("export-transparent", &mut c.transparent),
            ];
            chips(ui, |ui| {
                for (key, on) in parts {
                    if chip(ui, look, &t!(l, key), *on) {
                        *on = !*on;
                    }
                }
                if has_personas && chip(ui, look, &t!(l, "export-persona-cards"), *cards) {
                    *cards = !*cards;
                }
                if self.filtered.is_some() && chip(ui, look, &t!(l, "export-filter"), c.filter) {
                    c.filter = !c.filter;
                }
            });
        });
        field(ui, look.theme, &t!(l, "export-fold"), |ui| {
            let options = FOLDS.map(|(fold, key)| (fold, t!(l, key)));
            let name = t!(l, "export-fold");
            let fold = &mut self.choices.fold;
            if let Some(Some(chosen)) =
                segments(ui, look.theme, &name, &options, Some(*fold), false)
            {
                *fold = chosen;
            }
        });
        if self.journey.personas.len() > 1 {
            field(ui, look.theme, &t!(l, "export-persona"), |ui| {
                self.persona_ui(ui, look)
            });
        }
        let journey = self.journey.clone();
        if journey.stages.len() > 1 {
            let untitled = || t!(l, "picture-untitled-stage");
            let names = journey.stages.iter().map(|s| {
                if s.name.is_empty() {
                    untitled()
                } else {
                    s.name.clone()
                }
            });
            field(ui, look.theme, &t!(l, "export-stages"), |ui| {
                some_of(ui, look, names, &mut self.stages)
            });
        }
        let names = journey
            .lanes
            .iter()
            .map(|lane| words::lane_title(journey.about.language, lane));
        field(ui, look.theme, &t!(l, "export-lanes"), |ui| {
            some_of(ui, look, names, &mut self.lanes)
        });
    }

    /// Times, or the width in pixels: two ways to say the same.
    fn scale_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        ui.horizontal(|ui| {
            let width_field = 84.0;
            let px = t!(l, "export-px");
            let rest = width_field + 8.0 + 24.0;
            let left = ui.available_width() - rest;
            let options = SCALES.map(|n| (n, t!(l, "export-times", n = n)));
            let chosen = SCALES
                .into_iter()
                .find(|n| f64::from(*n) == self.choices.scale);
            ui.allocate_ui(vec2(left, CONTROL), |ui| {
                let name = t!(l, "export-scale");
                if let Some(Some(n)) = segments(ui, look.theme, &name, &options, chosen, false) {
                    self.choices.scale = f64::from(n);
                    self.width_typed = None;
                }
            });
            let sheet = self.preview.scene().size.width.max(1.0);
            let now = (sheet * self.choices.scale).round() as u32;
            let mut text = self.width_typed.clone().unwrap_or_else(|| now.to_string());
            let response = ui.add(
                TextEdit::singleline(&mut text)
                    .id(egui::Id::unique("export width"))
                    .desired_width(width_field)
                    .min_size(vec2(0.0, CONTROL))
                    .align(egui::Align2::RIGHT_CENTER)
                    .margin(egui::Margin::symmetric(9, 5)),
            );
            let name = t!(l, "export-width");
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_label(name.as_str()));
            if response.changed() {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                if let Some(width) = digits
                    .parse::<u32>()
                    .ok()
                    .filter(|w| (1..=LONGEST_SIDE).contains(w))
                {
                    self.choices.scale = f64::from(width) / sheet;
                }
                self.width_typed = Some(digits);
            } else if !response.has_focus() {
                self.width_typed = None;
            }
            response.on_hover_text(t!(
                l,
                "export-width-hint",
                longest = number(l, f64::from(LONGEST_SIDE), 0)
            ));
            widgets::hint(ui, look.theme, &px);
        });
    }

    fn persona_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        let personas = &self.journey.personas;
        let together = (Curves::Together, t!(l, "export-persona-all"));
        let mean = Mean::of(&self.journey);
        let mean = mean.map(|_| (Curves::Mean, t!(l, "toolbar-mean-of-personas")));
        let each = personas.iter();
        let each = each.map(|p| (Curves::Alone(p.id.clone()), p.name.clone()));
        let options: Vec<_> = std::iter::once(together).chain(mean).chain(each).collect();
        let name = t!(l, "export-persona");
        let chosen = Some(&self.curves);
        if let Some(Some(answer)) = choice(ui, "export persona", &name, &options, chosen, None) {
            self.curves = answer;
        }
    }
}

pub(super) fn theme_word(look: Look<'_>, theme: ThemeName) -> String {
    let key = match theme {
        ThemeName::Light => "export-theme-light",
        ThemeName::Dark => "export-theme-dark",
        ThemeName::Contrast => "export-theme-contrast",
        ThemeName::Print => "export-theme-print",
    };
    t!(look.language, key)
}

/// Large what counts on the screen, below it what counts on paper.
pub(super) fn result_line(ui: &mut Ui, look: Look<'_>, pixels: &str, paper: &str) {
    let w = &look.theme.window;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(
        RichText::new(pixels)
            .font(semibold(15.0))
            .color(color32(w.text)),
    );
    let paper = RichText::new(paper)
        .font(regular(SMALL))
        .color(color32(w.text_soft));
    ui.add(egui::Label::new(paper).wrap());
    ui.add_space(3.0);
}

fn chips(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        content(ui);
    });
}

fn chip(ui: &mut Ui, look: Look<'_>, text: &str, on: bool) -> bool {
    let icon = if on { Icon::Check } else { Icon::Minus };
    toggle_chip(ui, look.theme, Some(icon), &shortened(text), on, false)
}

/// A chip is one line; a stage's name may be a sentence.
fn shortened(text: &str) -> String {
    const MOST: usize = 34;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Chips to leave out some of a list; one at least stays.
fn some_of<T>(
    ui: &mut Ui,
    look: Look<'_>,
    names: impl Iterator<Item = String>,
    list: &mut [(T, bool)],
) {
    chips(ui, |ui| {
        for (i, name) in names.enumerate() {
            let Some(&(_, on)) = list.get(i) else {
                continue;
            };
            let is_last = on && list.iter().filter(|(_, on)| *on).count() == 1;
            if chip(ui, look, &name, on) && !is_last {
                list[i].1 = !on;
            }
        }
    });
}
