//! What is measured: a row a KPI with its latest value against the target, and below it, folded, target and
//! readings.

use egui::{Ui, Vec2};

use super::chips::pale_chip;
use super::evidence::source_picker;
use super::measurement_head::head_ui;
use super::numbers::{Wanted, date_field, number_field};
use super::options;
use super::pane::{Overall, Pane, Subject, widget_id};
use super::parts::{FieldLook, caption, headed};
use super::picker::{Picked, Picker};
use crate::app::desk::Wish;
use crate::app::widgets::{field, icon_button};
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{
    Date, Holder, Id, Kpi, Measurement, ObjectId, Reading, Stage, Step, Touchpoint,
};
use crate::text::Icon;
use crate::words::{self, Word};

/// On what KPIs are measured.
pub trait Measured: Subject {
    fn kpis_mut(&mut self) -> &mut Vec<Measurement>;

    fn measurement(&mut self, kpi: &Id<Kpi>) -> Option<&mut Measurement> {
        self.kpis_mut().iter_mut().find(|m| m.kpi == *kpi)
    }

    fn reading(&mut self, kpi: &Id<Kpi>, place: usize) -> Option<&mut Reading> {
        self.measurement(kpi)?.readings.get_mut(place)
    }
}

macro_rules! measured {
    ($($name:ident),*) => {$(
        impl Measured for $name {
            fn kpis_mut(&mut self) -> &mut Vec<Measurement> {
                &mut self.kpis
            }
        }
    )*};
}
measured!(Touchpoint, Step, Stage);

impl Measured for Overall {
    fn kpis_mut(&mut self) -> &mut Vec<Measurement> {
        &mut self.0
    }
}

/// The KPIs under their title.
pub fn measurements_ui<T: Measured>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    all: &[Measurement],
    suggested: &[Id<Kpi>],
) {
    let language = pane.language();
    let theme = pane.theme();
    let picked = headed(ui, theme, &t!(language, "lane-kpis"), |ui| {
        let mut entries = options::kpis(pane);
        entries.retain(|e| !all.iter().any(|m| m.kpi == e.value));
        let (name, new) = (
            t!(language, "inspector-add-kpi"),
            t!(language, "inspector-new-kpi"),
        );
        let picker = Picker::new(widget_id(object, "add-kpi"), &name).button(Icon::Plus);
        picker.creating(&new).ui(ui, pane, &entries, None)
    });
    match picked {
        Some(Picked::Value(kpi)) => add::<T>(pane, object, kpi),
        Some(Picked::New(name)) => {
            let new = Kpi {
                name,
                ..Kpi::default()
            };
            let kpi = new.id.clone();
            pane.memory.open.insert(section_of(object, &kpi));
            let add = Edit::add_last(new, Holder::Journey);
            pane.add_and_set(add, object, |it: &mut T| {
                it.kpis_mut().push(measurement(kpi))
            });
        }
        Some(Picked::Unset) | None => {}
    }
    if all.is_empty() && suggested.is_empty() {
        caption(ui, theme, &t!(language, "inspector-no-kpis"));
    }
    for (place, one) in all.iter().enumerate() {
        measurement_ui::<T>(ui, pane, object, one, place);
    }
    if suggested.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for kpi in suggested {
            let text = words::kpi(language, pane.journey(), kpi);
            let name = t!(language, "inspector-add-named", name = text.as_str());
            if pale_chip(ui, theme, &text, &name) {
                add::<T>(pane, object, kpi.clone());
            }
        }
    });
}

fn measurement(kpi: Id<Kpi>) -> Measurement {
    Measurement {
        kpi,
        target: None,
        readings: Vec::new(),
    }
}

fn add<T: Measured>(pane: &mut Pane<'_>, object: &ObjectId, kpi: Id<Kpi>) {
    pane.memory.open.insert(section_of(object, &kpi));
    pane.set(object, |it: &mut T| it.kpis_mut().push(measurement(kpi)));
}

fn section_of(object: &ObjectId, kpi: &Id<Kpi>) -> egui::Id {
    widget_id(object, &format!("kpi-{}", kpi.as_str()))
}

fn measurement_ui<T: Measured>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    one: &Measurement,
    place: usize,
) {
    let language = pane.language();
    let name = words::kpi(language, pane.journey(), &one.kpi);
    let section = section_of(object, &one.kpi);
    if head_ui(ui, pane, section, one, &name) {
        pane.toggle(section);
    }
    if !pane.is_open(section) {
        return;
    }
    let kpi = one.kpi.clone();
    let unit = pane.journey().unit_of(&kpi);
    let target = t!(language, "inspector-target");
    field(ui, pane.theme(), &target, |ui| {
        let key = format!("target-{}", kpi.as_str());
        let spoken = format!("{name}: {target}");
        let look = FieldLook::named(&spoken);
        let kpi = kpi.clone();
        number_field(ui, pane, (object, &key), look, one.target, Wanted::ANY, {
            move |it: &mut T, new| {
                if let Some(m) = it.measurement(&kpi) {
                    m.target = new;
                }
            }
        });
        let direction = pane.journey().direction_of(&one.kpi);
        let direction = direction
            .map(|d| format!(" · {}", d.word(language)))
            .unwrap_or_default();
        caption(
            ui,
            pane.theme(),
            &format!("{}{direction}", unit.word(language)),
        );
    });
    for i in 0..one.readings.len() {
        reading_ui::<T>(ui, pane, object, one, i);
    }
    let new = t!(language, "inspector-new-reading");
    field(ui, pane.theme(), &new, |ui| {
        let key = format!("new-reading-{}", kpi.as_str());
        let hint = t!(language, "inspector-new-reading-hint");
        let look = FieldLook::named(&new).hint(&hint);
        let kpi = kpi.clone();
        number_field(ui, pane, (object, &key), look, None, Wanted::ANY, {
            move |it: &mut T, value| {
                if let (Some(m), Some(value)) = (it.measurement(&kpi), value) {
                    m.readings.push(Reading::new(Date::today(), value));
                }
            }
        });
    });
    foot_ui::<T>(ui, pane, object, one, place);
}

/// Earlier, define, remove.
fn foot_ui<T: Measured>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    one: &Measurement,
    place: usize,
) {
    let language = pane.language();
    let theme = pane.theme();
    let row = egui::vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(
        row,
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| {
            if icon_button(
                ui,
                theme,
                Icon::Trash,
                &t!(language, "inspector-remove-kpi"),
            )
            .clicked()
            {
                let kpi = one.kpi.clone();
                pane.set(object, |it: &mut T| it.kpis_mut().retain(|m| m.kpi != kpi));
            }
            let own = pane.journey().kpi(&one.kpi).is_some();
            let define = t!(language, "inspector-define-kpi");
            if own && icon_button(ui, theme, Icon::PencilSimple, &define).clicked() {
                pane.wishes.push(Wish::Select(vec![(&one.kpi).into()]));
            }
            let earlier = t!(language, "inspector-kpi-earlier");
            if place > 0 && icon_button(ui, theme, Icon::ArrowUp, &earlier).clicked() {
                pane.set(object, |it: &mut T| {
                    if place < it.kpis_mut().len() {
                        it.kpis_mut().swap(place, place - 1);
                    }
                });
            }
        },
    );
}

/// Date, value, n and source of one reading.
fn reading_ui<T: Measured>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    one: &Measurement,
    i: usize,
) {
    let language = pane.language();
    let reading = &one.readings[i];
    let key = |what: &str| format!("reading-{}-{i}-{what}", one.kpi.as_str());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let rest = ui.available_width() - 24.0 - 3.0 * 6.0;
        let column = |ui: &mut Ui, share: f32, contents: &mut dyn FnMut(&mut Ui)| {
            ui.vertical(|ui| {
                ui.set_width((rest * share).floor());
                contents(ui);
            });
        };
        let name = t!(language, "inspector-date");
        let kpi = one.kpi.clone();
        column(ui, 0.38, &mut |ui| {
            let kpi = kpi.clone();
            let look = FieldLook::named(&name);
            let date = Some(reading.date);
            date_field(ui, pane, (object, &key("date")), look, date, false, {
                move |it: &mut T, new| {
                    if let (Some(reading), Some(date)) = (it.reading(&kpi, i), new) {
                        reading.date = date;
                    }
                    if let Some(m) = it.measurement(&kpi) {
                        m.readings.sort_by_key(|r| r.date);
                    }
                }
            });
        });
        let name = t!(language, "inspector-value");
        column(ui, 0.34, &mut |ui| {
            let kpi = kpi.clone();
            let look = FieldLook::named(&name).hint(&name);
            let wanted = Wanted {
                optional: false,
                ..Wanted::ANY
            };
            let value = Some(reading.value);
            number_field(ui, pane, (object, &key("value")), look, value, wanted, {
                move |it: &mut T, new| {
                    if let (Some(reading), Some(value)) = (it.reading(&kpi, i), new) {
                        reading.set_value(value);
                    }
                }
            });
        });
        column(ui, 0.28, &mut |ui| {
            let kpi = kpi.clone();
            let name = t!(language, "inspector-sample");
            let look = FieldLook::named(&name).hint("n");
            let n = reading.n.map(f64::from);
            number_field(ui, pane, (object, &key("n")), look, n, Wanted::COUNT, {
                move |it: &mut T, new| {
                    if let Some(reading) = it.reading(&kpi, i) {
                        reading.set_n(new.map(|n| n as u32));
                    }
                }
            });
        });
        let remove = t!(language, "inspector-remove-reading");
        if icon_button(ui, pane.theme(), Icon::X, &remove).clicked() {
            pane.set(object, |it: &mut T| {
                if let Some(m) = it.measurement(&kpi)
                    && i < m.readings.len()
                {
                    m.readings.remove(i);
                }
            });
        }
    });
    if let Some(interval) = reading.interval {
        let unit = pane.journey().unit_of(&one.kpi);
        let interval = words::interval(language, reading.value, interval, &unit);
        let text = t!(language, "inspector-interval", interval = interval);
        caption(ui, pane.theme(), &text);
    }
    let kpi = one.kpi.clone();
    field(ui, pane.theme(), &t!(language, "class-source"), |ui| {
        let key = key("source");
        source_picker(
            ui,
            pane,
            (object, &key),
            reading.source.as_ref(),
            |it: &mut T, new| {
                if let Some(reading) = it.reading(&kpi, i) {
                    reading.source = new;
                }
            },
        );
    });
}
