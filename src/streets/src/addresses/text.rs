//! The texts of addresses, each stored once.

use crate::string_table;
use std::collections::{BTreeMap, BTreeSet};

/// A set of texts.
#[derive(Default)]
pub struct TextSet<'t>(BTreeSet<&'t str>);

/// Sorted texts, each with one more than its index.
pub struct TextIndices<'t>(BTreeMap<&'t str, u32>);

impl<'t> TextSet<'t> {
    /// Adds texts; empty ones are ignored.
    pub fn extend(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.0.extend(texts.filter(|text| !text.is_empty()));
    }

    /// The texts in byte order with their numbers.
    pub fn into_indices(self) -> TextIndices<'t> {
        TextIndices(self.0.into_iter().zip(1..).collect())
    }
}

impl TextIndices<'_> {
    /// One more than the index of a text; 0 for an empty one.
    pub fn of(&self, text: &str) -> u32 {
        self.0.get(text).copied().unwrap_or(0)
    }

    /// Encodes the texts for [`StringTable::read`](string_table::StringTable::read).
    pub fn write(&self, to: &mut Vec<u8>) {
        string_table::write(self.0.keys().copied(), to);
    }
}
