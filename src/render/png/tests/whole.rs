//! What holds for a picture as a whole: its size, its seams, its file.

use super::*;

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
            scene.placed().count(),
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
