//! What is known of a place.

use crate::words::Line;
use crate::words::facts::Facts;

pub static WORDS: Facts = Facts {
    hours_always: "Always open",
    wheelchair: "Wheelchair",
    limited: "Partly",
    toilets: "Toilet",
    fee: "Costs money",
    indoor: "Indoors",
    yes: "Yes",
    no: "No",
    neighbourhood: "Neighbourhood",
    distance: "Distance",
    website: "Website",
    activities: "What is on?",
    go: "Go there, or tell us",
    go_device: "Open in the map app of your device",
    go_site: Line::new("See the way on {}"),
    report: "Is something not right? Tell us",
    domains: "Good for",
    source: "Source",
    checked: Line::new("data of {}"),
    not_known: Line::new("Not known: {}."),
    within: str::to_ascii_lowercase,
};
