use kurbo::{CubicBez, Point};

use super::*;
use crate::render::sample::{self, GREEN, INK, RED};
use crate::scene::{Item, Picture, Shape, Stroke};
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
                    alt: String::new(),
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
fn part_of_the_sheet_can_be_drawn_alone() {
    let scene = sample::sheet(
        100.0,
        100.0,
        [sample::filled(Rect::new(50.0, 50.0, 60.0, 60.0), RED)],
    );
    let part = |region| PngOptions {
        region: Some(region),
        ..scaled(2.0)
    };
    let picture = export(&scene, &part(Rect::new(45.0, 50.0, 65.0, 55.0)));
    assert_eq!((picture.info.width, picture.info.height), (40, 10));
    assert_eq!(picture.at(9, 0), WHITE);
    assert_eq!(picture.at(10, 0), opaque(RED));
    assert_eq!(picture.at(29, 9), opaque(RED));
    let over = part(Rect::new(90.0, 90.0, 200.0, 200.0)).pixel_size(&scene);
    assert_eq!(
        over.expect("a corner is left"),
        PixelSize {
            width: 20,
            height: 20
        }
    );
    assert!(matches!(
        part(Rect::new(200.0, 0.0, 210.0, 10.0)).pixel_size(&scene),
        Err(PngError::Nothing)
    ));
}

#[test]
fn the_file_says_how_large_it_prints() {
    let scene = sample::sheet(10.0, 10.0, []);
    let claimed =
        |options: PngOptions| export(&scene, &options).info.pixel_dims.expect("pHYs").xppu;
    assert_eq!(claimed(scaled(1.0)), 3780, "96 dpi");
    assert_eq!(
        claimed(scaled(2.0)),
        7559,
        "192 dpi: twice the pixels on the same paper"
    );
    let print = PngOptions {
        dpi: Some(300),
        ..scaled(2.0)
    };
    assert_eq!(claimed(print), 11811);
}

#[test]
fn strips_leave_no_seams() {
    let scene = sample::map(6, 3);
    for (transparent, channels) in [(false, Channels::Rgb), (true, Channels::Rgba)] {
        let options = PngOptions {
            transparent,
            ..scaled(1.37)
        };
        let frame = Frame::new(&scene, &options).expect("a frame");
        let rows = |per_strip: u32| {
            let mut all = Vec::new();
            strips::draw(
                &scene,
                &frame.clone().with_rows_per_strip(per_strip),
                channels,
                |strip, _| {
                    all.extend_from_slice(strip);
                    Ok(())
                },
            )
            .expect("drawn");
            all
        };
        let whole = rows(4096);
        assert!(frame.size.height > 600 && frame.size.height < 4096);
        for height in [64, 100, 333] {
            let cut = rows(height);
            assert_eq!(whole.len(), cut.len());
            let off = |by: u8| {
                whole
                    .iter()
                    .zip(&cut)
                    .filter(|(a, b)| a.abs_diff(**b) > by)
                    .count()
            };
            // The rasteriser approximates curves a little differently at another place.
            assert_eq!(off(24), 0, "a seam at strips of {height} rows");
            assert!(off(2) * 10_000 < whole.len(), "{} bytes differ", off(2));
        }
    }
}

#[test]
fn a_picture_wider_than_a_tile_has_no_seams_either() {
    let right = |x: f64| sample::filled(Rect::new(x, 0.0, x + 10.0, 10.0), GREEN);
    let scene = sample::sheet(20_000.0, 10.0, [0.0, 8_187.0, 19_990.0].map(right));
    let picture = export(&scene, &scaled(1.0));
    assert_eq!(picture.info.width, 20_000);
    for x in [0, 9, 8_187, 8_191, 8_192, 8_196, 19_990, 19_999] {
        assert_eq!(picture.at(x, 5), opaque(GREEN), "{x}");
    }
    assert_eq!(picture.at(8_197, 5), WHITE);
    assert_eq!(picture.count(|p| p == opaque(GREEN)), 300);
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let scene = sample::map(8, 2);
    let options = scaled(3.0);
    assert_eq!(file(&scene, &options), file(&scene, &options));
}

#[test]
fn thumbnail_and_file_show_the_same() {
    let scene = sample::map(3, 2);
    let (size, rgba) = pixels(&scene, &scaled(0.5)).expect("drawn");
    let picture = export(&scene, &scaled(0.5));
    assert_eq!(
        (size.width, size.height),
        (picture.info.width, picture.info.height)
    );
    assert_eq!(rgba, picture.rgba);
}

#[test]
fn an_export_tells_how_far_it_is_and_can_be_cancelled() {
    let scene = sample::sheet(4_000.0, 2_000.0, []);
    let mut told = Vec::new();
    write(&scene, &scaled(1.0), std::io::sink(), &mut |share| {
        told.push(share);
        true
    })
    .expect("drawn");
    assert!(
        told.len() > 2 && told.is_sorted() && told.last() == Some(&1.0),
        "{told:?}"
    );
    let mut calls = 0;
    let ended = write(&scene, &scaled(1.0), std::io::sink(), &mut |_| {
        calls += 1;
        false
    });
    assert!(matches!(ended, Err(PngError::Cancelled)));
    assert_eq!(calls, 1);
}

#[test]
fn what_cannot_be_drawn_or_written_is_said() {
    let scene = sample::sheet(1_000.0, 10.0, []);
    let size = |scale| scaled(scale).pixel_size(&scene);
    assert!(matches!(
        size(201.0),
        Err(PngError::TooLarge {
            width: 201_000,
            longest: LONGEST_SIDE,
            ..
        })
    ));
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(size(scale), Err(PngError::Nothing)), "{scale}");
    }
    assert!(matches!(
        pixels(&scene, &scaled(150.0)),
        Err(PngError::TooMany { .. })
    ));

    struct FullDisk;
    impl Write for FullDisk {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let ended = write(&scene, &scaled(1.0), FullDisk, &mut |_| true);
    assert!(
        matches!(ended, Err(PngError::Write(e)) if e.kind() == std::io::ErrorKind::StorageFull)
    );
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
                above: GREEN,
                below: RED,
            },
        ],
    );
    let mut scene = scene;
    scene.items.push(Item::new(sample::filled(Rect::ZERO, INK)));
    let picture = export(&scene, &scaled(1.0));
    assert_eq!(picture.count(|p| p == WHITE), 100);
}

#[test]
#[ignore = "a measurement, to be read"]
fn how_long_a_usual_export_takes() {
    let scene = sample::map(12, 14);
    let scale = 4600.0 / scene.size.width;
    for _ in 0..3 {
        let start = std::time::Instant::now();
        let bytes = file(&scene, &scaled(scale));
        let drawn = std::time::Instant::now();
        let (size, _) = pixels(&scene, &scaled(scale)).expect("drawn");
        eprintln!(
            "{} items, {size:?}: {:?}, drawing alone {:?}, {} kB",
            scene.items.len(),
            drawn - start,
            drawn.elapsed(),
            bytes.len() / 1024
        );
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    eprintln!(
        "{}",
        status
            .lines()
            .find(|l| l.starts_with("VmHWM"))
            .unwrap_or("")
    );
}
