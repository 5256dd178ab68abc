//! On paper.

use crate::words::Line;

#[allow(missing_docs)]
pub struct Print {
    pub print: &'static str,
    /// Kinds and needs.
    pub asked: Line<1>,
    /// A day; the address of the page follows.
    pub printed: Line<1>,
}
