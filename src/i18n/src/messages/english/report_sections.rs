//! The messages of the sections of a report in English.

use crate::message::Message;
use crate::messages::report_sections::{
    ClosingTexts, CostTexts, NewPlaceTexts, ScenarioTexts, SeatTexts, SectionTexts, WeekTexts,
};

pub static MESSAGES: SectionTexts = SectionTexts {
    closing: ClosingTexts {
        heading: "If one place closes",
        text: "For each place it was worked out who has none near any more if only that place closes. These are the places that most \
               people would miss. All places are in `closing.csv`.",
        none: "No single place is anybody's last: those who have one near have others too.",
        columns: ["Place", "Kind", "Neighbourhood"],
        any: Message::new("Lose their last place ({})"),
        kind: Message::new("Lose their last of this kind ({})"),
    },
    scenario: ScenarioTexts {
        heading: Message::new("What changes: {}"),
        closes: Message::new("{} closes."),
        opens: Message::new("A place opens: {} ({}) at {}."),
        moves: Message::new("{} moves to {}."),
        hours: Message::new("{} gets other opening hours: {}."),
        street: Message::new("A street closes for pedestrians: {}, at {}."),
        untitled: "the scenario",
        text: "This is what changes if this plan goes ahead. All other figures in this report are those of today; those of afterwards are in the \
               folder `after`. The difference per neighbourhood is in `scenario.csv`.",
        change: Message::new("{}: today {}, afterwards {}. Difference: {}."),
        unchanged: Message::new("{}: nothing changes."),
        columns: [
            Message::new("With a place today ({})"),
            Message::new("With a place afterwards ({})"),
            Message::new("Difference ({})"),
        ],
    },
    seats: SeatTexts {
        heading: "Seats along the streets",
        share: Message::new(
            "Along {} of the length of streets and paths, the walk from seat to seat is at most {}.",
        ),
        people: Message::new("Such a street is home to {} of {}."),
        longest: Message::new("The longest stretch without a seat is {}."),
        no_streets: "Nothing can be said about seats along the streets: this data has no streets.",
        no_seats: Message::new(
            "Nothing can be said about seats along the streets. The data has none of these: {}.",
        ),
        columns: [
            "Streets (km)",
            "Share within the norm (on foot)",
            "Longest stretch without a seat (m, on foot)",
        ],
        least: "Where the fewest streets are within the norm",
    },
    costs: CostTexts {
        private: "This report has costs of places in it, or figures from which they can be worked out. Publish it only if you may.",
        cost: "Cost per year (€)",
        per_thousand: "Per €1,000 a year",
        known: Message::new("Known costs: €{} a year, for {} of {} places."),
    },
    new_places: NewPlaceTexts {
        heading: "Where a new place helps most",
        gain: Message::new(
            "Number of new places: {}. They give a place near to these, which have none today: {}.",
        ),
        best: Message::new(
            "By this model, no choice of as many places among the {} candidate points does better.",
        ),
        within: Message::new(
            "The best possible is at most {} more, with as many places at the {} candidate points.",
        ),
        none: "For this question, no new place at any of the candidate points demonstrably helps anybody.",
        corners: "The candidate points are street corners. Whether there is room is not known.",
        demand_points: "The candidate points are where people live. Whether there is room is not known.",
        file: "The candidate points come from a file.",
        columns: [
            "No.",
            "Where (longitude and latitude)",
            "Neighbourhood",
            "Get a place",
        ],
    },
    week: WeekTexts {
        heading: Message::new("What is open, hour by hour: the week of {}"),
        text: "A place counts in an hour if it is open when that hour begins. All 168 hours are in `week.csv`.",
        worst: "In these hours most people are without an open place:",
        none: "At no hour does anybody lose all places: as far as known they are always open.",
        columns: [
            "When (+ other hours that are alike)",
            "Share with an open place",
            "Without an open place",
        ],
        lost: Message::new(
            "These have an open place on weekdays by day (9 am to 5 pm) and none on weekday evenings (6 to 10 pm): {}. None at the \
             weekend by day (9 am to 5 pm): {}.",
        ),
    },
};
