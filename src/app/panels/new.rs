//! New notes and lanes, and the menus that offer them.

use egui::Ui;

use super::entry::{Entry, Mark, caption, rule};
use crate::app::command::ADDABLE_LANES;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::edit::Edit;
use crate::i18n::t;
use crate::layout::{lane_icon, note_icon};
use crate::model::{Holder, Journey, Lane, LaneKind, Note, NoteKind, ObjectId};
use crate::words::{self, Word};

/// The kinds of notes, with what the new one will stand on above them.
pub fn note_menu_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let journey = desk.journey();
    let holder = holder(journey, desk.selected());
    caption(ui, &desk.theme, &on_what(desk, &holder));
    for kind in NoteKind::ALL {
        if kind == NoteKind::PhysicalEvidence || kind == NoteKind::Free {
            rule(ui, &desk.theme);
        }
        let label = kind.word(desk.language);
        let entry = Entry::new(Mark::Icon(note_icon(kind)), &label);
        if entry.show(ui, &desk.theme).clicked() {
            let (edit, note) = new_note(journey, Note::new(kind, ""), holder.clone());
            wishes.push(Wish::AddAndRename(edit, note));
        }
    }
}

/// The lanes that can be added; those that the map has show a check mark and are shown again.
pub fn lane_menu_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    for shows in ADDABLE_LANES {
        lane_entry(ui, desk, wishes, shows);
    }
    rule(ui, &desk.theme);
    caption(ui, &desk.theme, &t!(desk.language, "toolbar-more-lanes"));
    for kind in NoteKind::ALL {
        lane_entry(ui, desk, wishes, LaneKind::Notes(vec![kind]));
    }
}

fn lane_entry(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, shows: LaneKind) {
    let journey = desk.journey();
    let lane = Lane::new(shows);
    let label = words::lane_title(desk.language, &lane);
    let has = journey.lanes.iter().find(|l| l.shows == lane.shows);
    let entry = Entry {
        checked: has.map(|l| !l.hidden),
        ..Entry::new(Mark::Icon(lane_icon(&lane.shows)), &label)
    };
    if !entry.show(ui, &desk.theme).clicked() {
        return;
    }
    match has {
        Some(lane) => wishes.edit(toggle_lane(lane)),
        None => {
            let id = ObjectId::from(&lane.id);
            wishes.edit(Edit::add_last(lane, Holder::Journey));
            wishes.push(Wish::Reveal(id));
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
fn holder(journey: &Journey, selected: Option<&ObjectId>) -> Holder {
    match selected {
        Some(ObjectId::Touchpoint(id)) => Holder::Touchpoint(id.clone()),
        Some(ObjectId::Step(id)) => Holder::Step(id.clone()),
        Some(ObjectId::Stage(id)) => Holder::Stage(id.clone()),
        Some(ObjectId::Note(id)) => journey.note(id).map_or(Holder::Journey, |(on, _)| on),
        _ => Holder::Journey,
    }
}

fn on_what(desk: &Desk, holder: &Holder) -> String {
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
            name = t!(desk.language, "outline-unnamed")
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
