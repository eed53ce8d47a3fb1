//! Smooth curves through points, without ever leaving the range of two neighbours.

use kurbo::{CubicBez, Point};

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

#[cfg(test)]
mod tests {
    use kurbo::{ParamCurve as _, Point};

    use super::monotone;

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
    fn one_point_has_no_curve() {
        assert!(monotone(&[Point::ZERO]).is_empty());
    }
}
