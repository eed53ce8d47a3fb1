//! What the rows of a grid are, by their labels.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::field::{Column, Field, keys, kind_words, words_of};
use super::grid::Across;
use crate::model::NoteKind;

/// What a label says that its row holds, in any language; where its own words say nothing, what stands in brackets.
pub(super) fn of_label(label: &str) -> Across {
    let label = label.trim();
    // A second line is a subtitle.
    let first = label.lines().next().unwrap_or_default();
    let open = || first.strip_suffix(')')?.rsplit_once('(');
    let whole = named(first);
    if whole != Across::Nothing {
        return whole;
    }
    match open() {
        Some((words, within)) => match named(words) {
            Across::Nothing => named(within),
            named => named,
        },
        None => Across::Nothing,
    }
}

fn named(label: &str) -> Across {
    static KNOWN: LazyLock<FxHashMap<String, Across>> = LazyLock::new(known);
    match Column::headed(label) {
        Column::Emotion(of @ Some(_)) => Across::Emotion(of),
        Column::Quote(of @ Some(_)) => Across::Quote(of),
        _ => {
            let mut keys = keys(label).into_iter();
            let found = keys.find_map(|key| KNOWN.get(&key)).cloned();
            found.unwrap_or_default()
        }
    }
}

/// What rows hold by what they are called.
fn known() -> FxHashMap<String, Across> {
    let lanes = [
        ("lane-actions", Across::Step),
        ("sheet-also-step", Across::Step),
        ("lane-touchpoints", Across::Touchpoints),
        ("lane-channels", Across::Channels),
        ("lane-owners", Across::Owners),
        ("lane-kpis", Across::Kpis),
    ];
    let fields = [
        (Field::Emotion, Across::Emotion(None)),
        (Field::Stage, Across::Stage),
        (Field::Step, Across::Step),
        (Field::Period, Across::Period),
        (Field::Goal, Across::Goal),
        (Field::Duration, Across::Duration),
        (Field::Waiting, Across::Waiting),
        (Field::Path, Across::Path),
        (Field::Touchpoint, Across::Touchpoints),
        (Field::Channels, Across::Channels),
        (Field::Owner, Across::Owners),
        (Field::Kpi, Across::Kpis),
    ];
    let notes = NoteKind::ALL.into_iter();
    let notes = notes.flat_map(|kind| kind_words(kind).into_iter().map(move |w| (w, kind)));
    let mut known = FxHashMap::default();
    let mut know = |key: String, holds: Across| {
        known.entry(key).or_insert(holds);
    };
    for (key, holds) in lanes {
        words_of(key)
            .into_iter()
            .for_each(|word| know(word, holds.clone()));
    }
    notes.for_each(|(word, kind)| know(word, Across::Notes(kind)));
    for (field, holds) in fields {
        field.words().for_each(|word| know(word, holds.clone()));
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_known_by_what_clients_call_them() {
        for (label, across) in [
            ("Phase", Across::Stage),
            ("Phasen:", Across::Stage),
            ("Customer actions", Across::Step),
            ("Touchpoints", Across::Touchpoints),
            ("Kontaktpunkte", Across::Touchpoints),
            ("Emotion", Across::Emotion(None)),
            ("Gefühl: Mira", Across::Emotion(Some("Mira".to_owned()))),
            (
                "Emotionen (Jonas Beck)",
                Across::Emotion(Some("Jonas Beck".to_owned())),
            ),
            ("Pain Points", Across::Notes(NoteKind::PainPoint)),
            ("Kanal", Across::Channels),
            ("Zuständigkeiten\nwer sich kümmert", Across::Owners),
            ("Wer kümmert sich? (Zuständigkeiten)", Across::Owners),
            ("KPI", Across::Kpis),
            ("Was dabei herauskommt", Across::Nothing),
        ] {
            assert_eq!(of_label(label), across, "{label}");
        }
    }
}
