//! Wegmarke maps customer journeys offline: one file, one picture, one audit.

#![cfg_attr(
    test,
    allow(clippy::disallowed_methods, reason = "tests write scratch files only")
)]
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "in a test, a panic is the report")
)]

pub mod app;
pub mod audit;
pub mod catalogue;
pub mod cli;
pub mod edit;
pub mod exchange;
pub mod export;
pub mod file;
pub mod i18n;
pub mod layout;
pub mod merge;
pub mod model;
pub mod pictures;
pub mod render;
pub mod scene;
pub mod search;
pub mod settings;
pub mod templates;
pub mod text;
pub mod theme;
pub mod words;
