//! The first sentence in English.

use super::{
    ChangeTexts, DeskNounTexts, DeskSentenceTexts, MostTexts, PlacesPhrase, SentenceNotes,
    SentenceParts, joined, one_of,
};
use crate::message::{Message, fill};

pub const ENGLISH: DeskSentenceTexts = DeskSentenceTexts {
    statement,
    not_known,
    no_such_place: "The data has no place of this kind at all. Whether there are such places is not known.",
    too_little_data: "Too much data is missing for that.",
    no_population: Message::new("How many {} live {} is not known."),
    nobody: Message::new("There are no {} {}."),
    area: Message::new("in {}"),
    this_area: "in this area",
    number_of: Message::new("{} of the {} {} ({})"),
    all: Message::new("all {} {}"),
    all_of_unknown: Message::new("all {}"),
    nearly_all: Message::new("nearly all {} {}"),
    none_of: Message::new("none of the {} {}"),
    none_of_has_none: false,
    estimated: Message::new("roughly {}"),
    between: Message::new("between {} and {}"),
    at_most: Message::new("at most {}"),
    on_foot: Message::new("within {} on foot"),
    straight: Message::new("within {} in a straight line"),
    straight_minutes: Message::new("In a straight line, {} on foot count here as {}."),
    step_free: "without steps",
    speed: Message::new("({})"),
    most: MostTexts {
        all: [
            Message::new("They all live in {}."),
            Message::new("They are all in {}."),
        ],
        most: [
            Message::new("Most of them live in {} ({})."),
            Message::new("Most of them are in {} ({})."),
        ],
        largest: [
            Message::new("The largest group lives in {} ({})."),
            Message::new("The largest number is in {} ({})."),
        ],
        perhaps: [
            Message::new("Perhaps the largest group lives in {} ({})."),
            Message::new("Perhaps the largest number is in {} ({})."),
        ],
    },
    change: ChangeTexts {
        nothing: "Under your plan, nobody loses a last place, and nobody gets one.",
        nothing_known: "As far as is known, your plan changes this for nobody.",
        lost: Message::new("Under your plan, {} lose their last place."),
        gained: Message::new("Under your plan, {} get a place."),
        both: Message::new("Under your plan, {} lose their last place, and {} get a place."),
        lost_one: Message::new("Under your plan, {} loses the last place."),
        gained_one: Message::new("Under your plan, {} gets a place."),
        lost_of_rank: Message::new("Under your plan, {} are left with {}."),
        gained_of_rank: Message::new("Under your plan, {} get {}."),
    },
    nouns: DeskNounTexts {
        place: ["place", "places"],
        key_free: ["key-free place", "key-free places"],
        one,
        none: |places, must_be_open| named("no", places, must_be_open),
        fewer: Message::new("fewer than {} {}"),
        at_least: Message::new("at least {} {}"),
        of_kinds: Message::new("of the {} chosen kinds"),
        or: " or ",
        open: "open ",
        domains: &[
            ("meeting", "to meet"),
            ("culture", "for learning and culture"),
            ("movement", "to play and exercise"),
            ("daily", "for daily needs"),
            ("green", "with greenery"),
            ("help", "for help and information"),
        ],
        life_domains: &[
            ("meeting", "to meet"),
            ("education", "for education"),
            ("upbringing", "for raising children"),
            ("work", "for work"),
            ("health", "for health"),
            ("housing", "for housing"),
            ("movement", "to exercise"),
            ("culture", "for culture"),
            ("safety", "for safety"),
        ],
        for_other: Message::new("for “{}”"),
        layers: &[
            ("formal", "the formally organised"),
            ("semiformal", "the informally organised"),
            ("informal", "the informal"),
        ],
        other_layer: Message::new("the “{}”"),
        of_layers: Message::new("of {} layer"),
        needs: &[
            ("wheelchair", "with wheelchair access"),
            ("indoors", "inside a building"),
            ("no-fee", "without a fee"),
            ("toilet", "with a toilet nearby"),
            ("for:children", "for children"),
            ("for:young", "for young people"),
            ("for:older", "for older people"),
        ],
        for_audience: Message::new("for “{}”"),
    },
    notes: SentenceNotes {
        heading: "What you should know about this",
        key_free: "Only places where anybody can walk in or sit down count: without a key, a card, a membership or an appointment.",
        conditional: "Places with a fee or an appointment count too.",
        kinds: Message::new("The chosen kinds: {}."),
        missing: Message::new(
            "The data has none of these: {}. If there are some after all, fewer people are without a place.",
        ),
        band: "Two numbers are the least and the most that it can be. The difference comes from data that is missing.",
        unplaced: Message::new(
            "Of at most {} it is not known where exactly they live. They may have a place or not.",
        ),
        unknown_hours: "A place of which the opening hours are not known counts perhaps.",
        always_open: "We assume that outdoor places without opening hours, such as benches and playgrounds, are always open.",
        unknown_steps: "This data does not say where there are steps. So there may be steps on the walks, and the number without a place may be higher.",
        straight_steps: "Straight lines take no account of steps.",
        excluded: Message::new(
            "Not counted, because you sometimes have to pay or need an appointment there: {}.",
        ),
    },
};

/// `In Delft, 12,400 of the 109,590 residents (11%) have no playground within 200 m on foot.`
fn statement(parts: &SentenceParts<'_>) -> String {
    let plan = if parts.with_plan {
        "under your plan"
    } else {
        ""
    };
    let time = match parts.time {
        "" => String::new(),
        time => [" on ", time, ","].concat(),
    };
    let verb = if parts.is_one { "has" } else { "have" };
    let first = [&joined(&[parts.area, plan]), ",", &time].concat();
    joined(&[&first, parts.subject, verb, parts.places, parts.limit])
}

fn not_known(parts: &SentenceParts<'_>) -> String {
    let texts = [parts.subject, parts.area, parts.places, parts.limit];
    fill("How many {} {} have {} {} is not known", &texts)
}

fn one(places: &PlacesPhrase, must_be_open: bool) -> String {
    let first = places.singular.iter().flat_map(|it| it.chars()).next();
    let first = first.filter(|_| !must_be_open).unwrap_or('o');
    let article = match first.to_ascii_lowercase() {
        'a' | 'e' | 'i' | 'o' | 'u' => "an",
        _ => "a",
    };
    named(article, places, must_be_open)
}

fn named(article: &str, places: &PlacesPhrase, must_be_open: bool) -> String {
    let nouns = one_of(&places.singular, " or ");
    let open = if must_be_open { "open" } else { "" };
    joined(&[article, open, &nouns, &places.after])
}
