//! The messages of what a scenario changes, in a report in German.

use crate::message::Message;
use crate::messages::report_scenario::{
    ChangedSeatTexts, ChangedWalkTexts, ChangedWeekTexts, ScenarioTexts,
};

pub const TEXTS: ScenarioTexts = ScenarioTexts {
    heading: Message::new("Was sich ändert: {}"),
    closes: Message::new("{} schließt."),
    opens: Message::new("Ein Ort kommt dazu: {} ({}) bei {}."),
    moves: Message::new("{} zieht um nach {}."),
    hours: Message::new("{} bekommt andere Öffnungszeiten: {}."),
    street: Message::new("Ein Teil einer Straße wird für Fußgänger gesperrt: {}, bei {}."),
    untitled: "das Szenario",
    text: "Das ändert sich, wenn dieser Plan umgesetzt wird. Alle anderen Zahlen in diesem Bericht sind die von heute; die von danach stehen im Ordner `after`. Der Unterschied je Quartier steht in `scenario.csv`.",
    without_hours: "Öffnungszeiten sind in diesem Vergleich nicht enthalten: Ein Ort zählt, ob er geöffnet ist oder geschlossen, außer bei einer Frage mit einer Uhrzeit. Mit `--at` und einem Datum werden auch die Stunden einer Woche verglichen.",
    with_hours: "Ob ein Ort geöffnet ist, zählt nur dort, wo es dabeisteht. Alle 168 Stunden stehen in `scenario_week.csv`, die Teile der Woche je Quartier in `scenario_week_parts.csv`.",
    change: Message::new(
        "Mit einem Ort in der Nähe: heute {}, danach {}. Unterschied: {}. Bekommen einen Ort: {}. Verlieren den letzten: {}.",
    ),
    unchanged: "Für niemanden ändert sich, ob ein Ort in der Nähe ist.",
    columns: [
        Message::new("Heute mit Ort ({})"),
        Message::new("Danach mit Ort ({})"),
        Message::new("Unterschied ({})"),
    ],
    walks: ChangedWalkTexts {
        heading: Message::new("Wie weit es zu einem Ort ist, heute und danach: {}"),
        unchanged: "Die Entfernungen ändern sich nicht.",
        as_far_as_known: "Soweit bekannt, ändern sich die Entfernungen nicht.",
        rows: [
            "Im Mittel",
            "Median: Für die Hälfte ist es weniger weit",
            "Für 90 von 100 ist es weniger weit",
        ],
        columns: [
            Message::new("Entfernung ({})"),
            Message::new("Heute ({})"),
            Message::new("Danach ({})"),
        ],
        by_neighbourhood: [
            Message::new("Im Mittel heute ({})"),
            Message::new("Im Mittel danach ({})"),
            Message::new("90 von 100 heute ({})"),
            Message::new("90 von 100 danach ({})"),
        ],
        most: "Quartiere, in denen sich die mittlere Entfernung am meisten ändert",
    },
    week: ChangedWeekTexts {
        heading: Message::new("Was geöffnet ist, heute und danach, in der Woche ab {}: {}"),
        text: "Bei einem Teil der Woche steht das Mittel seiner Stunden.",
        unchanged: "In keiner Stunde ändert sich, wer einen geöffneten Ort in der Nähe hat.",
        parts: [
            "Werktags tagsüber (9 bis 17 Uhr)",
            "Werktags abends (18 bis 22 Uhr)",
            "Am Wochenende tagsüber (9 bis 17 Uhr)",
        ],
        when: "Wann",
        columns: [
            Message::new("Heute mit geöffnetem Ort ({})"),
            Message::new("Danach mit geöffnetem Ort ({})"),
            Message::new("Unterschied ({})"),
            Message::new("Bekommen einen ({})"),
            Message::new("Verlieren den letzten ({})"),
        ],
        worst: "Die Stunden, in denen heute am wenigsten geöffnet ist (+ andere Stunden, die gleich sind), mit dem Mittel dieser Stunden danach:",
        most: "Die Stunden, in denen sich am meisten ändert (+ andere Stunden, die gleich sind):",
        by_neighbourhood: Message::new(
            "Quartiere, in denen sich am meisten ändert: der Unterschied bei denen mit geöffnetem Ort ({})",
        ),
    },
    seats: ChangedSeatTexts {
        heading: "Sitzplätze an den Straßen, heute und danach",
        unchanged: "An der Entfernung von Sitzplatz zu Sitzplatz ändert sich nichts.",
        rows: [
            Message::new(
                "Anteil der Straßen, an denen es höchstens {} von Sitzplatz zu Sitzplatz sind",
            ),
            Message::new("Anteil {} an solchen Straßen"),
            Message::new("Längste Strecke ohne Sitzplatz ({})"),
        ],
        columns: ["Sitzplätze", "Heute", "Danach"],
        by_neighbourhood: [
            "Anteil der Straßen heute",
            "Anteil der Straßen danach",
            "Längste Strecke heute (zu Fuß)",
            "Längste Strecke danach (zu Fuß)",
        ],
    },
};
