//! Whether a command can be done now, and what stands in the way.

use super::Command;
use crate::app::desk::{Desk, Side};
use crate::app::execute::whereabouts::{picture_place, step_of};
use crate::edit::picture_of;
use crate::model::{Curves, Lane, LaneKind, ObjectId, State, Status};
use crate::settings::{Face, USUAL_INTERFACE_SIZE};
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
            | Self::ImportMap
            | Self::Quit
            | Self::About
            | Self::Palette
            | Self::Shortcuts
            | Self::OpenMenus
            | Self::NextLanguage
            | Self::NextArea
            | Self::PreviousArea
            | Self::PresentOnWhite
            | Self::Preferences
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast => None,
            Self::InterfaceLarger => unless(
                desk.settings.next_interface_size(true).is_some(),
                "obstacle-largest",
            ),
            Self::InterfaceSmaller => unless(
                desk.settings.next_interface_size(false).is_some(),
                "obstacle-smallest",
            ),
            Self::InterfaceUsual => unless(
                desk.settings.interface_size != USUAL_INTERFACE_SIZE,
                "obstacle-usual-size",
            ),
            Self::Paste => unless(desk.compare.is_none(), "obstacle-comparing"),
            Self::NextMap | Self::PreviousMap | Self::CloseMap if desk.present.is_some() => {
                Some("obstacle-presenting")
            }
            _ if let Some(place) = self.place_of_map() => match desk.present {
                Some(_) => Some("obstacle-presenting"),
                None => unless(place < desk.tabs.len(), "obstacle-fewer-maps"),
            },
            Self::NextMap | Self::PreviousMap => unless(desk.tabs.len() > 1, "obstacle-one-map"),
            Self::CloseMap if desk.tabs.len() > 1 => None,
            _ if desk.on_start_page => Some(NO_MAP),
            _ if desk.compare.is_some() => unless(self.goes_with_comparing(), "obstacle-comparing"),
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
            Self::Cut | Self::Copy | Self::Duplicate | Self::Delete => unless(
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
                desk.selected_point().is_some()
                    || matches!(
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
            Self::SelectInStage => unless(
                desk.selection.iter().any(is_on_the_way),
                "obstacle-select-on-the-way",
            ),
            Self::SelectInLane => unless(
                desk.selection.iter().any(is_in_lane),
                "obstacle-select-on-the-way",
            ),
            Self::RaiseEmotion
            | Self::LowerEmotion
            | Self::FeelGood
            | Self::FeelNeutral
            | Self::FeelBad => unless(desk.persona_in_focus().is_some(), "obstacle-no-persona")
                .or(unless(desk.curves != Curves::Mean, "obstacle-mean"))
                .or(unless(has_step(desk), "obstacle-select-step")),
            Self::TypeDuration | Self::TypeWaiting => {
                let shown = |l: &&std::sync::Arc<Lane>| !l.hidden && l.shows == LaneKind::Actions;
                let shown = desk.journey().lanes.iter().any(|l| shown(&l));
                unless(has_step(desk), "obstacle-select-step")
                    .or(unless(shown, "obstacle-no-actions-lane"))
            }
            Self::TogglePersonaCards => {
                unless(!desk.journey().personas.is_empty(), "obstacle-no-persona")
            }
            Self::NewAuditRound => unless(
                desk.journey().touchpoints().next().is_some(),
                "obstacle-no-touchpoint",
            ),
            Self::WiderStep | Self::NarrowerStep => unless(has_step(desk), "obstacle-select-step"),
            Self::TallerLane | Self::LowerLane => unless(has_lane(desk), "obstacle-select-lane"),
            Self::AutomaticSize => unless(
                has_step(desk) || has_lane(desk),
                "obstacle-nothing-selected",
            ),
            Self::HideLane => unless(
                matches!(selected, Some(ObjectId::Lane(_))),
                "obstacle-select-lane",
            ),
            Self::PathFromSelection => unless(
                desk.selection
                    .iter()
                    .any(|o| matches!(o, ObjectId::Step(_) | ObjectId::Touchpoint(_))),
                "obstacle-select-steps",
            ),
            Self::LeadBack => unless(
                selected.is_some_and(|o| {
                    let first = desk.journey().steps().next();
                    let step = step_of(desk.journey(), o);
                    step.is_some() && step.as_ref() != first.map(|(_, s)| &s.id)
                }),
                "obstacle-select-later-step",
            ),
            Self::GoToTwin => unless(
                matches!(selected, Some(ObjectId::Touchpoint(id)) if desk.journey().next_twin(id).is_some()),
                "obstacle-no-twin",
            ),
            Self::AddComment => unless(
                matches!(selected, Some(ObjectId::Note(_))),
                "obstacle-select-note",
            ),
            Self::ChoosePicture | Self::LinkPicture => unless(
                place_of_picture(desk).is_some(),
                "obstacle-no-picture-place",
            ),
            Self::CropPicture => unless(
                place_of_picture(desk).is_some_and(|of| {
                    let own = picture_of(desk.journey(), &of);
                    of != ObjectId::Journey
                        && own.is_some_and(|p| desk.pictures.picture(p).is_some())
                }),
                "obstacle-no-picture",
            ),
            Self::RemovePicture => unless(
                place_of_picture(desk).is_some_and(|of| picture_of(desk.journey(), &of).is_some()),
                "obstacle-no-picture",
            ),
            Self::MomentOfTruth
            | Self::StatusExisting
            | Self::StatusNew
            | Self::StatusToChange
            | Self::StatusToDrop => unless(
                desk.selection
                    .iter()
                    .any(|o| matches!(o, ObjectId::Touchpoint(_))),
                "obstacle-select-touchpoint",
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

    /// Whether it can be done while two maps are compared: what changes nothing on a map that is not to be seen.
    const fn goes_with_comparing(self) -> bool {
        matches!(
            self,
            Self::Compare
                | Self::StartPage
                | Self::Save
                | Self::SaveAs
                | Self::CloseMap
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ZoomFit
                | Self::ZoomFull
        )
    }

    /// Whether it is a switch that stands on "on".
    pub fn is_checked(self, desk: &Desk) -> Option<bool> {
        Some(match self {
            Self::ToggleOutline => desk.shows_left() && !desk.shows_catalogue(),
            Self::ToggleCatalogue => desk.shows_catalogue(),
            Self::ToggleInspector => desk.shows_side(),
            // A filter that works unseen shows at its button.
            Self::ToggleFilterBar => desk.lens.filter_bar || !desk.lens.filter.is_empty(),
            Self::ToggleFilterHides => desk.lens.hides,
            Self::ToggleTable => desk.settings.table.shown,
            Self::ShowTouchpoints => shows(desk, Face::Touchpoints),
            Self::ShowPlan => shows(desk, Face::Plan),
            Self::ShowPriorities => shows(desk, Face::Priorities),
            Self::ShowResponsibilities => shows(desk, Face::Responsibilities),
            Self::ShowAcquisition => shows(desk, Face::Acquisition),
            Self::ShowBothStates => desk.state.is_none(),
            Self::ShowAsIs => desk.state == Some(State::AsIs),
            Self::ShowToBe => desk.state == Some(State::ToBe),
            Self::TogglePersonaCards => desk.persona_cards,
            Self::ToggleMinimap => desk.settings.show_minimap,
            Self::PresentOnWhite => desk.settings.present_on_white,
            Self::Compare => desk.compare.is_some(),
            Self::ThemeSystem => desk.settings.theme.is_none(),
            Self::ThemeLight => desk.settings.theme == Some(ThemeName::Light),
            Self::ThemeDark => desk.settings.theme == Some(ThemeName::Dark),
            Self::ThemeContrast => desk.settings.theme == Some(ThemeName::Contrast),
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
            Self::StatusExisting => all_have(desk, Status::Existing),
            Self::StatusNew => all_have(desk, Status::New),
            Self::StatusToChange => all_have(desk, Status::ToChange),
            Self::StatusToDrop => all_have(desk, Status::ToDrop),
            _ => return None,
        })
    }
}

/// Whether it stands in a stage.
const fn is_on_the_way(object: &ObjectId) -> bool {
    matches!(
        object,
        ObjectId::Stage(_) | ObjectId::Step(_) | ObjectId::Touchpoint(_) | ObjectId::Note(_)
    )
}

/// Whether it stands in a lane, or is one.
const fn is_in_lane(object: &ObjectId) -> bool {
    matches!(object, ObjectId::Lane(_))
        || (is_on_the_way(object) && !matches!(object, ObjectId::Stage(_)))
}

/// Whether a step is selected, or something in one.
fn has_step(desk: &Desk) -> bool {
    let in_step = |o: &ObjectId| matches!(o, ObjectId::Step(_) | ObjectId::Touchpoint(_));
    desk.selection.iter().any(in_step)
}

fn has_lane(desk: &Desk) -> bool {
    desk.selection
        .iter()
        .any(|o| matches!(o, ObjectId::Lane(_)))
}

/// What would carry a picture, of what is selected.
fn place_of_picture(desk: &Desk) -> Option<ObjectId> {
    picture_place(desk.journey(), desk.selected()?)
}

/// Whether all touchpoints that are selected have this status, and there is one.
fn all_have(desk: &Desk, status: Status) -> bool {
    let mut statuses = desk.selection.iter().filter_map(|o| match o {
        ObjectId::Touchpoint(id) => Some(desk.journey().touchpoint(id)?.touchpoint.status),
        _ => None,
    });
    let first = statuses.next();
    first == Some(Some(status)) && statuses.all(|s| s == Some(status))
}

/// Whether this stands below the map.
fn shows(desk: &Desk, face: Face) -> bool {
    desk.settings.table.shown && desk.settings.table.face == face
}
