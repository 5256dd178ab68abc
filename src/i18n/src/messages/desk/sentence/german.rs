//! The first sentence in German.

use super::dutch::{first_of, joined};
use super::german_gender::{GermanGender, gender_of};
use super::{
    ChangeTexts, DeskNounTexts, DeskSentenceTexts, MostTexts, PlacesPhrase, SentenceNotes,
    SentenceParts,
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
    nearly_all: Message::new("fast alle {} {}"),
    // "keiner der Einwohner" has a gender; the object says "keinen" then.
    none_of: Message::new("alle {} {}"),
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
            Message::new("Die größte Gruppe liegt in {} ({})."),
        ],
        perhaps: [
            Message::new("Die größte Gruppe wohnt vielleicht in {} ({})."),
            Message::new("Die größte Gruppe liegt vielleicht in {} ({})."),
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
        open: "",
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
        of_layers: Message::new("{} Ebene"),
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
        band: "Zwei Zahlen sind die kleinste und die größte, die möglich ist. Der Unterschied kommt von Daten, die fehlen.",
        unplaced: Message::new(
            "Von höchstens so vielen ist nicht bekannt, wo sie genau wohnen: {}. Vielleicht haben sie einen Ort, vielleicht nicht.",
        ),
        unknown_hours: "Ein Ort, dessen Öffnungszeiten nicht bekannt sind, zählt vielleicht.",
    },
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Article {
    One,
    None,
}

/// `In Delft haben 12.400 der 109.590 Einwohner (11 %) innerhalb von 200 m zu Fuß keinen Spielplatz.`, or with a time `Am Samstag um
/// 14:00 Uhr ist in Delft für 12.400 der 109.590 Einwohner (11 %) innerhalb von 200 m zu Fuß kein Spielplatz geöffnet.`
fn statement(parts: &SentenceParts<'_>) -> String {
    let SentenceParts {
        subject,
        places,
        limit,
        ..
    } = *parts;
    let plan = if parts.with_plan {
        "mit Ihrem Plan"
    } else {
        ""
    };
    if parts.time.is_empty() {
        let verb = if parts.is_one { "hat" } else { "haben" };
        let (first, rest) = first_of([plan, parts.area]);
        return joined(&[first, verb, rest, subject, limit, places]);
    }
    let verb = if parts.is_several { "sind" } else { "ist" };
    let time = ["am ", parts.time].concat();
    let rest = joined(&[plan, parts.area]);
    joined(&[
        &time,
        verb,
        &rest,
        "für",
        subject,
        limit,
        places,
        "geöffnet",
    ])
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
        "Wie viele {} {} {} {} haben, ist nicht bekannt",
        &[subject, area, limit, places],
    )
}

/// The nouns with their articles: in the accusative, or in the nominative of what must be open.
fn named(places: &PlacesPhrase, must_be_open: bool, article: Article) -> String {
    let nouns = places.singular.iter().map(|noun| {
        let is_key_free = noun == GERMAN.nouns.key_free[0];
        let noun = match is_key_free && must_be_open {
            true => "schlüsselfreier Ort",
            false => noun,
        };
        let gender = match is_key_free {
            true => Some(GermanGender::Masculine),
            false => gender_of(noun),
        };
        let word = article_of(
            gender.unwrap_or(GermanGender::Masculine),
            must_be_open,
            article,
        );
        match gender {
            Some(_) => [word, " ", noun].concat(),
            None => [word, " Ort der Art „", noun, "“"].concat(),
        }
    });
    let nouns: Vec<String> = nouns.collect();
    let nouns = match (nouns.split_last(), article) {
        (Some((last, before)), Article::None) if !before.is_empty() => {
            [&before.join(", "), " und ", last].concat()
        }
        _ => nouns.join(" oder "),
    };
    joined(&[&nouns, &places.after])
}

fn article_of(gender: GermanGender, is_nominative: bool, article: Article) -> &'static str {
    match (article, gender) {
        (Article::One, GermanGender::Masculine) if !is_nominative => "einen",
        (Article::One, GermanGender::Feminine) => "eine",
        (Article::One, _) => "ein",
        (Article::None, GermanGender::Masculine) if !is_nominative => "keinen",
        (Article::None, GermanGender::Feminine) => "keine",
        (Article::None, _) => "kein",
    }
}
