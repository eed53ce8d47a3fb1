//! Titles of the rows of a map, and the line below each.

use crate::i18n::{Language, t};
use crate::model::{Lane, LaneKind, NoteKind};

/// More kinds of notes than this in one lane, and it is called "notes".
const MOST_KINDS_IN_TITLE: usize = 3;

/// The title of a lane: its own, else the usual one of what it shows.
pub fn lane_title(language: Language, lane: &Lane) -> String {
    if let Some(own) = lane.title.as_ref().filter(|own| !own.trim().is_empty()) {
        return own.clone();
    }
    match &lane.shows {
        LaneKind::Actions => t!(language, "lane-actions"),
        LaneKind::Touchpoints => t!(language, "lane-touchpoints"),
        LaneKind::Emotions => t!(language, "lane-emotions"),
        LaneKind::Channels => t!(language, "lane-channels"),
        LaneKind::Kpis => t!(language, "lane-kpis"),
        LaneKind::Owners => t!(language, "lane-owners"),
        LaneKind::Pictures => t!(language, "lane-pictures"),
        LaneKind::Notes(kinds) if (1..=MOST_KINDS_IN_TITLE).contains(&kinds.len()) => {
            let names: Vec<String> = kinds.iter().map(|k| notes(language, *k)).collect();
            names.join(" · ")
        }
        LaneKind::Notes(_) => notes(language, NoteKind::Free),
    }
}

/// The line below the title: the lane's own, else the usual one. None where an own line is empty, and for
/// notes of several kinds that have no usual line in common.
pub fn lane_subtitle(language: Language, lane: &Lane) -> Option<String> {
    if let Some(own) = &lane.subtitle {
        return (!own.trim().is_empty()).then(|| own.clone());
    }
    match &lane.shows {
        LaneKind::Actions => Some(t!(language, "lane-actions-subtitle")),
        LaneKind::Touchpoints => Some(t!(language, "lane-touchpoints-subtitle")),
        LaneKind::Emotions => Some(t!(language, "lane-emotions-subtitle")),
        LaneKind::Channels => Some(t!(language, "lane-channels-subtitle")),
        LaneKind::Kpis => Some(t!(language, "lane-kpis-subtitle")),
        LaneKind::Owners => Some(t!(language, "lane-owners-subtitle")),
        LaneKind::Pictures => Some(t!(language, "lane-pictures-subtitle")),
        LaneKind::Notes(kinds) => {
            let mut lines = kinds.iter().map(|k| notes_subtitle(language, *k));
            let first = lines.next()?;
            lines.all(|line| line == first).then_some(first)
        }
    }
}

/// Several notes of a kind: "pain points".
pub fn notes(language: Language, kind: NoteKind) -> String {
    match kind {
        NoteKind::Thought => t!(language, "notes-thought"),
        NoteKind::Quote => t!(language, "notes-quote"),
        NoteKind::Need => t!(language, "notes-need"),
        NoteKind::PainPoint => t!(language, "notes-pain-point"),
        NoteKind::Opportunity => t!(language, "notes-opportunity"),
        NoteKind::Idea => t!(language, "notes-idea"),
        NoteKind::Question => t!(language, "notes-question"),
        NoteKind::Risk => t!(language, "notes-risk"),
        NoteKind::PhysicalEvidence => t!(language, "notes-physical-evidence"),
        NoteKind::Frontstage => t!(language, "notes-frontstage"),
        NoteKind::Backstage => t!(language, "notes-backstage"),
        NoteKind::Support => t!(language, "notes-support"),
        NoteKind::Free => t!(language, "notes-free"),
    }
}

fn notes_subtitle(language: Language, kind: NoteKind) -> String {
    match kind {
        NoteKind::Thought => t!(language, "notes-thought-subtitle"),
        NoteKind::Quote => t!(language, "notes-quote-subtitle"),
        NoteKind::Need => t!(language, "notes-need-subtitle"),
        NoteKind::PainPoint => t!(language, "notes-pain-point-subtitle"),
        NoteKind::Opportunity => t!(language, "notes-opportunity-subtitle"),
        NoteKind::Idea => t!(language, "notes-idea-subtitle"),
        NoteKind::Question => t!(language, "notes-question-subtitle"),
        NoteKind::Risk => t!(language, "notes-risk-subtitle"),
        NoteKind::PhysicalEvidence => t!(language, "notes-physical-evidence-subtitle"),
        NoteKind::Frontstage => t!(language, "notes-frontstage-subtitle"),
        NoteKind::Backstage => t!(language, "notes-backstage-subtitle"),
        NoteKind::Support => t!(language, "notes-support-subtitle"),
        NoteKind::Free => t!(language, "notes-free-subtitle"),
    }
}
