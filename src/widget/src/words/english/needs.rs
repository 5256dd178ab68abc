//! What a place must have.

use crate::words::Line;
use crate::words::needs::{Later, Needs};

pub const WORDS: Needs = Needs {
    heading: "What matters to you?",
    open_now: "Open now",
};

pub const LATER: Later = Later {
    wheelchair: "A wheelchair gets in",
    indoors: "Indoors",
    no_fee: "Free of charge",
    toilet: "Toilet near by",
    for_whom: "For whom?",
    even_unknown: Line::new("Also show places of which we do not know ({})"),
    unknown: Line::new("not known: {}"),
    none: "No place has all that you chose.",
    none_known: Line::new("Of {} we do not know. You can have those shown too."),
};
