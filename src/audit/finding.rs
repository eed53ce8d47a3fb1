//! What a rule finds: typed values that carry their facts, not their words.

use crate::model::{
    Channel, Id, Interval, Kpi, ObjectId, Period, Persona, Rating, Span, Threshold,
};

use super::survey::Survey;

/// One rule of the audit. Its sentences stand in the language files under its key.
#[derive(Debug)]
pub struct Rule {
    /// Names it in the language files (`finding-<key>`, `gap-<key>`, `reason-<key>`) and in exported data. Never changes.
    pub key: &'static str,
    /// The step of the audit (1…5) that it belongs to.
    pub step: u8,
    /// The numbers that it goes by; its sentences can name them.
    pub thresholds: &'static [Threshold],
    pub(super) find: Find,
}

/// How a rule looks at a journey.
#[derive(Clone, Copy, Debug)]
pub(super) enum Find {
    /// Each hit is a problem of its own.
    Problems(fn(&Survey<'_>) -> Vec<Problem>),
    /// All hits are one line; none where it names no object.
    Gap(fn(&Survey<'_>) -> Gap),
}

impl Rule {
    pub(super) const fn problems(
        key: &'static str,
        step: u8,
        find: fn(&Survey<'_>) -> Vec<Problem>,
    ) -> Self {
        Self {
            key,
            step,
            thresholds: &[],
            find: Find::Problems(find),
        }
    }

    pub(super) const fn gap(key: &'static str, step: u8, find: fn(&Survey<'_>) -> Gap) -> Self {
        Self {
            key,
            step,
            thresholds: &[],
            find: Find::Gap(find),
        }
    }

    /// The rule, going by these numbers.
    pub(super) const fn by(self, thresholds: &'static [Threshold]) -> Self {
        Self { thresholds, ..self }
    }

    /// Whether it finds customers' problems rather than a gap in the map.
    pub const fn finds_problems(&self) -> bool {
        matches!(self.find, Find::Problems(_))
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl Eq for Rule {}

/// What a finding says, by the name that its sentence uses.
pub type Facts = Vec<(&'static str, Fact)>;

/// Personas with what they feel.
pub type Feelings = Vec<(Id<Persona>, f64)>;

/// A value in a finding's sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    Object(ObjectId),
    Objects(Vec<ObjectId>),
    /// How each persona feels, −2 to +2.
    Felt(Feelings),
    /// A value of a KPI, in its unit; and the one beside which it is told, to the decimals of both.
    Value(Id<Kpi>, [f64; 2]),
    /// How sure this value of a KPI is.
    Interval(Id<Kpi>, f64, Interval),
    /// 0 to 100.
    Percent(f64),
    Count(usize),
    Span(Span),
    Periods(Vec<Period>),
    Expectations(Vec<Expectation>),
    Channels(Vec<Id<Channel>>),
    /// The user's own words.
    Text(String),
}

/// One of the four expectations of a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    Appropriate,
    Relevant,
    Useful,
    Endearing,
}

impl Expectation {
    /// The name in messages' keys and exported data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Appropriate => "appropriate",
            Self::Relevant => "relevant",
            Self::Useful => "useful",
            Self::Endearing => "endearing",
        }
    }
}

/// Something that hurts on the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub rule: &'static Rule,
    /// What to select to see it.
    pub object: ObjectId,
    /// How much it hurts.
    pub severity: Rating,
    /// How much depends on it; none where nobody has said, or where it lies between touchpoints.
    pub importance: Option<Rating>,
    pub facts: Facts,
}

impl Problem {
    /// Importance × severity, 1 to 25.
    ///
    /// Where the importance is not known the severity takes its place: until somebody says otherwise, a
    /// problem matters as much as it hurts. A fixed number there would let the worst moments, which often
    /// have no touchpoint to weigh (waiting), sink below trifles.
    pub fn priority(&self) -> u8 {
        self.severity.get() * self.importance.unwrap_or(self.severity).get()
    }
}

/// What the map does not know yet: one rule, with everything that it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub rule: &'static Rule,
    /// What to select to close it, in reading order.
    pub objects: Vec<ObjectId>,
    /// Beyond `count`, which every gap's sentence is given: the number of objects.
    pub facts: Facts,
}

impl Gap {
    pub(super) fn new(rule: &'static Rule, objects: Vec<ObjectId>) -> Self {
        Self {
            rule,
            objects,
            facts: Vec::new(),
        }
    }
}

/// The rating nearest to a number.
pub(super) fn rating(value: f64) -> Rating {
    let place = value.round().clamp(1.0, 5.0) as usize - 1;
    Rating::ALL[place]
}

#[cfg(test)]
mod tests {
    use super::Problem;
    use crate::audit::RULES;
    use crate::model::{ObjectId, Rating};

    fn priority(severity: usize, importance: Option<usize>) -> u8 {
        let problem = Problem {
            rule: RULES[0],
            object: ObjectId::Journey,
            severity: Rating::ALL[severity - 1],
            importance: importance.map(|i| Rating::ALL[i - 1]),
            facts: Vec::new(),
        };
        problem.priority()
    }

    #[test]
    fn priority_is_importance_times_severity_and_severity_stands_in_for_what_is_not_known() {
        assert_eq!(priority(3, Some(4)), 12);
        assert_eq!(priority(5, Some(5)), 25);
        assert_eq!(priority(4, None), 16);
        assert!(priority(5, None) > priority(5, Some(3)));
        assert!(priority(1, None) < priority(1, Some(3)));
    }
}
