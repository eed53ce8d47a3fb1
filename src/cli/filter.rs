//! A filter as it is written on the command line: `owner=Marketing,none;importance>=4;emotion<0;moment_of_truth`.
//!
//! Conditions stand between semicolons, values between commas. All attributes that are named must match, of the values
//! of one any. Values are the names that people read, in any language of the program, or the words of the file; `none`
//! asks for what is not set. What holds a comma or a semicolon stands in quotation marks.

use super::names::{Named, place_of, unknown};
use crate::i18n::{Language, t};
use crate::model::{
    Attribute, BUILT_IN_CHANNELS, BUILT_IN_KINDS, Condition, Filter, Id, Journey, Rating,
};
use crate::words;

/// The attributes by the names that are written, with an example each.
const ATTRIBUTES: [(&str, Attribute, &str); 15] = [
    ("owner", Attribute::Owner, "owner=Marketing"),
    ("channel", Attribute::Channel, "channel=email"),
    ("kind", Attribute::Kind, "kind=newsletter"),
    ("period", Attribute::Period, "period=before,during"),
    ("stage", Attribute::Stage, "stage=Purchase"),
    ("persona", Attribute::Persona, "persona=Mira"),
    ("control", Attribute::Control, "control=outside"),
    ("status", Attribute::Status, "status=to_change"),
    ("importance", Attribute::Importance, "importance>=4"),
    ("emotion", Attribute::Emotion, "emotion<0"),
    (
        "moment_of_truth",
        Attribute::MomentOfTruth,
        "moment_of_truth",
    ),
    ("breakpoint", Attribute::Breakpoint, "breakpoint"),
    ("evidence", Attribute::Evidence, "evidence=assumed"),
    ("open", Attribute::Audit, "open=owner_agreed"),
    ("text", Attribute::Text, "text=delivery"),
];

/// Reads a filter of this map.
///
/// # Errors
/// The sentence that says at which character it cannot be read, and why.
pub fn parse(language: Language, journey: &Journey, text: &str) -> Result<Filter, String> {
    let reader = Reader { language, journey };
    let mut filter = Filter::default();
    reader.read(text, &mut filter).map_err(|wrong| {
        let at = text[..wrong.at].chars().count() + 1;
        t!(language, "cli-filter-at", at = at, message = wrong.message)
    })?;
    Ok(filter)
}

/// What cannot be read, at which byte.
struct Wrong {
    at: usize,
    message: String,
}

struct Reader<'a> {
    language: Language,
    journey: &'a Journey,
}

impl Reader<'_> {
    fn read(&self, text: &str, filter: &mut Filter) -> Result<(), Wrong> {
        for (at, part) in self.parts(text, 0, ';')? {
            if !part.is_empty() {
                filter.conditions.extend(self.conditions(part, at)?);
            }
        }
        Ok(())
    }

    /// The parts between separators outside quotation marks, without space around them, each with its place.
    fn parts<'t>(
        &self,
        text: &'t str,
        from: usize,
        separator: char,
    ) -> Result<Vec<(usize, &'t str)>, Wrong> {
        let mut parts = Vec::new();
        let mut start = 0;
        let mut quote = None;
        let mut push = |start: usize, end: usize| {
            let part = &text[start..end];
            let air = part.len() - part.trim_start().len();
            parts.push((from + start + air, part.trim()));
        };
        for (i, c) in text.char_indices() {
            match (c, quote) {
                ('"', None) => quote = Some(i),
                ('"', Some(_)) => quote = None,
                (c, None) if c == separator => {
                    push(start, i);
                    start = i + c.len_utf8();
                }
                _ => {}
            }
        }
        push(start, text.len());
        match quote {
            Some(open) => Err(Wrong {
                at: from + open,
                message: t!(self.language, "cli-filter-open-quote"),
            }),
            None => Ok(parts),
        }
    }

    /// One attribute with its values.
    fn conditions(&self, part: &str, at: usize) -> Result<Vec<Condition>, Wrong> {
        let end = part.find(['=', '<', '>']).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let (attribute, example) = self.attribute(name.trim(), at)?;
        let form = || Wrong {
            at,
            message: t!(
                self.language,
                "cli-filter-form",
                attribute = name.trim(),
                example = example
            ),
        };
        let sign_end = rest.find(|c| !matches!(c, '=' | '<' | '>'));
        let (sign, values) = rest.split_at(sign_end.unwrap_or(rest.len()));
        match (attribute, sign) {
            (Attribute::MomentOfTruth, "") => return Ok(vec![Condition::MomentOfTruth]),
            (Attribute::Breakpoint, "") => return Ok(vec![Condition::Breakpoint]),
            (Attribute::Emotion, "<") if values.trim() == "0" => {
                return Ok(vec![Condition::BadEmotion]);
            }
            (Attribute::Importance, ">=") => {
                let number = values.trim().parse::<i64>().ok();
                let least = number.and_then(|n| Rating::try_from(n).ok());
                return Ok(vec![Condition::Importance(least.ok_or_else(form)?)]);
            }
            (Attribute::MomentOfTruth | Attribute::Breakpoint | Attribute::Emotion, _) => {
                return Err(form());
            }
            // A number alone could be meant as a bound or as itself.
            (Attribute::Importance, _) if values.trim().parse::<i64>().is_ok() => {
                return Err(form());
            }
            (_, "=" | "") => {}
            _ => return Err(form()),
        }
        if values.trim().is_empty() {
            return Err(Wrong {
                at,
                message: t!(
                    self.language,
                    "cli-filter-no-value",
                    attribute = name.trim(),
                    example = example
                ),
            });
        }
        let known = self.known(attribute);
        let values = self.parts(values, at + end + sign.len(), ',')?;
        let conditions = values.into_iter().filter(|(_, v)| !v.is_empty());
        conditions
            .map(|(at, value)| {
                let value = value.trim_matches('"');
                if attribute == Attribute::Text {
                    return Ok(Condition::Text(value.to_owned()));
                }
                let place = place_of(value, &known).ok_or_else(|| Wrong {
                    at,
                    message: unknown(self.language, value, &known),
                })?;
                Ok(known[place].value.clone())
            })
            .collect()
    }

    fn attribute(&self, name: &str, at: usize) -> Result<(Attribute, &'static str), Wrong> {
        let known: Vec<Named<(Attribute, &'static str)>> = ATTRIBUTES
            .iter()
            .map(|(name, attribute, example)| Named {
                names: vec![(*name).to_owned(), name.replace('_', "-")],
                value: (*attribute, *example),
            })
            .collect();
        match place_of(name, &known) {
            Some(place) => Ok(known[place].value),
            None => Err(Wrong {
                at,
                message: unknown(self.language, name, &known),
            }),
        }
    }

    /// All that can be asked of the attribute, by its names: in the languages of the program, and in the file.
    fn known(&self, attribute: Attribute) -> Vec<Named<Condition>> {
        let mut conditions = attribute.conditions(self.journey);
        // What is built in can be asked for, also where nothing is of it.
        match attribute {
            Attribute::Channel => {
                let own = self.journey.channels.iter().map(|c| c.id.clone());
                let built_in = BUILT_IN_CHANNELS.iter().map(|c| Id::new(c.id));
                conditions = own.chain(built_in).map(Condition::Channel).collect();
            }
            Attribute::Kind => {
                let own = self.journey.kinds.iter().map(|k| k.id.clone());
                let built_in = BUILT_IN_KINDS.iter().map(|k| Id::new(k.id));
                conditions = own.chain(built_in).map(Condition::Kind).collect();
            }
            _ => {}
        }
        let named = conditions.into_iter().map(|condition| {
            let languages = [self.language].into_iter().chain(Language::ALL);
            let mut names: Vec<String> = languages
                .map(|l| words::condition(l, self.journey, &condition))
                .collect();
            names.extend(self.in_file(&condition));
            Named {
                names,
                value: condition,
            }
        });
        named.collect()
    }

    /// The word of the file for it, and short forms of names.
    fn in_file(&self, condition: &Condition) -> Option<String> {
        match condition {
            Condition::WithoutOwner | Condition::WithoutImportance => Some("none".into()),
            Condition::Channel(id) => Some(id.as_str().into()),
            Condition::Kind(id) => Some(id.as_str().into()),
            Condition::Persona(id) => {
                let persona = self.journey.persona(id)?;
                Some(persona.short_name().into())
            }
            Condition::Period(p) => word(p),
            Condition::Control(c) => word(c),
            Condition::Status(s) => word(s),
            Condition::Evidence(g) => word(g),
            Condition::Open(c) => word(c),
            _ => None,
        }
    }
}

/// The word with which a file writes a plain value.
fn word(value: &impl serde::Serialize) -> Option<String> {
    ron::to_string(value).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Control, Owner, Period, Stage, Status};

    fn journey() -> Journey {
        let mut journey = Journey::default();
        for name in ["Marketing", "Vertrieb, Nord"] {
            journey.owners.push(Arc::new(Owner::new(name)));
        }
        journey
            .stages
            .push(Arc::new(Stage::new("Kauf", Period::During)));
        journey
    }

    fn read(text: &str) -> Vec<Condition> {
        let filter = parse(Language::En, &journey(), text);
        filter.unwrap_or_else(|e| panic!("{text}: {e}")).conditions
    }

    #[test]
    fn attributes_values_and_bounds() {
        assert_eq!(
            read("importance>=4; emotion<0;moment_of_truth;breakpoint;"),
            [
                Condition::Importance(Rating::try_from(4).unwrap()),
                Condition::BadEmotion,
                Condition::MomentOfTruth,
                Condition::Breakpoint,
            ]
        );
        assert_eq!(
            read("control=outside,Beeinflussbar;status=to_change;text=\"a; b\",c"),
            [
                Condition::Control(Control::Outside),
                Condition::Control(Control::Influenced),
                Condition::Status(Status::ToChange),
                Condition::Text("a; b".into()),
                Condition::Text("c".into()),
            ]
        );
        assert_eq!(
            read("channel=email,Onlineshop;period=before;importance=none;owner=none"),
            [
                Condition::Channel(Id::new("email")),
                Condition::Channel(Id::new("online_shop")),
                Condition::Period(Period::Before),
                Condition::WithoutImportance,
                Condition::WithoutOwner,
            ]
        );
    }

    #[test]
    fn names_of_the_map_in_any_case_and_with_commas() {
        let journey = journey();
        let text = "owner=marketing,\"Vertrieb, Nord\";stage=KAUF";
        let filter = parse(Language::En, &journey, text).unwrap();
        assert_eq!(
            filter.conditions,
            [
                Condition::Owner(journey.owners[0].id.clone()),
                Condition::Owner(journey.owners[1].id.clone()),
                Condition::Stage(journey.stages[0].id.clone()),
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let wrong = |text: &str| parse(Language::En, &journey(), text).unwrap_err();
        let unknown = wrong("moment_of_truth;ownr=Marketing");
        assert!(
            unknown.contains("17") && unknown.contains("owner"),
            "{unknown}"
        );
        let value = wrong("owner=Marketing,Marketng");
        assert!(
            value.contains("17") && value.contains("Marketing"),
            "{value}"
        );
        assert!(wrong("owner=").contains("owner=Marketing"));
        assert!(wrong("importance>=9").contains("importance>=4"));
        assert!(wrong("importance=3").contains("importance>=4"));
        assert!(wrong("importance<2").contains("importance>=4"));
        assert!(wrong("emotion<1").contains("emotion<0"));
        assert!(wrong("text=\"open").contains('6'));
    }
}
