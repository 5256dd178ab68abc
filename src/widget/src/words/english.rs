//! English.

use super::Words;
use crate::words::Hint;
use atlas::{Problem, Warning};

pub const WORDS: Words = Words {
    decimal: '.',
    thousands: ',',
    region: |title| format!("Places in {title} where anybody can walk in"),

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
    here_page: "The place that this page has set.",
    here_middle: |name| format!("You are in the middle of {name}."),
    located_in: |name| format!("You are in {name}."),
    located_outside: "This place is outside the area of the map.",
    location_refused: "Your device does not give your location. It does not have to: point at the map or choose a neighbourhood.",
    location_unavailable: "Your location was not found. Point at the map or choose a neighbourhood.",
    location_unsupported: "This browser cannot give a location. Point at the map or choose a neighbourhood.",
    pin_help: "Click on the map where you are. By keyboard: move the pin with the arrow keys and press Enter. Escape stops.",
    pin_at: |name| format!("The pin is in {name}."),
    pin_cancelled: "Stopped pointing.",
    outside: "no neighbourhood of this map",

    answer_all: |places, title| match title {
        Some(title) => format!("{places} in {title} where you can just walk in."),
        None => format!("{places} where you can just walk in."),
    },
    answer_ask: "Say where you are to see what is nearby.",
    answer_none: "No place of this kind is known here. Choose another kind.",
    answer_nearest: |what, distance| format!("The nearest place is {what}: {distance}."),
    answer_inside: |what| format!("You are there: {what}."),
    far_away: |distance| {
        format!("Note: you are far from this area. The nearest place is {distance}.")
    },
    straight: |distance| format!("{distance} in a straight line"),
    straight_note: "The walk is often longer than the straight line.",
    here: "here",
    named: |name, kind| format!("{name} ({kind})"),

    filter_heading: "What are you looking for?",
    filter_kinds: "Choose exactly what you want",
    filter_all: "Show everything",
    chosen_kinds: |count| format!("{count} chosen"),

    list_heading: "Places",
    places: |count, number| {
        if count == 1 {
            "1 place".into()
        } else {
            format!("{number} places")
        }
    },
    outside_group: "Outside the neighbourhoods",
    more_places: |count| format!("Show more places ({count} more)"),
    more_groups: |count| format!("Show more neighbourhoods ({count} more)"),

    conditional_short: "not always free to enter",
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
            _ if reason.starts_with("fee") => "You sometimes have to pay.".into(),
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
    checked: |date| format!("data of {date}"),
    not_known: |what| format!("Not known: {what}."),

    map_label: |title| format!("Map of {title}"),
    map_help: "Arrow keys move the map, plus and minus zoom, Home shows everything. What is on the map is in the list too.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole: "Show the whole map",
    hint: |hint| match hint {
        Hint::TwoFingers => "Use two fingers to move the map.",
        Hint::CtrlWheel => "Hold Ctrl to zoom with the wheel.",
    },
    metres: |number| format!("{number} metres"),
    kilometres: |number| format!("{number} kilometres"),

    gaps_heading: "What this map does not know",
    gap_walk: "How far the walk is: all distances are in a straight line.",
    gap_hours: |unknown, all| {
        format!("The opening hours of {unknown} of the {all} places that have a door.")
    },
    gap_kinds: |kinds| format!("Whether there is any of these: {kinds}. The source has none."),
    gap_residents: "How many people live here.",
    gap_neighbourhoods: "Where the neighbourhoods are.",
    gap_places: "Which places there are.",
    left_out: |count| {
        format!(
            "{count} features of the sources are left out, because they are not for everybody, are there twice, or are outside the area."
        )
    },
    problems: |count| format!("Errors in the data: {count}"),
    problem,
    more_alike: |count| format!("(and {count} times more)"),
    more_problems: |count| format!("And {count} more. All of them are in the browser's console."),
    private: "This map tells nobody where you are.",

    error_heading: "The map cannot be shown",
    retry: "Try again",
    error_status: |file, status| {
        format!("The file {file} is not there: the server answers {status}.")
    },
    error_slow: |file| {
        format!("The file {file} does not come: the server does not answer in time.")
    },
    error_network: |file| format!("The file {file} cannot be fetched."),
    error_size: |file| format!("The file {file} is too large."),
    error_text: |file| format!("The file {file} is no text in UTF-8."),
    error_manifest: |file| format!("The file {file} is no proper atlas.json."),
    error_no_source: "Nobody said which data to show (attribute src or places).",
    error_empty: |files| {
        format!("There is no place or neighbourhood in {files} that can be shown.")
    },
    error_attribute: |name, value| {
        format!("The attribute {name}=\"{value}\" is not understood and does not count.")
    },
};

fn problem(warning: &Warning) -> String {
    let what = match &warning.problem {
        Problem::NotJson { line, column } => {
            format!("this is not JSON: it goes wrong at line {line}, column {column}")
        }
        Problem::BreaksOff { line, read, .. } => {
            format!("the file breaks off at line {line}; the {read} features before that are shown")
        }
        Problem::NotACollection { .. } => "this is no GeoJSON FeatureCollection".into(),
        Problem::TooMany { limit } => {
            format!("the file is too large: only the first {limit} features count")
        }
        Problem::NotAFeature { .. } => "this is no GeoJSON Feature".into(),
        Problem::NoGeometry => "it does not say where it is".into(),
        Problem::EmptyGeometry => "its geometry is empty".into(),
        Problem::GeometryType { found, .. } => {
            format!("this is a {found}; a point or an area is needed")
        }
        Problem::Metres { .. } => "the coordinates look like metres; degrees are needed".into(),
        Problem::OffTheEarth { .. } => "the coordinates are not on the earth".into(),
        Problem::AxesSwapped { .. } => "longitude and latitude seem to be swapped".into(),
        Problem::RingNotClosed => "the edge of the area is not closed; that was mended".into(),
        Problem::RingCollapsed => "a ring without an inside was left out".into(),
        Problem::RingCrossesItself { .. } => "the edge of the area crosses itself".into(),
        Problem::DoubleId => "this id is there already".into(),
        Problem::Missing => "this is missing".into(),
        Problem::NotInTaxonomy { value } => format!("“{value}” is no known kind"),
        Problem::Value { found, .. } => format!("“{found}” is not understood"),
        Problem::UnsafeLink { found } => format!("“{found}” is no safe web address"),
    };
    super::located(warning, "feature", "line", &what)
}
