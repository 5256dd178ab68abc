//! What somebody looks for.

use crate::words::Line;
use crate::words::filters::Filters;

pub const WORDS: Filters = Filters {
    heading: "What are you looking for?",
    kinds: "Choose exactly what you want",
    all: "Show everything",
    chosen: Line::new("{} chosen"),
};
