//! Touchpoints, their kinds and channels, and the ticks of their audit.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Date, Emotion, Evidence, Id, Journey, Kpi, Measurement, Note, Owner, Path, Percent, Persona,
    Rating, Standing, unset,
};

/// A moment in which a customer meets the brand and that can change what the customer thinks of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Touchpoint>,
    pub title: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub kind: Option<Id<Kind>>,
    /// How it reaches the customer; values that are not set here come from the first channel that has them.
    #[serde(default, skip_serializing_if = "unset")]
    pub channels: Vec<Id<Channel>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub owner: Option<Id<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub raci: Raci,
    /// Not set is not 3.
    #[serde(default, skip_serializing_if = "unset")]
    pub importance: Option<Rating>,
    #[serde(default, skip_serializing_if = "unset")]
    pub moment_of_truth: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub breakpoint: Option<Breakpoint>,
    #[serde(default, skip_serializing_if = "unset")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "unset")]
    pub interaction: Option<Interaction>,
    #[serde(default, skip_serializing_if = "unset")]
    pub mode: Option<Mode>,
    #[serde(default, skip_serializing_if = "unset")]
    pub medium: Option<Medium>,
    #[serde(default, skip_serializing_if = "unset")]
    pub control: Option<Control>,
    #[serde(default, skip_serializing_if = "unset")]
    pub purposes: Vec<Purpose>,
    #[serde(default, skip_serializing_if = "unset")]
    pub roles: Vec<Role>,
    #[serde(default, skip_serializing_if = "unset")]
    pub expectations: Expectations,
    #[serde(default, skip_serializing_if = "unset")]
    pub consistency: Option<Consistency>,
    #[serde(default, skip_serializing_if = "unset")]
    pub personalisation: Option<Personalisation>,
    /// How its effect is measured.
    #[serde(default, skip_serializing_if = "unset")]
    pub methods: Vec<Method>,
    /// What rests on the touchpoint's being there as described.
    #[serde(default, skip_serializing_if = "unset")]
    pub evidence: Option<Evidence>,
    /// Empty means all.
    #[serde(default, skip_serializing_if = "unset")]
    pub personas: Vec<Id<Persona>>,
    /// None means all.
    #[serde(default, skip_serializing_if = "unset")]
    pub path: Option<Id<Path>>,
    /// The same thing, met before or later in the journey.
    #[serde(default, skip_serializing_if = "unset")]
    pub same_as: Option<Id<Touchpoint>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub emotions: Vec<Emotion>,
    #[serde(default, skip_serializing_if = "unset")]
    pub kpis: Vec<Measurement>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notes: Vec<Arc<Note>>,
    /// Audit checks that somebody has ticked.
    #[serde(default, skip_serializing_if = "unset")]
    pub ticks: Vec<Tick>,
    /// How it stood when the audit before ended, for comparison.
    #[serde(default, skip_serializing_if = "unset")]
    pub before: Option<Before>,
    /// Findings of the audit that are not to be told here.
    #[serde(default, skip_serializing_if = "unset")]
    pub silenced: Vec<Silenced>,
}

/// What a touchpoint is. Those that are built in need no entry in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Kind>,
    pub name: String,
    /// Name of an icon of the bundled set.
    #[serde(default, skip_serializing_if = "unset")]
    pub icon: Option<String>,
}

/// How a touchpoint reaches the customer, with what its touchpoints inherit.
/// A built-in channel needs an entry only to give it such defaults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    #[serde(deserialize_with = "super::ids::define")]
    pub id: Id<Channel>,
    /// Empty with the id of a built-in channel: its usual name in the user's language.
    #[serde(default, skip_serializing_if = "unset")]
    pub name: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub icon: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub owner: Option<Id<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub medium: Option<Medium>,
    #[serde(default, skip_serializing_if = "unset")]
    pub control: Option<Control>,
    /// What is usually measured on it.
    #[serde(default, skip_serializing_if = "unset")]
    pub kpis: Vec<Id<Kpi>>,
}

/// Who else has a part in it; the owner is the one who is responsible.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raci {
    #[serde(default, skip_serializing_if = "unset")]
    pub accountable: Option<Id<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub consulted: Vec<Id<Owner>>,
    #[serde(default, skip_serializing_if = "unset")]
    pub informed: Vec<Id<Owner>>,
}

/// Where the journey breaks or is abandoned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breakpoint {
    #[serde(default, skip_serializing_if = "unset")]
    pub reason: String,
    /// Share of those who come here and go no further.
    #[serde(default, skip_serializing_if = "unset")]
    pub drop_off: Option<Percent>,
    /// Where they go instead.
    #[serde(default, skip_serializing_if = "unset")]
    pub goes_to: String,
}

/// What the customer may expect of a touchpoint, each rated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectations {
    /// Objects, words, emotion, social cues and culture fit.
    #[serde(default, skip_serializing_if = "unset")]
    pub appropriate: Option<Rating>,
    #[serde(default, skip_serializing_if = "unset")]
    pub relevant: Option<Rating>,
    /// Adds value instead of distracting.
    #[serde(default, skip_serializing_if = "unset")]
    pub useful: Option<Rating>,
    /// Makes trust, a bond.
    #[serde(default, skip_serializing_if = "unset")]
    pub endearing: Option<Rating>,
}

impl Expectations {
    /// Whether all four are rated.
    pub fn complete(&self) -> bool {
        [self.appropriate, self.relevant, self.useful, self.endearing]
            .iter()
            .all(Option::is_some)
    }
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All values, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

choice! {
    /// Whether the company itself meets the customer.
    Interaction { Direct, Indirect }
}
choice! {
    /// Whether it wants an action (chatbot, download, sales talk) or sets an incentive (gift, comparison, offer).
    Mode { Active, Passive }
}
choice! { Medium { Digital, Physical, Both } }
choice! {
    /// Whether the brand decides what happens there.
    Control {
        Controlled,
        Influenced,
        /// Reviews, word of mouth: answered by monitoring and by improving what is controlled.
        Outside,
    }
}
choice! {
    /// Whether it matches the brand and the touchpoints beside it.
    Consistency { Matches, Partly, Breaks }
}
choice! { Personalisation { None, Segment, Individual } }
choice! {
    /// What is to become of it, for a to-be on top of an as-is.
    Status { Existing, New, ToChange, ToDrop }
}
choice! {
    /// How the effect of a touchpoint is measured.
    Method {
        MysteryShopping,
        FocusGroup,
        CustomerFeedback,
        TrackingTools,
        SatisfactionSurvey,
        WebAnalytics,
        CrmData,
        StatisticalStudy,
    }
}
choice! {
    /// A check box of the audit; each belongs to one of its five steps, [`Check::step`].
    Check {
        /// Step 1, list: it is described as the customer meets it.
        Described,
        /// Step 1, list: kind and channel are named.
        Classified,
        /// Step 2: it has a purpose.
        PurposeSet,
        /// Step 2: it does what it is for.
        PurposeServed,
        /// Step 3: its role in the customer's eyes is named.
        RoleSet,
        /// Step 3: the four expectations are rated.
        ExpectationsRated,
        /// Step 4: somebody owns it.
        OwnerSet,
        /// Step 4: the owner knows and agrees.
        OwnerAgreed,
        /// Step 5: it has a KPI with a reading.
        Measured,
        /// Step 5: a method says how readings come about.
        MethodSet,
        /// Step 5: emotion and readings have been looked at against targets.
        Judged,
    }
}

impl Check {
    /// The audit step (1…5) that it belongs to.
    pub const fn step(self) -> u8 {
        match self {
            Self::Described | Self::Classified => 1,
            Self::PurposeSet | Self::PurposeServed => 2,
            Self::RoleSet | Self::ExpectationsRated => 3,
            Self::OwnerSet | Self::OwnerAgreed => 4,
            Self::Measured | Self::MethodSet | Self::Judged => 5,
        }
    }
}

/// What the company wants with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    IdentifyProspect,
    Inform,
    Convince,
    TriggerConversion,
    SupportTransaction,
    Help,
    Retain,
    WinReferral,
    Own(String),
}

impl Purpose {
    /// Those with a name of their own.
    pub const NAMED: [Self; 8] = [
        Self::IdentifyProspect,
        Self::Inform,
        Self::Convince,
        Self::TriggerConversion,
        Self::SupportTransaction,
        Self::Help,
        Self::Retain,
        Self::WinReferral,
    ];
}

/// What it does to the customer's view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    CreatesPreference,
    CreatesTrust,
    CreatesLoyalty,
    RemovesFriction,
    Own(String),
}

impl Role {
    /// Those with a name of their own.
    pub const NAMED: [Self; 4] = [
        Self::CreatesPreference,
        Self::CreatesTrust,
        Self::CreatesLoyalty,
        Self::RemovesFriction,
    ];
}

/// An audit check that somebody has ticked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    pub check: Check,
    /// Which audit, counted from 1.
    #[serde(default = "first_round", skip_serializing_if = "is_first_round")]
    pub round: u32,
    #[serde(default, skip_serializing_if = "unset")]
    pub by: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub date: Option<Date>,
    #[serde(default, skip_serializing_if = "unset")]
    pub remark: String,
}

/// What an audit had come to at a touchpoint when the next one began.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Checks that were done, by a tick or by the map itself.
    #[serde(default, skip_serializing_if = "unset")]
    pub done: Vec<Check>,
    /// Rules that had found something, by their keys.
    #[serde(default, skip_serializing_if = "unset")]
    pub found: Vec<String>,
}

/// A finding that somebody has looked at and does not want to be told of again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silenced {
    /// The key of the rule that finds it.
    pub rule: String,
    /// Why it is no trouble here.
    pub reason: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub by: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub date: Option<Date>,
}

const fn first_round() -> u32 {
    1
}
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_first_round(round: &u32) -> bool {
    *round == 1
}

impl Touchpoint {
    /// Whether its KPIs meet their targets: missed if any of them is; none where no target can be held against a value.
    pub fn standing(&self, journey: &Journey) -> Option<Standing> {
        let all = self.kpis.iter();
        let mut all = all.filter_map(|m| m.standing(journey.direction_of(&m.kpi)));
        let first = all.next()?;
        Some(
            match first == Standing::Missed || all.any(|s| s == Standing::Missed) {
                true => Standing::Missed,
                false => Standing::Met,
            },
        )
    }

    pub fn new(title: &str) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// The tick of this check in this round, if it is ticked.
    pub fn tick(&self, check: Check, round: u32) -> Option<&Tick> {
        self.ticks
            .iter()
            .find(|t| t.check == check && t.round == round)
    }
}
