//! On paper.

use crate::words::Line;
use crate::words::print::Print;

pub const WORDS: Print = Print {
    print: "طباعة",
    asked: Line::new("البحث عن: {}."),
    printed: Line::new("طُبع في {} من"),
};
