//! One place: what it is called and what is known of it.

use crate::words::place::Place;
use crate::words::{Line, fill};

pub const WORDS: Place = Place {
    one_of: |kind| fill("een {}", &[kind]),
    named: Line::new("{} ({})"),
    back: "Terug naar de lijst",
    key_free: "Iedereen kan hier zo binnenlopen.",
    key_usual: "Meestal kan iedereen hier zo terecht.",
    key_conditional: "Hier kunt u niet altijd zomaar binnen.",
    key_unknown: "Wij weten niet of iedereen hier binnen mag.",
    reason_customers: "Het is voor klanten.",
    reason_permit: "U heeft toestemming nodig.",
    reason_fee: "U moet betalen.",
    reason_hours: "Kijk naar de openingstijden.",
    reason_members: "Het is voor leden.",
    hours: "Openingstijden",
    hours_note: "Zo staat het in de bron.",
    address: "Adres",
    near: "Bij",
    phone: "Telefoon",
};
