//! The list of places.

use crate::words::fill;
use crate::words::list::List;

pub const WORDS: List = List {
    region: |title| match title {
        Some(title) => fill("Places in {}", &[title]),
        None => "Places on the map".into(),
    },
    heading: "Places",
    places: |count, number| {
        if count == 1 {
            "1 place".into()
        } else {
            fill("{} places", &[number])
        }
    },
    outside_group: "Outside the neighbourhoods",
    more_places: |count| fill("Show more places ({} more)", &[count]),
    more_groups: |count| fill("Show more neighbourhoods ({} more)", &[count]),
    conditional_short: "not always free to enter",
    unknown_short: "not known whether you can walk in",
};
