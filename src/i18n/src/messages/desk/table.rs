//! The table by neighbourhood, district and municipality.

use crate::message::Message;

/// The table of the desk.
pub struct DeskTableTexts {
    /// Heading.
    pub heading: &'static str,
    /// The caption. What is asked.
    pub caption: Message<1>,
    /// Label of the choice of a level.
    pub level: &'static str,
    /// Neighbourhood, district, municipality.
    pub levels: [&'static str; 3],
    /// The row of the whole. Atlas.
    pub whole: Message<1>,
    /// Label of the choice of columns.
    pub columns: &'static str,
    /// Column: how many people there are.
    pub total: &'static str,
    /// Column: how many addresses there are.
    pub addresses: &'static str,
    /// Column: how many have no place near.
    pub without: &'static str,
    /// Column: how many have one.
    pub with: &'static str,
    /// Column: the share with one.
    pub share: &'static str,
    /// Column: the mean distance.
    pub mean: &'static str,
    /// Column: the median distance.
    pub median: &'static str,
    /// Column: the distance that nine of ten do not exceed.
    pub ninetieth: &'static str,
    /// Column: people who gain a place by the plan.
    pub gained: &'static str,
    /// Column: people who lose their last place by the plan.
    pub lost: &'static str,
    /// Name of the button that sorts by a column. Column.
    pub sort_by: Message<1>,
    /// Said after sorting from small to large. Column.
    pub sorted_up: Message<1>,
    /// Said after sorting from large to small. Column.
    pub sorted_down: Message<1>,
    /// A figure that is unknown.
    pub unknown: &'static str,
    /// A neighbourhood in which nobody is counted.
    pub nobody: &'static str,
    /// Name of the button that chooses a row. Region.
    pub choose: Message<1>,
    /// Said after a row is chosen. Region.
    pub chosen: Message<1>,
    /// Label of the comparison of two regions.
    pub compare: &'static str,
    /// No comparison.
    pub compare_none: &'static str,
    /// Numbers do not add up, because each is rounded.
    pub rounded: &'static str,
}

pub(super) const DUTCH: DeskTableTexts = DeskTableTexts {
    heading: "Cijfers per gebied",
    caption: Message::new("Mensen zonder {}, per gebied"),
    level: "Per",
    levels: ["Buurt", "Wijk", "Gemeente"],
    whole: Message::new("Heel {}"),
    columns: "Kolommen",
    total: "Mensen",
    addresses: "Adressen",
    without: "Zonder plek",
    with: "Met plek",
    share: "Deel met plek",
    mean: "Afstand, gemiddeld",
    median: "Afstand, middelste",
    ninetieth: "Afstand voor 9 van de 10",
    gained: "Krijgt een plek",
    lost: "Verliest de laatste plek",
    sort_by: Message::new("Sorteer op {}"),
    sorted_up: Message::new("Gesorteerd op {}, van laag naar hoog."),
    sorted_down: Message::new("Gesorteerd op {}, van hoog naar laag."),
    unknown: "niet bekend",
    nobody: "hier woont niemand",
    choose: Message::new("Bekijk {}"),
    chosen: Message::new("Gekozen: {}."),
    compare: "Vergelijk met",
    compare_none: "Niets",
    rounded: "Elk getal is apart afgerond. Daarom tellen ze niet overal precies op.",
};

pub(super) const ENGLISH: DeskTableTexts = DeskTableTexts {
    heading: "Figures by area",
    caption: Message::new("People without {}, by area"),
    level: "By",
    levels: ["Neighbourhood", "District", "Municipality"],
    whole: Message::new("All of {}"),
    columns: "Columns",
    total: "People",
    addresses: "Addresses",
    without: "Without a place",
    with: "With a place",
    share: "Share with a place",
    mean: "Distance, mean",
    median: "Distance, median",
    ninetieth: "Distance for 9 of 10",
    gained: "Gains a place",
    lost: "Loses the last place",
    sort_by: Message::new("Sort by {}"),
    sorted_up: Message::new("Sorted by {}, from low to high."),
    sorted_down: Message::new("Sorted by {}, from high to low."),
    unknown: "not known",
    nobody: "nobody lives here",
    choose: Message::new("Look at {}"),
    chosen: Message::new("Chosen: {}."),
    compare: "Compare with",
    compare_none: "Nothing",
    rounded: "Each number is rounded by itself. That is why they do not add up everywhere.",
};

pub(super) const GERMAN: DeskTableTexts = DeskTableTexts {
    heading: "Zahlen nach Gebiet",
    caption: Message::new("Menschen ohne {}, nach Gebiet"),
    level: "Nach",
    levels: ["Quartier", "Bezirk", "Gemeinde"],
    whole: Message::new("Ganz {}"),
    columns: "Spalten",
    total: "Menschen",
    addresses: "Adressen",
    without: "Ohne Ort",
    with: "Mit Ort",
    share: "Anteil mit Ort",
    mean: "Entfernung, Mittelwert",
    median: "Entfernung, Median",
    ninetieth: "Entfernung für 9 von 10",
    gained: "Bekommt einen Ort",
    lost: "Verliert den letzten Ort",
    sort_by: Message::new("Nach {} sortieren"),
    sorted_up: Message::new("Sortiert nach {}, von niedrig nach hoch."),
    sorted_down: Message::new("Sortiert nach {}, von hoch nach niedrig."),
    unknown: "nicht bekannt",
    nobody: "hier wohnt niemand",
    choose: Message::new("{} ansehen"),
    chosen: Message::new("Gewählt: {}."),
    compare: "Vergleichen mit",
    compare_none: "Nichts",
    rounded: "Jede Zahl ist einzeln gerundet. Darum ergibt die Summe nicht überall genau die Gesamtzahl.",
};
