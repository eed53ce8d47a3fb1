//! What a manager reads first: sentences that the map and its audit bear out, each left out where there is nothing to
//! say.

use std::collections::BTreeMap;

use super::text::shows;
use crate::audit::one_line;
use crate::exchange::Handout;
use crate::export::Export;
use crate::export::account::Shown;
use crate::i18n::{self, Language, t};
use crate::model::{
    Felt, Journey, Mean, Measurement, Moments, ObjectId, Persona, Rating, Stage, Standing, Step,
    Touchpoint,
};
use crate::words::{self, Word, spoken, spoken::Spoken};

/// Names in a line before the rest is only counted.
const MOST: usize = 5;
/// The problems that are named.
const PRESSING: usize = 3;

pub(super) struct Summary {
    /// What there is on the map.
    pub extent: String,
    pub points: Vec<Spoken>,
}

pub(super) fn summary(export: &Export, handout: &Handout<'_>, shown: &Shown<'_>) -> Summary {
    let journey = &*export.journey;
    let persona = export.view.curves.alone();
    let steps = journey.steps();
    let steps = steps.filter(|(stage, step)| shown.has(&stage.id) && shown.has(&step.id));
    let steps: Vec<(&Stage, &Step)> = steps.map(|(stage, step)| (&**stage, &**step)).collect();
    let touchpoints = steps.iter().flat_map(|(_, step)| &step.touchpoints);
    let personas = journey.personas.iter().map(|p| &**p);
    let teller = Teller {
        language: handout.language,
        journey,
        handout,
        shown,
        touchpoints: touchpoints
            .map(|t| &**t)
            .filter(|t| shown.has(&t.id))
            .collect(),
        personas: personas
            .filter(|p| persona.is_none_or(|only| p.id == *only))
            .collect(),
        steps,
    };
    teller.summary()
}

struct Teller<'a> {
    language: Language,
    journey: &'a Journey,
    handout: &'a Handout<'a>,
    shown: &'a Shown<'a>,
    steps: Vec<(&'a Stage, &'a Step)>,
    touchpoints: Vec<&'a Touchpoint>,
    personas: Vec<&'a Persona>,
}

impl Teller<'_> {
    fn summary(&self) -> Summary {
        let l = self.language;
        let mut points = Vec::new();
        let mut say = |name: String, value: Option<String>| {
            points.extend(value.map(|value| Spoken::new(name, value)));
        };
        for persona in &self.personas {
            let name = t!(l, "compare-felt", persona = persona.short_name());
            say(name, self.moments(persona));
        }
        say(t!(l, "report-weakest-stage"), self.weakest());
        say(t!(l, "exchange-problems"), Some(self.problems()));
        say(t!(l, "exchange-sheet-kpis"), self.kpis());
        say(t!(l, "exchange-sheet-actions"), self.actions());
        let rated = |t: &Touchpoint| {
            let value = t.importance?.get();
            // The highest first.
            Some((u8::MAX - value, t!(l, "exchange-importance", value = value)))
        };
        say(t!(l, "report-by-importance"), self.shares(rated));
        let control = |t: &Touchpoint| {
            let it = self.journey.control_of(t)?.value();
            Some((it as u8, it.word(l)))
        };
        say(t!(l, "report-by-control"), self.shares(control));
        let medium = |t: &Touchpoint| {
            let it = self.journey.medium_of(t)?.value();
            Some((it as u8, it.word(l)))
        };
        say(t!(l, "report-by-medium"), self.shares(medium));
        say(t!(l, "term-evidence"), self.evidence());
        say(t!(l, "exchange-gaps"), Some(self.gaps()));
        Summary {
            extent: self.extent(),
            points,
        }
    }

    fn extent(&self) -> String {
        let l = self.language;
        let stages = self.journey.stages.iter();
        let stages = stages.filter(|stage| self.shown.has(&stage.id)).count();
        let parts = vec![
            t!(l, "sheet-new-stages", count = stages),
            t!(l, "sheet-new-steps", count = self.steps.len()),
            t!(l, "sheet-new-touchpoints", count = self.touchpoints.len()),
            t!(l, "report-personas", count = self.personas.len()),
        ];
        let state = self.journey.about.state.word(l);
        let parts = self.handout.sentences.list(parts);
        match self.is_part() {
            true => t!(l, "report-extent-part", state = state, parts = parts),
            false => t!(l, "report-extent", state = state, parts = parts),
        }
    }

    /// Whether something of the map is not shown.
    fn is_part(&self) -> bool {
        let journey = self.journey;
        self.personas.len() < journey.personas.len()
            || self.steps.len() < journey.steps().count()
            || self.touchpoints.len() < journey.touchpoints().count()
            || !journey.stages.iter().all(|stage| self.shown.has(&stage.id))
    }

    /// How it is for a persona at best, at worst and at the end.
    fn moments(&self, persona: &Persona) -> Option<String> {
        let l = self.language;
        let felt = |step: &Step| {
            let felt = step.felt(&persona.id);
            felt.filter(|_| self.shown.has(&step.id))
        };
        let moments = Moments::of(self.journey, felt);
        let said = |step: Option<&Step>, key: &str| {
            let step = step?;
            let score = score(l, felt(step)?.score);
            let step = self.place(&step.title, &(&step.id).into());
            let arguments = [("step", step.into()), ("score", score.into())];
            Some(i18n::text(l, key, &arguments))
        };
        let all = [
            said(moments.best, "report-best"),
            said(moments.worst, "report-worst"),
            said(moments.end, "report-end"),
        ];
        let all: Vec<String> = all.into_iter().flatten().collect();
        (!all.is_empty()).then(|| format!("{}.", all.join(", ")))
    }

    /// “Waits” (Delivery).
    fn place(&self, name: &str, object: &ObjectId) -> String {
        let name = i18n::quoted(self.language, &one_line(name));
        match self.handout.sentences.place(object).stage {
            Some(stage) => format!("{name} ({})", one_line(&stage.name)),
            None => name,
        }
    }

    fn felt(&self) -> impl Iterator<Item = (&Stage, Felt)> {
        self.steps.iter().flat_map(|(stage, step)| {
            let felt = self.personas.iter().filter_map(|p| step.felt(&p.id));
            felt.map(|felt| (*stage, felt))
        })
    }

    /// The stage of the lowest mean, if there is one such.
    fn weakest(&self) -> Option<String> {
        let l = self.language;
        // Weighted as the mean curve is, which a comparison and the acquisition matrix tell, too.
        let all = Mean::of(self.journey).filter(|_| self.personas.len() > 1);
        let of_step = |step: &Step| match &all {
            Some(mean) => mean.felt(step),
            None => self.personas.first().and_then(|p| step.felt(&p.id)),
        };
        let mean = |stage: &Stage| {
            let steps = self.steps.iter().filter(|(of, _)| of.id == stage.id);
            let felt = steps.filter_map(|(_, step)| of_step(step));
            let scores: Vec<f64> = felt.map(|felt| felt.score).collect();
            let sum: f64 = scores.iter().sum();
            (!scores.is_empty()).then(|| sum / scores.len() as f64)
        };
        let stages = self.journey.stages.iter();
        let mut means: Vec<(&Stage, f64)> = stages.filter_map(|s| Some((&**s, mean(s)?))).collect();
        means.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        let [(stage, lowest), (_, next), ..] = means.as_slice() else {
            return None;
        };
        // As it is written, it has to be lower.
        if rounded(*lowest) >= rounded(*next) {
            return None;
        }
        let name = spoken::stage(l, self.journey, stage).name;
        let (stage, score) = (i18n::quoted(l, &one_line(&name)), score(l, *lowest));
        Some(t!(l, "report-weakest", stage = stage, score = score))
    }

    /// How many there are, how severe, and which come first.
    fn problems(&self) -> String {
        let (l, handout) = (self.language, self.handout);
        let problems = &handout.problems;
        if problems.is_empty() {
            return t!(l, "exchange-no-problems");
        }
        let grave = problems.iter().filter(|p| p.severity >= Rating::ALL[3]);
        let pressing = problems.iter().take(PRESSING).map(|problem| {
            let title = handout.sentences.title(problem);
            t!(
                l,
                "report-priority",
                problem = title,
                priority = problem.priority()
            )
        });
        let date = words::date(l, handout.day);
        t!(
            l,
            "report-problems",
            date = date,
            count = problems.len(),
            grave = grave.count(),
            pressing = pressing.collect::<Vec<_>>().join("; ")
        )
    }

    fn gaps(&self) -> String {
        let (l, handout) = (self.language, self.handout);
        let gaps = handout.gaps.len();
        let mut said = match gaps {
            0 => t!(l, "exchange-no-gaps"),
            count => t!(l, "report-gaps", count = count),
        };
        if !handout.silent.is_empty() {
            let count = handout.silent.len();
            said.push(' ');
            said.push_str(&t!(l, "report-silenced", count = count));
        }
        said
    }

    /// What misses its target, of what has one and is measured.
    fn kpis(&self) -> Option<String> {
        let (l, journey) = (self.language, self.journey);
        let mut measured: Vec<(ObjectId, &Measurement)> = Vec::new();
        measured.extend(journey.measurements.iter().map(|m| (ObjectId::Journey, m)));
        for stage in journey.stages.iter().filter(|s| self.shown.has(&s.id)) {
            measured.extend(stage.kpis.iter().map(|m| ((&stage.id).into(), m)));
            for (_, step) in self.steps.iter().filter(|(of, _)| of.id == stage.id) {
                measured.extend(step.kpis.iter().map(|m| ((&step.id).into(), m)));
                let met = step.touchpoints.iter().filter(|t| self.shown.has(&t.id));
                measured.extend(met.flat_map(|t| t.kpis.iter().map(|m| ((&t.id).into(), m))));
            }
        }
        let standing = |m: &Measurement| m.standing(journey.direction_of(&m.kpi));
        measured.retain(|(_, m)| standing(m).is_some());
        let of = measured.len();
        measured.retain(|(_, m)| standing(m) == Some(Standing::Missed));
        // What is farthest from its target first.
        let shortfall = |m: &Measurement| m.shortfall(journey.direction_of(&m.kpi));
        let by = |m| shortfall(m).unwrap_or_default();
        measured.sort_by(|(_, a), (_, b)| by(b).total_cmp(&by(a)));
        if of == 0 {
            return None;
        }
        let missed = measured.iter().take(MOST).map(|(object, m)| {
            let kpi = words::kpi(l, journey, &m.kpi);
            let [reading, target] = words::reading_and_target(l, m, &journey.unit_of(&m.kpi));
            let place = match object {
                ObjectId::Journey => t!(l, "audit-health-map"),
                object => i18n::quoted(l, &one_line(&self.handout.sentences.name(object))),
            };
            let told = t!(
                l,
                "report-missed",
                kpi = kpi,
                place = place,
                reading = reading.unwrap_or_default(),
                target = target.unwrap_or_default()
            );
            match m.is_unsure() {
                true => t!(l, "standing-unsure", standing = told),
                false => told,
            }
        });
        let mut list: Vec<String> = missed.collect();
        if let Some(more) = measured.len().checked_sub(MOST).filter(|more| *more > 0) {
            list.push(t!(l, "exchange-more", count = more));
        }
        let missed = measured.len();
        let said = t!(l, "report-kpis", missed = missed, of = of);
        Some(match list.is_empty() {
            true => said,
            false => format!("{said} {}.", list.join("; ")),
        })
    }

    /// How far the plan is.
    fn actions(&self) -> Option<String> {
        let (l, sentences) = (self.language, &self.handout.sentences);
        let mut actions = self.handout.actions();
        actions.retain(|a| shows(self.shown, sentences.place(&(&a.id).into())));
        let unowned = actions.iter();
        let unowned = unowned.filter(|a| sentences.owners(&(&a.id).into()).is_empty());
        let overdue = actions.iter().filter(|a| a.is_overdue(self.handout.day));
        let (unowned, overdue) = (unowned.count(), overdue.count());
        let all = [
            ("report-actions", actions.len()),
            ("report-actions-unowned", unowned),
            ("report-actions-overdue", overdue),
        ];
        let all = all.into_iter().filter(|(_, count)| *count > 0);
        let all = all.map(|(key, count)| i18n::text(l, key, &[("count", count.into())]));
        let all: Vec<String> = all.collect();
        (!all.is_empty()).then(|| format!("{}.", all.join(", ")))
    }

    /// How many touchpoints are of each kind; nothing where it is known of none.
    fn shares(&self, kind: impl Fn(&Touchpoint) -> Option<(u8, String)>) -> Option<String> {
        let mut counts: BTreeMap<(u8, String), usize> = BTreeMap::new();
        for kind in self.touchpoints.iter().filter_map(|t| kind(t)) {
            *counts.entry(kind).or_default() += 1;
        }
        let known: usize = counts.values().sum();
        let mut all: Vec<String> = (counts.iter())
            .map(|((_, word), count)| format!("{word}: {count}"))
            .collect();
        if known == 0 {
            return None;
        }
        let unset = self.touchpoints.len() - known;
        let open = t!(self.language, "compare-unset");
        all.extend((unset > 0).then(|| format!("{open}: {unset}")));
        Some(all.join(" · "))
    }

    fn evidence(&self) -> Option<String> {
        let of = self.felt().count();
        let observed = self.felt().filter(|(_, felt)| felt.observed).count();
        let assumed = of - observed;
        (of > 0).then(|| {
            t!(
                self.language,
                "report-evidence",
                of = of,
                observed = observed,
                assumed = assumed
            )
        })
    }
}

fn rounded(score: f64) -> f64 {
    (score * 10.0).round() / 10.0
}

fn score(language: Language, score: f64) -> String {
    i18n::score(language, rounded(score))
}
