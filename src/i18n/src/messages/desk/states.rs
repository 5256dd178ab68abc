//! The desk as a whole: its name, and what it says while it loads or where something fails.

use crate::message::Message;

/// The desk as a whole.
pub struct DeskStateTexts {
    /// The name of the page's part, for screen readers. Atlas.
    pub label: Message<1>,
    /// The same without a name of the atlas.
    pub label_untitled: &'static str,
    /// Heading above the first sentence.
    pub heading: &'static str,
    /// What the page is for.
    pub introduction: &'static str,
    /// The data is loading.
    pub loading: &'static str,
    /// Figures are being worked out.
    pub working: &'static str,
    /// A question that cannot be answered. What the engine says.
    pub failed: Message<1>,
    /// The engine has failed and does not answer any more.
    pub outdated: &'static str,
    /// A part of the link is not understood.
    pub link_unknown: &'static str,
    /// Said to screen readers before the new first sentence.
    pub updated: &'static str,
}

pub(super) const DUTCH: DeskStateTexts = DeskStateTexts {
    label: Message::new("Planbureau van {}"),
    label_untitled: "Planbureau",
    heading: "Waar mensen door de mazen van het net vallen",
    introduction: "Een plek dichtbij is een vangnet. Het net heeft drie lagen: formeel georganiseerd, informeel georganiseerd en informeel. Waar geen plek dichtbij is, zitten de mazen. Hier ziet u waar dat is, en wat een besluit daaraan verandert.",
    loading: "De gegevens worden geladen…",
    working: "De cijfers worden berekend…",
    failed: Message::new("Deze vraag is niet te beantwoorden: {}"),
    outdated: "Er gaat iets mis met rekenen. Laad de pagina opnieuw. Uw vraag en uw plan staan in de link.",
    link_unknown: "Een deel van de link is hier niet bekend. Dat deel telt niet mee.",
    updated: "De cijfers zijn veranderd.",
};

pub(super) const ENGLISH: DeskStateTexts = DeskStateTexts {
    label: Message::new("Planner's desk of {}"),
    label_untitled: "Planner's desk",
    heading: "Where people fall through the net",
    introduction: "A place nearby is a safety net. The net has three layers: formally organised, informally organised and informal. Where no place is near, there are holes in the net. This page shows where they are, and what a decision changes.",
    loading: "The data is loading…",
    working: "The figures are being worked out…",
    failed: Message::new("This question cannot be answered: {}"),
    outdated: "Something goes wrong in the calculation. Load the page again. Your question and your plan are in the link.",
    link_unknown: "A part of the link is not known here. That part does not count.",
    updated: "The figures have changed.",
};

pub(super) const GERMAN: DeskStateTexts = DeskStateTexts {
    label: Message::new("Planungstisch von {}"),
    label_untitled: "Planungstisch",
    heading: "Wo Menschen durch die Maschen des Netzes fallen",
    introduction: "Ein Ort in der Nähe ist ein Netz, das Menschen auffängt. Das Netz hat drei Ebenen: formell organisiert, informell organisiert und informell. Wo kein Ort in der Nähe ist, sind die Maschen zu weit. Hier sehen Sie, wo das ist und was ein Beschluss daran ändert.",
    loading: "Die Daten werden geladen…",
    working: "Die Zahlen werden berechnet…",
    failed: Message::new("Diese Frage lässt sich nicht beantworten: {}"),
    outdated: "Bei der Berechnung ist etwas schiefgegangen. Laden Sie die Seite neu. Ihre Frage und Ihr Plan stehen im Link.",
    link_unknown: "Ein Teil des Links ist hier nicht bekannt. Dieser Teil zählt nicht.",
    updated: "Die Zahlen haben sich geändert.",
};
