//! Elements and attributes, as short as they can be said.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::render::as_xml;

pub(super) struct Xml<W: Write>(quick_xml::Writer<W>);

/// Names with their values.
pub(super) type Attributes<'a> = &'a [(&'a str, Cow<'a, str>)];

impl<W: Write> Xml<W> {
    pub fn new(out: W) -> Self {
        Self(quick_xml::Writer::new(out))
    }

    pub fn declaration(&mut self) -> io::Result<()> {
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
        self.0.write_event(Event::Decl(declaration))?;
        self.line()
    }

    pub fn into_inner(self) -> W {
        self.0.into_inner()
    }

    /// Ends a line, so that people and version control can read the file.
    pub fn line(&mut self) -> io::Result<()> {
        self.0.get_mut().write_all(b"\n")
    }

    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Start(tag(name, attributes)))
    }

    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Empty(tag(name, attributes)))
    }

    /// An element that holds nothing but text.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.0
            .write_event(Event::Text(BytesText::new(&as_xml(text))))?;
        self.close(name)
    }
}

fn tag<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (name, value) in attributes {
        tag.push_attribute((*name, &*as_xml(value)));
    }
    tag
}

/// A length or place, to a thousandth of a map unit.
pub(super) fn number(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let mut text = format!("{value:.3}");
    text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    if text == "-0" { "0".to_owned() } else { text }
}
