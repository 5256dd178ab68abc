//! What somebody looks for.

use crate::words::Line;
use crate::words::filters::Filters;

pub const WORDS: Filters = Filters {
    heading: "Was suchen Sie?",
    kinds: "Genau auswählen, was Sie suchen",
    all: "Alles zeigen",
    chosen: Line::new("{} ausgewählt"),
};
