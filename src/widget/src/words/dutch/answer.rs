//! The sentence above everything else.

use crate::words::answer::Answer;
use crate::words::fill;

pub const WORDS: Answer = Answer {
    all: |places, title| match title {
        Some(title) => fill("{} in {}.", &[places, title]),
        None => fill("{}.", &[places]),
    },
    free: |count| fill("Bij {} daarvan loopt u zo naar binnen.", &[count]),
    free_all: "U loopt er zo naar binnen.",
    empty: "Er zijn hier geen plekken bekend.",
    ask: "Zeg waar u bent, dan ziet u wat dichtbij is.",
    none: "Er is hier geen plek van deze soort bekend. Kies een andere soort.",
    nearest: |what, distance| fill("De dichtstbijzijnde plek is {}: {}.", &[what, distance]),
    inside: |what| fill("U bent er al: {}.", &[what]),
    far_away: |distance| {
        fill(
            "Let op: u bent ver van dit gebied. De dichtstbijzijnde plek is {}.",
            &[distance],
        )
    },
};
