//! The checklist as it leaves the program: read back as people and programs read it.

use std::sync::Arc;

use wegmarke::audit::{Checklist, Order, Report, Sentences, Share, audit};
use wegmarke::exchange::{Format, Handout, csv, html, json, markdown, terminal};
use wegmarke::i18n::Language;
use wegmarke::model::{
    Breakpoint, Check, Emotion, Evidence, Id, Journey, Note, NoteKind, Owner, Period, Persona,
    Score, Stage, Step, Tick, Touchpoint,
};

use crate::audit::{day, example};

/// What somebody might write, or paste, into any field.
const HOSTILE: [&str; 8] = [
    "=cmd|' /C calc'!A0",
    "+49 \"Hotline\"; Preis, | 5 €",
    "@SUM(A1:A9)\n- [ ] not a check\n- [x] nor this",
    "<script>alert(1)</script>",
    "# Heading\r\n## 2\n| a | b |\n| - | - |",
    "\t=1+1",
    "- [ ] *task* [link](javascript:x) ![i](y) `c`",
    "1. \u{1b}[31mred\u{7} &lt; $x$ ~~no~~ \\",
];

/// A map that says these things wherever it can say something.
pub fn hostile() -> Journey {
    let text = |n: usize| HOSTILE[n % HOSTILE.len()].to_owned();
    let mut journey = Journey::new(&text(0), Language::De);
    let about = Arc::make_mut(&mut journey.about);
    about.scenario = text(4);
    about.author = text(2);
    about.version = text(7);
    about.confidentiality = text(6);
    let owner = Owner::new(&text(0));
    let persona = Persona::new(&text(2));
    let mut number = 0;
    for period in Period::ALL {
        let mut stage = Stage::new(&text(number), period);
        for _ in 0..HOSTILE.len() {
            number += 1;
            let mut step = Step::new(&text(number));
            let mut touchpoint = Touchpoint::new(&text(number + 1));
            touchpoint.owner = (number % 2 == 0).then(|| owner.id.clone());
            touchpoint.breakpoint = Some(Breakpoint {
                reason: text(number + 2),
                goes_to: text(number + 3),
                ..Breakpoint::default()
            });
            touchpoint.emotions = vec![Emotion {
                interval: None,
                persona: persona.id.clone(),
                score: Score::clamped(-2.0),
                quote: Some(text(number)),
                evidence: Some(Evidence::Assumed),
            }];
            touchpoint.notes = vec![Arc::new(Note::new(NoteKind::PainPoint, &text(number + 4)))];
            touchpoint.ticks = vec![Tick {
                check: Check::OwnerAgreed,
                round: 1,
                by: text(number + 5),
                date: Some(day()),
                remark: text(number + 6),
            }];
            step.touchpoints.push(Arc::new(touchpoint));
            stage.steps.push(Arc::new(step));
        }
        journey.stages.push(Arc::new(stage));
    }
    journey.owners.push(Arc::new(owner));
    journey.personas.push(Arc::new(persona));
    assert_eq!(wegmarke::model::check(&journey), []);
    journey
}

pub fn maps() -> Vec<Journey> {
    let shipped = ["laufschuhe", "omnichannel", "cancellation"].map(example);
    let mut maps = shipped.to_vec();
    maps.extend([hostile(), Journey::new("", Language::En)]);
    maps
}

fn checks(journey: &Journey) -> usize {
    let checklist = Checklist::new(journey);
    let groups = checklist.entries().flat_map(|(_, _, e)| &e.groups);
    groups.map(|g| g.items.len()).sum()
}

fn done(report: &Report) -> usize {
    report.progress.iter().map(|p| p.done).sum()
}

#[test]
fn a_check_is_done_by_a_tick_of_this_round_or_by_the_map() {
    let mut journey = hostile();
    let open = done(&audit(&journey, day()));
    // A tick of the first audit says nothing in the second, what the map shows still holds.
    Arc::make_mut(&mut journey.about).audit.round = 2;
    let ticks = journey.touchpoints().count();
    assert_eq!(done(&audit(&journey, day())), open - ticks);
    let owned = journey
        .touchpoints()
        .filter(|s| s.touchpoint.owner.is_some());
    assert_eq!(open - ticks, owned.count());
}

#[test]
fn markdown_has_a_task_for_each_check_and_no_other() {
    for journey in maps() {
        let report = audit(&journey, day());
        for language in Language::ALL {
            let handout = Handout::new(language, &journey, &report);
            let text = markdown::checklist(&handout);
            let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
            let starting = |with: &str| lines.iter().filter(|l| l.starts_with(with)).count();
            let (open, ticked) = (starting("- [ ]"), starting("- [x]"));
            assert_eq!(open + ticked, checks(&journey));
            assert_eq!(ticked, done(&report));
            let touchpoints = Checklist::new(&journey).entries().count();
            assert_eq!(starting("### "), touchpoints);
            assert_eq!(starting("# "), 1);
            // The plan and the acquisition matrix are there where there is something in them.
            let plans = !handout.actions().is_empty();
            let does = journey
                .acquisition_matrix()
                .iter()
                .any(|m| !m.measures.is_empty());
            let parts = 3 + usize::from(plans) + usize::from(does);
            assert_eq!(starting("## "), parts + journey.stages.len());
            assert!(!text.contains("<script"), "markup got through");
        }
    }
}

#[test]
fn markdown_says_findings_first_and_tables_keep_their_columns() {
    for journey in maps() {
        let report = audit(&journey, day());
        let text = markdown::checklist(&Handout::new(Language::En, &journey, &report));
        let place = |what: &str| text.find(what);
        assert!(place("## Customer problems") < place("## Gaps in the map"));
        assert!(place("## Gaps in the map") < place("## 1 ") || journey.stages.is_empty());
        let tables: Vec<Vec<&str>> = text
            .split("\n\n")
            .map(|block| block.lines().filter(|l| l.starts_with('|')).collect())
            .filter(|rows: &Vec<&str>| !rows.is_empty())
            .collect();
        let cells = |row: &str| {
            row.replace("\\\\", "")
                .replace("\\|", "")
                .matches('|')
                .count()
        };
        for rows in &tables {
            let same = rows.iter().all(|row| cells(row) == cells(rows[0]));
            assert!(same, "{rows:#?}");
        }
        if !report.problems.is_empty() {
            assert_eq!(cells(tables[0][0]), 9);
            assert_eq!(tables[0].len(), report.problems.len() + 2);
        }
    }
}

#[test]
fn csv_comes_back_as_it_went_and_no_cell_is_a_formula() {
    for journey in maps() {
        let report = audit(&journey, day());
        for (language, separator) in [(Language::De, b';'), (Language::En, b',')] {
            let bytes = csv::checklist(&Handout::new(language, &journey, &report));
            let body = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
            let mut reader = ::csv::ReaderBuilder::new()
                .delimiter(separator)
                .has_headers(false)
                .from_reader(body);
            let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            let measures: usize = journey
                .acquisition_matrix()
                .iter()
                .map(|m| m.measures.len())
                .sum();
            let found = report.problems.len() + report.gaps.len();
            let wanted = 1 + found + checks(&journey) + measures;
            assert_eq!(rows.len(), wanted);
            let is_formula = |cell: &str| {
                cell.starts_with(['\t', '\r', '\n'])
                    || cell.trim_start().starts_with(['=', '+', '-', '@'])
            };
            for cell in rows.iter().flat_map(|row| row.iter()) {
                assert!(!is_formula(cell), "{cell:?}");
            }
            let done_column = rows.iter().filter(|row| &row[7] == "x").count();
            assert_eq!(done_column, done(&report));
            let text = std::str::from_utf8(body).unwrap();
            assert!(text.ends_with("\r\n"));
        }
    }
}

#[test]
fn csv_says_findings_first_and_who_ticked() {
    let journey = hostile();
    let report = audit(&journey, day());
    let bytes = csv::checklist(&Handout::new(Language::En, &journey, &report));
    let mut reader = ::csv::Reader::from_reader(&bytes[3..]);
    let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let lists: Vec<&str> = rows.iter().map(|r| &r[0]).collect();
    let mut order = lists.clone();
    order.dedup();
    assert_eq!(order, ["Customer problem", "Gap", "Check", "Measure"]);
    let ticked = rows
        .iter()
        .find(|r| &r[5] == "The owner knows and agrees" || (&r[7] == "x" && !r[8].is_empty()))
        .unwrap();
    assert_eq!(&ticked[6], "1", "round");
    assert_eq!(&ticked[8], HOSTILE[6].replacen("- ", "'- ", 1));
    assert_eq!(&ticked[9], "18 Nov 2026");
    // But for what steers machines.
    assert_eq!(&ticked[10], HOSTILE[7].replace(char::is_control, ""));
}

#[test]
fn json_is_whole_and_its_keys_stay() {
    for journey in maps() {
        let report = audit(&journey, day());
        let text = json::audit(&Handout::new(Language::En, &journey, &report));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["version"], 1);
        assert_eq!(value["date"], "2026-11-18");
        assert_eq!(value["progress"].as_array().unwrap().len(), 5);
        let problems = value["problems"].as_array().unwrap();
        assert_eq!(problems.len(), report.problems.len());
        for (told, problem) in problems.iter().zip(&report.problems) {
            assert_eq!(told["rule"], problem.rule.key);
            assert_eq!(
                told["object"]["id"].as_str().unwrap_or(""),
                problem.object.as_str()
            );
        }
        let all = value["checklist"].as_array().unwrap();
        let states = all.iter().flat_map(|t| t["checks"].as_array().unwrap());
        let of = |state: &str| states.clone().filter(|c| c["state"] == state).count();
        assert_eq!(of("ticked") + of("proven"), done(&report));
        assert_eq!(of("ticked") + of("proven") + of("open"), checks(&journey));
    }
    // Absent is null, not left out.
    let journey = Journey::new("Empty", Language::En);
    let text = json::audit(&Handout::new(
        Language::En,
        &journey,
        &audit(&journey, day()),
    ));
    assert!(text.contains("\"touchpoint\": null"), "{text}");
}

#[test]
fn the_terminal_is_told_in_lines_that_fit_and_nothing_that_steers_it() {
    for journey in maps() {
        let report = audit(&journey, day());
        let text = terminal::audit(&Handout::new(Language::De, &journey, &report), 72);
        for line in text.lines() {
            assert!(!line.chars().any(char::is_control), "{line:?}");
            let fits = line.chars().count() <= 72 || !line.trim_start().contains(' ');
            assert!(fits, "{line}");
        }
    }
}

#[test]
fn the_same_audit_gives_the_same_bytes() {
    let journey = example("laufschuhe");
    let write = || {
        let report = audit(&journey, day());
        (
            markdown::checklist(&Handout::new(Language::De, &journey, &report)),
            csv::checklist(&Handout::new(Language::De, &journey, &report)),
            json::audit(&Handout::new(Language::De, &journey, &report)),
            terminal::audit(&Handout::new(Language::De, &journey, &report), 80),
            html::checklist(&Handout::new(Language::De, &journey, &report)),
        )
    };
    assert_eq!(write(), write());
}

/// Every format in both orders, with all that hostile people can write.
#[test]
fn what_goes_out_by_owner_is_the_same_in_another_order() {
    for journey in maps() {
        let report = audit(&journey, day());
        for language in Language::ALL {
            let of = |order| Handout::of(language, &journey, &report, order, Share::All);
            let [stages, owners] = [Order::Stage, Order::Owner].map(of);
            assert_eq!(stages.progress, owners.progress);
            let lines = |handout: &Handout<'_>| {
                let bytes = csv::checklist(handout);
                let text = String::from_utf8(bytes).unwrap();
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                lines.sort();
                lines
            };
            assert_eq!(lines(&stages), lines(&owners));
            for format in Format::ALL {
                assert!(!format.write(&owners).unwrap().is_empty());
            }
        }
    }
}

#[test]
fn an_owners_share_is_what_the_owner_has_to_do_and_nothing_else() {
    let journey = example("laufschuhe");
    let report = audit(&journey, day());
    let marketing = journey
        .owners
        .iter()
        .find(|o| o.name == "Marketing")
        .unwrap();
    let share = Share::Owner(marketing.id.clone());
    let handout = Handout::of(Language::De, &journey, &report, Order::Owner, share);
    let text = markdown::checklist(&handout);
    assert!(text.contains("**Was zu tun ist für: Marketing**"), "{text}");
    let headings: Vec<&str> = text.lines().filter(|l| l.starts_with("## ")).collect();
    assert_eq!(headings.last(), Some(&"## Marketing"), "{headings:#?}");
    let checklist = Checklist::new(&journey);
    let is_hers = |owner: &Owner| owner.id == marketing.id;
    let owned = checklist
        .entries()
        .filter(|(_, _, e)| e.owner.is_some_and(is_hers));
    let titles = text.lines().filter(|l| l.starts_with("### ")).count();
    assert_eq!(titles, owned.count());
    let others = journey.owners.iter().filter(|o| o.name != "Marketing");
    for other in others {
        let named = format!("Zuständig: {}", other.name);
        assert!(!text.contains(&named), "{named}");
    }
    // All shares together are all of it. What happens at a step where several owners meet customers is on the list of
    // each of them.
    let shares = journey.owners.iter().map(|o| Share::Owner(o.id.clone()));
    let shares: Vec<Share> = shares.chain([Share::Unowned]).collect();
    let parts: Vec<Handout<'_>> = (shares.iter())
        .map(|share| Handout::of(Language::De, &journey, &report, Order::Stage, share.clone()))
        .collect();
    let of = |part: &Handout<'_>| part.progress.iter().map(|p| p.of).sum::<usize>();
    assert_eq!(parts.iter().map(of).sum::<usize>(), checks(&journey));
    let sentences = Sentences::new(Language::De, &journey);
    for problem in &report.problems {
        let listed = parts.iter().filter(|part| {
            let mut told = part.problems.iter();
            told.any(|p| std::ptr::eq(*p, problem))
        });
        let owners = sentences.owners(&problem.object).len();
        assert_eq!(
            listed.count(),
            owners.max(1),
            "{}",
            sentences.title(problem)
        );
    }
}

#[test]
fn a_page_has_a_box_for_each_check_and_needs_nothing_from_elsewhere() {
    for journey in maps() {
        let report = audit(&journey, day());
        for language in Language::ALL {
            let page = html::checklist(&Handout::new(language, &journey, &report));
            let count = |what: &str| page.matches(what).count();
            assert_eq!(count("<input type=\"checkbox\""), checks(&journey));
            assert_eq!(count(" checked"), done(&report));
            assert_eq!(
                count("<article>"),
                Checklist::new(&journey).entries().count()
            );
            assert!(
                page.starts_with("<!DOCTYPE html><html lang=\""),
                "no language"
            );
            for foreign in [
                "http:", "https:", "src=", "url(", "@import", "<link", "<img",
            ] {
                assert_eq!(count(foreign), 0, "{foreign}");
            }
            for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
                assert_eq!((count(open), count(close)), (1, 1), "{open}");
            }
        }
    }
}

#[test]
fn what_people_write_is_text_on_a_page() {
    let evil = [
        "</title><script>alert(1)</script>",
        "]]>--><svg onload=alert(1)>",
        "\" onfocus=\"alert(1)\" autofocus x=\"",
        "' onclick='alert(1)",
        "\u{202e}txt.exe\u{2066}\u{0}",
        "&lt;b&gt;",
    ];
    for text in evil {
        let mut journey = hostile();
        let about = Arc::make_mut(&mut journey.about);
        for field in [
            &mut about.title,
            &mut about.scenario,
            &mut about.author,
            &mut about.confidentiality,
        ] {
            *field = text.to_owned();
        }
        Arc::make_mut(&mut journey.owners[0]).name = text.to_owned();
        let stage = Arc::make_mut(&mut journey.stages[0]);
        stage.name = text.to_owned();
        let step = Arc::make_mut(&mut stage.steps[0]);
        step.title = text.to_owned();
        let touchpoint = Arc::make_mut(&mut step.touchpoints[0]);
        touchpoint.title = text.to_owned();
        touchpoint.ticks[0].by = text.to_owned();
        touchpoint.ticks[0].remark = text.to_owned();
        let report = audit(&journey, day());
        let page = html::checklist(&Handout::new(Language::En, &journey, &report));
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
        let escaped = escaped.replace('>', "&gt;").replace('"', "&quot;");
        let turning = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let shown = escaped.replace(|c: char| turning(c) || c.is_control(), "");
        assert!(page.matches(&shown).count() >= 8, "{shown}");
        if shown != text {
            assert!(!page.contains(text), "{text}");
        }
        assert!(!page.contains(turning), "{text}");
        assert_eq!(page.matches("<script").count(), 1, "{text}");
    }
}

#[test]
fn an_audit_of_ten_thousand_touchpoints_is_written_in_moments() {
    let mut journey = example("laufschuhe");
    let template = Arc::clone(&journey.stages[0].steps[0]);
    let many = (0..1_000).map(|number| {
        let touchpoints = (0..10).map(|_| Arc::new(Touchpoint::new("Newsletter")));
        Arc::new(Step {
            id: Id::new(&format!("step{number}")),
            touchpoints: touchpoints.collect(),
            ..(*template).clone()
        })
    });
    Arc::make_mut(&mut journey.stages[0]).steps = many.collect();
    // Generous for a build without optimisation; a rule that searches for each touchpoint takes minutes.
    let start = std::time::Instant::now();
    let report = audit(&journey, day());
    let text = markdown::checklist(&Handout::new(Language::De, &journey, &report));
    assert!(text.len() > 100_000);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
