//! What cells say, in any language that the product speaks.

use crate::exchange::cells::Cell;
use crate::exchange::table::{Days, Marks};
use crate::i18n::Language;
use crate::model::{Criterion, Date, Direction, Percent, Purpose, Rating, Role, Score, Span, Unit};
use crate::search::name_keys;
use crate::words::{self, FACES, Word};

/// The value that is called so.
pub(super) fn one_of<T: Word + Clone>(all: &[T], text: &str) -> Option<T> {
    let wanted = name_keys(text);
    let is = |value: &&T| {
        let mut languages = Language::ALL.into_iter();
        languages.any(|l| name_keys(&value.word(l)) == wanted)
    };
    all.iter().find(is).cloned()
}

pub(super) fn purpose(text: &str) -> Purpose {
    one_of(&Purpose::NAMED, text).unwrap_or_else(|| Purpose::Own(text.to_owned()))
}

pub(super) fn role(text: &str) -> Role {
    one_of(&Role::NAMED, text).unwrap_or_else(|| Role::Own(text.to_owned()))
}

pub(super) fn criterion(text: &str) -> Criterion {
    let named = [
        Criterion::Features,
        Criterion::ExtraServices,
        Criterion::Price,
        Criterion::ExperienceOfOthers,
    ];
    one_of(&named, text).unwrap_or_else(|| Criterion::Own(text.to_owned()))
}

pub(super) fn direction(text: &str) -> Option<Direction> {
    one_of(&[Direction::Higher, Direction::Lower], text)
}

/// A unit; what is none that has a name is one of the user's own.
pub(super) fn unit(text: &str) -> Unit {
    let named = [
        Unit::Percent,
        Unit::Number,
        Unit::Points,
        Unit::Seconds,
        Unit::Minutes,
        Unit::Hours,
        Unit::Days,
    ];
    if let Some(unit) = one_of(&named, text) {
        return unit;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let scale = digits.parse().ok().map(Unit::OutOf);
    // What stands around the currency in the sentence for it.
    let money = Language::ALL.into_iter().find_map(|language| {
        let mark = "\u{1}";
        let sentence = Unit::Money(mark.to_owned()).word(language);
        let (before, after) = sentence.split_once(mark)?;
        let currency = text.strip_prefix(before)?.strip_suffix(after)?;
        Some(Unit::Money(currency.to_owned()))
    });
    let known = scale.filter(|unit| one_of(std::slice::from_ref(unit), text).is_some());
    let known = known.or_else(|| money.filter(|unit| *unit != Unit::Money(String::new())));
    known.unwrap_or_else(|| Unit::Own(text.to_owned()))
}

/// A number, as a spreadsheet keeps it or as people write it.
pub(super) fn number(cell: &Cell, language: Language) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number).filter(|n| n.is_finite()),
        Cell::Text(text) => Marks::of([text], language).read(text),
        _ => None,
    }
}

pub(super) fn count(cell: &Cell, language: Language) -> Option<u32> {
    let number = number(cell, language)?;
    let whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    whole.then_some(number as u32)
}

pub(super) fn rating(cell: &Cell, language: Language) -> Option<Rating> {
    Rating::try_from(i64::from(count(cell, language)?)).ok()
}

pub(super) fn percent(cell: &Cell, language: Language) -> Option<Percent> {
    Percent::try_from(number(cell, language)?).ok()
}

/// A score as a number, a face or a word.
pub(super) fn score(cell: &Cell, language: Language) -> Option<Score> {
    if let Some(number) = number(cell, language) {
        return Score::try_from(number).ok();
    }
    let text = cell.text();
    let wanted = name_keys(&text);
    let says = |key: &str| {
        let said = |l: Language| name_keys(&crate::i18n::text(l, key, &[])) == wanted;
        Language::ALL.into_iter().any(said)
    };
    let face = text.trim().replacen(":-", ":", 1);
    let drawn = [
        ("😀", 2.0),
        ("😊", 1.0),
        ("🙂", 1.0),
        ("😐", 0.0),
        ("🙁", -1.0),
        ("😞", -1.0),
        ("😡", -2.0),
    ];
    let drawn = drawn.into_iter().find(|(face, _)| text.trim() == *face);
    let told = FACES
        .into_iter()
        .find(|(_, f, key)| *f == face || says(key));
    let score = told
        .map(|(score, ..)| score)
        .or(drawn.map(|(_, score)| score));
    Score::try_from(score?).ok()
}

pub(super) fn date(cell: &Cell, language: Language) -> Option<Date> {
    match cell {
        Cell::Day(day) => Some(*day),
        Cell::Text(text) => {
            let day = Days::default().read(text).ok();
            day.or_else(|| words::read_date(language, text))
        }
        _ => None,
    }
}

pub(super) fn span(cell: &Cell, language: Language) -> Option<Span> {
    words::read_span(language, &cell.text(), None)
}
