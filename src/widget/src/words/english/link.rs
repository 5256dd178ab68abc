//! What the address of the page says.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    here: "We measure from the place in the link.",
    unknown: "A part of the link is not known on this map. That part does not count.",
    taken: Line::new(
        "Another map on this page has {} already. So this map puts nothing into the address.",
    ),
};
