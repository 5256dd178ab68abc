//! Why a change of a plan makes no sense.

use crate::message::Message;

/// Why a change of a plan makes no sense.
pub struct DeskRefusalTexts {
    /// No place has the id. Id.
    pub no_place: Message<1>,
    /// A place that closed before. Place.
    pub closed: Message<1>,
    /// Another place has the id. Id.
    pub id_taken: Message<1>,
    /// A kind, layer, domain or audience that is not known. Id.
    pub not_in_taxonomy: Message<1>,
    /// A position outside the area.
    pub outside: &'static str,
    /// The same, where longitude and latitude are swapped.
    pub swapped: &'static str,
    /// Opening hours that cannot be read. Text.
    pub hours: Message<1>,
    /// The atlas has no streets.
    pub no_streets: &'static str,
    /// No street of the name is near the position.
    pub no_street: &'static str,
    /// Two parts of a street are as near.
    pub ambiguous: &'static str,
    /// This part of a street closed before.
    pub street_closed: &'static str,
}

pub(super) const DUTCH: DeskRefusalTexts = DeskRefusalTexts {
    no_place: Message::new("Er is hier geen plek met het kenmerk {}."),
    closed: Message::new("{} is in dit plan al gesloten."),
    id_taken: Message::new("Er is al een plek met het kenmerk {}."),
    not_in_taxonomy: Message::new("{} is hier geen soort plek, laag, domein of doelgroep."),
    outside: "Die plek ligt buiten het gebied.",
    swapped: "Die plek ligt buiten het gebied. Misschien zijn lengtegraad en breedtegraad verwisseld: de lengtegraad komt eerst.",
    hours: Message::new(
        "De openingstijden “{}” zijn niet te lezen. Schrijf ze als “Mo-Fr 09:00-17:00; Sa 10:00-16:00”.",
    ),
    no_streets: "Deze gegevens hebben geen straten.",
    no_street: "Daar is geen straat of pad met die naam.",
    ambiguous: "Daar komen twee delen van de straat samen. Kies een plek tussen twee kruispunten.",
    street_closed: "Dit deel van de straat is in dit plan al dicht.",
};

pub(super) const ENGLISH: DeskRefusalTexts = DeskRefusalTexts {
    no_place: Message::new("No place here has the id {}."),
    closed: Message::new("{} is closed in this plan already."),
    id_taken: Message::new("Another place has the id {}."),
    not_in_taxonomy: Message::new("{} is no kind of place, layer, domain or audience here."),
    outside: "That position is outside the area.",
    swapped: "That position is outside the area. Perhaps longitude and latitude are swapped: longitude comes first.",
    hours: Message::new(
        "The opening hours “{}” cannot be read. Write them as “Mo-Fr 09:00-17:00; Sa 10:00-16:00”.",
    ),
    no_streets: "This data has no streets.",
    no_street: "No street or path of that name is there.",
    ambiguous: "Two parts of the street meet there. Choose a position between two junctions.",
    street_closed: "This part of the street is closed in this plan already.",
};

pub(super) const GERMAN: DeskRefusalTexts = DeskRefusalTexts {
    no_place: Message::new("Hier hat kein Ort die Kennung {}."),
    closed: Message::new("{} ist in diesem Plan schon geschlossen."),
    id_taken: Message::new("Ein anderer Ort hat schon die Kennung {}."),
    not_in_taxonomy: Message::new(
        "{} ist hier keine Art von Ort, keine Ebene, kein Bereich und keine Zielgruppe.",
    ),
    outside: "Diese Stelle liegt außerhalb des Gebiets.",
    swapped: "Diese Stelle liegt außerhalb des Gebiets. Vielleicht sind Länge und Breite vertauscht: Die Länge kommt zuerst.",
    hours: Message::new(
        "Die Öffnungszeiten „{}“ sind nicht zu lesen. Schreiben Sie sie als „Mo-Fr 09:00-17:00; Sa 10:00-16:00“.",
    ),
    no_streets: "Diese Daten haben keine Straßen.",
    no_street: "Dort ist keine Straße und kein Weg mit diesem Namen.",
    ambiguous: "Dort treffen zwei Teile der Straße aufeinander. Wählen Sie eine Stelle zwischen zwei Kreuzungen.",
    street_closed: "Dieser Teil der Straße ist in diesem Plan schon gesperrt.",
};
