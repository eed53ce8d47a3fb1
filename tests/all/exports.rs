//! Maps as files for others, held against each other and against what other programs read in them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use resvg::{tiny_skia, usvg};
use wegmarke::{file, model::Journey};

use crate::{reports, slides, support};

pub fn wegmarke(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .env("WEGMARKE_LANG", "en")
        .output()
        .unwrap()
}

pub fn export(map: &Path, out: &Path, more: &[&str]) {
    let (map, out) = (map.to_str().unwrap(), out.to_str().unwrap());
    let output = wegmarke(&[&["export", map, "-o", out], more].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

pub fn example(name: &str) -> PathBuf {
    support::root().join(format!("assets/examples/{name}.journey.ron"))
}

fn run(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The mean difference of the channels, 0 to 255, of two pictures of the same size.
fn mean_difference(ours: &image::RgbaImage, theirs: &image::RgbaImage) -> f64 {
    let near = |a: u32, b: u32| a.abs_diff(b) <= 1;
    assert!(
        near(ours.width(), theirs.width()) && near(ours.height(), theirs.height()),
        "{:?} {:?}",
        ours.dimensions(),
        theirs.dimensions()
    );
    let mut sum = 0.0;
    let mut count = 0.0;
    for (x, y, pixel) in ours.enumerate_pixels() {
        if let Some(other) = theirs.get_pixel_checked(x, y) {
            for (a, b) in pixel.0[..3].iter().zip(&other.0[..3]) {
                sum += f64::from(a.abs_diff(*b));
                count += 1.0;
            }
        }
    }
    sum / count
}

pub fn read_png(path: &Path) -> image::RgbaImage {
    image::open(path).unwrap().into_rgba8()
}

#[test]
fn the_svg_is_the_picture_of_the_png() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["laufschuhe", "cancellation"] {
        let (png, svg) = (folder.path().join("m.png"), folder.path().join("m.svg"));
        export(&example(name), &png, &[]);
        export(&example(name), &svg, &[]);
        let text = std::fs::read_to_string(&svg).unwrap();
        let tree = usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
        let size = tree.size().to_int_size();
        let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).unwrap();
        resvg::render(&tree, tiny_skia::Transform::default(), &mut pixels.as_mut());
        let theirs = image::RgbaImage::from_raw(size.width(), size.height(), pixels.take());
        let difference = mean_difference(&read_png(&png), &theirs.unwrap());
        assert!(difference < 0.6, "{name}: {difference} of 255");
    }
}

#[test]
fn the_pdf_is_the_picture_of_the_png() {
    let Some(pdftoppm) = support::program("the_pdf_is_the_picture_of_the_png", "pdftoppm") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (png, pdf) = (folder.path().join("m.png"), folder.path().join("m.pdf"));
    export(&example("laufschuhe"), &png, &[]);
    export(&example("laufschuhe"), &pdf, &[]);
    let drawn = folder.path().join("drawn");
    let arguments = ["-r", "96", "-png", "-singlefile"];
    run(
        &pdftoppm,
        &[
            &arguments[..],
            &[pdf.to_str().unwrap(), drawn.to_str().unwrap()],
        ]
        .concat(),
    );
    // Poppler draws letters a little bolder than we do.
    let difference = mean_difference(&read_png(&png), &read_png(&drawn.with_extension("png")));
    assert!(difference < 3.0, "{difference} of 255");
}

/// Without what line breaks do to it: spaces, and hyphens where words part.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.collect()
}

#[test]
fn what_stands_on_a_map_is_found_in_its_pdf() {
    let Some(pdftotext) = support::program("what_stands_on_a_map_is_found_in_its_pdf", "pdftotext")
    else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("m.pdf");
    export(&example("omnichannel"), &pdf, &["--paper", "A3"]);
    let found = run(&pdftotext, &["-raw", pdf.to_str().unwrap(), "-"]);
    let found = plain(&found);
    let journey = file::read(&example("omnichannel")).unwrap();
    for spot in journey.touchpoints() {
        let title = plain(&spot.touchpoint.title);
        assert!(found.contains(&title), "{title}");
    }
    for (_, step) in journey.steps() {
        assert!(found.contains(&plain(&step.title)), "{}", step.title);
    }
}

#[test]
fn type_in_a_pdf_is_as_large_as_promised() {
    let Some(pdftotext) = support::program("type_in_a_pdf_is_as_large_as_promised", "pdftotext")
    else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("m.pdf");
    for least in [7.0, 9.0] {
        let asked = format!("{least}");
        let more = ["--paper", "A3", "--min-text", &asked];
        export(&example("laufschuhe"), &pdf, &more);
        let boxes = run(&pdftotext, &["-bbox", pdf.to_str().unwrap(), "-"]);
        let mut smallest = f64::INFINITY;
        for line in boxes
            .lines()
            .filter(|l| l.trim_start().starts_with("<word"))
        {
            let number = |name: &str| {
                let (_, rest) = line.split_once(name).unwrap();
                rest[2..].split('"').next().unwrap().parse::<f64>().unwrap()
            };
            let word = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            if word.chars().filter(|c| c.is_alphabetic()).count() > 3 {
                smallest = smallest.min(number("yMax") - number("yMin"));
            }
        }
        // A word's box is as high as its face is above and below the line: 1.21 em in Inter.
        let em = smallest / 1.21;
        assert!(em > least - 0.1 && em < least * 1.5, "{em} for {least}");
    }
}

#[test]
fn a_pdf_is_sound_and_tagged_with_a_bookmark_for_each_stage() {
    let test = "a_pdf_is_sound_and_tagged_with_a_bookmark_for_each_stage";
    let (Some(qpdf), Some(pdfinfo)) = (
        support::program(test, "qpdf"),
        support::program(test, "pdfinfo"),
    ) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("m.pdf");
    export(&example("laufschuhe"), &pdf, &["--paper", "A2"]);
    let path = pdf.to_str().unwrap();
    run(&qpdf, &["--check", path]);
    let info = run(&pdfinfo, &[path]);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("Laufschuhe online kaufen"), "{info}");
    let read = run(&pdfinfo, &["-struct-text", path]);
    for part in [
        "H1 \"Laufschuhe online kaufen\"",
        "Table",
        "/Scope /Row",
        "/Scope /Column",
    ] {
        assert!(read.contains(part), "{part}: {read}");
    }
    let outlines = run(&qpdf, &["--json=2", "--json-key=outlines", path]);
    let journey = file::read(&example("laufschuhe")).unwrap();
    for stage in &journey.stages {
        assert!(
            outlines.contains(&format!("\"title\": \"{}\"", stage.name)),
            "{outlines}"
        );
    }
}

#[test]
fn several_maps_go_into_a_folder_in_several_formats_the_same_each_time() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let [a, b] = ["laufschuhe", "cancellation"].map(example);
    for folder in [first.path(), second.path()] {
        let output = wegmarke(&[
            "export",
            a.to_str().unwrap(),
            b.to_str().unwrap(),
            "--out-dir",
            folder.to_str().unwrap(),
            "--format",
            "png,svg,pdf,pptx,html,md",
            "--name",
            "{name}-{theme}",
            "--theme",
            "print",
        ]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        // Of which file something is missing is said, and nothing else.
        let lost = [
            "laufschuhe-print.pptx: 8 pictures of the map, not on the slides",
            "laufschuhe-print.md: 8 pictures of the map, not in the report",
        ];
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.stdout.is_empty(), "{output:?}");
        let is_of_quotes = |line: &&str| line.contains("quotes for which the curve has no room");
        let (quotes, others): (Vec<&str>, Vec<&str>) = said.lines().partition(is_of_quotes);
        assert_eq!(others.len(), lost.len(), "{said}");
        let mut lines = others.into_iter().zip(lost);
        assert!(lines.all(|(line, lost)| line.ends_with(lost)), "{said}");
        // Pictures of both maps.
        let endings = [".png: ", ".svg: ", ".pdf: "];
        assert_eq!(quotes.len(), 2 * endings.len(), "{said}");
        let is_picture = |line: &&str| endings.iter().any(|ending| line.contains(ending));
        assert!(quotes.iter().all(is_picture), "{said}");
    }
    for map in ["laufschuhe", "cancellation"] {
        for ending in [
            ".png",
            ".svg",
            ".pdf",
            ".pptx",
            ".html",
            ".md",
            "-files/stage-1.png",
        ] {
            let name = format!("{map}-print{ending}");
            let [a, b] = [&first, &second].map(|f| std::fs::read(f.path().join(&name)).unwrap());
            assert!(!a.is_empty() && a == b, "{name}");
        }
    }
}

#[test]
fn pages_as_pictures_are_numbered() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("map.png");
    let map = example("cancellation");
    let map = map.to_str().unwrap();
    let arguments = ["--paper", "A3", "--dpi", "72"];
    export(map.as_ref(), &out, &arguments);
    let mut names: Vec<_> = (std::fs::read_dir(folder.path()).unwrap())
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 1, "{names:?}");
    assert_eq!(names[0], "map-1.png");
    let page = read_png(&folder.path().join("map-1.png"));
    assert_eq!(
        page.width().min(page.height()),
        842,
        "A3 at 72 dpi is 842 points wide"
    );
    let output = wegmarke(&["export", map, "--paper", "A3", "-o", "-"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}

/// The page without its pictures.
fn words_of(page: &Path) -> String {
    let page = std::fs::read_to_string(page).unwrap();
    let mut parts = page.split("data:image/svg+xml;base64,");
    let mut words = parts.next().unwrap().to_owned();
    for part in parts {
        let (picture, rest) = part.split_once('"').unwrap();
        assert!(!picture.is_empty());
        words.push_str(rest);
    }
    words
}

#[test]
fn a_page_says_what_its_picture_shows_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let (all, some) = (
        folder.path().join("all.html"),
        folder.path().join("some.html"),
    );
    let map = example("laufschuhe");
    let journey = file::read(&map).unwrap();
    export(&map, &all, &[]);
    export(
        &map,
        &some,
        &["--stages", &journey.stages[0].name, "--persona", "Mira"],
    );
    let (all, some) = (words_of(&all), words_of(&some));
    assert!(all.contains("<html lang=\"de\">"));
    assert!(
        all.contains("prefers-color-scheme: dark"),
        "a picture for dark screens"
    );
    for spot in journey.touchpoints() {
        assert!(
            all.contains(&spot.touchpoint.title),
            "{}",
            spot.touchpoint.title
        );
        let shown = spot.stage.id == journey.stages[0].id;
        assert!(shown || !some.contains(&spot.touchpoint.title));
    }
    for (_, note) in journey.notes() {
        assert!(all.contains(&note.text), "{}", note.text);
    }
    let quotes = journey.steps().flat_map(|(_, step)| &step.emotions);
    for emotion in quotes {
        let quote = emotion.quote.as_deref().unwrap_or_default();
        assert!(all.contains(quote), "{quote}");
    }
    assert!(some.contains("Mira Kern") && !some.contains("Jonas Baum"));
}

#[test]
fn quotes_without_room_are_told_and_stand_on_pages() {
    let folder = tempfile::tempdir().unwrap();
    let map = example("cancellation").display().to_string();
    let said = |file: &str, options: &[&str]| {
        let out = folder.path().join(file).display().to_string();
        let output = wegmarke(&[&["export", &map, "-o", &out, "--lang", "en"], options].concat());
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let journey: Journey = file::read(&example("cancellation")).unwrap();
    let quotes = journey.steps().flat_map(|(_, step)| &step.emotions);
    let quotes = quotes.filter(|emotion| emotion.quote.is_some()).count();
    // A whole map shows the five most telling ones.
    for file in ["map.png", "map.svg", "map.pdf"] {
        let said = said(file, &[]);
        assert!(said.contains(&format!("{} quotes", quotes - 5)), "{said}");
    }
    assert_eq!(said("pages.pdf", &["--paper", "A4"]), "");
    // Where all is told in words, nothing is lacking.
    assert_eq!(said("map.html", &[]), "");
}

#[test]
fn axe_finds_nothing_wrong_with_a_page() {
    let test = "axe_finds_nothing_wrong_with_a_page";
    let (Some(chromium), Some(axe)) = (
        support::program(test, "chromium"),
        support::file_named_by(test, "WEGMARKE_AXE"),
    ) else {
        return;
    };
    let axe = std::fs::read_to_string(axe).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    let map = |name: &str| example(name).display().to_string();
    let to_be = map("laufschuhe-soll");
    let written = page.display().to_string();
    let [laufschuhe, cancellation, omnichannel] =
        ["laufschuhe", "cancellation", "omnichannel"].map(map);
    for arguments in [
        vec!["export", &laufschuhe],
        vec!["export", &cancellation, "--theme", "dark"],
        vec!["export", &omnichannel, "--theme", "contrast"],
        vec!["diff", &laufschuhe, &to_be],
        vec!["audit", &laufschuhe],
    ] {
        let output = wegmarke(&[&arguments[..], &["-o", &written]].concat());
        assert!(output.status.success(), "{output:?}");
        // The page's own policy would keep axe from running.
        let policy = "http-equiv=\"Content-Security-Policy\"";
        let text = std::fs::read_to_string(&page).unwrap();
        assert!(text.contains(policy));
        let report = "axe.run().then(r => { document.body.textContent = 'passes ' + r.passes.length \
                      + ' violations ' + JSON.stringify(r.violations.map(v => [v.id, v.nodes[0].html])) });";
        let script = format!("<script>{axe}</script><script>{report}</script></body>");
        let text = text
            .replace(policy, "name=\"policy\"")
            .replace("</body>", &script);
        std::fs::write(&page, text).unwrap();
        let profile = format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        );
        let url = format!("file://{}", page.display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            &profile,
            "--virtual-time-budget=60000",
            "--dump-dom",
            &url,
        ];
        let dom = run(&chromium, &arguments);
        let (_, said) = dom.rsplit_once("passes ").expect("axe has run");
        assert!(said.contains("violations []"), "{arguments:?}: {said}");
    }
}

/// Puts these words into every place in which people write.
fn write_over(journey: &mut Journey, words: &str) {
    let see = &mut |text: &mut String| *text = words.to_owned();
    Arc::make_mut(&mut journey.about).texts_mut(see);
    macro_rules! all {
        ($($list:expr),*) => { $($list.iter_mut().for_each(|it| Arc::make_mut(it).texts_mut(see));)* };
    }
    all!(
        journey.personas,
        journey.paths,
        journey.owners,
        journey.kinds,
        journey.channels,
        journey.kpis,
        journey.sources,
        journey.lanes,
        journey.notes
    );
    for stage in &mut journey.stages {
        let stage = Arc::make_mut(stage);
        stage.texts_mut(see);
        all!(stage.notes);
        for step in &mut stage.steps {
            let step = Arc::make_mut(step);
            step.texts_mut(see);
            all!(step.notes, step.touchpoints);
        }
    }
}

#[test]
fn whatever_is_written_on_a_map_is_text_in_every_format() {
    let long = "Donaudampfschiff".repeat(625);
    let hostile = [
        "<script>alert(1)</script>",
        "]]><svg onload=\"alert(1)\">",
        "=cmd|' /C calc'!A0",
        "\u{202e}desrever\u{202c} \u{2066}mixed",
        "👩‍👩‍👧‍👦 🇩🇪 e\u{301}",
        "\u{0}\u{1}\u{b}\u{fffe}",
        "1. a | b\n\n# c [d](javascript:e) ![f](g.png) `h` [^i] - [x] k",
        &long,
    ];
    let folder = tempfile::tempdir().unwrap();
    let clean = folder.path().join("clean.md");
    export(&example("cancellation"), &clean, &[]);
    for (index, evil) in hostile.into_iter().enumerate() {
        let mut journey: Journey = file::read(&example("cancellation")).unwrap();
        write_over(&mut journey, evil);
        let map = folder.path().join(format!("{index}.ron"));
        file::write(&map, &journey).unwrap();
        for ending in ["png", "svg", "pdf", "html", "pptx", "md"] {
            let out = folder.path().join(format!("{index}.{ending}"));
            export(&map, &out, &[]);
            if ending == "md" {
                reports::is_text_alone(&out, &clean);
            }
            if ending == "pptx" {
                for part in slides::slides(&out).iter().chain(&slides::notes(&out)) {
                    slides::parse(part);
                    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                    assert!(!part.contains(turns), "{evil}");
                }
            }
            if ending == "html" {
                let page = std::fs::read_to_string(&out).unwrap();
                assert!(
                    !page.contains("<script") && !page.contains("<svg"),
                    "{evil}"
                );
                let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                assert!(!page.contains(turns) && !page.contains('\0'), "{evil}");
            }
            if ending == "svg" {
                let text = std::fs::read_to_string(&out).unwrap();
                let options = usvg::roxmltree::ParsingOptions {
                    nodes_limit: u32::MAX,
                    ..Default::default()
                };
                let read = usvg::roxmltree::Document::parse_with_options(&text, options).unwrap();
                let svgs = read.descendants().filter(|n| n.has_tag_name("svg"));
                assert_eq!(svgs.count(), 1);
                assert!(read.descendants().all(|n| !n.has_tag_name("script")));
                let attributes = read.descendants().flat_map(|n| n.attributes());
                assert!(attributes.into_iter().all(|a| !a.name().starts_with("on")));
            }
        }
    }
}
