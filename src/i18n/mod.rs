//! Every sentence that the product shows, in every language that it speaks.
//!
//! Sentences stand in `assets/i18n/*.ftl` (Project Fluent) and nowhere else; code names them by key:
//! `t!(language, "menu-file")`, `t!(language, "toast-saved", name = file)`. A test reads every key out of
//! the sources and holds all languages to the same set. A leaf: everyone may ask it, it asks nobody.

mod language;

use std::sync::LazyLock;

pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
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

/// The sentence of this key. Better called as [`t!`]. A key that there is not comes back in angle brackets:
/// ugly enough to be seen, not ugly enough to lose somebody's work.
pub fn text(language: Language, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        log::warn!("no sentence for the key {key} in {}", language.tag());
        return format!("⟨{key}⟩");
    };
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        fluent.set(*name, value.clone());
    }
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&fluent), &mut errors)
        .into_owned()
}

/// Whether this language has a sentence for the key.
pub fn has(language: Language, key: &str) -> bool {
    bundle(language).has_message(key)
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| {
        [
            read(Language::De, include_str!("../../assets/i18n/de.ftl")),
            read(Language::En, include_str!("../../assets/i18n/en.ftl")),
        ]
    });
    match language {
        Language::De => &BUNDLES[0],
        Language::En => &BUNDLES[1],
    }
}

fn read(language: Language, source: &str) -> Bundle {
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            debug_assert!(errors.is_empty(), "{}.ftl: {errors:?}", language.tag());
            resource
        });
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks would stand as boxes in some pictures and break searches.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
