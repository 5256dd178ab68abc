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
    /// Share with a place, number without, gaps, seats along streets, supply.
    pub subjects: [&'static str; 5],
    /// Label of how classes are made.
    pub classes: &'static str,
    /// Quantiles, equal steps, own limits.
    pub class_methods: [&'static str; 3],
    /// Label of the number of classes.
    pub class_count: &'static str,
    /// Heading of the legend.
    pub legend: &'static str,
    /// A class in the legend with the number of its regions. Class, number.
    pub legend_count: Message<2>,
    /// A class with one region. Class.
    pub legend_one: Message<1>,
    /// The pattern of what is unknown, in the legend.
    pub unknown: &'static str,
    /// The pattern of neighbourhoods in which nobody is counted.
    pub nobody: &'static str,
    /// Shows the area within the limit of all places.
    pub isochrone: &'static str,
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
        "Deel met een plek",
        "Aantal zonder plek",
        "De mazen van het net: waar mensen zonder plek wonen",
        "Zitplekken langs de straat",
        "Plek per persoon (2SFCA)",
    ],
    classes: "Klassen",
    class_methods: [
        "Evenveel gebieden per klasse",
        "Gelijke stappen",
        "Eigen grenzen",
    ],
    class_count: "Aantal klassen",
    legend: "Legenda",
    legend_count: Message::new("{}: {} gebieden"),
    legend_one: Message::new("{}: 1 gebied"),
    unknown: "Niet bekend",
    nobody: "Hier woont niemand",
    isochrone: "Toon wat binnen de grens ligt",
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
        "Share with a place",
        "Number without a place",
        "The holes in the net: where people without a place live",
        "Seats along streets",
        "Places per person (2SFCA)",
    ],
    classes: "Classes",
    class_methods: [
        "As many areas in each class",
        "Equal steps",
        "Limits of your own",
    ],
    class_count: "Number of classes",
    legend: "Legend",
    legend_count: Message::new("{}: {} areas"),
    legend_one: Message::new("{}: 1 area"),
    unknown: "Not known",
    nobody: "Nobody lives here",
    isochrone: "Show what is within the limit",
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
        "Anteil mit Ort",
        "Anzahl ohne Ort",
        "Die Maschen des Netzes: wo Menschen ohne Ort wohnen",
        "Sitzplätze an Straßen",
        "Platz pro Person (2SFCA)",
    ],
    classes: "Klassen",
    class_methods: [
        "Gleich viele Gebiete je Klasse",
        "Gleiche Schritte",
        "Eigene Grenzen",
    ],
    class_count: "Anzahl Klassen",
    legend: "Legende",
    legend_count: Message::new("{}: {} Gebiete"),
    legend_one: Message::new("{}: 1 Gebiet"),
    unknown: "Nicht bekannt",
    nobody: "Hier wohnt niemand",
    isochrone: "Zeigen, was innerhalb der Grenze liegt",
    places: "Die Orte zeigen, die zählen",
    whole: "Ganze Karte zeigen",
    zoom_in: "Vergrößern",
    zoom_out: "Verkleinern",
    no_gaps: "Wo in einem Quartier Menschen wohnen, ist nicht bekannt. Darum sind die Maschen hier nur nach Quartier zu sehen.",
    no_streets: "In diesen Daten gibt es keine Straßen.",
};
