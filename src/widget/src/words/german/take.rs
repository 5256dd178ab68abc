//! To take the answer along.

use crate::words::Line;
use crate::words::take::Take;

pub static WORDS: Take = Take {
    copy: "Link kopieren",
    copy_page: "Link zu dieser Seite kopieren",
    copied: "Der Link ist kopiert.",
    copied_page: "Der Link zu dieser Seite ist kopiert. Was Sie hier gewählt haben, steht nicht darin.",
    by_hand: "Das Kopieren geht hier nicht von selbst. Kopieren Sie diesen Link bitte selbst:",
    in_home: "Im Link steht Ihr Quartier, nicht Ihr genauer Standort.",
    in_nothing: "Im Link steht nicht, wo Sie sind.",
    in_pin: "Im Link steht auch der Ort, auf den Sie gezeigt haben.",
    print: "Drucken",
    asked: Line::new("Gesucht: {}."),
    printed: Line::new("Gedruckt am {} von"),
};
