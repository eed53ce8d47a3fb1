//! Which rows there are, in which order, and what they stand under.

use std::collections::{BTreeMap, HashSet};

use super::cell::{Book, Rank};
use super::column::Column;
use crate::app::desk::Desk;
use crate::audit::{Sentences, Where};
use crate::i18n::{Language, t};
use crate::model::{Control, Inherited, Journey, Note, NoteStatus, ObjectId, Purpose, Spot};
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
    /// How far an action has come.
    Status,
    /// The month in which an action is due.
    Due,
}

impl Grouping {
    const OF_TOUCHPOINTS: [Self; 6] = [
        Self::Stage,
        Self::Period,
        Self::Owner,
        Self::Channel,
        Self::Purpose,
        Self::Control,
    ];
    const OF_ACTIONS: [Self; 4] = [Self::Owner, Self::Status, Self::Due, Self::Stage];

    /// Those by which the rows of a face can stand together.
    pub const fn offered(face: Face) -> &'static [Self] {
        match face {
            Face::Plan => &Self::OF_ACTIONS,
            _ => &Self::OF_TOUCHPOINTS,
        }
    }

    /// Its name in the settings.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Period => "period",
            Self::Owner => "owner",
            Self::Channel => "channel",
            Self::Purpose => "purpose",
            Self::Control => "control",
            Self::Status => "status",
            Self::Due => "due",
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
            Self::Status => "term-status",
            Self::Due => "plan-due-month",
        };
        t!(language, key)
    }

    pub fn of(table: &settings::Table) -> Option<Self> {
        let key = table.group()?;
        let mut offered = Self::offered(table.face).iter();
        offered.find(|g| g.key() == key).copied()
    }

    /// The place of the row's group among the others, and what it is called. What belongs to none comes last.
    fn place(self, journey: &Journey, language: Language, row: Row<'_>) -> (usize, String) {
        match row {
            Row::Touchpoint(spot) => self.of_touchpoint(journey, language, spot),
            Row::Action(action) => self.of_action(journey, language, action),
        }
    }

    fn of_action(
        self,
        journey: &Journey,
        language: Language,
        action: Action<'_>,
    ) -> (usize, String) {
        let nothing = || (usize::MAX, t!(language, "table-without"));
        let it = action.note;
        match self {
            Self::Stage => match action.place.stage {
                Some(stage) => {
                    let place = journey.stages.iter().position(|s| s.id == stage.id);
                    (place.unwrap_or(0), named(language, &stage.name))
                }
                None => (usize::MAX, t!(language, "plan-whole-journey")),
            },
            Self::Owner => {
                let owners = &journey.owners;
                let place = owners.iter().position(|o| Some(&o.id) == it.owner.as_ref());
                place.map_or_else(nothing, |at| (at, named(language, &owners[at].name)))
            }
            Self::Status => match it.status {
                Some(status) => {
                    let place = NoteStatus::ALL.iter().position(|s| *s == status);
                    (place.unwrap_or(0), status.word(language))
                }
                None => nothing(),
            },
            Self::Due => match it.due {
                Some(due) => {
                    let (year, month) = (due.year(), due.month());
                    let name = t!(
                        language,
                        "plan-month",
                        month = month,
                        year = year.to_string()
                    );
                    let place = i64::from(year) * 12 + i64::from(month);
                    (usize::try_from(place).unwrap_or_default(), name)
                }
                None => (usize::MAX, t!(language, "plan-no-date")),
            },
            Self::Period | Self::Channel | Self::Purpose | Self::Control => nothing(),
        }
    }

    fn of_touchpoint(
        self,
        journey: &Journey,
        language: Language,
        spot: Spot<'_>,
    ) -> (usize, String) {
        let it = spot.touchpoint.as_ref();
        let nothing = || (usize::MAX, t!(language, "table-without"));
        match self {
            Self::Stage => {
                let place = journey.stages.iter().position(|s| s.id == spot.stage.id);
                (place.unwrap_or(0), named(language, &spot.stage.name))
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
                    (place.unwrap_or(0), named(language, &owner.name))
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
            Self::Status | Self::Due => nothing(),
        }
    }
}

fn named(language: Language, name: &str) -> String {
    match name.trim().is_empty() {
        true => t!(language, "term-unnamed"),
        false => name.to_owned(),
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
        let place = grouping.place(journey, desk.language, row);
        groups.entry(place).or_default().push(row);
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
