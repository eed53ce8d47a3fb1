//! Maps on paper: nothing is left out, and the promised size of type holds.

use std::sync::Arc;

use super::{Orientation, Paper, Plan, Print, Way, plan, smallest_type};
use crate::file;
use crate::layout::{Layouter, View};
use crate::model::{Id, Journey, Note, NoteKind, ObjectId, Touchpoint};
use crate::scene::{Part, Region, Scene, Shape};

fn example(name: &str) -> Journey {
    let folder = env!("CARGO_MANIFEST_DIR");
    let path = format!("{folder}/assets/examples/{name}.journey.ron");
    file::read(path.as_ref()).unwrap()
}

fn planned(journey: &Journey, paper: Paper) -> Plan {
    plan(
        &mut Layouter::new(),
        journey,
        &View::default(),
        &Print::on(paper),
    )
}

fn words(scene: &Scene) -> String {
    let texts = scene.placed().filter_map(|(item, _)| match &item.shape {
        Shape::Text { text, .. } => Some(text.text.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_large_sheet_takes_the_whole_map_and_a_small_one_parts_of_it() {
    let journey = example("laufschuhe");
    let large = planned(&journey, Paper::A0);
    assert_eq!(large.way, Way::Whole);
    assert_eq!(large.pages.len(), 1);
    let small = planned(&journey, Paper::A4);
    assert_eq!(small.way, Way::Split);
    assert!(small.pages.len() > planned(&journey, Paper::A3).pages.len());
}

#[test]
fn the_promised_type_is_kept_on_every_paper() {
    for name in ["laufschuhe", "omnichannel", "cancellation"] {
        let journey = example(name);
        for paper in [
            Paper::A4,
            Paper::A3,
            Paper::A2,
            Paper::A1,
            Paper::A0,
            Paper::Letter,
            Paper::Slide,
        ] {
            let plan = planned(&journey, paper);
            assert!(
                plan.keeps_promise,
                "{name} on {paper:?}: {}",
                plan.smallest_type
            );
            for page in &plan.pages {
                let size = smallest_type(page) * plan.scale;
                assert!(size >= 7.0 - 0.01, "{name} on {paper:?}: {size}");
                let sheet = page.size * plan.scale;
                assert!((sheet.width - plan.sheet.width).abs() < 0.1);
                assert!((sheet.height - plan.sheet.height).abs() < 0.1);
                let inside = page.size.to_rect().inflate(1.0, 1.0);
                for item in page.items() {
                    assert!(
                        inside.contains_rect(item.bounds),
                        "{name} on {paper:?}: {item:?}"
                    );
                }
            }
        }
    }
}

/// A lane of cards that is taller than a slide, and one of notes.
fn tall() -> Journey {
    let mut journey = example("laufschuhe");
    let stage = Arc::make_mut(&mut journey.stages[1]);
    let step = Arc::make_mut(&mut stage.steps[0]);
    for n in 1..=9 {
        step.touchpoints.push(Arc::new(Touchpoint {
            id: Id::new(&format!("more-{n}")),
            title: format!("Noch ein Berührungspunkt {n}"),
            moment_of_truth: n % 4 == 0,
            ..Touchpoint::default()
        }));
        step.notes.push(Arc::new(Note {
            id: Id::new(&format!("pain-{n}")),
            ..Note::new(NoteKind::PainPoint, &"Das dauert und dauert. ".repeat(n))
        }));
    }
    journey
}

#[test]
fn every_card_and_note_stands_on_exactly_one_page_and_in_its_order() {
    for (journey, paper) in [
        (example("omnichannel"), Paper::A4),
        (example("omnichannel"), Paper::Slide),
        (tall(), Paper::Slide),
        (tall(), Paper::A4),
    ] {
        let plan = planned(&journey, paper);
        assert!(plan.keeps_promise);
        let mut seen = Vec::new();
        for page in &plan.pages {
            let is_card = |r: &&Region| {
                let object = &r.subject.object;
                r.subject.part == Part::Whole
                    && matches!(object, ObjectId::Touchpoint(_) | ObjectId::Note(_))
            };
            let mut regions: Vec<&Region> = page.regions.iter().filter(is_card).collect();
            regions.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0));
            // Of what stands in two lanes of a page, like an owner's, the first counts.
            let mut here: Vec<&ObjectId> = Vec::new();
            for object in regions.iter().map(|r| &r.subject.object) {
                if !here.contains(&object) {
                    here.push(object);
                }
            }
            seen.extend(here.into_iter().cloned());
        }
        let times = |object: &ObjectId| seen.iter().filter(|o| *o == object).count();
        for spot in journey.touchpoints() {
            let object = (&spot.touchpoint.id).into();
            assert_eq!(times(&object), 1, "{object:?} on {paper:?}");
        }
        for step in journey.steps().map(|(_, step)| step) {
            let ids = step.touchpoints.iter().map(|t| ObjectId::from(&t.id));
            let places: Vec<_> = ids.map(|id| seen.iter().position(|o| *o == id)).collect();
            assert!(places.is_sorted(), "{places:?} on {paper:?}");
            let pains = step.notes.iter().filter(|n| n.kind == NoteKind::PainPoint);
            for pain in pains.filter(|n| n.id.as_str().starts_with("pain-")) {
                assert_eq!(times(&(&pain.id).into()), 1, "{pain:?} on {paper:?}");
            }
        }
    }
}

#[test]
fn a_lane_taller_than_a_page_says_which_part_of_it_stands_there() {
    let plan = planned(&tall(), Paper::Slide);
    let pages: Vec<String> = plan.pages.iter().map(words).collect();
    let said = |part: &str| pages.iter().filter(|words| words.contains(part)).count();
    assert!(said("Teil 1 von ") >= 2, "cards and notes");
    assert_eq!(said("Teil 1 von 3"), said("Teil 3 von 3"));
}

#[test]
fn what_cannot_be_parted_is_shown_whole_and_the_plan_says_so() {
    let mut journey = example("laufschuhe");
    let stage = Arc::make_mut(&mut journey.stages[1]);
    let step = Arc::make_mut(&mut stage.steps[0]);
    Arc::make_mut(&mut step.touchpoints[0]).title = "Noch ein Wort ".repeat(200);
    let plan = planned(&journey, Paper::Slide);
    assert!(!plan.keeps_promise);
    assert!(plan.smallest_type < 7.0, "{}", plan.smallest_type);
    let id = ObjectId::from(&journey.stages[1].steps[0].touchpoints[0].id);
    let shown = plan
        .pages
        .iter()
        .filter_map(|page| page.rect_of_object(&id));
    assert_eq!(shown.count(), 1);
}

#[test]
fn each_page_repeats_the_title_and_says_which_part_it_is() {
    let journey = example("laufschuhe");
    let plan = planned(&journey, Paper::A3);
    let of = plan.pages.len();
    for (index, page) in plan.pages.iter().enumerate() {
        let words = words(page);
        assert!(words.contains("Laufschuhe online kaufen"), "{words}");
        assert!(
            words.contains(&format!("Seite {} von {of}", index + 1)),
            "{words}"
        );
        // What does not stand on the page is not explained there.
        let stands = |id: &Id<Touchpoint>| page.rect_of_object(&id.into()).is_some();
        let mut moments = journey
            .touchpoints()
            .filter(|spot| spot.touchpoint.moment_of_truth);
        let has_moment = moments.any(|spot| stands(&spot.touchpoint.id));
        assert_eq!(words.contains("Moment der Wahrheit"), has_moment, "{words}");
        assert!(!page.bands.is_empty());
    }
    let first = words(&plan.pages[0]);
    assert!(
        first.contains("Phasen 1–4 von 7 · Zeilen 1–2 von 8 · Seite 1"),
        "{first}"
    );
}

#[test]
fn larger_type_needs_no_fewer_pages() {
    let journey = example("cancellation");
    let pages = [5.0, 7.0, 9.0, 12.0].map(|least_type| {
        let print = Print {
            least_type,
            orientation: Orientation::Portrait,
            ..Print::on(Paper::A3)
        };
        let plan = plan(&mut Layouter::new(), &journey, &View::default(), &print);
        plan.pages.len()
    });
    assert!(pages.is_sorted(), "{pages:?}");
}

#[test]
fn where_a_card_is_larger_than_a_page_type_is_as_large_as_can_be() {
    let journey = example("laufschuhe");
    let plans = [9.0, 30.0, 80.0].map(|least_type| {
        let print = Print {
            least_type,
            orientation: Orientation::Portrait,
            ..Print::on(Paper::A4)
        };
        plan(&mut Layouter::new(), &journey, &View::default(), &print)
    });
    let [kept, more, most] = plans.map(|plan| (plan.keeps_promise, plan.smallest_type));
    assert!(kept.0 && !more.0 && !most.0, "{kept:?} {more:?} {most:?}");
    assert!(
        more.1 >= kept.1 && (more.1 - most.1).abs() < 0.01,
        "{more:?} {most:?}"
    );
}

#[test]
fn an_empty_map_is_a_page() {
    let plan = planned(&Journey::default(), Paper::A4);
    assert_eq!((plan.way, plan.pages.len()), (Way::Whole, 1));
}
