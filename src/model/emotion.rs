//! Emotions, what they rest on, and which one the curve shows.

use serde::{Deserialize, Serialize};

use super::{Id, Interval, Note, Persona, Score, Source, Step, Touchpoint, unset};

/// How a persona feels at a step or a touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emotion {
    pub persona: Id<Persona>,
    /// Not set is not zero: nobody knows yet.
    #[serde(default, skip_serializing_if = "unset")]
    pub score: Option<Score>,
    /// How sure the score is, where it was computed of answers.
    #[serde(default, skip_serializing_if = "unset")]
    pub interval: Option<Interval>,
    /// What the persona says there.
    #[serde(default, skip_serializing_if = "unset")]
    pub quote: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub evidence: Option<Evidence>,
}

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Evidence {
    /// Somebody's guess, to be tested.
    Assumed,
    /// Seen, heard, counted.
    Observed {
        #[serde(default, skip_serializing_if = "unset")]
        source: Option<Id<Source>>,
        /// On how many people, answers or cases it rests.
        #[serde(default, skip_serializing_if = "unset")]
        n: Option<u32>,
    },
}

impl Evidence {
    /// The source that it names.
    pub fn source(&self) -> Option<&Id<Source>> {
        match self {
            Self::Assumed => None,
            Self::Observed { source, .. } => source.as_ref(),
        }
    }

    /// On how many people, answers or cases it rests.
    pub const fn n(&self) -> Option<u32> {
        match self {
            Self::Assumed => None,
            Self::Observed { n, .. } => *n,
        }
    }

    pub fn is_observed(&self) -> bool {
        matches!(self, Self::Observed { .. })
    }
}

/// The point of a curve at a step: of a persona, or of the mean of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Felt {
    /// −2 to +2.
    pub score: f64,
    /// Lowest and highest of what the score is the mean of: touchpoints, or personas.
    pub range: Option<(f64, f64)>,
    /// Whether every part of it was observed. What has no evidence counts as assumed.
    pub observed: bool,
    /// On how many people, answers or cases the step's own score rests, and how sure it is.
    pub n: Option<u32>,
    pub interval: Option<Interval>,
}

impl Emotion {
    /// Puts another score, which is somebody's and no longer what answers said: how many there were and how sure they
    /// make it falls away, and what was observed is assumed.
    pub fn rescore(&mut self, score: Option<Score>) {
        if self.score != score {
            self.score = score;
            self.interval = None;
            if self.evidence.as_ref().is_some_and(|e| e.n().is_some()) {
                self.evidence = Some(Evidence::Assumed);
            }
        }
    }

    /// What it says as a point; none without a score.
    pub fn felt(&self) -> Option<Felt> {
        let evidence = self.evidence.as_ref();
        let observed = evidence.is_some_and(Evidence::is_observed);
        Some(Felt {
            score: self.score?.get(),
            range: None,
            observed,
            n: evidence.and_then(Evidence::n),
            interval: self.interval.filter(|_| observed),
        })
    }
}

impl Step {
    /// What the file says of this persona at the step itself.
    pub fn emotion(&self, persona: &Id<Persona>) -> Option<&Emotion> {
        self.emotions.iter().find(|e| e.persona == *persona)
    }

    /// The point of the persona's curve: the step's own score or else the mean of its touchpoints'.
    pub fn felt(&self, persona: &Id<Persona>) -> Option<Felt> {
        if !self.is_for(persona) {
            return None;
        }
        if let Some(felt) = self.emotion(persona).and_then(Emotion::felt) {
            return Some(felt);
        }
        let touchpoints = self.touchpoints.iter().filter(|t| t.is_for(persona));
        let points: Vec<Felt> = touchpoints
            .filter_map(|t| t.emotion(persona)?.felt())
            .collect();
        if points.is_empty() {
            return None;
        }
        let scores = points.iter().map(|p| p.score);
        Some(Felt {
            score: scores.clone().sum::<f64>() / points.len() as f64,
            range: Some((
                scores.clone().fold(f64::MAX, f64::min),
                scores.fold(f64::MIN, f64::max),
            )),
            observed: points.iter().all(|p| p.observed),
            n: None,
            interval: None,
        })
    }

    /// Whether the step belongs to this persona's journey: a step that names none is everybody's.
    pub fn is_for(&self, persona: &Id<Persona>) -> bool {
        self.personas.is_empty() || self.personas.contains(persona)
    }
}

impl Note {
    /// Whether it is said of this persona: a note that names none is about everybody.
    pub fn is_for(&self, persona: &Id<Persona>) -> bool {
        self.personas.is_empty() || self.personas.contains(persona)
    }
}

impl Touchpoint {
    /// Puts the persona's score here, or takes it away; a quote stays.
    pub fn feel(&mut self, persona: &Id<Persona>, score: Option<Score>) {
        match self.emotions.iter_mut().find(|e| e.persona == *persona) {
            Some(emotion) => emotion.rescore(score),
            None => self.emotions.push(Emotion {
                persona: persona.clone(),
                score,
                ..Emotion::default()
            }),
        }
        self.emotions
            .retain(|e| e.score.is_some() || e.quote.is_some());
    }

    /// What the file says of this persona at the touchpoint itself.
    pub fn emotion(&self, persona: &Id<Persona>) -> Option<&Emotion> {
        self.emotions.iter().find(|e| e.persona == *persona)
    }

    /// Whether this persona meets it: a touchpoint that names none is everybody's.
    pub fn is_for(&self, persona: &Id<Persona>) -> bool {
        self.personas.is_empty() || self.personas.contains(persona)
    }
}
