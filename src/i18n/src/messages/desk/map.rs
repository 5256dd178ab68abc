//! The map: neighbourhoods in classes, gaps, seats along streets, supply.

use crate::message::Message;

/// The map of the desk.
pub struct DeskMapTexts {
    /// Heading.
    pub heading: &'static str,
    /// Accessible name of the map. Atlas.
    pub label: Message<1>,
    /// How the keyboard works on the map.
    pub help: &'static str,
    /// Label of what the map shows.
    pub shows: &'static str,
    /// Share with a place, number without, gaps, change by the plan, median walk, supply, seats along streets.
    pub subjects: [&'static str; 7],
    /// Label of how classes are made.
    pub classes: &'static str,
    /// Quantiles, equal steps, own limits.
    pub class_methods: [&'static str; 3],
    /// Label of the number of classes.
    pub class_count: &'static str,
    /// Label of the limits of one's own, of shares in percent.
    pub own_limits: &'static str,
    /// Limits of one's own that cannot be read.
    pub wrong_limits: &'static str,
    /// How a position is chosen with the keyboard, while one is asked for.
    pub pick_keys: &'static str,
    /// Stops choosing a position.
    pub pick_stop: &'static str,
    /// Moves the chosen place with the arrow keys. Name of the place, or its kind.
    pub move_keys: Message<1>,
    /// How a place is moved with the keyboard, while one is.
    pub moving: &'static str,
    /// Ends moving a place.
    pub move_end: &'static str,
    /// Heading of the legend.
    pub legend: &'static str,
    /// The first class. Its upper limit.
    pub class_first: Message<1>,
    /// A class. Its lower limit, and its upper one, which is not in it.
    pub class_inner: Message<2>,
    /// The last class. Its lower limit.
    pub class_last: Message<1>,
    /// How many regions are in a class. Number.
    pub regions: Message<1>,
    /// One region is.
    pub region_one: &'static str,
    /// How many regions are in a class, and how many people live there. The text of the regions, number.
    pub count_people: Message<2>,
    /// The same of addresses.
    pub count_addresses: Message<2>,
    /// How classes were made: quantiles, equal steps, own limits.
    pub classes_made: [&'static str; 3],
    /// How classes of changes were made.
    pub change_classes: &'static str,
    /// The class of regions without a difference.
    pub no_change: &'static str,
    /// Regions of which the figure is in one of several classes.
    pub between: &'static str,
    /// A ring in place of a dot: it is unknown whether these people have a place near.
    pub gap_perhaps: &'static str,
    /// The pattern of what is unknown, in the legend.
    pub unknown: &'static str,
    /// The pattern of neighbourhoods in which nobody is counted.
    pub nobody: &'static str,
    /// The pattern of neighbourhoods without streets, where the map shows seats.
    pub no_streets_here: &'static str,
    /// How fingers and the wheel move the map, where they scroll the page: two fingers, and Ctrl with the wheel.
    pub gesture_hints: [&'static str; 2],
    /// Shows the places that count.
    pub places: &'static str,
    /// Shows the whole map.
    pub whole: &'static str,
    /// Zooms in.
    pub zoom_in: &'static str,
    /// Zooms out.
    pub zoom_out: &'static str,
    /// Gaps are not known as points.
    pub no_gaps: &'static str,
    /// There are no streets.
    pub no_streets: &'static str,
}

pub(super) const DUTCH: DeskMapTexts = DeskMapTexts {
    heading: "Kaart",
    label: Message::new("Kaart van {} met de cijfers"),
    help: "Pijltjes verschuiven de kaart, plus en min vergroten en verkleinen, Home toont alles. Alle cijfers op de kaart staan ook in de tabel.",
    shows: "Wat de kaart toont",
    subjects: [
        "Deel met een plek dichtbij",
        "Aantal zonder plek dichtbij",
        "De mazen van het net: waar mensen zonder plek wonen",
        "Wat het plan verandert: aantal met een plek dichtbij",
        "Afstand tot een plek, middelste",
        "Plekken per 1.000 mensen (2SFCA)",
        "Deel van de straten zonder zitplek dichtbij",
    ],
    classes: "Klassen",
    class_methods: [
        "Evenveel gebieden per klasse",
        "Gelijke stappen",
        "Eigen grenzen",
    ],
    class_count: "Aantal klassen",
    own_limits: "Grenzen van laag naar hoog, met een puntkomma ertussen",
    wrong_limits: "Vul 1 tot 6 getallen in, van laag naar hoog, met een puntkomma ertussen.",
    pick_keys: "Klik op de kaart, of verplaats het kruis met de pijltjes: 10 meter, met Shift 100 meter. Enter kiest de plek, Escape stopt.",
    pick_stop: "Stop",
    move_keys: Message::new("Verplaats {} met de pijltjes"),
    moving: "De pijltjes verplaatsen de plek 10 meter, met Shift 100 meter. Enter: klaar. Escape: zet terug.",
    move_end: "Klaar met verplaatsen",
    legend: "Legenda",
    class_first: Message::new("minder dan {}"),
    class_inner: Message::new("{} tot {}"),
    class_last: Message::new("{} of meer"),
    regions: Message::new("{} gebieden"),
    region_one: "1 gebied",
    count_people: Message::new("{}, {} mensen"),
    count_addresses: Message::new("{}, {} adressen"),
    classes_made: [
        "In elke klasse zitten zo veel mogelijk evenveel gebieden. De grenzen zijn afgerond.",
        "Elke klasse is even breed. De grenzen zijn afgerond.",
        "De grenzen van de klassen zijn zelf gekozen.",
    ],
    change_classes: "Min: mensen die hun laatste plek dichtbij verliezen. Plus: mensen die er een krijgen. De grenzen zijn afgerond.",
    no_change: "Geen verschil",
    between: "In een van meer klassen: niet precies bekend",
    gap_perhaps: "Misschien wel een plek dichtbij: niet bekend",
    unknown: "Niet bekend",
    nobody: "Hier woont niemand",
    no_streets_here: "Hier zijn geen straten",
    gesture_hints: [
        "Gebruik twee vingers om de kaart te verschuiven.",
        "Houd Ctrl ingedrukt om met het muiswiel te vergroten.",
    ],
    places: "Toon de plekken die meetellen",
    whole: "Toon de hele kaart",
    zoom_in: "Vergroot",
    zoom_out: "Verklein",
    no_gaps: "Waar in een buurt mensen wonen, is niet bekend. Daarom zijn de mazen hier alleen per buurt te zien.",
    no_streets: "In deze gegevens staan geen straten.",
};

pub(super) const ENGLISH: DeskMapTexts = DeskMapTexts {
    heading: "Map",
    label: Message::new("Map of {} with the figures"),
    help: "Arrow keys move the map, plus and minus zoom, Home shows everything. All figures on the map are in the table too.",
    shows: "What the map shows",
    subjects: [
        "Share with a place nearby",
        "Number without a place nearby",
        "The holes in the net: where people without a place live",
        "What the plan changes: number with a place nearby",
        "Distance to a place, median",
        "Places per 1,000 people (2SFCA)",
        "Share of streets without a seat nearby",
    ],
    classes: "Classes",
    class_methods: [
        "As many areas in each class",
        "Equal steps",
        "Limits of your own",
    ],
    class_count: "Number of classes",
    own_limits: "Limits from low to high, with semicolons between them",
    wrong_limits: "Enter 1 to 6 numbers, from low to high, with semicolons between them.",
    pick_keys: "Click on the map, or move the crosshair with the arrow keys: 10 metres, with Shift 100 metres. Enter chooses the position, Escape stops.",
    pick_stop: "Stop",
    move_keys: Message::new("Move {} with the arrow keys"),
    moving: "The arrow keys move the place 10 metres, with Shift 100 metres. Enter: done. Escape: put it back.",
    move_end: "Done moving",
    legend: "Legend",
    class_first: Message::new("under {}"),
    class_inner: Message::new("{} to under {}"),
    class_last: Message::new("{} or more"),
    regions: Message::new("{} areas"),
    region_one: "1 area",
    count_people: Message::new("{}, {} people"),
    count_addresses: Message::new("{}, {} addresses"),
    classes_made: [
        "Each class has as equal a number of areas as possible. The limits are rounded.",
        "All classes are as wide. The limits are rounded.",
        "The limits of the classes were chosen.",
    ],
    change_classes: "Minus: people who lose their last place nearby. Plus: people who get one. The limits are rounded.",
    no_change: "No difference",
    between: "In one of several classes: not known exactly",
    gap_perhaps: "Perhaps with a place nearby: not known",
    unknown: "Not known",
    nobody: "Nobody lives here",
    no_streets_here: "No streets here",
    gesture_hints: [
        "Use two fingers to move the map.",
        "Hold Ctrl to zoom with the wheel.",
    ],
    places: "Show the places that count",
    whole: "Show the whole map",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    no_gaps: "Where in a neighbourhood people live is not known. So the holes can only be shown by neighbourhood here.",
    no_streets: "This data has no streets.",
};

pub(super) const GERMAN: DeskMapTexts = DeskMapTexts {
    heading: "Karte",
    label: Message::new("Karte von {} mit den Zahlen"),
    help: "Die Pfeiltasten verschieben die Karte, Plus und Minus vergrößern und verkleinern, Pos1 zeigt alles. Alle Zahlen der Karte stehen auch in der Tabelle.",
    shows: "Was die Karte zeigt",
    subjects: [
        "Anteil mit einem Ort in der Nähe",
        "Anzahl ohne Ort in der Nähe",
        "Die Maschen des Netzes: wo Menschen ohne Ort wohnen",
        "Was der Plan ändert: Anzahl mit einem Ort in der Nähe",
        "Entfernung zu einem Ort, Median",
        "Orte pro 1.000 Menschen (2SFCA)",
        "Anteil der Straßen ohne Sitzplatz in der Nähe",
    ],
    classes: "Klassen",
    class_methods: [
        "Gleich viele Gebiete je Klasse",
        "Gleiche Schritte",
        "Eigene Grenzen",
    ],
    class_count: "Anzahl Klassen",
    own_limits: "Grenzen von niedrig nach hoch, mit Strichpunkten dazwischen",
    wrong_limits: "Geben Sie 1 bis 6 Zahlen ein, von niedrig nach hoch, mit Strichpunkten dazwischen.",
    pick_keys: "Klicken Sie auf die Karte, oder bewegen Sie das Kreuz mit den Pfeiltasten: 10 Meter, mit Umschalt 100 Meter. Eingabe wählt den Ort, Escape bricht ab.",
    pick_stop: "Abbrechen",
    move_keys: Message::new("{} mit den Pfeiltasten verschieben"),
    moving: "Die Pfeiltasten verschieben den Ort um 10 Meter, mit Umschalt um 100 Meter. Eingabe: fertig. Escape: zurücksetzen.",
    move_end: "Fertig verschoben",
    legend: "Legende",
    class_first: Message::new("unter {}"),
    class_inner: Message::new("{} bis unter {}"),
    class_last: Message::new("{} oder mehr"),
    regions: Message::new("{} Gebiete"),
    region_one: "1 Gebiet",
    count_people: Message::new("{}, {} Menschen"),
    count_addresses: Message::new("{}, {} Adressen"),
    classes_made: [
        "In jeder Klasse sind möglichst gleich viele Gebiete. Die Grenzen sind gerundet.",
        "Alle Klassen sind gleich breit. Die Grenzen sind gerundet.",
        "Die Grenzen der Klassen sind selbst gewählt.",
    ],
    change_classes: "Minus: Menschen, die ihren letzten Ort in der Nähe verlieren. Plus: Menschen, die einen bekommen. Die Grenzen sind gerundet.",
    no_change: "Kein Unterschied",
    between: "In einer von mehreren Klassen: nicht genau bekannt",
    gap_perhaps: "Vielleicht mit einem Ort in der Nähe: nicht bekannt",
    unknown: "Nicht bekannt",
    nobody: "Hier wohnt niemand",
    no_streets_here: "Hier sind keine Straßen",
    gesture_hints: [
        "Verschieben Sie die Karte mit zwei Fingern.",
        "Halten Sie Strg gedrückt, um die Karte mit dem Mausrad zu vergrößern.",
    ],
    places: "Die Orte zeigen, die zählen",
    whole: "Ganze Karte zeigen",
    zoom_in: "Vergrößern",
    zoom_out: "Verkleinern",
    no_gaps: "Wo in einem Quartier Menschen wohnen, ist nicht bekannt. Darum sind die Maschen hier nur nach Quartier zu sehen.",
    no_streets: "In diesen Daten gibt es keine Straßen.",
};
