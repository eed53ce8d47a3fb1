//! What the columns of the tables are, and the words by which they are known.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

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
            const ALL: &'static [Self] = &[$(Self::$field),*];

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
    Emotion => "term-emotion", also "pasted-column-emotion" "lane-emotions" "sheet-also-emotion";
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
        static WORDS: LazyLock<FxHashMap<Field, FxHashSet<String>>> = LazyLock::new(|| {
            let words = |field: &Field| (*field, field.words().collect());
            Field::ALL.iter().map(words).collect()
        });
        let words = WORDS.get(&self);
        words.is_some_and(|words| keys(heading).iter().any(|key| words.contains(key)))
    }

    /// Whether it holds a number from 1 to 5.
    pub(super) const fn is_rating(self) -> bool {
        matches!(
            self,
            Self::Importance
                | Self::Appropriate
                | Self::Relevant
                | Self::Useful
                | Self::Endearing
                | Self::Severity
                | Self::Effort
        )
    }

    /// All words for it, as names are compared.
    pub(super) fn words(self) -> impl Iterator<Item = String> {
        let own = Language::ALL.into_iter().map(move |l| self.heading(l));
        let own = own.flat_map(|heading| name_keys(&heading));
        own.chain(self.also().iter().flat_map(|key| words_of(key)))
    }
}

/// The words that a sentence holds in each language, with commas between, as names are compared.
pub(super) fn words_of(key: &str) -> Vec<String> {
    let texts = Language::ALL.map(|language| i18n::text(language, key, &[]));
    let words = texts.iter().flat_map(|text| text.split(','));
    words.flat_map(name_keys).collect()
}

/// A heading as names are compared: whole, and without what stands in brackets behind it.
pub(super) fn keys(heading: &str) -> Vec<String> {
    let heading = heading.trim().trim_end_matches(':').trim_end();
    let bare = heading.split_once('(').map_or(heading, |(words, _)| words);
    // "Phase / Stage", "Channel\n(where)"
    let parts = bare.split(['/', '|', '\n']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty()).flat_map(name_keys);
    let whole = name_keys(heading).into_iter().chain(name_keys(bare));
    whole.chain(parts).collect()
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
            Self::Quote(None) => t!(language, "sheet-persona-quote"),
            Self::Quote(Some(of)) => of_persona(&t!(language, "term-quote"), of),
            Self::Note(kind) => kind.word(language),
        }
    }

    /// The column of a list of touchpoints that a heading names, in any language.
    pub fn headed(heading: &str) -> Self {
        static KNOWN: LazyLock<FxHashMap<String, Column>> = LazyLock::new(known);
        let found = || keys(heading).iter().find_map(|key| KNOWN.get(key)).cloned();
        of_somebody(heading).or_else(found).unwrap_or_default()
    }

    /// Further words for it.
    fn also(&self) -> Vec<String> {
        match self {
            Self::Of(field) => field.words().collect(),
            Self::Emotion(_) => Field::Emotion.words().collect(),
            Self::Note(kind) => kind_words(*kind),
            Self::Quote(_) | Self::Nothing => Vec::new(),
        }
    }
}

/// The columns by what they are called first, then by other words for them.
fn known() -> FxHashMap<String, Column> {
    let mut known = FxHashMap::default();
    // "Quote" alone is a note; which persona says it is not known.
    let skipped = [Column::Nothing, Column::Quote(None)];
    let all = || {
        Column::choices()
            .into_iter()
            .filter(|c| !skipped.contains(c))
    };
    for column in all() {
        for key in Language::ALL
            .iter()
            .flat_map(|l| name_keys(&column.name(*l)))
        {
            known.entry(key).or_insert_with(|| column.clone());
        }
    }
    for column in all() {
        for key in column.also() {
            known.entry(key).or_insert_with(|| column.clone());
        }
    }
    known
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
    // A scale is nobody: "Emotion (−2 to +2)".
    let is_name = |of: &&str| !of.is_empty() && !of.contains(|c: char| c.is_ascii_digit());
    let of = Some(Some(of.trim()).filter(is_name)?.to_owned());
    if Field::Emotion.is_headed(what) {
        Some(Column::Emotion(of))
    } else {
        Field::Quote.is_headed(what).then_some(Column::Quote(of))
    }
}

/// The kind of notes that a heading names, be it one of them or several.
pub(super) fn note_kind(heading: &str) -> Option<NoteKind> {
    let wanted = keys(heading);
    let is = |kind: &NoteKind| kind_words(*kind).iter().any(|word| wanted.contains(word));
    NoteKind::ALL.into_iter().find(is)
}

/// All words for a kind of notes, as names are compared.
pub(super) fn kind_words(kind: NoteKind) -> Vec<String> {
    let names = Language::ALL
        .into_iter()
        .flat_map(|l| [kind.word(l), words::notes(l, kind)]);
    let mut all: Vec<String> = names.flat_map(|name| name_keys(&name)).collect();
    all.extend(match kind {
        NoteKind::PainPoint => words_of("sheet-also-pain-point"),
        NoteKind::Opportunity => words_of("sheet-also-opportunity"),
        NoteKind::Thought => words_of("sheet-also-thought"),
        NoteKind::Idea => words_of("sheet-also-idea"),
        NoteKind::Frontstage => words_of("sheet-also-frontstage"),
        NoteKind::Backstage => words_of("sheet-also-backstage"),
        NoteKind::Support => words_of("sheet-also-support"),
        NoteKind::Free => words_of("pasted-column-note"),
        _ => Vec::new(),
    });
    all
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
