//! What a cell says, and by what rows are put in order.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::column::Column;
use super::rows::Row;
use super::{parts, plan};
use crate::app::desk::Desk;
use crate::app::panels::Mark;
use crate::audit::{self, Changes, Report, State};
use crate::i18n::{self, Language, t};
use crate::layout::{channel_icon, kind_icon, owner_colour};
use crate::model::{
    Check, Emotion, Expectations, Felt, Id, Inherited, Journey, Measurement, ObjectId, Owner,
    Persona, Rating, Spot, Standing, Tick, Touchpoint,
};
use crate::text::Icon;
use crate::words::{self, Word};

/// A cell in words.
#[derive(Clone)]
pub struct Said {
    pub mark: Mark,
    pub text: String,
    /// It comes from elsewhere: a channel, the step, the map itself.
    pub pale: bool,
    /// More to say about it than has room, for whoever rests on it.
    pub tip: Option<String>,
    pub tone: Tone,
    /// Of a check: whether it is done.
    pub ticked: Option<bool>,
    /// Shown as dots of five in the stead of its words.
    pub rating: Option<Rating>,
    /// For those who hear it, where the text is too short for that.
    pub spoken: Option<String>,
}

/// Whether what a cell says is to be worried about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Bad,
}

impl Said {
    pub(super) fn plain(text: String) -> Self {
        Self {
            mark: Mark::None,
            text,
            pale: false,
            tip: None,
            tone: Tone::Plain,
            ticked: None,
            rating: None,
            spoken: None,
        }
    }

    /// A rating of five.
    pub(super) fn rated(rating: Option<Rating>) -> Self {
        Self {
            rating,
            ..Self::plain(rating.map_or_else(String::new, of_five))
        }
    }

    pub(super) fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    /// Something to be worried about, with a sign that says so without its colour.
    pub(super) fn bad(text: String) -> Self {
        Self {
            tone: Tone::Bad,
            ..Self::plain(text).marked(Mark::Icon(Icon::Warning))
        }
    }
}

/// What the audit has found at a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub problems: usize,
    pub gaps: usize,
    /// Found, and silenced.
    pub silent: usize,
}

/// What the audit has found, by touchpoint; what it finds at a note, at that on which it stands.
pub fn found(journey: &Journey, report: &Report) -> HashMap<ObjectId, Found> {
    let notes = journey
        .notes()
        .map(|(on, note)| (ObjectId::from(&note.id), on.into()));
    let holders: HashMap<ObjectId, ObjectId> = notes.collect();
    let at = |object: &ObjectId| holders.get(object).unwrap_or(object).clone();
    let mut all: HashMap<ObjectId, Found> = HashMap::new();
    for problem in &report.problems {
        all.entry(at(&problem.object)).or_default().problems += 1;
    }
    for gap in &report.gaps {
        // One line for each touchpoint, however many of its notes it names.
        let places: HashSet<ObjectId> = gap.objects.iter().map(at).collect();
        for place in places {
            all.entry(place).or_default().gaps += 1;
        }
    }
    for silent in &report.silent {
        all.entry(silent.object.clone()).or_default().silent += 1;
    }
    all
}

/// What is looked at to fill the table.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    pub desk: &'a Desk,
    pub found: &'a HashMap<ObjectId, Found>,
    /// Since the audit before.
    pub changes: &'a HashMap<ObjectId, Changes>,
    /// The places of what is on the plan, by what it is worth.
    pub ranks: &'a HashMap<ObjectId, usize>,
}

impl<'a> Book<'a> {
    pub(super) const fn language(self) -> Language {
        self.desk.language
    }

    pub(super) fn journey(self) -> &'a Journey {
        self.desk.journey()
    }

    fn persona(self, place: usize) -> Option<&'a Id<Persona>> {
        self.journey().personas.get(place).map(|p| &p.id)
    }

    /// What the audit has found there.
    pub fn found_at(self, touchpoint: &Touchpoint) -> Found {
        let object = ObjectId::from(&touchpoint.id);
        self.found.get(&object).copied().unwrap_or_default()
    }

    /// What stands in the cell.
    pub fn said(self, row: Row<'_>, column: Column) -> Said {
        match (row, column) {
            (Row::Touchpoint(spot), column) => self.said_of(spot, column),
            (Row::Action(action), Column::Plan(field)) => plan::said(self, action, field),
            (Row::Action(_), _) => Said::plain(String::new()),
        }
    }

    fn said_of(self, spot: Spot<'_>, column: Column) -> Said {
        let (language, journey) = (self.language(), self.journey());
        let it = spot.touchpoint.as_ref();
        let choice = |value: Option<&dyn Word>| {
            Said::plain(value.map_or_else(String::new, |v| v.word(language)))
        };
        let yes = |on: bool, icon| match on {
            true => Said::plain(t!(language, "table-yes")).marked(Mark::Icon(icon)),
            false => Said::plain(String::new()),
        };
        match column {
            Column::Title => Said::plain(it.title.clone()),
            Column::Stage => Said::plain(spot.stage.name.clone()),
            Column::Step => Said::plain(spot.step.title.clone()),
            Column::Period => {
                let period = Journey::period_of(spot.stage, spot.step);
                Said::plain(words::period(language, &journey.about, period))
            }
            Column::Kind => match &it.kind {
                Some(kind) => Said::plain(words::kind(language, journey, kind))
                    .marked(Mark::Icon(kind_icon(journey, kind))),
                None => Said::plain(String::new()),
            },
            Column::Channels => {
                let name = |c| words::channel(language, journey, c);
                let said = Said::plain(it.channels.iter().map(name).collect::<Vec<_>>().join(", "));
                match it.channels.first() {
                    Some(main) => said.marked(Mark::Icon(channel_icon(journey, main))),
                    None => said,
                }
            }
            Column::Owner => match journey.owner_of(it) {
                Some(owner) => {
                    let pale = !owner.is_own();
                    let owner = owner.value();
                    let tip = || t!(language, "table-inherited", value = owner.name.as_str());
                    Said {
                        pale,
                        tip: pale.then(tip),
                        ..self.owner(owner)
                    }
                }
                None => Said {
                    pale: true,
                    ..Said::plain(t!(language, "picture-no-owner"))
                },
            },
            Column::Responsible => match journey.owner_of(it) {
                Some(_) => self.said_of(spot, Column::Owner),
                None => Said::bad(t!(language, "table-nobody")),
            },
            Column::Part(place) => parts::said(self, it, place),
            Column::Importance => Said::rated(it.importance),
            Column::MomentOfTruth => yes(it.moment_of_truth, Icon::Star),
            Column::Breakpoint => Said {
                tone: Tone::Bad,
                ..yes(it.breakpoint.is_some(), Icon::Lightning)
            },
            Column::Status => choice(it.status.as_ref().map(|v| v as _)),
            Column::Interaction => choice(it.interaction.as_ref().map(|v| v as _)),
            Column::Mode => choice(it.mode.as_ref().map(|v| v as _)),
            Column::Medium => inherited(language, journey.medium_of(it)),
            Column::Control => inherited(language, journey.control_of(it)),
            Column::Purposes => listed(language, &it.purposes),
            Column::Roles => listed(language, &it.roles),
            Column::Methods => listed(language, &it.methods),
            Column::Expectations => Said::plain(rated(&it.expectations)),
            Column::Consistency => choice(it.consistency.as_ref().map(|v| v as _)),
            Column::Personalisation => choice(it.personalisation.as_ref().map(|v| v as _)),
            Column::Kpis => self.measured(&it.kpis),
            Column::Emotion(place) => self.felt(spot, place),
            Column::Evidence => choice(it.evidence.as_ref().map(|v| v as _)),
            Column::Personas => {
                let name = |id| journey.persona(id).map(|p| p.short_name().to_owned());
                let names: Vec<String> = it.personas.iter().filter_map(name).collect();
                match names.is_empty() {
                    true => Said {
                        pale: true,
                        ..Said::plain(t!(language, "table-all"))
                    },
                    false => Said::plain(names.join(", ")),
                }
            }
            Column::Path => {
                let path = it.path.as_ref().or(spot.step.path.as_ref());
                let name = path.and_then(|p| journey.path(p)).map(|p| p.name.clone());
                Said {
                    pale: it.path.is_none(),
                    ..Said::plain(name.unwrap_or_default())
                }
            }
            Column::Findings => self.findings(self.found_at(it)),
            Column::Changes => self.changed(it),
            Column::Check(check) => self.checked(it, check),
            Column::Plan(_) => Said::plain(String::new()),
        }
    }

    /// An owner with the dot of the map.
    pub(super) fn owner(self, owner: &Owner) -> Said {
        let colour = owner_colour(&self.desk.theme, self.journey(), owner);
        Said::plain(owner.name.clone()).marked(Mark::Dot(colour))
    }

    fn measured(self, all: &[Measurement]) -> Said {
        let (language, journey) = (self.language(), self.journey());
        let mut tone = Tone::Plain;
        let one = |m: &Measurement| {
            if m.standing(journey.direction_of(&m.kpi)) == Some(Standing::Missed) {
                tone = Tone::Bad;
            }
            let unit = journey.unit_of(&m.kpi);
            let [read, target] = words::reading_and_target(language, m, &unit);
            let name = words::kpi(language, journey, &m.kpi);
            let read = read.unwrap_or_else(|| "–".to_owned());
            match target {
                Some(target) => format!("{name} {read} / {target}"),
                None => format!("{name} {read}"),
            }
        };
        let text: Vec<String> = all.iter().map(one).collect();
        Said {
            tone,
            ..Said::plain(text.join(" · "))
        }
    }

    /// The touchpoint's own score, else that of its step.
    fn felt(self, spot: Spot<'_>, place: usize) -> Said {
        match self.point(spot, place) {
            Some((felt, own)) => {
                let told = words::felt(self.language(), &felt);
                Said {
                    pale: !own,
                    tone: if felt.score < 0.0 {
                        Tone::Bad
                    } else {
                        Tone::Plain
                    },
                    tip: Some(told.clone()),
                    spoken: Some(told),
                    ..Said::plain(i18n::score(self.language(), felt.score))
                }
            }
            None => Said::plain(String::new()),
        }
    }

    /// Whether it is said of the touchpoint itself.
    fn point(self, spot: Spot<'_>, place: usize) -> Option<(Felt, bool)> {
        let persona = self.persona(place)?;
        let own = spot.touchpoint.emotion(persona).and_then(Emotion::felt);
        let own = own.map(|felt| (felt, true));
        own.or_else(|| Some((spot.step.felt(persona)?, false)))
    }

    fn findings(self, found: Found) -> Said {
        let language = self.language();
        let count = |count: usize, key: &str| (count > 0).then(|| t!(language, key, count = count));
        let parts = [
            count(found.problems, "table-problems"),
            count(found.gaps, "table-gaps"),
            count(found.silent, "table-silent"),
        ];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        let said = Said::plain(text.join(", "));
        match found.problems {
            0 => said,
            _ => Said {
                tone: Tone::Bad,
                ..said.marked(Mark::Icon(Icon::Warning))
            },
        }
    }

    /// "1 open again, 2 solved, 1 new, 3 as before".
    fn changed(self, it: &Touchpoint) -> Said {
        let language = self.language();
        let Some(changes) = self.changes.get(&ObjectId::from(&it.id)) else {
            return Said::plain(String::new());
        };
        Said {
            tone: if changes.new + changes.reopened > 0 {
                Tone::Bad
            } else {
                Tone::Plain
            },
            ..Said::plain(changes.told(language))
        }
    }

    /// Who has ticked it and when; what the audit before says of it where nobody has yet.
    fn checked(self, it: &Touchpoint, check: Check) -> Said {
        let language = self.language();
        let state = audit::state(self.journey(), it, check);
        let signed = |tick: &Tick| {
            let by = (!tick.by.is_empty()).then(|| tick.by.clone());
            let date = tick.date.map(|d| words::date(language, d));
            let parts: Vec<String> = by.into_iter().chain(date).collect();
            match parts.is_empty() {
                true => t!(language, "table-ticked"),
                false => parts.join(" · "),
            }
        };
        let round = self.journey().about.audit.round;
        let earlier = it.tick(check, round.saturating_sub(1));
        let text = match (state, earlier) {
            (State::Ticked(tick), _) => signed(tick),
            (State::Proven, _) => t!(language, "table-proven"),
            (State::Open, Some(tick)) => t!(
                language,
                "table-earlier",
                round = tick.round,
                tick = signed(tick)
            ),
            // It needed no tick then, and the map no longer shows it.
            (State::Open, None) if audit::reopened(self.journey(), it).any(|c| c == check) => {
                t!(language, "table-reopened-check")
            }
            (State::Open, None) => String::new(),
        };
        let icon = match state.is_done() {
            true => Icon::CheckSquare,
            false => Icon::Square,
        };
        Said {
            pale: !matches!(state, State::Ticked(_)),
            ticked: Some(state.is_done()),
            ..Said::plain(text).marked(Mark::Icon(icon))
        }
    }

    /// By what the rows of this column are in order; what says nothing comes last, whichever way they run.
    pub fn rank(self, row: Row<'_>, column: Column) -> Rank {
        match (row, column) {
            (Row::Touchpoint(spot), column) => self.rank_of(spot, column),
            (Row::Action(action), Column::Plan(field)) => plan::rank(self, action, field),
            (Row::Action(_), _) => Rank::Nothing,
        }
    }

    fn rank_of(self, spot: Spot<'_>, column: Column) -> Rank {
        let it = spot.touchpoint.as_ref();
        let number = |n: usize| Rank::Number(n as f64);
        match column {
            Column::Importance => it
                .importance
                .map_or(Rank::Nothing, |i| number(i.get().into())),
            Column::Emotion(place) => self
                .point(spot, place)
                .map_or(Rank::Nothing, |(felt, _)| Rank::Number(felt.score)),
            Column::Findings => {
                let found = self.found_at(it);
                match found.problems * 100 + found.gaps {
                    0 => Rank::Nothing,
                    weight => number(weight),
                }
            }
            Column::Changes => match self.changes.get(&ObjectId::from(&it.id)) {
                Some(changes) => number((changes.new + changes.reopened) * 100 + changes.unchanged),
                None => Rank::Nothing,
            },
            Column::Expectations => {
                let e = it.expectations;
                let all = [e.appropriate, e.relevant, e.useful, e.endearing];
                let rated: Vec<f64> = all.iter().flatten().map(|r| r.get().into()).collect();
                match rated.len() {
                    0 => Rank::Nothing,
                    count => Rank::Number(rated.iter().sum::<f64>() / count as f64),
                }
            }
            Column::Check(check) => {
                number(audit::state(self.journey(), it, check).is_done().into())
            }
            Column::Owner if self.journey().owner_of(it).is_none() => Rank::Nothing,
            // As the way goes.
            Column::Stage => {
                let stages = &self.journey().stages;
                number(
                    stages
                        .iter()
                        .position(|s| s.id == spot.stage.id)
                        .unwrap_or(0),
                )
            }
            Column::Period => number(Journey::period_of(spot.stage, spot.step) as usize),
            Column::Step => {
                let mut steps = self.journey().steps();
                number(steps.position(|(_, s)| s.id == spot.step.id).unwrap_or(0))
            }
            // Who has none comes first, or last: it is what one looks for.
            Column::Responsible if self.journey().owner_of(it).is_none() => number(0),
            _ => Rank::words(&self.said_of(spot, column).text),
        }
    }
}

/// A place in an order.
#[derive(Clone, Debug, PartialEq)]
pub enum Rank {
    Number(f64),
    Words(String),
    Nothing,
}

impl Rank {
    pub(super) fn words(text: &str) -> Self {
        match text.is_empty() {
            true => Self::Nothing,
            false => Self::Words(text.to_lowercase()),
        }
    }

    pub fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Nothing, Self::Nothing) => return Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Words(a), Self::Words(b)) => a.cmp(b),
            (Self::Number(_), Self::Words(_)) => Ordering::Less,
            (Self::Words(_), Self::Number(_)) => Ordering::Greater,
        };
        if descending { order.reverse() } else { order }
    }
}

fn inherited<V: Word>(language: Language, value: Option<Inherited<V>>) -> Said {
    match value {
        Some(value) => Said {
            pale: !value.is_own(),
            ..Said::plain(value.value().word(language))
        },
        None => Said::plain(String::new()),
    }
}

fn listed<V: Word>(language: Language, values: &[V]) -> Said {
    let words: Vec<String> = values.iter().map(|v| v.word(language)).collect();
    Said::plain(words.join(", "))
}

/// "4 / 5", as people write ratings in lists.
fn of_five(rating: Rating) -> String {
    format!("{} / 5", rating.get())
}

/// The four expectations in their order, a dash for what is not rated.
fn rated(e: &Expectations) -> String {
    let all = [e.appropriate, e.relevant, e.useful, e.endearing];
    if all.iter().all(Option::is_none) {
        return String::new();
    }
    let one = |r: Option<Rating>| r.map_or("–".to_owned(), |r| r.get().to_string());
    all.map(one).join(" · ")
}
