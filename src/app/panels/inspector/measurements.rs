//! What is measured: a row a KPI with its latest value against the target, and below it, folded, target and
//! readings.

use egui::{Align2, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use super::chips::pale_chip;
use super::evidence::source_picker;
use super::numbers::{Wanted, date_field, number_field};
use super::options;
use super::pane::{Overall, Pane, Subject, widget_id};
use super::parts::{FieldLook, caption, headed};
use super::picker::{Picked, Picker};
use crate::app::desk::Wish;
use crate::app::style::{BODY, SMALL, color32, icons, regular, semibold};
use crate::app::widgets::{field, focus_ring, icon_button};
use crate::edit::Edit;
use crate::i18n::t;
use crate::model::{
    Date, Holder, Id, Kpi, Measurement, ObjectId, Reading, Stage, Standing, Step, Touchpoint,
};
use crate::text::Icon;
use crate::theme::Colour;
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
                    m.readings.push(Reading {
                        date: Date::today(),
                        value,
                        n: None,
                        source: None,
                    });
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
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
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
    });
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
                        reading.value = value;
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
                        reading.n = new.map(|n| n as u32);
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

/// Name, the run of the readings, latest value and target. Says whether it was clicked.
fn head_ui(ui: &mut Ui, pane: &Pane<'_>, section: egui::Id, one: &Measurement, name: &str) -> bool {
    let theme = pane.theme();
    let w = &theme.window;
    let language = pane.language();
    let journey = pane.journey();
    let unit = journey.unit_of(&one.kpi);
    let standing = one.standing(journey.direction_of(&one.kpi));
    let hue = standing_colour(pane, standing);
    let latest = one.latest().map_or_else(
        || t!(language, "inspector-no-reading"),
        |r| words::value(language, r.value, &unit),
    );
    let target = one.target.map(|v| words::value(language, v, &unit));
    let target = target.map(|v| format!(" / {v}")).unwrap_or_default();
    let painter = ui.painter();
    let (font, ink) = match one.latest() {
        Some(_) => (semibold(BODY), hue),
        None => (regular(SMALL), w.text_faint),
    };
    let value = painter.layout_no_wrap(latest.clone(), font, color32(ink));
    let soft = color32(w.text_soft);
    let aim = painter.layout_no_wrap(target.clone(), regular(BODY), soft);
    let run = if one.readings.len() > 1 { 64.0 } else { 0.0 };
    let right = value.size().x + aim.size().x + run + 12.0;
    let width = ui.available_width();
    let wrap = (width - right - 18.0).max(72.0);
    let text = ui
        .painter()
        .layout(name.to_owned(), regular(BODY), color32(w.text), wrap);
    let size = Vec2::new(width, (text.size().y + 12.0).max(30.0));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, section, Sense::click());
    let met = standing
        .map(|s| format!(", {}", s.word(language)))
        .unwrap_or_default();
    let told = format!("{name}: {latest}{target}{met}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    let open = pane.is_open(section);
    ui.ctx()
        .accesskit_node_builder(section, |node| node.set_expanded(open));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), 6, color32(w.hover));
    }
    let middle = rect.center().y;
    let caret = if open {
        Icon::CaretDown
    } else {
        Icon::CaretRight
    };
    let at = egui::pos2(rect.left() + 4.0, middle);
    painter.text(at, Align2::CENTER_CENTER, caret.glyph(), icons(10.0), soft);
    let at = egui::pos2(rect.left() + 14.0, middle - text.size().y / 2.0);
    painter.galley(at, text, color32(w.text));
    let at = egui::pos2(rect.right() - aim.size().x, middle - aim.size().y / 2.0);
    let left = at.x - value.size().x;
    painter.galley(at, aim, soft);
    let at = egui::pos2(left, middle - value.size().y / 2.0);
    painter.galley(at, value, color32(ink));
    if run > 0.0 {
        let place = egui::Rect::from_min_max(
            egui::pos2(left - run, middle - 9.0),
            egui::pos2(left - 8.0, middle + 9.0),
        );
        run_of_readings(ui, place, one, hue, w.field_edge_strong);
    }
    focus_ring(ui, &response, 6, theme);
    response.on_hover_text(told).clicked()
}

/// Against is burnt orange, met is petrol, and the word for it is told.
fn standing_colour(pane: &Pane<'_>, standing: Option<Standing>) -> Colour {
    let theme = pane.theme();
    let ground = theme.window.surface;
    match standing {
        Some(Standing::Missed) => theme.sheet.against.readable_on(ground, 4.5),
        Some(Standing::Met) => theme.sheet.met.readable_on(ground, 4.5),
        None => theme.window.text,
    }
}

/// The readings as a small line, the target dashed.
fn run_of_readings(ui: &Ui, place: egui::Rect, one: &Measurement, hue: Colour, soft: Colour) {
    let values = || one.readings.iter().map(|r| r.value).chain(one.target);
    let (low, high) = values().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    let y = |value: f64| {
        let share = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        egui::lerp(place.bottom()..=place.top(), share as f32)
    };
    let last = (one.readings.len() - 1).max(1) as f32;
    let point = |(i, r): (usize, &Reading)| {
        egui::pos2(egui::lerp(place.x_range(), i as f32 / last), y(r.value))
    };
    let points: Vec<_> = one.readings.iter().enumerate().map(point).collect();
    if let Some(target) = one.target {
        let ends = [
            egui::pos2(place.left(), y(target)),
            egui::pos2(place.right(), y(target)),
        ];
        ui.painter().extend(Shape::dashed_line(
            &ends,
            Stroke::new(1.0, color32(soft)),
            3.0,
            3.0,
        ));
    }
    ui.painter()
        .add(Shape::line(points, Stroke::new(1.6, color32(hue))));
}
