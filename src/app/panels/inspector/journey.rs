//! The form of the map itself: what it says of itself, and the lists that it keeps.

use egui::Ui;

use super::colours::colour_row;
use super::measurements::measurements_ui;
use super::notes_on::notes_ui;
use super::numbers::{date_field, date_hint};
use super::options::{self, worded};
use super::pane::{Overall, Pane, widget_id};
use super::parts::{
    FieldLook, always_one_of_row, area_row, caption, fold, group, hairline, text_field, text_row,
    title_field,
};
use super::picker::{Entry, Picked, Picker, row_ui};
use super::picture::picture_rows;
use crate::app::desk::Wish;
use crate::app::widgets::field;
use crate::edit::{Edit, Object};
use crate::i18n::{Language, t};
use crate::layout::{channel_icon, kind_icon};
use crate::model::{
    About, Channel, Holder, Id, Kind, Kpi, ObjectId, Path, Period, Scope, Source, State,
    built_in_channel, built_in_kind, built_in_kpi,
};
use crate::text::Icon;
use crate::words::{self, Word};

pub fn journey_ui(ui: &mut Ui, pane: &mut Pane<'_>) {
    let language = pane.language();
    let journey = pane.journey();
    let it = journey.about.as_ref();
    let object = ObjectId::Journey;
    caption(ui, pane.theme(), &t!(language, "term-journey"));
    let (name, hint) = (
        t!(language, "inspector-title"),
        t!(language, "picture-untitled-map"),
    );
    title_field(ui, pane, (&object, "title"), (&name, &hint), &it.title, {
        |a: &mut About, text| a.title = text
    });
    ui.add_space(6.0);
    let label = t!(language, "inspector-scenario");
    area_row(ui, pane, (&object, "scenario"), &label, &it.scenario, {
        |a: &mut About, text| a.scenario = text
    });
    let label = t!(language, "inspector-study-goal");
    area_row(
        ui,
        pane,
        (&object, "goal"),
        &label,
        &it.goal,
        |a: &mut About, text| a.goal = text,
    );
    let label = t!(language, "inspector-state");
    let states = worded(pane, &[State::AsIs, State::ToBe]);
    always_one_of_row(ui, pane, (&object, "state"), &label, &states, it.state, {
        |a: &mut About, new| a.state = new
    });
    let label = t!(language, "inspector-scope");
    let scopes = worded(pane, &[Scope::Whole, Scope::Section]);
    always_one_of_row(ui, pane, (&object, "scope"), &label, &scopes, it.scope, {
        |a: &mut About, new| a.scope = new
    });
    let label = t!(language, "inspector-language");
    let languages = Language::ALL.map(|l| (l, l.name()));
    always_one_of_row(
        ui,
        pane,
        (&object, "language"),
        &label,
        &languages,
        it.language,
        |a: &mut About, new| a.language = new,
    );
    periods_ui(ui, pane, it);
    imprint_ui(ui, pane, it);
    lists_ui(ui, pane);
    let measurements = &journey.measurements;
    hairline(ui, pane.theme());
    measurements_ui::<Overall>(ui, pane, &object, measurements, &[]);
    notes_ui(ui, pane, &Holder::Journey, &journey.notes);
    group(ui, pane.theme(), &t!(language, "inspector-you"), |_| {});
    let author = &pane.desk.settings.author;
    let text = if author.is_empty() {
        t!(language, "inspector-author-unset")
    } else {
        t!(language, "inspector-author-is", name = author.as_str())
    };
    caption(ui, pane.theme(), &text);
}

/// What the periods are called on this map.
fn periods_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &About) {
    let language = pane.language();
    group(
        ui,
        pane.theme(),
        &t!(language, "inspector-period-names"),
        |_| {},
    );
    let rows = [
        (
            "period-name-before",
            t!(language, "inspector-period-before"),
        ),
        (
            "period-name-during",
            t!(language, "inspector-period-during"),
        ),
        ("period-name-after", t!(language, "inspector-period-after")),
    ];
    for (period, (key, label)) in Period::ALL.into_iter().zip(rows) {
        // What stands there while nothing is typed.
        let usual = period.word(language);
        let own = it.period_names.get(period).unwrap_or_default();
        field(ui, pane.theme(), &label, |ui| {
            let look = FieldLook::named(&usual).hint(&usual);
            text_field(ui, pane, (&ObjectId::Journey, key, key), look, own, {
                |a: &mut About, text| {
                    a.period_names
                        .set(period, (!text.is_empty()).then_some(text));
                }
            });
        });
    }
}

/// What stands in header and footer.
fn imprint_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &About) {
    let language = pane.language();
    let object = ObjectId::Journey;
    group(ui, pane.theme(), &t!(language, "inspector-imprint"), |_| {});
    type Text = fn(&mut About) -> &mut String;
    let texts: [(&'static str, String, &str, Text); 4] = [
        (
            "author",
            t!(language, "inspector-author"),
            &it.author,
            |a| &mut a.author,
        ),
        (
            "version",
            t!(language, "inspector-version"),
            &it.version,
            |a| &mut a.version,
        ),
        (
            "confidentiality",
            t!(language, "inspector-confidentiality"),
            &it.confidentiality,
            |a| &mut a.confidentiality,
        ),
        (
            "client",
            t!(language, "inspector-client"),
            &it.client.name,
            |a| &mut a.client.name,
        ),
    ];
    for (key, label, value, part) in texts {
        text_row(
            ui,
            pane,
            (&object, key),
            &label,
            value,
            |a: &mut About, text| *part(a) = text,
        );
    }
    let label = t!(language, "inspector-date");
    field(ui, pane.theme(), &label, |ui| {
        let hint = date_hint(language);
        let look = FieldLook::named(&label).hint(&hint);
        date_field(ui, pane, (&object, "date"), look, it.date, true, {
            |a: &mut About, new| a.date = new
        });
    });
    field(ui, pane.theme(), &t!(language, "inspector-logo"), |ui| {
        let logo = it.client.logo.as_ref();
        picture_rows(ui, pane, &object, logo, |a: &mut About| &mut a.client.logo);
    });
    caption(ui, pane.theme(), &t!(language, "inspector-accent"));
    colour_row(ui, pane, &object, it.accent, |a: &mut About, new| {
        a.accent = new
    });
}

/// Sources, paths, own kinds, channels and KPIs: rows that select.
fn lists_ui(ui: &mut Ui, pane: &mut Pane<'_>) {
    let language = pane.language();
    let journey = pane.journey();
    let sources = journey.sources.iter().map(|s| {
        let name = options::named(pane, &s.name);
        Entry::new(ObjectId::from(&s.id), name).icon(Icon::ClipboardText)
    });
    let sources = sources.collect();
    let paths = journey
        .paths
        .iter()
        .map(|p| Entry::new(ObjectId::from(&p.id), options::named(pane, &p.name)).icon(Icon::Path));
    let paths = paths.collect();
    let kinds = journey.kinds.iter().map(|k| {
        let name = options::named(pane, &words::kind(language, journey, &k.id));
        Entry::new(ObjectId::from(&k.id), name).icon(kind_icon(journey, &k.id))
    });
    let kinds = kinds.collect();
    let channels = journey.channels.iter().map(|c| {
        let name = options::named(pane, &words::channel(language, journey, &c.id));
        Entry::new(ObjectId::from(&c.id), name).icon(channel_icon(journey, &c.id))
    });
    let channels = channels.collect();
    let kpis = journey.kpis.iter().map(|k| {
        let name = options::named(pane, &words::kpi(language, journey, &k.id));
        Entry::new(ObjectId::from(&k.id), name).icon(Icon::ChartLineUp)
    });
    let kpis = kpis.collect();
    type New = fn() -> Object;
    type List = (
        &'static str,
        String,
        String,
        Vec<Entry<ObjectId>>,
        New,
        Vec<Entry<ObjectId>>,
    );
    let lists: [List; 5] = [
        (
            "sources",
            t!(language, "inspector-sources"),
            t!(language, "inspector-add-source"),
            sources,
            || Source::default().into(),
            Vec::new(),
        ),
        (
            "paths",
            t!(language, "inspector-paths"),
            t!(language, "inspector-add-path"),
            paths,
            || Path::default().into(),
            Vec::new(),
        ),
        (
            "kinds",
            t!(language, "inspector-kinds"),
            t!(language, "inspector-add-kind"),
            kinds,
            || Kind::default().into(),
            built_in(options::kinds(pane), |id| built_in_kind(id).is_some()),
        ),
        (
            "channels",
            t!(language, "inspector-channels"),
            t!(language, "inspector-add-own-channel"),
            channels,
            || Channel::default().into(),
            built_in(options::channels(pane), |id| built_in_channel(id).is_some()),
        ),
        (
            "kpis",
            t!(language, "inspector-kpis"),
            t!(language, "inspector-add-own-kpi"),
            kpis,
            || Kpi::default().into(),
            built_in(options::kpis(pane), |id| built_in_kpi(id).is_some()),
        ),
    ];
    for (key, title, add, entries, new, built_in) in lists {
        let section = widget_id(&ObjectId::Journey, key);
        let right = entries.len().to_string();
        fold(ui, pane, section, &title, &right, |ui, pane| {
            list_ui(ui, pane, &add, &entries, new);
            built_in_ui(ui, pane, key, &entries, built_in);
        });
    }
}

/// Those of a list that are built in.
fn built_in<T>(all: Vec<Entry<Id<T>>>, is_built_in: impl Fn(&str) -> bool) -> Vec<Entry<ObjectId>>
where
    ObjectId: From<Id<T>>,
{
    let built_in = all.into_iter().filter(|e| is_built_in(e.value.as_str()));
    built_in.map(|e| e.map(ObjectId::from)).collect()
}

/// What is built in can have another name, another icon, defaults of its own: it is chosen here.
fn built_in_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    key: &str,
    own: &[Entry<ObjectId>],
    mut built_in: Vec<Entry<ObjectId>>,
) {
    if built_in.is_empty() {
        return;
    }
    built_in.retain(|e| own.iter().all(|o| o.value != e.value));
    let name = t!(pane.language(), "inspector-adapt-built-in");
    let id = widget_id(&ObjectId::Journey, &format!("{key}-built-in"));
    let words: Entry<()> = Entry::new((), name.clone()).icon(Icon::SlidersHorizontal);
    let picker = Picker::new(id, &name).line(&words);
    if let Some(Picked::Value(id)) = picker.ui(ui, pane, &built_in, None) {
        let entry: Option<Object> = match &id {
            ObjectId::Kind(id) => Some(own_kind(id).into()),
            ObjectId::Channel(id) => Some(own_channel(id).into()),
            ObjectId::Kpi(id) => Some(own_kpi(id).into()),
            _ => None,
        };
        if let Some(entry) = entry {
            pane.wishes.edit(Edit::add_last(entry, Holder::Journey));
            pane.wishes.push(Wish::Select(vec![id]));
        }
    }
}

fn own_kind(id: &Id<Kind>) -> Kind {
    Kind {
        id: id.clone(),
        ..Kind::default()
    }
}

fn own_channel(id: &Id<Channel>) -> Channel {
    Channel {
        id: id.clone(),
        ..Channel::default()
    }
}

fn own_kpi(id: &Id<Kpi>) -> Kpi {
    Kpi {
        id: id.clone(),
        ..Kpi::default()
    }
}

fn list_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    add: &str,
    entries: &[Entry<ObjectId>],
    new: fn() -> Object,
) {
    for entry in entries {
        if row_ui(ui, pane.theme(), entry, false, false).clicked() {
            pane.wishes.push(Wish::Select(vec![entry.value.clone()]));
        }
    }
    let entry: Entry<()> = Entry::new((), add.to_owned()).icon(Icon::Plus);
    if row_ui(ui, pane.theme(), &entry, false, true).clicked() {
        let object = new();
        let id = object.id();
        pane.wishes.edit(Edit::add_last(object, Holder::Journey));
        pane.wishes.push(Wish::Select(vec![id]));
    }
}
