//! What is not known, and what is wrong in the data.

use crate::words::Line;
use crate::words::notes::Notes;

pub const WORDS: Notes = Notes {
    gaps_heading: "What this map does not know",
    gap_walk: "How far the walk is: all distances are in a straight line.",
    gap_foot: "How steep a way is, and how long you wait at a bridge or a traffic light.",
    gap_hours: Line::new("The opening hours of {} of the {} places that are not always open."),
    gap_kinds: Line::new("Whether there is any of these: {}. The source has none."),
    gap_residents: "How many people live here.",
    gap_neighbourhoods: "Where the neighbourhoods are.",
    gap_places: "Which places there are.",
    left_out: Line::new("{} features of the sources are left out."),
    problems: Line::new("Errors in the data: {}"),
    // The atlas says it in English.
    problem: None,
    more_alike: Line::new("(and {} times more)"),
    more_problems: Line::new("And {} more. All of them are in the browser's console."),
    private: "This map sends your location nowhere.",
};
