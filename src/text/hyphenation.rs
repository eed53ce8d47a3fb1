//! Where words may part, and which of these places a narrow column needs.
//!
//! Words stay whole as long as they fit a line: only one that is wider than the line is parted,
//! calm instead of full lines. A word is left alone where a hyphen would change its meaning:
//! addresses, paths, anything with digits.

use std::ops::Range;

use super::Hyphenation;

/// Shorter words are never parted.
const SHORTEST_WORD: usize = 6;
/// Letters that stay together at either end of a word.
const SHORTEST_PART: usize = 3;
/// A wide word begins on the line of its predecessor only if this share of the line is free.
const WORTH_FILLING: f64 = 0.35;

/// A stretch that has no line end of its own within: a word with the space after it.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Bytes of the text as set.
    pub range: Range<usize>,
    /// Map units, without trailing space.
    pub width: f64,
    /// With trailing space.
    pub advance: f64,
    /// The user's own line end follows.
    pub ends_line: bool,
    /// Offset after each letter and the width up to it, for a segment wider than the line.
    pub letters: Vec<(usize, f64)>,
}

/// The offsets in `set` at which a word may part; ascending. `soft` are those where the user put
/// a soft hyphen.
pub fn points(set: &str, soft: &[usize], hyphenation: Hyphenation) -> Vec<usize> {
    let lang = match hyphenation {
        Hyphenation::Off => None,
        Hyphenation::In(lang) => Some(lang),
    };
    let mut points = soft.to_vec();
    if let Some(lang) = lang {
        for token in set.split_whitespace() {
            if is_prose(token) {
                let start = token.as_ptr() as usize - set.as_ptr() as usize;
                for word in words(token) {
                    let word = start + word.start..start + word.end;
                    let by_hand = soft.iter().any(|p| word.start < *p && *p < word.end);
                    if !by_hand {
                        part(set, word, lang, &mut points);
                    }
                }
            }
        }
    }
    points.sort_unstable();
    points.dedup();
    points.retain(|p| 0 < *p && *p < set.len());
    points
}

/// Whether hyphens in it would be read as hyphens.
fn is_prose(token: &str) -> bool {
    let dotted = token
        .split('.')
        .zip(token.split('.').skip(1))
        .any(|(a, b)| a.ends_with(char::is_alphabetic) && b.starts_with(char::is_alphabetic));
    let marked = |c: char| c.is_numeric() || matches!(c, '@' | '\\' | '_' | '#' | '=' | '&');
    !dotted && !token.contains("://") && !token.contains(marked)
}

/// The stretches of Latin letters.
fn words(token: &str) -> impl Iterator<Item = Range<usize>> {
    let is_letter = |c: char| c.is_alphabetic() && c < '\u{250}';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + token[at..].find(is_letter)?;
        let len = token[start..].find(|c| !is_letter(c));
        at = len.map_or(token.len(), |len| start + len);
        Some(start..at)
    })
}

fn part(set: &str, word: Range<usize>, lang: hypher::Lang, points: &mut Vec<usize>) {
    let letters = &set[word.clone()];
    if letters.chars().count() >= SHORTEST_WORD {
        let parts = hypher::hyphenate_bounded(letters, lang, SHORTEST_PART, SHORTEST_PART);
        let mut at = word.start;
        for part in parts {
            at += part.len();
            if at < word.end {
                points.push(at);
            }
        }
    }
}

/// Fills lines as the shaper will and answers at which of `points` a hyphen and a line end go.
/// `hyphen` is the room that a hyphen takes.
pub fn needed(segments: &[Segment], points: &[usize], line: f64, hyphen: f64) -> Vec<usize> {
    let mut needed = Vec::new();
    let mut x = 0.0;
    for segment in segments {
        if x > 0.0 && x + segment.width > line {
            let fills = segment.width > line && line - x >= line * WORTH_FILLING;
            if !fills {
                x = 0.0;
            }
        }
        if segment.width > line {
            x = part_wide(segment, points, line, hyphen, x, &mut needed);
        } else {
            x += segment.advance;
        }
        if segment.ends_line {
            x = 0.0;
        }
    }
    needed
}

/// Parts one wide word and answers how far its last part reaches into its line.
fn part_wide(
    segment: &Segment,
    points: &[usize],
    line: f64,
    hyphen: f64,
    mut x: f64,
    needed: &mut Vec<usize>,
) -> f64 {
    let letters = &segment.letters;
    // A soft hyphen may stand before an accent that belongs to the letter before it: no place to
    // part.
    let between_letters = |p: &usize| letters.binary_search_by_key(p, |letter| letter.0).is_ok();
    let first = points.partition_point(|p| *p <= segment.range.start);
    let last = points.partition_point(|p| *p < segment.range.end);
    let points: Vec<usize> = points[first..last]
        .iter()
        .copied()
        .filter(between_letters)
        .collect();
    let mut points = points.as_slice();
    let mut done = 0.0;
    // Letters before this one stand on earlier lines.
    let mut next = 0;
    while x + segment.width - done > line {
        let fitting =
            |room: f64| next + letters[next..].partition_point(|(_, reach)| reach - done <= room);
        let reach = letters[..fitting(line - x - hyphen)]
            .last()
            .map_or(segment.range.start, |(offset, _)| *offset);
        let fit = points.partition_point(|p| *p <= reach);
        let end = if let Some(&point) = points[..fit].last() {
            needed.push(point);
            letters.partition_point(|(offset, _)| *offset <= point)
        } else if x > 0.0 {
            x = 0.0;
            continue;
        } else {
            // No part is narrow enough: the shaper breaks between any two letters.
            fitting(line).max(next + 1).min(letters.len())
        };
        let Some(&(offset, width)) = letters[..end].last() else {
            return x;
        };
        done = width;
        next = end;
        x = 0.0;
        if next == letters.len() {
            return segment.advance - segment.width;
        }
        points = &points[points.partition_point(|p| *p <= offset)..];
    }
    x + segment.advance - done
}
