//! Pictures: in the file, in the picture of the map, from the command line.

use std::path::Path;
use std::process::Command;

use wegmarke::file;
use wegmarke::layout::{Layouter, View};
use wegmarke::model::{Crop, Journey, Lane, LaneKind, Picture, PictureData, Stage, Step};
use wegmarke::pictures;
use wegmarke::render::png::{self, PngOptions};
use wegmarke::scene::{Part, Scene, Shape};

const RED: [u8; 4] = [200, 30, 40, 255];
const BLUE: [u8; 4] = [20, 60, 220, 255];

/// A PNG, its left half red, its right half blue.
pub fn flag(width: u32, height: u32) -> Vec<u8> {
    let image = image::RgbaImage::from_fn(width, height, |x, _| {
        image::Rgba(if x < width / 2 { RED } else { BLUE })
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A map of one step with this picture.
fn map(picture: Picture) -> Journey {
    let step = Step {
        picture: Some(picture),
        ..Step::new("Packt aus")
    };
    let stage = Stage {
        steps: vec![step.into()],
        ..Stage::default()
    };
    Journey {
        lanes: vec![Lane::new(LaneKind::Pictures).into()],
        stages: vec![stage.into()],
        ..Journey::default()
    }
}

fn embedded(crop: Crop) -> Picture {
    Picture {
        file: "flagge.png".into(),
        crop,
        data: Some(PictureData::new(flag(60, 10)).unwrap()),
        ..Picture::default()
    }
}

/// The picture of a map, as it is exported or edited.
fn scene(journey: &Journey, folder: Option<&Path>, editing: bool) -> Scene {
    let view = View {
        editing,
        pictures: pictures::gallery(journey, folder).0,
        ..View::default()
    };
    Layouter::new().layout(journey, &view)
}

/// The colours at the left and at the right of the step's picture, as they come out of the export.
fn colours(scene: &Scene) -> [[u8; 4]; 2] {
    let place = scene
        .regions
        .iter()
        .find(|r| r.subject.part == Part::Picture);
    let rect = place.expect("the picture has its place").rect;
    let (size, rgba) = png::pixels(scene, &PngOptions::default()).unwrap();
    [0.2, 0.8].map(|share| {
        let x = (rect.x0 + rect.width() * share) as usize;
        let y = rect.center().y as usize;
        let at = 4 * (y * size.width as usize + x);
        rgba[at..at + 4].try_into().unwrap()
    })
}

#[test]
fn an_embedded_picture_is_drawn_and_cut_to_its_cell() {
    let at = |crop| colours(&scene(&map(embedded(crop)), None, false));
    assert_eq!(at(Crop::default()), [RED, BLUE]);
    assert_eq!(at(Crop::new(0.0, 0.5, 1.0)), [RED, RED], "cut to the left");
    assert_eq!(at(Crop::new(1.0, 0.5, 4.0)), [BLUE, BLUE]);
}

#[test]
fn a_linked_picture_is_found_beside_the_map() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("bilder")).unwrap();
    std::fs::write(folder.path().join("bilder/flagge.png"), flag(60, 10)).unwrap();
    let journey = map(Picture {
        file: "bilder/flagge.png".into(),
        ..Picture::default()
    });
    assert_eq!(
        colours(&scene(&journey, Some(folder.path()), false)),
        [RED, BLUE]
    );
}

#[test]
fn a_map_with_pictures_is_written_and_read_again() {
    let journey = map(embedded(Crop::new(0.25, 0.5, 1.5)));
    let text = file::to_text(&journey);
    assert!(
        text.contains("crop: (x: 0.25, y: 0.5, zoom: 1.5),"),
        "{text}"
    );
    assert_eq!(file::parse(&text).unwrap(), journey);
    assert_eq!(file::to_text(&file::parse(&text).unwrap()), text);
}

#[test]
fn a_missing_picture_is_marked_while_editing_and_never_exported() {
    let journey = map(Picture {
        file: "weg.png".into(),
        ..Picture::default()
    });
    let says = |scene: &Scene| {
        scene
            .items()
            .any(|i| matches!(&i.shape, Shape::Text { text, .. } if text.text.contains("weg.png")))
    };
    assert!(says(&scene(&journey, None, true)));
    let exported = scene(&journey, None, false);
    assert!(!says(&exported));
    let place = |s: &Scene| s.regions.iter().any(|r| r.subject.part == Part::Picture);
    assert!(!place(&exported), "not even an empty lane");
}

#[test]
fn the_command_line_exports_and_says_which_picture_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, out) = (folder.path().join("k.ron"), folder.path().join("k.png"));
    let missing = map(Picture {
        file: "bilder/weg.png".into(),
        ..Picture::default()
    });
    let export = |journey: &Journey| {
        file::write(&path, journey).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_wegmarke"))
            .args(["export", "--lang", "de", "-o"])
            .args([&out, &path])
            .output()
            .unwrap();
        let size = image::image_dimensions(&out).unwrap();
        (output, size.1)
    };
    let (output, without) = export(&missing);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim(), "Bild nicht gefunden: bilder/weg.png");
    let (output, with) = export(&map(embedded(Crop::default())));
    assert!(output.stderr.is_empty(), "{output:?}");
    assert!(with > without + 80, "{with} is not higher than {without}");
}

#[test]
fn the_example_shows_its_storyboard() {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let journey = file::parse(&text).unwrap();
    let (_, errors) = pictures::gallery(&journey, None);
    assert_eq!(errors, []);
    let images = scene(&journey, None, false)
        .items()
        .filter(|i| matches!(i.shape, Shape::Image { .. }))
        .count();
    assert_eq!(images, journey.pictures().count());
    assert!(images >= 6, "logo, personas, storyboard");
}
