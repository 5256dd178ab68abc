//! One place: what it is called and what is known of it.

use crate::words::Line;
use crate::words::place::Place;

pub const WORDS: Place = Place {
    // An article would have to know the gender of every kind.
    one_of: str::to_owned,
    named: Line::new("{} ({})"),
    back: "Zurück zur Liste",
    key_free: "Dieser Ort ist für alle frei zugänglich.",
    key_usual: "Meistens ist ein solcher Ort für alle frei zugänglich.",
    key_conditional: "Dieser Ort ist nicht immer frei zugänglich.",
    key_unknown: "Ob dieser Ort frei zugänglich ist, ist nicht bekannt.",
    reason_customers: "Er ist für Kundinnen und Kunden.",
    reason_permit: "Sie brauchen eine Erlaubnis.",
    reason_fee: "Sie müssen bezahlen.",
    reason_hours: "Beachten Sie die Öffnungszeiten.",
    reason_members: "Er ist für Mitglieder.",
    hours: "Öffnungszeiten",
    hours_note: "So steht es in der Quelle.",
    address: "Adresse",
    near: "Bei",
    phone: "Telefon",
};
