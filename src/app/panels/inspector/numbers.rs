//! Fields for numbers and days: read as people write them, shown in their language.
//!
//! What is typed is a draft until Enter or until the field is left. A draft that cannot be read stays in
//! view with a hint, also when one looks at something else in between; Esc gives it up.

use egui::{Key, TextEdit, Ui};

use super::pane::{Pane, Pending, Subject, widget_id};
use super::parts::{FieldLook, remark};
use crate::app::style::color32;
use crate::app::widgets::focus_ring;
use crate::edit::Edit;
use crate::i18n::{self, Language, t};
use crate::model::{Date, ObjectId};
use crate::words;

/// Which numbers a field takes.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub low: f64,
    pub high: f64,
    pub whole: bool,
    /// Whether the field may be left empty.
    pub optional: bool,
}

impl Wanted {
    pub const ANY: Self = Self {
        low: f64::MIN,
        high: f64::MAX,
        whole: false,
        optional: true,
    };
    pub const PERCENT: Self = Self {
        low: 0.0,
        high: 100.0,
        ..Self::ANY
    };
    pub const POSITIVE: Self = Self {
        low: 0.0,
        ..Self::ANY
    };
    pub const COUNT: Self = Self {
        low: 0.0,
        high: u32::MAX as f64,
        whole: true,
        optional: true,
    };

    fn read(self, language: Language, text: &str) -> Result<Option<f64>, String> {
        if text.trim().is_empty() {
            return if self.optional {
                Ok(None)
            } else {
                Err(t!(language, "inspector-number-missing"))
            };
        }
        let number = words::read_number(language, text)
            .ok_or_else(|| t!(language, "inspector-number-unreadable"))?;
        if self.whole && number.fract() != 0.0 {
            return Err(t!(language, "inspector-number-whole"));
        }
        if (self.low..=self.high).contains(&number) {
            Ok(Some(number))
        } else if self.high == f64::MAX || self.high == Self::COUNT.high {
            let low = i18n::number(language, self.low, 2);
            Err(t!(language, "inspector-number-low", low = low))
        } else {
            let low = i18n::number(language, self.low, 2);
            let high = i18n::number(language, self.high, 2);
            Err(t!(
                language,
                "inspector-number-range",
                low = low,
                high = high
            ))
        }
    }
}

/// A field of an object that holds a number.
pub fn number_field<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    at: (&ObjectId, &str),
    look: FieldLook<'_>,
    value: Option<f64>,
    wanted: Wanted,
    change: impl FnOnce(&mut T, Option<f64>) + 'static,
) {
    let language = pane.language();
    let shown = value
        .map(|v| words::write_number(language, v))
        .unwrap_or_default();
    let read = move |text: &str| wanted.read(language, text);
    draft_field(ui, pane, at, look, &shown, &read, change);
}

/// How a day is written, as what an empty field says: "e.g. 2026-11-25". The bare day would look as if it were set.
pub fn date_hint(language: Language) -> String {
    let date = words::date(language, Date::today());
    t!(language, "inspector-date-example", date = date)
}

/// A field of an object that holds a day.
pub fn date_field<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    at: (&ObjectId, &str),
    look: FieldLook<'_>,
    value: Option<Date>,
    optional: bool,
    change: impl FnOnce(&mut T, Option<Date>) + 'static,
) {
    let language = pane.language();
    let shown = value.map(|d| words::date(language, d)).unwrap_or_default();
    let read = move |text: &str| match (text.trim().is_empty(), optional) {
        (true, true) => Ok(None),
        _ => words::read_date(language, text).map(Some).ok_or_else(|| {
            let example = words::date(language, Date::today());
            t!(language, "inspector-date-unreadable", example = example)
        }),
    };
    draft_field(ui, pane, at, look, &shown, &read, change);
}

/// A line of text that means a value.
fn draft_field<T: Subject, V: Clone + 'static>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    (object, field): (&ObjectId, &str),
    look: FieldLook<'_>,
    shown: &str,
    read: &dyn Fn(&str) -> Result<V, String>,
    change: impl FnOnce(&mut T, V) + 'static,
) {
    let id = widget_id(object, field);
    let theme = pane.theme();
    let draft = pane.memory.drafts.get(&id);
    let mut text = draft.cloned().unwrap_or_else(|| shown.to_owned());
    let focused = ui.memory(|m| m.has_focus(id));
    let problem = (!focused && draft.is_some())
        .then(|| read(&text).err())
        .flatten();
    let ink = if problem.is_some() {
        theme.window.error
    } else {
        theme.window.text
    };
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(look.hint.to_owned())
        .desired_width(look.width)
        .text_color(color32(ink))
        .margin(egui::Margin::symmetric(9, 5));
    let response = ui.add(edit).accessible_name(look.name);
    focus_ring(ui, &response, 6, theme);
    if response.changed() {
        pane.memory.drafts.insert(id, text.clone());
        pane.memory.pending = None;
    }
    if let Some(problem) = &problem {
        remark(ui, color32(theme.window.error), problem);
    }
    if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape)) {
        pane.memory.drafts.remove(&id);
        pane.memory.pending = None;
        return;
    }
    let Some(Ok(value)) = pane.memory.drafts.get(&id).map(|draft| read(draft)) else {
        // What cannot be understood is mended where it stands.
        if problem.is_some() && response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            response.request_focus();
        }
        return;
    };
    if response.lost_focus() || !response.has_focus() {
        pane.memory.pending = None;
        pane.memory.drafts.remove(&id);
        if text != shown {
            pane.set(object, |it: &mut T| change(it, value));
        }
    } else if text != shown {
        let object = object.clone();
        pane.memory.pending = Some(Pending {
            field: id,
            seen: true,
            edit: Box::new(move |journey| {
                let mut it = T::find(journey, &object)?;
                change(&mut it, value);
                Some(Edit::Replace(it.into_object()))
            }),
        });
    }
}

/// Sends what stands in a field that was there before and is no longer: the selection went elsewhere.
pub fn settle(pane: &mut Pane<'_>) {
    match pane.memory.pending.take() {
        Some(pending) if pending.seen => {
            pane.memory.pending = Some(Pending {
                seen: false,
                ..pending
            });
        }
        Some(pending) => {
            pane.memory.drafts.remove(&pending.field);
            if let Some(edit) = (pending.edit)(pane.journey()) {
                pane.wishes.edit(edit);
            }
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_range_is_told_and_not_taken() {
        assert!(Wanted::PERCENT.read(Language::De, "101").is_err());
        assert!(Wanted::COUNT.read(Language::De, "1,5").is_err());
        assert_eq!(Wanted::PERCENT.read(Language::De, "12,5"), Ok(Some(12.5)));
        assert_eq!(Wanted::PERCENT.read(Language::De, " "), Ok(None));
    }
}
