//! The search box.

use crate::words::search::{Later, Search};
use crate::words::{Line, Plural};

pub const WORDS: Search = Search {
    label: "Search for an address, a place or a kind of place",
    label_places: "Search for a place, a kind of place or a neighbourhood",
    missing: "Searching does not work now: a part of this map did not come.",
    here_street: Line::new("We measure from a point in this street: {}."),
    here_address: Line::new("We measure from this address: {}."),
    damaged: Line::new(
        "The addresses in the file {} cannot be used. Streets and addresses cannot be searched for.",
    ),
};

pub const LATER: Later = Later {
    list: "Found",
    results: |count| match count {
        Plural::One => "1 result",
        _ => "{} results",
    },
    partly: "Not all that you type was found. This is like it:",
    none: "Nothing found.",
    awaited: "Nothing found yet. Some of the data is still on its way.",
    for_places: "You can search here for a place, a kind of place or a neighbourhood.",
    for_streets: "You can search here for a place, a kind of place, a neighbourhood or a street.",
    for_addresses: "You can search here for a place, a kind of place, a neighbourhood, a street or an address.",
    no_streets: "Streets and addresses are not known here.",
    no_numbers: "House numbers are not known here.",
    kind: "kind of place",
    not_here: "not known on this map",
    domain: "group of places",
    neighbourhood: "neighbourhood",
    district: "district",
    municipality: "municipality",
    street: "street",
    address: "address",
    only: Line::new("You now see only: {}."),
    in_link: "The link also says which address you chose.",
};
