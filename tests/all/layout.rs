//! What holds for every picture of every journey, however long its words are: nothing is lost, nothing lies
//! over anything else, nothing leaves the sheet.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use kurbo::Rect;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use wegmarke::i18n::{Language, t};
use wegmarke::layout::room::{Room, Sight};
use wegmarke::layout::{Filtered, Layouter, View};
use wegmarke::model::{
    Condition, Curves, Filter, Id, Journey, Lane, LaneKind, ObjectId, State, Step, Touchpoint,
};
use wegmarke::scene::{Layer, Part, Region, Scene, Shape, Subject};
use wegmarke::theme::{ThemeName, metrics, type_scale};

use crate::support::journeys;

/// Strokes and the round of rings may stand out by this much, map units.
const TOLERANCE: f64 = 6.0;
/// A mark stands by this much above its card.
const MARK_RISE: f64 = 12.0;

thread_local! {
    /// Fonts are read once.
    static LAYOUTER: RefCell<Layouter> = RefCell::new(Layouter::new());
}

fn lay_out(journey: &Journey, view: &View) -> Scene {
    LAYOUTER.with_borrow_mut(|l| l.layout(journey, view))
}

/// A journey, and a way to look at it.
fn seen() -> impl Strategy<Value = (Journey, View)> {
    let view = (
        prop::option::of(700.0..2400.0_f64),
        prop::option::of(any::<Index>()),
        prop::option::of(prop::collection::vec(any::<bool>(), 4)),
        prop::option::of(prop::collection::vec(any::<bool>(), 5)),
        prop::option::of(select(&Language::ALL)),
        select(&ThemeName::ALL),
        any::<[bool; 8]>(),
    );
    (journeys::journey().boxed(), view.boxed()).prop_map(
        |(journey, (fold, persona, stages, lanes, language, theme, on))| {
            let [
                header,
                footer,
                editing,
                wordy,
                filtered,
                mean,
                persona_cards,
                marks,
            ] = on;
            let journey = if wordy {
                with_long_words(&journey)
            } else {
                journey
            };
            let persona = persona.filter(|_| !journey.personas.is_empty());
            let persona = persona.map(|i| i.get(&journey.personas).id.clone());
            let curves = match persona {
                None if mean => Curves::Mean,
                only => Curves::only(only),
            };
            let chosen = |on: &[bool], i: usize| on.get(i).copied().unwrap_or(true);
            let stages = stages.map(|on| {
                journey
                    .stages
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| chosen(&on, *i))
                    .map(|(_, s)| s.id.clone())
                    .collect()
            });
            let lanes = lanes.map(|on| {
                journey
                    .lanes
                    .iter()
                    .enumerate()
                    .filter(|(i, _)| chosen(&on, *i))
                    .map(|(_, l)| l.id.clone())
                    .collect()
            });
            // What is paled stands where it stood; the legend says what is asked for.
            let asked = [Condition::MomentOfTruth, Condition::WithoutOwner];
            let filter = Filtered::new(Filter::new(asked), false).filter(|_| filtered);
            let view = View {
                theme,
                language,
                stages,
                steps: None,
                lanes,
                curves,
                persona_cards,
                state: (persona_cards && filtered).then_some(State::ToBe),
                filter,
                header,
                footer,
                marks,
                fold,
                page: None,
                editing,
                room: None,
                pictures: wegmarke::pictures::gallery(&journey, None).0,
            };
            (journey, view)
        },
    )
}

// --- what is asked of a scene ---

fn all_hold(journey: &Journey, view: &View, scene: &Scene) -> Result<(), TestCaseError> {
    lies_on_the_sheet(scene)?;
    lies_beside_each_other(scene)?;
    stays_in_its_box(scene)?;
    stays_in_its_column(scene)?;
    shows_each_touchpoint_once(journey, view, scene)?;
    shows_the_lanes_that_are_asked_for(journey, view, scene)?;
    folds_where_it_should(view, scene)?;
    prop_assert!(
        view.editing || !has_hints(journey, view, scene),
        "an export has no hints"
    );
    Ok(())
}

fn lies_on_the_sheet(scene: &Scene) -> Result<(), TestCaseError> {
    let size = scene.size;
    prop_assert!(
        size.is_finite() && size.width > 0.0 && size.height > 0.0,
        "{size:?}"
    );
    let sheet = size.to_rect().inflate(TOLERANCE, TOLERANCE);
    for item in scene.items() {
        let b = item.bounds;
        prop_assert!(
            b.is_finite() && contains(sheet, b),
            "{b:?} leaves {size:?}: {:?} {}",
            item.subject,
            words(&item.shape)
        );
    }
    for region in &scene.regions {
        prop_assert!(contains(sheet, region.rect), "{region:?} leaves {size:?}");
    }
    Ok(())
}

/// Cards, notes, stage headers and lane labels.
fn lies_beside_each_other(scene: &Scene) -> Result<(), TestCaseError> {
    let boxes: Vec<&Region> = scene.regions.iter().filter(|r| is_box(r)).collect();
    for (i, a) in boxes.iter().enumerate() {
        for b in &boxes[i + 1..] {
            prop_assert!(
                a.rect.intersect(b.rect).area() < 0.5,
                "{a:?} lies over {b:?}"
            );
        }
    }
    let cells: Vec<(&Subject, Rect)> = cells(scene).collect();
    for (i, (a, rect)) in cells.iter().enumerate() {
        for (b, other) in &cells[i + 1..] {
            prop_assert!(
                rect.intersect(*other).area() < 0.5,
                "{a:?} {rect:?} lies over {b:?} {other:?}"
            );
        }
    }
    Ok(())
}

/// The words of a card stand in the card, those of a note in the note.
fn stays_in_its_box(scene: &Scene) -> Result<(), TestCaseError> {
    let mut boxes: HashMap<&Subject, Vec<Rect>> = HashMap::new();
    for region in scene
        .regions
        .iter()
        .filter(|r| is_box(r) && r.layer == Layer::Sheet)
    {
        boxes.entry(&region.subject).or_default().push(region.rect);
    }
    for item in scene.items() {
        let Some(subject) = &item.subject else {
            continue;
        };
        let (Shape::Text { .. }, Some(rects)) = (&item.shape, boxes.get(subject.as_ref())) else {
            continue;
        };
        let fits = |r: &Rect| {
            contains(
                Rect::new(r.x0, r.y0 - MARK_RISE, r.x1, r.y1).inflate(0.5, 0.5),
                item.bounds,
            )
        };
        prop_assert!(
            rects.iter().any(fits),
            "{} at {:?} leaves {rects:?}",
            words(&item.shape),
            item.bounds
        );
    }
    Ok(())
}

/// What a step holds is as wide as its column at most.
fn stays_in_its_column(scene: &Scene) -> Result<(), TestCaseError> {
    let columns: Vec<(f64, f64)> = cells(scene).map(|(_, r)| (r.x0, r.x1)).collect();
    for item in scene.items().filter(|i| i.layer == Layer::Sheet) {
        let Some(Subject { object, part }) = item.subject.as_deref() else {
            continue;
        };
        let of_column = matches!(
            object,
            ObjectId::Step(_) | ObjectId::Touchpoint(_) | ObjectId::Owner(_)
        );
        let narrow = match part {
            Part::Whole | Part::Channel(_) => of_column,
            Part::Measurement(_) => true,
            _ => false,
        };
        let b = item.bounds;
        let fits = columns
            .iter()
            .any(|(x0, x1)| b.x0 >= x0 - TOLERANCE && b.x1 <= x1 + TOLERANCE);
        prop_assert!(
            !narrow || fits,
            "{object:?} {part:?} {} at {b:?} leaves its column",
            words(&item.shape)
        );
    }
    Ok(())
}

fn shows_each_touchpoint_once(
    journey: &Journey,
    view: &View,
    scene: &Scene,
) -> Result<(), TestCaseError> {
    let lanes = shown_lanes(journey, view)
        .filter(|l| l.shows == LaneKind::Touchpoints)
        .count();
    let mut cards: HashMap<&Id<Touchpoint>, usize> = HashMap::new();
    for region in scene.regions.iter().filter(|r| is_box(r)) {
        if let ObjectId::Touchpoint(id) = &region.subject.object {
            *cards.entry(id).or_default() += 1;
        }
    }
    for spot in journey.touchpoints() {
        let asked = view
            .stages
            .as_ref()
            .is_none_or(|ids| ids.contains(&spot.stage.id));
        let met = view
            .curves
            .alone()
            .is_none_or(|p| spot.step.is_for(p) && spot.touchpoint.is_for(p))
            && view.state.is_none_or(|state| spot.touchpoint.is_in(state));
        let wanted = if asked && met { lanes } else { 0 };
        let drawn = cards.remove(&spot.touchpoint.id).unwrap_or(0);
        prop_assert_eq!(drawn, wanted, "{:?}", spot.touchpoint.title);
    }
    prop_assert!(cards.is_empty(), "{cards:?}");
    Ok(())
}

fn shows_the_lanes_that_are_asked_for(
    journey: &Journey,
    view: &View,
    scene: &Scene,
) -> Result<(), TestCaseError> {
    let asked: Vec<&Id<Lane>> = shown_lanes(journey, view).map(|l| &l.id).collect();
    let drawn = |id: &Id<Lane>| {
        scene
            .regions
            .iter()
            .any(|r| r.subject.object == id.into() || r.subject.part == Part::Cell(id.clone()))
    };
    for lane in &journey.lanes {
        prop_assert!(
            asked.contains(&&lane.id) || !drawn(&lane.id),
            "{lane:?} was not asked for"
        );
        // While somebody works on the map, an empty lane is a place to fill.
        let empty = view.editing && scene.bands.is_empty();
        prop_assert!(
            !view.editing || empty || !asked.contains(&&lane.id) || drawn(&lane.id),
            "{lane:?} is missing"
        );
    }
    Ok(())
}

fn folds_where_it_should(view: &View, scene: &Scene) -> Result<(), TestCaseError> {
    let Some(limit) = view.fold else {
        prop_assert!(scene.bands.len() <= 1);
        return Ok(());
    };
    for band in &scene.bands {
        let stages: Vec<Rect> = scene
            .regions
            .iter()
            .filter(|r| matches!(r.subject.object, ObjectId::Stage(_)))
            .filter(|r| r.subject.part == Part::Whole && contains(band.head, r.rect))
            .map(|r| r.rect)
            .collect();
        // The rules of all bands end on one edge, so the stages tell how wide a band had to be.
        let width = stages.iter().map(|r| r.x1).fold(0.0, f64::max) + metrics::MARGIN_X;
        prop_assert!(!stages.is_empty());
        prop_assert!(
            width <= limit || stages.len() == 1,
            "a band of {width} in a map folded at {limit}"
        );
    }
    Ok(())
}

fn has_hints(journey: &Journey, view: &View, scene: &Scene) -> bool {
    let language = view.language.unwrap_or(journey.about.language);
    let hints = [
        t!(language, "picture-hint-step"),
        t!(language, "picture-hint-scenario"),
    ];
    scene.items().any(|i| hints.contains(&words(&i.shape)))
}

// --- the parts of a scene ---

fn shown_lanes<'a>(journey: &'a Journey, view: &'a View) -> impl Iterator<Item = &'a Lane> {
    journey
        .lanes
        .iter()
        .map(|l| &**l)
        .filter(|lane| match &view.lanes {
            Some(ids) => ids.contains(&lane.id),
            None => !lane.hidden,
        })
}

/// Cards, notes, stage headers and lane labels.
fn is_box(region: &Region) -> bool {
    let of_box = matches!(
        region.subject.object,
        ObjectId::Touchpoint(_) | ObjectId::Note(_) | ObjectId::Stage(_) | ObjectId::Lane(_)
    );
    of_box && region.subject.part == Part::Whole
}

fn cells(scene: &Scene) -> impl Iterator<Item = (&Subject, Rect)> {
    scene
        .regions
        .iter()
        .filter(|r| matches!(r.subject.part, Part::Cell(_)))
        .map(|r| (&r.subject, r.rect))
}

fn contains(outer: Rect, inner: Rect) -> bool {
    outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

fn words(shape: &Shape) -> String {
    match shape {
        Shape::Text { text, .. } => text.text.to_string(),
        _ => String::new(),
    }
}

/// A scene as something that can be compared.
fn fingerprint(scene: &Scene) -> (String, Vec<String>, Vec<Region>) {
    let items = scene.items().map(|i| {
        format!(
            "{:?} {:?} {:?} {}",
            i.bounds,
            i.layer,
            i.subject,
            words(&i.shape)
        )
    });
    (
        format!("{:?} {:?} {:?}", scene.size, scene.bands, scene.scales),
        items.collect(),
        scene.regions.clone(),
    )
}

// --- the tests ---

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_journey_is_drawn_whole_and_tidy((journey, view) in seen()) {
        let scene = lay_out(&journey, &view);
        all_hold(&journey, &view, &scene)?;
        // What was laid out before leaves no trace.
        prop_assert_eq!(fingerprint(&scene), fingerprint(&lay_out(&journey, &view)));
    }
}

/// The examples, as they ship and with words that are far too long.
#[test]
fn the_examples_are_tidy_in_every_view() {
    for name in ["laufschuhe", "cancellation", "omnichannel"] {
        let text = crate::support::read(&format!("assets/examples/{name}.journey.ron"));
        let journey = wegmarke::file::parse(&text).unwrap();
        let wordy = with_long_words(&journey);
        for journey in [&journey, &wordy] {
            for fold in [None, Some(1200.0)] {
                let only = journey.personas.first().map(|p| p.id.clone());
                for curves in [Curves::Together, Curves::Mean, Curves::only(only)] {
                    let view = View {
                        fold,
                        persona_cards: curves != Curves::Together,
                        curves,
                        editing: fold.is_none(),
                        pictures: wegmarke::pictures::gallery(journey, None).0,
                        ..View::default()
                    };
                    let scene = lay_out(journey, &view);
                    all_hold(journey, &view, &scene)
                        .unwrap_or_else(|e| panic!("{name}, {view:?}: {e}"));
                }
            }
        }
    }
}

fn with_long_words(journey: &Journey) -> Journey {
    const LONG: &str = "Rücksendeetikettendruckerwartungsvertragskündigungsbestätigung für Schuhe";
    let mut journey = journey.clone();
    for persona in &mut journey.personas {
        std::sync::Arc::make_mut(persona).name = LONG.to_owned();
    }
    for owner in &mut journey.owners {
        std::sync::Arc::make_mut(owner).name = LONG.to_owned();
    }
    for stage in &mut journey.stages {
        let stage = std::sync::Arc::make_mut(stage);
        stage.name = LONG.to_owned();
        for step in &mut stage.steps {
            let step: &mut Step = std::sync::Arc::make_mut(step);
            step.title = LONG.repeat(2);
            for emotion in &mut step.emotions {
                emotion.quote = emotion.quote.as_ref().map(|_| LONG.repeat(3));
            }
            for touchpoint in &mut step.touchpoints {
                std::sync::Arc::make_mut(touchpoint).title = LONG.to_owned();
            }
        }
    }
    journey
}

/// As on the canvas: there the filter is not told in the legend.
fn plain() -> View {
    View {
        editing: true,
        ..View::default()
    }
}

/// The example with a filter that some of its touchpoints match.
fn filtered(hides: bool) -> (Journey, View) {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let journey = wegmarke::file::parse(&text).unwrap();
    let filter = Filter::new([Condition::MomentOfTruth]);
    let view = View {
        filter: Filtered::new(filter, hides),
        ..plain()
    };
    (journey, view)
}

#[test]
fn what_is_dimmed_stands_where_it_stood() {
    let (journey, view) = filtered(false);
    let plain = lay_out(&journey, &plain());
    let dimmed = lay_out(&journey, &view);
    assert_eq!(plain.size, dimmed.size);
    assert_eq!(plain.regions, dimmed.regions);
    // Lines are cut where they pale, and run where they ran.
    let segments = |scene: &Scene| -> Vec<kurbo::CubicBez> {
        let of = |i: wegmarke::scene::Item| match i.shape {
            Shape::Curve { segments, .. } | Shape::Fade { segments, .. } => segments,
            _ => Vec::new(),
        };
        scene.items().flat_map(of).collect()
    };
    assert_eq!(segments(&plain), segments(&dimmed));
    let strokes = |scene: &Scene| -> HashSet<String> {
        let of = |i: wegmarke::scene::Item| match i.shape {
            Shape::Curve { stroke, .. } => Some(format!("{stroke:?}")),
            _ => None,
        };
        scene.items().filter_map(of).collect()
    };
    assert!(
        strokes(&dimmed).len() > strokes(&plain).len(),
        "curves pale, too"
    );
    let others = |scene: &Scene| -> Vec<wegmarke::scene::Item> {
        let is_line = |s: &Shape| matches!(s, Shape::Curve { .. } | Shape::Fade { .. });
        let others = scene.items().filter(|i| !is_line(&i.shape));
        others.collect()
    };
    let (plain_items, dimmed_items) = (others(&plain), others(&dimmed));
    assert_eq!(plain_items.len(), dimmed_items.len());
    let mut paler = 0;
    for (a, b) in plain_items.iter().zip(&dimmed_items) {
        assert_eq!((a.bounds, &a.subject), (b.bounds, &b.subject));
        assert_eq!(words(&a.shape), words(&b.shape));
        if let (Shape::Text { colour: a, .. }, Shape::Text { colour: b, .. }) = (&a.shape, &b.shape)
        {
            let paper = plain.paper;
            // Light words on a coloured ground turn dark with it: 3:1 and the step that it takes to get there.
            assert!(b.contrast(paper) <= a.contrast(paper).max(4.0));
            paler += u32::from(a != b);
        }
    }
    assert!(paler > 20, "cards, notes and steps are paler");
}

#[test]
fn what_is_hidden_is_gone_and_leaves_no_hole() {
    let (journey, view) = filtered(true);
    let scene = lay_out(&journey, &view);
    for spot in journey.touchpoints() {
        let t = spot.touchpoint;
        let drawn = scene.rect_of_object(&(&t.id).into()).is_some();
        assert_eq!(drawn, t.moment_of_truth, "{}", t.title);
    }
    let plain = lay_out(&journey, &plain());
    assert!(scene.size.width < plain.size.width, "columns close up");
    // Who gets the picture is told what it leaves out.
    let exported = View {
        editing: false,
        ..view
    };
    let told = |scene: &Scene| scene.items().any(|i| words(&i.shape) == "Nur");
    assert!(told(&lay_out(&journey, &exported)) && !told(&scene));
    // A filter that nothing matches leaves an empty sheet, not a broken one.
    let nothing = Filter::new([Condition::Text("xyzzy".into())]);
    let view = View {
        filter: Filtered::new(nothing, true),
        ..View::default()
    };
    let scene = lay_out(&journey, &view);
    assert!(scene.size.width > 0.0 && scene.size.height > 0.0);
}

#[test]
fn marks_can_be_left_out_with_what_explains_them() {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let journey = wegmarke::file::parse(&text).unwrap();
    let said = |marks| {
        let view = View { marks, ..plain() };
        let scene = lay_out(
            &journey,
            &View {
                footer: true,
                ..view
            },
        );
        let all: Vec<String> = scene.placed().map(|(item, _)| words(&item.shape)).collect();
        (all.join("\n"), scene.size.width)
    };
    let ((with, wide), (without, as_wide)) = (said(true), said(false));
    for mark in ["Moment der Wahrheit", "Bruchstelle"] {
        assert!(with.contains(mark) && !without.contains(mark), "{mark}");
    }
    let titles = journey.touchpoints().map(|spot| &spot.touchpoint.title);
    let first = titles.map(|title| title.split(' ').next().unwrap_or(title));
    first.for_each(|word| assert!(without.contains(word), "{word}"));
    assert_eq!(wide, as_wide);
}

#[test]
fn chosen_steps_have_columns_and_no_others() {
    let (journey, _) = filtered(true);
    let stage = journey.stages.iter().find(|s| s.steps.len() > 1).unwrap();
    let view = View {
        stages: Some(vec![stage.id.clone()]),
        steps: Some(vec![stage.steps[1].id.clone()]),
        ..View::default()
    };
    let scene = lay_out(&journey, &view);
    for (_, step) in journey.steps() {
        let part = Part::Title;
        let object = (&step.id).into();
        let drawn = scene.rect_of(&Subject { object, part }).is_some();
        assert_eq!(drawn, step.id == stage.steps[1].id, "{}", step.title);
    }
}

#[test]
fn the_names_of_all_stages_are_of_one_size() {
    let (journey, _) = filtered(true);
    let scene = lay_out(&journey, &plain());
    for stage in &journey.stages {
        let name = scene.placed().find_map(|(i, _)| match &i.shape {
            Shape::Text { text, .. } if *text.text == *stage.name => Some(text),
            _ => None,
        });
        let lines = &name.unwrap_or_else(|| panic!("{}", stage.name)).lines;
        let mut sizes = lines.iter().flat_map(|l| l.runs.iter().map(|r| r.size));
        assert!(sizes.all(|s| s == type_scale::STAGE), "{}", stage.name);
    }
}

/// A journey as a room sees it.
fn for_room(journey: &Journey, sight: Sight) -> Scene {
    let room = Some(Room::on_screen(sight, 1600.0));
    let view = View {
        room,
        ..View::default()
    };
    lay_out(journey, &view)
}

/// How many dashed lines of each pattern there are, straight ones aside.
fn patterns(scene: &Scene) -> HashMap<String, usize> {
    let mut patterns = HashMap::new();
    for item in scene.items() {
        if let Shape::Curve { segments, stroke } = &item.shape
            && segments.iter().any(|s| (s.p0.y - s.p3.y).abs() > 1e-6)
        {
            // A room has them larger; on the sheet solid lines also lead to quotes.
            if let Some([on, off]) = stroke.dash {
                *patterns.entry(format!("{:.2}", on / off)).or_default() += 1;
            }
        }
    }
    patterns
}

#[test]
fn a_room_sees_the_same_branches_and_gaps_as_the_sheet_shows() {
    for name in ["laufschuhe", "cancellation", "omnichannel"] {
        let text = crate::support::read(&format!("assets/examples/{name}.journey.ron"));
        let mut journey = wegmarke::file::parse(&text).unwrap();
        journey.lanes.retain(|l| l.shows == LaneKind::Emotions);
        let view = View {
            footer: false,
            ..View::default()
        };
        let sheet = patterns(&lay_out(&journey, &view));
        let room = patterns(&for_room(&journey, Sight::Whole));
        assert_eq!(sheet, room, "{name}");
    }
}

#[test]
fn many_cards_of_a_step_are_set_denser_and_leave_the_curve_its_room() {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = wegmarke::file::parse(&text).unwrap();
    let stage = Arc::make_mut(&mut journey.stages[0]);
    let step = Arc::make_mut(&mut stage.steps[0]);
    while step.touchpoints.len() < 9 {
        let title = "Telefonat mit der Schadenshotline und anschließender Rückrufvereinbarung";
        step.touchpoints.push(Touchpoint::new(title).into());
    }
    let ids: Vec<ObjectId> = step.touchpoints.iter().map(|t| (&t.id).into()).collect();
    let stages = journey.stages.len();
    let scene = for_room(&journey, Sight::Stages);
    assert_eq!(scene.size.height, wegmarke::layout::room::HEIGHT);
    assert_eq!(scene.scales.len(), stages, "each stage has its curve");
    for id in ids {
        let card = scene.rect_of_object(&id).expect("each has its card");
        let zero = scene.scales[0].zero - 2.0 * scene.scales[0].unit;
        assert!(card.y1 <= zero, "{card:?} stands above the curve");
    }
}

#[test]
fn a_room_reads_the_title_in_two_lines_and_the_legend_within_its_bar() {
    let text = crate::support::read("assets/examples/laufschuhe.journey.ron");
    let mut journey = wegmarke::file::parse(&text).unwrap();
    let long = "Kraftfahrzeughaftpflichtversicherungsschadenregulierung bei grenzüberschreitenden \
        Verkehrsunfällen mit Personenschaden und Sachschaden von bedeutendem Wert";
    Arc::make_mut(&mut journey.about).title = long.into();
    for name in ["Anne-Katrin", "Maximilian", "Friedhelm-August", "Ümmühan"] {
        journey
            .personas
            .push(wegmarke::model::Persona::new(name).into());
    }
    let scene = for_room(&journey, Sight::Whole);
    let title = |text: &str| text.starts_with("Kraftfahrzeug");
    let lines = scene.items().find_map(|i| match &i.shape {
        Shape::Text { text, .. } if title(&text.text) => Some(text.lines.len()),
        _ => None,
    });
    assert!(lines.is_some_and(|n| n <= 2), "{lines:?}");
    let scale = scene.scales[0];
    assert!(scale.unit * 4.0 > 150.0, "the curve keeps its height");

    let scene = for_room(&journey, Sight::Stages);
    let step = &journey.stages[0].steps[0];
    let subject = Subject {
        object: (&step.id).into(),
        part: Part::Title,
    };
    let below = scene.rect_of(&subject).expect("its title");
    let names = scene.items().filter(|i| {
        let subject = i.subject.as_deref();
        subject.is_some_and(|s| matches!(s.object, ObjectId::Persona(_))) && i.bounds.x1 < 1600.0
    });
    for name in names {
        assert!(name.bounds.y1 <= below.y0, "{name:?} over {below:?}");
    }
}

#[test]
fn what_is_assumed_is_dotted_for_a_room_too() {
    let (mut journey, _) = filtered(true);
    let dotted = |journey: &Journey| {
        let scene = for_room(journey, Sight::Whole);
        scene.items().any(|i| match &i.shape {
            Shape::Curve { stroke, .. } => stroke.dash.is_some_and(|[on, _]| on < 1.0),
            _ => false,
        })
    };
    for stage in &mut journey.stages {
        for step in &mut Arc::make_mut(stage).steps {
            for emotion in &mut Arc::make_mut(step).emotions {
                emotion.evidence = None;
            }
        }
    }
    assert!(dotted(&journey));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What is shown to a room stays on its slides, whatever the map holds and whatever the screen is like.
    #[test]
    fn a_room_sees_every_journey((journey, view) in seen(), width in 1200.0..2400.0_f64) {
        for sight in [Sight::Whole, Sight::Stages] {
            let room = Some(Room::on_screen(sight, width));
            let scene = lay_out(&journey, &View { room, ..view.clone() });
            lies_on_the_sheet(&scene)?;
            for stage in &journey.stages {
                let shown = view.stages.as_ref().is_none_or(|ids| ids.contains(&stage.id));
                let place = scene.rect_of_object(&(&stage.id).into());
                prop_assert_eq!(place.is_some(), shown, "{:?}: {}", sight, stage.name);
            }
            // A step in focus is its column with its cards, not its title alone.
            for spot in journey.touchpoints().filter(|_| sight == Sight::Stages) {
                let step = scene.rect_of_object(&(&spot.step.id).into());
                if let Some(card) = scene.rect_of_object(&(&spot.touchpoint.id).into()) {
                    prop_assert!(step.is_some_and(|s| s.union(card) == s), "{:?} {:?}", step, card);
                }
            }
        }
    }
}

#[test]
fn an_assumed_path_is_dotted_and_an_observed_one_is_not() {
    let text = crate::support::read("assets/examples/cancellation.journey.ron");
    let journey = wegmarke::file::parse(&text).unwrap();
    let scene = lay_out(&journey, &View::default());
    let on_paths = scene.items().filter_map(|i| match i.shape {
        Shape::Curve { stroke, .. } if stroke.width == 1.6 => stroke.dash,
        _ => None,
    });
    let dashes: Vec<[f64; 2]> = on_paths.collect();
    // What it is assumed that Joan and Kofi feel when they are won back; and the sample of the legend,
    // which shows what is drawn.
    let dotted = dashes.iter().filter(|dash| dash[0] < 1.0).count();
    assert_eq!((dotted, dashes.len()), (3, 3));
}
