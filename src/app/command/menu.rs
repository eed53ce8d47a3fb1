//! Where each command is found.

use super::Command;
use crate::i18n::{Language, t};

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

    /// Its commands; `None` is a line between groups. "Open recent" follows `Open` by itself, the list of
    /// languages stands before `NextLanguage`.
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
                Some(C::CloseMap),
                Some(C::Quit),
            ],
            Self::Edit => &[
                Some(C::Undo),
                Some(C::Redo),
                None,
                Some(C::Cut),
                Some(C::Copy),
                Some(C::Paste),
                Some(C::CopyPicture),
                None,
                Some(C::Rename),
                Some(C::Duplicate),
                Some(C::Delete),
                None,
                Some(C::Find),
                Some(C::FindNext),
                Some(C::FindPrevious),
                Some(C::Replace),
                Some(C::ReplaceThis),
                Some(C::ReplaceAll),
                None,
                Some(C::MoveEarlier),
                Some(C::MoveLater),
                Some(C::MoveUp),
                Some(C::MoveDown),
                None,
                Some(C::Deselect),
                None,
                Some(C::Preferences),
            ],
            Self::View => &[
                Some(C::ZoomIn),
                Some(C::ZoomOut),
                Some(C::ZoomFit),
                Some(C::ZoomFull),
                None,
                Some(C::ToggleFilterBar),
                Some(C::ToggleFilterHides),
                Some(C::ClearFilter),
                None,
                Some(C::SaveView),
                Some(C::UpdateView),
                None,
                Some(C::ToggleMinimap),
                Some(C::ToggleOutline),
                Some(C::ToggleInspector),
                Some(C::NextArea),
                Some(C::PreviousArea),
                None,
                Some(C::NextMap),
                Some(C::PreviousMap),
                Some(C::Present),
                Some(C::PresentOnWhite),
                None,
                Some(C::ThemeSystem),
                Some(C::ThemeLight),
                Some(C::ThemeDark),
                Some(C::ThemeContrast),
                None,
                Some(C::NextLanguage),
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
                Some(C::PathFromSelection),
                Some(C::LeadBack),
                Some(C::GoToTwin),
                Some(C::AddComment),
                None,
                Some(C::ChoosePicture),
                Some(C::LinkPicture),
                Some(C::CropPicture),
                Some(C::RemovePicture),
                None,
                Some(C::StatusExisting),
                Some(C::StatusNew),
                Some(C::StatusToChange),
                Some(C::StatusToDrop),
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
