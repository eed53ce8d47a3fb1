//! From the parser's error to ours: what is wrong in the file's terms, and the place of it.
//!
//! The parser tells where its cursor stood, which is before, in or behind what is wrong, as it happens. The
//! place itself is found in the tokens around the cursor.

use ron::Error as Ron;
use ron::error::SpannedError;

use super::brackets::bracket_problem;
use super::error::{Expected, FileError, Position, Problem};
use super::outline::Outline;
use super::tokens::{Token, TokenKind, tokens};
use crate::model::{Class, KnownIds, ObjectId, ValueError, Violation};

/// What the parser refused.
pub fn syntax(text: &str, error: &SpannedError, known: &KnownIds) -> FileError {
    let tokens: Vec<Token<'_>> = tokens(text).collect();
    let cursor = Cursor::new(text, &tokens, offset_of(text, error.span.end));
    let (offset, problem) = match bracket_problem(text, &tokens) {
        // Brackets that do not match explain whatever the parser meets from there on.
        Some(bracket) if bracket.noticed <= cursor.stumbled() => (bracket.offset, bracket.problem),
        _ => cursor.problem(&error.code, known),
    };
    placed(text, &tokens, offset, problem)
}

/// What the journey breaks of its invariants.
pub fn violation(text: &str, violation: &Violation) -> FileError {
    let tokens: Vec<Token<'_>> = tokens(text).collect();
    let outline = Outline::of(&tokens);
    let step = |id: &crate::model::Id<crate::model::Step>| ObjectId::from(id);
    let (offset, problem) = match violation {
        Violation::IdTwice(at) => (
            outline.place(at, &[]),
            at.class().map(|class| Problem::IdTwice {
                class,
                id: at.as_str().into(),
            }),
        ),
        Violation::Dangling { from, class, id } => (
            outline.place(from, &[]),
            Some(Problem::UnknownId {
                class: *class,
                found: id.clone(),
                nearest: None,
            }),
        ),
        Violation::EmotionTwice { at, persona } => (
            outline.second(at, "emotions", "persona", persona.as_str()),
            Some(Problem::EmotionTwice {
                persona: persona.as_str().into(),
            }),
        ),
        Violation::MeasurementTwice { at, kpi } => {
            let list = match at {
                ObjectId::Journey => "measurements",
                _ => "kpis",
            };
            (
                outline.second(at, list, "kpi", kpi.as_str()),
                Some(Problem::MeasurementTwice {
                    kpi: kpi.as_str().into(),
                }),
            )
        }
        Violation::LeadsForward(id) => (
            outline.place(&step(id), &["leads_back_to"]),
            Some(Problem::LeadsForward),
        ),
        Violation::RunBackward(note) => {
            (outline.place(note, &["until"]), Some(Problem::RunBackward))
        }
        Violation::SameAsItself(at) => {
            (outline.place(at, &["same_as"]), Some(Problem::SameAsItself))
        }
        Violation::NegativeSpan(id) => (
            outline.negative(&step(id), &["duration", "waiting"]),
            Some(Problem::NegativeSpan),
        ),
        Violation::ViewZoom(at) => (outline.place(at, &["zoom"]), Some(Problem::ViewZoom)),
        Violation::LaneHeight(at) => (outline.place(at, &["height"]), Some(Problem::LaneHeight)),
    };
    let problem = problem.unwrap_or_else(|| Problem::Other(format!("{violation:?}")));
    placed(text, &tokens, offset.unwrap_or(0), problem)
}

fn placed(text: &str, tokens: &[Token<'_>], offset: usize, problem: Problem) -> FileError {
    FileError {
        inside: Outline::of(tokens).inside(offset),
        ..FileError::at(problem, Position::of(text, offset))
    }
}

fn offset_of(text: &str, position: ron::error::Position) -> usize {
    let line = text
        .split_inclusive('\n')
        .take(position.line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let rest = text.get(line..).unwrap_or_default();
    let column = rest
        .chars()
        .take(position.col.saturating_sub(1))
        .map(char::len_utf8)
        .sum::<usize>();
    line + column
}

/// Where the parser stopped.
struct Cursor<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    offset: usize,
    /// How many tokens end before it.
    behind: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str, tokens: &'a [Token<'a>], offset: usize) -> Self {
        Self {
            text,
            tokens,
            offset,
            behind: tokens.partition_point(|t| t.end() <= offset),
        }
    }

    /// The token before it.
    fn last(&self) -> Option<&'a Token<'a>> {
        self.tokens.get(self.behind.checked_sub(1)?)
    }

    /// The token at it, or else after it.
    fn next(&self) -> Option<&'a Token<'a>> {
        self.tokens.get(self.behind)
    }

    /// The start of the token on which it stumbled.
    fn stumbled(&self) -> usize {
        self.next().map_or(self.text.len(), |t| t.start)
    }

    /// Behind the token before it.
    fn after_last(&self) -> usize {
        self.last().map_or(0, Token::end)
    }

    fn found(&self) -> String {
        self.next().map(shortened).unwrap_or_default()
    }

    /// The value that was being read, be the cursor before or behind it.
    fn value(&self) -> Option<&'a Token<'a>> {
        match (self.last(), self.next()) {
            (Some(last), _) if matches!(last.kind, TokenKind::Word | TokenKind::Text) => Some(last),
            (_, next) => next,
        }
    }

    /// The nearest token with this text, from the cursor backwards.
    fn named(&self, name: &str) -> usize {
        self.tokens
            .iter()
            .take(self.behind + 1)
            .rev()
            .find(|t| t.text == name)
            .map_or(self.offset, |t| t.start)
    }

    /// The bracket around it that is still open.
    fn opening(&self) -> Option<&'a Token<'a>> {
        let mut closed = 0_usize;
        self.tokens[..self.behind]
            .iter()
            .rev()
            .find(|t| match t.kind {
                TokenKind::Close => {
                    closed += 1;
                    false
                }
                TokenKind::Open if closed == 0 => true,
                TokenKind::Open => {
                    closed -= 1;
                    false
                }
                _ => false,
            })
    }

    /// The place of the mistake, and the mistake.
    fn problem(&self, error: &Ron, known: &KnownIds) -> (usize, Problem) {
        let here = self.stumbled();
        match error {
            Ron::Message(text) => match text.parse::<ValueError>() {
                Ok(value) => (
                    self.last().map_or(here, |t| t.start),
                    value_problem(value, known),
                ),
                Err(()) => (here, Problem::Other(text.clone())),
            },
            Ron::NoSuchStructField {
                expected, found, ..
            } => (
                self.named(found),
                Problem::UnknownField {
                    found: found.clone(),
                    allowed: owned(expected),
                    nearest: nearest(found, expected.iter().copied()),
                },
            ),
            Ron::NoSuchEnumVariant {
                expected, found, ..
            } => (
                self.named(found),
                Problem::UnknownValue {
                    found: found.clone(),
                    allowed: owned(expected),
                    nearest: nearest(found, expected.iter().copied()),
                },
            ),
            Ron::DuplicateStructField { field, .. } => (
                self.named(field),
                Problem::FieldTwice {
                    field: (*field).into(),
                },
            ),
            Ron::MissingStructField { field, outer } => (
                self.opening().map_or(here, |t| t.start),
                Problem::MissingField {
                    field: (*field).into(),
                    object: outer.clone(),
                },
            ),
            Ron::ExpectedString => self.wrong_type(Expected::Text),
            Ron::ExpectedBoolean => self.wrong_type(Expected::Truth),
            Ron::ExpectedFloat | Ron::FloatUnderscore => self.wrong_type(Expected::Number),
            Ron::ExpectedInteger | Ron::InvalidIntegerDigit { .. } | Ron::UnderscoreAtBeginning => {
                self.wrong_type(Expected::WholeNumber)
            }
            Ron::ExpectedArray => self.wrong_type(Expected::List),
            // A value such as `notes`, which needs more in brackets behind it.
            Ron::ExpectedStructLike if self.last().is_some_and(|t| t.kind == TokenKind::Word) => {
                self.missing_bracket('(')
            }
            Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_) => {
                self.wrong_type(Expected::Object)
            }
            Ron::ExpectedIdentifier => self.missing_word(),
            Ron::IntegerOutOfBounds => {
                let value = self.number();
                let found = value.map(shortened).unwrap_or_default();
                (
                    value.map_or(here, |t| t.start),
                    Problem::NumberTooLarge { found },
                )
            }
            Ron::ExpectedComma => match self.next() {
                // `2.5` where `2` would have been read: the number is at fault, not the comma.
                Some(next) if next.start < self.offset => (
                    next.start,
                    Problem::WrongType {
                        expected: Expected::WholeNumber,
                        found: shortened(next),
                    },
                ),
                _ => (self.after_last(), Problem::MissingComma),
            },
            Ron::ExpectedMapColon => (self.after_last(), Problem::MissingColon),
            Ron::ExpectedStructLikeEnd | Ron::ExpectedOptionEnd => self.missing_bracket(')'),
            Ron::ExpectedArrayEnd => self.missing_bracket(']'),
            Ron::InvalidEscape(_) => (self.escape(), Problem::BadEscape),
            Ron::TrailingCharacters => (here, Problem::TextAfterEnd),
            Ron::Eof => (here, Problem::UnexpectedEnd),
            Ron::InvalidValueForType { .. } | Ron::ExpectedDifferentLength { .. } => {
                let value = self.value();
                let found = value.map(shortened).unwrap_or_default();
                (
                    value.map_or(here, |t| t.start),
                    Problem::Unexpected { found },
                )
            }
            _ => {
                let found = self.found();
                (here, Problem::Unexpected { found })
            }
        }
    }

    /// The number at the cursor, be it before or behind it.
    fn number(&self) -> Option<&'a Token<'a>> {
        [self.last(), self.next()]
            .into_iter()
            .flatten()
            .find(|t| t.is_number())
    }

    /// The backslash before it.
    fn escape(&self) -> usize {
        let before = self.text.get(..self.offset).unwrap_or(self.text);
        before.rfind('\\').unwrap_or(self.offset)
    }

    fn wrong_type(&self, expected: Expected) -> (usize, Problem) {
        let found = self.found();
        (self.stumbled(), Problem::WrongType { expected, found })
    }

    fn missing_bracket(&self, bracket: char) -> (usize, Problem) {
        let found = self.found();
        (self.stumbled(), Problem::MissingBracket { bracket, found })
    }

    /// Neither a field's name nor one of an enum's values.
    fn missing_word(&self) -> (usize, Problem) {
        let found = self.found();
        let begins_field = self.opening().is_some_and(|t| t.text == "(")
            && self
                .last()
                .is_some_and(|t| matches!(t.kind, TokenKind::Open | TokenKind::Comma));
        let problem = if begins_field {
            Problem::MissingName { found }
        } else {
            let expected = Expected::Word;
            Problem::WrongType { expected, found }
        };
        (self.stumbled(), problem)
    }
}

fn value_problem(value: ValueError, known: &KnownIds) -> Problem {
    let class_of = |key: &str| Class::ALL.into_iter().find(|c| c.key() == key);
    match value {
        ValueError::UnknownId { class, found } => match class_of(&class) {
            Some(class) => Problem::UnknownId {
                class,
                nearest: nearest(&found, known.of(class)),
                found,
            },
            None => Problem::Value(ValueError::UnknownId { class, found }),
        },
        ValueError::IdTwice { class, found } => match class_of(&class) {
            Some(class) => Problem::IdTwice { class, id: found },
            None => Problem::Value(ValueError::IdTwice { class, found }),
        },
        other => Problem::Value(other),
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|n| (*n).to_owned()).collect()
}

/// A token as messages show it: not a whole paragraph.
fn shortened(token: &Token<'_>) -> String {
    const MOST: usize = 40;
    let mut short: String = token.text.chars().take(MOST).collect();
    if token.text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

/// The name that was probably meant: a slip or two away. Of equals the first in the alphabet.
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let far = found.chars().count().max(3) / 3 + 1;
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(found, name), name))
        .filter(|(distance, _)| *distance <= far.min(3))
        .min()
        .map(|(_, name)| name.to_owned())
}
