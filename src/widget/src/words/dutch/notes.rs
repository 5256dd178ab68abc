//! What is not known, and what is wrong in the data.

use crate::words::fill;
use crate::words::notes::Notes;
use atlas::{Problem, Warning};

pub const WORDS: Notes = Notes {
    gaps_heading: "Wat deze kaart niet weet",
    gap_walk: "Hoe ver het lopen is: alle afstanden zijn hemelsbreed.",
    gap_foot: "Hoe steil een weg is, en hoe lang u wacht bij een brug of een stoplicht.",
    gap_hours: |unknown, all| {
        fill(
            "De openingstijden van {} van de {} plekken die niet altijd open zijn.",
            &[unknown, all],
        )
    },
    gap_kinds: |kinds| {
        fill(
            "Of er ook dit is: {}. Daarvan staat niets in de bron.",
            &[kinds],
        )
    },
    gap_residents: "Hoeveel mensen er wonen.",
    gap_neighbourhoods: "Waar de buurten liggen.",
    gap_places: "Welke plekken er zijn.",
    left_out: |count| fill("{} onderdelen uit de bronnen staan er niet bij.", &[count]),
    problems: |count| fill("Fouten in de gegevens: {}", &[count]),
    problem,
    more_alike: |count| fill("(en nog {} keer)", &[count]),
    more_problems: |count| {
        fill(
            "En nog {}. Ze staan allemaal in de console van de browser.",
            &[count],
        )
    },
    private: "Deze kaart stuurt uw locatie nergens heen.",
};

fn problem(warning: &Warning) -> String {
    let what = match &warning.problem {
        Problem::NotJson { line, column } => {
            format!("dit is geen JSON: het gaat mis op regel {line}, teken {column}")
        }
        Problem::BreaksOff { line, read, .. } => format!(
            "het bestand breekt af op regel {line}; de {read} onderdelen daarvoor staan op de kaart"
        ),
        Problem::NotACollection { .. } => "dit is geen GeoJSON FeatureCollection".into(),
        Problem::TooMany { limit } => {
            format!("het bestand is te groot: alleen de eerste {limit} onderdelen tellen mee")
        }
        Problem::NotAFeature { .. } => "dit is geen GeoJSON Feature".into(),
        Problem::NoGeometry => "er staat niet bij waar het is".into(),
        Problem::EmptyGeometry => "de plek op de kaart is leeg".into(),
        Problem::GeometryType { found, .. } => {
            fill("dit is een {}; nodig is een punt of een vlak", &[found])
        }
        Problem::Metres { .. } => "de coördinaten lijken meters te zijn; nodig zijn graden".into(),
        Problem::OffTheEarth { .. } => "de coördinaten liggen niet op aarde".into(),
        Problem::AxesSwapped { .. } => "lengtegraad en breedtegraad lijken verwisseld".into(),
        Problem::RingNotClosed => "de rand van het vlak is niet gesloten; dat is hersteld".into(),
        Problem::RingCollapsed => "een rand zonder binnenkant is weggelaten".into(),
        Problem::RingCrossesItself { .. } => "de rand van het vlak kruist zichzelf".into(),
        Problem::DoubleId => "deze id bestaat al".into(),
        Problem::Missing => "dit ontbreekt".into(),
        Problem::NotInTaxonomy { value } => fill("“{}” is geen bekende soort", &[value]),
        Problem::Value { found, .. } => fill("“{}” wordt niet begrepen", &[found]),
        Problem::UnsafeLink { found } => fill("“{}” is geen veilig webadres", &[found]),
    };
    located(warning, &what)
}

/// "places.geojson, onderdeel 12 (osm:node/7), regel 14, kind: wat"
fn located(warning: &Warning, what: &str) -> String {
    let mut text = warning.file.clone();
    if let Some(at) = &warning.feature {
        let index = at.index;
        text += ", onderdeel ";
        text += &index.to_string();
        if let Some(id) = &at.id {
            text += " (";
            text += id;
            text += ")";
        }
        let number = at.line;
        text += ", regel ";
        text += &number.to_string();
    }
    if let Some(property) = warning.property {
        text += ", ";
        text += property;
    }
    text + ": " + what
}
