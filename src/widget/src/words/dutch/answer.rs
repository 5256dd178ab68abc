//! The sentence above everything else.

use crate::words::Line;
use crate::words::answer::Answer;

pub const WORDS: Answer = Answer {
    all: Line::new("{} in {}."),
    all_untitled: Line::new("{}."),
    free: Line::new("Bij {} daarvan loopt u zo naar binnen."),
    free_all: "U loopt er zo naar binnen.",
    empty: "Er zijn hier geen plekken bekend.",
    ask: "Zeg waar u bent, dan ziet u wat dichtbij is.",
    none: "Er is hier geen plek van deze soort bekend. Kies een andere soort.",
    nearest: Line::new("De dichtstbijzijnde plek is {}: {}."),
    inside: Line::new("U bent er al: {}."),
    far_away: Line::new("Let op: u bent ver van dit gebied. De dichtstbijzijnde plek is {}."),
};
