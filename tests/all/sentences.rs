//! The languages say the same: the same sentences with the same arguments, each asked for by somebody, and
//! nobody asks for one that there is not.
//!
//! Keys are read out of the sources: `t!(language, "key", name = …)` is held to the sentence and its arguments.
//! A sentence counts as asked for when its key stands in the sources as a text, or when another sentence
//! quotes it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use wegmarke::i18n::{self, Language};

use crate::support;

/// Keys that code puts together from a prefix and the id of something built in, a rule, a fact, a column, or the
/// name of a command.
const PUT_TOGETHER: [&str; 11] = [
    "kind-",
    "channel-",
    "kpi-",
    "finding-",
    "fact-",
    "gap-",
    "reason-",
    "threshold-",
    "exchange-column-",
    "cli-command-",
    "cli-argument-",
];

/// What a sentence takes and quotes.
#[derive(Default)]
struct Sentence {
    arguments: BTreeSet<String>,
    quotes: BTreeSet<String>,
    is_empty: bool,
}

type Sentences = BTreeMap<String, Sentence>;

fn file_of(language: Language) -> String {
    format!("assets/i18n/{}.ftl", language.tag())
}

/// All sentences of a file; what is wrong with its form fails with the line.
fn sentences(file: &str, source: &str) -> Result<Sentences, String> {
    let line = |at: usize| source[..at].matches('\n').count() + 1;
    let resource = parser::parse(source).map_err(|(_, errors)| {
        let errors = errors
            .iter()
            .map(|e| format!("{file}:{}: {e}", line(e.pos.start)));
        errors.collect::<Vec<_>>().join("\n")
    })?;
    let mut all = Sentences::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut sentence = Sentence::default();
        match &message.value {
            Some(pattern) => gather(pattern, &mut sentence),
            None => sentence.is_empty = true,
        }
        if all.insert(message.id.name.to_owned(), sentence).is_some() {
            return Err(format!("{file}: {} stands there twice", message.id.name));
        }
    }
    Ok(all)
}

fn gather(pattern: &Pattern<&str>, into: &mut Sentence) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => gather_inline(inline, into),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                gather_inline(selector, into);
                for variant in variants {
                    gather(&variant.value, into);
                }
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, into: &mut Sentence) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            into.quotes.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for positional in &arguments.positional {
                gather_inline(positional, into);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                gather_inline(inner, into);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn all_languages() -> Vec<(String, Sentences)> {
    let read = |language| {
        let file = file_of(language);
        let all = sentences(&file, &support::read(&file)).unwrap_or_else(|error| panic!("{error}"));
        (file, all)
    };
    Language::ALL.map(read).into()
}

/// Fails with everything that is wrong, so that it is mended in one go.
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn all_languages_have_the_same_sentences() {
    let languages = all_languages();
    let mut wrong = Vec::new();
    for (file, here) in &languages {
        for (other_file, other) in &languages {
            for (key, sentence) in other {
                match here.get(key) {
                    None => wrong.push(format!("{file}: {key} is missing; {other_file} has it")),
                    Some(own) if own.arguments != sentence.arguments => wrong.push(format!(
                        "{file}: {key} takes {:?}, in {other_file} {:?}",
                        own.arguments, sentence.arguments
                    )),
                    Some(_) => {}
                }
            }
        }
        for (key, sentence) in here {
            if sentence.is_empty {
                wrong.push(format!("{file}: {key} says nothing"));
            }
            for quoted in sentence.quotes.iter().filter(|q| !here.contains_key(*q)) {
                wrong.push(format!("{file}: {key} quotes {quoted}, which there is not"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let mut wrong = Vec::new();
    let languages = all_languages();
    let (_, all) = &languages[0];
    for (file, source) in sources() {
        for call in calls(&source) {
            let place = format!("{file}:{}", call.line);
            let Some(sentence) = all.get(&call.key) else {
                wrong.push(format!("{place}: there is no sentence {}", call.key));
                continue;
            };
            if sentence.arguments != call.arguments {
                wrong.push(format!(
                    "{place}: {} takes {:?} and is given {:?}",
                    call.key, sentence.arguments, call.arguments
                ));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_sentence_is_asked_for() {
    let sources: Vec<(String, String)> = sources().collect();
    let languages = all_languages();
    let (_, all) = &languages[0];
    let quoted: BTreeSet<&String> = all.values().flat_map(|s| &s.quotes).collect();
    let is_asked_for = |key: &str| {
        let literal = format!("\"{key}\"");
        sources.iter().any(|(_, source)| source.contains(&literal))
    };
    let unused: Vec<&String> = all
        .keys()
        .filter(|key| !PUT_TOGETHER.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !quoted.contains(key) && !is_asked_for(key))
        .collect();
    none(
        unused
            .iter()
            .map(|key| format!("nobody says {key}"))
            .collect(),
    );
}

/// A language is a file, not a place in the code: nobody but tests names one.
#[test]
fn no_source_names_a_language() {
    let names = Language::ALL.map(|language| format!("Language::{language:?}"));
    let is_test = |file: &str| {
        let name = file.rsplit('/').next().unwrap_or(file);
        name.starts_with("test") || file.contains("/tests/")
    };
    let mut wrong = Vec::new();
    for (file, source) in sources().filter(|(file, _)| !is_test(file)) {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for (line, text) in code.lines().enumerate() {
            if names.iter().any(|name| text.contains(name)) {
                wrong.push(format!("{file}:{}: {}", line + 1, text.trim()));
            }
        }
    }
    none(wrong);
}

/// Each says what it is, so that none needs code of its own.
#[test]
fn every_language_names_itself_and_its_marks() {
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert!(!language.name().contains('⟨'));
        let number = i18n::fixed(language, 1_234_567.5, 1);
        let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
        assert_eq!(marks.len(), 3, "{number}");
        assert_ne!(
            marks[1], marks[2],
            "{number}: decimals and thousands differ"
        );
        let separator = char::from(i18n::list_separator(language));
        assert_ne!(separator, marks[2], "cells and decimals differ");
    }
}

/// The sources without comments at the start of a line.
fn sources() -> impl Iterator<Item = (String, String)> {
    let is_rust = |file: &std::path::PathBuf| file.extension().is_some_and(|e| e == "rs");
    let files = support::files_below("src").into_iter().filter(is_rust);
    files.map(|file| {
        let file = file.to_string_lossy().into_owned();
        let lines: Vec<String> = support::read(&file)
            .lines()
            .map(|line| {
                let is_comment = line.trim_start().starts_with("//");
                if is_comment {
                    String::new()
                } else {
                    line.to_owned()
                }
            })
            .collect();
        (file, lines.join("\n"))
    })
}

/// A `t!` with a key that stands there.
#[derive(Debug, PartialEq)]
struct Call {
    line: usize,
    key: String,
    arguments: BTreeSet<String>,
}

fn calls(source: &str) -> Vec<Call> {
    let starts = source.match_indices("t!(").map(|(at, _)| at);
    let whole = starts.filter(|at| {
        let before = source[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    });
    let read = |at: usize| {
        let parts = arguments(&source[at + "t!(".len()..]);
        let key = parts.get(1)?.strip_prefix('"')?.strip_suffix('"')?;
        let names = parts[2..].iter().filter_map(|part| {
            let (name, _) = part.split_once('=')?;
            Some(name.trim().to_owned())
        });
        Some(Call {
            line: source[..at].matches('\n').count() + 1,
            key: key.to_owned(),
            arguments: names.collect(),
        })
    };
    whole.filter_map(read).collect()
}

/// What stands between the commas up to the bracket that closes the call.
fn arguments(rest: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    let mut in_text = false;
    let mut escaped = false;
    for c in rest.chars() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            match c {
                '"' => in_text = true,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                _ => {}
            }
        }
        if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    let trimmed = parts.iter().map(|part| part.trim().to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// The test tests itself.
#[test]
fn calls_are_read_as_they_are_written() {
    let source = "let a = t!(language, \"menu-file\");\nformat!(\"x\");\nassert!(t!(\n    self.ask(\"a, )\", 1),\n    \"toast-saved\",\n    name = f(x, y),\n    count = 3,\n));\nt!(l, key)";
    let set = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
    let expected = [
        (1, "menu-file", set(&[])),
        (3, "toast-saved", set(&["count", "name"])),
    ];
    let expected: Vec<Call> = expected
        .into_iter()
        .map(|(line, key, arguments)| Call {
            line,
            key: key.into(),
            arguments,
        })
        .collect();
    assert_eq!(calls(source), expected);
}

#[test]
fn a_broken_file_is_told_with_its_line() {
    let error = sentences("xx.ftl", "one = One\ntwo { Two\n").err();
    assert!(error.is_some_and(|e| e.starts_with("xx.ftl:2: ")));
    let error = sentences("xx.ftl", "one = One\none = Two\n").err();
    assert_eq!(error.as_deref(), Some("xx.ftl: one stands there twice"));
}
