//! Exporting a map as a picture: how large, in which theme, what of it; with what comes out shown beforehand.
//!
//! It asks and shows. The file is chosen afterwards and written by [`ExportJob`](super::ExportJob).

mod controls;

pub mod preview;

use std::sync::Arc;

use egui::{Context, Ui, vec2};

use self::preview::{LEAST_ROOM, Preview};
use super::shell::{Look, do_or_cancel, error_line, highest, modal, warning_line, widest};
use crate::i18n::{number, t};
use crate::layout::{Filtered, View};
use crate::model::{Curves, Id, Journey, Lane, Stage};
use crate::render::png::{PixelSize, PngError, PngOptions};
use crate::scene::Gallery;
use crate::theme::ThemeName;

const WIDTH: f32 = 1160.0;
/// Of the controls, and the air between them and the preview.
const CONTROLS: f32 = 468.0;
const BETWEEN: f32 = 28.0;
/// From this width on the preview stands beside the controls.
const BESIDE: f32 = 720.0;
/// Below the preview: how large the picture is, and what is wrong with it.
const NUMBERS: f32 = 112.0;
/// Points of type below which print is hard to read.
const LEGIBLE: f64 = 6.0;

/// A picture as it is wanted.
#[derive(Clone, Debug)]
pub struct ExportRequest {
    pub journey: Arc<Journey>,
    pub view: View,
    pub options: PngOptions,
}

/// What came of the dialog.
#[derive(Debug)]
pub enum ExportAnswer {
    Export(Box<ExportRequest>),
    Cancel,
}

/// What was chosen last, for the next export of this run.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    theme: ThemeName,
    /// Pixels per map unit.
    scale: f64,
    dpi: u32,
    header: bool,
    footer: bool,
    transparent: bool,
    fold: Option<u32>,
    /// The filter of the canvas applies to the picture, too.
    filter: bool,
}

impl ExportChoices {
    pub const fn new(theme: ThemeName) -> Self {
        Self {
            theme,
            scale: 2.0,
            dpi: 150,
            header: true,
            footer: true,
            transparent: false,
            fold: None,
            filter: false,
        }
    }
}

/// The dialog while it is open.
pub struct ExportDialog {
    journey: Arc<Journey>,
    choices: ExportChoices,
    /// Which stages and lanes are in the picture, in the map's order.
    stages: Vec<(Id<Stage>, bool)>,
    lanes: Vec<(Id<Lane>, bool)>,
    curves: Curves,
    persona_cards: bool,
    /// As far as they have been read.
    pub pictures: Gallery,
    /// The filter of the canvas.
    filtered: Option<Filtered>,
    /// What stands in the field for the width, while it is typed in.
    width_typed: Option<String>,
    preview: Preview,
}

impl ExportDialog {
    /// For the map as it is now. `curves`, `persona_cards` and `filtered` are those of the canvas.
    pub fn new(
        journey: Arc<Journey>,
        choices: ExportChoices,
        curves: Curves,
        persona_cards: bool,
        filtered: Option<Filtered>,
    ) -> Self {
        let stages = journey
            .stages
            .iter()
            .map(|s| (s.id.clone(), true))
            .collect();
        let lanes = journey
            .lanes
            .iter()
            .map(|l| (l.id.clone(), !l.hidden))
            .collect();
        Self {
            journey,
            choices,
            stages,
            lanes,
            curves,
            persona_cards,
            pictures: Gallery::default(),
            filtered,
            width_typed: None,
            preview: Preview::default(),
        }
    }

    /// To be kept for the next time.
    pub const fn choices(&self) -> &ExportChoices {
        &self.choices
    }

    fn view(&self) -> View {
        let c = &self.choices;
        let some_stages = self.stages.iter().any(|(_, on)| !on);
        let own_lanes = self
            .lanes
            .iter()
            .zip(&self.journey.lanes)
            .any(|((_, on), l)| *on == l.hidden);
        View {
            theme: c.theme,
            language: None,
            steps: None,
            stages: some_stages.then(|| chosen(&self.stages)),
            lanes: own_lanes.then(|| chosen(&self.lanes)),
            curves: self.curves.clone(),
            persona_cards: self.persona_cards,
            filter: self.filtered.clone().filter(|_| c.filter),
            header: c.header,
            footer: c.footer,
            fold: c.fold.map(f64::from),
            page: None,
            editing: false,
            room: None,
            pictures: self.pictures.clone(),
        }
    }

    fn options(&self) -> PngOptions {
        PngOptions {
            scale: self.choices.scale,
            dpi: Some(self.choices.dpi),
            transparent: self.choices.transparent,
            region: None,
        }
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<ExportAnswer> {
        let l = look.language;
        let (view, options) = (self.view(), self.options());
        let width = WIDTH.min(widest(ctx));
        let height = highest(ctx, 92.0).min(760.0);
        // By steps, so that a window that is pulled does not paint at every point.
        let room = vec2(width - BETWEEN - CONTROLS, height - NUMBERS).max(LEAST_ROOM);
        let room = (room / 16.0).floor() * 16.0;
        self.preview
            .update(ctx, &self.journey, &view, options.transparent, room);
        let size = options.pixel_size(self.preview.scene());
        let title = t!(l, "export-title");
        let shown = modal(ctx, look, "export", &title, WIDTH, |ui| {
            ui.add_space(4.0);
            if width > BESIDE {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = BETWEEN;
                    ui.vertical(|ui| {
                        ui.set_width(room.x);
                        self.result_ui(ui, look, &size);
                    });
                    self.scrolling_controls_ui(ui, look, height);
                });
            } else {
                self.scrolling_controls_ui(ui, look, height * 0.6);
                self.numbers_ui(ui, look, &size);
            }
            do_or_cancel(ui, look, &t!(l, "export-go"), size.is_ok())
        });
        let answer = shown
            .inner
            .or(shown.enter.then_some(true))
            .or(shown.escape.then_some(false));
        match answer {
            // What was changed in this very frame is in the picture, too.
            Some(true) if size.is_ok() => Some(ExportAnswer::Export(Box::new(ExportRequest {
                journey: self.journey.clone(),
                view: self.view(),
                options: self.options(),
            }))),
            Some(false) => Some(ExportAnswer::Cancel),
            Some(true) | None => None,
        }
    }

    fn scrolling_controls_ui(&mut self, ui: &mut Ui, look: Look<'_>, height: f32) {
        ui.vertical(|ui| {
            let area = egui::ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true]);
            area.show(ui, |ui| {
                // The bar does not cover the controls.
                ui.set_width(ui.available_width() - 12.0);
                self.controls_ui(ui, look);
            });
        });
    }

    fn result_ui(&mut self, ui: &mut Ui, look: Look<'_>, size: &Result<PixelSize, PngError>) {
        self.preview.ui(ui, look, self.choices.transparent);
        ui.add_space(6.0);
        self.numbers_ui(ui, look, size);
    }

    /// How large the picture will be, and what is wrong with that.
    fn numbers_ui(&self, ui: &mut Ui, look: Look<'_>, size: &Result<PixelSize, PngError>) {
        let l = look.language;
        match size {
            Ok(size) => {
                let pixels = t!(l, "export-pixels", width = size.width, height = size.height);
                let cm = |pixels: u32| f64::from(pixels) / f64::from(self.choices.dpi) * 2.54;
                let (width, height) = (cm(size.width), cm(size.height));
                let paper = t!(
                    l,
                    "export-centimetres",
                    width = number(l, width, 1),
                    height = number(l, height, 1),
                    dpi = self.choices.dpi
                );
                controls::result_line(ui, look, &pixels, &paper);
                let smallest = self.preview.smallest_type() * self.choices.scale
                    / f64::from(self.choices.dpi)
                    * 72.0;
                if smallest > 0.0 && smallest < LEGIBLE {
                    let text = t!(l, "export-small-type", points = number(l, smallest, 1));
                    warning_line(ui, look, &text);
                }
            }
            Err(error) => error_line(ui, look, &error_text(look, error)),
        }
    }
}

fn chosen<T: Clone>(list: &[(T, bool)]) -> Vec<T> {
    list.iter()
        .filter(|(_, on)| *on)
        .map(|(id, _)| id.clone())
        .collect()
}

/// Why there is no picture, in words.
pub fn error_text(look: Look<'_>, error: &PngError) -> String {
    let l = look.language;
    match error {
        PngError::Nothing => t!(l, "export-nothing"),
        PngError::TooLarge { longest, .. } => t!(l, "export-too-large", longest = *longest),
        PngError::TooMany { most, .. } => t!(l, "export-too-many", most = *most / 1_000_000),
        PngError::Write(error) => t!(l, "export-not-written", why = error.to_string()),
        PngError::Cancelled => t!(l, "toast-export-cancelled"),
    }
}
