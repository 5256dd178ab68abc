//! The search box.

use crate::words::search::{Later, Search};
use crate::words::{Line, Plural};

pub const WORDS: Search = Search {
    label: "Adresse, Ort oder Art von Ort suchen",
    label_places: "Ort, Art von Ort oder Quartier suchen",
    missing: "Die Suche geht im Moment nicht: Ein Teil dieser Karte ist nicht angekommen.",
    here_street: Line::new("Wir messen von einem Punkt in dieser Straße: {}."),
    here_address: Line::new("Wir messen von dieser Adresse: {}."),
    damaged: Line::new(
        "Die Adressen in der Datei {} können nicht verwendet werden. Die Suche nach Straßen und Adressen geht nicht.",
    ),
};

pub const LATER: Later = Later {
    list: "Gefunden",
    results: |count| match count {
        Plural::One => "1 Ergebnis",
        _ => "{} Ergebnisse",
    },
    partly: "Nicht alles, was Sie eingeben, wurde gefunden. Ähnlich ist:",
    none: "Nichts gefunden.",
    awaited: "Noch nichts gefunden. Ein Teil der Daten ist noch unterwegs.",
    for_places: "Sie können hier nach einem Ort, einer Art von Ort oder einem Quartier suchen.",
    for_streets: "Sie können hier nach einem Ort, einer Art von Ort, einem Quartier oder einer Straße suchen.",
    for_addresses: "Sie können hier nach einem Ort, einer Art von Ort, einem Quartier, einer Straße oder einer Adresse suchen.",
    no_streets: "Straßen und Adressen sind hier nicht bekannt.",
    no_numbers: "Hausnummern sind hier nicht bekannt.",
    kind: "Art von Ort",
    not_here: "auf dieser Karte nicht bekannt",
    domain: "Gruppe von Orten",
    neighbourhood: "Quartier",
    district: "Bezirk",
    municipality: "Gemeinde",
    street: "Straße",
    address: "Adresse",
    only: Line::new("Sie sehen jetzt nur: {}."),
    in_link: "Im Link steht auch die Adresse, die Sie gewählt haben.",
};
