//! What a table is for, before anybody says it.

use super::readings::{Column, Mapping};
use super::table::{Marks, Table, Words};
use crate::model::Journey;

/// What the rows of a table become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Each a touchpoint.
    Touchpoints,
    /// Each a reading of a KPI.
    Readings,
    /// All of them one figure.
    Answers,
}

impl Kind {
    /// What its headings and cells look like. In doubt a table lists touchpoints: pasting is soon undone.
    pub fn guessed(journey: &Journey, table: &Table) -> Self {
        let mapping = Mapping::guessed(journey, table);
        let holds = |column: Column| mapping.column(column).is_some();
        let lists = [
            "pasted-column-title",
            "pasted-column-stage",
            "pasted-column-step",
        ];
        let is_list = lists.into_iter().map(Words::of).any(|words| {
            let mut headings = (0..table.width()).filter_map(|c| table.heading(c));
            headings.any(|heading| words.has_heading(heading))
        });
        if mapping.has_values() && (holds(Column::Date) || holds(Column::Kpi) || !is_list) {
            Self::Readings
        } else if (!is_list || is_named_again(&mapping, table)) && answers_in(table).is_some() {
            Self::Answers
        } else {
            Self::Touchpoints
        }
    }
}

/// Whether the rows are about the same few places: a list names each once.
fn is_named_again(mapping: &Mapping, table: &Table) -> bool {
    let Some(column) = mapping.column(Column::Touchpoint) else {
        return false;
    };
    let mut names: Vec<String> = table.cells(column).take(SAMPLE).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    names.len() * 2 <= count
}

/// So many rows say what a column is.
const SAMPLE: usize = 200;

/// The first column that looks like answers on a scale: nearly all that stands in it is a whole number from 0 to 10,
/// and not in the order in which rows are counted.
pub fn answers_in(table: &Table) -> Option<usize> {
    (0..table.width()).find(|column| {
        let cells: Vec<String> = table
            .cells(*column)
            .filter(|cell| !cell.is_empty())
            .take(SAMPLE)
            .collect();
        let number = |cell: &String| Marks::DOT.read(cell);
        let on_scale = |n: &f64| (0.0..=10.0).contains(n) && n.fract() == 0.0;
        let answers: Vec<f64> = cells.iter().filter_map(number).filter(on_scale).collect();
        let is_counted =
            answers.len() > 1 && answers.windows(2).all(|pair| pair[1] == pair[0] + 1.0);
        !answers.is_empty() && !is_counted && answers.len() * 5 >= cells.len() * 4
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Kind {
        Kind::guessed(&Journey::default(), &Table::read(text.as_bytes()).unwrap())
    }

    #[test]
    fn a_table_is_told_by_its_headings_and_cells() {
        assert_eq!(
            kind("Berührungspunkt;Kennzahl;Datum;Wert\nKasse;NPS;1.1.2026;3\n"),
            Kind::Readings
        );
        assert_eq!(kind("Month,NPS,CSAT\n2026-01,30,61\n"), Kind::Readings);
        assert_eq!(
            kind("Nr;Empfehlung;Warum\n1;9;gut\n2;10;\n3;4;zu teuer\n"),
            Kind::Answers
        );
        assert_eq!(kind("7\n9\nweiß nicht\n10\n10\n3\n"), Kind::Answers);
        assert_eq!(
            kind("Berührungspunkt;Empfehlung\nKasse;9\nKasse;3\nFiliale;8\nKasse;7\n"),
            Kind::Answers
        );
        assert_eq!(
            kind("Phase;Titel;Gewicht\nMesse;Stand;4\n"),
            Kind::Touchpoints
        );
        assert_eq!(
            kind("Plakat;Marketing\nFlyer;Vertrieb\n"),
            Kind::Touchpoints
        );
    }

    #[test]
    fn numbers_of_rows_are_no_answers() {
        let table = Table::read(b"Nr;Note\n1;4\n2;5\n3;3\n").unwrap();
        assert_eq!(answers_in(&table), Some(1));
    }
}
