//! Every action of the user, as one value each.
//!
//! The list below gives each its sentence, icon and usual keys; [`menu`](Menu) where it is found, `when` why it
//! cannot be done now. Nothing of this stands anywhere else: menus, toolbar, palette, help and keys read it.
//! [`super::execute`] carries them out.

mod keymap;
mod keys;
mod menu;
mod when;

pub use keymap::{Keymap, usual_again};
pub use keys::{belong_to_focus, belong_to_typing, keys_text, pressed_keys, refusal};
pub use menu::{Group, Item, Menu, context_menu};

use egui::KeyboardShortcut;

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::i18n::{Language, t};
use crate::model::{LaneKind, ObjectId};
use crate::scene::Part;
use crate::text::Icon;
use crate::words;
use keys::{alt, alt_shift, ctrl, ctrl_shift, plain, shift};

/// `Name: "key of its sentence" [icon] [usual keys, the one that menus show first];`
macro_rules! commands {
    ($($name:ident: $key:literal [$($icon:ident)?] [$($keys:expr),*];)*) => {
        /// Something that can be done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($name,)*
        }

        impl Command {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The key of its sentence, which is also its name in the settings.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }

            pub const fn icon(self) -> Option<Icon> {
                match self {
                    $(Self::$name => commands!(@icon $($icon)?),)*
                }
            }

            /// The keys that do it unless a person has chosen others. Several where keyboards differ.
            pub fn usual_keys(self) -> Vec<KeyboardShortcut> {
                use egui::Key;
                match self {
                    $(Self::$name => vec![$($keys),*],)*
                }
            }
        }
    };
    (@icon) => { None };
    (@icon $icon:ident) => { Some(Icon::$icon) };
}

commands! {
    StartPage: "command-start-page" [House] [];
    New: "command-new" [FilePlus] [ctrl(Key::N)];
    Open: "command-open" [FolderOpen] [ctrl(Key::O)];
    Save: "command-save" [FloppyDisk] [ctrl(Key::S)];
    SaveAs: "command-save-as" [FloppyDisk] [ctrl_shift(Key::S)];
    MakeToBe: "command-make-to-be" [ArrowBendUpRight] [];
    Export: "command-export" [Export] [ctrl(Key::E)];
    ExportChecklist: "command-export-checklist" [ListChecks] [];
    ReadChecklist: "command-read-checklist" [DownloadSimple] [];
    ImportMap: "command-import-map" [DownloadSimple] [];
    ImportReadings: "command-import-readings" [DownloadSimple] [];
    ImportAnswers: "command-import-answers" [DownloadSimple] [];
    CloseMap: "command-close-map" [X] [ctrl(Key::W)];
    NextMap: "command-next-map" [] [ctrl(Key::Tab), ctrl(Key::PageDown)];
    PreviousMap: "command-previous-map" [] [ctrl_shift(Key::Tab), ctrl(Key::PageUp)];
    ShowMap1: "command-show-map-1" [] [ctrl(Key::Num1)];
    ShowMap2: "command-show-map-2" [] [ctrl(Key::Num2)];
    ShowMap3: "command-show-map-3" [] [ctrl(Key::Num3)];
    ShowMap4: "command-show-map-4" [] [ctrl(Key::Num4)];
    ShowMap5: "command-show-map-5" [] [ctrl(Key::Num5)];
    ShowMap6: "command-show-map-6" [] [ctrl(Key::Num6)];
    ShowMap7: "command-show-map-7" [] [ctrl(Key::Num7)];
    ShowMap8: "command-show-map-8" [] [ctrl(Key::Num8)];
    Quit: "command-quit" [] [ctrl(Key::Q)];

    Undo: "command-undo" [ArrowUUpLeft] [ctrl(Key::Z)];
    Redo: "command-redo" [ArrowUUpRight] [ctrl_shift(Key::Z), ctrl(Key::Y)];
    ShowHistory: "command-show-history" [Clock] [ctrl_shift(Key::H)];

    Cut: "command-cut" [Scissors] [ctrl(Key::X)];
    Copy: "command-copy" [Copy] [ctrl(Key::C)];
    Paste: "command-paste" [Clipboard] [ctrl(Key::V)];
    CopyPicture: "command-copy-picture" [Image] [ctrl_shift(Key::C)];

    Rename: "command-rename" [PencilSimple] [plain(Key::F2)];
    Duplicate: "command-duplicate" [Copy] [ctrl(Key::D)];
    Delete: "command-delete" [Trash] [plain(Key::Delete), plain(Key::Backspace)];

    Find: "command-find" [MagnifyingGlass] [ctrl(Key::F)];
    FindNext: "command-find-next" [] [plain(Key::F3)];
    FindPrevious: "command-find-previous" [] [shift(Key::F3)];
    Replace: "command-replace" [Swap] [ctrl(Key::H)];
    ReplaceThis: "command-replace-this" [] [];
    ReplaceAll: "command-replace-all" [] [];

    MoveEarlier: "command-move-earlier" [ArrowLeft] [alt(Key::ArrowLeft)];
    MoveLater: "command-move-later" [ArrowRight] [alt(Key::ArrowRight)];
    MoveUp: "command-move-up" [ArrowUp] [alt(Key::ArrowUp)];
    MoveDown: "command-move-down" [ArrowDown] [alt(Key::ArrowDown)];

    SelectAll: "command-select-all" [] [ctrl(Key::A)];
    SelectInStage: "command-select-in-stage" [] [];
    SelectInLane: "command-select-in-lane" [] [];
    Preferences: "command-preferences" [SlidersHorizontal] [ctrl(Key::Comma)];

    Deselect: "command-deselect" [] [plain(Key::Escape)];

    RaiseEmotion: "command-raise-emotion" [Smiley] [ctrl(Key::ArrowUp)];
    LowerEmotion: "command-lower-emotion" [SmileySad] [ctrl(Key::ArrowDown)];
    FeelGood: "command-feel-good" [Smiley] [];
    FeelNeutral: "command-feel-neutral" [SmileyMeh] [];
    FeelBad: "command-feel-bad" [SmileySad] [];

    TypeDuration: "command-type-duration" [Clock] [];
    TypeWaiting: "command-type-waiting" [HourglassMedium] [];

    WiderStep: "command-wider-step" [] [alt_shift(Key::ArrowRight)];
    NarrowerStep: "command-narrower-step" [] [alt_shift(Key::ArrowLeft)];
    TallerLane: "command-taller-lane" [] [alt_shift(Key::ArrowDown)];
    LowerLane: "command-lower-lane" [] [alt_shift(Key::ArrowUp)];
    AutomaticSize: "command-automatic-size" [] [];

    AddTouchpoint: "command-add-touchpoint" [PlusCircle] [plain(Key::Enter)];
    AddStep: "command-add-step" [Footprints] [ctrl(Key::Enter)];
    AddStage: "command-add-stage" [Columns] [ctrl_shift(Key::Enter)];
    AddNote: "command-add-note" [Note] [ctrl_shift(Key::N)];
    AddPersona: "command-add-persona" [UserPlus] [];
    AddOwner: "command-add-owner" [UsersThree] [];
    AddLane: "command-add-lane" [Rows] [];

    HideLane: "command-hide-lane" [EyeSlash] [];
    MomentOfTruth: "command-moment-of-truth" [Star] [];
    PathFromSelection: "command-path-from-selection" [GitBranch] [];
    LeadBack: "command-lead-back" [ArrowCounterClockwise] [];
    GoToTwin: "command-go-to-twin" [Swap] [ctrl(Key::G)];
    AddComment: "command-add-comment" [ChatCircle] [ctrl(Key::M)];

    ChoosePicture: "command-choose-picture" [Image] [];
    LinkPicture: "command-link-picture" [Link] [];
    CropPicture: "command-crop-picture" [Selection] [];
    RemovePicture: "command-remove-picture" [] [];

    StatusExisting: "command-status-existing" [] [];
    StatusNew: "command-status-new" [Sparkle] [];
    StatusToChange: "command-status-to-change" [PencilSimple] [];
    StatusToDrop: "command-status-to-drop" [Trash] [];

    MapDetails: "command-map-details" [Info] [];

    ZoomIn: "command-zoom-in" [MagnifyingGlassPlus] [ctrl(Key::Plus), ctrl(Key::Equals), plain(Key::Plus)];
    ZoomOut: "command-zoom-out" [MagnifyingGlassMinus] [ctrl(Key::Minus), plain(Key::Minus)];
    ZoomFit: "command-zoom-fit" [CornersOut] [ctrl(Key::Num9), shift(Key::Num1)];
    ZoomFull: "command-zoom-full" [] [ctrl(Key::Num0)];
    ToggleTable: "command-toggle-table" [Table] [ctrl(Key::T)];
    ShowTouchpoints: "command-show-touchpoints" [Table] [];
    AddAction: "command-add-action" [ListChecks] [];
    ShowPlan: "command-show-plan" [ListChecks] [];
    ShowPriorities: "command-show-priorities" [Target] [];
    ShowResponsibilities: "command-show-responsibilities" [UsersThree] [];
    ShowAcquisition: "command-show-acquisition" [Handshake] [];
    ToggleOutline: "command-toggle-outline" [SidebarSimple] [ctrl_shift(Key::O)];
    ToggleCatalogue: "command-toggle-catalogue" [Package] [ctrl_shift(Key::T)];
    ToggleInspector: "command-toggle-inspector" [SidebarSimple] [ctrl_shift(Key::I)];

    ToggleFilterBar: "command-filter" [Funnel] [ctrl_shift(Key::F)];
    ToggleFilterHides: "command-filter-hides" [EyeSlash] [];
    ClearFilter: "command-clear-filter" [] [];
    SaveView: "command-save-view" [PushPin] [ctrl(Key::B)];
    UpdateView: "command-update-view" [] [];
    ShowBothStates: "command-show-both-states" [] [];
    ShowAsIs: "command-show-as-is" [] [];
    ShowToBe: "command-show-to-be" [] [];
    TogglePersonaCards: "command-toggle-persona-cards" [IdentificationBadge] [];
    ToggleMinimap: "command-toggle-minimap" [FrameCorners] [ctrl_shift(Key::M)];
    Compare: "command-compare" [ArrowsOutCardinal] [ctrl_shift(Key::D)];
    Present: "command-present" [Presentation] [plain(Key::F5)];
    PresentOnWhite: "command-present-on-white" [] [];

    ThemeSystem: "command-theme-system" [Monitor] [];
    ThemeLight: "command-theme-light" [Sun] [];
    ThemeDark: "command-theme-dark" [Moon] [];
    ThemeContrast: "command-theme-contrast" [CircleHalf] [];

    InterfaceLarger: "command-interface-larger" [TextAa] [alt(Key::Plus), alt(Key::Equals)];
    InterfaceSmaller: "command-interface-smaller" [] [alt(Key::Minus)];
    InterfaceUsual: "command-interface-usual" [] [alt(Key::Num0)];

    NextArea: "command-next-area" [] [plain(Key::F6)];
    PreviousArea: "command-previous-area" [] [shift(Key::F6)];

    NextLanguage: "command-next-language" [Translate] [];

    ShowAudit: "command-show-audit" [CheckSquare] [ctrl_shift(Key::A)];

    NewAuditRound: "command-new-audit-round" [ArrowsClockwise] [];

    Palette: "command-palette" [Command] [ctrl(Key::K)];
    Shortcuts: "command-shortcuts" [Keyboard] [plain(Key::F1)];
    OpenMenus: "command-open-menus" [ListBullets] [plain(Key::F10)];
    ContextMenu: "command-context-menu" [DotsThreeVertical] [shift(Key::F10), plain(Key::Menu)];
    About: "command-about" [] [];
}

impl Command {
    /// The sentence that names it.
    pub fn label(self, language: Language) -> String {
        t!(language, self.key())
    }

    /// The commands that go to the maps of the first tabs, in their order. The keys of a ninth are the whole map's.
    pub const SHOW_MAP: [Self; 8] = [
        Self::ShowMap1,
        Self::ShowMap2,
        Self::ShowMap3,
        Self::ShowMap4,
        Self::ShowMap5,
        Self::ShowMap6,
        Self::ShowMap7,
        Self::ShowMap8,
    ];

    /// The place in the row of tabs to which it goes, if it is one of [`Self::SHOW_MAP`].
    pub fn place_of_map(self) -> Option<usize> {
        Self::SHOW_MAP.iter().position(|command| *command == self)
    }

    /// The key of the sentence of what it does to a part that is selected itself, if that is something of its own.
    const fn key_for(self, part: &Part) -> Option<&'static str> {
        Some(match (self, part) {
            (Self::Rename, Part::Emotion(_)) => "command-type-quote",
            (Self::Rename, Part::Measurement(_)) => "command-type-value",
            (Self::Rename, Part::Period(_)) => "command-rename-period",
            (Self::Rename, Part::Duration) => "command-type-duration",
            (Self::Rename, Part::Waiting) => "command-type-waiting",
            (Self::Delete, Part::Emotion(_)) => "command-remove-score",
            (Self::Delete, Part::Measurement(_)) => "command-remove-measurement",
            (Self::Delete, Part::Duration) => "command-remove-duration",
            (Self::Delete, Part::Waiting) => "command-remove-waiting",
            _ => return None,
        })
    }

    /// The sentence that says what it would do now: "Undo: rename step “Pay”".
    pub fn label_now(self, desk: &Desk) -> String {
        if let Some(part) = desk.selected_part()
            && let Some(key) = self.key_for(&part.part)
        {
            return t!(desk.language, key);
        }
        if self == Self::HideLane
            && let [ObjectId::Lane(id)] = desk.selection.as_slice()
            && let Some(lane) = desk.journey().lane(id)
        {
            let title = words::lane_title(desk.language, lane);
            return match lane.hidden {
                true => t!(desk.language, "outline-show-lane", lane = title),
                false => t!(desk.language, "outline-hide-lane", lane = title),
            };
        }
        let label = self.label(desk.language);
        let next = match self {
            Self::Undo => desk.session.position().checked_sub(1),
            Self::Redo => Some(desk.session.position()),
            _ => None,
        };
        match next.and_then(|index| deeds::Step::at(desk, index)) {
            Some(step) => {
                let what = step.sentence();
                t!(desk.language, "command-what", command = label, what = what)
            }
            None => label,
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n;
    use crate::model::{Journey, Lane};

    /// Commands that stand in no menu, and why.
    const IN_NO_MENU: [(&[Command], &str); 3] = [
        (&[Command::OpenMenus], "it opens the menus"),
        (&[Command::ContextMenu], "it opens one at what is selected"),
        (&Command::SHOW_MAP, "the list of open maps has its keys"),
    ];

    #[test]
    fn every_command_is_in_a_menu_or_has_a_reason_not_to_be() {
        for command in Command::ALL {
            let excused = IN_NO_MENU.iter().any(|(of, _)| of.contains(command));
            assert_ne!(
                Menu::of(*command).is_some(),
                excused,
                "{command:?}: in a menu, or excused, but not both"
            );
        }
    }

    #[test]
    fn a_lane_that_would_be_hidden_is_named() {
        let lane = Lane::new(LaneKind::Actions);
        let id = lane.id.clone();
        let mut desk = Desk::with(Journey {
            lanes: vec![lane.into()],
            ..Journey::default()
        });
        let label = |desk: &Desk| Command::HideLane.label_now(desk);
        assert_eq!(label(&desk), Command::HideLane.label(Language::De));
        desk.selection = vec![id.into()];
        assert_eq!(label(&desk), "Zeile „Handlungen“ ausblenden");
    }

    #[test]
    fn what_cannot_be_done_without_a_map_says_why() {
        let mut desk = Desk::with(Journey::default());
        desk.on_start_page = true;
        let mut impossible = 0;
        for command in Command::ALL {
            assert_eq!(command.is_enabled(&desk), command.obstacle(&desk).is_none());
            if let Some(why) = command.obstacle(&desk) {
                impossible += 1;
                for language in Language::ALL {
                    assert!(i18n::has(language, why), "{command:?}: {why}");
                }
            }
        }
        assert!(impossible > 20, "nothing to edit, nothing to look at");
    }
}
