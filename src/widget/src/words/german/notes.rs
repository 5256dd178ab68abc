//! What is not known, and what is wrong in the data.

use crate::words::Line;
use crate::words::notes::{Notes, Problems};
use crate::words::problem::Terms;
use atlas::Problem;

pub const WORDS: Notes = Notes {
    gaps_heading: "Was dieser Karte fehlt",
    gap_walk: "Wie weit der Weg ist: Alle Entfernungen sind Luftlinie.",
    gap_foot: "Wie steil ein Weg ist und wie lange Sie an einer Brücke oder Ampel warten.",
    gap_hours: Line::new("Die Öffnungszeiten von {} der {} Orte, die nicht immer offen sind."),
    gap_kinds: Line::new("Ob es auch das gibt: {}. Davon steht nichts in der Quelle."),
    gap_residents: "Wie viele Menschen hier wohnen.",
    gap_neighbourhoods: "Wo die Quartiere liegen.",
    gap_places: "Welche Orte es gibt.",
    left_out: Line::new("Weggelassene Einträge der Quellen: {}."),
    problems: Line::new("Fehler in den Daten: {}"),
    problem: Some(Problems {
        terms: Terms {
            comma: ", ",
            feature: "Eintrag",
            line: "Zeile",
        },
        sentence,
    }),
    more_alike: Line::new("(und noch {} Mal)"),
    more_problems: Line::new("Und noch {}. Alle stehen in der Konsole des Browsers."),
    private: "Diese Karte sagt niemandem, wo Sie sind.",
};

/// What is wrong, with gaps for what is told of it.
fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotJson { .. } => "Das ist kein JSON: Der Fehler ist in Zeile {}, Zeichen {}",
        Problem::BreaksOff { .. } => {
            "Die Datei bricht in Zeile {} ab; die {} Einträge davor sind auf der Karte"
        }
        Problem::NotACollection { .. } => "Das ist keine GeoJSON FeatureCollection",
        Problem::TooMany { .. } => "Die Datei hat zu viele Einträge: Nur die ersten {} zählen",
        Problem::NotAFeature { .. } => "Das ist kein GeoJSON Feature",
        Problem::NoGeometry => "Es steht nicht dabei, wo es ist",
        Problem::EmptyGeometry => "Die Stelle auf der Karte ist leer",
        Problem::GeometryType { .. } => "Das ist ein {}; nötig ist ein Punkt oder eine Fläche",
        Problem::Metres { .. } => "Die Koordinaten sind wohl Meter; nötig sind Grade",
        Problem::OffTheEarth { .. } => "Die Koordinaten liegen nicht auf der Erde",
        Problem::AxesSwapped { .. } => "Länge und Breite sind wohl vertauscht",
        Problem::RingNotClosed => "Der Rand der Fläche ist nicht geschlossen; er wurde ergänzt",
        Problem::RingCollapsed => "Ein Rand ohne Inneres wurde weggelassen",
        Problem::RingCrossesItself { .. } => "Der Rand der Fläche kreuzt sich selbst",
        Problem::DoubleId => "Diese id gibt es schon",
        Problem::Missing => "Das fehlt",
        Problem::NotInTaxonomy { .. } => "«{}» ist keine bekannte Art",
        Problem::Value { .. } => "«{}» ist nicht verständlich",
        Problem::UnsafeLink { .. } => "«{}» ist keine sichere Webadresse",
    }
}
