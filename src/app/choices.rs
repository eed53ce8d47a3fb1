//! Actions that ask "which one?": a note of which kind, whose touchpoint, how important.
//!
//! Menus show each as a list of its own, the palette offers every answer beside the commands. An answer is one or
//! more wishes, as if somebody had made them by hand.

use std::sync::Arc;

use super::command::{ADDABLE_LANES, Command};
use super::desk::{Desk, Wish};
use super::panels::{Mark, new_note, note_holder, toggle_lane};
use crate::audit::{Gap, Rule, Sentences, is_of};
use crate::edit::{Edit, set_emotion};
use crate::i18n::{self, t};
use crate::layout::{lane_icon, note_icon, owner_colour, persona_colour};
use crate::model::{
    Curves, Holder, Id, Lane, LaneKind, Mean, Note, NoteKind, ObjectId, Owner, Persona, Rating,
    Score, Step, Touchpoint,
};
use crate::text::Icon;
use crate::words::{self, Word};

/// A question that an action asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    NoteKind,
    Lane,
    Owner,
    Importance,
    Emotion,
    Persona,
    /// Which finding is silenced.
    Finding,
}

/// An answer to it.
pub struct Choice {
    pub mark: Mark,
    pub label: String,
    /// Of those that stand already: whether it is this one.
    pub checked: Option<bool>,
    /// A new group begins here, under these words if there are any.
    pub group: Option<String>,
    pub wishes: Vec<Wish>,
}

impl Choice {
    fn new(mark: Mark, label: String, wishes: Vec<Wish>) -> Self {
        Self {
            mark,
            label,
            checked: None,
            group: None,
            wishes,
        }
    }

    fn checked(self, on: bool) -> Self {
        Self {
            checked: Some(on),
            ..self
        }
    }

    fn group(self, words: impl Into<String>) -> Self {
        Self {
            group: Some(words.into()),
            ..self
        }
    }
}

impl Question {
    pub const ALL: [Self; 7] = [
        Self::NoteKind,
        Self::Lane,
        Self::Owner,
        Self::Importance,
        Self::Emotion,
        Self::Persona,
        Self::Finding,
    ];

    /// The key of what is asked for.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoteKind => Command::AddNote.key(),
            Self::Lane => Command::AddLane.key(),
            Self::Owner => "question-owner",
            Self::Importance => "question-importance",
            Self::Emotion => "question-emotion",
            Self::Persona => "question-persona",
            Self::Finding => "question-finding",
        }
    }

    pub const fn icon(self) -> Icon {
        match self {
            Self::NoteKind => Icon::Note,
            Self::Lane => Icon::Rows,
            Self::Owner => Icon::UsersThree,
            Self::Importance => Icon::Gauge,
            Self::Emotion => Icon::Smiley,
            Self::Persona => Icon::Users,
            Self::Finding => Icon::EyeSlash,
        }
    }

    /// Why it cannot be answered now, as the key of a sentence; none if it can.
    pub fn obstacle(self, desk: &Desk) -> Option<&'static str> {
        if desk.on_start_page {
            return Some("obstacle-no-map");
        }
        let selected = |wanted: fn(&ObjectId) -> bool| desk.selection.iter().any(wanted);
        match self {
            Self::Owner
                if !selected(|o| matches!(o, ObjectId::Touchpoint(_) | ObjectId::Note(_))) =>
            {
                Some("obstacle-select-owned")
            }
            Self::Importance if !selected(|o| matches!(o, ObjectId::Touchpoint(_))) => {
                Some("obstacle-select-touchpoint")
            }
            Self::Finding if findings(desk).is_empty() => Some("obstacle-select-found"),
            Self::Emotion if feeling(desk).is_none() => Some("obstacle-select-felt"),
            _ => None,
        }
    }

    /// The answers to choose from.
    pub fn choices(self, desk: &Desk) -> Vec<Choice> {
        match self {
            Self::NoteKind => notes(desk),
            Self::Lane => lanes(desk),
            Self::Owner => owners(desk),
            Self::Importance => importance(desk),
            Self::Emotion => emotions(desk),
            Self::Persona => personas(desk),
            Self::Finding => findings(desk),
        }
    }
}

fn notes(desk: &Desk) -> Vec<Choice> {
    let journey = desk.journey();
    let holder = note_holder(journey, desk.selected());
    let choice = |kind: NoteKind| {
        let (edit, note) = new_note(journey, Note::new(kind, ""), holder.clone());
        let wishes = vec![Wish::AddAndRename(edit, note)];
        let choice = Choice::new(
            Mark::Icon(note_icon(kind)),
            kind.word(desk.language),
            wishes,
        );
        match kind {
            NoteKind::PhysicalEvidence | NoteKind::Free => choice.group(""),
            _ => choice,
        }
    };
    NoteKind::ALL.into_iter().map(choice).collect()
}

/// The lanes that can be added; those that the map has are shown or hidden.
fn lanes(desk: &Desk) -> Vec<Choice> {
    let choice = |shows: LaneKind| {
        let lane = Lane::new(shows);
        let label = words::lane_title(desk.language, &lane);
        let mark = Mark::Icon(lane_icon(&lane.shows));
        let has = desk.journey().lanes.iter().find(|l| l.shows == lane.shows);
        match has {
            Some(has) => {
                Choice::new(mark, label, vec![Wish::Edit(toggle_lane(has))]).checked(!has.hidden)
            }
            None => {
                let reveal = Wish::Reveal((&lane.id).into());
                let add = Wish::Edit(Edit::add_last(lane, Holder::Journey));
                Choice::new(mark, label, vec![add, reveal])
            }
        }
    };
    let mut all: Vec<Choice> = ADDABLE_LANES.into_iter().map(choice).collect();
    let notes = NoteKind::ALL.map(|kind| choice(LaneKind::Notes(vec![kind])));
    let more = t!(desk.language, "toolbar-more-lanes");
    all.extend(
        notes
            .into_iter()
            .enumerate()
            .map(|(place, choice)| match place {
                0 => choice.group(more.clone()),
                _ => choice,
            }),
    );
    all
}

fn owners(desk: &Desk) -> Vec<Choice> {
    let journey = desk.journey();
    let own = each(desk, |t| Some(t.owner.clone()), |n| Some(n.owner.clone()));
    let choice = |mark, label, owner: Option<&Id<Owner>>| {
        let set_touchpoint = |t: &mut Touchpoint| t.owner = owner.cloned();
        let set_note = |n: &mut Note| n.owner = owner.cloned();
        let wishes = change(desk, &set_touchpoint, Some(&set_note));
        Choice::new(mark, label, wishes)
            .checked(own.as_ref().is_some_and(|own| own.as_ref() == owner))
    };
    let mut all: Vec<Choice> = journey
        .owners
        .iter()
        .map(|owner| {
            let dot = Mark::Dot(owner_colour(&desk.theme, journey, owner));
            choice(dot, owner.name.clone(), Some(&owner.id))
        })
        .collect();
    let nobody = choice(Mark::None, t!(desk.language, "question-owner-none"), None);
    all.push(nobody.group(""));
    all
}

fn importance(desk: &Desk) -> Vec<Choice> {
    let own = each(desk, |t| Some(t.importance), |_| None);
    let choice = |rating: Option<Rating>| {
        let set = |t: &mut Touchpoint| t.importance = rating;
        let label = match rating {
            Some(rating) => rating.get().to_string(),
            None => t!(desk.language, "question-importance-none"),
        };
        Choice::new(Mark::None, label, change(desk, &set, None)).checked(own == Some(rating))
    };
    let mut all: Vec<Choice> = Rating::ALL
        .into_iter()
        .rev()
        .map(|r| choice(Some(r)))
        .collect();
    all.push(choice(None).group(""));
    all
}

/// What the audit finds at the touchpoint that is selected, and at its notes.
fn findings(desk: &Desk) -> Vec<Choice> {
    let journey = desk.journey();
    let Some(ObjectId::Touchpoint(id)) = desk.selected() else {
        return Vec::new();
    };
    let Some(spot) = journey.touchpoint(id) else {
        return Vec::new();
    };
    let is_here = |o: &ObjectId| is_of(spot.touchpoint, o);
    let sentences = Sentences::new(desk.language, journey);
    let choice = |label: String, object: &ObjectId, rule: &'static Rule| {
        let wishes = vec![Wish::Silence(object.clone(), rule.key)];
        Choice::new(Mark::None, label, wishes)
    };
    let problems = desk.report.problems.iter();
    let problems = problems.filter(|p| is_here(&p.object));
    let problems = problems.map(|p| choice(sentences.title(p), &p.object, p.rule));
    let gaps = desk.report.gaps.iter().filter_map(|gap| {
        let object = gap.objects.iter().find(|o| is_here(o))?;
        let alone = Gap {
            objects: vec![object.clone()],
            ..gap.clone()
        };
        Some(choice(sentences.gap(&alone), object, gap.rule))
    });
    problems.chain(gaps).collect()
}

/// Of which step or touchpoint and of which persona an emotion can be told now.
fn feeling(desk: &Desk) -> Option<(ObjectId, &Persona)> {
    let journey = desk.journey();
    let object = desk
        .selected()
        .filter(|o| matches!(o, ObjectId::Step(_) | ObjectId::Touchpoint(_)))?;
    let chosen = desk.curves.alone().or(desk.persona.as_ref());
    let persona = chosen
        .and_then(|id| journey.persona(id))
        .or_else(|| Some(&**journey.personas.first()?))?;
    Some((object.clone(), persona))
}

fn emotions(desk: &Desk) -> Vec<Choice> {
    let Some((object, persona)) = feeling(desk) else {
        return Vec::new();
    };
    let journey = desk.journey();
    let felt = match &object {
        ObjectId::Step(id) => journey
            .step(id)
            .and_then(|(_, s): (_, &Arc<Step>)| s.emotion(&persona.id)),
        ObjectId::Touchpoint(id) => journey.touchpoint(id).and_then(|s| {
            s.touchpoint
                .emotions
                .iter()
                .find(|e| e.persona == persona.id)
        }),
        _ => None,
    };
    let felt = felt.and_then(|e| e.score);
    let choice = |mark, label, score: Option<Score>| {
        let edit = set_emotion(journey, &object, &persona.id, score);
        Choice::new(mark, label, edit.map(Wish::Edit).into_iter().collect()).checked(felt == score)
    };
    let mut all: Vec<Choice> = [2.0, 1.0, 0.0, -1.0, -2.0]
        .into_iter()
        .zip(Icon::FACES.into_iter().rev())
        .map(|(score, face)| {
            choice(
                Mark::Icon(face),
                i18n::score(desk.language, score),
                Score::clamped(score),
            )
        })
        .collect();
    if let Some(first) = all.first_mut() {
        first.group = Some(persona.name.clone());
    }
    let none = choice(Mark::None, t!(desk.language, "question-emotion-none"), None);
    all.push(none.group(""));
    all
}

/// Whose journey is shown, and how: all curves together, their mean, or one persona alone.
fn personas(desk: &Desk) -> Vec<Choice> {
    let (language, journey) = (desk.language, desk.journey());
    let choice = |mark, label, curves: Curves| {
        let checked = desk.curves == curves;
        Choice::new(mark, label, vec![Wish::ShowCurves(curves)]).checked(checked)
    };
    let together = t!(language, "toolbar-all-personas");
    let together = choice(Mark::Icon(Icon::Users), together, Curves::Together);
    let mean = Mean::of(journey).map(|_| {
        let label = t!(language, "toolbar-mean-of-personas");
        choice(Mark::Icon(Icon::ChartLine), label, Curves::Mean)
    });
    let each = journey.personas.iter().enumerate().map(|(place, persona)| {
        let label = match persona.name.trim() {
            "" => t!(language, "term-unnamed"),
            name => name.to_owned(),
        };
        let dot = Mark::Dot(persona_colour(&desk.theme, place, persona));
        choice(dot, label, Curves::Alone(persona.id.clone()))
    });
    std::iter::once(together).chain(mean).chain(each).collect()
}

/// The value that all selected touchpoints and notes have in common; none if they differ or there are none.
fn each<V: PartialEq>(
    desk: &Desk,
    of_touchpoint: impl Fn(&Touchpoint) -> Option<V>,
    of_note: impl Fn(&Note) -> Option<V>,
) -> Option<V> {
    let journey = desk.journey();
    let mut values = desk.selection.iter().filter_map(|object| match object {
        ObjectId::Touchpoint(id) => of_touchpoint(journey.touchpoint(id)?.touchpoint),
        ObjectId::Note(id) => of_note(journey.note(id)?.1),
        _ => None,
    });
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// The same change of all selected touchpoints, and of notes where it can be made of them, as one step.
fn change(
    desk: &Desk,
    of_touchpoint: &dyn Fn(&mut Touchpoint),
    of_note: Option<&dyn Fn(&mut Note)>,
) -> Vec<Wish> {
    let journey = desk.journey();
    let edits: Vec<Edit> = desk
        .selection
        .iter()
        .filter_map(|object| match (object, of_note) {
            (ObjectId::Touchpoint(id), _) => {
                let mut changed = Touchpoint::clone(journey.touchpoint(id)?.touchpoint);
                of_touchpoint(&mut changed);
                Some(Edit::replace(changed))
            }
            (ObjectId::Note(id), Some(of_note)) => {
                let mut changed = Note::clone(journey.note(id)?.1);
                of_note(&mut changed);
                Some(Edit::replace(changed))
            }
            _ => None,
        })
        .collect();
    match edits.len() {
        0 => Vec::new(),
        1 => edits.into_iter().map(Wish::Edit).collect(),
        _ => vec![Wish::Edit(Edit::Batch(edits))],
    }
}
