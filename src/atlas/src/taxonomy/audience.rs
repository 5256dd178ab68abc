//! For whom a place is.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// People that a place can be meant for, such as children.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its name in data.
    pub id: String,
    /// Its name for a reader.
    pub label: LocalizedText,
}

/// The place of an audience in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AudienceIndex(pub u8);

impl Audience {
    pub(super) fn of(at: Node) -> Result<Self, SchemaError> {
        Ok(Self {
            id: at.member("id").string()?,
            label: LocalizedText::read(at.member("label"))?,
        })
    }
}
