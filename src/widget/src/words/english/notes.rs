//! What is not known, and what is wrong in the data.

use crate::words::fill;
use crate::words::notes::Notes;

pub const WORDS: Notes = Notes {
    gaps_heading: "What this map does not know",
    gap_walk: "How far the walk is: all distances are in a straight line.",
    gap_foot: "How steep a way is, and how long you wait at a bridge or a traffic light.",
    gap_hours: |unknown, all| {
        fill(
            "The opening hours of {} of the {} places that are not always open.",
            &[unknown, all],
        )
    },
    gap_kinds: |kinds| {
        fill(
            "Whether there is any of these: {}. The source has none.",
            &[kinds],
        )
    },
    gap_residents: "How many people live here.",
    gap_neighbourhoods: "Where the neighbourhoods are.",
    gap_places: "Which places there are.",
    left_out: |count| fill("{} features of the sources are left out.", &[count]),
    problems: |count| fill("Errors in the data: {}", &[count]),
    // The atlas says it in English.
    problem: |warning| warning.to_string(),
    more_alike: |count| fill("(and {} times more)", &[count]),
    more_problems: |count| {
        fill(
            "And {} more. All of them are in the browser's console.",
            &[count],
        )
    },
    private: "This map sends your location nowhere.",
};
