//! Files and the print: what a planner takes along.

use crate::message::Message;

/// What can be taken along.
pub struct DeskTakeAlongTexts {
    /// Heading.
    pub heading: &'static str,
    /// What is in each file.
    pub introduction: &'static str,
    /// The table as a file.
    pub table: &'static str,
    /// The table as a file for Excel where decimals have a comma.
    pub excel: &'static str,
    /// Said after a file is made. Its name.
    pub made: Message<1>,
    /// Heading and label of the table as text, where files cannot be downloaded.
    pub as_text: &'static str,
    /// Said where there are no figures to take along.
    pub no_figures: &'static str,
    /// The regions with their figures as a file.
    pub regions: &'static str,
    /// The map as a picture that can be scaled.
    pub picture: &'static str,
    /// The map as a picture of pixels.
    pub image: &'static str,
    /// Said where the browser makes no picture of pixels.
    pub no_image: &'static str,
    /// On a picture: what is planned. Steps.
    pub planned: Message<1>,
    /// On a picture: a file of the data with its sum. Both.
    pub sums: Message<1>,
    /// The plan as a file.
    pub plan: &'static str,
    /// Reads a plan from a file.
    pub open_plan: &'static str,
    /// Copies the link.
    pub link: &'static str,
    /// Said after it is copied.
    pub link_copied: &'static str,
    /// Label of the link, where the browser does not copy it.
    pub link_by_hand: &'static str,
    /// That the link is long. Number of characters.
    pub link_long: Message<1>,
    /// What "now" is for those who get the link.
    pub link_of_now: &'static str,
    /// Prints the report.
    pub print: &'static str,
}

pub(super) const DUTCH: DeskTakeAlongTexts = DeskTakeAlongTexts {
    heading: "Neem mee",
    introduction: "In elk bestand staan ook de vraag, de normen, de datum van de gegevens en de versie.",
    table: "Tabel (CSV)",
    excel: "Tabel voor Excel (CSV)",
    made: Message::new("{} is gemaakt. Kijk bij uw downloads."),
    as_text: "Lukt downloaden niet? Kopieer dan de tekst van de tabel",
    no_figures: "Er zijn nu geen cijfers om mee te nemen.",
    regions: "Gebieden met cijfers (GeoJSON)",
    picture: "Kaart (SVG)",
    image: "Kaart (PNG)",
    no_image: "Deze browser maakt geen PNG. Neem de kaart als SVG: die is ook scherper.",
    planned: Message::new("Plan: {}"),
    sums: Message::new("Gegevens: {} (SHA-256)"),
    plan: "Plan (JSON)",
    open_plan: "Open een plan uit een bestand",
    link: "Kopieer link",
    link_copied: "De link is gekopieerd. Wie hem opent, ziet dezelfde cijfers.",
    link_by_hand: "Kopieer deze link zelf",
    link_long: Message::new(
        "Deze link is lang: {} tekens. Sommige programma's openen zo'n link niet. Bewaar uw plan daarom ook als bestand, bij “Wat als?”.",
    ),
    link_of_now: "Uw vraag is wat nu open is. “Nu” is voor elke lezer zijn eigen moment. Kies een dag en een tijd als iedereen dezelfde cijfers moet zien.",
    print: "Druk af (2 pagina's A4)",
};

pub(super) const ENGLISH: DeskTakeAlongTexts = DeskTakeAlongTexts {
    heading: "Take along",
    introduction: "Each file also says the question, the norms, the dates of the data and the version.",
    table: "Table (CSV)",
    excel: "Table for Excel (CSV)",
    made: Message::new("{} is made. Look in your downloads."),
    as_text: "Does the download fail? Then copy the text of the table",
    no_figures: "There are no figures to take along now.",
    regions: "Areas with figures (GeoJSON)",
    picture: "Map (SVG)",
    image: "Map (PNG)",
    no_image: "This browser makes no PNG. Take the map as SVG: that is sharper too.",
    planned: Message::new("Plan: {}"),
    sums: Message::new("Data: {} (SHA-256)"),
    plan: "Plan (JSON)",
    open_plan: "Open a plan from a file",
    link: "Copy link",
    link_copied: "The link is copied. It shows the same figures to others.",
    link_by_hand: "Copy this link yourself",
    link_long: Message::new(
        "This link is long: {} characters. Some programs do not open such a link. So save your plan as a file too, at “What if?”.",
    ),
    link_of_now: "You ask what is open now. For each reader, “now” is when they read it. Choose a day and a time if all must see the same figures.",
    print: "Print (2 pages A4)",
};

pub(super) const GERMAN: DeskTakeAlongTexts = DeskTakeAlongTexts {
    heading: "Mitnehmen",
    introduction: "In jeder Datei stehen auch die Frage, die Normen, das Datum der Daten und die Version.",
    table: "Tabelle (CSV)",
    excel: "Tabelle für Excel (CSV)",
    made: Message::new("{} ist erstellt. Sehen Sie bei Ihren Downloads nach."),
    as_text: "Klappt der Download nicht? Dann kopieren Sie den Text der Tabelle",
    no_figures: "Jetzt gibt es keine Zahlen zum Mitnehmen.",
    regions: "Gebiete mit Zahlen (GeoJSON)",
    picture: "Karte (SVG)",
    image: "Karte (PNG)",
    no_image: "Dieser Browser erstellt kein PNG. Nehmen Sie die Karte als SVG: Das ist auch schärfer.",
    planned: Message::new("Plan: {}"),
    sums: Message::new("Daten: {} (SHA-256)"),
    plan: "Plan (JSON)",
    open_plan: "Einen Plan aus einer Datei öffnen",
    link: "Link kopieren",
    link_copied: "Der Link ist kopiert. Er zeigt anderen dieselben Zahlen.",
    link_by_hand: "Kopieren Sie diesen Link selbst",
    link_long: Message::new(
        "Dieser Link ist lang: {} Zeichen. Manche Programme öffnen so einen Link nicht. Speichern Sie Ihren Plan darum auch als Datei, bei „Was wäre, wenn?“.",
    ),
    link_of_now: "Sie fragen, was jetzt geöffnet ist. „Jetzt“ ist für alle der Moment, in dem sie den Link öffnen. Wählen Sie einen Tag und eine Uhrzeit, wenn alle dieselben Zahlen sehen sollen.",
    print: "Drucken (2 Seiten A4)",
};
