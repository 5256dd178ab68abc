//! The name of a plan, and its file.

use crate::message::Message;

/// The name of a plan, and its file.
pub struct DeskPlanFileTexts {
    /// Label of the name of the plan.
    pub name: &'static str,
    /// Said after the plan has another name. Name.
    pub renamed: Message<1>,
    /// Takes all steps back.
    pub clear: &'static str,
    /// Said after the plan is cleared.
    pub cleared: &'static str,
    /// Heading of the file of the plan.
    pub save: &'static str,
    /// Downloads the file. Name of the file.
    pub download: Message<1>,
    /// Said after the plan was saved. Name of the file.
    pub saved: Message<1>,
    /// Label of opening a file.
    pub open_file: &'static str,
    /// Said after a file was opened. Number of steps.
    pub opened: Message<1>,
    /// A file that is no plan. Why.
    pub wrong_file: Message<1>,
    /// A file with a change that cannot be made here. Number of the change, why.
    pub wrong_step: Message<2>,
    /// A file that is too large.
    pub large_file: &'static str,
    /// A file with more steps than are read. The most.
    pub too_many: Message<1>,
}

pub(super) const DUTCH: DeskPlanFileTexts = DeskPlanFileTexts {
    name: "Naam van het plan",
    renamed: Message::new("Naam van het plan: {}"),
    clear: "Wis het plan",
    cleared: "Het plan is gewist. Met “Maak ongedaan” komt het terug.",
    save: "Het plan als bestand",
    download: Message::new("Bewaar als {}"),
    saved: Message::new("Het plan is bewaard als {}."),
    open_file: "Open een plan uit een bestand. Het komt in de plaats van dit plan; met “Maak ongedaan” krijgt u dit plan terug.",
    opened: Message::new("Het plan is geopend. Aantal veranderingen: {}."),
    wrong_file: Message::new("Dit bestand is geen plan dat hier te openen is. {}"),
    wrong_step: Message::new(
        "Dit plan is hier niet te openen, om verandering {}. {} Er is niets veranderd.",
    ),
    large_file: "Dit bestand is te groot voor een plan. Er is niets veranderd.",
    too_many: Message::new(
        "Dit plan heeft meer dan {} veranderingen. Dat is te veel om hier te openen. Verdeel het over meer bestanden.",
    ),
};

pub(super) const ENGLISH: DeskPlanFileTexts = DeskPlanFileTexts {
    name: "Name of the plan",
    renamed: Message::new("Name of the plan: {}"),
    clear: "Clear the plan",
    cleared: "The plan is cleared. “Undo” brings it back.",
    save: "The plan as a file",
    download: Message::new("Save as {}"),
    saved: Message::new("The plan is saved as {}."),
    open_file: "Open a plan from a file. It replaces this plan; “Undo” brings this plan back.",
    opened: Message::new("The plan is open. Number of changes: {}."),
    wrong_file: Message::new("This file is no plan that can be opened here. {}"),
    wrong_step: Message::new(
        "This plan cannot be opened here because of change {}. {} Nothing has changed.",
    ),
    large_file: "This file is too large for a plan. Nothing has changed.",
    too_many: Message::new(
        "This plan has more than {} changes. That is too many to open here. Divide it over several files.",
    ),
};

pub(super) const GERMAN: DeskPlanFileTexts = DeskPlanFileTexts {
    name: "Name des Plans",
    renamed: Message::new("Name des Plans: {}"),
    clear: "Plan löschen",
    cleared: "Der Plan ist gelöscht. „Rückgängig machen“ holt ihn zurück.",
    save: "Der Plan als Datei",
    download: Message::new("Speichern als {}"),
    saved: Message::new("Der Plan ist als {} gespeichert."),
    open_file: "Einen Plan aus einer Datei öffnen. Er ersetzt diesen Plan; „Rückgängig machen“ holt ihn zurück.",
    opened: Message::new("Der Plan ist geöffnet. Anzahl der Änderungen: {}."),
    wrong_file: Message::new("Diese Datei ist kein Plan, der sich hier öffnen lässt. {}"),
    wrong_step: Message::new(
        "Dieser Plan lässt sich hier nicht öffnen, wegen Änderung {}. {} Es hat sich nichts geändert.",
    ),
    large_file: "Diese Datei ist zu groß für einen Plan. Es hat sich nichts geändert.",
    too_many: Message::new(
        "Dieser Plan hat mehr als {} Änderungen. Das ist zu viel, um ihn hier zu öffnen. Verteilen Sie ihn auf mehrere Dateien.",
    ),
};
