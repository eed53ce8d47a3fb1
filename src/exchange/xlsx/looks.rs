//! How the sheets look: the colours of the light theme, with the client's accent if the map has one.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::Handout;
use crate::i18n::{Language, t};
use crate::model::Period;
use crate::theme::{Colour, PeriodHue, Theme, ThemeName};

/// What the sheets of a workbook share.
pub struct Looks {
    pub language: Language,
    theme: Theme,
    /// How days are written in this language, as spreadsheets put it.
    pub days: String,
}

impl Looks {
    pub fn new(handout: &Handout<'_>) -> Self {
        Self::of(handout.language, handout.journey.about.accent)
    }

    pub fn of(language: Language, accent: Option<Colour>) -> Self {
        let theme = ThemeName::Light.theme();
        Self {
            language,
            theme: accent.map_or_else(|| theme.as_ref().clone(), |a| theme.with_accent(a)),
            days: t!(language, "exchange-day-format"),
        }
    }

    pub fn cell(&self) -> Format {
        let sheet = &self.theme.sheet;
        Format::new()
            .set_align(FormatAlign::Top)
            .set_font_color(colour(sheet.ink))
            .set_border_bottom(FormatBorder::Hair)
            .set_border_bottom_color(colour(sheet.hairline))
    }

    pub fn headings(&self) -> Format {
        let hue = self.theme.periods[0];
        Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_font_color(colour(hue.on_tint))
            .set_background_color(colour(hue.tint))
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(colour(hue.strong))
    }

    /// What is met or done.
    pub fn met(&self) -> Format {
        self.toned(self.theme.sheet.met, self.theme.sheet.met_tint)
    }

    /// What is against the customer, missed or urgent.
    pub fn against(&self) -> Format {
        let format = self.toned(self.theme.sheet.against, self.theme.sheet.against_tint);
        format.set_bold()
    }

    /// What wants attention.
    pub fn risk(&self) -> Format {
        self.toned(self.theme.sheet.risk, self.theme.sheet.risk_tint)
    }

    /// Ground and ink of a stage: its own colour, else its period's.
    pub fn hue(&self, period: Period, own: Option<Colour>) -> PeriodHue {
        match own {
            Some(colour) => self.theme.hue_of(colour),
            None => self.theme.periods[period as usize],
        }
    }

    /// Bold words on a coloured ground.
    pub fn head(&self, ink: Colour, ground: Colour) -> Format {
        Format::new()
            .set_bold()
            .set_text_wrap()
            .set_indent(1)
            .set_font_color(colour(ink))
            .set_background_color(colour(ground))
            .set_border(FormatBorder::Thin)
            .set_border_color(colour(self.theme.sheet.paper))
    }

    /// The title above a sheet.
    pub fn title(&self) -> Format {
        let ink = colour(self.theme.sheet.ink);
        Format::new()
            .set_bold()
            .set_font_size(16)
            .set_font_color(ink)
    }

    /// A line below it.
    pub fn subtitle(&self) -> Format {
        Format::new().set_font_color(colour(self.theme.sheet.ink_soft))
    }

    /// What a row is called at its beginning.
    pub fn label(&self) -> Format {
        self.cell()
            .set_bold()
            .set_text_wrap()
            .set_indent(1)
            .set_border_right(FormatBorder::Thin)
            .set_border_right_color(colour(self.theme.window.field_edge_strong))
    }

    /// A cell among others on all sides.
    pub fn boxed(&self) -> Format {
        self.cell()
            .set_text_wrap()
            .set_indent(1)
            .set_border_right(FormatBorder::Hair)
            .set_border_right_color(colour(self.theme.sheet.hairline))
    }

    /// The same cell above a strong line.
    pub fn underlined(&self, cell: Format, line: Colour) -> Format {
        cell.set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(colour(line))
    }

    /// What is said again.
    pub fn repeated(&self) -> Format {
        Format::new().set_font_color(colour(self.theme.window.text_faint))
    }

    /// The same cell in the first row of a group.
    pub fn begun(&self, cell: Format) -> Format {
        cell.set_border_top(FormatBorder::Thin)
            .set_border_top_color(colour(self.theme.window.field_edge_strong))
    }

    /// The tab of a sheet.
    pub fn tab(&self) -> Color {
        colour(self.theme.periods[0].strong)
    }

    /// Bars that show a share.
    pub fn bar(&self) -> Color {
        let hue = self.theme.periods[0];
        colour(hue.tint.mix(hue.strong, 0.35))
    }

    fn toned(&self, ink: Colour, ground: Colour) -> Format {
        Format::new()
            .set_font_color(colour(ink.readable_on(ground, 4.5)))
            .set_background_color(colour(ground))
    }
}

fn colour(colour: Colour) -> Color {
    let [r, g, b] = [colour.r, colour.g, colour.b].map(u32::from);
    Color::RGB(r << 16 | g << 8 | b)
}
