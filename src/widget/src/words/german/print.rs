//! On paper.

use crate::words::Line;
use crate::words::print::Print;

pub const WORDS: Print = Print {
    print: "Drucken",
    asked: Line::new("Gesucht: {}."),
    printed: Line::new("Gedruckt am {} von"),
};
