//! Passing a gap on to those who can do something about it.

/// The signal.
pub struct DeskSignalTexts {
    /// Heading.
    pub heading: &'static str,
    /// Whose task it is.
    pub introduction: &'static str,
    /// Mails the text.
    pub mail: &'static str,
    /// Copies the text.
    pub copy: &'static str,
    /// Said after copying.
    pub copied: &'static str,
}

pub(super) const DUTCH: DeskSignalTexts = DeskSignalTexts {
    heading: "Geef een gat in het net door",
    introduction: "Signaleren waar mensen door de mazen van het net vallen, is een taak van sociaal werkers. Deze tekst kunt u mailen of kopiëren.",
    mail: "Mail dit signaal",
    copy: "Kopieer de tekst",
    copied: "De tekst is gekopieerd.",
};

pub(super) const ENGLISH: DeskSignalTexts = DeskSignalTexts {
    heading: "Pass on a hole in the net",
    introduction: "To signal where people fall through the net is a task of social workers. You can mail or copy this text.",
    mail: "Mail this signal",
    copy: "Copy the text",
    copied: "The text is copied.",
};

pub(super) const GERMAN: DeskSignalTexts = DeskSignalTexts {
    heading: "Eine Lücke im Netz melden",
    introduction: "Zu melden, wo Menschen durch die Maschen des Netzes fallen, ist eine Aufgabe der sozialen Arbeit. Diesen Text können Sie mailen oder kopieren.",
    mail: "Diese Meldung mailen",
    copy: "Text kopieren",
    copied: "Der Text ist kopiert.",
};
