//! The tables of a comparison as Markdown, a page, CSV and a workbook.

use std::io;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheets::{self, Entry, Sheet};
use crate::exchange::csv::Table;
use crate::exchange::html::{PICTURES_ONLY, Plain, STYLE, colours};
use crate::exchange::markdown::{escaped, table_row};
use crate::exchange::xlsx::{self, Cell, Column, Kind, Looks, Page};
use crate::i18n::t;
use crate::merge::Comparison;
use crate::model::Date;
use crate::theme::ThemeName;
use crate::words;

fn title(comparison: &Comparison) -> String {
    t!(
        comparison.language,
        "compare-title",
        maps = comparison.titles()
    )
}

/// Those in which there is anything.
fn sheets_of(comparison: &Comparison) -> Vec<Sheet> {
    let all = [sheets::stages, sheets::figures, sheets::changes];
    let sheets = all.into_iter().map(|sheet| sheet(comparison));
    sheets.filter(|sheet| !sheet.rows.is_empty()).collect()
}

pub(super) fn markdown(comparison: &Comparison) -> String {
    let language = comparison.language;
    let mut blocks = vec![format!("# {}", escaped(&title(comparison)))];
    let lines = comparison.lines();
    let lines = lines.iter().map(|line| format!("- {}", escaped(line)));
    blocks.push(lines.collect::<Vec<_>>().join("\n"));
    for Sheet {
        title,
        columns,
        rows,
    } in sheets_of(comparison)
    {
        blocks.push(format!("## {}", escaped(&title)));
        let headings: Vec<String> = columns.iter().map(|c| escaped(&c.heading)).collect();
        let rules = columns.iter().map(|c| match c.is_number {
            true => "--:".to_owned(),
            false => ":--".to_owned(),
        });
        let mut table = vec![table_row(&headings), table_row(&rules.collect::<Vec<_>>())];
        for row in rows {
            let cells: Vec<String> = row.iter().map(|e| escaped(&e.text(language))).collect();
            table.push(table_row(&cells));
        }
        blocks.push(table.join("\n"));
    }
    blocks.join("\n\n") + "\n"
}

/// The differences themselves, each line complete for sorting and filtering.
pub(super) fn csv(comparison: &Comparison) -> Vec<u8> {
    let language = comparison.language;
    let sheet = sheets::changes(comparison);
    let mut table = Table::new(language);
    table.row(sheet.columns.into_iter().map(|c| c.heading));
    for row in sheet.rows {
        table.row(row.iter().map(|entry| entry.text(language)));
    }
    table.into_bytes()
}

/// A page that asks for nothing from anywhere and has no script. `picture` stands above the tables, with a style of its
/// own.
pub(super) fn html(comparison: &Comparison, day: Date, picture: Option<(&Markup, &str)>) -> String {
    let language = comparison.language;
    let title = title(comparison);
    let colours = colours(
        [ThemeName::Light, ThemeName::Dark],
        comparison.new.about.accent,
    );
    let as_of = words::date(language, day);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(PICTURES_ONLY);
                meta name="generator" content="Wegmarke";
                title { (Plain(&title)) }
                style {
                    (PreEscaped(&colours)) (PreEscaped(STYLE))
                    @if let Some((_, style)) = picture { (PreEscaped(style)) }
                }
            }
            body {
                header {
                    h1 { (Plain(&title)) }
                    @for line in comparison.lines() {
                        p .lead { (Plain(&line)) }
                    }
                    p .quiet { (t!(language, "exchange-as-of", date = as_of)) }
                }
                main {
                    @if let Some((picture, _)) = picture {
                        section {
                            h2 #picture { (t!(language, "compare-picture")) }
                            (picture)
                        }
                    }
                    @for sheet in sheets_of(comparison) {
                        section {
                            h2 { (Plain(&sheet.title)) }
                            div .wide role="region" tabindex="0" aria-label=(Plain::text(&sheet.title)) {
                                table {
                                    thead {
                                        tr {
                                            @for column in &sheet.columns {
                                                th scope="col" { (Plain(&column.heading)) }
                                            }
                                        }
                                    }
                                    tbody {
                                        @for row in &sheet.rows {
                                            tr {
                                                @for (entry, column) in row.iter().zip(&sheet.columns) {
                                                    td .number[column.is_number] {
                                                        (Plain(&entry.text(language)))
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
        }
    };
    page.into_string()
}

/// A sheet for each table.
pub(super) fn workbook(comparison: &Comparison, day: Date) -> io::Result<Vec<u8>> {
    written(comparison, day).map_err(io::Error::other)
}

fn written(comparison: &Comparison, day: Date) -> Result<Vec<u8>, XlsxError> {
    let (language, about) = (comparison.language, &comparison.new.about);
    let looks = Looks::of(language, about.accent);
    let title = title(comparison);
    let page = Page::of(language, &title, "", day, &about.confidentiality);
    let mut workbook = Workbook::new();
    workbook.set_properties(&xlsx::properties(&title, "", &about.author, day)?);
    let sheets = match sheets_of(comparison) {
        // A workbook without a sheet is none.
        none if none.is_empty() => vec![sheets::changes(comparison)],
        sheets => sheets,
    };
    for sheet in sheets {
        let columns = sheet.columns.into_iter().map(|column| {
            let kind = if column.is_number {
                Kind::Number
            } else {
                Kind::Text
            };
            Column::named(column.heading, column.width, kind)
        });
        let mut table = xlsx::Table::new(&looks, &sheet.title, columns.collect())?;
        for row in sheet.rows {
            table.row(row.into_iter().map(|entry| match entry {
                Entry::Text(text) => text.into(),
                Entry::Count(count) => count.into(),
                // As it is read, without rounding dust.
                Entry::Score(score) => Cell::from(score.map(|s| (s * 100.0).round() / 100.0)),
            }))?;
        }
        workbook.push_worksheet(table.finish(&page)?);
    }
    workbook.save_to_buffer()
}
