//! Days in the cells of a table, in the forms in which exports write them.
//!
//! A period stands for its last day: what it came to is known when it is over.

use jiff::civil::{self, ISOWeekDate, Weekday};

use crate::i18n::{Language, t};
use crate::model::Date;

/// How the days of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Of `3/4/2026`; none as long as nothing tells.
    month_first: Option<bool>,
}

/// Why a cell is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// It is none, or none of the calendar.
    None,
    /// `3/4/2026`, and no other row tells the month from the day.
    Unclear,
}

impl Days {
    /// How a column is written: `13/4/2026` in one row tells it of all.
    pub fn of<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> Self {
        let tells = |cell: S| {
            let [a, b, _] = slashed(cell.as_ref())?;
            (a > 12 || b > 12).then_some(b > 12)
        };
        Self {
            month_first: cells.into_iter().find_map(tells),
        }
    }

    /// The day that a cell names: `2026-11-28` (also with a time after it), `28.11.2026`, `28/11/2026`; of a period its
    /// last one: `2026-11`, `11/2026`, `Nov 2026`, `2026-Q3`, `Q3 2026`, `2026-W40`, `KW 40/2026`, `2026`.
    ///
    /// # Errors
    /// If it names none, or it is not clear which.
    pub fn read(self, cell: &str) -> Result<Date, DayError> {
        let cell = cell.trim();
        if let Some([a, b, year]) = slashed(cell) {
            let month_first = match self.month_first {
                Some(known) => known,
                None if a == b => false,
                None if a > 12 => false,
                None if b > 12 => true,
                None => return Err(DayError::Unclear),
            };
            let (month, day) = if month_first { (a, b) } else { (b, a) };
            return date(year, month, day).ok_or(DayError::None);
        }
        day(cell).or_else(|| period(cell)).ok_or(DayError::None)
    }
}

/// Three numbers with slashes between: day and month, or month and day, and the year.
fn slashed(cell: &str) -> Option<[i16; 3]> {
    let day = before_time(cell);
    let parts: Vec<&str> = day.split('/').collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    // `2026/11/28` is no question.
    (a.len() <= 2).then_some([number(a)?, number(b)?, year(c)?])
}

/// Without a time of day after it.
fn before_time(cell: &str) -> &str {
    let (day, time) = cell
        .split_once(['T', ' '])
        .map_or((cell, ""), |(day, time)| (day, time));
    let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | ' ');
    let has_clock = time.contains(':') && time.chars().all(is_time);
    if has_clock { day } else { cell }
}

fn day(cell: &str) -> Option<Date> {
    let cell = before_time(cell);
    let (mark, year_first) = match cell {
        c if c.contains('.') => ('.', false),
        c if c.contains('/') => ('/', true),
        _ => ('-', true),
    };
    let parts: Vec<&str> = cell.split(mark).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    if year_first {
        let whole = a.len() == 4;
        date(year(a).filter(|_| whole)?, number(b)?, number(c)?)
    } else {
        date(year(c)?, number(b)?, number(a)?)
    }
}

/// The last day of a period.
fn period(cell: &str) -> Option<Date> {
    let parts: Vec<&str> = cell
        .split([' ', '/', '-', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    let is_year = |part: &&&str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let (years, others): (Vec<&&str>, Vec<&&str>) = parts.iter().partition(is_year);
    let [of] = years.as_slice() else {
        return None;
    };
    let of = year(of)?;
    let rest = others.iter().map(|part| part.to_lowercase());
    let rest: Vec<String> = rest.collect();
    match rest
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [] => date(of, 12, 31),
        ["kw" | "w" | "week" | "cw", week] => end_of_week(of, week),
        [part] => {
            if let Some(quarter) = part.strip_prefix('q') {
                let quarter = number(quarter).filter(|q| (1..=4).contains(q))?;
                return end_of_month(of, quarter * 3);
            }
            if let Some(week) = part.strip_prefix("kw").or(part.strip_prefix('w')) {
                return end_of_week(of, week);
            }
            end_of_month(of, number(part).or_else(|| month_named(part))?)
        }
        _ => None,
    }
}

/// The month that is called so in any language, or whose name begins so.
fn month_named(word: &str) -> Option<i16> {
    if word.chars().count() < 3 {
        return None;
    }
    Language::ALL.into_iter().find_map(|language| {
        let names = t!(language, "table-months").to_lowercase();
        let place = names.split(',').position(|n| n.trim().starts_with(word))?;
        i16::try_from(place + 1).ok()
    })
}

fn end_of_month(year: i16, month: i16) -> Option<Date> {
    let first = civil::Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    ours(first.last_of_month())
}

/// The Sunday of a week of ISO 8601.
fn end_of_week(year: i16, week: &str) -> Option<Date> {
    let week = i8::try_from(number(week)?).ok()?;
    ours(ISOWeekDate::new(year, week, Weekday::Sunday).ok()?.date())
}

fn ours(date: civil::Date) -> Option<Date> {
    Date::new(date.year(), date.month(), date.day())
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// One or two digits.
fn number(text: &str) -> Option<i16> {
    let sound = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}

/// Four digits, or the last two of one in this century.
fn year(text: &str) -> Option<i16> {
    let sound = matches!(text.len(), 2 | 4) && text.bytes().all(|b| b.is_ascii_digit());
    let year: i16 = text.parse().ok().filter(|_| sound)?;
    Some(if text.len() == 2 { 2000 + year } else { year })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(cell: &str) -> Result<String, DayError> {
        Days::default().read(cell).map(|d| d.to_string())
    }

    #[test]
    fn days_are_read_in_every_usual_form() {
        for (cell, day) in [
            ("2026-11-28", "2026-11-28"),
            ("2026-11-28T09:30:00Z", "2026-11-28"),
            ("2026-11-28 09:30", "2026-11-28"),
            ("28.11.2026", "2026-11-28"),
            ("8.1.26", "2026-01-08"),
            ("28.11.2026 09:30", "2026-11-28"),
            ("28/11/2026", "2026-11-28"),
            ("11/28/2026", "2026-11-28"),
            ("2026/11/28", "2026-11-28"),
            ("5/5/2026", "2026-05-05"),
        ] {
            assert_eq!(read(cell).as_deref(), Ok(day), "{cell}");
        }
    }

    /// The weeks by the calendar of 2026, which began on a Thursday: its week 1 ended on 4 January, week 40 on
    /// 4 October, and it has 53.
    #[test]
    fn a_period_stands_for_its_last_day() {
        for (cell, day) in [
            ("11/2026", "2026-11-30"),
            ("2026-02", "2026-02-28"),
            ("02.2024", "2024-02-29"),
            ("Nov 2026", "2026-11-30"),
            ("März 2026", "2026-03-31"),
            ("2026-Q3", "2026-09-30"),
            ("Q1/2026", "2026-03-31"),
            ("KW 40/2026", "2026-10-04"),
            ("2026-W40", "2026-10-04"),
            ("KW40 2026", "2026-10-04"),
            ("2026-W53", "2027-01-03"),
            ("2026", "2026-12-31"),
        ] {
            assert_eq!(read(cell).as_deref(), Ok(day), "{cell}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for cell in [
            "",
            "31.02.2026",
            "2026-13-01",
            "KW 40",
            "Q5 2026",
            "12",
            "62,5",
            "2025-W53",
            "Kasse",
            "1.2.3.4",
        ] {
            assert_eq!(read(cell), Err(DayError::None), "{cell}");
        }
        assert_eq!(read("3/4/2026"), Err(DayError::Unclear));
    }

    #[test]
    fn one_row_tells_the_order_of_all() {
        let read = |cells: &[&str]| Days::of(cells).read(cells[0]).map(|d| d.to_string());
        assert_eq!(
            read(&["3/4/2026", "13/4/2026"]).as_deref(),
            Ok("2026-04-03")
        );
        assert_eq!(
            read(&["3/4/2026", "4/13/2026"]).as_deref(),
            Ok("2026-03-04")
        );
        let contradicted = Days::of(["13/4/2026"]).read("4/13/2026");
        assert_eq!(contradicted, Err(DayError::None), "no thirteenth month");
    }

    proptest! {
        #[test]
        fn no_cell_is_too_strange(cell in "\\PC{0,14}") {
            let days = Days::of([&cell]);
            let _ = days.read(&cell);
        }

        #[test]
        fn every_day_is_read_as_german_and_iso_write_it(n in 0..20_000_i32) {
            let day = civil::date(1990, 1, 1) + jiff::Span::new().days(n);
            let iso = day.to_string();
            prop_assert_eq!(read(&iso), Ok(iso.clone()));
            let german = format!("{:02}.{:02}.{}", day.day(), day.month(), day.year());
            prop_assert_eq!(read(&german), Ok(iso));
        }
    }
}
