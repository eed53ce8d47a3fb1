//! The form of a step.

use egui::Ui;

use super::audit::findings_ui;
use super::chips::{persona_chips, switch};
use super::emotions::emotions_ui;
use super::measurements::measurements_ui;
use super::notes_on::notes_ui;
use super::numbers::{Wanted, number_field};
use super::options;
use super::pane::{Pane, widget_id};
use super::parts::{FieldLook, caption, group, hairline, one_of_row, title_field};
use super::picker::{Entry, Picked, Picker};
use super::picture::picture_rows;
use super::touchpoint_steps::path_row;
use crate::app::widgets::field;
use crate::i18n::t;
use crate::model::{Holder, Journey, ObjectId, Period, Span, Stage, Step};
use crate::words;

pub fn step_ui(ui: &mut Ui, pane: &mut Pane<'_>, stage: &Stage, it: &Step) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    let place = stage.steps.iter().position(|s| s.id == it.id).unwrap_or(0);
    let where_it_is = t!(
        language,
        "inspector-place-in-stage",
        stage = options::named(pane, &stage.name),
        step = place + 1,
        of = stage.steps.len()
    );
    caption(ui, pane.theme(), &where_it_is);
    let (name, hint) = (
        t!(language, "inspector-title"),
        t!(language, "picture-hint-step"),
    );
    title_field(ui, pane, (&object, "title"), (&name, &hint), &it.title, {
        |s: &mut Step, text| s.title = text
    });
    ui.add_space(6.0);
    let periods = period_words(pane);
    let label = t!(language, "inspector-period");
    let own = (it.period, Some(stage.period));
    one_of_row(ui, pane, (&object, "period"), &label, &periods, own, {
        |s: &mut Step, new| s.period = new
    });
    let label = t!(language, "inspector-duration");
    span_row(ui, pane, &object, "duration", &label, it.duration, |s| {
        &mut s.duration
    });
    let label = t!(language, "inspector-waiting");
    span_row(ui, pane, &object, "waiting", &label, it.waiting, |s| {
        &mut s.waiting
    });
    path_row(ui, pane, &object, it.path.as_ref(), |s: &mut Step, new| {
        s.path = new
    });
    leads_back_row(ui, pane, &object, it);
    let label = t!(language, "inspector-for-personas");
    let switched = field(ui, pane.theme(), &label, |ui| {
        persona_chips(ui, pane, &it.personas)
    });
    if let Some(id) = switched {
        pane.set(&object, |s: &mut Step| switch(&mut s.personas, id));
    }
    emotions_ui(ui, pane, &object, it, None);
    hairline(ui, pane.theme());
    measurements_ui::<Step>(ui, pane, &object, &it.kpis, &[]);
    group(ui, pane.theme(), &t!(language, "inspector-picture"), |_| {});
    picture_rows(ui, pane, &object, it.picture.as_ref(), |s: &mut Step| {
        &mut s.picture
    });
    notes_ui(ui, pane, &Holder::Step(it.id.clone()), &it.notes);
    ui.add_space(6.0);
    findings_ui(ui, pane, &object);
}

/// The periods by the names that the map gives them.
pub fn period_words(pane: &Pane<'_>) -> Vec<(Period, String)> {
    let about = &pane.journey().about;
    let word = |p: &Period| (*p, words::period(pane.language(), about, *p));
    Period::ALL.iter().map(word).collect()
}

fn leads_back_row(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, it: &Step) {
    let language = pane.language();
    let label = t!(language, "inspector-leads-back");
    let picked = field(ui, pane.theme(), &label, |ui| {
        let journey: &Journey = pane.journey();
        let earlier = journey
            .steps()
            .map(|(_, s)| s)
            .take_while(|s| s.id != it.id);
        let entries = options::steps(pane, earlier);
        let picker = Picker::new(widget_id(object, "leads-back"), &label).unsettable();
        picker.ui(ui, pane, &entries, it.leads_back_to.as_ref())
    });
    match picked {
        Some(Picked::Value(id)) => pane.set(object, |s: &mut Step| s.leads_back_to = Some(id)),
        Some(_) => pane.set(object, |s: &mut Step| s.leads_back_to = None),
        None => {}
    }
}

/// Units of a length of time.
#[derive(Clone, Copy, PartialEq)]
enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl TimeUnit {
    const ALL: [Self; 7] = [
        Self::Seconds,
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::Weeks,
        Self::Months,
        Self::Years,
    ];

    const fn of(span: Span) -> Self {
        match span {
            Span::Seconds(_) => Self::Seconds,
            Span::Minutes(_) => Self::Minutes,
            Span::Hours(_) => Self::Hours,
            Span::Days(_) => Self::Days,
            Span::Weeks(_) => Self::Weeks,
            Span::Months(_) => Self::Months,
            Span::Years(_) => Self::Years,
        }
    }

    const fn span(self, amount: f64) -> Span {
        match self {
            Self::Seconds => Span::Seconds(amount),
            Self::Minutes => Span::Minutes(amount),
            Self::Hours => Span::Hours(amount),
            Self::Days => Span::Days(amount),
            Self::Weeks => Span::Weeks(amount),
            Self::Months => Span::Months(amount),
            Self::Years => Span::Years(amount),
        }
    }
}

/// A number and its unit. A unit that is chosen before there is a number waits for it.
fn span_row(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    key: &str,
    label: &str,
    own: Option<Span>,
    part: fn(&mut Step) -> &mut Option<Span>,
) {
    let language = pane.language();
    let name = t!(language, "inspector-unit");
    let unit_id = widget_id(object, &format!("{key}-unit"));
    let waiting: Option<usize> = ui.data(|d| d.get_temp(unit_id));
    let waiting = waiting.and_then(|i| TimeUnit::ALL.get(i).copied());
    let unit = own
        .map(TimeUnit::of)
        .or(waiting)
        .unwrap_or(TimeUnit::Minutes);
    field(ui, pane.theme(), label, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let look = FieldLook::named(label).width(64.0);
            let value = own.map(Span::amount);
            ui.vertical(|ui| {
                ui.set_width(64.0);
                let wanted = Wanted::POSITIVE;
                number_field(
                    ui,
                    pane,
                    (object, key),
                    look,
                    value,
                    wanted,
                    move |s: &mut Step, n| {
                        *part(s) = n.map(|n| unit.span(n));
                    },
                );
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                let entry = |unit: &TimeUnit| Entry::new(*unit, unit_word(pane, *unit));
                let entries: Vec<_> = TimeUnit::ALL.iter().map(entry).collect();
                let spoken = format!("{label}: {name}");
                let picker = Picker::new(unit_id, &spoken);
                if let Some(Picked::Value(new)) = picker.ui(ui, pane, &entries, Some(&unit)) {
                    let place = TimeUnit::ALL.iter().position(|u| *u == new).unwrap_or(0);
                    ui.data_mut(|d| d.insert_temp(unit_id, place));
                    if let Some(own) = own {
                        let span = new.span(own.amount());
                        pane.set(object, |s: &mut Step| *part(s) = Some(span));
                    }
                }
            });
        });
    });
}

fn unit_word(pane: &Pane<'_>, unit: TimeUnit) -> String {
    let language = pane.language();
    match unit {
        TimeUnit::Seconds => t!(language, "unit-seconds"),
        TimeUnit::Minutes => t!(language, "unit-minutes"),
        TimeUnit::Hours => t!(language, "unit-hours"),
        TimeUnit::Days => t!(language, "unit-days"),
        TimeUnit::Weeks => t!(language, "inspector-unit-weeks"),
        TimeUnit::Months => t!(language, "inspector-unit-months"),
        TimeUnit::Years => t!(language, "inspector-unit-years"),
    }
}
