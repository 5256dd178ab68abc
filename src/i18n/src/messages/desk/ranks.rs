//! What is lost if one place closes, and where a new place helps most.

use crate::message::Message;

/// The ranked lists of the desk.
pub struct DeskRankTexts {
    /// Heading: what is lost if one place closes.
    pub closing: &'static str,
    /// Heading: where a new place helps most.
    pub best: &'static str,
    /// What the list of closings says.
    pub closing_text: &'static str,
    /// What the list of new places says.
    pub best_text: &'static str,
    /// Column: the place.
    pub place: &'static str,
    /// Column: the kind.
    pub kind: &'static str,
    /// Column: people whose last place it is.
    pub last: &'static str,
    /// Column: people whose last place of its kind it is.
    pub last_of_kind: &'static str,
    /// Column: people who get a place.
    pub adds: &'static str,
    /// Column of buttons.
    pub actions: &'static str,
    /// Label of the number of new places.
    pub count: &'static str,
    /// Label of the kind of a new place.
    pub new_kind: &'static str,
    /// Closing any place takes nobody's last.
    pub none: &'static str,
    /// A new place helps nobody.
    pub no_best: &'static str,
    /// Shows all places of the list. Number.
    pub all: Message<1>,
    /// Closes a place in the plan. Name.
    pub close: Message<1>,
    /// The list is being worked out.
    pub working: &'static str,
    /// The list cannot be made. Why.
    pub failed: Message<1>,
    /// Said after an item came into the plan. Name.
    pub added: Message<1>,
    /// Shows an item on the map. Name.
    pub show: Message<1>,
    /// The same, beside the name.
    pub on_map: &'static str,
    /// Closes a place in the plan, beside its name.
    pub close_short: &'static str,
    /// Adds an item to the plan, beside its name.
    pub add_short: &'static str,
    /// Adds an item to the plan. Name.
    pub add: Message<1>,
    /// A new place has all that the question asks for.
    pub as_asked: &'static str,
    /// The choice is the best possible.
    pub best_possible: &'static str,
    /// The choice may be worse than the best possible. Percentage.
    pub within: Message<1>,
}

pub(super) const DUTCH: DeskRankTexts = DeskRankTexts {
    closing: "Als één plek sluit",
    best: "Waar een nieuwe plek het meest helpt",
    closing_text: "Het aantal dat de laatste plek dichtbij verliest, als alleen deze plek sluit. De plek die het meest gemist wordt, staat bovenaan.",
    best_text: "Elke volgende plek telt alleen mensen die door de plekken erboven nog niets kregen.",
    place: "Plek",
    kind: "Soort",
    last: "Verliest de laatste plek",
    last_of_kind: "Verliest de laatste plek van deze soort",
    adds: "Krijgt een plek",
    actions: "Doen",
    count: "Hoeveel nieuwe plekken",
    new_kind: "Soort plek in mijn plan",
    none: "Niemand verliest de laatste plek als er één plek sluit.",
    no_best: "Een nieuwe plek helpt niemand aan een eerste plek.",
    all: Message::new("Toon alle {} plekken"),
    close: Message::new("Sluit in mijn plan: {}"),
    working: "De lijst wordt gemaakt…",
    failed: Message::new("Deze lijst kan hier niet: {}"),
    added: Message::new("Staat nu in uw plan: {}."),
    show: Message::new("Toon op de kaart: {}"),
    on_map: "Toon op de kaart",
    close_short: "Sluit in mijn plan",
    add_short: "Zet in mijn plan",
    add: Message::new("Zet in mijn plan: {}"),
    as_asked: "In het plan heeft een nieuwe plek alles wat u vraagt. Vraagt u een tijd, dan is hij dag en nacht open: verander dat in “Wat als?”.",
    best_possible: "Volgens dit rekenmodel kan het niet beter.",
    within: Message::new("Het beste dat kan is hoogstens {} meer."),
};

pub(super) const ENGLISH: DeskRankTexts = DeskRankTexts {
    closing: "If one place closes",
    best: "Where a new place helps most",
    closing_text: "The number that lose their last place near, if only this place closes. The place that would be missed most comes first.",
    best_text: "Each next place counts only people to whom the places above it gave nothing yet.",
    place: "Place",
    kind: "Kind",
    last: "Loses the last place",
    last_of_kind: "Loses the last place of this kind",
    adds: "Gets a place",
    actions: "Do",
    count: "How many new places",
    new_kind: "Kind of place in my plan",
    none: "Nobody loses their last place if one place closes.",
    no_best: "A new place gives nobody a first place.",
    all: Message::new("Show all {} places"),
    close: Message::new("Close in my plan: {}"),
    working: "The list is being made…",
    failed: Message::new("This list cannot be made here: {}"),
    added: Message::new("Is now in your plan: {}."),
    show: Message::new("Show on the map: {}"),
    on_map: "Show on the map",
    close_short: "Close in my plan",
    add_short: "Add to my plan",
    add: Message::new("Add to my plan: {}"),
    as_asked: "In the plan a new place has all that you ask for. If you ask for a time, it is open day and night: change that in “What if?”.",
    best_possible: "By this model it cannot be done better.",
    within: Message::new("The best possible is at most {} more."),
};

pub(super) const GERMAN: DeskRankTexts = DeskRankTexts {
    closing: "Wenn ein Ort schließt",
    best: "Wo ein neuer Ort am meisten hilft",
    closing_text: "Die Zahl derer, die ihren letzten Ort in der Nähe verlieren, wenn nur dieser Ort schließt. Der Ort, der am meisten fehlen würde, steht oben.",
    best_text: "Jeder weitere Ort zählt nur Menschen, die durch die Orte darüber noch nichts bekommen haben.",
    place: "Ort",
    kind: "Art",
    last: "Verliert den letzten Ort",
    last_of_kind: "Verliert den letzten Ort dieser Art",
    adds: "Bekommt einen Ort",
    actions: "Tun",
    count: "Wie viele neue Orte",
    new_kind: "Art des Ortes in meinem Plan",
    none: "Niemand verliert den letzten Ort, wenn ein Ort schließt.",
    no_best: "Ein neuer Ort hilft niemandem zu einem ersten Ort.",
    all: Message::new("Alle {} Orte zeigen"),
    close: Message::new("In meinem Plan schließen: {}"),
    working: "Die Liste wird erstellt…",
    failed: Message::new("Diese Liste geht hier nicht: {}"),
    added: Message::new("Steht jetzt in Ihrem Plan: {}."),
    show: Message::new("Auf der Karte zeigen: {}"),
    on_map: "Auf der Karte zeigen",
    close_short: "In meinem Plan schließen",
    add_short: "In meinen Plan aufnehmen",
    add: Message::new("In meinen Plan aufnehmen: {}"),
    as_asked: "Im Plan hat ein neuer Ort alles, wonach Sie fragen. Fragen Sie nach einer Zeit, ist er Tag und Nacht geöffnet: Ändern Sie das in „Was wäre, wenn?“.",
    best_possible: "Nach diesem Rechenmodell geht es nicht besser.",
    within: Message::new("Das Bestmögliche ist höchstens {} mehr."),
};
