//! The map and its controls.

use chart::Hint;

use super::Line;

#[allow(missing_docs)]
pub struct Map {
    pub label: Line<1>,
    pub label_untitled: &'static str,
    pub missing: &'static str,
    pub coming: &'static str,
    pub help: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole: &'static str,
    pub hint: fn(Hint) -> &'static str,
}
