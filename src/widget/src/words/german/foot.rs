//! How far it is, on foot and in a straight line.

use crate::words::Line;
use crate::words::foot::{Foot, Later};

pub const WORDS: Foot = Foot {
    straight: Line::new("{} Luftlinie"),
    straight_note: "Die Luftlinie ist eine gerade Linie. Der Weg ist oft länger.",
    here: "hier",
    walk: Line::new("{}, etwa {} Gehzeit"),
    towards: [
        "nach Norden",
        "nach Nordosten",
        "nach Osten",
        "nach Südosten",
        "nach Süden",
        "nach Südwesten",
        "nach Westen",
        "nach Nordwesten",
    ],
    via: Line::new("über {}"),
    walk_note: Line::new("So weit ist der Weg, wenn Sie {} gehen."),
    no_way: Line::new("{}; ein Weg dorthin ist nicht bekannt"),
    no_step_free_way: Line::new("{}; ein Weg ohne Treppen ist nicht bekannt"),
    outside_streets: "Jenseits ihres Gebiets kennt die Karte nicht alle Wege und Brücken: Vielleicht gibt es einen kürzeren Weg.",
};

pub const LATER: Later = Later {
    no_street: "Bei diesem Ort ist kein Weg bekannt. Darum sind alle Entfernungen Luftlinie.",
    streets_missing: "Die Wege können nicht geladen werden. Darum sind alle Entfernungen Luftlinie.",
    streets_coming: "Die Wege werden geladen…",
    summary: "Wie Sie gehen und wie weit Sie kommen",
    pace_heading: "Wie gehen Sie?",
    pace_usual: Line::new("Normal ({})"),
    pace_slow: Line::new("Langsam ({})"),
    pace_step_free: "Ohne Treppen",
    steps_unknown: "Wo Treppen sind, ist hier nicht bekannt.",
    reach_show: Line::new("Zeigen, wie weit Sie in {} kommen"),
    reach_said: Line::new("Innerhalb von {}: {}."),
};
