//! What an open cell offers: a list to choose from, and the four expectations.

use egui::{Event, Key, Ui};

use super::editor::After;
use super::offers::Offers;
use crate::app::panels::inspector::many::put;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::{Picked, Picker};
use crate::app::widgets::{field, hint, rating_dots};
use crate::i18n::t;
use crate::model::{Expectations, ObjectId, Rating, Touchpoint};

/// What can be chosen; a choice is made for all of them in one step of history.
pub(super) fn list_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    offers: &Offers,
    ids: &[ObjectId],
    begun: Option<&str>,
) -> After {
    let journey = pane.journey();
    let all: Vec<&Touchpoint> = ids
        .iter()
        .filter_map(|object| match object {
            ObjectId::Touchpoint(id) => Some(journey.touchpoint(id)?.touchpoint.as_ref()),
            _ => None,
        })
        .collect();
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
    let mut picker = Picker::new(super::editor::popup_id(), &name).mixed(mixed);
    if !offers.is_many() {
        picker = picker.unsettable();
    }
    if let Some((words, _)) = &offers.new {
        picker = picker.creating(words);
    }
    match picker.list(ui, pane, &entries, &is_on, begun) {
        Some(Picked::Value(i)) => {
            let on = !offers.is_many() || !is_on(&i);
            pane.set_all(ids, None, |t: &mut Touchpoint| (offers.list[i].set)(t, on));
        }
        Some(Picked::Unset) => {
            if let Some(unset) = &offers.unset {
                pane.set_all(ids, None, |t: &mut Touchpoint| unset(t, false));
            }
        }
        Some(Picked::New(name)) => {
            if let Some((_, make)) = &offers.new {
                let (add, set) = make(&name);
                pane.set_all(ids, add, |t: &mut Touchpoint| set(t, true));
            }
        }
        None => return After::Stays,
    }
    if offers.is_many() {
        After::Stays
    } else {
        // The key that has chosen is not to open the cell again.
        ui.input_mut(|i| {
            i.events.retain(|e| {
                !matches!(
                    e,
                    Event::Key {
                        key: Key::Enter,
                        ..
                    }
                )
            })
        });
        After::Closes
    }
}

pub(super) fn expectations_ui(ui: &mut Ui, pane: &mut Pane<'_>, ids: &[ObjectId]) {
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
            if let ObjectId::Touchpoint(id) = object
                && let Some(spot) = journey.touchpoint(id)
            {
                let mut of = spot.touchpoint.expectations;
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
