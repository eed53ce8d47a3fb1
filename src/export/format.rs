//! The kinds of files that a map can become.

/// What a map is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Png,
    Svg,
    Pdf,
    /// Slides: the whole map, then each stage, of shapes and text that can be edited.
    Pptx,
    /// The picture, and everything on it in words.
    Html,
    /// A report to be converted: the map in words, with its audit; the pictures of the slides beside it.
    Markdown,
    /// One table.
    Csv,
    /// The grid and all lists.
    Xlsx,
    /// A journey diagram: stages, steps and what is felt.
    Mermaid,
}

impl Format {
    pub const ALL: [Self; 9] = [
        Self::Png,
        Self::Svg,
        Self::Pdf,
        Self::Pptx,
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::Xlsx,
        Self::Mermaid,
    ];

    /// How its files end, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Mermaid => "mmd",
        }
    }

    /// Whether it shows the map; others say in words what is on it.
    pub const fn is_drawn(self) -> bool {
        self.can_be_on_paper() || matches!(self, Self::Pptx | Self::Markdown)
    }

    /// Whether it shows the map as it stands on the canvas, at any size and on any paper. Slides are what they
    /// are, also as the pictures of a report.
    pub const fn can_be_on_paper(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Pdf | Self::Html)
    }

    /// The format whose files end so, in any case of letters.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}
