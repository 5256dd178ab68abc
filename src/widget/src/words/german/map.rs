//! The map and its controls.

use crate::words::Line;
use crate::words::map::{Later, Map};
use chart::Hint;

pub const WORDS: Map = Map {
    missing: "Die Karte kann nicht geladen werden. Alles steht auch in der Liste.",
    coming: "Die Karte wird geladen…",
};

pub const LATER: Later = Later {
    label: Line::new("Karte von {}"),
    label_untitled: "Karte",
    help: "Die Pfeiltasten verschieben die Karte. Plus und Minus holen sie näher heran oder weiter weg. Pos1 zeigt alles. Was auf der Karte ist, steht auch in der Liste.",
    zoom_in: "Näher heran",
    zoom_out: "Weiter weg",
    whole: "Ganze Karte zeigen",
    hint: |hint| match hint {
        Hint::TwoFingers => "Verschieben Sie die Karte mit zwei Fingern.",
        Hint::CtrlWheel => "Halten Sie Strg gedrückt, um die Karte mit dem Mausrad heranzuholen.",
    },
};
