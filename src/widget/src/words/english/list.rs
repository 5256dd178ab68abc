//! The list of places.

use crate::words::list::List;
use crate::words::{Line, Plural};

pub const WORDS: List = List {
    region: Line::new("Places in {}"),
    region_untitled: "Places on the map",
    heading: "Places",
    places: |count| match count {
        Plural::One => "1 place",
        _ => "{} places",
    },
    outside_group: "Outside the neighbourhoods",
    more_places: Line::new("Show more places ({} more)"),
    more_groups: Line::new("Show more neighbourhoods ({} more)"),
    conditional_short: "not always free to enter",
    unknown_short: "not known whether you can walk in",
};
