//! Lines and indented lists, as people write them into mails, notes and Markdown.
//!
//! Plain lines are touchpoints. Of two levels, the upper are stages and the lower their touchpoints; of three,
//! stages, steps and touchpoints; what stands below a touchpoint is a note on it. A heading begins a stage, also
//! where nothing stands below it.

use std::sync::Arc;

use crate::edit::Clip;
use crate::model::{Journey, Note, NoteKind, Stage, Step, Touchpoint};

/// How wide a tab is, columns.
const TAB: usize = 4;
/// Headings of Markdown have up to so many marks.
const DEEPEST_HEADING: usize = 6;

/// A line of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// In how many others it stands.
    pub depth: usize,
    pub text: String,
    pub is_heading: bool,
}

/// How far to the right a line begins: headings are left of everything, the higher the further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Margin {
    Heading(usize),
    Column(usize),
}

/// The lines of a text that hold words, without their marks.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Vec<Margin> = Vec::new();
    for line in text.lines() {
        let Some((margin, words)) = read(line) else {
            continue;
        };
        while open.last().is_some_and(|outer| *outer >= margin) {
            open.pop();
        }
        lines.push(Line {
            depth: open.len(),
            text: words.to_owned(),
            is_heading: matches!(margin, Margin::Heading(_)),
        });
        open.push(margin);
    }
    lines
}

/// A text without what is neither heading nor list, on the same lines, and that with its lines: code, quotations and
/// tables; prose too, where there are both headings and lists.
pub(super) fn without_prose(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), Vec::new());
    let marked = |line: &str| without_bullet(line.trim_start()) != line.trim_start();
    let headed = |line: &str| heading(line.trim_start()).is_some();
    let is_document = text.lines().any(marked) && text.lines().any(headed);
    let mut fence: Option<&str> = None;
    for (line, number) in text.lines().zip(1..) {
        let words = line.trim();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| words.starts_with(mark));
        let is_fence = mark.is_some() && fence.is_none_or(|open| mark == Some(open));
        let is_rest = fence.is_some()
            || words.starts_with(['>', '|'])
            || (is_document && !marked(line) && !headed(line));
        if is_fence {
            fence = mark.filter(|_| fence.is_none());
        } else if !is_rest {
            kept.push_str(line);
        } else if read(line).is_some() {
            rest.push((number, words.to_owned()));
        }
        kept.push('\n');
    }
    (kept, rest)
}

/// Where a line begins, and its words; none if it has none.
fn read(line: &str) -> Option<(Margin, &str)> {
    let line = line.trim_start_matches('\u{feff}').trim_end();
    let words = line.trim_start();
    let indent = &line[..line.len() - words.len()];
    let column = indent
        .chars()
        .map(|c| if c == '\t' { TAB } else { 1 })
        .sum();
    if let Some((level, heading)) = heading(words) {
        return (!heading.is_empty()).then_some((Margin::Heading(level), heading));
    }
    let words = without_bullet(words);
    // A rule, or the underlining of a heading.
    let is_rule = words.chars().all(|c| "-*_=–— ".contains(c));
    (!is_rule).then_some((Margin::Column(column), words))
}

fn heading(words: &str) -> Option<(usize, &str)> {
    let rest = words.trim_start_matches('#');
    let level = words.len() - rest.len();
    ((1..=DEEPEST_HEADING).contains(&level) && rest.starts_with([' ', '\t']))
        .then(|| (level, rest.trim()))
}

/// Without the mark of a list: `-`, `*`, `+`, `•`, `–`, `1.`, `1)`, and a box to tick behind it.
fn without_bullet(words: &str) -> &str {
    let after_digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let marked = words
        .strip_prefix(['-', '*', '+', '•', '–', '·', '◦', '▪'])
        .or_else(|| {
            let digits = words.len() - after_digits.len();
            (1..=3)
                .contains(&digits)
                .then(|| after_digits.strip_prefix(['.', ')']))
                .flatten()
        });
    let Some(rest) = marked.filter(|rest| rest.starts_with([' ', '\t'])) else {
        return words;
    };
    let rest = rest.trim_start();
    let ticked = ["[ ]", "[x]", "[X]"]
        .iter()
        .find_map(|tick| rest.strip_prefix(tick));
    ticked.map_or(rest, str::trim_start)
}

/// The heading that stands above all others, and the lines below it: the title of a map, not one of its stages.
pub(super) fn titled(mut lines: Vec<Line>) -> (Option<String>, Vec<Line>) {
    let is_above_all = match lines.as_slice() {
        [first, below @ ..] if first.is_heading => {
            below.iter().all(|line| line.depth > 0) && below.iter().any(|line| line.is_heading)
        }
        _ => false,
    };
    if !is_above_all {
        return (None, lines);
    }
    let title = lines.remove(0).text;
    for line in &mut lines {
        line.depth -= 1;
    }
    (Some(title), lines)
}

/// The lines as objects; none if there are none.
pub(super) fn clip(lines: &[Line]) -> Option<Clip> {
    let deepest = lines.iter().map(|line| line.depth).max()?;
    let headed = lines.iter().any(|line| line.depth == 0 && line.is_heading);
    if deepest == 0 && !headed {
        return Some(touchpoints(lines));
    }
    // The depth at which touchpoints stand.
    let cards = deepest.clamp(1, 2);
    let mut stages: Vec<Stage> = Vec::new();
    for line in lines {
        let text = line.text.as_str();
        let Some(stage) = stages.last_mut().filter(|_| line.depth > 0) else {
            stages.push(Stage {
                name: text.to_owned(),
                ..Stage::default()
            });
            continue;
        };
        if line.depth < cards {
            stage.steps.push(Arc::new(Step::new(text)));
            continue;
        }
        if stage.steps.is_empty() {
            stage.steps.push(Arc::default());
        }
        let Some(step) = stage.steps.last_mut().map(Arc::make_mut) else {
            continue;
        };
        match step.touchpoints.last_mut() {
            Some(touchpoint) if line.depth > cards => {
                let note = Note::new(NoteKind::Free, text);
                Arc::make_mut(touchpoint).notes.push(note.into());
            }
            _ => step.touchpoints.push(Touchpoint::new(text).into()),
        }
    }
    for stage in &mut stages {
        if stage.steps.is_empty() {
            stage.steps.push(Arc::default());
        }
    }
    let objects = stages.iter().map(|s| (&s.id).into()).collect();
    let journey = Journey {
        stages: stages.into_iter().map(Arc::new).collect(),
        ..Journey::default()
    };
    Some(Clip { journey, objects })
}

fn touchpoints(lines: &[Line]) -> Clip {
    let touchpoints: Vec<Arc<Touchpoint>> = lines
        .iter()
        .map(|line| Touchpoint::new(&line.text).into())
        .collect();
    let objects = touchpoints.iter().map(|t| (&t.id).into()).collect();
    let step = Step {
        touchpoints,
        ..Step::default()
    };
    let stage = Stage {
        steps: vec![step.into()],
        ..Stage::default()
    };
    let journey = Journey {
        stages: vec![stage.into()],
        ..Journey::default()
    };
    Clip { journey, objects }
}
