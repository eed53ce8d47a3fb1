//! What the rows of a grid are, by their labels.

use super::field::{Column, Field, note_kind};
use super::grid::Across;
use crate::exchange::table::Words;
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
    let lane = |key: &str| Words::of(key).has_heading(label);
    let fields = [
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
    let lanes = [
        ("lane-actions", Across::Step),
        ("sheet-also-step", Across::Step),
        ("lane-touchpoints", Across::Touchpoints),
        ("lane-channels", Across::Channels),
        ("lane-owners", Across::Owners),
        ("lane-kpis", Across::Kpis),
        ("lane-emotions", Across::Emotion(None)),
        ("sheet-also-emotion", Across::Emotion(None)),
    ];
    let by_lane = lanes.into_iter().find(|(key, _)| lane(key));
    if let Some((_, across)) = by_lane {
        return across;
    }
    // "Zitat" is also what a lane of quotes is called in the singular: whose it is tells them apart.
    match Column::headed(label) {
        Column::Emotion(of) => return Across::Emotion(of),
        Column::Quote(Some(of)) => return Across::Quote(Some(of)),
        Column::Quote(None) => return Across::Notes(NoteKind::Quote),
        Column::Note(kind) => return Across::Notes(kind),
        Column::Of(_) | Column::Nothing => {}
    }
    if let Some(kind) = note_kind(label) {
        return Across::Notes(kind);
    }
    let mut fields = fields.into_iter();
    let by_field = fields.find(|(field, _)| field.is_headed(label));
    by_field.map(|(_, across)| across).unwrap_or_default()
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
