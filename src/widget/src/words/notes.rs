//! What is not known, and what is wrong in the data.

#[allow(missing_docs)]
pub struct Notes {
    pub gaps_heading: &'static str,
    pub gap_walk: &'static str,
    pub gap_foot: &'static str,
    pub gap_hours: fn(&str, &str) -> String,
    pub gap_kinds: fn(&str) -> String,
    pub gap_residents: &'static str,
    pub gap_neighbourhoods: &'static str,
    pub gap_places: &'static str,
    pub left_out: fn(&str) -> String,
    pub problems: fn(&str) -> String,
    pub problem: fn(&atlas::Warning) -> String,
    /// After a sentence, for what was found more often than it is told.
    pub more_alike: fn(&str) -> String,
    pub more_problems: fn(&str) -> String,
    pub private: &'static str,
}
