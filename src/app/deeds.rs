//! Steps of history in words: what was done, and to what.

use super::desk::Desk;
use super::titles;
use crate::edit::Label;
use crate::i18n::{self, FluentValue, Language};

/// The longest name within a sentence, characters.
const LONGEST_NAME: usize = 28;

/// A step of history, to be told.
pub struct Step {
    language: Language,
    label: Label,
    /// What the only object is called.
    pub name: Option<String>,
}

impl Step {
    /// The step at this place in history.
    pub fn at(desk: &Desk, index: usize) -> Option<Self> {
        let entry = desk.session.history().nth(index)?;
        let object = entry.objects.first()?;
        // What was removed has its name in the document before.
        let name = [entry.document(), desk.session.before(index)]
            .into_iter()
            .find_map(|journey| titles::name_of(journey, object, desk.language));
        let one = entry.label.count == 1 && entry.label.class.is_some();
        Some(Self {
            language: desk.language,
            label: entry.label,
            name: name.filter(|_| one),
        })
    }

    /// "Rename step “Pay”".
    pub fn sentence(&self) -> String {
        say(
            self.language,
            self.label.key(),
            self.label,
            self.name.as_deref(),
        )
    }

    /// "Rename step".
    pub fn deed(&self) -> String {
        say(self.language, self.label.key(), self.label, None)
    }
}

/// What was just done, for a passing message: "3 touchpoints deleted".
pub fn done(language: Language, label: Label, name: Option<&str>) -> String {
    say(language, "toast-done", label, name)
}

fn say(language: Language, key: &str, label: Label, name: Option<&str>) -> String {
    let one = label.count == 1 && label.class.is_some();
    let name = name.filter(|_| one).map(|name| {
        let short = super::panels::shortened(name, LONGEST_NAME);
        format!(" {}", i18n::quoted(language, &short))
    });
    i18n::text(
        language,
        key,
        &[
            ("deed", FluentValue::from(label.key())),
            ("class", FluentValue::from(label.class_key())),
            ("count", FluentValue::from(label.count)),
            ("field", FluentValue::from(label.field_key())),
            ("name", FluentValue::from(name.unwrap_or_default())),
        ],
    )
}
