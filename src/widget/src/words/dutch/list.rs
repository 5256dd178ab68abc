//! The list of places.

use crate::words::fill;
use crate::words::list::List;

pub const WORDS: List = List {
    region: |title| match title {
        Some(title) => fill("Plekken in {}", &[title]),
        None => "Plekken op de kaart".into(),
    },
    heading: "Plekken",
    places: |count, number| {
        if count == 1 {
            "1 plek".into()
        } else {
            fill("{} plekken", &[number])
        }
    },
    outside_group: "Buiten de buurten",
    more_places: |count| fill("Toon meer plekken (nog {})", &[count]),
    more_groups: |count| fill("Toon meer buurten (nog {})", &[count]),
    conditional_short: "niet altijd vrij",
    unknown_short: "niet bekend of u zo binnen kunt",
};
