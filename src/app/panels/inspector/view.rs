//! The form of a saved view: its name, and what it holds.

use egui::{Ui, Vec2};

use super::chips::chip;
use super::pane::Pane;
use super::parts::caption;
use super::people::name_field;
use crate::app::command::Command;
use crate::app::desk::Wish;
use crate::app::style::CONTROL;
use crate::app::widgets::{button, field, hint, segments};
use crate::i18n::{self, t};
use crate::model::{Curves, ObjectId, SavedView, State};
use crate::words;

pub fn view_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &SavedView) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-view"));
    name_field(ui, pane, &object, &it.name, |v: &mut SavedView, text| {
        v.name = text
    });
    field(
        ui,
        pane.theme(),
        &t!(language, "inspector-view-filter"),
        |ui| {
            filter_ui(ui, pane, &object, it);
        },
    );
    let persona = it.curves.alone().and_then(|id| pane.journey().persona(id));
    let shown = match it.curves {
        Curves::Mean => t!(language, "toolbar-mean-of-personas"),
        Curves::Together | Curves::Alone(_) => t!(language, "toolbar-all-personas"),
    };
    field(
        ui,
        pane.theme(),
        &t!(language, "class-persona"),
        |ui| match persona {
            Some(persona) => {
                if chip(ui, pane, None, &persona.name, None).is_some() {
                    pane.set(&object, |v: &mut SavedView| v.curves = Curves::Together);
                }
            }
            None => {
                said(ui, pane, &shown);
            }
        },
    );
    field(
        ui,
        pane.theme(),
        &t!(language, "inspector-view-cards"),
        |ui| {
            let options = [
                (false, t!(language, "value-off")),
                (true, t!(language, "value-on")),
            ];
            let name = t!(language, "inspector-view-cards");
            let now = Some(it.persona_cards);
            let chosen = segments(ui, pane.theme(), &name, &options, now, false);
            if let Some(Some(cards)) = chosen {
                pane.set(&object, |v: &mut SavedView| v.persona_cards = cards);
            }
        },
    );
    field(ui, pane.theme(), &t!(language, "inspector-state"), |ui| {
        let options = [
            (None, t!(language, "inspector-view-both-states")),
            (Some(State::AsIs), t!(language, "inspector-view-as-is")),
            (Some(State::ToBe), t!(language, "inspector-view-to-be")),
        ];
        let name = t!(language, "inspector-state");
        let now = Some(it.state);
        if let Some(Some(state)) = segments(ui, pane.theme(), &name, &options, now, false) {
            pane.set(&object, |v: &mut SavedView| v.state = state);
        }
    });
    field(
        ui,
        pane.theme(),
        &t!(language, "inspector-view-zoom"),
        |ui| {
            let zoom = i18n::percent(language, (it.zoom * 100.0).round());
            said(ui, pane, &zoom);
        },
    );
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if button(ui, &t!(language, "inspector-view-show")).clicked() {
            pane.wishes.push(Wish::ShowView(it.id.clone()));
        }
        if button(ui, &Command::UpdateView.label(language)).clicked() {
            pane.wishes.command(Command::UpdateView);
        }
    });
}

/// A value that cannot be changed here, level with its label.
fn said(ui: &mut Ui, pane: &Pane<'_>, text: &str) {
    ui.horizontal(|ui| {
        ui.set_min_height(CONTROL);
        hint(ui, pane.theme(), text);
    });
}

/// The conditions, an attribute a chip, and what becomes of what does not match.
fn filter_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &SavedView) {
    let language = pane.language();
    if it.filter.is_empty() {
        said(ui, pane, &t!(language, "inspector-view-no-filter"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for attribute in it.filter.attributes() {
            let text = words::conditions(language, pane.journey(), &it.filter, attribute);
            if chip(ui, pane, None, &text, None).is_some() {
                pane.set(object, |v: &mut SavedView| {
                    v.filter = std::mem::take(&mut v.filter).without(attribute);
                });
            }
        }
    });
    let options = [
        (false, t!(language, "filter-dims")),
        (true, t!(language, "filter-hides")),
    ];
    let name = t!(language, "filter-others");
    let now = Some(it.hides);
    let chosen = segments(ui, pane.theme(), &name, &options, now, false);
    if let Some(Some(hides)) = chosen {
        pane.set(object, |v: &mut SavedView| v.hides = hides);
    }
}
