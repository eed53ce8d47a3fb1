//! Every action of the user, as one value each.
//!
//! Label, icon, shortcut and the question whether it can be done now stand here and nowhere else: menus,
//! toolbar, palette, help and keys read them. [`super::execute`] carries them out.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::desk::Desk;
use crate::i18n::{Language, t};
use crate::model::{LaneKind, ObjectId};
use crate::text::Icon;

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    StartPage,
    New,
    Open,
    Save,
    SaveAs,
    ExportPicture,
    ExportChecklistMarkdown,
    ExportChecklistCsv,
    Quit,

    Undo,
    Redo,
    Rename,
    Duplicate,
    Delete,
    Deselect,
    AddTouchpoint,
    AddStep,
    AddStage,
    AddNote,
    AddPersona,
    AddOwner,
    AddLane,
    MoveEarlier,
    MoveLater,
    MoveUp,
    MoveDown,

    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomFull,
    ToggleOutline,
    ToggleInspector,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeContrast,

    ShowAudit,
    MapDetails,

    LanguageGerman,
    LanguageEnglish,
    About,
}

/// The menus, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Map,
    Audit,
    Help,
}

impl Menu {
    pub const ALL: [Self; 6] = [
        Self::File,
        Self::Edit,
        Self::View,
        Self::Map,
        Self::Audit,
        Self::Help,
    ];

    pub fn label(self, language: Language) -> String {
        let key = match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Map => "menu-map",
            Self::Audit => "menu-audit",
            Self::Help => "menu-help",
        };
        t!(language, key)
    }

    /// Its commands; `None` is a line between groups. "Open recent" follows `Open` by itself.
    pub fn commands(self) -> &'static [Option<Command>] {
        use Command as C;
        match self {
            Self::File => &[
                Some(C::StartPage),
                None,
                Some(C::New),
                Some(C::Open),
                None,
                Some(C::Save),
                Some(C::SaveAs),
                None,
                Some(C::ExportPicture),
                Some(C::ExportChecklistMarkdown),
                Some(C::ExportChecklistCsv),
                None,
                Some(C::Quit),
            ],
            Self::Edit => &[
                Some(C::Undo),
                Some(C::Redo),
                None,
                Some(C::Rename),
                Some(C::Duplicate),
                Some(C::Delete),
                None,
                Some(C::MoveEarlier),
                Some(C::MoveLater),
                Some(C::MoveUp),
                Some(C::MoveDown),
                None,
                Some(C::Deselect),
            ],
            Self::View => &[
                Some(C::ZoomIn),
                Some(C::ZoomOut),
                Some(C::ZoomFit),
                Some(C::ZoomFull),
                None,
                Some(C::ToggleOutline),
                Some(C::ToggleInspector),
                None,
                Some(C::ThemeSystem),
                Some(C::ThemeLight),
                Some(C::ThemeDark),
                Some(C::ThemeContrast),
                None,
                Some(C::LanguageGerman),
                Some(C::LanguageEnglish),
            ],
            Self::Map => &[
                Some(C::AddTouchpoint),
                Some(C::AddStep),
                Some(C::AddStage),
                None,
                Some(C::AddNote),
                Some(C::AddPersona),
                Some(C::AddOwner),
                Some(C::AddLane),
                None,
                Some(C::MapDetails),
            ],
            Self::Audit => &[
                Some(C::ShowAudit),
                None,
                Some(C::ExportChecklistMarkdown),
                Some(C::ExportChecklistCsv),
            ],
            Self::Help => &[Some(C::About)],
        }
    }
}

impl Command {
    /// The sentence that names it.
    pub fn label(self, language: Language) -> String {
        t!(language, self.key())
    }

    const fn key(self) -> &'static str {
        match self {
            Self::StartPage => "command-start-page",
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::ExportPicture => "command-export-picture",
            Self::ExportChecklistMarkdown => "command-export-markdown",
            Self::ExportChecklistCsv => "command-export-csv",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Rename => "command-rename",
            Self::Duplicate => "command-duplicate",
            Self::Delete => "command-delete",
            Self::Deselect => "command-deselect",
            Self::AddTouchpoint => "command-add-touchpoint",
            Self::AddStep => "command-add-step",
            Self::AddStage => "command-add-stage",
            Self::AddNote => "command-add-note",
            Self::AddPersona => "command-add-persona",
            Self::AddOwner => "command-add-owner",
            Self::AddLane => "command-add-lane",
            Self::MoveEarlier => "command-move-earlier",
            Self::MoveLater => "command-move-later",
            Self::MoveUp => "command-move-up",
            Self::MoveDown => "command-move-down",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomFit => "command-zoom-fit",
            Self::ZoomFull => "command-zoom-full",
            Self::ToggleOutline => "command-toggle-outline",
            Self::ToggleInspector => "command-toggle-inspector",
            Self::ThemeSystem => "command-theme-system",
            Self::ThemeLight => "command-theme-light",
            Self::ThemeDark => "command-theme-dark",
            Self::ThemeContrast => "command-theme-contrast",
            Self::ShowAudit => "command-show-audit",
            Self::MapDetails => "command-map-details",
            Self::LanguageGerman => "command-language-german",
            Self::LanguageEnglish => "command-language-english",
            Self::About => "command-about",
        }
    }

    pub const fn icon(self) -> Option<Icon> {
        Some(match self {
            Self::StartPage => Icon::House,
            Self::New => Icon::FilePlus,
            Self::Open => Icon::FolderOpen,
            Self::Save | Self::SaveAs => Icon::FloppyDisk,
            Self::ExportPicture => Icon::Export,
            Self::ExportChecklistMarkdown | Self::ExportChecklistCsv => Icon::ListChecks,
            Self::Undo => Icon::ArrowUUpLeft,
            Self::Redo => Icon::ArrowUUpRight,
            Self::Rename => Icon::PencilSimple,
            Self::Duplicate => Icon::Copy,
            Self::Delete => Icon::Trash,
            Self::AddTouchpoint => Icon::PlusCircle,
            Self::AddStep => Icon::Footprints,
            Self::AddStage => Icon::Columns,
            Self::AddNote => Icon::Note,
            Self::AddPersona => Icon::UserPlus,
            Self::AddOwner => Icon::UsersThree,
            Self::AddLane => Icon::Rows,
            Self::MoveEarlier => Icon::ArrowLeft,
            Self::MoveLater => Icon::ArrowRight,
            Self::MoveUp => Icon::ArrowUp,
            Self::MoveDown => Icon::ArrowDown,
            Self::ZoomIn => Icon::MagnifyingGlassPlus,
            Self::ZoomOut => Icon::MagnifyingGlassMinus,
            Self::ZoomFit => Icon::CornersOut,
            Self::ToggleOutline | Self::ToggleInspector => Icon::SidebarSimple,
            Self::ThemeSystem => Icon::Monitor,
            Self::ThemeLight => Icon::Sun,
            Self::ThemeDark => Icon::Moon,
            Self::ThemeContrast => Icon::Presentation,
            Self::ShowAudit => Icon::CheckSquare,
            Self::MapDetails => Icon::Info,
            _ => return None,
        })
    }

    /// The keys that do it. Several where keyboards differ.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn ctrl_shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
        }
        const fn alt(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::ALT, key)
        }
        const fn plain(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::NONE, key)
        }
        match self {
            Self::New => vec![ctrl(Key::N)],
            Self::Open => vec![ctrl(Key::O)],
            Self::Save => vec![ctrl(Key::S)],
            Self::SaveAs => vec![ctrl_shift(Key::S)],
            Self::ExportPicture => vec![ctrl(Key::E)],
            Self::Quit => vec![ctrl(Key::Q)],
            Self::Undo => vec![ctrl(Key::Z)],
            Self::Redo => vec![ctrl_shift(Key::Z), ctrl(Key::Y)],
            Self::Rename => vec![plain(Key::F2)],
            Self::Duplicate => vec![ctrl(Key::D)],
            Self::Delete => vec![plain(Key::Delete), plain(Key::Backspace)],
            Self::Deselect => vec![plain(Key::Escape)],
            Self::AddTouchpoint => vec![plain(Key::Enter)],
            Self::AddStep => vec![ctrl(Key::Enter)],
            Self::AddStage => vec![ctrl_shift(Key::Enter)],
            Self::AddNote => vec![ctrl_shift(Key::N)],
            Self::MoveEarlier => vec![alt(Key::ArrowLeft)],
            Self::MoveLater => vec![alt(Key::ArrowRight)],
            Self::MoveUp => vec![alt(Key::ArrowUp)],
            Self::MoveDown => vec![alt(Key::ArrowDown)],
            Self::ZoomIn => vec![ctrl(Key::Plus), ctrl(Key::Equals), plain(Key::Plus)],
            Self::ZoomOut => vec![ctrl(Key::Minus), plain(Key::Minus)],
            Self::ZoomFit => vec![
                ctrl(Key::Num9),
                KeyboardShortcut::new(Modifiers::SHIFT, Key::Num1),
            ],
            Self::ZoomFull => vec![ctrl(Key::Num0)],
            Self::ToggleOutline => vec![ctrl_shift(Key::O)],
            Self::ToggleInspector => vec![ctrl_shift(Key::I)],
            Self::ShowAudit => vec![ctrl_shift(Key::A)],
            _ => Vec::new(),
        }
    }

    /// Whether its keys belong to a text field while one is being typed in.
    pub fn yields_to_typing(self) -> bool {
        self.shortcuts()
            .iter()
            .all(|s| s.modifiers.is_none() || s.modifiers == Modifiers::ALT)
            || matches!(
                self,
                Self::ZoomIn
                    | Self::ZoomOut
                    | Self::Undo
                    | Self::Redo
                    | Self::AddStep
                    | Self::AddStage
            )
    }

    /// Every command with keys, for the one place that reads the keyboard. Those with more modifiers first,
    /// since a shortcut with fewer would otherwise answer for them.
    pub fn with_keys() -> impl Iterator<Item = Self> {
        let all = Menu::ALL
            .into_iter()
            .flat_map(|m| m.commands().iter().flatten().copied());
        let mut list: Vec<Self> = all.filter(|c| !c.shortcuts().is_empty()).collect();
        list.dedup();
        list.sort_by_key(|c| {
            std::cmp::Reverse(
                c.shortcuts()
                    .iter()
                    .map(|s| u8::from(s.modifiers.shift))
                    .max(),
            )
        });
        list.into_iter()
    }

    /// Whether it can be done now.
    pub fn is_enabled(self, desk: &Desk) -> bool {
        let selected = desk.selected();
        let map = !desk.on_start_page;
        match self {
            Self::New
            | Self::Open
            | Self::Quit
            | Self::About
            | Self::LanguageGerman
            | Self::LanguageEnglish
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast => true,
            Self::Undo => map && desk.session.can_undo(),
            Self::Redo => map && desk.session.can_redo(),
            // The others have their name in the inspector alone.
            Self::Rename => {
                map && !matches!(
                    selected,
                    None | Some(
                        ObjectId::Kind(_)
                            | ObjectId::Channel(_)
                            | ObjectId::Kpi(_)
                            | ObjectId::Source(_)
                    )
                )
            }
            Self::Duplicate | Self::Delete => {
                map && selected.is_some_and(|o| *o != ObjectId::Journey)
            }
            Self::MoveEarlier | Self::MoveLater => {
                map && matches!(
                    selected,
                    Some(
                        ObjectId::Touchpoint(_)
                            | ObjectId::Step(_)
                            | ObjectId::Stage(_)
                            | ObjectId::Note(_)
                    )
                )
            }
            Self::MoveUp | Self::MoveDown => {
                map && matches!(
                    selected,
                    Some(
                        ObjectId::Touchpoint(_)
                            | ObjectId::Lane(_)
                            | ObjectId::Persona(_)
                            | ObjectId::Owner(_)
                            | ObjectId::Note(_)
                    )
                )
            }
            Self::Deselect => map && selected.is_some(),
            _ => map,
        }
    }

    /// Whether it is a switch that stands on "on".
    pub fn is_checked(self, desk: &Desk) -> Option<bool> {
        use crate::theme::ThemeName;
        Some(match self {
            Self::ToggleOutline => desk.settings.show_outline,
            Self::ToggleInspector => desk.settings.show_inspector,
            Self::ThemeSystem => desk.settings.theme.is_none(),
            Self::ThemeLight => desk.settings.theme == Some(ThemeName::Light),
            Self::ThemeDark => desk.settings.theme == Some(ThemeName::Dark),
            Self::ThemeContrast => desk.settings.theme == Some(ThemeName::Contrast),
            Self::LanguageGerman => desk.language == Language::De,
            Self::LanguageEnglish => desk.language == Language::En,
            Self::ShowAudit => {
                desk.side == super::desk::Side::Audit && desk.settings.show_inspector
            }
            _ => return None,
        })
    }

    /// The shortcut as it is written in the user's language: "Strg+S", "Ctrl+S".
    pub fn shortcut_text(self, language: Language) -> Option<String> {
        self.shortcuts().first().map(|s| keys_text(*s, language))
    }
}

/// The lanes that can be added: those that a map has once, and notes of the usual kinds.
pub const ADDABLE_LANES: [LaneKind; 7] = [
    LaneKind::Actions,
    LaneKind::Touchpoints,
    LaneKind::Emotions,
    LaneKind::Channels,
    LaneKind::Kpis,
    LaneKind::Owners,
    LaneKind::Pictures,
];

fn keys_text(shortcut: KeyboardShortcut, language: Language) -> String {
    let mut text = String::new();
    let mut add = |key: &str| {
        text.push_str(&t!(language, key));
        text.push('+');
    };
    if shortcut.modifiers.command || shortcut.modifiers.ctrl {
        add("key-ctrl");
    }
    if shortcut.modifiers.alt {
        add("key-alt");
    }
    if shortcut.modifiers.shift {
        add("key-shift");
    }
    let named = match shortcut.logical_key {
        Key::Enter => "key-enter",
        Key::Escape => "key-escape",
        Key::Delete => "key-delete",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::Plus => return text + "+",
        Key::Minus => return text + "−",
        other => return text + other.symbol_or_name(),
    };
    text + &t!(language, named)
}
