//! On paper.

use crate::words::Line;
use crate::words::print::Print;

pub const WORDS: Print = Print {
    print: "Print",
    asked: Line::new("Looked for: {}."),
    printed: Line::new("Printed on {} from"),
};
