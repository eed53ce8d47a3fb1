//! The form of a touchpoint: the six things that matter first, then the audit's steps folded, notes, audit.

use egui::{Ui, Vec2};

use super::audit::audit_ui;
use super::chips::{ChipDeed, chip};
use super::emotions::emotions_ui;
use super::notes_on::notes_ui;
use super::numbers::{Wanted, number_field};
use super::options;
use super::pane::{Pane, widget_id};
use super::parts::{FieldLook, area_row, caption, one_of_row, text_row, title_field};
use super::picker::{Picked, Picker};
use super::touchpoint_steps::steps_ui;
use crate::app::widgets::{field, toggle_chip};
use crate::edit::Edit;
use crate::i18n::t;
use crate::layout::channel_icon;
use crate::model::{
    Breakpoint, Channel, Holder, Id, Inherited, Kind, ObjectId, Owner, Percent, Rating, Spot,
    Touchpoint,
};
use crate::text::Icon;
use crate::words;

pub fn touchpoint_ui(ui: &mut Ui, pane: &mut Pane<'_>, spot: Spot<'_>) {
    let language = pane.language();
    let it = spot.touchpoint.as_ref();
    let object = ObjectId::from(&it.id);
    let place = spot
        .stage
        .steps
        .iter()
        .position(|s| s.id == spot.step.id)
        .unwrap_or(0);
    let where_it_is = t!(
        language,
        "inspector-place-in-stage",
        stage = options::named(pane, &spot.stage.name),
        step = place + 1,
        of = spot.stage.steps.len()
    );
    caption(ui, pane.theme(), &where_it_is);
    let name = t!(language, "inspector-title");
    let hint = t!(language, "picture-untitled-touchpoint");
    title_field(ui, pane, (&object, "title"), (&name, &hint), &it.title, {
        |t: &mut Touchpoint, text| t.title = text
    });
    caption(ui, pane.theme(), &spot.step.title);
    ui.add_space(6.0);
    kind_row(ui, pane, &object, it);
    channels_row(ui, pane, &object, it);
    owner_row(ui, pane, &object, it);
    let ratings: Vec<(Rating, String)> = Rating::ALL
        .iter()
        .map(|r| (*r, r.get().to_string()))
        .collect();
    let label = t!(language, "term-importance");
    let own = (it.importance, None);
    one_of_row(ui, pane, (&object, "importance"), &label, &ratings, own, {
        |t: &mut Touchpoint, new| t.importance = new
    });
    marks_rows(ui, pane, &object, it);
    emotions_ui(ui, pane, &object, it, Some(spot.step.as_ref()));
    steps_ui(ui, pane, &object, it);
    notes_ui(ui, pane, &Holder::Touchpoint(it.id.clone()), &it.notes);
    audit_ui(ui, pane, &object, it);
}

fn kind_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let (label, new) = (
        t!(language, "term-kind"),
        t!(language, "inspector-new-kind"),
    );
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(widget_id(object, "kind"), &label)
            .unsettable()
            .creating(&new);
        picker.ui(ui, pane, &options::kinds(pane), it.kind.as_ref())
    });
    match picked {
        Some(Picked::Value(id)) => pane.set(object, |t: &mut Touchpoint| t.kind = Some(id)),
        Some(Picked::Unset) => pane.set(object, |t: &mut Touchpoint| t.kind = None),
        Some(Picked::New(name)) => {
            let new = Kind {
                name,
                ..Kind::default()
            };
            let id = new.id.clone();
            let add = Edit::add_last(new, Holder::Journey);
            pane.add_and_set(add, object, |t: &mut Touchpoint| t.kind = Some(id));
        }
        None => {}
    }
}

/// Channels as chips; the first is the main one.
fn channels_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let label = t!(language, "term-channels");
    let add = t!(language, "inspector-add-channel");
    let new = t!(language, "inspector-new-channel");
    let main = t!(language, "inspector-make-main-channel");
    field(ui, pane.theme(), &label, |ui| {
        let mut deed: Option<(Id<Channel>, ChipDeed)> = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for (place, id) in it.channels.iter().enumerate() {
                let text = words::channel(language, pane.journey(), id);
                let icon = channel_icon(pane.journey(), id);
                let press = (place > 0).then_some(main.as_str());
                let done = chip(ui, pane, Some(icon), &text, press);
                deed = deed.take().or(done.map(|done| (id.clone(), done)));
            }
            let mut entries = options::channels(pane);
            entries.retain(|e| !it.channels.contains(&e.value));
            let picker = Picker::new(widget_id(object, "add-channel"), &add);
            let picked = picker
                .button(Icon::Plus)
                .creating(&new)
                .ui(ui, pane, &entries, None);
            match picked {
                Some(Picked::Value(id)) => {
                    pane.set(object, |t: &mut Touchpoint| t.channels.push(id));
                }
                Some(Picked::New(name)) => {
                    let new = Channel {
                        name,
                        ..Channel::default()
                    };
                    let id = new.id.clone();
                    let add = Edit::add_last(new, Holder::Journey);
                    pane.add_and_set(add, object, |t: &mut Touchpoint| t.channels.push(id));
                }
                Some(Picked::Unset) | None => {}
            }
        });
        match deed {
            Some((id, ChipDeed::Removed)) => {
                pane.set(object, |t: &mut Touchpoint| t.channels.retain(|c| *c != id));
            }
            Some((id, ChipDeed::Pressed)) => pane.set(object, |t: &mut Touchpoint| {
                t.channels.retain(|c| *c != id);
                t.channels.insert(0, id);
            }),
            None => {}
        }
    });
}

fn owner_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let label = t!(language, "term-owner");
    let inherited = match pane.journey().owner_of(it) {
        Some(Inherited::FromChannel(owner)) => Some(owner.id.clone()),
        _ => None,
    };
    field(ui, pane.theme(), &label, |ui| {
        let at = (object, "owner");
        let own = (it.owner.as_ref(), inherited.as_ref());
        owner_picker(ui, pane, at, &label, own, |t: &mut Touchpoint, new| {
            t.owner = new
        });
        if it.owner.is_none() && inherited.is_some() {
            caption(ui, pane.theme(), &t!(language, "inspector-from-channel"));
        }
    });
}

/// An owner to choose, or to make.
pub fn owner_picker<T: super::pane::Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, key): (&ObjectId, &str),
    name: &str,
    (own, inherited): (Option<&Id<Owner>>, Option<&Id<Owner>>),
    change: impl FnOnce(&mut T, Option<Id<Owner>>),
) {
    let new = t!(pane.language(), "inspector-new-owner");
    let picker = Picker::new(widget_id(object, key), name)
        .unsettable()
        .creating(&new);
    let entries = options::owners(pane);
    match picker.inherited(inherited).ui(ui, pane, &entries, own) {
        Some(Picked::Value(id)) => pane.set(object, |it: &mut T| change(it, Some(id))),
        Some(Picked::Unset) => pane.set(object, |it: &mut T| change(it, None)),
        Some(Picked::New(name)) => {
            let new = Owner::new(&name);
            let id = new.id.clone();
            let add = Edit::add_last(new, Holder::Journey);
            pane.add_and_set(add, object, |it: &mut T| change(it, Some(id)));
        }
        None => {}
    }
}

fn marks_rows(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Touchpoint) {
    let language = pane.language();
    let theme = pane.theme();
    field(ui, theme, &t!(language, "inspector-marks"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            let text = t!(language, "term-moment-of-truth");
            if toggle_chip(
                ui,
                theme,
                Some(Icon::Star),
                &text,
                it.moment_of_truth,
                false,
            ) {
                pane.set(object, |t: &mut Touchpoint| {
                    t.moment_of_truth = !t.moment_of_truth
                });
            }
            let text = t!(language, "term-breakpoint");
            let on = it.breakpoint.is_some();
            if toggle_chip(ui, theme, Some(Icon::Lightning), &text, on, true) {
                pane.set(object, |t: &mut Touchpoint| {
                    t.breakpoint = (!on).then(Breakpoint::default);
                });
            }
        });
    });
    let Some(breakpoint) = &it.breakpoint else {
        return;
    };
    let at = |t: &mut Touchpoint, change: &dyn Fn(&mut Breakpoint)| {
        if let Some(breakpoint) = &mut t.breakpoint {
            change(breakpoint);
        }
    };
    let label = t!(language, "term-breakpoint-reason");
    area_row(ui, pane, (object, "reason"), &label, &breakpoint.reason, {
        |t: &mut Touchpoint, text| at(t, &|b| b.reason.clone_from(&text))
    });
    let label = t!(language, "inspector-drop-off");
    field(ui, theme, &label, |ui| {
        let look = FieldLook::named(&label);
        let value = breakpoint.drop_off.map(Percent::get);
        let at = (object, "drop-off");
        number_field(
            ui,
            pane,
            at,
            look,
            value,
            Wanted::PERCENT,
            |t: &mut Touchpoint, new| {
                if let Some(breakpoint) = &mut t.breakpoint {
                    breakpoint.drop_off = new.and_then(|n| Percent::try_from(n).ok());
                }
            },
        );
    });
    let label = t!(language, "term-goes-to");
    text_row(
        ui,
        pane,
        (object, "goes-to"),
        &label,
        &breakpoint.goes_to,
        |t: &mut Touchpoint, text| at(t, &|b| b.goes_to.clone_from(&text)),
    );
}
