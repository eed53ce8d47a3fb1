//! When something was: "today, 14:32", "18 Nov 2026".

use std::time::SystemTime;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::i18n::{self, Language, t};

/// A moment as people speak of it; a dash for what no calendar holds.
pub fn text(language: Language, at: SystemTime) -> String {
    match Timestamp::try_from(at) {
        Ok(at) => {
            let at = at.to_zoned(TimeZone::system()).datetime();
            relative_to(language, at, Zoned::now().datetime())
        }
        Err(_) => "–".to_owned(),
    }
}

fn relative_to(language: Language, at: DateTime, now: DateTime) -> String {
    let day = at.date();
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    if day == now.date() {
        t!(language, "dialog-today", time = time)
    } else if now
        .date()
        .yesterday()
        .is_ok_and(|yesterday| yesterday == day)
    {
        t!(language, "dialog-yesterday", time = time)
    } else {
        i18n::date(language, day.year(), day.month(), day.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_near_by_have_names_and_others_a_date() {
        let at = |text: &str| text.parse::<DateTime>().unwrap();
        let now = at("2026-03-02T09:00");
        let said = |text: &str| relative_to(Language::En, at(text), now);
        assert_eq!(said("2026-03-02T08:05"), "today, 08:05");
        assert_eq!(said("2026-03-01T23:59"), "yesterday, 23:59");
        assert_eq!(said("2026-02-28T23:59"), "28 Feb 2026");
    }
}
