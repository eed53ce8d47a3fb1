//! The keyboard of the capture: one key after the other, however many a frame brings.
//!
//! What is typed before a key belongs to the text that the key ends, what is typed after it to the next one. So a
//! frame hears the letters up to the first key that the capture answers itself; what follows waits for the next.

use egui::{Event, Key, Ui};

/// A key that the capture answers itself; all others are the text field's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    Enter,
    /// Ctrl+Enter.
    Step,
    /// Ctrl+Shift+Enter.
    Stage,
    Tab,
    BackTab,
    Escape,
    Down,
    Up,
    /// Backspace or Delete with nothing to take a letter from.
    Clear,
    /// Ctrl+Z with nothing typed.
    Undo,
    /// A space after a sign.
    Space,
}

/// What the keys mean at the moment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Means {
    /// A list is open, in which the arrows walk.
    pub list: bool,
    /// An attribute is being picked and nothing is typed to find it by.
    pub unfiltered: bool,
    /// Nothing is typed or picked at all.
    pub blank: bool,
    /// A sign stands before the caret that is no word, as `!4` or `:)`.
    pub sign: bool,
}

/// The next key to answer, if it is its turn. Takes it out of the input, and what follows it into `held`.
pub(super) fn next(ui: &Ui, held: &mut Vec<Event>, means: Means) -> Option<Stroke> {
    let stroke = ui.input_mut(|i| {
        let (typed, rest): (Vec<_>, Vec<_>) = i.events.drain(..).partition(is_typing);
        let mut typed: Vec<Event> = held.drain(..).chain(typed).collect();
        let at = typed.iter().position(|e| stroke(e, means).is_some());
        let stroke = match at {
            Some(0) => stroke(&typed.remove(0), means),
            _ => None,
        };
        let turn = if stroke.is_some() {
            0
        } else {
            at.unwrap_or(typed.len())
        };
        *held = typed.split_off(turn);
        i.events = rest;
        i.events.extend(typed);
        stroke
    });
    if !held.is_empty() {
        ui.ctx().request_repaint();
    }
    stroke
}

/// Takes what is typed from the first letter or digit on out of the input; nothing if there is none. Other signs do
/// something on the map, `+` for one, and with Alt or Ctrl so do letters.
pub(super) fn from_first_letter(ui: &Ui) -> Vec<Event> {
    ui.input_mut(|i| {
        if i.modifiers.alt || i.modifiers.command {
            return Vec::new();
        }
        let begins =
            |e: &Event| matches!(e, Event::Text(t) if t.starts_with(char::is_alphanumeric));
        let Some(at) = i.events.iter().position(begins) else {
            return Vec::new();
        };
        let (typed, rest) = i.events.split_off(at).into_iter().partition(is_typing);
        i.events.extend::<Vec<_>>(rest);
        typed
    })
}

fn is_typing(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_) | Event::Key { pressed: true, .. } | Event::Ime(_) | Event::Paste(_)
    )
}

fn stroke(event: &Event, means: Means) -> Option<Stroke> {
    if means.sign && matches!(event, Event::Text(text) if text == " ") {
        return Some(Stroke::Space);
    }
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    if modifiers.alt {
        return None;
    }
    Some(match (key, modifiers.command, modifiers.shift) {
        (Key::Enter, false, false) => Stroke::Enter,
        (Key::Enter, true, false) => Stroke::Step,
        (Key::Enter, true, true) => Stroke::Stage,
        (Key::Tab, false, false) => Stroke::Tab,
        (Key::Tab, false, true) => Stroke::BackTab,
        (Key::Escape, false, false) => Stroke::Escape,
        (Key::ArrowDown, false, false) if means.list => Stroke::Down,
        (Key::ArrowUp, false, false) if means.list => Stroke::Up,
        (Key::Backspace | Key::Delete, false, false) if means.unfiltered => Stroke::Clear,
        (Key::Z, true, false) if means.blank => Stroke::Undo,
        _ => return None,
    })
}
