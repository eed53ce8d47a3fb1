//! A Markdown file as it is written: blocks, tables, and text that is no markup.

use crate::audit::one_line;
use crate::exchange::html::Plain;
use crate::i18n::Language;

/// A file that grows block by block.
pub struct Page {
    pub language: Language,
    out: String,
}

/// A column of a table.
pub struct Column {
    pub heading: String,
    /// A number, at the right.
    pub is_number: bool,
    /// Its share of the width, in dashes: converters go by them where a row is longer than their line.
    pub share: usize,
}

impl Column {
    pub fn text(heading: String, share: usize) -> Self {
        Self {
            heading,
            is_number: false,
            share,
        }
    }

    pub fn number(heading: String, share: usize) -> Self {
        Self {
            is_number: true,
            ..Self::text(heading, share)
        }
    }
}

impl Page {
    pub const fn new(language: Language) -> Self {
        Self {
            language,
            out: String::new(),
        }
    }

    pub fn into_text(self) -> String {
        self.out
    }

    pub fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A block of its own: a blank line goes before it.
    pub fn block(&mut self, line: &str) {
        self.gap();
        self.line(line);
    }

    /// The blank line before what is written next.
    pub fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    pub fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {text}", "#".repeat(level)));
    }

    /// Cells are written as they are.
    pub fn table<const N: usize>(
        &mut self,
        columns: &[Column; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        self.block(&row(columns.iter().map(|c| c.heading.as_str())));
        let rules: Vec<String> = (columns.iter())
            .map(|column| {
                let dashes = "-".repeat(column.share.max(2));
                match column.is_number {
                    true => format!("{dashes}:"),
                    false => format!(":{dashes}"),
                }
            })
            .collect();
        self.line(&row(rules.iter().map(String::as_str)));
        for cells in rows {
            self.line(&row(cells.iter().map(String::as_str)));
        }
    }
}

fn row<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

pub fn table_row(cells: &[String]) -> String {
    row(cells.iter().map(String::as_str))
}

/// Whether a number and a point before this would begin a list.
fn ends_marker(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// Text that Markdown shows as it is, in one line, wherever in a line it stands.
pub fn escaped(text: &str) -> String {
    // Nothing turns what comes after it around, and no control character upsets programs that read on.
    let line = one_line(&Plain::text(text));
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        // What starts a list, an underline or a numbered list only does so as the first thing in a line.
        let starts_block = (at == 0 && matches!(c, '-' | '+' | '=' | ':' | '%' | '('))
            || (at > 0 && at == digits && matches!(c, '.' | ')') && ends_marker(&line[at + 1..]));
        let is_markup = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '#' | '~' | '&' | '$' | '!'
                // Attributes and superscripts, as pandoc reads them.
                | '{' | '}' | '^'
        );
        // Programs that know no backslash before a bracket must not take it for a tag either.
        if c == '<' {
            out.push_str("&lt;");
            continue;
        }
        if starts_block || is_markup {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_users_write_is_no_markup() {
        let cases = [
            ("**bold**", r"\*\*bold\*\*"),
            (
                "<script>alert(1)</script>",
                r"&lt;script\>alert(1)&lt;/script\>",
            ),
            ("a | b", r"a \| b"),
            ("# 1", r"\# 1"),
            ("1. first", r"1\. first"),
            ("- [ ] task", r"\- \[ \] task"),
            ("one\n\ntwo\r\nthree", "one two three"),
            ("[x](javascript:y)", r"\[x\](javascript:y)"),
            ("3.5 of 5 – fine", "3.5 of 5 – fine"),
            ("AT&amp;T", r"AT\&amp;T"),
        ];
        for (text, wanted) in cases {
            assert_eq!(escaped(text), wanted);
        }
    }
}
