//! The notes that stand on an object.

use std::sync::Arc;

use egui::Ui;

use super::options;
use super::pane::{Pane, widget_id};
use super::parts::{caption, group};
use super::picker::{Entry, Picked, Picker, row_ui};
use crate::app::desk::Wish;
use crate::edit::Edit;
use crate::i18n::t;
use crate::layout::note_icon;
use crate::model::{Holder, Note, ObjectId};
use crate::text::Icon;
use crate::words::{self, Word};

/// The group "notes": a click selects one, the plus adds one of a chosen kind.
pub fn notes_ui(ui: &mut Ui, pane: &mut Pane<'_>, holder: &Holder, notes: &[Arc<Note>]) {
    let language = pane.language();
    let object = ObjectId::from(holder.clone());
    let title = words::notes(language, crate::model::NoteKind::Free);
    let picked = group(ui, pane.theme(), &title, |ui| {
        let name = t!(language, "inspector-add-note");
        let picker = Picker::new(widget_id(&object, "add-note"), &name).button(Icon::Plus);
        picker.ui(ui, pane, &options::note_kinds(pane), None)
    });
    if let Some(Picked::Value(kind)) = picked {
        let note = Note::new(kind, "");
        let id = ObjectId::from(&note.id);
        let edit = Edit::add_last(note, holder.clone());
        pane.wishes.push(Wish::AddAndRename(edit, id));
    }
    if notes.is_empty() {
        caption(ui, pane.theme(), &t!(language, "inspector-no-notes"));
    }
    for note in notes {
        let empty = note.text.trim().is_empty();
        let text = if empty {
            note.kind.word(language)
        } else {
            note.text.clone()
        };
        let entry = Entry::new((), text).icon(note_icon(note.kind));
        if row_ui(ui, pane.theme(), &entry, false, empty).clicked() {
            pane.wishes.push(Wish::Select(vec![(&note.id).into()]));
        }
    }
}
