//! Where things stand in the matrix: what each touchpoint is worth on both axes, and the geometry of the plot.

use egui::{Pos2, Rect, Vec2};

use crate::app::desk::Desk;
use crate::i18n::{self, Language, t};
use crate::model::{Id, Journey, Mean, Persona, Score, Spot, Standing};
use crate::settings::Against;

/// From this importance on something is important.
const IMPORTANT: u8 = 4;
/// How many values importance has.
const COLUMNS: f32 = 5.0;
/// Where met and missed targets stand on the scale of scores.
const OF_TARGET: f64 = 1.4;

/// What stands against importance.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    Persona(Id<Persona>),
    Mean,
    Kpis,
}

impl Axis {
    /// What is asked for, as far as the map has it.
    pub fn of(desk: &Desk) -> Self {
        match (desk.settings.table.against, desk.persona_in_focus()) {
            (Against::Kpis, _) => Self::Kpis,
            (Against::Persona, Some(persona)) => Self::Persona(persona),
            (Against::Mean, _) | (Against::Persona, None) => Self::Mean,
        }
    }

    pub fn name(&self, language: Language, journey: &Journey) -> String {
        match self {
            Self::Persona(id) => {
                let persona = journey.persona(id).map(Persona::short_name);
                let persona = persona.unwrap_or_default();
                t!(language, "priorities-feeling", persona = persona)
            }
            Self::Mean => t!(language, "priorities-mean"),
            Self::Kpis => t!(language, "priorities-kpis"),
        }
    }

    /// What a touchpoint has on this axis; none if nothing is known.
    pub fn value(&self, journey: &Journey, spot: Spot<'_>) -> Option<Value> {
        match self {
            Self::Persona(persona) => felt(spot, persona),
            Self::Mean => {
                let all = journey.personas.iter().filter_map(|p| felt(spot, &p.id));
                let all: Vec<Value> = all.collect();
                let score = match Mean::of(journey) {
                    Some(mean) => mean.score(|id| Some(felt(spot, id)?.score))?,
                    None => all.first()?.score,
                };
                Some(Value {
                    score,
                    own: all.iter().any(|v| v.own),
                })
            }
            Self::Kpis => {
                let score = match spot.touchpoint.standing(journey) {
                    Some(Standing::Missed) => -OF_TARGET,
                    None => 0.0,
                    Some(Standing::Met) => OF_TARGET,
                };
                Some(Value { score, own: true })
            }
        }
    }

    /// The value in words.
    pub fn said(&self, language: Language, value: Value) -> String {
        match self {
            Self::Kpis if value.score > 0.0 => t!(language, "priorities-met"),
            Self::Kpis if value.score < 0.0 => t!(language, "priorities-missed"),
            Self::Kpis => t!(language, "priorities-no-target"),
            _ => i18n::score(language, (value.score * 10.0).round() / 10.0),
        }
    }
}

/// The score at the touchpoint itself, else that of its step.
fn felt(spot: Spot<'_>, persona: &Id<Persona>) -> Option<Value> {
    if !spot.touchpoint.is_for(persona) {
        return None;
    }
    let own = spot.touchpoint.emotion(persona).and_then(|e| e.score);
    let own = own.map(|score| Value {
        score: score.get(),
        own: true,
    });
    own.or_else(|| {
        Some(Value {
            score: spot.step.felt(persona)?.score,
            own: false,
        })
    })
}

/// Where something stands on the upright axis, −2…+2.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    pub score: f64,
    /// It is said of the touchpoint itself, not of its step.
    pub own: bool,
}

/// What is to be done about what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    Mend,
    Keep,
    Later,
    Enough,
}

impl Quadrant {
    pub const ALL: [Self; 4] = [Self::Mend, Self::Keep, Self::Later, Self::Enough];

    pub fn of(importance: u8, score: f64) -> Self {
        match (importance >= IMPORTANT, score < 0.0) {
            (true, true) => Self::Mend,
            (true, false) => Self::Keep,
            (false, true) => Self::Later,
            (false, false) => Self::Enough,
        }
    }

    pub fn name(self, language: Language) -> String {
        let key = match self {
            Self::Mend => "priorities-mend",
            Self::Keep => "priorities-keep",
            Self::Later => "priorities-later",
            Self::Enough => "priorities-enough",
        };
        t!(language, key)
    }
}

/// The plot on the screen: importance to the right, what is felt or measured upwards.
#[derive(Clone, Copy, Debug)]
pub struct Plot {
    pub rect: Rect,
    /// Of a bubble, points.
    pub radius: f32,
}

impl Plot {
    /// With bubbles as large as so many of them allow.
    pub fn new(rect: Rect, count: usize) -> Self {
        let share = rect.area().max(0.0) / (count.max(1) as f32 * 9.0);
        Self {
            rect,
            radius: share.sqrt().clamp(6.0, 13.0),
        }
    }

    pub fn column(&self) -> f32 {
        self.rect.width() / COLUMNS
    }

    /// Between the ends of the scale, without the air above and below it.
    fn height(&self) -> f32 {
        (self.rect.height() - 2.0 * self.edge()).max(1.0)
    }

    /// Air in which the names of the quadrants stand.
    fn edge(&self) -> f32 {
        self.radius + 22.0
    }

    pub fn x(&self, importance: f64) -> f32 {
        self.rect.left() + (importance as f32 - 0.5) * self.column()
    }

    pub fn y(&self, score: f64) -> f32 {
        let share = (Score::HIGHEST - score) / (Score::HIGHEST - Score::LOWEST);
        self.rect.top() + self.edge() + share as f32 * self.height()
    }

    /// Where what is important begins.
    pub fn divide(&self) -> f32 {
        self.x(f64::from(IMPORTANT) - 0.5)
    }

    pub fn quadrant(&self, quadrant: Quadrant) -> Rect {
        let (x, y) = (self.divide(), self.y(0.0));
        let corner = match quadrant {
            Quadrant::Mend => self.rect.right_bottom(),
            Quadrant::Keep => self.rect.right_top(),
            Quadrant::Later => self.rect.left_bottom(),
            Quadrant::Enough => self.rect.left_top(),
        };
        Rect::from_two_pos(egui::pos2(x, y), corner)
    }

    /// Importance and score after a hand has gone so far from where they were. Scores snap to multiples of `snap`; what
    /// has not gone half of that is as it was.
    pub fn moved(&self, from: (u8, f64), by: Vec2, snap: f64) -> (u8, f64) {
        let importance = f32::from(from.0) + by.x / self.column();
        let scale = (Score::HIGHEST - Score::LOWEST) / f64::from(self.height());
        let up = -f64::from(by.y) * scale;
        let score = match up.abs() < snap / 2.0 {
            true => from.1,
            false => ((from.1 + up) / snap).round() * snap,
        };
        (
            importance.round().clamp(1.0, COLUMNS) as u8,
            score.clamp(Score::LOWEST, Score::HIGHEST),
        )
    }

    /// The centres of bubbles that want to stand at these places, in order: each as near as the ones before it leave
    /// room, and rather beside its place than above or below it, where it would seem to be felt otherwise.
    pub fn spread(&self, wanted: &[(u8, f64)]) -> Vec<Pos2> {
        let step = self.radius + 1.5;
        let aside = ((self.column() / 2.0 - self.radius - 2.0) / step)
            .floor()
            .max(0.0) as i32;
        let mut offsets: Vec<Vec2> = (-2..=2)
            .flat_map(|row| (-aside..=aside).map(move |at| (at, row)))
            .map(|(at, row)| Vec2::new(at as f32 * step, row as f32 * step))
            .collect();
        let cost = |v: &Vec2| v.x * v.x + 6.0 * v.y * v.y;
        offsets.sort_by(|a, b| cost(a).total_cmp(&cost(b)));
        let mut columns: [Vec<Pos2>; COLUMNS as usize] = Default::default();
        let inner = self.rect.shrink(self.radius + 1.0);
        wanted
            .iter()
            .map(|(importance, score)| {
                let place = egui::pos2(self.x((*importance).into()), self.y(*score));
                let column = &mut columns[usize::from(*importance).clamp(1, 5) - 1];
                let least = 2.0 * self.radius + 1.0;
                let is_free = |at: &Pos2| {
                    inner.contains(*at) && column.iter().all(|o| o.distance(*at) >= least)
                };
                let free = offsets.iter().map(|by| place + *by).find(is_free);
                let at = free.unwrap_or(place);
                column.push(at);
                at
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot() -> Plot {
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(800.0, 300.0));
        Plot::new(rect, 20)
    }

    #[test]
    fn bubbles_of_one_place_stand_beside_each_other_in_their_column() {
        let plot = plot();
        let centres = plot.spread(&[(5, -1.0); 6]);
        for (i, a) in centres.iter().enumerate() {
            assert!((a.x - plot.x(5.0)).abs() < plot.column() / 2.0);
            for b in &centres[i + 1..] {
                assert!(a.distance(*b) > 2.0 * plot.radius, "{a:?} {b:?}");
            }
        }
        assert_eq!(centres[0], egui::pos2(plot.x(5.0), plot.y(-1.0)));
    }

    #[test]
    fn a_hand_moves_by_whole_importances_and_half_scores() {
        let plot = plot();
        let by = Vec2::new(plot.column(), plot.y(0.0) - plot.y(1.1));
        assert_eq!(plot.moved((3, 0.3), by, 0.5), (4, -1.0));
        let little = Vec2::new(plot.column() * 0.4, 3.0);
        assert_eq!(plot.moved((3, 0.3), little, 0.5), (3, 0.3), "as it was");
        let far = Vec2::splat(9e3);
        assert_eq!(plot.moved((3, 0.3), far, 0.5), (5, Score::LOWEST));
    }
}
