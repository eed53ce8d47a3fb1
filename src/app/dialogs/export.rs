//! Exporting a map: as what kind of file, of which parts, on which paper; with what comes out shown beforehand.
//!
//! It asks and shows. The file is chosen afterwards and written by [`ExportJob`](super::ExportJob).

mod choices;
mod controls;
pub mod preview;
mod result;

use std::sync::Arc;

use egui::{Context, Ui, vec2};

pub use self::choices::ExportChoices;
use self::preview::{LEAST_ROOM, Preview, Wanted};
use super::shell::{Look, do_or_cancel, highest, modal, widest};
use crate::export::{Export, ExportError};
use crate::i18n::t;
use crate::layout::{Filtered, View};
use crate::model::{Curves, Id, Journey, Lane, Stage, State, Step};
use crate::render::png::PngError;
use crate::scene::Gallery;

const WIDTH: f32 = 1160.0;
/// Of the controls, and the air between them and the preview.
const CONTROLS: f32 = 500.0;
const BETWEEN: f32 = 28.0;
/// From this width on the preview stands beside the controls.
const BESIDE: f32 = 720.0;
/// Below the preview: the pages' row, how large the picture is, and what is wrong with it.
const NUMBERS: f32 = 138.0;

/// What came of the dialog.
#[derive(Debug)]
pub enum ExportAnswer {
    Export(Box<Export>),
    Cancel,
}

/// How the map is seen on the canvas, as far as an export follows it.
#[derive(Clone, Debug, Default)]
pub struct AsSeen {
    pub curves: Curves,
    pub persona_cards: bool,
    pub state: Option<State>,
    pub filtered: Option<Filtered>,
    /// The steps that are selected, or hold what is selected.
    pub selected: Vec<Id<Step>>,
}

/// The dialog while it is open.
pub struct ExportDialog {
    journey: Arc<Journey>,
    choices: ExportChoices,
    /// Which stages and lanes are in the picture, in the map's order.
    stages: Vec<(Id<Stage>, bool)>,
    lanes: Vec<(Id<Lane>, bool)>,
    seen: AsSeen,
    /// No more than the selected steps.
    only_selected: bool,
    /// As far as they have been read.
    pub pictures: Gallery,
    /// What stands in the field for the width, while it is typed in.
    width_typed: Option<String>,
    /// The page that is shown, from 0.
    page: usize,
    preview: Preview,
}

impl ExportDialog {
    /// For the map as it is now.
    pub fn new(journey: Arc<Journey>, choices: ExportChoices, seen: AsSeen) -> Self {
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
            seen,
            only_selected: false,
            pictures: Gallery::default(),
            width_typed: None,
            page: 0,
            preview: Preview::default(),
        }
    }

    /// To be kept for the next time.
    pub const fn choices(&self) -> &ExportChoices {
        &self.choices
    }

    fn export(&self) -> Export {
        let (c, seen) = (&self.choices, &self.seen);
        let some_stages = self.stages.iter().any(|(_, on)| !on);
        let own_lanes = self
            .lanes
            .iter()
            .zip(&self.journey.lanes)
            .any(|((_, on), l)| *on == l.hidden);
        let view = View {
            steps: self.only_selected.then(|| seen.selected.clone()),
            stages: match self.only_selected {
                true => Some(self.stages_of_selected()),
                false => some_stages.then(|| chosen(&self.stages)),
            },
            lanes: own_lanes.then(|| chosen(&self.lanes)),
            curves: seen.curves.clone(),
            persona_cards: seen.persona_cards,
            state: seen.state,
            filter: seen.filtered.clone().filter(|_| c.filter),
            pictures: self.pictures.clone(),
            ..c.view()
        };
        c.export(self.journey.clone(), view)
    }

    fn stages_of_selected(&self) -> Vec<Id<Stage>> {
        let holds = |stage: &&Arc<Stage>| {
            let mut steps = stage.steps.iter();
            steps.any(|step| self.seen.selected.contains(&step.id))
        };
        let stages = self.journey.stages.iter().filter(holds);
        stages.map(|stage| stage.id.clone()).collect()
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<ExportAnswer> {
        let l = look.language;
        let width = WIDTH.min(widest(ctx));
        let height = highest(ctx, 92.0).min(700.0);
        // By steps, so that a window that is pulled does not paint at every point.
        let room = vec2(width - BETWEEN - CONTROLS, height - NUMBERS).max(LEAST_ROOM);
        let room = (room / 16.0).floor() * 16.0;
        self.preview.update(
            ctx,
            Wanted {
                export: self.export(),
                page: self.page,
                room,
                pixels_per_point: ctx.pixels_per_point(),
            },
        );
        self.page = self.page.min(self.preview.pages().saturating_sub(1));
        let can_be = self.preview.fault().is_none();
        let title = t!(l, "export-title");
        let shown = modal(ctx, look, "export", &title, WIDTH, |ui| {
            ui.add_space(4.0);
            if width > BESIDE {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = BETWEEN;
                    ui.vertical(|ui| {
                        ui.set_width(room.x);
                        self.result_ui(ui, look, room);
                    });
                    self.scrolling_controls_ui(ui, look, height);
                });
            } else {
                self.scrolling_controls_ui(ui, look, height * 0.6);
                result::numbers_ui(ui, look, &self.choices, &self.preview);
            }
            do_or_cancel(ui, look, &t!(l, "export-go"), can_be)
        });
        let answer = shown
            .inner
            .or(shown.enter.then_some(true))
            .or(shown.escape.then_some(false));
        match answer {
            // What was changed in this very frame is in the file, too.
            Some(true) if can_be => Some(ExportAnswer::Export(Box::new(self.export()))),
            Some(false) => Some(ExportAnswer::Cancel),
            Some(true) | None => None,
        }
    }

    fn scrolling_controls_ui(&mut self, ui: &mut Ui, look: Look<'_>, height: f32) {
        ui.vertical(|ui| {
            let area = egui::ScrollArea::vertical()
                .max_height(height)
                // The dialog stays where it is, whatever is chosen.
                .auto_shrink([false, false]);
            area.show(ui, |ui| {
                // The bar does not cover the controls.
                ui.set_width(ui.available_width() - 12.0);
                self.controls_ui(ui, look);
            });
        });
    }

    fn result_ui(&mut self, ui: &mut Ui, look: Look<'_>, room: egui::Vec2) {
        if !self.choices.format.is_drawn() {
            result::words_ui(ui, look, &self.choices, &self.preview, room);
            return;
        }
        self.preview.ui(ui, look, room, self.choices.transparent);
        ui.add_space(6.0);
        let (format, pages) = (self.choices.format, self.preview.pages());
        if let Some(page) = result::pager_ui(ui, look, format, self.page, pages) {
            self.page = page;
        }
        result::numbers_ui(ui, look, &self.choices, &self.preview);
    }
}

fn chosen<T: Clone>(list: &[(T, bool)]) -> Vec<T> {
    list.iter()
        .filter(|(_, on)| *on)
        .map(|(id, _)| id.clone())
        .collect()
}

/// Why there is no file, in words.
pub fn error_text(look: Look<'_>, error: &ExportError) -> String {
    let l = look.language;
    match error {
        ExportError::Picture(PngError::Nothing) => t!(l, "export-nothing"),
        ExportError::Picture(PngError::TooLarge { longest, .. }) => {
            t!(l, "export-too-large", longest = *longest)
        }
        ExportError::Picture(PngError::TooMany { most, .. }) => {
            t!(l, "export-too-many", most = *most / 1_000_000)
        }
        ExportError::Picture(PngError::Cancelled) => t!(l, "toast-export-cancelled"),
        ExportError::Picture(PngError::Write(error)) | ExportError::Write(error) => {
            t!(l, "export-not-written", why = error.to_string())
        }
        ExportError::Pages(error) => t!(l, "export-not-written", why = error.to_string()),
    }
}
