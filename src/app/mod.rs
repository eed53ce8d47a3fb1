//! The window: menus, toolbar, outline, canvas, inspector, audit, dialogs.
//!
//! Data flows one way: the [`Desk`](desk::Desk) is looked at, wishes come back, [`execute`] carries them out.
//! Panels are functions `*_ui(ui, desk, …, wishes)`; what they have to remember between frames (an open
//! section, a search text) they keep in a struct of their own that the application owns.

mod canvas;
mod command;
mod desk;
mod dialogs;
mod execute;
mod panels;
mod style;
mod widgets;
