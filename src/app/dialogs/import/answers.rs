//! Answers of a survey: which column, what is computed of it, on what it is; and what comes out.

use egui::{RichText, Ui};

use super::parts::{Day, kpis, list_ui, place_ui, text_ui};
use super::{Made, Seen};
use crate::app::dialogs::shell::{Look, warning_line};
use crate::app::style::{BODY, color32, regular, semibold};
use crate::app::widgets::{choice, field, segments};
use crate::edit::Edit;
use crate::exchange::guess::answers_in;
use crate::exchange::readings::{Ledger, Put, felt};
use crate::exchange::survey::{self, Measure, Outcome};
use crate::i18n::t;
use crate::model::{Date, Holder, Id, Kpi, Persona, SourceKind, Unit};
use crate::words;

/// What is computed, without the words of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Formula {
    Nps,
    Csat,
    Ces,
    Mean,
    Share,
}

pub(super) struct AnswersForm {
    column: Option<usize>,
    /// The answers say how it feels, not how a KPI stands.
    is_emotion: bool,
    kpi: Option<Id<Kpi>>,
    formula: Option<Formula>,
    /// Of which answers a share is, with commas between.
    share_of: String,
    at: Option<Holder>,
    persona: Option<Id<Persona>>,
    date: Day,
    source: String,
    /// What comes out, and of what.
    known: Option<(usize, Measure, Outcome)>,
}

impl AnswersForm {
    pub fn new(
        seen: Seen<'_>,
        at: Option<Holder>,
        persona: Option<Id<Persona>>,
        source: &str,
    ) -> Self {
        let single = (seen.table.width() == 1).then_some(0);
        let day = survey::latest_day(seen.table);
        Self {
            column: answers_in(seen.table).or(single),
            is_emotion: false,
            kpi: None,
            formula: None,
            share_of: String::new(),
            at,
            persona,
            date: Day(day.map(|d| d.to_string()).unwrap_or_default()),
            source: source.to_owned(),
            known: None,
        }
    }

    /// The headings are others: what was worked out no longer holds.
    pub fn forget(&mut self) {
        self.known = None;
    }

    pub fn ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) -> Option<Made> {
        self.what_ui(ui, look, seen);
        place_ui(ui, look, seen, &mut self.at, !self.is_emotion);
        if !self.is_emotion {
            self.date.ui(ui, look);
        }
        let name = t!(look.language, "class-source");
        text_ui(ui, look, &name, "", &mut self.source);
        self.result_ui(ui, look, seen)
    }

    /// Column, KPI or emotion, formula.
    fn what_ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) {
        let l = look.language;
        let none = t!(l, "import-choose");
        let name = t!(l, "import-answer-column");
        field(ui, look.theme, &name, |ui| {
            let columns = (0..seen.table.width()).map(|c| (c, seen.table.column_name(l, c)));
            let columns: Vec<_> = columns.collect();
            let answer = choice(
                ui,
                "import answers",
                &name,
                &columns,
                self.column.as_ref(),
                Some(&none),
            );
            if let Some(chosen) = answer {
                self.column = chosen;
            }
        });
        let name = t!(l, "import-becomes");
        field(ui, look.theme, &name, |ui| {
            let options = [(false, t!(l, "class-kpi")), (true, t!(l, "term-emotion"))];
            let chosen = segments(
                ui,
                look.theme,
                &name,
                &options,
                Some(self.is_emotion),
                false,
            );
            if let Some(Some(is_emotion)) = chosen {
                self.is_emotion = is_emotion;
            }
        });
        if self.is_emotion {
            let name = t!(l, "class-persona");
            field(ui, look.theme, &name, |ui| {
                let personas = seen.journey.personas.iter();
                let personas: Vec<_> = personas.map(|p| (p.id.clone(), p.name.clone())).collect();
                let persona = self.persona.as_ref();
                if let Some(chosen) =
                    choice(ui, "import persona", &name, &personas, persona, Some(&none))
                {
                    self.persona = chosen;
                }
            });
            return;
        }
        let name = t!(l, "class-kpi");
        field(ui, look.theme, &name, |ui| {
            let all = kpis(look, seen);
            if let Some(chosen) = choice(
                ui,
                "import kpi",
                &name,
                &all,
                self.kpi.as_ref(),
                Some(&none),
            ) {
                self.kpi = chosen;
                self.formula = None;
            }
        });
        let name = t!(l, "import-formula");
        field(ui, look.theme, &name, |ui| {
            let formulas = [
                (Formula::Nps, t!(l, "import-formula-nps")),
                (Formula::Csat, t!(l, "import-formula-csat")),
                (Formula::Ces, t!(l, "import-formula-ces")),
                (Formula::Mean, t!(l, "import-formula-mean")),
                (Formula::Share, t!(l, "import-formula-share")),
            ];
            let formula = self.formula(seen);
            let answer = choice(
                ui,
                "import formula",
                &name,
                &formulas,
                formula.as_ref(),
                Some(&none),
            );
            if let Some(chosen) = answer {
                self.formula = chosen;
            }
        });
        if self.formula(seen) == Some(Formula::Share) {
            let (name, hint) = (t!(l, "import-share-of"), t!(l, "import-share-of-hint"));
            text_ui(ui, look, &name, &hint, &mut self.share_of);
        }
    }

    /// The formula that was chosen, else what is usual for the KPI.
    fn formula(&self, seen: Seen<'_>) -> Option<Formula> {
        let usual = || {
            Some(match Measure::usual(seen.journey, self.kpi.as_ref()?) {
                Measure::Nps => Formula::Nps,
                Measure::Csat => Formula::Csat,
                Measure::Ces => Formula::Ces,
                Measure::Share(_) => Formula::Share,
                Measure::Mean | Measure::Emotion => Formula::Mean,
            })
        };
        self.formula.or_else(usual)
    }

    fn measure(&self, seen: Seen<'_>) -> Option<Measure> {
        if self.is_emotion {
            return Some(Measure::Emotion);
        }
        Some(match self.formula(seen)? {
            Formula::Nps => Measure::Nps,
            Formula::Csat => Measure::Csat,
            Formula::Ces => Measure::Ces,
            Formula::Mean => Measure::Mean,
            Formula::Share => {
                let words = self.share_of.split(',').map(str::trim);
                let words = words.filter(|word| !word.is_empty());
                Measure::Share(words.map(str::to_owned).collect())
            }
        })
    }

    /// What comes out, and the edit that puts it into the map, as soon as all is chosen.
    fn result_ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) -> Option<Made> {
        let l = look.language;
        let (Some(column), Some(measure)) = (self.column, self.measure(seen)) else {
            warning_line(ui, look, &t!(l, "import-answers-choose"));
            return None;
        };
        let is_known = |(c, m, _): &(usize, Measure, Outcome)| *c == column && *m == measure;
        if !self.known.as_ref().is_some_and(is_known) {
            let outcome = survey::evaluate(seen.table, column, &measure, l);
            self.known = Some((column, measure.clone(), outcome));
        }
        let (_, _, outcome) = self.known.as_ref()?;
        let kpi = self.kpi.as_ref().filter(|_| !self.is_emotion);
        let what = match kpi {
            Some(kpi) => words::kpi(l, seen.journey, kpi),
            None if self.is_emotion => t!(l, "term-emotion"),
            None => t!(l, "class-kpi"),
        };
        let unit = kpi.map_or(Unit::Number, |kpi| seen.journey.unit_of(kpi));
        let sentence = match &outcome.estimate {
            Some(estimate) => survey::found_text(l, &what, estimate, &unit),
            None => t!(l, "import-no-answers"),
        };
        let text = RichText::new(&sentence)
            .font(semibold(15.0))
            .color(color32(look.theme.window.text));
        ui.add(egui::Label::new(text).wrap());
        let count = outcome.left_out_count();
        if count > 0 {
            let told = t!(l, "import-left-out", count = count);
            let told = RichText::new(told)
                .font(regular(BODY))
                .color(color32(look.theme.window.text));
            ui.add(egui::Label::new(told).wrap());
        }
        let lines = outcome.left_out.iter();
        let lines = lines.map(|left| survey::left_out_text(l, &measure, left));
        list_ui(ui, look, lines, outcome.left_out.len());
        let edit = self.edit(seen, outcome);
        if edit.is_none() && outcome.estimate.is_some() {
            let hint = match self.is_complete() {
                true => t!(l, "import-nothing-changes"),
                false => t!(l, "import-answers-choose"),
            };
            warning_line(ui, look, &hint);
        }
        Some(Made { edit, sentence })
    }

    /// Whether all is chosen that has to be.
    const fn is_complete(&self) -> bool {
        let figure = if self.is_emotion {
            self.persona.is_some()
        } else {
            self.kpi.is_some()
        };
        figure && self.at.is_some()
    }

    fn edit(&self, seen: Seen<'_>, outcome: &Outcome) -> Option<Edit> {
        let (at, estimate) = (self.at.as_ref()?, outcome.estimate.as_ref()?);
        let source = Some(self.source.trim()).filter(|s| !s.is_empty());
        if self.is_emotion {
            return felt(seen.journey, at, self.persona.as_ref()?, estimate, source);
        }
        let date = match self.date.0.trim() {
            "" => Date::today(),
            _ => self.date.read()?,
        };
        let mut ledger = Ledger::new(seen.journey);
        let source = source.map(|name| ledger.source(name, SourceKind::Survey));
        let put = ledger.put(at, self.kpi.as_ref()?, estimate.reading(date, source));
        ledger.into_edit().filter(|_| put != Put::Same)
    }
}
