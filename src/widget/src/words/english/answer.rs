//! The sentence above everything else.

use crate::words::Line;
use crate::words::answer::Answer;

pub const WORDS: Answer = Answer {
    all: Line::new("{} in {}."),
    all_untitled: Line::new("{}."),
    free: Line::new("At {} of them you can just walk in."),
    free_all: "You can just walk in.",
    empty: "No places are known here.",
    ask: "Say where you are to see what is nearby.",
    none: "No place of this kind is known here. Choose another kind.",
    nearest: Line::new("The nearest place is {}: {}."),
    inside: Line::new("You are there: {}."),
    far_away: Line::new("Note: you are far from this area. The nearest place is {}."),
};
