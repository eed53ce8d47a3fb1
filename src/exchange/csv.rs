//! Tables of text that every spreadsheet opens: UTF-8 with a byte order mark, or umlauts would break; lines
//! end as RFC 4180 has it; the separator is the one that the language's spreadsheets expect.

use super::rows::{Field, Mark, RowKey, fitted, heading, key_heading};
use super::{Handout, step_heading};
use crate::audit::{Item, Placed, State};
use crate::i18n::{self, Language, t};
use crate::model::{Date, Journey, MatrixRow, Measure, Owner, Touchpoint};
use crate::words::{self, Word};

/// In the order of the columns; the keys of their headings follow `exchange-column-`. Behind them stand the key of the
/// row and the copies of [`Field::OF_CHECK`].
const COLUMNS: [&str; 18] = [
    "list",
    "stage",
    "step",
    "touchpoint",
    "audit-step",
    "check",
    "round",
    "done",
    "by",
    "date",
    "remark",
    "owner",
    "due",
    "importance",
    "severity",
    "priority",
    "finding",
    "detail",
];

/// The audit as a table: problems, then gaps, what is silenced, by what it is judged, then every check, then what the company does about what
/// customers do; each line complete for sorting and filtering.
pub fn checklist(handout: &Handout<'_>) -> Vec<u8> {
    let (language, sentences) = (handout.language, &handout.sentences);
    let mut table = Table::new(language);
    let copies = Field::OF_CHECK.map(|field| field.copy_heading(language));
    let headings = COLUMNS.map(|column| heading(language, column));
    let headings = headings.into_iter().chain([key_heading(language)]);
    table.row(headings.chain(copies));
    for problem in &handout.problems {
        let place = sentences.place(&problem.object);
        table.row(
            Row {
                list: t!(language, "exchange-list-problem"),
                stage: place.stage.map_or("", |s| &s.name),
                step: place.step.map_or("", |s| &s.title),
                touchpoint: place.touchpoint.map_or("", |t| &t.title),
                audit_step: step_heading(language, problem.rule.step),
                owner: sentences.owner_names(&problem.object),
                due: day(language, sentences.due(&problem.object)),
                importance: number(problem.importance.map(|i| i.get())),
                severity: number(Some(problem.severity.get())),
                priority: number(Some(problem.priority())),
                finding: sentences.title(problem),
                detail: sentences.detail(problem),
                ..Row::default()
            }
            .cells(),
        );
    }
    for gap in &handout.gaps {
        table.row(
            Row {
                list: t!(language, "exchange-list-gap"),
                audit_step: step_heading(language, gap.rule.step),
                finding: sentences.gap(gap),
                detail: handout.names_of(gap),
                ..Row::default()
            }
            .cells(),
        );
    }
    for silent in &handout.silent {
        let place = sentences.place(&silent.object);
        table.row(
            Row {
                list: t!(language, "exchange-list-silenced"),
                stage: place.stage.map_or("", |s| &s.name),
                step: place.step.map_or("", |s| &s.title),
                touchpoint: place.touchpoint.map_or("", |t| &t.title),
                audit_step: step_heading(language, silent.rule().step),
                owner: sentences.owner_names(&silent.object),
                finding: sentences.silent(silent),
                detail: sentences
                    .silenced(silent)
                    .map_or_else(String::new, |s| s.reason.clone()),
                ..Row::default()
            }
            .cells(),
        );
    }
    for line in handout.standards() {
        table.row(
            Row {
                list: t!(language, "exchange-list-standard"),
                finding: line,
                ..Row::default()
            }
            .cells(),
        );
    }
    let round = handout.journey.about.audit.round;
    for placed in handout.sections.iter().flat_map(|s| &s.entries) {
        for item in placed.entry.groups.iter().flat_map(|g| &g.items) {
            table.row(check_row(language, placed, item, round).cells());
        }
    }
    for moment in handout.journey.acquisition_matrix() {
        for (measure, owner) in &moment.measures {
            if handout.share.includes(*owner) {
                table
                    .row(measure_row(language, handout.journey, &moment, *measure, *owner).cells());
            }
        }
    }
    table.into_bytes()
}

fn check_row<'a>(language: Language, placed: &Placed<'a>, item: &Item<'a>, round: u32) -> Row<'a> {
    let touchpoint: &Touchpoint = placed.entry.touchpoint;
    let mark = Mark::of(item.state);
    let mut row = Row {
        list: t!(language, "exchange-list-check"),
        stage: &placed.stage.name,
        step: &placed.step.title,
        touchpoint: &placed.entry.touchpoint.title,
        audit_step: step_heading(language, item.check.step()),
        check: item.check.word(language),
        round: round.to_string(),
        done: if mark.done { "x" } else { "" },
        by: mark.by,
        date: day(language, mark.date),
        remark: match item.state {
            State::Proven => t!(language, "exchange-proven"),
            State::Ticked(_) | State::Open => mark.remark,
        },
        owner: placed
            .entry
            .owner
            .map_or_else(String::new, |o| o.name.clone()),
        importance: number(touchpoint.importance.map(|i| i.get())),
        key: RowKey::Check(touchpoint.id.clone(), item.check, round).to_string(),
        ..Row::default()
    };
    // In the order of their headings.
    row.copies = [
        row.done.to_owned(),
        row.by.clone(),
        row.date.clone(),
        row.remark.clone(),
        row.owner.clone(),
    ];
    row
}

/// A line of the acquisition matrix: who does what at a step.
fn measure_row<'a>(
    language: Language,
    journey: &Journey,
    moment: &MatrixRow<'a>,
    measure: Measure<'a>,
    owner: Option<&'a Owner>,
) -> Row<'a> {
    let row = Row {
        list: t!(language, "exchange-list-measure"),
        stage: moment.stage.map_or("", |s| &s.name),
        step: moment.step.map_or("", |s| &s.title),
        owner: owner.map_or_else(String::new, |o| o.name.clone()),
        ..Row::default()
    };
    match measure {
        Measure::Touchpoint(it) => Row {
            touchpoint: &it.title,
            importance: number(it.importance.map(|i| i.get())),
            detail: match &it.kind {
                Some(kind) => words::kind(language, journey, kind),
                None => String::new(),
            },
            ..row
        },
        Measure::Note(it) => Row {
            due: day(language, it.due),
            finding: it.text.clone(),
            detail: it.kind.word(language),
            ..row
        },
    }
}

fn day(language: Language, date: Option<Date>) -> String {
    date.map_or_else(String::new, |d| words::date(language, d))
}

fn number(value: Option<u8>) -> String {
    value.map_or_else(String::new, |v| v.to_string())
}

/// A line of the table, by column.
#[derive(Default)]
struct Row<'a> {
    list: String,
    stage: &'a str,
    step: &'a str,
    touchpoint: &'a str,
    audit_step: String,
    check: String,
    round: String,
    done: &'static str,
    by: String,
    date: String,
    remark: String,
    owner: String,
    due: String,
    importance: String,
    severity: String,
    priority: String,
    finding: String,
    detail: String,
    key: String,
    copies: [String; Field::OF_CHECK.len()],
}

impl Row<'_> {
    fn cells(self) -> impl Iterator<Item = String> {
        let shown: [String; COLUMNS.len()] = [
            self.list,
            self.stage.into(),
            self.step.into(),
            self.touchpoint.into(),
            self.audit_step,
            self.check,
            self.round,
            self.done.into(),
            self.by,
            self.date,
            self.remark,
            self.owner,
            self.due,
            self.importance,
            self.severity,
            self.priority,
            self.finding,
            self.detail,
        ];
        shown.into_iter().chain([self.key]).chain(self.copies)
    }
}

/// A table in memory, which cannot fail to be written.
pub(super) struct Table(::csv::Writer<Vec<u8>>);

impl Table {
    pub fn new(language: Language) -> Self {
        let writer = ::csv::WriterBuilder::new()
            .delimiter(i18n::list_separator(language))
            .terminator(::csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        Self(writer)
    }

    pub fn row(&mut self, cells: impl Iterator<Item = String>) {
        self.guarded_row(cells.map(|c| guarded(&fitted(&c))));
    }

    /// Writes cells that are numbers, or guarded already.
    pub fn guarded_row(&mut self, cells: impl Iterator<Item = String>) {
        let written = self.0.write_record(cells);
        debug_assert!(written.is_ok(), "memory took no line: {written:?}");
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// The cell as text: one that a spreadsheet would take for a formula gets an apostrophe before it, also where
/// the sign that makes it one comes after white space, or in full width.
pub(super) fn guarded(cell: &str) -> String {
    let ignored = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let formula = cell
        .trim_start_matches(ignored)
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−']);
    let control = cell.starts_with(['\t', '\r', '\n']);
    if formula || control {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell without the apostrophe of [`guarded`].
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if guarded(rest) == cell => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};

    #[test]
    fn no_text_cell_is_a_formula() {
        for hostile in [
            "=cmd|' /C calc'!A0",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =1",
            "\u{feff}=1",
            "\u{a0}=1",
            "＝1",
        ] {
            assert_eq!(guarded(hostile), format!("'{hostile}"));
            assert_eq!(unguarded(&guarded(hostile)), hostile);
        }
        for harmless in ["", "a=b", "Order – paid", "4", "„=1“", "'tis"] {
            assert_eq!(guarded(harmless), harmless);
            assert_eq!(unguarded(harmless), harmless);
        }
    }
}
