//! What if: closing, opening and moving places, changing hours, closing paths.

use super::plan_refusals::{self, DeskRefusalTexts};
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
    /// Label of the choice of what changes.
    pub action: &'static str,
    /// Label of the choice of a place.
    pub place: &'static str,
    /// How to choose one of many places.
    pub place_hint: &'static str,
    /// A name that no place has. Text.
    pub no_such_place: Message<1>,
    /// Label of the choice of a kind.
    pub kind: &'static str,
    /// Label of the name of a new place.
    pub place_name: &'static str,
    /// Label of opening hours.
    pub opening_hours: &'static str,
    /// Label of opening hours of a new place.
    pub new_hours: &'static str,
    /// Label of a position.
    pub position: &'static str,
    /// Label of the choice of a neighbourhood whose middle fills in the position.
    pub in_neighbourhood: &'static str,
    /// The empty choice.
    pub choose: &'static str,
    /// Chooses the position on the map.
    pub pick: &'static str,
    /// A text that is no position.
    pub no_position: &'static str,
    /// Label of the name of a street.
    pub street_name: &'static str,
    /// Which part of a street closes.
    pub street_hint: &'static str,
    /// Makes the change.
    pub add: &'static str,
    /// Said after a change. Change in words.
    pub changed: Message<1>,
    /// Said after undoing.
    pub undone: &'static str,
    /// Said after doing it again.
    pub redone: &'static str,
    /// Said after taking a step out. Change in words.
    pub removed: Message<1>,
    /// A change that makes no sense. Why.
    pub refused: Message<1>,
    /// Heading of the file of the plan.
    pub save: &'static str,
    /// Downloads the file. Name of the file.
    pub download: Message<1>,
    /// Label of the text of the file.
    pub file_text: &'static str,
    /// Label of opening a file.
    pub open_file: &'static str,
    /// Said after a file was opened. Number of steps.
    pub opened: Message<1>,
    /// A file that is no plan. Why.
    pub wrong_file: Message<1>,
    /// Caption of the table of before and after. Group, places and limit.
    pub table_caption: Message<2>,
    /// Column: what is counted.
    pub figure: &'static str,
    /// Row: people with a place near.
    pub with: &'static str,
    /// Row: people without.
    pub without: &'static str,
    /// Row: people who gain a place.
    pub gained: &'static str,
    /// Row: people who lose their last.
    pub lost: &'static str,
    /// The plan changes none of these figures.
    pub same: &'static str,
    /// The whole atlas, as the heading of a table without a name of it.
    pub whole: &'static str,
    /// Why a change makes no sense.
    pub refusals: DeskRefusalTexts,
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
    action: "Wat verandert er?",
    place: "Welke plek?",
    place_hint: "Typ een deel van de naam, of kies een plek op de kaart of in de lijst “Als één plek sluit”.",
    no_such_place: Message::new("Er is hier geen plek die “{}” heet."),
    kind: "Wat voor plek?",
    place_name: "Naam van de plek (hoeft niet)",
    opening_hours: "Openingstijden, zoals “Mo-Fr 09:00-17:00”. Leeg: onbekend",
    new_hours: "Openingstijden, zoals “Mo-Fr 09:00-17:00” (hoeft niet)",
    position: "Waar? Lengtegraad en breedtegraad",
    in_neighbourhood: "Of midden in een buurt",
    choose: "Kies…",
    pick: "Wijs aan op de kaart",
    no_position: "Vul twee getallen in, zoals “4.3571, 52.0116”.",
    street_name: "Naam van de straat of het pad. Leeg: zonder naam",
    street_hint: "Het deel tussen twee kruispunten gaat dicht. Kies een plek midden op dat deel, hoogstens 25 meter ernaast.",
    add: "Zet in het plan",
    changed: Message::new("In het plan: {}"),
    undone: "De laatste verandering is ongedaan gemaakt.",
    redone: "De verandering is weer gedaan.",
    removed: Message::new("Uit het plan gehaald: {}"),
    refused: Message::new("Dat kan niet. {}"),
    save: "Het plan als bestand",
    download: Message::new("Bewaar als {}"),
    file_text: "Tekst van het bestand, om te kopiëren",
    open_file: "Open een plan uit een bestand. Het komt in de plaats van dit plan; met “Maak ongedaan” krijgt u dit plan terug.",
    opened: Message::new("Het plan is geopend. Aantal veranderingen: {}."),
    wrong_file: Message::new("Dit bestand is geen plan dat hier te openen is. {}"),
    table_caption: Message::new("{} die {} hebben, nu en na het plan"),
    figure: "Wat",
    with: "Met een plek dichtbij",
    without: "Zonder",
    gained: "Krijgen er een plek bij",
    lost: "Verliezen hun laatste plek",
    same: "Het plan verandert niets aan deze cijfers.",
    whole: "Alle buurten samen",
    refusals: plan_refusals::DUTCH,
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
    action: "What changes?",
    place: "Which place?",
    place_hint: "Type a part of the name, or choose a place on the map or in the list “If one place closes”.",
    no_such_place: Message::new("No place here is called “{}”."),
    kind: "What kind of place?",
    place_name: "Name of the place (optional)",
    opening_hours: "Opening hours, such as “Mo-Fr 09:00-17:00”. Empty: unknown",
    new_hours: "Opening hours, such as “Mo-Fr 09:00-17:00” (optional)",
    position: "Where? Longitude and latitude",
    in_neighbourhood: "Or in the middle of a neighbourhood",
    choose: "Choose…",
    pick: "Point on the map",
    no_position: "Enter two numbers, such as “4.3571, 52.0116”.",
    street_name: "Name of the street or path. Empty: without a name",
    street_hint: "The part between two junctions closes. Choose a position in the middle of that part, at most 25 metres away from it.",
    add: "Add to the plan",
    changed: Message::new("In the plan: {}"),
    undone: "The last change is undone.",
    redone: "The change is done again.",
    removed: Message::new("Taken out of the plan: {}"),
    refused: Message::new("That is not possible. {}"),
    save: "The plan as a file",
    download: Message::new("Save as {}"),
    file_text: "Text of the file, to copy",
    open_file: "Open a plan from a file. It replaces this plan; “Undo” brings this plan back.",
    opened: Message::new("The plan is open. Number of changes: {}."),
    wrong_file: Message::new("This file is no plan that can be opened here. {}"),
    table_caption: Message::new("{} who have {}, before and after the plan"),
    figure: "What",
    with: "With a place near",
    without: "Without",
    gained: "Gain a place",
    lost: "Lose their last place",
    same: "The plan changes none of these figures.",
    whole: "All neighbourhoods",
    refusals: plan_refusals::ENGLISH,
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
    action: "Was ändert sich?",
    place: "Welcher Ort?",
    place_hint: "Tippen Sie einen Teil des Namens ein, oder wählen Sie einen Ort auf der Karte oder in der Liste „Wenn ein Ort schließt“.",
    no_such_place: Message::new("Hier heißt kein Ort „{}“."),
    kind: "Was für ein Ort?",
    place_name: "Name des Ortes (freiwillig)",
    opening_hours: "Öffnungszeiten, etwa „Mo-Fr 09:00-17:00“. Leer: unbekannt",
    new_hours: "Öffnungszeiten, etwa „Mo-Fr 09:00-17:00“ (freiwillig)",
    position: "Wo? Länge und Breite in Grad",
    in_neighbourhood: "Oder mitten in einem Quartier",
    choose: "Wählen…",
    pick: "Auf der Karte zeigen",
    no_position: "Geben Sie zwei Zahlen ein, etwa „4.3571, 52.0116“.",
    street_name: "Name der Straße oder des Weges. Leer: ohne Namen",
    street_hint: "Gesperrt wird der Teil zwischen zwei Kreuzungen. Wählen Sie eine Stelle mitten auf diesem Teil, höchstens 25 Meter daneben.",
    add: "In den Plan aufnehmen",
    changed: Message::new("Im Plan: {}"),
    undone: "Die letzte Änderung ist rückgängig gemacht.",
    redone: "Die Änderung ist wiederhergestellt.",
    removed: Message::new("Aus dem Plan genommen: {}"),
    refused: Message::new("Das geht nicht. {}"),
    save: "Der Plan als Datei",
    download: Message::new("Speichern als {}"),
    file_text: "Text der Datei, zum Kopieren",
    open_file: "Einen Plan aus einer Datei öffnen. Er ersetzt diesen Plan; „Rückgängig machen“ holt ihn zurück.",
    opened: Message::new("Der Plan ist geöffnet. Anzahl der Änderungen: {}."),
    wrong_file: Message::new("Diese Datei ist kein Plan, der sich hier öffnen lässt. {}"),
    table_caption: Message::new("{}, die {} haben, jetzt und nach dem Plan"),
    figure: "Was",
    with: "Mit einem Ort in der Nähe",
    without: "Ohne",
    gained: "Bekommen einen Ort dazu",
    lost: "Verlieren ihren letzten Ort",
    same: "Der Plan ändert nichts an diesen Zahlen.",
    whole: "Alle Quartiere zusammen",
    refusals: plan_refusals::GERMAN,
};
