//! Whether brackets, texts and comments end as they should: what goes wrong there explains most of what the
//! parser stumbles over behind it.

use super::error::{Position, Problem};
use super::tokens::{Token, TokenKind};

/// A bracket, text or comment that does not end as it should.
pub struct BracketProblem {
    /// Where it is shown.
    pub offset: usize,
    /// Where a reader notices it.
    pub noticed: usize,
    pub problem: Problem,
}

/// The first of them, if there is one.
pub fn bracket_problem(text: &str, tokens: &[Token<'_>]) -> Option<BracketProblem> {
    let mut open: Vec<&Token<'_>> = Vec::new();
    for token in tokens {
        let at = |problem| BracketProblem {
            offset: token.start,
            noticed: token.start,
            problem,
        };
        match token.kind {
            TokenKind::Open => open.push(token),
            TokenKind::Close => {
                let opening = open.pop();
                if opening.map(Token::sign) != Some(partner(token.sign())) {
                    return Some(at(Problem::WrongBracket {
                        found: token.sign(),
                        open: opening.map(|o| (o.sign(), Position::of(text, o.start))),
                    }));
                }
            }
            TokenKind::UnclosedText => return Some(at(Problem::UnclosedText)),
            TokenKind::UnclosedComment => return Some(at(Problem::UnclosedComment)),
            _ => {}
        }
    }
    open.pop().map(|token| BracketProblem {
        offset: token.start,
        noticed: text.len(),
        problem: Problem::UnclosedBracket {
            bracket: token.sign(),
        },
    })
}

const fn partner(closing: char) -> char {
    match closing {
        ')' => '(',
        ']' => '[',
        _ => '{',
    }
}
