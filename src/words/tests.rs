use std::sync::Arc;

use super::*;
use crate::model::{
    BUILT_IN_CHANNELS, BUILT_IN_KINDS, BUILT_IN_KPIS, Control, Date, Lane, LaneKind, NoteKind,
    Purpose, Span, Status, Unit,
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
    assert_eq!(read_value("2:50 min"), Some(2.0 + 50.0 / 60.0));
    assert_eq!(read_value("3,6"), Some(3.6));
    assert_eq!(read_value("Rund 12 % der Leute"), Some(12.0));
    for nonsense in ["", "-", "viel", ":"] {
        assert_eq!(read_value(nonsense), None, "{nonsense}");
    }
}
