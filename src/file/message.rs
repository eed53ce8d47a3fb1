//! What is wrong with a file, said in the user's language: what it is, what would be right, how to mend it.

use crate::i18n::{Language, t};
use crate::model::{Class, Step, ValueError};

use super::error::{Access, Cause, Expected, FileError, Inside, Position, Problem};

/// The names that an error lists at most; the rest is an ellipsis.
const MOST_NAMES: usize = 40;

/// The sentence for an error, without its place.
pub fn message(language: Language, error: &FileError) -> String {
    let path = error.path.as_ref().map(|p| p.display().to_string());
    let path = path.unwrap_or_default();
    let what = problem(language, &error.problem, &path);
    match &error.inside {
        Some(Inside { class, name }) => {
            let class = class_name(language, *class);
            t!(
                language,
                "file-inside",
                message = what,
                class = class,
                name = shortened(name)
            )
        }
        None => what,
    }
}

/// The sentence with the place in front, as compilers write it: `map.ron:12:5: …`; by itself where it names the file.
pub fn located(language: Language, error: &FileError) -> String {
    let sentence = message(language, error);
    let path = error.path.as_ref().map(|path| path.display().to_string());
    match (path, error.position) {
        (Some(path), Some(Position { line, column })) => {
            format!("{path}:{line}:{column}: {sentence}")
        }
        (Some(path), None) if !sentence.contains(&path) => format!("{path}: {sentence}"),
        (None, Some(Position { line, column })) => format!("{line}:{column}: {sentence}"),
        _ => sentence,
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "a sentence for each problem: a table, read line by line"
)]
fn problem(l: Language, problem: &Problem, path: &str) -> String {
    let class_of = |class: &Class| class_name(l, *class);
    match problem {
        Problem::Access { access, cause } => access_problem(l, *access, cause, path),
        Problem::TooLarge { most } => {
            t!(l, "file-too-large", path = path, most = most / 1024 / 1024)
        }
        Problem::ChangedOnDisk => t!(l, "file-changed-on-disk", path = path),

        Problem::Empty => t!(l, "file-empty"),
        Problem::NotUtf8 => t!(l, "file-not-utf8"),
        Problem::NotAMap => t!(l, "file-not-a-map"),
        Problem::Newer { found, known } => {
            t!(
                l,
                "file-newer",
                found = found.to_string(),
                known = known.to_string()
            )
        }
        Problem::NoSuchVersion { found, known } => {
            t!(
                l,
                "file-no-such-version",
                found = found.as_str(),
                known = known.to_string()
            )
        }

        Problem::UnclosedText => t!(l, "file-unclosed-text"),
        Problem::UnclosedComment => t!(l, "file-unclosed-comment"),
        Problem::UnclosedBracket { bracket } => t!(
            l,
            "file-unclosed-bracket",
            bracket = bracket.to_string(),
            closing = closing(*bracket)
        ),
        Problem::WrongBracket { found, open: None } => {
            t!(l, "file-bracket-closes-nothing", found = found.to_string())
        }
        Problem::WrongBracket {
            found,
            open: Some((bracket, position)),
        } => t!(
            l,
            "file-wrong-bracket",
            found = found.to_string(),
            bracket = bracket.to_string(),
            closing = closing(*bracket),
            line = position.line.to_string()
        ),
        Problem::MissingComma => t!(l, "file-missing-comma"),
        Problem::MissingColon => t!(l, "file-missing-colon"),
        Problem::MissingName { found } => t!(l, "file-missing-name", found = found.as_str()),
        Problem::MissingBracket { bracket, found } => t!(
            l,
            "file-missing-bracket",
            bracket = bracket.to_string(),
            found = found.as_str()
        ),
        Problem::BadEscape => t!(l, "file-bad-escape"),
        Problem::TextAfterEnd => t!(l, "file-text-after-end"),
        Problem::UnexpectedEnd => t!(l, "file-unexpected-end"),
        Problem::Unexpected { found } => t!(l, "file-unexpected", found = found.as_str()),

        Problem::UnknownField {
            found,
            allowed,
            nearest,
        } => {
            let said = t!(l, "file-unknown-field", found = found.as_str());
            said + &advice(l, nearest.as_deref(), allowed)
        }
        Problem::UnknownValue {
            found,
            allowed,
            nearest,
        } => {
            let said = t!(l, "file-unknown-value", found = found.as_str());
            said + &advice(l, nearest.as_deref(), allowed)
        }
        Problem::FieldTwice { field } => t!(l, "file-field-twice", field = field.as_str()),
        Problem::MissingField { field, object } => {
            let object = object.as_deref().unwrap_or("other");
            let object = t!(l, "file-object", object = object);
            t!(
                l,
                "file-missing-field",
                field = field.as_str(),
                object = object
            )
        }
        Problem::WrongType { expected, found } => {
            let expected = t!(l, "file-expected", expected = expected_key(*expected));
            t!(
                l,
                "file-wrong-type",
                expected = expected,
                found = found.as_str()
            )
        }
        Problem::NumberTooLarge { found } => t!(l, "file-number-too-large", found = found.as_str()),
        Problem::Value(value) => value_problem(l, value),
        Problem::UnknownId {
            class,
            found,
            nearest,
        } => {
            let said = t!(
                l,
                "file-unknown-id",
                class = class_of(class),
                id = found.as_str()
            );
            said + &advice(l, nearest.as_deref(), &[])
        }
        Problem::IdTwice { class, id } => {
            t!(
                l,
                "file-id-twice",
                class = class_of(class),
                id = id.as_str()
            )
        }

        Problem::EmotionTwice { persona } => {
            t!(l, "file-emotion-twice", persona = persona.as_str())
        }
        Problem::MeasurementTwice { kpi } => t!(l, "file-measurement-twice", kpi = kpi.as_str()),
        Problem::LeadsForward => t!(l, "file-leads-forward"),
        Problem::RunBackward => t!(l, "file-run-backward"),
        Problem::SameAsItself => t!(l, "file-same-as-itself"),
        Problem::NegativeSpan => t!(l, "file-negative-span"),
        Problem::StepWidth => t!(
            l,
            "file-step-width",
            low = *Step::WIDTHS.start(),
            high = *Step::WIDTHS.end()
        ),
        Problem::ViewZoom => t!(l, "file-view-zoom"),
        Problem::LaneHeight => t!(l, "file-lane-height"),

        Problem::Other(text) => t!(l, "file-other", text = text.as_str()),
    }
}

fn access_problem(l: Language, access: Access, cause: &Cause, path: &str) -> String {
    let what = match access {
        Access::Read => t!(l, "file-not-read", path = path),
        Access::Write => t!(l, "file-not-written", path = path),
    };
    let why = match (cause, access) {
        (Cause::NotFound, Access::Read) => t!(l, "file-cause-not-found"),
        (Cause::NotFound, Access::Write) => t!(l, "file-cause-no-folder"),
        (Cause::IsDirectory, _) => t!(l, "file-cause-folder"),
        (Cause::NoPermission, Access::Read) => t!(l, "file-cause-no-permission-to-read"),
        (Cause::NoPermission, Access::Write) => t!(l, "file-cause-no-permission-to-write"),
        (Cause::ReadOnly, _) => t!(l, "file-cause-read-only"),
        (Cause::DiskFull, _) => t!(l, "file-cause-disk-full"),
        (Cause::Other(text), _) => t!(l, "file-cause-other", text = text.as_str()),
    };
    format!("{what} {why}")
}

fn value_problem(l: Language, value: &ValueError) -> String {
    match value {
        ValueError::Range {
            found, low, high, ..
        } => t!(
            l,
            "file-range",
            found = found.as_str(),
            low = low.as_str(),
            high = high.as_str()
        ),
        ValueError::Date { found } => t!(l, "file-date", found = found.as_str()),
        ValueError::Colour { found } => t!(l, "file-colour", found = found.as_str()),
        ValueError::IdForm { found } => t!(l, "file-id-form", found = found.as_str()),
        ValueError::NotFinite { found } => t!(l, "file-not-finite", found = found.as_str()),
        ValueError::Interval { found } => t!(l, "file-interval", found = found.as_str()),
        ValueError::Base64 => t!(l, "file-base64"),
        ValueError::NotAPicture => t!(l, "file-not-a-picture"),
        ValueError::PictureTooLarge { most } => {
            t!(l, "file-picture-too-large", most = most.as_str())
        }
        // Of a class that this program does not know; the parser's own classes became problems of their own.
        ValueError::UnknownId { found, .. } | ValueError::IdTwice { found, .. } => {
            t!(l, "file-unexpected", found = found.as_str())
        }
    }
}

/// The nearest right name, and all that are allowed.
fn advice(l: Language, nearest: Option<&str>, allowed: &[String]) -> String {
    let mut text = String::new();
    if let Some(nearest) = nearest {
        text.push(' ');
        text.push_str(&t!(l, "file-did-you-mean", nearest = nearest));
    }
    if !allowed.is_empty() {
        let mut names = allowed[..allowed.len().min(MOST_NAMES)].join(", ");
        if allowed.len() > MOST_NAMES {
            names.push_str(", …");
        }
        text.push(' ');
        text.push_str(&t!(l, "file-allowed", names = names));
    }
    text
}

fn class_name(l: Language, class: Class) -> String {
    t!(l, "file-class", class = class.key())
}

const fn closing(bracket: char) -> &'static str {
    match bracket {
        '(' => ")",
        '[' => "]",
        _ => "}",
    }
}

const fn expected_key(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "text",
        Expected::Number => "number",
        Expected::WholeNumber => "whole-number",
        Expected::Truth => "truth",
        Expected::List => "list",
        Expected::Object => "object",
        Expected::Word => "word",
    }
}

/// A name as it fits into a sentence: one line, not a whole quote.
fn shortened(name: &str) -> String {
    const MOST: usize = 60;
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((i, _)) => format!("{}…", line[..i].trim_end()),
        None => line,
    }
}
