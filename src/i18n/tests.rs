use Language::{De, En};

use super::*;

#[test]
fn numbers_are_written_as_the_language_does() {
    let cases = [
        (1234.5, 1, "1.234,5", "1,234.5"),
        (0.0, 2, "0", "0"),
        (-0.0, 2, "0", "0"),
        (-0.004, 2, "0", "0"),
        (-7.25, 1, "−7,3", "−7.3"),
        (999.96, 1, "1.000", "1,000"),
        (1_000_000.0, 0, "1.000.000", "1,000,000"),
        (120.0, 2, "120", "120"),
        (2.5, 0, "3", "3"),
        (f64::NAN, 2, "–", "–"),
        (f64::INFINITY, 2, "–", "–"),
    ];
    for (value, decimals, german, english) in cases {
        assert_eq!(number(De, value, decimals), german, "{value}");
        assert_eq!(number(En, value, decimals), english, "{value}");
    }
    assert_eq!(fixed(De, 12.5, 2), "12,50");
    assert_eq!(fixed(En, -1200.0, 2), "−1,200.00");
}

#[test]
fn scores_carry_their_sign() {
    assert_eq!(score(De, 1.5), "+1,5");
    assert_eq!(score(En, -0.9), "−0.9");
    assert_eq!(score(De, 0.0), "0");
    assert_eq!(score(De, 0.04), "0");
    assert_eq!(score(En, 2.0), "+2");
}

#[test]
fn shares_days_and_quotations() {
    assert_eq!(percent(De, 2.1), "2,1\u{a0}%");
    assert_eq!(percent(En, 2.1), "2.1%");
    assert_eq!(percent(De, 62.04), "62\u{a0}%");
    assert_eq!(percent(En, 0.05), "0.05%");
    assert_eq!(date(De, 2026, 11, 18), "18.11.2026");
    assert_eq!(date(En, 2026, 11, 18), "18 Nov 2026");
    assert_eq!(date(De, 2026, 1, 5), "05.01.2026");
    assert_eq!(date(En, 2026, 12, 5), "5 Dec 2026");
    assert_eq!(quoted(De, "Na endlich"), "„Na endlich“");
    assert_eq!(quoted(En, "At last"), "“At last”");
    assert_eq!(quoted(De, "„Nein“ gilt nicht"), "„‚Nein‘ gilt nicht“");
    assert_eq!(quoted(En, "“No” counts"), "“‘No’ counts”");
}

#[test]
fn numbers_in_sentences_follow_the_language() {
    let days = |language, n: f64| t!(language, "span-days", n = n).replace('\u{a0}', " ");
    assert_eq!(days(De, 1234.5), "1.234,5 Tage");
    assert_eq!(days(En, 1.0), "1 day");
    assert_eq!(days(En, -1.0), "−1 day");
    // Too large for plural rules, and still no panic.
    assert!(days(En, 1e300).ends_with(" days"));
    assert_eq!(days(De, f64::NAN), "– Tage");
}

#[test]
fn a_missing_sentence_is_seen() {
    let key = String::from("nobody-wrote-this");
    assert_eq!(text(De, &key, &[]), "⟨nobody-wrote-this⟩");
}
