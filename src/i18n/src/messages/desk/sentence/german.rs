//! The first sentence in German.

use super::german_gender::GermanGender::{Feminine, Masculine, Neuter};
use super::german_gender::{GermanGender, gender_of};
use super::{
    ChangeTexts, DeskNounTexts, DeskSentenceTexts, MostTexts, PlacesPhrase, SentenceNotes,
    SentenceParts, joined, one_of,
};
use crate::message::{Message, fill};

pub const GERMAN: DeskSentenceTexts = DeskSentenceTexts {
    statement,
    not_known,
    no_such_place: "In den Daten steht kein einziger Ort dieser Art. Ob es solche Orte gibt, ist also nicht bekannt.",
    too_little_data: "Dafür fehlen zu viele Daten.",
    no_population: Message::new("Wie viele {} {} wohnen, ist nicht bekannt."),
    nobody: Message::new("Es gibt keine {} {}."),
    area: Message::new("in {}"),
    this_area: "in diesem Gebiet",
    number_of: Message::new("{} der {} {} ({})"),
    all: Message::new("alle {} {}"),
    all_of_unknown: Message::new("alle {}"),
    nearly_all: Message::new("fast alle {} {}"),
    // "keiner der Einwohner" has a gender; the object says "keinen" then.
    none_of: Message::new("alle {} {}"),
    none_of_has_none: true,
    estimated: Message::new("schätzungsweise {}"),
    between: Message::new("zwischen {} und {}"),
    at_most: Message::new("höchstens {}"),
    on_foot: Message::new("innerhalb von {} zu Fuß"),
    straight: Message::new("innerhalb von {} Luftlinie"),
    straight_minutes: Message::new("Als Luftlinie zählen {} zu Fuß hier als {}."),
    step_free: "ohne Treppen",
    speed: Message::new("({})"),
    most: MostTexts {
        all: [
            Message::new("Sie wohnen alle in {}."),
            Message::new("Sie liegen alle in {}."),
        ],
        most: [
            Message::new("Die meisten wohnen in {} ({})."),
            Message::new("Die meisten liegen in {} ({})."),
        ],
        largest: [
            Message::new("Die größte Gruppe wohnt in {} ({})."),
            Message::new("Die größte Zahl liegt in {} ({})."),
        ],
        perhaps: [
            Message::new("Die größte Gruppe wohnt vielleicht in {} ({})."),
            Message::new("Die größte Zahl liegt vielleicht in {} ({})."),
        ],
    },
    change: ChangeTexts {
        nothing: "Durch Ihren Plan verliert niemand den letzten Ort, und niemand bekommt einen dazu.",
        nothing_known: "Soweit bekannt, ändert Ihr Plan daran für niemanden etwas.",
        lost: Message::new("Durch Ihren Plan verlieren {} ihren letzten Ort."),
        gained: Message::new("Durch Ihren Plan bekommen {} einen Ort."),
        both: Message::new(
            "Durch Ihren Plan verlieren {} ihren letzten Ort, und {} bekommen einen Ort.",
        ),
        lost_one: Message::new("Durch Ihren Plan verliert {} den letzten Ort."),
        gained_one: Message::new("Durch Ihren Plan bekommt {} einen Ort."),
        lost_of_rank: Message::new("Durch Ihren Plan bleiben für {} {}."),
        gained_of_rank: Message::new("Durch Ihren Plan bekommen {} {}."),
    },
    nouns: DeskNounTexts {
        place: ["Ort", "Orte"],
        key_free: ["schlüsselfreien Ort", "schlüsselfreie Orte"],
        one: |places, must_be_open| named(places, must_be_open, Article::One),
        none: |places, must_be_open| named(places, must_be_open, Article::None),
        fewer: Message::new("weniger als {} {}"),
        at_least: Message::new("mindestens {} {}"),
        of_kinds: Message::new("der {} gewählten Arten"),
        or: " oder ",
        open: "geöffnete ",
        domains: &[
            ("meeting", "für Begegnung"),
            ("culture", "für Bildung und Kultur"),
            ("movement", "für Spiel und Bewegung"),
            ("daily", "für den täglichen Bedarf"),
            ("green", "im Grünen"),
            ("help", "für Hilfe und Auskunft"),
        ],
        life_domains: &[
            ("meeting", "für Begegnung"),
            ("education", "für Bildung"),
            ("upbringing", "für Erziehung"),
            ("work", "für Arbeit"),
            ("health", "für Gesundheit"),
            ("housing", "zum Thema Wohnen"),
            ("movement", "für Bewegung"),
            ("culture", "für Kultur"),
            ("safety", "für Sicherheit"),
        ],
        for_other: Message::new("für „{}“"),
        layers: &[
            ("formal", "der formell organisierten"),
            ("semiformal", "der informell organisierten"),
            ("informal", "der informellen"),
        ],
        other_layer: Message::new("der „{}“"),
        of_layers: Message::new("auf {} Ebene"),
        needs: &[
            ("wheelchair", "mit Zugang für Rollstühle"),
            ("indoors", "in einem Gebäude"),
            ("no-fee", "ohne Eintritt"),
            ("toilet", "mit einer Toilette in der Nähe"),
            ("for:children", "für Kinder"),
            ("for:young", "für Jugendliche"),
            ("for:older", "für ältere Menschen"),
        ],
        for_audience: Message::new("für „{}“"),
    },
    notes: SentenceNotes {
        heading: "Was Sie dazu wissen sollten",
        key_free: "Nur Orte, in die alle einfach hineingehen oder an denen sich alle hinsetzen können, zählen: ohne Schlüssel, Karte, Mitgliedschaft oder Termin.",
        conditional: "Auch Orte, die Geld kosten oder einen Termin verlangen, zählen.",
        kinds: Message::new("Die gewählten Arten: {}."),
        missing: Message::new(
            "Davon steht in den Daten nichts: {}. Wenn es sie doch gibt, sind weniger Menschen ohne Ort.",
        ),
        band: "Zwei Zahlen sind die kleinste und die größte, die möglich ist. Der Unterschied kommt von Daten, die fehlen.",
        unplaced: Message::new(
            "Von höchstens so vielen ist nicht bekannt, wo sie genau wohnen: {}. Vielleicht haben sie einen Ort, vielleicht nicht.",
        ),
        unknown_hours: "Ein Ort, dessen Öffnungszeiten nicht bekannt sind, zählt vielleicht.",
        always_open: "Von Orten im Freien ohne Öffnungszeiten, wie Sitzbänken und Spielplätzen, nehmen wir an, dass sie immer offen sind.",
        unknown_steps: "Wo Treppen sind, steht nicht in diesen Daten. Auf den Wegen können also Treppen sein, und die Zahl ohne einen Ort kann höher sein.",
        straight_steps: "Gerade Linien berücksichtigen keine Treppen.",
        excluded: Message::new(
            "Nicht mitgezählt, weil man dort manchmal bezahlen oder einen Termin haben muss: {}.",
        ),
    },
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Article {
    One,
    None,
}

/// `In Delft haben 12.400 der 109.590 Einwohner (11 %) innerhalb von 200 m zu Fuß keinen Spielplatz.`
fn statement(parts: &SentenceParts<'_>) -> String {
    let plan = if parts.with_plan {
        "mit Ihrem Plan"
    } else {
        ""
    };
    let time = match parts.time {
        "" => String::new(),
        time => ["am ", time].concat(),
    };
    let verb = if parts.is_one { "hat" } else { "haben" };
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
        parts.limit,
        parts.places,
    ])
}

fn not_known(parts: &SentenceParts<'_>) -> String {
    let texts = [parts.subject, parts.area, parts.limit, parts.places];
    fill("Wie viele {} {} {} {} haben, ist nicht bekannt", &texts)
}

/// The nouns with their articles, in the accusative.
fn named(places: &PlacesPhrase, must_be_open: bool, article: Article) -> String {
    let nouns = places.singular.iter().map(|noun| {
        let is_key_free = noun == GERMAN.nouns.key_free[0];
        let known = gender_of(noun);
        let gender = match is_key_free {
            true => Masculine,
            false => known.unwrap_or(Masculine),
        };
        let open = match gender {
            _ if !must_be_open => "",
            Masculine => "geöffneten",
            Feminine => "geöffnete",
            Neuter => "geöffnetes",
        };
        let noun = match is_key_free || known.is_some() {
            true => noun.clone(),
            false => ["Ort der Art „", noun, "“"].concat(),
        };
        joined(&[article_of(gender, article), open, &noun])
    });
    let nouns: Vec<String> = nouns.collect();
    let and_or = match article {
        Article::One => " oder ",
        Article::None => " und ",
    };
    joined(&[&one_of(&nouns, and_or), &places.after])
}

/// The article in the accusative.
fn article_of(gender: GermanGender, article: Article) -> &'static str {
    match (article, gender) {
        (Article::One, Masculine) => "einen",
        (Article::One, Feminine) => "eine",
        (Article::One, Neuter) => "ein",
        (Article::None, Masculine) => "keinen",
        (Article::None, Feminine) => "keine",
        (Article::None, Neuter) => "kein",
    }
}
