//! Positions by name: what a position can be, and why one is none.

use crate::message::Message;

/// Positions by name: what a position can be, and why one is none.
pub struct DeskPositionTexts {
    /// A text that is no position. Text.
    pub no_position: Message<2>,
    /// What a position can be, without streets in the data.
    pub position_hint: Message<1>,
    /// The same, with their names.
    pub position_streets: Message<1>,
    /// What a position of a street can be, with names of streets. An example in numbers.
    pub position_of_street: Message<1>,
    /// The same without names of streets. An example in numbers.
    pub position_in_numbers: Message<1>,
    /// A neighbourhood where a street is to close.
    pub area_is_no_street: &'static str,
    /// Which part of a street closes.
    pub street_hint: &'static str,
    /// A street is further away than counts. Its name or that it has none, and metres.
    pub street_far: Message<2>,
    /// A street without a name.
    pub street_nameless: &'static str,
    /// What a name is, after it where others have the same: of a street.
    pub named_street: &'static str,
    /// The same of a neighbourhood.
    pub named_area: &'static str,
}

pub(super) const DUTCH: DeskPositionTexts = DeskPositionTexts {
    no_position: Message::new(
        "“{}” is hier geen plek, of er zijn er meer. Kies een naam uit de lijst, vul twee getallen in, zoals “{}”, of wijs aan op de kaart.",
    ),
    position_hint: Message::new(
        "De naam van een plek of een buurt, of twee getallen, zoals “{}”. Namen van straten hebben deze gegevens niet.",
    ),
    position_streets: Message::new(
        "De naam van een straat, een plek of een buurt, twee straten met een streep ertussen (“Landstrasse / Bahnhofstrasse”), of twee getallen, zoals “{}”.",
    ),
    position_of_street: Message::new(
        "De naam van een straat, of twee getallen, zoals “{}”. Of wijs de straat aan op de kaart.",
    ),
    position_in_numbers: Message::new(
        "Wijs de straat aan op de kaart, of vul twee getallen in, zoals “{}”. Namen van straten hebben deze gegevens niet.",
    ),
    area_is_no_street: "Dat is een buurt. Kies een straat, of wijs er een aan op de kaart.",
    street_hint: "Het deel tussen twee kruispunten gaat dicht. Kies een plek midden op dat deel, hoogstens 25 meter ernaast.",
    street_far: Message::new(
        "De dichtstbijzijnde straat, {}, ligt {} verderop. Kies een plek op de straat zelf.",
    ),
    street_nameless: "een straat zonder naam",
    named_street: "straat",
    named_area: "buurt",
};

pub(super) const ENGLISH: DeskPositionTexts = DeskPositionTexts {
    no_position: Message::new(
        "“{}” is no position here, or there are several. Choose a name from the list, enter two numbers, such as “{}”, or point on the map.",
    ),
    position_hint: Message::new(
        "The name of a place or a neighbourhood, or two numbers, such as “{}”. This data has no names of streets.",
    ),
    position_streets: Message::new(
        "The name of a street, a place or a neighbourhood, two streets with a slash between them (“Landstrasse / Bahnhofstrasse”), or two numbers, such as “{}”.",
    ),
    position_of_street: Message::new(
        "The name of a street, or two numbers, such as “{}”. Or point at the street on the map.",
    ),
    position_in_numbers: Message::new(
        "Point at the street on the map, or enter two numbers, such as “{}”. This data has no names of streets.",
    ),
    area_is_no_street: "That is a neighbourhood. Choose a street, or point at one on the map.",
    street_hint: "The part between two junctions closes. Choose a position in the middle of that part, at most 25 metres away from it.",
    street_far: Message::new(
        "The closest street, {}, is {} away. Choose a position on the street itself.",
    ),
    street_nameless: "a street without a name",
    named_street: "street",
    named_area: "neighbourhood",
};

pub(super) const GERMAN: DeskPositionTexts = DeskPositionTexts {
    no_position: Message::new(
        "„{}“ ist hier keine Stelle, oder es gibt mehrere. Wählen Sie einen Namen aus der Liste, geben Sie zwei Zahlen ein, etwa „{}“, oder zeigen Sie auf die Karte.",
    ),
    position_hint: Message::new(
        "Der Name eines Ortes oder eines Quartiers, oder zwei Zahlen, etwa „{}“. Straßennamen haben diese Daten nicht.",
    ),
    position_streets: Message::new(
        "Der Name einer Straße, eines Ortes oder eines Quartiers, zwei Straßen mit einem Schrägstrich dazwischen („Landstrasse / Bahnhofstrasse“), oder zwei Zahlen, etwa „{}“.",
    ),
    position_of_street: Message::new(
        "Der Name einer Straße, oder zwei Zahlen, etwa „{}“. Oder zeigen Sie auf der Karte auf die Straße.",
    ),
    position_in_numbers: Message::new(
        "Zeigen Sie auf der Karte auf die Straße, oder geben Sie zwei Zahlen ein, etwa „{}“. Straßennamen haben diese Daten nicht.",
    ),
    area_is_no_street: "Das ist ein Quartier. Wählen Sie eine Straße, oder zeigen Sie auf der Karte auf eine.",
    street_hint: "Gesperrt wird der Teil zwischen zwei Kreuzungen. Wählen Sie eine Stelle mitten auf diesem Teil, höchstens 25 Meter daneben.",
    street_far: Message::new(
        "Die nächste Straße, {}, ist {} entfernt. Wählen Sie eine Stelle auf der Straße selbst.",
    ),
    street_nameless: "eine Straße ohne Namen",
    named_street: "Straße",
    named_area: "Quartier",
};
