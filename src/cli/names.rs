//! Things of a map that arguments name: by their names as people read them, in any case of letters.

use strsim::damerau_levenshtein;

use crate::i18n::{Language, t};

/// Something that can be named, and by what. The first name is the one that is shown.
#[derive(Debug)]
pub struct Named<T> {
    pub names: Vec<String>,
    pub value: T,
}

/// The things that are asked for, in the order of the map. Each part of `asked` is a name, or several
/// with commas between.
///
/// # Errors
/// The sentence for a name that there is not, with those that there are.
pub fn chosen<T: Clone>(
    language: Language,
    asked: &[String],
    existing: &[Named<T>],
) -> Result<Vec<T>, String> {
    let mut wanted = vec![false; existing.len()];
    for text in asked {
        // A name may itself have a comma in it.
        if let Some(place) = place_of(text, existing) {
            wanted[place] = true;
            continue;
        }
        for name in text.split(',').map(str::trim).filter(|n| !n.is_empty()) {
            let place =
                place_of(name, existing).ok_or_else(|| unknown(language, name, existing))?;
            wanted[place] = true;
        }
    }
    let pairs = existing.iter().zip(wanted);
    Ok(pairs
        .filter(|(_, wanted)| *wanted)
        .map(|(named, _)| named.value.clone())
        .collect())
}

/// Where something with this name is.
pub fn place_of<T>(name: &str, existing: &[Named<T>]) -> Option<usize> {
    let name = name.trim().to_lowercase();
    existing
        .iter()
        .position(|e| e.names.iter().any(|n| n.trim().to_lowercase() == name))
}

/// The sentence for a name that there is not.
pub fn unknown<T>(language: Language, name: &str, existing: &[Named<T>]) -> String {
    let shown: Vec<&str> = existing
        .iter()
        .filter_map(|e| e.names.first())
        .map(String::as_str)
        .collect();
    let asked = name.to_lowercase();
    let nearest = existing
        .iter()
        .flat_map(|e| &e.names)
        .min_by_key(|n| damerau_levenshtein(&asked, &n.to_lowercase()))
        .filter(|n| {
            damerau_levenshtein(&asked, &n.to_lowercase()) <= asked.chars().count().div_ceil(3)
        });
    let mut sentence = t!(language, "cli-unknown-name", name = name);
    if let Some(nearest) = nearest {
        sentence.push(' ');
        sentence.push_str(&t!(
            language,
            "file-did-you-mean",
            nearest = nearest.as_str()
        ));
    }
    sentence.push(' ');
    match shown.is_empty() {
        true => sentence.push_str(&t!(language, "cli-no-names")),
        false => sentence.push_str(&t!(language, "cli-known-names", names = shown.join(", "))),
    }
    sentence
}
