//! What the PDF says of itself; how it looks is held against the PNG by another program, in the tests of the command
//! line.

use super::{PdfError, PdfOptions, write};
use crate::render::sample::{map, sheet, text};

fn options<'a>() -> PdfOptions<'a> {
    PdfOptions {
        scale: 0.75,
        title: "Kauf",
        language: "de",
        ..PdfOptions::default()
    }
}

#[test]
fn every_kind_of_shape_passes_the_checks_of_accessible_pdf() {
    let pages = [map(4, 2), map(2, 1)];
    let written = write(&pages, &options()).unwrap();
    assert_eq!(written.flaws, Vec::<String>::new());
    assert!(written.bytes.starts_with(b"%PDF-1.7"));
    let again = write(&pages, &options()).unwrap();
    assert_eq!(written.bytes, again.bytes);
}

#[test]
fn a_character_without_a_glyph_costs_the_claim_and_not_the_file() {
    let page = sheet(200.0, 40.0, [text("a\u{13000}b", 12.0, (4.0, 4.0))]);
    let written = write(&[page], &options()).unwrap();
    assert!(!written.flaws.is_empty());
    assert!(!written.bytes.is_empty());
}

#[test]
fn a_page_that_no_reader_shows_is_refused() {
    let page = sheet(40_000.0, 40.0, []);
    assert!(matches!(
        write(&[page], &options()),
        Err(PdfError::Size { .. })
    ));
}
