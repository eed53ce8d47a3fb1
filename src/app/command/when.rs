//! Whether a command can be done now, and what stands in the way.

use super::Command;
use crate::app::desk::{Desk, Side};
use crate::i18n::Language;
use crate::model::ObjectId;
use crate::theme::ThemeName;

impl Command {
    /// Whether it can be done now.
    pub fn is_enabled(self, desk: &Desk) -> bool {
        self.obstacle(desk).is_none()
    }

    /// Why it cannot be done now, as the key of a sentence that says what would help; none if it can.
    pub fn obstacle(self, desk: &Desk) -> Option<&'static str> {
        const NO_MAP: &str = "obstacle-no-map";
        let selected = desk.selected();
        let unless = |possible: bool, why: &'static str| (!possible).then_some(why);
        match self {
            Self::New
            | Self::Open
            | Self::Quit
            | Self::About
            | Self::Palette
            | Self::Shortcuts
            | Self::OpenMenus
            | Self::LanguageGerman
            | Self::LanguageEnglish
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast => None,
            _ if desk.on_start_page => Some(NO_MAP),
            Self::Undo => unless(desk.session.can_undo(), "obstacle-nothing-to-undo"),
            Self::Redo => unless(desk.session.can_redo(), "obstacle-nothing-to-redo"),
            // The others have their name in the inspector alone.
            Self::Rename => unless(
                !matches!(
                    selected,
                    None | Some(
                        ObjectId::Kind(_)
                            | ObjectId::Channel(_)
                            | ObjectId::Kpi(_)
                            | ObjectId::Source(_)
                    )
                ),
                "obstacle-nothing-selected",
            ),
            Self::Duplicate | Self::Delete => unless(
                selected.is_some_and(|o| *o != ObjectId::Journey),
                "obstacle-nothing-selected",
            ),
            Self::MoveEarlier | Self::MoveLater => unless(
                matches!(
                    selected,
                    Some(
                        ObjectId::Touchpoint(_)
                            | ObjectId::Step(_)
                            | ObjectId::Stage(_)
                            | ObjectId::Note(_)
                    )
                ),
                "obstacle-select-movable",
            ),
            Self::MoveUp | Self::MoveDown => unless(
                matches!(
                    selected,
                    Some(
                        ObjectId::Touchpoint(_)
                            | ObjectId::Lane(_)
                            | ObjectId::Persona(_)
                            | ObjectId::Owner(_)
                            | ObjectId::Note(_)
                    )
                ),
                "obstacle-select-movable",
            ),
            Self::HideLane => unless(
                matches!(selected, Some(ObjectId::Lane(_))),
                "obstacle-select-lane",
            ),
            Self::MomentOfTruth => unless(
                desk.selection
                    .iter()
                    .any(|o| matches!(o, ObjectId::Touchpoint(_))),
                "obstacle-select-touchpoint",
            ),
            Self::Deselect => unless(selected.is_some(), "obstacle-nothing-selected"),
            _ => None,
        }
    }

    /// Whether it is a switch that stands on "on".
    pub fn is_checked(self, desk: &Desk) -> Option<bool> {
        Some(match self {
            Self::ToggleOutline => desk.shows_outline(),
            Self::ToggleInspector => desk.shows_side(),
            Self::ThemeSystem => desk.settings.theme.is_none(),
            Self::ThemeLight => desk.settings.theme == Some(ThemeName::Light),
            Self::ThemeDark => desk.settings.theme == Some(ThemeName::Dark),
            Self::ThemeContrast => desk.settings.theme == Some(ThemeName::Contrast),
            Self::LanguageGerman => desk.language == Language::De,
            Self::LanguageEnglish => desk.language == Language::En,
            Self::ShowAudit => desk.side == Side::Audit && desk.shows_side(),
            Self::ShowHistory => desk.side == Side::History && desk.shows_side(),
            Self::MomentOfTruth => {
                desk.selection.iter().all(|o| match o {
                    ObjectId::Touchpoint(id) => desk
                        .journey()
                        .touchpoint(id)
                        .is_some_and(|spot| spot.touchpoint.moment_of_truth),
                    _ => false,
                }) && !desk.selection.is_empty()
            }
            _ => return None,
        })
    }
}
