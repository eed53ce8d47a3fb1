//! What is to be written where: one output, or for each of several maps one of each format.

use std::path::{Path, PathBuf};

use clap::ValueEnum as _;

use super::Export;
use crate::cli::output::Output;
use crate::export::{self, Format, Laid};
use crate::i18n::{Language, t};

/// What a name is made of, if nothing else is asked for.
const NAME: &str = "{name}";

/// A file that is to be written, or several if the map has several pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub map: PathBuf,
    pub output: PathBuf,
    pub format: Format,
}

impl Target {
    /// What is wanted, for this output.
    pub fn of(&self, wanted: export::Export) -> export::Export {
        match self.is_standard() {
            true => wanted,
            false => wanted.beside(&self.output),
        }
    }

    /// The output for the file with this number; none where several do not fit.
    pub fn file(&self, wanted: &export::Export, laid: &Laid, file: usize) -> Option<Output> {
        match (self.is_standard(), wanted.files(laid)) {
            (true, 1) => Some(Output::Standard),
            (true, _) => None,
            (false, _) => Some(Output::File(wanted.path_of(laid, &self.output, file))),
        }
    }

    fn is_standard(&self) -> bool {
        self.output == Path::new("-")
    }
}

/// Every target, map by map.
///
/// # Errors
/// The sentence for an output that cannot be: of an unknown format, one for several maps, two of the same name.
pub(super) fn all(language: Language, export: &Export) -> Result<Vec<Target>, String> {
    let mut targets = Vec::new();
    for map in &export.maps {
        match &export.out_dir {
            Some(folder) => {
                for format in &export.format {
                    let name = named(language, export, map)?;
                    targets.push(Target {
                        map: map.clone(),
                        output: folder.join(format!("{name}.{}", format.ending())),
                        format: *format,
                    });
                }
            }
            None if export.maps.len() > 1 => {
                return Err(t!(language, "cli-several-maps-one-output"));
            }
            None => {
                for output in &export.output {
                    targets.push(Target {
                        map: map.clone(),
                        output: output.clone(),
                        format: format(language, output, export)?,
                    });
                }
            }
        }
    }
    for (index, target) in targets.iter().enumerate() {
        if targets[..index].iter().any(|t| t.output == target.output) {
            let path = target.output.display().to_string();
            return Err(t!(language, "cli-output-twice", path = path));
        }
    }
    Ok(targets)
}

/// By the ending of the name; standard output gets the format that is asked for, else a PNG.
fn format(language: Language, output: &Path, export: &Export) -> Result<Format, String> {
    if output == Path::new("-") {
        return Ok(export.format.first().copied().unwrap_or(Format::Png));
    }
    let ending = output.extension().unwrap_or_default().to_string_lossy();
    Format::of_ending(&ending).ok_or_else(|| {
        let formats = Format::ALL.map(|f| format!(".{}", f.ending()));
        t!(
            language,
            "cli-unknown-format",
            path = output.display().to_string(),
            formats = formats.join(", ")
        )
    })
}

/// The name of a map's output after the pattern, without the ending.
fn named(language: Language, export: &Export, map: &Path) -> Result<String, String> {
    let file = map.file_name().unwrap_or_default().to_string_lossy();
    let stem = file.strip_suffix(".ron").unwrap_or(&file);
    let stem = stem.strip_suffix(".journey").unwrap_or(stem);
    let theme = export.theme.unwrap_or_default().to_possible_value();
    let theme_name = theme.map(|v| v.get_name().to_owned()).unwrap_or_default();
    let paper = export.paper.map_or("", |paper| paper.name());
    let known = [
        ("{name}", stem),
        ("{theme}", theme_name.as_str()),
        ("{paper}", paper),
        ("{persona}", export.persona.as_deref().unwrap_or_default()),
    ];
    let pattern = export.name.as_deref().unwrap_or(NAME);
    let mut name = pattern.to_owned();
    for (placeholder, value) in known {
        let value = value.replace(['/', '\\', ':', '{', '}'], "-");
        name = name.replace(placeholder, &value);
    }
    if name.contains(['{', '}']) {
        let known = known.map(|(placeholder, _)| placeholder).join(", ");
        return Err(t!(
            language,
            "cli-unknown-placeholder",
            pattern = pattern,
            known = known
        ));
    }
    Ok(name)
}
