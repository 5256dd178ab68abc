//! The list of places.

use crate::words::list::List;
use crate::words::{Line, Plural};

pub const WORDS: List = List {
    region: Line::new("Plekken in {}"),
    region_untitled: "Plekken op de kaart",
    heading: "Plekken",
    places: |count| match count {
        Plural::One => "1 plek",
        _ => "{} plekken",
    },
    outside_group: "Buiten de buurten",
    more_places: Line::new("Toon meer plekken (nog {})"),
    more_groups: Line::new("Toon meer buurten (nog {})"),
    conditional_short: "niet altijd vrij",
    unknown_short: "niet bekend of u zo binnen kunt",
};
