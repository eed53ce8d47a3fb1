//! What the columns of the tables are, and the words by which they are known.

use crate::exchange::table::Words;
use crate::i18n::{self, Language, t};
use crate::model::NoteKind;
use crate::search::name_keys;
use crate::words::{self, Word as _};

/// `Field => "key of its heading", also "keys" of other words for it`.
macro_rules! fields {
    ($($field:ident => $key:literal $(, also $($also:literal)+)?;)*) => {
        /// What a column of a list holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($field),* }

        impl Field {
            const fn key(self) -> &'static str {
                match self { $(Self::$field => $key),* }
            }

            /// Keys of sentences that hold other words for it, with commas between.
            const fn also(self) -> &'static [&'static str] {
                match self { $(Self::$field => &[$($($also),+)?]),* }
            }
        }
    };
}

fields! {
    Stage => "class-stage", also "pasted-column-stage";
    Step => "class-step", also "pasted-column-step";
    Period => "filter-period", also "sheet-also-period";
    Touchpoint => "class-touchpoint", also "pasted-column-title";
    Kind => "term-kind", also "pasted-column-kind";
    Channels => "term-channels", also "pasted-column-channel";
    Owner => "term-owner", also "pasted-column-owner";
    Accountable => "term-accountable", also "sheet-also-accountable";
    Consulted => "term-consulted", also "sheet-also-consulted";
    Informed => "term-informed", also "sheet-also-informed";
    Importance => "term-importance", also "pasted-column-importance";
    MomentOfTruth => "term-moment-of-truth", also "pasted-column-moment-of-truth";
    Break => "term-breakpoint-reason", also "term-breakpoint" "sheet-also-break";
    DropOff => "inspector-drop-off", also "sheet-also-drop-off";
    GoesTo => "term-goes-to";
    Status => "term-status";
    Interaction => "term-interaction", also "sheet-also-interaction";
    Mode => "term-mode", also "sheet-also-mode";
    Medium => "term-medium";
    Control => "term-control";
    Purposes => "sheet-purpose", also "sheet-also-purpose";
    Roles => "sheet-role", also "sheet-also-role";
    Appropriate => "term-appropriate";
    Relevant => "term-relevant";
    Useful => "term-useful", also "sheet-also-useful";
    Endearing => "term-endearing";
    Consistency => "term-consistency";
    Personalisation => "term-personalisation";
    Methods => "term-methods", also "sheet-also-methods";
    Personas => "table-personas", also "sheet-also-personas";
    Path => "class-path";
    SameAs => "term-same-as";
    Evidence => "term-evidence";
    Source => "class-source", also "readings-column-source";
    Sample => "inspector-sample", also "readings-column-count";
    Goal => "inspector-stage-goal", also "sheet-also-goal";
    Motivation => "inspector-motivation";
    Behaviour => "inspector-behaviour";
    Criteria => "inspector-criteria";
    CompanyGoal => "inspector-company-goal";
    Strengths => "inspector-strengths";
    Weaknesses => "inspector-weaknesses";
    GrowthLevers => "inspector-growth-levers";
    Duration => "inspector-duration", also "sheet-also-duration";
    Waiting => "inspector-waiting";
    LeadsBack => "inspector-leads-back";
    Persona => "class-persona";
    Emotion => "term-emotion", also "pasted-column-emotion";
    Quote => "term-quote", also "notes-quote";
    Low => "sheet-interval-low";
    High => "sheet-interval-high";
    NoteKind => "term-kind", also "pasted-column-kind";
    Text => "inspector-text", also "pasted-column-note";
    Until => "inspector-until";
    Severity => "inspector-severity", also "inspector-impact";
    Effort => "inspector-effort";
    Due => "inspector-due";
    NoteStatus => "term-status";
    Votes => "inspector-votes";
    Kpi => "class-kpi", also "readings-column-kpi";
    Unit => "inspector-unit";
    Direction => "inspector-direction";
    Target => "inspector-target";
    Date => "inspector-date", also "readings-column-date";
    Value => "inspector-value", also "readings-column-value";
    Name => "inspector-name";
    Initials => "inspector-initials";
    Age => "inspector-age";
    Who => "inspector-persona-role";
    Goals => "inspector-goals";
    Needs => "notes-need";
    Frustrations => "inspector-frustrations";
    Share => "inspector-share";
    SourceKind => "term-kind";
    From => "inspector-from";
    To => "inspector-to";
}

impl Field {
    /// What its column is headed by.
    pub fn heading(self, language: Language) -> String {
        i18n::text(language, self.key(), &[])
    }

    /// Whether a heading names it, in any language.
    pub fn is_headed(self, heading: &str) -> bool {
        let wanted = name_keys(bare(heading));
        let is = |word: &str| name_keys(word).iter().any(|key| wanted.contains(key));
        let own = |language: Language| is(&self.heading(language));
        Language::ALL.into_iter().any(own) || self.is_also(heading)
    }

    fn is_also(self, heading: &str) -> bool {
        let mut keys = self.also().iter();
        keys.any(|key| Words::of(key).has_heading(heading))
    }
}

/// A heading without what surrounds its words.
pub(super) fn bare(heading: &str) -> &str {
    heading.trim().trim_end_matches(':').trim_end()
}

/// What a column of a list that somebody wrote may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    Nothing,
    Of(Field),
    /// The emotion of this persona; none is the one for whom the table is read.
    Emotion(Option<String>),
    /// What this persona says.
    Quote(Option<String>),
    Note(NoteKind),
}

impl Column {
    /// All that a column can be chosen to hold, but for emotions of named personas.
    pub fn choices() -> Vec<Self> {
        let fields = SheetKind::Touchpoints.fields().iter().map(|f| Self::Of(*f));
        let step = [Field::Duration, Field::Waiting].map(Self::Of);
        let felt = [Self::Emotion(None), Self::Quote(None)];
        let notes = NoteKind::ALL.map(Self::Note);
        let all = [Self::Nothing].into_iter().chain(fields);
        all.chain(step).chain(felt).chain(notes).collect()
    }

    /// What it is called.
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::Nothing => t!(language, "import-nothing"),
            Self::Of(field) => field.heading(language),
            Self::Emotion(None) => t!(language, "term-emotion"),
            Self::Emotion(Some(of)) => of_persona(&t!(language, "term-emotion"), of),
            Self::Quote(None) => t!(language, "term-quote"),
            Self::Quote(Some(of)) => of_persona(&t!(language, "term-quote"), of),
            Self::Note(kind) => kind.word(language),
        }
    }

    /// The column of a list of touchpoints that a heading names, in any language.
    pub fn headed(heading: &str) -> Self {
        let named = |column: Self| {
            let is = |l: Language| name_keys(&column.name(l)) == name_keys(bare(heading));
            Language::ALL.into_iter().any(is).then_some(column)
        };
        let fields = || Self::choices().into_iter();
        // "Quote" alone is a note; which persona says it is not known.
        let quotes = |column: &Self| *column != Self::Quote(None);
        let by_name = fields().filter(quotes).find_map(named);
        let also = |column: &Self| match column {
            Self::Of(field) => field.is_also(heading),
            Self::Emotion(_) => Field::Emotion.is_also(heading),
            Self::Note(NoteKind::Free) => Field::Text.is_also(heading),
            Self::Note(kind) => note_kind(heading) == Some(*kind),
            _ => false,
        };
        by_name
            .or_else(|| fields().find(also))
            .or_else(|| of_somebody(heading))
            .unwrap_or_default()
    }
}

/// "Emotion: Mira"
fn of_persona(what: &str, persona: &str) -> String {
    format!("{what}: {persona}")
}

/// The column that is one persona's: `Gefühl: Mira`, `Emotion – Mira`, `Emotion (Mira)`.
fn of_somebody(heading: &str) -> Option<Column> {
    let heading = heading.trim();
    let (what, of) = match heading.strip_suffix(')') {
        Some(open) => open.rsplit_once('(')?,
        None => heading.split_once([':', '–', '·', '|'])?,
    };
    let of = Some(of.trim().to_owned()).filter(|of| !of.is_empty());
    if Field::Emotion.is_headed(what) || Words::of("lane-emotions").has_heading(what) {
        Some(Column::Emotion(of))
    } else {
        Field::Quote.is_headed(what).then_some(Column::Quote(of))
    }
}

/// The kind of notes that a heading names, be it one of them or several.
pub(super) fn note_kind(heading: &str) -> Option<NoteKind> {
    let wanted = name_keys(bare(heading));
    let is = |kind: &NoteKind| {
        let names = |l: Language| [kind.word(l), words::notes(l, *kind)];
        let mut names = Language::ALL.into_iter().flat_map(names);
        names.any(|name| name_keys(&name) == wanted)
    };
    let also = |kind: &NoteKind| match kind {
        NoteKind::PainPoint => Words::of("sheet-also-pain-point").has_heading(heading),
        NoteKind::Opportunity => Words::of("sheet-also-opportunity").has_heading(heading),
        NoteKind::Thought => Words::of("sheet-also-thought").has_heading(heading),
        NoteKind::Idea => Words::of("sheet-also-idea").has_heading(heading),
        NoteKind::Frontstage => Words::of("sheet-also-frontstage").has_heading(heading),
        NoteKind::Backstage => Words::of("sheet-also-backstage").has_heading(heading),
        NoteKind::Support => Words::of("sheet-also-support").has_heading(heading),
        _ => false,
    };
    let mut all = NoteKind::ALL.into_iter();
    let named = all.clone().find(is);
    named.or_else(|| all.find(also))
}

/// What the rows of a list are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SheetKind {
    Touchpoints,
    Stages,
    Steps,
    Emotions,
    Notes,
    Kpis,
    Owners,
    Personas,
    Sources,
    Paths,
    /// What the map says of itself, a line each.
    Map,
}

impl SheetKind {
    /// In the order in which they are read: what is named elsewhere comes first.
    pub const READING: [Self; 11] = [
        Self::Map,
        Self::Personas,
        Self::Owners,
        Self::Sources,
        Self::Paths,
        Self::Stages,
        Self::Steps,
        Self::Touchpoints,
        Self::Emotions,
        Self::Notes,
        Self::Kpis,
    ];

    /// In the order of the workbook.
    pub const WRITTEN: [Self; 11] = [
        Self::Touchpoints,
        Self::Stages,
        Self::Steps,
        Self::Emotions,
        Self::Notes,
        Self::Kpis,
        Self::Personas,
        Self::Owners,
        Self::Sources,
        Self::Paths,
        Self::Map,
    ];

    /// What its sheet is called.
    pub fn name(self, language: Language) -> String {
        match self {
            Self::Touchpoints => t!(language, "lane-touchpoints"),
            Self::Stages => t!(language, "sheet-stages"),
            Self::Steps => t!(language, "inspector-steps"),
            Self::Emotions => t!(language, "lane-emotions"),
            Self::Notes => t!(language, "notes-free"),
            Self::Kpis => t!(language, "lane-kpis"),
            Self::Owners => t!(language, "exchange-sheet-owners"),
            Self::Personas => t!(language, "sheet-personas"),
            Self::Sources => t!(language, "inspector-sources"),
            Self::Paths => t!(language, "inspector-paths"),
            Self::Map => t!(language, "sheet-map"),
        }
    }

    /// The kind whose sheet is called so, in any language.
    pub fn of_name(name: &str) -> Option<Self> {
        let is = |kind: &Self| Language::ALL.iter().any(|l| kind.name(*l) == name);
        Self::WRITTEN.into_iter().find(is)
    }

    /// Its columns, in order.
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Touchpoints => &[
                F::Stage,
                F::Step,
                F::Period,
                F::Touchpoint,
                F::Kind,
                F::Channels,
                F::Owner,
                F::Importance,
                F::MomentOfTruth,
                F::Status,
                F::Purposes,
                F::Roles,
                F::Interaction,
                F::Mode,
                F::Medium,
                F::Control,
                F::Break,
                F::DropOff,
                F::GoesTo,
                F::Appropriate,
                F::Relevant,
                F::Useful,
                F::Endearing,
                F::Consistency,
                F::Personalisation,
                F::Methods,
                F::Accountable,
                F::Consulted,
                F::Informed,
                F::Personas,
                F::Path,
                F::SameAs,
                F::Evidence,
                F::Source,
                F::Sample,
            ],
            Self::Stages => &[
                F::Stage,
                F::Period,
                F::Goal,
                F::Motivation,
                F::Behaviour,
                F::Criteria,
                F::CompanyGoal,
                F::Strengths,
                F::Weaknesses,
                F::GrowthLevers,
            ],
            Self::Steps => &[
                F::Stage,
                F::Step,
                F::Period,
                F::Duration,
                F::Waiting,
                F::Path,
                F::LeadsBack,
                F::Personas,
            ],
            Self::Emotions => &[
                F::Stage,
                F::Step,
                F::Touchpoint,
                F::Persona,
                F::Emotion,
                F::Quote,
                F::Evidence,
                F::Source,
                F::Sample,
                F::Low,
                F::High,
            ],
            Self::Notes => &[
                F::Stage,
                F::Step,
                F::Touchpoint,
                F::NoteKind,
                F::Text,
                F::Until,
                F::Personas,
                F::Severity,
                F::Effort,
                F::Owner,
                F::Due,
                F::NoteStatus,
                F::Votes,
                F::Evidence,
                F::Source,
                F::Sample,
            ],
            Self::Kpis => &[
                F::Stage,
                F::Step,
                F::Touchpoint,
                F::Kpi,
                F::Unit,
                F::Direction,
                F::Target,
                F::Date,
                F::Value,
                F::Sample,
                F::Low,
                F::High,
                F::Source,
            ],
            Self::Owners => &[F::Name, F::Initials],
            Self::Personas => &[
                F::Name,
                F::Age,
                F::Who,
                F::Quote,
                F::Goals,
                F::Needs,
                F::Frustrations,
                F::Share,
            ],
            Self::Sources => &[F::Name, F::SourceKind, F::Sample, F::From, F::To],
            Self::Paths => &[F::Name, F::Share],
            Self::Map => &[F::Name, F::Text],
        }
    }
}
