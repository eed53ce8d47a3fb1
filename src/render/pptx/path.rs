//! Outlines, and the areas of which a faded one is made.

use std::io;

use kurbo::{BezPath, CubicBez, ParamCurve as _, PathEl, Point, QuadBez, Rect};

use super::draw::Units as _;
use super::page::Writer;

/// A piece of a curve that lies no farther from the base (map units) has no area.
const FLAT: f64 = 0.05;

/// An outline that fills its `frame` (map units); one that is open has no inside.
pub(super) fn outline(
    xml: &mut Writer,
    path: &BezPath,
    frame: Rect,
    scale: f64,
    open: bool,
) -> io::Result<()> {
    xml.open("a:custGeom", &[])?;
    for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
        xml.empty(list, &[])?;
    }
    let all = [("l", "l"), ("t", "t"), ("r", "r"), ("b", "b")].map(|(k, v)| (k, v.into()));
    xml.empty("a:rect", &all)?;
    xml.open("a:pathLst", &[])?;
    let side = |length: f64| (length * scale).max(1.0).emu();
    let mut a = vec![("w", side(frame.width())), ("h", side(frame.height()))];
    if open {
        a.push(("fill", "none".into()));
    }
    xml.open("a:path", &a)?;
    let mut last = Point::ZERO;
    let points = |xml: &mut Writer, name: &str, points: &[Point]| -> io::Result<()> {
        xml.open(name, &[])?;
        for p in points {
            let at = (*p - frame.origin()) * scale;
            let a = [("x", at.x.emu()), ("y", at.y.emu())];
            xml.empty("a:pt", &a)?;
        }
        xml.close(name)
    };
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => points(xml, "a:moveTo", &[p])?,
            PathEl::LineTo(p) => points(xml, "a:lnTo", &[p])?,
            PathEl::QuadTo(c, p) => {
                let cubic = QuadBez::new(last, c, p).raise();
                points(xml, "a:cubicBezTo", &[cubic.p1, cubic.p2, p])?;
            }
            PathEl::CurveTo(a, b, p) => points(xml, "a:cubicBezTo", &[a, b, p])?,
            PathEl::ClosePath => xml.empty("a:close", &[])?,
        }
        last = element.end_point().unwrap_or(last);
    }
    xml.close("a:path")?;
    xml.close("a:pathLst")?;
    xml.close("a:custGeom")
}

/// The pieces of a curve between which it crosses `base`, each with whether it lies above.
pub(super) fn halves(segments: &[CubicBez], base: f64) -> Vec<(Vec<CubicBez>, bool)> {
    let mut all: Vec<(Vec<CubicBez>, bool)> = Vec::new();
    for segment in segments {
        let [a, b, c, d] = [segment.p0, segment.p1, segment.p2, segment.p3].map(|p| p.y);
        let (c1, c2, c3) = (
            3.0 * (b - a),
            3.0 * (a - 2.0 * b + c),
            d - 3.0 * (c - b) - a,
        );
        let crossings = kurbo::common::solve_cubic(a - base, c1, c2, c3);
        let mut cuts: Vec<f64> = crossings.into_iter().collect();
        cuts.retain(|t| (1e-6..1.0 - 1e-6).contains(t));
        cuts.sort_by(f64::total_cmp);
        let ends = cuts.iter().copied().chain([1.0]);
        let mut from = 0.0;
        for to in ends {
            let piece = segment.subsegment(from..to);
            let middle = piece.eval(0.5).y;
            from = to;
            if (middle - base).abs() < FLAT {
                continue;
            }
            let above = middle < base;
            match all.last_mut() {
                Some((half, side))
                    if *side == above && half.last().is_some_and(|s| s.p3 == piece.p0) =>
                {
                    half.push(piece);
                }
                _ => all.push((vec![piece], above)),
            }
        }
    }
    all
}

/// The area between a curve and the horizontal `base`.
pub(super) fn down_to(segments: &[CubicBez], base: f64) -> BezPath {
    let mut path = open(segments);
    if let (Some(first), Some(last)) = (segments.first(), segments.last()) {
        path.line_to((last.p3.x, base));
        path.line_to((first.p0.x, base));
        path.close_path();
    }
    path
}

/// The curve itself.
pub(super) fn open(segments: &[CubicBez]) -> BezPath {
    let mut path = BezPath::new();
    if let Some(first) = segments.first() {
        path.move_to(first.p0);
    }
    segments
        .iter()
        .for_each(|s| path.curve_to(s.p1, s.p2, s.p3));
    path
}
