//! One place: what it is called and what is known of it.

use crate::words::fill;
use crate::words::place::Place;

pub const WORDS: Place = Place {
    one_of: |kind| fill("een {}", &[kind]),
    named: |name, kind| fill("{} ({})", &[name, kind]),
    back: "Terug naar de lijst",
    key_free: "Iedereen kan hier zo binnenlopen.",
    key_conditional: "Hier kunt u niet altijd zomaar binnen.",
    key_unknown: "Wij weten niet of iedereen hier binnen mag.",
    reason: |reason| {
        Some(match reason {
            "access=customers" => "Het is voor klanten.".into(),
            "access=permit" => "U heeft toestemming nodig.".into(),
            "fee=yes" => "U moet betalen.".into(),
            "opening_hours" => "Kijk naar de openingstijden.".into(),
            _ if reason.starts_with("membership") => "Het is voor leden.".into(),
            _ => return None,
        })
    },
    hours: "Openingstijden",
    hours_always: "Altijd open",
    hours_note: "Zo staat het in de bron.",
    wheelchair: "Rolstoel",
    limited: "Deels",
    toilets: "Toilet",
    fee: "Kost geld",
    indoor: "Binnen",
    yes: "Ja",
    no: "Nee",
    address: "Adres",
    near: "Bij",
    neighbourhood: "Buurt",
    distance: "Afstand",
    phone: "Telefoon",
    website: "Website",
    activities: "Wat is er te doen?",
    layer: "Georganiseerd",
    domains: "Goed voor",
    source: "Bron",
    checked: |date| fill("gegevens van {}", &[date]),
    not_known: |what| fill("Niet bekend: {}.", &[what]),
};
