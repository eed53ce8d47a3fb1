//! A picture beside the map's file: where it lies, and what it shows.

use egui::Ui;

use super::pane::{Pane, Subject};
use super::parts::text_row;
use crate::i18n::t;
use crate::model::{ObjectId, Picture};

/// The rows of a picture. Without a file there is none.
pub fn picture_rows<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    own: Option<&Picture>,
    part: fn(&mut T) -> &mut Option<Picture>,
) {
    let language = pane.language();
    let change = |it: &mut T, change: &dyn Fn(&mut Picture)| {
        let mut picture = part(it).take().unwrap_or_default();
        change(&mut picture);
        let says = !picture.file.trim().is_empty() || !picture.alt.trim().is_empty();
        *part(it) = says.then_some(picture);
    };
    let file = own.map(|p| p.file.as_str()).unwrap_or_default();
    let label = t!(language, "inspector-picture-file");
    text_row(
        ui,
        pane,
        (object, "picture-file"),
        &label,
        file,
        |it: &mut T, text| {
            change(it, &|p| p.file = text.replace('\\', "/"));
        },
    );
    if let Some(own) = own {
        let label = t!(language, "inspector-picture-alt");
        text_row(
            ui,
            pane,
            (object, "picture-alt"),
            &label,
            &own.alt,
            |it: &mut T, text| {
                change(it, &|p| p.alt.clone_from(&text));
            },
        );
    }
}
