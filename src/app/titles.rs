//! Texts that are edited in place: what stands there, and the edit that puts other words in its place.

use std::sync::Arc;

use crate::edit::{Edit, Object};
use crate::i18n::Language;
use crate::model::{Date, Emotion, Journey, Lane, Measurement, ObjectId, Reading, Span};
use crate::scene::{Part, Subject};
use crate::words::{self, Word as _};

/// The text of this part, if it is one that can be typed over.
pub fn text_of(journey: &Journey, subject: &Subject) -> Option<String> {
    let about = &journey.about;
    match (&subject.object, &subject.part) {
        (ObjectId::Journey, Part::Detail) => return Some(about.scenario.clone()),
        (ObjectId::Journey, Part::Period(p)) => {
            return Some(words::period(about.language, about, *p));
        }
        (ObjectId::Stage(id), Part::Detail) => return Some(journey.stage(id)?.goal.clone()),
        (ObjectId::Step(id), part @ (Part::Duration | Part::Waiting)) => {
            let (_, step) = journey.step(id)?;
            let span = if *part == Part::Duration {
                step.duration
            } else {
                step.waiting
            };
            return Some(span.map_or_else(String::new, |s| words::span(about.language, s)));
        }
        (ObjectId::Step(id), Part::Quote(persona)) => {
            let (_, step) = journey.step(id)?;
            let quote = step.emotion(persona).and_then(|e| e.quote.clone());
            return Some(quote.unwrap_or_default());
        }
        (_, Part::Measurement(kpi)) => {
            let object = Object::find(journey, &subject.object)?;
            let latest = measurements(&object)?
                .iter()
                .find(|m| m.kpi == *kpi)?
                .latest();
            let language = about.language;
            let unit = journey.unit_of(kpi);
            return Some(
                latest.map_or_else(String::new, |r| words::value(language, r.value, &unit)),
            );
        }
        (_, Part::Title | Part::Whole | Part::Bracket(_)) => {}
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
        Object::Lane(x) => words::lane_title(about.language, &x),
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
    set_text(&mut object, &subject.part, text, journey.about.language);
    Some(Edit::Replace(object))
}

/// What is typed where this part stands, if it has words of its own. What is felt at a point is told in words, too.
pub fn typed_part(part: &Part) -> Option<Part> {
    match part {
        Part::Emotion(persona) => Some(Part::Quote(persona.clone())),
        Part::Detail
        | Part::Quote(_)
        | Part::Measurement(_)
        | Part::Period(_)
        | Part::Duration
        | Part::Waiting => Some(part.clone()),
        _ => None,
    }
}

/// The edit that takes this part of an object away, if it can go alone.
pub fn without(journey: &Journey, subject: &Subject) -> Option<Edit> {
    let mut object = Object::find(journey, &subject.object)?;
    match (&mut object, &subject.part) {
        (Object::Step(s), Part::Duration) => Arc::make_mut(s).duration.take().map(drop)?,
        (Object::Step(s), Part::Waiting) => Arc::make_mut(s).waiting.take().map(drop)?,
        (object, Part::Measurement(kpi)) => {
            let all = measurements_mut(object)?;
            let at = all.iter().position(|m| m.kpi == *kpi)?;
            all.remove(at);
        }
        _ => return None,
    }
    Some(Edit::Replace(object))
}

/// A length of time that was typed; without a unit that of before. Words that are none leave it as it is.
fn read_span(language: Language, text: &str, before: Option<Span>) -> Option<Span> {
    if text.trim().is_empty() {
        return None;
    }
    words::read_span(language, text, before).or(before)
}

/// What is measured on an object.
fn measurements(object: &Object) -> Option<&[Measurement]> {
    match object {
        Object::Measurements(all) => Some(all),
        Object::Stage(x) => Some(&x.kpis),
        Object::Step(x) => Some(&x.kpis),
        Object::Touchpoint(x) => Some(&x.kpis),
        _ => None,
    }
}

fn measurements_mut(object: &mut Object) -> Option<&mut Vec<Measurement>> {
    match object {
        Object::Measurements(all) => Some(all),
        Object::Stage(x) => Some(&mut Arc::make_mut(x).kpis),
        Object::Step(x) => Some(&mut Arc::make_mut(x).kpis),
        Object::Touchpoint(x) => Some(&mut Arc::make_mut(x).kpis),
        _ => None,
    }
}

/// Writes a reading of today, or another value into the one that there is. What is dated later than today stays
/// the latest, so that is the one that changes.
fn read_today(measurement: &mut Measurement, value: f64) {
    let today = Date::today();
    let latest = measurement.readings.iter_mut().max_by_key(|r| r.date);
    match latest {
        Some(reading) if reading.date >= today => reading.set_value(value),
        _ => measurement.readings.push(Reading::new(today, value)),
    }
}

/// Puts these words into an object that may not be in a document yet; numbers are read as the map's language
/// writes them. Words that are no value leave what was
/// measured as it is.
pub fn set_text(object: &mut Object, part: &Part, text: &str, language: Language) {
    if let Part::Measurement(kpi) = part {
        let mut all = measurements_mut(object).into_iter().flatten();
        let measurement = all.find(|m| m.kpi == *kpi);
        if let (Some(measurement), Some(value)) = (measurement, words::read_value(language, text)) {
            read_today(measurement, value);
        }
        return;
    }
    let text = text.to_owned();
    let some = || (!text.trim().is_empty()).then(|| text.clone());
    match (object, part) {
        (Object::About(a), Part::Detail) => Arc::make_mut(a).scenario = text,
        // The usual name stays the language's.
        (Object::About(a), Part::Period(period)) => {
            let usual = Language::ALL.iter().any(|l| period.word(*l) == text);
            let own = some().filter(|_| !usual);
            Arc::make_mut(a).period_names.set(*period, own);
        }
        (Object::Step(s), Part::Duration) => {
            let span = &mut Arc::make_mut(s).duration;
            *span = read_span(language, &text, *span);
        }
        (Object::Step(s), Part::Waiting) => {
            let span = &mut Arc::make_mut(s).waiting;
            *span = read_span(language, &text, *span);
        }
        (Object::Stage(s), Part::Detail) => Arc::make_mut(s).goal = text,
        (Object::Step(s), Part::Quote(persona)) => {
            let emotions = &mut Arc::make_mut(s).emotions;
            match emotions.iter_mut().find(|e| e.persona == *persona) {
                Some(emotion) => emotion.quote = some(),
                // The point is the mean of what is felt at touchpoints.
                None => emotions.push(Emotion {
                    persona: persona.clone(),
                    quote: some(),
                    ..Emotion::default()
                }),
            }
            emotions.retain(|e| e.score.is_some() || e.quote.is_some());
        }
        (Object::About(a), _) => Arc::make_mut(a).title = text,
        (Object::Persona(x), _) => Arc::make_mut(x).name = text,
        (Object::Path(x), _) => Arc::make_mut(x).name = text,
        (Object::Owner(x), _) => Arc::make_mut(x).name = text,
        (Object::Kind(x), _) => Arc::make_mut(x).name = text,
        (Object::Channel(x), _) => Arc::make_mut(x).name = text,
        (Object::Kpi(x), _) => Arc::make_mut(x).name = text,
        (Object::Source(x), _) => Arc::make_mut(x).name = text,
        (Object::Lane(x), _) => {
            let usual = Language::ALL
                .iter()
                .any(|l| words::lane_title(*l, &Lane::new(x.shows.clone())) == text);
            Arc::make_mut(x).title = some().filter(|_| !usual);
        }
        (Object::SavedView(x), _) => Arc::make_mut(x).name = text,
        (Object::Stage(x), _) => Arc::make_mut(x).name = text,
        (Object::Step(x), _) => Arc::make_mut(x).title = text,
        (Object::Touchpoint(x), _) => Arc::make_mut(x).title = text,
        (Object::Note(x), _) => Arc::make_mut(x).text = text,
        (Object::Measurements(_), _) => {}
    }
}
