//! When it does not work.

use crate::words::Line;
use crate::words::failure::Failure;

pub const WORDS: Failure = Failure {
    heading: "Die Karte kann nicht gezeigt werden",
    retry: "Noch einmal versuchen",
    status: Line::new("Die Datei {} fehlt: Der Server antwortet mit {}."),
    slow: Line::new("Die Datei {} kommt nicht: Der Server antwortet nicht rechtzeitig."),
    network: Line::new("Die Datei {} kann nicht geladen werden."),
    size: Line::new("Die Datei {} hat zu viele Daten."),
    text: Line::new("Die Datei {} ist kein Text in UTF-8."),
    manifest: Line::new("Die Datei {} ist keine richtige atlas.json."),
    taxonomy: Line::new("Die Datei {} ist keine richtige Liste von Arten."),
    streets: Line::new(
        "Die Wege in der Datei {} können nicht benutzt werden. Alle Entfernungen sind Luftlinie.",
    ),
    no_source: "Es ist nicht angegeben, welche Daten gezeigt werden sollen (Attribut src oder places).",
    empty: Line::new("In {} gibt es keinen Ort und kein Quartier, die gezeigt werden können."),
    attribute: Line::new("Das Attribut {} ist nicht verständlich und zählt nicht."),
};
