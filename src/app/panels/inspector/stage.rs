//! The form of a stage.

use egui::Ui;

use super::audit::findings_ui;
use super::chips::{named_and_own, pale_chip};
use super::colours::colour_row;
use super::measurements::measurements_ui;
use super::notes_on::notes_ui;
use super::pane::Pane;
use super::parts::{always_one_of_row, area_row, caption, group, hairline, lines_row, title_field};
use super::step::period_words;
use crate::app::desk::Wish;
use crate::catalogue;
use crate::i18n::t;
use crate::model::{Criterion, Holder, ObjectId, Stage};

/// Criteria with names of their own.
const CRITERIA: [Criterion; 4] = [
    Criterion::Features,
    Criterion::ExtraServices,
    Criterion::Price,
    Criterion::ExperienceOfOthers,
];

/// So many usual touchpoints are offered, the likeliest first.
const MOST_USUAL: usize = 6;

pub fn stage_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Stage) {
    let language = pane.language();
    let object = ObjectId::from(&it.id);
    let stages = &pane.journey().stages;
    let place = stages.iter().position(|s| s.id == it.id).unwrap_or(0);
    let of = stages.len();
    let text = t!(
        language,
        "inspector-stage-place",
        place = place + 1,
        of = of
    );
    caption(ui, pane.theme(), &text);
    let (name, hint) = (
        t!(language, "inspector-name"),
        t!(language, "picture-untitled-stage"),
    );
    title_field(ui, pane, (&object, "name"), (&name, &hint), &it.name, {
        |s: &mut Stage, text| s.name = text
    });
    ui.add_space(6.0);
    let periods = period_words(pane);
    let label = t!(language, "inspector-period");
    always_one_of_row(
        ui,
        pane,
        (&object, "period"),
        &label,
        &periods,
        it.period,
        |s: &mut Stage, new| s.period = new,
    );
    type Text = fn(&mut Stage) -> &mut String;
    let texts: [(&'static str, String, &str, Text); 4] = [
        (
            "goal",
            t!(language, "inspector-stage-goal"),
            &it.goal,
            |s| &mut s.goal,
        ),
        (
            "motivation",
            t!(language, "inspector-motivation"),
            &it.motivation,
            |s| &mut s.motivation,
        ),
        (
            "behaviour",
            t!(language, "inspector-behaviour"),
            &it.behaviour,
            |s| &mut s.behaviour,
        ),
        (
            "company-goal",
            t!(language, "inspector-company-goal"),
            &it.company_goal,
            |s| &mut s.company_goal,
        ),
    ];
    for (key, label, value, part) in texts {
        area_row(
            ui,
            pane,
            (&object, key),
            &label,
            value,
            |s: &mut Stage, text| *part(s) = text,
        );
    }
    colour_row(ui, pane, &object, it.colour, |s: &mut Stage, new| {
        s.colour = new
    });
    group(
        ui,
        pane.theme(),
        &t!(language, "inspector-criteria"),
        |_| {},
    );
    let hint = t!(language, "inspector-own-criterion");
    let at = (&object, "own-criterion");
    let own = (hint.as_str(), Criterion::Own as fn(String) -> Criterion);
    named_and_own(
        ui,
        pane,
        at,
        &CRITERIA,
        &it.criteria,
        own,
        |s: &mut Stage| &mut s.criteria,
    );
    usual_ui(ui, pane, it);
    group(
        ui,
        pane.theme(),
        &t!(language, "inspector-judgement"),
        |_| {},
    );
    type Lines = fn(&mut Stage) -> &mut Vec<String>;
    let lists: [(&'static str, String, &[String], Lines); 3] = [
        (
            "strengths",
            t!(language, "inspector-strengths"),
            &it.strengths,
            |s| &mut s.strengths,
        ),
        (
            "weaknesses",
            t!(language, "inspector-weaknesses"),
            &it.weaknesses,
            |s| &mut s.weaknesses,
        ),
        (
            "levers",
            t!(language, "inspector-growth-levers"),
            &it.growth_levers,
            |s| &mut s.growth_levers,
        ),
    ];
    let hint = t!(language, "inspector-one-a-line");
    for (key, label, value, part) in lists {
        lines_row(ui, pane, (&object, key), &label, value, &hint, {
            |s: &mut Stage, lines| *part(s) = lines
        });
    }
    hairline(ui, pane.theme());
    measurements_ui::<Stage>(ui, pane, &object, &it.kpis, &[]);
    notes_ui(ui, pane, &Holder::Stage(it.id.clone()), &it.notes);
    ui.add_space(6.0);
    findings_ui(ui, pane, &object);
}

/// What such a stage usually has and the map has nowhere: to be added by a click, and never asked for.
fn usual_ui(ui: &mut Ui, pane: &mut Pane<'_>, it: &Stage) {
    let (language, of_map) = (pane.language(), pane.journey().about.language);
    let mut missing = catalogue::missing(pane.journey(), it);
    missing.truncate(MOST_USUAL);
    if missing.is_empty() {
        return;
    }
    group(
        ui,
        pane.theme(),
        &t!(language, "inspector-usual-here"),
        |_| {},
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(6.0);
        for entry in missing {
            let name = entry.name(language);
            let spoken = t!(language, "inspector-add-usual", name = name.as_str());
            if pale_chip(ui, pane.theme(), &name, &spoken) {
                let touchpoint = entry.touchpoint(of_map);
                pane.wishes.push(Wish::Put(Box::new(touchpoint)));
            }
        }
    });
}
