//! What the shapes look like; what holds for whole files stands in [`whole`].

mod whole;

use kurbo::{CubicBez, Point};

use super::*;
use crate::render::sample::{self, GREEN, INK, RED};
use crate::scene::{Item, Picture, Piece, Shape, Stroke};
use crate::theme::Colour;

/// A decoded picture.
struct Decoded {
    info: png::Info<'static>,
    rgba: Vec<u8>,
}

impl Decoded {
    fn at(&self, x: u32, y: u32) -> [u8; 4] {
        let i = 4 * (y * self.info.width + x) as usize;
        self.rgba[i..i + 4].try_into().expect("four channels")
    }
    fn count(&self, is: impl Fn([u8; 4]) -> bool) -> usize {
        self.rgba
            .chunks_exact(4)
            .filter(|p| is([p[0], p[1], p[2], p[3]]))
            .count()
    }
}

fn file(scene: &Scene, options: &PngOptions) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(scene, options, &mut bytes, &mut |_| true).expect("the picture is drawn");
    bytes
}

fn export(scene: &Scene, options: &PngOptions) -> Decoded {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file(scene, options)));
    decoder.set_transformations(png::Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG file");
    let mut rgba = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut rgba).expect("whole pixels");
    let info = reader.info().clone();
    Decoded { info, rgba }
}

fn scaled(scale: f64) -> PngOptions {
    PngOptions {
        scale,
        ..PngOptions::default()
    }
}

fn opaque(colour: Colour) -> [u8; 4] {
    [colour.r, colour.g, colour.b, 255]
}

const WHITE: [u8; 4] = [255; 4];

#[test]
fn a_box_fills_its_place_at_every_scale() {
    let scene = sample::sheet(
        40.0,
        30.0,
        [sample::filled(Rect::new(10.0, 5.0, 20.0, 15.0), GREEN)],
    );
    for scale in [1, 2, 3] {
        let picture = export(&scene, &scaled(f64::from(scale)));
        assert_eq!(
            (picture.info.width, picture.info.height),
            (40 * scale, 30 * scale)
        );
        assert_eq!(picture.at(10 * scale, 5 * scale), opaque(GREEN));
        assert_eq!(picture.at(20 * scale - 1, 15 * scale - 1), opaque(GREEN));
        assert_eq!(picture.at(20 * scale, 15 * scale), WHITE);
        assert_eq!(picture.at(10 * scale - 1, 5 * scale), WHITE);
        assert_eq!(
            picture.count(|p| p == opaque(GREEN)) as u32,
            100 * scale * scale
        );
    }
}

#[test]
fn rounded_boxes_circles_and_polygons_leave_their_corners_free() {
    let outline = Some(Stroke::solid(INK, 2.0));
    let scene = sample::sheet(
        100.0,
        40.0,
        [
            Shape::Rect {
                rect: Rect::new(5.0, 5.0, 30.0, 35.0),
                radius: 10.0,
                fill: Some(GREEN),
                stroke: outline,
            },
            Shape::Circle {
                centre: Point::new(50.0, 20.0),
                radius: 14.0,
                fill: Some(RED),
                stroke: None,
            },
            Shape::Polygon {
                points: vec![
                    Point::new(80.0, 5.0),
                    Point::new(95.0, 35.0),
                    Point::new(65.0, 35.0),
                ],
                fill: Some(GREEN),
                stroke: None,
            },
        ],
    );
    let picture = export(&scene, &scaled(1.0));
    assert_eq!(picture.at(17, 20), opaque(GREEN));
    assert_eq!(
        picture.at(4, 20),
        opaque(INK),
        "the outline straddles the edge"
    );
    assert_eq!(picture.at(6, 6), WHITE);
    assert_eq!(picture.at(50, 7), opaque(RED));
    assert_eq!(picture.at(37, 7), WHITE);
    assert_eq!(picture.at(80, 30), opaque(GREEN));
    assert_eq!(picture.at(68, 10), WHITE);
}

#[test]
fn a_dashed_rule_has_square_gaps() {
    let rule = sample::straight(
        (10.0, 10.0),
        (90.0, 10.0),
        Stroke::dashed(INK, 4.0, [10.0, 10.0]),
    );
    let picture = export(&sample::sheet(100.0, 20.0, [rule]), &scaled(1.0));
    for dash in 0..4 {
        assert_eq!(picture.at(10 + 20 * dash, 10), opaque(INK));
        assert_eq!(picture.at(19 + 20 * dash, 10), opaque(INK));
        assert_eq!(picture.at(20 + 20 * dash, 10), WHITE);
        assert_eq!(picture.at(9 + 20 * dash, 10), WHITE);
    }
}

#[test]
fn a_solid_line_ends_round() {
    let line = sample::straight((20.0, 20.0), (60.0, 20.0), Stroke::solid(INK, 12.0));
    let picture = export(&sample::sheet(80.0, 40.0, [line]), &scaled(1.0));
    assert_eq!(
        picture.at(15, 20),
        opaque(INK),
        "the cap reaches over the end"
    );
    assert_eq!(picture.at(14, 14), WHITE, "and has no corner");
}

#[test]
fn a_pattern_too_fine_to_see_is_drawn_solid() {
    let line = sample::straight(
        (0.0, 5.0),
        (50.0, 5.0),
        Stroke::dashed(INK, 2.0, [0.0, 0.0]),
    );
    let picture = export(&sample::sheet(50.0, 10.0, [line]), &scaled(1.0));
    assert_eq!(picture.count(|p| p == opaque(INK)), 100);
}

#[test]
fn the_area_under_the_curve_fades_towards_the_base() {
    let up = sample::segment(Point::new(0.0, 10.0), Point::new(50.0, 10.0));
    let cross = sample::segment(Point::new(50.0, 10.0), Point::new(51.0, 90.0));
    let down = sample::segment(Point::new(51.0, 90.0), Point::new(100.0, 90.0));
    let fade = Shape::Fade {
        segments: vec![up, cross, down],
        base: 50.0,
        reach: 40.0,
        ends: [0.0; 2],
        above: GREEN,
        below: RED,
    };
    let picture = export(&sample::sheet(100.0, 100.0, [fade]), &scaled(1.0));
    let [top, middle, base] = [11, 30, 49].map(|y| picture.at(20, y));
    assert!(top[0] < 45 && top[1] < 150, "nearly full green: {top:?}");
    assert!((120..160).contains(&middle[0]), "half: {middle:?}");
    assert!(base[0] > 245, "nearly nothing: {base:?}");
    let [top, bottom] = [51, 89].map(|y| picture.at(80, y));
    assert!(top[1] > 245, "nearly nothing: {top:?}");
    assert!(
        bottom[0] > 185 && bottom[1] < 65,
        "nearly full red: {bottom:?}"
    );
    assert_eq!(
        picture.at(20, 70),
        WHITE,
        "nothing below the base where the curve is above"
    );
    assert_eq!(picture.at(80, 30), WHITE);
}

#[test]
fn the_area_under_the_curve_comes_and_goes_at_its_ends() {
    let fade = Shape::Fade {
        segments: vec![sample::segment(
            Point::new(10.0, 10.0),
            Point::new(90.0, 10.0),
        )],
        base: 50.0,
        reach: 40.0,
        ends: [20.0, 40.0],
        above: GREEN,
        below: RED,
    };
    let picture = export(&sample::sheet(100.0, 60.0, [fade]), &scaled(1.0));
    // How much of the colour there is, 0 to 255, below the line.
    let ink = |x: u32| 255 - picture.at(x, 11)[0];
    assert!(ink(11) < 20 && ink(88) < 12, "{} {}", ink(11), ink(88));
    assert!(ink(20).abs_diff(ink(70)) < 8, "half of it at both");
    assert!(ink(30) > 210 && ink(48) > 210, "all of it between");
    assert!((11..30).all(|x| ink(x) <= ink(x + 1)));
    assert!((51..88).all(|x| ink(x) >= ink(x + 1)));
    assert_eq!(picture.at(50, 5), WHITE);
    assert_eq!(picture.at(95, 30), WHITE);
}

#[test]
fn words_leave_ink_where_they_stand() {
    let scene = sample::sheet(200.0, 60.0, [sample::text("Wegmarke", 20.0, (20.0, 10.0))]);
    let picture = export(&scene, &scaled(2.0));
    let dark = |x: std::ops::Range<u32>| {
        let columns = x.flat_map(|x| (0..120).map(move |y| (x, y)));
        columns.filter(|(x, y)| picture.at(*x, *y)[0] < 100).count()
    };
    assert_eq!(dark(0..38), 0);
    assert!(dark(40..240) > 800, "{}", dark(40..240));
    assert_eq!(dark(260..400), 0);
}

#[test]
fn a_picture_fills_its_frame_and_has_round_corners() {
    let image = |rect, image| Shape::Image {
        rect,
        radius: 8.0,
        image,
        part: Rect::new(0.0, 0.0, 1.0, 1.0),
        alt: String::new(),
    };
    let scene = sample::sheet(
        120.0,
        60.0,
        [
            image(Rect::new(10.0, 10.0, 90.0, 50.0), sample::flag()),
            // Lies about its pixels: nothing is drawn, and nothing else is harmed.
            image(
                Rect::new(95.0, 10.0, 115.0, 30.0),
                std::sync::Arc::new(Picture {
                    width: 100,
                    height: 100,
                    rgba: vec![0; 7],
                }),
            ),
        ],
    );
    for scale in [0.25, 1.0, 2.0] {
        let picture = export(&scene, &scaled(scale));
        let at = |x: f64, y: f64| picture.at((x * scale) as u32, (y * scale) as u32);
        assert_eq!(at(30.0, 30.0), opaque(RED));
        assert_eq!(at(70.0, 30.0), opaque(GREEN));
        assert_eq!(at(105.0, 20.0), WHITE);
        if scale >= 1.0 {
            assert_eq!(at(10.5, 10.5), WHITE);
        }
    }
}

#[test]
fn a_transparent_picture_has_straight_colours_and_no_paper() {
    let scene = sample::sheet(
        30.0,
        10.0,
        [
            sample::filled(Rect::new(0.0, 0.0, 10.0, 10.0), RED.alpha(0.5)),
            sample::filled(Rect::new(10.0, 0.0, 20.0, 10.0), RED),
        ],
    );
    let options = PngOptions {
        transparent: true,
        ..scaled(1.0)
    };
    let picture = export(&scene, &options);
    let [r, g, b, a] = picture.at(5, 5);
    assert_eq!(a, 128);
    assert!(r.abs_diff(RED.r) <= 1 && g.abs_diff(RED.g) <= 1 && b.abs_diff(RED.b) <= 1);
    assert_eq!(picture.at(15, 5), opaque(RED));
    assert_eq!(picture.at(25, 5), [0; 4]);
}

#[test]
fn empty_lists_of_points_and_segments_draw_nothing() {
    let stroke = Stroke::solid(INK, 1.0);
    let nothing: Vec<CubicBez> = Vec::new();
    let scene = sample::sheet(
        10.0,
        10.0,
        [
            Shape::Polygon {
                points: Vec::new(),
                fill: Some(INK),
                stroke: Some(stroke),
            },
            Shape::Curve {
                segments: nothing.clone(),
                stroke,
            },
            Shape::Fade {
                segments: nothing,
                base: 5.0,
                reach: 5.0,
                ends: [0.0; 2],
                above: GREEN,
                below: RED,
            },
        ],
    );
    let mut scene = scene;
    let nothing = Item::new(sample::filled(Rect::ZERO, INK));
    scene.pieces.push(Piece::new([nothing]));
    let picture = export(&scene, &scaled(1.0));
    assert_eq!(picture.count(|p| p == WHITE), 100);
}
