//! A diagram as a journey.

use std::sync::Arc;

use super::emotion;
use super::escape::{decoded, trimmed};
use super::lexer::{Lexed, MermaidError, Says, statements};
use crate::exchange::losses::{Loss, Losses, Lost, What};
use crate::i18n::{Language, t};
use crate::model::{About, Emotion, Id, Journey, Period, Persona, Stage, Step};

/// What a diagram says, before it is a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagram {
    pub title: String,
    pub acc_title: String,
    pub acc_descr: String,
    /// The first may be one that nobody named: tasks before any section.
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    pub name: String,
    pub tasks: Vec<Task>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub line: usize,
    pub name: String,
    pub score: Score,
    pub actors: Vec<String>,
    /// What stands behind the actors, which nobody reads.
    pub rest: String,
}

/// What stands where a task has its score.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    Number(f64),
    Blank,
    Other(String),
}

impl Score {
    /// As JavaScript reads numbers; with a proper minus sign, too.
    fn of(text: &str) -> Self {
        let text = trimmed(text).replace('\u{2212}', "-");
        if text.is_empty() {
            return Self::Blank;
        }
        let radix = match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("0x") => Some(16),
            Some("0o") => Some(8),
            Some("0b") => Some(2),
            _ => None,
        };
        let number = match radix {
            Some(radix) => u32::from_str_radix(&text[2..], radix).ok().map(f64::from),
            None => text.parse().ok(),
        };
        match number.filter(|n| n.is_finite()) {
            Some(number) => Self::Number(number),
            None => Self::Other(text),
        }
    }
}

/// A map that was read, and what it lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub journey: Journey,
    pub losses: Vec<Loss>,
}

/// What a text says.
///
/// # Errors
/// If Mermaid would not read it, either.
pub fn parse(text: &str) -> Result<Diagram, MermaidError> {
    statements(text).map(|lexed| diagram(&lexed))
}

fn diagram(lexed: &Lexed) -> Diagram {
    let mut diagram = Diagram {
        title: lexed
            .front_title
            .as_deref()
            .map(decoded)
            .unwrap_or_default(),
        ..Diagram::default()
    };
    for statement in &lexed.statements {
        match &statement.says {
            Says::Title(title) => diagram.title = decoded(title),
            Says::AccTitle(title) => diagram.acc_title = decoded(title),
            Says::AccDescr(text) => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                diagram.acc_descr = decoded(&lines.collect::<Vec<_>>().join("\n"));
            }
            Says::Section(name) => diagram.sections.push(Section {
                name: decoded(name),
                tasks: Vec::new(),
            }),
            Says::Task(name, data) => {
                if diagram.sections.is_empty() {
                    diagram.sections.push(Section::default());
                }
                if let Some(section) = diagram.sections.last_mut() {
                    section.tasks.push(task(statement.line, name, data));
                }
            }
        }
    }
    diagram
}

fn task(line: usize, name: &str, data: &str) -> Task {
    let mut parts = data.splitn(3, ':');
    let score = Score::of(parts.next().unwrap_or_default());
    let actors = parts.next().unwrap_or_default().split(',');
    // One that is written as an escaped blank has no name; nothing at all is nobody.
    let actors = actors
        .filter(|actor| !trimmed(actor).is_empty())
        .map(decoded);
    let mut named: Vec<String> = Vec::new();
    for actor in actors {
        if !named.contains(&actor) {
            named.push(actor);
        }
    }
    Task {
        line,
        name: decoded(name),
        score,
        actors: named,
        rest: decoded(parts.next().unwrap_or_default()),
    }
}

/// The map that a text says; what it does not say itself is in this language.
///
/// # Errors
/// As [`parse`].
pub fn read(text: &str, language: Language) -> Result<Read, MermaidError> {
    let lexed = statements(text)?;
    let diagram = diagram(&lexed);
    let mut losses = Losses::default();
    if !diagram.title.is_empty()
        && !diagram.acc_title.is_empty()
        && diagram.acc_title != diagram.title
    {
        losses.add(What::AccessibleTitle, Lost::named(&diagram.acc_title));
    }
    let mut cast = Cast::of(&diagram, language, &mut losses);
    let stages: Vec<Arc<Stage>> = (diagram.sections.iter())
        .map(|section| {
            let mut stage = Stage::new(&section.name, Period::Before);
            stage.steps = cast.steps(&section.tasks, &mut losses);
            stage.into()
        })
        .collect();
    let placed = |list: Vec<(usize, String)>| list.into_iter().map(|(line, s)| Lost::at(line, s));
    losses.add_all(What::Settings, placed(lexed.settings));
    losses.add_all(What::Comments, placed(lexed.comments));
    let (diagrams, around) = further_diagrams(lexed.around);
    losses.add_all(What::Diagrams, placed(diagrams));
    losses.add_all(What::Around, placed(around));
    let title = match diagram.title.is_empty() {
        true => &diagram.acc_title,
        false => &diagram.title,
    };
    let mut journey = Journey::new(title, language);
    journey.about = Arc::new(About {
        scenario: diagram.acc_descr,
        ..About::clone(&journey.about)
    });
    journey.personas = cast.personas.into_iter().map(Arc::new).collect();
    journey.stages = stages;
    Ok(Read {
        journey,
        losses: losses.into_list(),
    })
}

/// Lines with their numbers.
type Lines = Vec<(usize, String)>;

/// The diagrams among the lines around one, by their titles, and the other lines.
fn further_diagrams(lines: Lines) -> (Lines, Lines) {
    let (mut diagrams, mut around) = (Lines::new(), Lines::new());
    // The line on which the diagram goes on, if one has begun.
    let mut goes_on = None;
    for (number, words) in lines {
        if words == "journey" {
            diagrams.push((number, words));
        } else if let (true, Some((_, name))) = (goes_on == Some(number), diagrams.last_mut()) {
            if let Some(title) = words.strip_prefix("title ") {
                *name = title.trim().to_owned();
            }
        } else {
            around.push((number, words));
            continue;
        }
        goes_on = Some(number + 1);
    }
    (diagrams, around)
}

/// Who acts in a diagram.
struct Cast {
    personas: Vec<Persona>,
    /// Who feels what a task says without naming anybody.
    unnamed: Option<Id<Persona>>,
}

impl Cast {
    /// A diagram that names nobody at all is about one persona, unless all its scores are in the middle: then it says
    /// nothing of feelings.
    fn of(diagram: &Diagram, language: Language, losses: &mut Losses) -> Self {
        let tasks = || diagram.sections.iter().flat_map(|s| &s.tasks);
        let mut cast = Self {
            personas: Vec::new(),
            unnamed: None,
        };
        for actor in tasks().flat_map(|t| &t.actors) {
            if cast.id(actor).is_none() {
                cast.personas.push(Persona::new(actor));
            }
        }
        let feels = |task: &Task| matches!(task.score, Score::Number(n) if n != super::MIDDLE);
        if cast.personas.is_empty() && tasks().any(feels) {
            let persona = Persona::new(&t!(language, "mermaid-customer"));
            losses.add(What::PersonaMade, Lost::named(&persona.name));
            cast.unnamed = Some(persona.id.clone());
            cast.personas.push(persona);
        }
        cast
    }

    fn id(&self, name: &str) -> Option<&Id<Persona>> {
        let persona = self.personas.iter().find(|p| p.name == name)?;
        Some(&persona.id)
    }

    /// Tasks as steps. What stands there several times in a row, each time with other actors and another score, is one
    /// step that is felt differently.
    fn steps(&mut self, tasks: &[Task], losses: &mut Losses) -> Vec<Arc<Step>> {
        let mut steps: Vec<Step> = Vec::new();
        let mut begun: Vec<&Task> = Vec::new();
        for task in tasks {
            let goes_on = !begun.is_empty() && begun.iter().all(|before| are_one(before, task));
            if !goes_on {
                steps.push(Step::new(&task.name));
                begun.clear();
            }
            begun.push(task);
            if let Some(step) = steps.last_mut() {
                step.emotions.extend(self.emotions(task, losses));
            }
        }
        steps.into_iter().map(Arc::new).collect()
    }

    fn emotions(&self, task: &Task, losses: &mut Losses) -> Vec<Emotion> {
        let mut lose = |what, more: &str| {
            let name = match more.is_empty() {
                true => task.name.clone(),
                false => format!("{} ({more})", task.name),
            };
            losses.add(what, Lost::at(task.line, name));
        };
        if !task.rest.is_empty() {
            lose(What::Rest, &task.rest);
        }
        let number = match &task.score {
            Score::Number(number) => *number,
            Score::Blank => {
                lose(What::WithoutScore, "");
                return Vec::new();
            }
            Score::Other(text) => {
                lose(What::NotANumber, text);
                return Vec::new();
            }
        };
        let (score, is_on_scale) = emotion(number);
        let named = task.actors.iter().filter_map(|actor| self.id(actor));
        let feeling = named.chain(self.unnamed.as_ref()).cloned();
        let emotions: Vec<Emotion> = feeling
            .map(|persona| Emotion {
                persona,
                score,
                ..Emotion::default()
            })
            .collect();
        if emotions.is_empty() && number != super::MIDDLE {
            lose(What::Nobodys, &number.to_string());
        } else if !emotions.is_empty() && !is_on_scale {
            lose(What::Clamped, &number.to_string());
        }
        emotions
    }
}

fn are_one(a: &Task, b: &Task) -> bool {
    let (Score::Number(of_a), Score::Number(of_b)) = (&a.score, &b.score) else {
        return false;
    };
    let apart = a.actors.iter().all(|actor| !b.actors.contains(actor));
    a.name == b.name && of_a != of_b && !a.actors.is_empty() && !b.actors.is_empty() && apart
}
