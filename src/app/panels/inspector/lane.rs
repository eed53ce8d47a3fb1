//! The form of a lane.

use egui::Ui;

use super::chips::{switch, toggles};
use super::numbers::{Wanted, number_field};
use super::options;
use super::pane::{Pane, widget_id};
use super::parts::{FieldLook, caption, heading, text_row};
use super::picker::{Entry, Picked, Picker};
use crate::app::widgets::{field, toggle_chip};
use crate::i18n::t;
use crate::layout::lane_icon;
use crate::model::{Lane, LaneKind, NoteKind, ObjectId};
use crate::text::Icon;
use crate::words::{self, Word};

/// What a lane can show; notes of chosen kinds besides.
const SHOWS: [LaneKind; 7] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Emotions,
    LaneKind::Channels,
    LaneKind::Kpis,
    LaneKind::Owners,
    LaneKind::Pictures,
];

pub fn lane_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Lane) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-lane"));
    heading(ui, pane.theme(), &words::lane_title(language, it));
    ui.add_space(6.0);
    shows_row(ui, pane, &object, it);
    let label = t!(language, "inspector-title");
    let own = it.title.as_deref().unwrap_or_default();
    text_row(
        ui,
        pane,
        (&object, "title"),
        &label,
        own,
        |l: &mut Lane, text| {
            l.title = (!text.is_empty()).then_some(text);
        },
    );
    let label = t!(language, "inspector-subtitle");
    let own = it.subtitle.as_deref().unwrap_or_default();
    text_row(
        ui,
        pane,
        (&object, "subtitle"),
        &label,
        own,
        |l: &mut Lane, text| {
            l.subtitle = (!text.is_empty()).then_some(text);
        },
    );
    let label = t!(language, "inspector-height");
    field(ui, pane.theme(), &label, |ui| {
        let automatic = t!(language, "inspector-height-automatic");
        let look = FieldLook::named(&label).hint(&automatic);
        let wanted = Wanted {
            low: 1.0,
            high: 4000.0,
            ..Wanted::ANY
        };
        number_field(ui, pane, (&object, "height"), look, it.height, wanted, {
            |l: &mut Lane, new| l.height = new
        });
    });
    let label = t!(language, "inspector-visibility");
    field(ui, pane.theme(), &label, |ui| {
        let (icon, text) = if it.hidden {
            (Icon::EyeSlash, t!(language, "inspector-hidden"))
        } else {
            (Icon::Eye, t!(language, "inspector-shown"))
        };
        if toggle_chip(ui, pane.theme(), Some(icon), &text, !it.hidden, false) {
            pane.set(&object, |l: &mut Lane| l.hidden = !l.hidden);
        }
    });
}

fn shows_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Lane) {
    let language = pane.language();
    let label = t!(language, "inspector-shows");
    let notes = match &it.shows {
        LaneKind::Notes(kinds) => LaneKind::Notes(kinds.clone()),
        _ => LaneKind::Notes(vec![NoteKind::Free]),
    };
    let picked = field(ui, pane.theme(), &label, |ui| {
        let usual = |shows: &LaneKind| {
            let title = words::lane_title(language, &Lane::new(shows.clone()));
            Entry::new(shows.clone(), title).icon(lane_icon(shows))
        };
        let mut entries: Vec<Entry<LaneKind>> = SHOWS.iter().map(usual).collect();
        let of_notes = words::notes(language, NoteKind::Free);
        entries.push(Entry::new(notes.clone(), of_notes).icon(Icon::Note));
        let picker = Picker::new(widget_id(object, "shows"), &label);
        picker.ui(ui, pane, &entries, Some(&it.shows))
    });
    if let Some(Picked::Value(shows)) = picked {
        pane.set(object, |l: &mut Lane| l.shows = shows);
    }
    let LaneKind::Notes(kinds) = &it.shows else {
        return;
    };
    caption(ui, pane.theme(), &t!(language, "inspector-note-kinds"));
    let entries = options::note_kinds(pane);
    let words: Vec<(NoteKind, String)> = entries
        .iter()
        .map(|e| (e.value, e.value.word(language)))
        .collect();
    if let Some(kind) = toggles(ui, pane.theme(), &words, |k| kinds.contains(k)) {
        pane.set(object, |l: &mut Lane| {
            if let LaneKind::Notes(kinds) = &mut l.shows {
                switch(kinds, kind);
            }
        });
    }
}
