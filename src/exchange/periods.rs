//! Before, during or after: what a stage is by its name, where nothing else says it.

use crate::catalogue;
use crate::i18n::{Language, t};
use crate::model::{About, Period};
use crate::words;

use super::table::Words;

/// The periods of stages that follow one another, by their names, from `from` to `to`. No stage comes before one of an
/// earlier period: whose name says otherwise is outvoted by the others. One whose name says nothing is in the period of
/// the stage before it.
pub(super) fn guessed(names: &[&str], from: Period, to: Period) -> Vec<Period> {
    let open: Vec<Period> = Period::ALL
        .into_iter()
        .filter(|period| (from..=to).contains(period))
        .collect();
    // For each stage and period: how many names are contradicted up to here, and in which period the one before is.
    let mut costs = vec![0; open.len()];
    let mut ways: Vec<Vec<usize>> = Vec::with_capacity(names.len());
    for name in names {
        let named = named(name).filter(|period| open.contains(period));
        let before = |at: usize| (0..=at).min_by_key(|before| costs[*before]).unwrap_or(at);
        let way: Vec<usize> = (0..open.len()).map(before).collect();
        let against = |at: usize| usize::from(named.is_some_and(|period| period != open[at]));
        costs = (0..open.len())
            .map(|at| costs[way[at]] + against(at))
            .collect();
        ways.push(way);
    }
    let mut at = (0..open.len())
        .min_by_key(|at| costs[*at])
        .unwrap_or_default();
    let mut periods = Vec::with_capacity(names.len());
    for way in ways.iter().rev() {
        periods.push(open.get(at).copied().unwrap_or(from));
        at = way.get(at).copied().unwrap_or_default();
    }
    periods.reverse();
    periods
}

/// What a name says: "After the trip", "Nutzung".
fn named(name: &str) -> Option<Period> {
    let first = name
        .split([' ', '-', '\u{a0}'])
        .find(|word| !word.is_empty());
    let says = |period: &Period| {
        let words = Words::of(match period {
            Period::Before => "sheet-period-before",
            Period::During => "sheet-period-during",
            Period::After => "sheet-period-after",
        });
        words.has_heading(name) || first.is_some_and(|first| words.has(first))
    };
    let said = Period::ALL.into_iter().find(says);
    said.or_else(|| catalogue::period_of(name))
}

/// "before: Browse, Try; after: Use"
pub(super) fn told<'n>(
    language: Language,
    about: &About,
    stages: impl Iterator<Item = (&'n str, Period)> + Clone,
) -> String {
    let of = |period: Period| {
        let names = stages.clone().filter(|(_, p)| *p == period);
        let names: Vec<String> = names
            .map(|(name, _)| super::named(language, name))
            .collect();
        let period = words::period(language, about, period);
        (!names.is_empty()).then(|| {
            let names = names.join(", ");
            t!(
                language,
                "sheet-period-names",
                period = period,
                names = names
            )
        })
    };
    let told: Vec<String> = Period::ALL.into_iter().filter_map(of).collect();
    told.join("; ")
}

#[cfg(test)]
mod tests {
    use super::Period::{After, Before, During};
    use super::*;

    fn all(names: &[&str]) -> Vec<Period> {
        guessed(names, Before, After)
    }

    #[test]
    fn stages_are_in_the_period_that_their_names_say() {
        assert_eq!(
            all(&["Browse", "Try", "Pay", "Use", "Return"]),
            [Before, Before, During, After, After]
        );
        assert_eq!(
            all(&["Vor der Reise", "Aufenthalt", "Danach"]),
            [Before, During, After]
        );
        assert_eq!(
            all(&["Pre-purchase", "Purchase", "Post-purchase"]),
            [Before, During, After]
        );
        assert_eq!(all(&["A", "B"]), [Before, Before]);
        // One against many.
        assert_eq!(
            all(&["Service", "Awareness", "Consideration", "Checkout", "?"]),
            [Before, Before, Before, During, During]
        );
        assert_eq!(
            guessed(&["Awareness", "Use"], During, After),
            [During, After]
        );
    }
}
