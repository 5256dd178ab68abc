//! On paper.

use crate::words::Line;
use crate::words::print::Print;

pub const WORDS: Print = Print {
    print: "Druk af",
    asked: Line::new("Gezocht: {}."),
    printed: Line::new("Gedrukt op {} van"),
};
