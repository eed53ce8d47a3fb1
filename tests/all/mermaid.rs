//! Journey diagrams of Mermaid: what is read is what Mermaid reads, and what is written it reads the same.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use wegmarke::exchange::mermaid::{self, Score as Told};
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{About, Emotion, Journey, Period, Persona, Score, Stage, Step};

use crate::support;

/// What its documentation says little or nothing about.
const ODD: &[&str] = &[
    "journey",
    "journey\n",
    "\n\n  journey\n  title  Two  words \n  section A\n  Pay: 3: Me, You\n",
    "journey\r\n\ttitle T\r\n\tsection A\r\n\tPay: 3: Me\r\n",
    "Journey\n a: 1",
    "journey title T\n a: 1",
    "journey a: 1\n",
    "journey\nTITLE Loud\nSection A\nSECTION B\n a: 2\n",
    "journey\naccTitle: Heard\naccDescr: In one line\n a: 1",
    "journey\nACCTITLE : Heard: twice\naccdescr: x # y ; z\n a: 1",
    "journey\naccDescr {\n  several\n\n  lines }\n a: 1",
    "journey\naccDescr{ open\n a: 1",
    "journey\naccTitle:\n next line: 1\n",
    "journey\n before: 3: Me\n section A\n in it: 4: Me\n",
    "journey\n section A\n a: 1\n section A\n b: 2\n section B\n section A\n c: 3",
    "journey\n section A",
    "journey\n section\n a: 1",
    "journey\n section \n a: 1",
    "journey\n section A: B\n a: 1",
    "journey\n section A; B\n a: 1",
    "journey\n section A #59; B #58; C\n a: 1",
    "journey\n a: 1:",
    "journey\n a: 1: ",
    "journey\n a: 1: ,",
    "journey\n a: 1: Me,,You, ,Me",
    "journey\n a: 1: Me: You: 3",
    "journey\n a:",
    "journey\n a: ",
    "journey\n a",
    "journey\n a\n b: 2",
    "journey\n : 3",
    "journey\n  : 3: Me",
    "journey\n a: 0\n b: -1\n c: 3.5\n d: 9\n e: 1e3\n f: +2\n g: .5\n h: 5.\n",
    "journey\n a: 0x10\n b: 0b11\n c: 0o17\n d: -0x10\n e: 3,5\n f: five\n g: 1_000\n",
    "journey\n a: Infinity\n b: NaN\n c: 1 2\n d: --1\n",
    "journey\n a: 3 # said aside\n b: 4: Me # and here\n # a line\n c: 5",
    "journey # at once\n a: 1",
    "# before\njourney\n a: 1",
    "%%\njourney\n a: 1",
    "---\nconfig: {}\n---\njourney\n a: 1",
    "%% before\njourney\n a: 1",
    "journey\n %% aside\n a: 3 %% no comment here\n",
    "journey\n a: 3: Me %% none\n%% one\n b: 1",
    "journey\n%%\n a: 1",
    "%%{init: {'theme': 'dark'}}%%\njourney\n a: 1",
    "journey\n%%{wrap}%%\n a: 1",
    "journey\n a #35; b #58; c #59; d #44; e: 3: Me#44; You, #quot;He#quot;",
    "journey\n a #lt; b #amp; c #nbsp; d: 3",
    "journey\n #65;: 1",
    "journey\n title A #35; B\n a: 1",
    "journey\n title A # B\n a: 1",
    "journey\n title A; B\n a: 1",
    "journey\n title\n a: 1",
    "journey\n title: 3\n a: 1",
    "journey\n Title page: 3\n a: 1",
    "journey\n titles: 3\n a: 1",
    "journey\n sections: 3\n a: 1",
    "journey\n section: 3\n a: 1",
    "journey\n journey again: 3",
    "journey\n journeys: 3",
    "journey\n accTitle page: 3\n a: 1",
    "journey\n a; b: 3",
    "journey\n a: 3; b: 4",
    "journey\n title One\n title Two\n Grüße 👋 <br/> an alle: 5: Jörg, 东\n",
];

#[test]
fn odd_diagrams_are_read_as_mermaid_reads_them() {
    let test = "odd_diagrams_are_read_as_mermaid_reads_them";
    let texts: Vec<String> = ODD.iter().map(|text| (*text).to_owned()).collect();
    let Some(theirs) = read_by_mermaid(test, &texts) else {
        return;
    };
    let read = texts.iter().zip(theirs);
    let wrong: Vec<String> = read
        .filter(|(text, theirs)| ours(text) != *theirs)
        .map(|(text, theirs)| format!("{text}\n  ours   {}\n  theirs {theirs}\n", ours(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn mermaid_reads_what_is_written_the_same() {
    let test = "mermaid_reads_what_is_written_the_same";
    let mut runner = TestRunner::deterministic();
    let mut journeys: Vec<Journey> = (0..200)
        .map(|_| journey().new_tree(&mut runner).unwrap().current())
        .collect();
    for path in support::files_below("assets/examples") {
        if path.extension().is_some_and(|e| e == "ron") {
            journeys.push(file::read(&support::root().join(path)).unwrap());
        }
    }
    let texts: Vec<String> = (journeys.iter())
        .map(|journey| mermaid::write(journey, Language::En).text)
        .collect();
    let Some(theirs) = read_by_mermaid(test, &texts) else {
        return;
    };
    for ((journey, text), theirs) in journeys.iter().zip(&texts).zip(theirs) {
        assert_eq!(theirs["error"], Value::Null, "{text}");
        assert_eq!(theirs["title"], journey.about.title.trim(), "{text}");
        let sections: Vec<&str> = journey.stages.iter().map(|s| s.name.trim()).collect();
        assert_eq!(theirs["sections"], json!(sections), "{text}");
        assert_eq!(felt_in(&theirs), felt(journey), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(journey in journey()) {
        let text = mermaid::write(&journey, Language::De).text;
        let read = mermaid::read(&text, Language::De).unwrap().journey;
        prop_assert_eq!(&read.about.title, journey.about.title.trim());
        prop_assert_eq!(&read.about.scenario, journey.about.scenario.trim());
        prop_assert_eq!(felt(&read), felt(&journey));
        let names = |journey: &Journey| -> Vec<String> {
            journey.stages.iter().map(|s| s.name.trim().to_owned()).collect()
        };
        prop_assert_eq!(names(&read), names(&journey));
        prop_assert_eq!(mermaid::write(&read, Language::De).text.lines().count(), text.lines().count());
    }

    #[test]
    fn no_text_is_too_odd_to_be_answered(text in "(journey\n)?[ a-c:#;%{}\n\"`-]{0,60}") {
        let _ = mermaid::is_diagram(&text);
        let _ = mermaid::read(&text, Language::En);
    }
}

#[test]
fn scores_leave_the_scale_and_say_so() {
    let text = "---\ntitle: 'Front: it''s'\nconfig:\n  theme: dark\n---\njourney\n %% aside\n \
                a: 9: Me\n b: 0: Me\n c: x: Me\n d: 4.5\n e: 3.5: Me: more\n";
    let read = mermaid::read(text, Language::En).unwrap();
    assert_eq!(read.journey.about.title, "Front: it's");
    let steps = &read.journey.stages[0].steps;
    let scores: Vec<Option<f64>> = (steps.iter())
        .map(|step| step.emotions.first().and_then(|e| Some(e.score?.get())))
        .collect();
    assert_eq!(scores, [Some(2.0), Some(-2.0), None, None, Some(0.5)]);
    let told: Vec<String> = (read.losses.iter())
        .map(|loss| loss.text(Language::En))
        .collect();
    assert_eq!(
        told,
        [
            "Outside of 1 to 5, set to the end of the scale (2):\n  Line 8: a (9)\n  Line 9: b (0)",
            "Not a number, so without an emotion (1):\n  Line 10: c (x)",
            "A score, but nobody who feels it (1):\n  Line 11: d (4.5)",
            "What stands behind the names; Mermaid does not read it, either (1):\n  Line 12: e (more)",
            "Settings of Mermaid, not taken over (1):\n  Line 3: config",
            "Comments, not taken over (1):\n  Line 7: aside",
        ]
    );
}

#[test]
fn a_map_becomes_a_diagram_and_a_diagram_in_markdown_a_map() {
    let folder = tempfile::tempdir().unwrap();
    let map = support::root().join("assets/examples/laufschuhe.journey.ron");
    let (diagram, note) = (folder.path().join("a.mmd"), folder.path().join("note.md"));
    let out = folder.path().join("out.ron");
    let output = wegmarke(&["export", path(&map), "-o", path(&diagram)]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let journey = file::read(&map).unwrap();
    // Each touchpoint is told by name.
    let said = String::from_utf8(output.stderr).unwrap();
    for spot in journey.touchpoints() {
        let line = format!("{} · {}", spot.step.title, spot.touchpoint.title);
        assert!(said.contains(&line), "{line}\n{said}");
    }
    let text = fs::read_to_string(&diagram).unwrap();
    fs::write(
        &note,
        format!("# Besprochen\n\n```mermaid\n{text}```\n\nEnde\n"),
    )
    .unwrap();
    for source in [&diagram, &note] {
        let output = wegmarke(&["import", path(source), "-o", path(&out)]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.contains("Besprochen"), source == &note, "{said}");
        let read = file::read(&out).unwrap();
        assert_eq!(read.about.title, journey.about.title);
        assert_eq!(felt(&read), felt(&journey));
    }
}

#[test]
fn an_outline_becomes_a_map_and_a_broken_diagram_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (list, out) = (
        folder.path().join("Umzug.md"),
        folder.path().join("out.ron"),
    );
    let text = "# Umzug\n\n## Planen\n- Anbieter suchen\n  - Website\n  - Anruf\n\n## Umziehen\n- Packen\n  - Karton\n";
    fs::write(&list, text).unwrap();
    let output = wegmarke(&["import", path(&list), "-o", path(&out)]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let journey = file::read(&out).unwrap();
    assert_eq!(journey.about.title, "Umzug");
    let stages: Vec<&str> = journey.stages.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(stages, ["Planen", "Umziehen"]);
    let titles: Vec<&str> = (journey.touchpoints())
        .map(|s| s.touchpoint.title.as_str())
        .collect();
    assert_eq!(titles, ["Website", "Anruf", "Karton"]);

    let broken = folder.path().join("kaputt.mmd");
    fs::write(&broken, "journey\n  title T\n  Pay; now: 3\n").unwrap();
    let output = wegmarke(&["import", path(&broken), "-o", path(&out)]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("3:6") && said.contains("#59;"), "{said}");
    // Only tables are added to a map.
    let output = wegmarke(&[
        "import",
        path(&list),
        "--into",
        path(&out),
        "-o",
        path(&out),
    ]);
    assert_eq!(output.status.code(), Some(2));
}

fn wegmarke(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .env("WEGMARKE_LANG", "de")
        .output()
        .unwrap()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// What Mermaid's own parser says of texts; `None` after saying that `test` is left out.
fn read_by_mermaid(test: &str, texts: &[String]) -> Option<Vec<Value>> {
    let node = support::program(test, "node")?;
    let package = support::file_named_by(test, "WEGMARKE_MERMAID")?;
    let mut child = Command::new(node)
        .arg(support::root().join("tests/all/mermaid/parse.mjs"))
        .arg(package.parent().unwrap())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let texts = serde_json::to_vec(texts).unwrap();
    child.stdin.take().unwrap().write_all(&texts).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let mut answers: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    for answer in &mut answers {
        // Only that it is one: each says why in its own words.
        if answer["error"].is_string() {
            *answer = json!({ "error": true });
        }
        // JavaScript does not tell 3 from 3.0.
        for task in answer
            .get_mut("tasks")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            task["score"] = json!(task["score"].as_f64());
        }
    }
    Some(answers)
}

/// What is read of a text, as `parse.mjs` says it.
fn ours(text: &str) -> Value {
    let Ok(diagram) = mermaid::parse(text) else {
        return json!({ "error": true });
    };
    let sections = diagram.sections.iter().map(|s| s.name.as_str());
    let sections: Vec<&str> = sections.filter(|name| !name.is_empty()).collect();
    let tasks = diagram.sections.iter().flat_map(|section| {
        section.tasks.iter().map(|task| {
            let score = match task.score {
                Told::Number(number) => Some(number),
                Told::Blank => Some(0.0),
                Told::Other(_) => None,
            };
            json!({ "section": section.name, "name": task.name, "score": score, "actors": task.actors })
        })
    });
    let tasks: Vec<Value> = tasks.collect();
    json!({
        "title": diagram.title,
        "acc_title": diagram.acc_title,
        "acc_descr": diagram.acc_descr,
        "sections": sections,
        "tasks": tasks,
    })
}

/// A stage, a step, who feels what there.
type Felt = (String, String, Vec<(String, i64)>);

/// In thousandths: on the way to Mermaid's scale there is dust.
fn thousandths(score: f64) -> i64 {
    (score * 1000.0).round() as i64
}

fn felt(journey: &Journey) -> Vec<Felt> {
    let steps = journey.steps().map(|(stage, step)| {
        let who = journey.personas.iter().filter_map(|persona| {
            let felt = step.felt(&persona.id)?;
            Some((persona.name.trim().to_owned(), thousandths(felt.score)))
        });
        let mut who: Vec<(String, i64)> = who.collect();
        who.sort();
        (
            stage.name.trim().to_owned(),
            step.title.trim().to_owned(),
            who,
        )
    });
    steps.collect()
}

/// The same by Mermaid's tasks; those of one name that follow each other are one step.
fn felt_in(diagram: &Value) -> Vec<Felt> {
    let mut all: Vec<Felt> = Vec::new();
    for task in diagram["tasks"].as_array().unwrap() {
        let text = |key: &str| task[key].as_str().unwrap().to_owned();
        let score = thousandths(task["score"].as_f64().unwrap() - 3.0);
        let actors = task["actors"].as_array().unwrap().iter();
        let who = actors.map(|actor| (actor.as_str().unwrap().to_owned(), score));
        let (section, name) = (text("section"), text("name"));
        match all.last_mut() {
            Some(last) if last.0 == section && last.1 == name => last.2.extend(who),
            _ => all.push((section, name, who.collect())),
        }
        all.last_mut().unwrap().2.sort();
    }
    all
}

/// Names with everything in them that means something to Mermaid, to a page or to a terminal.
fn name() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        "[ a-zA-Z0-9äöüß]{1,12}",
        "[#;:,%{}<>&\"'`~ a-c\\-]{1,10}",
        "(journey|title|section|accTitle|accDescr|Title|%%|#35;|<br>|\u{fb02}°°35¶ß)[ :a-c]{0,4}",
        "\\PC{1,8}",
    ];
    odd.prop_map(|text| format!("{text}."))
}

/// A journey of what a diagram can hold. Steps differ, for those of one name become one where personas allow it.
fn journey() -> impl Strategy<Value = Journey> {
    let personas = vec(name(), 0..4).prop_map(|names| {
        let names = names.into_iter().enumerate();
        let names = names.map(|(n, name)| Persona::new(&format!("{name}{n}")));
        names.map(Arc::new).collect::<Vec<_>>()
    });
    (name(), name(), personas).prop_flat_map(|(title, scenario, personas)| {
        let all = personas.clone();
        let emotions = subsequence(all, 0..=personas.len());
        let step = (name(), emotions, vec(-20..=20_i32, 4));
        let stage = (name(), vec(step, 0..4));
        vec(stage, 0..4).prop_map(move |stages| {
            let mut journey = Journey::new(&title, Language::De);
            journey.about = Arc::new(About {
                scenario: scenario.clone(),
                ..About::clone(&journey.about)
            });
            let mut number = 0;
            for (name, steps) in stages {
                let mut stage = Stage::new(&name, Period::Before);
                for (name, who, scores) in steps {
                    number += 1;
                    let mut step = Step::new(&format!("{name}{number}"));
                    step.emotions = (who.iter().zip(scores))
                        .map(|(persona, tenths)| Emotion {
                            persona: persona.id.clone(),
                            score: Score::clamped(f64::from(tenths) / 10.0),
                            ..Emotion::default()
                        })
                        .collect();
                    stage.steps.push(Arc::new(step));
                }
                journey.stages.push(Arc::new(stage));
            }
            journey.personas = personas.clone();
            journey
        })
    })
}
