//! What a place must have.

use crate::words::fill;
use crate::words::needs::Needs;

pub const WORDS: Needs = Needs {
    heading: "Wat is voor u belangrijk?",
    wheelchair: "Rolstoel kan naar binnen",
    indoors: "Binnen",
    no_fee: "Gratis",
    toilet: "Toilet in de buurt",
    for_whom: "Voor wie?",
    even_unknown: |count| fill("Toon ook plekken waarvan wij dit niet weten ({})", &[count]),
    unknown: |need| fill("niet bekend: {}", &[need]),
    none: "Geen plek heeft alles wat u koos.",
    none_known: |places| {
        fill(
            "Van {} weten wij het niet. U kunt die ook laten tonen.",
            &[places],
        )
    },
};
