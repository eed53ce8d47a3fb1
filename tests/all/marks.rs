//! What an exported picture says about itself, so that it can stand alone: legend, excerpt, lines that lead on into
//! the next row, values with their owners, points that hide nobody.

use std::collections::BTreeSet;

use kurbo::{Point, Rect};
use wegmarke::file;
use wegmarke::layout::{Filtered, Layouter, View};
use wegmarke::model::{Condition, Curves, Filter, Id, Journey, Lane, LaneKind, ObjectId, Stage};
use wegmarke::render::png::{self, PngOptions};
use wegmarke::scene::{Item, Part, Scene, Shape};
use wegmarke::theme::{Colour, ThemeName, metrics};

use crate::support;

const EXAMPLES: [&str; 3] = ["laufschuhe", "omnichannel", "cancellation"];

fn example(name: &str) -> Journey {
    let text = support::read(&format!("assets/examples/{name}.journey.ron"));
    file::parse(&text).unwrap()
}

fn scene(journey: &Journey, view: &View) -> Scene {
    Layouter::new().layout(journey, view)
}

fn text(item: &Item) -> Option<&str> {
    match &item.shape {
        Shape::Text { text, .. } => Some(&text.text),
        _ => None,
    }
}

fn says(scene: &Scene, words: &str) -> bool {
    scene.items().any(|item| text(&item) == Some(words))
}

/// The lane of this kind alone.
fn only(journey: &Journey, shows: &LaneKind) -> Option<Vec<Id<Lane>>> {
    let lanes = journey.lanes.iter().filter(|l| l.shows == *shows);
    Some(lanes.map(|l| l.id.clone()).collect())
}

fn stages(journey: &Journey, numbers: &[usize]) -> Option<Vec<Id<Stage>>> {
    let ids = numbers.iter().map(|n| journey.stages[n - 1].id.clone());
    Some(ids.collect())
}

/// The decoded export: its width, and the colour of a place.
struct Exported {
    width: usize,
    rgba: Vec<u8>,
}

impl Exported {
    fn of(scene: &Scene) -> Self {
        let (size, rgba) = png::pixels(scene, &PngOptions::default()).unwrap();
        let width = size.width as usize;
        Self { width, rgba }
    }

    /// Channel by channel the most that any pixel near the place differs from white paper, 0 to 255.
    fn ink_near(&self, at: Point, away: i32) -> u8 {
        let (x, y) = (at.x.round() as i32, at.y.round() as i32);
        let around = (-away..=away).flat_map(|dx| (-away..=away).map(move |dy| (dx, dy)));
        let pixels = around.map(|(dx, dy)| self.at(x + dx, y + dy));
        let inks = pixels.map(|[r, g, b]| 255 - r.min(g).min(b));
        inks.max().unwrap_or_default()
    }

    fn at(&self, x: i32, y: i32) -> [u8; 3] {
        let i = 4 * (y as usize * self.width + x as usize);
        [self.rgba[i], self.rgba[i + 1], self.rgba[i + 2]]
    }
}

/// The ends of the lines of this colour: left and right.
fn ends(scene: &Scene, colour: Colour) -> Vec<[Point; 2]> {
    let of_line = |item: Item| match &item.shape {
        Shape::Curve { segments, stroke } if stroke.colour == colour => {
            Some([segments.first()?.p0, segments.last()?.p3])
        }
        _ => None,
    };
    scene.items().filter_map(of_line).collect()
}

#[test]
fn a_curve_leads_on_from_one_row_of_a_folded_map_into_the_next() {
    let journey = example("laufschuhe");
    let view = View {
        lanes: only(&journey, &LaneKind::Emotions),
        fold: Some(1500.0),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    assert!(scene.bands.len() > 2);
    let picture = Exported::of(&scene);
    let lead = ThemeName::Light.theme().personas[0];
    let lines = ends(&scene, lead);
    let reaches = |band: usize, side: usize| {
        let body = scene.bands[band].body;
        let edge = [body.x0 - metrics::GUTTER, body.x1 + metrics::GUTTER][side];
        let inside = |p: &Point| (body.y0..body.y1).contains(&p.y);
        let mut ends = lines.iter().map(|line| line[side]);
        ends.find(|p| inside(p) && (p.x - edge).abs() < 0.01)
    };
    for next in 1..scene.bands.len() {
        let out = reaches(next - 1, 1).expect("the line goes out of its row");
        let back = reaches(next, 0).expect("and comes into the next");
        let height = |p: Point, band: usize| p.y - scene.scales[band].zero;
        // Between the rows lies the width of a gutter.
        assert!((height(out, next - 1) - height(back, next)).abs() < 6.0);
        for at in [out, back] {
            assert!(picture.ink_near(at, 1) > 150, "{at:?} is drawn");
        }
        // The sign that it leads on stands beside the end.
        assert!(picture.ink_near(Point::new(out.x + 6.0, out.y), 2) > 100);
        assert!(picture.ink_near(Point::new(back.x - 6.0, back.y), 2) > 100);
    }
    let last = scene.bands.len() - 1;
    assert_eq!((reaches(0, 0), reaches(last, 1)), (None, None));
    assert!(says(&scene, "geht in der nächsten Reihe weiter"));
    let whole = self::scene(&journey, &View { fold: None, ..view });
    assert!(!says(&whole, "geht in der nächsten Reihe weiter"));
}

#[test]
fn the_shaded_area_is_nothing_at_the_ends_of_the_curve_and_runs_below_names() {
    let journey = example("laufschuhe");
    let view = View {
        lanes: only(&journey, &LaneKind::Emotions),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let picture = Exported::of(&scene);
    let (area, ends) = scene
        .items()
        .find_map(|item| match item.shape {
            Shape::Fade { segments, ends, .. } => Some((segments, ends)),
            _ => None,
        })
        .expect("an area");
    assert!(ends.iter().all(|soft| *soft > 20.0), "{ends:?}");
    let last = area.last().unwrap();
    let zero = scene.scales[0].zero;
    let below = |x: f64, y: f64| picture.ink_near(Point::new(x, (y + zero) / 2.0), 0);
    assert!(below(last.p3.x - 1.0, last.p3.y) <= 3, "no wall at the end");
    assert!(
        below(last.p3.x - ends[1] - 20.0, last.p3.y) > 8,
        "shaded before"
    );
}

#[test]
fn points_of_one_step_hide_neither_each_other_nor_whiskers() {
    for name in EXAMPLES {
        let journey = example(name);
        for fold in [None, Some(1500.0)] {
            let view = View {
                lanes: only(&journey, &LaneKind::Emotions),
                fold,
                ..View::default()
            };
            let scene = scene(&journey, &view);
            let points: Vec<(&ObjectId, Point)> = scene
                .regions
                .iter()
                .filter(|r| matches!(r.subject.part, Part::Emotion(_)))
                .map(|r| (&r.subject.object, r.rect.center()))
                .collect();
            for (i, (step, at)) in points.iter().enumerate() {
                for (other, there) in &points[i + 1..] {
                    let apart = at.distance(*there);
                    assert!(step != other || apart > 14.0, "{name}: {step:?} {apart}");
                }
            }
            // Faces are larger.
            let faces: Vec<Point> = scene
                .items()
                .filter(|i| {
                    let of = i.subject.as_ref();
                    of.is_some_and(|s| matches!(s.part, Part::Emotion(_))) && text(i).is_some()
                })
                .map(|i| i.bounds.center())
                .collect();
            assert!(faces.len() >= 2, "{name}");
            for (i, at) in faces.iter().enumerate() {
                let nearest = faces[i + 1..].iter().map(|f| f.distance(*at));
                assert!(nearest.fold(f64::INFINITY, f64::min) > 25.0, "{name}");
            }
            // A whisker is an upright line; nobody else's point stands on it.
            for item in scene.items() {
                let b = item.bounds;
                if !matches!(item.shape, Shape::Curve { .. }) || b.width() > 3.0 {
                    continue;
                }
                let on_it = points.iter().filter(|(_, p)| {
                    (b.y0 - 4.0..b.y1 + 4.0).contains(&p.y) && (p.x - b.center().x).abs() < 9.0
                });
                assert!(on_it.count() <= 1, "{name}: {b:?}");
            }
        }
    }
}

#[test]
fn a_narrow_export_fills_its_sheet_and_says_that_it_is_an_excerpt() {
    let journey = example("laufschuhe");
    for numbers in [&[4][..], &[1, 4]] {
        let view = View {
            stages: stages(&journey, numbers),
            ..View::default()
        };
        let scene = scene(&journey, &view);
        let right = scene.bands[0].body.x1;
        assert!((right - (scene.size.width - metrics::MARGIN_X)).abs() < 0.5);
        let stage = scene.regions.iter().filter(|r| {
            r.subject.part == Part::Whole && matches!(r.subject.object, ObjectId::Stage(_))
        });
        let ends = stage.map(|r| r.rect.x1).fold(0.0, f64::max);
        assert!((ends - right).abs() < 0.5, "headers end with the columns");
    }
    let excerpt = |numbers: &[usize]| {
        let view = View {
            stages: stages(&journey, numbers),
            ..View::default()
        };
        scene(&journey, &view)
    };
    assert!(says(&excerpt(&[4]), "Phase 4 von 7"));
    assert!(says(&excerpt(&[2, 3, 5]), "Phasen 2–3, 5 von 7"));
    let all: Vec<usize> = (1..=7).collect();
    assert!(!says(&excerpt(&all), "Ausschnitt"));
    assert!(!says(&scene(&journey, &View::default()), "Ausschnitt"));
}

#[test]
fn a_filter_is_told_in_the_head_or_where_there_is_none_in_the_legend() {
    let journey = example("laufschuhe");
    let filter = Filter::new([Condition::MomentOfTruth, Condition::WithoutOwner]);
    let view = |header| View {
        filter: Filtered::new(filter.clone(), false),
        header,
        ..View::default()
    };
    let place = |scene: &Scene, words: &str| {
        let mut all = scene.items();
        all.find(|i| text(i).is_some_and(|t| t.contains(words)))
            .map(|i| i.bounds)
    };
    let with = scene(&journey, &view(true));
    let note: Rect = place(&with, "Zuständigkeit: ohne Zuständige").expect("it is told");
    assert!(note.y1 < with.bands[0].head.y0, "in the head");
    let without = scene(&journey, &view(false));
    let note = place(&without, "Hervorgehoben ").expect("it is told");
    assert!(note.y0 > without.bands[0].body.y1, "below the map");
}

#[test]
fn a_picture_of_one_persona_and_stages_that_a_filter_leaves_out_are_told() {
    let journey = example("laufschuhe");
    let persona = journey.personas[0].clone();
    let count = journey.personas.len();
    let view = View {
        curves: Curves::Alone(persona.id.clone()),
        ..View::default()
    };
    let words = format!("{} (1 von {count} Personas)", persona.name);
    assert!(says(&scene(&journey, &view), &words));
    assert!(!says(&scene(&journey, &View::default()), "Nur Persona"));

    let told = |hides| {
        let filter = Filter::new([Condition::Breakpoint]);
        let view = View {
            filter: Filtered::new(filter, hides),
            ..View::default()
        };
        let scene = scene(&journey, &view);
        let stage = |r: &wegmarke::scene::Region| {
            r.subject.part == Part::Whole && matches!(r.subject.object, ObjectId::Stage(_))
        };
        let left = scene.regions.iter().filter(|r| stage(r)).count();
        let words = format!("{left} von 7 Phasen");
        (
            left,
            scene
                .items()
                .any(|i| text(&i).is_some_and(|t| t.ends_with(&words))),
        )
    };
    let (left, told_of) = told(true);
    assert!((1..7).contains(&left) && told_of, "{left}");
    assert_eq!(told(false), (7, false), "what is pale is there");
}

/// A map on which many feel the same at its first step, and say so.
fn crowd(people: usize) -> Journey {
    let mut journey = example("cancellation");
    let own = journey.personas[0].clone();
    let names = ["Anna", "Bernhard", "Clara", "Dietmar", "Edeltraud"];
    for (i, name) in names.iter().take(people).enumerate().skip(1) {
        let mut persona = (*own).clone();
        persona.id = Id::new(&format!("person-{i}"));
        persona.name = (*name).to_owned();
        journey.personas.push(persona.into());
    }
    let personas: Vec<_> = journey.personas.iter().map(|p| p.id.clone()).collect();
    for stage in &mut journey.stages {
        for step in &mut std::sync::Arc::make_mut(stage).steps {
            let step = std::sync::Arc::make_mut(step);
            // All lines begin at one step.
            step.personas.clear();
            for touchpoint in &mut step.touchpoints {
                std::sync::Arc::make_mut(touchpoint).emotions.clear();
            }
            let Some(first) = step.emotions.first().cloned() else {
                continue;
            };
            step.emotions = personas
                .iter()
                .map(|id| wegmarke::model::Emotion {
                    persona: id.clone(),
                    quote: Some(
                        "Das Unternehmen hat mich lange nicht zurückgerufen, sehr lange".into(),
                    ),
                    ..first.clone()
                })
                .collect();
        }
    }
    journey
}

#[test]
fn no_line_to_a_quote_runs_through_another_quote() {
    let journey = crowd(5);
    let view = View {
        lanes: only(&journey, &LaneKind::Emotions),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let quotes = scene.items().filter(|i| {
        let subject = i.subject.as_ref();
        subject.is_some_and(|s| matches!(s.part, Part::Quote(_)))
    });
    let quotes: Vec<Item> = quotes.collect();
    let pills = quotes.iter().filter_map(|i| match i.shape {
        Shape::Rect { rect, .. } => Some(rect),
        _ => None,
    });
    let pills: Vec<Rect> = pills.collect();
    assert!(pills.len() > 1);
    for stem in &quotes {
        let Shape::Curve { segments, .. } = &stem.shape else {
            continue;
        };
        let (from, to) = (segments[0].p0, segments[0].p3);
        for pill in &pills {
            let inside = pill.inflate(-0.5, -0.5);
            let crossed = (0..=50).any(|i| inside.contains(from.lerp(to, f64::from(i) / 50.0)));
            assert!(!crossed, "{from:?} to {to:?} through {pill:?}");
        }
    }
}

#[test]
fn names_of_lines_that_begin_at_one_point_stand_in_a_column_and_on_no_mark() {
    let journey = crowd(5);
    let view = View {
        lanes: only(&journey, &LaneKind::Emotions),
        header: false,
        footer: false,
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let names: Vec<Rect> = journey
        .personas
        .iter()
        .map(|p| {
            let mut items = scene.items();
            let item = items.find(|i| text(i) == Some(p.short_name()));
            item.expect("its name").bounds
        })
        .collect();
    let marks = scene.items().filter(|i| {
        let subject = i.subject.as_ref();
        subject.is_some_and(|s| matches!(s.part, Part::Emotion(_)))
    });
    let marks: Vec<Rect> = marks.map(|i| i.bounds).collect();
    let meet = |a: &Rect, b: &Rect| !a.inflate(-1.0, -1.0).intersect(*b).is_zero_area();
    for (i, name) in names.iter().enumerate() {
        assert!(!marks.iter().any(|m| meet(name, m)), "{name:?}");
        assert!(!names[..i].iter().any(|other| meet(name, other)));
        assert!((name.x1 - names[0].x1).abs() < 2.0, "one column: {names:?}");
    }
}

#[test]
fn what_is_pale_can_still_be_read_and_bars_pale_with_their_columns() {
    let journey = example("laufschuhe");
    for theme in [
        ThemeName::Light,
        ThemeName::Dark,
        ThemeName::Contrast,
        ThemeName::Print,
    ] {
        let view = |filter: Option<Filtered>| View {
            theme,
            footer: false,
            header: false,
            filter,
            ..View::default()
        };
        let nothing = Filter::new([Condition::Text("gibt es nicht".into())]);
        let plain = scene(&journey, &view(None));
        let pale = scene(&journey, &view(Filtered::new(nothing, false)));
        let mut paler = 0;
        for (a, b) in plain.items().zip(pale.items()) {
            match (&a.shape, &b.shape) {
                (Shape::Text { colour: a, .. }, Shape::Text { colour: b, .. }) if a != b => {
                    assert!(b.contrast(pale.paper) >= 3.0, "{theme:?} {b}");
                    paler += 1;
                }
                (Shape::Rect { fill: x, .. }, Shape::Rect { fill: y, .. }) => {
                    let part = a.subject.as_ref().map(|s| &s.part);
                    assert!(!matches!(part, Some(Part::Period(_))) || x != y);
                }
                _ => {}
            }
        }
        assert!(paler > 20);
    }
}

#[test]
fn the_legend_explains_what_is_there_and_nothing_else() {
    let journey = example("laufschuhe");
    let whole = scene(&journey, &View::default());
    for words in [
        "besser als beim Messwert davor",
        "schlechter als beim Messwert davor",
        "Zielwert",
        "n = Zahl der Fälle, auf denen ein Wert beruht",
        "bester, schlechtester Moment",
        "Chance",
        "Idee",
        "steht an mehreren Stellen",
    ] {
        assert!(says(&whole, words), "{words}");
    }
    let curves = View {
        lanes: only(&journey, &LaneKind::Emotions),
        ..View::default()
    };
    let curves = scene(&journey, &curves);
    for words in [
        "besser als beim Messwert davor",
        "Zielwert",
        "Chance",
        "steht an mehreren Stellen",
    ] {
        assert!(!says(&curves, words), "{words}");
    }
    let channels = [
        "Weg über die Kanäle",
        "weiterer Kanal",
        "mehrere Kanäle in einem Schritt",
    ];
    for words in channels {
        assert!(!says(&whole, words), "{words}: its lane is hidden");
        let omnichannel = scene(&example("omnichannel"), &View::default());
        assert!(says(&omnichannel, words), "{words}");
    }
}

#[test]
fn a_value_says_whose_it_is_where_several_could_be_meant() {
    let journey = example("laufschuhe");
    let view = View {
        lanes: only(&journey, &LaneKind::Kpis),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let told = |object: &ObjectId, words: &str| {
        scene.items().any(|i| {
            let of = i.subject.as_ref().is_some_and(|s| s.object == *object);
            of && text(&i).is_some_and(|t| t == words)
        })
    };
    for (_, step) in journey.steps() {
        let several = step.touchpoints.len() > 1;
        for t in step.touchpoints.iter().filter(|t| !t.kpis.is_empty()) {
            assert_eq!(told(&(&t.id).into(), &t.title), several, "{}", t.title);
        }
    }
}

#[test]
fn the_rows_of_channels_are_equally_high_and_hold_the_channels_of_a_step_together() {
    let journey = example("omnichannel");
    let view = View {
        lanes: only(&journey, &LaneKind::Channels),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let heights: BTreeSet<i64> = scene
        .regions
        .iter()
        .filter(|r| matches!(r.subject.part, Part::Channel(_)))
        .map(|r| (r.rect.center().y * 100.0).round() as i64)
        .collect();
    let heights: Vec<i64> = heights.into_iter().collect();
    let gaps: Vec<i64> = heights.windows(2).map(|w| w[1] - w[0]).collect();
    let row = *gaps.iter().min().unwrap();
    assert!(
        gaps.iter().all(|gap| (gap % row).min(row - gap % row) <= 2),
        "{gaps:?}"
    );
    // A step with several channels has a line from the highest to the lowest of its dots.
    let picture = Exported::of(&scene);
    for (_, step) in journey.steps() {
        let dots: Vec<Point> = scene
            .regions
            .iter()
            .filter(|r| matches!(r.subject.part, Part::Channel(_)))
            .filter(|r| {
                let of = |id| ObjectId::from(id) == r.subject.object;
                step.touchpoints.iter().any(|t| of(&t.id))
            })
            .map(|r| r.rect.center())
            .collect();
        let top = dots.iter().map(|p| p.y).fold(f64::INFINITY, f64::min);
        let bottom = dots.iter().map(|p| p.y).fold(f64::NEG_INFINITY, f64::max);
        let mut y = top;
        while y < bottom {
            // Around a hollow dot, which lies on it, there is its ring.
            assert!(picture.ink_near(Point::new(dots[0].x, y), 4) > 90, "{y}");
            y += 4.0;
        }
    }
}

#[test]
fn who_stands_at_several_places_is_marked_with_their_number() {
    let scene = scene(&example("laufschuhe"), &View::default());
    assert!(says(&scene, "2×"));
}

#[test]
fn no_line_is_thin_in_high_contrast() {
    for name in ThemeName::ALL {
        let view = View {
            theme: name,
            ..View::default()
        };
        let thinnest = name.theme().thinnest;
        for example in EXAMPLES.map(example) {
            for item in scene(&example, &view).items() {
                let mut shape = item.shape.clone();
                let width = shape.stroke_mut().map_or(thinnest, |s| s.width);
                assert!(width >= thinnest, "{name:?}: {shape:?}");
            }
        }
    }
    let [light, contrast] = [ThemeName::Light, ThemeName::Contrast].map(|n| n.theme().thinnest);
    assert!(contrast > 1.5 * light);
}

#[test]
fn a_name_that_is_too_long_ends_on_its_second_line() {
    let mut journey = example("omnichannel");
    for owner in &mut journey.owners {
        std::sync::Arc::make_mut(owner).name =
            "Kundenbeziehungsmanagementabteilung der Versicherungsgesellschaft Nordwest".into();
    }
    let view = View {
        lanes: only(&journey, &LaneKind::Touchpoints),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let names = scene.items().filter_map(|i| match i.shape {
        Shape::Text { text, .. } if text.text.starts_with("Kundenbez") => Some(text),
        _ => None,
    });
    let names: Vec<_> = names.collect();
    assert!(names.len() > 10);
    for name in names {
        assert_eq!(name.lines.len(), 2);
        assert!(name.text.ends_with('…'));
    }
}

#[test]
fn notes_have_edges_in_high_contrast() {
    let journey = example("omnichannel");
    let grounds = |theme: ThemeName| {
        let view = View {
            theme,
            ..View::default()
        };
        let scene = scene(&journey, &view);
        let notes = scene
            .items()
            .filter_map(|i| match (i.subject?.object.clone(), i.shape) {
                (ObjectId::Note(_), Shape::Rect { rect, stroke, .. }) => {
                    (rect.width() > 10.0).then_some(stroke.is_some())
                }
                _ => None,
            });
        notes.collect::<Vec<bool>>()
    };
    let contrast = grounds(ThemeName::Contrast);
    assert!(!contrast.is_empty() && contrast.iter().all(|edge| *edge));
    assert!(grounds(ThemeName::Light).iter().all(|edge| !edge));
}

#[test]
fn an_owner_has_one_line_and_no_dots_on_it() {
    let mut journey = example("omnichannel");
    for owner in &mut journey.owners {
        std::sync::Arc::make_mut(owner).name = "Kundenbindung & Treue".into();
    }
    let view = View {
        lanes: only(&journey, &LaneKind::Touchpoints),
        ..View::default()
    };
    let scene = scene(&journey, &view);
    let names: Vec<Item> = scene
        .items()
        .filter(|i| text(i) == Some("Kundenbindung & Treue"))
        .collect();
    assert!(names.len() > 10);
    for name in names {
        let Shape::Text { text, .. } = &name.shape else {
            unreachable!()
        };
        assert_eq!(text.lines.len(), 1);
        let own = |i: &Item| i.subject == name.subject;
        for item in scene.items().filter(own) {
            let Shape::Circle { radius, .. } = item.shape else {
                continue;
            };
            let covers = !item.bounds.intersect(name.bounds).is_zero_area();
            assert!(radius > 2.5 || !covers, "{:?}", item.bounds);
        }
    }
}

#[test]
fn the_mean_is_one_curve_with_its_spread_and_both_are_told() {
    let journey = example("laufschuhe");
    let mean = View {
        curves: Curves::Mean,
        ..View::default()
    };
    let (mean, together) = (scene(&journey, &mean), scene(&journey, &View::default()));
    let points = |scene: &Scene, wanted: fn(&Part) -> bool| {
        let regions = scene.regions.iter();
        regions.filter(|r| wanted(&r.subject.part)).count()
    };
    let is_area = |item: Item| matches!(item.shape, Shape::Area { .. });
    assert_eq!(points(&mean, |p| matches!(p, Part::Emotion(_))), 0);
    assert!(points(&mean, |p| *p == Part::Mean) > 8);
    assert!(mean.items().any(is_area) && !together.items().any(is_area));
    for words in [
        "Mittel",
        "aus 2 Personas, nach Anteil der Kunden · am weitesten auseinander (2 Punkte) bei „Vergleicht drei Modelle und \
         liest Bewertungen“",
        "Mittel aus 2 Personas, nach Anteil der Kunden",
        "von der niedrigsten bis zur höchsten Persona",
    ] {
        assert!(says(&mean, words), "{words}");
        assert!(!says(&together, words), "{words}");
    }
    // 62 % of 0.5 and 38 % of −0.5 at the first step.
    let (_, step) = journey.steps().next().unwrap();
    let scores: Vec<f64> = journey
        .personas
        .iter()
        .map(|p| step.felt(&p.id).unwrap().score)
        .collect();
    let wanted = 0.62 * scores[0] + 0.38 * scores[1];
    let point = mean
        .regions
        .iter()
        .find(|r| r.subject.part == Part::Mean)
        .unwrap();
    let scale = mean.scales[0];
    let drawn = (scale.zero - point.rect.center().y) / scale.unit;
    assert!((drawn - wanted).abs() < 1e-6, "{drawn} and not {wanted}");
}

#[test]
fn the_end_of_each_way_has_a_ring_that_the_legend_explains() {
    let journey = example("laufschuhe");
    let whole = View {
        lanes: only(&journey, &LaneKind::Emotions),
        ..View::default()
    };
    let first = View {
        stages: stages(&journey, &[1, 2]),
        ..whole.clone()
    };
    assert!(says(&scene(&journey, &whole), "Ende der Reise"));
    assert!(
        !says(&scene(&journey, &first), "Ende der Reise"),
        "it goes on"
    );
}

#[test]
fn what_is_only_for_some_says_for_whom_unless_they_are_alone() {
    let mut journey = example("laufschuhe");
    let jonas = journey.personas[1].clone();
    let stage = std::sync::Arc::make_mut(&mut journey.stages[0]);
    let step = std::sync::Arc::make_mut(&mut stage.steps[0]);
    for touchpoint in &mut step.touchpoints {
        std::sync::Arc::make_mut(touchpoint).personas.clear();
    }
    let told = |journey: &Journey, curves: Curves| {
        let view = View {
            stages: stages(journey, &[1]),
            curves,
            ..View::default()
        };
        let scene = scene(journey, &view);
        scene
            .items()
            .filter(|i| text(i) == Some("nur Jonas"))
            .count()
    };
    let before = told(&journey, Curves::Together);
    let stage = std::sync::Arc::make_mut(&mut journey.stages[0]);
    let step = std::sync::Arc::make_mut(&mut stage.steps[0]);
    step.personas = vec![jonas.id.clone()];
    std::sync::Arc::make_mut(&mut step.touchpoints[0]).personas = vec![jonas.id.clone()];
    assert_eq!(told(&journey, Curves::Together), before + 2);
    assert_eq!(told(&journey, Curves::Mean), before + 2);
    assert_eq!(told(&journey, Curves::Alone(jonas.id.clone())), 0);
}

#[test]
fn cards_tell_all_of_the_personas() {
    let journey = example("laufschuhe");
    let view = View {
        persona_cards: true,
        ..View::default()
    };
    let (cards, short) = (scene(&journey, &view), scene(&journey, &View::default()));
    for persona in &journey.personas {
        let lists = [&persona.goals, &persona.needs, &persona.frustrations];
        for item in lists.into_iter().flatten() {
            assert!(says(&cards, item), "{item}");
            assert!(!says(&short, item), "{item}");
        }
    }
    assert!(cards.bands[0].head.y0 > short.bands[0].head.y0);
}
