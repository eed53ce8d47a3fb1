//! Holds the house rule: imports point down only, and only the window's rooms know the window.
//!
//! It reads the sources as tokens (no comments, no strings) and looks at every path that starts at the crate,
//! in `use` lines and elsewhere, and at every mention of the window's crates.

use std::collections::BTreeSet;
use std::fmt;

use crate::support;

/// The rooms, from the ground up, and whom each may ask. A row names only rows above it.
///
/// `theme` and `i18n` need no naming: everyone may ask them.
const ROOMS: [(&str, &[&str]); 21] = [
    // Leaves: they ask nobody.
    ("theme", &[]),
    ("i18n", &[]),
    // The document, and what is done with it.
    ("model", &[]),
    ("words", &["model"]),
    ("audit", &["model", "words"]),
    ("search", &["model", "words", "audit"]),
    ("catalogue", &["model", "words", "search"]),
    ("edit", &["model"]),
    ("file", &["model"]),
    ("merge", &["model", "words", "edit"]),
    (
        "exchange",
        &[
            "model",
            "words",
            "search",
            "catalogue",
            "edit",
            "file",
            "audit",
            "merge",
        ],
    ),
    ("templates", &["model", "file"]),
    ("settings", &[]),
    // The picture.
    ("text", &[]),
    ("scene", &["model", "text"]),
    ("pictures", &["model", "scene"]),
    (
        "layout",
        &["model", "words", "search", "merge", "text", "scene"],
    ),
    ("render", &["text", "scene"]),
    // The two doors, over all rooms, not knowing each other.
    (
        "export",
        &[
            "model", "words", "merge", "audit", "exchange", "scene", "layout", "render",
        ],
    ),
    ("cli", EVERY_ROOM),
    ("app", EVERY_ROOM),
];

const EVERY_ROOM: &[&str] = &[
    "model",
    "words",
    "search",
    "catalogue",
    "edit",
    "file",
    "merge",
    "audit",
    "exchange",
    "templates",
    "settings",
    "text",
    "scene",
    "pictures",
    "layout",
    "render",
    "export",
];

const LEAVES: [&str; 2] = ["theme", "i18n"];

/// The crates that put up a window, and who may know them.
const WINDOW_CRATES: [&str; 8] = [
    "egui",
    "eframe",
    "egui_extras",
    "egui_table",
    "epaint",
    "emath",
    "ecolor",
    "winit",
];
const WINDOW_ROOMS: [&str; 2] = ["app", "render::screen"];

/// The longest a source file may be. One of 400 lines should already ask whether it is two.
const MOST_LINES: usize = 700;

#[test]
fn imports_point_down_only() {
    let mut breaches = Vec::new();
    for file in rust_files() {
        let source = support::read(&file);
        breaches.extend(breaches_in(&file, &source));
    }
    assert!(breaches.is_empty(), "{}", report(&breaches));
}

#[test]
fn the_table_itself_points_down() {
    for (place, (room, asks)) in ROOMS.iter().enumerate() {
        let below: BTreeSet<&str> = ROOMS[..place].iter().map(|row| row.0).collect();
        for asked in *asks {
            assert!(
                below.contains(asked),
                "`{room}` asks `{asked}`, which does not stand above it"
            );
        }
    }
}

#[test]
fn every_room_of_the_library_has_a_row() {
    let declared = tokens_of(&support::read("src/lib.rs"))
        .windows(2)
        .filter(|pair| pair[0].text == "mod")
        .map(|pair| pair[1].text.to_owned())
        .collect::<BTreeSet<_>>();
    for room in &declared {
        assert!(
            ROOMS.iter().any(|row| row.0 == room),
            "src/lib.rs: `{room}` has no row in the table"
        );
        let stands = ["src/{}.rs", "src/{}/mod.rs"]
            .iter()
            .any(|path| support::root().join(path.replace("{}", room)).is_file());
        assert!(stands, "src/lib.rs: `{room}` has no file");
    }
}

#[test]
fn files_are_read_at_one_sitting() {
    let long: Vec<String> = rust_files()
        .into_iter()
        .map(|file| (support::read(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, file)| {
            format!("{file} has {lines} lines, at most {MOST_LINES} are read well")
        })
        .collect();
    assert!(
        long.is_empty(),
        "split these by what they are for:\n{}",
        long.join("\n")
    );
}

/// The test tests itself: each line is made up, with what is wrong about it.
#[test]
fn made_up_breaches_are_caught() {
    let cases = [
        (
            "src/model/step.rs",
            "use crate::app::Command;",
            "crate::app",
        ),
        (
            "src/model.rs",
            "use crate::{theme::Colour, edit::{Edit, apply}};",
            "crate::edit",
        ),
        (
            "src/layout/mod.rs",
            "fn f() -> crate::render::png::Png { todo!() }",
            "crate::render",
        ),
        (
            "src/layout/cards/mod.rs",
            "use super::super::audit::Finding;",
            "crate::audit",
        ),
        (
            "src/layout/cards.rs",
            "use super::super::{scene, edit};",
            "crate::edit",
        ),
        ("src/cli/export.rs", "use crate::app::run;", "crate::app"),
        ("src/app/mod.rs", "pub(crate) use crate::cli;", "crate::cli"),
        ("src/theme/mod.rs", "use crate::i18n::Lang;", "crate::i18n"),
        ("src/i18n.rs", "use crate::r#theme;", "crate::theme"),
        ("src/scene/mod.rs", "use crate::Journey;", "crate::Journey"),
        ("src/scene/mod.rs", "use crate::*;", "crate::*"),
        ("src/scene/mod.rs", "use egui::Color32;", "egui"),
        ("src/render/png.rs", "use eframe::egui;", "eframe"),
        ("src/render/mod.rs", "pub use egui;", "egui"),
        (
            "src/main.rs",
            "fn main() { eframe::run_native(); }",
            "eframe",
        ),
        (
            "src/settings.rs",
            "mod tests { use super::super::file; }",
            "crate::file",
        ),
        ("src/cellar/mod.rs", "use crate::model::Id;", "cellar"),
        (
            "src/edit/mod.rs",
            "#[cfg(test)] mod tests { use crate::file; }\nuse crate::file;",
            "crate::file",
        ),
    ];
    for (file, source, wanted) in cases {
        let found = breaches_in(file, source);
        assert_eq!(found.len(), 1, "in {file}: {source}\n{}", report(&found));
        assert_eq!(found[0].what, wanted, "in {file}: {source}");
    }
    let two_lines = breaches_in(
        "src/model/mod.rs",
        "/* one\n two */\nuse crate::{\n    edit,\n};",
    );
    assert_eq!(two_lines[0].line, 4, "{}", two_lines[0]);
}

#[test]
fn made_up_good_lines_pass() {
    let cases = [
        (
            "src/model/mod.rs",
            "use crate::theme::Colour; use super::model::Id;",
        ),
        (
            "src/model/mod.rs",
            "// use crate::app;\n/* crate::app /* egui::Ui */ */ /// [`crate::edit`]",
        ),
        (
            "src/model/mod.rs",
            r###"const A: &str = "use crate::app"; const B: &str = r#"egui::"#;"###,
        ),
        (
            "src/model/mod.rs",
            "fn f<'crate_>(c: char) -> bool { c == '\"' || c == '\\'' } // egui::",
        ),
        (
            "src/render/screen.rs",
            "use egui::Mesh; use crate::scene::Scene;",
        ),
        (
            "src/render/screen/atlas.rs",
            "use epaint::Mesh; use super::super::text;",
        ),
        (
            "src/app/mod.rs",
            "use crate::{edit::Edit, render, theme}; use eframe::egui;",
        ),
        ("src/main.rs", "use wegmarke::{app, cli};"),
        (
            "src/layout/mod.rs",
            "use crate::layout::cards; let egui = 1; let x = my::egui::Y;",
        ),
        ("src/settings.rs", "mod tests { use super::*; }"),
        (
            "src/layout/mod.rs",
            "#[cfg(test)] mod tests { use crate::file::read; }",
        ),
        ("src/layout/tests.rs", "use crate::file::read;"),
    ];
    for (file, source) in cases {
        let found = breaches_in(file, source);
        assert!(found.is_empty(), "in {file}: {source}\n{}", report(&found));
    }
}

/// One mention that the rule does not allow.
struct Breach {
    file: String,
    line: usize,
    what: String,
    why: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: `{}`: {}",
            self.file, self.line, self.what, self.why
        )
    }
}

fn report(breaches: &[Breach]) -> String {
    let lines: Vec<String> = breaches.iter().map(Breach::to_string).collect();
    format!(
        "{} breach(es) of the import rule (its table: tests/all/architecture.rs)\n{}",
        lines.len(),
        lines.join("\n")
    )
}

/// Paths of the sources, with `/` between their parts on every system.
fn rust_files() -> Vec<String> {
    support::files_below("src")
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .map(|file| {
            let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
            parts.join("/")
        })
        .collect()
}

/// The module that a file holds: `["render", "png"]` of `src/render/png.rs`; empty for the crate's two roots.
fn module_of(file: &str) -> Vec<&str> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<&str> = path.split('/').collect();
    if parts.last() == Some(&"mod") || matches!(parts[..], ["lib" | "main"]) {
        parts.pop();
    }
    parts
}

fn breaches_in(file: &str, source: &str) -> Vec<Breach> {
    let module = module_of(file);
    let tokens = tokens_of(source);
    let mut breaches = Vec::new();
    let mut breach = |line: usize, what: String, why: String| {
        breaches.push(Breach {
            file: file.to_owned(),
            line,
            what,
            why,
        });
    };

    let knows_window = WINDOW_ROOMS.iter().any(|room| {
        module.join("::") == *room || module.join("::").starts_with(&format!("{room}::"))
    });
    if !knows_window {
        for (line, name) in window_crates(&tokens) {
            let why = format!("only {} know the window", WINDOW_ROOMS.join(" and "));
            breach(line, name.to_owned(), why);
        }
    }

    // The crate's roots put the rooms together; they belong to none.
    let Some(&room) = module.first() else {
        return breaches;
    };
    let Some((_, asks)) = ROOMS.iter().find(|row| row.0 == room) else {
        breach(
            1,
            room.to_owned(),
            "a new room: give it a row in the table".to_owned(),
        );
        return breaches;
    };
    for (line, name) in crate_paths(&tokens, &module) {
        let is_leaf_asking = LEAVES.contains(&room);
        let allowed =
            name == room || asks.contains(&name) || (LEAVES.contains(&name) && !is_leaf_asking);
        if allowed {
            continue;
        }
        let is_room = ROOMS.iter().any(|row| row.0 == name);
        let why = match (is_room, *asks) {
            (false, _) => "names no room: import from the room where the thing lives".to_owned(),
            (true, _) if is_leaf_asking => format!("`{room}` is a leaf and asks nobody"),
            (true, asks) => {
                format!(
                    "`{room}` may ask {} only",
                    [asks, &LEAVES].concat().join(", ")
                )
            }
        };
        breach(line, format!("crate::{name}"), why);
    }
    breaches
}

/// Mentions of the window's crates, as the head of a path or alone in a `use`.
fn window_crates<'a>(tokens: &[Token<'a>]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |i| tokens[i].text);
        let two_before = at.checked_sub(2).map_or("", |i| tokens[i].text);
        let after = tokens.get(at + 1).map_or("", |next| next.text);
        let is_head = before != "::" || !is_name(two_before) || two_before == "use";
        if WINDOW_CRATES.contains(&token.text) && is_head && (after == "::" || before == "use") {
            found.push((token.line, token.text));
        }
    }
    found
}

/// The first name of every path that starts at the crate, outside of tests.
///
/// A room's own tests may fetch an example through any room, as a crate's tests may depend on its dependents;
/// what ships may not.
fn crate_paths<'a>(tokens: &[Token<'a>], module: &[&str]) -> Vec<(usize, &'a str)> {
    if module.last() == Some(&"tests") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open_braces = 0;
    // Modules written out in the file: the depth of braces that each was opened at, and whether it is a test.
    let mut inline: Vec<(usize, bool)> = Vec::new();
    let mut for_tests = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let ahead = |n: usize| tokens.get(at + n).map_or("", |token| token.text);
        let in_tests = for_tests || inline.iter().any(|module| module.1);
        match token.text {
            "cfg" if ahead(1) == "(" && ahead(2) == "test" && ahead(3) == ")" => for_tests = true,
            "mod" if is_name(ahead(1)) && ahead(2) == "{" => {
                inline.push((open_braces, for_tests));
                open_braces += 1;
                for_tests = false;
                at += 3;
                continue;
            }
            "{" => {
                open_braces += 1;
                for_tests = false;
            }
            "}" => {
                open_braces -= 1;
                for_tests = false;
                inline.pop_if(|module| module.0 == open_braces);
            }
            ";" => for_tests = false,
            "crate" if ahead(1) == "::" && !in_tests => heads(tokens, at + 2, &mut found),
            "super" if at == 0 || tokens[at - 1].text != "::" => {
                let climbs =
                    (0..).take_while(|n| ahead(2 * n) == "super" && ahead(2 * n + 1) == "::");
                let climbs = climbs.count();
                if climbs == module.len() + inline.len() && !in_tests {
                    heads(tokens, at + 2 * climbs, &mut found);
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The names that a path goes on with: one, or those of a `{…}` group.
fn heads<'a>(tokens: &[Token<'a>], at: usize, found: &mut Vec<(usize, &'a str)>) {
    let Some(first) = tokens.get(at) else { return };
    if first.text != "{" {
        // A macro of the crate stands at its root, wherever it is written.
        let is_macro = tokens.get(at + 1).is_some_and(|next| next.text == "!");
        if !is_macro {
            found.push((first.line, first.text));
        }
        return;
    }
    let mut depth = 0;
    let mut is_head = true;
    for token in &tokens[at..] {
        match token.text {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => is_head = true,
            text if depth == 1 && is_head => {
                is_head = false;
                if text != "self" {
                    found.push((token.line, text));
                }
            }
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

struct Token<'a> {
    line: usize,
    text: &'a str,
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single signs; comments, strings and characters are left out.
fn tokens_of(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = string(rest) {
            length
        } else if let Some(length) = quoted_char(rest) {
            length
        } else if rest.starts_with("r#") && rest[2..].starts_with(|c: char| c.is_alphabetic()) {
            2
        } else if first == '_' || first.is_alphanumeric() {
            let end = |c: char| !(c == '_' || c.is_alphanumeric());
            let length = rest.find(end).unwrap_or(rest.len());
            tokens.push(Token {
                line,
                text: &rest[..length],
            });
            length
        } else if rest.starts_with("::") {
            tokens.push(Token { line, text: "::" });
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(Token {
                    line,
                    text: &rest[..first.len_utf8()],
                });
            }
            first.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of a block comment with those inside it.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a string literal of any kind that starts here.
fn string(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| {
        let is_raw = prefix.ends_with('r');
        rest.strip_prefix(prefix).is_some_and(|after| {
            let after = if is_raw {
                after.trim_start_matches('#')
            } else {
                after
            };
            after.starts_with('"')
        })
    })?;
    let after = &rest[prefix.len()..];
    if prefix.ends_with('r') {
        let hashes = after.len() - after.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let body = prefix.len() + hashes + 1;
        return Some(
            rest[body..]
                .find(&end)
                .map_or(rest.len(), |found| body + found + end.len()),
        );
    }
    let mut escaped = false;
    for (at, c) in after.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(prefix.len() + at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

/// The length of a character literal that starts here; a lifetime is none.
fn quoted_char(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\'')?;
    if let Some(escape) = after.strip_prefix('\\') {
        let first = escape.chars().next()?.len_utf8();
        return escape[first..]
            .find('\'')
            .map(|found| 2 + first + found + 1);
    }
    let c = after.chars().next()?.len_utf8();
    after[c..].starts_with('\'').then_some(1 + c + 1)
}
