//! The columns: what each is called, how wide it is at first, and which of them are shown.

use super::{parts, plan};
use crate::i18n::{Language, t};
use crate::model::{Check, Journey};
use crate::settings::{self, Face};
use crate::words::Word as _;

/// What a column says of each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Title,
    Stage,
    Step,
    Period,
    Kind,
    Channels,
    Owner,
    Importance,
    MomentOfTruth,
    Breakpoint,
    Status,
    Interaction,
    Mode,
    Medium,
    Control,
    Purposes,
    Roles,
    Expectations,
    Consistency,
    Personalisation,
    Methods,
    Kpis,
    /// Of the persona at this place; where columns are chosen, 0 stands for all personas.
    Emotion(usize),
    Evidence,
    Personas,
    Path,
    Findings,
    /// What has become of the findings since the audit before.
    Changes,
    /// A check of the audit.
    Check(Check),
    /// Of what is on the plan.
    Plan(plan::Field),
    /// The owner, among the parts that owners have; that there is none says so.
    Responsible,
    /// The part that the owner at this place has in it.
    Part(usize),
}

/// Where a column belongs in the menu that offers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Place,
    Nature,
    Weight,
    Effect,
    Audit,
}

impl Topic {
    pub const ALL: [Self; 5] = [
        Self::Place,
        Self::Nature,
        Self::Weight,
        Self::Effect,
        Self::Audit,
    ];

    pub fn label(self, language: Language) -> String {
        let key = match self {
            Self::Place => "table-topic-place",
            Self::Nature => "table-topic-nature",
            Self::Weight => "table-topic-weight",
            Self::Effect => "table-topic-effect",
            Self::Audit => "table-topic-audit",
        };
        t!(language, key)
    }
}

/// A column, its name in the settings, the key of its title, its width at first in points, its topic.
pub(super) type Row = (Column, &'static str, &'static str, f32, Topic);

/// Those that can be chosen, in the order in which they stand. The title is always there and not among them.
#[rustfmt::skip]
const COLUMNS: [Row; 38] = [
    (Column::Stage, "stage", "class-stage", 130.0, Topic::Place),
    (Column::Step, "step", "class-step", 170.0, Topic::Place),
    (Column::Period, "period", "filter-period", 120.0, Topic::Place),
    (Column::Personas, "personas", "table-personas", 110.0, Topic::Place),
    (Column::Path, "path", "class-path", 110.0, Topic::Place),
    (Column::Kind, "kind", "term-kind", 140.0, Topic::Nature),
    (Column::Channels, "channels", "term-channels", 150.0, Topic::Nature),
    (Column::Interaction, "interaction", "term-interaction", 100.0, Topic::Nature),
    (Column::Mode, "mode", "term-mode", 90.0, Topic::Nature),
    (Column::Medium, "medium", "term-medium", 90.0, Topic::Nature),
    (Column::Control, "control", "term-control", 110.0, Topic::Nature),
    (Column::Status, "status", "term-status", 110.0, Topic::Nature),
    (Column::Owner, "owner", "term-owner", 140.0, Topic::Weight),
    (Column::Importance, "importance", "term-importance", 84.0, Topic::Weight),
    (Column::MomentOfTruth, "moment_of_truth", "term-moment-of-truth", 84.0, Topic::Weight),
    (Column::Breakpoint, "breakpoint", "term-breakpoint", 96.0, Topic::Weight),
    (Column::Purposes, "purposes", "check-step-purpose", 160.0, Topic::Effect),
    (Column::Roles, "roles", "check-step-role", 150.0, Topic::Effect),
    (Column::Expectations, "expectations", "term-expectations", 110.0, Topic::Effect),
    (Column::Consistency, "consistency", "term-consistency", 100.0, Topic::Effect),
    (Column::Personalisation, "personalisation", "term-personalisation", 120.0, Topic::Effect),
    (Column::Emotion(0), "emotion", "term-emotion", 104.0, Topic::Effect),
    (Column::Kpis, "kpis", "lane-kpis", 210.0, Topic::Effect),
    (Column::Methods, "methods", "term-methods", 150.0, Topic::Effect),
    (Column::Evidence, "evidence", "term-evidence", 110.0, Topic::Effect),
    (Column::Findings, "findings", "table-findings", 150.0, Topic::Audit),
    (Column::Changes, "changes", "table-changes", 200.0, Topic::Audit),
    (Column::Check(Check::Described), "described", "table-check-described", 128.0, Topic::Audit),
    (Column::Check(Check::Classified), "classified", "table-check-classified", 128.0, Topic::Audit),
    (Column::Check(Check::PurposeSet), "purpose_set", "table-check-purpose-set", 128.0, Topic::Audit),
    (Column::Check(Check::PurposeServed), "purpose_served", "table-check-purpose-served", 128.0, Topic::Audit),
    (Column::Check(Check::RoleSet), "role_set", "table-check-role-set", 128.0, Topic::Audit),
    (Column::Check(Check::ExpectationsRated), "expectations_rated", "table-check-expectations-rated", 150.0, Topic::Audit),
    (Column::Check(Check::OwnerSet), "owner_set", "table-check-owner-set", 128.0, Topic::Audit),
    (Column::Check(Check::OwnerAgreed), "owner_agreed", "table-check-owner-agreed", 128.0, Topic::Audit),
    (Column::Check(Check::Measured), "measured", "table-check-measured", 128.0, Topic::Audit),
    (Column::Check(Check::MethodSet), "method_set", "table-check-method-set", 128.0, Topic::Audit),
    (Column::Check(Check::Judged), "judged", "table-check-judged", 128.0, Topic::Audit),
];

/// Those of the responsibilities.
#[rustfmt::skip]
const PARTS: [Row; 2] = [
    (Column::Responsible, "responsible", "raci-responsible", 150.0, Topic::Weight),
    (Column::Part(0), "part", "raci-responsible", 168.0, Topic::Weight),
];

/// The columns of a table that nobody has set up.
const USUAL: [&str; 9] = [
    "stage",
    "kind",
    "channels",
    "owner",
    "importance",
    "purposes",
    "emotion",
    "kpis",
    "findings",
];
/// Of the title, points.
const TITLE_WIDTH: f32 = 250.0;

impl Column {
    /// Those that can be chosen, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|row| row.0)
    }

    fn row(self) -> Option<&'static Row> {
        let chosen = match self {
            Self::Emotion(_) => Self::Emotion(0),
            Self::Part(_) => Self::Part(0),
            other => other,
        };
        let all = COLUMNS.iter().chain(&plan::COLUMNS).chain(&PARTS);
        all.into_iter().find(|row| row.0 == chosen)
    }

    /// Its name in the settings; the columns of all personas share one.
    pub fn key(self) -> &'static str {
        self.row().map_or("title", |row| row.1)
    }

    /// The same, but of each persona its own: for order and width.
    pub fn own_key(self) -> String {
        match self {
            Self::Emotion(place) | Self::Part(place) if place > 0 => {
                format!("{}-{place}", self.key())
            }
            _ => self.key().to_owned(),
        }
    }

    /// Whether it only tells what is set elsewhere, so that its cells cannot be opened.
    pub const fn is_told(self) -> bool {
        matches!(
            self,
            Self::Changes | Self::Plan(plan::Field::Rank | plan::Field::Kind | plan::Field::Place)
        )
    }

    pub fn width(self) -> f32 {
        self.row().map_or(TITLE_WIDTH, |row| row.3)
    }

    /// Whether it says what the row is about; it stands first.
    pub const fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::Plan(plan::Field::Text))
    }

    pub fn topic(self) -> Topic {
        self.row().map_or(Topic::Place, |row| row.4)
    }

    /// What it is called where columns are chosen.
    pub fn name(self, language: Language) -> String {
        t!(language, self.row().map_or("inspector-title", |row| row.2))
    }

    /// What stands above it.
    pub fn title(self, language: Language, journey: &Journey) -> String {
        let name = self.name(language);
        match self {
            Self::Emotion(place) => match journey.personas.get(place) {
                Some(persona) => format!("{name} · {}", persona.short_name()),
                None => name,
            },
            Self::Part(place) => parts::title(language, journey, place),
            _ => name,
        }
    }

    /// What it means where its title is too short to say it.
    pub fn meaning(self, language: Language, journey: &Journey) -> String {
        match self {
            Self::Check(check) => check.word(language),
            Self::Plan(plan::Field::Rank) => t!(language, "plan-rank-meaning"),
            Self::Part(place) => parts::meaning(language, journey, place),
            Self::Expectations => [
                "term-appropriate",
                "term-relevant",
                "term-useful",
                "term-endearing",
            ]
            .map(|key| t!(language, key))
            .join(" · "),
            _ => self.title(language, journey),
        }
    }
}

/// The names of the columns that were chosen.
pub fn chosen(table: &settings::Table) -> Vec<&str> {
    match &table.columns {
        Some(columns) => columns.iter().map(String::as_str).collect(),
        None => USUAL.to_vec(),
    }
}

/// The columns that a step of the audit asks for, 1 to 5: what is to be filled in, its checks, and what helps to judge.
fn asked_for(step: u8, compares: bool) -> Vec<Column> {
    use Column as C;
    let (filled, helping): (&[C], &[C]) = match step {
        1 => (&[C::Kind, C::Channels], &[C::Step, C::Control, C::Status]),
        2 => (&[C::Purposes], &[C::Kind]),
        3 => (
            &[C::Roles, C::Expectations],
            &[C::Consistency, C::Personalisation],
        ),
        4 => (&[C::Owner], &[C::Channels, C::Importance]),
        _ => (&[C::Kpis, C::Methods], &[C::Importance, C::Emotion(0)]),
    };
    let checks: Vec<C> = crate::audit::checks_of(step).map(C::Check).collect();
    let found: &[C] = match compares {
        true => &[C::Findings, C::Changes],
        false => &[C::Findings],
    };
    [&[C::Stage], filled, &checks, helping, found].concat()
}

/// The columns as they stand, the title first: those of the face; of touchpoints those of a step of the audit, else the
/// chosen ones.
pub fn shown(table: &settings::Table, step: Option<u8>, journey: &Journey) -> Vec<Column> {
    match table.face {
        Face::Touchpoints => {}
        Face::Plan => return plan::COLUMNS.iter().map(|row| row.0).collect(),
        Face::Priorities | Face::Acquisition => return Vec::new(),
        Face::Responsibilities => {
            let parts = (0..journey.owners.len()).map(Column::Part);
            let first = [Column::Title, Column::Stage, Column::Responsible];
            return first.into_iter().chain(parts).collect();
        }
    }
    let wanted = match step {
        Some(step) => asked_for(step, journey.about.audit.round > 1),
        None => {
            let chosen = chosen(table);
            Column::all()
                .filter(|c| chosen.contains(&c.key()))
                .collect()
        }
    };
    let each = |column| match column {
        Column::Emotion(_) => (0..journey.personas.len()).map(Column::Emotion).collect(),
        other => vec![other],
    };
    let first = std::iter::once(Column::Title);
    first.chain(wanted.into_iter().flat_map(each)).collect()
}
