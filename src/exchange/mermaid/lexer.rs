//! The statements of a diagram, as Mermaid's lexer finds them.

use std::ops::Range;

use thiserror::Error;

use super::escape::{entity, is_space};
use super::front::{self, Front};
use crate::i18n::{Language, t};

/// A statement, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub line: usize,
    pub says: Says,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    Title(String),
    AccTitle(String),
    AccDescr(String),
    Section(String),
    /// A name, and what stands behind its colon.
    Task(String, String),
}

/// All of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexed {
    pub front_title: Option<String>,
    pub statements: Vec<Statement>,
    /// Looks and behaviour that were asked for, with the line.
    pub settings: Vec<(usize, String)>,
    /// What was only written for who reads the source, with the line.
    pub comments: Vec<(usize, String)>,
    /// What stands around the diagram in a Markdown text, with the line.
    pub around: Vec<(usize, String)>,
}

/// Why a text is no journey diagram, and where. Lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{line}:{column}: {problem:?}")]
pub struct MermaidError {
    pub line: usize,
    pub column: usize,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It does not begin with `journey`.
    NoJourney,
    /// `journey` once more, or a task that begins with it.
    JourneyAgain,
    /// A task without a colon and something behind it.
    NoScore,
    /// A colon with no name before it.
    NoName,
    /// A bare semicolon.
    Semicolon,
    /// A section without a name.
    NoSectionName,
    /// A colon in the name of a section.
    ColonInSection,
    /// Braces that are not closed.
    Unclosed,
    /// More statements than a map can be of.
    TooMuch,
}

impl MermaidError {
    pub fn text(&self, language: Language) -> String {
        let key = match self.problem {
            Problem::NoJourney => "mermaid-no-journey",
            Problem::JourneyAgain => "mermaid-journey-again",
            Problem::NoScore => "mermaid-no-score",
            Problem::NoName => "mermaid-no-name",
            Problem::Semicolon => "mermaid-semicolon",
            Problem::NoSectionName => "mermaid-no-section-name",
            Problem::ColonInSection => "mermaid-colon-in-section",
            Problem::Unclosed => "mermaid-unclosed",
            Problem::TooMuch => "mermaid-too-much",
        };
        t!(language, key)
    }
}

/// Whether a text is a diagram, or Markdown with one in it.
pub fn begins(text: &str) -> bool {
    let text = with_line_ends(text);
    begins_at_once(&text) || fenced(&text).is_some()
}

fn begins_at_once(text: &str) -> bool {
    let front = front::of(text);
    let (masked, _, _) = masked(text, front.end);
    let start = masked[front.end..].trim_start_matches(is_space);
    is_keyword(start, "journey") && start.starts_with("journey")
}

/// The text with the line ends of Mermaid.
fn with_line_ends(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The first journey diagram among the blocks of a Markdown text.
fn fenced(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    let mut open: Option<(&str, bool, usize)> = None;
    for line in text.split_inclusive('\n') {
        let begin = at;
        at += line.len();
        let words = line.trim();
        let marks = words.len() - words.trim_start_matches(['`', '~']).len();
        match open {
            Some((fence, is_mermaid, from)) if words.starts_with(fence) && marks == words.len() => {
                if is_mermaid && begins_at_once(&text[from..begin]) {
                    return Some(from..begin);
                }
                open = None;
            }
            None if marks >= 3 => {
                open = Some((&words[..marks], words[marks..].trim() == "mermaid", at));
            }
            _ => {}
        }
    }
    let (_, is_mermaid, from) = open?;
    (is_mermaid && begins_at_once(&text[from..])).then_some(from..text.len())
}

/// The diagram of a text, on the same lines, and the lines that stand around it.
fn prepared(text: &str) -> (String, Vec<(usize, String)>) {
    let text = with_line_ends(text);
    if begins_at_once(&text) {
        return (text, Vec::new());
    }
    let Some(block) = fenced(&text) else {
        return (text, Vec::new());
    };
    let mut around = Vec::new();
    let mut at = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let words = line.trim();
        let is_fence = words.starts_with("```") || words.starts_with("~~~");
        if !block.contains(&at) && !words.is_empty() && !is_fence {
            around.push((number, words.to_owned()));
        }
        at += line.len();
    }
    let before = text[..block.start].matches('\n').count();
    let diagram = format!("{}{}", "\n".repeat(before), &text[block]);
    (diagram, around)
}

/// The text with blanks where Mermaid takes something out before it reads: settings, and lines that are comments.
/// With them, by where they stand.
#[expect(
    clippy::type_complexity,
    reason = "three lists that are taken apart at once"
)]
fn masked(text: &str, from: usize) -> (String, Vec<(usize, String)>, Vec<(usize, String)>) {
    let mut out = text.as_bytes().to_vec();
    let mut blank = |from: usize, to: usize| {
        for byte in &mut out[from..to] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    };
    let mut settings = Vec::new();
    let mut at = from;
    while let Some(found) = text[at..].find("%%{") {
        let begin = at + found;
        let inner = &text[begin + 3..];
        let names = inner.trim_start_matches(is_space);
        let is_setting = names.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        if !is_setting {
            at = begin + 3;
            continue;
        }
        let end = inner.find("}%%").map_or(text.len(), |e| begin + 3 + e + 3);
        settings.push((begin, text[begin..end].to_owned()));
        blank(begin, end);
        at = end;
    }
    let mut comments = Vec::new();
    let mut begin = from;
    for line in text[from..].split_inclusive('\n') {
        let words = line.trim_start();
        let is_covered = settings
            .iter()
            .any(|(at, s)| (*at..at + s.len()).contains(&begin));
        if let Some(said) = words.strip_prefix("%%")
            && !said.starts_with('{')
            && !said.trim_end_matches('\n').is_empty()
            && !is_covered
        {
            comments.push((begin, said.trim().to_owned()));
            blank(begin, begin + line.len());
        }
        begin += line.len();
    }
    let out = String::from_utf8(out).unwrap_or_default();
    (out, settings, comments)
}

/// The statements of a text.
///
/// # Errors
/// If Mermaid would not read it, either.
pub fn statements(text: &str) -> Result<Lexed, MermaidError> {
    let (text, around) = prepared(text);
    let Front {
        title,
        settings,
        end,
    } = front::of(&text);
    let (masked, directives, comments) = masked(&text, end);
    let line_at = |at: usize| 1 + text[..at].matches('\n').count();
    let placed = |list: Vec<(usize, String)>| list.into_iter().map(|(at, s)| (line_at(at), s));
    let mut lexed = Lexed {
        front_title: title,
        settings,
        around,
        ..Lexed::default()
    };
    lexed.settings.extend(placed(directives));
    lexed.comments.extend(placed(comments));
    let mut lexer = Lexer {
        text: &masked,
        at: end,
        line: (1, 0),
        lexed,
    };
    lexer.run()?;
    lexer.lexed.comments.sort_by_key(|(line, _)| *line);
    Ok(lexer.lexed)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// The number of a line before the place, and where it begins: lines are counted once.
    line: (usize, usize),
    lexed: Lexed,
}

impl<'t> Lexer<'t> {
    fn run(&mut self) -> Result<(), MermaidError> {
        let mut begun = false;
        while let Some(first) = self.rest().chars().next() {
            let rest = self.rest();
            let after = &rest[first.len_utf8()..];
            let is_comment = (first == '%' && !after.starts_with('{'))
                || (first != '}' && after.starts_with("%%"))
                || (first == '#' && entity(rest).is_none());
            // Before `journey` Mermaid only knows comments that it takes out beforehand.
            if is_comment && begun {
                // A line break before the mark counts to it.
                self.at += rest.find(|c: char| !is_space(c)).unwrap_or(0);
                let end = self.rest().find('\n').unwrap_or(self.rest().len());
                let words = self.rest()[..end].trim_start_matches(['%', '#']).trim();
                if !words.is_empty() {
                    let line = self.line();
                    self.lexed.comments.push((line, words.to_owned()));
                }
                self.at += end;
                continue;
            }
            if is_space(first) {
                self.at += first.len_utf8();
                continue;
            }
            if is_keyword(rest, "journey") && (begun || rest.starts_with("journey")) {
                if std::mem::replace(&mut begun, true) {
                    return Err(self.error(Problem::JourneyAgain));
                }
                self.at += "journey".len();
                continue;
            }
            if !begun {
                return Err(self.error(Problem::NoJourney));
            }
            self.statement()?;
        }
        match begun {
            true => Ok(()),
            false => Err(self.error(Problem::NoJourney)),
        }
    }

    fn statement(&mut self) -> Result<(), MermaidError> {
        let rest = self.rest();
        let line = self.line();
        let says = if let Some((name, end)) = worded(rest, "title", &['#', '\n', ';']) {
            self.at += end;
            Says::Title(name.to_owned())
        } else if let Some(value) = marked(rest, "accTitle", ':') {
            Says::AccTitle(self.rest_of_line(value))
        } else if let Some(value) = marked(rest, "accDescr", ':') {
            Says::AccDescr(self.rest_of_line(value))
        } else if let Some(value) = marked(rest, "accDescr", '{') {
            let Some(end) = rest[value..].find('}') else {
                return Err(self.error(Problem::Unclosed));
            };
            self.at += value + end + 1;
            Says::AccDescr(rest[value..value + end].to_owned())
        } else if let Some((name, end)) = worded(rest, "section", &['#', ':', '\n', ';']) {
            self.at += end;
            if self.rest().starts_with(':') {
                return Err(self.error(Problem::ColonInSection));
            }
            Says::Section(name.to_owned())
        } else {
            self.task()?
        };
        self.lexed.statements.push(Statement { line, says });
        if self.lexed.statements.len() > crate::exchange::pasted::MOST_LINES {
            return Err(self.error(Problem::TooMuch));
        }
        Ok(())
    }

    fn task(&mut self) -> Result<Says, MermaidError> {
        let rest = self.rest();
        let name = run(rest, &['#', ':', '\n', ';']);
        if name == 0 {
            return Err(self.error(match rest.starts_with(';') {
                true => Problem::Semicolon,
                false => Problem::NoName,
            }));
        }
        let data = &rest[name..];
        if data.starts_with(';') {
            self.at += name;
            return Err(self.error(Problem::Semicolon));
        }
        let length = match data.strip_prefix(':') {
            Some(data) => run(data, &['#', '\n', ';']),
            None => 0,
        };
        if length == 0 {
            let is_section = trimmed_is(&rest[..name], "section");
            if !is_section {
                self.at += name;
            }
            return Err(self.error(match is_section {
                true => Problem::NoSectionName,
                false => Problem::NoScore,
            }));
        }
        self.at += name + 1 + length;
        Ok(Says::Task(
            rest[..name].to_owned(),
            data[1..=length].to_owned(),
        ))
    }

    /// What stands from here to the end of the line.
    fn rest_of_line(&mut self, from: usize) -> String {
        let value = &self.rest()[from..];
        let end = value.find('\n').unwrap_or(value.len());
        self.at += from + end;
        value[..end].to_owned()
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn line(&mut self) -> usize {
        let (number, from) = self.line;
        let passed = &self.text[from..self.at];
        let number = number + passed.matches('\n').count();
        self.line = (number, self.at);
        number
    }

    fn error(&mut self, problem: Problem) -> MermaidError {
        let begin = self.text[..self.at].rfind('\n').map_or(0, |at| at + 1);
        MermaidError {
            line: self.line(),
            column: 1 + self.text[begin..self.at].chars().count(),
            problem,
        }
    }
}

/// Whether a text begins with a word, in any case of letters, and not with a longer one.
fn is_keyword(text: &str, word: &str) -> bool {
    let Some(head) = text.get(..word.len()) else {
        return false;
    };
    let next = text[word.len()..].chars().next();
    let is_longer = next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    head.eq_ignore_ascii_case(word) && !is_longer
}

fn trimmed_is(text: &str, word: &str) -> bool {
    text.trim_matches(is_space).eq_ignore_ascii_case(word)
}

/// A word, one blank, and a name: the name, and where it ends.
fn worded<'t>(text: &'t str, word: &str, stops: &[char]) -> Option<(&'t str, usize)> {
    let head = text.get(..word.len())?;
    let blank = text[word.len()..].chars().next().filter(|c| is_space(*c))?;
    let begin = word.len() + blank.len_utf8();
    let length = run(&text[begin..], stops);
    (head.eq_ignore_ascii_case(word) && length > 0)
        .then(|| (&text[begin..begin + length], begin + length))
}

/// A word and a mark, with blanks around it: where what follows begins.
fn marked(text: &str, word: &str, mark: char) -> Option<usize> {
    let head = text.get(..word.len())?;
    let rest = text[word.len()..].trim_start_matches(is_space);
    let rest = rest.strip_prefix(mark)?.trim_start_matches(is_space);
    head.eq_ignore_ascii_case(word)
        .then(|| text.len() - rest.len())
}

/// How far a text goes before one of these marks. Those of an escape are none.
fn run(text: &str, stops: &[char]) -> usize {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match entity(&text[at..]) {
            Some(found) => at += found.len(),
            None if stops.contains(&c) => break,
            None => at += c.len_utf8(),
        }
    }
    at
}
