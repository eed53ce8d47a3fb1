//! Steps of history in words: what was done, and to what.

use super::desk::Desk;
use super::titles;
use crate::edit::Label;
use crate::i18n::{self, FluentValue, Language};

/// The longest name within a sentence, characters.
const LONGEST_NAME: usize = 40;

/// What the step at this place in history did: "rename step “Pay”"; none if there is no such step.
pub fn sentence(desk: &Desk, index: usize) -> Option<String> {
    let entry = desk.session.history().nth(index)?;
    let object = entry.objects.first()?;
    // What was removed has its name in the document before.
    let name = [entry.document(), desk.session.before(index)]
        .into_iter()
        .find_map(|journey| titles::name_of(journey, object, desk.language));
    Some(words(desk.language, entry.label, name.as_deref()))
}

/// What was just done, for a passing message: "3 touchpoints deleted".
pub fn done(language: Language, label: Label, name: Option<&str>) -> String {
    say(language, "toast-done", label, name)
}

/// The sentence of a label. `name` is that of the only object, if it has one.
pub fn words(language: Language, label: Label, name: Option<&str>) -> String {
    say(language, label.key(), label, name)
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
