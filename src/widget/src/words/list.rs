//! The list of places.

#[allow(missing_docs)]
pub struct List {
    /// The element as a landmark.
    pub region: fn(Option<&str>) -> String,
    pub heading: &'static str,
    pub places: fn(usize, &str) -> String,
    pub outside_group: &'static str,
    pub more_places: fn(&str) -> String,
    pub more_groups: fn(&str) -> String,
    /// On a row of the list, for a place under a condition.
    pub conditional_short: &'static str,
    /// On a row of the list, for a place of which nobody has said.
    pub unknown_short: &'static str,
}
