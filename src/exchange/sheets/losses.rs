//! What the tables of a map cannot hold, object by object.

use super::{Shape, Teller};
use crate::i18n::{Language, t};
use crate::model::{Class, Emotion, Holder, Journey, Measurement, Note, ObjectId, Touchpoint};
use crate::words::{self, Word as _};

/// What a table lacks of the objects of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    class: Option<Class>,
    /// Of the words for what is lacking.
    part: &'static str,
    /// Their names, in the words of the file.
    pub objects: Vec<String>,
}

impl LeftOut {
    /// "Step: picture – not in the table (2):", and below it each object on a line of its own.
    pub fn text(&self, language: Language) -> String {
        let class = class(language, self.class);
        let part = crate::i18n::text(language, self.part, &[]);
        let what = match class == part {
            true => class,
            false => format!("{class}: {part}"),
        };
        let count = self.objects.len();
        let heading = t!(language, "sheet-left-out", what = what, count = count);
        let objects = self.objects.iter().map(|name| format!("  {name}"));
        let lines = [format!("{heading}:")].into_iter().chain(objects);
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// What a file of this shape lacks.
pub(super) fn left_out(teller: Teller<'_>, shape: Shape) -> Vec<LeftOut> {
    let mut tally = Tally {
        teller,
        shape,
        found: Vec::new(),
    };
    tally.map();
    tally.lists();
    tally.way();
    tally.notes();
    tally.found
}

struct Tally<'a> {
    teller: Teller<'a>,
    shape: Shape,
    found: Vec<LeftOut>,
}

impl<'a> Tally<'a> {
    const fn journey(&self) -> &'a Journey {
        self.teller.journey
    }

    /// Notes what an object loses: keys of words, each with whether it does.
    fn tell<const N: usize>(
        &mut self,
        object: impl Into<ObjectId>,
        parts: [(&'static str, bool); N],
    ) {
        let object = object.into();
        let (class, language) = (object.class(), self.teller.language);
        for (part, _) in parts.into_iter().filter(|(_, lost)| *lost) {
            let name = words::object(language, self.journey(), &object);
            let name = crate::exchange::shortened(&name);
            let is_same = |it: &&mut LeftOut| it.class == class && it.part == part;
            match self.found.iter_mut().find(is_same) {
                Some(found) => found.objects.push(name),
                None => self.found.push(LeftOut {
                    class,
                    part,
                    objects: vec![name],
                }),
            }
        }
    }

    /// Whether only one table is written, without sheets for what is not a touchpoint.
    fn is_single(&self) -> bool {
        self.shape != Shape::Workbook
    }

    fn is_grid(&self) -> bool {
        self.shape == Shape::Grid
    }

    fn map(&mut self) {
        let about = &self.journey().about;
        let usual = crate::model::Audit::default();
        let single = self.is_single();
        let texts = [
            &about.scenario,
            &about.goal,
            &about.author,
            &about.client.name,
        ];
        let texts = !texts.iter().all(|text| text.is_empty());
        let measured = !self.journey().measurements.is_empty();
        self.tell(
            ObjectId::Journey,
            [
                ("inspector-logo", about.client.logo.is_some()),
                ("inspector-colour", about.accent.is_some()),
                ("sheet-lost-audit-settings", about.audit != usual),
                ("sheet-lost-map", single && texts),
                ("lane-kpis", single && measured),
            ],
        );
    }

    fn lists(&mut self) {
        let (journey, single, grid) = (self.journey(), self.is_single(), self.is_grid());
        for it in &journey.personas {
            let told = it.age.is_some()
                || it.share.is_some()
                || [&it.role, &it.quote].iter().any(|text| !text.is_empty())
                || [&it.goals, &it.needs, &it.frustrations]
                    .iter()
                    .any(|l| !l.is_empty());
            let parts = [
                ("inspector-picture", it.picture.is_some()),
                ("inspector-colour", it.colour.is_some()),
                ("sheet-lost-persona", single && told),
            ];
            self.tell(&it.id, parts);
        }
        for it in &journey.owners {
            let parts = [
                ("inspector-colour", it.colour.is_some()),
                ("inspector-initials", single && it.initials.is_some()),
            ];
            self.tell(&it.id, parts);
        }
        for it in &journey.paths {
            let lost = single && it.share.is_some();
            self.tell(&it.id, [("inspector-share", lost)]);
        }
        for it in &journey.sources {
            let told = it.n.is_some() || it.from.is_some() || it.to.is_some();
            let lost = grid || (single && told);
            self.tell(&it.id, [("sheet-lost-source", lost)]);
        }
        for it in &journey.kinds {
            self.tell(&it.id, [("inspector-icon", it.icon.is_some())]);
        }
        for it in &journey.channels {
            let inherits = it.owner.is_some()
                || it.medium.is_some()
                || it.control.is_some()
                || !it.kpis.is_empty();
            let parts = [
                ("inspector-icon", it.icon.is_some()),
                ("sheet-lost-defaults", inherits),
            ];
            self.tell(&it.id, parts);
        }
        for it in &journey.lanes {
            let own = it.title.is_some() || it.subtitle.is_some();
            let set = it.height.is_some() || it.hidden;
            self.tell(&it.id, [("sheet-lost-arrangement", own || set)]);
        }
        for it in &journey.views {
            self.tell(&it.id, [("class-view", true)]);
        }
    }

    fn way(&mut self) {
        let (journey, single, grid) = (self.journey(), self.is_single(), self.is_grid());
        for (at, stage) in journey.stages.iter().enumerate() {
            let before = &journey.stages[..at];
            let texts = [&stage.motivation, &stage.behaviour, &stage.company_goal];
            let lists = [&stage.strengths, &stage.weaknesses, &stage.growth_levers];
            let told = texts.iter().any(|text| !text.is_empty())
                || lists.iter().any(|list| !list.is_empty())
                || !stage.criteria.is_empty()
                || (!stage.goal.is_empty() && !grid);
            let again = before.iter().any(|s| is_same(&s.name, &stage.name));
            let parts = [
                ("sheet-lost-same-name", again && !grid),
                ("inspector-colour", stage.colour.is_some()),
                ("sheet-lost-stage", single && told),
                ("lane-kpis", single && !stage.kpis.is_empty()),
            ];
            self.tell(&stage.id, parts);
            for (at, step) in stage.steps.iter().enumerate() {
                let before = &stage.steps[..at];
                let again = before.iter().any(|s| is_same(&s.title, &step.title));
                let ways = step.leads_back_to.is_some()
                    || !step.personas.is_empty()
                    || (step.path.is_some() && !grid);
                let parts = [
                    ("sheet-lost-same-name", again && !grid),
                    ("inspector-picture", step.picture.is_some()),
                    ("sheet-lost-width", step.width.is_some()),
                    ("inspector-paths", single && ways),
                    ("term-evidence", single && has_evidence(&step.emotions)),
                    (
                        "sheet-lost-readings",
                        single && has_readings(&step.kpis, grid),
                    ),
                ];
                self.tell(&step.id, parts);
                for (at, touchpoint) in step.touchpoints.iter().enumerate() {
                    let before = &step.touchpoints[..at];
                    let again = before.iter().any(|t| is_same(&t.title, &touchpoint.title));
                    self.touchpoint(touchpoint, again && !grid);
                }
            }
        }
    }

    fn touchpoint(&mut self, it: &Touchpoint, again: bool) {
        let (single, grid) = (self.is_single(), self.is_grid());
        // What is left of it on a grid.
        let shown = Touchpoint {
            id: it.id.clone(),
            title: it.title.clone(),
            channels: it.channels.clone(),
            owner: it.owner.clone(),
            kpis: it.kpis.clone(),
            notes: it.notes.clone(),
            ticks: it.ticks.clone(),
            before: it.before.clone(),
            silenced: it.silenced.clone(),
            ..Touchpoint::default()
        };
        let audited = !it.ticks.is_empty() || it.before.is_some() || !it.silenced.is_empty();
        let parts = [
            ("sheet-lost-same-name", again),
            ("sheet-lost-touchpoint", grid && shown != *it),
            ("inspector-audit", audited),
            (
                "term-evidence",
                single && !grid && has_evidence(&it.emotions),
            ),
            (
                "sheet-lost-readings",
                single && has_readings(&it.kpis, grid),
            ),
        ];
        self.tell(&it.id, parts);
    }

    fn notes(&mut self) {
        let (single, grid) = (self.is_single(), self.is_grid());
        let shown = self.shown_kinds();
        for (holder, note) in self.journey().notes() {
            let placed = matches!(holder, Holder::Step(_) | Holder::Touchpoint(_));
            let nowhere = single && (!placed || (grid && !shown.contains(&note.kind)));
            if nowhere {
                self.tell(&note.id, [("class-note", true)]);
                continue;
            }
            let bare = Note {
                id: note.id.clone(),
                comments: note.comments.clone(),
                ..Note::new(note.kind, &note.text)
            };
            let parts = [
                ("inspector-comments", !note.comments.is_empty()),
                ("sheet-lost-note", single && bare != **note),
            ];
            self.tell(&note.id, parts);
        }
    }

    /// The kinds of notes for which the grid has a row.
    fn shown_kinds(&self) -> Vec<crate::model::NoteKind> {
        let lanes = self.journey().lanes.iter().filter(|lane| !lane.hidden);
        let kinds = lanes.filter_map(|lane| match &lane.shows {
            crate::model::LaneKind::Notes(kinds) => Some(kinds.clone()),
            _ => None,
        });
        kinds.flatten().collect()
    }
}

/// "Step"; the map itself has no class.
fn class(language: Language, class: Option<Class>) -> String {
    match class {
        Some(class) => class.word(language),
        None => t!(language, "compare-map"),
    }
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn has_evidence(emotions: &[Emotion]) -> bool {
    emotions
        .iter()
        .any(|e| e.evidence.is_some() || e.interval.is_some())
}

/// On a grid the names of KPIs remain.
fn has_readings(measurements: &[Measurement], grid: bool) -> bool {
    let told = |m: &Measurement| !grid || m.target.is_some() || !m.readings.is_empty();
    measurements.iter().any(told)
}
