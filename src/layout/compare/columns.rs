//! Which columns the sheet has: the stages of both maps, in each the steps of both.

use std::ops::Range;
use std::sync::Arc;

use crate::layout::View;
use crate::layout::frame::{self, Frame};
use crate::merge::{Comparison, woven};
use crate::model::{Id, Journey, ObjectId, Stage, Step};
use crate::theme::metrics;

use super::Side;

/// A step as the two maps have it. One that has moved to another stage has a column in either.
pub(super) struct Column<'a> {
    pub old: Option<&'a Arc<Step>>,
    pub new: Option<&'a Arc<Step>>,
    /// Map units.
    pub reach: Range<f64>,
}

impl<'a> Column<'a> {
    pub fn step(&self, side: Side) -> Option<&'a Arc<Step>> {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    pub fn width(&self) -> f64 {
        self.reach.end - self.reach.start
    }
}

/// A stage and where it stands.
pub(super) struct Span<'a> {
    /// As the new map has it, else the old one.
    pub stage: &'a Arc<Stage>,
    /// Map units.
    pub reach: Range<f64>,
    pub columns: Vec<Column<'a>>,
}

pub(super) struct Columns<'a>(Vec<Span<'a>>);

impl<'a> Columns<'a> {
    pub fn new(comparison: &'a Comparison) -> Self {
        let (old, new): (&Journey, &Journey) = (&comparison.old, &comparison.new);
        let ids =
            |map: &Journey| -> Vec<Id<Stage>> { map.stages.iter().map(|s| s.id.clone()).collect() };
        let mut x = metrics::MARGIN_X + metrics::LABEL_WIDTH;
        let mut spans = Vec::new();
        for id in woven(&ids(old), &ids(new), |_| true) {
            let sides = [old.stage(&id), new.stage(&id)];
            let Some(stage) = sides[1].or(sides[0]) else {
                continue;
            };
            let start = x;
            let columns: Vec<Column<'a>> = steps(sides)
                .into_iter()
                .map(|[old, new]| {
                    let reach = x..x + metrics::STEP_WIDTH;
                    x = reach.end + metrics::GUTTER;
                    Column { old, new, reach }
                })
                .collect();
            spans.push(Span {
                stage,
                reach: start..x - metrics::GUTTER,
                columns,
            });
        }
        Self(spans)
    }

    pub fn stages(&self) -> impl Iterator<Item = &Span<'a>> {
        self.0.iter()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Column<'a>> {
        self.0.iter().flat_map(|span| &span.columns)
    }

    /// This side's map as the sheet has it, with where its columns stand, map units.
    pub fn frame<'f>(
        &'f self,
        comparison: &'f Comparison,
        side: Side,
        view: &'f View,
    ) -> (Frame<'f>, Vec<Range<f64>>) {
        let own = |span: &'f Span<'a>| {
            let columns = span.columns.iter();
            columns.filter_map(move |column| {
                let own = frame::Column {
                    stage: span.stage,
                    stage_number: 0,
                    step: Some(column.step(side)?),
                    stretch: 1.0,
                };
                Some((own, column.reach.clone()))
            })
        };
        let (columns, reaches) = self.0.iter().flat_map(own).unzip();
        let frame = Frame::new(side.map(comparison), view).in_order(columns);
        (frame, reaches)
    }

    /// With the column of lane labels, map units.
    pub fn width(&self) -> f64 {
        let end = self.0.last().map_or(0.0, |span| span.reach.end);
        (end - metrics::MARGIN_X).max(metrics::LABEL_WIDTH)
    }

    /// Where this object stands, or what stands for it.
    pub fn reach_of(&self, comparison: &Comparison, object: &ObjectId) -> Option<Range<f64>> {
        if let ObjectId::Stage(id) = object {
            let span = self.0.iter().find(|span| span.stage.id == *id);
            return span.map(|span| span.reach.clone());
        }
        let step = match object {
            ObjectId::Step(id) => id,
            ObjectId::Touchpoint(id) => &comparison.map_of(object).touchpoint(id)?.step.id,
            _ => return None,
        };
        let is = |side: Option<&Arc<Step>>| side.is_some_and(|s| s.id == *step);
        let found = self
            .iter()
            .find(|c| is(c.new))
            .or_else(|| self.iter().find(|c| is(c.old)));
        found.map(|column| column.reach.clone())
    }
}

/// The steps of a stage, of either map; one that is empty has a column, too.
fn steps(sides: [Option<&Arc<Stage>>; 2]) -> Vec<[Option<&Arc<Step>>; 2]> {
    let of = |side: usize| sides[side].map_or(&[][..], |stage| &stage.steps);
    let ids = |side: usize| -> Vec<&Id<Step>> { of(side).iter().map(|s| &s.id).collect() };
    let find = |side: usize, id: &Id<Step>| of(side).iter().find(|s| s.id == *id);
    let steps = woven(&ids(0), &ids(1), |_| true);
    match steps.is_empty() {
        true => vec![[None, None]],
        false => steps
            .into_iter()
            .map(|id| [find(0, id), find(1, id)])
            .collect(),
    }
}
