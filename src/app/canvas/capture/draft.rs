//! The object that is being captured: its text, what is picked for it, and what has to be there for it.

use std::sync::Arc;

use super::attributes::{Attribute, Value};
use crate::app::titles;
use crate::catalogue;
use crate::edit::{self, Edit, Object};
use crate::i18n::Language;
use crate::model::{Channel, Emotion, Holder, Id, Journey, ObjectId, Owner, Persona, Touchpoint};
use crate::scene::{Part, Subject};

#[derive(Debug)]
pub(super) struct Draft {
    pub subject: Subject,
    pub text: String,
    /// The map's, for the numbers in the text.
    language: Language,
    /// Adds the object, and what it stands in if that is not in the document yet either.
    pub new: Option<Edit>,
    /// As it is picked up to now; its text stands in `text`.
    object: Object,
    /// As it was at the beginning.
    before: (String, Object),
    /// An owner, a channel and a persona that are made for it.
    owner: Option<Owner>,
    channel: Option<Channel>,
    persona: Option<Persona>,
}

impl Draft {
    /// `journey` holds the object already, be it for the time being. None where there is no text to be typed.
    pub fn new(journey: &Journey, subject: Subject, new: Option<Edit>) -> Option<Self> {
        let text = titles::text_of(journey, &subject)?;
        let object = Object::find(journey, &subject.object)?;
        Some(Self {
            before: (text.clone(), object.clone()),
            subject,
            text,
            language: journey.about.language,
            new,
            object,
            owner: None,
            channel: None,
            persona: None,
        })
    }

    /// The whole edit as it stands.
    pub fn edit(&self) -> Edit {
        let mut object = self.object.clone();
        let text = self.text.trim_end();
        titles::set_text(&mut object, &self.subject.part, text, self.language);
        let mut edits: Vec<Edit> = self.new.iter().cloned().collect();
        edits.push(Edit::Replace(object));
        let owner = self
            .owner
            .as_ref()
            .filter(|o| self.owner_id() == Some(&o.id));
        edits.extend(owner.map(|o| Edit::add_last(o.clone(), Holder::Journey)));
        let channels = self.touchpoint().map_or(&[][..], |t| &t.channels);
        let channel = self.channel.as_ref().filter(|c| channels.contains(&c.id));
        edits.extend(channel.map(|c| Edit::add_last(c.clone(), Holder::Journey)));
        let felt = |p: &&Persona| self.emotions().iter().any(|e| e.persona == p.id);
        let persona = self.persona.as_ref().filter(felt);
        edits.extend(persona.map(|p| Edit::add_last(p.clone(), Holder::Journey)));
        Edit::of(edits)
    }

    /// Whether anything is typed or picked that was not there before.
    pub fn is_changed(&self) -> bool {
        self.text.trim_end() != self.before.0 || self.object != self.before.1
    }

    /// Whether it is new and nothing is typed or picked: nobody would miss it.
    pub fn is_blank(&self) -> bool {
        self.new.is_some() && self.text.trim().is_empty() && self.object == self.before.1
    }

    /// What can be picked for it.
    pub fn attributes(&self) -> &'static [Attribute] {
        if !matches!(self.subject.part, Part::Title | Part::Whole) {
            return &[];
        }
        match self.subject.object {
            ObjectId::Touchpoint(_) => &Attribute::ALL,
            ObjectId::Step(_) => &[Attribute::Emotion],
            _ => &[],
        }
    }

    pub fn touchpoint(&self) -> Option<&Touchpoint> {
        match &self.object {
            Object::Touchpoint(t) => Some(t),
            _ => None,
        }
    }

    /// The owner that is made for it, if one is.
    pub fn new_owner(&self) -> Option<&Owner> {
        self.owner.as_ref()
    }

    /// The channel that is made for it, if one is.
    pub fn new_channel(&self) -> Option<&Channel> {
        self.channel.as_ref()
    }

    fn owner_id(&self) -> Option<&Id<Owner>> {
        self.touchpoint()?.owner.as_ref()
    }

    /// How personas feel there.
    pub fn emotions(&self) -> &[Emotion] {
        match &self.object {
            Object::Touchpoint(t) => &t.emotions,
            Object::Step(s) => &s.emotions,
            _ => &[],
        }
    }

    /// Puts a value there; one of several channels that is there already goes. An emotion is that of `persona`;
    /// a map without any gets one, called `unnamed`.
    pub fn put(&mut self, value: &Value, persona: Option<&Id<Persona>>, unnamed: &str) {
        if matches!(value, Value::Emotion(_) | Value::Unset(Attribute::Emotion)) {
            let score = match value {
                Value::Emotion(score) => Some(*score),
                _ => None,
            };
            let persona = match persona {
                Some(id) => id.clone(),
                None => {
                    let new = || Persona::new(unnamed);
                    self.persona.get_or_insert_with(new).id.clone()
                }
            };
            match &mut self.object {
                Object::Touchpoint(t) => {
                    edit::set_score(&mut Arc::make_mut(t).emotions, &persona, score);
                }
                Object::Step(s) => {
                    edit::set_score(&mut Arc::make_mut(s).emotions, &persona, score);
                }
                _ => {}
            }
            return;
        }
        let Object::Touchpoint(t) = &mut self.object else {
            return;
        };
        let t = Arc::make_mut(t);
        match value {
            Value::Owner(id) => t.owner = Some(id.clone()),
            Value::NewOwner(name) => {
                let owner = Owner::new(name);
                t.owner = Some(owner.id.clone());
                self.owner = Some(owner);
            }
            Value::NewChannel(name) => {
                // One at a time: who makes a second takes the first back.
                t.channels
                    .retain(|c| self.channel.as_ref().is_none_or(|made| made.id != *c));
                let channel = Channel {
                    name: name.clone(),
                    ..Channel::default()
                };
                t.channels.push(channel.id.clone());
                self.channel = Some(channel);
            }
            Value::Channel(id) => match t.channels.iter().position(|c| c == id) {
                Some(i) => drop(t.channels.remove(i)),
                None => t.channels.push(id.clone()),
            },
            Value::Kind(id) => t.kind = Some(id.clone()),
            Value::Usual(id, title) => {
                self.text.clone_from(title);
                if let Some(entry) = catalogue::entry(id) {
                    entry.fill(t);
                }
            }
            Value::Importance(rating) => t.importance = Some(*rating),
            Value::MomentOfTruth => t.moment_of_truth = true,
            Value::Unset(attribute) => match attribute {
                Attribute::Owner => t.owner = None,
                // The last one goes, as the last letter would.
                Attribute::Channels => drop(t.channels.pop()),
                Attribute::Kind => t.kind = None,
                Attribute::Importance => t.importance = None,
                Attribute::MomentOfTruth => t.moment_of_truth = false,
                Attribute::Emotion => {}
            },
            Value::Emotion(_) => {}
        }
    }
}
