//! The HTML twin: the map as a picture, and everything on it as headings, tables and lists, in one file.
//!
//! It asks for nothing from anywhere and has no script. The picture is an image of its own, so that its names cannot
//! meet those of the page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::account::{Account, FeltTold, StageTold, StepTold, Told, TouchpointTold};
use super::plate::{self, Plate};
use crate::exchange::html::{PICTURES_ONLY, Plain};
use crate::i18n::t;
use crate::words::spoken::Spoken;

const STYLE: &str = include_str!("../../assets/twin/twin.css");

/// The whole file; `colours` are the tokens as CSS.
pub fn page(account: &Account, plates: &[Plate], colours: &str) -> String {
    let language = account.language;
    let title = account.title.as_str();
    let alt = t!(language, "twin-alt", title = title);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(PICTURES_ONLY);
                meta name="generator" content="Wegmarke";
                title { (Plain(&account.title)) }
                style { (PreEscaped(colours)) (PreEscaped(STYLE)) (PreEscaped(plate::STYLE)) }
            }
            body {
                a .skip href="#words" { (t!(language, "twin-skip")) }
                header {
                    h1 { (Plain(&account.title)) }
                    @if !account.scenario.is_empty() { p .lead { (Plain(&account.scenario)) } }
                    (facts(&account.facts))
                }
                (contents(account))
                main {
                    section {
                        h2 #picture { (t!(language, "twin-picture")) }
                        (plate::plates(language, "picture", &alt, plates))
                    }
                    div #words tabindex="-1" {
                        @if !account.personas.is_empty() { (personas(account)) }
                        @for stage in &account.stages { (stage_part(account, stage)) }
                        (whole(account))
                    }
                }
            }
        }
    };
    page.into_string()
}

fn contents(account: &Account) -> Markup {
    let language = account.language;
    html! {
        nav aria-label=(t!(language, "twin-contents")) {
            ol {
                @for stage in &account.stages {
                    li { a href=(format!("#stage-{}", stage.number)) { (heading(stage)) } }
                }
            }
        }
    }
}

fn heading(stage: &StageTold) -> Markup {
    html! { (stage.number) " " (Plain(&stage.name)) }
}

fn personas(account: &Account) -> Markup {
    html! {
        section aria-labelledby="personas" {
            h2 #personas { (t!(account.language, "twin-personas")) }
            div .people {
                @for Told { name, facts: said } in &account.personas {
                    div .person { h3 { (Plain(name)) } (facts(said)) }
                }
            }
        }
    }
}

fn stage_part(account: &Account, stage: &StageTold) -> Markup {
    let id = format!("stage-{}", stage.number);
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (heading(stage)) }
            (facts(&stage.facts))
            (listed(&t!(account.language, "exchange-sheet-kpis"), &stage.figures, "h3"))
            (listed(&t!(account.language, "twin-notes"), &stage.notes, "h3"))
            @for step in &stage.steps { (step_part(account, step)) }
        }
    }
}

fn step_part(account: &Account, step: &StepTold) -> Markup {
    let language = account.language;
    html! {
        div .step {
            h3 { (Plain(&step.name)) }
            (facts(&step.facts))
            @if !step.felt.is_empty() { (felt_table(account, step)) }
            @if !step.touchpoints.is_empty() { (touchpoints(account, step)) }
            (listed(&t!(language, "exchange-sheet-kpis"), &step.figures, "h4"))
            (listed(&t!(language, "twin-notes"), &step.notes, "h4"))
        }
    }
}

fn felt_table(account: &Account, step: &StepTold) -> Markup {
    let language = account.language;
    html! {
        table .felt {
            caption {
                (t!(language, "lane-emotions")) span .hidden { ": " (Plain(&step.name)) }
            }
            thead { tr {
                th scope="col" { (t!(language, "class-persona")) }
                th scope="col" { (t!(language, "term-emotion")) }
                th scope="col" { (t!(language, "term-quote")) }
            } }
            tbody {
                @for FeltTold { persona, emotion, quote } in &step.felt {
                    tr {
                        th scope="row" { (Plain(persona)) }
                        td { (or_dash(emotion)) }
                        td { @if quote.is_empty() { "–" } @else { q { (Plain(quote)) } } }
                    }
                }
            }
        }
    }
}

fn touchpoints(account: &Account, step: &StepTold) -> Markup {
    let language = account.language;
    html! {
        table .touchpoints {
            caption {
                (t!(language, "lane-touchpoints")) span .hidden { ": " (Plain(&step.name)) }
            }
            thead { tr {
                th scope="col" { (t!(language, "class-touchpoint")) }
                th scope="col" { (t!(language, "term-channels")) }
                th scope="col" { (t!(language, "term-owner")) }
                th scope="col" { (t!(language, "term-importance")) }
                th scope="col" { (t!(language, "exchange-column-detail")) }
            } }
            tbody { @for it in &step.touchpoints { (touchpoint(account, it)) } }
        }
    }
}

fn touchpoint(account: &Account, it: &TouchpointTold) -> Markup {
    let language = account.language;
    html! {
        tr {
            th scope="row" {
                (Plain(&it.name))
                @if !it.kind.is_empty() { span .kind { (Plain(&it.kind)) } }
            }
            td { (or_dash(&it.channels)) }
            td { (or_dash(&it.owner)) }
            td { (or_dash(&it.importance)) }
            td {
                (facts(&it.facts))
                (facts(&it.figures))
                @if !it.felt.is_empty() {
                    ul {
                        @for FeltTold { persona, emotion, quote } in &it.felt {
                            li {
                                strong { (Plain(persona)) } " " (Plain(emotion))
                                @if !quote.is_empty() { " " q { (Plain(quote)) } }
                            }
                        }
                    }
                }
                @if !it.notes.is_empty() {
                    p .of { (t!(language, "twin-notes")) }
                    (notes(&it.notes))
                }
                @if it.facts.is_empty() && it.figures.is_empty() && it.felt.is_empty()
                    && it.notes.is_empty() { "–" }
            }
        }
    }
}

/// What holds for the map as a whole.
fn whole(account: &Account) -> Markup {
    let language = account.language;
    html! {
        @if !account.figures.is_empty() || !account.notes.is_empty() {
            section aria-labelledby="whole" {
                h2 #whole { (t!(language, "twin-whole")) }
                (listed(&t!(language, "exchange-sheet-kpis"), &account.figures, "h3"))
                (listed(&t!(language, "twin-notes"), &account.notes, "h3"))
            }
        }
        @if !account.sources.is_empty() {
            section aria-labelledby="sources" {
                h2 #sources { (t!(language, "inspector-sources")) }
                (notes(&account.sources))
            }
        }
    }
}

fn facts(all: &[Spoken]) -> Markup {
    html! {
        @if !all.is_empty() {
            dl { @for fact in all {
                div { dt { (Plain(&fact.name)) } dd { (Plain(&fact.value)) } }
            } }
        }
    }
}

fn notes(all: &[Spoken]) -> Markup {
    html! {
        ul { @for it in all {
            li {
                (Plain(&it.name))
                @if !it.value.is_empty() { " " span .soft { (Plain(&it.value)) } }
            }
        } }
    }
}

fn listed(name: &str, all: &[Spoken], level: &str) -> Markup {
    html! {
        @if !all.is_empty() {
            @if level == "h3" { h3 { (name) } } @else { h4 { (name) } }
            (notes(all))
        }
    }
}

fn or_dash(text: &str) -> Markup {
    html! { @if text.is_empty() { "–" } @else { (Plain(text)) } }
}
