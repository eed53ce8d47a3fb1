//! The package: parts in a ZIP file, what type each is of, and which refers to which (ECMA-376, part 2).

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Deck, EMU_PER_POINT, Palette, SLIDE};
use crate::render::xml::{Attributes, Xml};
use crate::theme::Colour;

const OF_OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OF_PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats";
const TYPE_OF_PACKAGE: &str = "application/vnd.openxmlformats-package";
/// Ids of masters and layouts, and of slides, are counted from here on (ECMA-376, part 1, 19.7).
const FIRST_MASTER: &str = "2147483648";
const FIRST_SLIDE: usize = 256;
/// Namespaces of what slides are made of.
pub(super) const NAMESPACES: [(&str, Cow<'static, str>); 3] = [
    (
        "xmlns:a",
        Cow::Borrowed("http://schemas.openxmlformats.org/drawingml/2006/main"),
    ),
    ("xmlns:r", Cow::Borrowed(OF_OFFICE)),
    (
        "xmlns:p",
        Cow::Borrowed("http://schemas.openxmlformats.org/presentationml/2006/main"),
    ),
];

const THEME: &str = include_str!("../../../assets/pptx/theme.xml");
const MASTER: &str = include_str!("../../../assets/pptx/master.xml");
const LAYOUT: &str = include_str!("../../../assets/pptx/layout.xml");
const NOTES_MASTER: &str = include_str!("../../../assets/pptx/notes-master.xml");

/// Notes are printed on white, whatever the slides are like.
const ON_WHITE: Palette = Palette {
    ink: Colour::rgb(0x1b, 0x1f, 0x2a),
    paper: Colour::WHITE,
    soft: Colour::rgb(0x5b, 0x64, 0x72),
    ground: Colour::rgb(0xf1, 0xf3, 0xf7),
    accents: [Colour::rgb(0x5b, 0x64, 0x72); 6],
};

/// What parts refer to, each under the id that follows from its place.
#[derive(Default)]
pub(super) struct Relations(Vec<(String, String)>);

impl Relations {
    /// Refers to something that the office formats know under the name `kind`; answers its id.
    pub fn add(&mut self, kind: &str, target: impl Into<String>) -> String {
        self.put(format!("{OF_OFFICE}/{kind}"), target.into())
    }

    fn put(&mut self, kind: String, target: String) -> String {
        self.0.push((kind, target));
        format!("rId{}", self.0.len())
    }

    fn xml(&self) -> io::Result<Vec<u8>> {
        let mut xml = document()?;
        let namespace = format!("{OF_PACKAGE}/relationships");
        xml.open("Relationships", &[("xmlns", namespace.into())])?;
        for (index, (kind, target)) in self.0.iter().enumerate() {
            let a = [
                ("Id", format!("rId{}", index + 1).into()),
                ("Type", kind.into()),
                ("Target", target.into()),
            ];
            xml.empty("Relationship", &a)?;
        }
        xml.close("Relationships")?;
        Ok(xml.into_inner())
    }
}

/// The pictures of all slides, each once, numbered from 1.
#[derive(Default)]
pub(super) struct Media(HashMap<Vec<u8>, usize>);

impl Media {
    /// The number of this PNG.
    pub fn number(&mut self, png: Vec<u8>) -> usize {
        let next = self.0.len() + 1;
        *self.0.entry(png).or_insert(next)
    }
}

/// Parts in the order in which they are written.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    /// Which type each part of XML is of.
    kinds: Vec<(String, String)>,
}

impl Package {
    /// A part that the office formats know as `kind`, with what it refers to.
    pub fn part(
        &mut self,
        name: &str,
        kind: &str,
        xml: impl Into<Vec<u8>>,
        relations: &Relations,
    ) -> io::Result<()> {
        let kind = format!("{TYPE}-officedocument.{kind}+xml");
        self.put(name, kind, xml.into());
        if !relations.0.is_empty() {
            let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
            let name = format!("{folder}/_rels/{file}.rels");
            self.parts.push((name, relations.xml()?));
        }
        Ok(())
    }

    fn put(&mut self, name: &str, kind: String, xml: Vec<u8>) {
        self.kinds.push((format!("/{name}"), kind));
        self.parts.push((name.to_owned(), xml));
    }

    /// All that is the same for every deck, and what says of what it consists.
    pub fn frame(&mut self, deck: &Deck<'_>) -> io::Result<()> {
        let mut all = Relations::default();
        let master = all.add("slideMaster", "slideMasters/slideMaster1.xml");
        let notes = all.add("notesMaster", "notesMasters/notesMaster1.xml");
        all.add("theme", "theme/theme1.xml");
        let slides = 1..=deck.slides.len();
        let slides = slides.map(|n| all.add("slide", format!("slides/slide{n}.xml")));
        let slides: Vec<_> = slides.collect();
        let xml = presentation(&master, &notes, &slides)?;
        self.part(
            "ppt/presentation.xml",
            "presentationml.presentation.main",
            xml,
            &all,
        )?;

        let mut to = Relations::default();
        to.add("slideLayout", "../slideLayouts/slideLayout1.xml");
        to.add("theme", "../theme/theme1.xml");
        let name = "ppt/slideMasters/slideMaster1.xml";
        self.part(name, "presentationml.slideMaster", MASTER, &to)?;

        let mut to = Relations::default();
        to.add("slideMaster", "../slideMasters/slideMaster1.xml");
        let name = "ppt/slideLayouts/slideLayout1.xml";
        self.part(name, "presentationml.slideLayout", LAYOUT, &to)?;

        let mut to = Relations::default();
        to.add("theme", "../theme/theme2.xml");
        let name = "ppt/notesMasters/notesMaster1.xml";
        self.part(name, "presentationml.notesMaster", NOTES_MASTER, &to)?;

        for (number, palette) in [(1, deck.palette), (2, ON_WHITE)] {
            let name = format!("ppt/theme/theme{number}.xml");
            self.part(&name, "theme", theme(palette), &Relations::default())?;
        }

        let core = format!("{TYPE_OF_PACKAGE}.core-properties+xml");
        self.put("docProps/core.xml", core, core_properties(deck)?);
        let kind = "extended-properties";
        let xml = app_properties(deck)?;
        self.part("docProps/app.xml", kind, xml, &Relations::default())?;

        let mut to = Relations::default();
        to.add("officeDocument", "ppt/presentation.xml");
        let kind = format!("{OF_PACKAGE}/relationships/metadata/core-properties");
        to.put(kind, "docProps/core.xml".to_owned());
        to.add("extended-properties", "docProps/app.xml");
        self.parts.push(("_rels/.rels".to_owned(), to.xml()?));
        Ok(())
    }

    pub fn write(self, media: Media, out: &mut dyn Write) -> io::Result<()> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let packed = plain.compression_method(CompressionMethod::Deflated);
        // The types come first: some programs look for nothing else to tell what a file is.
        zip.start_file("[Content_Types].xml", packed)?;
        zip.write_all(&types(&self.kinds)?)?;
        for (name, bytes) in &self.parts {
            zip.start_file(name, packed)?;
            zip.write_all(bytes)?;
        }
        let mut pictures: Vec<_> = media.0.iter().collect();
        pictures.sort_by_key(|(_, number)| **number);
        for (bytes, number) in pictures {
            let name = format!("ppt/media/image{number}.png");
            // They are packed as they are.
            let stored = plain.compression_method(CompressionMethod::Stored);
            zip.start_file(name, stored)?;
            zip.write_all(bytes)?;
        }
        out.write_all(zip.finish()?.get_ref())
    }
}

/// An empty document.
pub(super) fn document() -> io::Result<Xml<Vec<u8>>> {
    let mut xml = Xml::new(Vec::new());
    xml.declaration()?;
    Ok(xml)
}

fn types(kinds: &[(String, String)]) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let namespace = format!("{OF_PACKAGE}/content-types");
    xml.open("Types", &[("xmlns", namespace.into())])?;
    let relations = format!("{TYPE_OF_PACKAGE}.relationships+xml");
    for (ending, kind) in [("rels", relations.as_str()), ("png", "image/png")] {
        let a = [("Extension", ending.into()), ("ContentType", kind.into())];
        xml.empty("Default", &a)?;
    }
    for (name, kind) in kinds {
        let a = [("PartName", name.into()), ("ContentType", kind.into())];
        xml.empty("Override", &a)?;
    }
    xml.close("Types")?;
    Ok(xml.into_inner())
}

fn presentation(master: &str, notes: &str, slides: &[String]) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let named = |id: &str| [("r:id", Cow::from(id.to_owned()))];
    xml.open("p:presentation", &NAMESPACES)?;
    xml.open("p:sldMasterIdLst", &[])?;
    let a = [("id", FIRST_MASTER.into()), ("r:id", master.into())];
    xml.empty("p:sldMasterId", &a)?;
    xml.close("p:sldMasterIdLst")?;
    xml.open("p:notesMasterIdLst", &[])?;
    xml.empty("p:notesMasterId", &named(notes))?;
    xml.close("p:notesMasterIdLst")?;
    xml.open("p:sldIdLst", &[])?;
    for (index, slide) in slides.iter().enumerate() {
        let id = (FIRST_SLIDE + index).to_string();
        xml.empty("p:sldId", &[("id", id.into()), ("r:id", slide.into())])?;
    }
    xml.close("p:sldIdLst")?;
    let emu = |points: f64| Cow::from(((points * EMU_PER_POINT) as i64).to_string());
    let size = [("cx", emu(SLIDE.width)), ("cy", emu(SLIDE.height))];
    xml.empty("p:sldSz", &size)?;
    // Letter, as every program has it: the printer's paper counts in the end.
    let size = [("cx", emu(540.0)), ("cy", emu(720.0))];
    xml.empty("p:notesSz", &size)?;
    xml.open("p:defaultTextStyle", &[])?;
    xml.open("a:lvl1pPr", &[])?;
    xml.open("a:defRPr", &[("sz", "1800".into())])?;
    for (name, face) in [
        ("a:latin", "+mn-lt"),
        ("a:ea", "+mn-ea"),
        ("a:cs", "+mn-cs"),
    ] {
        xml.empty(name, &[("typeface", face.into())])?;
    }
    xml.close("a:defRPr")?;
    xml.close("a:lvl1pPr")?;
    xml.close("p:defaultTextStyle")?;
    xml.close("p:presentation")?;
    Ok(xml.into_inner())
}

fn theme(palette: Palette) -> String {
    let mut text = THEME
        .replace("$ink$", &hex(palette.ink))
        .replace("$paper$", &hex(palette.paper))
        .replace("$soft$", &hex(palette.soft))
        .replace("$ground$", &hex(palette.ground));
    for (index, colour) in palette.accents.into_iter().enumerate() {
        text = text.replace(&format!("$accent{}$", index + 1), &hex(colour));
    }
    text
}

/// As the formats write it: without its alpha.
pub(super) fn hex(colour: Colour) -> String {
    format!("{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b)
}

fn core_properties(deck: &Deck<'_>) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let a: Attributes<'_> = &[
        (
            "xmlns:cp",
            format!("{OF_PACKAGE}/metadata/core-properties").into(),
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".into()),
        ("xmlns:dcterms", "http://purl.org/dc/terms/".into()),
        (
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance".into(),
        ),
    ];
    xml.open("cp:coreProperties", a)?;
    for (name, words) in [
        ("dc:title", deck.title),
        ("dc:creator", deck.author),
        ("dc:description", deck.description),
        ("dc:language", deck.language),
    ] {
        if !words.is_empty() {
            xml.text(name, &[], words)?;
        }
    }
    if let Some((year, month, day)) = deck.date {
        let day = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.text(name, &[("xsi:type", "dcterms:W3CDTF".into())], &day)?;
        }
    }
    xml.close("cp:coreProperties")?;
    Ok(xml.into_inner())
}

fn app_properties(deck: &Deck<'_>) -> io::Result<Vec<u8>> {
    let mut xml = document()?;
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", namespace.into())])?;
    let slides = deck.slides.len().to_string();
    xml.text("Application", &[], "Wegmarke")?;
    xml.text("Slides", &[], &slides)?;
    xml.text("Notes", &[], &slides)?;
    xml.close("Properties")?;
    Ok(xml.into_inner())
}
