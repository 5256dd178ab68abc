//! The messages of the report for planners in English.

use crate::message::Message;
use crate::messages::report::{
    AppendixTexts, Caveats, GroupNames, ReportMessages, ReportWords, TableTexts, UnknownTexts,
};

pub static MESSAGES: ReportMessages = ReportMessages {
    title: Message::new("{}: who has a key-free place near?"),
    key_free: "A place is key-free when anybody can walk in or sit down: without a key, a card, a membership or an appointment.",
    in_short: "In short",
    share: Message::new("{} of {} in {} have {}: {} of {}."),
    share_only: Message::new("{} of {} in {} have {}."),
    who_has: Message::new("Who has {}?"),
    no_answer: Message::new("Who has {}? That is not known."),
    without: Message::new("Without such a place: {}."),
    all_have: Message::new("All {} have one."),
    by_region: Message::new("By area: {}."),
    among: Message::new("Among others in {}."),
    most_in: Message::new("Most of them are in {}."),
    name_with: Message::new("{} ({})"),
    percent: Message::new("{}%"),
    about: Message::new("about {}"),
    under_one: "less than 1%",
    over_99: "more than 99%",
    from_to: Message::new("{} to {}"),
    range: Message::new("{}–{}"),
    groups: GroupNames {
        residents: ["the residents", "residents"],
        under_15: ["the children under 15", "children under 15"],
        from_65: ["the residents of 65 and older", "residents of 65 and older"],
        addresses: ["the addresses", "addresses"],
    },
    caveats: Caveats {
        straight_lines: "All distances are straight lines, through houses and across water. This data has no streets. A real walk is always longer.",
        over_streets: "Where in a neighbourhood people live is not known. They are spread evenly over the streets and paths of their \
                       neighbourhood. All figures are therefore estimates.",
        over_area: "Where in a neighbourhood people live is not known. They are spread evenly over the whole area of their \
                    neighbourhood, fields and water included. All figures are therefore estimates.",
        addresses: "Addresses are counted, not residents. How many people live at an address is not known. Businesses have \
                    addresses too.",
        no_places: "Nothing can be said about this. The data has no place of this kind at all. Whether there are such places is not \
                    known.",
        missing_kinds: Message::new(
            "The data has none of these: {}. If there are some after all, the true figure is higher.",
        ),
        incomplete: Message::new(
            "Of {} of the {} kinds of places the data has none: see 'What is not known'. If there are such places after all, more people have a place near.",
        ),
        no_place_at_all: "The data has no place at all. So it is not known who has one near.",
        no_ages: Message::new("There is no figure for {}: their number is not in the data."),
        no_population: "How many people live here is not known. This report therefore does not say what share has a place near.",
        perhaps: Message::new(
            "{} to {} places count. Of the others it is not known whether they count. That is why there are sometimes two numbers: \
             the least and the most.",
        ),
        places: Message::new("Number of places that count: {}."),
        of_rank: Message::new("This is about {} places: those with fewer near count as without."),
        open_at: Message::new("Only places that are open on {}."),
    },
    table: TableTexts {
        figures: "The figures",
        by_group: Message::new("All of {}"),
        by_district: "By district",
        by_municipality: "By municipality",
        most: Message::new("Neighbourhoods with the most {} without such a place"),
        most_perhaps: Message::new("Neighbourhoods where the most {} may be without such a place"),
        all_in_file: Message::new("All neighbourhoods are in the file `{}`."),
        group: "Group",
        district: "District",
        municipality: "Municipality",
        neighbourhood: "Neighbourhood",
        total: Message::new("Number ({})"),
        share: Message::new("Share with a place ({})"),
        with: Message::new("With a place ({})"),
        without: Message::new("Without a place ({})"),
        rounded: "Each number is rounded by itself. That is why they do not add up to the total everywhere.",
        outside: "Not every neighbourhood is in one of these rows. Together they are therefore less than the total.",
    },
    words: ReportWords {
        walk: "on foot",
        straight_line: "straight line",
        here: Message::new("counted here as {} in a straight line"),
        here_straight: "in a straight line",
        counted: ["people", "addresses"],
        unknown: "not known",
    },
    unknown: UnknownTexts {
        heading: "What is not known",
        neighbourhoods: Message::new(
            "How many people live in {} of the {} neighbourhoods. Their number is not published. We count 0 to {} residents there.",
        ),
        ages: Message::new(
            "How many children or older people live in {} of the {} neighbourhoods. We count 0 to all residents there.",
        ),
        squares: Message::new(
            "How many people live in {} of the {} squares of 100 by 100 metres. They are so few that their number is not published. \
             We count 0 to {} residents there.",
        ),
        border: "Which places there are just across the border of the area. People at its edge may have a place there that does not count here.",
        uncompared: Message::new(
            "It is not known how many people are in no square of 100 metres in {}. No number of residents is published for those neighbourhoods. These people are in no figure.",
        ),
        unplaced: Message::new(
            "At most {} are in the figure of their neighbourhood, and in no square of 100 metres. Where exactly they live is not known. Often it is outside the built-up area. They may have a place or not. Every highest number has them in it.",
        ),
        unplaced_in: Message::new("By neighbourhood, they are at most: {}."),
        placed_only: "Distance and choice are only about people of whom it is known where they live.",
        more_in_squares: Message::new(
            "How many residents there are exactly in {} neighbourhoods. Their squares of 100 metres have more residents than the neighbourhood's own figure, {} more together. This report counts the squares there. They may be of another year, or lie across the border of the neighbourhood.",
        ),
        outside: Message::new(
            "Which neighbourhood these belong to: {}. They are outside all neighbourhoods and count nowhere.",
        ),
        unreachable: Message::new(
            "How far these are from a place: {}. They are more than {} from any known street, or no place can be reached from their \
             street. They count as without a place.",
        ),
        rounded: "How many people live here exactly. Statistics Netherlands rounds the number of residents of a neighbourhood to \
                  five. The true number may be 2 higher or lower per neighbourhood. These figures leave that out.",
        candidates_repeated: Message::new(
            "These candidates are at exactly the position of another one and count once: {}.",
        ),
        candidates_outside: Message::new(
            "These candidates are outside the area and are left out: {}.",
        ),
        unsnapped: Message::new(
            "No street is near these places of the plan: {}. Nobody can walk there, and they count for nobody.",
        ),
        warnings: Message::new(
            "What is right about {} features of the data. `sleutelvrij check` names them.",
        ),
    },
    statistics: [
        "Why Statistics Netherlands has other figures",
        "Statistics Netherlands publishes one mean distance to a facility per neighbourhood, measured over car roads. This report \
         counts how many people have a place near, by age where that is possible. A mean can be low while many people still have far \
         to go. The places differ too: Statistics Netherlands does not count playgrounds and benches.",
    ],
    definitions: (
        "What the words mean",
        &[
            (
                "With a place",
                "residents or addresses that are at most as far from a place as the question says.",
            ),
            (
                "Without a place",
                "all others. Those who cannot reach any place are among them.",
            ),
            (
                "On foot",
                "the shortest route over streets and paths, from home to the entrance or the edge of the place.",
            ),
            (
                "Straight line",
                "as the crow flies. These figures cannot be compared with figures about walking.",
            ),
            (
                "Two numbers, such as 40–45",
                "the least and the most that it can be, as some data is missing. Where exactly people live, and places that are not in the data, are not part of that.",
            ),
            (
                "Not known",
                "there is no figure. That is not the same as 0.",
            ),
        ],
    ),
    appendix: AppendixTexts {
        norms: "Norms and assumptions",
        norms_text: "Each question has a limit. This table says where it comes from. An assumption is not a norm: the council can \
                     choose another limit.",
        norm_columns: ["Question", "Limit", "Speed", "What it is", "Source"],
        references: "Other norms, to compare with",
        norm: "Norm",
        statuses: [
            "policy",
            "rule of thumb",
            "norm of others",
            "description, not a norm",
            "assumption",
        ],
        seats: Message::new("at most {} between seats along a route"),
        parameters: "Parameters",
        snap: Message::new("People more than {} from a street count as unreachable."),
        steps: "Steps count two and a half times their length.",
        any_time: "A place counts whether it is open or closed, except where a time is given.",
        unpublished: Message::new(
            "A number that is not published is 0 to {} residents in a square and 0 to {} in a neighbourhood. The latter is an \
             assumption.",
        ),
        rounding: "Known numbers are rounded. Of two numbers, the lower is rounded down and the higher up. The exact figures are in \
                   `report.json`.",
        sources: "Where the data comes from",
        source_columns: ["Source", "Publisher", "Date", "Licence"],
        data_date: Message::new("Newest data: {}."),
        files: "Files",
        files_text: Message::new(
            "These files and sleutelvrij {} give exactly this report again. The code of a file (SHA-256) changes when one character \
             of the file changes.",
        ),
        file_columns: ["Part", "File"],
    },
};
