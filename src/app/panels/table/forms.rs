//! What stands in an open cell: a list to choose from, or a small form.

use egui::{Event, Key, Ui};

use super::editor::{After, popup_id, touchpoint};
use super::offers::Offers;
use crate::app::panels::inspector::many::put;
use crate::app::panels::inspector::pane::{self, Pane};
use crate::app::panels::inspector::picker::{Picked, Picker};
use crate::app::widgets::{field, hint, rating_dots};
use crate::i18n::t;
use crate::model::{Expectations, ObjectId, Rating, Touchpoint};

/// What can be chosen; a choice is made for all of them in one step of history.
pub fn list_ui<T: pane::Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    offers: &Offers<T>,
    ids: &[ObjectId],
    begun: Option<&str>,
) -> After {
    let journey = pane.journey();
    let all: Vec<T> = ids.iter().filter_map(|id| T::find(journey, id)).collect();
    let is_on = |i: &usize| all.iter().all(|t| (offers.list[*i].has)(t));
    let differs = |i: usize| !is_on(&i) && all.iter().any(|t| (offers.list[i].has)(t));
    let mixed = (0..offers.list.len()).any(differs);
    // What only some have says so.
    let mut entries = offers.entries.clone();
    for (i, entry) in entries.iter_mut().enumerate() {
        if differs(i) {
            entry.text = t!(
                pane.language(),
                "inspector-some-of",
                name = entry.text.as_str(),
                count = all.iter().filter(|t| (offers.list[i].has)(t)).count(),
                of = all.len()
            );
        }
    }
    let name = t!(pane.language(), "table-name");
    let mut picker = Picker::new(popup_id(), &name).mixed(mixed);
    if !offers.is_many() {
        picker = picker.unsettable();
    }
    if let Some((words, _)) = &offers.new {
        picker = picker.creating(words);
    }
    match picker.list(ui, pane, &entries, &is_on, begun) {
        Some(Picked::Value(i)) => {
            let on = !offers.is_many() || !is_on(&i);
            pane.set_all(ids, None, |t: &mut T| (offers.list[i].set)(t, on));
        }
        Some(Picked::Unset) => {
            if let Some(unset) = &offers.unset {
                pane.set_all(ids, None, |t: &mut T| unset(t, false));
            }
        }
        Some(Picked::New(name)) => {
            if let Some((_, make)) = &offers.new {
                let (add, set) = make(&name);
                pane.set_all(ids, add, |t: &mut T| set(t, true));
            }
        }
        None => return After::Stays,
    }
    if offers.is_many() {
        After::Stays
    } else {
        swallow_enter(ui);
        After::Closes
    }
}

/// The key that has chosen is not to open the cell again.
pub fn swallow_enter(ui: &Ui) {
    let is_enter = |e: &Event| {
        matches!(
            e,
            Event::Key {
                key: Key::Enter,
                ..
            }
        )
    };
    ui.input_mut(|i| i.events.retain(|e| !is_enter(e)));
}

/// The four expectations as dots.
pub fn expectations_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
    type Part = (&'static str, fn(&mut Expectations) -> &mut Option<Rating>);
    const PARTS: [Part; 4] = [
        ("term-appropriate", |e| &mut e.appropriate),
        ("term-relevant", |e| &mut e.relevant),
        ("term-useful", |e| &mut e.useful),
        ("term-endearing", |e| &mut e.endearing),
    ];
    let journey = pane.journey();
    for (key, part) in PARTS {
        let mut ratings = Vec::new();
        for object in ids {
            if let Some(it) = touchpoint(journey, object) {
                let mut of = it.expectations;
                put(&mut ratings, &*part(&mut of), true);
            }
        }
        let shared = match ratings.as_slice() {
            [one] => one.map(Rating::get),
            _ => None,
        };
        let label = t!(pane.language(), key);
        let chosen = field(ui, pane.theme(), &label, |ui| {
            ui.horizontal(|ui| {
                let chosen = rating_dots(ui, pane.theme(), &label, shared);
                if ratings.len() > 1 {
                    hint(ui, pane.theme(), &t!(pane.language(), "inspector-mixed"));
                }
                chosen
            })
            .inner
        });
        if let Some(chosen) = chosen {
            let rating = chosen.and_then(|n| Rating::try_from(i64::from(n)).ok());
            pane.set_all(ids, None, |t: &mut Touchpoint| {
                *part(&mut t.expectations) = rating;
            });
        }
    }
}
