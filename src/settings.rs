//! Preferences and the window's place, kept between sessions.
//!
//! Stored as a small RON file in the user's configuration folder. A file that cannot be read is put aside and
//! told, never silently overwritten: preferences are work, too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::theme::{Colour, ThemeName};

/// How many files "open recent" remembers.
const MOST_RECENT: usize = 12;
/// How many commands the palette remembers.
const MOST_RECENT_COMMANDS: usize = 5;
/// How large the window's words and controls can be, percent of the usual size.
pub const INTERFACE_SIZES: [u16; 6] = [90, 100, 110, 120, 135, 150];
/// At the first start, percent.
pub const USUAL_INTERFACE_SIZE: u16 = 100;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// None: the system's.
    pub language: Option<Language>,
    /// Of window and sheet. None: light or dark after the system.
    pub theme: Option<ThemeName>,
    /// Of the window instead of the theme's own.
    pub accent: Option<Colour>,
    /// Of the window's words and controls, percent; one of [`INTERFACE_SIZES`].
    pub interface_size: u16,
    /// Latest first.
    pub recent: Vec<PathBuf>,
    /// The maps that were open last, in the order of their tabs, and the one that was on the desk.
    pub open: Vec<PathBuf>,
    pub on_desk: Option<PathBuf>,
    /// Of the window at its last close, points.
    pub window_size: Option<[f32; 2]>,
    pub window_position: Option<[f32; 2]>,
    pub maximised: bool,
    pub show_outline: bool,
    /// The catalogue instead of the outline.
    pub show_catalogue: bool,
    pub show_inspector: bool,
    /// Keys that were chosen instead of the usual ones: commands by key, keys by name. What this version does
    /// not know is kept.
    pub keys: BTreeMap<String, Vec<String>>,
    /// Keys of the commands that were chosen by name, latest first.
    pub recent_commands: Vec<String>,
    /// The small map in the corner of the canvas.
    pub show_minimap: bool,
    /// Whether the camera glides and things fade.
    pub motion: bool,
    /// Presents dark on white instead of light on dark.
    pub present_on_white: bool,
    /// Name put beside ticks and comments.
    pub author: String,
    pub table: Table,
}

/// How what stands below the map is set up. Columns are named; names that this version does not know are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    pub shown: bool,
    pub face: Face,
    /// Of all that stands below the map, points.
    pub height: f32,
    /// The five steps of the audit stand above the rows with a count for each stage, not only in one line.
    pub guide: bool,
    /// None: the usual ones.
    pub columns: Option<Vec<String>>,
    /// By what rows stand together; on the plan by something of its own.
    pub group: Option<String>,
    pub plan_group: Option<String>,
    pub sorts: BTreeMap<Face, Sort>,
    pub against: Against,
    /// Of columns that were pulled, points.
    pub widths: BTreeMap<String, f32>,
}

/// What is shown below the map.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// All touchpoints as a table.
    #[default]
    Touchpoints,
    /// What is to be done.
    Plan,
    /// Importance against what is felt or measured.
    Priorities,
    /// Who has which part in what.
    Responsibilities,
    /// What customers do against what the company does about it.
    Acquisition,
}

impl Face {
    pub const ALL: [Self; 5] = [
        Self::Touchpoints,
        Self::Plan,
        Self::Priorities,
        Self::Responsibilities,
        Self::Acquisition,
    ];
}

/// What stands against importance among the priorities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// What the persona in focus feels.
    #[default]
    Persona,
    /// What all personas feel, on average.
    Mean,
    /// Whether targets are met.
    Kpis,
}

/// By which column rows are in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    pub column: String,
    pub descending: bool,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            shown: false,
            face: Face::default(),
            height: 360.0,
            guide: false,
            columns: None,
            group: None,
            plan_group: None,
            sorts: BTreeMap::new(),
            against: Against::default(),
            widths: BTreeMap::new(),
        }
    }
}

impl Table {
    /// By what the rows of the face stand together.
    pub fn group(&self) -> Option<&str> {
        match self.face {
            Face::Plan => self.plan_group.as_deref(),
            _ => self.group.as_deref(),
        }
    }

    pub fn set_group(&mut self, group: Option<String>) {
        match self.face {
            Face::Plan => self.plan_group = group,
            _ => self.group = group,
        }
    }

    /// By which column the rows of the face are in order.
    pub fn sort(&self) -> Option<&Sort> {
        self.sorts.get(&self.face)
    }

    /// Puts the rows of the face in order; none: in their own.
    pub fn set_sort(&mut self, sort: Option<Sort>) {
        match sort {
            Some(sort) => drop(self.sorts.insert(self.face, sort)),
            None => drop(self.sorts.remove(&self.face)),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            accent: None,
            interface_size: USUAL_INTERFACE_SIZE,
            recent: Vec::new(),
            open: Vec::new(),
            on_desk: None,
            window_size: None,
            window_position: None,
            maximised: false,
            show_outline: true,
            show_catalogue: false,
            show_inspector: true,
            keys: BTreeMap::new(),
            recent_commands: Vec::new(),
            show_minimap: true,
            motion: true,
            present_on_white: false,
            author: String::new(),
            table: Table::default(),
        }
    }
}

impl Settings {
    /// Reads the settings; those of a first start if there are none. The second value is the file that could
    /// not be understood and now stands aside, if that happened.
    pub fn load(folder: &Path) -> (Self, Option<PathBuf>) {
        let path = folder.join("settings.ron");
        let Ok(text) = std::fs::read_to_string(&path) else {
            return (Self::default(), None);
        };
        match ron::from_str(&text) {
            Ok(settings) => (settings, None),
            Err(error) => {
                log::warn!("settings not understood: {error}");
                let aside = path.with_extension("ron.unreadable");
                let moved = std::fs::rename(&path, &aside).is_ok();
                (Self::default(), moved.then_some(aside))
            }
        }
    }

    /// The size of the interface after this one, or before it, of those that can be chosen; none at the end.
    pub fn next_interface_size(&self, larger: bool) -> Option<u16> {
        let mut sizes = INTERFACE_SIZES.into_iter();
        match larger {
            true => sizes.find(|size| *size > self.interface_size),
            false => sizes.rfind(|size| *size < self.interface_size),
        }
    }

    /// The text of the settings' file.
    pub fn to_text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default()
    }

    /// Puts a command at the head of those that were chosen by name.
    pub fn remember_command(&mut self, key: &str) {
        self.recent_commands.retain(|k| k != key);
        self.recent_commands.insert(0, key.to_owned());
        self.recent_commands.truncate(MOST_RECENT_COMMANDS);
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|p| *p != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }
}
