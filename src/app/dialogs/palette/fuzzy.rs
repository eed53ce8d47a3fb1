//! How well words fit what is typed: small letters, without accents, and not every letter has to be there.

/// How well a text fits; none if it does not. More is better.
pub fn fit(typed: &str, text: &str) -> Option<u32> {
    let text = folded(text);
    let typed = folded(typed);
    let mut words = typed.split_whitespace().peekable();
    words.peek()?;
    let mut sum = 0;
    for word in words {
        sum += fit_word(word, &text)?;
    }
    // Of two that fit alike, the shorter one says less besides.
    Some(sum * 64 - (text.chars().count() as u32).min(63))
}

fn fit_word(word: &str, text: &str) -> Option<u32> {
    if text.starts_with(word) {
        return Some(100);
    }
    let starts = text.split(|c: char| !c.is_alphanumeric());
    if starts.clone().any(|start| start.starts_with(word)) {
        return Some(80);
    }
    if word.chars().count() >= 2 && text.contains(word) {
        return Some(60);
    }
    starts.filter_map(|start| scattered(word, start)).max()
}

/// The letters of `word` in their order within one other word that begins alike, with few left out between.
fn scattered(word: &str, within: &str) -> Option<u32> {
    const MOST_LEFT_OUT: u32 = 6;
    if word.chars().count() < 3 || word.chars().next() != within.chars().next() {
        return None;
    }
    let mut letters = within.chars();
    let mut left_out = 0;
    for wanted in word.chars() {
        loop {
            match letters.next() {
                Some(letter) if letter == wanted => break,
                Some(_) => left_out += 1,
                None => return None,
            }
        }
    }
    (left_out <= MOST_LEFT_OUT).then(|| 40 - left_out * 4)
}

/// Without capitals and accents: "Über" is found by "uber" and "ueber" alike is not needed.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ä' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ó' | 'ò' | 'ô' => 'o',
            'ü' | 'ú' | 'ù' | 'û' => 'u',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ß' => 's',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_fit_better_than_what_stands_within() {
        let fits = |text: &str| fit("ver", text).unwrap_or(0);
        assert!(fits("Vergrößern") > fits("Als Bild versenden"));
        assert!(fits("Als Bild versenden") > fits("Unverändert"));
        assert_eq!(fit("ver", "Speichern"), None);
    }

    #[test]
    fn accents_capitals_and_left_out_letters_do_not_matter() {
        assert!(fit("offnen", "Öffnen …").is_some());
        assert!(fit("ruckg", "Rückgängig").is_some());
        assert!(fit("exprt", "Als Bild, PDF oder Tabelle exportieren …").is_some());
        assert!(fit("bild exp", "Als Bild, PDF oder Tabelle exportieren …").is_some());
        assert_eq!(
            fit("bild öffnen", "Als Bild, PDF oder Tabelle exportieren …"),
            None
        );
        assert_eq!(fit("  ", "Öffnen"), None);
    }
}
