//! What is known of a place.

use crate::words::Line;
use crate::words::facts::Facts;

pub static WORDS: Facts = Facts {
    hours_always: "Altijd open",
    wheelchair: "Rolstoel",
    limited: "Deels",
    toilets: "Toilet",
    fee: "Kost geld",
    indoor: "Binnen",
    yes: "Ja",
    no: "Nee",
    neighbourhood: "Buurt",
    distance: "Afstand",
    website: "Website",
    activities: "Wat is er te doen?",
    go: "Erheen of melden",
    go_device: "Open in de kaart-app van uw apparaat",
    go_site: Line::new("Bekijk de route op {}"),
    report: "Klopt er iets niet? Geef het door",
    domains: "Goed voor",
    source: "Bron",
    checked: Line::new("gegevens van {}"),
    not_known: Line::new("Niet bekend: {}."),
    within: str::to_ascii_lowercase,
};
