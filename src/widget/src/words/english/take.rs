//! To take the answer along.

use crate::words::Line;
use crate::words::take::Take;

pub static WORDS: Take = Take {
    copy: "Copy link",
    copy_page: "Copy link to this page",
    copied: "The link is copied.",
    copied_page: "The link to this page is copied. What you chose here is not in it.",
    by_hand: "Copying does not work by itself here. Copy this link yourself:",
    in_home: "The link holds your neighbourhood, not your exact place.",
    in_nothing: "The link does not say where you are.",
    in_pin: "The link also holds the place that you pointed at.",
    print: "Print",
    asked: Line::new("Looked for: {}."),
    printed: Line::new("Printed on {} from"),
};
