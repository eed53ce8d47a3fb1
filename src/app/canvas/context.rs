//! The menu of what was pointed at; of what is selected when the keyboard asks for it.

use egui::{Popup, Pos2, Response, SetOpenCommand};

use super::Canvas;
use crate::app::command::context_menu;
use crate::app::desk::{Desk, Wishes};
use crate::app::panels::{menu_items_ui, menu_ui};
use crate::model::LaneKind;
use crate::render::screen::{self, Camera};
use crate::scene::{Part, Subject};

/// The menu that was opened last.
#[derive(Debug, Default)]
pub(super) struct Menu {
    /// The keyboard has asked for it.
    wanted: bool,
    subject: Option<Subject>,
    at: Pos2,
    /// How the map was seen then.
    seen: Camera,
}

impl Canvas {
    /// Opens the menu of what is selected in the next frame.
    pub fn ask_for_menu(&mut self) {
        self.menu.wanted = true;
    }

    pub(super) fn context_menu(&mut self, response: &Response, desk: &Desk, wishes: &mut Wishes) {
        let mut open = None;
        let pointer = response.interact_pointer_pos().or(response.hover_pos());
        if std::mem::take(&mut self.menu.wanted) {
            let (subject, at) = self.selected_place(desk);
            self.menu.subject = subject;
            self.menu.at = at;
            open = Some(SetOpenCommand::Bool(true));
        } else if response.secondary_clicked()
            && let Some(pointer) = pointer
        {
            self.menu.subject = self.region_at(pointer).map(|r| r.subject.clone());
            self.menu.at = pointer;
            open = Some(SetOpenCommand::Bool(true));
        }
        if open.is_some() {
            self.menu.seen = self.camera;
        } else if self.menu.seen != self.camera {
            // What it was opened at is elsewhere now.
            open = Some(SetOpenCommand::Bool(false));
        }
        let menu = &self.menu;
        Popup::menu(response)
            .open_memory(open)
            .at_position(menu.at)
            .show(|ui| {
                let items = context_menu(menu.subject.as_ref(), lane(desk, menu.subject.as_ref()));
                menu_ui(ui, |ui| menu_items_ui(ui, desk, wishes, &items));
            });
    }

    /// The object that was selected last, and where its menu is to open.
    fn selected_place(&self, desk: &Desk) -> (Option<Subject>, Pos2) {
        let middle = self.viewport.center();
        let Some(object) = desk.selected() else {
            return (None, middle);
        };
        let part = desk.selected_part();
        let region = self.scene.regions.iter().find(|r| match part {
            Some(part) => r.subject == *part,
            None => r.subject.object == *object,
        });
        let at = region.map_or(middle, |region| {
            let rect = screen::screen_rect(&self.scene, region, &self.camera, self.viewport);
            self.viewport.shrink(16.0).clamp(rect.center())
        });
        let whole = || Subject {
            object: object.clone(),
            part: Part::Whole,
        };
        (Some(part.cloned().unwrap_or_else(whole)), at)
    }
}

/// What the lane shows in whose cell this is.
fn lane<'a>(desk: &'a Desk, subject: Option<&Subject>) -> Option<&'a LaneKind> {
    match &subject?.part {
        Part::Cell(lane) => desk.journey().lane(lane).map(|lane| &lane.shows),
        _ => None,
    }
}
