//! The keys of commands: how they are written, and which of them a text field keeps for itself.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::Command;
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

impl Command {
    /// The keys that do it, the one that menus show first.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        self.usual_keys()
    }

    /// Whether its keys belong to a text field while one is being typed in.
    pub fn yields_to_typing(self) -> bool {
        let shortcuts = self.shortcuts();
        let types = |s: &KeyboardShortcut| {
            let function_key = matches!(s.logical_key, Key::F1 | Key::F3 | Key::F5 | Key::F6);
            let bare = s.modifiers.is_none()
                || s.modifiers == Modifiers::ALT
                || s.modifiers == Modifiers::SHIFT;
            bare && !function_key
        };
        (!shortcuts.is_empty() && shortcuts.iter().all(types))
            || matches!(
                self,
                Self::ZoomIn
                    | Self::ZoomOut
                    | Self::Cut
                    | Self::Copy
                    | Self::Paste
                    | Self::Undo
                    | Self::Redo
                    | Self::AddStep
                    | Self::AddStage
            )
    }

    /// Every command with keys, for the one place that reads the keyboard. Those with more modifiers first,
    /// since a shortcut with fewer would otherwise answer for them.
    pub fn with_keys() -> impl Iterator<Item = Self> {
        let mut list: Vec<Self> = Self::ALL
            .iter()
            .copied()
            .filter(|c| !c.shortcuts().is_empty())
            .collect();
        list.sort_by_key(|c| {
            std::cmp::Reverse(
                c.shortcuts()
                    .iter()
                    .map(|s| u8::from(s.modifiers.shift))
                    .max(),
            )
        });
        list.into_iter()
    }

    /// The shortcut as it is written in the user's language: "Strg+S", "Ctrl+S".
    pub fn shortcut_text(self, language: Language) -> Option<String> {
        self.shortcuts().first().map(|s| keys_text(*s, language))
    }
}

/// Keys as they are written in the user's language.
pub fn keys_text(shortcut: KeyboardShortcut, language: Language) -> String {
    let mut text = String::new();
    let mut add = |key: &str| {
        text.push_str(&t!(language, key));
        text.push('+');
    };
    if shortcut.modifiers.command || shortcut.modifiers.ctrl {
        add("key-ctrl");
    }
    if shortcut.modifiers.alt {
        add("key-alt");
    }
    if shortcut.modifiers.shift {
        add("key-shift");
    }
    let named = match shortcut.logical_key {
        Key::Enter => "key-enter",
        Key::Escape => "key-escape",
        Key::Tab => "key-tab",
        Key::Delete => "key-delete",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::Plus => return text + "+",
        Key::Minus => return text + "−",
        other => return text + other.symbol_or_name(),
    };
    text + &t!(language, named)
}
