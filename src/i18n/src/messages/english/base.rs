//! English: the messages before and in the first answer.

use crate::message::{Message, fill};
use crate::messages::base::{
    AnswerMessages, BaseMessages, FailureMessages, FilterMessages, LinkMessages, ListMessages,
    LocationMessages, MapMessages, NeedMessages, NotesMessages, NumberMessages, PlaceMessages,
    SearchMessages, WalkingMessages,
};
use crate::plural::PluralCategory;

pub static MESSAGES: BaseMessages = BaseMessages {
    answer: AnswerMessages {
        all: Message::new("{} in {}."),
        all_untitled: Message::new("{}."),
        free: Message::new("At {} of them you can just walk in."),
        free_all: "You can just walk in.",
        empty: "No places are known here.",
        ask: "Say where you are to see what is nearby.",
        none: "No place of this kind is known here. Choose another kind.",
        nearest: Message::new("The nearest place is {}: {}."),
        inside: Message::new("You are there: {}."),
        far_away: Message::new("Note: you are far from this area. The nearest place is {}."),
    },
    failure: FailureMessages {
        heading: "The map cannot be shown",
        retry: "Try again",
        status: Message::new("The file {} is not there: the server answers {}."),
        slow: Message::new("The file {} does not come: the server does not answer in time."),
        network: Message::new("The file {} cannot be fetched."),
        size: Message::new("The file {} is too large."),
        text: Message::new("The file {} is no text in UTF-8."),
        manifest: Message::new("The file {} is no proper atlas.json."),
        taxonomy: Message::new("The file {} is no proper list of kinds."),
        streets: Message::new(
            "The streets in the file {} cannot be used. All distances are in a straight line.",
        ),
        no_source: "Nobody said which data to show (attribute src or places).",
        empty: Message::new("There is no place or neighbourhood in {} that can be shown."),
        attribute: Message::new("The attribute {} is not understood and does not count."),
    },
    filters: FilterMessages {
        heading: "What are you looking for?",
        kinds: "Choose exactly what you want",
        all: "Show everything",
        chosen: Message::new("{} chosen"),
    },
    walking: WalkingMessages {
        straight: Message::new("{} in a straight line"),
        straight_note: "The walk is often longer than the straight line.",
        here: "here",
        walk: Message::new("{}, about {} on foot"),
        towards: [
            "to the north",
            "to the north-east",
            "to the east",
            "to the south-east",
            "to the south",
            "to the south-west",
            "to the west",
            "to the north-west",
        ],
        via: Message::new("by way of {}"),
        walk_note: Message::new("This is the walk along streets and paths, at {}."),
        no_way: Message::new("{}; no way on foot is known"),
        no_step_free_way: Message::new("{}; no way without steps is known"),
        outside_streets: "Outside its area the map does not know all streets and bridges: there may be a shorter way.",
    },
    link: LinkMessages {
        here: "We measure from the place in the link.",
        unknown: "A part of the link is not known on this map. That part does not count.",
        taken: Message::new(
            "Another map on this page has {} already. So this map puts nothing into the address.",
        ),
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
        more_places: Message::new("Show more places ({} more)"),
        more_groups: Message::new("Show more neighbourhoods ({} more)"),
        conditional_short: "not always free to enter",
        unknown_short: "not known whether you can walk in",
    },
    map: MapMessages {
        missing: "The map cannot be loaded. Everything is in the list as well.",
        coming: "The map is being loaded…",
    },
    needs: NeedMessages {
        heading: "What matters to you?",
        open_now: "Open now",
    },
    notes: NotesMessages {
        gaps_heading: "What this map does not know",
        gap_walk: "How far the walk is: all distances are in a straight line.",
        gap_foot: "How steep a way is, and how long you wait at a bridge or a traffic light.",
        gap_hours: Message::new(
            "The opening hours of {} of the {} places that are not always open.",
        ),
        gap_kinds: Message::new("Whether there is any of these: {}. The source has none."),
        gap_residents: "How many people live here.",
        gap_neighbourhoods: "Where the neighbourhoods are.",
        gap_places: "Which places there are.",
        left_out: Message::new("{} features of the sources are left out."),
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
    },
    search: SearchMessages {
        label: "Search for an address, a place or a kind of place",
        label_places: "Search for a place, a kind of place or a neighbourhood",
        missing: "Searching does not work now: a part of this map did not come.",
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
        pin: "Point at the map",
        pin_stop: "Stop pointing",
        choose: "Or choose a neighbourhood",
        choose_none: "No neighbourhood chosen",
        forget: "Forget this place",
        here_device: "You are where your device says.",
        about: Message::new("That is not exact: it may be {} off."),
        here_pin: "You are where you pointed.",
        here_page: "We measure from a place that this page has chosen.",
        here_middle: Message::new("We measure from the middle of {}."),
        located_in: Message::new("You are in {}."),
        located_outside: "This place is outside the area of the map.",
        refused: "Your device does not give your location. It does not have to: point at the map or choose a neighbourhood.",
        unavailable: "Your location was not found. Point at the map or choose a neighbourhood.",
        unsupported: "This browser cannot give a location. Point at the map or choose a neighbourhood.",
        pin_help: "Click on the map where you are. By keyboard: move the pin with the arrow keys and press Enter. Escape stops.",
        pin_at: Message::new("The pin is in {}."),
        pin_cancelled: "Stopped pointing.",
        outside: "no neighbourhood of this map",
    },
};
