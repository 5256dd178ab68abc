//! How far it is, on foot and in a straight line.

use crate::words::Line;
use crate::words::foot::{Foot, Later};

pub const WORDS: Foot = Foot {
    straight: Line::new("{} in a straight line"),
    straight_note: "The walk is often longer than the straight line.",
    here: "here",
    walk: Line::new("{}, about {} on foot"),
    towards: [
        "to the north",
        "to the north-east",
        "to the east",
        "to the south-east",
        "to the south",
        "to the south-west",
        "to the west",
        "to the north-west",
    ],
    via: Line::new("by way of {}"),
    walk_note: Line::new("This is the walk along streets and paths, at {}."),
    no_way: Line::new("{}; no way on foot is known"),
    no_step_free_way: Line::new("{}; no way without steps is known"),
    outside_streets: "Outside its area the map does not know all streets and bridges: there may be a shorter way.",
};

pub const LATER: Later = Later {
    no_street: "No street or path is known here. That is why all distances are in a straight line.",
    streets_missing: "The streets cannot be loaded. That is why all distances are in a straight line.",
    streets_coming: "The streets are being loaded…",
    summary: "How you walk and how far you get",
    pace_heading: "How do you walk?",
    pace_usual: Line::new("As usual ({})"),
    pace_slow: Line::new("Slowly ({})"),
    pace_step_free: "Without steps",
    steps_unknown: "Where there are steps is not known here.",
    reach_show: Line::new("Show how far you get in {}"),
    reach_said: Line::new("Within {}: {}."),
};
