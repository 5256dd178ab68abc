//! What is not known, and what is wrong in the data.

use super::problem::Terms;
use atlas::Problem;

use super::Line;

/// How a language calls what is wrong in the data.
pub struct Problems {
    /// The parts of a file.
    pub terms: Terms,
    /// What is wrong, with gaps for what is told by [`super::problem`].
    pub sentence: fn(&Problem) -> &'static str,
}

#[allow(missing_docs)]
pub struct Notes {
    pub gaps_heading: &'static str,
    pub gap_walk: &'static str,
    pub gap_foot: &'static str,
    pub gap_hours: Line<2>,
    pub gap_kinds: Line<1>,
    pub gap_residents: &'static str,
    pub gap_neighbourhoods: &'static str,
    pub gap_places: &'static str,
    pub left_out: Line<1>,
    pub problems: Line<1>,
    /// What a problem in the data is called; without it as the atlas says it, in English.
    pub problem: Option<Problems>,
    /// After a sentence, for what was found more often than it is told.
    pub more_alike: Line<1>,
    pub more_problems: Line<1>,
    pub private: &'static str,
}
