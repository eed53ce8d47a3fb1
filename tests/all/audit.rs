//! The audit of the maps that ship, as a consultant would read it.

use std::sync::Arc;

use wegmarke::audit::{RULES, Report, Sentences, audit};
use wegmarke::edit::Edit;
use wegmarke::exchange::{Format, Handout};
use wegmarke::i18n::Language;
use wegmarke::model::{Date, Id, Journey, ObjectId, Silenced, Threshold, Touchpoint};

use crate::support;

pub fn example(name: &str) -> Journey {
    let path = format!("assets/examples/{name}.journey.ron");
    wegmarke::file::read(&support::root().join(path)).unwrap()
}

pub fn day() -> Date {
    Date::new(2026, 11, 18).unwrap()
}

fn examples() -> Vec<(String, Journey)> {
    let files = support::files_below("assets/examples");
    let names = files
        .iter()
        .filter_map(|f| f.file_name()?.to_str()?.strip_suffix(".journey.ron"));
    names.map(|n| (n.to_owned(), example(n))).collect()
}

fn all_sentences(language: Language, journey: &Journey, report: &Report) -> Vec<String> {
    let sentences = Sentences::new(language, journey);
    let problems = report
        .problems
        .iter()
        .flat_map(|p| [sentences.title(p), sentences.detail(p)]);
    let gaps = report.gaps.iter().map(|g| sentences.gap(g));
    problems.chain(gaps).collect()
}

#[test]
fn a_step_is_of_all_who_meet_customers_there_and_a_wait_of_who_does_something_about_it() {
    let journey = example("laufschuhe");
    let sentences = Sentences::new(Language::De, &journey);
    let each = |touchpoints: &mut dyn Iterator<Item = &Arc<Touchpoint>>| {
        let mut owners: Vec<String> = Vec::new();
        for owner in touchpoints.filter_map(|t| Some(journey.owner_of(t)?.value())) {
            if !owners.contains(&owner.name) {
                owners.push(owner.name.clone());
            }
        }
        owners
    };
    let told = |object: &ObjectId| -> Vec<String> {
        let owners = sentences.owners(object).into_iter();
        owners.map(|o| o.name.clone()).collect()
    };
    for stage in &journey.stages {
        let owners = each(&mut stage.steps.iter().flat_map(|s| &s.touchpoints));
        let one = if owners.len() == 1 {
            owners
        } else {
            Vec::new()
        };
        assert_eq!(told(&(&stage.id).into()), one, "{}", stage.name);
    }
    for (_, step) in journey.steps() {
        if !step.touchpoints.is_empty() {
            let owners = each(&mut step.touchpoints.iter());
            assert_eq!(told(&(&step.id).into()), owners, "{}", step.title);
        }
    }
    let mut steps = journey.steps().map(|(_, step)| step);
    let wait = steps.find(|s| s.touchpoints.is_empty() && s.waiting.is_some());
    let wait = wait.expect("a wait");
    let mut actions = wait.notes.iter().filter(|n| n.is_action());
    let action = actions.next().expect("an action on it");
    let owner = journey.owner(action.owner.as_ref().unwrap()).unwrap();
    assert_eq!(
        told(&(&wait.id).into()),
        [owner.name.as_str()],
        "not of a neighbour"
    );
}

#[test]
fn a_problem_says_what_is_being_done_about_it_and_an_action_is_nobodys_unless_it_says_so() {
    let mut journey = example("laufschuhe");
    let report = audit(&journey, day());
    let sentences = Sentences::new(Language::De, &journey);
    let worst = &report.problems[0];
    let detail = sentences.detail(worst);
    assert!(
        detail.contains("Maßnahme: „Gast zuerst") && detail.contains("bis 04.12.2026)"),
        "{detail}"
    );
    assert_eq!(sentences.due(&worst.object), Date::new(2026, 12, 4));
    let note = ObjectId::Note(Id::new("n-kasse-2"));
    assert_eq!(sentences.owner_names(&note), "E-Commerce");
    drop(sentences);
    for stage in &mut journey.stages {
        for step in &mut Arc::make_mut(stage).steps {
            for touchpoint in &mut Arc::make_mut(step).touchpoints {
                for note in &mut Arc::make_mut(touchpoint).notes {
                    Arc::make_mut(note).owner = None;
                }
            }
        }
    }
    let sentences = Sentences::new(Language::De, &journey);
    assert_eq!(sentences.owner_names(&note), "");
}

#[test]
fn the_worst_of_the_running_shoe_journey_comes_first() {
    let journey = example("laufschuhe");
    let report = audit(&journey, day());
    let sentences = Sentences::new(Language::De, &journey);
    let found = |title: &str, about: &str| {
        let mut titles = report.problems.iter().map(|p| sentences.title(p));
        let place = titles.position(|t| t.starts_with(title) && t.contains(about));
        place.unwrap_or_else(|| panic!("nothing found of {title} {about}"))
    };
    // The checkout that loses two of three is what to mend first; nine days for a refund are near the top.
    assert_eq!(found("Bruchstelle", "Kasse"), 0);
    assert!(found("Warten belastet", "Wartet neun Tage") < 15);
    assert!(found("Ziel verfehlt: Dauer bis zur Erstattung", "Erstattung") < 5);
    found("Fällt aus dem Rahmen", "Sendungsverfolgung");
    found("Gefühl fällt nach der Übergabe", "E-Commerce");
    let checkout = sentences.detail(&report.problems[0]);
    assert!(checkout.contains("63,8\u{a0}%"), "{checkout}");
    let waiting = &report.problems[found("Warten belastet", "Wartet neun Tage")];
    let waiting = sentences.detail(waiting);
    assert!(waiting.contains("Mira −1,5 und Jonas −1"), "{waiting}");
    assert!(
        waiting.contains("Tiefpunkt der Reise für Mira"),
        "{waiting}"
    );
    let priorities: Vec<u8> = report.problems.iter().map(|p| p.priority()).collect();
    assert!(priorities.is_sorted_by(|a, b| a >= b), "{priorities:?}");
}

#[test]
fn findings_name_objects_of_the_map_and_rules_of_the_table() {
    for (name, journey) in examples() {
        let report = audit(&journey, day());
        let named = |o: &ObjectId| assert!(journey.contains(o), "{name}: {o:?}");
        report.problems.iter().for_each(|p| named(&p.object));
        report.gaps.iter().flat_map(|g| &g.objects).for_each(named);
        let rules = report.problems.iter().map(|p| p.rule);
        for rule in rules.chain(report.gaps.iter().map(|g| g.rule)) {
            assert!(RULES.contains(&rule), "{name}: {}", rule.key);
        }
    }
}

#[test]
fn every_sentence_is_whole_in_every_language() {
    for (name, journey) in examples() {
        let report = audit(&journey, day());
        assert!(!report.problems.is_empty(), "{name} has nothing to show");
        for language in Language::ALL {
            for sentence in all_sentences(language, &journey, &report) {
                let broken = ["{", "}", "⟨", "$", "  ", "„“", "“”"];
                let is_broken = broken.iter().any(|b| sentence.contains(b));
                assert!(!is_broken, "{name}, {}: {sentence}", language.tag());
            }
        }
    }
}

#[test]
fn no_moment_is_told_twice_by_the_rules_of_feeling() {
    for (name, journey) in examples() {
        let report = audit(&journey, day());
        let mut told = std::collections::BTreeSet::new();
        let feelings = [
            "moment-of-truth-hurts",
            "bad-feeling",
            "waiting-hurts",
            "lowest-point",
        ];
        for problem in report
            .problems
            .iter()
            .filter(|p| feelings.contains(&p.rule.key))
        {
            assert!(
                told.insert(problem.object.clone()),
                "{name}: {:?} twice",
                problem.object
            );
        }
    }
}

#[test]
fn an_empty_journey_has_no_problems_and_its_gaps_are_few() {
    let journey = Journey::new("", Language::En);
    let report = audit(&journey, day());
    assert_eq!(report.problems, []);
    let rules: Vec<&str> = report.gaps.iter().map(|g| g.rule.key).collect();
    assert_eq!(rules, ["no-persona", "period-empty"]);
    assert!(report.progress.iter().all(|p| p.percent() == 0));
}

#[test]
fn what_a_map_is_judged_by_stands_in_its_file_and_is_told_with_the_audit() {
    let mut journey = example("omnichannel");
    let about = std::sync::Arc::make_mut(&mut journey.about);
    about
        .audit
        .thresholds
        .set(Threshold::OwnerShare, Some(40.0));
    about.audit.health = true;
    let text = wegmarke::file::to_text(&journey);
    assert!(text.contains("owner_share: 40"), "{text}");
    let read = wegmarke::file::parse(&text).unwrap();
    assert_eq!(read.about, journey.about);
    assert!(wegmarke::file::parse(&text.replace("owner_share: 40", "owner_share: 400")).is_err());
    assert!(wegmarke::file::parse(&text.replace("owner_share", "owner_part")).is_err());

    let report = audit(&journey, day());
    assert!(report.gaps.iter().all(|g| g.rule.key != "owner-overload"));
    let handout = Handout::new(Language::De, &journey, &report);
    for format in [Format::Markdown, Format::Html] {
        let told = String::from_utf8(format.write(&handout).unwrap()).unwrap();
        assert!(told.contains("Zu viel für einen Zuständigen über 40"));
        let after_findings = told.find("Gesundheitswert") > told.find("Lücken in der Karte");
        assert!(after_findings && told.contains("Ganze Karte"), "{told}");
    }
    let json: serde_json::Value =
        serde_json::from_slice(&Format::Json.write(&handout).unwrap()).unwrap();
    assert_eq!(json["thresholds"]["owner_share"], 40.0);
    // 31 touchpoints, and a step that only waits.
    assert_eq!(json["health"]["of"], 32);
    assert!(json["health"]["score"].as_u64().is_some_and(|s| s < 100));
}

#[test]
fn what_is_silenced_is_handed_out_with_its_reason() {
    let mut journey = example("omnichannel");
    let id = journey.touchpoints().next().unwrap().touchpoint.id.clone();
    let mut touchpoint = Touchpoint::clone(journey.touchpoint(&id).unwrap().touchpoint);
    touchpoint.methods.clear();
    touchpoint.silenced = vec![Silenced {
        rule: "no-method".into(),
        reason: "Gezählt wird nebenan".into(),
        ..Silenced::default()
    }];
    journey = wegmarke::edit::apply(&journey, &Edit::replace(touchpoint)).unwrap();
    let report = audit(&journey, day());
    let handout = Handout::new(Language::De, &journey, &report);
    let csv = String::from_utf8(Format::Csv.write(&handout).unwrap()).unwrap();
    let row = csv.lines().find(|l| l.starts_with("Stumm;")).unwrap();
    assert!(row.contains("Gezählt wird nebenan"), "{row}");
    let json: serde_json::Value =
        serde_json::from_slice(&Format::Json.write(&handout).unwrap()).unwrap();
    assert_eq!(json["silenced"][0]["rule"], "no-method");
    assert_eq!(json["silenced"][0]["reason"], "Gezählt wird nebenan");
}
