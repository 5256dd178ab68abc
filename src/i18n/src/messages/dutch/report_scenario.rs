//! The messages of what a scenario changes, in a report in Dutch.

use crate::message::Message;
use crate::messages::report_scenario::{
    ChangedSeatTexts, ChangedWalkTexts, ChangedWeekTexts, ScenarioTexts,
};

pub const TEXTS: ScenarioTexts = ScenarioTexts {
    heading: Message::new("Wat er verandert: {}"),
    closes: Message::new("{} sluit."),
    opens: Message::new("Er komt een plek bij: {} ({}) op {}."),
    moves: Message::new("{} verhuist naar {}."),
    hours: Message::new("{} krijgt andere openingstijden: {}."),
    street: Message::new("Een deel van een straat gaat dicht voor voetgangers: {}, bij {}."),
    untitled: "het scenario",
    text: "Hieronder staat wat er verandert als dit plan doorgaat. Alle andere cijfers in dit rapport zijn die van nu; die van daarna staan in de map `after`. Het verschil per buurt staat in `scenario.csv`.",
    without_hours: "Openingstijden zitten niet in deze vergelijking: een plek telt mee of hij nu open is of dicht, behalve bij een vraag met een tijd. Met `--at` en een datum worden ook de uren van een week vergeleken.",
    with_hours: "Of een plek open is, telt alleen mee waar dat erbij staat. Alle 168 uren staan in `scenario_week.csv`, de delen van de week per buurt in `scenario_week_parts.csv`.",
    change: Message::new(
        "Met een plek dichtbij: nu {}, daarna {}. Verschil: {}. Een plek erbij: {}. Laatste plek kwijt: {}.",
    ),
    unchanged: "Voor niemand verandert of er een plek dichtbij is.",
    columns: [
        Message::new("Nu met een plek ({})"),
        Message::new("Daarna met een plek ({})"),
        Message::new("Verschil ({})"),
    ],
    walks: ChangedWalkTexts {
        heading: Message::new("Hoe ver het is tot een plek, nu en daarna: {}"),
        unchanged: "De afstanden veranderen niet.",
        as_far_as_known: "Voor zover bekend veranderen de afstanden niet.",
        rows: [
            "Gemiddeld",
            "Middelste: voor de helft is het minder ver",
            "Voor 90 van de 100 is het minder ver",
        ],
        columns: [
            Message::new("Afstand ({})"),
            Message::new("Nu ({})"),
            Message::new("Daarna ({})"),
        ],
        by_neighbourhood: [
            Message::new("Gemiddeld nu ({})"),
            Message::new("Gemiddeld daarna ({})"),
            Message::new("90 van de 100 nu ({})"),
            Message::new("90 van de 100 daarna ({})"),
        ],
        most: "Buurten waar de gemiddelde afstand het meest verandert",
    },
    week: ChangedWeekTexts {
        heading: Message::new("Wat er open is, nu en daarna, in de week van {}: {}"),
        text: "Bij een deel van de week staat het gemiddelde over zijn uren.",
        unchanged: "Op geen enkel uur verandert wie er een open plek dichtbij heeft.",
        parts: [
            "Werkdagen overdag (9 tot 17 uur)",
            "Werkdagen 's avonds (18 tot 22 uur)",
            "Weekend overdag (9 tot 17 uur)",
        ],
        when: "Wanneer",
        columns: [
            Message::new("Nu met open plek ({})"),
            Message::new("Daarna met open plek ({})"),
            Message::new("Verschil ({})"),
            Message::new("Krijgt er een ({})"),
            Message::new("Raakt de laatste kwijt ({})"),
        ],
        worst: "De uren waarop er nu het minst open is (+ andere uren die net zo zijn), met het gemiddelde van die uren daarna:",
        most: "De uren waarop het meest verandert (+ andere uren die net zo zijn):",
        by_neighbourhood: Message::new(
            "Buurten waar het meest verandert: het verschil in wie er een open plek heeft ({})",
        ),
    },
    seats: ChangedSeatTexts {
        heading: "Zitplekken langs de straat, nu en daarna",
        unchanged: "Aan de afstand van zitplek naar zitplek verandert niets.",
        rows: [
            Message::new("Deel van de straten waar het hoogstens {} is van zitplek naar zitplek"),
            Message::new("Deel van {} langs zulke straten"),
            Message::new("Langste stuk zonder zitplek ({})"),
        ],
        columns: ["Zitplekken", "Nu", "Daarna"],
        by_neighbourhood: [
            "Deel van de straten nu",
            "Deel van de straten daarna",
            "Langste stuk nu (lopend)",
            "Langste stuk daarna (lopend)",
        ],
    },
};
