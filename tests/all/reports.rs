//! Reports in Markdown: what is in them, and that what people write is text in them.

use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};
use wegmarke::file;

use crate::exports::{example, export, read_png, wegmarke};

/// Whether a report is built as this one, whatever is written in it, and holds no markup but its own.
pub fn is_text_alone(report: &Path, clean: &Path) {
    let [text, wanted] = [report, clean].map(|path| std::fs::read_to_string(path).unwrap());
    let (events, wanted) = (markdown(&text), markdown(&wanted));
    assert!(!events.iter().any(is_foreign), "{}", report.display());
    assert_eq!(blocks(&events), blocks(&wanted), "{}", report.display());
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!text.contains(turns) && !text.contains('\0'));
    let stem = report.file_stem().unwrap().to_str().unwrap();
    let own = format!("{stem}-files/");
    assert!(pictures(&events).iter().all(|url| url.starts_with(&own)));
}

fn markdown(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::all()).collect()
}

fn is_foreign(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock | Tag::Link { .. })
    )
}

/// How many of each there are: headings, tables, rows, code and footnotes.
fn blocks(events: &[Event<'_>]) -> [usize; 5] {
    let count = |is: fn(&Event<'_>) -> bool| events.iter().filter(|e| is(e)).count();
    [
        count(|e| matches!(e, Event::Start(Tag::Heading { .. }))),
        count(|e| matches!(e, Event::Start(Tag::Table(_)))),
        count(|e| matches!(e, Event::Start(Tag::TableRow))),
        count(|e| matches!(e, Event::Code(_) | Event::Start(Tag::CodeBlock(_)))),
        count(|e| matches!(e, Event::FootnoteReference(_) | Event::TaskListMarker(_))),
    ]
}

/// Where they are.
fn pictures(events: &[Event<'_>]) -> Vec<String> {
    let urls = events.iter().filter_map(|event| match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    urls.collect()
}

/// The report of an example.
fn report_of(name: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("report.md");
    export(&example(name), &out, &[]);
    std::fs::read_to_string(out).unwrap()
}

/// The headings of a level, in order.
fn headings(text: &str, level: usize) -> Vec<String> {
    let mark = format!("{} ", "#".repeat(level));
    let headings = text.lines().filter_map(|line| line.strip_prefix(&mark));
    headings.map(str::to_owned).collect()
}

#[test]
fn a_report_goes_from_the_summary_through_the_stages_to_what_is_planned() {
    let folder = tempfile::tempdir().unwrap();
    // A name that a link cannot hold as it is.
    let out = folder.path().join("Bericht (März) 50%.md");
    export(&example("laufschuhe"), &out, &[]);
    let report = std::fs::read_to_string(&out).unwrap();
    let journey = file::read(&example("laufschuhe")).unwrap();
    assert_eq!(headings(&report, 1), [journey.about.title.as_str()]);
    assert_eq!(
        headings(&report, 2),
        [
            "Zusammenfassung",
            "Personas",
            "Phase für Phase",
            "Zur ganzen Karte",
            "Befunde",
            "Maßnahmen",
            "Quellen"
        ]
    );
    let numbered = (1..).zip(&journey.stages);
    for (number, stage) in numbered {
        let heading = format!("{number} {}", stage.name);
        assert!(headings(&report, 3).contains(&heading), "{heading}");
    }
    for spot in journey.touchpoints() {
        let cell = format!("| {} |", spot.touchpoint.title);
        assert!(report.contains(&cell), "{cell}");
    }
    let events = markdown(&report);
    let links = pictures(&events);
    assert_eq!(links.len(), 1 + journey.stages.len());
    for link in &links {
        let path = percent_encoding::percent_decode_str(link).decode_utf8();
        let picture = read_png(&folder.path().join(&*path.unwrap()));
        assert!(picture.width() > 1500, "{link}: {:?}", picture.dimensions());
    }
    assert_eq!(
        links[1],
        "Bericht%20%28M%C3%A4rz%29%2050%25-files/stage-1.png"
    );
}

#[test]
fn a_report_has_the_findings_of_the_audit_and_says_which_it_leaves_out() {
    let map = example("laufschuhe");
    let map = map.to_str().unwrap();
    let audit = wegmarke(&["audit", map, "--json"]);
    let audit: serde_json::Value = serde_json::from_slice(&audit.stdout).unwrap();
    let [problems, gaps] = ["problems", "gaps"].map(|key| audit[key].as_array().unwrap().len());
    let report = report_of("laufschuhe");
    let (_, rest) = report.split_once("### Kundenprobleme").unwrap();
    let (table, rest) = rest.split_once("### Lücken in der Karte").unwrap();
    let (list, _) = rest.split_once("## Maßnahmen").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| "));
    assert_eq!(rows.count(), problems + 2, "with its head");
    let lines = list.lines().filter(|line| line.starts_with("- "));
    assert_eq!(lines.count(), gaps);
    assert!(report.contains(&format!("findet das Audit {problems} Kundenprobleme")));
    assert!(report.contains(&format!("{gaps} Fragen sind offen")));

    let journey = file::read(&example("laufschuhe")).unwrap();
    let stage = &journey.stages[3].name;
    let part = wegmarke(&[
        "export", map, "--format", "md", "--stages", stage, "-o", "-",
    ]);
    assert_eq!(part.status.code(), Some(0), "{part:?}");
    let said = String::from_utf8(part.stderr).unwrap();
    assert!(
        said.contains("findings, about what the report does not show"),
        "{said}"
    );
    let text = String::from_utf8(part.stdout).unwrap();
    assert!(text.contains("Dieser Bericht handelt von einem Teil der Karte"));
    for spot in journey.touchpoints() {
        let is_meant = spot.stage.name == *stage;
        assert_eq!(
            text.contains(&format!("| {} |", spot.touchpoint.title)),
            is_meant
        );
    }
}

#[test]
fn a_report_on_standard_output_has_no_pictures_and_says_so() {
    let map = example("cancellation");
    let report = wegmarke(&["export", map.to_str().unwrap(), "--format", "md", "-o", "-"]);
    assert_eq!(report.status.code(), Some(0), "{report:?}");
    let text = String::from_utf8(report.stdout).unwrap();
    assert!(text.starts_with("# Leaving a broadband and TV contract\n"));
    assert!(!text.contains("!["));
    let said = String::from_utf8(report.stderr).unwrap();
    assert!(said.contains("The 7 pictures of the report"), "{said}");
}
