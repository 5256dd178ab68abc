//! What is known of a place.

use crate::words::Line;
use crate::words::facts::Facts;

pub static WORDS: Facts = Facts {
    hours_always: "Immer offen",
    wheelchair: "Rollstuhl",
    limited: "Teilweise",
    toilets: "Toilette",
    fee: "Kostet Geld",
    indoor: "Drinnen",
    yes: "Ja",
    no: "Nein",
    neighbourhood: "Quartier",
    distance: "Entfernung",
    website: "Website",
    activities: "Was ist los?",
    go: "Hingehen oder melden",
    go_device: "In der Karten-App Ihres Geräts öffnen",
    go_site: Line::new("Weg ansehen auf {}"),
    report: "Stimmt etwas nicht? Melden Sie es",
    domains: "Gut für",
    source: "Quelle",
    checked: Line::new("Stand: {}"),
    not_known: Line::new("Nicht bekannt: {}."),
    within: str::to_owned,
};
