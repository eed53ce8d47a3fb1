//! The forms of personas, owners and paths.

use egui::{Ui, Vec2};

use super::chips::{ChipDeed, chip};
use super::colours::colour_row;
use super::numbers::{Wanted, number_field};
use super::options;
use super::pane::{Pane, Subject, widget_id};
use super::parts::{FieldLook, area_row, caption, group, lines_row, text_row, title_field};
use super::picker::{Picked, Picker};
use super::picture::picture_rows;
use crate::app::desk::Wish;
use crate::app::widgets::field;
use crate::i18n::t;
use crate::model::{ObjectId, Owner, Path, Percent, Persona, Step};
use crate::text::Icon;

pub fn persona_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Persona) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-persona"));
    name_field(ui, pane, &object, &it.name, |p: &mut Persona, text| {
        p.name = text
    });
    let label = t!(language, "inspector-age");
    field(ui, pane.theme(), &label, |ui| {
        let look = FieldLook::named(&label).width(64.0);
        let wanted = Wanted {
            high: 255.0,
            ..Wanted::COUNT
        };
        let age = it.age.map(f64::from);
        number_field(
            ui,
            pane,
            (&object, "age"),
            look,
            age,
            wanted,
            |p: &mut Persona, new| {
                p.age = new.map(|n| n as u8);
            },
        );
    });
    let label = t!(language, "inspector-persona-role");
    text_row(
        ui,
        pane,
        (&object, "role"),
        &label,
        &it.role,
        |p: &mut Persona, text| p.role = text,
    );
    let label = t!(language, "term-quote");
    area_row(ui, pane, (&object, "quote"), &label, &it.quote, {
        |p: &mut Persona, text| p.quote = text
    });
    type Lines = fn(&mut Persona) -> &mut Vec<String>;
    let lists: [(&'static str, String, &[String], Lines); 3] = [
        ("goals", t!(language, "inspector-goals"), &it.goals, |p| {
            &mut p.goals
        }),
        ("needs", t!(language, "notes-need"), &it.needs, |p| {
            &mut p.needs
        }),
        (
            "frustrations",
            t!(language, "inspector-frustrations"),
            &it.frustrations,
            |p| &mut p.frustrations,
        ),
    ];
    let hint = t!(language, "inspector-one-a-line");
    for (key, label, value, part) in lists {
        lines_row(ui, pane, (&object, key), &label, value, &hint, {
            |p: &mut Persona, lines| *part(p) = lines
        });
    }
    share_row(ui, pane, &object, it.share, |p: &mut Persona, new| {
        p.share = new
    });
    colour_row(ui, pane, &object, it.colour, |p: &mut Persona, new| {
        p.colour = new
    });
    group(ui, pane.theme(), &t!(language, "inspector-picture"), |_| {});
    picture_rows(ui, pane, &object, it.picture.as_ref(), |p: &mut Persona| {
        &mut p.picture
    });
}

pub fn owner_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Owner) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    let owned = pane.journey().touchpoints().filter(|s| {
        let owner = pane.journey().owner_of(s.touchpoint);
        owner.is_some_and(|o| o.value().id == it.id)
    });
    let text = t!(language, "inspector-owns", count = owned.count());
    caption(ui, pane.theme(), &text);
    name_field(ui, pane, &object, &it.name, |o: &mut Owner, text| {
        o.name = text
    });
    let label = t!(language, "inspector-initials");
    let own = it.initials.as_deref().unwrap_or_default();
    field(ui, pane.theme(), &label, |ui| {
        let usual = it.initials();
        let look = FieldLook::named(&label).hint(&usual).width(64.0);
        let at = (&object, "initials", "initials");
        super::parts::text_field(ui, pane, at, look, own, |o: &mut Owner, text| {
            let letters: String = text.trim().chars().take(3).collect();
            o.initials = (!letters.is_empty()).then_some(letters);
        });
    });
    colour_row(ui, pane, &object, it.colour, |o: &mut Owner, new| {
        o.colour = new
    });
}

pub fn path_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Path) {
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(pane.language(), "class-path"));
    name_field(ui, pane, &object, &it.name, |p: &mut Path, text| {
        p.name = text
    });
    share_row(ui, pane, &object, it.share, |p: &mut Path, new| {
        p.share = new
    });
    steps_of_path(ui, pane, &object, it);
}

/// The steps on a path, each to be taken off; and a list of the others to be put on it.
fn steps_of_path(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Path) {
    let language = pane.language();
    let journey = pane.journey();
    let label = t!(language, "inspector-steps");
    field(ui, pane.theme(), &label, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            let is_on = |step: &Step| step.path.as_ref() == Some(&it.id);
            for (_, step) in journey.steps().filter(|(_, s)| is_on(s)) {
                let name = options::named(pane, &step.title);
                let go = t!(language, "inspector-show-step");
                match chip(ui, pane, None, &name, Some(&go)) {
                    Some(ChipDeed::Removed) => {
                        pane.set(&(&step.id).into(), |s: &mut Step| s.path = None);
                    }
                    Some(ChipDeed::Pressed) => {
                        pane.wishes.push(Wish::Reveal((&step.id).into()));
                    }
                    None => {}
                }
            }
            let others = journey.steps().map(|(_, s)| s).filter(|s| !is_on(s));
            let entries = options::steps(pane, others);
            let add = t!(language, "inspector-add-step-to-path");
            let picker = Picker::new(widget_id(object, "add-step"), &add).button(Icon::Plus);
            if let Some(Picked::Value(id)) = picker.ui(ui, pane, &entries, None) {
                let path = it.id.clone();
                pane.set(&(&id).into(), |s: &mut Step| s.path = Some(path));
            }
        });
    });
}

/// The heading of what has a name.
pub fn name_field<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    value: &str,
    change: impl FnOnce(&mut T, String),
) {
    let language = pane.language();
    let (name, hint) = (t!(language, "inspector-name"), t!(language, "term-unnamed"));
    title_field(ui, pane, (object, "name"), (&name, &hint), value, change);
    ui.add_space(6.0);
}

fn share_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    share: Option<Percent>,
    change: impl FnOnce(&mut T, Option<Percent>) + 'static,
) {
    let label = t!(pane.language(), "inspector-share");
    field(ui, pane.theme(), &label, |ui| {
        let look = FieldLook::named(&label).width(64.0);
        let value = share.map(Percent::get);
        number_field(ui, pane, (object, "share"), look, value, Wanted::PERCENT, {
            |it: &mut T, new| change(it, new.and_then(|n| Percent::try_from(n).ok()))
        });
    });
}
