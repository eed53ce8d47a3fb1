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
            | Self::PresentOnWhite
            | Self::Preferences
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
                            | ObjectId::SavedView(_)
                            | ObjectId::Note(_)
                    )
                ),
                "obstacle-select-movable",
            ),
            Self::FindNext | Self::FindPrevious => unless(
                !desk.lens.find.text.trim().is_empty(),
                "obstacle-nothing-looked-for",
            ),
            Self::ReplaceThis => unless(
                desk.lens.hit().is_some_and(|h| h.own.is_some()),
                "obstacle-nothing-to-replace",
            ),
            Self::ReplaceAll => unless(
                desk.lens.hits().iter().any(|h| h.own.is_some()),
                "obstacle-nothing-to-replace",
            ),
            Self::ToggleFilterHides | Self::ClearFilter => {
                unless(!desk.lens.filter.is_empty(), "obstacle-no-filter")
            }
            Self::UpdateView => unless(
                matches!(selected, Some(ObjectId::SavedView(_))),
                "obstacle-select-view",
            ),
            Self::Deselect => unless(selected.is_some(), "obstacle-nothing-selected"),
            _ => None,
        }
    }

    /// Whether it is a switch that stands on "on".
    pub fn is_checked(self, desk: &Desk) -> Option<bool> {
        Some(match self {
            Self::ToggleOutline => desk.settings.show_outline,
            // A filter that works unseen shows at its button.
            Self::ToggleFilterBar => desk.lens.filter_bar || !desk.lens.filter.is_empty(),
            Self::ToggleFilterHides => desk.lens.hides,
            Self::ToggleMinimap => desk.settings.show_minimap,
            Self::ToggleInspector => desk.settings.show_inspector,
            Self::PresentOnWhite => desk.settings.present_on_white,
            Self::ThemeSystem => desk.settings.theme.is_none(),
            Self::ThemeLight => desk.settings.theme == Some(ThemeName::Light),
            Self::ThemeDark => desk.settings.theme == Some(ThemeName::Dark),
            Self::ThemeContrast => desk.settings.theme == Some(ThemeName::Contrast),
            Self::LanguageGerman => desk.language == Language::De,
            Self::LanguageEnglish => desk.language == Language::En,
            Self::ShowAudit => desk.side == Side::Audit && desk.settings.show_inspector,
            _ => return None,
        })
    }
}
