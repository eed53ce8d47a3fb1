//! What the keys would do now, at the foot of the popover.

use egui::{Key, KeyboardShortcut, Modifiers, Sense, Stroke, Ui, vec2};

use super::{Capture, List, Opened};
use crate::app::command::keys_text;
use crate::app::desk::Desk;
use crate::app::style::color32;
use crate::app::widgets::key_hint;
use crate::i18n::t;
use crate::model::ObjectId;

const SIZE: f32 = 11.5;

const ENTER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Enter);
const CTRL_ENTER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
const CTRL_SHIFT_ENTER: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Enter);
const TAB: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Tab);
const DOWN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::ArrowDown);
const ESCAPE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Escape);

pub(super) fn hints_ui(ui: &mut Ui, desk: &Desk, capture: &Capture, list: Option<&List>) {
    let hints = hints(capture, list);
    if hints.is_empty() {
        return;
    }
    if list.is_some() || !capture.draft.attributes().is_empty() {
        let line = color32(desk.theme.window.hairline);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
        ui.painter()
            .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
    }
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        for (keys, does) in hints {
            let keys = keys_text(keys, desk.language);
            key_hint(ui, &desk.theme, &keys, &t!(desk.language, does), SIZE);
        }
    });
}

/// Keys, each with the sentence of what it does.
fn hints(capture: &Capture, list: Option<&List>) -> Vec<(KeyboardShortcut, &'static str)> {
    if capture.picking.is_some() {
        let enter = match list.and_then(|l| l.chosen) {
            Some(_) => "capture-key-take",
            None => capture.goes_on_key(),
        };
        return vec![
            (ENTER, enter),
            (TAB, "capture-key-next-attribute"),
            (ESCAPE, "capture-key-to-title"),
        ];
    }
    // What the catalogue offers changes nothing until somebody walks to it.
    let aside = list.is_some_and(|l| l.mark.is_none() && l.chosen.is_none());
    if let Some(list) = list.filter(|_| !aside) {
        return match list.accepted_by_tab() {
            Some(_) if list.chosen.is_some() => vec![
                (ENTER, "capture-key-take"),
                (ESCAPE, "capture-key-stays-text"),
            ],
            Some(_) => vec![
                (TAB, "capture-key-take-new"),
                (DOWN, "capture-key-choose"),
                (ENTER, "capture-key-stays-text"),
            ],
            None => vec![
                (DOWN, "capture-key-choose"),
                (ENTER, "capture-key-stays-text"),
            ],
        };
    }
    let ends = match (capture.draft.new.is_some(), capture.draft.is_blank()) {
        (_, true) => "capture-key-end",
        (true, false) => "capture-key-done",
        (false, false) => "capture-key-give-up",
    };
    let mut hints = vec![(ENTER, capture.goes_on_key())];
    if capture.draft.is_blank() && capture.ends_with_enter() {
        hints.clear();
    }
    if capture.opened != Opened::Rename {
        let step = match capture.draft.subject.object {
            ObjectId::Stage(_) => "capture-key-first-step",
            _ => "capture-key-step",
        };
        hints.push((CTRL_ENTER, step));
        hints.push((CTRL_SHIFT_ENTER, "capture-key-stage"));
    }
    if aside {
        hints.insert(1, (DOWN, "capture-key-choose"));
    }
    if !capture.draft.attributes().is_empty() {
        hints.push((TAB, "capture-key-attributes"));
    }
    hints.push((ESCAPE, ends));
    hints
}
