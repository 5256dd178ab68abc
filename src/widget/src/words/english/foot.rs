//! How far it is, on foot and in a straight line.

use crate::words::fill;
use crate::words::foot::Foot;
use atlas::Wind;

pub const WORDS: Foot = Foot {
    straight: |distance| fill("{} in a straight line", &[distance]),
    straight_note: "The walk is often longer than the straight line.",
    here: "here",
    walk: |distance, minutes| fill("{}, about {} on foot", &[distance, minutes]),
    towards: |wind| match wind {
        Wind::North => "to the north",
        Wind::NorthEast => "to the north-east",
        Wind::East => "to the east",
        Wind::SouthEast => "to the south-east",
        Wind::South => "to the south",
        Wind::SouthWest => "to the south-west",
        Wind::West => "to the west",
        Wind::NorthWest => "to the north-west",
    },
    via: |names| fill("by way of {}", &[names]),
    walk_note: |speed| {
        fill(
            "This is the walk along streets and paths, at {} kilometres an hour.",
            &[speed],
        )
    },
    no_way: |distance| fill("{}; no way on foot is known", &[distance]),
    no_step_free_way: |distance| fill("{}; no way without steps is known", &[distance]),
    outside_streets: "Outside its area the map does not know all streets and bridges: there may be a shorter way.",
    no_street: "No street or path is known here. That is why all distances are in a straight line.",
    streets_missing: "The streets cannot be loaded. That is why all distances are in a straight line.",
    streets_coming: "The streets are being loaded…",
    summary: "How you walk and how far you get",
    pace_heading: "How do you walk?",
    pace_usual: |speed| fill("As usual ({} kilometres an hour)", &[speed]),
    pace_slow: |speed| fill("Slowly ({} kilometres an hour)", &[speed]),
    pace_step_free: "Without steps",
    steps_unknown: "Where there are steps is not known here.",
    reach_show: |minutes| fill("Show how far you get in {}", &[minutes]),
    reach_said: |minutes, places| fill("Within {}: {}.", &[minutes, places]),
};
