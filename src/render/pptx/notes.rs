//! What is said to a slide: plain paragraphs below its picture.

use std::borrow::Cow;
use std::io;

use super::page::{Placeholder, Writer, language, page};

/// The deepest level of a paragraph for which the master has a style.
const DEEPEST: u8 = 2;

/// A paragraph of notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// How far it is indented.
    pub level: u8,
    /// Comes first, in bold.
    pub lead: String,
    pub text: String,
}

/// The page of notes.
pub(super) fn notes(tag: &str, paragraphs: &[Paragraph]) -> io::Result<Vec<u8>> {
    page("p:notes", |xml| {
        Placeholder::IMAGE.write(xml, 2, None)?;
        let mut words = |xml: &mut Writer| {
            if paragraphs.is_empty() {
                xml.empty("a:p", &[])?;
            }
            paragraphs.iter().try_for_each(|it| it.write(xml, tag))
        };
        Placeholder::NOTES.write(xml, 3, Some(&mut words))
    })
}

impl Paragraph {
    fn write(&self, xml: &mut Writer, tag: &str) -> io::Result<()> {
        xml.open("a:p", &[])?;
        let level = self.level.min(DEEPEST).to_string();
        xml.empty("a:pPr", &[("lvl", level.into())])?;
        let mut lead = self.lead.clone();
        if !lead.is_empty() && !self.text.is_empty() {
            lead.push(' ');
        }
        for (words, is_bold) in [(lead.as_str(), true), (self.text.as_str(), false)] {
            if words.is_empty() {
                continue;
            }
            xml.open("a:r", &[])?;
            let mut a = vec![("lang", language(tag))];
            if is_bold {
                a.push(("b", "1".into()));
            }
            xml.empty("a:rPr", &a)?;
            xml.text("a:t", &[], &one_line(words))?;
            xml.close("a:r")?;
        }
        xml.close("a:p")
    }
}

/// A paragraph has no lines of its own: what people have broken is read on.
pub(super) fn one_line(words: &str) -> Cow<'_, str> {
    match words.contains(char::is_control) {
        true => words.replace(char::is_control, " ").into(),
        false => words.into(),
    }
}
