//! English: the messages before and in the first answer.

use crate::message::{Message, fill};
use crate::messages::base::{
    AnswerMessages, BaseMessages, FailureMessages, LinkMessages, ListMessages, LocationMessages,
    MapMessages, NotesMessages, NumberMessages, PlaceMessages, SearchMessages, WalkingMessages,
};
use crate::plural::PluralCategory;

pub static MESSAGES: BaseMessages = BaseMessages {
    answer: AnswerMessages {
        all: Message::new("{} in {}."),
        all_untitled: Message::new("{}."),
        free: Message::new("At {} of them you can just go in."),
        free_all: "You can just go in.",
        empty: "No places are known here.",
        ask: "Say where you are to see what is nearby.",
        none: "No place of this kind is known here. Choose another kind.",
        nearest: Message::new("The nearest place we know is {}: {}."),
        nearest_free: Message::new("A place where you can just go in is {}: {}."),
        nearer: Message::new("Nearer to you is {}: {}."),
        fee: "You have to pay there.",
        conditional: "You cannot always just go in there.",
        unknown_key: "We do not know whether you can just go in there.",
        closed: "It is closed now.",
        unknown_hours: "Whether it is open now is not known.",
        inside: Message::new("You are there: {}."),
        perhaps_inside: Message::new("You may be there already: {}."),
        far_away: Message::new(
            "Note: you are far from this area. The nearest place we know is {}.",
        ),
        go: "Go there",
        see: "See this place",
    },
    failure: FailureMessages {
        heading: "The map cannot be shown",
        retry: "Try again",
        status: Message::new("The file {} is not there: the server answers {}."),
        server: Message::new("The file {} does not come: the server has a fault ({})."),
        slow: Message::new("The file {} does not come: the server does not answer in time."),
        network: Message::new("The file {} cannot be fetched."),
        size: Message::new("The file {} is too large."),
        damaged: Message::new("The file {} is damaged or does not belong to this map."),
        streets: Message::new(
            "The streets in the file {} cannot be used. All distances are in a straight line.",
        ),
        no_source: "Nobody said which data to show (attribute src or places).",
        empty: Message::new("There is no place or neighbourhood in {} that can be shown."),
    },
    walking: WalkingMessages {
        straight: Message::new("{} in a straight line"),
        here: "here",
        perhaps_here: "perhaps here",
        walk: Message::new("{}, about {}"),
        about: &[],
        no_way: Message::new("{}; no way there is known"),
        no_step_free_way: Message::new("{}; no way without steps is known"),
    },
    link: LinkMessages {
        here: "We measure from the location in the link.",
        unknown: "This map cannot read a part of the link. That part does not count.",
    },
    list: ListMessages {
        region: Message::new("Places in {}"),
        region_untitled: "Places on the map",
        heading: "Places",
        places: |count| match count {
            PluralCategory::One => "1 place",
            _ => "{} places",
        },
        outside_group: "Outside the neighbourhoods",
        within: Message::new("Within {}"),
        between: Message::new("{} to {}"),
        farther: Message::new("More than {}"),
        no_walk: "Route not known",
        more_places: Message::new("Show more places ({} more)"),
        more_groups: Message::new("Show more neighbourhoods ({} more)"),
        conditional_short: "not always free to enter",
        unknown_short: "not known whether you can go in",
    },
    map: MapMessages {
        missing: "The map and the choices cannot be loaded. The places are in the list.",
        coming: "The map is being loaded…",
    },
    notes: NotesMessages {
        gaps_heading: "What this map does not know",
        problems: Message::new("Errors in the data: {}"),
        // The atlas says it in English.
        problem: None,
        more_alike: Message::new("(and {} times more)"),
        more_problems: Message::new("And {} more. All of them are in the browser's console."),
        private: "This map sends your location nowhere.",
    },
    number: NumberMessages { comma: ", " },
    place: PlaceMessages {
        one_of: |kind| {
            let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
                "an"
            } else {
                "a"
            };
            fill("{} {}", &[article, kind])
        },
        named: Message::new("{} ({})"),
        back: "Back to the list",
        key_free: "Anybody can come here.",
        key_usual: "Usually anybody is free to come here.",
        key_conditional: "You cannot always just go in here.",
        key_unknown: "We do not know whether anybody may go in.",
        reason_customers: "It is for customers.",
        reason_permit: "You need permission.",
        reason_fee: "You have to pay.",
        reason_hours: "See the opening hours.",
        reason_members: "It is for members.",
        note_purchase: "People usually buy something here.",
        hours: "Opening hours",
        hours_note: "As the source has it.",
        address: "Address",
        near: "Near",
        phone: "Telephone",
    },
    search: SearchMessages {
        label: "Search for an address, a place or a kind of place",
        label_places: "Search for a place, a kind of place or a neighbourhood",
        missing: "Searching does not work now. Please try later.",
        here_street: Message::new("We measure from a point in this street: {}."),
        here_address: Message::new("We measure from this address: {}."),
        damaged: Message::new(
            "The addresses in the file {} cannot be used. Streets and addresses cannot be searched for.",
        ),
    },
    location: LocationMessages {
        heading: "Where are you?",
        locate: "Use my location",
        locating: "Looking for your location…",
        pin: "Pick on the map",
        pin_stop: "Stop pointing",
        choose: "Or choose a neighbourhood",
        choose_none: "No neighbourhood chosen",
        other: "Choose another location",
        forget: "Forget this location",
        here_device: "Using your location.",
        about: Message::new("That is not exact: it may be {} off."),
        here_pin: "You are where you pointed.",
        here_page: "This page chose this location.",
        here_page_in: Message::new("This page chose a location in {}."),
        here_middle: Message::new("We measure from the middle of {}."),
        located_in: Message::new("You are in {}."),
        located_outside: "This location is outside the area of the map.",
        refused: "Your device does not give your location. It does not have to: point at the map or choose a neighbourhood.",
        unavailable: "Your location was not found. Pick it on the map or choose a neighbourhood.",
        unsupported: "This browser cannot give a location. Pick it on the map or choose a neighbourhood.",
        pin_at: Message::new("The pin is in {}."),
        pin_cancelled: "Stopped pointing.",
        outside: "no neighbourhood of this map",
    },
};
