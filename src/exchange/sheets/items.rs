//! Several things in one cell.

/// The line without the mark that begins an item of a list; none where there is no such mark.
pub(super) fn unmarked(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let marks = ['•', '●', '▪', '‣', '◦', '·', '–', '—', '-', '*', '✓', '☐'];
    if let Some(rest) = line.strip_prefix(marks) {
        // A sign before a number is none: "-1".
        return rest.starts_with([' ', '\t', '\u{a0}']).then(|| rest.trim());
    }
    let digits = line.find(|c: char| !c.is_ascii_digit())?;
    let rest = line[digits..].strip_prefix(['.', ')'])?;
    let counted = (1..=2).contains(&digits) && rest.starts_with([' ', '\t', '\u{a0}']);
    counted.then(|| rest.trim())
}

/// The items of a cell, a line each. Where the first line has a mark, lines without one belong to the item before.
pub(super) fn items(cell: &str) -> Vec<String> {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    let marked = lines.clone().next().is_some_and(|l| unmarked(l).is_some());
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match (unmarked(line), items.last_mut()) {
            (Some(item), _) => items.push(item.to_owned()),
            (None, Some(item)) if marked => {
                item.push('\n');
                item.push_str(line);
            }
            (None, _) => items.push(line.to_owned()),
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

/// The notes in a cell of a list: several where each begins with a mark, else one, with its line breaks.
pub(super) fn notes(cell: &str) -> Vec<String> {
    match cell.lines().find(|line| !line.trim().is_empty()) {
        Some(first) if unmarked(first).is_some() => items(cell),
        Some(_) => vec![
            cell.lines()
                .map(str::trim)
                .collect::<Vec<_>>()
                .join("\n")
                .trim()
                .to_owned(),
        ],
        None => Vec::new(),
    }
}

/// The names in a cell: parted by semicolons or lines, else by commas unless the whole is one that is `known`.
pub(super) fn names(cell: &str, known: impl Fn(&str) -> bool) -> Vec<String> {
    let parted = cell.contains([';', '\n']);
    let parts: Vec<&str> = match parted {
        true => cell.split([';', '\n']).collect(),
        false if known(cell.trim()) => vec![cell],
        false => cell.split(',').collect(),
    };
    let bare = |part: &&str| {
        let part = unmarked(part).unwrap_or(part).trim();
        (!part.is_empty()).then(|| part.to_owned())
    };
    parts.iter().filter_map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_cell_is_parted_as_people_part_it() {
        assert_eq!(items("Flyer\n\nPlakat"), ["Flyer", "Plakat"]);
        assert_eq!(
            items("• Flyer\n  zweite Zeile\n• Plakat"),
            ["Flyer\nzweite Zeile", "Plakat"]
        );
        assert_eq!(
            items("1. Flyer\n2) Plakat\n-1 Grad"),
            ["Flyer", "Plakat\n-1 Grad"]
        );
        assert_eq!(items("2026. Ein Jahr"), ["2026. Ein Jahr"]);
        assert_eq!(notes("bricht ab;\nDaten weg"), ["bricht ab;\nDaten weg"]);
        assert_eq!(
            notes("- bricht ab\n- Daten weg"),
            ["bricht ab", "Daten weg"]
        );
        let never = |_: &str| false;
        assert_eq!(names("E-Mail, Website", never), ["E-Mail", "Website"]);
        assert_eq!(
            names("Filiale, EG; Website", never),
            ["Filiale, EG", "Website"]
        );
        assert_eq!(names("Filiale, EG;", never), ["Filiale, EG"]);
        assert_eq!(
            names("Filiale, EG", |n| n == "Filiale, EG"),
            ["Filiale, EG"]
        );
    }
}
