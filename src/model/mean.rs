//! Whose emotion curves are looked at, and the mean of several of them.

use serde::{Deserialize, Serialize};

use super::{Felt, Id, Journey, Persona, Step};

/// Whose emotion curves are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Curves {
    /// One each, all of them together.
    #[default]
    Together,
    /// One for all: the weighted [`Mean`].
    Mean,
    /// That of this persona, and of the map only what is for her.
    Alone(Id<Persona>),
}

impl Curves {
    /// The persona that is shown alone.
    pub const fn alone(&self) -> Option<&Id<Persona>> {
        match self {
            Self::Alone(persona) => Some(persona),
            Self::Together | Self::Mean => None,
        }
    }

    /// This persona alone, or all of them together.
    pub fn only(persona: Option<Id<Persona>>) -> Self {
        persona.map_or(Self::Together, Self::Alone)
    }

    /// All of them together where the journey has not what is asked for: the persona, or several that feel anything.
    #[must_use]
    pub fn possible(self, journey: &Journey) -> Self {
        let possible = match &self {
            Self::Together => true,
            Self::Mean => Mean::of(journey).is_some(),
            Self::Alone(id) => journey.persona(id).is_some(),
        };
        if possible { self } else { Self::Together }
    }
}

/// The mean of the personas' emotions, weighted by how many customers they stand for.
///
/// The personas are those who feel anything on the map. If each of them has a share of all customers (above zero),
/// each counts by it; else all count alike, since a missing share can be neither zero nor guessed. At a step a persona
/// for whom it is not, or of whom nothing is known there, does not count, and the others share her weight by theirs:
///
/// > mean = Σ weight × score ÷ Σ weight, over the personas with a score
#[derive(Clone, Debug)]
pub struct Mean<'a> {
    /// With what each weighs.
    personas: Vec<(&'a Persona, f64)>,
    /// They count by their shares, and not all alike.
    pub by_share: bool,
}

impl<'a> Mean<'a> {
    /// Of the personas of a journey; none where fewer than two feel anything.
    pub fn of(journey: &'a Journey) -> Option<Self> {
        let feels = |p: &&Persona| journey.steps().any(|(_, s)| s.felt(&p.id).is_some());
        let personas = journey.personas.iter().map(|p| &**p).filter(feels);
        let share = |p: &Persona| p.share.map(|s| s.get()).filter(|s| *s > 0.0);
        let personas: Vec<(&Persona, Option<f64>)> = personas.map(|p| (p, share(p))).collect();
        let by_share = personas.iter().all(|(_, share)| share.is_some());
        let weighed = |(persona, share): (&'a Persona, Option<f64>)| {
            let weight = share.filter(|_| by_share).unwrap_or(1.0);
            (persona, weight)
        };
        (personas.len() > 1).then(|| Self {
            personas: personas.into_iter().map(weighed).collect(),
            by_share,
        })
    }

    /// Of how many personas.
    pub const fn count(&self) -> usize {
        self.personas.len()
    }

    /// The mean of what the personas score, as far as they do.
    pub fn score(&self, score: impl Fn(&Id<Persona>) -> Option<f64>) -> Option<f64> {
        let scores = self
            .personas
            .iter()
            .filter_map(|(p, w)| Some((score(&p.id)?, w)));
        let (sum, weight) = scores.fold((0.0, 0.0), |(sum, weight), (score, w)| {
            (sum + w * score, weight + w)
        });
        (weight > 0.0).then(|| sum / weight)
    }

    /// The point of the mean's curve, its range from the lowest persona to the highest; observed if all parts are.
    pub fn felt(&self, step: &Step) -> Option<Felt> {
        let parts = self.personas.iter().filter_map(|(p, _)| step.felt(&p.id));
        let parts: Vec<Felt> = parts.collect();
        let scores = parts.iter().map(|felt| felt.score);
        let lowest = scores.clone().fold(f64::MAX, f64::min);
        let highest = scores.fold(f64::MIN, f64::max);
        Some(Felt {
            score: self.score(|id| Some(step.felt(id)?.score))?,
            range: Some((lowest, highest)),
            observed: parts.iter().all(|felt| felt.observed),
            n: None,
            interval: None,
        })
    }

    /// The first of the steps at which the personas are furthest apart, and by how much; none where they agree.
    pub fn widest<'s>(&self, steps: impl Iterator<Item = &'s Step>) -> Option<(&'s Step, f64)> {
        let spread = |step| {
            let (low, high) = self.felt(step)?.range?;
            Some((step, high - low))
        };
        let widest = steps.filter_map(spread).reduce(|widest, next| {
            let wider = next.1 > widest.1 + f64::EPSILON;
            if wider { next } else { widest }
        });
        widest.filter(|(_, apart)| *apart > f64::EPSILON)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Emotion, Evidence, Percent, Score, Stage};

    /// Personas a, b, … with these shares, and steps s0, s1, … at which they score so.
    fn journey<const N: usize>(shares: [Option<f64>; N], steps: &[[Option<f64>; N]]) -> Journey {
        let letters = ["a", "b", "c"];
        let persona = |(letter, share): (&&str, &Option<f64>)| {
            Arc::new(Persona {
                id: Id::new(letter),
                share: share.map(|s| Percent::try_from(s).unwrap()),
                ..Persona::default()
            })
        };
        let step = |(i, scores): (usize, &[Option<f64>; N])| {
            let emotions = letters.iter().zip(scores).filter_map(|(letter, score)| {
                Some(Emotion {
                    persona: Id::new(letter),
                    score: Score::clamped((*score)?),
                    evidence: Some(Evidence::Observed {
                        source: None,
                        n: None,
                    }),
                    ..Emotion::default()
                })
            });
            Arc::new(Step {
                id: Id::new(&format!("s{i}")),
                emotions: emotions.collect(),
                ..Step::default()
            })
        };
        Journey {
            personas: letters.iter().zip(&shares).map(persona).collect(),
            stages: vec![Arc::new(Stage {
                steps: steps.iter().enumerate().map(step).collect(),
                ..Stage::default()
            })],
            ..Journey::default()
        }
    }

    fn scores(journey: &Journey) -> Vec<Option<f64>> {
        let mean = Mean::of(journey).unwrap();
        let felt = |(_, step): (_, &Arc<Step>)| mean.felt(step).map(|felt| felt.score);
        let rounded = |score: f64| (score * 1e6).round() / 1e6;
        journey.steps().map(felt).map(|s| s.map(rounded)).collect()
    }

    #[test]
    fn who_stands_for_more_customers_counts_more() {
        // 62 % and 38 %: 0.62 × 1.5 − 0.38 × 1 = 0.55. Shares need not be a hundred together: 30 and 10 are 3 to 1.
        let two = journey([Some(62.0), Some(38.0)], &[[Some(1.5), Some(-1.0)]]);
        assert_eq!(scores(&two), [Some(0.55)]);
        let three_to_one = journey([Some(30.0), Some(10.0)], &[[Some(1.0), Some(-1.0)]]);
        assert_eq!(scores(&three_to_one), [Some(0.5)]);
        assert!(Mean::of(&two).unwrap().by_share);
    }

    #[test]
    fn where_a_share_is_missing_or_zero_all_count_alike() {
        for unknown in [None, Some(0.0)] {
            let some = journey([Some(90.0), unknown], &[[Some(2.0), Some(-1.0)]]);
            assert_eq!(scores(&some), [Some(0.5)]);
            assert!(!Mean::of(&some).unwrap().by_share);
        }
    }

    #[test]
    fn who_has_no_score_at_a_step_does_not_count_there() {
        let shares = [Some(50.0), Some(30.0), Some(20.0)];
        let steps = [
            [Some(2.0), None, Some(-1.5)],
            [None, None, None],
            [None, Some(1.0), None],
        ];
        // (50 × 2 − 20 × 1.5) ÷ 70 = 1.
        let mut journey = journey(shares, &steps);
        assert_eq!(scores(&journey), [Some(1.0), None, Some(1.0)]);
        // A score at a step that is not for her does not count either.
        let stage = Arc::make_mut(&mut journey.stages[0]);
        Arc::make_mut(&mut stage.steps[0]).personas = vec![Id::new("c")];
        assert_eq!(scores(&journey)[0], Some(-1.5));
    }

    #[test]
    fn a_persona_without_any_score_needs_no_share() {
        let steps = [[Some(1.0), Some(0.0), None]];
        let journey = journey([Some(75.0), Some(25.0), None], &steps);
        assert_eq!(scores(&journey), [Some(0.75)]);
        assert_eq!(Mean::of(&journey).unwrap().count(), 2);
    }

    #[test]
    fn one_persona_alone_has_no_mean() {
        let journey = journey([Some(60.0), None], &[[Some(1.0), None]]);
        assert!(Mean::of(&journey).is_none());
        assert_eq!(Curves::Mean.possible(&journey), Curves::Together);
    }

    #[test]
    fn the_spread_reaches_from_the_lowest_persona_to_the_highest() {
        let steps = [
            [Some(0.5), Some(0.5)],
            [Some(1.5), Some(-1.0)],
            [Some(-1.0), Some(1.5)],
        ];
        let mut journey = journey([None, None], &steps);
        let stage = Arc::make_mut(&mut journey.stages[0]);
        Arc::make_mut(&mut stage.steps[1]).emotions[1].evidence = Some(Evidence::Assumed);
        let mean = Mean::of(&journey).unwrap();
        let felt: Vec<Felt> = journey.steps().filter_map(|(_, s)| mean.felt(s)).collect();
        assert_eq!(felt[1].range, Some((-1.0, 1.5)));
        // Observed only where every part is.
        assert_eq!(
            felt.iter().map(|f| f.observed).collect::<Vec<_>>(),
            [true, false, true]
        );
        let steps = journey.steps().map(|(_, step)| &**step);
        let (step, apart) = mean.widest(steps).unwrap();
        assert_eq!((step.id.as_str(), apart), ("s1", 2.5));
    }
}
