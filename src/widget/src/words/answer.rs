//! The sentence above everything else.

use super::Line;

#[allow(missing_docs)]
pub struct Answer {
    /// "412 places", and the title of the atlas.
    pub all: Line<2>,
    /// Without a title.
    pub all_untitled: Line<1>,
    /// How many of them are key-free.
    pub free: Line<1>,
    pub free_all: &'static str,
    pub empty: &'static str,
    pub ask: &'static str,
    pub none: &'static str,
    /// The nearest one with its kind, and its distance.
    pub nearest: Line<2>,
    pub inside: Line<1>,
    pub far_away: Line<1>,
}
