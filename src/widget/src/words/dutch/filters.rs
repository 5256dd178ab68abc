//! What somebody looks for.

use crate::words::Line;
use crate::words::filters::Filters;

pub const WORDS: Filters = Filters {
    heading: "Wat zoekt u?",
    kinds: "Kies precies wat u zoekt",
    all: "Toon alles",
    chosen: Line::new("{} gekozen"),
};
