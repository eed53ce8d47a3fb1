//! Typing in place: a field over the text that it changes. The map grows with it, letter by letter.

use egui::{Color32, FontId, Key, Margin, Modifiers, TextEdit, Ui};

use super::Canvas;
use crate::app::desk::{Desk, Wish, Wishes};
use crate::app::style::{self, color32};
use crate::app::titles;
use crate::edit::{Edit, Object};
use crate::layout::room;
use crate::model::{Journey, ObjectId};
use crate::render::screen;
use crate::scene::{Part, Subject};
use crate::theme::type_scale as ts;

/// Text smaller than this cannot be typed in, points.
const LEAST_TYPE: f32 = 9.5;

/// A text that is being typed.
#[derive(Debug)]
pub(super) struct Rename {
    subject: Subject,
    text: String,
    before: String,
    /// The edit that adds the object; giving up then adds nothing.
    new: Option<Edit>,
    focused: bool,
}

impl Rename {
    pub fn new(journey: &Journey, subject: Subject, new: Option<Edit>) -> Option<Self> {
        let text = match &new {
            Some(_) => String::new(),
            None => titles::text_of(journey, &subject)?,
        };
        Some(Self {
            before: text.clone(),
            text,
            subject,
            new,
            focused: false,
        })
    }

    /// The whole edit as it stands: with the addition, if there is one.
    fn edit(&self, journey: &Journey) -> Option<Edit> {
        match &self.new {
            None => titles::with_text(journey, &self.subject, &self.text),
            Some(add) => {
                let mut add = add.clone();
                put_text(&mut add, &self.subject, &self.text);
                Some(add)
            }
        }
    }
}

/// Puts the typed text into the object that the edit adds.
fn put_text(edit: &mut Edit, subject: &Subject, text: &str) {
    match edit {
        Edit::Add { object, .. } if object.id() == subject.object => {
            titles::set_text(object, &subject.part, text)
        }
        // A stage is added with its first step; its own name is what is typed.
        Edit::Add {
            object: Object::Stage(_),
            ..
        } => {}
        Edit::Batch(edits) => edits.iter_mut().for_each(|e| put_text(e, subject, text)),
        _ => {}
    }
}

impl Canvas {
    /// Ends typing; what was typed is meant.
    pub fn finish_rename(&mut self, desk: &Desk, wishes: &mut Wishes) {
        let Some(rename) = self.rename.take() else {
            return;
        };
        if rename.new.is_none() && rename.text == rename.before {
            wishes.push(Wish::AbortPreview);
        } else if let Some(edit) = rename.edit(desk.journey()) {
            wishes.push(Wish::Preview(edit));
            wishes.push(Wish::CommitPreview);
        }
    }

    pub(super) fn rename_ui(&mut self, ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
        let Some(rename) = &mut self.rename else {
            return;
        };
        // A new object is drawn only once its edit is shown.
        if rename.new.is_some() && !desk.journey().contains(&rename.subject.object) {
            if let Some(edit) = rename.edit(desk.journey()) {
                wishes.push(Wish::Preview(edit));
            }
            ui.ctx().request_repaint();
        }
        let whole = Subject {
            object: rename.subject.object.clone(),
            part: Part::Whole,
        };
        let title = Subject {
            object: rename.subject.object.clone(),
            part: Part::Title,
        };
        let wanted = if rename.subject.part == Part::Whole {
            &title
        } else {
            &rename.subject
        };
        let region = self.scene.regions.iter().find(|r| r.subject == *wanted);
        let region = region.or_else(|| self.scene.regions.iter().find(|r| r.subject == whole));
        let Some(region) = region else { return };
        let rect = screen::screen_rect(&self.scene, region, &self.camera, self.viewport);

        let (size, bold, ground) = looks(desk, &rename.subject);
        let size = (size * self.camera.zoom as f32).max(LEAST_TYPE);
        let font: FontId = if bold {
            style::semibold(size)
        } else {
            style::regular(size)
        };
        let width = rect.width().max(size * 9.0);
        let id = egui::Id::unique("canvas-rename");
        let before = rename.text.clone();
        let (enter, escape) = ui.input_mut(|i| {
            let enter = i.consume_key(Modifiers::NONE, Key::Enter);
            let tab = i.consume_key(Modifiers::NONE, Key::Tab);
            (enter || tab, i.consume_key(Modifiers::NONE, Key::Escape))
        });
        let edit = TextEdit::multiline(&mut rename.text)
            .id(id)
            .font(font)
            .desired_width(width)
            .desired_rows(1)
            .background_color(Color32::TRANSPARENT)
            .frame(egui::Frame::NONE.fill(ground).inner_margin(Margin::same(2)))
            .margin(Margin::ZERO)
            .align(egui::Align2::LEFT_TOP)
            .return_key(egui::KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
        let place = egui::Rect::from_min_size(
            rect.min - egui::vec2(2.0, 2.0),
            egui::vec2(width + 4.0, rect.height() + 4.0),
        );
        let response = ui.put(place, edit);
        response.ctx.accesskit_node_builder(id, |node| {
            node.set_label(crate::i18n::t!(desk.language, "canvas-rename"));
        });
        ui.painter().rect_stroke(
            response.rect.expand(3.0),
            4.0,
            egui::Stroke::new(1.5, color32(desk.theme.window.accent)),
            egui::StrokeKind::Outside,
        );
        if !rename.focused {
            response.request_focus();
            select_all(ui, id, &rename.text);
            rename.focused = true;
        }
        if rename.text != before
            && let Some(edit) = rename.edit(desk.journey())
        {
            wishes.push(Wish::Preview(edit));
        }
        let left = rename.focused && response.lost_focus();
        if escape {
            self.abort(wishes);
            ui.memory_mut(|m| m.request_focus(super::id()));
        } else if enter || left {
            self.finish_rename(desk, wishes);
            ui.memory_mut(|m| m.request_focus(super::id()));
        }
    }
}

fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    // A state of its own: undo within the field must not bring back what was typed into another one.
    let mut state = egui::text_edit::TextEditState::default();
    let end = egui::text::CCursor::new(text.chars().count());
    let range = egui::text::CCursorRange::two(egui::text::CCursor::default(), end);
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// Size (map units), weight and ground of the text as it stands on the sheet.
fn looks(desk: &Desk, subject: &Subject) -> (f32, bool, Color32) {
    let sheet = &desk.theme.sheet;
    let (size, bold, ground) = match (&subject.object, &subject.part) {
        (ObjectId::Journey, Part::Detail) => (ts::LEAD, false, sheet.paper),
        (ObjectId::Journey, Part::Period(_)) => (12.0, true, sheet.paper),
        (ObjectId::Journey, _) => (ts::TITLE, true, sheet.paper),
        (ObjectId::Stage(_), Part::Detail) => (ts::BODY, false, sheet.paper),
        (ObjectId::Stage(_), _) => (ts::STAGE_NARROW, true, sheet.paper),
        (ObjectId::Touchpoint(_), _) => (ts::CARD, true, sheet.card),
        (ObjectId::Persona(_), _) => (ts::LEAD, true, sheet.paper),
        (ObjectId::Lane(_), _) => (ts::LABEL, true, sheet.paper),
        _ => (ts::BODY, false, sheet.paper),
    };
    let size = match desk.present {
        Some(_) => room::title_size(&subject.object),
        None => size,
    };
    (size, bold, color32(ground))
}
