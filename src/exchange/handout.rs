//! What is handed out of an audit: all of it or one owner's share, in one order, in one language.

use std::io;

use super::{csv, html, json, markdown, whereabouts, xlsx};
use crate::audit::{
    self, Gap, Health, HealthReport, Order, Problem, Progress, Report, STEPS, Section, Sentences,
    Share, Silent, Where, progress_of, sections,
};
use crate::i18n::{Language, t};
use crate::model::{Date, Journey, Note, ObjectId};
use crate::words;

/// Names in a cell before the rest is only counted.
const MOST_NAMES: usize = 50;

/// An audit as every format writes it.
pub struct Handout<'a> {
    pub language: Language,
    pub journey: &'a Journey,
    /// As of when.
    pub day: Date,
    pub share: Share,
    /// By what the checklist is parted.
    pub order: Order,
    pub sentences: Sentences<'a>,
    /// Most pressing first.
    pub problems: Vec<&'a Problem>,
    /// In the order of the audit's steps.
    pub gaps: Vec<Gap>,
    /// What was found and is not to be told, in reading order.
    pub silent: Vec<&'a Silent>,
    /// What has changed since the round before, in words; of a share it is not told.
    pub since: Option<String>,
    /// How healthy the map and its parts are, if it is to be told.
    pub health: Option<&'a HealthReport>,
    /// Of the touchpoints in `sections`.
    pub progress: [Progress; STEPS],
    pub sections: Vec<Section<'a>>,
}

impl<'a> Handout<'a> {
    /// All of an audit, as the map is read.
    pub fn new(language: Language, journey: &'a Journey, report: &'a Report) -> Self {
        Self::of(language, journey, report, Order::Stage, Share::All)
    }

    /// A share of an audit. Findings belong to whoever owns what they are about; those about things that have no
    /// owner, such as the map as a whole, to nobody.
    pub fn of(
        language: Language,
        journey: &'a Journey,
        report: &'a Report,
        order: Order,
        share: Share,
    ) -> Self {
        let sentences = Sentences::new(language, journey);
        let is_meant = |object: &ObjectId| share.includes_any(&sentences.owners(object));
        let problems = report.problems.iter().filter(|p| is_meant(&p.object));
        let gaps = report.gaps.iter().map(|gap| {
            let mut gap = gap.clone();
            gap.objects.retain(is_meant);
            gap
        });
        let silent = report.silent.iter().filter(|s| is_meant(&s.object));
        let silent = silent.collect();
        let problems = problems.collect();
        let gaps = gaps.filter(|g| !g.objects.is_empty()).collect();
        let sections = sections(journey, order, &share);
        Self {
            language,
            journey,
            day: report.day,
            problems,
            gaps,
            silent,
            since: (share == Share::All)
                .then(|| audit::since(language, journey, report))
                .flatten(),
            health: report.health.as_ref(),
            progress: progress_of(&sections),
            sections,
            sentences,
            order,
            share,
        }
    }

    /// Keeps the findings about what stands where this holds; of checks nothing is left out.
    pub fn keep(&mut self, holds: impl Fn(Where<'_>) -> bool) {
        let sentences = &self.sentences;
        let is_meant = |object: &ObjectId| holds(sentences.place(object));
        self.problems.retain(|p| is_meant(&p.object));
        for gap in &mut self.gaps {
            gap.objects.retain(is_meant);
        }
        self.gaps.retain(|g| !g.objects.is_empty());
        self.silent.retain(|s| is_meant(&s.object));
    }

    /// How many there are: problems, and lines of gaps.
    pub fn findings(&self) -> usize {
        self.problems.len() + self.gaps.len()
    }

    /// The plan of actions, what is worth most first. What nobody has rated stands last.
    pub fn actions(&self) -> Vec<&'a Note> {
        let notes = self.journey.notes().map(|(_, note)| &**note);
        let mut notes: Vec<&Note> = notes
            .filter(|n| n.is_action() && self.includes(&(&n.id).into()))
            .collect();
        notes.sort_by(|a, b| b.worth(a));
        notes
    }

    /// What a gap is about, for one cell of a table: each with where it stands, the rest only counted.
    pub(super) fn names_of(&self, gap: &Gap) -> String {
        let named = gap.objects.iter().filter(|o| o.class().is_some());
        let name = |object| match whereabouts(&self.sentences, object) {
            place if place.is_empty() => self.sentences.name(object),
            place => format!("{} ({place})", self.sentences.name(object)),
        };
        let mut names: Vec<String> = named.take(MOST_NAMES).map(name).collect();
        if let Some(more) = gap.objects.len().checked_sub(MOST_NAMES).filter(|m| *m > 0) {
            names.push(t!(self.language, "exchange-more", count = more));
        }
        names.join("; ")
    }

    /// By what the map is judged, where that is not as usual.
    pub fn thresholds(&self) -> Option<String> {
        let language = self.language;
        let changed = self.journey.about.audit.thresholds.changed();
        let changed: Vec<String> = changed
            .map(|(threshold, value)| {
                let name = words::threshold(language, threshold);
                let value = words::threshold_value(language, threshold, value);
                format!("{name} {value}")
            })
            .collect();
        let list = changed.join(" · ");
        (!changed.is_empty()).then(|| t!(language, "exchange-thresholds", list = list))
    }

    /// How healthy the map, its stages and what each owner sees to are; nothing where it is not told.
    pub fn health(&self) -> Vec<HealthRow> {
        let Some(report) = self.health else {
            return Vec::new();
        };
        let language = self.language;
        let mut rows = Vec::new();
        if self.share == Share::All {
            let map = t!(language, "audit-health-map");
            rows.push(HealthRow::new(language, map, report.map));
            let stages = self.journey.stages.iter().zip(&report.stages);
            rows.extend(
                stages.map(|(s, health)| HealthRow::new(language, s.name.clone(), *health)),
            );
        }
        let owners = report.owners.iter();
        let owners = owners.filter_map(|(id, health)| Some((self.journey.owner(id)?, health)));
        rows.extend(
            owners
                .filter(|(owner, _)| self.share.includes(Some(owner)))
                .map(|(owner, health)| HealthRow::new(language, owner.name.clone(), *health)),
        );
        rows
    }

    /// [`Self::since`], [`Self::thresholds`] and [`Self::health`], a line each.
    pub(super) fn standards(&self) -> Vec<String> {
        let language = self.language;
        let health = self.health();
        let formula = (!health.is_empty()).then(|| t!(language, "audit-health-formula"));
        let scores = health.into_iter().map(|row| {
            let (name, score, basis) = (row.name, row.score, row.basis);
            let (name, score) = (name.as_str(), score.as_str());
            t!(
                language,
                "exchange-health",
                name = name,
                score = score,
                basis = basis
            )
        });
        let lines = self.since.clone().into_iter().chain(self.thresholds());
        let lines = lines.chain(formula);
        lines.chain(scores).collect()
    }

    /// What is silenced, in words: what was found, where, and why it is not told.
    pub(super) fn silenced(&self) -> Vec<(String, String)> {
        let line = |silent: &&Silent| {
            let place = self.sentences.name(&silent.object);
            let within = whereabouts(&self.sentences, &silent.object);
            let within = Some(within).filter(|w| !w.is_empty());
            let place = [place].into_iter().chain(within).collect::<Vec<_>>();
            let finding = format!("{} ({})", self.sentences.silent(silent), place.join(" · "));
            let why = self.sentences.silenced(silent);
            let by = why.map(|s| s.by.trim()).filter(|by| !by.is_empty());
            let reason = why.map(|s| s.reason.trim()).filter(|r| !r.is_empty());
            let why = reason.into_iter().chain(by).collect::<Vec<_>>().join(" – ");
            (finding, why)
        };
        self.silent.iter().map(line).collect()
    }

    /// Whether what this object's owner has to do is in it.
    pub fn includes(&self, object: &ObjectId) -> bool {
        self.share.includes_any(&self.sentences.owners(object))
    }
}

/// How healthy something is, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthRow {
    pub name: String,
    /// 0 to 100; a dash where nothing is known.
    pub score: String,
    /// On how much it rests.
    pub basis: String,
}

impl HealthRow {
    fn new(language: Language, name: String, health: Health) -> Self {
        Self {
            name,
            score: health.score.map_or_else(|| "–".into(), |s| s.to_string()),
            basis: t!(
                language,
                "exchange-health-basis",
                known = health.known,
                all = health.all,
                waits = health.waits
            ),
        }
    }
}

/// A kind of file that an audit can be handed out as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook to fill in.
    #[default]
    Xlsx,
    /// A table to fill in.
    Csv,
    /// A page to tick in a browser, or to print.
    Html,
    Markdown,
    /// For programs.
    Json,
}

impl Format {
    pub const ALL: [Self; 5] = [
        Self::Xlsx,
        Self::Csv,
        Self::Html,
        Self::Markdown,
        Self::Json,
    ];

    /// The end of a file's name, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format of files whose names end like this, in any case of letters.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let is = |format: &Self| format.ending().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(is)
    }

    /// The whole file.
    ///
    /// # Errors
    /// If the audit does not fit: a workbook takes some ninety thousand touchpoints.
    pub fn write(self, handout: &Handout<'_>) -> io::Result<Vec<u8>> {
        Ok(match self {
            Self::Xlsx => return xlsx::workbook(handout),
            Self::Csv => csv::checklist(handout),
            Self::Html => html::checklist(handout).into_bytes(),
            Self::Markdown => markdown::checklist(handout).into_bytes(),
            Self::Json => json::audit(handout).into_bytes(),
        })
    }
}
