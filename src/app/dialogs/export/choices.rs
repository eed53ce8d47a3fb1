//! What is chosen in the dialog, and what of it a format has a use for.

use std::sync::Arc;

use crate::exchange::sheets::Shape;
use crate::export::{Export, Format, Scale};
use crate::layout::View;
use crate::layout::pages::{LEAST_TYPE, Orientation, Paper, Print, Up};
use crate::model::{Date, Journey};
use crate::render::svg::Letters;
use crate::theme::ThemeName;

/// What was chosen last, for the next export of this run.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    pub(super) format: Format,
    pub(super) theme: ThemeName,
    /// Pixels per map unit.
    pub(super) scale: f64,
    pub(super) dpi: u32,
    pub(super) letters: Letters,
    pub(super) table: Shape,
    pub(super) header: bool,
    pub(super) footer: bool,
    pub(super) marks: bool,
    pub(super) transparent: bool,
    /// None: as large as the map.
    pub(super) paper: Option<Paper>,
    pub(super) orientation: Orientation,
    pub(super) up: Up,
    /// The smallest type on paper, points.
    pub(super) least_type: f64,
    pub(super) fold: Option<u32>,
    /// The filter of the canvas applies, too.
    pub(super) filter: bool,
}

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            format: Format::Png,
            theme: ThemeName::Light,
            scale: 2.0,
            dpi: 150,
            letters: Letters::default(),
            table: Shape::default(),
            header: true,
            footer: true,
            marks: true,
            transparent: false,
            paper: None,
            orientation: Orientation::default(),
            up: Up::default(),
            least_type: LEAST_TYPE,
            fold: None,
            filter: false,
        }
    }
}

impl ExportChoices {
    /// Whether pages can be made of the format at all.
    pub(super) const fn can_be_on_paper(&self) -> bool {
        self.format.can_be_on_paper()
    }

    /// The paper that the export is for, if it is for one.
    pub(super) fn print(&self) -> Option<Print> {
        let paper = self.paper.filter(|_| self.can_be_on_paper())?;
        Some(Print {
            paper,
            orientation: self.orientation,
            up: self.up,
            least_type: self.least_type,
        })
    }

    /// The map's theme, parts and folds; which stages and lanes of it is said elsewhere.
    pub(super) fn view(&self) -> View {
        let folds = self.print().is_none();
        View {
            theme: self.theme,
            header: self.header,
            footer: self.footer,
            marks: self.marks,
            fold: self.fold.filter(|_| folds).map(f64::from),
            ..View::default()
        }
    }

    pub(super) fn export(&self, journey: Arc<Journey>, view: View) -> Export {
        Export {
            // What is not of pixels is as large as it is.
            scale: match self.format {
                Format::Png => Scale::Times(self.scale),
                _ => Scale::default(),
            },
            dpi: (self.format == Format::Png).then_some(self.dpi),
            transparent: self.transparent,
            letters: self.letters,
            print: self.print(),
            table: self.table,
            ..Export::new(journey, view, self.format, Date::today())
        }
    }
}
