//! The first sentence in Dutch.

use super::{
    ChangeTexts, DeskNounTexts, DeskSentenceTexts, MostTexts, PlacesPhrase, SentenceNotes,
    SentenceParts, joined, one_of,
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
    all_of_unknown: Message::new("alle {}"),
    nearly_all: Message::new("bijna alle {} {}"),
    none_of: Message::new("geen van de {} {}"),
    none_of_has_none: false,
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
            Message::new("Het grootste aantal ligt in {} ({})."),
        ],
        perhaps: [
            Message::new("De grootste groep woont misschien in {} ({})."),
            Message::new("Het grootste aantal ligt misschien in {} ({})."),
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
        one: |places, must_be_open| named("een", places, must_be_open),
        none: |places, must_be_open| named("geen", places, must_be_open),
        fewer: Message::new("minder dan {} {}"),
        at_least: Message::new("minstens {} {}"),
        of_kinds: Message::new("van de {} gekozen soorten"),
        or: " of ",
        open: "open ",
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
        conditional: "Ook plekken waar u soms moet betalen of een afspraak nodig heeft, tellen mee.",
        kinds: Message::new("De gekozen soorten: {}."),
        missing: Message::new(
            "Hiervan staat er geen in de gegevens: {}. Als die er wel zijn, zijn er minder mensen zonder plek.",
        ),
        band: "Twee getallen zijn het minste en het meeste dat het kan zijn. Het verschil komt door gegevens die ontbreken.",
        unplaced: Message::new(
            "Van hoogstens {} is niet bekend waar zij precies wonen. Misschien hebben zij een plek, misschien niet.",
        ),
        unknown_hours: "Een plek waarvan de openingstijden niet bekend zijn, telt misschien mee.",
        always_open: "Van buitenplekken zonder openingstijden, zoals bankjes en speelplekken, nemen wij aan dat ze altijd open zijn.",
        unknown_steps: "Waar trappen zijn, staat niet in deze gegevens. Op de wandelingen kunnen dus trappen zijn. Het aantal zonder plek kan daardoor hoger zijn.",
        straight_steps: "Rechte lijnen houden geen rekening met trappen.",
        excluded: Message::new(
            "Niet meegeteld, omdat u er soms moet betalen of een afspraak nodig heeft: {}.",
        ),
    },
};

/// `In Delft hebben 12.400 van de 109.590 inwoners (11%) geen speelplek binnen 200 m lopen.`
fn statement(parts: &SentenceParts<'_>) -> String {
    let plan = if parts.with_plan { "met uw plan" } else { "" };
    let time = match parts.time {
        "" => String::new(),
        time => ["op ", time].concat(),
    };
    let verb = if parts.is_one { "heeft" } else { "hebben" };
    // The verb is the second part of the sentence.
    let parts_before = [plan, &time, parts.area];
    let mut adverbials = parts_before.into_iter().filter(|it| !it.is_empty());
    let first = adverbials.next().unwrap_or_default();
    let rest: Vec<&str> = adverbials.collect();
    joined(&[
        first,
        verb,
        &rest.join(" "),
        parts.subject,
        parts.places,
        parts.limit,
    ])
}

fn not_known(parts: &SentenceParts<'_>) -> String {
    let texts = [parts.subject, parts.area, parts.places, parts.limit];
    fill("Hoeveel {} {} {} {} hebben, is niet bekend", &texts)
}

fn named(article: &str, places: &PlacesPhrase, must_be_open: bool) -> String {
    let open = if must_be_open { "open" } else { "" };
    joined(&[
        article,
        open,
        &one_of(&places.singular, " of "),
        &places.after,
    ])
}
