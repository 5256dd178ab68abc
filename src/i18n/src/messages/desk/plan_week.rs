//! Opening hours as rows, one for each day of the week.

use crate::message::Message;

/// Opening hours as rows, one for each day of the week.
pub struct DeskWeekTexts {
    /// What the rows are.
    pub heading: &'static str,
    /// What empty fields mean.
    pub hint: &'static str,
    /// The days from Monday on.
    pub days: [&'static str; 7],
    /// Label of the time at which a place opens. Day.
    pub from: Message<1>,
    /// Label of the time at which it closes. Day.
    pub until: Message<1>,
    /// Copies Monday's hours to the days after it until Friday.
    pub like_monday: &'static str,
    /// Heading of the hours as a text.
    pub as_text: &'static str,
    /// Label of the text.
    pub text: &'static str,
    /// The text does not fit into rows.
    pub text_only: &'static str,
    /// Open at all times.
    pub always: &'static str,
    /// Days on which a place is open past midnight.
    pub next_day: Message<1>,
    /// The form has the hours of another place now. The place.
    pub of_another: Message<1>,
    /// A day with one time, or the same twice. Day.
    pub incomplete: Message<1>,
}

pub(super) const DUTCH: DeskWeekTexts = DeskWeekTexts {
    heading: "Openingstijden",
    hint: "Geen tijden op een dag: dan is de plek dicht. Nergens tijden: de openingstijden zijn niet bekend.",
    days: [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ],
    from: Message::new("{} open vanaf"),
    until: Message::new("{} open tot"),
    like_monday: "Dinsdag tot en met vrijdag zoals maandag",
    as_text: "Voor kenners: als tekst",
    text: "Openingstijden zoals in OpenStreetMap, zoals “Mo-Fr 09:00-17:00; PH off”",
    text_only: "Deze tijden passen niet in de rijen. Verander de tekst, of maak hem leeg om de rijen in te vullen.",
    always: "dag en nacht",
    next_day: Message::new("De tijd van sluiten is die van de volgende dag: {}."),
    of_another: Message::new("U ziet nu de openingstijden van {}. Wat u had ingevuld, is weg."),
    incomplete: Message::new("Vul bij {} twee verschillende tijden in, of geen."),
};

pub(super) const ENGLISH: DeskWeekTexts = DeskWeekTexts {
    heading: "Opening hours",
    hint: "No times on a day: the place is closed. No times at all: the opening hours are unknown.",
    days: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    from: Message::new("{} open from"),
    until: Message::new("{} open until"),
    like_monday: "Tuesday to Friday like Monday",
    as_text: "For experts: as text",
    text: "Opening hours as in OpenStreetMap, such as “Mo-Fr 09:00-17:00; PH off”",
    text_only: "These hours do not fit into the rows. Change the text, or empty it to fill in the rows.",
    always: "day and night",
    next_day: Message::new("The closing time is that of the next day: {}."),
    of_another: Message::new(
        "The hours shown are now those of {}. What you had filled in is gone.",
    ),
    incomplete: Message::new("Enter two different times for {}, or none."),
};

pub(super) const GERMAN: DeskWeekTexts = DeskWeekTexts {
    heading: "Öffnungszeiten",
    hint: "Keine Zeiten an einem Tag: dann ist der Ort geschlossen. Gar keine Zeiten: die Öffnungszeiten sind nicht bekannt.",
    days: [
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ],
    from: Message::new("{} geöffnet ab"),
    until: Message::new("{} geöffnet bis"),
    like_monday: "Dienstag bis Freitag wie Montag",
    as_text: "Für Kenner: als Text",
    text: "Öffnungszeiten wie in OpenStreetMap, etwa „Mo-Fr 09:00-17:00; PH off“",
    text_only: "Diese Zeiten passen nicht in die Zeilen. Ändern Sie den Text, oder leeren Sie ihn, um die Zeilen auszufüllen.",
    always: "Tag und Nacht",
    next_day: Message::new("Die Schließzeit ist die des nächsten Tages: {}."),
    of_another: Message::new(
        "Sie sehen jetzt die Öffnungszeiten von {}. Was Sie ausgefüllt hatten, ist weg.",
    ),
    incomplete: Message::new("Geben Sie für {} zwei verschiedene Zeiten ein, oder keine."),
};
