//! From the dialog of an export to its files, and what they lack.

use std::path::PathBuf;

use egui::{Context, Rect};

use super::App;
use super::desk::Wish;
use super::dialogs::{
    AsSeen, ExportAnswer, ExportChoices, ExportDialog, ExportJob, ExportOutcome, FilePurpose,
    JobError, Look, LossReport, replace_files_ui,
};
use crate::export::Export;
use crate::i18n::t;
use crate::model::{Id, Journey, ObjectId, Step};

/// Where an export stands.
#[derive(Default)]
pub struct Exporting {
    dialog: Option<ExportDialog>,
    /// Of the last time.
    choices: ExportChoices,
    /// What waits for the name of its file.
    waiting: Option<Box<Export>>,
    /// What waits until somebody has said whether these files may be replaced.
    replacing: Option<(Box<Export>, PathBuf, Vec<PathBuf>)>,
    job: Option<ExportJob>,
}

impl Exporting {
    /// No file was chosen.
    pub fn forget(&mut self) {
        self.waiting = None;
    }
}

impl App {
    pub(super) fn open_export_dialog(&mut self) {
        self.end_burst();
        let journey = self.desk.journey().clone();
        let seen = AsSeen {
            curves: self.desk.curves.clone(),
            persona_cards: self.desk.persona_cards,
            state: self.desk.state,
            filtered: self.desk.lens.filtered(),
            selected: steps_of(&journey, &self.desk.selection),
        };
        let choices = self.asking.exporting.choices.clone();
        self.asking.exporting.dialog = Some(ExportDialog::new(journey, choices, seen));
    }

    pub(super) fn ask_about_export(&mut self, ctx: &Context, middle: Rect) {
        let look = Look::of(&self.desk);
        let exporting = &mut self.asking.exporting;
        if let Some(dialog) = &mut exporting.dialog {
            dialog.pictures.clone_from(&self.desk.pictures);
            let answer = dialog.ui(ctx, look);
            if answer.is_some() {
                exporting.choices = dialog.choices().clone();
                exporting.dialog = None;
            }
            if let Some(ExportAnswer::Export(export)) = answer {
                let purpose = FilePurpose::Export(export.format);
                exporting.waiting = Some(export);
                return self.choose_file(ctx, purpose);
            }
        }
        if let Some((_, _, files)) = &exporting.replacing
            && let Some(answer) = replace_files_ui(ctx, look, files)
            && let Some((export, path, _)) = exporting.replacing.take()
            && answer
        {
            exporting.job = Some(ExportJob::start(ctx, *export, path, true));
        }
        if let Some(job) = &exporting.job {
            job.ui(ctx, look, middle);
            if let Some(outcome) = job.poll() {
                let export = job.export().clone();
                exporting.job = None;
                if let ExportOutcome::Failed(JobError::WouldReplace(path, files)) = outcome {
                    exporting.replacing = Some((Box::new(export), path, files));
                    return;
                }
                self.tell_export(&outcome);
            }
        }
    }

    fn tell_export(&mut self, outcome: &ExportOutcome) {
        let look = Look::of(&self.desk);
        let text = outcome.text(look);
        match outcome {
            ExportOutcome::Failed(_) => self.toasts.error(text),
            ExportOutcome::Done(written) if !written.losses.is_empty() => {
                let report = LossReport::of_export(look.language, &written.losses);
                let lacks = t!(look.language, "export-what-is-lost");
                self.toasts.offer(text, lacks, Wish::ShowLosses(report));
            }
            ExportOutcome::Done(_) | ExportOutcome::Cancelled => self.toasts.say(text),
        }
    }

    /// Writes what waits to this file, or to several that are called after it.
    pub(super) fn export_to(&mut self, ctx: &Context, path: PathBuf) {
        let exporting = &mut self.asking.exporting;
        if let Some(export) = exporting.waiting.take() {
            exporting.job = Some(ExportJob::start(ctx, *export, path, false));
        }
    }
}

/// The steps that are selected, or hold what is selected, in the map's order.
fn steps_of(journey: &Journey, selection: &[ObjectId]) -> Vec<Id<Step>> {
    let selected = |id: ObjectId| selection.contains(&id);
    let steps = journey.steps().filter(|(stage, step)| {
        selected((&stage.id).into())
            || selected((&step.id).into())
            || step.touchpoints.iter().any(|it| selected((&it.id).into()))
    });
    steps.map(|(_, step)| step.id.clone()).collect()
}
