//! The messages of the sections of a report in German.

use crate::message::Message;
use crate::messages::german::report_scenario;
use crate::messages::report_sections::{
    BaseTexts, ChoiceTexts, ClosingOfRank, ClosingTexts, CostTexts, MedianTexts, NewPlaceTexts,
    RoomTexts, SeatTexts, SectionTexts, WeekTexts,
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
        of_rank: ClosingOfRank {
            text: Message::new(
                "Für jeden Ort ist ausgerechnet, wer weniger als {} in der Nähe hat, wenn nur dieser Ort schließt, und heute nicht. Diese Orte würden den meisten Menschen fehlen. Alle Orte stehen in `closing.csv`.",
            ),
            none: "Für niemanden macht es diesen Unterschied, wenn ein einzelner Ort schließt.",
            any: Message::new("Haben dann weniger als {} ({})"),
            kind: Message::new("Haben dann weniger als {} dieser Art ({})"),
            toilets: "Was geschieht, wenn ein Ort schließt, ist hier nicht ausgerechnet. Die Frage gilt mehr als einem Ort mit einer Toilette in der Nähe. Ein Ort, der schließt, kann dann auch andere Orte wegfallen lassen. Das ist nur für den nächsten Ort ausgerechnet.",
        },
    },
    scenario: report_scenario::TEXTS,
    seats: SeatTexts {
        heading: "Sitzplätze an den Straßen",
        share: Message::new(
            "An {} der Länge von Straßen und Wegen sind es zu Fuß höchstens {} von Sitzplatz zu Sitzplatz.",
        ),
        people: Message::new("An solchen Straßen: {} {}."),
        longest: Message::new(
            "Die längste Strecke ohne Sitzplatz ist {}. In einer Sackgasse zählt sie hin und zurück.",
        ),
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
        per_thousand: Message::new("Je 1.000 € im Jahr ({})"),
        nothing: "kostet nichts",
        known: Message::new("Bekannte Kosten: {} € im Jahr, für {} von {} Orten."),
    },
    new_places: NewPlaceTexts {
        heading: "Wo ein neuer Ort am meisten hilft",
        gain: Message::new(
            "Zahl der neuen Orte: {}. Diese bekommen damit einen Ort in der Nähe und haben heute keinen: {}.",
        ),
        best: Message::new(
            "Nach diesem Rechenmodell geht es nicht besser mit gleich vielen Orten an den untersuchten Punkten (Anzahl: {}).",
        ),
        within: Message::new(
            "Das Bestmögliche ist höchstens {} mehr, mit gleich vielen Orten an den untersuchten Punkten (Anzahl: {}).",
        ),
        none: "Ein neuer Ort an einem der untersuchten Punkte hilft bei dieser Frage nachweislich niemandem.",
        corners: "Die untersuchten Punkte sind Straßenecken. Ob dort Platz ist, ist nicht bekannt.",
        demand_points: "Die untersuchten Punkte sind dort, wo Menschen wohnen. Ob dort Platz ist, ist nicht bekannt.",
        file: "Die untersuchten Punkte kommen aus einer Datei.",
        columns: ["Nr.", "Wo (Länge und Breite)", "Quartier"],
        gained: Message::new("Bekommen einen Ort ({})"),
        of_rank: "Neue Orte sind bei dieser Frage nicht gesucht worden. Wem mehr als einer fehlt, der braucht mehr als einen neuen Ort. Jeder davon hilft erst, wenn der andere auch da ist, und so rechnet das Modell nicht.",
        median: MedianTexts {
            heading: "Wo neue Orte die Entfernung am meisten verkürzen",
            gain: Message::new(
                "Zahl der neuen Orte: {}. Wenn alle {} einmal zu ihrem nächsten Ort gehen, spart das zusammen mindestens {} Kilometer, im Mittel {}. Eine Entfernung über der Grenze der Frage zählt als diese Grenze.",
            ),
            saved: Message::new("Spart zusammen mindestens (km, {})"),
        },
        room: RoomTexts {
            heading: "Wo ein neuer Ort am meisten hilft, mit dem Platz, den es gibt",
            gain: Message::new(
                "Gerechnet mit der kleinsten Zahl von Menschen: Platz in der Nähe heute für höchstens {} von {}. Zahl der neuen Orte: {}. Damit ist Platz für mindestens so viele mehr: {}.",
            ),
            unknown: "Ein Ort, dessen Platz nicht bekannt ist, hat hier Platz für alle.",
            columns: [
                Message::new("Platz ({})"),
                Message::new("Bekommen Platz, mindestens ({})"),
            ],
        },
    },
    week: WeekTexts {
        heading: Message::new("Was geöffnet ist, Stunde für Stunde: die Woche ab {}"),
        text: "Ein Ort zählt in einer Stunde, wenn er zu ihrem Beginn geöffnet ist. Alle 168 Stunden stehen in `week.csv`.",
        worst: "Die Stunden, in denen am wenigsten geöffnet ist:",
        none: "In keiner Stunde verliert jemand alle Orte. Orte einer Art, die gewöhnlich immer geöffnet ist, wie ein Spielplatz, zählen auch ohne Öffnungszeiten als geöffnet.",
        alike: "Alle Stunden der Woche sind darin gleich, soweit bekannt ist, wann Orte geöffnet sind.",
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
    choice: ChoiceTexts {
        heading: "Wie viel Auswahl es gibt",
        means: Message::new("Im Mittel sind {} Orte in der Nähe, von {} Arten."),
        median: Message::new("Mindestens die Hälfte {} hat {} oder weniger."),
        median_none: Message::new("Mindestens die Hälfte {} hat keinen."),
        sharing: "Die letzte Spalte sagt, wie viel es für die Zahl der Menschen gibt, die es teilen (2SFCA): Jeder Ort wird auf alle verteilt, die ihn in der Nähe haben. Alle Quartiere stehen in `choice.csv`, auch nach Entfernung gewichtet (E2SFCA).",
        all_as_one: "Für wie viele Menschen ein Ort Platz hat, ist nicht bekannt. Darum zählt jeder Ort als 1.",
        some_as_one: Message::new(
            "Von {} der {} Orte ist nicht bekannt, für wie viele Menschen sie Platz haben. Darum gibt es keine Zahl: Orte und Platz für Menschen lassen sich nicht zusammenzählen.",
        ),
        known: "Von jedem Ort ist bekannt, für wie viele Menschen er Platz hat: Die Spalte zählt ihren Platz.",
        columns: [
            Message::new("Orte, Mittelwert ({})"),
            Message::new("Orte, Median ({})"),
            Message::new("Arten, Mittelwert ({})"),
            Message::new("Arten, Median ({})"),
        ],
        shared: Message::new("Orte je 1.000 {} ({})"),
        or_more: Message::new("{} oder mehr"),
        least: "Quartiere mit den wenigsten Orten in der Nähe",
    },
    base: BaseTexts {
        heading: "Ebenen und Bereiche der sozialen Basis",
        text: "Jeder Ort gehört zu einer Ebene, und zu keinem, einem oder mehreren Bereichen des täglichen Lebens. Es geht nur um Arten und Orte, die in den Daten stehen. Alle Quartiere stehen in `social_base.csv`.",
        columns: ["Ebene oder Bereich", "Arten in den Daten", "Orte"],
        only: Message::new("Nichts anderes in der Nähe ({})"),
        layer: Message::new("Ebene: {}"),
        domain: Message::new("Bereich: {}"),
        part_of: Message::new("{} von {}"),
        only_layer: Message::new(
            "**{}:** Alles in der Nähe ist von dieser Ebene in so vielen Quartieren: {}. {}.",
        ),
        and_more: Message::new("{} und {} andere"),
        several_layers: "In keinem Quartier ist alles in der Nähe von einer einzigen Ebene.",
        no_places: Message::new(
            "Von diesen Ebenen steht für diese Frage kein Ort in den Daten: {}. Ob alles in der Nähe von einer Ebene ist, lässt sich darum nicht sagen.",
        ),
        missing: Message::new("{}: {} von {} Arten"),
        if_missing: "Von diesen Arten steht kein Ort in den Daten. Wenn es solche Orte gibt, ist mehr in der Nähe, und nicht alles ist von einer Ebene.",
    },
};
