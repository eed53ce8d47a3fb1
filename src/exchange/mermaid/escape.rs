//! What stands in a name as it is, and what as `#35;`.

/// Words with which a line is no task.
const RESERVED: [&str; 5] = ["journey", "title", "acctitle", "accdescr", "section"];

/// What JavaScript counts as white space.
pub fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// Without white space at its ends, as both sides take a name.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The escape at the beginning of a text, `#` and `;` among it.
pub fn entity(text: &str) -> Option<&str> {
    let name = text.strip_prefix('#')?;
    let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))?;
    (length > 0 && name[length..].starts_with(';')).then(|| &text[..length + 2])
}

/// A name as people read it.
pub fn decoded(text: &str) -> String {
    let text = without_breaks(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('#') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some(found) => {
                match character(&found[1..found.len() - 1]) {
                    Some(c) => out.push(c),
                    // A name that nobody knows stays to be seen.
                    None => out.push_str(found),
                }
                rest = &rest[found.len()..];
            }
            None => {
                out.push('#');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    trimmed(&out).to_owned()
}

fn character(name: &str) -> Option<char> {
    if name.bytes().all(|b| b.is_ascii_digit()) {
        return name.parse().ok().and_then(char::from_u32);
    }
    match name {
        "nbsp" => Some('\u{a0}'),
        _ => quick_xml::escape::resolve_predefined_entity(name)?
            .chars()
            .next(),
    }
}

/// `<br>`, with which Mermaid breaks a line, as a space.
fn without_breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match line_break(rest) {
            Some(length) => {
                out.push(' ');
                rest = &rest[length..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn line_break(text: &str) -> Option<usize> {
    let head = text.get(..3)?;
    let rest = text.get(3..).filter(|_| head.eq_ignore_ascii_case("<br"))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let rest = rest.strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// What a name says, without what steers machines and without white space at its ends.
pub fn said(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(shown).collect();
    trimmed(&text).to_owned()
}

/// A name so that Mermaid reads the same.
pub fn escaped(text: &str) -> String {
    let text = said(text);
    if text.is_empty() {
        // Nothing is no name to Mermaid; a blank is, and is trimmed again by whoever reads it.
        return "#32;".to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match is_plain(c) {
            true => out.push(c),
            false => push_code(&mut out, c),
        }
    }
    out
}

/// A name with which a line may begin.
pub fn escaped_at_start(text: &str) -> String {
    let text = escaped(text);
    let head = text.to_ascii_lowercase();
    match text.chars().next() {
        Some(first) if RESERVED.iter().any(|word| head.starts_with(word)) => {
            let mut out = String::with_capacity(text.len() + 4);
            push_code(&mut out, first);
            out.push_str(&text[first.len_utf8()..]);
            out
        }
        _ => text,
    }
}

/// Neither punctuation to Mermaid, nor markup to the page, nor one of the marks that stand for escapes on the way.
fn is_plain(c: char) -> bool {
    let means = [
        '#', ';', ':', ',', '%', '<', '>', '&', '"', '{', '}', '\u{fb02}', '¶', '°',
    ];
    c == ' ' || !(is_space(c) || means.contains(&c))
}

fn push_code(out: &mut String, c: char) {
    out.push_str(&format!("#{};", u32::from(c)));
}
