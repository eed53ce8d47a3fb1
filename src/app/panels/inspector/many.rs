//! The form of several objects: what they share, what differs, and one choice for all of them, which is one step of
//! history.

mod rows;

use egui::{Id as WidgetId, Ui};

pub(in crate::app::panels) use self::rows::{Listed, put};
use self::rows::{
    Many, Part, always_choice_row, channels_row, chips_row, choice_row, flag_row, listed_row, part,
    personas_row, rating_row,
};
use super::options::{self, worded};
use super::pane::Pane;
use super::parts::{caption, fold, hairline, heading};
use super::picker::{Entry, Picked, Picker, row_ui};
use super::step::period_words;
use crate::app::command::Command;
use crate::app::desk::Wish;
use crate::app::widgets::{command_button, field};
use crate::audit::Sentences;
use crate::i18n::t;
use crate::model::{
    Class, Control, Interaction, Lane, Medium, Mode, Note, NoteStatus, ObjectId, Purpose, Stage,
    Status, Step, Touchpoint,
};
use crate::text::Icon;
use crate::theme::SWATCHES;
use crate::words::Word;

/// How many there are and of what class, what can be done to all, and the form of what they share.
pub fn many_ui(ui: &mut Ui, pane: &mut Pane<'_>, objects: &[ObjectId]) {
    let language = pane.language();
    let mut classes: Vec<(Class, usize)> = Vec::new();
    for class in objects.iter().filter_map(ObjectId::class) {
        match classes.iter_mut().find(|(c, _)| *c == class) {
            Some((_, count)) => *count += 1,
            None => classes.push((class, 1)),
        }
    }
    let selected = match classes.as_slice() {
        [(class, count)] => t!(language, "edit-object", class = class.key(), count = *count),
        _ => {
            let counted = classes
                .iter()
                .map(|(class, count)| format!("{count} × {}", class.word(language)));
            let text: Vec<String> = counted.collect();
            caption(ui, pane.theme(), &text.join(" · "));
            t!(language, "inspector-several", count = objects.len())
        }
    };
    heading(ui, pane.theme(), &selected);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        for command in [Command::Duplicate, Command::Delete] {
            let label = command.label(language);
            command_button(ui, pane.desk, pane.wishes, command, Some(&label));
        }
    });
    let form = match classes.as_slice() {
        [(Class::Touchpoint, _)] => touchpoints_ui,
        [(Class::Stage, _)] => stages_ui,
        [(Class::Step, _)] => steps_ui,
        [(Class::Note, _)] => notes_ui,
        [(Class::Lane, _)] => lanes_ui,
        _ => {
            ui.add_space(6.0);
            return list_ui(ui, pane, objects);
        }
    };
    hairline(ui, pane.theme());
    form(ui, pane, objects);
    ui.add_space(6.0);
    let section = WidgetId::unique("inspector-many-list");
    let title = t!(language, "inspector-selected-list");
    let count = objects.len().to_string();
    fold(ui, pane, section, &title, &count, |ui, pane| {
        list_ui(ui, pane, objects);
    });
}

/// Each by its name; a click selects it alone.
fn list_ui(ui: &mut Ui, pane: &mut Pane<'_>, objects: &[ObjectId]) {
    let sentences = Sentences::new(pane.language(), pane.journey());
    for object in objects {
        let entry = Entry::new((), crate::audit::one_line(&sentences.name(object)));
        if row_ui(ui, pane.theme(), &entry, false, false).clicked() {
            pane.wishes.push(Wish::Select(vec![object.clone()]));
        }
    }
}

fn touchpoints_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let language = pane.language();
    let journey = pane.journey();
    let many = Many::<Touchpoint>::new(ids, |o| match o {
        ObjectId::Touchpoint(id) => journey.touchpoint(id).map(|s| s.touchpoint.as_ref()),
        _ => None,
    });
    listed_row(ui, pane, &many, &part!(clone kind));
    channels_row(ui, pane, &many);
    listed_row(ui, pane, &many, &part!(clone owner));
    let label = t!(language, "term-importance");
    rating_row(ui, pane, &many, ("importance", &label), &part!(importance));
    let label = t!(language, "inspector-marks");
    let name = t!(language, "term-moment-of-truth");
    let mark = (&*label, Icon::Star, &*name);
    flag_row(ui, pane, &many, mark, &part!(moment_of_truth));
    choice_row(
        ui,
        pane,
        &many,
        ("status", &t!(language, "term-status")),
        &worded(pane, Status::ALL),
        &part!(status),
    );
    choice_row(
        ui,
        pane,
        &many,
        ("control", &t!(language, "term-control")),
        &worded(pane, Control::ALL),
        &part!(control),
    );
    choice_row(
        ui,
        pane,
        &many,
        ("medium", &t!(language, "term-medium")),
        &worded(pane, Medium::ALL),
        &part!(medium),
    );
    choice_row(
        ui,
        pane,
        &many,
        ("mode", &t!(language, "term-mode")),
        &worded(pane, Mode::ALL),
        &part!(mode),
    );
    choice_row(
        ui,
        pane,
        &many,
        ("interaction", &t!(language, "term-interaction")),
        &worded(pane, Interaction::ALL),
        &part!(interaction),
    );
    let mut purposes = Purpose::NAMED.to_vec();
    for own in many.all.iter().flat_map(|t| &t.purposes) {
        if !purposes.contains(own) {
            purposes.push(own.clone());
        }
    }
    chips_row(
        ui,
        pane,
        &many,
        &t!(language, "check-step-purpose"),
        &worded(pane, &purposes),
        (|t| &t.purposes, |t| &mut t.purposes),
    );
    personas_row(ui, pane, &many, (|t| &t.personas, |t| &mut t.personas));
    listed_row(ui, pane, &many, &part!(clone path));
}

fn stages_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let language = pane.language();
    let journey = pane.journey();
    let many = Many::<Stage>::new(ids, |o| match o {
        ObjectId::Stage(id) => journey.stage(id).map(AsRef::as_ref),
        _ => None,
    });
    always_choice_row(
        ui,
        pane,
        &many,
        ("period", &t!(language, "inspector-period")),
        &period_words(pane),
        &part!(period),
    );
    let colours: Vec<_> = SWATCHES
        .iter()
        .map(|(key, hue)| (*hue, t!(language, key)))
        .collect();
    choice_row(
        ui,
        pane,
        &many,
        ("colour", &t!(language, "inspector-colour")),
        &colours,
        &part!(colour),
    );
}

fn steps_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let journey = pane.journey();
    let many = Many::<Step>::new(ids, |o| match o {
        ObjectId::Step(id) => journey.step(id).map(|(_, s)| s.as_ref()),
        _ => None,
    });
    choice_row(
        ui,
        pane,
        &many,
        ("period", &t!(pane.language(), "inspector-period")),
        &period_words(pane),
        &part!(period),
    );
    listed_row(ui, pane, &many, &part!(clone path));
    personas_row(ui, pane, &many, (|s| &s.personas, |s| &mut s.personas));
}

fn notes_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let language = pane.language();
    let journey = pane.journey();
    let many = Many::<Note>::new(ids, |o| match o {
        ObjectId::Note(id) => journey.note(id).map(|(_, n)| n.as_ref()),
        _ => None,
    });
    let label = t!(language, "term-kind");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let shared = many.shared(|n| n.kind);
        let picker = Picker::new(WidgetId::unique("many-note-kind"), &label);
        let picker = picker.mixed(shared.is_none());
        picker.ui(ui, pane, &options::note_kinds(pane), shared.as_ref())
    });
    if let Some(Picked::Value(kind)) = picked {
        pane.set_all(ids, None, |n: &mut Note| n.kind = kind);
    }
    listed_row(ui, pane, &many, &part!(clone owner));
    rating_row(
        ui,
        pane,
        &many,
        ("severity", &t!(language, "inspector-severity")),
        &part!(severity),
    );
    rating_row(
        ui,
        pane,
        &many,
        ("effort", &t!(language, "inspector-effort")),
        &part!(effort),
    );
    choice_row(
        ui,
        pane,
        &many,
        ("note-status", &t!(language, "term-status")),
        &worded(pane, &NoteStatus::ALL),
        &part!(status),
    );
    personas_row(ui, pane, &many, (|n| &n.personas, |n| &mut n.personas));
}

fn lanes_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    let language = pane.language();
    let journey = pane.journey();
    let many = Many::<Lane>::new(ids, |o| match o {
        ObjectId::Lane(id) => journey.lane(id),
        _ => None,
    });
    let label = t!(language, "inspector-visibility");
    let name = t!(language, "inspector-shown");
    flag_row(
        ui,
        pane,
        &many,
        (&label, Icon::Eye, &name),
        &Part {
            get: |l| !l.hidden,
            set: |l, new| l.hidden = !new,
        },
    );
}
