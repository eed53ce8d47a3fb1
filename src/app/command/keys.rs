//! Keys: how they are written for people and for the settings, which of them a text field or a row keeps for
//! itself, and which can be given to a command at all.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::i18n::{Language, t};

pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}
pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}
pub(super) const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}
pub(super) const fn alt_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT.plus(Modifiers::SHIFT), key)
}
pub(super) const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}
pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// The keys that were pressed, in the one form in which they are kept and compared.
pub fn pressed_keys(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    let mut plain = Modifiers::NONE;
    plain.command = modifiers.command || modifiers.ctrl;
    plain.alt = modifiers.alt;
    plain.shift = modifiers.shift;
    KeyboardShortcut::new(plain, key)
}

/// Why keys cannot be given to a command, as the key of a sentence; none if they can.
pub fn refusal(keys: KeyboardShortcut) -> Option<&'static str> {
    let m = keys.modifiers;
    if m.command && m.alt {
        return Some("shortcuts-refused-altgr");
    }
    let walks = matches!(
        keys.logical_key,
        Key::Tab | Key::Escape | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp
    );
    if walks && !m.command && !m.alt {
        return Some("shortcuts-refused-walking");
    }
    if !m.command && !m.alt && writes(keys.logical_key) {
        return Some("shortcuts-refused-typing");
    }
    (m.command && !m.shift && matches!(keys.logical_key, Key::A | Key::C | Key::X | Key::V))
        .then_some("shortcuts-refused-clipboard")
}

/// Whether a key alone or with Shift writes a character.
fn writes(key: Key) -> bool {
    let name = key.symbol_or_name();
    key == Key::Space
        || matches!(
            key,
            Key::Plus | Key::Minus | Key::Equals | Key::Comma | Key::Period
        )
        || (name.chars().count() == 1 && !is_function_key(key) && !is_named(key))
}

/// Keys with a symbol that write nothing.
fn is_named(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::Enter
            | Key::Backspace
            | Key::Delete
            | Key::Tab
            | Key::Escape
    )
}

fn is_function_key(key: Key) -> bool {
    let name = key.name();
    name.len() > 1 && name.starts_with('F') && name[1..].bytes().all(|b| b.is_ascii_digit())
}

/// Whether a key walks in a text or takes something away from it.
const fn edits(key: Key) -> bool {
    matches!(
        key,
        Key::Enter
            | Key::Backspace
            | Key::Delete
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::Home
            | Key::End
    )
}

/// Whether a text field has a use of its own for these keys. F2 names things, which whoever types does already.
pub fn belong_to_typing(keys: KeyboardShortcut) -> bool {
    let (m, key) = (keys.modifiers, keys.logical_key);
    if m.command {
        let on_clipboard = matches!(key, Key::A | Key::C | Key::X | Key::V | Key::Y | Key::Z);
        return on_clipboard || edits(key);
    }
    if m.alt {
        return edits(key);
    }
    key == Key::F2 || !is_function_key(key)
}

/// Whether these keys are for the row or button that has the keyboard: Enter presses it, arrows walk on.
pub fn belong_to_focus(keys: KeyboardShortcut) -> bool {
    let (m, key) = (keys.modifiers, keys.logical_key);
    let free =
        key == Key::Escape || (is_function_key(key) && key != Key::F2) || (m.alt && !edits(key));
    !m.command && !free
}

/// Keys as they are written in the user's language: "Strg+S", "Ctrl+S".
pub fn keys_text(keys: KeyboardShortcut, language: Language) -> String {
    let mut text = String::new();
    let mut add = |key: &str| {
        text.push_str(&t!(language, key));
        text.push('+');
    };
    if keys.modifiers.command || keys.modifiers.ctrl {
        add("key-ctrl");
    }
    if keys.modifiers.alt {
        add("key-alt");
    }
    if keys.modifiers.shift {
        add("key-shift");
    }
    let named = match keys.logical_key {
        Key::Enter => "key-enter",
        Key::Escape => "key-escape",
        Key::Delete => "key-delete",
        Key::Backspace => "key-backspace",
        Key::Insert => "key-insert",
        Key::Home => "key-home",
        Key::End => "key-end",
        Key::PageUp => "key-page-up",
        Key::PageDown => "key-page-down",
        Key::Space => "key-space",
        Key::Tab => "key-tab",
        Key::Menu => "key-menu",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::Comma => return text + ",",
        Key::Period => return text + ".",
        Key::Plus => return text + "+",
        Key::Minus => return text + "−",
        other => return text + other.symbol_or_name(),
    };
    text + &t!(language, named)
}

/// Keys as the settings name them, in every language the same: "Ctrl+Shift+Z".
pub(super) fn write_keys(keys: KeyboardShortcut) -> String {
    let m = keys.modifiers;
    let marks = [(m.command, "Ctrl+"), (m.alt, "Alt+"), (m.shift, "Shift+")];
    let mut text: String = marks
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, mark)| *mark)
        .collect();
    text.push_str(keys.logical_key.name());
    text
}

/// Reads keys as [`write_keys`] writes them.
pub(super) fn read_keys(text: &str) -> Option<KeyboardShortcut> {
    let mut rest = text.trim();
    let mut modifiers = Modifiers::NONE;
    loop {
        let (mark, after) = match rest.split_once('+') {
            Some((mark, after)) if !mark.is_empty() && !after.is_empty() => (mark, after),
            _ => break,
        };
        match mark {
            "Ctrl" => modifiers.command = true,
            "Alt" => modifiers.alt = true,
            "Shift" => modifiers.shift = true,
            _ => return None,
        }
        rest = after;
    }
    Some(KeyboardShortcut::new(modifiers, Key::from_name(rest)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        let all = [
            ctrl(Key::Z),
            ctrl_shift(Key::Enter),
            alt(Key::ArrowLeft),
            plain(Key::F2),
            ctrl(Key::Plus),
            shift(Key::Num1),
            ctrl(Key::Comma),
        ];
        for keys in all {
            assert_eq!(read_keys(&write_keys(keys)), Some(keys), "{keys:?}");
        }
        assert_eq!(write_keys(ctrl_shift(Key::Z)), "Ctrl+Shift+Z");
        for nonsense in ["", "Hyper+Z", "Ctrl+", "Ctrl+Wurst"] {
            assert_eq!(read_keys(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn what_would_break_typing_is_refused() {
        for keys in [
            plain(Key::A),
            shift(Key::B),
            plain(Key::Space),
            plain(Key::Num4),
        ] {
            assert_eq!(refusal(keys), Some("shortcuts-refused-typing"), "{keys:?}");
        }
        let altgr = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::ALT), Key::Q);
        assert_eq!(refusal(altgr), Some("shortcuts-refused-altgr"));
        assert_eq!(refusal(plain(Key::Tab)), Some("shortcuts-refused-walking"));
        assert_eq!(refusal(ctrl(Key::C)), Some("shortcuts-refused-clipboard"));
        for keys in [
            ctrl(Key::B),
            plain(Key::F7),
            alt(Key::ArrowUp),
            plain(Key::Delete),
        ] {
            assert_eq!(refusal(keys), None, "{keys:?}");
        }
    }
}
