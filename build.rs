//! Lists the languages and the bundled templates by what lies in `assets`, so that adding one is adding a file.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "what is written here is generated, and a panic is how a build script reports"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = std::env::var("OUT_DIR").unwrap();
    fs::write(Path::new(&out).join("languages.rs"), languages()).unwrap();
    fs::write(Path::new(&out).join("templates.rs"), templates()).unwrap();
}

/// The names, without their ending, of the files in this folder that have it, in order.
fn names(folder: &str, ending: &str) -> Vec<String> {
    println!("cargo::rerun-if-changed={folder}");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(ending)?.to_owned()))
        .collect();
    names.sort();
    names
}

/// A variant's name for a tag: `De` for `de`, `PtBr` for `pt-BR`.
fn variant(tag: &str) -> String {
    tag.split('-')
        .map(|part| part[..1].to_uppercase() + &part[1..].to_lowercase())
        .collect()
}

fn languages() -> String {
    let tags = names("assets/i18n", ".ftl");
    let variants: Vec<String> = tags.iter().map(|tag| variant(tag)).collect();
    let lines = |line: &dyn Fn(&str, &str) -> String| -> String {
        let pairs = tags.iter().zip(&variants);
        pairs.map(|(tag, variant)| line(tag, variant)).collect()
    };
    let of_enum = lines(&|tag, variant| {
        let default = if tag == "en" { "#[default] " } else { "" };
        format!("    {default}#[serde(rename = \"{tag}\")] {variant},\n")
    });
    let all = lines(&|_, variant| format!("Self::{variant}, "));
    let of_tags = lines(&|tag, variant| format!("            Self::{variant} => \"{tag}\",\n"));
    let sources = lines(&|tag, variant| {
        let file = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/assets/i18n/{tag}.ftl\")");
        format!("            Self::{variant} => include_str!({file}),\n")
    });
    let numbers = lines(&|_, variant| {
        format!("            Self::{variant} => |value, _| in_sentence(Self::{variant}, value),\n")
    });
    let count = tags.len();
    format!(
        "/// A language of the interface, and of a map: there it rules hyphenation and the words of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {{
{of_enum}}}

impl Language {{
    /// By their tags.
    pub const ALL: [Self; {count}] = [{all}];

    /// The tag of BCP 47.
    pub const fn tag(self) -> &'static str {{
        match self {{
{of_tags}        }}
    }}

    /// Its sentences as they are written.
    pub(super) const fn source(self) -> &'static str {{
        match self {{
{sources}        }}
    }}

    /// Has a bundle write the numbers in its sentences as the language does.
    pub(super) fn set_numbers(self, bundle: &mut Bundle) {{
        bundle.set_formatter(Some(match self {{
{numbers}        }}));
    }}
}}
"
    )
}

fn templates() -> String {
    let mut list = String::from("&[\n");
    for tag in names("assets/templates", "") {
        for key in names(&format!("assets/templates/{tag}"), ".ron") {
            let file = format!(
                "concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/assets/templates/{tag}/{key}.ron\")"
            );
            writeln!(list, "    (\"{tag}\", \"{key}\", include_str!({file})),").unwrap();
        }
    }
    list + "]\n"
}
