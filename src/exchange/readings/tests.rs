use super::*;
use crate::edit::apply;
use crate::model::{Measurement, Stage, check};
use std::sync::Arc;

/// Two stages; "Till" stands in both, the chat in one.
fn shop() -> Journey {
    let stage = |name: &str, step: &str, titles: &[&str]| {
        let mut stage = Stage::new(name, crate::model::Period::During);
        let mut step = Step::new(step);
        let touchpoints = titles.iter().map(|title| Arc::new(Touchpoint::new(title)));
        step.touchpoints.extend(touchpoints);
        stage.steps.push(Arc::new(step));
        Arc::new(stage)
    };
    Journey {
        stages: vec![
            stage("Kauf", "Zahlt", &["Kasse", "Chat-Beratung"]),
            stage("Rückgabe", "Bringt zurück", &["Kasse", "Prüfung der Ware"]),
        ],
        ..Journey::default()
    }
}

fn table(text: &str) -> Table {
    Table::read(text.as_bytes()).unwrap()
}

fn planned(journey: &Journey, text: &str) -> Plan {
    let table = table(text);
    plan(
        journey,
        &table,
        &Mapping::guessed(journey, &table),
        Language::De,
    )
}

fn after(journey: &Journey, plan: &Plan) -> Journey {
    let journey = apply(journey, plan.edit.as_ref().unwrap()).unwrap();
    assert_eq!(check(&journey), []);
    journey
}

fn kpis_of(journey: &Journey, title: &str) -> Vec<Measurement> {
    let spot = journey.touchpoints().find(|s| s.touchpoint.title == title);
    spot.unwrap().touchpoint.kpis.clone()
}

fn troubles(plan: &Plan) -> Vec<(u64, Trouble)> {
    plan.troubles().map(|(line, t)| (line, t.clone())).collect()
}

#[test]
fn an_export_in_german_becomes_readings() {
    let shop = shop();
    let plan = planned(
        &shop,
        "Berührungspunkt;Kennzahl;Datum;Wert;Anzahl;Quelle\n\
         Chat-Beratung;Konversionsrate;31.10.2026;2,1 %;1.204;Shopsystem\n\
         chat-beratung;NPS;2026-Q3;-12;;shopsystem\n\
         Chat-Beratung;Antwortzeit;10/2026;2:30;;\n",
    );
    assert_eq!(troubles(&plan), []);
    let journey = after(&shop, &plan);
    let [conversion, nps, response] = kpis_of(&journey, "Chat-Beratung").try_into().unwrap();
    assert_eq!(conversion.kpi.as_str(), "conversion_rate");
    let reading = conversion.latest().unwrap();
    assert_eq!(reading.date.to_string(), "2026-10-31");
    assert_eq!((reading.value, reading.n), (2.1, Some(1204)));
    assert_eq!(nps.latest().unwrap().value, -12.0);
    assert_eq!(response.latest().unwrap().value, 2.5, "minutes");
    let [source] = journey.sources.as_slice() else {
        panic!("one source, whatever the case: {:?}", journey.sources);
    };
    assert_eq!(
        (source.name.as_str(), source.kind),
        ("Shopsystem", SourceKind::Analytics)
    );
    assert_eq!(nps.latest().unwrap().source.as_ref(), Some(&source.id));
}

#[test]
fn an_export_in_english_becomes_readings() {
    let shop = shop();
    let plan = planned(
        &shop,
        "Page,Metric,Period,Value (%),Responses\nChat-Beratung,Conversion rate,Sep 2026,\"1,234.5\",12\n",
    );
    let journey = after(&shop, &plan);
    let reading = kpis_of(&journey, "Chat-Beratung")[0]
        .latest()
        .cloned()
        .unwrap();
    assert_eq!((reading.value, reading.n), (1234.5, Some(12)));
    assert_eq!(reading.date.to_string(), "2026-09-30");
}

#[test]
fn each_row_that_cannot_be_used_says_why() {
    let plan = planned(
        &shop(),
        "Kontaktpunkt;Kennzahl;Datum;Wert;n\n\
         Kasse;NPS;1.10.2026;30;\n\
         Chat-Beratnug;NPS;1.10.2026;30;\n\
         Chat-Beratung;Umsatzz;1.10.2026;30;\n\
         Chat-Beratung;;1.10.2026;30;\n\
         Chat-Beratung;NPS;31.9.2026;30;\n\
         Chat-Beratung;NPS;;30;\n\
         Chat-Beratung;NPS;1.10.2026;viel;\n\
         Chat-Beratung;NPS;1.10.2026;;\n\
         Chat-Beratung;NPS;1.10.2026;30;-4\n\
         ;NPS;1.10.2026;30;\n",
    );
    let nearest = |name: &str| Some(name.to_owned());
    assert_eq!(
        troubles(&plan),
        [
            (2, Trouble::AmbiguousPlace("Kasse".into())),
            (
                3,
                Trouble::UnknownPlace {
                    name: "Chat-Beratnug".into(),
                    nearest: nearest("Chat-Beratung")
                }
            ),
            (
                4,
                Trouble::UnknownKpi {
                    name: "Umsatzz".into(),
                    nearest: nearest("Umsatz")
                }
            ),
            (5, Trouble::NoKpi),
            (6, Trouble::BadDate("31.9.2026".into())),
            (7, Trouble::NoDate),
            (8, Trouble::BadValue("viel".into())),
            (9, Trouble::NoValue),
            (10, Trouble::BadCount("-4".into())),
            (11, Trouble::NoPlace),
        ]
    );
    assert_eq!(plan.edit, None);
    assert_eq!(plan.counts().troubles, 10);
    let said = plan.counts().sentence(Language::De);
    assert_eq!(said, "kein neuer Messwert, 10 Zeilen sind nicht brauchbar");
    for (_, trouble) in plan.troubles() {
        for language in Language::ALL {
            assert!(!trouble.sentence(language).is_empty());
        }
    }
}

#[test]
fn stages_tell_the_same_names_apart_and_are_measured_themselves() {
    let shop = shop();
    let plan = planned(
        &shop,
        "Phase;Schritt;Berührungspunkt;KPI;Datum;Wert\n\
         Rueckgabe;;Kasse;CSAT;1.10.2026;61\n\
         Kauf;;;CSAT;1.10.2026;70\n\
         ;Bringt zurück;;CSAT;1.10.2026;58\n\
         Kauf;Bringt zurück;;CSAT;1.10.2026;58\n",
    );
    let lines: Vec<u64> = plan.troubles().map(|(line, _)| line).collect();
    assert_eq!(lines, [5], "that step stands in another stage");
    let journey = after(&shop, &plan);
    let csat = |kpis: &[Measurement]| kpis.first().and_then(|m| Some(m.latest()?.value));
    let [buying, returning] = journey.stages.as_slice() else {
        unreachable!()
    };
    assert_eq!(csat(&buying.kpis), Some(70.0));
    assert_eq!(csat(&buying.steps[0].touchpoints[0].kpis), None);
    assert_eq!(csat(&returning.steps[0].kpis), Some(58.0));
    assert_eq!(csat(&returning.steps[0].touchpoints[0].kpis), Some(61.0));
}

#[test]
fn a_table_may_have_a_kpi_a_column() {
    let shop = shop();
    let text = table(
        "Monat;NPS;Zufriedenheit (CSAT);Bemerkung\n09/2026;30;61,5;neu\n10/2026;;62;\n11/2026;;;\n",
    );
    let mut mapping = Mapping::guessed(&shop, &text);
    assert!(mapping.has_values());
    let chat = shop.touchpoints().nth(1).unwrap().touchpoint.id.clone();
    mapping.at = Some(Holder::Touchpoint(chat));
    let nowhere = Mapping::guessed(&shop, &text);
    let nowhere = super::plan(&shop, &text, &nowhere, Language::De);
    let said = nowhere.trouble_texts(Language::De);
    let whole_rows =
        "Zeilen 2, 3, 4: Es ist weder Berührungspunkt noch Schritt noch Phase genannt.";
    assert_eq!(said, [whole_rows], "not one for each value");
    let plan = plan(&shop, &text, &mapping, Language::De);
    assert_eq!(troubles(&plan), [(4, Trouble::NoValue)]);
    let [nps, csat] = kpis_of(&after(&shop, &plan), "Chat-Beratung")
        .try_into()
        .unwrap();
    assert_eq!((nps.readings.len(), csat.readings.len()), (1, 2));
    assert_eq!(csat.readings[0].value, 61.5);
}

#[test]
fn an_export_that_is_read_again_doubles_nothing() {
    let shop = shop();
    let text = "Berührungspunkt;Kennzahl;Datum;Wert;n;Quelle\n\
                Chat-Beratung;NPS;2.10.2026;30;40;CRM\n\
                Chat-Beratung;NPS;1.10.2026;20;40;CRM\n";
    let first = planned(&shop, text);
    assert_eq!(first.counts().added, 2);
    let once = after(&shop, &first);
    let days: Vec<i8> = kpis_of(&once, "Chat-Beratung")[0]
        .readings
        .iter()
        .map(|r| r.date.day())
        .collect();
    assert_eq!(days, [1, 2], "in order of date");

    let again = planned(&once, text);
    assert_eq!((again.counts().same, &again.edit), (2, &None));
    let other = planned(&once, &text.replace(";30;", ";35;"));
    let replaced: Vec<Put> = other
        .rows
        .iter()
        .filter_map(|row| match row.outcome {
            Outcome::Reading { put, .. } => Some(put),
            Outcome::Trouble(_) => None,
        })
        .collect();
    assert_eq!(replaced, [Put::Replaced(30.0), Put::Same]);
    let twice = after(&once, &other);
    assert_eq!(kpis_of(&twice, "Chat-Beratung")[0].readings.len(), 2);
    assert_eq!(twice.sources.len(), 1);
}

#[test]
fn emotions_keep_how_many_said_so() {
    let mut shop = shop();
    let ada = Persona::new("Ada");
    shop.personas.push(Arc::new(ada.clone()));
    let step = shop.steps().next().unwrap().1.id.clone();
    let estimate = Estimate {
        value: 1.25,
        n: 88,
        interval: None,
    };
    let at = Holder::Step(step.clone());
    let edit = felt(
        &shop,
        &ada.id,
        [(&at, &estimate)].into_iter(),
        Some("Umfrage"),
    )
    .unwrap();
    let journey = apply(&shop, &edit).unwrap();
    let emotion = journey.step(&step).unwrap().1.emotion(&ada.id).unwrap();
    assert_eq!(emotion.score.map(Score::get), Some(1.25));
    let source = Some(journey.sources[0].id.clone());
    assert_eq!(
        emotion.evidence,
        Some(Evidence::Observed {
            source,
            n: Some(88)
        })
    );
    assert_eq!(
        felt(
            &shop,
            &ada.id,
            [(&Holder::Journey, &estimate)].into_iter(),
            None
        ),
        None
    );
}

#[test]
fn columns_are_meant_once() {
    let shop = shop();
    let text = table("Seite;Touchpoint;Datum;Wert\na;b;1.1.2026;3\n");
    let mut mapping = Mapping::guessed(&shop, &text);
    use Column as C;
    assert_eq!(
        mapping.columns,
        [C::Touchpoint, C::Nothing, C::Date, C::Value]
    );
    mapping.set(1, C::Touchpoint);
    assert_eq!(
        mapping.columns,
        [C::Nothing, C::Touchpoint, C::Date, C::Value]
    );
}
