//! Counts by reason.

use std::collections::BTreeMap;

/// Counts by reason, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<String, usize>);

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, reason: impl Into<String>) {
        *self.0.entry(reason.into()).or_default() += 1;
    }

    /// Adds another tally.
    pub fn append(&mut self, other: Self) {
        for (reason, count) in other.0 {
            *self.0.entry(reason).or_default() += count;
        }
    }

    /// The sum.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// Reasons with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0
            .iter()
            .map(|(reason, count)| (reason.as_str(), *count))
    }
}
