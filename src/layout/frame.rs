//! What the parts of a layout share: the columns, the lanes, and who is shown.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::View;
use super::bands::Band;
use super::pages::{Excerpt, Row};
use super::whose::Whose;
use crate::model::{
    Curves, Id, Journey, Lane, LaneKind, Language, Mean, Note, ObjectId, Period, Persona, Stage,
    Step, Touchpoint,
};
use crate::search::{Matching, matching};
use crate::theme::{Colour, PeriodHue, Theme, metrics};
use crate::words;

/// It is said beside many things for whom they are: names beyond so many characters end in an ellipsis.
const LONGEST_WHOM: usize = 60;

/// A journey with what the view leaves of it.
#[derive(Clone)]
pub(super) struct Frame<'a> {
    pub journey: &'a Journey,
    pub view: &'a View,
    /// Of the picture's own words.
    pub language: Language,
    /// The places of the steps among all of the journey, shown or not.
    order: FxHashMap<&'a Id<Step>, usize>,
    pub columns: Vec<Column<'a>>,
    /// On a page: its columns and those from which curves come and to which they go on.
    around: Option<Vec<Column<'a>>>,
    pub lanes: Vec<&'a Arc<Lane>>,
    /// Who is shown, with their place among all personas.
    pub personas: Vec<(usize, &'a Arc<Persona>)>,
    /// Whose curves are drawn.
    pub curves: Vec<Whose<'a>>,
    /// At how many places those touchpoints stand that stand at several.
    pub twins: HashMap<Id<Touchpoint>, usize>,
    /// What matches the filter, if there is one.
    matching: Option<Matching>,
}

/// A step's column; a stage without steps has one without a step.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub stage: &'a Arc<Stage>,
    /// Place of the stage in the whole journey, from 1.
    pub stage_number: usize,
    pub step: Option<&'a Arc<Step>>,
    /// How much wider it is drawn than it is set, 1 for as wide.
    pub stretch: f64,
}

impl<'a> Frame<'a> {
    pub fn new(journey: &'a Journey, view: &'a View) -> Self {
        let language = view.language.unwrap_or(journey.about.language);
        let only = view.curves.alone();
        let filtered = view.filter.as_ref();
        let matching = filtered.map(|f| matching(language, journey, &f.filter));
        let kept = matching.as_ref().filter(|_| hides(view));
        let shown = |stage: &Stage| {
            let chosen = view.stages.as_ref();
            chosen.is_none_or(|ids| ids.contains(&stage.id))
                && kept.is_none_or(|m| m.stages.contains(&stage.id))
        };
        let mut columns = Vec::new();
        for (i, stage) in journey.stages.iter().enumerate().filter(|(_, s)| shown(s)) {
            let column = |step| Column {
                stage,
                stage_number: i + 1,
                step,
                stretch: 1.0,
            };
            let steps: Vec<_> = stage
                .steps
                .iter()
                .filter(|s| view.steps.as_ref().is_none_or(|ids| ids.contains(&s.id)))
                .filter(|s| only.is_none_or(|p| s.is_for(p)))
                .filter(|s| kept.is_none_or(|m| m.steps.contains(&s.id)))
                .map(|s| column(Some(s)))
                .collect();
            if steps.is_empty() {
                columns.push(column(None));
            }
            columns.extend(steps);
        }
        let lanes = journey
            .lanes
            .iter()
            .filter(|lane| match &view.lanes {
                Some(ids) => ids.contains(&lane.id),
                None => !lane.hidden,
            })
            .collect();
        let personas: Vec<(usize, &Arc<Persona>)> = journey
            .personas
            .iter()
            .enumerate()
            .filter(|(_, p)| only.is_none_or(|only| p.id == *only))
            .collect();
        let mean = Mean::of(journey).filter(|_| view.curves == Curves::Mean);
        let curves = match mean {
            Some(mean) => vec![Whose::All(mean)],
            None => each(&personas),
        };
        let twins = journey.twins().into_iter().flat_map(|group| {
            let places = group.len();
            group.into_iter().map(move |id| (id, places))
        });
        let twins = twins.collect();
        Self {
            journey,
            view,
            language,
            order: (journey.steps().enumerate())
                .map(|(place, (_, step))| (&step.id, place))
                .collect(),
            columns,
            around: None,
            lanes,
            personas,
            curves,
            twins,
            matching,
        }
    }

    /// The lanes that stand on the page, if the picture is for one; else all.
    pub fn lanes_here(&self) -> impl Iterator<Item = &'a Arc<Lane>> + use<'_, 'a> {
        let rows = self.rows();
        let lanes = self.lanes.iter().copied();
        lanes.filter(move |lane| rows.is_none_or(|rows| rows.iter().any(|r| r.lane == lane.id)))
    }

    /// What the page holds of this lane, if that is not all.
    pub fn excerpt(&self, lane: &Lane) -> Option<&'a Excerpt> {
        let row = self.rows()?.iter().find(|row| row.lane == lane.id)?;
        row.excerpt.as_ref()
    }

    fn rows(&self) -> Option<&'a [Row]> {
        self.view.page.as_ref()?.lanes.as_deref()
    }

    /// The same, as if the map had no more than these bands and the page's lanes.
    pub fn on_page(&self, bands: &[Band<'a>]) -> Self {
        let columns = bands.iter().flat_map(|band| &band.columns);
        let start = bands.first().map_or(0, |band| band.places().start);
        let end = bands.last().map_or(0, |band| band.places().end);
        // As far as the next step on the main way of which everything is known.
        let is_known = |column: &Column<'a>| {
            let step = column.step.filter(|step| step.path.is_none());
            step.is_some_and(|step| self.curves.iter().all(|whose| whose.felt(step).is_some()))
        };
        let start = self.columns[..start]
            .iter()
            .rposition(is_known)
            .unwrap_or(0);
        let after = self.columns[end..].iter().position(is_known);
        let end = after.map_or(self.columns.len(), |after| end + after + 1);
        Self {
            columns: columns.cloned().collect(),
            around: Some(self.columns[start..end].to_vec()),
            lanes: self.lanes_here().collect(),
            ..self.clone()
        }
    }

    /// The steps that have a part in the curves.
    pub fn felt_steps(&self) -> impl Iterator<Item = &'a Arc<Step>> + use<'_, 'a> {
        let columns = self.around.as_ref().unwrap_or(&self.columns);
        columns.iter().filter_map(|column| column.step)
    }

    /// The same with these columns in this order, as on a sheet of its own.
    pub fn in_order(self, columns: Vec<Column<'a>>) -> Self {
        let steps = columns.iter().enumerate();
        let order = steps.filter_map(|(place, column)| Some((&column.step?.id, place)));
        Self {
            order: order.collect(),
            columns,
            ..self
        }
    }

    /// The step's place among all of the journey, shown or not.
    pub fn order_of(&self, step: &Step) -> usize {
        self.order.get(&step.id).copied().unwrap_or_default()
    }

    /// The touchpoints of a column that the view shows.
    pub fn touchpoints<'s>(
        &'s self,
        column: &Column<'a>,
    ) -> impl Iterator<Item = &'a Arc<Touchpoint>> + use<'s, 'a> {
        let persona: Option<&'s Id<Persona>> = self.view.curves.alone();
        let kept = self.matching.as_ref().filter(|_| hides(self.view));
        let step: Option<&'a Arc<Step>> = column.step;
        step.into_iter()
            .flat_map(|s| &s.touchpoints)
            .filter(move |t| persona.is_none_or(|p| t.is_for(p)))
            .filter(move |t| kept.is_none_or(|m| m.touchpoints.contains(&t.id)))
    }

    /// Those of them whose cards stand on the page.
    pub fn cards<'s>(
        &'s self,
        column: &Column<'a>,
    ) -> impl Iterator<Item = &'a Arc<Touchpoint>> + use<'s, 'a> {
        let mut lanes = self.lanes.iter();
        let lane = lanes.find(|lane| lane.shows == LaneKind::Touchpoints);
        let excerpt = lane.and_then(|lane| self.excerpt(lane));
        let is_here = move |id: &Id<Touchpoint>| {
            excerpt.is_none_or(|excerpt| excerpt.objects.contains(&id.into()))
        };
        self.touchpoints(column).filter(move |t| is_here(&t.id))
    }

    /// "only Mira", of what is not everybody's; one persona alone sees only what is hers.
    pub fn only_for(&self, personas: &[Id<Persona>]) -> Option<String> {
        let alone = self.view.curves.alone().is_some();
        let words = words::only_for(self.language, self.journey, personas);
        words
            .filter(|_| !alone)
            .map(|words| match words.char_indices().nth(LONGEST_WHOM) {
                Some((end, _)) => format!("{}…", words[..end].trim_end()),
                None => words,
            })
    }

    /// Everything that is drawn pale because it does not match the filter; notes go with what they stand on.
    pub fn pale(&self) -> HashSet<ObjectId> {
        let mut pale = HashSet::new();
        let Some(matching) = self.matching.as_ref().filter(|_| !hides(self.view)) else {
            return pale;
        };
        let mut add = |object: ObjectId, notes: &[Arc<Note>]| {
            pale.insert(object);
            pale.extend(notes.iter().map(|n| ObjectId::from(&n.id)));
        };
        for stage in &self.journey.stages {
            if !matching.stages.contains(&stage.id) {
                add((&stage.id).into(), &stage.notes);
            }
            for step in &stage.steps {
                if !matching.steps.contains(&step.id) {
                    add((&step.id).into(), &step.notes);
                }
                let others = step.touchpoints.iter();
                for t in others.filter(|t| !matching.touchpoints.contains(&t.id)) {
                    add((&t.id).into(), &t.notes);
                }
            }
        }
        pale
    }
}

/// A curve for each persona.
fn each<'a>(personas: &[(usize, &'a Arc<Persona>)]) -> Vec<Whose<'a>> {
    let one = |(place, persona): &(usize, &'a Arc<Persona>)| Whose::One {
        place: *place,
        persona,
    };
    personas.iter().map(one).collect()
}

/// Whether what does not match the filter is left out.
fn hides(view: &View) -> bool {
    view.filter.as_ref().is_some_and(|f| f.hides)
}

impl Column<'_> {
    /// Map units.
    pub fn width(&self) -> f64 {
        let own = self.step.and_then(|step| step.width);
        own.unwrap_or(metrics::STEP_WIDTH) * self.stretch
    }

    pub fn period(&self) -> Period {
        self.step.map_or(self.stage.period, |step| {
            Journey::period_of(self.stage, step)
        })
    }

    /// The colours of the column's stage.
    pub fn hue(&self, theme: &Theme) -> PeriodHue {
        hue(theme, self.period(), self.stage.colour)
    }
}

/// A period's colours, or those that a stage's own colour gives.
pub fn hue(theme: &Theme, period: Period, own: Option<Colour>) -> PeriodHue {
    match own {
        Some(colour) => theme.hue_of(colour),
        None => theme.periods[period as usize],
    }
}

/// A persona's colour: its own, else the theme's for its place.
pub fn persona_colour(theme: &Theme, place: usize, persona: &Persona) -> Colour {
    let colour = persona
        .colour
        .unwrap_or_else(|| theme.personas[place % theme.personas.len()]);
    colour.readable_on(theme.sheet.paper, 3.0)
}

/// An owner's colour: its own, else the theme's for its place.
pub fn owner_colour(theme: &Theme, journey: &Journey, owner: &crate::model::Owner) -> Colour {
    let place = journey
        .owners
        .iter()
        .position(|o| o.id == owner.id)
        .unwrap_or(0);
    owner
        .colour
        .unwrap_or_else(|| theme.owners[place % theme.owners.len()])
}
