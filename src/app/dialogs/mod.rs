//! What asks or offers something: start page, file dialog, export, unsaved changes, recovered work.
