//! Headers and labels that stay in view.

use super::*;

/// A map with a region for each card, header and label.
fn walkable() -> (Scene, Subject, Subject, Subject) {
    let mut scene = sample::map(12, 8);
    let subject = |part| Subject {
        object: ObjectId::Journey,
        part,
    };
    let (card, head, label) = (
        subject(Part::Whole),
        subject(Part::Title),
        subject(Part::Detail),
    );
    let mut put = |rect, subject: &Subject, layer| {
        scene.regions.push(Region {
            rect,
            subject: subject.clone(),
            layer,
        });
    };
    put(
        Rect::new(180.0, 80.0, 2_400.0, 1_000.0),
        &card,
        Layer::Sheet,
    );
    put(Rect::new(180.0, 20.0, 2_400.0, 80.0), &head, Layer::Head);
    put(Rect::new(20.0, 100.0, 150.0, 800.0), &label, Layer::Label);
    (scene, card, head, label)
}

#[test]
fn headers_and_labels_stay_in_view_and_are_hit_where_they_are_seen() {
    let (scene, card, head, label) = walkable();
    let eye = Eye::new(800.0, 600.0, 1.0);
    let viewport = eye.viewport();
    let at = |camera: &Camera, x, y| {
        hit(&scene, camera, viewport, pos2(x, y)).map(|r| r.subject.clone())
    };

    let start = camera(0.0, 0.0, 1.0);
    assert_eq!(at(&start, 300.0, 50.0), Some(head.clone()));
    assert_eq!(at(&start, 300.0, 200.0), Some(card.clone()));
    assert_eq!(at(&start, 100.0, 200.0), Some(label.clone()));
    assert_eq!(at(&start, 100.0, 50.0), None);

    let scrolled = camera(500.0, 300.0, 1.0);
    assert_eq!(
        at(&scrolled, 300.0, 30.0),
        Some(head.clone()),
        "at the top of the view"
    );
    assert_eq!(
        at(&scrolled, 300.0, 70.0),
        Some(card.clone()),
        "below it the sheet"
    );
    assert_eq!(
        at(&scrolled, 100.0, 200.0),
        Some(label.clone()),
        "at the left of the view"
    );
    assert_eq!(
        at(&scrolled, 165.0, 200.0),
        None,
        "nothing shows through the ground beside the label"
    );
    assert_eq!(at(&scrolled, 100.0, 30.0), None, "the corner hides both");
    assert_eq!(at(&scrolled, -5.0, 30.0), None, "outside the view");

    let header = scene
        .regions
        .iter()
        .find(|r| r.subject == head)
        .expect("a header");
    let shown = screen_rect(&scene, header, &scrolled, viewport);
    assert_eq!(shown.min.y, 10.0, "with some air above");
    assert_eq!(
        open_view(&scene, &scrolled, viewport).min,
        pos2(170.0, 70.0)
    );
    assert_eq!(open_view(&scene, &start, viewport), viewport);
}

#[test]
fn headers_leave_with_their_band_and_never_fill_the_view() {
    let (scene, ..) = walkable();
    let band = scene.bands[0].clone();
    let viewport = Eye::new(800.0, 600.0, 1.0).viewport();
    let shift = |y, zoom| sticky_offset(&band, Layer::Head, &camera(0.0, y, zoom), viewport).y;
    assert_eq!(shift(0.0, 1.0), 0.0);
    assert_eq!(shift(220.0, 1.0), 210.0);
    let bottom = band.body.y1;
    assert_eq!(
        shift(bottom + 50.0, 1.0),
        bottom - band.head.y1,
        "pushed out at the end of the band"
    );
    assert_eq!(shift(220.0, 8.0), 0.0, "zoomed in, it would hide the map");
}

#[test]
fn the_sheet_scrolls_under_headers_and_labels() {
    let (mut scene, ..) = walkable();
    let ground = sample::filled(Rect::new(180.0, 80.0, 2_400.0, 1_000.0), RED);
    let ground = crate::scene::Item::new(ground);
    scene.pieces.insert(0, crate::scene::Piece::new([ground]));
    let mut eye = Eye::new(500.0, 350.0, 1.0);
    let seen = eye.look(&scene, camera(500.0, 300.0, 1.0));
    let header = Colour::rgb(226, 236, 250);
    assert_eq!(seen.at(420, 55), opaque(header), "a header");
    assert_eq!(seen.at(80, 30), WHITE, "the corner");
    assert_eq!(seen.at(80, 300), WHITE, "the labels' ground");
    let below_cards = (180..490)
        .filter(|x| seen.at(*x, 300) == opaque(RED))
        .count();
    assert!(below_cards > 10, "gutters between the cards: {below_cards}");
}

#[test]
fn the_name_of_a_box_stays_in_view_while_part_of_the_box_is() {
    let mut scene = sample::map(12, 8);
    let rect = Rect::new(180.0, 20.0, 680.0, 80.0);
    let subject = Subject {
        object: ObjectId::Journey,
        part: Part::Whole,
    };
    scene.regions.push(Region {
        rect,
        subject: subject.clone(),
        layer: Layer::Head,
    });
    let mut types = crate::text::Typesetter::bundled_only();
    let mut word = |text: &str, y: f64| {
        let style = crate::text::Style::new(14.0, crate::text::Weight::Bold);
        let mut item = crate::scene::Item::new(crate::scene::Shape::Text {
            text: types.shape(text, style, None),
            at: Point::new(194.0, y),
            colour: RED,
        });
        item.layer = Layer::Head;
        item.subject = Some(std::sync::Arc::new(subject.clone()));
        item
    };
    let items = [
        word("1", 24.0),
        word("Wahrnehmung", 40.0),
        word("Ziel", 60.0),
    ];
    let places = |from: f64| {
        let mut heads: Vec<_> = items.iter().map(|item| (item, Vec2::ZERO)).collect();
        keep_names_in_view(&scene, &mut heads, from, &camera(from, 0.0, 1.0));
        heads.into_iter().map(|(_, by)| by.x).collect::<Vec<_>>()
    };
    assert_eq!(places(100.0), [0.0; 3], "all of the box is in view");
    assert_eq!(
        places(300.0),
        [116.0, 116.0, 0.0],
        "number and name, with some air"
    );
    let end = places(670.0)[1] + items[1].bounds.x1;
    assert!(end <= rect.x1, "never out of its box: {end}");
    assert_eq!(places(700.0), [0.0; 3], "nothing of the box is in view");
}
