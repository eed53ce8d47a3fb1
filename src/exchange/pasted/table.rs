//! A block of a spreadsheet: a touchpoint a row, its attributes in columns.
//!
//! Columns are known by their headings, in every language that the product speaks. Without headings the first column
//! is the title, and the others are what all that stands in them can be. Empty cells below a stage or step mean the
//! same one, as in tables whose cells were joined.

use std::sync::Arc;

use super::Reader;
use crate::edit::Clip;
use crate::exchange::table;
use crate::i18n::{self, Language};
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, Channel, Emotion, Id, Journey, Kind, Note, NoteKind, Owner,
    Rating, Score, Stage, Step, Touchpoint,
};
use crate::words::{self, Word};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Stage,
    Step,
    Owner,
    Channel,
    Kind,
    Importance,
    Emotion,
    MomentOfTruth,
    Note(NoteKind),
    Unknown,
}

/// Columns by the words that head them; a sentence holds all words of its language, parted by commas.
const HEADINGS: [(Column, &str); 10] = [
    (Column::Title, "pasted-column-title"),
    (Column::Stage, "pasted-column-stage"),
    (Column::Step, "pasted-column-step"),
    (Column::Owner, "pasted-column-owner"),
    (Column::Channel, "pasted-column-channel"),
    (Column::Kind, "pasted-column-kind"),
    (Column::Importance, "pasted-column-importance"),
    (Column::Emotion, "pasted-column-emotion"),
    (Column::MomentOfTruth, "pasted-column-moment-of-truth"),
    (Column::Note(NoteKind::Free), "pasted-column-note"),
];

type Row = Vec<String>;

/// Whether a text is a table: its first line has several columns, or another has one behind words.
pub(super) fn is_table(text: &str, separator: char) -> bool {
    let parts = |line: &str| {
        // Before the words a tab is an indent.
        let words = if separator == '\t' { line.trim() } else { line };
        words.contains(separator)
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    if separator == '\t' {
        lines.any(parts)
    } else {
        // Commas stand in sentences, too: of a table they part every line.
        let mut lines = lines.peekable();
        lines.peek().is_some() && lines.all(parts)
    }
}

/// The rows with something in them. A cell in quotation marks may hold separators and run over lines.
pub(super) fn rows(text: &str, separator: char) -> Vec<Row> {
    let text = text.trim_start_matches('\u{feff}');
    table::rows(text, separator as u8)
        .map(|row| row.cells().map(str::to_owned).collect())
        .collect()
}

/// The rows as objects, and what was left out; none if nothing is in them.
pub(super) fn clip(reader: &Reader<'_>, rows: &[Row]) -> Option<(Clip, Vec<String>)> {
    let (columns, headings, rows) = match headed(rows.first()?) {
        Some(columns) => (columns, rows.first(), rows.get(1..).unwrap_or_default()),
        None => (guessed(reader, rows), None, rows),
    };
    let mut table = Table::new(reader);
    for (i, column) in columns.iter().enumerate() {
        let cells = || rows.iter().filter_map(|row| row.get(i));
        let Some(first) = cells().find(|cell| !cell.is_empty()) else {
            continue;
        };
        if *column == Column::Unknown {
            let heading = headings
                .and_then(|row| row.get(i))
                .filter(|h| !h.is_empty());
            table.leave_out(heading.unwrap_or(first));
        }
    }
    for row in rows {
        table.row(&columns, row);
    }
    let has = |column| columns.contains(&column);
    table.finish(has(Column::Stage), has(Column::Step))
}

/// The columns that a first row names, if it is a row of headings.
fn headed(row: &Row) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = row.iter().map(|cell| column_of(cell)).collect();
    let known = columns.iter().filter(|c| **c != Column::Unknown).count();
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    if known == 0 || known * 2 < filled {
        return None;
    }
    // Each but notes is meant once.
    for i in 0..columns.len() {
        let again = columns[..i].contains(&columns[i]);
        if again && !matches!(columns[i], Column::Note(_)) {
            columns[i] = Column::Unknown;
        }
    }
    let places = [Column::Title, Column::Step, Column::Stage];
    if !places.iter().any(|place| columns.contains(place))
        && let Some(title) = columns.iter_mut().find(|c| **c == Column::Unknown)
    {
        *title = Column::Title;
    }
    Some(columns)
}

fn column_of(heading: &str) -> Column {
    let heading = folded(heading.trim_end_matches(':'));
    let is_one_of = |words: &str| words.split(',').any(|word| folded(word) == heading);
    for language in Language::ALL {
        for (column, key) in HEADINGS {
            if is_one_of(&i18n::text(language, key, &[])) {
                return column;
            }
        }
        for kind in NoteKind::ALL {
            if folded(&kind.word(language)) == heading {
                return Column::Note(kind);
            }
        }
    }
    Column::Unknown
}

pub(super) fn folded(words: &str) -> String {
    words.trim().to_lowercase()
}

/// Columns without headings.
fn guessed(reader: &Reader<'_>, rows: &[Row]) -> Vec<Column> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<Column> = Vec::new();
    for i in 0..width {
        let cells = || {
            let cells = rows.iter().filter_map(|row| row.get(i));
            cells.filter(|cell| !cell.is_empty())
        };
        let all = |is: &dyn Fn(&str) -> bool| cells().next().is_some() && cells().all(|c| is(c));
        let guess = if !columns.contains(&Column::Title) && cells().next().is_some() {
            Column::Title
        } else if all(&|c| importance(c).is_some()) {
            Column::Importance
        } else if all(&|c| emotion(c).is_some()) {
            Column::Emotion
        } else if all(&|c| split(c).all(|c| known_channel(reader.journey, c).is_some())) {
            Column::Channel
        } else if all(&|c| known_kind(reader.journey, c).is_some()) {
            Column::Kind
        } else if all(&|c| known_owner(reader.journey, c)) {
            Column::Owner
        } else {
            Column::Unknown
        };
        let again = columns.contains(&guess);
        columns.push(if again { Column::Unknown } else { guess });
    }
    columns
}

fn importance(cell: &str) -> Option<Rating> {
    Rating::try_from(cell.trim().parse::<i64>().ok()?).ok()
}

/// −2 to +2, with a point or a comma.
fn emotion(cell: &str) -> Option<Score> {
    let plain = cell.trim().replace(',', ".").replace(['−', '–'], "-");
    Score::try_from(plain.parse::<f64>().ok()?).ok()
}

/// The channels in a cell.
fn split(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split([',', ';', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

pub(super) fn known_channel(journey: &Journey, name: &str) -> Option<Id<Channel>> {
    let own = journey.channels.iter().map(|c| c.id.clone());
    let built_in = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id));
    own.chain(built_in).find(|id| {
        Language::ALL
            .iter()
            .any(|l| folded(&words::channel(*l, journey, id)) == folded(name))
    })
}

pub(super) fn known_kind(journey: &Journey, name: &str) -> Option<Id<Kind>> {
    let own = journey.kinds.iter().map(|k| k.id.clone());
    let built_in = BUILT_IN_KINDS.iter().map(|k| Id::new(k.id));
    own.chain(built_in).find(|id| {
        Language::ALL
            .iter()
            .any(|l| folded(&words::kind(*l, journey, id)) == folded(name))
    })
}

fn known_owner(journey: &Journey, name: &str) -> bool {
    journey
        .owners
        .iter()
        .any(|o| folded(&o.name) == folded(name))
}

/// A table that is being read.
struct Table<'a> {
    reader: &'a Reader<'a>,
    stages: Vec<Stage>,
    /// The lists' entries that the rows name.
    lists: Journey,
    left_out: Vec<String>,
    /// The stage and step that an empty cell means.
    here: Option<(usize, usize)>,
}

impl<'a> Table<'a> {
    fn new(reader: &'a Reader<'a>) -> Self {
        Self {
            reader,
            stages: Vec::new(),
            lists: Journey::default(),
            left_out: Vec::new(),
            here: None,
        }
    }

    fn leave_out(&mut self, what: &str) {
        let what = what.trim().to_owned();
        if !what.is_empty() && !self.left_out.contains(&what) {
            self.left_out.push(what);
        }
    }

    fn row(&mut self, columns: &[Column], row: &Row) {
        let cells = || columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        let cell = |wanted| {
            let mut cells = cells();
            cells
                .find(|(c, _)| **c == wanted)
                .map(|(_, cell)| cell.as_str())
        };
        // Cells beyond the last column have no heading.
        for cell in row.iter().skip(columns.len()) {
            self.leave_out(cell);
        }
        if let Some(name) = cell(Column::Stage) {
            self.enter_stage(name);
        }
        if let Some(title) = cell(Column::Step) {
            self.enter_step(title);
        }
        let mut touchpoint = cell(Column::Title).map(Touchpoint::new);
        for (column, text) in cells() {
            let taken = match (column, touchpoint.as_mut()) {
                (Column::Title | Column::Stage | Column::Step, _) => true,
                // Their heading has been told.
                (Column::Unknown, _) => true,
                (column, Some(touchpoint)) => self.attribute(*column, text, touchpoint),
                (Column::Emotion, None) => self.emotion_of_step(text),
                (_, None) => false,
            };
            if !taken {
                self.leave_out(text);
            }
        }
        if let Some(touchpoint) = touchpoint
            && let Some(step) = self.step()
        {
            step.touchpoints.push(touchpoint.into());
        }
    }

    /// Goes to the stage of this name, which may have come before.
    fn enter_stage(&mut self, name: &str) {
        let there = self
            .stages
            .iter()
            .position(|s| folded(&s.name) == folded(name));
        let stage = there.unwrap_or_else(|| {
            self.stages.push(Stage {
                name: name.to_owned(),
                ..Stage::default()
            });
            self.stages.len() - 1
        });
        if self.here.is_none_or(|(here, _)| here != stage) {
            let last = self.stages[stage].steps.len().saturating_sub(1);
            self.here = Some((stage, last));
        }
    }

    fn enter_step(&mut self, title: &str) {
        if self.stages.is_empty() {
            self.stages.push(Stage::default());
        }
        let stage = self.here.map_or(0, |(stage, _)| stage);
        let steps = &mut self.stages[stage].steps;
        let there = steps.iter().position(|s| folded(&s.title) == folded(title));
        let step = there.unwrap_or_else(|| {
            steps.push(Arc::new(Step::new(title)));
            steps.len() - 1
        });
        self.here = Some((stage, step));
    }

    /// The step in which the row stands.
    fn step(&mut self) -> Option<&mut Step> {
        if self.stages.is_empty() {
            self.stages.push(Stage::default());
        }
        let (stage, step) = self.here.unwrap_or_default();
        let steps = &mut self.stages.get_mut(stage)?.steps;
        if steps.is_empty() {
            steps.push(Arc::default());
        }
        steps.get_mut(step).map(Arc::make_mut)
    }

    /// Puts a cell into the touchpoint; says whether it could be taken.
    fn attribute(&mut self, column: Column, text: &str, touchpoint: &mut Touchpoint) -> bool {
        match column {
            Column::Owner => touchpoint.owner = Some(self.owner(text)),
            Column::Channel => {
                for name in split(text) {
                    let id = self.channel(name);
                    if !touchpoint.channels.contains(&id) {
                        touchpoint.channels.push(id);
                    }
                }
            }
            Column::Kind => touchpoint.kind = Some(self.kind(text)),
            Column::Importance => {
                touchpoint.importance = importance(text);
                return touchpoint.importance.is_some();
            }
            Column::Emotion => match self.emotion(text) {
                Some(emotion) => touchpoint.emotions.push(emotion),
                None => return false,
            },
            Column::MomentOfTruth => match yes(text) {
                Some(yes) => touchpoint.moment_of_truth = yes,
                None => return false,
            },
            Column::Note(kind) => touchpoint.notes.push(Note::new(kind, text).into()),
            Column::Title | Column::Stage | Column::Step | Column::Unknown => {}
        }
        true
    }

    fn emotion(&mut self, text: &str) -> Option<Emotion> {
        let score = emotion(text)?;
        let persona = self.reader.journey.persona(self.reader.persona?)?;
        if self.lists.persona(&persona.id).is_none() {
            self.lists.personas.push(Arc::new(persona.clone()));
        }
        Some(Emotion {
            persona: persona.id.clone(),
            score: Some(score),
            ..Emotion::default()
        })
    }

    /// A row without a touchpoint says how its step is felt.
    fn emotion_of_step(&mut self, text: &str) -> bool {
        let Some(emotion) = self.emotion(text) else {
            return false;
        };
        let Some(step) = self.step() else {
            return false;
        };
        let first = step.emotions.is_empty();
        if first {
            step.emotions.push(emotion);
        }
        first
    }

    fn owner(&mut self, name: &str) -> Id<Owner> {
        let owners = &mut self.lists.owners;
        if let Some(owner) = owners.iter().find(|o| folded(&o.name) == folded(name)) {
            return owner.id.clone();
        }
        let owner = Owner::new(name);
        let id = owner.id.clone();
        owners.push(owner.into());
        id
    }

    fn channel(&mut self, name: &str) -> Id<Channel> {
        if let Some(id) = known_channel(&self.lists, name) {
            return id;
        }
        let channel = Channel {
            name: name.to_owned(),
            ..Channel::default()
        };
        let id = channel.id.clone();
        self.lists.channels.push(channel.into());
        id
    }

    fn kind(&mut self, name: &str) -> Id<Kind> {
        if let Some(id) = known_kind(&self.lists, name) {
            return id;
        }
        let kind = Kind {
            name: name.to_owned(),
            ..Kind::default()
        };
        let id = kind.id.clone();
        self.lists.kinds.push(kind.into());
        id
    }

    fn finish(mut self, of_stages: bool, of_steps: bool) -> Option<(Clip, Vec<String>)> {
        for stage in &mut self.stages {
            if stage.steps.is_empty() {
                stage.steps.push(Arc::default());
            }
        }
        let journey = Journey {
            stages: self.stages.into_iter().map(Arc::new).collect(),
            ..self.lists
        };
        let objects: Vec<_> = if of_stages {
            journey.stages.iter().map(|s| (&s.id).into()).collect()
        } else if of_steps {
            journey.steps().map(|(_, s)| (&s.id).into()).collect()
        } else {
            let touchpoints = journey.touchpoints();
            touchpoints.map(|s| (&s.touchpoint.id).into()).collect()
        };
        (!objects.is_empty()).then_some((Clip { journey, objects }, self.left_out))
    }
}

/// Whether a cell says yes or no, in any language; none if it says something else.
pub(in crate::exchange) fn yes(cell: &str) -> Option<bool> {
    let cell = folded(cell);
    let is = |key| {
        let words = |l| i18n::text(l, key, &[]);
        let said = |l| words(l).split(',').any(|word| folded(word) == cell);
        Language::ALL.into_iter().any(said)
    };
    if is("pasted-yes") {
        Some(true)
    } else {
        is("pasted-no").then_some(false)
    }
}
