//! The moments of a curve that people remember: its best, its worst, and its end.

use super::{Felt, Journey, Step};

/// A moment is good or bad enough to be one of them from this score on.
const STRONG: f64 = 1.0;
/// Fewer points are no curve that has moments.
const FEWEST: usize = 3;

/// What is remembered of a way is how it was at its peaks and at its end, and hardly how long it took: the peak-end rule
/// (Kahneman et al., Psychological Science 4, 1993).
#[derive(Clone, Copy, Debug, Default)]
pub struct Moments<'a> {
    /// The highest step; none where nothing is felt strongly. Of several alike, the one at which most is at stake.
    pub best: Option<&'a Step>,
    /// The lowest one.
    pub worst: Option<&'a Step>,
    /// The last one of the main way that is felt.
    pub end: Option<&'a Step>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    Best,
    Worst,
    End,
}

impl<'a> Moments<'a> {
    /// Of a curve through all of the journey, whatever is shown of it.
    pub fn of(journey: &'a Journey, felt: impl Fn(&Step) -> Option<Felt>) -> Self {
        let felt: Vec<(&'a Step, f64)> = journey
            .steps()
            .filter_map(|(_, s)| Some((s.as_ref(), felt(s)?.score)))
            .collect();
        if felt.len() < FEWEST {
            return Self::default();
        }
        let by_score = |a: &(&Step, f64), b: &(&Step, f64)| a.1.total_cmp(&b.1);
        let decisive = |a: &(&Step, f64), b: &(&Step, f64)| at_stake(a.0).cmp(&at_stake(b.0));
        // The first of equals: `max_by` takes the last.
        let highest =
            |a: &&(&'a Step, f64), b: &&(&'a Step, f64)| by_score(a, b).then(decisive(a, b));
        let lowest =
            |a: &&(&'a Step, f64), b: &&(&'a Step, f64)| by_score(b, a).then(decisive(a, b));
        let best = felt.iter().rev().max_by(highest);
        let worst = felt.iter().rev().max_by(lowest);
        let end = felt.iter().rev().find(|(step, _)| step.path.is_none());
        Self {
            best: best.filter(|(_, s)| *s >= STRONG).map(|(s, _)| *s),
            worst: worst.filter(|(_, s)| *s <= -STRONG).map(|(s, _)| *s),
            end: end.map(|(step, _)| *step),
        }
    }

    /// What this step is among them.
    pub fn at(&self, step: &Step) -> impl Iterator<Item = Moment> + use<'a> {
        let id = step.id.clone();
        let all = [
            (self.best, Moment::Best),
            (self.worst, Moment::Worst),
            (self.end, Moment::End),
        ];
        let here = all
            .into_iter()
            .filter(move |(at, _)| at.is_some_and(|s| s.id == id));
        here.map(|(_, moment)| moment)
    }
}

/// How much depends on a step: customers lost there, then its importance, then whether it is a moment of truth.
fn at_stake(step: &Step) -> (bool, Option<u8>, bool) {
    let touchpoints = || step.touchpoints.iter();
    (
        touchpoints().any(|t| t.breakpoint.is_some()),
        touchpoints()
            .filter_map(|t| Some(t.importance?.get()))
            .max(),
        touchpoints().any(|t| t.moment_of_truth),
    )
}
