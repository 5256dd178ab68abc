//! The table by neighbourhood, district and municipality.

use crate::message::Message;

/// The table of the desk.
pub struct DeskTableTexts {
    /// Heading.
    pub heading: &'static str,
    /// The caption. Group, what is asked with its limit.
    pub caption: Message<2>,
    /// Label of the choice of a level.
    pub level: &'static str,
    /// Neighbourhood, district, municipality.
    pub levels: [&'static str; 3],
    /// The row of the whole. Atlas.
    pub whole: Message<1>,
    /// The row of the whole of an atlas without a name.
    pub whole_untitled: &'static str,
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
    /// Column: how many have one only perhaps.
    pub perhaps: &'static str,
    /// Column: how many can reach none.
    pub never: &'static str,
    /// Column: how many have no known position.
    pub unplaced: &'static str,
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
    /// Column: gained less lost.
    pub difference: &'static str,
    /// Column: capacity for 1,000 people. Group.
    pub supply: Message<1>,
    /// Column: the share of streets on which no seat is near.
    pub seats: &'static str,
    /// Column of a comparison: the chosen region less the other one.
    pub differs: &'static str,
    /// A difference between shares. Number.
    pub points: Message<1>,
    /// Says how rows are sorted.
    pub sort_hint: &'static str,
    /// Said after sorting from small to large. Column.
    pub sorted_up: Message<1>,
    /// Said after sorting from large to small. Column.
    pub sorted_down: Message<1>,
    /// A figure that is unknown.
    pub unknown: &'static str,
    /// A neighbourhood in which nobody is counted.
    pub nobody: &'static str,
    /// A walk where nobody can reach a place.
    pub unreachable: &'static str,
    /// A figure that is still being worked out.
    pub waiting: &'static str,
    /// A figure that has a least and no most. Least.
    pub at_least: Message<1>,
    /// What two limits in a cell mean.
    pub limits: &'static str,
    /// Why there are two limits: places of which something is unknown; people without a known position; unpublished numbers.
    pub reasons: [&'static str; 3],
    /// There are no figures, as the data has no place that is asked for.
    pub no_figures: &'static str,
    /// What a click on a row does.
    pub choose: &'static str,
    /// Said after a row is chosen. Region.
    pub chosen: Message<1>,
    /// Said after no row is chosen any more.
    pub chosen_none: &'static str,
    /// Heading of the figures of a chosen region. Region.
    pub region: Message<1>,
    /// Column of the names of figures.
    pub figure: &'static str,
    /// Label of the choice of the region to compare with.
    pub compare: &'static str,
    /// Numbers do not add up, because each is rounded.
    pub rounded: &'static str,
}

pub(super) const DUTCH: DeskTableTexts = DeskTableTexts {
    heading: "Cijfers per gebied",
    caption: Message::new("{}: {}"),
    level: "Per",
    levels: ["Buurt", "Wijk", "Gemeente"],
    whole: Message::new("Heel {}"),
    whole_untitled: "Alles samen",
    columns: "Kolommen",
    total: "Mensen",
    addresses: "Adressen",
    without: "Zonder plek",
    with: "Met plek",
    perhaps: "Misschien een plek",
    never: "Kan geen plek bereiken",
    unplaced: "Woonplek niet bekend",
    share: "Deel met plek",
    mean: "Afstand, gemiddeld",
    median: "Afstand, middelste",
    ninetieth: "Afstand voor 9 van de 10",
    gained: "Krijgt een plek",
    lost: "Verliest de laatste plek",
    difference: "Verschil door het plan",
    supply: Message::new("Plekken per 1.000 {}"),
    seats: "Straat zonder zitplek dichtbij",
    differs: "Verschil",
    points: Message::new("{} procentpunt"),
    sort_hint: "Kies de naam van een kolom om te sorteren. Wat niet bekend is, staat onderaan.",
    sorted_up: Message::new("Gesorteerd op {}, van laag naar hoog."),
    sorted_down: Message::new("Gesorteerd op {}, van hoog naar laag."),
    unknown: "niet bekend",
    nobody: "hier woont niemand",
    unreachable: "geen plek te bereiken",
    waiting: "…",
    at_least: Message::new("minstens {}"),
    limits: "Staan er twee getallen, zoals 40–45? Dan ligt het echte getal ertussen.",
    reasons: [
        "Van sommige plekken is niet alles bekend.",
        "Van sommige mensen is niet bekend waar in het gebied ze wonen.",
        "Sommige aantallen mensen zijn niet openbaar.",
    ],
    no_figures: "Er zijn geen cijfers: de gegevens hebben geen plek van deze soort.",
    choose: "Kies een gebied om het op de kaart te zien en te vergelijken.",
    chosen: Message::new("Gekozen: {}."),
    chosen_none: "Er is geen gebied gekozen.",
    region: Message::new("{} vergeleken"),
    figure: "Cijfer",
    compare: "Vergelijk met",
    rounded: "Elk getal is apart afgerond. Daarom tellen ze niet overal precies op.",
};

pub(super) const ENGLISH: DeskTableTexts = DeskTableTexts {
    heading: "Figures by area",
    caption: Message::new("{}: {}"),
    level: "By",
    levels: ["Neighbourhood", "District", "Municipality"],
    whole: Message::new("All of {}"),
    whole_untitled: "All together",
    columns: "Columns",
    total: "People",
    addresses: "Addresses",
    without: "Without a place",
    with: "With a place",
    perhaps: "Perhaps a place",
    never: "Cannot reach a place",
    unplaced: "Home not known",
    share: "Share with a place",
    mean: "Distance, mean",
    median: "Distance, median",
    ninetieth: "Distance for 9 of 10",
    gained: "Gains a place",
    lost: "Loses the last place",
    difference: "Difference by the plan",
    supply: Message::new("Places per 1,000 {}"),
    seats: "Street without a seat near",
    differs: "Difference",
    points: Message::new("{} percentage points"),
    sort_hint: "Choose the name of a column to sort. What is not known is at the end.",
    sorted_up: Message::new("Sorted by {}, from low to high."),
    sorted_down: Message::new("Sorted by {}, from high to low."),
    unknown: "not known",
    nobody: "nobody lives here",
    unreachable: "no place can be reached",
    waiting: "…",
    at_least: Message::new("at least {}"),
    limits: "Are there two numbers, such as 40–45? Then the real number is between them.",
    reasons: [
        "Of some places not everything is known.",
        "Of some people it is not known where in the area they live.",
        "Some numbers of people are not published.",
    ],
    no_figures: "There are no figures: the data has no place of this kind.",
    choose: "Choose an area to see it on the map and to compare it.",
    chosen: Message::new("Chosen: {}."),
    chosen_none: "No area is chosen.",
    region: Message::new("{} compared"),
    figure: "Figure",
    compare: "Compare with",
    rounded: "Each number is rounded by itself. That is why they do not add up everywhere.",
};

pub(super) const GERMAN: DeskTableTexts = DeskTableTexts {
    heading: "Zahlen nach Gebiet",
    caption: Message::new("{}: {}"),
    level: "Nach",
    levels: ["Quartier", "Bezirk", "Gemeinde"],
    whole: Message::new("Ganz {}"),
    whole_untitled: "Alles zusammen",
    columns: "Spalten",
    total: "Menschen",
    addresses: "Adressen",
    without: "Ohne Ort",
    with: "Mit Ort",
    perhaps: "Vielleicht ein Ort",
    never: "Kann keinen Ort erreichen",
    unplaced: "Wohnort nicht bekannt",
    share: "Anteil mit Ort",
    mean: "Entfernung, Mittelwert",
    median: "Entfernung, Median",
    ninetieth: "Entfernung für 9 von 10",
    gained: "Bekommt einen Ort",
    lost: "Verliert den letzten Ort",
    difference: "Unterschied durch den Plan",
    supply: Message::new("Orte pro 1.000 {}"),
    seats: "Straße ohne Sitzplatz in der Nähe",
    differs: "Unterschied",
    points: Message::new("{} Prozentpunkte"),
    sort_hint: "Wählen Sie den Namen einer Spalte zum Sortieren. Was nicht bekannt ist, steht am Ende.",
    sorted_up: Message::new("Sortiert nach {}, von niedrig nach hoch."),
    sorted_down: Message::new("Sortiert nach {}, von hoch nach niedrig."),
    unknown: "nicht bekannt",
    nobody: "hier wohnt niemand",
    unreachable: "kein Ort erreichbar",
    waiting: "…",
    at_least: Message::new("mindestens {}"),
    limits: "Stehen dort zwei Zahlen, wie 40–45? Dann liegt die echte Zahl dazwischen.",
    reasons: [
        "Von manchen Orten ist nicht alles bekannt.",
        "Von manchen Menschen ist nicht bekannt, wo im Gebiet sie wohnen.",
        "Manche Zahlen von Menschen sind nicht veröffentlicht.",
    ],
    no_figures: "Es gibt keine Zahlen: Die Daten haben keinen Ort dieser Art.",
    choose: "Wählen Sie ein Gebiet, um es auf der Karte zu sehen und zu vergleichen.",
    chosen: Message::new("Gewählt: {}."),
    chosen_none: "Es ist kein Gebiet gewählt.",
    region: Message::new("{} im Vergleich"),
    figure: "Zahl",
    compare: "Vergleichen mit",
    rounded: "Jede Zahl ist einzeln gerundet. Darum ergibt die Summe nicht überall genau die Gesamtzahl.",
};
