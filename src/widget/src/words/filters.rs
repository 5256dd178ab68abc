//! What somebody looks for.

use super::Line;

#[allow(missing_docs)]
pub struct Filters {
    pub heading: &'static str,
    pub kinds: &'static str,
    pub all: &'static str,
    pub chosen: Line<1>,
}
