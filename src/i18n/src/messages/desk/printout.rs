//! The print of two pages.

use crate::message::Message;

/// The print.
pub struct DeskPrintTexts {
    /// Heading of the table where regions are left out. How many are in it, how many are not.
    pub some_regions: Message<2>,
    /// Parts that are left out, as their figures are still to come. Which.
    pub not_ready: Message<1>,
    /// Heading of where the figures come from.
    pub provenance: &'static str,
    /// Before the files of the data.
    pub files: &'static str,
    /// Before the address of the page with the same figures.
    pub link: &'static str,
}

pub(super) const DUTCH: DeskPrintTexts = DeskPrintTexts {
    some_regions: Message::new(
        "Hier staan de {} gebieden met de meeste mensen zonder plek. De andere {} staan in het bestand van de tabel.",
    ),
    not_ready: Message::new("Dit was nog niet berekend en staat er niet bij: {}."),
    provenance: "Waar de cijfers vandaan komen",
    files: "Bestanden, met hun controlegetal (SHA-256):",
    link: "Dezelfde cijfers op de pagina:",
};

pub(super) const ENGLISH: DeskPrintTexts = DeskPrintTexts {
    some_regions: Message::new(
        "These are the {} areas with most people without a place. The other {} are in the file of the table.",
    ),
    not_ready: Message::new("This was not worked out yet and is left out: {}."),
    provenance: "Where the figures come from",
    files: "Files, with their checksum (SHA-256):",
    link: "The same figures on the page:",
};

pub(super) const GERMAN: DeskPrintTexts = DeskPrintTexts {
    some_regions: Message::new(
        "Das sind die {} Gebiete mit den meisten Menschen ohne Ort. Die anderen {} stehen in der Datei der Tabelle.",
    ),
    not_ready: Message::new("Das war noch nicht berechnet und fehlt hier: {}."),
    provenance: "Woher die Zahlen kommen",
    files: "Dateien, mit ihrer Prüfsumme (SHA-256):",
    link: "Dieselben Zahlen auf der Seite:",
};
