//! What a sheet is before anybody says it: a list or a grid, by its headings or labels.

use super::across;
use super::book::{Part, Reads};
use super::field::{Column, Field, SheetKind};
use super::grid::Across;
use crate::exchange::cells::Cell;

/// Rows above the headings in which somebody may have written something.
const ABOVE: usize = 12;
/// The labels of a grid stand in one of the first columns.
const LABELS: usize = 3;

impl Part {
    /// As a list of touchpoints.
    pub fn as_list(&self) -> Reads {
        self.list(SheetKind::Touchpoints)
            .map_or_else(|| self.bare_list(), |(_, list)| list)
    }

    /// As a grid.
    pub fn as_grid(&self) -> Reads {
        match self.grid() {
            Some((_, grid)) => grid,
            None => Reads::Grid {
                labels: 0,
                rows: vec![Across::Nothing; self.rows()],
            },
        }
    }

    pub(super) fn guessed(&self) -> Reads {
        if let Some(kind) = SheetKind::of_name(&self.table.name)
            && let Some((_, list)) = self.list(kind)
        {
            return list;
        }
        match (self.list(SheetKind::Touchpoints), self.grid()) {
            (Some((known, list)), Some((rows, grid))) => match rows > known {
                true => grid,
                false => list,
            },
            (Some((_, list)), None) => list,
            (None, Some((_, grid))) => grid,
            (None, None) => Reads::Nothing,
        }
    }

    /// The list with the headings that are known best, and how many of them are.
    fn list(&self, kind: SheetKind) -> Option<(usize, Reads)> {
        let best = (0..self.rows().min(ABOVE)).map(|row| {
            let (_, cells) = &self.table.rows[row];
            let columns = headed(kind, cells);
            let known = columns.iter().filter(|c| **c != Column::Nothing).count();
            (known, row, columns)
        });
        let (known, head, columns) = best.max_by_key(|(known, row, _)| (*known, ABOVE - row))?;
        let has = |field| columns.contains(&Column::Of(field));
        let placed = [Field::Touchpoint, Field::Step, Field::Stage]
            .into_iter()
            .any(has);
        let enough = match kind {
            SheetKind::Touchpoints => (known >= 2 && placed) || self.width() == 1,
            _ => known == kind.fields().len().min(2) || known >= 2,
        };
        let list = Reads::List {
            kind,
            head: Some(head),
            columns,
        };
        (known > 0 && enough).then_some((known, list))
    }

    /// Without known headings the first column names touchpoints.
    pub(super) fn bare_list(&self) -> Reads {
        let mut columns = vec![Column::Nothing; self.width()];
        if let Some(first) = columns.first_mut() {
            *first = Column::Of(Field::Touchpoint);
        }
        Reads::List {
            kind: SheetKind::Touchpoints,
            head: self.table.is_headed().then_some(0),
            columns,
        }
    }

    /// The grid by its labels, and how many of them are known.
    fn grid(&self) -> Option<(usize, Reads)> {
        if self.width() < 2 {
            return None;
        }
        let read = |labels: usize| {
            let label = |row: usize| across::of_label(&self.cell(row, labels));
            let mut rows: Vec<Across> = (0..self.rows()).map(label).collect();
            // The way is told once.
            for holds in [Across::Stage, Across::Step, Across::Period] {
                let mut again = rows.iter_mut().filter(|r| **r == holds).skip(1);
                again.by_ref().for_each(|row| *row = Across::Nothing);
            }
            let known = rows.iter().filter(|r| **r != Across::Nothing).count();
            self.heads(&mut rows, labels);
            (known, labels, rows)
        };
        let all = (0..LABELS.min(self.width() - 1)).map(read);
        let (known, labels, rows) = all.max_by_key(|(known, at, _)| (*known, LABELS - at))?;
        (known >= 2).then_some((known, Reads::Grid { labels, rows }))
    }

    /// Rows without a label above the first lane are its head: stages, and below them steps.
    fn heads(&self, rows: &mut [Across], labels: usize) {
        let lanes = |r: &Across| !matches!(r, Across::Nothing | Across::Period);
        let Some(first) = rows.iter().position(lanes) else {
            return;
        };
        let is_head = |row: &usize| {
            let label = self.cell(*row, labels);
            let across = (labels + 1..self.width()).any(|c| !self.cell(*row, c).trim().is_empty());
            label.trim().is_empty() && across
        };
        let heads: Vec<usize> = (0..first)
            .filter(|r| rows[*r] == Across::Nothing)
            .filter(is_head)
            .collect();
        let mut missing = [Across::Stage, Across::Step].into_iter();
        let mut missing = missing
            .by_ref()
            .filter(|holds| !rows.contains(holds))
            .collect::<Vec<_>>()
            .into_iter();
        for row in heads {
            if let Some(holds) = missing.next() {
                rows[row] = holds;
            }
        }
    }
}

/// What the columns hold by their headings; each but notes is meant once.
fn headed(kind: SheetKind, cells: &[Cell]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for cell in cells {
        let heading = cell.text();
        let named = || {
            let mut fields = kind.fields().iter();
            fields
                .find(|f| f.is_headed(&heading))
                .map(|f| Column::Of(*f))
        };
        let column = match kind {
            SheetKind::Touchpoints => Column::headed(&heading),
            _ => named().unwrap_or_default(),
        };
        let again = columns.contains(&column) && !matches!(column, Column::Note(_));
        columns.push(if again { Column::Nothing } else { column });
    }
    columns
}
