//! Every sentence that the product shows, in every language that it speaks.
//!
//! Sentences stand in `assets/i18n/*.ftl` (Project Fluent) and nowhere else; code names them by key, after
//! `use crate::i18n::t`: `t!(language, "menu-file")`, `t!(language, "toast-saved", name = file)`. Numbers among
//! the arguments are written as the language writes them, with at most two decimals: what is no quantity
//! (a year) is passed as text. A test reads every key out of the sources and holds all languages to the same
//! set. What a language is otherwise (its name, the marks in its numbers) are sentences, too: `meta-…`.
//! A leaf: everyone may ask it, it asks nobody.

mod format;
mod language;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
pub use format::{date, fixed, list_separator, number, percent, quoted, score, thousands_mark};
pub use language::Language;

type Bundle = FluentBundle<FluentResource>;

/// The sentence of this key, with its arguments if there are any: `t!(language, "key", count = 3)`.
#[macro_export]
macro_rules! t {
    ($language:expr, $key:expr) => { $crate::i18n::text($language, $key, &[]) };
    ($language:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::text(
            $language,
            $key,
            &[$((stringify!($name), $crate::i18n::FluentValue::from($value))),+],
        )
    };
}

pub use t;

/// The sentence of this key. Better called as [`t!`]. A key that there is not comes back in angle brackets:
/// ugly enough to be seen, not ugly enough to lose somebody's work.
pub fn text(language: Language, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        log::warn!("no sentence for the key {key} in {}", language.tag());
        return format!("⟨{key}⟩");
    };
    let mut errors = Vec::new();
    if args.is_empty() {
        return bundle
            .format_pattern(pattern, None, &mut errors)
            .into_owned();
    }
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        fluent.set(*name, argument(language, value));
    }
    bundle
        .format_pattern(pattern, Some(&fluent), &mut errors)
        .into_owned()
}

/// Decimals of a number within a sentence.
const SENTENCE_DECIMALS: usize = 2;

/// A number is rounded as it will be shown, so that "1 day" is not said of 1.004 days in the plural. One that
/// the plural rules cannot count (too large for them) is written out.
fn argument<'a>(language: Language, value: &FluentValue<'a>) -> FluentValue<'a> {
    const COUNTABLE: f64 = 1e15;
    match value {
        FluentValue::Number(n) if n.value.is_finite() && n.value.abs() < COUNTABLE => {
            let scale = 10_f64.powi(SENTENCE_DECIMALS as i32);
            FluentValue::from((n.value * scale).round() / scale)
        }
        FluentValue::Number(n) => number(language, n.value, SENTENCE_DECIMALS).into(),
        other => other.clone(),
    }
}

/// Whether this language has a sentence for the key.
pub fn has(language: Language, key: &str) -> bool {
    bundle(language).has_message(key)
}

fn bundle(language: Language) -> &'static Bundle {
    &voice(language).bundle
}

/// What a language file says, ready to be asked.
struct Voice {
    bundle: Bundle,
    marks: format::Marks,
}

fn voice(language: Language) -> &'static Voice {
    static VOICES: LazyLock<[Voice; Language::ALL.len()]> =
        LazyLock::new(|| Language::ALL.map(read));
    &VOICES[language as usize]
}

fn read(language: Language) -> Voice {
    let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(
        |(resource, errors)| {
            debug_assert!(errors.is_empty(), "{}.ftl: {errors:?}", language.tag());
            resource
        },
    );
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks would stand as boxes in some pictures and break searches.
    bundle.set_use_isolating(false);
    language.set_numbers(&mut bundle);
    if let Err(error) = bundle.add_function("TWO_DIGITS", two_digits) {
        log::warn!("a function of the language files is left out: {error:?}");
    }
    bundle.add_resource_overriding(resource);
    let marks = format::Marks::read(&bundle);
    Voice { bundle, marks }
}

/// A number in a sentence as the language writes it.
fn in_sentence(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(number(language, n.value, SENTENCE_DECIMALS)),
        _ => None,
    }
}

/// `TWO_DIGITS($day)` in a language file: 5 becomes 05.
fn two_digits<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(n)] => format!("{:02}", n.value).into(),
        _ => FluentValue::Error,
    }
}
