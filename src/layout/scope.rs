//! What a picture leaves out or plays down, in words: it has to stand alone in a report.

use super::frame::Frame;
use crate::i18n::t;
use crate::text::Icon;
use crate::words;

/// One thing that is said of the picture: what, in a word, and which.
pub(super) struct Note {
    pub icon: Icon,
    pub lead: String,
    pub words: String,
}

/// Which stages there are of how many, and what was filtered. The window has its filter bar for that.
pub(super) fn notes(frame: &Frame<'_>) -> Vec<Note> {
    let language = frame.language;
    let mut notes = Vec::new();
    if frame.view.editing {
        return notes;
    }
    notes.extend(excerpt(frame));
    if let Some(filtered) = &frame.view.filter {
        let asked = filtered.filter.attributes().into_iter();
        let asked = asked.map(|a| words::conditions(language, frame.journey, &filtered.filter, a));
        notes.push(Note {
            icon: Icon::Funnel,
            lead: match filtered.hides {
                true => t!(language, "picture-filter-hides"),
                false => t!(language, "picture-filter-dims"),
            },
            words: asked.collect::<Vec<_>>().join(" · "),
        });
    }
    notes
}

/// "Stages 2–3 and 5 of 6", if not all of them were asked for.
fn excerpt(frame: &Frame<'_>) -> Option<Note> {
    let chosen = frame.view.stages.as_ref()?;
    let all = &frame.journey.stages;
    let numbers = (1..=all.len()).filter(|n| chosen.contains(&all[n - 1].id));
    let numbers: Vec<usize> = numbers.collect();
    if numbers.is_empty() || numbers.len() == all.len() {
        return None;
    }
    let runs = numbers.chunk_by(|a, b| a + 1 == *b).map(|run| match run {
        [.., last] if run.len() > 1 => format!("{}–{last}", run[0]),
        _ => run[0].to_string(),
    });
    Some(Note {
        icon: Icon::Selection,
        lead: t!(frame.language, "picture-excerpt"),
        words: t!(
            frame.language,
            "picture-excerpt-stages",
            count = numbers.len(),
            stages = runs.collect::<Vec<_>>().join(", "),
            of = all.len()
        ),
    })
}
