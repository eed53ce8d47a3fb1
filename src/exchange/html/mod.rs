//! The audit as one page: to be read in any browser, ticked there, printed, and sent back as a table.
//!
//! The page asks for nothing from anywhere, which its own policy holds it to. It is whole without its script; that
//! keeps ticks in the browser, and makes the CSV that [`filled`](super::filled) reads.

mod page;
mod parts;

use maud::{Markup, Render};

pub(super) use page::STYLE;
pub use page::checklist;
pub use page::colours;

/// The policy of pages without script: nothing from elsewhere, whatever somebody has written into the map, and pictures
/// only from within.
pub const PICTURES_ONLY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
                                 base-uri 'none'; form-action 'none'";

/// What people wrote, as text and nothing else: no markup, and no character that turns what comes after it around.
pub struct Plain<'a>(pub &'a str);

impl Plain<'_> {
    /// What is left of the words, for an attribute.
    pub fn text(words: &str) -> String {
        let kept = |c: &char| match c {
            '\n' | '\t' => true,
            // Embeddings, overrides and isolates of bidirectional text.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
            c => !c.is_control(),
        };
        words.chars().filter(kept).collect()
    }
}

impl Render for Plain<'_> {
    fn render(&self) -> Markup {
        Self::text(self.0).render()
    }
}
