//! Maps as slides: what stands on them, as a reader of the file format finds it and as another's validator judges it.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use resvg::usvg::roxmltree::{self, Document, ParsingOptions};
use wegmarke::file;
use wegmarke::model::Journey;

use crate::support;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const EXAMPLES: [&str; 4] = [
    "laufschuhe",
    "laufschuhe-soll",
    "cancellation",
    "omnichannel",
];

fn example(name: &str) -> PathBuf {
    support::root().join(format!("assets/examples/{name}.journey.ron"))
}

/// What the command says on standard error.
fn wegmarke(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .env("WEGMARKE_LANG", "en")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn export(map: &Path, out: &Path, more: &[&str]) -> String {
    let (map, out) = (map.to_str().unwrap(), out.to_str().unwrap());
    wegmarke(&[&["export", map, "-o", out], more].concat())
}

/// The parts of a file whose names begin so, by their numbers.
fn parts(file: &Path, begin: &str) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(File::open(file).unwrap()).unwrap();
    let number = |name: &str| -> Option<usize> {
        let name = name.strip_prefix(begin)?.strip_suffix(".xml")?;
        name.parse().ok()
    };
    let mut names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names.retain(|name| number(name).is_some());
    names.sort_by_key(|name| number(name));
    let read = |name: String| {
        let mut text = String::new();
        zip.by_name(&name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    names.into_iter().map(read).collect()
}

/// The slides in the file, one after the other.
pub fn slides(file: &Path) -> Vec<String> {
    parts(file, "ppt/slides/slide")
}

/// What is said to each of them.
pub fn notes(file: &Path) -> Vec<String> {
    parts(file, "ppt/notesSlides/notesSlide")
}

/// Panics where this is no XML.
pub fn parse(part: &str) -> Document<'_> {
    let options = ParsingOptions {
        nodes_limit: u32::MAX,
        ..Default::default()
    };
    Document::parse_with_options(part, options).unwrap()
}

/// The paragraphs, each in one piece.
fn paragraphs(part: &str) -> Vec<String> {
    let read = parse(part);
    let paragraphs = read
        .descendants()
        .filter(|node| node.has_tag_name((DRAWING, "p")));
    let text = |node: roxmltree::Node<'_, '_>| -> String {
        let pieces = node
            .descendants()
            .filter_map(|piece| match piece.tag_name().name() {
                "t" => piece.text().map(str::to_owned),
                "br" => Some(" ".to_owned()),
                _ => None,
            });
        pieces.collect()
    };
    paragraphs.map(text).collect()
}

/// The title that a slide has for outlines and screen readers.
fn title(slide: &str) -> String {
    let read = parse(slide);
    let is_title = |node: &roxmltree::Node<'_, '_>| {
        node.tag_name().name() == "ph" && node.attribute("type") == Some("title")
    };
    let mark = read.descendants().find(is_title).expect("a title");
    let shape = mark
        .ancestors()
        .find(|node| node.tag_name().name() == "sp")
        .unwrap();
    let text = shape
        .descendants()
        .filter(|node| node.tag_name().name() == "t");
    text.filter_map(|node| node.text()).collect()
}

/// White space as one blank, so that a name is found wherever its lines end.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_map_is_a_slide_and_each_stage_is_one() {
    let folder = tempfile::tempdir().unwrap();
    for name in EXAMPLES {
        let out = folder.path().join("map.pptx");
        export(&example(name), &out, &[]);
        let journey: Journey = file::read(&example(name)).unwrap();
        let slides = slides(&out);
        let titles: Vec<_> = slides.iter().map(|slide| plain(&title(slide))).collect();
        assert_eq!(plain(&titles[0]), journey.about.title);
        for (stage, title) in journey.stages.iter().zip(&titles[1..]) {
            assert!(
                title.ends_with(&stage.name),
                "{title} is not {}",
                stage.name
            );
        }
        assert_eq!(slides.len(), journey.stages.len() + 1);
        for (stage, slide) in journey.stages.iter().zip(&slides[1..]) {
            let text = plain(&paragraphs(slide).join("\n"));
            for step in &stage.steps {
                assert!(text.contains(&plain(&step.title)), "{}: {text}", step.title);
                for touchpoint in &step.touchpoints {
                    assert!(
                        text.contains(&plain(&touchpoint.title)),
                        "{}",
                        touchpoint.title
                    );
                }
            }
        }
    }
}

#[test]
fn what_a_slide_has_no_room_for_is_in_its_notes() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.pptx");
    let told = export(&example("laufschuhe"), &out, &[]);
    let journey: Journey = file::read(&example("laufschuhe")).unwrap();
    let notes = notes(&out);
    assert_eq!(notes.len(), journey.stages.len() + 1);
    for (stage, notes) in journey.stages.iter().zip(&notes[1..]) {
        let text = plain(&paragraphs(notes).join("\n"));
        for step in &stage.steps {
            assert!(text.contains(&plain(&step.title)), "{}", step.title);
            for emotion in step.emotions.iter().filter_map(|it| it.quote.as_ref()) {
                assert!(text.contains(&plain(emotion)), "{emotion}");
            }
            for note in step.notes.iter().map(|it| &it.text) {
                assert!(text.contains(&plain(note)), "{note}");
            }
        }
    }
    let of_map = plain(&paragraphs(&notes[0]).join("\n"));
    for persona in &journey.personas {
        assert!(of_map.contains(&persona.name), "{}", persona.name);
    }
    let pictures = journey.pictures().count();
    assert!(told.contains(&format!("{pictures} pictures")), "{told}");
}

#[test]
fn slides_can_be_edited_object_by_object_and_read_from_the_back_row() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.pptx");
    export(&example("cancellation"), &out, &[]);
    let journey: Journey = file::read(&example("cancellation")).unwrap();
    for (stage, slide) in journey.stages.iter().zip(&slides(&out)[1..]) {
        let read = parse(slide);
        assert!(
            !read
                .descendants()
                .any(|node| node.tag_name().name() == "pic")
        );
        let names: BTreeSet<_> = (read.descendants())
            .filter(|node| node.tag_name().name() == "grpSp")
            .filter_map(|node| {
                let mut inside = node.descendants();
                inside.find(|node| node.tag_name().name() == "cNvPr")
            })
            .filter_map(|node| node.attribute("name"))
            .collect();
        for touchpoint in stage.steps.iter().flat_map(|step| &step.touchpoints) {
            let is_named = names.iter().any(|name| name.contains(&touchpoint.title));
            assert!(is_named, "{} among {names:?}", touchpoint.title);
        }
        // A fortieth of the slide's height, in hundredths of points, as on the screen of a room.
        let sizes = read.descendants().filter_map(|node| node.attribute("sz"));
        let sizes = sizes.filter_map(|size| size.parse::<u32>().ok());
        assert!(sizes.min() >= Some(1200), "{}", stage.name);
    }
}

#[test]
fn only_what_is_asked_for_is_on_slides() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.pptx");
    let journey: Journey = file::read(&example("laufschuhe")).unwrap();
    let stage = &journey.stages[3].name;
    export(
        &example("laufschuhe"),
        &out,
        &["--stages", stage, "--persona", "Mira Kern"],
    );
    let slides = slides(&out);
    assert_eq!(slides.len(), 2);
    let text = paragraphs(&slides[1]).join("\n");
    assert!(text.contains("Mira") && !text.contains("Jonas"), "{text}");
    let notes = notes(&out).join("\n");
    assert!(!notes.contains("Jonas Baum") && !notes.contains(&journey.stages[0].steps[0].title));
}

#[test]
fn the_validator_of_others_finds_nothing_wrong_with_slides_and_workbooks() {
    let test = "the_validator_of_others_finds_nothing_wrong_with_slides_and_workbooks";
    let (Some(node), Some(validator)) = (
        support::program(test, "node"),
        support::file_named_by(test, "WEGMARKE_OOXML"),
    ) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let judge = |file: &Path| {
        let output = Command::new(&node)
            .arg(&validator)
            .arg(file)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    for (name, theme) in EXAMPLES
        .into_iter()
        .zip(["light", "dark", "contrast", "print"])
    {
        let map = example(name);
        for ending in ["pptx", "xlsx"] {
            let out = folder.path().join(format!("{name}.{ending}"));
            let more = ["--theme", theme];
            let themed = if ending == "pptx" { &more[..] } else { &[] };
            export(&map, &out, themed);
            judge(&out);
        }
        let out = folder.path().join(format!("{name}-audit.xlsx"));
        wegmarke(&["audit", map.to_str().unwrap(), "-o", out.to_str().unwrap()]);
        judge(&out);
    }
}
