//! What a picture leaves out or plays down, in words: it has to stand alone in a report.

use super::frame::Frame;
use super::whose::{Whose, mean_of};
use crate::i18n::{self, t};
use crate::model::State;
use crate::text::Icon;
use crate::words::{self, Word as _};

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
    notes.extend(frame.view.state.map(|state| Note {
        icon: Icon::Eye,
        lead: t!(language, "picture-only-state"),
        words: match state {
            State::AsIs => state.word(language),
            // What has been measured is not measured there yet.
            State::ToBe => {
                let recorded = t!(language, "picture-state-as-recorded");
                format!("{} · {recorded}", state.word(language))
            }
        },
    }));
    notes.extend(persona(frame));
    notes.extend(mean(frame));
    if let Some(filtered) = &frame.view.filter {
        let asked = filtered.filter.attributes().into_iter();
        let asked = asked.map(|a| words::conditions(language, frame.journey, &filtered.filter, a));
        let asked = asked.chain(filtered.hides.then(|| stages_left(frame)).flatten());
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

/// "Mira Kern · 1 of 2", where only one of several is shown.
pub(super) fn persona(frame: &Frame<'_>) -> Option<Note> {
    let only = frame.view.curves.alone()?;
    let all = &frame.journey.personas;
    let persona = all.iter().find(|p| p.id == *only)?;
    (all.len() > 1).then(|| Note {
        icon: Icon::User,
        lead: t!(frame.language, "picture-only-persona"),
        words: t!(
            frame.language,
            "picture-persona-of",
            name = persona.name.as_str(),
            of = all.len()
        ),
    })
}

/// "Mean of 2 personas, by share of customers · furthest apart (2.5) at “Pays”", where one curve stands for all.
fn mean(frame: &Frame<'_>) -> Option<Note> {
    let language = frame.language;
    let mean = frame.curves.iter().find_map(|whose| match whose {
        Whose::All(mean) => Some(mean),
        Whose::One { .. } => None,
    })?;
    let steps = frame.columns.iter().filter_map(|c| c.step);
    let apart = mean.widest(steps.map(|step| &**step)).map(|(step, by)| {
        let by = i18n::number(language, by, 1);
        let step = i18n::quoted(language, &step.title);
        t!(language, "picture-furthest-apart", by = by, step = step)
    });
    let said = [Some(mean_of(language, mean)), apart];
    Some(Note {
        icon: Icon::Users,
        lead: t!(language, "picture-mean"),
        words: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    })
}

/// "4 of 7 stages", if a filter leaves some of them out.
fn stages_left(frame: &Frame<'_>) -> Option<String> {
    let chosen = frame.view.stages.as_ref();
    let all = frame.journey.stages.iter();
    let of = all.filter(|s| chosen.is_none_or(|c| c.contains(&s.id)));
    let of = of.count();
    let left = frame.columns.chunk_by(|a, b| a.stage.id == b.stage.id);
    let left = left.count();
    (left < of).then(|| t!(frame.language, "picture-stages-left", left = left, of = of))
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
