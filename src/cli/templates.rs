//! `wegmarke templates`: the maps to start from, a line each.

use clap::Args;

use super::Status;
use super::output::Output;
use crate::i18n::Language;
use crate::templates;

/// Lists name, title and stages of each template.
#[derive(Debug, Args)]
pub struct Templates {}

impl Templates {
    pub fn run(&self, language: Language) -> Status {
        let all = templates::all();
        let longest = all.iter().map(|t| t.key.len()).max().unwrap_or(0);
        Output::Standard.write(language, |out| {
            for template in all {
                let journey = template.journey(language);
                let stages: Vec<&str> = journey.stages.iter().map(|s| s.name.as_str()).collect();
                let (key, name) = (template.key, template.name(language));
                let colon = if stages.is_empty() { "" } else { ": " };
                let stages = stages.join(" · ");
                writeln!(out, "{key:longest$}  {name}{colon}{stages}")?;
            }
            Ok(())
        })
    }
}
