//! What may stand before a diagram: front matter between two lines of `---`.

/// What was said there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    pub title: Option<String>,
    /// What else is set, by its key, with the line.
    pub settings: Vec<(usize, String)>,
    /// Where the diagram begins, bytes.
    pub end: usize,
}

/// The front matter of a text whose lines end with `\n`.
pub fn of(text: &str) -> Front {
    let mut front = Front::default();
    let Some((first, rest)) = text.split_once('\n') else {
        return front;
    };
    let first = first.trim_end();
    let indent = first.trim_end_matches('-');
    if first.trim_start() != "---" || !indent.chars().all(char::is_whitespace) {
        return front;
    }
    let mut at = text.len() - rest.len();
    let mut found = Vec::new();
    for (line, number) in rest.split_inclusive('\n').zip(2..) {
        at += line.len();
        let line = line.strip_prefix(indent).unwrap_or(line).trim_end();
        if line == "---" {
            for (number, key, value) in found {
                match key {
                    "title" => front.title = scalar(value),
                    key => front.settings.push((number, String::from(key))),
                }
            }
            front.end = at;
            return front;
        }
        // What is indented belongs to the key above it.
        if !line.starts_with([' ', '\t', '#', '-'])
            && let Some((key, value)) = line.split_once(':')
        {
            found.push((number, key.trim(), value.trim()));
        }
    }
    front
}

/// A value of YAML in one line: plain, or in quotes of either kind.
fn scalar(value: &str) -> Option<String> {
    let text = if let Some(quoted) = value.strip_prefix('\'') {
        let end = quoted.replace("''", "\u{0}\u{0}").find('\'')?;
        quoted.get(..end)?.replace("''", "'")
    } else if let Some(quoted) = value.strip_prefix('"') {
        double_quoted(quoted)?
    } else {
        let end = value.find(" #").unwrap_or(value.len());
        value[..end].trim_end().to_owned()
    };
    (!text.is_empty()).then_some(text)
}

/// JSON's strings are YAML's as well.
fn double_quoted(rest: &str) -> Option<String> {
    let mut escaped = false;
    let end = rest.find(|c: char| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    serde_json::from_str(&format!("\"{}\"", &rest[..end])).ok()
}
