//! Counting answers, and what can be said of all customers by those who answered.

use super::Measure;
use crate::model::{Date, Id, Interval, Reading, Source};

/// The 97.5 % quantile of the standard normal distribution: 95 % lie between it and its negative.
const Z: f64 = 1.959_963_984_540_054;

/// Answers as they are counted; nothing is kept of a single one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    n: u32,
    /// Promoters, the satisfied, those who said what is asked for.
    top: u32,
    /// Detractors.
    bottom: u32,
    mean: f64,
    /// The sum of the squared distances from the mean.
    squares: f64,
}

/// A figure, and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// In the unit of the measure, to a tenth; a mean to a hundredth. No survey is more exact.
    pub value: f64,
    /// How many answers it rests on.
    pub n: u32,
    /// At 95 %; none where the answers do not tell how much they differ: a single one, or all alike where a mean or NPS
    /// is taken.
    pub interval: Option<Interval>,
}

impl Estimate {
    /// It as a reading of this day.
    pub const fn reading(&self, date: Date, source: Option<Id<Source>>) -> Reading {
        Reading {
            date,
            value: self.value,
            n: Some(self.n),
            interval: self.interval,
            source,
        }
    }
}

impl Tally {
    /// Counts one answer on the scale of the measure; of a share 1 for yes and 0 for no.
    pub fn count(&mut self, measure: &Measure, answer: f64) {
        self.n = self.n.saturating_add(1);
        let (top, bottom) = match measure {
            Measure::Nps => (answer >= 9.0, answer <= 6.0),
            Measure::Csat => (answer >= 4.0, false),
            Measure::Share(_) => (answer > 0.0, false),
            Measure::Ces | Measure::Mean | Measure::Emotion => (false, false),
        };
        self.top += u32::from(top);
        self.bottom += u32::from(bottom);
        // Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962):
        // no sum of squares in which small differences of large numbers would drown.
        let step = answer - self.mean;
        self.mean += step / f64::from(self.n);
        self.squares += step * (answer - self.mean);
    }

    /// What the answers come to; none if there were none.
    pub fn estimate(&self, measure: &Measure) -> Option<Estimate> {
        if self.n == 0 {
            return None;
        }
        let (value, ends, grain) = match measure {
            Measure::Nps => (self.net(), self.net_interval(), 10.0),
            Measure::Csat | Measure::Share(_) => (self.share(), Some(self.share_interval()), 10.0),
            Measure::Ces | Measure::Mean => (self.mean, self.mean_interval(), 100.0),
            Measure::Emotion => {
                let ends = self
                    .mean_interval()
                    .map(|(low, high)| (low - 3.0, high - 3.0));
                (self.mean - 3.0, ends, 100.0)
            }
        };
        let (lowest, highest) = match measure {
            Measure::Nps => (-100.0, 100.0),
            Measure::Csat | Measure::Share(_) => (0.0, 100.0),
            Measure::Ces => (1.0, 7.0),
            Measure::Emotion => (-2.0, 2.0),
            Measure::Mean => (f64::MIN, f64::MAX),
        };
        let rounded = |n: f64| {
            let scaled = (n * grain).round() / grain;
            if scaled.is_finite() { scaled } else { n }
        };
        let value = rounded(value);
        let interval = ends.and_then(|(low, high)| {
            // The value is within, whatever rounding does to either.
            let low = rounded(low.max(lowest)).min(value);
            let high = rounded(high.min(highest)).max(value);
            Interval::try_from((low, high)).ok()
        });
        value.is_finite().then_some(Estimate {
            value,
            n: self.n,
            interval,
        })
    }

    fn of_n(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.n)
    }

    /// The share of the top less that of the bottom, in points.
    fn net(&self) -> f64 {
        100.0 * (self.of_n(self.top) - self.of_n(self.bottom))
    }

    /// The difference of two shares of one multinomial sample: its variance is (p + q − (p − q)²) / n, since the two
    /// are correlated (Goodman, "On simultaneous confidence intervals for multinomial proportions", Technometrics 7,
    /// 1965; for NPS Rocks, "Interval estimation for the Net Promoter Score", The American Statistician 70, 2016).
    /// Normal approximation. None where all are in one box: it would claim to be certain.
    fn net_interval(&self) -> Option<(f64, f64)> {
        let (p, q) = (self.of_n(self.top), self.of_n(self.bottom));
        let variance = (p + q - (p - q).powi(2)) / f64::from(self.n);
        let reach = 100.0 * Z * variance.max(0.0).sqrt();
        (reach > 1e-9).then(|| (self.net() - reach, self.net() + reach))
    }

    /// The share of the top, per cent.
    fn share(&self) -> f64 {
        100.0 * self.of_n(self.top)
    }

    /// The score interval: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
    /// the American Statistical Association 22 (1927). Holds for few answers and near 0 and 100 %, too.
    fn share_interval(&self) -> (f64, f64) {
        let (p, n) = (self.of_n(self.top), f64::from(self.n));
        let z2 = Z * Z;
        let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let reach = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        (100.0 * (centre - reach), 100.0 * (centre + reach))
    }

    /// Student's interval of a mean with unknown variance (ISO 2602:1980): mean ± t · s / √n with n − 1 degrees of
    /// freedom.
    fn mean_interval(&self) -> Option<(f64, f64)> {
        if self.n < 2 || self.squares <= 0.0 {
            return None;
        }
        let freedom = f64::from(self.n - 1);
        let reach = t_quantile(self.n - 1) * (self.squares / freedom / f64::from(self.n)).sqrt();
        Some((self.mean - reach, self.mean + reach))
    }
}

/// The 97.5 % quantile of Student's t: up to nine degrees of freedom from the table of ISO 2602, above by the
/// expansion in Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5, there right to four decimals.
fn t_quantile(freedom: u32) -> f64 {
    const TABLE: [f64; 9] = [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622,
    ];
    if let Some(known) = freedom.checked_sub(1).and_then(|i| TABLE.get(i as usize)) {
        return *known;
    }
    let v = f64::from(freedom);
    let z = Z;
    let terms = [
        (z.powi(3) + z) / 4.0,
        (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0,
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0,
    ];
    let mut power = 1.0;
    terms.into_iter().fold(z, |sum, term| {
        power *= v;
        sum + term / power
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(measure: &Measure, answers: &[(f64, u32)]) -> Estimate {
        let mut tally = Tally::default();
        for (answer, times) in answers {
            for _ in 0..*times {
                tally.count(measure, *answer);
            }
        }
        tally.estimate(measure).unwrap()
    }

    fn ends(estimate: &Estimate) -> (f64, f64) {
        estimate.interval.unwrap().into()
    }

    /// 60 promoters, 25 passives, 15 detractors of 100. By hand: 60 − 15 = 45; variance of one answer
    /// 0.60 + 0.15 − 0.45² = 0.5475, its root 0.73993, a tenth of it times 1.96 is 14.50 points.
    #[test]
    fn nps_is_promoters_less_detractors() {
        let nps = of(
            &Measure::Nps,
            &[
                (10.0, 40),
                (9.0, 20),
                (8.0, 15),
                (7.0, 10),
                (6.0, 5),
                (0.0, 10),
            ],
        );
        assert_eq!((nps.value, nps.n), (45.0, 100));
        assert_eq!(ends(&nps), (30.5, 59.5));
    }

    /// 2 promoters and 1 detractor of 3: 33.3; 0.6667 + 0.3333 − 0.1111 = 0.8889, / 3 = 0.2963, its root 0.5443,
    /// times 1.96 is 106.69 points, more than the scale has above; below, 33.33 − 106.69 = −73.36.
    #[test]
    fn an_interval_ends_where_the_scale_does() {
        let nps = of(&Measure::Nps, &[(10.0, 2), (3.0, 1)]);
        assert_eq!(nps.value, 33.3);
        assert_eq!(ends(&nps), (-73.4, 100.0));
        let all = of(&Measure::Nps, &[(9.0, 50)]);
        assert_eq!((all.value, all.interval), (100.0, None));
    }

    /// The published example of the Wilson interval, 81 of 263 (Newcombe, Statistics in Medicine 17, 1998, table II):
    /// 0.2553 to 0.3662; and his 15 of 148: 0.0624 to 0.1605; 0 of 20: 0 to 0.1611; 1 of 29: 0.0061 to 0.1718.
    #[test]
    fn shares_have_the_interval_that_wilson_published() {
        for (yes, n, low, high) in [
            (81, 263, 25.5, 36.6),
            (15, 148, 6.2, 16.0),
            (0, 20, 0.0, 16.1),
            (1, 29, 0.6, 17.2),
        ] {
            let share = of(&Measure::Share(Vec::new()), &[(1.0, yes), (0.0, n - yes)]);
            assert_eq!(ends(&share), (low, high), "{yes} of {n}");
        }
    }

    #[test]
    fn satisfied_are_the_two_upper_boxes() {
        let csat = of(
            &Measure::Csat,
            &[(5.0, 50), (4.0, 31), (3.0, 100), (2.0, 80), (1.0, 2)],
        );
        assert_eq!((csat.value, csat.n), (30.8, 263));
        assert_eq!(ends(&csat), (25.5, 36.6));
    }

    /// 3, 5, 6, 6, 7: mean 5.4; squares 5.76 + 0.16 + 0.36 + 0.36 + 2.56 = 9.2, / 4 = 2.3, s = 1.5166; / √5 = 0.6782;
    /// t with 4 degrees of freedom 2.7764: 1.883. The upper end is above the scale.
    #[test]
    fn effort_is_a_mean_with_students_interval() {
        let ces = of(&Measure::Ces, &[(3.0, 1), (5.0, 1), (6.0, 2), (7.0, 1)]);
        assert_eq!(ces.value, 5.4);
        assert_eq!(ends(&ces), (3.52, 7.0));
        let mean = of(&Measure::Mean, &[(3.0, 1), (5.0, 1), (6.0, 2), (7.0, 1)]);
        assert_eq!(ends(&mean), (3.52, 7.28));
    }

    /// 40 × 4 and 60 × 5 on a scale of faces: mean 4.6, so 1.6; s² = (40 × 0.36 + 60 × 0.16) / 99 = 0.24242;
    /// s / 10 = 0.049237; t with 99 degrees of freedom 1.9842: 0.0977.
    #[test]
    fn feelings_are_shifted_to_their_own_scale() {
        let felt = of(&Measure::Emotion, &[(4.0, 40), (5.0, 60)]);
        assert_eq!((felt.value, felt.n), (1.6, 100));
        assert_eq!(ends(&felt), (1.5, 1.7));
    }

    #[test]
    fn one_answer_tells_nothing_of_the_others() {
        assert_eq!(of(&Measure::Mean, &[(4.0, 1)]).interval, None);
        assert_eq!(of(&Measure::Mean, &[(4.0, 9)]).interval, None);
        assert_eq!(Tally::default().estimate(&Measure::Mean), None);
    }

    /// Quantiles of the printed tables.
    #[test]
    fn students_quantiles_are_those_of_the_tables() {
        for (freedom, printed) in [
            (1, 12.706),
            (4, 2.776),
            (9, 2.262),
            (10, 2.228),
            (15, 2.131),
            (30, 2.042),
            (120, 1.980),
            (100_000, 1.960),
        ] {
            assert!((t_quantile(freedom) - printed).abs() < 0.0006, "{freedom}");
        }
    }

    #[test]
    fn large_numbers_keep_their_differences() {
        let mean = of(&Measure::Mean, &[(1e9 + 1.0, 1), (1e9 + 3.0, 1)]);
        // s² = 2, / 2 = 1; t with one degree of freedom.
        assert_eq!(ends(&mean), (999_999_989.29, 1_000_000_014.71));
    }
}
