mod eye;
mod sticky;

use std::time::Duration;

use egui::pos2;
use kurbo::{Point, Rect};

use self::eye::{Eye, Seen};
use super::*;
use crate::model::ObjectId;
use crate::render::png::{PngOptions, pixels};
use crate::render::sample::{self, GREEN, INK, RED};
use crate::scene::{Part, Region, Shape, Stroke, Subject};

fn camera(x: f64, y: f64, zoom: f64) -> Camera {
    Camera {
        offset: Point::new(x, y),
        zoom,
    }
}

fn opaque(colour: Colour) -> [u8; 4] {
    [colour.r, colour.g, colour.b, 255]
}

const WHITE: [u8; 4] = [255; 4];

/// How many of its pixels are clearly other than in the exported picture.
fn differing(seen: &Seen, exported: &[u8]) -> usize {
    let pairs = seen.pixels.iter().zip(exported.chunks_exact(4));
    pairs
        .filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 60))
        .count()
}

#[test]
fn the_screen_shows_what_the_export_shows() {
    let scene = sample::map(2, 1);
    for (zoom, pixels_per_point) in [(1.0, 1.0), (1.0, 2.0), (2.0, 1.0)] {
        let size = (scene.size * zoom).ceil();
        let mut eye = Eye::new(size.width as f32, size.height as f32, pixels_per_point);
        let seen = eye.look(&scene, camera(0.0, 0.0, zoom));
        let options = PngOptions {
            scale: zoom * f64::from(pixels_per_point),
            ..PngOptions::default()
        };
        let (size, exported) = pixels(&scene, &options).expect("drawn");
        assert_eq!(seen.pixels.len(), (size.width * size.height) as usize);
        let ink = exported.chunks_exact(4).filter(|p| p[0] < 128).count();
        let off = differing(&seen, &exported);
        // Text may stand a part of a pixel off, and hairlines are drawn crisp.
        assert!(
            off * 50 < seen.pixels.len(),
            "{off} of {} differ, {ink} inked",
            seen.pixels.len()
        );
    }
}

#[test]
fn boxes_end_on_pixels_at_any_zoom() {
    let scene = sample::sheet(
        100.0,
        100.0,
        [Shape::Rect {
            rect: Rect::new(10.0, 10.0, 50.0, 40.0),
            radius: 0.0,
            fill: Some(GREEN),
            stroke: Some(Stroke::solid(INK, 1.0)),
        }],
    );
    for zoom in [1.0, 1.17, 1.63, 2.9] {
        let mut eye = Eye::new(200.0, 200.0, 1.0);
        let seen = eye.look(&scene, camera(3.21, 1.77, zoom));
        let row = ((25.0 - 1.77) * zoom) as usize;
        let colours: Vec<_> = (0..200).map(|x| seen.at(x, row)).collect();
        let blurred = colours
            .iter()
            .filter(|c| ![opaque(GREEN), opaque(INK), WHITE, [0; 4]].contains(c));
        assert_eq!(blurred.count(), 0, "at {zoom}");
        let line = colours.iter().filter(|c| **c == opaque(INK)).count();
        assert_eq!(line, 2 * zoom.round() as usize, "at {zoom}");
    }
}

#[test]
fn a_thin_rule_pales_but_never_vanishes() {
    let rule = sample::straight((0.0, 50.0), (100.0, 50.0), Stroke::solid(INK, 1.0));
    let scene = sample::sheet(100.0, 100.0, [rule]);
    let mut eye = Eye::new(100.0, 100.0, 1.0);
    for step in 0..10 {
        let seen = eye.look(&scene, camera(0.0, 0.1 * f64::from(step), 0.3));
        let inked: Vec<_> = (0..30)
            .map(|y| seen.at(15, y))
            .filter(|c| c[0] < 230)
            .collect();
        assert_eq!(inked.len(), 1, "one row of pixels");
        assert!((150..220).contains(&inked[0][0]), "{inked:?}");
    }
}

#[test]
fn a_dashed_curve_has_gaps_and_a_fine_one_becomes_a_tint() {
    let line = sample::straight(
        (0.0, 50.0),
        (100.0, 50.0),
        Stroke::dashed(INK, 4.0, [10.0, 10.0]),
    );
    let scene = sample::sheet(100.0, 100.0, [line]);
    let mut eye = Eye::new(100.0, 100.0, 1.0);
    let seen = eye.look(&scene, camera(0.0, 0.0, 1.0));
    assert_eq!(seen.at(5, 50), opaque(INK));
    assert_eq!(seen.at(15, 50), WHITE);
    assert_eq!(seen.at(25, 50), opaque(INK));
    let far = eye.paint(&scene, camera(0.0, 0.0, 0.05));
    let vertices: usize = far.meshes.iter().map(|(_, m)| m.vertices.len()).sum();
    assert!(vertices < 40, "{vertices}");
}

#[test]
fn the_fade_is_as_in_an_export() {
    for ends in [[0.0, 0.0], [30.0, 50.0], [80.0, 80.0]] {
        compare_fade(ends);
    }
}

fn compare_fade(ends: [f64; 2]) {
    let fade = Shape::Fade {
        segments: vec![sample::segment(
            Point::new(0.0, 10.0),
            Point::new(100.0, 90.0),
        )],
        base: 50.0,
        reach: 40.0,
        ends,
        above: GREEN,
        below: RED,
    };
    let scene = sample::sheet(100.0, 100.0, [fade]);
    let mut eye = Eye::new(200.0, 200.0, 1.0);
    let seen = eye.look(&scene, camera(0.0, 0.0, 2.0));
    let (size, exported) = pixels(
        &scene,
        &PngOptions {
            scale: 2.0,
            ..PngOptions::default()
        },
    )
    .expect("drawn");
    assert_eq!((size.width, size.height), (200, 200));
    for (i, (screen, file)) in seen.pixels.iter().zip(exported.chunks_exact(4)).enumerate() {
        let (x, y) = (i % 200, i / 200);
        let near_edge = (y as f64 - (20.0 + 0.8 * x as f64)).abs() < 2.0;
        for (a, b) in screen.iter().zip(file) {
            assert!(
                near_edge || a.abs_diff(*b) < 5,
                "{x}, {y}: {screen:?} {file:?}"
            );
        }
    }
}

#[test]
fn tiny_type_becomes_bars() {
    let scene = sample::sheet(
        400.0,
        100.0,
        [sample::text("Where is my parcel?", 12.0, (20.0, 20.0))],
    );
    let mut eye = Eye::new(400.0, 100.0, 1.0);
    let quads = |frame: eye::Frame| {
        frame
            .meshes
            .iter()
            .map(|(_, m)| m.vertices.len() / 4)
            .sum::<usize>()
    };
    let letters = quads(eye.paint(&scene, camera(0.0, 0.0, 1.0)));
    let bars = quads(eye.paint(&scene, camera(0.0, 0.0, 0.3)));
    assert_eq!(letters, 1 + "Whereismyparcel?".len());
    assert_eq!(bars, 2, "paper and one bar");
}

#[test]
fn glyphs_are_rasterised_once_and_sharpened_when_the_zoom_rests() {
    let scene = sample::map(4, 2);
    let mut eye = Eye::new(800.0, 600.0, 1.0);
    assert!(eye.paint(&scene, camera(0.0, 0.0, 1.0)).uploads > 0);
    assert_eq!(eye.paint(&scene, camera(0.0, 0.0, 1.0)).uploads, 0);
    let zooming = eye.paint(&scene, camera(0.0, 0.0, 1.3));
    assert!(
        zooming.repaint_in < Duration::from_secs(1),
        "a sharper frame is asked for"
    );
    let further = eye.paint(&scene, camera(0.0, 0.0, 1.31));
    assert_eq!(
        further.uploads, 0,
        "nearly the same size: the glyphs at hand are stretched"
    );
    let rest = eye.paint(&scene, camera(0.0, 0.0, 1.31));
    assert_eq!(rest.uploads, 1);
    assert_eq!(eye.paint(&scene, camera(0.0, 0.0, 1.31)).uploads, 0);
}

#[test]
fn zooming_on_and_on_never_loses_a_letter() {
    let scene = sample::sheet(
        600.0,
        400.0,
        [
            sample::text(
                "The quick brown fox jumps over the lazy dog",
                24.0,
                (10.0, 10.0),
            ),
            sample::text(
                "Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich",
                18.0,
                (10.0, 60.0),
            ),
        ],
    );
    let mut eye = Eye::new(560.0, 90.0, 2.0);
    let quads = |frame: eye::Frame| {
        frame
            .meshes
            .iter()
            .map(|(_, m)| m.vertices.len() / 4)
            .sum::<usize>()
    };
    let all = quads(eye.paint(&scene, camera(0.0, 0.0, 0.5)));
    for step in 0..60 {
        let zoom = 0.5 + 0.02 * f64::from(step);
        eye.paint(&scene, camera(0.0, 0.0, zoom));
        let rest = eye.paint(&scene, camera(0.0, 0.0, zoom));
        assert_eq!(quads(rest), all, "at {zoom}");
    }
    let seen = eye.look(&scene, camera(0.0, 0.0, 1.0));
    let mut fresh = Eye::new(560.0, 90.0, 2.0);
    let at_once = fresh.look(&scene, camera(0.0, 0.0, 1.0));
    let same = eye.look(&scene, camera(0.0, 0.0, 1.0));
    let apart = |a: &Seen| {
        let pairs = a
            .pixels
            .iter()
            .flatten()
            .zip(at_once.pixels.iter().flatten());
        pairs.map(|(a, b)| a.abs_diff(*b)).max()
    };
    assert!(
        apart(&same) <= Some(2),
        "the texture was emptied and grown on the way"
    );
    assert!(
        apart(&seen) > Some(60),
        "while zooming, a near size was stretched"
    );
}

#[test]
fn what_is_out_of_view_costs_nothing() {
    let scene = sample::map(40, 10);
    let mut eye = Eye::new(400.0, 300.0, 1.0);
    let vertices = |frame: eye::Frame| {
        frame
            .meshes
            .iter()
            .map(|(_, m)| m.vertices.len())
            .sum::<usize>()
    };
    let part = vertices(eye.paint(&scene, camera(2_000.0, 400.0, 1.0)));
    let mut large = Eye::new(8_000.0, 2_000.0, 1.0);
    let all = vertices(large.paint(&scene, camera(0.0, 0.0, 1.0)));
    assert!(part * 20 < all, "{part} of {all}");
    assert_eq!(vertices(eye.paint(&scene, camera(50_000.0, 0.0, 1.0))), 0);
}

#[test]
fn a_picture_is_sent_once_and_let_go() {
    let image = |image| {
        sample::sheet(
            100.0,
            100.0,
            [Shape::Image {
                rect: Rect::new(10.0, 10.0, 90.0, 50.0),
                radius: 6.0,
                image,
                part: Rect::new(0.0, 0.0, 1.0, 1.0),
                alt: String::new(),
            }],
        )
    };
    let scene = image(sample::flag());
    let mut eye = Eye::new(100.0, 100.0, 1.0);
    let seen = eye.look(&scene, camera(0.0, 0.0, 1.0));
    assert_eq!(seen.at(30, 30), opaque(RED));
    assert_eq!(seen.at(70, 30), opaque(GREEN));
    assert_eq!(seen.at(10, 10), WHITE);
    assert_eq!(eye.paint(&scene, camera(0.0, 0.0, 1.0)).uploads, 0);
    drop(scene);
    let other = image(sample::flag());
    assert_eq!(eye.paint(&other, camera(0.0, 0.0, 1.0)).uploads, 1);
}

#[test]
#[ignore = "a measurement, to be read"]
fn how_long_a_frame_takes() {
    let scene = sample::map(50, 20);
    let mut eye = Eye::new(3_000.0, 1_900.0, 1.0);
    for (zoom, what) in [
        (0.9, "first"),
        (0.9, "again"),
        (0.9, "again"),
        (0.905, "zooming"),
        (0.905, "at rest"),
    ] {
        let start = std::time::Instant::now();
        let frame = eye.paint(&scene, camera(0.0, 0.0, zoom));
        let vertices: usize = frame.meshes.iter().map(|(_, m)| m.vertices.len()).sum();
        eprintln!(
            "{} items, {vertices} vertices, {} meshes, {what}: {:?}",
            scene.placed().count(),
            frame.meshes.len(),
            start.elapsed()
        );
    }
}
