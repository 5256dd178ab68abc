//! The messages of the sections of a report in Dutch.

use crate::message::Message;
use crate::messages::report_sections::{
    ClosingTexts, CostTexts, NewPlaceTexts, ScenarioTexts, SeatTexts, SectionTexts, WeekTexts,
};

pub static MESSAGES: SectionTexts = SectionTexts {
    closing: ClosingTexts {
        heading: "Als één plek sluit",
        text: "Voor elke plek is uitgerekend wie er geen meer dichtbij heeft als alleen die plek sluit. Dit zijn de plekken die de \
               meeste mensen zouden missen. Alle plekken staan in `closing.csv`.",
        none: "Voor niemand is één plek de laatste: wie er een dichtbij heeft, heeft er meer.",
        columns: ["Plek", "Soort", "Buurt"],
        any: Message::new("Verliest de laatste plek ({})"),
        kind: Message::new("Verliest de laatste van deze soort ({})"),
    },
    scenario: ScenarioTexts {
        heading: Message::new("Wat er verandert: {}"),
        closes: Message::new("{} sluit."),
        opens: Message::new("Er komt een plek bij: {} ({}) op {}."),
        moves: Message::new("{} verhuist naar {}."),
        hours: Message::new("{} krijgt andere openingstijden: {}."),
        street: Message::new("Een straat gaat dicht voor voetgangers: {}, bij {}."),
        untitled: "het scenario",
        text: "Hieronder staat wat er verandert als dit plan doorgaat. Alle andere cijfers in dit rapport zijn die van nu; die van daarna staan in \
               de map `after`. Het verschil per buurt staat in `scenario.csv`.",
        change: Message::new("{}: nu {}, daarna {}. Verschil: {}."),
        unchanged: Message::new("{}: niets verandert."),
        columns: [
            Message::new("Nu met plek ({})"),
            Message::new("Daarna met plek ({})"),
            Message::new("Verschil ({})"),
        ],
    },
    seats: SeatTexts {
        heading: "Zitplekken langs de straat",
        share: Message::new(
            "Langs {} van de lengte van straten en paden is het hoogstens {} lopen van zitplek naar zitplek.",
        ),
        people: Message::new("Aan zo'n straat woont {} van {}."),
        longest: Message::new("Het langste stuk zonder zitplek is {}."),
        no_streets: "Over zitplekken langs de straat is niets te zeggen: in deze gegevens staan geen straten.",
        no_seats: Message::new(
            "Over zitplekken langs de straat is niets te zeggen. Hiervan staat er geen in de gegevens: {}.",
        ),
        columns: [
            "Straten (km)",
            "Deel binnen de norm (lopend)",
            "Langste stuk zonder zitplek (m, lopend)",
        ],
        least: "Waar de minste straten binnen de norm zijn",
    },
    costs: CostTexts {
        private: "In dit rapport staan kosten van plekken, of getallen waaruit die te berekenen zijn. Publiceer het alleen als dat mag.",
        cost: "Kosten per jaar (€)",
        per_thousand: "Per € 1.000 per jaar",
        known: Message::new("Bekende kosten: € {} per jaar, voor {} van de {} plekken."),
    },
    new_places: NewPlaceTexts {
        heading: "Waar een nieuwe plek het meest helpt",
        gain: Message::new(
            "Aantal nieuwe plekken: {}. Deze krijgen daarmee een plek dichtbij en hebben er nu geen: {}.",
        ),
        best: Message::new(
            "Volgens dit rekenmodel kan het niet beter met evenveel plekken op de {} onderzochte punten.",
        ),
        within: Message::new(
            "Het beste dat kan is hoogstens {} meer, met evenveel plekken op de {} onderzochte punten.",
        ),
        none: "Een nieuwe plek op een van de onderzochte punten helpt voor deze vraag niemand aantoonbaar.",
        corners: "De onderzochte punten zijn straathoeken. Of daar ruimte is, is niet bekend.",
        demand_points: "De onderzochte punten zijn plekken waar mensen wonen. Of daar ruimte is, is niet bekend.",
        file: "De onderzochte punten komen uit een bestand.",
        columns: [
            "Nr.",
            "Waar (lengte- en breedtegraad)",
            "Buurt",
            "Krijgt een plek erbij",
        ],
    },
    week: WeekTexts {
        heading: Message::new("Wat er open is, uur voor uur: de week van {}"),
        text: "Een plek telt mee in een uur als hij open is wanneer dat uur begint. Alle 168 uren staan in `week.csv`.",
        worst: "In deze uren missen de meeste mensen een open plek:",
        none: "In geen enkel uur verliest iemand alle plekken: zo ver bekend zijn ze altijd open.",
        columns: [
            "Wanneer (+ andere uren die net zo zijn)",
            "Deel met open plek",
            "Zonder open plek",
        ],
        lost: Message::new(
            "Deze hebben op werkdagen overdag (9 tot 17 uur) een open plek en op werkdagen 's avonds (18 tot 22 uur) niet: {}. In het \
             weekend overdag (9 tot 17 uur) niet: {}.",
        ),
    },
};
