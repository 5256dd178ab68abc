//! The map and its controls.

use crate::words::Line;
use crate::words::map::{Later, Map};
use chart::Hint;

pub const WORDS: Map = Map {
    missing: "The map cannot be loaded. Everything is in the list as well.",
    coming: "The map is being loaded…",
};

pub const LATER: Later = Later {
    label: Line::new("Map of {}"),
    label_untitled: "Map",
    help: "Arrow keys move the map, plus and minus zoom, Home shows everything. What is on the map is in the list too.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole: "Show the whole map",
    hint: |hint| match hint {
        Hint::TwoFingers => "Use two fingers to move the map.",
        Hint::CtrlWheel => "Hold Ctrl to zoom with the wheel.",
    },
};
