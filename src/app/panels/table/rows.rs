//! Which rows there are, in which order, and what they stand under.

use std::collections::{BTreeMap, HashSet};

use super::cell::{Book, Rank};
use super::column::Column;
use crate::app::desk::Desk;
use crate::i18n::{Language, t};
use crate::model::{Control, Id, Inherited, Journey, Purpose, Spot, Touchpoint};
use crate::settings;
use crate::words::{self, Word as _};

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
        let key = table.group.as_deref()?;
        Self::ALL.into_iter().find(|g| g.key() == key)
    }

    /// The place of the touchpoint's group among the others, and what it is called. What belongs to none comes last.
    fn place(self, journey: &Journey, language: Language, spot: Spot<'_>) -> (usize, String) {
        let it = spot.touchpoint.as_ref();
        let nothing = || (usize::MAX, t!(language, "table-without"));
        let named = |name: String| match name.trim().is_empty() {
            true => t!(language, "inspector-unnamed"),
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
    Touchpoint(Id<Touchpoint>),
}

/// The lines of the table: the touchpoints that the filter lets through, in the order and the groups of `table`.
pub fn lines(
    book: Book<'_>,
    desk: &Desk,
    table: &settings::Table,
    columns: &[Column],
    folded: &HashSet<String>,
) -> Vec<Line> {
    let journey = desk.journey();
    let matches = |spot: &Spot<'_>| {
        let matching = desk.lens.matching();
        matching.is_none_or(|m| m.touchpoints.contains(&spot.touchpoint.id))
    };
    let mut spots: Vec<Spot<'_>> = journey.touchpoints().filter(matches).collect();
    let sort = table.sort.as_ref().and_then(|sort| {
        let column = columns.iter().find(|c| c.own_key() == sort.column)?;
        Some((*column, sort.descending))
    });
    if let Some((column, descending)) = sort {
        let mut ranked: Vec<(Rank, Spot<'_>)> = spots
            .into_iter()
            .map(|spot| (book.rank(spot, column), spot))
            .collect();
        ranked.sort_by(|a, b| a.0.compare(&b.0, descending));
        spots = ranked.into_iter().map(|(_, spot)| spot).collect();
    }
    let row = |spot: &Spot<'_>| Line::Touchpoint(spot.touchpoint.id.clone());
    let Some(grouping) = Grouping::of(table) else {
        return spots.iter().map(row).collect();
    };
    let mut groups: BTreeMap<(usize, String), Vec<Spot<'_>>> = BTreeMap::new();
    for spot in spots {
        let place = grouping.place(journey, desk.language, spot);
        groups.entry(place).or_default().push(spot);
    }
    let mut lines = Vec::new();
    for ((_, name), spots) in groups {
        let folded = folded.contains(&name);
        let count = spots.len();
        lines.push(Line::Group {
            name,
            count,
            folded,
        });
        if !folded {
            lines.extend(spots.iter().map(row));
        }
    }
    lines
}
