//! One place: what it is called and what is known of it.

use crate::words::place::Place;
use crate::words::{Line, fill};

pub const WORDS: Place = Place {
    one_of: |kind| {
        let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        fill("{} {}", &[article, kind])
    },
    named: Line::new("{} ({})"),
    back: "Back to the list",
    key_free: "Anybody can walk in here.",
    key_usual: "Usually anybody is free to come here.",
    key_conditional: "You cannot always just walk in here.",
    key_unknown: "We do not know whether anybody may walk in.",
    reason_customers: "It is for customers.",
    reason_permit: "You need permission.",
    reason_fee: "You have to pay.",
    reason_hours: "See the opening hours.",
    reason_members: "It is for members.",
    hours: "Opening hours",
    hours_note: "As the source has it.",
    address: "Address",
    near: "Near",
    phone: "Telephone",
};
