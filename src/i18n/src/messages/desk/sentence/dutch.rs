//! The first sentence in Dutch.

use super::{
    ChangeTexts, DeskNounTexts, DeskSentenceTexts, MostTexts, PlacesPhrase, SentenceNotes,
    SentenceParts,
};
use crate::message::{Message, fill};

pub const DUTCH: DeskSentenceTexts = DeskSentenceTexts {
    statement,
    not_known,
    no_such_place: "In de gegevens staat geen enkele plek van deze soort. Of zulke plekken er zijn, is dus niet bekend.",
    too_little_data: "Daarvoor ontbreken te veel gegevens.",
    no_population: Message::new("Hoeveel {} er {} wonen, is niet bekend."),
    nobody: Message::new("Er zijn geen {} {}."),
    area: Message::new("in {}"),
    this_area: "in dit gebied",
    number_of: Message::new("{} van de {} {} ({})"),
    all: Message::new("alle {} {}"),
    nearly_all: Message::new("bijna alle {} {}"),
    none_of: Message::new("geen van de {} {}"),
    estimated: Message::new("naar schatting {}"),
    between: Message::new("tussen {} en {}"),
    at_most: Message::new("hoogstens {}"),
    on_foot: Message::new("binnen {} lopen"),
    straight: Message::new("binnen {} in een rechte lijn"),
    straight_minutes: Message::new("In een rechte lijn telt {} lopen hier als {}."),
    step_free: "zonder trappen",
    speed: Message::new("({})"),
    most: MostTexts {
        all: [
            Message::new("Zij wonen allemaal in {}."),
            Message::new("Die liggen allemaal in {}."),
        ],
        most: [
            Message::new("De meesten wonen in {} ({})."),
            Message::new("De meeste liggen in {} ({})."),
        ],
        largest: [
            Message::new("De grootste groep woont in {} ({})."),
            Message::new("De grootste groep ligt in {} ({})."),
        ],
        perhaps: [
            Message::new("De grootste groep woont misschien in {} ({})."),
            Message::new("De grootste groep ligt misschien in {} ({})."),
        ],
    },
    change: ChangeTexts {
        nothing: "Door uw plan verliest niemand een laatste plek, en krijgt niemand er een bij.",
        nothing_known: "Voor zover bekend verandert uw plan dit voor niemand.",
        lost: Message::new("Door uw plan verliezen {} hun laatste plek."),
        gained: Message::new("Door uw plan krijgen {} een plek."),
        both: Message::new("Door uw plan verliezen {} hun laatste plek, en krijgen {} een plek."),
        lost_one: Message::new("Door uw plan verliest {} de laatste plek."),
        gained_one: Message::new("Door uw plan krijgt {} een plek."),
        lost_of_rank: Message::new("Door uw plan houden {} er {} over."),
        gained_of_rank: Message::new("Door uw plan krijgen {} er {}."),
    },
    nouns: DeskNounTexts {
        place: ["plek", "plekken"],
        key_free: ["sleutelvrije plek", "sleutelvrije plekken"],
        one: |places, _| named("een ", places),
        none: |places, _| named("geen ", places),
        fewer: Message::new("minder dan {} {}"),
        at_least: Message::new("minstens {} {}"),
        of_kinds: Message::new("van de {} gekozen soorten"),
        or: " of ",
        open: "",
        domains: &[
            ("meeting", "om te ontmoeten"),
            ("culture", "voor leren en cultuur"),
            ("movement", "om te spelen en te bewegen"),
            ("daily", "voor het dagelijks leven"),
            ("green", "in het groen"),
            ("help", "voor hulp en informatie"),
        ],
        life_domains: &[
            ("meeting", "om te ontmoeten"),
            ("education", "voor onderwijs"),
            ("upbringing", "voor opvoeden"),
            ("work", "voor werk"),
            ("health", "voor gezondheid"),
            ("housing", "voor wonen"),
            ("movement", "om te bewegen"),
            ("culture", "voor cultuur"),
            ("safety", "voor veiligheid"),
        ],
        for_other: Message::new("voor “{}”"),
        layers: &[
            ("formal", "de formeel georganiseerde"),
            ("semiformal", "de informeel georganiseerde"),
            ("informal", "de informele"),
        ],
        other_layer: Message::new("de “{}”"),
        of_layers: Message::new("uit {} laag"),
        needs: &[
            ("wheelchair", "waar een rolstoel naar binnen kan"),
            ("indoors", "in een gebouw"),
            ("no-fee", "met gratis toegang"),
            ("toilet", "met een toilet in de buurt"),
            ("for:children", "voor kinderen"),
            ("for:young", "voor jongeren"),
            ("for:older", "voor ouderen"),
        ],
        for_audience: Message::new("voor “{}”"),
    },
    notes: SentenceNotes {
        heading: "Wat u hierbij moet weten",
        key_free: "Alleen plekken waar iedereen zo naar binnen kan of kan gaan zitten, tellen mee: zonder sleutel, pas, lidmaatschap of afspraak.",
        conditional: "Ook plekken waar u soms moet betalen of een afspraak nodig hebt, tellen mee.",
        kinds: Message::new("De gekozen soorten: {}."),
        band: "Twee getallen zijn het minste en het meeste dat het kan zijn. Het verschil komt door gegevens die ontbreken.",
        unplaced: Message::new(
            "Van hoogstens {} is niet bekend waar zij precies wonen. Misschien hebben zij een plek, misschien niet.",
        ),
        unknown_hours: "Een plek waarvan de openingstijden niet bekend zijn, telt misschien mee.",
    },
};

/// `In Delft hebben 12.400 van de 109.590 inwoners (11%) geen speelplek binnen 200 m lopen.`, or with a time `Op zaterdag om 14:00
/// is er in Delft voor 12.400 van de 109.590 inwoners (11%) geen speelplek open binnen 200 m lopen.`
fn statement(parts: &SentenceParts<'_>) -> String {
    let SentenceParts {
        subject,
        places,
        limit,
        ..
    } = *parts;
    let plan = if parts.with_plan { "met uw plan" } else { "" };
    if parts.time.is_empty() {
        let verb = if parts.is_one { "heeft" } else { "hebben" };
        let (first, rest) = first_of([plan, parts.area]);
        return joined(&[first, verb, rest, subject, places, limit]);
    }
    let verb = if parts.is_several { "zijn er" } else { "is er" };
    let time = ["op ", parts.time].concat();
    let rest = joined(&[plan, parts.area]);
    joined(&[&time, verb, &rest, "voor", subject, places, "open", limit])
}

fn not_known(parts: &SentenceParts<'_>) -> String {
    let SentenceParts {
        area,
        subject,
        places,
        limit,
        ..
    } = *parts;
    fill(
        "Hoeveel {} er {} {} {} hebben, is niet bekend",
        &[subject, area, places, limit],
    )
}

fn named(article: &str, places: &PlacesPhrase) -> String {
    let nouns = places.singular.join(" of ");
    joined(&[&[article, &nouns].concat(), &places.after])
}

/// The first text that is not empty, and the other one.
pub(super) fn first_of([one, other]: [&str; 2]) -> (&str, &str) {
    match one {
        "" => (other, ""),
        one => (one, other),
    }
}

/// Texts with a space between each two; empty ones are left out.
pub(super) fn joined(texts: &[&str]) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|it| !it.is_empty()).collect();
    texts.join(" ")
}
