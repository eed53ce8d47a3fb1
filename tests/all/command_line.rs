//! The command line as a script meets it: exit status, what stands where, in which language.

use std::process::{Command, Output};

pub fn wegmarke(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .env("WEGMARKE_LANG", "en")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn check_is_quiet_about_sound_maps() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sound.ron");
    std::fs::write(&path, "(wegmarke: 1, about: (title: \"T\"))").unwrap();
    let output = wegmarke(&["check", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(
        output.stdout.is_empty() && output.stderr.is_empty(),
        "{output:?}"
    );
}

#[test]
fn check_names_file_line_and_column_of_each_bad_map() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bad.ron");
    std::fs::write(&path, "(\n    wegmarke: 1,\n    abuot: (title: \"T\"),\n)").unwrap();
    let path = path.to_str().unwrap();

    let output = wegmarke(&["check", path, "no-such.ron"]);
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(
        lines[0].starts_with(&format!(
            "{path}:3:5: Unknown field “abuot”. Did you mean “about”?"
        )),
        "{text}"
    );
    assert!(lines[1].contains(": no-such.ron. "), "{text}");

    let output = wegmarke(&["check", path, "--lang", "de"]);
    assert!(said(&output).contains("Meinten Sie „about“?"), "{output:?}");
}

#[test]
fn help_and_version_need_no_file_and_speak_the_users_language() {
    for (arguments, wanted) in [
        (&["--help"][..], "Validates maps"),
        (&["--help", "--lang", "de"], "Prüft Karten"),
        (&["check", "--help", "--lang=de"], "Aufruf: wegmarke check"),
        (&["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let output = wegmarke(arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(wanted), "{text}");
        assert!(!text.contains('⟨'), "{text}");
    }
}

#[test]
fn wrong_usage_has_its_own_status() {
    for arguments in [
        &["check"][..],
        &["--no-such-option"],
        &["check", "x", "--lang", "xx"],
    ] {
        let output = wegmarke(arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(!output.stderr.is_empty());
    }
}

/// The shoe shop's map, from a folder of its own.
const MAP: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/examples/laufschuhe.journey.ron"
);

/// Width and height as a PNG's first bytes say them.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let at = |i: usize| u32::from_be_bytes(bytes[i..i + 4].try_into().unwrap());
    (at(16), at(20))
}

#[test]
fn every_template_is_listed_and_makes_a_sound_map() {
    let listed = wegmarke(&["templates", "--lang", "de"]);
    assert_eq!(listed.status.code(), Some(0));
    let text = String::from_utf8(listed.stdout).unwrap();
    assert!(
        text.contains("Wahrnehmung · Engagement · Bewertung"),
        "{text}"
    );

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.ron");
    let path = path.to_str().unwrap();
    for line in text.lines() {
        let name = line.split_whitespace().next().unwrap();
        let made = wegmarke(&["new", "--template", name, "--lang", "de", "-o", path]);
        assert_eq!(made.status.code(), Some(0), "{made:?}");
        assert_eq!(wegmarke(&["check", path]).status.code(), Some(0), "{name}");
    }
    let unknown = wegmarke(&["new", "--template", "six_stagse", "-o", path]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        said(&unknown).contains("Did you mean “six_stages”?"),
        "{unknown:?}"
    );
}

#[test]
fn a_map_becomes_a_picture_of_the_width_that_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    let path = path.to_str().unwrap();
    let output = wegmarke(&[
        "export", MAP, "-o", path, "--width", "800", "--theme", "print",
    ]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    // Progress is for terminals; what the picture lacks is for all.
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(
        said.contains("quotes for which the curve has no room: “"),
        "{said}"
    );
    assert_eq!(png_size(&std::fs::read(path).unwrap()).0, 800);

    let piped = wegmarke(&[
        "export",
        MAP,
        "-o",
        "-",
        "--width",
        "800",
        "--persona",
        "Mira",
    ]);
    assert_eq!(png_size(&piped.stdout).0, 800);
}

#[test]
fn an_export_that_cannot_be_says_what_can() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (gif, png) = (file("map.gif"), file("map.png"));
    let nowhere = file("missing/map.png");
    for (arguments, status, wanted) in [
        (&["export", MAP, "-o", &gif][..], 2, "Possible: .png"),
        (
            &["export", MAP, "-o", &png, "--persona", "Myra"],
            2,
            "Did you mean “Mira”?",
        ),
        (
            &["export", MAP, "-o", &png, "--lanes", "Gefühle, Mond"],
            2,
            "There is no “Mond”. There are: ",
        ),
        (&["export", MAP, "-o", &png, "--scale", "0"], 2, ""),
        (
            &["export", MAP, "-o", &png, "--scale", "100000"],
            2,
            "smaller --scale",
        ),
        (
            &["export", "no-such.ron", "-o", &png],
            1,
            "no file of this name",
        ),
        (&["export", MAP, "-o", &nowhere], 3, "folder does not exist"),
    ] {
        let output = wegmarke(arguments);
        assert_eq!(output.status.code(), Some(status), "{output:?}");
        assert!(said(&output).contains(wanted), "{output:?}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_export_applies_a_filter_or_a_saved_view() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let text = std::fs::read_to_string("assets/examples/laufschuhe.journey.ron").unwrap();
    let mut journey = wegmarke::file::parse(&text).unwrap();
    journey
        .views
        .push(std::sync::Arc::new(wegmarke::model::SavedView {
            name: "Entscheidend".into(),
            filter: wegmarke::model::Filter::new([wegmarke::model::Condition::MomentOfTruth]),
            hides: true,
            ..wegmarke::model::SavedView::default()
        }));
    let map = at("map.ron");
    wegmarke::file::write(std::path::Path::new(&map), &journey).unwrap();
    let export = |name: &str, more: &[&str]| {
        let out = at(name);
        let arguments = [&["export", &map, "-o", &out, "--scale", "0.2"], more].concat();
        let output = wegmarke(&arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        std::fs::read(&out).unwrap()
    };
    let plain = export("plain.png", &[]);
    let dimmed = export("dimmed.png", &["--filter", "moment_of_truth"]);
    let hidden = export(
        "hidden.png",
        &["--filter", "moment_of_truth", "--filter-hide"],
    );
    let view = export("view.png", &["--view", "entscheidend"]);
    // Nothing moves but for the line in the head that tells of the filter.
    let ((width, height), (other, higher)) = (png_size(&plain), png_size(&dimmed));
    assert_eq!(width, other);
    assert!(
        (height..height + 10).contains(&higher),
        "{height}, {higher}"
    );
    assert_ne!(plain, dimmed);
    assert!(png_size(&hidden).0 < png_size(&plain).0);
    assert_eq!(hidden, view);

    let mean = export("mean.png", &["--curves", "mean"]);
    assert_ne!(mean, plain);
    assert_eq!(export("together.png", &["--curves", "together"]), plain);
    let cards = export("cards.png", &["--persona-cards"]);
    assert!(png_size(&cards).1 > height, "they stand above the map");

    let out = at("no.png");
    let output = wegmarke(&[
        "export",
        &map,
        "-o",
        &out,
        "--curves",
        "mean",
        "--persona",
        "Mira",
    ]);
    assert_eq!(output.status.code(), Some(2), "one of them");
    let output = wegmarke(&["export", &map, "-o", &out, "--filter", "ownr=Marketing"]);
    assert_eq!(output.status.code(), Some(2));
    let sentence = said(&output);
    assert!(
        sentence.contains("character 1") && sentence.contains("“owner”"),
        "{sentence}"
    );
    let output = wegmarke(&["export", &map, "-o", &out, "--view", "Entscheident"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("Entscheidend"));
}

#[test]
fn an_audit_is_written_by_owner_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let map = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/examples/laufschuhe.journey.ron"
    );
    for ending in ["xlsx", "csv", "html", "md", "json"] {
        let out = path(&format!("audit.{ending}"));
        let output = wegmarke(&["audit", map, "-o", &out, "--owner", "marketing"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(std::fs::metadata(&out).unwrap().len() > 1000, "{ending}");
    }
    let page = std::fs::read_to_string(path("audit.html")).unwrap();
    assert!(page.contains("lang=\"de\""), "the map's language");
    assert!(page.contains("Was zu tun ist für: Marketing"));
    for wrong in [
        &["audit", map, "--owner", "Marketting"][..],
        &["audit", map, "-o", &path("audit.docx")],
        &[
            "audit",
            map,
            "--read-back",
            &path("audit.csv"),
            "-o",
            &path("x.csv"),
        ],
    ] {
        let output = wegmarke(wrong);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    }

    // Ticked, and in a second place filled in so that nobody can read it.
    let csv = std::fs::read_to_string(path("audit.csv")).unwrap();
    let open = "Beschrieben, wie Kunden es erleben;1;;;;;";
    let filled = csv
        .replacen(open, "Beschrieben, wie Kunden es erleben;1;ja;Mira;;;", 1)
        .replacen(
            open,
            "Beschrieben, wie Kunden es erleben;1;vielleicht;;;;",
            1,
        );
    std::fs::write(path("filled.csv"), filled).unwrap();
    let output = wegmarke(&["audit", map, "--read-back", &path("filled.csv")]);
    assert_eq!(output.status.code(), Some(1), "a row is left");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("open → done · Mira"), "{told}");
    assert!(
        told.contains("“vielleicht” does not fit the column “Done”."),
        "{told}"
    );
    assert!(told.ends_with("1 change · 1 conflict\n"), "{told}");

    let merged = path("merged.ron");
    let output = wegmarke(&[
        "audit",
        map,
        "--read-back",
        &path("filled.csv"),
        "-o",
        &merged,
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        std::fs::read_to_string(&merged)
            .unwrap()
            .contains("by: \"Mira\"")
    );
    let output = wegmarke(&["audit", &merged, "--read-back", &path("no-such.csv")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("no-such.csv cannot be read"),
        "{output:?}"
    );
}

#[test]
fn an_export_shows_what_is_or_what_is_to_be_alone() {
    use wegmarke::model::{State, Status, Touchpoint};
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let text = std::fs::read_to_string("assets/examples/laufschuhe.journey.ron").unwrap();
    let mut journey = wegmarke::file::parse(&text).unwrap();
    let mark = |journey: &mut wegmarke::model::Journey, place: usize, status| {
        let step = &mut std::sync::Arc::make_mut(&mut journey.stages[place]).steps[0];
        let step = std::sync::Arc::make_mut(step);
        let first: &mut Touchpoint = std::sync::Arc::make_mut(&mut step.touchpoints[0]);
        first.status = Some(status);
        first.title.clone()
    };
    let new = mark(&mut journey, 0, Status::New);
    let dropped = mark(&mut journey, 1, Status::ToDrop);
    journey
        .views
        .push(std::sync::Arc::new(wegmarke::model::SavedView {
            name: "Soll".into(),
            state: Some(State::ToBe),
            persona_cards: true,
            ..wegmarke::model::SavedView::default()
        }));
    let map = at("map.ron");
    wegmarke::file::write(std::path::Path::new(&map), &journey).unwrap();
    let export = |more: &[&str]| {
        let out = at("out.svg");
        let arguments = [&["export", &map, "-o", &out, "--svg-text"], more].concat();
        let output = wegmarke(&arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        std::fs::read_to_string(&out).unwrap()
    };
    let both = export(&[]);
    let as_is = export(&["--state", "as-is"]);
    let to_be = export(&["--state", "to-be"]);
    assert_eq!(both, export(&["--state", "all"]));
    assert!(as_is.contains("Ist-Zustand") && to_be.contains("Soll-Zustand"));
    for (picture, there, gone) in [(&as_is, &dropped, &new), (&to_be, &new, &dropped)] {
        assert!(both.contains(gone.as_str()), "{gone}");
        assert!(picture.contains(there.as_str()), "{there}");
        assert!(!picture.contains(gone.as_str()), "{gone}");
    }
    let saved = export(&["--view", "Soll"]);
    assert_eq!(saved, export(&["--state", "to-be", "--persona-cards"]));
}
