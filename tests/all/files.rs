//! Maps survive the disk: the same map comes back, and a file is replaced whole or not at all.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use proptest::prelude::*;
use wegmarke::file::{self, Access, Cause, Problem, Recovery, Stamp};
use wegmarke::i18n::Language;
use wegmarke::model::{self, Journey, Persona};

use crate::support::{self, journeys::journey};

/// A map with a bit of everything, as its file shows it.
const SMALL: &str = r#"(
    wegmarke: 2,
    about: (
        title: "Laufschuhe",
        language: de,
    ),
    personas: [
        (
            id: "mira",
            name: "Mira Kern",
            goals: ["passt beim ersten Mal", "it's quick"],
        ),
    ],
    lanes: [
        (
            id: "l",
            shows: notes([pain_point]),
        ),
    ],
    stages: [
        (
            id: "s",
            name: "Kauf",
            period: during,
            steps: [
                (
                    id: "t",
                    title: "Wartet auf das Paket",
                    waiting: days(2.5),
                    emotions: [
                        (persona: "mira", score: -0.5, evidence: observed(n: 12)),
                    ],
                    touchpoints: [
                        (
                            id: "p",
                            title: "Versandmeldung",
                            channels: ["email", "mobile_app"],
                            raci: (informed: []),
                            kpis: [
                                (
                                    kpi: "nps",
                                    target: 40.0,
                                    readings: [
                                        (date: "2026-10-01", value: 31.0),
                                        (date: "2026-11-01", value: 38.0),
                                    ],
                                ),
                            ],
                        ),
                    ],
                ),
            ],
        ),
    ],
)
"#;

#[test]
fn a_file_reads_like_the_map() {
    let journey = file::parse(SMALL).unwrap();
    let written = file::to_text(&journey);
    let wanted = SMALL.replace("                            raci: (informed: []),\n", "");
    assert_eq!(written, wanted);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(journey in journey()) {
        prop_assert_eq!(model::check(&journey), vec![]);
        let text = file::to_text(&journey);
        let again = file::parse(&text);
        prop_assert!(again.as_ref() == Ok(&journey), "{:?}\n{}", again.err(), text);
        prop_assert_eq!(file::to_text(&journey), text);
    }

    #[test]
    fn renewed_ids_are_all_new_and_refer_as_before(journey in journey()) {
        let renewed = model::renew_ids(&journey);
        prop_assert_eq!(model::check(&renewed), vec![]);

        let (old, new) = (file::to_text(&journey), file::to_text(&renewed));
        let (old_ids, new_ids) = (own_ids(&journey), own_ids(&renewed));
        let old_set: HashSet<&String> = old_ids.iter().collect();
        prop_assert!(!new_ids.iter().any(|id| old_set.contains(id)));

        // Old and new ids stand in the same order, so putting them back gives the same file.
        let mut back = new;
        for (old, new) in old_ids.iter().zip(&new_ids) {
            back = back.replace(&format!("\"{new}\""), &format!("\"{old}\""));
        }
        prop_assert_eq!(back, old);
    }

    #[test]
    fn no_damage_makes_reading_panic(cuts in damage()) {
        let mut bytes = SMALL.as_bytes().to_vec();
        for (place, remove, insert) in cuts {
            let start = place.index(bytes.len() + 1);
            let end = (start + remove).min(bytes.len());
            bytes.splice(start..end, insert);
        }
        if let Err(error) = file::parse_bytes(&bytes) {
            for language in Language::ALL {
                prop_assert!(!file::message(language, &error).contains('⟨'));
            }
            let lines = bytes.split(|b| *b == b'\n').count();
            prop_assert!(error.position.is_some_and(|p| p.line <= lines), "{error:?}");
        }
    }
}

/// Where, how many bytes go, and what comes instead.
fn damage() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, Vec<u8>)>> {
    let piece = prop_oneof![
        prop::sample::select(&[
            "(", ")", "[", "]", ",", ":", "\"", "r#\"", "/*", "//", "\\", "1e400", "-", "wegmarke"
        ])
        .prop_map(|s| s.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
        Just(Vec::new()),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, piece), 1..4)
}

/// Ids of everything but what is built in, in the order of the file.
fn own_ids(journey: &Journey) -> Vec<String> {
    let built_in = model::BUILT_IN_CHANNELS[0].id;
    let mut ids: Vec<String> = Vec::new();
    ids.extend(journey.personas.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.paths.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.owners.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.kinds.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.channels.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.kpis.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.sources.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.lanes.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.views.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.stages.iter().map(|x| x.id.as_str().to_owned()));
    ids.extend(journey.steps().map(|(_, x)| x.id.as_str().to_owned()));
    ids.extend(
        journey
            .touchpoints()
            .map(|s| s.touchpoint.id.as_str().to_owned()),
    );
    ids.extend(journey.notes().map(|(_, x)| x.id.as_str().to_owned()));
    ids.retain(|id| id != built_in);
    ids
}

fn titled(title: &str) -> Journey {
    Journey::new(title, Language::De)
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_write_that_fails_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    file::write(&path, &titled("before")).unwrap();

    let error = file::replace(&path, |writer| {
        writer.write_all(&[b'x'; 100_000])?;
        Err(io::Error::from(io::ErrorKind::StorageFull))
    })
    .unwrap_err();

    assert_eq!(
        *error.problem,
        Problem::Access {
            access: Access::Write,
            cause: Cause::DiskFull
        }
    );
    assert!(error.is_of_writing());
    assert_eq!(error.path.as_deref(), Some(path.as_path()));
    assert_eq!(file::read(&path).unwrap().about.title, "before");
    assert_eq!(names_in(folder.path()), ["map.ron"]);
}

#[test]
fn what_cannot_be_read_or_written_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let said = |error: file::FileError| file::message(Language::En, &error);

    let missing = folder.path().join("missing.ron");
    assert!(said(file::read(&missing).unwrap_err()).contains("no file of this name"));
    assert!(said(file::read(folder.path()).unwrap_err()).contains("This is a folder"));
    let inside = missing.join("map.ron");
    let error = file::write(&inside, &titled("T")).unwrap_err();
    assert!(said(error).contains("folder does not exist"));
    let error = file::write(folder.path(), &titled("T")).unwrap_err();
    assert!(said(error).contains("This is a folder"));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (
        folder.path().join("real.ron"),
        folder.path().join("link.ron"),
    );
    file::write(&real, &titled("one")).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.ron", &link).unwrap();

    file::write(&link, &titled("two")).unwrap();

    assert!(link.is_symlink());
    assert_eq!(file::read(&real).unwrap().about.title, "two");
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o640
    );

    fs::set_permissions(&real, fs::Permissions::from_mode(0o440)).unwrap();
    let error = file::write(&link, &titled("three")).unwrap_err();
    assert!(file::message(Language::En, &error).contains("permission"));
    assert_eq!(file::read(&real).unwrap().about.title, "two");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told_and_stays_a_device() {
    let full = Path::new("/dev/full");
    let error = file::write(full, &titled("T")).unwrap_err();
    assert!(file::message(Language::De, &error).contains("voll"));
    assert!(!fs::metadata(full).unwrap().is_file());
}

#[test]
fn somebody_elses_change_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    file::write(&path, &titled("mine")).unwrap();
    let (journey, stamp) = file::read_stamped(&path).unwrap();

    file::write(&path, &titled("somebody else's")).unwrap();
    let error = file::write_unless_changed(&path, &journey, stamp).unwrap_err();
    assert_eq!(*error.problem, Problem::ChangedOnDisk);
    assert_eq!(file::read(&path).unwrap().about.title, "somebody else's");

    let now = Stamp::of(&path);
    let after = file::write_unless_changed(&path, &journey, now).unwrap();
    assert_eq!(after, Stamp::of(&path));
    assert_eq!(file::read(&path).unwrap().about.title, "mine");
}

#[test]
fn work_of_a_run_that_died_is_offered_once_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("unsaved");
    let first = Recovery::open(&place).unwrap();
    let original = Path::new("/maps/Kund:innen \"neu\".ron");
    first
        .save_draft("1", Some(original), &titled("unsaved"))
        .unwrap();
    first
        .save_draft("1", Some(original), &titled("unsaved, later"))
        .unwrap();
    first.save_draft("2", None, &titled("saved")).unwrap();
    first.discard("2").unwrap();

    let second = Recovery::open(&place).unwrap();
    assert!(second.drafts().unwrap().is_empty(), "the first run lives");
    assert!(
        first.drafts().unwrap().is_empty(),
        "its own work is not lost yet"
    );

    drop(first);
    let drafts = second.drafts().unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].title.as_deref(), Ok("unsaved, later"));
    assert_eq!(drafts[0].original.as_deref(), Some(original));
    let journey = file::read(&drafts[0].path).unwrap();
    assert_eq!(journey.about.title, "unsaved, later");

    second.remove(&drafts[0]).unwrap();
    assert!(second.drafts().unwrap().is_empty());
}

#[test]
fn a_damaged_draft_is_shown_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let first = Recovery::open(folder.path()).unwrap();
    let mut journey = titled("T");
    journey.personas.push(Persona::new("Mira").into());
    first.save_draft("1", None, &journey).unwrap();
    drop(first);
    let name = names_in(folder.path()).pop().unwrap();
    let path = folder.path().join(name);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();

    let drafts = Recovery::open(folder.path()).unwrap().drafts().unwrap();
    assert_eq!(drafts.len(), 1);
    assert!(drafts[0].title.is_err());
    assert!(path.exists());
}

/// So that the first save of a bundled map changes only what its user changed.
#[test]
fn bundled_maps_stand_as_the_program_writes_them() {
    let mut other = Vec::new();
    for folder in ["assets/examples", "assets/templates"] {
        for path in support::files_below(folder) {
            let path = support::root().join(path);
            let text = fs::read_to_string(&path).unwrap();
            let journey = file::read(&path).unwrap_or_else(|error| panic!("{error}"));
            if file::to_text(&journey) != text {
                other.push(path);
            }
        }
    }
    assert!(other.is_empty(), "save these once: {other:#?}");
}
