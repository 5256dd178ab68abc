//! Where somebody is.

use crate::words::Line;
use crate::words::whereabouts::Whereabouts;

pub const WORDS: Whereabouts = Whereabouts {
    heading: "Waar bent u?",
    locate: "Gebruik mijn locatie",
    locating: "Uw locatie wordt gezocht…",
    pin: "Wijs aan op de kaart",
    pin_stop: "Stop met aanwijzen",
    choose: "Of kies een buurt",
    choose_none: "Geen buurt gekozen",
    forget: "Wis deze plek",
    here_device: "U bent op de plek die uw apparaat doorgeeft.",
    about: Line::new("Dat is niet precies: het kan {} schelen."),
    here_pin: "U bent op de plek die u heeft aangewezen.",
    here_page: "Wij meten vanaf een plek die deze pagina heeft gekozen.",
    here_middle: Line::new("Wij meten vanaf het midden van {}."),
    located_in: Line::new("U bent in {}."),
    located_outside: "Deze plek ligt buiten het gebied van de kaart.",
    refused: "Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs een plek aan op de kaart of kies een buurt.",
    unavailable: "Uw locatie is niet gevonden. Wijs een plek aan op de kaart of kies een buurt.",
    unsupported: "Deze browser kan geen locatie doorgeven. Wijs een plek aan op de kaart of kies een buurt.",
    pin_help: "Klik op de kaart waar u bent. Met het toetsenbord: verplaats de speld met de pijltjes en druk op Enter. Escape stopt.",
    pin_at: Line::new("De speld staat in {}."),
    pin_cancelled: "Aanwijzen is gestopt.",
    outside: "geen buurt van deze kaart",
};
