//! Answers of a survey: which column, what is computed of it, on what it is; and what comes out.

use egui::{RichText, Ui};

use super::parts::{Day, kpis, list_ui, place_ui, text_ui};
use super::{Made, Seen};
use crate::app::dialogs::shell::{Look, warning_line};
use crate::app::style::{BODY, color32, regular, semibold};
use crate::app::widgets::{choice, field, segments};
use crate::edit::Edit;
use crate::exchange::guess::answers_in;
use crate::exchange::readings::{self, Answers, Column, Ledger, Mapping, felt, trouble_texts};
use crate::exchange::survey::{self, Estimate, Measure, Outcome};
use crate::i18n::t;
use crate::model::{Date, Holder, Id, Kpi, ObjectId, Persona, SourceKind, Unit};
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
    /// The column that names what each answer is about; none: all are about the same.
    place_column: Option<usize>,
    at: Option<Holder>,
    persona: Option<Id<Persona>>,
    date: Day,
    source: String,
    /// What comes out, and of what.
    known: Option<(Asked, Heard)>,
}

/// All on which what comes out depends.
#[derive(Clone, PartialEq)]
struct Asked {
    column: usize,
    measure: Measure,
    place_column: Option<usize>,
}

/// What comes out.
enum Heard {
    Together(Outcome),
    /// By what the rows name.
    Apart(Answers),
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
            place_column: Mapping::guessed(seen.journey, seen.table).place_column(),
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
    pub fn guess_again(&mut self, seen: Seen<'_>) {
        self.place_column = Mapping::guessed(seen.journey, seen.table).place_column();
        self.known = None;
    }

    pub fn ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) -> Option<Made> {
        self.what_ui(ui, look, seen);
        self.places_ui(ui, look, seen);
        if !self.is_emotion {
            self.date.ui(ui, look);
        }
        let name = t!(look.language, "class-source");
        text_ui(ui, look, &name, "", &mut self.source);
        self.result_ui(ui, look, seen)
    }

    /// What the answers are about: what each row names, else one thing.
    fn places_ui(&mut self, ui: &mut Ui, look: Look<'_>, seen: Seen<'_>) {
        let l = look.language;
        if seen.table.width() > 1 {
            let name = t!(l, "import-place-column");
            let none = t!(l, "import-place-together");
            let columns = (0..seen.table.width()).filter(|c| Some(*c) != self.column);
            let columns: Vec<_> = columns.map(|c| (c, seen.table.column_name(l, c))).collect();
            let place_column = &mut self.place_column;
            field(ui, look.theme, &name, |ui| {
                let (id, known) = ("import place column", place_column.as_ref());
                if let Some(chosen) = choice(ui, id, &name, &columns, known, Some(&none)) {
                    *place_column = chosen;
                }
            });
        }
        if self.place_column().is_none() {
            place_ui(ui, look, seen, &mut self.at, !self.is_emotion);
        }
    }

    /// The column that names places; not the one with the answers.
    fn place_column(&self) -> Option<usize> {
        self.place_column.filter(|c| Some(*c) != self.column)
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
        if matches!(&measure, Measure::Share(of) if of.is_empty()) {
            warning_line(ui, look, &t!(l, "import-share-choose"));
            return None;
        }
        let asked = Asked {
            column,
            measure,
            place_column: self.place_column(),
        };
        let known = self.known.take_if(|(known, _)| *known == asked);
        let heard = known.map_or_else(|| heard(look, seen, &asked), |(_, heard)| heard);
        let sentence = self.told_ui(ui, look, seen, &heard, &asked.measure);
        let figures = self.figures(&heard);
        let edit = self.edit(seen, &figures);
        if edit.is_none() && heard.has_figures() {
            let hint = match self.is_complete() {
                true => t!(l, "import-nothing-changes"),
                false => t!(l, "import-answers-choose"),
            };
            warning_line(ui, look, &hint);
        }
        self.known = Some((asked, heard));
        Some(Made { edit, sentence })
    }

    /// Says what comes out, and what does not count; answers with the former.
    fn told_ui(
        &self,
        ui: &mut Ui,
        look: Look<'_>,
        seen: Seen<'_>,
        heard: &Heard,
        measure: &Measure,
    ) -> String {
        let l = look.language;
        let kpi = self.kpi.as_ref().filter(|_| !self.is_emotion);
        let what = match kpi {
            Some(kpi) => words::kpi(l, seen.journey, kpi),
            None if self.is_emotion => t!(l, "term-emotion"),
            None => t!(l, "class-kpi"),
        };
        let unit = kpi.map_or(Unit::Number, |kpi| seen.journey.unit_of(kpi));
        let told = |what: &str, estimate: &Estimate| survey::found_text(l, what, estimate, &unit);
        let mut lines = Vec::new();
        let mut rows = Vec::new();
        let (sentence, outcomes) = match heard {
            Heard::Together(outcome) => {
                let said = outcome.estimate.as_ref().map(|it| told(&what, it));
                (said, vec![outcome])
            }
            Heard::Apart(answers) => {
                for (at, estimate) in answers.figures() {
                    let name = words::object(l, seen.journey, &ObjectId::from(at.clone()));
                    lines.push(told(&name, estimate));
                }
                let troubles = answers.troubles.iter().map(|(line, why)| (*line, why));
                rows = trouble_texts(l, troubles);
                let said = t!(l, "import-found-apart", what = what, count = lines.len());
                let outcomes = answers.found.iter().map(|(_, outcome)| outcome).collect();
                ((!lines.is_empty()).then_some(said), outcomes)
            }
        };
        let sentence = sentence.unwrap_or_else(|| t!(l, "import-no-answers"));
        let ink = color32(look.theme.window.text);
        let text = RichText::new(&sentence).font(semibold(15.0)).color(ink);
        ui.add(egui::Label::new(text).wrap());
        for line in lines {
            let text = RichText::new(line).font(regular(BODY)).color(ink);
            ui.add(egui::Label::new(text).wrap());
        }
        if let Some(doubt) = survey::doubt_text(l, measure, outcomes.iter().copied()) {
            warning_line(ui, look, &doubt);
        }
        let count: usize = outcomes.iter().map(|it| it.left_out_count()).sum();
        if count > 0 {
            let told = t!(l, "import-left-out", count = count);
            let told = RichText::new(told).font(regular(BODY)).color(ink);
            ui.add(egui::Label::new(told).wrap());
        }
        let left_out = outcomes.iter().flat_map(|it| &it.left_out);
        rows.extend(left_out.map(|left| survey::left_out_text(l, measure, left)));
        let count = rows.len();
        list_ui(ui, look, rows.into_iter(), count);
        sentence
    }

    /// Whether all is chosen that has to be.
    fn is_complete(&self) -> bool {
        let figure = if self.is_emotion {
            self.persona.is_some()
        } else {
            self.kpi.is_some()
        };
        figure && (self.at.is_some() || self.place_column().is_some())
    }

    /// What came out, and on what it is, as far as that is known.
    fn figures<'a>(&'a self, heard: &'a Heard) -> Vec<(&'a Holder, &'a Estimate)> {
        match heard {
            Heard::Together(outcome) => self.at.iter().zip(&outcome.estimate).collect(),
            Heard::Apart(answers) => answers.figures().collect(),
        }
    }

    fn edit(&self, seen: Seen<'_>, figures: &[(&Holder, &Estimate)]) -> Option<Edit> {
        let source = Some(self.source.trim()).filter(|s| !s.is_empty());
        let figures = figures.iter().copied();
        if self.is_emotion {
            return felt(seen.journey, self.persona.as_ref()?, figures, source);
        }
        let date = match self.date.0.trim() {
            "" => Date::today(),
            _ => self.date.read()?,
        };
        let kpi = self.kpi.as_ref()?;
        let mut ledger = Ledger::new(seen.journey);
        let source = source.map(|name| ledger.source(name, SourceKind::Survey));
        for (at, estimate) in figures {
            ledger.put(at, kpi, estimate.reading(date, source.clone()));
        }
        ledger.into_edit()
    }
}

impl Heard {
    fn has_figures(&self) -> bool {
        match self {
            Self::Together(outcome) => outcome.estimate.is_some(),
            Self::Apart(answers) => answers.figures().next().is_some(),
        }
    }
}

fn heard(look: Look<'_>, seen: Seen<'_>, asked: &Asked) -> Heard {
    let (column, measure, l) = (asked.column, &asked.measure, look.language);
    let Some(places) = asked.place_column else {
        return Heard::Together(survey::evaluate(seen.table, column, measure, l));
    };
    let mut mapping = Mapping::guessed(seen.journey, seen.table);
    mapping.set(column, Column::Nothing);
    // A column that people have chosen names touchpoints, unless its heading says otherwise.
    if !matches!(
        mapping.columns.get(places),
        Some(Column::Step | Column::Stage)
    ) {
        mapping.set(places, Column::Touchpoint);
    }
    Heard::Apart(readings::answers(
        seen.journey,
        seen.table,
        &mapping,
        column,
        measure,
        l,
    ))
}
