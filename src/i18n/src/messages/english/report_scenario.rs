//! The messages of what a scenario changes, in a report in English.

use crate::message::Message;
use crate::messages::report_scenario::{
    ChangedSeatTexts, ChangedWalkTexts, ChangedWeekTexts, ScenarioTexts,
};

pub const TEXTS: ScenarioTexts = ScenarioTexts {
    heading: Message::new("What changes: {}"),
    closes: Message::new("{} closes."),
    opens: Message::new("A place opens: {} ({}) at {}."),
    moves: Message::new("{} moves to {}."),
    hours: Message::new("{} gets other opening hours: {}."),
    street: Message::new("A part of a street closes for pedestrians: {}, at {}."),
    untitled: "the scenario",
    text: "This is what changes if this plan goes ahead. All other figures in this report are those of today; those of afterwards are in the folder `after`. The difference per neighbourhood is in `scenario.csv`.",
    without_hours: "Opening hours are not in this comparison: a place counts whether it is open or closed, but for a question with a time. With `--at` and a date the hours of a week are compared too.",
    with_hours: "Whether a place is open counts only where that is said. All 168 hours are in `scenario_week.csv`, the parts of the week by neighbourhood in `scenario_week_parts.csv`.",
    change: Message::new(
        "With a place near: today {}, afterwards {}. Difference: {}. Get a place: {}. Lose their last one: {}.",
    ),
    unchanged: "For nobody does it change whether a place is near.",
    columns: [
        Message::new("With a place today ({})"),
        Message::new("With a place afterwards ({})"),
        Message::new("Difference ({})"),
    ],
    walks: ChangedWalkTexts {
        heading: Message::new("How far a place is, today and afterwards: {}"),
        unchanged: "The distances do not change.",
        as_far_as_known: "As far as is known, the distances do not change.",
        rows: [
            "Mean",
            "Median: half have it nearer",
            "90 of 100 have it nearer",
        ],
        columns: [
            Message::new("Distance ({})"),
            Message::new("Today ({})"),
            Message::new("Afterwards ({})"),
        ],
        by_neighbourhood: [
            Message::new("Mean today ({})"),
            Message::new("Mean afterwards ({})"),
            Message::new("90 of 100 today ({})"),
            Message::new("90 of 100 afterwards ({})"),
        ],
        most: "Neighbourhoods where the mean distance changes most",
    },
    week: ChangedWeekTexts {
        heading: Message::new("What is open, today and afterwards, in the week of {}: {}"),
        text: "A part of the week has the mean of its hours.",
        unchanged: "At no hour does it change who has an open place near.",
        parts: [
            "Weekdays by day (9 am to 5 pm)",
            "Weekday evenings (6 to 10 pm)",
            "Weekend by day (9 am to 5 pm)",
        ],
        when: "When",
        columns: [
            Message::new("With an open place today ({})"),
            Message::new("With an open place afterwards ({})"),
            Message::new("Difference ({})"),
            Message::new("Get one ({})"),
            Message::new("Lose their last one ({})"),
        ],
        worst: "The hours at which least is open today (+ other hours that are alike), with the mean of those hours afterwards:",
        most: "The hours that change most (+ other hours that are alike):",
        by_neighbourhood: Message::new(
            "Neighbourhoods that change most: the difference in who has an open place ({})",
        ),
    },
    seats: ChangedSeatTexts {
        heading: "Seats along the streets, today and afterwards",
        unchanged: "The distance from seat to seat does not change.",
        rows: [
            Message::new("Share of streets where it is at most {} from seat to seat"),
            Message::new("Share of {} along such streets"),
            Message::new("Longest stretch without a seat ({})"),
        ],
        columns: ["Seats", "Today", "Afterwards"],
        by_neighbourhood: [
            "Share of streets today",
            "Share of streets afterwards",
            "Longest stretch today (on foot)",
            "Longest stretch afterwards (on foot)",
        ],
    },
};
