//! What somebody looks for.

use crate::words::fill;
use crate::words::filters::Filters;

pub const WORDS: Filters = Filters {
    heading: "Wat zoekt u?",
    kinds: "Kies precies wat u zoekt",
    all: "Toon alles",
    chosen: |count| fill("{} gekozen", &[count]),
};
