//! Handing out the audit: as what kind of file, in which order, all of it or one owner's share.
//!
//! The file is chosen afterwards; who writes it is the caller.

use std::sync::Arc;

use egui::Context;

use super::shell::{Look, body, do_or_cancel, modal};
use crate::app::widgets::{choice, field, segments};
use crate::audit::{Order, Share};
use crate::exchange::{Format, share_name};
use crate::i18n::t;
use crate::model::Journey;

const WIDTH: f32 = 520.0;

/// What was chosen; kept for the next time of this run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChecklistChoices {
    pub format: Format,
    pub order: Order,
    pub share: Share,
}

/// What came of the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecklistAnswer {
    Export(ChecklistChoices),
    Cancel,
}

/// The dialog while it is open.
pub struct ChecklistDialog {
    journey: Arc<Journey>,
    choices: ChecklistChoices,
}

impl ChecklistDialog {
    /// For the map as it is now.
    pub fn new(journey: Arc<Journey>, mut choices: ChecklistChoices) -> Self {
        // The owner of another map, or one who is gone.
        if matches!(&choices.share, Share::Owner(id) if journey.owner(id).is_none()) {
            choices.share = Share::All;
        }
        Self { journey, choices }
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<ChecklistAnswer> {
        let l = look.language;
        let title = t!(l, "checklist-title");
        let shown = modal(ctx, look, "checklist", &title, WIDTH, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            ui.add_space(2.0);
            let label = t!(l, "checklist-format");
            field(ui, look.theme, &label, |ui| {
                let options = Format::ALL.map(|format| (format, name_of(format).to_owned()));
                let format = &mut self.choices.format;
                let answer = segments(ui, look.theme, &label, &options, Some(*format), false);
                *format = answer.flatten().unwrap_or(*format);
            });
            let label = t!(l, "checklist-order");
            field(ui, look.theme, &label, |ui| {
                let options = [
                    (Order::Stage, t!(l, "checklist-by-stage")),
                    (Order::Owner, t!(l, "checklist-by-owner")),
                ];
                let order = &mut self.choices.order;
                let answer = segments(ui, look.theme, &label, &options, Some(*order), false);
                *order = answer.flatten().unwrap_or(*order);
            });
            let label = t!(l, "checklist-share");
            field(ui, look.theme, &label, |ui| {
                let owners = self.journey.owners.iter();
                let shares = owners.map(|o| Share::Owner(o.id.clone()));
                let options: Vec<(Share, String)> = shares
                    .chain([Share::Unowned])
                    .filter_map(|s| share_name(l, &self.journey, &s).map(|name| (s, name)))
                    .collect();
                let share = &mut self.choices.share;
                let chosen = Some(&*share).filter(|s| **s != Share::All);
                let all = t!(l, "checklist-share-all");
                let id = "share of checklist";
                if let Some(answer) = choice(ui, id, &label, &options, chosen, Some(&all)) {
                    *share = answer.unwrap_or_default();
                }
            });
            body(ui, look, &t!(l, hint_of(self.choices.format)));
            do_or_cancel(ui, look, &t!(l, "export-go"), true)
        });
        let answer = shown
            .inner
            .or(shown.enter.then_some(true))
            .or(shown.escape.then_some(false))?;
        Some(match answer {
            true => ChecklistAnswer::Export(self.choices.clone()),
            false => ChecklistAnswer::Cancel,
        })
    }
}

/// By what people call it; the same in every language.
const fn name_of(format: Format) -> &'static str {
    match format {
        Format::Xlsx => "Excel",
        Format::Csv => "CSV",
        Format::Html => "HTML",
        Format::Markdown => "Markdown",
        Format::Json => "JSON",
    }
}

const fn hint_of(format: Format) -> &'static str {
    match format {
        Format::Xlsx => "checklist-hint-xlsx",
        Format::Csv => "checklist-hint-csv",
        Format::Html => "checklist-hint-html",
        Format::Markdown => "checklist-hint-markdown",
        Format::Json => "checklist-hint-json",
    }
}
