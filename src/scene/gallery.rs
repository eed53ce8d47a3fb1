//! The pictures of a document with their pixels, as far as they have been read.

use std::collections::HashMap;
use std::sync::Arc;

use super::Picture;
use crate::model;
use crate::model::PictureSource;

/// What is known of each picture. Copies share it; two that are the same one are equal.
#[derive(Clone, Debug, Default)]
pub struct Gallery(Option<Arc<HashMap<PictureSource, Exhibit>>>);

/// A picture that has been looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exhibit {
    Shown(Arc<Picture>),
    /// Not to be read: its file is missing, or no picture.
    Missing,
}

impl Gallery {
    pub fn new(exhibits: HashMap<PictureSource, Exhibit>) -> Self {
        Self((!exhibits.is_empty()).then(|| Arc::new(exhibits)))
    }

    /// None of a picture that has not been looked for yet.
    pub fn exhibit(&self, picture: &model::Picture) -> Option<&Exhibit> {
        self.0.as_ref()?.get(&picture.source()?)
    }

    /// The pixels of a picture, if it has been read.
    pub fn picture(&self, picture: &model::Picture) -> Option<&Arc<Picture>> {
        match self.exhibit(picture)? {
            Exhibit::Shown(picture) => Some(picture),
            Exhibit::Missing => None,
        }
    }
}

impl PartialEq for Gallery {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}
