//! What the address of the page says.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    here: "Gemessen wird ab dem Ort, der im Link steht.",
    unknown: "Ein Teil des Links ist auf dieser Karte nicht bekannt. Dieser Teil zählt nicht.",
    taken: Line::new(
        "Eine andere Karte auf dieser Seite benutzt {} schon. Darum schreibt diese Karte nichts in die Adresse.",
    ),
};
