//! What stands around the canvas: menus, open maps and toolbar above, outline at the left, inspector or audit at the right,
//! status line below. Each is one file; none changes anything, all send wishes.

pub use entry::{Entry, Mark, command_entry, menu_items_ui, menu_ui, tight};
pub use new::{new_note, note_holder, on_what, toggle_lane};

pub mod acquisition;
pub mod audit;
pub mod catalogue;
mod entry;
pub mod filter_bar;
pub mod find_bar;
pub mod history;
pub mod inspector;
pub mod menu_bar;
mod new;
pub mod outline;
pub mod priorities;
pub mod status;
pub mod tab_row;
pub mod table;
pub mod toolbar;

/// At most so many characters, with an ellipsis if there were more.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
