//! The link that somebody takes along.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    copy: "Link kopieren",
    copy_page: "Link zu dieser Seite kopieren",
    copied: "Der Link ist kopiert.",
    copied_page: "Der Link zu dieser Seite ist kopiert. Was Sie hier gewählt haben, steht nicht darin.",
    by_hand: "Das Kopieren geht hier nicht von selbst. Kopieren Sie diesen Link bitte selbst:",
    in_home: "Im Link steht Ihr Quartier, nicht Ihr genauer Standort.",
    in_nothing: "Im Link steht nicht, wo Sie sind.",
    in_pin: "Im Link steht auch der Ort, auf den Sie gezeigt haben.",
    here: "Gemessen wird ab dem Ort, der im Link steht.",
    unknown: "Ein Teil des Links ist auf dieser Karte nicht bekannt. Dieser Teil zählt nicht.",
    taken: Line::new(
        "Eine andere Karte auf dieser Seite benutzt {} schon. Darum schreibt diese Karte nichts in die Adresse.",
    ),
};
