//! The value of an attribute in the user's words, as one of the two maps has it; empty where it is not set.

use super::What;
use crate::edit::{Field, Object};
use crate::i18n::{self, Language, t};
use crate::model::{
    About, Channel, Curves, Emotion, Evidence, Expectations, Holder, Id, Journey, Kpi, Lane,
    LaneKind, Measurement, Note, ObjectId, Owner, Percent, Period, Persona, Picture, Rating,
    SavedView, Source, Stage, Step, Touchpoint,
};
use crate::words::{self, Word};

/// A map that is asked for its words.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub language: Language,
    pub journey: &'a Journey,
}

impl Speaker<'_> {
    /// What `what` is about, as this map has it: a value, or for what has moved where it stands.
    pub fn value(self, object: &ObjectId, what: &What) -> String {
        match what {
            What::Added | What::Removed | What::Reordered => String::new(),
            What::Moved { .. } => self.stands(object),
            What::Set(field) => {
                let found = Object::find(self.journey, object);
                found.map_or_else(String::new, |object| self.field(&object, *field))
            }
            What::Felt(persona) => self.felt(object, persona),
            What::Measured(kpi) => self.measured(object, kpi),
        }
    }

    /// Stage and step in which an object stands: "Delivery · Waits for the parcel".
    pub fn place(self, object: &ObjectId) -> String {
        let holder = match object {
            ObjectId::Step(id) => self.journey.step(id).map(|(s, _)| (&s.id).into()),
            ObjectId::Touchpoint(id) => {
                let spot = self.journey.touchpoint(id);
                spot.map(|s| ObjectId::from(&s.step.id))
            }
            ObjectId::Note(id) => self.journey.note(id).map(|(holder, _)| holder.into()),
            _ => None,
        };
        match holder {
            None | Some(ObjectId::Journey) => String::new(),
            Some(holder) => {
                let outer = self.place(&holder);
                let name = self.name(&holder);
                let parts = [outer, name];
                joined(parts.into_iter().filter(|p| !p.is_empty()), " · ")
            }
        }
    }

    /// On what it stands; the map itself for what is in none of its parts.
    fn stands(self, object: &ObjectId) -> String {
        Some(self.place(object))
            .filter(|place| !place.is_empty())
            .unwrap_or_else(|| self.name(&Holder::Journey.into()))
    }

    pub fn name(self, object: &ObjectId) -> String {
        let name = words::object(self.language, self.journey, object);
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn names<'i, T: 'i>(self, ids: impl IntoIterator<Item = &'i Id<T>>) -> String
    where
        ObjectId: From<&'i Id<T>>,
    {
        let names = ids.into_iter().map(|id| self.name(&ObjectId::from(id)));
        joined(names, ", ")
    }

    /// For whom something holds: none is all.
    fn personas(self, personas: &[Id<Persona>]) -> String {
        match personas.is_empty() {
            true => t!(self.language, "compare-all-personas"),
            false => self.names(personas),
        }
    }

    fn word(self, value: Option<&impl Word>) -> String {
        value.map_or_else(String::new, |v| v.word(self.language))
    }

    fn wordlist<'i, W: Word + 'i>(self, values: impl IntoIterator<Item = &'i W>) -> String {
        joined(values.into_iter().map(|v| v.word(self.language)), ", ")
    }

    fn flag(self, value: bool) -> String {
        match value {
            true => t!(self.language, "compare-yes"),
            false => t!(self.language, "compare-no"),
        }
    }

    fn percent(self, value: Option<Percent>) -> String {
        value.map_or_else(String::new, |v| i18n::percent(self.language, v.get()))
    }

    fn count(self, count: usize) -> String {
        i18n::number(self.language, count as f64, 0)
    }

    fn date(self, date: Option<crate::model::Date>) -> String {
        date.map_or_else(String::new, |d| words::date(self.language, d))
    }

    fn evidence(self, evidence: Option<&Evidence>) -> String {
        let Some(evidence) = evidence else {
            return String::new();
        };
        let mut parts = vec![evidence.word(self.language)];
        if let Evidence::Observed { source, n } = evidence {
            parts.extend(source.as_ref().map(|id| self.name(&id.into())));
            parts.extend(n.map(|n| t!(self.language, "reading-n", n = n)));
        }
        joined(parts, ", ")
    }

    fn felt(self, object: &ObjectId, persona: &Id<Persona>) -> String {
        let emotion = match object {
            ObjectId::Step(id) => {
                let step = self.journey.step(id);
                step.and_then(|(_, step)| step.emotion(persona))
            }
            ObjectId::Touchpoint(id) => {
                let spot = self.journey.touchpoint(id);
                spot.and_then(|spot| spot.touchpoint.emotion(persona))
            }
            _ => None,
        };
        emotion.map_or_else(String::new, |e| self.emotion(e))
    }

    fn emotion(self, emotion: &Emotion) -> String {
        let score = emotion.score.map(|s| i18n::score(self.language, s.get()));
        let quote = emotion.quote.as_deref().filter(|q| !q.trim().is_empty());
        let quote = quote.map(|q| i18n::quoted(self.language, q));
        let evidence = Some(self.evidence(emotion.evidence.as_ref())).filter(|e| !e.is_empty());
        joined([score, quote, evidence].into_iter().flatten(), ", ")
    }

    /// Latest reading and target.
    fn measured(self, object: &ObjectId, kpi: &Id<Kpi>) -> String {
        let measurements = measurements(self.journey, object);
        let of = measurements.iter().filter(|m| m.kpi == *kpi);
        joined(of.map(|m| self.measurement(m)), "; ")
    }

    fn measurement(self, measurement: &Measurement) -> String {
        let (language, unit) = (self.language, self.journey.unit_of(&measurement.kpi));
        let [reading, target] = words::reading_and_target(language, measurement, &unit);
        let day = measurement.latest().map(|r| words::date(language, r.date));
        let reading = reading
            .zip(day)
            .map(|(reading, day)| format!("{reading} ({day})"));
        let target = target.map(|target| t!(language, "compare-target", target = target));
        joined([reading, target].into_iter().flatten(), ", ")
    }

    fn field(self, object: &Object, field: Field) -> String {
        match object {
            Object::About(about) => self.about(about, field),
            Object::Measurements(list) => self.count(list.len()),
            Object::Persona(persona) => self.persona(persona, field),
            Object::Path(path) => match field {
                Field::Share => self.percent(path.share),
                _ => path.name.clone(),
            },
            Object::Owner(owner) => self.owner(owner, field),
            Object::Kind(kind) => match field {
                Field::Icon => kind.icon.clone().unwrap_or_default(),
                _ => kind.name.clone(),
            },
            Object::Channel(channel) => self.channel(channel, field),
            Object::Kpi(kpi) => match field {
                Field::Unit => self.word(kpi.unit.as_ref()),
                Field::Direction => self.word(kpi.direction.as_ref()),
                _ => kpi.name.clone(),
            },
            Object::Source(source) => self.source(source, field),
            Object::Lane(lane) => self.lane(lane, field),
            Object::SavedView(view) => self.view(view, field),
            Object::Stage(stage) => self.stage(stage, field),
            Object::Step(step) => self.step(step, field),
            Object::Touchpoint(touchpoint) => self.touchpoint(touchpoint, field),
            Object::Note(note) => self.note(note, field),
        }
    }

    fn about(self, about: &About, field: Field) -> String {
        match field {
            Field::Title => about.title.clone(),
            Field::Scenario => about.scenario.clone(),
            Field::Goal => about.goal.clone(),
            Field::Language => t!(about.language, "meta-name"),
            Field::Scope => about.scope.word(self.language),
            Field::State => about.state.word(self.language),
            Field::PeriodNames => {
                let names = Period::ALL.map(|p| words::period(self.language, about, p));
                joined(names, ", ")
            }
            Field::Author => about.author.clone(),
            Field::Date => self.date(about.date),
            Field::Version => about.version.clone(),
            Field::Confidentiality => about.confidentiality.clone(),
            Field::Client => {
                let logo = about.client.logo.as_ref();
                let logo = logo.map(|_| t!(self.language, "inspector-logo"));
                let name = Some(about.client.name.clone()).filter(|name| !name.is_empty());
                joined(name.into_iter().chain(logo), ", ")
            }
            Field::Accent => about.accent.map_or_else(String::new, |a| a.to_string()),
            Field::AuditRound => about.audit.round.to_string(),
            _ => String::new(),
        }
    }

    fn persona(self, persona: &Persona, field: Field) -> String {
        match field {
            Field::Name => persona.name.clone(),
            Field::Age => persona.age.map_or_else(String::new, |age| age.to_string()),
            Field::About => persona.role.clone(),
            Field::Quote => persona.quote.clone(),
            Field::Goals => joined(persona.goals.iter().cloned(), "; "),
            Field::Needs => joined(persona.needs.iter().cloned(), "; "),
            Field::Frustrations => joined(persona.frustrations.iter().cloned(), "; "),
            Field::Share => self.percent(persona.share),
            Field::Colour => persona.colour.map_or_else(String::new, |c| c.to_string()),
            Field::Picture => picture(persona.picture.as_ref()),
            _ => String::new(),
        }
    }

    fn owner(self, owner: &Owner, field: Field) -> String {
        match field {
            Field::Name => owner.name.clone(),
            Field::Initials => owner.initials.clone().unwrap_or_default(),
            Field::Colour => owner.colour.map_or_else(String::new, |c| c.to_string()),
            _ => String::new(),
        }
    }

    fn channel(self, channel: &Channel, field: Field) -> String {
        match field {
            Field::Name => words::channel(self.language, self.journey, &channel.id),
            Field::Icon => channel.icon.clone().unwrap_or_default(),
            Field::Owner => self.names(&channel.owner),
            Field::Medium => self.word(channel.medium.as_ref()),
            Field::Control => self.word(channel.control.as_ref()),
            Field::Kpis => self.names(&channel.kpis),
            _ => String::new(),
        }
    }

    fn source(self, source: &Source, field: Field) -> String {
        match field {
            Field::Name => source.name.clone(),
            Field::Kind => source.kind.word(self.language),
            Field::Answers => source
                .n
                .map_or_else(String::new, |n| self.count(n as usize)),
            Field::Date => {
                let days = [source.from, source.to].into_iter().flatten();
                joined(days.map(|d| words::date(self.language, d)), " – ")
            }
            _ => String::new(),
        }
    }

    fn lane(self, lane: &Lane, field: Field) -> String {
        match field {
            Field::Name => words::lane_title(self.language, lane),
            Field::Subtitle => words::lane_subtitle(self.language, lane).unwrap_or_default(),
            Field::Height => length(self.language, lane.height),
            Field::Shown => self.flag(!lane.hidden),
            Field::Content => match &lane.shows {
                LaneKind::Notes(kinds) => self.wordlist(kinds),
                shows => words::lane_title(self.language, &Lane::new(shows.clone())),
            },
            _ => String::new(),
        }
    }

    fn view(self, view: &SavedView, field: Field) -> String {
        match field {
            Field::Name => view.name.clone(),
            Field::Filter => {
                let filter = &view.filter;
                let attributes = filter.attributes().into_iter();
                let asked =
                    attributes.map(|a| words::conditions(self.language, self.journey, filter, a));
                joined(asked, "; ")
            }
            Field::Personas => match &view.curves {
                Curves::Together => String::new(),
                Curves::Mean => t!(self.language, "compare-everybody"),
                Curves::Alone(id) => self.name(&id.into()),
            },
            Field::Content => i18n::percent(self.language, view.zoom * 100.0),
            _ => String::new(),
        }
    }

    fn stage(self, stage: &Stage, field: Field) -> String {
        match field {
            Field::Name => stage.name.clone(),
            Field::Period => words::period(self.language, &self.journey.about, stage.period),
            Field::Goal => stage.goal.clone(),
            Field::Motivation => stage.motivation.clone(),
            Field::Behaviour => stage.behaviour.clone(),
            Field::Criteria => self.wordlist(&stage.criteria),
            Field::CompanyGoal => stage.company_goal.clone(),
            Field::Strengths => joined(stage.strengths.iter().cloned(), "; "),
            Field::Weaknesses => joined(stage.weaknesses.iter().cloned(), "; "),
            Field::GrowthLevers => joined(stage.growth_levers.iter().cloned(), "; "),
            Field::Colour => stage.colour.map_or_else(String::new, |c| c.to_string()),
            _ => String::new(),
        }
    }

    fn step(self, step: &Step, field: Field) -> String {
        let span = |span: Option<crate::model::Span>| {
            span.map_or_else(String::new, |s| words::span(self.language, s))
        };
        match field {
            Field::Name => step.title.clone(),
            Field::Period => step.period.map_or_else(String::new, |p| {
                words::period(self.language, &self.journey.about, p)
            }),
            Field::Duration => span(step.duration),
            Field::Waiting => span(step.waiting),
            Field::Path => self.names(&step.path),
            Field::LeadsBack => self.names(&step.leads_back_to),
            Field::Personas => self.personas(&step.personas),
            Field::Picture => picture(step.picture.as_ref()),
            Field::Width => length(self.language, step.width),
            _ => String::new(),
        }
    }

    fn touchpoint(self, touchpoint: &Touchpoint, field: Field) -> String {
        let t = touchpoint;
        match field {
            Field::Name => t.title.clone(),
            Field::Owner => {
                let owner = self.journey.owner_of(t);
                self.names(owner.map(|owner| &owner.value().id))
            }
            Field::Parts => {
                let parts = [
                    ("term-accountable", self.names(&t.raci.accountable)),
                    ("term-consulted", self.names(&t.raci.consulted)),
                    ("term-informed", self.names(&t.raci.informed)),
                ];
                let named = parts.into_iter().filter(|(_, names)| !names.is_empty());
                let told = named.map(|(key, names)| format!("{}: {names}", t!(self.language, key)));
                joined(told, "; ")
            }
            Field::Importance => rating(t.importance),
            Field::Channels => self.names(&t.channels),
            Field::Kind => self.names(&t.kind),
            Field::MomentOfTruth => self.flag(t.moment_of_truth),
            Field::Breakpoint => t.breakpoint.as_ref().map_or_else(String::new, |b| {
                let share = self.percent(b.drop_off);
                let parts = [b.reason.clone(), share, b.goes_to.clone()];
                let told = joined(parts.into_iter().filter(|p| !p.trim().is_empty()), " · ");
                Some(told)
                    .filter(|told| !told.is_empty())
                    .unwrap_or_else(|| self.flag(true))
            }),
            Field::Status => self.word(t.status.as_ref()),
            Field::Interaction => self.word(t.interaction.as_ref()),
            Field::Mode => self.word(t.mode.as_ref()),
            Field::Medium => self.word(t.medium.as_ref()),
            Field::Control => self.word(t.control.as_ref()),
            Field::Purpose => self.wordlist(&t.purposes),
            Field::Role => self.wordlist(&t.roles),
            Field::Expectations => self.expectations(t.expectations),
            Field::Consistency => self.word(t.consistency.as_ref()),
            Field::Personalisation => self.word(t.personalisation.as_ref()),
            Field::Method => self.wordlist(&t.methods),
            Field::Evidence => self.evidence(t.evidence.as_ref()),
            Field::Personas => self.personas(&t.personas),
            Field::Path => self.names(&t.path),
            Field::SameAs => self.names(&t.same_as),
            Field::Ticks => {
                let round = self.journey.about.audit.round;
                let ticks = t.ticks.iter().filter(|tick| tick.round == round);
                self.count(ticks.count())
            }
            Field::Silenced => self.count(t.silenced.len()),
            _ => String::new(),
        }
    }

    fn expectations(self, expectations: Expectations) -> String {
        let rated = [
            ("term-appropriate", expectations.appropriate),
            ("term-relevant", expectations.relevant),
            ("term-useful", expectations.useful),
            ("term-endearing", expectations.endearing),
        ];
        let rated = rated.into_iter().filter_map(|(key, r)| Some((key, r?)));
        let told = rated.map(|(key, r)| format!("{} {}", t!(self.language, key), r.get()));
        joined(told, ", ")
    }

    fn note(self, note: &Note, field: Field) -> String {
        match field {
            Field::Name => note.text.clone(),
            Field::Kind => note.kind.word(self.language),
            Field::Severity => rating(note.severity),
            Field::Effort => rating(note.effort),
            Field::Owner => self.names(&note.owner),
            Field::Due => self.date(note.due),
            Field::Status => self.word(note.status.as_ref()),
            Field::Votes => self.count(note.votes as usize),
            Field::Evidence => self.evidence(note.evidence.as_ref()),
            Field::Comments => self.count(note.comments.len()),
            Field::Personas => self.personas(&note.personas),
            Field::Span => self.names(&note.until),
            _ => String::new(),
        }
    }
}

/// What is measured on an object.
pub(super) fn measurements<'a>(journey: &'a Journey, object: &ObjectId) -> &'a [Measurement] {
    match object {
        ObjectId::Journey => &journey.measurements,
        ObjectId::Stage(id) => journey.stage(id).map_or(&[], |s| &s.kpis),
        ObjectId::Step(id) => journey.step(id).map_or(&[], |(_, s)| &s.kpis),
        ObjectId::Touchpoint(id) => journey.touchpoint(id).map_or(&[], |s| &s.touchpoint.kpis),
        _ => &[],
    }
}

fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    parts.into_iter().collect::<Vec<_>>().join(between)
}

fn rating(rating: Option<Rating>) -> String {
    rating.map_or_else(String::new, |r| r.get().to_string())
}

fn length(language: Language, units: Option<f64>) -> String {
    units.map_or_else(String::new, |units| i18n::number(language, units, 0))
}

fn picture(picture: Option<&Picture>) -> String {
    picture.map_or_else(String::new, |p| p.file_name().to_owned())
}
