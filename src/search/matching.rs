//! Which touchpoints match a filter, and which steps and stages are left with them.

use std::collections::HashSet;

use super::hits::Names;
use super::{Options, Pattern};
use crate::audit;
use crate::i18n::Language;
use crate::model::{
    Condition, Evidence, Filter, Ground, Id, Inherited, Journey, Stage, Step, Touchpoint,
};

/// What matches a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    pub touchpoints: HashSet<Id<Touchpoint>>,
    /// Steps that match themselves or in which a touchpoint does. What only a touchpoint can be asked, such as its
    /// owner, no step fulfils by itself.
    pub steps: HashSet<Id<Step>>,
    /// Stages in which a step matches, or whose own words do.
    pub stages: HashSet<Id<Stage>>,
    /// How many touchpoints there are, matching or not.
    pub of: usize,
}

/// What of the journey matches. `language` is that of the names of what is built in, for conditions on words.
pub fn matching(language: Language, journey: &Journey, filter: &Filter) -> Matching {
    let asker = Asker::new(language, journey, filter);
    let mut matching = Matching::default();
    for stage in &journey.stages {
        let mut stays = asker.holds(&Asked::Stage(stage));
        for step in &stage.steps {
            let mut step_stays = asker.holds(&Asked::Step(stage, step));
            for touchpoint in &step.touchpoints {
                matching.of += 1;
                if asker.holds(&Asked::Touchpoint(stage, step, touchpoint)) {
                    matching.touchpoints.insert(touchpoint.id.clone());
                    step_stays = true;
                }
            }
            if step_stays {
                matching.steps.insert(step.id.clone());
                stays = true;
            }
        }
        if stays {
            matching.stages.insert(stage.id.clone());
        }
    }
    matching
}

/// Of what a condition is asked, with what it stands in.
enum Asked<'a> {
    Stage(&'a Stage),
    Step(&'a Stage, &'a Step),
    Touchpoint(&'a Stage, &'a Step, &'a Touchpoint),
}

struct Asker<'a> {
    journey: &'a Journey,
    names: Names<'a>,
    /// The conditions, those on one attribute together.
    groups: Vec<Vec<&'a Condition>>,
}

impl<'a> Asker<'a> {
    fn new(language: Language, journey: &'a Journey, filter: &'a Filter) -> Self {
        let attributes = filter.attributes().into_iter();
        Self {
            journey,
            names: Names { language, journey },
            groups: attributes.map(|a| filter.on(a).collect()).collect(),
        }
    }

    fn holds(&self, asked: &Asked<'_>) -> bool {
        let any = |group: &Vec<&Condition>| group.iter().any(|c| self.one(c, asked));
        self.groups.iter().all(any)
    }

    fn one(&self, condition: &Condition, asked: &Asked<'_>) -> bool {
        let (stage, step, touchpoint) = match asked {
            Asked::Stage(stage) => (stage, None, None),
            Asked::Step(stage, step) => (stage, Some(*step), None),
            Asked::Touchpoint(stage, step, t) => (stage, Some(*step), Some(*t)),
        };
        let of = |ask: &dyn Fn(&Touchpoint) -> bool| touchpoint.is_some_and(ask);
        match condition {
            Condition::Period(period) => {
                step.map_or(stage.period, |s| Journey::period_of(stage, s)) == *period
            }
            Condition::Stage(id) => stage.id == *id,
            Condition::Persona(persona) => {
                step.is_some_and(|s| s.is_for(persona))
                    && touchpoint.is_none_or(|t| t.is_for(persona))
            }
            Condition::BadEmotion => step.is_some_and(|s| self.is_bad(s, touchpoint)),
            Condition::Text(text) => self.says(text, asked),
            Condition::Owner(owner) => of(&|t| {
                let own = self.journey.owner_of(t).map(Inherited::value);
                own.is_some_and(|o| o.id == *owner)
            }),
            Condition::WithoutOwner => of(&|t| self.journey.owner_of(t).is_none()),
            Condition::Channel(channel) => of(&|t| t.channels.contains(channel)),
            Condition::Control(control) => of(&|t| {
                let own = self.journey.control_of(t).map(Inherited::value);
                own == Some(*control)
            }),
            Condition::Evidence(ground) => of(&|t| {
                let observed = match ground {
                    Ground::Assumed => false,
                    Ground::Observed => true,
                };
                let own = t.evidence.as_ref().map(Evidence::is_observed);
                own == Some(observed)
            }),
            Condition::Importance(least) => of(&|t| t.importance.is_some_and(|i| i >= *least)),
            Condition::WithoutImportance => of(&|t| t.importance.is_none()),
            Condition::MomentOfTruth => of(&|t| t.moment_of_truth),
            Condition::Breakpoint => of(&|t| t.breakpoint.is_some()),
            Condition::Status(status) => of(&|t| t.status == Some(*status)),
            Condition::Kind(kind) => of(&|t| t.kind.as_ref() == Some(kind)),
            Condition::Open(check) => of(&|t| audit::is_open(self.journey, t, *check)),
        }
    }

    /// Whether anybody feels worse than neutral: at the touchpoint itself, else at its step.
    fn is_bad(&self, step: &Step, touchpoint: Option<&Touchpoint>) -> bool {
        let own: Vec<f64> = touchpoint
            .into_iter()
            .flat_map(|t| &t.emotions)
            .filter_map(|e| Some(e.score?.get()))
            .collect();
        if !own.is_empty() {
            return own.iter().any(|score| *score < 0.0);
        }
        let felt = |p| step.felt(p).is_some_and(|felt| felt.score < 0.0);
        self.journey.personas.iter().any(|p| felt(&p.id))
    }

    fn says(&self, text: &str, asked: &Asked<'_>) -> bool {
        let Some(pattern) = Pattern::new(text.trim(), Options::default()) else {
            return true;
        };
        let mut found = false;
        let mut see = |text: &str| found = found || pattern.is_in(text);
        match asked {
            Asked::Stage(stage) => stage.texts(&mut |text| see(text)),
            Asked::Step(_, step) => self.names.step(step, &mut |_, _, text| see(text)),
            Asked::Touchpoint(_, _, t) => self.names.touchpoint(t, &mut |_, _, text| see(text)),
        }
        found
    }
}
