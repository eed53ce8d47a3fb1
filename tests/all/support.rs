//! What a test may need from the machine, and the files of the repository.
//!
//! Where something is missing, the test is left out and says so on standard error, past the capture of the
//! test harness. With `WEGMARKE_TEST_ALL=1`, as in `.ci/run`, to leave one out is to fail.

pub mod journeys;
pub mod window;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A text file of the repository.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{error}: {path}"))
}

/// All files below a folder of the repository, sorted, with paths relative to the root.
pub fn files_below(folder: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{e}: {}", folder.display())) {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default();
            if path.is_symlink() || name == ".git" || name == "target" {
                continue;
            } else if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path.strip_prefix(root()).unwrap().to_path_buf());
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
}

/// The display that a window can open on; `None` after saying that `test` is left out.
#[allow(dead_code, reason = "for the tests that open a window")]
pub fn display(test: &str) -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let display = set("DISPLAY").or_else(|| set("WAYLAND_DISPLAY"));
    if display.is_none() {
        left_out(test, "a display");
    }
    display
}

/// Where a program of the system stands; `None` after saying that `test` is left out.
pub fn program(test: &str, name: &str) -> Option<PathBuf> {
    let found = programs(name).into_iter().next();
    if found.is_none() {
        left_out(test, name);
    }
    found
}

fn programs(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::env::split_paths(&path).map(|dir| dir.join(name));
    all.filter(|file| file.is_file()).collect()
}

/// A Python that has this module, the first of several that are in the path; `None` after saying that `test` is left
/// out.
pub fn python(test: &str, module: &str) -> Option<PathBuf> {
    let has = |python: &PathBuf| {
        let import = std::process::Command::new(python)
            .args(["-c", &format!("import {module}")])
            .output();
        import.is_ok_and(|output| output.status.success())
    };
    let found = programs("python3").into_iter().find(has);
    if found.is_none() {
        left_out(test, &format!("{module} for Python"));
    }
    found
}

/// The file that a variable of the environment names; `None` after saying that `test` is left out.
pub fn file_named_by(test: &str, variable: &str) -> Option<PathBuf> {
    let found = std::env::var_os(variable).map(PathBuf::from);
    let found = found.filter(|file| file.is_file());
    if found.is_none() {
        left_out(test, variable);
    }
    found
}

fn left_out(test: &str, needs: &str) {
    let all = std::env::var_os("WEGMARKE_TEST_ALL").is_some_and(|value| value == "1");
    assert!(
        !all,
        "{test} needs {needs}, and WEGMARKE_TEST_ALL allows no test to be left out"
    );
    // Not `eprintln!`, which the harness keeps to itself when a test passes.
    writeln!(io::stderr(), "left out: {test} (needs {needs})").expect("standard error is open");
}
