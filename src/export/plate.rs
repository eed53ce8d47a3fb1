//! A picture of a map within a page: fitted to the page's width, or as large as it is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};

use crate::exchange::html::Plain;
use crate::i18n::{Language, t};

/// How it looks; goes into the page's style.
pub const STYLE: &str = include_str!("../../assets/twin/picture.css");

/// A picture of the map, as an SVG file.
pub struct Plate {
    pub svg: Vec<u8>,
    /// The same for a dark screen.
    pub dark: Option<Vec<u8>>,
    /// Map units.
    pub width: f64,
    pub height: f64,
}

/// All pictures, under a heading with this id; `alt` says what they show. A box that needs no script fits them to the
/// page, or shows them as large as they are: then they scroll.
pub fn plates(language: Language, heading: &str, alt: &str, plates: &[Plate]) -> Markup {
    html! {
        input #fit type="checkbox" checked;
        label .fit for="fit" { (t!(language, "twin-fit")) }
        @for (index, plate) in plates.iter().enumerate() {
            // It scrolls, so the keyboard has to come to it.
            div .picture role="region" tabindex="0" aria-labelledby=(heading) {
                @match plates.len() {
                    1 => (picture(plate, alt)),
                    of => (picture(plate, &format!("{alt} {}/{of}", index + 1))),
                }
            }
        }
    }
}

fn picture(plate: &Plate, alt: &str) -> Markup {
    let data = |svg: &[u8]| format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg));
    html! {
        picture {
            @if let Some(dark) = &plate.dark {
                source media="screen and (prefers-color-scheme: dark)" srcset=(data(dark));
            }
            img src=(data(&plate.svg)) alt=(Plain::text(alt))
                width=(plate.width.ceil()) height=(plate.height.ceil());
        }
    }
}
