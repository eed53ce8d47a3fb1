//! The map as the keyboard sees it: rows of stops, each over one column or several.
//!
//! Rows are the head of the sheet, the periods, the stages, the paths, and the lanes; columns the lane labels and
//! the steps. Where a lane holds nothing in a step, the empty cell is a stop of its own, so that a key always leads
//! where the eye expects: left and right to the neighbouring column of the same row, at about the same height;
//! up and down through the column. Column and height are remembered over wide or missing stops, as a text field
//! remembers the column of its cursor.

use kurbo::Rect;

use crate::model::{LaneKind, ObjectId};
use crate::scene::{Part, Region, Scene, Subject};

/// Everything at which the keyboard can stand.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Row>,
    /// The first column of each stage.
    stages: Vec<usize>,
}

/// Stops beside and below each other; in order of column, then height.
#[derive(Default)]
struct Row {
    stops: Vec<Stop>,
    /// Stands over no columns: from anywhere, one comes to the nearest stop.
    is_loose: bool,
}

struct Stop {
    subject: Subject,
    rect: Rect,
    /// The columns that it covers; 0 is that of the lane labels.
    columns: [usize; 2],
}

/// Where the keyboard stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub subject: Subject,
    /// In which row: a note can stand in two.
    row: usize,
    /// Where it is bound for, over stops that are wide or not there.
    column: usize,
    /// Height, map units.
    y: f64,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
    Up,
    Down,
    RowStart,
    RowEnd,
    MapStart,
    MapEnd,
    StageBefore,
    StageAfter,
}

impl Grid {
    /// The stops of a scene. `shows` says what a lane shows.
    pub fn new(scene: &Scene, shows: impl Fn(&ObjectId) -> Option<LaneKind>) -> Self {
        let columns = Columns::of(scene);
        let lanes: Vec<&Region> = scene
            .regions
            .iter()
            .filter(|r| matches!(r.subject.object, ObjectId::Lane(_)) && is_whole(r))
            .collect();
        // Head, scenario, periods, stages, paths.
        const ABOVE: usize = 5;
        let mut rows: Vec<Row> = (0..ABOVE + lanes.len()).map(|_| Row::default()).collect();
        rows[0].is_loose = true;
        rows[1].is_loose = true;
        for region in &scene.regions {
            let Some(row) = row_of(region).map(|above| match above {
                Some(row) => row,
                None => ABOVE + nearest_lane(&lanes, region.rect.center().y),
            }) else {
                continue;
            };
            if let Some(row) = rows.get_mut(row) {
                row.stops.push(Stop {
                    subject: region.subject.clone(),
                    rect: region.rect,
                    columns: columns.covered(region.rect),
                });
            }
        }
        for (row, lane) in rows[ABOVE..].iter_mut().zip(&lanes) {
            // Owners and pictures have no regions of their own: their cells stand for them.
            let bare = matches!(
                shows(&lane.subject.object),
                Some(LaneKind::Owners | LaneKind::Pictures)
            );
            for region in &scene.regions {
                let (Part::Cell(id), ObjectId::Lane(of)) =
                    (&region.subject.part, &lane.subject.object)
                else {
                    continue;
                };
                let covered = columns.covered(region.rect);
                if id == of && (bare || !row.stops.iter().any(|s| s.covers(covered[0]))) {
                    row.stops.push(Stop {
                        subject: region.subject.clone(),
                        rect: region.rect,
                        columns: covered,
                    });
                }
            }
        }
        for row in &mut rows {
            row.stops.sort_by(|a, b| {
                (a.columns[0].cmp(&b.columns[0])).then(a.rect.y0.total_cmp(&b.rect.y0))
            });
        }
        rows.retain(|row| !row.stops.is_empty());
        let stages = scene
            .regions
            .iter()
            .filter(|r| matches!(r.subject.object, ObjectId::Stage(_)) && is_whole(r));
        let mut stages: Vec<usize> = stages.map(|r| columns.covered(r.rect)[0]).collect();
        stages.sort_unstable();
        Self { rows, stages }
    }

    /// Where one comes to from `from`; none if there is nothing further that way.
    pub fn go(&self, from: &Place, way: Way) -> Option<Place> {
        match way {
            Way::Left | Way::Right => self.sideways(from, way == Way::Right),
            Way::Up | Way::Down => self.upright(from, way == Way::Down),
            Way::RowStart => {
                let row = self.rows.get(from.row)?;
                let first = row.stops.first()?;
                let beside_label = row.stops.iter().find(|s| s.columns[0] > 0);
                let to = match beside_label {
                    Some(stop) if stop.subject != from.subject => stop,
                    _ => first,
                };
                (to.subject != from.subject).then(|| to.place(from.row))
            }
            Way::RowEnd => {
                let last = self.rows.get(from.row)?.stops.iter();
                let last = last.max_by_key(|s| s.columns[1])?;
                (last.subject != from.subject).then(|| last.place(from.row))
            }
            Way::MapStart => self.first(),
            Way::MapEnd => self.last(),
            Way::StageBefore => {
                let mut before = self.stages.iter().rev();
                let column = before.find(|c| **c < from.column)?;
                self.in_column(from, *column)
            }
            Way::StageAfter => {
                let column = self.stages.iter().find(|c| **c > from.column)?;
                self.in_column(from, *column)
            }
        }
    }

    /// The first stop of all.
    pub fn first(&self) -> Option<Place> {
        Some(self.rows.first()?.stops.first()?.place(0))
    }

    /// The last stop of all.
    pub fn last(&self) -> Option<Place> {
        let row = self.rows.len().checked_sub(1)?;
        Some(self.rows[row].stops.last()?.place(row))
    }

    /// Where the keyboard begins: at the first touchpoint, else at the first stop.
    pub fn beginning(&self) -> Option<Place> {
        let mut all = self.rows.iter().enumerate().flat_map(|(row, r)| {
            let of_touchpoints = r
                .stops
                .iter()
                .filter(|s| matches!(s.subject.object, ObjectId::Touchpoint(_)));
            of_touchpoints.map(move |s| s.place(row))
        });
        all.next().or_else(|| self.first())
    }

    /// Where an object stands.
    pub fn place_of(&self, object: &ObjectId) -> Option<Place> {
        self.find(|s| s.object == *object && s.part == Part::Whole)
            .or_else(|| self.find(|s| s.object == *object))
    }

    /// Where a subject stands.
    pub fn place_at(&self, subject: &Subject) -> Option<Place> {
        self.find(|s| s == subject)
    }

    /// The same place in a map that has changed; none if it is gone.
    pub fn still(&self, place: &Place) -> Option<Place> {
        let is_there = |row: &Row| row.stops.iter().any(|s| s.subject == place.subject);
        if self.rows.get(place.row).is_some_and(is_there) {
            return Some(place.clone());
        }
        self.place_at(&place.subject)
    }

    fn find(&self, is: impl Fn(&Subject) -> bool) -> Option<Place> {
        self.rows.iter().enumerate().find_map(|(row, r)| {
            let stop = r.stops.iter().find(|s| is(&s.subject))?;
            Some(stop.place(row))
        })
    }

    fn stop(&self, place: &Place) -> Option<&Stop> {
        let row = self.rows.get(place.row)?;
        row.stops.iter().find(|s| s.subject == place.subject)
    }

    /// The nearest column of the row that has a stop, on the one side or the other.
    fn sideways(&self, from: &Place, right: bool) -> Option<Place> {
        let here = self.stop(from)?;
        let row = self.rows.get(from.row)?;
        let others = || row.stops.iter().filter(|s| s.subject != from.subject);
        let column = if right {
            let ahead = others().filter(|s| s.columns[1] > here.columns[1]);
            ahead.map(|s| s.columns[0].max(here.columns[1] + 1)).min()?
        } else {
            let last = here.columns[0].checked_sub(1)?;
            let ahead = others().filter(|s| s.columns[0] <= last);
            ahead.map(|s| s.columns[1].min(last)).max()?
        };
        self.in_column(from, column)
    }

    /// The stop in this column of the row that continues what the eye follows: the same persona's curve, else
    /// what stands at about the same height.
    fn in_column(&self, from: &Place, column: usize) -> Option<Place> {
        let row = self.rows.get(from.row)?;
        let curve = |s: &&Stop| {
            let is_point = matches!(s.subject.part, Part::Emotion(_) | Part::Mean);
            is_point && s.subject.part == from.subject.part
        };
        let there = || row.stops.iter().filter(|s| s.covers(column));
        let away = |s: &&Stop| (s.rect.center().y - from.y).abs();
        let stop = there()
            .find(curve)
            .or_else(|| there().min_by(|a, b| away(a).total_cmp(&away(b))))?;
        Some(Place {
            subject: stop.subject.clone(),
            row: from.row,
            column,
            y: from.y,
        })
    }

    /// The next stop of the column, in this row or one beyond it.
    fn upright(&self, from: &Place, down: bool) -> Option<Place> {
        let row = self.rows.get(from.row)?;
        let stack = row.stack(from.column);
        let at = stack.iter().position(|s| s.subject == from.subject)?;
        let beside = if down {
            stack.get(at + 1)
        } else {
            at.checked_sub(1).and_then(|at| stack.get(at))
        };
        let to = |stop: &Stop, row| Place {
            column: from.column,
            ..stop.place(row)
        };
        if let Some(stop) = beside {
            return Some(to(stop, from.row));
        }
        let mut row = from.row;
        loop {
            row = if down { row + 1 } else { row.checked_sub(1)? };
            let stack = self.rows.get(row)?.stack(from.column);
            let end = if down { stack.first() } else { stack.last() };
            if let Some(stop) = end {
                return Some(to(stop, row));
            }
        }
    }
}

impl Row {
    /// What stands in a column, from above; in a loose row, what is nearest to it.
    fn stack(&self, column: usize) -> Vec<&Stop> {
        let mut stack: Vec<&Stop> = self.stops.iter().filter(|s| s.covers(column)).collect();
        if stack.is_empty() && self.is_loose {
            stack.extend(self.stops.iter().min_by_key(|s| s.away_from(column)));
        }
        stack.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0));
        stack
    }
}

impl Stop {
    const fn covers(&self, column: usize) -> bool {
        self.columns[0] <= column && column <= self.columns[1]
    }

    const fn away_from(&self, column: usize) -> usize {
        let [first, last] = self.columns;
        if column < first {
            first - column
        } else {
            column.saturating_sub(last)
        }
    }

    fn place(&self, row: usize) -> Place {
        Place {
            subject: self.subject.clone(),
            row,
            column: self.columns[0],
            y: self.rect.center().y,
        }
    }
}

/// The row of a region above the lanes; within them (`Some(None)`) it is found by its height. None if the region is
/// no stop.
fn row_of(region: &Region) -> Option<Option<usize>> {
    Some(match (&region.subject.object, &region.subject.part) {
        (ObjectId::Journey, Part::Title) | (ObjectId::Persona(_), Part::Whole) => Some(0),
        (ObjectId::Journey, Part::Detail) => Some(1),
        (ObjectId::Journey, Part::Period(_)) => Some(2),
        (ObjectId::Stage(_), Part::Whole) => Some(3),
        (_, Part::Bracket(_)) => Some(4),
        (ObjectId::Lane(_) | ObjectId::Touchpoint(_) | ObjectId::Note(_), Part::Whole)
        | (ObjectId::Step(_), Part::Title)
        | (
            _,
            Part::Emotion(_)
            | Part::Mean
            | Part::Quote(_)
            | Part::Measurement(_)
            | Part::Channel(_),
        ) => None,
        _ => return None,
    })
}

fn is_whole(region: &Region) -> bool {
    region.subject.part == Part::Whole
}

fn nearest_lane(lanes: &[&Region], y: f64) -> usize {
    let away = |r: &Region| (r.rect.y0 - y).max(y - r.rect.y1).max(0.0);
    let nearest = lanes.iter().enumerate();
    nearest
        .min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)))
        .map_or(0, |(i, _)| i)
}

/// Left edges of the steps' columns, ascending.
struct Columns(Vec<f64>);

impl Columns {
    /// How far a box may reach beyond its column and still stand in it alone, map units.
    const SLACK: f64 = 6.0;

    fn of(scene: &Scene) -> Self {
        let cells = scene.regions.iter();
        let cells = cells.filter(|r| matches!(r.subject.part, Part::Cell(_)));
        let mut edges: Vec<f64> = cells.map(|r| r.rect.x0).collect();
        if edges.is_empty() {
            let stages = scene.regions.iter();
            let stages =
                stages.filter(|r| matches!(r.subject.object, ObjectId::Stage(_)) && is_whole(r));
            edges.extend(stages.map(|r| r.rect.x0));
        }
        edges.sort_by(f64::total_cmp);
        edges.dedup();
        Self(edges)
    }

    /// The first and last column that a box covers.
    fn covered(&self, rect: Rect) -> [usize; 2] {
        let at = |x: f64| self.0.partition_point(|edge| *edge <= x);
        if rect.width() < 60.0 {
            return [at(rect.center().x); 2];
        }
        [at(rect.x0 + Self::SLACK), at(rect.x1 - Self::SLACK)]
    }
}
