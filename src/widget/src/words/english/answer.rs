//! The sentence above everything else.

use crate::words::answer::Answer;
use crate::words::fill;

pub const WORDS: Answer = Answer {
    all: |places, title| match title {
        Some(title) => fill("{} in {}.", &[places, title]),
        None => fill("{}.", &[places]),
    },
    free: |count| fill("At {} of them you can just walk in.", &[count]),
    free_all: "You can just walk in.",
    empty: "No places are known here.",
    ask: "Say where you are to see what is nearby.",
    none: "No place of this kind is known here. Choose another kind.",
    nearest: |what, distance| fill("The nearest place is {}: {}.", &[what, distance]),
    inside: |what| fill("You are there: {}.", &[what]),
    far_away: |distance| {
        fill(
            "Note: you are far from this area. The nearest place is {}.",
            &[distance],
        )
    },
};
