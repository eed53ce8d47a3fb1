//! Where touchpoints stand: another stage or step takes them there, another period is that of their steps.

use egui::Ui;

use super::column::Column;
use super::editor::{After, popup_id};
use super::forms::swallow_enter;
use crate::app::panels::inspector::options::named;
use crate::app::panels::inspector::pane::Pane;
use crate::app::panels::inspector::picker::{Entry, Picked, Picker};
use crate::app::widgets::hint;
use crate::edit::{self, Edit, Place};
use crate::i18n::t;
use crate::model::{Holder, Id, Journey, ObjectId, Period, Spot, Stage, Step};
use crate::words;

/// A place that can be chosen.
#[derive(Clone, Debug, PartialEq)]
enum Where {
    Stage(Id<Stage>),
    Step(Id<Step>),
    Period(Period),
}

impl Where {
    fn holds(&self, spot: Spot<'_>) -> bool {
        match self {
            Self::Stage(id) => spot.stage.id == *id,
            Self::Step(id) => spot.step.id == *id,
            Self::Period(period) => Journey::period_of(spot.stage, spot.step) == *period,
        }
    }
}

/// The places to choose from; a choice is made for all of them in one step of history.
pub fn place_ui(
    ui: &mut Ui,
    pane: &mut Pane<'_>,
    column: Column,
    ids: &[ObjectId],
    begun: Option<&str>,
) -> After {
    let journey = pane.journey();
    let spots: Vec<Spot<'_>> = ids
        .iter()
        .filter_map(|id| match id {
            ObjectId::Touchpoint(id) => journey.touchpoint(id),
            _ => None,
        })
        .collect();
    let entries = entries(pane, column);
    let is_on = |place: &Where| spots.iter().all(|spot| place.holds(*spot));
    let mixed = !entries.iter().any(|entry| is_on(&entry.value));
    let name = t!(pane.language(), "table-name");
    let picker = Picker::new(popup_id(), &name).mixed(mixed);
    let picked = picker.list(ui, pane, &entries, &is_on, begun);
    if column == Column::Period {
        hint(ui, pane.theme(), &t!(pane.language(), "table-period-hint"));
    }
    let Some(Picked::Value(place)) = picked else {
        return After::Stays;
    };
    let edits = match place {
        Where::Stage(stage) => to_stage(journey, &spots, &stage),
        Where::Step(step) => {
            let others = spots.iter().filter(|spot| spot.step.id != step);
            others.map(|spot| to_step(*spot, step.clone())).collect()
        }
        Where::Period(period) => in_period(&spots, period),
    };
    if !edits.is_empty() {
        pane.wishes.edit(Edit::of(edits));
    }
    swallow_enter(ui);
    After::Closes
}

fn entries(pane: &Pane<'_>, column: Column) -> Vec<Entry<Where>> {
    let (language, journey) = (pane.language(), pane.journey());
    match column {
        Column::Stage => {
            let entry = |s: &std::sync::Arc<Stage>| {
                Entry::new(Where::Stage(s.id.clone()), named(pane, &s.name))
            };
            journey.stages.iter().map(entry).collect()
        }
        Column::Step => journey
            .steps()
            .map(|(stage, step)| {
                let text = [&stage.name, &step.title].map(|n| named(pane, n));
                Entry::new(Where::Step(step.id.clone()), text.join(" · "))
            })
            .collect(),
        _ => Period::ALL
            .into_iter()
            .map(|p| Entry::new(Where::Period(p), words::period(language, &journey.about, p)))
            .collect(),
    }
}

fn to_step(spot: Spot<'_>, step: Id<Step>) -> Edit {
    Edit::Move {
        object: (&spot.touchpoint.id).into(),
        to: Place::last(Holder::Step(step)),
    }
}

/// To the nearest step of the stage: its first for what comes from before it, its last for what comes from behind. A
/// stage without a step gets one.
fn to_stage(journey: &Journey, spots: &[Spot<'_>], stage: &Id<Stage>) -> Vec<Edit> {
    let place = |id: &Id<Stage>| journey.stages.iter().position(|s| s.id == *id);
    let Some(to) = journey.stage(stage) else {
        return Vec::new();
    };
    let others: Vec<&Spot<'_>> = spots.iter().filter(|s| s.stage.id != *stage).collect();
    let mut edits = Vec::new();
    let made = match (to.steps.is_empty(), others.is_empty()) {
        (true, false) => edit::new_step_in(journey, stage).map(|(add, id)| {
            edits.push(add);
            id
        }),
        _ => None,
    };
    for spot in others {
        let nearest = match place(&spot.stage.id) < place(stage) {
            true => to.steps.first(),
            false => to.steps.last(),
        };
        let step = nearest.map(|s| s.id.clone()).or_else(|| made.clone());
        edits.extend(step.map(|step| to_step(*spot, step)));
    }
    edits
}

/// The period of the steps in which they stand; that of their stage needs no word of its own.
fn in_period(spots: &[Spot<'_>], period: Period) -> Vec<Edit> {
    let mut steps: Vec<Spot<'_>> = spots.to_vec();
    steps.dedup_by_key(|spot| spot.step.id.clone());
    let others = steps
        .into_iter()
        .filter(|spot| Journey::period_of(spot.stage, spot.step) != period);
    others
        .map(|spot| {
            Edit::replace(Step {
                period: Some(period).filter(|p| *p != spot.stage.period),
                ..Step::clone(spot.step)
            })
        })
        .collect()
}
