//! The list of places.

use crate::words::list::List;
use crate::words::{Line, Plural};

pub const WORDS: List = List {
    region: Line::new("Orte in {}"),
    region_untitled: "Orte auf der Karte",
    heading: "Orte",
    places: |count| match count {
        Plural::One => "1 Ort",
        _ => "{} Orte",
    },
    outside_group: "In keinem Quartier",
    more_places: Line::new("Mehr Orte zeigen (noch {})"),
    more_groups: Line::new("Mehr Quartiere zeigen (noch {})"),
    conditional_short: "nicht immer frei zugänglich",
    unknown_short: "nicht bekannt, ob frei zugänglich",
};
