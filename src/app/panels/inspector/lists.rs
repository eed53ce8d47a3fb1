//! The forms of what others refer to: kinds, channels, KPIs, sources.

use egui::{Ui, Vec2};

use super::chips::chip;
use super::numbers::{Wanted, date_field, date_hint, number_field};
use super::options::{self, worded};
use super::pane::{Pane, Subject, widget_id};
use super::parts::{FieldLook, caption, one_of_row, text_field};
use super::people::name_field;
use super::picker::{Entry, Picked, Picker};
use super::touchpoint::owner_picker;
use crate::app::widgets::field;
use crate::edit::Edit;
use crate::i18n::t;
use crate::layout::{channel_icon, kind_icon};
use crate::model::{
    Channel, Control, Date, Direction, Holder, Kind, Kpi, Medium, ObjectId, Source, SourceKind,
    Unit, built_in_channel, built_in_kpi,
};
use crate::text::Icon;
use crate::words::{self, Word};

pub fn kind_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Kind) {
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(pane.language(), "class-kind"));
    name_field(ui, pane, &object, &it.name, |k: &mut Kind, text| {
        k.name = text
    });
    let shown = kind_icon(pane.journey(), &it.id);
    let own = it.icon.as_deref().and_then(Icon::from_name);
    icon_row(ui, pane, &object, own, shown, |k: &mut Kind, new| {
        k.icon = new
    });
}

pub fn channel_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Channel) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-channel"));
    name_field(ui, pane, &object, &it.name, |c: &mut Channel, text| {
        c.name = text
    });
    let shown = channel_icon(pane.journey(), &it.id);
    let own = it.icon.as_deref().and_then(Icon::from_name);
    icon_row(ui, pane, &object, own, shown, |c: &mut Channel, new| {
        c.icon = new
    });
    caption(
        ui,
        pane.theme(),
        &t!(language, "inspector-channel-defaults"),
    );
    let label = t!(language, "term-owner");
    field(ui, pane.theme(), &label, |ui| {
        let own = (it.owner.as_ref(), None);
        owner_picker(ui, pane, (&object, "owner"), &label, own, {
            |c: &mut Channel, new| c.owner = new
        });
    });
    let built_in = built_in_channel(it.id.as_str());
    let label = t!(language, "term-medium");
    let own = (it.medium, built_in.map(|b| b.medium));
    let words = worded(pane, Medium::ALL);
    one_of_row(ui, pane, (&object, "medium"), &label, &words, own, {
        |c: &mut Channel, new| c.medium = new
    });
    let label = t!(language, "term-control");
    let own = (it.control, built_in.map(|b| b.control));
    let words = worded(pane, Control::ALL);
    one_of_row(ui, pane, (&object, "control"), &label, &words, own, {
        |c: &mut Channel, new| c.control = new
    });
    usual_kpis_row(ui, pane, &object, it);
}

/// What is usually measured on a channel.
fn usual_kpis_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Channel) {
    let language = pane.language();
    let label = t!(language, "lane-kpis");
    field(ui, pane.theme(), &label, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for id in &it.kpis {
                let name = words::kpi(language, pane.journey(), id);
                if chip(ui, pane, None, &name, None).is_some() {
                    pane.set(object, |c: &mut Channel| c.kpis.retain(|k| k != id));
                }
            }
            let mut entries = options::kpis(pane);
            entries.retain(|e| !it.kpis.contains(&e.value));
            let name = t!(language, "inspector-add-kpi");
            let new = t!(language, "inspector-new-kpi");
            let picker = Picker::new(widget_id(object, "add-kpi"), &name).button(Icon::Plus);
            match picker.creating(&new).ui(ui, pane, &entries, None) {
                Some(Picked::Value(id)) => pane.set(object, |c: &mut Channel| c.kpis.push(id)),
                Some(Picked::New(name)) => {
                    let new = Kpi {
                        name,
                        ..Kpi::default()
                    };
                    let id = new.id.clone();
                    let add = Edit::add_last(new, Holder::Journey);
                    pane.add_and_set(add, object, |c: &mut Channel| c.kpis.push(id));
                }
                Some(Picked::Unset) | None => {}
            }
        });
    });
}

fn icon_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    own: Option<Icon>,
    shown: Icon,
    change: impl FnOnce(&mut T, Option<String>),
) {
    let label = t!(pane.language(), "inspector-icon");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(widget_id(object, "icon"), &label).unsettable();
        let picker = picker.inherited(Some(&shown));
        picker.ui(ui, pane, &options::icons(), own.as_ref())
    });
    match picked {
        Some(Picked::Value(icon)) => {
            pane.set(object, |it: &mut T| {
                change(it, Some(icon.name().to_owned()))
            });
        }
        Some(_) => pane.set(object, |it: &mut T| change(it, None)),
        None => {}
    }
}

/// Units with their place in the list; the last three take a detail.
const UNITS: [&str; 10] = [
    "percent", "number", "points", "seconds", "minutes", "hours", "days", "out-of", "money", "own",
];

fn unit_of(key: &str, before: &Unit) -> Unit {
    match key {
        "percent" => Unit::Percent,
        "points" => Unit::Points,
        "seconds" => Unit::Seconds,
        "minutes" => Unit::Minutes,
        "hours" => Unit::Hours,
        "days" => Unit::Days,
        "out-of" => Unit::OutOf(match before {
            Unit::OutOf(top) => *top,
            _ => 5,
        }),
        "money" => Unit::Money("€".into()),
        "own" => Unit::Own(String::new()),
        _ => Unit::Number,
    }
}

const fn key_of(unit: &Unit) -> &'static str {
    match unit {
        Unit::Percent => "percent",
        Unit::Number => "number",
        Unit::Points => "points",
        Unit::Seconds => "seconds",
        Unit::Minutes => "minutes",
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::OutOf(_) => "out-of",
        Unit::Money(_) => "money",
        Unit::Own(_) => "own",
    }
}

pub fn kpi_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Kpi) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-kpi"));
    name_field(ui, pane, &object, &it.name, |k: &mut Kpi, text| {
        k.name = text
    });
    let built_in = built_in_kpi(it.id.as_str());
    let label = t!(language, "inspector-unit");
    let usual = built_in.map(|b| key_of(&b.unit));
    let own = it.unit.as_ref().map(key_of);
    let picked = field(ui, pane.theme(), &label, |ui| {
        let entry = |key: &&'static str| {
            let text = match *key {
                "out-of" => t!(language, "inspector-unit-scale"),
                "money" => t!(language, "inspector-unit-money"),
                "own" => t!(language, "inspector-unit-own"),
                key => unit_of(key, &Unit::Number).word(language),
            };
            Entry::new(*key, text)
        };
        let entries: Vec<Entry<&'static str>> = UNITS.iter().map(entry).collect();
        let picker = Picker::new(widget_id(&object, "unit"), &label).unsettable();
        picker
            .inherited(usual.as_ref())
            .ui(ui, pane, &entries, own.as_ref())
    });
    match picked {
        Some(Picked::Value(key)) => pane.set(&object, |k: &mut Kpi| {
            let before = k.unit.take().unwrap_or(Unit::Number);
            k.unit = Some(unit_of(key, &before));
        }),
        Some(_) => pane.set(&object, |k: &mut Kpi| k.unit = None),
        None => {}
    }
    unit_detail(ui, pane, &object, it.unit.as_ref());
    let label = t!(language, "inspector-direction");
    let words = worded(pane, &[Direction::Higher, Direction::Lower]);
    let own = (it.direction, built_in.map(|b| b.direction));
    one_of_row(ui, pane, (&object, "direction"), &label, &words, own, {
        |k: &mut Kpi, new| k.direction = new
    });
}

/// Top of the scale, currency, the unit's own name.
fn unit_detail(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, unit: Option<&Unit>) {
    let language = pane.language();
    let name = match unit {
        Some(Unit::OutOf(_)) => t!(language, "inspector-unit-top"),
        Some(Unit::Money(_)) => t!(language, "inspector-currency"),
        Some(Unit::Own(_)) => t!(language, "inspector-unit-name"),
        _ => return,
    };
    let look = FieldLook::named(&name);
    field(ui, pane.theme(), &name, |ui| match unit {
        Some(Unit::OutOf(top)) => {
            let wanted = Wanted {
                low: 1.0,
                high: 1000.0,
                whole: true,
                optional: false,
            };
            let value = Some(f64::from(*top));
            number_field(
                ui,
                pane,
                (object, "unit-top"),
                look,
                value,
                wanted,
                |k: &mut Kpi, new| {
                    if let Some(new) = new {
                        k.unit = Some(Unit::OutOf(new as u32));
                    }
                },
            );
        }
        Some(Unit::Money(text) | Unit::Own(text)) => {
            let at = (object, "unit-name", "unit-name");
            text_field(ui, pane, at, look, text, |k: &mut Kpi, text| {
                if let Some(Unit::Money(own) | Unit::Own(own)) = &mut k.unit {
                    *own = text;
                }
            });
        }
        _ => {}
    });
}

pub fn source_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Source) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    caption(ui, pane.theme(), &t!(language, "class-source"));
    name_field(ui, pane, &object, &it.name, |s: &mut Source, text| {
        s.name = text
    });
    let label = t!(language, "term-kind");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let entry = |k: &SourceKind| Entry::new(*k, k.word(language));
        let entries: Vec<_> = SourceKind::ALL.iter().map(entry).collect();
        let picker = Picker::new(widget_id(&object, "kind"), &label);
        picker.ui(ui, pane, &entries, Some(&it.kind))
    });
    if let Some(Picked::Value(kind)) = picked {
        pane.set(&object, |s: &mut Source| s.kind = kind);
    }
    let label = t!(language, "inspector-sample");
    field(ui, pane.theme(), &label, |ui| {
        let look = FieldLook::named(&label).width(80.0);
        let n = it.n.map(f64::from);
        number_field(
            ui,
            pane,
            (&object, "n"),
            look,
            n,
            Wanted::COUNT,
            |s: &mut Source, new| {
                s.n = new.map(|n| n as u32);
            },
        );
    });
    type Part = fn(&mut Source) -> &mut Option<Date>;
    let rows: [(&str, String, Option<Date>, Part); 2] = [
        ("from", t!(language, "inspector-from"), it.from, |s| {
            &mut s.from
        }),
        ("to", t!(language, "inspector-to"), it.to, |s| &mut s.to),
    ];
    for (key, label, own, part) in rows {
        field(ui, pane.theme(), &label, |ui| {
            let hint = date_hint(language);
            let look = FieldLook::named(&label).hint(&hint);
            date_field(
                ui,
                pane,
                (&object, key),
                look,
                own,
                true,
                move |s: &mut Source, new| {
                    *part(s) = new;
                },
            );
        });
    }
}
