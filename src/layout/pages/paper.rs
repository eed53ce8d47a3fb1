//! Sheets of paper, and the slide.

use kurbo::Size;

/// Points in a millimetre: 72 to an inch.
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// What pages are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    A0,
    A1,
    A2,
    A3,
    A4,
    Letter,
    /// 16:9, as wide as the slides of common programs: 13.333 inches.
    Slide,
}

/// How a sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    /// Whichever needs fewer pages or shows larger type.
    #[default]
    Either,
    Landscape,
    Portrait,
}

/// How many pages share a sheet: each is as large as its share, to be placed on a slide or a page beside others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Up {
    #[default]
    One,
    /// Two halves, parted across the longer side.
    Two,
    /// Four quarters.
    Four,
}

impl Up {
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Four];

    pub const fn count(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Four => 4,
        }
    }

    /// The size of one share of a sheet.
    pub fn share_of(self, sheet: Size) -> Size {
        match self {
            Self::One => sheet,
            Self::Two if sheet.width > sheet.height => Size::new(sheet.width / 2.0, sheet.height),
            Self::Two => Size::new(sheet.width, sheet.height / 2.0),
            Self::Four => sheet / 2.0,
        }
    }
}

impl Paper {
    pub const ALL: [Self; 7] = [
        Self::A4,
        Self::A3,
        Self::A2,
        Self::A1,
        Self::A0,
        Self::Letter,
        Self::Slide,
    ];

    /// As it is called on the command line and on a button; the slide has a word in the language files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A0 => "A0",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A3 => "A3",
            Self::A4 => "A4",
            Self::Letter => "Letter",
            Self::Slide => "16:9",
        }
    }

    /// Its sides in points, the longer one first (ISO 216; ANSI/ASME Y14.1 for Letter).
    pub fn sides(self) -> (f64, f64) {
        let mm = |long: f64, short: f64| (long * POINTS_PER_MM, short * POINTS_PER_MM);
        match self {
            Self::A0 => mm(1189.0, 841.0),
            Self::A1 => mm(841.0, 594.0),
            Self::A2 => mm(594.0, 420.0),
            Self::A3 => mm(420.0, 297.0),
            Self::A4 => mm(297.0, 210.0),
            Self::Letter => (792.0, 612.0),
            Self::Slide => (960.0, 540.0),
        }
    }

    /// The ways in which it may lie, as sizes in points.
    pub fn sizes(self, orientation: Orientation) -> Vec<Size> {
        let (long, short) = self.sides();
        let (landscape, portrait) = (Size::new(long, short), Size::new(short, long));
        match orientation {
            // Nobody turns a projector.
            _ if self == Self::Slide => vec![landscape],
            Orientation::Either => vec![landscape, portrait],
            Orientation::Landscape => vec![landscape],
            Orientation::Portrait => vec![portrait],
        }
    }
}
