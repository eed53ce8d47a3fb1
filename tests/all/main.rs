//! All integration tests, in one binary: one link, one start.
//!
//! A module tests one promise to the user or one rule of the house. Tests that need a display or another
//! program ask [`support`] for it, which says aloud when they are left out.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the report")]
#![allow(clippy::disallowed_methods, reason = "tests write scratch files only")]

mod acquisition;
mod architecture;
mod audit;
mod bad_files;
mod checklist;
mod colour_blind;
mod command_line;
mod compare;
mod contrast;
mod exports;
mod figures;
mod files;
mod frame;
mod layout;
mod marks;
mod mermaid;
mod pasted;
mod pictures;
mod read_back;
mod remembered;
mod reports;
mod sentences;
mod slides;
mod support;
mod tables;
mod window;
mod workbook;
