//! What a place must have.

use crate::words::Line;
use crate::words::needs::{Later, Needs};

pub const WORDS: Needs = Needs {
    heading: "Wat is voor u belangrijk?",
    open_now: "Nu open",
};

pub const LATER: Later = Later {
    wheelchair: "Rolstoel kan naar binnen",
    indoors: "Binnen",
    no_fee: "Gratis",
    toilet: "Toilet in de buurt",
    for_whom: "Voor wie?",
    even_unknown: Line::new("Toon ook plekken waarvan wij dit niet weten ({})"),
    unknown: Line::new("niet bekend: {}"),
    none: "Geen plek heeft alles wat u koos.",
    none_known: Line::new("Van {} weten wij het niet. U kunt die ook laten tonen."),
};
