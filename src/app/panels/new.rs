//! New notes and lanes, and the menus that offer them.

use egui::Ui;

use super::entry::{Entry, caption, rule};
use crate::app::choices::Question;
use crate::app::desk::{Desk, Wishes};
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{Holder, Journey, Lane, LaneKind, Note, ObjectId};

/// The answers to a question as the entries of a menu.
pub fn choices_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, question: Question) {
    if question == Question::NoteKind {
        let holder = note_holder(desk.journey(), desk.selected());
        caption(ui, &desk.theme, &on_what(desk, &holder));
    }
    for choice in question.choices(desk) {
        if let Some(words) = &choice.group {
            rule(ui, &desk.theme);
            if !words.is_empty() {
                caption(ui, &desk.theme, words);
            }
        }
        let entry = Entry {
            checked: choice.checked,
            ..Entry::new(choice.mark, &choice.label)
        };
        if entry.show(ui, &desk.theme).clicked() {
            wishes.0.extend(choice.wishes);
        }
    }
}

/// Shows a lane that is hidden, hides one that is shown.
pub fn toggle_lane(lane: &Lane) -> Edit {
    Edit::replace(Lane {
        hidden: !lane.hidden,
        ..lane.clone()
    })
}

/// What a new note stands on when this is selected.
pub fn note_holder(journey: &Journey, selected: Option<&ObjectId>) -> Holder {
    match selected {
        Some(ObjectId::Touchpoint(id)) => Holder::Touchpoint(id.clone()),
        Some(ObjectId::Step(id)) => Holder::Step(id.clone()),
        Some(ObjectId::Stage(id)) => Holder::Stage(id.clone()),
        Some(ObjectId::Note(id)) => journey.note(id).map_or(Holder::Journey, |(on, _)| on),
        _ => Holder::Journey,
    }
}

/// "On: Queues at the till", where a new note would come.
pub fn on_what(desk: &Desk, holder: &Holder) -> String {
    let journey = desk.journey();
    let name = match holder {
        Holder::Journey => None,
        Holder::Stage(id) => journey.stage(id).map(|s| s.name.as_str()),
        Holder::Step(id) => journey.step(id).map(|(_, s)| s.title.as_str()),
        Holder::Touchpoint(id) => journey.touchpoint(id).map(|s| s.touchpoint.title.as_str()),
    };
    match name.filter(|n| !n.trim().is_empty()) {
        Some(name) => {
            let name: String = super::shortened(name, 32);
            t!(desk.language, "toolbar-note-on", name = name)
        }
        None if *holder == Holder::Journey => t!(desk.language, "toolbar-note-on-map"),
        None => t!(
            desk.language,
            "toolbar-note-on",
            name = t!(desk.language, "term-unnamed")
        ),
    }
}

/// Adds a note, and a lane that shows it unless there is one: nobody types into the dark.
pub fn new_note(journey: &Journey, note: Note, holder: Holder) -> (Edit, ObjectId) {
    let kind = note.kind;
    let id = ObjectId::from(&note.id);
    let add = Edit::add_last(note, holder);
    let lane = |hidden: bool| {
        let shows = |l: &&std::sync::Arc<Lane>| {
            l.hidden == hidden && matches!(&l.shows, LaneKind::Notes(k) if k.contains(&kind))
        };
        journey.lanes.iter().find(shows)
    };
    let show = match (lane(false), lane(true)) {
        (Some(_), _) => return (add, id),
        (None, Some(hidden)) => toggle_lane(hidden),
        (None, None) => Edit::add_last(Lane::new(LaneKind::Notes(vec![kind])), Holder::Journey),
    };
    (Edit::Batch(vec![show, add]), id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit;
    use crate::i18n::Language;
    use crate::model::NoteKind;

    fn shown(journey: &Journey, kind: NoteKind) -> usize {
        let shows = |l: &&std::sync::Arc<Lane>| {
            !l.hidden && matches!(&l.shows, LaneKind::Notes(k) if k.contains(&kind))
        };
        journey.lanes.iter().filter(shows).count()
    }

    fn after(journey: &Journey, edit: &Edit) -> Journey {
        let mut session = edit::Session::new(journey.clone());
        let _ = session.apply(edit).expect("a sound edit");
        Journey::clone(session.document())
    }

    #[test]
    fn a_new_note_can_always_be_seen() {
        let map = Journey::new("Kauf", Language::De);
        assert_eq!(
            (
                shown(&map, NoteKind::PainPoint),
                shown(&map, NoteKind::Risk)
            ),
            (1, 0)
        );
        for kind in NoteKind::ALL {
            let (edit, note) = new_note(&map, Note::new(kind, ""), Holder::Journey);
            let map = after(&map, &edit);
            assert_eq!(shown(&map, kind), 1, "{kind:?}");
            assert!(map.contains(&note));
        }
    }

    #[test]
    fn a_hidden_lane_is_shown_again_instead_of_a_second_one() {
        let mut map = Journey::new("Kauf", Language::De);
        let lanes = map.lanes.len();
        for lane in &mut map.lanes {
            std::sync::Arc::make_mut(lane).hidden = true;
        }
        let (edit, _) = new_note(&map, Note::new(NoteKind::PainPoint, ""), Holder::Journey);
        let map = after(&map, &edit);
        assert_eq!(map.lanes.len(), lanes);
        assert_eq!(shown(&map, NoteKind::PainPoint), 1);
    }
}
