//! What maps are called in tabs, titles, lists and questions: by their title, else by their file.

use std::path::{Path, PathBuf};

use crate::i18n::{Language, t};

/// What a map with this title and this file is called.
pub fn map_name(title: &str, file: Option<&Path>, language: Language) -> String {
    match (title.trim(), file) {
        ("", Some(path)) => stem(path),
        ("", None) => t!(language, "picture-untitled-map"),
        (title, _) => title.to_owned(),
    }
}

/// The name of a map's file without its extensions: "umzug" of "umzug.journey.ron".
pub fn stem(path: &Path) -> String {
    let name = super::dialogs::name_of(path);
    let name = name.strip_suffix(".ron").unwrap_or(&name);
    name.strip_suffix(".journey").unwrap_or(name).to_owned()
}

/// What tells each of these maps from others of the same name: its file, the folder of its file, or a number where
/// there is no file. None for a name that is there once.
pub fn told_apart(maps: &[(String, Option<PathBuf>)]) -> Vec<Option<String>> {
    let apart = |(i, (name, file)): (usize, &(String, Option<PathBuf>))| {
        let namesakes = |(j, (other, _)): &(usize, &(String, Option<PathBuf>))| {
            *j != i && other.as_str() == name.as_str()
        };
        let others: Vec<_> = maps.iter().enumerate().filter(namesakes).collect();
        if others.is_empty() {
            return None;
        }
        let Some(file) = file else {
            let is_before =
                |(j, (_, file)): &&(usize, &(String, Option<PathBuf>))| *j < i && file.is_none();
            let before = others.iter().filter(is_before).count();
            return (before > 0).then(|| (before + 1).to_string());
        };
        let files = || others.iter().filter_map(|(_, (_, file))| file.as_deref());
        let folder = |path: &Path| path.parent().map(super::dialogs::name_of);
        if files().all(|other| stem(other) != stem(file)) {
            Some(stem(file)).filter(|stem| stem != name)
        } else if files().all(|other| folder(other) != folder(file)) {
            folder(file)
        } else {
            Some(file.display().to_string())
        }
    };
    maps.iter().enumerate().map(apart).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_called_by_its_title_else_by_its_file() {
        let file = Path::new("maps/umzug.journey.ron");
        let name = |title, file| map_name(title, file, Language::En);
        assert_eq!(name(" Moving ", Some(file)), "Moving");
        assert_eq!(name(" ", Some(file)), "umzug");
        assert_eq!(name("", None), "Untitled map");
        assert_eq!(stem(Path::new("a/b.c.ron")), "b.c");
    }

    #[test]
    fn namesakes_are_told_apart_by_as_little_as_it_takes() {
        let apart = |maps: &[(&str, &str)]| {
            let maps: Vec<_> = maps
                .iter()
                .map(|(name, file)| {
                    let file = (!file.is_empty()).then(|| PathBuf::from(file));
                    ((*name).to_owned(), file)
                })
                .collect();
            told_apart(&maps)
                .into_iter()
                .map(Option::unwrap_or_default)
                .collect::<Vec<_>>()
        };
        assert_eq!(apart(&[("A", "x/a.ron"), ("B", "y/a.ron")]), ["", ""]);
        assert_eq!(
            apart(&[("A", "x/a1.ron"), ("A", "x/a2.ron"), ("A", "")]),
            ["a1", "a2", ""]
        );
        assert_eq!(apart(&[("A", "x/a.ron"), ("A", "y/a.ron")]), ["x", "y"]);
        assert_eq!(
            apart(&[("A", "1/x/a.ron"), ("A", "2/x/a.ron")]),
            ["1/x/a.ron", "2/x/a.ron"]
        );
        assert_eq!(apart(&[("A", ""), ("A", ""), ("A", "")]), ["", "2", "3"]);
    }
}
