//! Which rows there are, in which order, and what they stand under.

use std::collections::{BTreeMap, HashSet};

use super::cell::{Book, Rank};
use super::column::Column;
use crate::app::desk::Desk;
use crate::audit::{Sentences, Where};
use crate::i18n::{Language, t};
use crate::model::{Control, Inherited, Journey, Note, ObjectId, Purpose, Spot};
use crate::search::Matching;
use crate::settings::{self, Face};
use crate::words::{self, Word as _};

/// What a row is about.
#[derive(Clone, Copy, Debug)]
pub enum Row<'a> {
    Touchpoint(Spot<'a>),
    Action(Action<'a>),
}

/// A note of the plan with where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Action<'a> {
    pub note: &'a Note,
    pub place: Where<'a>,
}

impl Row<'_> {
    pub fn object(self) -> ObjectId {
        match self {
            Self::Touchpoint(spot) => (&spot.touchpoint.id).into(),
            Self::Action(action) => (&action.note.id).into(),
        }
    }
}

/// What can stand in a row: touchpoints, or on the plan all that is to be done, what is worth most first.
pub fn all(language: Language, journey: &Journey, face: Face) -> Vec<Row<'_>> {
    if face != Face::Plan {
        return journey.touchpoints().map(Row::Touchpoint).collect();
    }
    let sentences = Sentences::new(language, journey);
    let mut notes: Vec<Action<'_>> = journey
        .notes()
        .filter(|(_, note)| note.is_action())
        .map(|(_, note)| Action {
            note,
            place: sentences.place(&(&note.id).into()),
        })
        .collect();
    notes.sort_by(|a, b| b.note.worth(a.note));
    notes.into_iter().map(Row::Action).collect()
}

/// By what rows stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Stage,
    Period,
    Owner,
    /// The main channel, which is the first.
    Channel,
    /// The first purpose.
    Purpose,
    Control,
}

impl Grouping {
    pub const ALL: [Self; 6] = [
        Self::Stage,
        Self::Period,
        Self::Owner,
        Self::Channel,
        Self::Purpose,
        Self::Control,
    ];

    /// Its name in the settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Period => "period",
            Self::Owner => "owner",
            Self::Channel => "channel",
            Self::Purpose => "purpose",
            Self::Control => "control",
        }
    }

    pub fn name(self, language: Language) -> String {
        let key = match self {
            Self::Stage => "class-stage",
            Self::Period => "filter-period",
            Self::Owner => "term-owner",
            Self::Channel => "class-channel",
            Self::Purpose => "check-step-purpose",
            Self::Control => "term-control",
        };
        t!(language, key)
    }

    pub fn of(table: &settings::Table) -> Option<Self> {
        let key = table
            .group
            .as_deref()
            .filter(|_| table.face != Face::Plan)?;
        Self::ALL.into_iter().find(|g| g.key() == key)
    }

    /// The place of the touchpoint's group among the others, and what it is called. What belongs to none comes last.
    fn place(self, journey: &Journey, language: Language, spot: Spot<'_>) -> (usize, String) {
        let it = spot.touchpoint.as_ref();
        let nothing = || (usize::MAX, t!(language, "table-without"));
        let named = |name: String| match name.trim().is_empty() {
            true => t!(language, "term-unnamed"),
            false => name,
        };
        match self {
            Self::Stage => {
                let place = journey.stages.iter().position(|s| s.id == spot.stage.id);
                (place.unwrap_or(0), named(spot.stage.name.clone()))
            }
            Self::Period => {
                let period = Journey::period_of(spot.stage, spot.step);
                (
                    period as usize,
                    words::period(language, &journey.about, period),
                )
            }
            Self::Owner => match journey.owner_of(it).map(Inherited::value) {
                Some(owner) => {
                    let place = journey.owners.iter().position(|o| o.id == owner.id);
                    (place.unwrap_or(0), named(owner.name.clone()))
                }
                None => nothing(),
            },
            Self::Channel => match it.channels.first() {
                Some(channel) => (0, words::channel(language, journey, channel)),
                None => nothing(),
            },
            Self::Purpose => match it.purposes.first() {
                Some(purpose) => {
                    let place = Purpose::NAMED.iter().position(|p| p == purpose);
                    let own = Purpose::NAMED.len();
                    (place.unwrap_or(own), purpose.word(language))
                }
                None => nothing(),
            },
            Self::Control => match journey.control_of(it).map(Inherited::value) {
                Some(control) => {
                    let place = Control::ALL.iter().position(|c| *c == control);
                    (place.unwrap_or(0), control.word(language))
                }
                None => nothing(),
            },
        }
    }
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// What the rows below it have in common.
    Group {
        name: String,
        count: usize,
        folded: bool,
    },
    Row(ObjectId),
}

/// The lines of the table: the rows that the filter lets through, in the order and the groups of `table`.
pub fn lines(
    book: Book<'_>,
    desk: &Desk,
    table: &settings::Table,
    columns: &[Column],
    folded: &HashSet<String>,
) -> Vec<Line> {
    let journey = desk.journey();
    let matches = |row: &Row<'_>| desk.lens.matching().is_none_or(|m| is_matching(m, *row));
    let mut rows = all(desk.language, journey, table.face);
    rows.retain(matches);
    let sort = table.sort().and_then(|sort| {
        let column = columns.iter().find(|c| c.own_key() == sort.column)?;
        Some((*column, sort.descending))
    });
    if let Some((column, descending)) = sort {
        let mut ranked: Vec<(Rank, Row<'_>)> = rows
            .into_iter()
            .map(|row| (book.rank(row, column), row))
            .collect();
        ranked.sort_by(|a, b| a.0.compare(&b.0, descending));
        rows = ranked.into_iter().map(|(_, row)| row).collect();
    }
    let line = |row: &Row<'_>| Line::Row(row.object());
    let Some(grouping) = Grouping::of(table) else {
        return rows.iter().map(line).collect();
    };
    let mut groups: BTreeMap<(usize, String), Vec<Row<'_>>> = BTreeMap::new();
    for row in rows {
        if let Row::Touchpoint(spot) = row {
            let place = grouping.place(journey, desk.language, spot);
            groups.entry(place).or_default().push(row);
        }
    }
    let mut lines = Vec::new();
    for ((_, name), rows) in groups {
        let folded = folded.contains(&name);
        let count = rows.len();
        lines.push(Line::Group {
            name,
            count,
            folded,
        });
        if !folded {
            lines.extend(rows.iter().map(line));
        }
    }
    lines
}

/// Whether the filter lets it through; a note by what it stands on.
fn is_matching(matching: &Matching, row: Row<'_>) -> bool {
    match row {
        Row::Touchpoint(spot) => matching.touchpoints.contains(&spot.touchpoint.id),
        Row::Action(action) => match action.place {
            Where {
                touchpoint: Some(it),
                ..
            } => matching.touchpoints.contains(&it.id),
            Where { step: Some(it), .. } => matching.steps.contains(&it.id),
            Where {
                stage: Some(it), ..
            } => matching.stages.contains(&it.id),
            _ => false,
        },
    }
}
