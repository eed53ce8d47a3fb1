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
fn the_name_of_a_stage_stays_in_view_while_part_of_its_box_is() {
    let text = include_str!("../../../../assets/examples/laufschuhe.journey.ron");
    let journey = crate::file::parse(text).expect("the example");
    let scene = crate::layout::Layouter::new().layout(&journey, &crate::layout::View::default());
    let boxes = scene.regions.iter().filter(|r| {
        matches!(r.subject.object, ObjectId::Stage(_))
            && r.subject.part == Part::Whole
            && r.layer == Layer::Head
    });
    for region in boxes {
        let items = scene.placed().filter(|(item, by)| {
            let is_text = matches!(item.shape, crate::scene::Shape::Text { .. });
            is_text
                && item.layer == Layer::Head
                && region.rect.contains((item.bounds + *by).center())
        });
        let mut items: Vec<_> = items.collect();
        let from = region.rect.x0 + region.rect.width() * 0.3;
        let before = items[1].0.bounds + items[1].1;
        keep_names_in_view(&scene, &mut items, from, &camera(0.0, 0.0, 1.0));
        let name = items[1].0.bounds + items[1].1;
        assert!(name.x0 > before.x0, "it moves along");
        let has_room = region.rect.x1 - from > before.width() + 20.0;
        assert!(name.x0 >= from || !has_room, "{name:?} begins in view");
        assert!(name.x1 < region.rect.x1, "{name:?} stays in its box");
        let apart = name.x0 - before.x0;
        let number = items[0].0.bounds + items[0].1;
        assert_eq!(
            number.x0,
            items[0].0.bounds.x0 + apart,
            "the number goes with it"
        );
    }
}
