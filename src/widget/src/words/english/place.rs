//! One place: what it is called and what is known of it.

use crate::words::fill;
use crate::words::place::Place;

pub const WORDS: Place = Place {
    one_of: |kind| {
        let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        fill("{} {}", &[article, kind])
    },
    named: |name, kind| fill("{} ({})", &[name, kind]),
    back: "Back to the list",
    key_free: "Anybody can walk in here.",
    key_conditional: "You cannot always just walk in here.",
    key_unknown: "We do not know whether anybody may walk in.",
    reason: |reason| {
        Some(match reason {
            "access=customers" => "It is for customers.".into(),
            "access=permit" => "You need permission.".into(),
            "fee=yes" => "You have to pay.".into(),
            "opening_hours" => "See the opening hours.".into(),
            _ if reason.starts_with("membership") => "It is for members.".into(),
            _ => return None,
        })
    },
    hours: "Opening hours",
    hours_always: "Always open",
    hours_note: "As the source has it.",
    wheelchair: "Wheelchair",
    limited: "Partly",
    toilets: "Toilet",
    fee: "Costs money",
    indoor: "Indoors",
    yes: "Yes",
    no: "No",
    address: "Address",
    near: "Near",
    neighbourhood: "Neighbourhood",
    distance: "Distance",
    phone: "Telephone",
    website: "Website",
    activities: "What is on?",
    layer: "Organised",
    domains: "Good for",
    source: "Source",
    checked: |date| fill("data of {}", &[date]),
    not_known: |what| fill("Not known: {}.", &[what]),
};
