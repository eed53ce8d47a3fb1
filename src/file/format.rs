//! From a journey to text: a field a line, small things on one line, the same bytes each time.

use ron::ser::PrettyConfig;

use super::parse::options;
use crate::model::Journey;

const INDENT: &str = "    ";
/// Lists of words and objects without an id stand on one line up to this many characters.
const WIDEST: usize = 100;

/// The text of a journey as it stands in its file.
pub fn to_text(journey: &Journey) -> String {
    let config = PrettyConfig::new().new_line("\n").indentor(INDENT);
    let spread = options()
        .to_string_pretty(journey, config)
        .expect("a journey is made of names, texts, numbers and lists, which RON can all write");
    folded(&spread)
}

/// The text of a journey on a single line, for where it must not get in the way.
pub fn to_line(journey: &Journey) -> String {
    let line = options().to_string(journey);
    line.expect("a journey is made of names, texts, numbers and lists, which RON can all write")
}

/// An open bracket.
struct Group {
    /// The line on which it opens.
    first: usize,
    /// Whether it may stand on one line, as far as is known.
    small: bool,
}

/// Puts what is small onto one line: `channels: ["website", "email"]`.
///
/// The text is RON's own with every bracket on a line end, and no text in it runs over a line.
fn folded(spread: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut open: Vec<Group> = Vec::new();
    for line in spread.lines() {
        let line = plainer(line);
        let words = line.trim_start();
        if words.starts_with([')', ']']) {
            let group = open.pop();
            lines.push(line);
            if let Some(group) = group
                && !(group.small && fold(&mut lines, group.first))
                && let Some(outer) = open.last_mut()
            {
                outer.small = false;
            }
            continue;
        }
        let opens = words.ends_with(['(', '[']);
        if let Some(outer) = open.last_mut() {
            // What has an id is worth its lines; so is each object in a list.
            let item = words.starts_with('(');
            outer.small &= !words.starts_with("id: ") && !item;
        }
        if opens {
            // The document's own fields stay open: there the map grows.
            open.push(Group {
                first: lines.len(),
                small: open.len() >= 2,
            });
        }
        lines.push(line);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Joins the lines from `first` on, if that is not too wide.
fn fold(lines: &mut Vec<String>, first: usize) -> bool {
    let (Some(head), Some(inner), Some(tail)) = (
        lines.get(first),
        lines.get(first + 1..lines.len() - 1),
        lines.last(),
    ) else {
        return false;
    };
    let inner: Vec<&str> = inner.iter().map(|l| l.trim_start()).collect();
    let inner = inner.join(" ");
    let inner = inner.strip_suffix(',').unwrap_or(&inner);
    let joined = format!("{head}{inner}{}", tail.trim_start());
    if joined.chars().count() > WIDEST {
        return false;
    }
    lines.truncate(first);
    lines.push(joined);
    true
}

/// Without escapes that are not needed: RON's writer escapes apostrophes and every mark on a letter.
fn plainer(line: &str) -> String {
    if !line.contains('\\') {
        return line.to_owned();
    }
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(i) = rest.find('\\') {
        plain.push_str(&rest[..i]);
        rest = &rest[i..];
        if let Some(after) = rest.strip_prefix("\\'") {
            plain.push('\'');
            rest = after;
        } else if let Some((c, after)) = code_point(rest).filter(|(c, _)| shows(*c)) {
            plain.push(c);
            rest = after;
        } else {
            let escape = rest.chars().take(2).map(char::len_utf8).sum();
            plain.push_str(&rest[..escape]);
            rest = &rest[escape..];
        }
    }
    plain.push_str(rest);
    plain
}

/// The character of a leading `\u{…}` and what follows it.
fn code_point(text: &str) -> Option<(char, &str)> {
    let (hex, after) = text.strip_prefix("\\u{")?.split_once('}')?;
    let c = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?;
    Some((c, after))
}

/// Whether a reader of the file sees the character: spaces of odd widths, controls and marks that turn the
/// direction of writing stay escaped, so that nothing hides in a file.
fn shows(c: char) -> bool {
    let hidden = matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff0}'..='\u{ffff}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}'
    );
    !hidden && !c.is_control() && !c.is_whitespace() && !c.is_ascii()
}
