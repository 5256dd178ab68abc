//! Audiences of places.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A group of people that places are intended for, such as children.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub label: LocalizedText,
}

/// Index of an audience in its taxonomy.
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
