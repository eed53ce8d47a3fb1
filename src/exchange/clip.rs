//! What the clipboard holds: an indented list for people, and below it the same as a map for Wegmarke.
//!
//! Pasted into a mail it is a list with one line below that can be struck out; pasted into a map it is the objects
//! with all that belongs to them. That line is a map like any other, in the format of the files, behind a comment
//! that says which of its objects were taken up: it is read and checked by the same code, and migrated like a file.

use crate::audit::one_line;
use crate::edit::Clip;
use crate::file::{self, FileError};
use crate::i18n::Language;
use crate::model::{Class, Journey, Note, ObjectId, Stage, Step, Touchpoint};
use crate::words;

/// Before the list of what was taken up.
const MARK: &str = "\n// Wegmarke: ";
/// Each level of the list is further to the right by this.
const INDENT: &str = "  ";

/// The clip as text.
pub fn to_text(language: Language, clip: &Clip) -> String {
    let objects: Vec<String> = clip.objects.iter().filter_map(name).collect();
    let map = file::to_line(&clip.journey);
    let list = outline(language, clip);
    format!("{list}\n{MARK}{}\n{map}", objects.join(" "))
}

/// The clip in a text; none if the text says of itself that it is something else. The text of a whole map counts as
/// a clip of its stages.
///
/// # Errors
/// What is wrong with the map in it.
pub fn parse(text: &str) -> Option<Result<Clip, FileError>> {
    let (names, map) = match text.rfind(MARK) {
        Some(at) => {
            let marked = text.get(at + MARK.len()..).unwrap_or_default();
            let map = marked.find('(')?;
            marked.split_at(map)
        }
        None if is_map(text) => ("", text),
        None => return None,
    };
    Some(file::parse(map).map(|journey| {
        let mut objects: Vec<ObjectId> = names.split_whitespace().filter_map(object).collect();
        objects.retain(|o| journey.contains(o));
        if objects.is_empty() {
            objects = journey.stages.iter().map(|s| (&s.id).into()).collect();
        }
        Clip { journey, objects }
    }))
}

/// Whether a text is a map, by how it begins.
pub(super) fn is_map(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let inner = start.strip_prefix('(').map(str::trim_start);
    inner.is_some_and(|i| i.starts_with("wegmarke"))
}

/// "touchpoint:3f9k2m8x1q0z".
fn name(object: &ObjectId) -> Option<String> {
    let class = object.class()?.key();
    Some(format!("{class}:{}", object.as_str()))
}

fn object(name: &str) -> Option<ObjectId> {
    let (class, id) = name.split_once(':')?;
    let class = Class::ALL.into_iter().find(|c| c.key() == class)?;
    Some(class.object(id))
}

/// The objects as an indented list, one a line.
fn outline(language: Language, clip: &Clip) -> String {
    let mut list = List {
        language,
        journey: &clip.journey,
        lines: Vec::new(),
    };
    for object in &clip.objects {
        list.object(object);
    }
    match list.lines.as_slice() {
        // One thing is no list.
        [(_, only)] => only.clone(),
        lines => {
            let lines = lines
                .iter()
                .map(|(depth, line)| format!("{}- {line}", INDENT.repeat(*depth)));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

struct List<'a> {
    language: Language,
    journey: &'a Journey,
    /// Each with its depth.
    lines: Vec<(usize, String)>,
}

impl List<'_> {
    fn add(&mut self, depth: usize, text: &str) {
        self.lines.push((depth, one_line(text)));
    }

    fn object(&mut self, object: &ObjectId) {
        let journey = self.journey;
        let language = self.language;
        let named = match object {
            ObjectId::Stage(id) => {
                if let Some(stage) = journey.stage(id) {
                    self.stage(stage);
                }
                return;
            }
            ObjectId::Step(id) => {
                if let Some((_, step)) = journey.step(id) {
                    self.step(0, step);
                }
                return;
            }
            ObjectId::Touchpoint(id) => {
                if let Some(spot) = journey.touchpoint(id) {
                    self.touchpoint(0, spot.touchpoint);
                }
                return;
            }
            ObjectId::Note(id) => journey.note(id).map(|(_, n)| n.text.clone()),
            ObjectId::Persona(id) => journey.persona(id).map(|x| x.name.clone()),
            ObjectId::Path(id) => journey.path(id).map(|x| x.name.clone()),
            ObjectId::Owner(id) => journey.owner(id).map(|x| x.name.clone()),
            ObjectId::Kind(id) => Some(words::kind(language, journey, id)),
            ObjectId::Channel(id) => Some(words::channel(language, journey, id)),
            ObjectId::Kpi(id) => Some(words::kpi(language, journey, id)),
            ObjectId::Source(id) => journey.source(id).map(|x| x.name.clone()),
            ObjectId::SavedView(id) => {
                let view = journey.views.iter().find(|v| v.id == *id);
                view.map(|v| v.name.clone())
            }
            ObjectId::Lane(id) => journey.lane(id).map(|l| words::lane_title(language, l)),
            ObjectId::Journey => None,
        };
        self.add(0, &named.unwrap_or_default());
    }

    fn stage(&mut self, stage: &Stage) {
        self.add(0, &stage.name);
        for step in &stage.steps {
            self.step(1, step);
        }
        self.notes(1, stage.notes.iter().map(|n| n.as_ref()));
    }

    fn step(&mut self, depth: usize, step: &Step) {
        self.add(depth, &step.title);
        for touchpoint in &step.touchpoints {
            self.touchpoint(depth + 1, touchpoint);
        }
        self.notes(depth + 1, step.notes.iter().map(|n| n.as_ref()));
    }

    /// "Checkout (E-commerce, Online shop)".
    fn touchpoint(&mut self, depth: usize, touchpoint: &Touchpoint) {
        let (language, journey) = (self.language, self.journey);
        let owner = touchpoint.owner.as_ref().and_then(|id| journey.owner(id));
        let owner = owner.map(|o| o.name.clone());
        let channels = touchpoint.channels.iter();
        let channels = channels.map(|id| words::channel(language, journey, id));
        let more: Vec<String> = owner.into_iter().chain(channels).collect();
        let line = if more.is_empty() {
            touchpoint.title.clone()
        } else {
            format!("{} ({})", touchpoint.title, more.join(", "))
        };
        self.add(depth, &line);
        self.notes(depth + 1, touchpoint.notes.iter().map(|n| n.as_ref()));
    }

    fn notes<'a>(&mut self, depth: usize, notes: impl Iterator<Item = &'a Note>) {
        for note in notes {
            self.add(depth, &note.text);
        }
    }
}
