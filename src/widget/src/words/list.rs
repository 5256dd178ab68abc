//! The list of places.

use super::{Line, Plural};

#[allow(missing_docs)]
pub struct List {
    /// The element as a landmark.
    pub region: Line<1>,
    pub region_untitled: &'static str,
    pub heading: &'static str,
    /// How many, as a number and as it is written.
    pub places: fn(Plural) -> &'static str,
    pub outside_group: &'static str,
    pub more_places: Line<1>,
    pub more_groups: Line<1>,
    /// On a row of the list, for a place under a condition.
    pub conditional_short: &'static str,
    /// On a row of the list, for a place of which nobody has said.
    pub unknown_short: &'static str,
}
