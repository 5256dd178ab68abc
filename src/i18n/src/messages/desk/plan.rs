//! What if: closing, opening and moving places, changing hours, closing paths.

use super::plan_file::{self, DeskPlanFileTexts};
use super::plan_positions::{self, DeskPositionTexts};
use super::plan_refusals::{self, DeskRefusalTexts};
use super::plan_week::{self, DeskWeekTexts};
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
    /// Label of a position.
    pub position: &'static str,
    /// Chooses the position on the map.
    pub pick: &'static str,
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
    /// A change that is in the plan already.
    pub unchanged: &'static str,
    /// A new place without a name. Its number.
    pub unnamed: Message<1>,
    /// A change that makes no sense. Why.
    pub refused: Message<1>,
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
    /// The whole atlas, as the heading of a table without a name of it.
    pub whole: &'static str,
    /// Gives a new place all that the question asks for.
    pub as_asked: &'static str,
    /// The same where the question asks for a time.
    pub as_asked_open: &'static str,
    /// Said while the engine looks at a change.
    pub checking: &'static str,
    /// The name of the plan, and its file.
    pub file: DeskPlanFileTexts,
    /// Opening hours as rows.
    pub week: DeskWeekTexts,
    /// Why a change makes no sense.
    pub refusals: DeskRefusalTexts,
    /// Positions by name.
    pub positions: DeskPositionTexts,
}

pub(super) const DUTCH: DeskPlanTexts = DeskPlanTexts {
    heading: "Wat als?",
    introduction: "Sluit een plek, open er een of verplaats er een, verander openingstijden of sluit een straat. Alle cijfers veranderen mee. Er wordt niets verstuurd of opgeslagen: uw plan staat alleen in de link.",
    close: "Sluit een plek",
    open: "Open een plek",
    move_place: "Verplaats een plek",
    hours: "Verander openingstijden",
    street: "Sluit een straat of pad voor voetgangers",
    undo: "Maak ongedaan",
    redo: "Doe opnieuw",
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
    position: "Waar?",
    pick: "Wijs aan op de kaart",
    add: "Zet in het plan",
    changed: Message::new("In het plan: {}"),
    undone: "De laatste verandering is ongedaan gemaakt.",
    redone: "De verandering is weer gedaan.",
    removed: Message::new("Uit het plan gehaald: {}"),
    unnamed: Message::new("nieuw, nummer {}"),
    unchanged: "Zo is het al. Er verandert niets in het plan.",
    refused: Message::new("Dat kan niet. {}"),
    table_caption: Message::new("{} die {} hebben, nu en na het plan"),
    figure: "Wat",
    with: "Met een plek dichtbij",
    without: "Zonder",
    gained: "Krijgen er een plek bij",
    lost: "Verliezen hun laatste plek",
    whole: "Alle buurten samen",
    as_asked: "De plek heeft alles wat de vraag hierboven vraagt. Anders telt hij misschien niet mee.",
    as_asked_open: "De plek heeft alles wat de vraag hierboven vraagt, en is dag en nacht open als u geen openingstijden invult. Anders telt hij misschien niet mee.",
    checking: "Even nagaan…",
    positions: plan_positions::DUTCH,
    file: plan_file::DUTCH,
    week: plan_week::DUTCH,
    refusals: plan_refusals::DUTCH,
};

pub(super) const ENGLISH: DeskPlanTexts = DeskPlanTexts {
    heading: "What if?",
    introduction: "Close a place, open one or move one, change opening hours or close a street. All figures follow. Nothing is sent or stored: your plan is in the link only.",
    close: "Close a place",
    open: "Open a place",
    move_place: "Move a place",
    hours: "Change opening hours",
    street: "Close a street or path to walkers",
    undo: "Undo",
    redo: "Redo",
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
    position: "Where?",
    pick: "Point on the map",
    add: "Add to the plan",
    changed: Message::new("In the plan: {}"),
    undone: "The last change is undone.",
    redone: "The change is done again.",
    removed: Message::new("Taken out of the plan: {}"),
    unnamed: Message::new("new, number {}"),
    unchanged: "It is like that already. Nothing changes in the plan.",
    refused: Message::new("That is not possible. {}"),
    table_caption: Message::new("{} who have {}, before and after the plan"),
    figure: "What",
    with: "With a place near",
    without: "Without",
    gained: "Gain a place",
    lost: "Lose their last place",
    whole: "All neighbourhoods",
    as_asked: "The place has all that the question above asks for. Otherwise it may not count.",
    as_asked_open: "The place has all that the question above asks for, and is open day and night if you fill in no hours. Otherwise it may not count.",
    checking: "Checking…",
    positions: plan_positions::ENGLISH,
    file: plan_file::ENGLISH,
    week: plan_week::ENGLISH,
    refusals: plan_refusals::ENGLISH,
};

pub(super) const GERMAN: DeskPlanTexts = DeskPlanTexts {
    heading: "Was wäre, wenn?",
    introduction: "Schließen, öffnen oder verlegen Sie einen Ort, ändern Sie Öffnungszeiten oder sperren Sie eine Straße. Alle Zahlen ändern sich mit. Nichts wird verschickt oder gespeichert: Ihr Plan steht nur im Link.",
    close: "Einen Ort schließen",
    open: "Einen Ort öffnen",
    move_place: "Einen Ort verlegen",
    hours: "Öffnungszeiten ändern",
    street: "Eine Straße oder einen Weg für Fußgänger sperren",
    undo: "Rückgängig machen",
    redo: "Wiederholen",
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
    position: "Wo?",
    pick: "Auf der Karte zeigen",
    add: "In den Plan aufnehmen",
    changed: Message::new("Im Plan: {}"),
    undone: "Die letzte Änderung ist rückgängig gemacht.",
    redone: "Die Änderung ist wiederhergestellt.",
    removed: Message::new("Aus dem Plan genommen: {}"),
    unnamed: Message::new("neu, Nummer {}"),
    unchanged: "So ist es schon. Im Plan ändert sich nichts.",
    refused: Message::new("Das geht nicht. {}"),
    table_caption: Message::new("{}, die {} haben, jetzt und nach dem Plan"),
    figure: "Was",
    with: "Mit einem Ort in der Nähe",
    without: "Ohne",
    gained: "Bekommen einen Ort dazu",
    lost: "Verlieren ihren letzten Ort",
    whole: "Alle Quartiere zusammen",
    as_asked: "Der Ort hat alles, wonach oben gefragt wird. Sonst zählt er vielleicht nicht.",
    as_asked_open: "Der Ort hat alles, wonach oben gefragt wird, und ist Tag und Nacht geöffnet, wenn Sie keine Zeiten ausfüllen. Sonst zählt er vielleicht nicht.",
    checking: "Wird geprüft…",
    positions: plan_positions::GERMAN,
    file: plan_file::GERMAN,
    week: plan_week::GERMAN,
    refusals: plan_refusals::GERMAN,
};
