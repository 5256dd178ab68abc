//! Layers of the social base, by how places are organised.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A layer of the social base.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub label: LocalizedText,
}

impl Layer {
    pub(super) fn of(at: Node) -> Result<Self, SchemaError> {
        Ok(Self {
            id: at.member("id").string()?,
            label: LocalizedText::read(at.member("label"))?,
        })
    }
}
