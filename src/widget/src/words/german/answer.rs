//! The sentence above everything else.

use crate::words::Line;
use crate::words::answer::Answer;

pub const WORDS: Answer = Answer {
    all: Line::new("{} in {}."),
    all_untitled: Line::new("{}."),
    free: Line::new("Davon frei zugänglich: {}."),
    free_all: "Der Zugang ist frei.",
    empty: "Hier sind keine Orte bekannt.",
    ask: "Sagen Sie, wo Sie sind. Dann sehen Sie, was in der Nähe ist.",
    none: "Von dieser Art ist hier kein Ort bekannt. Wählen Sie eine andere Art.",
    nearest: Line::new("Am nächsten bei Ihnen: {}. Entfernung: {}."),
    inside: Line::new("Sie sind schon da: {}."),
    far_away: Line::new("Achtung: Sie sind weit weg von diesem Gebiet. Bis zum nächsten Ort: {}."),
};
