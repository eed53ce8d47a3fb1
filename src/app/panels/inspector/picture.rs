//! A picture: whence it comes, what is done with it, and what it shows.

use egui::{Ui, Vec2};

use super::pane::{Pane, Subject};
use super::parts::{caption, remark, text_row};
use crate::app::desk::{PictureDeed, Wish};
use crate::app::style::color32;
use crate::app::widgets::button;
use crate::i18n::t;
use crate::model::{Crop, ObjectId, Picture};
use crate::scene::Exhibit;

/// The rows of a picture. Without a file and without data there is none.
pub fn picture_rows<T: Subject>(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    object: &ObjectId,
    own: Option<&Picture>,
    part: fn(&mut T) -> &mut Option<Picture>,
) {
    let language = pane.language();
    let own = own.filter(|p| p.source().is_some());
    state_ui(ui, pane, own);
    buttons_ui(ui, pane, object, own);
    let Some(own) = own else { return };
    let change = |it: &mut T, change: &dyn Fn(&mut Picture)| {
        if let Some(picture) = part(it) {
            change(picture);
        }
    };
    if !own.is_embedded() {
        let label = t!(language, "inspector-picture-file");
        let at = (object, "picture-file");
        text_row(ui, pane, at, &label, &own.file, |it: &mut T, text| {
            change(it, &|p| p.file = text.replace('\\', "/"));
        });
    }
    let label = t!(language, "inspector-picture-alt");
    let at = (object, "picture-alt");
    text_row(ui, pane, at, &label, &own.alt, |it: &mut T, text| {
        change(it, &|p| p.alt.clone_from(&text));
    });
    if own.crop != Crop::default() && button(ui, &t!(language, "inspector-uncrop")).clicked() {
        pane.set(object, |it: &mut T| {
            change(it, &|p| p.crop = Crop::default());
        });
    }
}

/// Where the picture is, or why it cannot be shown.
fn state_ui(ui: &mut Ui, pane: &Pane<'_>, own: Option<&Picture>) {
    let language = pane.language();
    let Some(own) = own else {
        caption(ui, pane.theme(), &t!(language, "inspector-picture-none"));
        return;
    };
    if pane.desk.pictures.exhibit(own) == Some(&Exhibit::Missing) {
        let text = if own.is_embedded() {
            t!(language, "picture-unreadable")
        } else {
            t!(language, "picture-missing", file = own.file.as_str())
        };
        remark(ui, color32(pane.theme().window.error), &text);
        return;
    }
    let text = match &own.data {
        Some(data) => {
            let size = data.bytes().len().div_ceil(1024);
            t!(language, "inspector-picture-embedded", size = size)
        }
        None => t!(language, "inspector-picture-linked"),
    };
    let name = own.file_name();
    let text = if name.is_empty() {
        text
    } else {
        format!("{name} · {text}")
    };
    caption(ui, pane.theme(), &text);
}

fn buttons_ui(ui: &mut Ui, pane: &mut Pane<'_>, object: &ObjectId, own: Option<&Picture>) {
    let language = pane.language();
    let mut deeds = vec![
        (PictureDeed::Choose, t!(language, "command-choose-picture")),
        (PictureDeed::Link, t!(language, "command-link-picture")),
    ];
    if let Some(own) = own {
        let is_shown = pane.desk.pictures.picture(own).is_some();
        if is_shown && *object != ObjectId::Journey {
            deeds.push((PictureDeed::Crop, t!(language, "command-crop-picture")));
        }
        if is_shown && !own.is_embedded() {
            deeds.push((PictureDeed::Embed, t!(language, "inspector-picture-embed")));
        }
        deeds.push((PictureDeed::Remove, t!(language, "command-remove-picture")));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for (deed, text) in deeds {
            if button(ui, &text).clicked() {
                pane.wishes.push(Wish::Picture(object.clone(), deed));
            }
        }
    });
    ui.add_space(2.0);
}
