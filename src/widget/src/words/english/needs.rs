//! What a place must have.

use crate::words::fill;
use crate::words::needs::Needs;

pub const WORDS: Needs = Needs {
    heading: "What matters to you?",
    wheelchair: "A wheelchair gets in",
    indoors: "Indoors",
    no_fee: "Free of charge",
    toilet: "Toilet near by",
    for_whom: "For whom?",
    even_unknown: |count| fill("Also show places of which we do not know ({})", &[count]),
    unknown: |need| fill("not known: {}", &[need]),
    none: "No place has all that you chose.",
    none_known: |places| {
        fill(
            "Of {} we do not know. You can have those shown too.",
            &[places],
        )
    },
};
