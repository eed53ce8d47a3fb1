//! Texts that are edited in place: what stands there, and the edit that puts other words in its place.

use std::sync::Arc;

use crate::edit::{Edit, Object};
use crate::i18n::Language;
use crate::model::{Journey, ObjectId};
use crate::scene::{Part, Subject};
use crate::words;

/// The text of this part, if it is one that can be typed over.
pub fn text_of(journey: &Journey, subject: &Subject) -> Option<String> {
    let about = &journey.about;
    match (&subject.object, &subject.part) {
        (ObjectId::Journey, Part::Detail) => return Some(about.scenario.clone()),
        (ObjectId::Journey, Part::Period(p)) => {
            return Some(about.period_names.get(*p).unwrap_or_default().to_owned());
        }
        (ObjectId::Stage(id), Part::Detail) => return Some(journey.stage(id)?.goal.clone()),
        (ObjectId::Step(id), Part::Quote(persona)) => {
            let (_, step) = journey.step(id)?;
            return Some(step.emotion(persona)?.quote.clone().unwrap_or_default());
        }
        (_, Part::Title | Part::Whole) => {}
        _ => return None,
    }
    Some(match Object::find(journey, &subject.object)? {
        Object::About(a) => a.title.clone(),
        Object::Persona(x) => x.name.clone(),
        Object::Path(x) => x.name.clone(),
        Object::Owner(x) => x.name.clone(),
        Object::Kind(x) => x.name.clone(),
        Object::Channel(x) => x.name.clone(),
        Object::Kpi(x) => x.name.clone(),
        Object::Source(x) => x.name.clone(),
        Object::Lane(x) => x.title.clone().unwrap_or_default(),
        Object::SavedView(x) => x.name.clone(),
        Object::Stage(x) => x.name.clone(),
        Object::Step(x) => x.title.clone(),
        Object::Touchpoint(x) => x.title.clone(),
        Object::Note(x) => x.text.clone(),
        Object::Measurements(_) => return None,
    })
}

/// What an object is called, in one line; none while it has no name, or is not in the document.
pub fn name_of(journey: &Journey, object: &ObjectId, language: Language) -> Option<String> {
    let whole = Subject {
        object: object.clone(),
        part: Part::Whole,
    };
    let own = text_of(journey, &whole)?;
    let name = match object {
        ObjectId::Lane(id) => words::lane_title(language, journey.lane(id)?),
        ObjectId::Kind(id) => words::kind(language, journey, id),
        ObjectId::Channel(id) => words::channel(language, journey, id),
        ObjectId::Kpi(id) => words::kpi(language, journey, id),
        _ => own,
    };
    let line = name.lines().next().unwrap_or_default().trim();
    (!line.is_empty()).then(|| line.to_owned())
}

/// The edit that puts these words there.
pub fn with_text(journey: &Journey, subject: &Subject, text: &str) -> Option<Edit> {
    let mut object = Object::find(journey, &subject.object)?;
    set_text(&mut object, &subject.part, text);
    Some(Edit::Replace(object))
}

/// Puts these words into an object that may not be in a document yet.
pub fn set_text(object: &mut Object, part: &Part, text: &str) {
    let text = text.to_owned();
    let some = || (!text.trim().is_empty()).then(|| text.clone());
    match (object, part) {
        (Object::About(a), Part::Detail) => Arc::make_mut(a).scenario = text,
        (Object::About(a), Part::Period(period)) => {
            Arc::make_mut(a).period_names.set(*period, some())
        }
        (Object::Stage(s), Part::Detail) => Arc::make_mut(s).goal = text,
        (Object::Step(s), Part::Quote(persona)) => {
            if let Some(emotion) = Arc::make_mut(s)
                .emotions
                .iter_mut()
                .find(|e| e.persona == *persona)
            {
                emotion.quote = some();
            }
        }
        (Object::About(a), _) => Arc::make_mut(a).title = text,
        (Object::Persona(x), _) => Arc::make_mut(x).name = text,
        (Object::Path(x), _) => Arc::make_mut(x).name = text,
        (Object::Owner(x), _) => Arc::make_mut(x).name = text,
        (Object::Kind(x), _) => Arc::make_mut(x).name = text,
        (Object::Channel(x), _) => Arc::make_mut(x).name = text,
        (Object::Kpi(x), _) => Arc::make_mut(x).name = text,
        (Object::Source(x), _) => Arc::make_mut(x).name = text,
        (Object::Lane(x), _) => Arc::make_mut(x).title = some(),
        (Object::SavedView(x), _) => Arc::make_mut(x).name = text,
        (Object::Stage(x), _) => Arc::make_mut(x).name = text,
        (Object::Step(x), _) => Arc::make_mut(x).title = text,
        (Object::Touchpoint(x), _) => Arc::make_mut(x).title = text,
        (Object::Note(x), _) => Arc::make_mut(x).text = text,
        (Object::Measurements(_), _) => {}
    }
}
