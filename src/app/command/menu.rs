//! Where each command is found.

use super::Command;
use crate::app::choices::Question;
use crate::i18n::{Language, t};
use crate::model::{LaneKind, ObjectId};
use crate::scene::{Part, Subject};
use crate::text::Icon;

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
                Some(C::MakeToBe),
                None,
                Some(C::Export),
                Some(C::ExportChecklist),
                Some(C::ReadChecklist),
                None,
                Some(C::ImportMap),
                Some(C::ImportReadings),
                Some(C::ImportAnswers),
                None,
                Some(C::CloseMap),
                Some(C::Quit),
            ],
            Self::Edit => &[
                Some(C::Undo),
                Some(C::Redo),
                Some(C::ShowHistory),
                None,
                Some(C::Cut),
                Some(C::Copy),
                Some(C::Paste),
                Some(C::CopyPicture),
                None,
                Some(C::Rename),
                Some(C::TypeDuration),
                Some(C::TypeWaiting),
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
                Some(C::SelectAll),
                Some(C::SelectInStage),
                Some(C::SelectInLane),
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
                Some(C::ToggleTable),
                Some(C::ShowTouchpoints),
                Some(C::ShowPlan),
                Some(C::ShowPriorities),
                Some(C::ShowResponsibilities),
                Some(C::ShowAcquisition),
                None,
                Some(C::ShowBothStates),
                Some(C::ShowAsIs),
                Some(C::ShowToBe),
                Some(C::TogglePersonaCards),
                Some(C::ToggleMinimap),
                Some(C::ToggleOutline),
                Some(C::ToggleCatalogue),
                Some(C::ToggleInspector),
                Some(C::NextArea),
                Some(C::PreviousArea),
                None,
                Some(C::NextMap),
                Some(C::PreviousMap),
                Some(C::Compare),
                Some(C::Present),
                Some(C::PresentOnWhite),
                None,
                Some(C::ThemeSystem),
                Some(C::ThemeLight),
                Some(C::ThemeDark),
                Some(C::ThemeContrast),
                None,
                Some(C::InterfaceLarger),
                Some(C::InterfaceSmaller),
                Some(C::InterfaceUsual),
                None,
                Some(C::NextLanguage),
            ],
            Self::Map => &[
                Some(C::AddTouchpoint),
                Some(C::AddStep),
                Some(C::AddStage),
                None,
                Some(C::AddNote),
                Some(C::AddAction),
                Some(C::AddPersona),
                Some(C::AddOwner),
                Some(C::AddLane),
                None,
                Some(C::FeelGood),
                Some(C::FeelNeutral),
                Some(C::FeelBad),
                Some(C::RaiseEmotion),
                Some(C::LowerEmotion),
                None,
                Some(C::WiderStep),
                Some(C::NarrowerStep),
                Some(C::TallerLane),
                Some(C::LowerLane),
                Some(C::AutomaticSize),
                Some(C::HideLane),
                Some(C::MomentOfTruth),
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
                Some(C::ToggleTable),
                Some(C::NewAuditRound),
                None,
                Some(C::ExportChecklist),
                Some(C::ReadChecklist),
            ],
            Self::Help => &[Some(C::Palette), Some(C::Shortcuts), None, Some(C::About)],
        }
    }

    /// The menu in which a command stands first.
    pub fn of(command: Command) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|menu| menu.commands().contains(&Some(command)))
    }
}

/// Commands that follow each other in a menu and stand there in a list of their own.
pub struct Group {
    /// The key of its name.
    pub key: &'static str,
    pub icon: Icon,
    pub commands: &'static [Command],
}

impl Group {
    const ALL: [Self; 7] = [
        Self {
            key: "menu-state",
            icon: Icon::Eye,
            commands: &[
                Command::ShowBothStates,
                Command::ShowAsIs,
                Command::ShowToBe,
            ],
        },
        Self {
            key: "toolbar-theme",
            icon: Icon::Sun,
            commands: &[
                Command::ThemeSystem,
                Command::ThemeLight,
                Command::ThemeDark,
                Command::ThemeContrast,
            ],
        },
        Self {
            key: "menu-interface-size",
            icon: Icon::TextAa,
            commands: &[
                Command::InterfaceLarger,
                Command::InterfaceSmaller,
                Command::InterfaceUsual,
            ],
        },
        Self {
            key: "question-emotion",
            icon: Icon::Smiley,
            commands: &[
                Command::FeelGood,
                Command::FeelNeutral,
                Command::FeelBad,
                Command::RaiseEmotion,
                Command::LowerEmotion,
            ],
        },
        Self {
            key: "menu-sizes",
            icon: Icon::ArrowsOut,
            commands: &[
                Command::WiderStep,
                Command::NarrowerStep,
                Command::TallerLane,
                Command::LowerLane,
                Command::AutomaticSize,
            ],
        },
        Self {
            key: "menu-picture",
            icon: Icon::Image,
            commands: &[
                Command::ChoosePicture,
                Command::LinkPicture,
                Command::CropPicture,
                Command::RemovePicture,
            ],
        },
        Self {
            key: "term-status",
            icon: Icon::Tag,
            commands: &[
                Command::StatusExisting,
                Command::StatusNew,
                Command::StatusToChange,
                Command::StatusToDrop,
            ],
        },
    ];

    /// The group in which this command stands.
    pub fn of(command: Command) -> Option<&'static Self> {
        const ALL: &[Group] = &Group::ALL;
        ALL.iter().find(|group| group.commands.contains(&command))
    }
}

/// What the menu of an object offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Do(Command),
    /// A list of answers beside it.
    Ask(Question),
    /// A line between groups.
    Rule,
}

/// The menu of what was pointed at: first what makes sense for this very thing. `cell` is what the lane shows in
/// whose cell one has pointed.
pub fn context_menu(subject: Option<&Subject>, cell: Option<&LaneKind>) -> Vec<Item> {
    use Command as C;
    use Item::{Ask, Do, Rule};
    let Some(Subject { object, part }) = subject else {
        return vec![
            Do(C::AddStage),
            Ask(Question::Lane),
            Do(C::AddPersona),
            Rule,
            Do(C::Paste),
            Do(C::CopyPicture),
            Rule,
            Do(C::ZoomFit),
            Do(C::ZoomFull),
            Ask(Question::Persona),
            Rule,
            Do(C::MapDetails),
        ];
    };
    const AWAY: [Item; 6] = [
        Rule,
        Do(C::Cut),
        Do(C::Copy),
        Do(C::Paste),
        Do(C::Duplicate),
        Do(C::Delete),
    ];
    const SIDEWAYS: [Item; 3] = [Rule, Do(C::MoveEarlier), Do(C::MoveLater)];
    const UP_AND_DOWN: [Item; 3] = [Rule, Do(C::MoveUp), Do(C::MoveDown)];
    let feels =
        matches!(part, Part::Quote(_)) || cell.is_some_and(|shows| *shows == LaneKind::Emotions);
    // What is meant itself has a menu of its own; nobody means to delete its object there.
    const VALUE: [Item; 4] = [Do(C::Rename), Do(C::Delete), Rule, Do(C::AddTouchpoint)];
    match part {
        Part::Measurement(_) => return VALUE[..2].to_vec(),
        Part::Duration | Part::Waiting => return VALUE.to_vec(),
        Part::Period(_) => return vec![Do(C::Rename), Rule, Do(C::AddStage), Do(C::MapDetails)],
        Part::Emotion(_) => {
            let own = [Ask(Question::Emotion), Do(C::Rename), Do(C::Delete), Rule];
            let more = [
                Ask(Question::NoteKind),
                Do(C::AddTouchpoint),
                Do(C::AddStep),
            ];
            return [&own[..], &more].concat();
        }
        _ => {}
    }
    match object {
        ObjectId::Touchpoint(_) => [
            &[
                Do(C::Rename),
                Do(C::AddTouchpoint),
                Ask(Question::NoteKind),
                Rule,
                Ask(Question::Owner),
                Ask(Question::Importance),
                Ask(Question::Emotion),
                Ask(Question::Finding),
                Do(C::MomentOfTruth),
                Do(C::GoToTwin),
            ][..],
            &SIDEWAYS,
            &UP_AND_DOWN[1..],
            &AWAY,
        ]
        .concat(),
        ObjectId::Step(_) if feels => [
            &[Ask(Question::Emotion), Ask(Question::NoteKind)][..],
            &[Rule, Do(C::AddTouchpoint), Do(C::AddStep)],
        ]
        .concat(),
        ObjectId::Step(_) => {
            let first = match cell {
                Some(LaneKind::Notes(_)) => [Ask(Question::NoteKind), Do(C::AddTouchpoint)],
                _ => [Do(C::AddTouchpoint), Ask(Question::NoteKind)],
            };
            // Empty ground of a column is not the step: nobody means to delete it there.
            if cell.is_some() {
                let more = [Do(C::AddStep), Ask(Question::Emotion), Rule, Do(C::Paste)];
                return [&first[..], &more].concat();
            }
            [
                &first[..],
                &[Do(C::AddStep), Ask(Question::Emotion), Rule],
                &[Do(C::TypeDuration), Do(C::TypeWaiting), Rule],
                &[Do(C::LeadBack), Do(C::ChoosePicture), Rule, Do(C::Rename)],
                &SIDEWAYS[1..],
                &AWAY,
            ]
            .concat()
        }
        ObjectId::Stage(_) => [
            &[
                Do(C::Rename),
                Do(C::AddStep),
                Do(C::AddStage),
                Ask(Question::NoteKind),
            ][..],
            &SIDEWAYS,
            &AWAY,
        ]
        .concat(),
        ObjectId::Note(_) => [
            &[
                Do(C::Rename),
                Ask(Question::NoteKind),
                Rule,
                Ask(Question::Owner),
                Do(C::AddComment),
            ][..],
            &SIDEWAYS,
            &UP_AND_DOWN[1..],
            &AWAY,
        ]
        .concat(),
        ObjectId::Lane(_) => [
            &[Do(C::Rename), Do(C::HideLane)][..],
            &UP_AND_DOWN,
            &[Rule, Ask(Question::Lane)],
            &[Rule, Do(C::Delete)],
        ]
        .concat(),
        ObjectId::Journey => [
            &[Do(C::Rename), Do(C::MapDetails), Rule][..],
            &[Do(C::AddStage), Ask(Question::Lane), Do(C::AddPersona)],
            &[Rule, Do(C::ZoomFit), Do(C::ZoomFull)],
        ]
        .concat(),
        _ => [&[Do(C::Rename)][..], &UP_AND_DOWN, &AWAY].concat(),
    }
}
