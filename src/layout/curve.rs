//! Smooth curves through points, without ever leaving the range of two neighbours.

use std::ops::Range;

use kurbo::{CubicBez, ParamCurve as _, Point};

/// Cubic segments through points that rise in x.
///
/// Monotone interpolation after Fritsch and Carlson (SIAM J. Numer. Anal. 17, 1980), with the harmonic
/// mean of the slopes after Fritsch and Butland (1984): between two points the curve never overshoots them,
/// so that it never shows an emotion that nobody has.
pub(super) fn monotone(points: &[Point]) -> Vec<CubicBez> {
    if points.len() < 2 {
        return Vec::new();
    }
    let slopes: Vec<f64> = points
        .windows(2)
        .map(|w| (w[1].y - w[0].y) / (w[1].x - w[0].x))
        .collect();
    let tangent = |i: usize| {
        if i == 0 {
            slopes[0]
        } else if i == slopes.len() {
            slopes[i - 1]
        } else if slopes[i - 1] * slopes[i] <= 0.0 {
            0.0
        } else {
            2.0 / (1.0 / slopes[i - 1] + 1.0 / slopes[i])
        }
    };
    points
        .windows(2)
        .enumerate()
        .map(|(i, w)| {
            let third = (w[1].x - w[0].x) / 3.0;
            CubicBez::new(
                w[0],
                Point::new(w[0].x + third, w[0].y + tangent(i) * third),
                Point::new(w[1].x - third, w[1].y - tangent(i + 1) * third),
                w[1],
            )
        })
        .collect()
}

/// The piece of one of these segments that lies between two x; none where nothing of it does.
pub(super) fn cut(segment: CubicBez, between: &Range<f64>) -> Option<CubicBez> {
    let (from, to) = (segment.p0.x, segment.p3.x);
    if to <= between.start || from >= between.end {
        return None;
    }
    if from >= between.start && to <= between.end {
        return Some(segment);
    }
    // The handles stand at the thirds, so x grows evenly along the segment.
    let share = |x: f64| ((x - from) / (to - from)).clamp(0.0, 1.0);
    Some(segment.subsegment(share(between.start)..share(between.end)))
}

#[cfg(test)]
mod tests {
    use kurbo::{ParamCurve as _, Point};

    use super::{cut, monotone};

    #[test]
    fn a_curve_stays_between_its_neighbours() {
        let ys = [0.0, 2.0, -1.5, -1.5, 0.3, 1.9, -2.0];
        let points: Vec<Point> = ys
            .iter()
            .enumerate()
            .map(|(i, y)| Point::new(i as f64, *y))
            .collect();
        for segment in monotone(&points) {
            let (low, high) = (
                segment.p0.y.min(segment.p3.y),
                segment.p0.y.max(segment.p3.y),
            );
            for i in 0..=50 {
                let y = segment.eval(f64::from(i) / 50.0).y;
                assert!(
                    (low - 1e-9..=high + 1e-9).contains(&y),
                    "{y} outside {low}…{high}"
                );
            }
        }
    }

    #[test]
    fn a_piece_of_a_curve_lies_on_the_curve_and_ends_where_it_is_cut() {
        let whole = monotone(&[(0.0, 0.0), (10.0, 6.0), (30.0, -2.0)].map(Point::from));
        let piece = cut(whole[1], &(12.0..20.0)).expect("the curve passes here");
        assert!((piece.p0.x - 12.0).abs() < 1e-9 && (piece.p3.x - 20.0).abs() < 1e-9);
        assert!(piece.p0.distance(whole[1].eval(0.1)) < 1e-9);
        assert_eq!(cut(whole[0], &(-5.0..10.0)), Some(whole[0]));
        assert_eq!(cut(whole[0], &(10.0..20.0)), None);
    }

    #[test]
    fn one_point_has_no_curve() {
        assert!(monotone(&[Point::ZERO]).is_empty());
    }
}
