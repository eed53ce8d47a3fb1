use std::sync::Arc;

use super::*;
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, BUILT_IN_KPIS, Control, Date, Interval, Lane, LaneKind,
    Measurement, NoteKind, Purpose, Reading, Span, Status, Threshold, Unit,
};
use Language::{De, En};

/// Whether the text is a sentence and not the key of a missing one.
fn is_word(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains('⟨')
}

#[test]
fn every_value_has_a_word() {
    for language in Language::ALL {
        for key in choices::KEYS {
            assert!(i18n::has(language, key), "{}: {key}", language.tag());
        }
        let units = [
            Unit::Percent,
            Unit::Number,
            Unit::Points,
            Unit::Seconds,
            Unit::Minutes,
            Unit::Hours,
            Unit::Days,
            Unit::OutOf(5),
            Unit::Money("€".into()),
            Unit::Own("Anrufe".into()),
        ];
        for unit in &units {
            assert!(is_word(&unit.word(language)), "{unit:?}");
            assert!(is_word(&value(language, 3.5, unit)), "{unit:?}");
        }
        for step in 1..=5 {
            assert!(is_word(&audit_step(language, step)), "{step}");
        }
        for it in Threshold::ALL {
            let usual = threshold_value(language, *it, it.usual());
            let words = [
                threshold(language, *it),
                threshold_unit(language, *it),
                usual,
            ];
            assert!(words.iter().all(|w| is_word(w)), "{it:?}: {words:?}");
        }
    }
}

#[test]
fn everything_built_in_has_a_name() {
    let journey = Journey::default();
    for language in Language::ALL {
        for built_in in BUILT_IN_KINDS {
            let name = kind(language, &journey, &Id::new(built_in.id));
            assert!(is_word(&name), "{}: {}", language.tag(), built_in.id);
        }
        for built_in in BUILT_IN_CHANNELS {
            let name = channel(language, &journey, &Id::new(built_in.id));
            assert!(is_word(&name), "{}: {}", language.tag(), built_in.id);
        }
        for built_in in BUILT_IN_KPIS.iter() {
            let name = kpi(language, &journey, &Id::new(built_in.id));
            assert!(is_word(&name), "{}: {}", language.tag(), built_in.id);
        }
    }
}

/// Import finds values by their word: two of one list with the same word could not be told apart.
#[test]
fn no_two_built_in_things_share_a_name() {
    let journey = Journey::default();
    for language in Language::ALL {
        let lists: [Vec<String>; 3] = [
            BUILT_IN_KINDS
                .iter()
                .map(|k| kind(language, &journey, &Id::new(k.id)))
                .collect(),
            BUILT_IN_CHANNELS
                .iter()
                .map(|c| channel(language, &journey, &Id::new(c.id)))
                .collect(),
            BUILT_IN_KPIS
                .iter()
                .map(|k| kpi(language, &journey, &Id::new(k.id)))
                .collect(),
        ];
        for mut list in lists {
            let all = list.len();
            list.sort();
            list.dedup();
            assert_eq!(list.len(), all, "{}: {list:?}", language.tag());
        }
    }
}

#[test]
fn what_the_journey_names_itself_goes_first() {
    let mut journey = Journey::default();
    journey.kinds.push(Arc::new(Kind {
        id: Id::new("podium"),
        name: "Podium".into(),
        ..Kind::default()
    }));
    // An entry without a name only gives a built-in channel its defaults.
    journey.channels.push(Arc::new(Channel {
        id: Id::new("shop"),
        control: Some(Control::Influenced),
        ..Channel::default()
    }));
    journey.kpis.push(Arc::new(Kpi {
        id: Id::new("nps"),
        name: "Begeisterung".into(),
        ..Kpi::default()
    }));
    assert_eq!(kind(En, &journey, &Id::new("podium")), "Podium");
    assert_eq!(
        channel(De, &journey, &Id::new("shop")),
        "Geschäft und Verkaufsstelle"
    );
    assert_eq!(kpi(De, &journey, &Id::new("nps")), "Begeisterung");
    assert_eq!(kpi(De, &journey, &Id::new("churn")), "Abwanderung");
    assert_eq!(kind(De, &journey, &Id::new("nobody")), "nobody");

    let mut about = About::default();
    about
        .period_names
        .set(Period::During, Some("Während der Kündigung".into()));
    assert_eq!(period(De, &about, Period::Before), "Vor dem Kauf");
    assert_eq!(period(De, &about, Period::During), "Während der Kündigung");
    assert_eq!(period(En, &about, Period::After), "After the purchase");
    assert_eq!(Purpose::Own("Trösten".into()).word(En), "Trösten");
    assert_eq!(Status::ToChange.word(De), "Zu ändern");
}

#[test]
fn lanes_are_called_after_what_they_show() {
    let lane = |shows| Lane::new(shows);
    let of = |kinds: &[NoteKind]| lane(LaneKind::Notes(kinds.to_vec()));
    let both = |language, lane: &Lane| (lane_title(language, lane), lane_subtitle(language, lane));
    let pair = |title: &str, line: &str| (title.to_owned(), Some(line.to_owned()));

    assert_eq!(
        both(De, &lane(LaneKind::Emotions)),
        pair("Gefühle", "je Persona, −2\u{a0}bis\u{a0}+2")
    );
    assert_eq!(
        both(En, &of(&[NoteKind::PainPoint])),
        pair("Pain points", "what hurts")
    );
    assert_eq!(
        both(De, &of(&[NoteKind::Opportunity, NoteKind::Idea])),
        pair("Chancen · Ideen", "was wir tun können")
    );
    let mixed = of(&[NoteKind::Need, NoteKind::Risk]);
    assert_eq!(both(En, &mixed), ("Needs · Risks".into(), None));
    assert_eq!(both(De, &of(&NoteKind::ALL)), ("Notizen".into(), None));
    for kind in NoteKind::ALL {
        for language in Language::ALL {
            assert!(is_word(&lane_title(language, &of(&[kind]))), "{kind:?}");
            let line = lane_subtitle(language, &of(&[kind]));
            assert!(line.as_deref().is_some_and(is_word), "{kind:?}");
        }
    }
    let own = Lane {
        title: Some("Wir".into()),
        subtitle: Some(String::new()),
        ..Lane::default()
    };
    assert_eq!(both(De, &own), ("Wir".into(), None));
}

#[test]
fn kpi_values_read_as_people_write_them() {
    let euro = || Unit::Money("€".into());
    let franc = || Unit::Money("CHF".into());
    let cases = [
        (3.4, Unit::Percent, "3,4 %", "3.4%"),
        (0.054, Unit::Percent, "0,05 %", "0.05%"),
        (12_345.678, Unit::Number, "12.345,68", "12,345.68"),
        (42.0, Unit::Points, "42", "42"),
        (-10.0, Unit::Points, "−10", "−10"),
        (45.0, Unit::Seconds, "45 s", "45 s"),
        (2.8333, Unit::Minutes, "2:50 min", "2:50 min"),
        (0.5, Unit::Minutes, "0:30 min", "0:30 min"),
        (-0.5, Unit::Minutes, "−0:30 min", "−0:30 min"),
        (2.9999, Unit::Minutes, "3 min", "3 min"),
        (90.5, Unit::Minutes, "91 min", "91 min"),
        (1.5, Unit::Hours, "1,5 h", "1.5 h"),
        (1.0, Unit::Days, "1 Tag", "1 day"),
        (1.001, Unit::Days, "1 Tag", "1 day"),
        (9.0, Unit::Days, "9 Tage", "9 days"),
        (4.6, Unit::OutOf(5), "4,6 / 5", "4.6 / 5"),
        (12.5, euro(), "12,50 €", "€12.50"),
        (-1_200.0, euro(), "−1.200 €", "−€1,200"),
        (12.5, franc(), "12,50 CHF", "CHF 12.50"),
        (7.0, Unit::Own("Anrufe".into()), "7 Anrufe", "7 Anrufe"),
        (7.0, Unit::Own(String::new()), "7", "7"),
    ];
    for (number, unit, german, english) in cases {
        // A value and its unit stay on one line.
        let spaced = |language| value(language, number, &unit).replace('\u{a0}', " ");
        assert_eq!(spaced(De), german);
        assert_eq!(spaced(En), english);
        assert!(!value(De, number, &unit).contains(' '), "{german}");
    }
}

#[test]
fn a_target_has_the_decimals_of_its_reading() {
    let said = |reading, target, unit: Unit| {
        let reading = Reading::new(Date::new(2026, 3, 5).unwrap(), reading);
        let measurement = Measurement {
            target: Some(target),
            readings: vec![reading],
            ..Measurement::default()
        };
        let both = reading_and_target(De, &measurement, &unit);
        both.map(|text| text.unwrap().replace('\u{a0}', " "))
    };
    assert_eq!(said(3.4, 3.0, Unit::Percent), ["3,4 %", "3,0 %"]);
    assert_eq!(said(3.0, 3.4, Unit::Percent), ["3,0 %", "3,4 %"]);
    assert_eq!(said(62.0, 60.0, Unit::Percent), ["62 %", "60 %"]);
    assert_eq!(said(4.0, 4.5, Unit::OutOf(5)), ["4,0 / 5", "4,5 / 5"]);
    let euro = Unit::Money("€".into());
    assert_eq!(said(12.5, 12.0, euro), ["12,50 €", "12,00 €"]);
    let minutes = ["2:50 min", "3:00 min"];
    assert_eq!(said(17.0 / 6.0, 3.0, Unit::Minutes), minutes);
}

#[test]
fn a_reading_says_how_sure_it_is() {
    let said = |language, value, ends: Option<(f64, f64)>, n, unit| {
        let mut reading = Reading::new(Date::new(2026, 3, 5).unwrap(), value);
        reading.interval = ends.map(|ends| Interval::try_from(ends).unwrap());
        reading.n = n;
        let said = certainty(language, &reading, &unit);
        said.map(|said| said.replace('\u{a0}', " "))
    };
    let known = |text: &str| Some(text.to_owned());
    let even = Some((58.0, 66.0));
    assert_eq!(
        said(De, 62.0, even, Some(412), Unit::Points),
        known("± 4, n = 412")
    );
    // Rounded ends do not make it lopsided.
    let rounded = Some((-6.8, 7.7));
    assert_eq!(
        said(De, 0.5, rounded, Some(1412), Unit::Points),
        known("± 7,3, n = 1.412")
    );
    let lopsided = Some((0.6, 17.2));
    assert_eq!(
        said(De, 3.4, lopsided, Some(29), Unit::Percent),
        known("0,6–17,2 %, n = 29")
    );
    assert_eq!(
        said(En, 4.6, Some((4.5, 4.7)), None, Unit::OutOf(5)),
        known("± 0.1")
    );
    assert_eq!(said(De, 62.0, None, Some(3), Unit::Percent), known("n = 3"));
    assert_eq!(said(De, 62.0, None, None, Unit::Percent), None);
}

#[test]
fn lengths_of_time_are_counted_right() {
    let said = |language, length| span(language, length).replace('\u{a0}', " ");
    assert_eq!(said(De, Span::Days(3.0)), "3 Tage");
    assert_eq!(said(De, Span::Months(1.0)), "1 Monat");
    assert_eq!(said(De, Span::Hours(1.5)), "1,5 Stunden");
    assert_eq!(said(En, Span::Weeks(1.0)), "1 week");
    assert_eq!(said(En, Span::Years(0.0)), "0 years");
    let day = Date::new(2026, 3, 5).unwrap();
    assert_eq!(date(De, day), "05.03.2026");
    assert_eq!(date(En, day), "5 Mar 2026");
}

#[test]
fn numbers_are_read_with_comma_and_point() {
    let cases = [
        ("2,5", Some(2.5)),
        ("2.5", Some(2.5)),
        (" −0,9 ", Some(-0.9)),
        ("1.234,5", Some(1234.5)),
        ("1,234.5", Some(1234.5)),
        ("1.234.567", Some(1_234_567.0)),
        ("12 %", Some(12.0)),
        ("2,", Some(2.0)),
        ("zwei", None),
        ("1e9", None),
        ("", None),
        ("-", None),
    ];
    for (text, number) in cases {
        for language in Language::ALL {
            assert_eq!(read_number(language, text), number, "{text}");
        }
    }
    assert_eq!(read_number(De, "1.234"), Some(1234.0));
    assert_eq!(read_number(En, "1.234"), Some(1.234));
    assert_eq!(read_number(De, "0.125"), Some(0.125));
}

#[test]
fn numbers_are_read_back_as_they_are_written() {
    for language in Language::ALL {
        for number in [0.0, -1.5, 1234.5, 0.001, 1e6] {
            assert_eq!(
                read_number(language, &write_number(language, number)),
                Some(number)
            );
        }
    }
}

#[test]
fn values_are_read_as_they_are_written_and_typed() {
    let units = [
        Unit::Percent,
        Unit::Number,
        Unit::Points,
        Unit::Seconds,
        Unit::Minutes,
        Unit::Hours,
        Unit::Days,
        Unit::OutOf(5),
        Unit::Money("€".into()),
        Unit::Money("CHF".into()),
        Unit::Own("Sterne".into()),
    ];
    for language in Language::ALL {
        for unit in &units {
            for number in [0.0, 3.5, -10.0, 1234.0] {
                let written = value(language, number, unit);
                assert_eq!(read_value(language, &written), Some(number), "{written}");
            }
        }
    }
    assert_eq!(read_value(En, "2:50 min"), Some(2.0 + 50.0 / 60.0));
    assert_eq!(read_value(En, "3,6"), Some(3.6));
    assert_eq!(read_value(En, "Rund 12 % der Leute"), Some(12.0));
    for nonsense in ["", "-", "viel", ":"] {
        assert_eq!(read_value(En, nonsense), None, "{nonsense}");
    }
}

#[test]
fn a_length_of_time_is_read_as_it_is_written_and_as_people_shorten_it() {
    let spans: [fn(f64) -> Span; 7] = [
        Span::Seconds,
        Span::Minutes,
        Span::Hours,
        Span::Days,
        Span::Weeks,
        Span::Months,
        Span::Years,
    ];
    for language in Language::ALL {
        for (of, n) in spans
            .into_iter()
            .flat_map(|of| [1.0, 1.5, 20.0].map(|n| (of, n)))
        {
            let text = span(language, of(n));
            assert_eq!(read_span(language, &text, None), Some(of(n)), "{text}");
        }
    }
    for (text, expected) in [
        ("2 d", Span::Days(2.0)),
        ("3h", Span::Hours(3.0)),
        ("15 min.", Span::Minutes(15.0)),
        ("1,5 Std.", Span::Hours(1.5)),
        ("4 Wo", Span::Weeks(4.0)),
        ("2 Mon", Span::Months(2.0)),
        ("30 s", Span::Seconds(30.0)),
    ] {
        assert_eq!(read_span(De, text, None), Some(expected), "{text}");
    }
    assert_eq!(read_span(De, "7", None), None, "of what?");
    assert_eq!(
        read_span(De, "7", Some(Span::Days(1.0))),
        Some(Span::Days(7.0))
    );
    for none in ["viel", "3 Äpfel", "-2 h", "h"] {
        assert_eq!(read_span(De, none, None), None, "{none}");
    }
}

#[test]
fn days_are_read_as_they_are_shown_and_as_people_type_them() {
    let day = Date::new(2026, 3, 8);
    for language in Language::ALL {
        let shown = date(language, day.unwrap());
        for text in [
            shown.as_str(),
            "2026-03-08",
            "8.3.2026",
            "08.03.2026",
            "8.3.26",
        ] {
            assert_eq!(read_date(language, text), day, "{text}");
        }
        for text in ["8/3/26", "8-3-26", "31.2.2026", "gestern", "2026", ""] {
            assert_eq!(read_date(language, text), None, "{text}");
        }
    }
}
