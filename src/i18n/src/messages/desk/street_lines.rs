//! Streets that the map draws as lines: those from which a place is within the limit, and those without a seat near.

use crate::message::Message;

/// Streets as lines.
pub struct DeskStreetLineTexts {
    /// Checkbox: shows the streets from which a place is within the limit.
    pub show: &'static str,
    /// They are not known without streets.
    pub no_streets: &'static str,
    /// They are known of the nearest place only, where more than one is asked for.
    pub nearest_only: &'static str,
    /// Heading of the legend of those.
    pub near_title: &'static str,
    /// A street from which a place is within the limit, for certain and perhaps.
    pub near: [&'static str; 2],
    /// How it is measured.
    pub near_method: &'static str,
    /// Heading of the legend of streets without a seat.
    pub far_title: &'static str,
    /// A street without a seat within the norm, for certain and perhaps.
    pub far: [&'static str; 2],
    /// The longest stretch without a seat. Length.
    pub longest: Message<1>,
    /// The same where it has no upper limit. Length.
    pub longest_at_least: Message<1>,
    /// How much street it is. Length, length of all streets.
    pub length_of: Message<2>,
    /// Heading, of a region. Heading, name.
    pub in_region: Message<2>,
}

pub(super) const DUTCH: DeskStreetLineTexts = DeskStreetLineTexts {
    show: "Toon de straten met een plek binnen de grens",
    no_streets: "In deze gegevens staan geen straten. Daarom kan de kaart niet tonen vanwaar een plek binnen de grens ligt.",
    nearest_only: "U vraagt naar meer dan één plek binnen de grens. De kaart kan alleen tonen vanwaar de dichtstbijzijnde plek binnen de grens ligt. Daarom toont ze geen straten.",
    near_title: "Straten met een plek binnen de grens",
    near: [
        "Een plek binnen de grens",
        "Misschien een plek binnen de grens: niet bekend",
    ],
    near_method: "Gemeten vanaf de straat. Van de voordeur tot de straat komt er nog bij.",
    far_title: "Straten zonder zitplek dichtbij",
    far: [
        "Geen zitplek dichtbij",
        "Misschien geen zitplek dichtbij: niet bekend",
    ],
    longest: Message::new("Langste stuk zonder zitplek: {}."),
    longest_at_least: Message::new("Langste stuk zonder zitplek: {} of meer."),
    length_of: Message::new("{} van {} straat"),
    in_region: Message::new("{}: {}"),
};

pub(super) const ENGLISH: DeskStreetLineTexts = DeskStreetLineTexts {
    show: "Show the streets with a place within the limit",
    no_streets: "This data has no streets. So the map cannot show from where a place is within the limit.",
    nearest_only: "You ask for more than one place within the limit. The map can only show from where the nearest place is within the limit. So it shows no streets.",
    near_title: "Streets with a place within the limit",
    near: [
        "A place within the limit",
        "Perhaps a place within the limit: not known",
    ],
    near_method: "Measured from the street. The way from the front door to the street comes on top.",
    far_title: "Streets without a seat near",
    far: ["No seat near", "Perhaps no seat near: not known"],
    longest: Message::new("Longest stretch without a seat: {}."),
    longest_at_least: Message::new("Longest stretch without a seat: {} or more."),
    length_of: Message::new("{} of {} of street"),
    in_region: Message::new("{}: {}"),
};

pub(super) const GERMAN: DeskStreetLineTexts = DeskStreetLineTexts {
    show: "Straßen mit einem Ort innerhalb der Grenze zeigen",
    no_streets: "In diesen Daten gibt es keine Straßen. Deshalb kann die Karte nicht zeigen, von wo ein Ort innerhalb der Grenze liegt.",
    nearest_only: "Sie fragen nach mehr als einem Ort innerhalb der Grenze. Die Karte kann nur zeigen, von wo der nächste Ort innerhalb der Grenze liegt. Deshalb zeigt sie keine Straßen.",
    near_title: "Straßen mit einem Ort innerhalb der Grenze",
    near: [
        "Ein Ort innerhalb der Grenze",
        "Vielleicht ein Ort innerhalb der Grenze: nicht bekannt",
    ],
    near_method: "Gemessen ab der Straße. Der Weg von der Haustür zur Straße kommt dazu.",
    far_title: "Straßen ohne Sitzplatz in der Nähe",
    far: [
        "Kein Sitzplatz in der Nähe",
        "Vielleicht kein Sitzplatz in der Nähe: nicht bekannt",
    ],
    longest: Message::new("Längstes Stück ohne Sitzplatz: {}."),
    longest_at_least: Message::new("Längstes Stück ohne Sitzplatz: {} oder mehr."),
    length_of: Message::new("{} von {} Straße"),
    in_region: Message::new("{}: {}"),
};
