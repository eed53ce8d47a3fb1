//! Slides of a map: one with all of it, then one for each stage, as a room sees them; the details are notes.

mod notes;

use std::io::{self, Write};

use super::{Export, Laid, Loss, account, captions, day};
use crate::layout::room::{self, Room, Sight};
use crate::layout::{Layouter, View};
use crate::model::{Id, Journey, ObjectId, Stage, Step};
use crate::render::pptx::{self, Deck, Palette, Slide};
use crate::scene::{Part, Scene};
use crate::theme::Theme;
use crate::words::{self, Word as _};

/// Steps whose columns are narrower (map units) do not stand beside each other on one slide.
const NARROWEST: f64 = 200.0;

/// The slides of the map: the whole, and each stage that is to be seen of it, parted where it has too many steps.
pub(super) fn lay_out(journey: &Journey, view: &View) -> Vec<Scene> {
    let mut layouter = Layouter::new();
    let width = pptx::SLIDE.width / pptx::SLIDE.height * room::HEIGHT;
    let mut slides = vec![layouter.layout(
        journey,
        &View {
            room: Some(Room::still(Sight::Whole, width)),
            ..view.clone()
        },
    )];
    for stage in &journey.stages {
        if slides[0].rect_of_object(&(&stage.id).into()).is_some() {
            slides.extend(of_stage(&mut layouter, journey, view, stage, width));
        }
    }
    slides
}

fn of_stage(
    layouter: &mut Layouter,
    journey: &Journey,
    view: &View,
    stage: &Stage,
    width: f64,
) -> Vec<Scene> {
    let mut slide = |steps: Option<&[Id<Step>]>, part| {
        let view = View {
            stages: Some(vec![stage.id.clone()]),
            steps: steps.map(<[_]>::to_vec).or_else(|| view.steps.clone()),
            room: Some(Room {
                part,
                ..Room::still(Sight::Stages, width)
            }),
            ..view.clone()
        };
        layouter.layout(journey, &view)
    };
    let mut slides = vec![slide(None, None)];
    let steps: Vec<_> = stage.steps.iter().map(|step| step.id.clone()).collect();
    let steps: Vec<_> = (steps.into_iter())
        .filter(|id| slides[0].rect_of_object(&id.into()).is_some())
        .collect();
    for of in 2..=steps.len() {
        if slides.iter().all(fits) {
            break;
        }
        let parts = (0..of).map(|i| &steps[i * steps.len() / of..(i + 1) * steps.len() / of]);
        let parts = parts.enumerate();
        slides = parts
            .map(|(i, steps)| slide(Some(steps), Some((i + 1, of))))
            .collect();
    }
    slides
}

/// Whether everything has its place in type that a room can read.
fn fits(scene: &Scene) -> bool {
    let mut columns = scene.regions.iter().filter(|region| {
        let is_step = matches!(region.subject.object, ObjectId::Step(_));
        is_step && region.subject.part == Part::Whole
    });
    scene.size.height <= room::HEIGHT && columns.all(|column| column.rect.width() >= NARROWEST)
}

/// Writes the slides.
pub(super) fn write(export: &Export, laid: &Laid, out: &mut dyn Write) -> io::Result<Vec<Loss>> {
    let (journey, language) = (&*export.journey, export.language());
    let part = export.part();
    let about = &part.about;
    let persona = export.view.curves.alone();
    let mut theme = (*export.view.theme.theme()).clone();
    if let Some(accent) = about.accent {
        theme = theme.with_accent(accent);
    }
    let words = |texts: [String; 3]| {
        let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
        texts.collect::<Vec<_>>().join(" · ")
    };
    let day_of = about.date.map(|day| words::date(language, day));
    let confidential = || about.confidentiality.clone();
    let slides = laid.pages.iter().enumerate().map(|(index, scene)| {
        let page = std::slice::from_ref(scene);
        let account = account::account(language, journey, persona, page);
        let state = about.state.word(language);
        // The whole says what it is of; each stage, of what it is a part.
        let (footer, notes) = match index {
            0 => (
                words([state, day_of.clone().unwrap_or_default(), confidential()]),
                notes::of_map(&account),
            ),
            _ => (
                words([export.title(), state, confidential()]),
                notes::of_stages(&account),
            ),
        };
        Slide {
            scene,
            footer,
            notes,
        }
    });
    let captions = captions(journey, language);
    let deck = Deck {
        title: &export.title(),
        description: &about.scenario,
        author: &about.author,
        language: language.tag(),
        date: about.date.map(day),
        palette: palette(&theme),
        captions: &captions,
        slides: slides.collect(),
    };
    pptx::write(&deck, out)?;
    let pictures = part.pictures().count();
    Ok((pictures > 0)
        .then_some(Loss::NotOnSlides(pictures))
        .into_iter()
        .collect())
}

fn palette(theme: &Theme) -> Palette {
    let sheet = &theme.sheet;
    let [before, during, after] = theme.periods.map(|period| period.strong);
    Palette {
        ink: sheet.ink,
        paper: sheet.paper,
        soft: sheet.ink_soft,
        ground: sheet.note,
        accents: [
            before,
            during,
            after,
            sheet.met,
            sheet.against,
            sheet.thought,
        ],
    }
}
