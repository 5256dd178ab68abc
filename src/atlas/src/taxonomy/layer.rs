//! A layer of the social base: who organises it.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A layer of the social base.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its name in data.
    pub id: String,
    /// Its name for a reader.
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
