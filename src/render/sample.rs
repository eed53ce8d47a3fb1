//! A made-up map for tests of the renderers: about what a layout yields, with every kind of shape.

use std::sync::Arc;

use kurbo::{CubicBez, Point, Rect, Size};

use crate::scene::{Band, Item, Layer, Picture, Piece, Scene, Shape, Stroke};
use crate::text::{Style, Typesetter, Weight};
use crate::theme::Colour;

pub const INK: Colour = Colour::rgb(24, 30, 42);
pub const GREEN: Colour = Colour::rgb(28, 140, 84);
pub const RED: Colour = Colour::rgb(190, 50, 40);

/// A sheet of white paper with these shapes on it.
pub fn sheet(width: f64, height: f64, shapes: impl IntoIterator<Item = Shape>) -> Scene {
    Scene {
        size: Size::new(width, height),
        paper: Colour::WHITE,
        pieces: vec![Piece::new(
            shapes.into_iter().map(Item::new).collect::<Vec<_>>(),
        )],
        ..Scene::default()
    }
}

pub fn filled(rect: Rect, colour: Colour) -> Shape {
    Shape::Rect {
        rect,
        radius: 0.0,
        fill: Some(colour),
        stroke: None,
    }
}

pub fn straight(from: impl Into<Point>, to: impl Into<Point>, stroke: Stroke) -> Shape {
    Shape::Curve {
        segments: vec![segment(from.into(), to.into())],
        stroke,
    }
}

pub fn segment(from: Point, to: Point) -> CubicBez {
    CubicBez::new(from, from.lerp(to, 1.0 / 3.0), from.lerp(to, 2.0 / 3.0), to)
}

pub fn text(words: &str, size: f32, at: impl Into<Point>) -> Shape {
    let style = Style::new(size, Weight::Regular);
    Shape::Text {
        text: Typesetter::bundled_only().shape(words, style, None),
        at: at.into(),
        colour: INK,
    }
}

/// Left half red, right half green.
pub fn flag() -> Arc<Picture> {
    let row = |_| {
        [[190, 50, 40, 255]; 20]
            .into_iter()
            .chain([[28, 140, 84, 255]; 20])
    };
    Arc::new(Picture {
        width: 40,
        height: 20,
        rgba: (0..20).flat_map(row).flatten().collect(),
    })
}

/// Stage headers above, labels at the left, `steps` columns of `cards` cards, a curve below.
pub fn map(steps: usize, cards: usize) -> Scene {
    let mut typesetter = Typesetter::bundled_only();
    let title = Style::new(13.0, Weight::Medium);
    let small = Style::new(11.0, Weight::Regular);
    let label = typesetter.shape("Touchpoints", title, Some(130.0));
    let width = 200.0 + 184.0 * steps as f64;
    let lanes = 100.0 + 90.0 * cards as f64;
    let mut items = Vec::new();
    let mut put = |layer, shape| {
        items.push(Item {
            layer,
            ..Item::new(shape)
        })
    };
    let text = |text, x, y| Shape::Text {
        text,
        at: Point::new(x, y),
        colour: INK,
    };
    put(Layer::Label, text(label, 20.0, 120.0));
    for step in 0..steps {
        let x = 180.0 + 184.0 * step as f64;
        let head = Rect::new(x, 20.0, x + 176.0, 80.0);
        put(
            Layer::Head,
            Shape::Rect {
                rect: head,
                radius: 8.0,
                fill: Some(Colour::rgb(226, 236, 250)),
                stroke: None,
            },
        );
        let name = format!("{}. Compares the offers", step + 1);
        put(
            Layer::Head,
            text(typesetter.shape(&name, title, Some(150.0)), x + 12.0, 40.0),
        );
        for card in 0..cards {
            let y = 100.0 + 90.0 * card as f64;
            put(
                Layer::Sheet,
                Shape::Rect {
                    rect: Rect::new(x, y, x + 176.0, y + 82.0),
                    radius: 10.0,
                    fill: Some(Colour::rgb(250, 250, 252)),
                    stroke: Some(Stroke::solid(Colour::rgb(205, 210, 220), 1.0)),
                },
            );
            put(
                Layer::Sheet,
                Shape::Circle {
                    centre: Point::new(x + 20.0, y + 20.0),
                    radius: 9.0,
                    fill: Some(GREEN),
                    stroke: None,
                },
            );
            let name = format!("Product page {step}/{card}, read twice before the call");
            put(
                Layer::Sheet,
                text(
                    typesetter.shape(&name, title, Some(125.0)),
                    x + 38.0,
                    y + 10.0,
                ),
            );
            put(
                Layer::Sheet,
                text(
                    typesetter.shape("Sales team · 4", small, Some(150.0)),
                    x + 12.0,
                    y + 62.0,
                ),
            );
        }
    }
    let curve: Vec<_> = (0..steps.saturating_sub(1))
        .map(|step| {
            let at = |step: usize| {
                let x = 268.0 + 184.0 * step as f64;
                Point::new(x, lanes + 100.0 + 60.0 * (step as f64 * 1.3).sin())
            };
            let (a, b) = (at(step), at(step + 1));
            CubicBez::new(
                a,
                Point::new(a.x + 60.0, a.y),
                Point::new(b.x - 60.0, b.y),
                b,
            )
        })
        .collect();
    put(
        Layer::Sheet,
        Shape::Fade {
            segments: curve.clone(),
            base: lanes + 100.0,
            reach: 70.0,
            ends: [0.0, 120.0],
            above: GREEN.alpha(0.4),
            below: RED.alpha(0.4),
        },
    );
    put(
        Layer::Sheet,
        Shape::Curve {
            segments: curve,
            stroke: Stroke::dashed(INK, 2.5, [8.0, 6.0]),
        },
    );
    put(
        Layer::Sheet,
        Shape::Image {
            rect: Rect::new(20.0, lanes + 40.0, 100.0, lanes + 80.0),
            radius: 6.0,
            image: flag(),
            part: Rect::new(0.0, 0.0, 1.0, 1.0),
            alt: String::new(),
        },
    );
    put(
        Layer::Sheet,
        Shape::Polygon {
            points: vec![
                Point::new(30.0, lanes + 130.0),
                Point::new(60.0, lanes + 100.0),
                Point::new(90.0, lanes + 130.0),
            ],
            fill: Some(RED),
            stroke: Some(Stroke::solid(INK, 1.0)),
        },
    );
    let bottom = lanes + 200.0;
    Scene {
        size: Size::new(width, bottom + 20.0),
        paper: Colour::WHITE,
        pieces: vec![Piece::new(items)],
        regions: Vec::new(),
        scales: Vec::new(),
        bands: vec![Band {
            head: Rect::new(180.0, 20.0, width, 80.0),
            labels: Rect::new(0.0, 80.0, 170.0, bottom),
            body: Rect::new(170.0, 80.0, width, bottom),
        }],
    }
}
