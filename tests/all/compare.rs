//! Two maps side by side: every difference is found, named, and counted once; and it reaches the command line and every
//! kind of file.

use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::ParamCurve as _;
use proptest::prelude::*;
use proptest::sample::Index;
use wegmarke::edit::{Edit, Object, apply};
use wegmarke::exchange::{Format, comparison};
use wegmarke::i18n::Language;
use wegmarke::layout::{Layouter, View};
use wegmarke::merge::{Change, Comparison, Mark, Told, What, diff, recognised};
use wegmarke::model::{Check, Class, Date, Id, Journey, ObjectId, Tick, renew_ids};
use wegmarke::scene::{Part, Scene, Shape};
use wegmarke::theme::ThemeName;

use crate::command_line::wegmarke;
use crate::support::{self, journeys};

const AS_IS: &str = "assets/examples/laufschuhe.journey.ron";
const TO_BE: &str = "assets/examples/laufschuhe-soll.journey.ron";

fn pair() -> [Journey; 2] {
    [AS_IS, TO_BE].map(|path| wegmarke::file::read(support::root().join(path).as_path()).unwrap())
}

/// Everything of a map that has an id.
fn everything(journey: &Journey) -> Vec<ObjectId> {
    let empty = Journey::default();
    let all = diff(&empty, journey).changes;
    let added = all.into_iter().filter(|c| c.what == What::Added);
    added.map(|c| c.object).collect()
}

/// Turned round: what was added has been removed, and what has moved has moved back.
fn turned(change: Change) -> Change {
    let what = match change.what {
        What::Added => What::Removed,
        What::Removed => What::Added,
        What::Moved { from, to } => What::Moved { from: to, to: from },
        same => same,
    };
    Change { what, ..change }
}

/// But for order: of two that have changed places either can be said to have moved.
fn as_set(changes: Vec<Change>) -> BTreeSet<String> {
    let told = changes.into_iter().filter(|c| c.what != What::Reordered);
    told.map(|c| format!("{c:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_map_does_not_differ_from_its_copy(journey in journeys::journey().boxed()) {
        let copy: Journey = wegmarke::file::parse(&wegmarke::file::to_text(&journey)).unwrap();
        prop_assert_eq!(diff(&journey, &copy).changes, []);
    }

    #[test]
    fn what_an_edit_removes_is_named_and_turned_round_it_was_added(
        journey in journeys::journey().boxed(), dice in any::<Index>()
    ) {
        let all = everything(&journey);
        prop_assume!(!all.is_empty());
        let object = all[dice.index(all.len())].clone();
        let Ok(edited) = apply(&journey, &Edit::Remove(object.clone())) else {
            return Ok(());
        };
        let there = diff(&journey, &edited);
        prop_assert!(there.of(&object).any(|what| *what == What::Removed));
        let back = diff(&edited, &journey).changes.into_iter().map(turned).collect();
        prop_assert_eq!(as_set(there.changes), as_set(back));
    }

    /// Each attribute is looked at: whatever another object of its class has otherwise is found, and nothing else.
    #[test]
    fn an_object_that_has_changed_is_named_alone(
        journey in journeys::journey().boxed(), dice in any::<Index>(), donors in any::<Index>()
    ) {
        let all = everything(&journey);
        prop_assume!(!all.is_empty());
        let object = all[dice.index(all.len())].clone();
        let alike: Vec<&ObjectId> = all.iter().filter(|o| o.class() == object.class()).collect();
        let donor = Object::find(&journey, alike[donors.index(alike.len())]).unwrap();
        let own = Object::find(&journey, &object).unwrap();
        let expected = !own.differences(&with_id_of(&donor, &own)).is_empty();
        let mut edited = journey.clone();
        prop_assume!(replace(&mut edited, &object, with_id_of(&donor, &own)));
        let changes = diff(&journey, &edited).changes;
        prop_assert_eq!(!changes.is_empty(), expected);
        prop_assert_eq!(changes.is_empty(), journey == edited);
        prop_assert!(changes.iter().all(|c| c.object == object), "{:?}", changes);
        // And it can be said.
        for change in &changes {
            let told = Told::new(Language::De, &journey, &edited, change);
            prop_assert!(!told.line(Language::De).contains('⟨'));
            prop_assert_eq!(told.mark, Mark::Changed);
        }
    }
}

/// Does the same with two objects of one class.
macro_rules! each {
    ($value:expr, $x:ident => $body:expr) => {
        match $value {
            Object::Persona($x) => $body,
            Object::Path($x) => $body,
            Object::Owner($x) => $body,
            Object::Kind($x) => $body,
            Object::Channel($x) => $body,
            Object::Kpi($x) => $body,
            Object::Source($x) => $body,
            Object::Lane($x) => $body,
            Object::SavedView($x) => $body,
            Object::Stage($x) => $body,
            Object::Step($x) => $body,
            Object::Touchpoint($x) => $body,
            Object::Note($x) => $body,
            Object::About(_) | Object::Measurements(_) => unreachable!("has no id"),
        }
    };
}

/// The donor's attributes under the id, and with the children, of the object.
fn with_id_of(donor: &Object, own: &Object) -> Object {
    let id = own.id();
    let mut new = donor.clone();
    each!(&mut new, x => Arc::make_mut(x).id = wegmarke::model::Id::new(id.as_str()));
    match (&mut new, own) {
        (Object::Stage(new), Object::Stage(own)) => {
            let new = Arc::make_mut(new);
            new.steps.clone_from(&own.steps);
            new.notes.clone_from(&own.notes);
        }
        (Object::Step(new), Object::Step(own)) => {
            let new = Arc::make_mut(new);
            new.touchpoints.clone_from(&own.touchpoints);
            new.notes.clone_from(&own.notes);
        }
        (Object::Touchpoint(new), Object::Touchpoint(own)) => {
            Arc::make_mut(new).notes.clone_from(&own.notes);
        }
        _ => {}
    }
    new
}

/// Puts it there without asking whether that is sound; only where it stands on the journey or is a step or touchpoint.
fn replace(journey: &mut Journey, id: &ObjectId, object: Object) -> bool {
    fn put<T>(list: &mut [Arc<T>], new: Arc<T>, is: impl Fn(&T) -> bool) -> bool {
        let place = list.iter_mut().find(|x| is(x));
        place.map(|place| *place = new).is_some()
    }
    let id = id.as_str();
    match object {
        Object::Persona(x) => put(&mut journey.personas, x, |o| o.id.as_str() == id),
        Object::Path(x) => put(&mut journey.paths, x, |o| o.id.as_str() == id),
        Object::Owner(x) => put(&mut journey.owners, x, |o| o.id.as_str() == id),
        Object::Kind(x) => put(&mut journey.kinds, x, |o| o.id.as_str() == id),
        Object::Channel(x) => put(&mut journey.channels, x, |o| o.id.as_str() == id),
        Object::Kpi(x) => put(&mut journey.kpis, x, |o| o.id.as_str() == id),
        Object::Source(x) => put(&mut journey.sources, x, |o| o.id.as_str() == id),
        Object::Lane(x) => put(&mut journey.lanes, x, |o| o.id.as_str() == id),
        Object::SavedView(x) => put(&mut journey.views, x, |o| o.id.as_str() == id),
        Object::Note(x) => put(&mut journey.notes, x, |o| o.id.as_str() == id),
        Object::Stage(x) => put(&mut journey.stages, x, |o| o.id.as_str() == id),
        Object::Step(x) => journey.stages.iter_mut().any(|stage| {
            let steps = &mut Arc::make_mut(stage).steps;
            put(steps, x.clone(), |o| o.id.as_str() == id)
        }),
        Object::Touchpoint(x) => journey.stages.iter_mut().any(|stage| {
            let mut steps = Arc::make_mut(stage).steps.iter_mut();
            steps.any(|step| {
                let touchpoints = &mut Arc::make_mut(step).touchpoints;
                put(touchpoints, x.clone(), |o| o.id.as_str() == id)
            })
        }),
        Object::About(_) | Object::Measurements(_) => false,
    }
}

#[test]
fn the_example_as_is_and_to_be_differ_where_the_service_is_to_change() {
    let [old, new] = pair();
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    let counted = &compared.summary.touchpoints;
    assert_eq!(Mark::ALL.map(|mark| counted.get(mark)), [1, 3, 1, 3]);
    let text = comparison::terminal(&compared);
    for line in [
        "+ Berührungspunkt Nachricht „Ihr Paket ist gepackt“ (Lieferung · Wartet und weiß, wann das Paket kommt): Neu",
        "− Berührungspunkt Gutschein zur ersten Bestellung (Kauf · Legt zwei Größen hinein und geht zur Kasse): Entfällt",
        "→ Berührungspunkt SMS am Tag der Zustellung",
        "Zuständigkeit: Kundendienst → Laufberatung",
        "Wartezeit: 9 Tage → 2 Tage",
        "Ist oder Soll: Ist-Zustand → Soll-Zustand",
        "Berührungspunkte: 1 neu, 3 entfallen, 1 verschoben, 3 geändert",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let (before, after) = (compared.summary.old.unwrap(), compared.summary.new.unwrap());
    assert!(before < after, "{before} {after}");
}

/// Ticks, silenced findings, numbers of the audit, and an owner written down whom the channel has given all along.
#[test]
fn what_an_audit_writes_down_is_no_change_of_the_service() {
    let [old, _] = pair();
    let mut new = old.clone();
    Arc::make_mut(&mut new.about).audit.health ^= true;
    let inherited = old.touchpoints().find_map(|spot| {
        let owner = old.owner_of(spot.touchpoint)?;
        (!owner.is_own()).then(|| (spot.touchpoint.id.clone(), owner.value().id.clone()))
    });
    let (id, owner) = inherited.expect("an owner by channel");
    let mut touchpoint = (**old.touchpoint(&id).unwrap().touchpoint).clone();
    touchpoint.owner = Some(owner);
    touchpoint.ticks.clear();
    touchpoint.ticks.push(Tick {
        check: Check::Described,
        round: 1,
        by: String::new(),
        date: None,
        remark: String::new(),
    });
    assert!(replace(
        &mut new,
        &(&id).into(),
        Object::Touchpoint(Arc::new(touchpoint))
    ));
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    assert_eq!(compared.diff.changes, []);
    let text = comparison::terminal(&compared);
    assert!(text.contains("in nichts"), "{text}");
    assert!(text.contains("2 Einträge der Prüfung"), "{text}");
}

/// The sheet on which the example's as-is and to-be are compared.
fn sheet(compared: &Comparison) -> Scene {
    Layouter::new().compare(compared, ThemeName::Light)
}

#[test]
fn nothing_lies_beside_the_sheet() {
    let [old, new] = pair();
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    let mut scenes = vec![sheet(&compared)];
    scenes.push(Layouter::new().layout(&compared.new, &View::default()));
    for scene in &scenes {
        let placed = scene.placed().filter_map(|(item, by)| match &item.shape {
            Shape::Text { text, at, .. } => Some((text, *at + by)),
            _ => None,
        });
        for (text, at) in placed {
            let ends = text.lines.iter().map(|line| at.x + line.left + line.width);
            let end = ends.fold(0.0, f64::max);
            assert!(
                at.x >= 0.0 && end <= scene.size.width,
                "{} at {at:?}",
                text.text
            );
        }
    }
}

#[test]
fn everything_on_the_sheet_of_a_comparison_answers_for_its_object() {
    let [old, new] = pair();
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    let scene = sheet(&compared);
    let is_shown = |id: &ObjectId| {
        let classes = [Class::Stage, Class::Step, Class::Touchpoint];
        id.class().is_some_and(|class| classes.contains(&class))
    };
    for map in [&compared.old, &compared.new] {
        for id in everything(map).into_iter().filter(is_shown) {
            let has = scene.regions.iter().any(|r| r.subject.object == id);
            assert!(has, "{id:?}");
        }
    }
}

#[test]
fn what_is_measured_on_something_that_goes_goes_with_it() {
    let [old, new] = pair();
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    let mut figures = compared.summary.figures.iter();
    let gone = figures.find(|f| !compared.new.contains(&f.object)).unwrap();
    let part = Part::Measurement(gone.kpi.clone());
    let scene = sheet(&compared);
    let items = scene.items().filter(|item| {
        (item.subject.as_ref()).is_some_and(|s| s.object == gone.object && s.part == part)
    });
    let words: Vec<String> = (items.filter_map(|item| match &item.shape {
        Shape::Text { text, .. } => Some(text.text.to_string()),
        _ => None,
    }))
    .collect();
    assert!(words.iter().any(|w| w == "entfällt"), "{words:?}");
    assert!(words.iter().any(|w| w == "vorher 412"), "{words:?}");
}

#[test]
fn what_differs_on_a_path_is_shaded_too_and_no_badge_lies_on_a_curve() {
    let [old, new] = pair();
    let compared = Comparison::new(Language::De, Arc::new(old), Arc::new(new), None);
    let scene = sheet(&compared);
    let area = |item: &wegmarke::scene::Item| match &item.shape {
        Shape::Area { .. } => Some(item.bounds),
        _ => None,
    };
    let areas: Vec<_> = scene.items().filter_map(|item| area(&item)).collect();
    let point = |id: &str| {
        let mut regions = scene.regions.iter();
        let point = regions.find(|r| {
            r.subject.object == ObjectId::Step(Id::new(id)) && r.subject.part == Part::Mean
        });
        point
            .unwrap_or_else(|| panic!("{id} has a point"))
            .rect
            .center()
    };
    let mut on_path = compared
        .new
        .steps()
        .map(|(_, step)| step)
        .filter(|s| s.path.is_some());
    let last = on_path.next_back().expect("the example has a path");
    let at = point(last.id.as_str());
    assert!(
        areas.iter().any(|a| a.x1 > at.x - 1.0 && a.x0 < at.x),
        "the curves differ up to the end of the path"
    );
    let badges = scene
        .items()
        .filter_map(|item| match (&item.shape, &item.subject) {
            (
                Shape::Rect {
                    rect,
                    stroke: Some(_),
                    ..
                },
                Some(subject),
            ) if matches!(subject.object, ObjectId::Step(_))
                && areas
                    .iter()
                    .any(|a| a.y0 - 60.0 < rect.y0 && rect.y1 < a.y1 + 60.0) =>
            {
                Some(*rect)
            }
            _ => None,
        });
    let badges: Vec<_> = badges.collect();
    assert!(badges.len() >= 4, "{badges:?}");
    for item in scene.items() {
        // The lines of the curves; those of the grid are straight across.
        let Shape::Curve { segments, .. } = &item.shape else {
            continue;
        };
        if segments.iter().all(|s| s.p0.y == s.p3.y) {
            continue;
        }
        for segment in segments {
            let on_line = (0..=20).map(|i| segment.eval(f64::from(i) / 20.0));
            for at in on_line {
                assert!(!badges.iter().any(|b| b.contains(at)), "{at:?} {badges:?}");
            }
        }
    }
}

#[test]
fn a_map_that_was_drawn_anew_is_compared_by_its_names() {
    let [old, new] = pair();
    let stranger = renew_ids(&old);
    let by_name = diff(&recognised(&stranger, &new), &new);
    let is_stage = |c: &&Change| c.object.class() == Some(Class::Stage);
    assert_eq!(by_name.changes.iter().filter(is_stage).count(), 0);
    let recognised = diff(&recognised(&old, &new), &new);
    assert_eq!(recognised, diff(&old, &new), "ids go before names");
}

#[test]
fn every_format_tells_the_same_differences() {
    let [old, mut new] = pair();
    // What people write reaches no format as its markup.
    let stage = Arc::make_mut(&mut new.stages[0]);
    stage.name = "=1+1 <b>|x|".into();
    let day = Date::new(2026, 11, 28).unwrap();
    let compared = Comparison::new(Language::En, Arc::new(old), Arc::new(new), None);
    let bytes = |format: Format| comparison::write(&compared, format, day).unwrap();
    let text = |format: Format| String::from_utf8(bytes(format)).unwrap();
    let markdown = text(Format::Markdown);
    assert!(
        markdown.starts_with("# Comparison: Laufschuhe online kaufen\n"),
        "{markdown}"
    );
    assert!(markdown.contains(r"=1+1 &lt;b\>\|x\|"), "{markdown}");
    assert!(markdown.contains("| Dropped | Kauf · "), "{markdown}");
    let html = text(Format::Html);
    assert!(
        html.contains("=1+1 &lt;b&gt;|x|") && !html.contains("<script"),
        "{html}"
    );
    let csv = text(Format::Csv);
    assert!(csv.contains("'=1+1 <b>|x|"), "{csv}");
    // Its rows are the list's: headings, and a line each.
    assert_eq!(csv.lines().count(), compared.told.len() + 1);
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json)).unwrap();
    assert_eq!(
        json["changes"].as_array().unwrap().len(),
        compared.told.len()
    );
    assert_eq!(json["touchpoints"]["removed"], 3);
    assert_eq!(bytes(Format::Xlsx)[..2], *b"PK");
}

#[test]
fn diff_answers_on_the_terminal_and_as_files() {
    let path = |path: &str| support::root().join(path).display().to_string();
    let (old, new) = (path(AS_IS), path(TO_BE));
    let output = wegmarke(&["diff", &old, &new, "--persona", "Jonas"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("Touchpoints: 1 new, 3 dropped, 1 moved, 3 changed"),
        "{text}"
    );
    assert!(text.contains("Mean emotion (Jonas Baum): "), "{text}");

    let same = wegmarke(&["diff", &old, &old]);
    assert_eq!(same.status.code(), Some(0));
    assert_eq!(same.stdout, b"The two maps do not differ in anything.\n");

    let json = wegmarke(&["diff", &old, &new, "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["old"], "Laufschuhe online kaufen");

    let folder = tempfile::tempdir().unwrap();
    for ending in ["md", "csv", "html", "xlsx", "json", "png"] {
        let out = folder.path().join(format!("out.{ending}"));
        let output = wegmarke(&["diff", &old, &new, "-o", out.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(std::fs::metadata(&out).unwrap().len() > 500);
    }
    let page = std::fs::read_to_string(folder.path().join("out.html")).unwrap();
    let pictures = page.matches("data:image/svg+xml;base64,").count();
    assert_eq!(pictures, 2, "for light screens and for dark ones");
    assert!(page.contains("<table") && !page.contains("<script"));
    assert_eq!(
        wegmarke(&["diff", &old, "no-such.ron"]).status.code(),
        Some(1)
    );
    assert_eq!(
        wegmarke(&["diff", &old, &new, "-o", "out.doc"])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(
        wegmarke(&["diff", &old, &new, "--persona", "X"])
            .status
            .code(),
        Some(2)
    );
}
