//! The SVG against the PNG of the same scene, drawn by a program that knows nothing of ours; and what it may not hold.

use std::sync::Arc;

use resvg::{tiny_skia, usvg};

use super::{Letters, SvgOptions, write};
use crate::model::{Id, ObjectId};
use crate::render::png::{self, PngOptions};
use crate::render::sample::{map, sheet, text};
use crate::scene::{Caption, Captions, Part, Piece, Scene, Subject};
use crate::text::{Weight, bundled};

fn svg(scene: &Scene, options: &SvgOptions<'_>) -> String {
    let mut out = Vec::new();
    write(scene, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn drawn(svg: &str) -> (u32, u32, Vec<u8>) {
    let mut options = usvg::Options::default();
    for weight in [
        Weight::Regular,
        Weight::Medium,
        Weight::SemiBold,
        Weight::Bold,
    ] {
        let fonts = options.fontdb_mut();
        fonts.load_font_data(bundled::inter(weight).to_vec());
    }
    let tree = usvg::Tree::from_str(svg, &options).unwrap();
    let size = tree.size().to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, tiny_skia::Transform::default(), &mut pixels.as_mut());
    (size.width(), size.height(), pixels.take())
}

fn whole(object: &ObjectId) -> Subject {
    Subject {
        object: object.clone(),
        part: Part::Whole,
    }
}

/// The share of channels that differ by more than `by`, and the mean difference of all (0…255).
fn difference(scene: &Scene, svg: &str, by: u8) -> (f64, f64) {
    let (size, ours) = png::pixels(scene, &PngOptions::default()).unwrap();
    let (width, height, theirs) = drawn(svg);
    assert_eq!((size.width, size.height), (width, height));
    let both = ours.iter().zip(&theirs);
    let differences: Vec<u8> = both.map(|(a, b)| a.abs_diff(*b)).collect();
    let far = differences.iter().filter(|d| **d > by).count();
    let sum: f64 = differences.iter().map(|d| f64::from(*d)).sum();
    let count = differences.len() as f64;
    (far as f64 / count, sum / count)
}

#[test]
fn every_kind_of_shape_looks_as_in_the_png() {
    let scene = map(6, 3);
    let (far, mean) = difference(&scene, &svg(&scene, &SvgOptions::default()), 64);
    assert!(far < 0.001 && mean < 0.5, "{far} {mean}");
}

#[test]
fn a_line_kept_as_text_is_as_wide_as_its_outlines() {
    let scene = sheet(
        400.0,
        60.0,
        [text("Kauft Laufschuhe im Laden", 20.0, (10.0, 10.0))],
    );
    let options = SvgOptions {
        letters: Letters::Text,
        ..SvgOptions::default()
    };
    let written = svg(&scene, &options);
    assert!(
        written.contains(">Kauft Laufschuhe im Laden</text>"),
        "{written}"
    );
    let (far, mean) = difference(&scene, &written, 64);
    assert!(far < 0.02 && mean < 2.0, "{far} {mean}");
}

#[test]
fn nothing_that_is_written_becomes_markup() {
    let evil = "]]><script>alert('1')</script>&amp;\"--><!--\u{0}\u{b}\u{202e}";
    let mut scene = sheet(300.0, 60.0, [text(evil, 14.0, (4.0, 4.0))]);
    let object = ObjectId::Touchpoint(Id::new("a\"><script>"));
    let mut items = scene.pieces[0].items().to_vec();
    items[0].subject = Some(Arc::new(whole(&object)));
    scene.pieces = vec![Piece::new(items)];
    let caption = Caption {
        name: evil.to_owned(),
        detail: evil.to_owned(),
    };
    let captions = Captions::from_iter([(whole(&object), caption)]);
    for letters in [Letters::Outlines, Letters::Text] {
        let options = SvgOptions {
            letters,
            transparent: false,
            title: evil,
            description: evil,
            language: "\" onload=\"x",
            captions: Some(&captions),
        };
        let written = svg(&scene, &options);
        assert!(!written.contains("<script"), "{written}");
        let document = usvg::roxmltree::Document::parse(&written).unwrap();
        let names: Vec<&str> = (document.descendants().filter(|n| n.is_element()))
            .map(|n| n.tag_name().name())
            .collect();
        let known = [
            "svg", "title", "desc", "defs", "path", "rect", "g", "text", "use",
        ];
        assert!(names.iter().all(|n| known.contains(n)), "{names:?}");
        let titles = document.descendants().filter(|n| n.has_tag_name("title"));
        assert!(titles.clone().count() >= 2);
        for title in titles {
            assert!(
                title
                    .text()
                    .unwrap()
                    .contains("<script>alert('1')</script>")
            );
        }
    }
}

#[test]
fn an_object_is_one_group_with_its_name_wherever_it_is_drawn() {
    let scene = sheet(
        100.0,
        30.0,
        [text("a", 10.0, (0.0, 0.0)), text("b", 10.0, (20.0, 0.0))],
    );
    let object = ObjectId::Stage(Id::new("kauf"));
    let mut items = scene.pieces[0].items().to_vec();
    for item in &mut items {
        item.subject = Some(Arc::new(whole(&object)));
    }
    let scene = Scene {
        pieces: vec![Piece::new(items)],
        ..scene
    };
    let caption = Caption {
        name: "Kauf".to_owned(),
        detail: String::new(),
    };
    let captions = Captions::from_iter([(whole(&object), caption)]);
    let options = SvgOptions {
        captions: Some(&captions),
        ..SvgOptions::default()
    };
    let written = svg(&scene, &options);
    assert_eq!(written.matches("id=\"stage-kauf").count(), 1, "{written}");
    assert!(written.contains("<title>Kauf</title>"));
    assert_eq!(written, svg(&scene, &options));
}
