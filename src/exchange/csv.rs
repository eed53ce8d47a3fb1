//! Tables of text that every spreadsheet opens: UTF-8 with a byte order mark, or umlauts would break; lines
//! end as RFC 4180 has it; the separator is the one that the language's spreadsheets expect.

use super::{step_heading, whereabouts};
use crate::audit::{Checklist, Item, Report, Sentences};
use crate::i18n::{self, Language, t};
use crate::model::{Date, Journey, Touchpoint};
use crate::words::{self, Word};

/// In the order of the columns; the keys of their headings follow `exchange-column-`.
const COLUMNS: [&str; 17] = [
    "list",
    "stage",
    "step",
    "touchpoint",
    "audit-step",
    "check",
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

/// Names in a cell before the rest is only counted: a cell has an end.
const MOST_NAMES: usize = 50;

/// The audit as a table: problems, then gaps, then every check, each line complete for sorting and filtering.
pub fn checklist(language: Language, journey: &Journey, report: &Report) -> Vec<u8> {
    let sentences = Sentences::new(language, journey);
    let heading = |column| i18n::text(language, &format!("exchange-column-{column}"), &[]);
    let mut table = Table::new(language);
    table.row(COLUMNS.map(heading));
    for problem in &report.problems {
        let place = sentences.place(&problem.object);
        table.row(
            Row {
                list: t!(language, "exchange-list-problem"),
                stage: place.stage.map_or("", |s| &s.name),
                step: place.step.map_or("", |s| &s.title),
                touchpoint: place.touchpoint.map_or("", |t| &t.title),
                audit_step: step_heading(language, problem.rule.step),
                owner: sentences.owner(&problem.object).map_or("", |o| &o.name),
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
    for gap in &report.gaps {
        let named = gap.objects.iter().filter(|o| o.class().is_some());
        let mut names: Vec<String> = named
            .take(MOST_NAMES)
            .map(|object| match whereabouts(&sentences, object) {
                place if place.is_empty() => sentences.name(object),
                place => format!("{} ({place})", sentences.name(object)),
            })
            .collect();
        if gap.objects.len() > MOST_NAMES {
            let more = gap.objects.len() - MOST_NAMES;
            names.push(t!(language, "exchange-more", count = more));
        }
        table.row(
            Row {
                list: t!(language, "exchange-list-gap"),
                audit_step: step_heading(language, gap.rule.step),
                finding: sentences.gap(gap),
                detail: names.join("; "),
                ..Row::default()
            }
            .cells(),
        );
    }
    let checklist = Checklist::new(journey);
    for (stage, step, entry) in checklist.entries() {
        for item in entry.groups.iter().flat_map(|g| &g.items) {
            let row = Row {
                stage: &stage.stage.name,
                step: &step.step.title,
                owner: entry.owner.map_or("", |o| &o.name),
                ..check_row(language, entry.touchpoint, item)
            };
            table.row(row.cells());
        }
    }
    table.into_bytes()
}

fn check_row<'a>(language: Language, touchpoint: &'a Touchpoint, item: &Item<'a>) -> Row<'a> {
    let tick = item.state.tick();
    let proven = item.state.is_done() && tick.is_none();
    Row {
        list: t!(language, "exchange-list-check"),
        touchpoint: &touchpoint.title,
        audit_step: step_heading(language, item.check.step()),
        check: item.check.word(language),
        done: if item.state.is_done() { "x" } else { "" },
        by: tick.map_or("", |t| &t.by),
        date: day(language, tick.and_then(|t| t.date)),
        remark: match tick {
            Some(tick) => tick.remark.clone(),
            None if proven => t!(language, "exchange-proven"),
            None => String::new(),
        },
        importance: number(touchpoint.importance.map(|i| i.get())),
        ..Row::default()
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
    done: &'static str,
    by: &'a str,
    date: String,
    remark: String,
    owner: &'a str,
    due: String,
    importance: String,
    severity: String,
    priority: String,
    finding: String,
    detail: String,
}

impl Row<'_> {
    fn cells(self) -> [String; COLUMNS.len()] {
        [
            self.list,
            self.stage.into(),
            self.step.into(),
            self.touchpoint.into(),
            self.audit_step,
            self.check,
            self.done.into(),
            self.by.into(),
            self.date,
            self.remark,
            self.owner.into(),
            self.due,
            self.importance,
            self.severity,
            self.priority,
            self.finding,
            self.detail,
        ]
    }
}

/// A table in memory, which cannot fail to be written.
struct Table(::csv::Writer<Vec<u8>>);

impl Table {
    fn new(language: Language) -> Self {
        let writer = ::csv::WriterBuilder::new()
            .delimiter(i18n::list_separator(language))
            .terminator(::csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        Self(writer)
    }

    fn row(&mut self, cells: [String; COLUMNS.len()]) {
        let written = self.0.write_record(cells.iter().map(|c| guarded(c)));
        debug_assert!(written.is_ok(), "memory took no line: {written:?}");
    }

    fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// The cell as text: one that a spreadsheet would take for a formula gets an apostrophe before it, also where
/// the sign that makes it one comes after white space, or in full width.
fn guarded(cell: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::guarded;

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
        }
        for harmless in ["", "a=b", "Order – paid", "4", "„=1“"] {
            assert_eq!(guarded(harmless), harmless);
        }
    }
}
