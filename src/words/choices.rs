//! Which key names which value. The matches are exhaustive: a new value of the model wants its word here.

use super::Word;
use crate::i18n::{Language, t};
use crate::model::{
    Attribute, Check, Class, Consistency, Control, Criterion, Direction, Evidence, Ground,
    Interaction, Medium, Method, Mode, NoteKind, NoteStatus, Period, Personalisation, Purpose,
    Role, Scope, SourceKind, Standing, State, Status, Trend, Unit,
};

/// `Type { Variant => "key" }`; after `Type or own text` the variant `Own` is its own word.
macro_rules! words {
    ($($type:ident $(or $own:ident text)? { $($variant:ident => $key:literal),* $(,)? })*) => {
        $(impl Word for $type {
            fn word(&self, language: Language) -> String {
                let key = match self {
                    $(Self::$variant { .. } => $key,)*
                    $(Self::Own($own) => return $own.clone(),)?
                };
                t!(language, key)
            }
        })*

        /// Every key that names a value, for the test that looks each up.
        #[cfg(test)]
        pub(super) const KEYS: &[&str] = &[$($($key),*),*];
    };
}

words! {
    Class {
        Persona => "class-persona",
        Path => "class-path",
        Owner => "class-owner",
        Kind => "class-kind",
        Channel => "class-channel",
        Kpi => "class-kpi",
        Source => "class-source",
        Lane => "class-lane",
        SavedView => "class-view",
        Stage => "class-stage",
        Step => "class-step",
        Touchpoint => "class-touchpoint",
        Note => "class-note",
    }
    Period {
        Before => "period-before",
        During => "period-during",
        After => "period-after",
    }
    Interaction {
        Direct => "interaction-direct",
        Indirect => "interaction-indirect",
    }
    Mode {
        Active => "mode-active",
        Passive => "mode-passive",
    }
    Medium {
        Digital => "medium-digital",
        Physical => "medium-physical",
        Both => "medium-both",
    }
    Control {
        Controlled => "control-controlled",
        Influenced => "control-influenced",
        Outside => "control-outside",
    }
    Consistency {
        Matches => "consistency-matches",
        Partly => "consistency-partly",
        Breaks => "consistency-breaks",
    }
    Personalisation {
        None => "personalisation-none",
        Segment => "personalisation-segment",
        Individual => "personalisation-individual",
    }
    Status {
        Existing => "status-existing",
        New => "status-new",
        ToChange => "status-to-change",
        ToDrop => "status-to-drop",
    }
    Method {
        MysteryShopping => "method-mystery-shopping",
        FocusGroup => "method-focus-group",
        CustomerFeedback => "method-customer-feedback",
        TrackingTools => "method-tracking-tools",
        SatisfactionSurvey => "method-satisfaction-survey",
        WebAnalytics => "method-web-analytics",
        CrmData => "method-crm-data",
        StatisticalStudy => "method-statistical-study",
    }
    Check {
        Described => "check-described",
        Classified => "check-classified",
        PurposeSet => "check-purpose-set",
        PurposeServed => "check-purpose-served",
        RoleSet => "check-role-set",
        ExpectationsRated => "check-expectations-rated",
        OwnerSet => "check-owner-set",
        OwnerAgreed => "check-owner-agreed",
        Measured => "check-measured",
        MethodSet => "check-method-set",
        Judged => "check-judged",
    }
    Purpose or own text {
        IdentifyProspect => "purpose-identify-prospect",
        Inform => "purpose-inform",
        Convince => "purpose-convince",
        TriggerConversion => "purpose-trigger-conversion",
        SupportTransaction => "purpose-support-transaction",
        Help => "purpose-help",
        Retain => "purpose-retain",
        WinReferral => "purpose-win-referral",
    }
    Role or own text {
        CreatesPreference => "role-creates-preference",
        CreatesTrust => "role-creates-trust",
        CreatesLoyalty => "role-creates-loyalty",
        RemovesFriction => "role-removes-friction",
    }
    Criterion or own text {
        Features => "criterion-features",
        ExtraServices => "criterion-extra-services",
        Price => "criterion-price",
        ExperienceOfOthers => "criterion-experience-of-others",
    }
    NoteKind {
        Thought => "note-thought",
        Quote => "note-quote",
        Need => "note-need",
        PainPoint => "note-pain-point",
        Opportunity => "note-opportunity",
        Idea => "note-idea",
        Question => "note-question",
        Risk => "note-risk",
        PhysicalEvidence => "note-physical-evidence",
        Frontstage => "note-frontstage",
        Backstage => "note-backstage",
        Support => "note-support",
        Free => "note-free",
    }
    NoteStatus {
        Open => "note-status-open",
        Planned => "note-status-planned",
        InProgress => "note-status-in-progress",
        Done => "note-status-done",
        Dropped => "note-status-dropped",
    }
    Scope {
        Whole => "scope-whole",
        Section => "scope-section",
    }
    State {
        AsIs => "state-as-is",
        ToBe => "state-to-be",
    }
    SourceKind {
        Interviews => "source-interviews",
        Observation => "source-observation",
        Survey => "source-survey",
        Analytics => "source-analytics",
        SupportLog => "source-support-log",
        Study => "source-study",
        Workshop => "source-workshop",
        Assumption => "source-assumption",
    }
    Evidence {
        Assumed => "evidence-assumed",
        Observed => "evidence-observed",
    }
    Ground {
        Assumed => "evidence-assumed",
        Observed => "evidence-observed",
    }
    Attribute {
        Owner => "term-owner",
        Channel => "class-channel",
        Kind => "term-kind",
        Period => "filter-period",
        Stage => "class-stage",
        Persona => "class-persona",
        Control => "term-control",
        Status => "term-status",
        Importance => "term-importance",
        Emotion => "term-emotion",
        MomentOfTruth => "term-moment-of-truth",
        Breakpoint => "term-breakpoint",
        Evidence => "term-evidence",
        Audit => "filter-audit",
        Text => "filter-text",
    }
    Direction {
        Higher => "direction-higher",
        Lower => "direction-lower",
    }
    Standing {
        Met => "standing-met",
        Missed => "standing-missed",
    }
    Trend {
        Better => "trend-better",
        Same => "trend-same",
        Worse => "trend-worse",
    }
}

impl Word for Unit {
    fn word(&self, language: Language) -> String {
        match self {
            Self::Percent => t!(language, "unit-percent"),
            Self::Number => t!(language, "unit-number"),
            Self::Points => t!(language, "unit-points"),
            Self::Seconds => t!(language, "unit-seconds"),
            Self::Minutes => t!(language, "unit-minutes"),
            Self::Hours => t!(language, "unit-hours"),
            Self::Days => t!(language, "unit-days"),
            Self::OutOf(top) => t!(language, "unit-out-of", top = *top),
            Self::Money(currency) => t!(language, "unit-money", currency = currency.as_str()),
            Self::Own(unit) => unit.clone(),
        }
    }
}

/// The name of one of the audit's five steps, counted from 1 as [`Check::step`] does.
pub fn audit_step(language: Language, step: u8) -> String {
    match step {
        1 => t!(language, "check-step-list"),
        2 => t!(language, "check-step-purpose"),
        3 => t!(language, "check-step-role"),
        4 => t!(language, "check-step-owner"),
        _ => t!(language, "check-step-effectiveness"),
    }
}
