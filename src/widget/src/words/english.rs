//! English.

use super::{Words, fill};
use crate::words::Hint;
use atlas::Wind;

pub const WORDS: Words = Words {
    decimal: '.',
    thousands: ',',
    region: |title| match title {
        Some(title) => fill("Places in {}", &[title]),
        None => "Places on the map".into(),
    },

    where_heading: "Where are you?",
    where_locate: "Use my location",
    where_locating: "Looking for your location…",
    where_pin: "Point at the map",
    where_pin_stop: "Stop pointing",
    where_choose: "Or choose a neighbourhood",
    where_choose_none: "No neighbourhood chosen",
    where_forget: "Forget this place",
    here_device: "You are where your device says.",
    here_pin: "You are where you pointed.",
    here_page: "We measure from a place that this page has chosen.",
    here_middle: |name| fill("We measure from the middle of {}.", &[name]),
    located_in: |name| fill("You are in {}.", &[name]),
    located_outside: "This place is outside the area of the map.",
    location_refused: "Your device does not give your location. It does not have to: point at the map or choose a neighbourhood.",
    location_unavailable: "Your location was not found. Point at the map or choose a neighbourhood.",
    location_unsupported: "This browser cannot give a location. Point at the map or choose a neighbourhood.",
    pin_help: "Click on the map where you are. By keyboard: move the pin with the arrow keys and press Enter. Escape stops.",
    pin_at: |name| fill("The pin is in {}.", &[name]),
    pin_cancelled: "Stopped pointing.",
    outside: "no neighbourhood of this map",

    answer_all: |places, title| match title {
        Some(title) => fill("{} in {}.", &[places, title]),
        None => fill("{}.", &[places]),
    },
    answer_free: |count| fill("At {} of them you can just walk in.", &[count]),
    answer_free_all: "You can just walk in.",
    answer_empty: "No places are known here.",
    one_of: |kind| {
        let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        fill("{} {}", &[article, kind])
    },
    answer_ask: "Say where you are to see what is nearby.",
    answer_none: "No place of this kind is known here. Choose another kind.",
    answer_nearest: |what, distance| fill("The nearest place is {}: {}.", &[what, distance]),
    answer_inside: |what| fill("You are there: {}.", &[what]),
    far_away: |distance| {
        fill(
            "Note: you are far from this area. The nearest place is {}.",
            &[distance],
        )
    },
    straight: |distance| fill("{} in a straight line", &[distance]),
    straight_note: "The walk is often longer than the straight line.",
    here: "here",

    walk: |distance, minutes| fill("{}, about {} on foot", &[distance, minutes]),
    minutes: |count, number| match count {
        1 => "1 minute".into(),
        _ => fill("{} minutes", &[number]),
    },
    hours_long: |count, number| match count {
        1 => "1 hour".into(),
        _ => fill("{} hours", &[number]),
    },
    and: " and ",
    towards: |wind| match wind {
        Wind::North => "to the north",
        Wind::NorthEast => "to the north-east",
        Wind::East => "to the east",
        Wind::SouthEast => "to the south-east",
        Wind::South => "to the south",
        Wind::SouthWest => "to the south-west",
        Wind::West => "to the west",
        Wind::NorthWest => "to the north-west",
    },
    via: |names| fill("by way of {}", &[names]),
    walk_note: |speed| {
        fill(
            "This is the walk along streets and paths, at {} kilometres an hour.",
            &[speed],
        )
    },
    no_way: |distance| fill("{}; no way on foot is known", &[distance]),
    no_step_free_way: |distance| fill("{}; no way without steps is known", &[distance]),
    outside_streets: "Outside its area the map does not know all streets and bridges: there may be a shorter way.",
    no_street: "No street or path is known here. That is why all distances are in a straight line.",
    streets_missing: "The streets cannot be loaded. That is why all distances are in a straight line.",
    streets_coming: "The streets are being loaded…",
    foot_summary: "How you walk and how far you get",
    pace_heading: "How do you walk?",
    pace_usual: |speed| fill("As usual ({} kilometres an hour)", &[speed]),
    pace_slow: |speed| fill("Slowly ({} kilometres an hour)", &[speed]),
    pace_step_free: "Without steps",
    steps_unknown: "Where there are steps is not known here.",
    reach_show: |minutes| fill("Show how far you get in {}", &[minutes]),
    reach_said: |minutes, places| fill("Within {}: {}.", &[minutes, places]),
    named: |name, kind| fill("{} ({})", &[name, kind]),

    filter_heading: "What are you looking for?",
    filter_kinds: "Choose exactly what you want",
    filter_all: "Show everything",
    chosen_kinds: |count| fill("{} chosen", &[count]),

    list_heading: "Places",
    places: |count, number| {
        if count == 1 {
            "1 place".into()
        } else {
            fill("{} places", &[number])
        }
    },
    outside_group: "Outside the neighbourhoods",
    more_places: |count| fill("Show more places ({} more)", &[count]),
    more_groups: |count| fill("Show more neighbourhoods ({} more)", &[count]),

    conditional_short: "not always free to enter",
    unknown_short: "not known whether you can walk in",
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

    map_label: |title| match title {
        Some(title) => fill("Map of {}", &[title]),
        None => "Map".into(),
    },
    map_missing: "The map cannot be loaded. Everything is in the list as well.",
    map_coming: "The map is being loaded…",
    map_help: "Arrow keys move the map, plus and minus zoom, Home shows everything. What is on the map is in the list too.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole: "Show the whole map",
    hint: |hint| match hint {
        Hint::TwoFingers => "Use two fingers to move the map.",
        Hint::CtrlWheel => "Hold Ctrl to zoom with the wheel.",
    },
    metres: |number| fill("{} metres", &[number]),
    kilometres: |number| fill("{} kilometres", &[number]),

    gaps_heading: "What this map does not know",
    gap_walk: "How far the walk is: all distances are in a straight line.",
    gap_foot: "How steep a way is, and how long you wait at a bridge or a traffic light.",
    gap_hours: |unknown, all| {
        fill(
            "The opening hours of {} of the {} places that are not always open.",
            &[unknown, all],
        )
    },
    gap_kinds: |kinds| {
        fill(
            "Whether there is any of these: {}. The source has none.",
            &[kinds],
        )
    },
    gap_residents: "How many people live here.",
    gap_neighbourhoods: "Where the neighbourhoods are.",
    gap_places: "Which places there are.",
    left_out: |count| fill("{} features of the sources are left out.", &[count]),
    problems: |count| fill("Errors in the data: {}", &[count]),
    // The atlas says it in English.
    problem: |warning| warning.to_string(),
    more_alike: |count| fill("(and {} times more)", &[count]),
    more_problems: |count| {
        fill(
            "And {} more. All of them are in the browser's console.",
            &[count],
        )
    },
    private: "This map sends your location nowhere.",

    error_heading: "The map cannot be shown",
    retry: "Try again",
    error_status: |file, status| {
        fill(
            "The file {} is not there: the server answers {}.",
            &[file, status],
        )
    },
    error_slow: |file| {
        fill(
            "The file {} does not come: the server does not answer in time.",
            &[file],
        )
    },
    error_network: |file| fill("The file {} cannot be fetched.", &[file]),
    error_size: |file| fill("The file {} is too large.", &[file]),
    error_text: |file| fill("The file {} is no text in UTF-8.", &[file]),
    error_manifest: |file| fill("The file {} is no proper atlas.json.", &[file]),
    error_taxonomy: |file| fill("The file {} is no proper list of kinds.", &[file]),
    error_streets: |file| {
        fill(
            "The streets in the file {} cannot be used. All distances are in a straight line.",
            &[file],
        )
    },
    error_no_source: "Nobody said which data to show (attribute src or places).",
    error_empty: |files| {
        fill(
            "There is no place or neighbourhood in {} that can be shown.",
            &[files],
        )
    },
    error_attribute: |name, value| {
        fill(
            "The attribute {}=\"{}\" is not understood and does not count.",
            &[name, value],
        )
    },
};
