//! What the palette offers: commands with their answers, what stands on the map, files and templates.

use super::fuzzy::fit;
use crate::app::choices::Question;
use crate::app::command::{Command, Menu};
use crate::app::desk::{Desk, Wish};
use crate::app::panels::Mark;
use crate::app::titles;
use crate::i18n::{Language, t};
use crate::layout::{owner_colour, persona_colour, touchpoint_icon};
use crate::model::ObjectId;
use crate::templates;
use crate::text::Icon;
use crate::words::Word;

/// In which part of the list something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Recent,
    Commands,
    Map,
    Files,
}

/// One thing to choose.
pub struct Item {
    pub part: Part,
    pub mark: Mark,
    pub label: String,
    /// Other words under which it is found: those of the other languages.
    synonyms: Vec<String>,
    /// Pale words at the right: the menu, the class, the folder.
    pub detail: String,
    pub keys: String,
    /// Why it cannot be chosen now.
    pub obstacle: Option<String>,
    pub checked: bool,
    pub chosen: Chosen,
}

/// What was chosen.
#[derive(Clone, Debug)]
pub enum Chosen {
    Command(Command),
    Wishes(Vec<Wish>),
}

/// How many things of the map are listed at most.
const MOST_PLACES: usize = 40;

impl Item {
    fn new(part: Part, mark: Mark, label: String, chosen: Chosen) -> Self {
        Self {
            part,
            mark,
            label,
            synonyms: Vec::new(),
            detail: String::new(),
            keys: String::new(),
            obstacle: None,
            checked: false,
            chosen,
        }
    }

    fn fit(&self, typed: &str) -> Option<u32> {
        let own = fit(typed, &self.label);
        // In other words it is found as well, behind what is called so.
        let other = self.synonyms.iter().filter_map(|s| fit(typed, s)).max();
        own.max(other.map(|fit| fit * 3 / 4))
    }
}

/// All that can be chosen, in the order of the menus.
pub fn all(desk: &Desk) -> Vec<Item> {
    let mut all = commands(desk);
    all.extend(answers(desk));
    if !desk.on_start_page {
        all.extend(places(desk));
    }
    all.extend(files(desk));
    all
}

/// The places in `all` of what is to be listed, the best first in each part.
pub fn found(all: &[Item], recent: &[String], typed: &str) -> Vec<(Part, usize)> {
    if typed.trim().is_empty() {
        let place = |key: &String| {
            all.iter()
                .position(|i| matches!(i.chosen, Chosen::Command(c) if c.key() == key))
        };
        let recent = recent.iter().filter_map(place).map(|i| (Part::Recent, i));
        let commands = (0..all.len())
            .filter(|i| matches!(all[*i].chosen, Chosen::Command(_)))
            .map(|i| (Part::Commands, i));
        return recent.chain(commands).collect();
    }
    let mut found: Vec<(u32, usize)> = all
        .iter()
        .enumerate()
        .filter_map(|(i, item)| Some((item.fit(typed)?, i)))
        .collect();
    found.sort_by_key(|(fit, i)| (std::cmp::Reverse(*fit), *i));
    let of = |part: Part, most: usize| {
        let of_part = found.iter().filter(move |(_, i)| all[*i].part == part);
        of_part.take(most).map(move |(_, i)| (part, *i))
    };
    of(Part::Commands, usize::MAX)
        .chain(of(Part::Map, MOST_PLACES))
        .chain(of(Part::Files, usize::MAX))
        .collect()
}

fn commands(desk: &Desk) -> Vec<Item> {
    let in_menus = Menu::ALL
        .into_iter()
        .flat_map(|menu| menu.commands().iter().flatten().map(move |c| (*c, menu)))
        .filter(|(command, menu)| Menu::of(*command) == Some(*menu))
        .map(|(command, menu)| (command, Some(menu)));
    let others = Command::ALL.iter().filter(|c| Menu::of(**c).is_none());
    in_menus
        .chain(others.map(|command| (*command, None)))
        // Open maps are offered by name.
        .filter(|(command, _)| *command != Command::Palette && command.place_of_map().is_none())
        .map(|(command, menu)| {
            let language = desk.language;
            let mark = command.icon().map_or(Mark::None, Mark::Icon);
            let label = command.label_now(desk);
            let detail = menu.map(|menu| menu.label(language)).unwrap_or_default();
            let keys = command.shortcut_text(&desk.keymap, language);
            Item {
                synonyms: {
                    let mut words = others_of(language, |l| command.label(l));
                    // Its name in the settings: "add touchpoint" where the menus say "new".
                    words.push(
                        command
                            .key()
                            .trim_start_matches("command-")
                            .replace('-', " "),
                    );
                    words
                },
                detail,
                keys: keys.unwrap_or_default(),
                obstacle: command.obstacle(desk).map(|why| t!(language, why)),
                checked: command.is_checked(desk) == Some(true),
                ..Item::new(Part::Commands, mark, label, Chosen::Command(command))
            }
        })
        .collect()
}

/// "New note: pain point", "Owner: customer service".
fn answers(desk: &Desk) -> Vec<Item> {
    let mut items = Vec::new();
    for question in Question::ALL {
        let language = desk.language;
        let what = t!(language, question.key());
        let synonyms = others_of(language, |l| t!(l, question.key()));
        if let Some(why) = question.obstacle(desk) {
            // The commands for the two others stand in the list already.
            if !matches!(
                question,
                Question::NoteKind | Question::Lane | Question::Persona
            ) {
                items.push(Item {
                    synonyms,
                    obstacle: Some(t!(language, why)),
                    ..Item::new(
                        Part::Commands,
                        Mark::Icon(question.icon()),
                        what,
                        Chosen::Wishes(Vec::new()),
                    )
                });
            }
            continue;
        }
        items.extend(question.choices(desk).into_iter().map(|choice| {
            let label = format!("{what}: {}", choice.label);
            let mark = match choice.mark {
                Mark::None => Mark::Icon(question.icon()),
                mark => mark,
            };
            Item {
                synonyms: synonyms
                    .iter()
                    .map(|s| format!("{s}: {}", choice.label))
                    .collect(),
                checked: choice.checked == Some(true),
                ..Item::new(Part::Commands, mark, label, Chosen::Wishes(choice.wishes))
            }
        }));
    }
    items
}

/// What stands on the map, to go to.
fn places(desk: &Desk) -> Vec<Item> {
    let journey = desk.journey();
    let theme = &desk.theme;
    let mut places: Vec<(ObjectId, Mark)> = Vec::new();
    for stage in &journey.stages {
        places.push(((&stage.id).into(), Mark::Icon(Icon::Columns)));
        for step in &stage.steps {
            places.push(((&step.id).into(), Mark::Icon(Icon::Footprints)));
            for touchpoint in &step.touchpoints {
                let icon = touchpoint_icon(journey, touchpoint);
                places.push(((&touchpoint.id).into(), Mark::Icon(icon)));
            }
        }
    }
    for owner in &journey.owners {
        let dot = Mark::Dot(owner_colour(theme, journey, owner));
        places.push(((&owner.id).into(), dot));
    }
    for (place, persona) in journey.personas.iter().enumerate() {
        let dot = Mark::Dot(persona_colour(theme, place, persona));
        places.push(((&persona.id).into(), dot));
    }
    for view in &journey.views {
        places.push(((&view.id).into(), Mark::Icon(Icon::PushPin)));
    }
    places
        .into_iter()
        .filter_map(|(object, mark)| {
            let label = titles::name_of(journey, &object, desk.language)?;
            let class = object.class()?.word(desk.language);
            let go = match object {
                ObjectId::SavedView(view) => Wish::ShowView(view),
                object => Wish::Reveal(object),
            };
            let reveal = Chosen::Wishes(vec![go]);
            Some(Item {
                detail: class,
                ..Item::new(Part::Map, mark, label, reveal)
            })
        })
        .collect()
}

fn files(desk: &Desk) -> Vec<Item> {
    let language = desk.language;
    let mut open = desk.tab_labels();
    let files: Vec<_> = open.iter().filter_map(|label| label.file.clone()).collect();
    open.retain(|label| label.key != desk.tabs.current_key() && !label.is_start_page);
    let open = open.into_iter().map(|label| Item {
        detail: t!(language, "palette-open"),
        ..Item::new(
            Part::Files,
            Mark::Icon(Icon::Path),
            label.full_name(),
            Chosen::Wishes(vec![Wish::ShowTab(label.key)]),
        )
    });
    let closed = desk
        .settings
        .recent
        .iter()
        .filter(|path| !files.contains(path));
    let recent = closed.map(|path| Item {
        detail: t!(language, "palette-file"),
        ..Item::new(
            Part::Files,
            Mark::Icon(Icon::File),
            super::super::name_of(path),
            Chosen::Wishes(vec![Wish::OpenFile(path.clone())]),
        )
    });
    let templates = templates::all().iter().map(|template| Item {
        detail: t!(language, "palette-template"),
        synonyms: others_of(language, |l| template.name(l)),
        ..Item::new(
            Part::Files,
            Mark::Icon(Icon::FilePlus),
            template.name(language),
            Chosen::Wishes(vec![Wish::NewFromTemplate(template.key)]),
        )
    });
    open.chain(recent).chain(templates).collect()
}

/// The same words in the languages that are not the window's.
fn others_of(language: Language, say: impl Fn(Language) -> String) -> Vec<String> {
    Language::ALL
        .into_iter()
        .filter(|l| *l != language)
        .map(say)
        .collect()
}
