//! A layer of the social base: who organises it.

use crate::json::{Misfit, Node};
use crate::lang::Text;

/// A layer of the social base.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its name in data.
    pub id: String,
    /// Its name for a reader.
    pub label: Text,
}

impl Layer {
    pub(super) fn of(at: Node) -> Result<Self, Misfit> {
        Ok(Self {
            id: at.member("id").string()?,
            label: Text::read(at.member("label"))?,
        })
    }
}
