//! A map as the grid that clients know: stages and steps across, lanes down.
//!
//! Neutral to formats: what each row is, and a cell a step. What says the same of several touchpoints of a step names each
//! before it, so that both people and the reader can tell whose it is.

use super::field::Field;
use super::list::{Teller, lines};
use crate::i18n::{self, Language, t};
use crate::model::{
    Journey, Lane, LaneKind, Measurement, NoteKind, Period, Persona, Stage, Step, Touchpoint,
};
use crate::words;

/// What a row of a grid holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Across {
    #[default]
    Nothing,
    Period,
    Stage,
    /// What customers want in a stage.
    Goal,
    Step,
    Duration,
    Waiting,
    Path,
    Touchpoints,
    /// Of this persona; none is the one for whom the table is read.
    Emotion(Option<String>),
    Quote(Option<String>),
    Channels,
    Owners,
    Kpis,
    Notes(NoteKind),
}

impl Across {
    /// All that a row can be chosen to hold, but for emotions of named personas.
    pub fn choices() -> Vec<Self> {
        let mut all = vec![
            Self::Nothing,
            Self::Period,
            Self::Stage,
            Self::Goal,
            Self::Step,
            Self::Duration,
            Self::Waiting,
            Self::Path,
            Self::Touchpoints,
            Self::Emotion(None),
            Self::Quote(None),
            Self::Channels,
            Self::Owners,
            Self::Kpis,
        ];
        all.extend(NoteKind::ALL.map(Self::Notes));
        all
    }

    /// What a label says that its row holds, in any language.
    pub fn labelled(label: &str) -> Self {
        super::across::of_label(label)
    }

    /// What it is called.
    pub fn name(&self, language: Language) -> String {
        let of = |what: String, persona: &Option<String>| match persona {
            None => what,
            Some(persona) => format!("{what}: {persona}"),
        };
        match self {
            Self::Nothing => t!(language, "import-nothing"),
            Self::Period => Field::Period.heading(language),
            Self::Stage => Field::Stage.heading(language),
            Self::Goal => Field::Goal.heading(language),
            Self::Step => Field::Step.heading(language),
            Self::Duration => Field::Duration.heading(language),
            Self::Waiting => Field::Waiting.heading(language),
            Self::Path => Field::Path.heading(language),
            Self::Touchpoints => t!(language, "lane-touchpoints"),
            Self::Emotion(persona) => of(t!(language, "term-emotion"), persona),
            Self::Quote(None) => t!(language, "sheet-persona-quote"),
            Self::Quote(persona) => of(t!(language, "term-quote"), persona),
            Self::Channels => t!(language, "lane-channels"),
            Self::Owners => t!(language, "lane-owners"),
            Self::Kpis => t!(language, "lane-kpis"),
            Self::Notes(kind) => words::notes(language, *kind),
        }
    }
}

/// What stands in a cell of a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filling {
    Text(String),
    Score(f64),
    /// The mean of what is known below: shown, and not read back.
    Derived(f64),
}

pub(super) struct Lanes {
    pub holds: Across,
    pub label: String,
    /// A cell a step.
    pub cells: Vec<Filling>,
}

/// A stage, or what several columns have in common.
pub(super) struct Span<'a> {
    pub text: String,
    pub period: Period,
    pub stage: Option<&'a Stage>,
    /// So many columns, at least one.
    pub columns: usize,
}

/// The whole grid.
pub(super) struct Grid<'a> {
    pub periods: Vec<Span<'a>>,
    pub stages: Vec<Span<'a>>,
    /// What customers want in each stage, if any is said.
    pub goals: Option<Vec<Span<'a>>>,
    pub step_label: String,
    pub steps: Vec<(&'a Stage, Option<&'a Step>)>,
    pub lanes: Vec<Lanes>,
}

impl<'a> Grid<'a> {
    pub fn of(teller: Teller<'a>) -> Self {
        let Teller { language, journey } = teller;
        let mut steps: Vec<(&Stage, Option<&Step>)> = Vec::new();
        for stage in &journey.stages {
            steps.extend(stage.steps.iter().map(|s| (&**stage, Some(&**s))));
            if stage.steps.is_empty() {
                steps.push((stage, None));
            }
        }
        let mut periods: Vec<Span<'_>> = Vec::new();
        for (stage, step) in &steps {
            let period = step.map_or(stage.period, |s| Journey::period_of(stage, s));
            match periods.last_mut() {
                Some(span) if span.period == period => span.columns += 1,
                _ => periods.push(Span {
                    text: words::period(language, &journey.about, period),
                    period,
                    stage: None,
                    columns: 1,
                }),
            }
        }
        let spans = |text: fn(&Stage) -> &str| {
            let span = |stage: &'a std::sync::Arc<Stage>| Span {
                text: text(stage).to_owned(),
                period: stage.period,
                stage: Some(&**stage),
                columns: stage.steps.len().max(1),
            };
            journey.stages.iter().map(span).collect::<Vec<_>>()
        };
        let has_goals = journey.stages.iter().any(|s| !s.goal.trim().is_empty());
        let actions = |lane: &&std::sync::Arc<Lane>| lane.shows == LaneKind::Actions;
        let actions = journey.lanes.iter().find(actions);
        let mut grid = Self {
            periods,
            stages: spans(|stage| &stage.name),
            goals: has_goals.then(|| spans(|stage| &stage.goal)),
            step_label: match actions {
                Some(lane) => labelled(language, lane, &Across::Step),
                None => Field::Step.heading(language),
            },
            steps,
            lanes: Vec::new(),
        };
        grid.times(teller);
        let shown = journey.lanes.iter().filter(|lane| !lane.hidden);
        for lane in shown {
            grid.lane(teller, lane);
        }
        grid
    }

    /// How long steps take and on which path they lie, where any says so.
    fn times(&mut self, teller: Teller<'_>) {
        let path = |step: &Step| {
            let path = teller.journey.path(step.path.as_ref()?)?;
            Some(path.name.clone())
        };
        let said = |holds: &Across, step: &Step| match holds {
            Across::Duration => teller.span(step.duration),
            Across::Waiting => teller.span(step.waiting),
            _ => path(step),
        };
        for holds in [Across::Duration, Across::Waiting, Across::Path] {
            let cells = self.texts(|step| said(&holds, step).unwrap_or_default());
            let label = holds.name(teller.language);
            self.push_if_filled(holds, label, cells);
        }
    }

    fn lane(&mut self, teller: Teller<'_>, lane: &Lane) {
        let Teller { language, journey } = teller;
        let label = |holds: &Across| labelled(language, lane, holds);
        match &lane.shows {
            // The steps stand at the head; pictures do not fit into cells.
            LaneKind::Actions | LaneKind::Pictures => {}
            LaneKind::Touchpoints => {
                let titles = |step: &Step| {
                    let titles = step.touchpoints.iter().map(|t| teller.titled(&t.title));
                    lines(titles.collect::<Vec<_>>().iter().map(String::as_str))
                };
                let cells = self.texts(titles);
                self.push(Across::Touchpoints, label(&Across::Touchpoints), cells);
            }
            LaneKind::Channels => {
                let said = |it: &Touchpoint| {
                    let names = it.channels.iter();
                    let names = names.map(|id| words::channel(language, journey, id));
                    names.collect::<Vec<_>>().join("; ")
                };
                let cells = self.texts(|step| of_each(teller, step, said));
                self.push(Across::Channels, label(&Across::Channels), cells);
            }
            LaneKind::Owners => {
                let said = |it: &Touchpoint| teller.owner_of(it).unwrap_or_default();
                let cells = self.texts(|step| of_each(teller, step, said));
                self.push(Across::Owners, label(&Across::Owners), cells);
            }
            LaneKind::Kpis => {
                let cells = self.texts(|step| measured(teller, step));
                self.push(Across::Kpis, label(&Across::Kpis), cells);
            }
            LaneKind::Emotions => {
                for persona in &journey.personas {
                    self.emotions(language, persona);
                }
            }
            LaneKind::Notes(kinds) => {
                for kind in kinds {
                    let cells = self.texts(|step| noted(teller, step, *kind));
                    let holds = Across::Notes(*kind);
                    let label = match kinds.len() {
                        1 => label(&holds),
                        _ => holds.name(language),
                    };
                    self.push(holds, label, cells);
                }
            }
        }
    }

    fn emotions(&mut self, language: Language, persona: &Persona) {
        let of = Some(persona.name.clone());
        let score = |(_, step): &(&Stage, Option<&Step>)| {
            let step = (*step)?;
            let own = step.emotion(&persona.id).and_then(|e| e.score);
            let derived = || {
                step.felt(&persona.id)
                    .map(|felt| Filling::Derived(felt.score))
            };
            own.map(|s| Filling::Score(s.get())).or_else(derived)
        };
        let nothing = || Filling::Text(String::new());
        let cells = self.steps.iter().map(|s| score(s).unwrap_or_else(nothing));
        let (cells, holds) = (cells.collect(), Across::Emotion(of.clone()));
        let label = holds.name(language);
        self.push(holds, label, cells);
        let quote = |step: &Step| {
            let emotion = step.emotion(&persona.id);
            emotion.and_then(|e| e.quote.clone()).unwrap_or_default()
        };
        let (cells, holds) = (self.texts(quote), Across::Quote(of));
        let label = holds.name(language);
        self.push_if_filled(holds, label, cells);
    }

    fn texts(&self, said: impl Fn(&Step) -> String) -> Vec<Filling> {
        let steps = self.steps.iter();
        let said = steps.map(|(_, step)| step.map_or_else(String::new, &said));
        said.map(Filling::Text).collect()
    }

    fn push(&mut self, holds: Across, label: String, cells: Vec<Filling>) {
        self.lanes.push(Lanes {
            holds,
            label,
            cells,
        });
    }

    fn push_if_filled(&mut self, holds: Across, label: String, cells: Vec<Filling>) {
        let empty = |cell: &Filling| *cell == Filling::Text(String::new());
        if !cells.iter().all(empty) {
            self.push(holds, label, cells);
        }
    }
}

/// The title of a lane, with what it shows in brackets where the title does not say so itself.
fn labelled(language: Language, lane: &Lane, holds: &Across) -> String {
    let title = words::lane_title(language, lane);
    match super::across::of_label(&title) == *holds {
        true => title,
        false => format!("{title} ({})", holds.name(language)),
    }
}

/// What is said of each touchpoint: bare if there is only one.
fn of_each(teller: Teller<'_>, step: &Step, said: impl Fn(&Touchpoint) -> String) -> String {
    let single = step.touchpoints.len() == 1;
    let line = |it: &std::sync::Arc<Touchpoint>| match said(it) {
        said if said.trim().is_empty() => String::new(),
        said if single => said,
        said => whose(teller, it, &said),
    };
    let all: Vec<String> = step.touchpoints.iter().map(line).collect();
    lines(all.iter().map(String::as_str))
}

fn whose(teller: Teller<'_>, touchpoint: &Touchpoint, said: &str) -> String {
    format!("{}: {said}", teller.titled(&touchpoint.title))
}

fn noted(teller: Teller<'_>, step: &Step, kind: NoteKind) -> String {
    let own = step.notes.iter().filter(|n| n.kind == kind);
    let mut all: Vec<String> = own.map(|n| n.text.clone()).collect();
    for touchpoint in &step.touchpoints {
        let notes = touchpoint.notes.iter().filter(|n| n.kind == kind);
        all.extend(notes.map(|n| whose(teller, touchpoint, &n.text)));
    }
    lines(all.iter().map(String::as_str))
}

fn measured(teller: Teller<'_>, step: &Step) -> String {
    let said = |m: &Measurement| {
        let (l, journey) = (teller.language, teller.journey);
        let name = words::kpi(l, journey, &m.kpi);
        let unit = journey.unit_of(&m.kpi);
        let [reading, target] = words::reading_and_target(l, m, &unit);
        let target = target.map(|t| t!(l, "sheet-kpi-target", target = t));
        let said = reading.into_iter().chain(target);
        let said = said.collect::<Vec<_>>().join(" · ");
        match said.is_empty() {
            true => name,
            false => format!("{name}: {said}"),
        }
    };
    let mut all: Vec<String> = step.kpis.iter().map(said).collect();
    for touchpoint in &step.touchpoints {
        let own = touchpoint.kpis.iter();
        all.extend(own.map(|m| whose(teller, touchpoint, &said(m))));
    }
    lines(all.iter().map(String::as_str))
}

/// The score as people read it, in brackets because nobody has said it.
pub(super) fn derived(language: Language, score: f64) -> String {
    format!("({})", i18n::number(language, score, 1))
}
