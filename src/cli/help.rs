//! The help in the user's language: each command and argument finds its sentence by its name.
//!
//! `cli-command-check` is about the command `check`, `cli-argument-lang` about the argument `--lang`, wherever it
//! stands. The parser's own words for a wrong usage are English.

use std::ffi::OsString;

use clap::{Command, CommandFactory};

use crate::i18n::{Language, t};

/// The language of help and of complaints about the arguments: `--lang`, else `WEGMARKE_LANG`, else the
/// system's, else English.
pub fn language_before_parsing(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().filter_map(|a| a.to_str());
    let mut named = None;
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        named = tag.and_then(Language::from_tag).or(named);
    }
    named
        .or_else(|| Language::from_tag(&std::env::var("WEGMARKE_LANG").ok()?))
        .or_else(|| Language::from_tag(&sys_locale::get_locale()?))
        .unwrap_or_default()
}

/// The command line of `T`, explained.
pub fn command<T: CommandFactory>(language: Language) -> Command {
    let mut command = T::command().disable_help_subcommand(true);
    // Makes the arguments that every command has, such as `--help`.
    command.build();
    explain(command, language, "cli-about")
}

fn explain(command: Command, language: Language, about: &str) -> Command {
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}",
        t!(language, "cli-usage")
    );
    let command = command
        .about(t!(language, about))
        .help_template(template)
        .subcommand_help_heading(t!(language, "cli-commands"))
        .mut_args(|argument| {
            let heading = match argument.is_positional() {
                true => t!(language, "cli-arguments"),
                false => t!(language, "cli-options"),
            };
            let sentence = format!("cli-argument-{}", argument.get_id());
            argument.help(t!(language, &sentence)).help_heading(heading)
        });
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    names.into_iter().fold(command, |command, name| {
        let about = format!("cli-command-{name}");
        command.mut_subcommand(name, |c| explain(c, language, &about))
    })
}
