//! The rows of the form of several objects.

use egui::{Id as WidgetId, Response, Ui};

use crate::app::panels::inspector::chips::{ChipDeed, chip};
use crate::app::panels::inspector::options;
use crate::app::panels::inspector::pane::{Pane, Subject};
use crate::app::panels::inspector::parts::one_of;
use crate::app::panels::inspector::picker::{Entry, Picked, Picker, Setting};
use crate::app::widgets::{field, toggle_chip_ui};
use crate::edit::Edit;
use crate::i18n::t;
use crate::layout::channel_icon;
use crate::model::{Channel, Holder, Id, Kind, ObjectId, Owner, Path, Persona, Rating, Touchpoint};
use crate::text::Icon;
use crate::words;

/// Several objects of one class, and what they are.
pub(super) struct Many<'a, T> {
    pub ids: &'a [ObjectId],
    pub all: Vec<&'a T>,
}

impl<'a, T: Subject> Many<'a, T> {
    pub fn new(ids: &'a [ObjectId], find: impl Fn(&ObjectId) -> Option<&'a T>) -> Self {
        let all = ids.iter().filter_map(find).collect();
        Self { ids, all }
    }

    /// What all of them have; none if they differ.
    pub fn shared<V: PartialEq>(&self, get: impl Fn(&T) -> V) -> Option<V> {
        let mut values = self.all.iter().map(|it| get(it));
        let first = values.next()?;
        values.all(|v| v == first).then_some(first)
    }

    fn count(&self, has: impl Fn(&T) -> bool) -> usize {
        self.all.iter().filter(|it| has(it)).count()
    }

    /// The chip of what so many have; where some do not, it tells what a press does.
    fn told(&self, pane: &Pane<'_>, chip: Response, count: usize) -> Response {
        let of = self.all.len();
        if (1..of).contains(&count) {
            chip.on_hover_text(t!(pane.language(), "inspector-give-to-all", count = of))
        } else {
            chip
        }
    }

    /// "Newsletter", or "Newsletter (2 of 5)" where not all have it.
    fn some_of(&self, pane: &Pane<'_>, name: &str, count: usize) -> String {
        let of = self.all.len();
        match count {
            0 => name.to_owned(),
            count if count == of => name.to_owned(),
            count => t!(
                pane.language(),
                "inspector-some-of",
                name = name,
                count = count,
                of = of
            ),
        }
    }
}

/// What of an object a row shows, and how it changes it.
pub(super) struct Part<T, V> {
    pub get: fn(&T) -> V,
    pub set: fn(&mut T, V),
}

/// A field as a [`Part`]; `clone` where its values are no mere numbers.
macro_rules! part {
    ($field:ident) => {
        Part {
            get: |it| it.$field,
            set: |it, new| it.$field = new,
        }
    };
    (clone $field:ident) => {
        Part {
            get: |it| it.$field.clone(),
            set: |it, new| it.$field = new,
        }
    };
}
pub(super) use part;

/// One of a few values.
pub(super) fn choice_row<T: Subject, V: Copy + PartialEq>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    (key, label): (&str, &str),
    options: &[(V, String)],
    part: &Part<T, Option<V>>,
) {
    let setting = Setting::shared(many.shared(part.get));
    let chosen = field(ui, pane.theme(), label, |ui| {
        one_of(
            ui,
            pane,
            WidgetId::unique(("many", key)),
            label,
            options,
            setting,
        )
    });
    if let Some(new) = chosen {
        pane.set_all(many.ids, None, |it: &mut T| (part.set)(it, new));
    }
}

/// One of a few values, of which each object has one.
pub(super) fn always_choice_row<T: Subject, V: Copy + PartialEq>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    (key, label): (&str, &str),
    options: &[(V, String)],
    part: &Part<T, V>,
) {
    let shared = many.shared(part.get);
    let setting = Setting {
        mixed: shared.is_none(),
        always: true,
        ..Setting::own(shared)
    };
    let id = WidgetId::unique(("many", key));
    let chosen = field(ui, pane.theme(), label, |ui| {
        one_of(ui, pane, id, label, options, setting)
    });
    if let Some(Some(new)) = chosen {
        pane.set_all(many.ids, None, |it: &mut T| (part.set)(it, new));
    }
}

pub(super) fn rating_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    at: (&str, &str),
    part: &Part<T, Option<Rating>>,
) {
    let ratings = Rating::ALL.map(|r| (r, r.get().to_string()));
    choice_row(ui, pane, many, at, &ratings, part);
}

/// What others refer to by a list that can grow.
pub(in crate::app::panels) trait Listed: Sized {
    const KEY: &'static str;
    /// The keys of its label, and of the words that make a new one.
    const WORDS: (&'static str, &'static str);

    fn entries(pane: &Pane<'_>) -> Vec<Entry<Id<Self>>>;
    /// A new one by this name, and its id.
    fn make(name: &str) -> (Edit, Id<Self>);
}

macro_rules! listed {
    ($($name:ident: $key:literal, $label:literal, $new:literal, $entries:expr;)*) => {$(
        impl Listed for $name {
            const KEY: &'static str = $key;
            const WORDS: (&'static str, &'static str) = ($label, $new);

            fn entries(pane: &Pane<'_>) -> Vec<Entry<Id<Self>>> {
                $entries(pane)
            }
            fn make(name: &str) -> (Edit, Id<Self>) {
                let new = Self {
                    name: name.to_owned(),
                    ..Self::default()
                };
                let id = new.id.clone();
                (Edit::add_last(new, Holder::Journey), id)
            }
        }
    )*};
}
listed! {
    Owner: "owner", "term-owner", "inspector-new-owner", options::owners;
    Path: "path", "class-path", "inspector-new-path", options::paths;
    Kind: "kind", "term-kind", "inspector-new-kind", options::kinds;
    Channel: "channel", "inspector-add-channel", "inspector-new-channel", options::channels;
}

/// One of a list.
pub(super) fn listed_row<T: Subject, V: Listed>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    part: &Part<T, Option<Id<V>>>,
) {
    let (label, words) = V::WORDS;
    let label = t!(pane.language(), label);
    let words = t!(pane.language(), words);
    let shared = many.shared(part.get);
    let entries = V::entries(pane);
    let picked = field(ui, pane.theme(), &label, |ui| {
        let picker = Picker::new(WidgetId::unique(("many", V::KEY)), &label)
            .unsettable()
            .mixed(shared.is_none());
        let picker = picker.creating(&words);
        picker.ui(ui, pane, &entries, shared.clone().flatten().as_ref())
    });
    let (first, value) = match picked {
        Some(Picked::Value(id)) => (None, Some(id)),
        Some(Picked::Unset) => (None, None),
        Some(Picked::New(name)) => {
            let (add, id) = V::make(&name);
            (Some(add), Some(id))
        }
        None => return,
    };
    pane.set_all(many.ids, first, |it: &mut T| (part.set)(it, value.clone()));
}

/// What is so or not so.
pub(super) fn flag_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    (label, icon, name): (&str, Icon, &str),
    part: &Part<T, bool>,
) {
    let count = many.count(part.get);
    let on = count == many.all.len();
    let text = many.some_of(pane, name, count);
    let pressed = field(ui, pane.theme(), label, |ui| {
        let chip = toggle_chip_ui(ui, pane.theme(), Some(icon), &text, on, false);
        many.told(pane, chip, count).clicked()
    });
    if pressed {
        pane.set_all(many.ids, None, |it: &mut T| (part.set)(it, !on));
    }
}

/// How a list in an object is read and changed.
pub(super) type ListPart<T, V> = (fn(&T) -> &Vec<V>, fn(&mut T) -> &mut Vec<V>);

/// Values of which each object has some. What all have is taken from all, what some have is given to all.
pub(super) fn chips_row<T: Subject, V: Clone + PartialEq>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    label: &str,
    options: &[(V, String)],
    (list, list_mut): ListPart<T, V>,
) {
    let mut pressed = None;
    field(ui, pane.theme(), label, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(6.0);
            for (value, name) in options {
                let count = many.count(|it| list(it).contains(value));
                let on = count == many.all.len();
                let text = many.some_of(pane, name, count);
                let chip = toggle_chip_ui(ui, pane.theme(), None, &text, on, false);
                if many.told(pane, chip, count).clicked() {
                    pressed = Some((value, on));
                }
            }
        });
    });
    if let Some((value, on)) = pressed {
        pane.set_all(many.ids, None, |it: &mut T| put(list_mut(it), value, !on));
    }
}

/// Puts a value into a list that may have it, or takes it out.
pub(in crate::app::panels) fn put<V: Clone + PartialEq>(list: &mut Vec<V>, value: &V, there: bool) {
    if !there {
        list.retain(|v| v != value);
    } else if !list.contains(value) {
        list.push(value.clone());
    }
}

pub(super) fn personas_row<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    many: &Many<'_, T>,
    part: ListPart<T, Id<Persona>>,
) {
    let personas = pane.journey().personas.iter();
    let options: Vec<_> = personas
        .map(|p| (p.id.clone(), p.short_name().to_owned()))
        .collect();
    if !options.is_empty() {
        let label = t!(pane.language(), "inspector-for-personas");
        chips_row(ui, pane, many, &label, &options, part);
    }
}

/// The channels that any of them uses. The cross takes one from all, a press gives it to all.
pub(super) fn channels_row(ui: &mut Ui, pane: &mut Pane<'_>, many: &Many<'_, Touchpoint>) {
    let language = pane.language();
    let label = t!(language, "term-channels");
    let mut used: Vec<&Id<Channel>> = Vec::new();
    for id in many.all.iter().flat_map(|t| &t.channels) {
        if !used.contains(&id) {
            used.push(id);
        }
    }
    // The channel, whether it is then there, and the edit that adds it to the document.
    let mut wanted: Option<(Id<Channel>, bool, Option<Edit>)> = None;
    field(ui, pane.theme(), &label, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let give = t!(language, "inspector-give-to-all", count = many.all.len());
            for id in &used {
                let count = many.count(|t| t.channels.contains(id));
                let name = words::channel(language, pane.journey(), id);
                let text = many.some_of(pane, &name, count);
                let press = (count < many.all.len()).then_some(give.as_str());
                let icon = channel_icon(pane.journey(), id);
                if let Some(deed) = chip(ui, pane, Some(icon), &text, press) {
                    wanted = Some(((*id).clone(), deed == ChipDeed::Pressed, None));
                }
            }
            let mut entries = Channel::entries(pane);
            entries.retain(|e| !used.contains(&&e.value));
            let add = t!(language, "inspector-add-channel");
            let new = t!(language, "inspector-new-channel");
            let adder = WidgetId::unique("many-add-channel");
            let picker = Picker::new(adder, &add);
            let picker = picker.button(Icon::Plus).creating(&new);
            match picker.ui(ui, pane, &entries, None) {
                Some(Picked::Value(id)) => wanted = Some((id, true, None)),
                Some(Picked::New(name)) => {
                    let (add, id) = Channel::make(&name);
                    wanted = Some((id, true, Some(add)));
                }
                Some(Picked::Unset) | None => {}
            }
            if wanted.as_ref().is_some_and(|(_, there, _)| !there) {
                // The keyboard stays in the row whose chip has just gone; now, so that its key does not press this, too.
                ui.memory_mut(|m| m.request_focus(adder));
            }
        });
    });
    if let Some((id, there, first)) = wanted {
        let change = |t: &mut Touchpoint| put(&mut t.channels, &id, there);
        pane.set_all(many.ids, first, change);
    }
}
