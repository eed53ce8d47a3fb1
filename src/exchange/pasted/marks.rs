//! Marks at the end of a pasted title, as they are typed while capturing: `@` an owner, `#` a channel or kind, `!4`,
//! `!!`, `:)`.
//!
//! They are read only where they name exactly what the map knows, and only when somebody asks for it: pasted words
//! may mean something else by them.

use std::sync::Arc;

use super::Reader;
use super::table::{folded, known_channel, known_kind};
use crate::i18n::{Language, t};
use crate::model::{Channel, Emotion, Journey, Owner, Persona, Rating, Score, Touchpoint};
use crate::words::FACES;

/// No name of an owner or a channel has more words.
const MOST_WORDS: usize = 5;

/// Reads the marks of a list that becomes a map of its own: what they name is made, as the map knows nothing yet.
/// Answers with the name of the persona who feels, if one was made.
pub(in crate::exchange) fn take_all(journey: &mut Journey, language: Language) -> Option<String> {
    let titles: Vec<String> = (journey.touchpoints())
        .map(|spot| spot.touchpoint.title.clone())
        .collect();
    let mut persona = None;
    for title in &titles {
        let mut words: Vec<&str> = title.split_whitespace().skip(1).collect();
        while let Some(word) = words.pop() {
            let is_face = FACES
                .iter()
                .any(|(_, face, _)| *face == word.replacen(":-", ":", 1));
            let name = |mark| {
                let name: Option<&str> = word.strip_prefix(mark);
                name.filter(|name| name.starts_with(char::is_alphabetic))
            };
            if is_face {
                persona.get_or_insert_with(|| Persona::new(&t!(language, "sheet-persona")));
            } else if let Some(name) = name('@') {
                if !journey
                    .owners
                    .iter()
                    .any(|o| folded(&o.name) == folded(name))
                {
                    journey.owners.push(Owner::new(name).into());
                }
            } else if let Some(name) = name('#') {
                let known = known_channel(journey, name).is_some();
                if !known && known_kind(journey, name).is_none() {
                    journey.channels.push(Arc::new(Channel {
                        name: name.to_owned(),
                        ..Channel::default()
                    }));
                }
            } else if !word.starts_with('!') {
                break;
            }
        }
    }
    let name = persona.as_ref().map(|persona| persona.name.clone());
    let id = persona.as_ref().map(|persona| persona.id.clone());
    journey.personas.extend(persona.map(Arc::new));
    let known = journey.clone();
    let reader = Reader {
        journey: &known,
        persona: id.as_ref(),
    };
    let steps = journey.stages.iter_mut();
    let steps = steps.flat_map(|stage| &mut Arc::make_mut(stage).steps);
    for touchpoint in steps.flat_map(|step| &mut Arc::make_mut(step).touchpoints) {
        if let Some(taken) = reader.marks_taken(touchpoint) {
            *touchpoint = taken.into();
        }
    }
    name
}

impl Reader<'_> {
    /// The touchpoint with what the marks at the end of its title say; none if they say nothing.
    pub fn marks_taken(&self, touchpoint: &Touchpoint) -> Option<Touchpoint> {
        let mut taken = touchpoint.clone();
        let mut title = touchpoint.title.as_str();
        while let Some((before, mark)) = self.last_mark(title) {
            self.take(mark, &mut taken)?;
            title = before;
        }
        taken.title = title.to_owned();
        (taken.title != touchpoint.title).then_some(taken)
    }

    /// What stands before the last mark of a title, and the mark. A title is more than marks.
    fn last_mark<'t>(&self, title: &'t str) -> Option<(&'t str, &'t str)> {
        let title = title.trim_end();
        let spaces = title.rmatch_indices(' ').take(MOST_WORDS);
        let mut parts = spaces.map(|(at, _)| (title[..at].trim_end(), &title[at + 1..]));
        let known = |(before, mark): &(&str, &str)| {
            !before.is_empty() && self.take(mark, &mut Touchpoint::default()).is_some()
        };
        parts.find(known)
    }

    /// Gives a touchpoint what a mark says; none if it says nothing that is known.
    fn take(&self, mark: &str, touchpoint: &mut Touchpoint) -> Option<()> {
        if mark == "!!" {
            touchpoint.moment_of_truth = true;
        } else if let Some(number) = mark.strip_prefix('!') {
            touchpoint.importance = Some(Rating::try_from(number.parse::<i64>().ok()?).ok()?);
        } else if let Some(name) = mark.strip_prefix('@') {
            let mut owners = self.journey.owners.iter();
            let owner = owners.find(|o| folded(&o.name) == folded(name))?;
            touchpoint.owner = Some(owner.id.clone());
        } else if let Some(name) = mark.strip_prefix('#') {
            if let Some(channel) = known_channel(self.journey, name) {
                if !touchpoint.channels.contains(&channel) {
                    // The last one is read first.
                    touchpoint.channels.insert(0, channel);
                }
            } else {
                touchpoint.kind = Some(known_kind(self.journey, name)?);
            }
        } else {
            let plain = mark.replacen(":-", ":", 1);
            let (score, ..) = FACES.into_iter().find(|(_, face, _)| *face == plain)?;
            let persona = self.persona?.clone();
            touchpoint.emotions.retain(|e| e.persona != persona);
            touchpoint.emotions.push(Emotion {
                persona,
                score: Score::clamped(score),
                ..Emotion::default()
            });
        }
        Some(())
    }
}
