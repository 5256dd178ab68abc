//! The messages of the sections of a report in German.

use crate::message::Message;
use crate::messages::report_sections::{
    ClosingTexts, CostTexts, NewPlaceTexts, ScenarioTexts, SeatTexts, SectionTexts, WeekTexts,
};

pub static MESSAGES: SectionTexts = SectionTexts {
    closing: ClosingTexts {
        heading: "Wenn ein Ort schließt",
        text: "Für jeden Ort ist ausgerechnet, wer keinen mehr in der Nähe hat, wenn nur dieser Ort schließt. Diese Orte würden den \
               meisten Menschen fehlen. Alle Orte stehen in `closing.csv`.",
        none: "Für niemanden ist ein einzelner Ort der letzte: Wer einen in der Nähe hat, hat noch andere.",
        columns: ["Ort", "Art", "Quartier"],
        any: Message::new("Verlieren den letzten Ort ({})"),
        kind: Message::new("Verlieren den letzten dieser Art ({})"),
    },
    scenario: ScenarioTexts {
        heading: Message::new("Was sich ändert: {}"),
        closes: Message::new("{} schließt."),
        opens: Message::new("Ein Ort kommt dazu: {} ({}) bei {}."),
        moves: Message::new("{} zieht um nach {}."),
        hours: Message::new("{} bekommt andere Öffnungszeiten: {}."),
        street: Message::new("Eine Straße wird für Fußgänger gesperrt: {}, bei {}."),
        untitled: "das Szenario",
        text: "Das ändert sich, wenn dieser Plan umgesetzt wird. Alle anderen Zahlen in diesem Bericht sind die von heute; die von danach stehen im Ordner \
               `after`. Der Unterschied je Quartier steht in `scenario.csv`.",
        change: Message::new("{}: heute {}, danach {}. Unterschied: {}."),
        unchanged: Message::new("{}: Nichts ändert sich."),
        columns: [
            Message::new("Heute mit Ort ({})"),
            Message::new("Danach mit Ort ({})"),
            Message::new("Unterschied ({})"),
        ],
    },
    seats: SeatTexts {
        heading: "Sitzplätze an den Straßen",
        share: Message::new(
            "An {} der Länge von Straßen und Wegen sind es zu Fuß höchstens {} von Sitzplatz zu Sitzplatz.",
        ),
        people: Message::new("An einer solchen Straße wohnen {} {}."),
        longest: Message::new("Die längste Strecke ohne Sitzplatz ist {}."),
        no_streets: "Zu Sitzplätzen an den Straßen lässt sich nichts sagen: In diesen Daten gibt es keine Straßen.",
        no_seats: Message::new(
            "Zu Sitzplätzen an den Straßen lässt sich nichts sagen. Davon steht in den Daten nichts: {}.",
        ),
        columns: [
            "Straßen (km)",
            "Anteil innerhalb der Norm (zu Fuß)",
            "Längste Strecke ohne Sitzplatz (m, zu Fuß)",
        ],
        least: "Wo die wenigsten Straßen innerhalb der Norm sind",
    },
    costs: CostTexts {
        private: "In diesem Bericht stehen Kosten von Orten oder Zahlen, aus denen sie sich berechnen lassen. Veröffentlichen Sie ihn \
                  nur, wenn das erlaubt ist.",
        cost: "Kosten pro Jahr (€)",
        per_thousand: "Je 1.000 € im Jahr",
        known: Message::new("Bekannte Kosten: {} € im Jahr, für {} von {} Orten."),
    },
    new_places: NewPlaceTexts {
        heading: "Wo ein neuer Ort am meisten hilft",
        gain: Message::new(
            "Zahl der neuen Orte: {}. Diese bekommen damit einen Ort in der Nähe und haben heute keinen: {}.",
        ),
        best: Message::new(
            "Nach diesem Rechenmodell geht es nicht besser mit gleich vielen Orten an den {} untersuchten Punkten.",
        ),
        within: Message::new(
            "Das Bestmögliche ist höchstens {} mehr, mit gleich vielen Orten an den {} untersuchten Punkten.",
        ),
        none: "Ein neuer Ort an einem der untersuchten Punkte hilft bei dieser Frage nachweislich niemandem.",
        corners: "Die untersuchten Punkte sind Straßenecken. Ob dort Platz ist, ist nicht bekannt.",
        demand_points: "Die untersuchten Punkte sind dort, wo Menschen wohnen. Ob dort Platz ist, ist nicht bekannt.",
        file: "Die untersuchten Punkte kommen aus einer Datei.",
        columns: [
            "Nr.",
            "Wo (Länge und Breite)",
            "Quartier",
            "Bekommen einen Ort",
        ],
    },
    week: WeekTexts {
        heading: Message::new("Was geöffnet ist, Stunde für Stunde: die Woche ab {}"),
        text: "Ein Ort zählt in einer Stunde, wenn er zu ihrem Beginn geöffnet ist. Alle 168 Stunden stehen in `week.csv`.",
        worst: "In diesen Stunden fehlt den meisten Menschen ein geöffneter Ort:",
        none: "In keiner Stunde verliert jemand alle Orte: Soweit bekannt, sind sie immer geöffnet.",
        columns: [
            "Wann (+ andere Stunden, die gleich sind)",
            "Anteil mit geöffnetem Ort",
            "Ohne geöffneten Ort",
        ],
        lost: Message::new(
            "Diese haben werktags tagsüber (9 bis 17 Uhr) einen geöffneten Ort und werktags abends (18 bis 22 Uhr) keinen: {}. Am \
             Wochenende tagsüber (9 bis 17 Uhr) keinen: {}.",
        ),
    },
};
