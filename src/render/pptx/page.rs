//! What slides and their notes have in common.

use std::borrow::Cow;
use std::io;

use super::package::{NAMESPACES, document};
use crate::render::xml::Xml;

pub(super) type Writer = Xml<Vec<u8>>;

/// A slide (`p:sld`) or its notes (`p:notes`), with what stands on it.
pub(super) fn page(
    kind: &str,
    content: impl FnOnce(&mut Writer) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    xml.open(kind, &NAMESPACES)?;
    xml.open("p:cSld", &[])?;
    xml.open("p:spTree", &[])?;
    xml.open("p:nvGrpSpPr", &[])?;
    xml.empty("p:cNvPr", &[("id", "1".into()), ("name", "".into())])?;
    xml.empty("p:cNvGrpSpPr", &[])?;
    xml.empty("p:nvPr", &[])?;
    xml.close("p:nvGrpSpPr")?;
    xml.empty("p:grpSpPr", &[])?;
    content(&mut xml)?;
    xml.close("p:spTree")?;
    xml.close("p:cSld")?;
    xml.open("p:clrMapOvr", &[])?;
    xml.empty("a:masterClrMapping", &[])?;
    xml.close("p:clrMapOvr")?;
    xml.close(kind)?;
    Ok(xml.into_inner())
}

/// Something that the master has a place for.
pub(super) struct Placeholder {
    pub kind: &'static str,
    /// Tells it from others of its layout.
    pub index: Option<&'static str>,
    pub name: &'static str,
}

/// What writes the paragraphs of a shape.
type Paragraphs<'a> = &'a mut dyn FnMut(&mut Writer) -> io::Result<()>;

impl Placeholder {
    pub const TITLE: Self = Self::new("title", None, "Title");
    pub const FOOTER: Self = Self::new("ftr", Some("11"), "Footer");
    pub const NUMBER: Self = Self::new("sldNum", Some("12"), "Slide number");
    pub const IMAGE: Self = Self::new("sldImg", None, "Slide");
    pub const NOTES: Self = Self::new("body", Some("1"), "Notes");

    const fn new(kind: &'static str, index: Option<&'static str>, name: &'static str) -> Self {
        Self { kind, index, name }
    }

    /// Begins the shape, up to what it looks like.
    pub fn begin(&self, xml: &mut Writer, id: usize) -> io::Result<()> {
        xml.open("p:sp", &[])?;
        xml.open("p:nvSpPr", &[])?;
        let a = [("id", id.to_string().into()), ("name", self.name.into())];
        xml.empty("p:cNvPr", &a)?;
        xml.open("p:cNvSpPr", &[])?;
        let mut locks = vec![("noGrp", Cow::from("1"))];
        if self.kind == Self::IMAGE.kind {
            locks.extend([("noRot", "1".into()), ("noChangeAspect", "1".into())]);
        }
        xml.empty("a:spLocks", &locks)?;
        xml.close("p:cNvSpPr")?;
        xml.open("p:nvPr", &[])?;
        let mut of = vec![("type", Cow::from(self.kind))];
        if matches!(self.kind, "ftr" | "sldNum") {
            of.push(("sz", "quarter".into()));
        }
        of.extend(self.index.map(|index| ("idx", index.into())));
        xml.empty("p:ph", &of)?;
        xml.close("p:nvPr")?;
        xml.close("p:nvSpPr")
    }

    /// The whole shape where and as the master has it, with these paragraphs if it has any words.
    pub fn write(
        &self,
        xml: &mut Writer,
        id: usize,
        words: Option<Paragraphs<'_>>,
    ) -> io::Result<()> {
        self.begin(xml, id)?;
        xml.empty("p:spPr", &[])?;
        if let Some(paragraphs) = words {
            xml.open("p:txBody", &[])?;
            xml.empty("a:bodyPr", &[])?;
            xml.empty("a:lstStyle", &[])?;
            paragraphs(xml)?;
            xml.close("p:txBody")?;
        }
        xml.close("p:sp")
    }
}

/// How a program names the language of a run: with a country, by which it chooses its dictionary.
pub(super) fn language(tag: &str) -> Cow<'static, str> {
    match tag {
        "de" => "de-DE".into(),
        "en" => "en-GB".into(),
        tag => tag.to_owned().into(),
    }
}
