//! The controls of the export dialog: labels at the left, segments and chips at the right.

use egui::{TextEdit, Ui, vec2};

use super::ExportDialog;
use super::result::hint_of;
use crate::app::dialogs::shell::Look;
use crate::app::style::CONTROL;
use crate::app::widgets::{self, choice, field, segments, toggle_chip};
use crate::exchange::sheets::Shape;
use crate::export::Format;
use crate::i18n::{number, t};
use crate::layout::pages::{Orientation, Paper, Up};
use crate::model::{Curves, Mean};
use crate::render::png::LONGEST_SIDE;
use crate::render::svg::Letters;
use crate::text::Icon;
use crate::theme::ThemeName;
use crate::words;

const SCALES: [u32; 4] = [1, 2, 3, 4];
const RESOLUTIONS: [u32; 3] = [96, 150, 300];
/// Sizes of the smallest type on paper, points.
const LEAST_TYPES: [f64; 5] = [6.0, 7.0, 8.0, 10.0, 12.0];
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
        self.format_ui(ui, look);
        if self.choices.format == Format::Csv {
            let options = [
                (Shape::List, t!(l, "export-as-list")),
                (Shape::Grid, t!(l, "export-as-grid")),
            ];
            one_of(ui, look, "export-table", &options, &mut self.choices.table);
        }
        if !self.choices.format.is_drawn() {
            return;
        }
        if self.choices.can_be_on_paper() {
            self.paper_ui(ui, look);
        }
        if self.choices.format == Format::Png {
            if self.choices.paper.is_none() {
                field(ui, look.theme, &t!(l, "export-scale"), |ui| {
                    self.scale_ui(ui, look)
                });
            }
            let options = RESOLUTIONS.map(|dpi| (dpi, t!(l, "export-dpi", dpi = dpi)));
            one_of(
                ui,
                look,
                "export-resolution",
                &options,
                &mut self.choices.dpi,
            );
        }
        if self.choices.format == Format::Svg {
            let options = [
                (Letters::Outlines, t!(l, "export-letters-outlines")),
                (Letters::Text, t!(l, "export-letters-text")),
            ];
            one_of(
                ui,
                look,
                "export-letters",
                &options,
                &mut self.choices.letters,
            );
        }
        let options = ThemeName::ALL.map(|theme| (theme, theme_word(look, theme)));
        one_of(ui, look, "export-theme", &options, &mut self.choices.theme);
        self.parts_ui(ui, look);
        if self.choices.can_be_on_paper() && self.choices.paper.is_none() {
            let options = FOLDS.map(|(fold, key)| (fold, t!(l, key)));
            one_of(ui, look, "export-fold", &options, &mut self.choices.fold);
        }
        if self.journey.personas.len() > 1 {
            field(ui, look.theme, &t!(l, "export-persona"), |ui| {
                self.persona_ui(ui, look)
            });
        }
        if !self.seen.selected.is_empty() {
            let options = [
                (false, t!(l, "export-whole-map")),
                (true, t!(l, "export-selection")),
            ];
            one_of(ui, look, "export-extent", &options, &mut self.only_selected);
        }
        let journey = self.journey.clone();
        if journey.stages.len() > 1 && !self.only_selected {
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
        // A room sees what each slide has room for.
        if !self.choices.can_be_on_paper() {
            return;
        }
        let names = journey
            .lanes
            .iter()
            .map(|lane| words::lane_title(journey.about.language, lane));
        field(ui, look.theme, &t!(l, "export-lanes"), |ui| {
            some_of(ui, look, names, &mut self.lanes)
        });
    }

    fn format_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let name = t!(look.language, "export-format");
        let value = &mut self.choices.format;
        let (drawn, written): (Vec<_>, Vec<_>) = Format::ALL
            .map(|format| (format, name_of(format)))
            .into_iter()
            .partition(|(format, _)| format.is_drawn());
        field(ui, look.theme, &name, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for (row, options) in [drawn, written].into_iter().enumerate() {
                let answer = ui.push_id(row, |ui| {
                    segments(ui, look.theme, &name, &options, Some(*value), false)
                });
                *value = answer.inner.flatten().unwrap_or(*value);
            }
        });
        widgets::hint(ui, look.theme, &t!(look.language, hint_of(&self.choices)));
    }

    /// The paper, how it lies, how many pages share it, and the smallest type on it.
    fn paper_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        let name = t!(l, "export-paper");
        let paper = self.choices.paper;
        field(ui, look.theme, &name, |ui| {
            let options = Paper::ALL.map(|paper| (paper, paper_word(look, paper)));
            let none = t!(l, "export-no-paper");
            let answer = choice(
                ui,
                "export paper",
                &name,
                &options,
                paper.as_ref(),
                Some(&none),
            );
            if let Some(answer) = answer {
                self.choices.paper = answer;
            }
        });
        let Some(paper) = paper else { return };
        let c = &mut self.choices;
        if paper != Paper::Slide {
            let options = [
                (Orientation::Either, t!(l, "export-orientation-either")),
                (
                    Orientation::Landscape,
                    t!(l, "export-orientation-landscape"),
                ),
                (Orientation::Portrait, t!(l, "export-orientation-portrait")),
            ];
            one_of(ui, look, "export-orientation", &options, &mut c.orientation);
        }
        let options = Up::ALL.map(|up| (up, t!(l, "export-up-to", count = up.count())));
        one_of(ui, look, "export-up", &options, &mut c.up);
        let options = LEAST_TYPES.map(|points| (points, number(l, points, 0)));
        one_of(ui, look, "export-least-type", &options, &mut c.least_type);
    }

    fn parts_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        // Slides, also as the pictures of a report, have a head of their own.
        let is_sheet = self.choices.can_be_on_paper();
        let has_ground = self.choices.format != Format::Pptx;
        if !has_ground && self.seen.filtered.is_none() {
            return;
        }
        field(ui, look.theme, &t!(l, "export-parts"), |ui| {
            let has_personas = is_sheet && self.choices.header && !self.journey.personas.is_empty();
            let (c, seen) = (&mut self.choices, &mut self.seen);
            let parts = [
                ("export-header", &mut c.header, is_sheet),
                ("export-footer", &mut c.footer, is_sheet),
                ("export-marks", &mut c.marks, is_sheet),
                ("export-transparent", &mut c.transparent, has_ground),
            ];
            chips(ui, |ui| {
                for (key, on, _) in parts.into_iter().filter(|(_, _, applies)| *applies) {
                    if chip(ui, look, &t!(l, key), *on) {
                        *on = !*on;
                    }
                }
                let cards = &mut seen.persona_cards;
                if has_personas && chip(ui, look, &t!(l, "export-persona-cards"), *cards) {
                    *cards = !*cards;
                }
                if seen.filtered.is_some() && chip(ui, look, &t!(l, "export-filter"), c.filter) {
                    c.filter = !c.filter;
                }
            });
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
            let sheet = self
                .preview
                .page()
                .map_or(1.0, |page| page.size.width.max(1.0));
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
        let chosen = Some(&self.seen.curves);
        if let Some(Some(answer)) = choice(ui, "export persona", &name, &options, chosen, None) {
            self.seen.curves = answer;
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

/// By what people call it; the same in every language.
fn name_of(format: Format) -> String {
    match format {
        Format::Mermaid => "Mermaid".to_owned(),
        Format::Markdown => "Markdown".to_owned(),
        _ => format.ending().to_uppercase(),
    }
}

fn paper_word(look: Look<'_>, paper: Paper) -> String {
    match paper {
        Paper::Slide => t!(look.language, "export-slide"),
        _ => paper.name().to_owned(),
    }
}

/// A row of segments, one of which is always chosen.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look<'_>,
    key: &str,
    options: &[(T, String)],
    value: &mut T,
) {
    let name = t!(look.language, key);
    field(ui, look.theme, &name, |ui| {
        let answer = segments(ui, look.theme, &name, options, Some(*value), false);
        *value = answer.flatten().unwrap_or(*value);
    });
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
