//! The link that somebody takes along.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    copy: "Copy link",
    copy_page: "Copy link to this page",
    copied: "The link is copied.",
    copied_page: "The link to this page is copied. What you chose here is not in it.",
    by_hand: "Copying does not work by itself here. Copy this link yourself:",
    in_home: "The link holds your neighbourhood, not your exact place.",
    in_nothing: "The link does not say where you are.",
    in_pin: "The link also holds the place that you pointed at.",
    here: "We measure from the place in the link.",
    unknown: "A part of the link is not known on this map. That part does not count.",
    taken: Line::new(
        "Another map on this page has {} already. So this map puts nothing into the address.",
    ),
};
