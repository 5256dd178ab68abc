//! What the address of the page says.

use crate::words::Line;

#[allow(missing_docs)]
pub struct Link {
    pub here: &'static str,
    pub unknown: &'static str,
    /// With the attribute.
    pub taken: Line<1>,
}
