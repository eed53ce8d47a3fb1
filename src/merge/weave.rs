//! Two orders as one.

use std::collections::HashSet;
use std::hash::Hash;

/// All of `new` in its order, and what only `old` has behind what it came after there; `gone` tells it.
pub fn woven<T: Clone + Eq + Hash>(old: &[T], new: &[T], gone: impl Fn(&T) -> bool) -> Vec<T> {
    let kept: HashSet<&T> = new.iter().collect();
    // What was gone before the first that is left, and behind each that is left.
    let mut first = Vec::new();
    let mut behind: std::collections::HashMap<&T, Vec<T>> = std::collections::HashMap::new();
    let mut last = None;
    for item in old {
        if kept.contains(item) {
            last = Some(item);
        } else if gone(item) {
            match last {
                Some(last) => behind.entry(last).or_default().push(item.clone()),
                None => first.push(item.clone()),
            }
        }
    }
    let mut woven = first;
    for item in new {
        woven.push(item.clone());
        woven.extend(behind.remove(item).unwrap_or_default());
    }
    woven
}

/// Of the places 0 to n, in any order, those that need not move for all to be in order: as many as can be.
pub(super) fn stay(places: &[usize]) -> HashSet<usize> {
    // For each length the place at which such a run ends lowest, and for each place the one before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places[*end] < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let run = std::iter::successors(ends.last().copied(), |at| before[*at]);
    run.map(|at| places[at]).collect()
}
