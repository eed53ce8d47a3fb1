//! The command line as a script meets it: exit status, what stands where, in which language.

use std::process::{Command, Output};

fn wegmarke(arguments: &[&str]) -> Output {
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
    assert!(lines[1].starts_with("no-such.ron: "), "{text}");

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
