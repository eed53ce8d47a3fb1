//! Which keys do what: the usual ones, unless a person has chosen others.
//!
//! What was chosen stands in the settings as text, by the key of the command: `"command-undo": ["Ctrl+Z"]`. An
//! entry of a command or with keys that this version does not know is left as it is.

use std::collections::{BTreeMap, HashMap};

use egui::KeyboardShortcut;

use super::Command;
use super::keys::{keys_text, read_keys, write_keys};
use crate::i18n::Language;

/// As the settings keep it: commands by key, keys by name.
pub type ChosenKeys = BTreeMap<String, Vec<String>>;

/// The keys of all commands.
#[derive(Debug)]
pub struct Keymap {
    of: HashMap<Command, Vec<KeyboardShortcut>>,
    /// In the order in which they are asked for: those with more modifiers first, since one with fewer would
    /// answer for them, too.
    asked: Vec<(KeyboardShortcut, Command)>,
}

impl Keymap {
    /// The usual keys, with what was chosen instead. Chosen keys win against the usual ones of another command.
    pub fn new(chosen: &ChosenKeys) -> Self {
        let own = |command: Command| {
            let names = chosen.get(command.key())?;
            let keys: Vec<_> = names.iter().filter_map(|name| read_keys(name)).collect();
            // Keys of a later version are not "no keys".
            (names.is_empty() || !keys.is_empty()).then_some(keys)
        };
        let taken: Vec<KeyboardShortcut> = Command::ALL
            .iter()
            .filter_map(|c| own(*c))
            .flatten()
            .collect();
        let of: HashMap<Command, Vec<KeyboardShortcut>> = Command::ALL
            .iter()
            .map(|command| {
                let usual = || {
                    let mut usual = command.usual_keys();
                    usual.retain(|keys| !taken.contains(keys));
                    usual
                };
                (*command, own(*command).unwrap_or_else(usual))
            })
            .collect();
        let mut asked: Vec<_> = Command::ALL
            .iter()
            .flat_map(|command| of[command].iter().map(move |keys| (*keys, *command)))
            .collect();
        asked.sort_by_key(|(keys, _)| {
            let m = keys.modifiers;
            std::cmp::Reverse(u8::from(m.shift) + u8::from(m.alt) + u8::from(m.command))
        });
        Self { of, asked }
    }

    /// The keys that do it, the one that menus show first.
    pub fn keys(&self, command: Command) -> &[KeyboardShortcut] {
        self.of.get(&command).map_or(&[], Vec::as_slice)
    }

    /// Whether its keys are the usual ones.
    pub fn is_usual(&self, command: Command) -> bool {
        self.keys(command) == command.usual_keys()
    }

    /// The command that these keys do now.
    pub fn command(&self, keys: KeyboardShortcut) -> Option<Command> {
        let found = self.asked.iter().find(|(k, _)| *k == keys);
        found.map(|(_, command)| *command)
    }

    /// All keys with their commands, in the order in which the keyboard is to be asked for them.
    pub fn in_order(&self) -> &[(KeyboardShortcut, Command)] {
        &self.asked
    }

    /// The settings after a command was given these keys; who had them before has them no longer.
    pub fn changed(
        &self,
        chosen: &ChosenKeys,
        command: Command,
        keys: &[KeyboardShortcut],
    ) -> ChosenKeys {
        let mut chosen = chosen.clone();
        let mut put = |command: Command, keys: &[KeyboardShortcut]| {
            if keys == command.usual_keys() {
                chosen.remove(command.key());
            } else {
                let names = keys.iter().map(|keys| write_keys(*keys)).collect();
                chosen.insert(command.key().to_owned(), names);
            }
        };
        for other in Command::ALL.iter().copied().filter(|c| *c != command) {
            let mut left = self.keys(other).to_vec();
            left.retain(|k| !keys.contains(k));
            if left.len() < self.keys(other).len() {
                put(other, &left);
            }
        }
        put(command, keys);
        chosen
    }
}

/// The settings without any choice that this version understands.
pub fn usual_again(chosen: &ChosenKeys) -> ChosenKeys {
    let known = |key: &String| Command::ALL.iter().any(|c| c.key() == key);
    let rest = chosen.iter().filter(|(key, _)| !known(key));
    rest.map(|(key, names)| (key.clone(), names.clone()))
        .collect()
}

impl Command {
    /// Its first keys as they are written in the user's language: "Strg+S", "Ctrl+S".
    pub fn shortcut_text(self, keymap: &Keymap, language: Language) -> Option<String> {
        keymap
            .keys(self)
            .first()
            .map(|keys| keys_text(*keys, language))
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;

    use super::super::keys::{ctrl, plain};
    use super::*;

    #[test]
    fn no_two_commands_share_usual_keys() {
        let keymap = Keymap::new(&ChosenKeys::new());
        for (keys, command) in keymap.in_order() {
            assert_eq!(
                keymap.command(*keys),
                Some(*command),
                "{keys:?} is given out twice"
            );
        }
    }

    #[test]
    fn chosen_keys_are_taken_from_whoever_had_them_and_given_back() {
        let none = ChosenKeys::new();
        let usual = Keymap::new(&none);
        let chosen = usual.changed(&none, Command::Duplicate, &[ctrl(Key::S)]);
        assert_eq!(chosen["command-duplicate"], ["Ctrl+S"]);
        assert_eq!(chosen["command-save"], Vec::<String>::new());
        let changed = Keymap::new(&chosen);
        assert_eq!(changed.command(ctrl(Key::S)), Some(Command::Duplicate));
        assert!(changed.keys(Command::Save).is_empty());
        let back = changed.changed(&chosen, Command::Save, &Command::Save.usual_keys());
        let back =
            Keymap::new(&back).changed(&back, Command::Duplicate, &Command::Duplicate.usual_keys());
        assert!(back.is_empty(), "{back:?}");
    }

    #[test]
    fn what_is_not_known_is_kept_and_does_no_harm() {
        let mut chosen = ChosenKeys::new();
        chosen.insert("command-of-tomorrow".into(), vec!["Ctrl+B".into()]);
        chosen.insert("command-undo".into(), vec!["Hyper+Z".into()]);
        let keymap = Keymap::new(&chosen);
        assert!(keymap.is_usual(Command::Undo));
        let changed = keymap.changed(&chosen, Command::Rename, &[plain(Key::F7)]);
        assert!(changed.contains_key("command-of-tomorrow"));
        assert_eq!(usual_again(&changed).len(), 1);
    }

    #[test]
    fn chosen_keys_win_against_usual_ones_that_come_later() {
        let mut chosen = ChosenKeys::new();
        chosen.insert("command-rename".into(), vec!["Ctrl+D".into()]);
        let keymap = Keymap::new(&chosen);
        assert_eq!(keymap.command(ctrl(Key::D)), Some(Command::Rename));
        assert!(keymap.keys(Command::Duplicate).is_empty());
    }
}
