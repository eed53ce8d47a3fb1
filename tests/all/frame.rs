//! The frame keeps its word: the README's commands are the ones that are run, and nothing in the repository
//! knows the machine that it was made on.

use std::fs;
use std::process::Command;

use crate::support;

/// The command below a mark such as `<!-- test-command -->` in the README.
fn readme_command(name: &str) -> String {
    let readme = support::read("README.md");
    let mark = format!("<!-- {name} -->");
    let places = readme.lines().filter(|line| *line == mark).count();
    assert_eq!(places, 1, "README.md has the line `{mark}` once");
    let mut after = readme.lines().skip_while(|line| *line != mark).skip(1);
    let fence = after.next().unwrap_or_default();
    assert!(
        fence.starts_with("```"),
        "README.md: a fenced command stands right below `{mark}`"
    );
    let commands: Vec<&str> = after.take_while(|line| !line.starts_with("```")).collect();
    assert_eq!(commands.len(), 1, "README.md: one command below `{mark}`");
    commands[0].to_owned()
}

#[test]
fn the_readme_names_the_commands_that_were_promised() {
    assert_eq!(readme_command("run-command"), "cargo run --release");
    assert_eq!(readme_command("test-command"), "cargo test");
    let headless = readme_command("headless-command");
    assert!(
        headless.starts_with("cargo run --release -- export "),
        "{headless}"
    );
}

/// The map in the README can be copied as it stands.
#[test]
fn the_readme_shows_a_map_as_the_program_writes_it() {
    let readme = support::read("README.md");
    let (_, after) = readme
        .split_once("<!-- map-example -->\n```ron\n")
        .expect("README.md has a map below `<!-- map-example -->`");
    let (map, _) = after.split_once("```").expect("the map ends");
    let journey = wegmarke::file::parse(map).unwrap_or_else(|error| {
        panic!(
            "{}",
            wegmarke::file::message(wegmarke::i18n::Language::En, &error)
        )
    });
    assert_eq!(wegmarke::file::to_text(&journey), map);
}

#[test]
fn ci_runs_the_test_command_of_the_readme() {
    let script = support::read(".ci/run");
    let code: Vec<&str> = script
        .lines()
        .filter(|line| !line.trim().starts_with('#'))
        .collect();
    for name in ["test-command", "headless-command"] {
        let takes = format!("readme_command {name}");
        assert!(
            code.iter().any(|line| line.contains(&takes)),
            ".ci/run takes the {name} from README.md"
        );
    }
    let own = format!("cargo {}", "test");
    let drift = code.iter().find(|line| line.contains(&own));
    assert!(
        drift.is_none(),
        ".ci/run has a test command of its own: {drift:?}"
    );
}

/// The function that the script reads the README with gives what this file reads.
#[test]
fn ci_reads_the_readme_as_we_do() {
    let Some(bash) = support::program("ci_reads_the_readme_as_we_do", "bash") else {
        return;
    };
    let script = support::read(".ci/run");
    let start = script
        .find("readme_command() {")
        .expect(".ci/run has the function");
    let end = start + script[start..].find("\n}\n").expect("the function ends") + 3;
    for name in ["run-command", "headless-command", "test-command"] {
        let answer = Command::new(&bash)
            .arg("-c")
            .arg(format!("{}\nreadme_command {name}", &script[start..end]))
            .current_dir(support::root())
            .output()
            .expect("bash starts");
        assert!(
            answer.status.success(),
            "{}",
            String::from_utf8_lossy(&answer.stderr)
        );
        assert_eq!(
            String::from_utf8_lossy(&answer.stdout).trim_end(),
            readme_command(name)
        );
    }
}

#[test]
fn scripts_are_well_formed() {
    let Some(bash) = support::program("scripts_are_well_formed", "bash") else {
        return;
    };
    for file in [support::files_below("scripts"), support::files_below(".ci")].concat() {
        let answer = Command::new(&bash)
            .arg("-n")
            .arg(&file)
            .current_dir(support::root())
            .output()
            .expect("bash starts");
        let said = String::from_utf8_lossy(&answer.stderr);
        assert!(answer.status.success(), "{said}: {}", file.display());
    }
}

/// Folders that only one machine has. Written in halves, so that this file does not name them.
const MACHINE_FOLDERS: [(&str, &str); 5] = [
    ("/tm", "p/"),
    ("/wor", "k/"),
    ("/roo", "t/"),
    ("/hom", "e/"),
    ("/Use", "rs/"),
];

#[test]
fn nothing_knows_the_machine_it_was_made_on() {
    let folders = MACHINE_FOLDERS.map(|(first, second)| format!("{first}{second}"));
    let mut found = Vec::new();
    for file in support::files_below("") {
        // Pictures and fonts are no text.
        let Ok(text) = fs::read_to_string(support::root().join(&file)) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            if let Some(folder) = folders.iter().find(|folder| names_folder(line, folder)) {
                found.push(format!("{}:{}: {folder}", file.display(), number + 1));
            }
        }
    }
    assert!(
        found.is_empty(),
        "these name a folder of one machine:\n{}",
        found.join("\n")
    );
}

/// Whether the folder stands in the line at the start of a path, not in the middle of one or of an address.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-}~$/*".contains(c))
    })
}

#[test]
fn machine_folders_are_told_from_other_paths() {
    let [folder, ..] = MACHINE_FOLDERS.map(|(first, second)| format!("{first}{second}"));
    for names in [
        format!("{folder}map.ron"),
        format!("cd \"{folder}x\""),
        format!("={folder}"),
    ] {
        assert!(names_folder(&names, &folder), "{names}");
    }
    for other in [
        format!("src{folder}mod.rs"),
        format!("https://example.org{folder}"),
        "x".into(),
    ] {
        assert!(!names_folder(&other, &folder), "{other}");
    }
}
