//! The map as a report: what a manager reads first, then stage by stage what is known, then what the audit finds and
//! what is planned. The text is Markdown that every reader of it shows and every converter takes; the pictures are files
//! beside it, those that are slides elsewhere, since their type is legible across a page of text, too.
//!
//! It tells what its pictures show and no more.

mod summary;
mod text;

use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use super::{Export, Laid, Loss};
use crate::i18n::t;
use crate::model::{Journey, ObjectId};
use crate::scene::Scene;
use crate::words::spoken;

/// Dots per inch of its pictures, unless others are asked for: with them, they are as wide as the text of a page.
pub const DPI: u32 = 300;
/// What a link cannot hold as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What stands beside the text.
pub(super) struct Picture {
    /// Of the file, in the folder of the report.
    pub name: String,
    /// The number of the stage on it, from 1; none: the whole map is.
    pub stage: Option<usize>,
    /// What is on it: its caption, and what is read aloud in its place.
    pub alt: String,
}

/// The folder of the pictures of a report with this path, beside it.
pub(super) fn folder(path: &Path) -> OsString {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push("-files");
    name
}

/// The path of a picture with this number, from 0, of the report with this path.
pub(super) fn path_of(export: &Export, laid: &Laid, path: &Path, picture: usize) -> PathBuf {
    let pictures = pictures(export, laid);
    let name = pictures.get(picture).map_or("", |it| &it.name);
    path.with_file_name(folder(path)).join(name)
}

/// The pictures, in the order of the scenes.
pub(super) fn pictures(export: &Export, laid: &Laid) -> Vec<Picture> {
    let language = export.language();
    let journey = &*export.journey;
    let stages: Vec<Option<usize>> = (laid.pages.iter().enumerate())
        .map(|(index, scene)| (index > 0).then(|| stage_on(scene, journey)).flatten())
        .collect();
    let picture = |(index, scene): (usize, &Scene)| {
        let stage = stages[index];
        let Some(number) = stage else {
            let name = "overview.png".to_owned();
            let title = export.title();
            let alt = t!(language, "report-picture-map", title = title);
            return Picture { name, stage, alt };
        };
        let parts = stages.iter().filter(|it| **it == stage).count();
        let part = stages[..index].iter().filter(|it| **it == stage).count() + 1;
        let name = match parts {
            1 => format!("stage-{number}.png"),
            _ => format!("stage-{number}-{part}.png"),
        };
        let it = &journey.stages[number - 1];
        let steps = it.steps.iter();
        let steps = steps.filter(|step| scene.rect_of_object(&(&step.id).into()).is_some());
        let steps: Vec<&str> = steps.map(|step| step.title.trim()).collect();
        let name_of = spoken::stage(language, journey, it).name;
        let alt = match steps.is_empty() {
            true => t!(language, "report-picture-empty", stage = name_of),
            false => t!(
                language,
                "report-picture-stage",
                stage = name_of,
                steps = steps.join(" · ")
            ),
        };
        Picture { name, stage, alt }
    };
    laid.pages.iter().enumerate().map(picture).collect()
}

/// The number of the stage that a picture is of.
fn stage_on(scene: &Scene, journey: &Journey) -> Option<usize> {
    let mut regions = scene.regions.iter();
    let id = regions.find_map(|region| match &region.subject.object {
        ObjectId::Stage(id) => Some(id),
        _ => None,
    })?;
    let place = journey.stages.iter().position(|stage| stage.id == *id)?;
    Some(place + 1)
}

/// Where a picture is, as seen from the text.
fn link(folder: &OsStr, name: &str) -> String {
    let encoded = |bytes| percent_encode(bytes, ENCODED).to_string();
    let folder = encoded(folder.as_encoded_bytes());
    format!("{folder}/{}", encoded(name.as_bytes()))
}

/// Writes the text.
pub(super) fn write(export: &Export, laid: &Laid, out: &mut dyn Write) -> io::Result<Vec<Loss>> {
    let pictures = pictures(export, laid);
    let (text, outside) = text::report(export, laid, &pictures);
    out.write_all(text.as_bytes())?;
    let unwritten = match export.pictures_in {
        Some(_) => 0,
        None => pictures.len(),
    };
    let drawn = export.part().pictures().count();
    let losses = [
        (unwritten, Loss::WithoutPictures(unwritten)),
        (outside, Loss::FindingsOutside(outside)),
        (drawn, Loss::NotInReport(drawn)),
    ];
    let losses = losses.into_iter().filter(|(count, _)| *count > 0);
    Ok(losses.map(|(_, loss)| loss).collect())
}
