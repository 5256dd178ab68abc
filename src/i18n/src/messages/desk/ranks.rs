//! What is lost if one place closes, and where a new place helps most.

use crate::message::Message;

/// The ranked lists of the desk.
pub struct DeskRankTexts {
    /// Heading: what is lost if one place closes.
    pub closing: &'static str,
    /// Heading: where a new place helps most.
    pub best: &'static str,
    /// Shows an item on the map. Name.
    pub show: Message<1>,
    /// Adds an item to the plan. Name.
    pub add: Message<1>,
    /// The choice is the best possible.
    pub best_possible: &'static str,
    /// The choice may be worse than the best possible. Percentage.
    pub within: Message<1>,
}

pub(super) const DUTCH: DeskRankTexts = DeskRankTexts {
    closing: "Als één plek sluit",
    best: "Waar een nieuwe plek het meest helpt",
    show: Message::new("Toon {} op de kaart"),
    add: Message::new("Zet in mijn plan: {}"),
    best_possible: "Volgens dit rekenmodel kan het niet beter.",
    within: Message::new("Het beste dat kan is hoogstens {} meer."),
};

pub(super) const ENGLISH: DeskRankTexts = DeskRankTexts {
    closing: "If one place closes",
    best: "Where a new place helps most",
    show: Message::new("Show {} on the map"),
    add: Message::new("Add to my plan: {}"),
    best_possible: "By this model it cannot be done better.",
    within: Message::new("The best possible is at most {} more."),
};

pub(super) const GERMAN: DeskRankTexts = DeskRankTexts {
    closing: "Wenn ein Ort schließt",
    best: "Wo ein neuer Ort am meisten hilft",
    show: Message::new("{} auf der Karte zeigen"),
    add: Message::new("In meinen Plan aufnehmen: {}"),
    best_possible: "Nach diesem Rechenmodell geht es nicht besser.",
    within: Message::new("Das Bestmögliche ist höchstens {} mehr."),
};
