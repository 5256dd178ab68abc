//! The link that somebody takes along.

use crate::words::Line;

#[allow(missing_docs)]
pub struct Link {
    pub copy: &'static str,
    /// Where the page does not keep the question in its address.
    pub copy_page: &'static str,
    pub copied: &'static str,
    pub copied_page: &'static str,
    pub by_hand: &'static str,
    pub in_home: &'static str,
    pub in_nothing: &'static str,
    pub in_pin: &'static str,
    pub here: &'static str,
    pub unknown: &'static str,
    pub taken: Line<1>,
}
