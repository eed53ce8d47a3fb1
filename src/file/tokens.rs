//! The words of a RON text with their places.
//!
//! Not a parser: it never fails, and knows just enough to read a version before anything else is tried
//! and to find the place of a mistake afterwards.

/// One word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: TokenKind,
    pub text: &'a str,
    /// Byte offset.
    pub start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    Comma,
    Colon,
    /// A name or a number.
    Word,
    /// In quotation marks, which `text` includes.
    Text,
    UnclosedText,
    UnclosedComment,
    /// A sign that has no meaning here.
    Other,
}

impl Token<'_> {
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The first character.
    pub fn sign(&self) -> char {
        self.text.chars().next().unwrap_or(' ')
    }

    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Word
            && (self.sign().is_ascii_digit() || matches!(self.sign(), '-' | '+' | '.'))
    }
}

/// The tokens of a text, without comments.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    Tokens { text, at: 0 }
}

struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(unclosed) = self.skip_blank() {
            return Some(unclosed);
        }
        let rest = &self.text[self.at..];
        let first = rest.chars().next()?;
        let (kind, len) = match first {
            '(' | '[' | '{' => (TokenKind::Open, 1),
            ')' | ']' | '}' => (TokenKind::Close, 1),
            ',' => (TokenKind::Comma, 1),
            ':' => (TokenKind::Colon, 1),
            '"' | 'r' | 'b' | '\'' => text_token(rest)
                .unwrap_or_else(|| (TokenKind::Word, word_len(rest).max(first.len_utf8()))),
            _ => match word_len(rest) {
                0 => (TokenKind::Other, first.len_utf8()),
                len => (TokenKind::Word, len),
            },
        };
        Some(self.take(kind, len))
    }
}

impl<'a> Tokens<'a> {
    fn take(&mut self, kind: TokenKind, len: usize) -> Token<'a> {
        let start = self.at;
        self.at += len;
        Token {
            kind,
            text: &self.text[start..self.at],
            start,
        }
    }

    /// Goes over space and comments; stops at a comment without an end.
    fn skip_blank(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                match block_comment_len(trimmed) {
                    Some(len) => self.at += len,
                    None => return Some(self.take(TokenKind::UnclosedComment, trimmed.len())),
                }
            } else {
                return None;
            }
        }
    }
}

/// Block comments nest.
fn block_comment_len(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut i) = (0_usize, 0);
    while i + 1 < bytes.len() {
        match &bytes[i..i + 2] {
            b"/*" => (depth, i) = (depth + 1, i + 2),
            b"*/" if depth == 1 => return Some(i + 2),
            b"*/" => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
    }
    None
}

fn word_len(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')))
        .unwrap_or(text.len())
}

/// A text in quotation marks, raw or not, or a character; none if this is a word after all.
fn text_token(text: &str) -> Option<(TokenKind, usize)> {
    let (body, prefix) = match text.strip_prefix('b') {
        Some(body) => (body, 1),
        None => (text, 0),
    };
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        let opening = prefix + 1 + hashes + 1;
        let closing = format!("\"{}", "#".repeat(hashes));
        return Some(match inner.find(&closing) {
            Some(i) => (TokenKind::Text, opening + i + closing.len()),
            None => (TokenKind::UnclosedText, text.len()),
        });
    }
    let quote = body.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (i, c) in body.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some((TokenKind::Text, prefix + i + 1)),
            _ => {}
        }
    }
    Some((TokenKind::UnclosedText, text.len()))
}

/// The text that a token in quotation marks stands for.
pub fn unquoted(token: &Token<'_>) -> Option<String> {
    (token.kind == TokenKind::Text)
        .then(|| ron::from_str(token.text).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_told_from_words() {
        let text = "( // a ( comment\n a: \"b\\\" )\", /* /* [ */ */ c: r#\"]\"\"#, -1.5e3)";
        let found: Vec<&str> = tokens(text).map(|t| t.text).collect();
        let wanted = [
            "(",
            "a",
            ":",
            "\"b\\\" )\"",
            ",",
            "c",
            ":",
            "r#\"]\"\"#",
            ",",
            "-1.5e3",
            ")",
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_is_not_closed_reaches_to_the_end() {
        let last = |text| tokens(text).last().map(|t| t.kind);
        assert_eq!(last("(a: \"b)"), Some(TokenKind::UnclosedText));
        assert_eq!(last("( /* b)"), Some(TokenKind::UnclosedComment));
        assert_eq!(last("r#\"b\""), Some(TokenKind::UnclosedText));
        assert_eq!(last("r"), Some(TokenKind::Word));
    }
}
