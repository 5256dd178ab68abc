//! The texts of addresses: each is written once.

use crate::string_table;
use std::collections::{BTreeMap, BTreeSet};

/// Texts as they come.
#[derive(Default)]
pub struct TextSet<'t>(BTreeSet<&'t str>);

/// Texts in their order, each with one more than its index.
pub struct TextIndices<'t>(BTreeMap<&'t str, u32>);

impl<'t> TextSet<'t> {
    /// Takes them in; what is empty is none.
    pub fn extend(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.0.extend(texts.filter(|text| !text.is_empty()));
    }

    /// All of them with their numbers.
    pub fn into_indices(self) -> TextIndices<'t> {
        TextIndices(self.0.into_iter().zip(1..).collect())
    }
}

impl TextIndices<'_> {
    /// The number of a text; 0 for an empty one.
    pub fn of(&self, text: &str) -> u32 {
        self.0.get(text).copied().unwrap_or(0)
    }

    /// Writes them, as [`StringTable`](string_table::Names) reads them.
    pub fn write(&self, to: &mut Vec<u8>) {
        string_table::write(self.0.keys().copied(), to);
    }
}
