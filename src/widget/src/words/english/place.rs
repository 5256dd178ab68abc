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
    key_conditional: "You cannot always just walk in here.",
    key_unknown: "We do not know whether anybody may walk in.",
    reason_customers: "It is for customers.",
    reason_permit: "You need permission.",
    reason_fee: "You have to pay.",
    reason_hours: "See the opening hours.",
    reason_members: "It is for members.",
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
    go: "Go there, or tell us",
    go_device: "Open in the map app of your device",
    go_site: Line::new("See the way on {}"),
    report: "Is something not right? Tell us",
    layer: "Organised",
    domains: "Good for",
    source: "Source",
    checked: Line::new("data of {}"),
    not_known: Line::new("Not known: {}."),
    within: str::to_ascii_lowercase,
};
