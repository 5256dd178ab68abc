//! The map and its controls.

use crate::words::Line;
use crate::words::map::{Later, Map};
use chart::Hint;

pub const WORDS: Map = Map {
    missing: "De kaart kan niet worden geladen. Alles staat ook in de lijst.",
    coming: "De kaart wordt geladen…",
};

pub const LATER: Later = Later {
    label: Line::new("Kaart van {}"),
    label_untitled: "Kaart",
    help: "Pijltjes verschuiven de kaart, plus en min vergroten en verkleinen, Home toont alles. Wat op de kaart staat, staat ook in de lijst.",
    zoom_in: "Vergroot",
    zoom_out: "Verklein",
    whole: "Toon de hele kaart",
    hint: |hint| match hint {
        Hint::TwoFingers => "Gebruik twee vingers om de kaart te verschuiven.",
        Hint::CtrlWheel => "Houd Ctrl ingedrukt om met het muiswiel te vergroten.",
    },
};
