//! What is not known, and what is wrong in the data.

use crate::words::Line;
use crate::words::notes::{Notes, Problems};
use crate::words::problem::Terms;
use atlas::Problem;

pub const WORDS: Notes = Notes {
    gaps_heading: "Wat deze kaart niet weet",
    gap_walk: "Hoe ver het lopen is: alle afstanden zijn hemelsbreed.",
    gap_foot: "Hoe steil een weg is, en hoe lang u wacht bij een brug of een stoplicht.",
    gap_hours: Line::new("De openingstijden van {} van de {} plekken die niet altijd open zijn."),
    gap_kinds: Line::new("Of er ook dit is: {}. Daarvan staat niets in de bron."),
    gap_residents: "Hoeveel mensen er wonen.",
    gap_neighbourhoods: "Waar de buurten liggen.",
    gap_places: "Welke plekken er zijn.",
    left_out: Line::new("{} onderdelen uit de bronnen staan er niet bij."),
    problems: Line::new("Fouten in de gegevens: {}"),
    problem: Some(Problems {
        terms: Terms {
            comma: ", ",
            feature: "onderdeel",
            line: "regel",
        },
        sentence,
    }),
    more_alike: Line::new("(en nog {} keer)"),
    more_problems: Line::new("En nog {}. Ze staan allemaal in de console van de browser."),
    private: "Deze kaart stuurt uw locatie nergens heen.",
};

/// What is wrong, with gaps for what is told of it.
fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotJson { .. } => "dit is geen JSON: het gaat mis op regel {}, teken {}",
        Problem::BreaksOff { .. } => {
            "het bestand breekt af op regel {}; de {} onderdelen daarvoor staan op de kaart"
        }
        Problem::NotACollection { .. } => "dit is geen GeoJSON FeatureCollection",
        Problem::TooMany { .. } => {
            "het bestand is te groot: alleen de eerste {} onderdelen tellen mee"
        }
        Problem::NotAFeature { .. } => "dit is geen GeoJSON Feature",
        Problem::NoGeometry => "er staat niet bij waar het is",
        Problem::EmptyGeometry => "de plek op de kaart is leeg",
        Problem::GeometryType { .. } => "dit is een {}; nodig is een punt of een vlak",
        Problem::Metres { .. } => "de coördinaten lijken meters te zijn; nodig zijn graden",
        Problem::OffTheEarth { .. } => "de coördinaten liggen niet op aarde",
        Problem::AxesSwapped { .. } => "lengtegraad en breedtegraad lijken verwisseld",
        Problem::RingNotClosed => "de rand van het vlak is niet gesloten; dat is hersteld",
        Problem::RingCollapsed => "een rand zonder binnenkant is weggelaten",
        Problem::RingCrossesItself { .. } => "de rand van het vlak kruist zichzelf",
        Problem::DoubleId => "deze id bestaat al",
        Problem::Missing => "dit ontbreekt",
        Problem::NotInTaxonomy { .. } => "“{}” is geen bekende soort",
        Problem::Value { .. } => "“{}” wordt niet begrepen",
        Problem::UnsafeLink { .. } => "“{}” is geen veilig webadres",
    }
}
