//! The messages of the sections of a report in English.

use crate::message::Message;
use crate::messages::english::report_scenario;
use crate::messages::report_sections::{
    BaseTexts, ChoiceTexts, ClosingOfRank, ClosingTexts, CostTexts, MedianTexts, NewPlaceTexts,
    RoomTexts, SeatTexts, SectionTexts, WeekTexts,
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
        of_rank: ClosingOfRank {
            text: Message::new(
                "For each place it was worked out who has fewer than {} near if only that place closes, and not today. These are the places that most people would miss. All places are in `closing.csv`.",
            ),
            none: "To nobody does the closing of one place make that difference.",
            any: Message::new("Have fewer than {} then ({})"),
            kind: Message::new("Have fewer than {} of this kind then ({})"),
            toilets: "What happens if one place closes is not worked out here. The question is for more than one place with a toilet nearby. A place that closes can then make other places drop out. That is only worked out for the nearest place.",
        },
    },
    scenario: report_scenario::TEXTS,
    seats: SeatTexts {
        heading: "Seats along the streets",
        share: Message::new(
            "Along {} of the length of streets and paths, the walk from seat to seat is at most {}.",
        ),
        people: Message::new("Along such streets: {} of {}."),
        longest: Message::new(
            "The longest stretch without a seat is {}. In a dead end it counts there and back.",
        ),
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
        per_thousand: Message::new("Per €1,000 a year ({})"),
        nothing: "costs nothing",
        known: Message::new("Known costs: €{} a year, for {} of {} places."),
    },
    new_places: NewPlaceTexts {
        heading: "Where a new place helps most",
        gain: Message::new(
            "Number of new places: {}. They give a place near to these, which have none today: {}.",
        ),
        best: Message::new(
            "By this model, no choice of as many places among the candidate points does better (number: {}).",
        ),
        within: Message::new(
            "The best possible is at most {} more, with as many places at the candidate points (number: {}).",
        ),
        none: "For this question, no new place at any of the candidate points demonstrably helps anybody.",
        corners: "The candidate points are street corners. Whether there is room is not known.",
        demand_points: "The candidate points are where people live. Whether there is room is not known.",
        file: "The candidate points come from a file.",
        columns: ["No.", "Where (longitude and latitude)", "Neighbourhood"],
        gained: Message::new("Get a place ({})"),
        of_rank: "New places were not looked for with this question. Those who lack more than one need more than one new place. Each of these helps only if the other is there too, and the model does not work that way.",
        median: MedianTexts {
            heading: "Where new places shorten the distance most",
            gain: Message::new(
                "Number of new places: {}. If all {} go to their nearest place once, that saves at least {} kilometres together, {} on average. A distance over the limit of the question counts as that limit.",
            ),
            saved: Message::new("Saves together at least (km, {})"),
        },
        room: RoomTexts {
            heading: "Where a new place helps most, with the room that there is",
            gain: Message::new(
                "Worked out with the smallest number of people: today there is room nearby for at most {} of {}. Number of new places: {}. They have room for at least so many more: {}.",
            ),
            unknown: "A place of which the room is not known has room for everybody here.",
            columns: [
                Message::new("Room ({})"),
                Message::new("Get room, at least ({})"),
            ],
        },
    },
    week: WeekTexts {
        heading: Message::new("What is open, hour by hour: the week of {}"),
        text: "A place counts in an hour if it is open when that hour begins. All 168 hours are in `week.csv`.",
        worst: "The hours at which least is open:",
        none: "At no hour does anybody lose all places. Places of a kind that is usually always open, such as a playground, count as open without opening hours too.",
        alike: "All hours of the week are alike here, as far as it is known when places are open.",
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
    choice: ChoiceTexts {
        heading: "How much there is to choose from",
        means: Message::new("On average there are {} places near, of {} kinds."),
        median: Message::new("At least half of {} have {} or fewer."),
        median_none: Message::new("At least half of {} have none."),
        sharing: "The last column says how much there is for the number of people who share it (2SFCA): each place is divided among all who have it near. All neighbourhoods are in `choice.csv`, weighted by distance too (E2SFCA).",
        all_as_one: "How many people a place has room for is not known. Each place therefore counts as 1.",
        some_as_one: Message::new(
            "Of {} of the {} places it is not known how many people they have room for. That is why there is no figure: places and room for people cannot be added.",
        ),
        known: "Of each place it is known how many people it has room for: the column counts their room.",
        columns: [
            Message::new("Places, mean ({})"),
            Message::new("Places, median ({})"),
            Message::new("Kinds, mean ({})"),
            Message::new("Kinds, median ({})"),
        ],
        shared: Message::new("Places per 1,000 {} ({})"),
        or_more: Message::new("{} or more"),
        least: "Neighbourhoods with the fewest places near",
    },
    base: BaseTexts {
        heading: "Layers and domains of the social base",
        text: "Each place is in one layer, and in no, one or more domains of daily life. This is only about kinds and places that are in the data. All neighbourhoods are in `social_base.csv`.",
        columns: ["Layer or domain", "Kinds in the data", "Places"],
        only: Message::new("Nothing else near ({})"),
        layer: Message::new("Layer: {}"),
        domain: Message::new("Domain: {}"),
        part_of: Message::new("{} of {}"),
        only_layer: Message::new(
            "**{}:** everything near is of this layer in so many neighbourhoods: {}. {}.",
        ),
        and_more: Message::new("{} and {} others"),
        several_layers: "In no neighbourhood is everything near of one layer.",
        no_places: Message::new(
            "For this question, the data has no place of these layers: {}. Whether everything near is of one layer can therefore not be said.",
        ),
        missing: Message::new("{}: {} of {} kinds"),
        if_missing: "Of these kinds the data has no place. If there are such places, there is more near, and not everything is of one layer.",
    },
};
