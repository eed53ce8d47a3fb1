//! The parts of the page, each from the audit to its markup.

use maud::{Markup, html};

use super::super::matrix::matrix;
use super::super::rows::{Mark, RowKey, heading};
use super::super::{Handout, named, progress, step_heading, whereabouts};
use super::Plain;
use crate::audit::{Gap, Item, Placed, State};
use crate::i18n::t;
use crate::model::{ObjectId, Status, Touchpoint};
use crate::words::{self, Word as _};

/// From these priorities on (importance × severity, 1 to 25) a problem is urgent, or pressing.
const URGENT: u8 = 20;
const PRESSING: u8 = 12;

/// How far the five steps are.
pub(super) fn progress_part(handout: &Handout<'_>) -> Markup {
    let language = handout.language;
    html! {
        section {
            h2 { (t!(language, "exchange-progress-title")) }
            dl .progress {
                @for (step, done) in (1..).zip(handout.progress) {
                    div {
                        dt { (step_heading(language, step)) }
                        dd {
                            // Said in words beside it.
                            span .track aria-hidden="true" {
                                span style=(format!("width:{}%", done.percent())) {}
                            }
                            span { (progress(language, done)) }
                        }
                    }
                }
            }
        }
    }
}

/// What hurts on the journey, most pressing first.
pub(super) fn problems_part(handout: &Handout<'_>) -> Markup {
    let (language, sentences) = (handout.language, &handout.sentences);
    let columns = ["priority", "problem", "where", "owner", "due"];
    let grade = |priority: u8| match priority {
        URGENT.. => "urgent",
        PRESSING.. => "pressing",
        _ => "",
    };
    html! {
        section {
            h2 { (t!(language, "exchange-problems")) }
            @if handout.problems.is_empty() {
                p { (t!(language, "exchange-no-problems")) }
            } @else {
                p .quiet { (t!(language, "exchange-priority-hint")) }
                div .wide role="region" tabindex="0" aria-label=(t!(language, "exchange-problems")) {
                    table .problems {
                        thead {
                            tr {
                                @for column in columns {
                                    th scope="col" { (heading(language, column)) }
                                }
                            }
                        }
                        tbody {
                            @for problem in &handout.problems {
                                tr {
                                    td .number {
                                        span .grade .(grade(problem.priority())) {
                                            (problem.priority())
                                        }
                                    }
                                    th scope="row" {
                                        (Plain(&sentences.title(problem)))
                                        p { (Plain(&sentences.detail(problem))) }
                                    }
                                    td { (Plain(&whereabouts(sentences, &problem.object))) }
                                    td { (Plain(&sentences.owner_names(&problem.object))) }
                                    td .day {
                                        @if let Some(due) = sentences.due(&problem.object) {
                                            (words::date(language, due))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the map does not know, with what each gap names to fold open.
pub(super) fn gaps_part(handout: &Handout<'_>) -> Markup {
    let language = handout.language;
    html! {
        section {
            h2 { (t!(language, "exchange-gaps")) }
            @if handout.gaps.is_empty() {
                p { (t!(language, "exchange-no-gaps")) }
            }
            @for step in 1..=5 {
                @let of_step = handout.gaps.iter().filter(|g| g.rule.step == step);
                @if of_step.clone().next().is_some() {
                    h3 { (step_heading(language, step)) }
                    ul .gaps {
                        @for gap in of_step { li { (gap_part(handout, gap)) } }
                    }
                }
            }
        }
    }
}

/// What was found and is not to be told, with why; nothing where there is none.
pub(super) fn silenced_part(handout: &Handout<'_>) -> Markup {
    let all = handout.silenced();
    html! {
        @if !all.is_empty() {
            section {
                h2 { (t!(handout.language, "exchange-silenced-title")) }
                ul {
                    @for (finding, why) in all {
                        li { (Plain(&finding)) span .quiet { ": " (Plain(&why)) } }
                    }
                }
            }
        }
    }
}

fn gap_part(handout: &Handout<'_>, gap: &Gap) -> Markup {
    let sentences = &handout.sentences;
    let named: Vec<&ObjectId> = gap.objects.iter().filter(|o| o.class().is_some()).collect();
    html! {
        @if named.is_empty() {
            (Plain(&sentences.gap(gap)))
        } @else {
            details {
                summary { (Plain(&sentences.gap(gap))) }
                ul {
                    @for object in named {
                        li {
                            (Plain(&sentences.name(object)))
                            @let place = whereabouts(sentences, object);
                            @if !place.is_empty() {
                                span .quiet { " · " (Plain(&place)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The plan of actions; nothing where there is none.
pub(super) fn actions_part(handout: &Handout<'_>) -> Markup {
    let (language, sentences) = (handout.language, &handout.sentences);
    let actions = handout.actions();
    let columns = [
        "action", "where", "impact", "effort", "owner", "due", "status",
    ];
    html! {
        @if !actions.is_empty() {
            section {
                h2 { (t!(language, "exchange-sheet-actions")) }
                div .wide role="region" tabindex="0" aria-label=(t!(language, "exchange-sheet-actions")) {
                    table {
                        thead {
                            tr {
                                @for column in columns {
                                    th scope="col" { (heading(language, column)) }
                                }
                            }
                        }
                        tbody {
                            @for note in actions {
                                @let object = ObjectId::from(&note.id);
                                tr {
                                    th scope="row" { (Plain(&note.text)) }
                                    td { (Plain(&whereabouts(sentences, &object))) }
                                    td .number { @if let Some(r) = note.severity { (r.get()) } }
                                    td .number { @if let Some(r) = note.effort { (r.get()) } }
                                    td { (Plain(&sentences.owner_names(&object))) }
                                    td .day {
                                        @if let Some(due) = note.due {
                                            (words::date(language, due))
                                        }
                                    }
                                    td .day { @if let Some(s) = note.status { (s.word(language)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What customers do against what is done about it; nothing where nothing is.
pub(super) fn acquisition_part(handout: &Handout<'_>) -> Markup {
    let language = handout.language;
    let columns = ["stage", "customer-action", "emotion"];
    html! {
        @if let Some(matrix) = matrix(handout) {
            section {
                h2 { (t!(language, "acquisition-name")) }
                div .wide role="region" tabindex="0" aria-label=(t!(language, "acquisition-name")) {
                    table .matrix {
                        thead {
                            tr {
                                @for column in columns {
                                    th scope="col" { (heading(language, column)) }
                                }
                                @for owner in &matrix.owners {
                                    th scope="col" { (Plain(owner)) }
                                }
                            }
                        }
                        tbody {
                            @for row in &matrix.rows {
                                tr {
                                    td { (Plain(&row.stage)) }
                                    th scope="row" { (Plain(&row.step)) }
                                    td .number { (row.emotion(language)) }
                                    @for measures in &row.cells {
                                        td {
                                            ul { @for measure in measures { li { (Plain(measure)) } } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How healthy the map and its parts are, where that is told.
pub(super) fn health_part(handout: &Handout<'_>) -> Markup {
    let language = handout.language;
    let rows = handout.health();
    let (score, basis) = (
        t!(language, "audit-health"),
        heading(language, "health-basis"),
    );
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (score) }
                p .quiet { (t!(language, "audit-health-formula")) }
                div .wide role="region" tabindex="0" aria-label=(score) {
                    table {
                        thead {
                            tr {
                                th scope="col" { (heading(language, "health-of")) }
                                th scope="col" .number { (score) }
                                th scope="col" { (basis) }
                            }
                        }
                        tbody {
                            @for row in &rows {
                                tr {
                                    th scope="row" { (Plain(&row.name)) }
                                    td .number { (row.score) }
                                    td { (row.basis) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A touchpoint with its five groups of boxes.
pub(super) fn touchpoint_part(handout: &Handout<'_>, placed: &Placed<'_>) -> Markup {
    let language = handout.language;
    let entry = &placed.entry;
    let touchpoint: &Touchpoint = entry.touchpoint;
    let title = named(language, &touchpoint.title);
    let owner = entry.owner.map(|o| named(language, &o.name));
    let place = whereabouts(&handout.sentences, &(&touchpoint.id).into());
    let status = touchpoint.status.filter(|s| *s != Status::Existing);
    html! {
        article {
            h3 { (Plain(&title)) }
            p .facts {
                span { (Plain(&place)) }
                @match owner {
                    Some(owner) => span .chip { (Plain(&owner)) },
                    None => span .chip .open { (t!(language, "exchange-unowned")) },
                }
                @if let Some(importance) = touchpoint.importance {
                    span {
                        (t!(language, "exchange-importance", value = importance.get()))
                    }
                }
                @if touchpoint.moment_of_truth {
                    span .mark { (t!(language, "term-moment-of-truth")) }
                }
                @if touchpoint.breakpoint.is_some() {
                    span .mark .against { (t!(language, "term-breakpoint")) }
                }
                @if let Some(status) = status { span { (status.word(language)) } }
            }
            div .groups {
                @for group in &entry.groups {
                    fieldset {
                        legend { (step_heading(language, group.step)) }
                        ul {
                            @for item in &group.items {
                                (check_part(handout, touchpoint, &title, item))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A box. What the map shows by itself is ticked and stays so.
fn check_part(
    handout: &Handout<'_>,
    touchpoint: &Touchpoint,
    title: &str,
    item: &Item<'_>,
) -> Markup {
    let language = handout.language;
    let word = item.check.word(language);
    if matches!(item.state, State::Proven) {
        return html! {
            li .proven {
                label { input type="checkbox" checked disabled; span { (word) } }
                span .signature { (t!(language, "exchange-proven")) }
            }
        };
    }
    let mark = Mark::of(item.state);
    let round = handout.journey.about.audit.round;
    let key = RowKey::Check(touchpoint.id.clone(), item.check, round).to_string();
    let day = mark.date.map(|d| d.to_string()).unwrap_or_default();
    let shown_day = mark.date.map(|d| words::date(language, d));
    let by = Some(mark.by.clone()).filter(|by| !by.is_empty());
    let signature: Vec<String> = by.into_iter().chain(shown_day).collect();
    let remark = t!(language, "exchange-column-remark");
    html! {
        li data-key=(key) data-title=(Plain(title)) data-done=(if mark.done { "x" } else { "" })
            data-by=(Plain(&mark.by)) data-date=(day) data-remark=(Plain(&mark.remark)) {
            label {
                input type="checkbox" checked[mark.done] autocomplete="off";
                span { (word) }
            }
            span .signature { (Plain(&signature.join(", "))) }
            input .remark type="text" value=(Plain(&mark.remark)) placeholder=(remark)
                aria-label=(format!("{remark}: {word}")) autocomplete="off";
        }
    }
}
