//! The page as a whole: head, what it begins with, its sections, its colours.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::super::rows::{Field, key_heading};
use super::super::{Handout, section_heading, share_name};
use super::{Plain, parts};
use crate::i18n::{self, t};
use crate::model::Scope;
use crate::theme::{Colour, Theme, ThemeName};
use crate::words::{self, Word as _};

pub const STYLE: &str = include_str!("../../../assets/checklist/checklist.css");
const SCRIPT: &str = include_str!("../../../assets/checklist/checklist.js");
/// Nothing from elsewhere, whatever somebody has written into the map.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
                      base-uri 'none'; form-action 'none'";

/// The whole file.
pub fn checklist(handout: &Handout<'_>) -> String {
    let language = handout.language;
    let title = handout.journey.about.title.as_str();
    let title = t!(language, "exchange-checklist-title", title = title);
    let themes = [ThemeName::Light, ThemeName::Dark];
    let colours = colours(themes, handout.journey.about.accent);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="generator" content="Wegmarke";
                title { (Plain(&title)) }
                style { (PreEscaped(&colours)) (PreEscaped(STYLE)) }
            }
            body data-columns=(columns(handout)) data-separator=(separator(handout)) {
                a .skip href="#checks" { (t!(language, "exchange-html-skip")) }
                header { (head(handout, &title)) }
                main {
                    (parts::progress_part(handout))
                    (parts::problems_part(handout))
                    (parts::gaps_part(handout))
                    (parts::silenced_part(handout))
                    (parts::health_part(handout))
                    (parts::actions_part(handout))
                    (parts::acquisition_part(handout))
                    div #checks {
                        @for section in &handout.sections {
                            section {
                                h2 { (Plain(&section_heading(language, section.heading))) }
                                @if section.entries.is_empty() {
                                    p .quiet { (t!(language, "exchange-no-touchpoints")) }
                                }
                                @for placed in &section.entries {
                                    (parts::touchpoint_part(handout, placed))
                                }
                            }
                        }
                    }
                }
                (bar(handout))
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

fn head(handout: &Handout<'_>, title: &str) -> Markup {
    let (language, about) = (handout.language, &handout.journey.about);
    let share = share_name(language, handout.journey, &handout.share);
    let mut meta = vec![about.state.word(language)];
    if about.scope == Scope::Section {
        meta.push(about.scope.word(language));
    }
    meta.push(t!(language, "exchange-round", round = about.audit.round));
    let day = words::date(language, handout.day);
    meta.push(t!(language, "exchange-as-of", date = day));
    for (key, text) in [
        ("exchange-author", &about.author),
        ("exchange-version", &about.version),
    ] {
        if !text.trim().is_empty() {
            meta.push(i18n::text(language, key, &[("text", text.as_str().into())]));
        }
    }
    if !about.confidentiality.trim().is_empty() {
        meta.push(about.confidentiality.clone());
    }
    html! {
        h1 { (Plain(title)) }
        @if let Some(share) = share {
            p .share { (Plain(&t!(language, "exchange-share", owner = share))) }
        }
        @if !about.scenario.trim().is_empty() {
            p .lead { (Plain(&about.scenario)) }
        }
        p .quiet { (Plain(&meta.join(" · "))) }
        @if let Some(line) = &handout.since {
            p .quiet { (line) }
        }
        @if let Some(line) = handout.thresholds() {
            p .quiet { (Plain(&line)) }
        }
    }
}

/// What only the script can do; without it the bar stays out of sight.
fn bar(handout: &Handout<'_>) -> Markup {
    let language = handout.language;
    html! {
        aside #bar hidden aria-label=(t!(language, "exchange-html-bar")) {
            label {
                span { (t!(language, "exchange-html-name")) }
                input #name type="text" autocomplete="name";
            }
            p { (t!(language, "exchange-html-changed")) " " output #changed { "0" } }
            button #copy type="button" data-done=(t!(language, "exchange-html-copied")) {
                (t!(language, "exchange-html-copy"))
            }
            button #save type="button" { (t!(language, "exchange-html-save")) }
        }
    }
}

/// The headings of the table that the script writes.
fn columns(handout: &Handout<'_>) -> String {
    let language = handout.language;
    let fields = [Field::Done, Field::By, Field::Date, Field::Remark];
    let mut columns = vec![
        super::super::rows::heading(language, "touchpoint"),
        super::super::rows::heading(language, "check"),
    ];
    columns.extend(fields.map(|field| field.heading(language)));
    columns.push(key_heading(language));
    columns.extend(fields.map(|field| field.copy_heading(language)));
    // A list of texts can always be written.
    serde_json::to_string(&columns).unwrap_or_default()
}

fn separator(handout: &Handout<'_>) -> String {
    char::from(i18n::list_separator(handout.language)).to_string()
}

/// The tokens of a theme, and for dark screens those of another one.
pub fn colours([theme, dark]: [ThemeName; 2], accent: Option<Colour>) -> String {
    let tokens = |name: ThemeName| match accent {
        Some(accent) => variables(&name.theme().with_accent(accent)),
        None => variables(&name.theme()),
    };
    let (theme, dark) = (tokens(theme), tokens(dark));
    format!(":root{{{theme}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n")
}

fn variables(theme: &Theme) -> String {
    let (sheet, hue) = (&theme.sheet, theme.periods[0]);
    let tokens: [(&str, Colour); 16] = [
        ("paper", sheet.paper),
        ("ink", sheet.ink),
        ("soft", sheet.ink_soft),
        ("hairline", sheet.hairline),
        ("edge", theme.window.field_edge_strong),
        ("ground", sheet.note),
        ("accent", hue.strong),
        ("on-accent", hue.on_strong),
        ("tint", hue.tint),
        ("on-tint", hue.on_tint),
        ("met", sheet.met.readable_on(sheet.met_tint, 4.5)),
        ("met-tint", sheet.met_tint),
        (
            "against",
            sheet.against.readable_on(sheet.against_tint, 4.5),
        ),
        ("against-tint", sheet.against_tint),
        ("risk", sheet.risk.readable_on(sheet.risk_tint, 4.5)),
        ("risk-tint", sheet.risk_tint),
    ];
    let mut out = String::new();
    for (name, colour) in tokens {
        // Writing into a text cannot fail.
        let _ = write!(out, "--{name}:{colour};");
    }
    out
}
