//! Answers of a survey, one a row, as one figure: NPS, CSAT, CES, a mean, a share; with the number of answers and a
//! confidence interval at 95 %.
//!
//! Each answer is looked at once. What is no answer (an empty cell, a number off the scale, "don't know") does not
//! count, and is told with its lines: [`Outcome::left_out`]. The formulas stand in [`Tally`], each with its source.

mod tally;

use std::hash::Hash;

use rustc_hash::FxHashMap;

pub use tally::{Estimate, Tally};

use super::table::{Days, Marks, Row, Table, Words};
use crate::i18n::{self, Language, t};
use crate::model::{Date, Id, Journey, Kpi, Unit};
use crate::search::name_keys;
use crate::words;

/// What is computed of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Net Promoter Score, −100 to 100: the share of 9 and 10 less that of 0 to 6, of answers from 0 to 10. Reichheld,
    /// "The One Number You Need to Grow", Harvard Business Review 12/2003.
    Nps,
    /// Customer satisfaction, per cent: the share of 4 and 5 of answers from 1 to 5, the "top two boxes". Farris et al.,
    /// "Marketing Metrics", chapter 2.
    Csat,
    /// Customer Effort Score, 1 to 7: the mean agreement, from 1 to 7, that it was made easy; 7 is least effort. Dixon,
    /// Toman and DeLisi, "The Effortless Experience", 2013 (CES 2.0).
    Ces,
    /// The mean of whatever numbers.
    Mean,
    /// The share, per cent, of answers that are one of these; of those that say yes if there are none.
    Share(Vec<String>),
    /// How it was felt, −2 to +2: the mean of answers from 1 (very bad) to 5 (very good), less 3.
    Emotion,
}

impl Measure {
    /// What is usually computed for a KPI: by what it is, else a share where it is counted in per cent, else the mean.
    pub fn usual(journey: &Journey, kpi: &Id<Kpi>) -> Self {
        match (kpi.as_str(), journey.unit_of(kpi)) {
            ("nps", _) => Self::Nps,
            ("csat", _) => Self::Csat,
            ("ces", _) => Self::Ces,
            (_, Unit::Percent) => Self::Share(Vec::new()),
            _ => Self::Mean,
        }
    }

    /// The lowest and the highest answer; none where all numbers count, or words.
    pub const fn scale(&self) -> Option<(f64, f64)> {
        match self {
            Self::Nps => Some((0.0, 10.0)),
            Self::Csat | Self::Emotion => Some((1.0, 5.0)),
            Self::Ces => Some((1.0, 7.0)),
            Self::Mean | Self::Share(_) => None,
        }
    }

    /// Whether only whole numbers are answers, since they are sorted into boxes.
    const fn is_whole(&self) -> bool {
        matches!(self, Self::Nps | Self::Csat)
    }
}

/// What came of answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// None if there was no answer.
    pub estimate: Option<Estimate>,
    /// What did not count, in the order of the file; cells that say the same stand together.
    pub left_out: Vec<LeftOut>,
    /// Where the numbers lie.
    pub reach: Reach,
}

/// Where the numbers in a column lie: on the scale of the measure, and above it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reach {
    on: u32,
    highest: f64,
    above: u32,
    highest_above: f64,
}

impl Reach {
    const fn count(&mut self, number: f64) {
        self.on += 1;
        self.highest = self.highest.max(number);
    }

    const fn count_above(&mut self, number: f64) {
        self.above += 1;
        self.highest_above = self.highest_above.max(number);
    }

    const fn and(self, other: Self) -> Self {
        Self {
            on: self.on + other.on,
            highest: self.highest.max(other.highest),
            above: self.above + other.above,
            highest_above: self.highest_above.max(other.highest_above),
        }
    }
}

/// Cells that are no answer and say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub why: Why,
    /// What stands in them.
    pub text: String,
    /// Lines of the file, counted from 1.
    pub lines: Vec<u64>,
}

/// Why a cell is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Empty,
    /// A number that the scale does not have.
    OffScale,
    /// Words where a number is wanted, or words that say that there is no answer.
    Words,
}

impl Outcome {
    /// How many cells did not count.
    pub fn left_out_count(&self) -> usize {
        self.left_out.iter().map(|l| l.lines.len()).sum()
    }
}

/// The highest answer of the short scale from 1 to 5 by which satisfaction and feelings are asked.
const SHORT_SCALE: f64 = 5.0;
/// From so many answers on it is no accident that none is higher.
const ENOUGH: u32 = 10;

/// Whether the answers were asked on another scale than the measure has, in a sentence: none is above 5 where it goes
/// to 7 or 10, or a tenth and more lies above its end.
pub fn doubt_text<'a>(
    language: Language,
    measure: &Measure,
    outcomes: impl Iterator<Item = &'a Outcome>,
) -> Option<String> {
    let (low, high) = measure.scale()?;
    let reach = outcomes.fold(Reach::default(), |all, it| all.and(it.reach));
    if reach.above >= ENOUGH.max(reach.on / 9) {
        let highest = i18n::number(language, reach.highest_above, 1);
        return Some(t!(
            language,
            "survey-longer-scale",
            highest = highest,
            low = low,
            high = high
        ));
    }
    let is_short = high > SHORT_SCALE && reach.on >= ENOUGH && reach.highest <= SHORT_SCALE;
    is_short.then(|| {
        t!(
            language,
            "survey-shorter-scale",
            highest = SHORT_SCALE,
            low = low,
            high = high,
            count = reach.on
        )
    })
}

/// The answers in a column as one figure. `language` decides about marks of numbers that the column leaves open.
pub fn evaluate(table: &Table, column: usize, measure: &Measure, language: Language) -> Outcome {
    let mut groups = evaluate_each(table, column, measure, language, |_| Some(()));
    groups.pop().map_or_else(Outcome::default, |(_, all)| all)
}

/// The answers in a column as a figure for each group of rows, in the order of their first row. Rows of none do not
/// count.
pub fn evaluate_each<G: Clone + Eq + Hash>(
    table: &Table,
    column: usize,
    measure: &Measure,
    language: Language,
    mut group_of: impl FnMut(&Row) -> Option<G>,
) -> Vec<(G, Outcome)> {
    let asked = Asked::new(measure, Marks::of(table.cells(column), language));
    let mut places: FxHashMap<G, usize> = FxHashMap::default();
    let mut groups: Vec<(G, Heard)> = Vec::new();
    for row in table.rows() {
        let Some(group) = group_of(&row) else {
            continue;
        };
        let place = *places.entry(group).or_insert_with_key(|group| {
            groups.push((group.clone(), Heard::default()));
            groups.len() - 1
        });
        groups[place].1.hear(&asked, row.cell(column), row.line);
    }
    let told = |(group, heard): (G, Heard)| {
        let outcome = Outcome {
            estimate: heard.tally.estimate(measure),
            left_out: heard.left_out,
            reach: heard.reach,
        };
        (group, outcome)
    };
    groups.into_iter().map(told).collect()
}

/// Answers as they are looked at one by one.
#[derive(Default)]
struct Heard {
    tally: Tally,
    left_out: Vec<LeftOut>,
    reach: Reach,
    /// Answers are few and come again and again: what each says, or where it stands among what is left out.
    known: FxHashMap<String, Result<f64, usize>>,
}

impl Heard {
    fn hear(&mut self, asked: &Asked<'_>, cell: &str, line: u64) {
        let answer = match self.known.get(cell) {
            Some(answer) => *answer,
            None => {
                let answer = asked.answer(cell).map_err(|why| {
                    let text = cell.to_owned();
                    let lines = Vec::new();
                    self.left_out.push(LeftOut { why, text, lines });
                    self.left_out.len() - 1
                });
                self.known.insert(cell.to_owned(), answer);
                answer
            }
        };
        match answer {
            Ok(answer) => {
                self.tally.count(asked.measure, answer);
                self.reach.count(answer);
            }
            Err(place) => {
                self.left_out[place].lines.push(line);
                if let Some(number) = asked.above(cell) {
                    self.reach.count_above(number);
                }
            }
        }
    }
}

/// What is asked of a cell.
struct Asked<'a> {
    measure: &'a Measure,
    marks: Marks,
    /// Of a share: what it is the share of.
    words: Vec<String>,
    numbers: Vec<f64>,
    yes: Words,
    no_answer: Words,
}

impl<'a> Asked<'a> {
    fn new(measure: &'a Measure, marks: Marks) -> Self {
        let texts = match measure {
            Measure::Share(texts) => texts.as_slice(),
            _ => &[],
        };
        Self {
            measure,
            marks,
            words: texts.iter().flat_map(|text| name_keys(text)).collect(),
            numbers: texts.iter().filter_map(|text| marks.read(text)).collect(),
            yes: Words::of("pasted-yes"),
            no_answer: Words::of("survey-no-answer"),
        }
    }

    /// The number in a cell that lies above the scale.
    fn above(&self, cell: &str) -> Option<f64> {
        let (_, high) = self.measure.scale()?;
        self.marks.read(cell).filter(|number| *number > high)
    }

    /// The cell as a number; of a share 1 for what it is the share of and 0 for anything else.
    fn answer(&self, cell: &str) -> Result<f64, Why> {
        if cell.is_empty() {
            return Err(Why::Empty);
        }
        let number = self.marks.read(cell);
        let Measure::Share(texts) = self.measure else {
            let number = number.or_else(|| labelled(self.measure, cell));
            return on_scale(self.measure, number.ok_or(Why::Words)?);
        };
        if self.no_answer.has(cell) {
            return Err(Why::Words);
        }
        let is_asked = match texts.is_empty() {
            true => self.yes.has(cell),
            false => {
                number.is_some_and(|n| self.numbers.contains(&n))
                    || name_keys(cell).iter().any(|key| self.words.contains(key))
            }
        };
        Ok(f64::from(is_asked))
    }
}

/// The number before the words of an answer, as survey tools write the ends of a scale: `10 – very likely`.
fn labelled(measure: &Measure, cell: &str) -> Option<f64> {
    measure.scale()?;
    let end = cell.find(|c: char| !c.is_ascii_digit())?;
    let (number, label) = cell.split_at(end);
    let label = label.trim_start();
    let opens = label.starts_with(['-', '–', '—', ':', '=', '(']);
    let says =
        label.chars().any(char::is_alphabetic) && !label.contains(|c: char| c.is_ascii_digit());
    number.parse().ok().filter(|_| opens && says)
}

fn on_scale(measure: &Measure, answer: f64) -> Result<f64, Why> {
    let fits = |(low, high)| (low..=high).contains(&answer);
    let whole = !measure.is_whole() || answer.fract() == 0.0;
    match measure.scale().is_none_or(fits) && whole {
        true => Ok(answer),
        false => Err(Why::OffScale),
    }
}

/// The latest day in the column of days, if the table has one: when the answers were all there.
pub fn latest_day(table: &Table) -> Option<Date> {
    let words = Words::of("readings-column-date");
    let has_days = |column: &usize| table.heading(*column).is_some_and(|h| words.has_heading(h));
    let column = (0..table.width()).find(has_days)?;
    let days = Days::of(table.cells(column));
    let read = |cell: String| days.read(&cell).ok();
    table.cells(column).filter_map(read).max()
}

/// "Recommendation (NPS): 31.4 (± 4.1, n = 412)".
pub fn found_text(language: Language, what: &str, estimate: &Estimate, unit: &Unit) -> String {
    let value = words::value(language, estimate.value, unit);
    let reading = estimate.reading(Date::today(), None);
    let mut certainty = words::certainty(language, &reading, unit).unwrap_or_default();
    if estimate.interval.is_none() {
        let unknown = t!(language, "survey-no-interval");
        certainty = format!("{certainty}, {unknown}");
    }
    t!(
        language,
        "survey-found",
        what = what,
        value = value,
        certainty = certainty
    )
}

/// "“weiß nicht” is no answer from 0 to 10: lines 4, 9, 12 and 30 more".
pub fn left_out_text(language: Language, measure: &Measure, left: &LeftOut) -> String {
    let count = left.lines.len();
    let lines = super::listed(language, &left.lines);
    let text = super::shortened(&left.text);
    match (left.why, measure.scale()) {
        (Why::Empty, _) => t!(language, "survey-empty", count = count, lines = lines),
        (_, Some((low, high))) => t!(
            language,
            "survey-not-on-scale",
            text = text,
            low = low,
            high = high,
            count = count,
            lines = lines
        ),
        (_, None) => t!(
            language,
            "survey-no-number",
            text = text,
            count = count,
            lines = lines
        ),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(text: &str, measure: &Measure) -> Outcome {
        let table = Table::read(text.as_bytes()).unwrap();
        evaluate(&table, 0, measure, Language::De)
    }

    fn left(outcome: &Outcome) -> Vec<(Why, &str, &[u64])> {
        let all = outcome.left_out.iter();
        all.map(|l| (l.why, l.text.as_str(), l.lines.as_slice()))
            .collect()
    }

    #[test]
    fn what_is_no_answer_is_told_with_its_lines() {
        let text = "Empfehlung\n9\nweiß nicht\n11\n\"\"\n7,5\n10 – sehr wahrscheinlich\nweiß nicht\n-1\n0\n";
        let outcome = answers(text, &Measure::Nps);
        // 9 and 10 recommend, 0 does not: (2 − 1) of 3.
        let estimate = outcome.estimate.clone().unwrap();
        assert_eq!((estimate.value, estimate.n), (33.3, 3));
        assert_eq!(
            left(&outcome),
            [
                (Why::Words, "weiß nicht", &[3, 8][..]),
                (Why::OffScale, "11", &[4]),
                (Why::OffScale, "7,5", &[6]),
                (Why::OffScale, "-1", &[9]),
            ]
        );
        assert_eq!(outcome.left_out_count(), 5);
    }

    #[test]
    fn empty_cells_between_others_are_counted() {
        let outcome = answers("Note;Ort\n5;a\n;b\n ;c\n4;d\n", &Measure::Csat);
        assert_eq!(left(&outcome), [(Why::Empty, "", &[3, 4][..])]);
        assert_eq!(outcome.estimate.unwrap().n, 2);
    }

    #[test]
    fn shares_are_of_those_who_answered() {
        let text = "Gelöst?\nja\nnein\nJa\nk. A.\nteilweise\n";
        let outcome = answers(text, &Measure::Share(Vec::new()));
        let estimate = outcome.estimate.clone().unwrap();
        assert_eq!((estimate.value, estimate.n), (50.0, 4));
        assert_eq!(left(&outcome), [(Why::Words, "k. A.", &[5][..])]);

        let some = Measure::Share(vec!["JA".into(), "Teilweise".into()]);
        assert_eq!(answers(text, &some).estimate.unwrap().value, 75.0);
        let numbers = Measure::Share(vec!["4".into(), "5".into()]);
        let of = answers("Note\n4,0\n5\n3\n1\n", &numbers);
        assert_eq!(of.estimate.unwrap().value, 50.0);
    }

    #[test]
    fn a_kpi_says_what_is_computed() {
        let journey = Journey::default();
        let usual = |id| Measure::usual(&journey, &Id::new(id));
        assert_eq!(usual("nps"), Measure::Nps);
        assert_eq!(usual("csat"), Measure::Csat);
        assert_eq!(usual("ces"), Measure::Ces);
        assert_eq!(usual("on_time_rate"), Measure::Share(Vec::new()));
        assert_eq!(usual("review_rating"), Measure::Mean);
    }

    #[test]
    fn without_an_answer_there_is_no_figure() {
        let outcome = answers("Note\nn/a\nn/a\nkeine\n", &Measure::Mean);
        assert_eq!(outcome.estimate, None);
        let german = left_out_text(Language::De, &Measure::Mean, &outcome.left_out[0]);
        assert!(german.contains('2') && german.contains('3'), "{german}");
    }

    proptest! {
        /// Every row is an answer or left out, and the figure lies on its scale and in its interval.
        #[test]
        fn nothing_gets_lost(cells in proptest::collection::vec("(-1|[0-9]|10|11|ja|nein|4,5|\\PC{1,3})", 1..40)) {
            let text: String = cells.iter().map(|c| format!("\"{}\"\n", c.replace('"', ""))).collect();
            let table = Table::read(format!("Antwort\n{text}").as_bytes());
            prop_assume!(table.is_ok());
            let table = table.unwrap();
            let all = [
                Measure::Nps, Measure::Csat, Measure::Ces, Measure::Mean, Measure::Share(Vec::new()), Measure::Emotion,
            ];
            for measure in all {
                let outcome = evaluate(&table, 0, &measure, Language::De);
                let n = outcome.estimate.as_ref().map_or(0, |e| e.n as usize);
                prop_assert_eq!(n + outcome.left_out_count(), table.rows().count());
                if let Some(Estimate { value, interval: Some(interval), .. }) = outcome.estimate {
                    prop_assert!(interval.low() <= value && value <= interval.high());
                }
            }
        }
    }
}
