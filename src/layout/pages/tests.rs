//! Maps on paper: nothing is left out, and the promised size of type holds.

use std::collections::BTreeSet;

use super::{Orientation, Paper, Plan, Print, Way, plan, smallest_type};
use crate::file;
use crate::layout::{Layouter, View};
use crate::model::{Id, Journey, Touchpoint};
use crate::scene::{Part, Scene, Shape};

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
fn the_promised_type_is_kept_on_every_paper_that_is_larger_than_a_cell() {
    for name in ["laufschuhe", "omnichannel", "cancellation"] {
        let journey = example(name);
        for paper in [
            Paper::A4,
            Paper::A3,
            Paper::A2,
            Paper::A1,
            Paper::A0,
            Paper::Letter,
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

#[test]
fn a_cell_larger_than_a_page_is_shown_whole_and_the_plan_says_so() {
    let plan = planned(&example("laufschuhe"), Paper::Slide);
    assert!(!plan.keeps_promise);
    assert!(plan.smallest_type < 7.0 && plan.smallest_type > 3.0);
}

#[test]
fn every_touchpoint_stands_on_exactly_one_page() {
    let journey = example("omnichannel");
    let plan = planned(&journey, Paper::A4);
    let mut seen = Vec::new();
    for page in &plan.pages {
        let cards: BTreeSet<String> = (page.regions.iter())
            .filter(|r| r.subject.part == Part::Whole)
            .filter(|r| r.subject.object_words().0 == "touchpoint")
            .map(|r| r.subject.object_words().1.to_owned())
            .collect();
        seen.extend(cards);
    }
    let all: BTreeSet<String> = (journey.touchpoints())
        .map(|spot| spot.touchpoint.id.as_str().to_owned())
        .collect();
    assert_eq!(seen.len(), all.len());
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), all);
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
fn where_a_cell_is_larger_than_a_page_type_is_as_large_as_can_be() {
    let journey = example("laufschuhe");
    let plans = [9.0, 12.0, 80.0].map(|least_type| {
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
