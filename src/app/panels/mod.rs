//! What stands around the canvas: menus and toolbar above, outline at the left, inspector or audit at the right,
//! status line below. Each is one file; none changes anything, all send wishes.

mod inspector;

pub use inspector::Inspector;
