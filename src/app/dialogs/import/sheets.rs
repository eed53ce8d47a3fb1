//! Importing maps and touchpoints from tables: what each sheet is, what its columns or rows hold, where it goes, and what
//! will not be taken, before anything happens.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, RichText, ScrollArea, Ui};

use super::parts::list_ui;
use super::preview::{grid_ui, list_ui as columns_ui, show_bars, sized};
use crate::app::dialogs::shell::{
    Look, body, buttons, highest, modal, primary, secondary, warning_line,
};
use crate::app::style::{BODY, CONTROL, color32, regular, semibold};
use crate::app::widgets::{choice, field, segments, toggle_chip};
use crate::edit::Edit;
use crate::exchange::sheets::{Across, Book, Column, Options, Outcome, Reads, Trouble, Why};
use crate::i18n::t;
use crate::model::{Id, Journey, ObjectId, Period, Persona};
use crate::text::Icon;
use crate::words;

const WIDTH: f32 = 960.0;
/// Of the name of a stage, points.
const STAGE: f32 = 220.0;
/// Of the list of periods beside it, points.
const PERIOD: f32 = 240.0;
/// Of what can be scrolled: the same whatever is chosen.
const HEIGHT: f32 = 480.0;

/// What came of the dialog.
#[derive(Debug)]
pub enum SheetsAnswer {
    /// A map of its own.
    New(Box<Journey>, Told),
    /// One step of history, and the first thing that is new.
    Into(Edit, Told, Option<ObjectId>),
    /// Back to the question what the rows of this file are.
    Back(PathBuf),
    Cancel,
}

/// What came of an import, in words.
#[derive(Debug)]
pub struct Told {
    pub sentence: String,
    /// Each row or cell that was not simply taken.
    pub troubles: Vec<String>,
}

/// Where the tables go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    New,
    Here,
}

/// How a sheet is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    List,
    Grid,
    Nothing,
}

impl Manner {
    const fn of(reads: &Reads) -> Self {
        match reads {
            Reads::List { .. } => Self::List,
            Reads::Grid { .. } => Self::Grid,
            Reads::Nothing => Self::Nothing,
        }
    }
}

/// How the dialog is left.
#[derive(Clone, Copy)]
enum Leaves {
    Import,
    Back,
    Cancel,
}

/// All on which the outcome depends.
#[derive(Clone, PartialEq)]
struct Choices {
    reads: Vec<Reads>,
    target: Target,
    update: bool,
    persona: Option<Id<Persona>>,
    periods: Vec<(String, Period)>,
}

/// The dialog while it is open.
pub struct SheetsDialog {
    /// The map on the desk, if there is one.
    journey: Option<Arc<Journey>>,
    path: PathBuf,
    book: Book,
    /// The sheet that is looked at.
    sheet: usize,
    target: Target,
    update: bool,
    persona: Option<Id<Persona>>,
    /// In which periods stages are of which the file does not say it, by name, where that was chosen.
    periods: Vec<(String, Period)>,
    /// Whether it was asked before what the rows of the file are.
    goes_back: bool,
    outcome: Option<(Choices, Outcome)>,
}

impl SheetsDialog {
    /// For a file, and the map as it is now. What is added to a map is the persona's in focus.
    pub fn new(
        journey: Option<Arc<Journey>>,
        path: &Path,
        book: Book,
        persona: Option<Id<Persona>>,
    ) -> Self {
        let read = |reads: &Reads| *reads != Reads::Nothing;
        let sheet = book.parts.iter().position(|part| read(&part.reads));
        Self {
            journey,
            path: path.to_owned(),
            book,
            sheet: sheet.unwrap_or_default(),
            target: Target::New,
            update: false,
            persona,
            periods: Vec::new(),
            goes_back: false,
            outcome: None,
        }
    }

    /// The same, after a question to which there is a way back.
    pub const fn going_back(mut self) -> Self {
        self.goes_back = true;
        self
    }

    pub fn ui(&mut self, ctx: &Context, look: Look<'_>) -> Option<SheetsAnswer> {
        let l = look.language;
        let title = t!(l, "import-title");
        let shown = modal(ctx, look, "import sheets", &title, WIDTH, |ui| {
            let rows = self
                .book
                .parts
                .iter()
                .map(|part| part.rows())
                .sum::<usize>();
            let file = super::super::name_of(&self.path);
            body(ui, look, &t!(l, "import-file", file = file, count = rows));
            let height = highest(ui.ctx(), 180.0).min(HEIGHT);
            show_bars(ui);
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink(false)
                .show(ui, |ui| {
                    // The bar does not cover the controls.
                    ui.set_width(ui.available_width() - 12.0);
                    ui.spacing_mut().item_spacing.y = 10.0;
                    self.sheet_ui(ui, look);
                    ui.add_space(4.0);
                    self.target_ui(ui, look);
                    self.work_out(look);
                    self.periods_ui(ui, look);
                    self.work_out(look);
                    self.report_ui(ui, look);
                });
            buttons(ui, |ui| {
                let goes = primary(ui, look, &t!(l, "import-go"), self.is_ready()).clicked();
                let cancels = secondary(ui, look, &t!(l, "dialog-cancel")).clicked();
                let back = self.goes_back && secondary(ui, look, &t!(l, "import-back")).clicked();
                let leaves = [
                    (goes, Leaves::Import),
                    (cancels, Leaves::Cancel),
                    (back, Leaves::Back),
                ];
                leaves
                    .into_iter()
                    .find(|(does, _)| *does)
                    .map(|(_, leaves)| leaves)
            })
        });
        // Escape goes one step back.
        let escape = if self.goes_back {
            Leaves::Back
        } else {
            Leaves::Cancel
        };
        let leaves = shown
            .inner
            .or(shown.enter.then_some(Leaves::Import))
            .or(shown.escape.then_some(escape));
        match leaves? {
            Leaves::Cancel => Some(SheetsAnswer::Cancel),
            Leaves::Back => Some(SheetsAnswer::Back(self.path.clone())),
            Leaves::Import => self.answer(look),
        }
    }

    fn is_ready(&self) -> bool {
        let outcome = self.outcome.as_ref();
        outcome.is_some_and(|(_, outcome)| outcome.edit.is_some())
    }

    fn answer(&mut self, look: Look<'_>) -> Option<SheetsAnswer> {
        let (_, outcome) = self
            .outcome
            .take_if(|(_, outcome)| outcome.edit.is_some())?;
        let file = super::super::name_of(&self.path);
        let troubles = outcome.troubles.iter();
        let troubles = troubles.map(|it| format!("{file}: {}", it.sentence(look.language)));
        let told = Told {
            sentence: self.sentence(look, &outcome),
            troubles: troubles.collect(),
        };
        Some(match self.target {
            Target::New => SheetsAnswer::New(Box::new(outcome.journey), told),
            Target::Here => SheetsAnswer::Into(outcome.edit?, told, outcome.first),
        })
    }

    /// What will come of it: "New: 3 stages, 20 touchpoints".
    fn foretold(&self, look: Look<'_>, outcome: &Outcome) -> String {
        let l = look.language;
        match outcome.counts.sentence(l) {
            Some(what) => t!(l, "sheet-comes", what = what),
            None => t!(l, "sheet-nothing-new"),
        }
    }

    /// What came of it: "3 stages, 20 touchpoints; 2 particulars are not taken".
    fn sentence(&self, look: Look<'_>, outcome: &Outcome) -> String {
        let l = look.language;
        let what = outcome.counts.sentence(l).unwrap_or_default();
        match outcome.losses() {
            0 => t!(l, "sheet-imported", what = what),
            lost => t!(l, "sheet-imported-in-part", what = what, count = lost),
        }
    }

    /// Which sheet is looked at, how it is read, and what its columns or rows hold.
    fn sheet_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        if self.book.parts.len() > 1 {
            let name = t!(l, "import-sheet");
            let told = |(at, part): (usize, &crate::exchange::sheets::Part)| {
                let manner = match Manner::of(&part.reads) {
                    Manner::List => t!(l, "import-as-list"),
                    Manner::Grid => t!(l, "import-as-grid"),
                    Manner::Nothing => t!(l, "import-nothing"),
                };
                (at, format!("{} · {manner}", part.name()))
            };
            let sheets: Vec<_> = self.book.parts.iter().enumerate().map(told).collect();
            field(ui, look.theme, &name, |ui| {
                let chosen = choice(ui, "import sheet", &name, &sheets, Some(&self.sheet), None);
                self.sheet = chosen.flatten().unwrap_or(self.sheet);
            });
        }
        if self.book.unknown_headings().is_some() {
            warning_line(ui, look, &t!(l, "sheet-headings-choose"));
        }
        let Some(part) = self.book.parts.get_mut(self.sheet) else {
            return;
        };
        let name = t!(l, "import-manner");
        let manners = [
            (Manner::List, t!(l, "import-as-list")),
            (Manner::Grid, t!(l, "import-as-grid")),
            (Manner::Nothing, t!(l, "import-nothing")),
        ];
        let manner = Manner::of(&part.reads);
        let chosen = segments(ui, look.theme, &name, &manners, Some(manner), false);
        if let Some(Some(chosen)) = chosen
            && chosen != manner
        {
            part.reads = match chosen {
                Manner::List => part.as_list(),
                Manner::Grid => part.as_grid(),
                Manner::Nothing => Reads::Nothing,
            };
        }
        match &part.reads {
            Reads::List { head, .. } => {
                let (on, first) = (head.is_some(), matches!(head, None | Some(0)));
                if first && toggle_headings(ui, look, on) {
                    part.set_headed(!on);
                }
                columns_ui(ui, look, part);
            }
            Reads::Grid { .. } => grid_ui(ui, look, part),
            Reads::Nothing => {}
        }
    }

    /// Whether it becomes a map of its own.
    fn target_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        let Some(journey) = self.journey.clone() else {
            return;
        };
        let name = t!(l, "import-target");
        let title = match journey.about.title.trim() {
            "" => t!(l, "picture-untitled-map"),
            title => crate::app::panels::shortened(title, 36),
        };
        let targets = [
            (Target::New, t!(l, "import-target-new")),
            (Target::Here, t!(l, "import-target-here", map = title)),
        ];
        let chosen = segments(ui, look.theme, &name, &targets, Some(self.target), false);
        self.target = chosen.flatten().unwrap_or(self.target);
        if self.target == Target::New {
            return;
        }
        let icon = if self.update {
            Icon::Check
        } else {
            Icon::Minus
        };
        let words = t!(l, "import-update");
        if toggle_chip(ui, look.theme, Some(icon), &words, self.update, false) {
            self.update = !self.update;
        }
        if self.has_emotions() && journey.personas.len() > 1 {
            let name = t!(l, "import-whose");
            let personas = journey.personas.iter();
            let personas: Vec<_> = personas.map(|p| (p.id.clone(), p.name.clone())).collect();
            let persona = self.persona.get_or_insert_with(|| personas[0].0.clone());
            field(ui, look.theme, &name, |ui| {
                let answer = choice(ui, "import whose", &name, &personas, Some(persona), None);
                if let Some(Some(chosen)) = answer {
                    *persona = chosen;
                }
            });
        }
    }

    /// In which period each stage is of which the table does not say it.
    fn periods_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let l = look.language;
        let Some((_, outcome)) = &self.outcome else {
            return;
        };
        let mut stages = outcome.periods.clone();
        stages.retain(|(name, _)| !name.trim().is_empty());
        if stages.is_empty() {
            return;
        }
        let about = &outcome.journey.about;
        let named = |period: Period| (period, words::period(l, about, period));
        let periods = Period::ALL.map(named);
        field(ui, look.theme, &t!(l, "import-periods"), |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for (place, (stage, period)) in stages.iter().enumerate() {
                    ui.horizontal(|ui| {
                        let shown = crate::app::panels::shortened(stage, 36);
                        let ink = color32(look.theme.window.text);
                        let name = RichText::new(shown).font(regular(BODY)).color(ink);
                        sized(ui, STAGE, CONTROL, |ui| {
                            ui.add(egui::Label::new(name).truncate());
                        });
                        let name = t!(l, "import-period-of", stage = stage.as_str());
                        let id = ("import period", place);
                        sized(ui, PERIOD, CONTROL, |ui| {
                            let answer = choice(ui, id, &name, &periods, Some(period), None);
                            if let Some(Some(chosen)) = answer {
                                self.periods.retain(|(name, _)| name != stage);
                                self.periods.push((stage.clone(), chosen));
                            }
                        });
                    });
                }
            });
        });
    }

    /// Whether the tables tell emotions without saying whose.
    fn has_emotions(&self) -> bool {
        self.book.parts.iter().any(|part| match &part.reads {
            Reads::List { columns, .. } => columns.contains(&Column::Emotion(None)),
            Reads::Grid { rows, .. } => rows.contains(&Across::Emotion(None)),
            Reads::Nothing => false,
        })
    }

    /// Works out what comes of it, if anything has changed.
    fn work_out(&mut self, look: Look<'_>) {
        let choices = Choices {
            reads: self.book.parts.iter().map(|p| p.reads.clone()).collect(),
            target: self.target,
            update: self.update,
            persona: self.persona.clone(),
            periods: self.periods.clone(),
        };
        if self
            .outcome
            .as_ref()
            .is_some_and(|(known, _)| *known == choices)
        {
            return;
        }
        let options = Options {
            language: look.language,
            update: self.update,
            persona: self.persona.clone(),
            periods: self.periods.clone(),
            ..Options::default()
        };
        let outcome = match (&self.journey, self.target) {
            (Some(journey), Target::Here) => self.book.read_into(journey, &options),
            _ => {
                let options = Options {
                    persona: None,
                    ..options
                };
                self.book.read_new(&self.path, &options)
            }
        };
        self.outcome = Some((choices, outcome));
    }

    /// What comes of it, and each row or cell that is not simply taken.
    fn report_ui(&self, ui: &mut Ui, look: Look<'_>) {
        let Some((_, outcome)) = &self.outcome else {
            return;
        };
        let sentence = self.foretold(look, outcome);
        if outcome.edit.is_none() {
            warning_line(ui, look, &sentence);
        } else {
            let heading = RichText::new(sentence)
                .font(semibold(BODY))
                .color(color32(look.theme.window.text));
            ui.add(egui::Label::new(heading).wrap());
        }
        if outcome.same > 0 {
            body(
                ui,
                look,
                &t!(look.language, "sheet-same", count = outcome.same),
            );
        }
        // The periods stand above, to be changed.
        let told = |trouble: &&Trouble| !matches!(trouble.why, Why::Periods(_));
        let troubles: Vec<&Trouble> = outcome.troubles.iter().filter(told).collect();
        let lines = troubles
            .iter()
            .map(|trouble| trouble.sentence(look.language));
        list_ui(ui, look, lines, troubles.len());
    }
}

fn toggle_headings(ui: &mut Ui, look: Look<'_>, on: bool) -> bool {
    let icon = if on { Icon::Check } else { Icon::Minus };
    let words = t!(look.language, "import-headings");
    toggle_chip(ui, look.theme, Some(icon), &words, on, false)
}
