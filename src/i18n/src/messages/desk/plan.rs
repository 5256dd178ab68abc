//! What if: closing, opening and moving places, changing hours, closing paths.

use crate::message::Message;

/// What if.
pub struct DeskPlanTexts {
    /// Heading.
    pub heading: &'static str,
    /// What it does.
    pub introduction: &'static str,
    /// Closes a place.
    pub close: &'static str,
    /// Opens a place.
    pub open: &'static str,
    /// Moves a place.
    pub move_place: &'static str,
    /// Changes opening hours.
    pub hours: &'static str,
    /// Closes a path.
    pub street: &'static str,
    /// Takes the last step back.
    pub undo: &'static str,
    /// Does it again.
    pub redo: &'static str,
    /// Takes all steps back.
    pub clear: &'static str,
    /// Label of the name of the plan.
    pub name: &'static str,
    /// Heading of the list of steps.
    pub changes: &'static str,
    /// There are no steps yet.
    pub no_changes: &'static str,
    /// Takes one step out. Step in words.
    pub remove: Message<1>,
    /// Heading of the table of before and after.
    pub before_after: &'static str,
    /// Column: before.
    pub before: &'static str,
    /// Column: after.
    pub after: &'static str,
    /// Column: difference.
    pub difference: &'static str,
}

pub(super) const DUTCH: DeskPlanTexts = DeskPlanTexts {
    heading: "Wat als?",
    introduction: "Sluit een plek, open er een of verplaats er een. Alle cijfers veranderen mee. Er wordt niets verstuurd of opgeslagen: uw plan staat alleen in de link.",
    close: "Sluit een plek",
    open: "Open een plek",
    move_place: "Verplaats een plek",
    hours: "Verander openingstijden",
    street: "Sluit een straat of pad voor voetgangers",
    undo: "Maak ongedaan",
    redo: "Doe opnieuw",
    clear: "Wis het plan",
    name: "Naam van het plan",
    changes: "Wat er in het plan staat",
    no_changes: "Er staat nog niets in het plan.",
    remove: Message::new("Haal uit het plan: {}"),
    before_after: "Nu en daarna",
    before: "Nu",
    after: "Daarna",
    difference: "Verschil",
};

pub(super) const ENGLISH: DeskPlanTexts = DeskPlanTexts {
    heading: "What if?",
    introduction: "Close a place, open one or move one. All figures follow. Nothing is sent or stored: your plan is in the link only.",
    close: "Close a place",
    open: "Open a place",
    move_place: "Move a place",
    hours: "Change opening hours",
    street: "Close a street or path to walkers",
    undo: "Undo",
    redo: "Redo",
    clear: "Clear the plan",
    name: "Name of the plan",
    changes: "What the plan does",
    no_changes: "The plan is empty.",
    remove: Message::new("Take out of the plan: {}"),
    before_after: "Before and after",
    before: "Before",
    after: "After",
    difference: "Difference",
};

pub(super) const GERMAN: DeskPlanTexts = DeskPlanTexts {
    heading: "Was wäre, wenn?",
    introduction: "Schließen, öffnen oder verlegen Sie einen Ort. Alle Zahlen ändern sich mit. Nichts wird verschickt oder gespeichert: Ihr Plan steht nur im Link.",
    close: "Einen Ort schließen",
    open: "Einen Ort öffnen",
    move_place: "Einen Ort verlegen",
    hours: "Öffnungszeiten ändern",
    street: "Eine Straße oder einen Weg für Fußgänger sperren",
    undo: "Rückgängig machen",
    redo: "Wiederholen",
    clear: "Plan löschen",
    name: "Name des Plans",
    changes: "Was der Plan enthält",
    no_changes: "Der Plan ist noch leer.",
    remove: Message::new("Aus dem Plan nehmen: {}"),
    before_after: "Jetzt und danach",
    before: "Jetzt",
    after: "Danach",
    difference: "Unterschied",
};
