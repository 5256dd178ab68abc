//! The messages of the sections of a report in Dutch.

use crate::message::Message;
use crate::messages::dutch::report_scenario;
use crate::messages::report_sections::{
    BaseTexts, ChoiceTexts, ClosingOfRank, ClosingTexts, CostTexts, MedianTexts, NewPlaceTexts,
    RoomTexts, SeatTexts, SectionTexts, WeekTexts,
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
        of_rank: ClosingOfRank {
            text: Message::new(
                "Voor elke plek is uitgerekend wie er minder dan {} dichtbij heeft als alleen die plek sluit, en nu niet. Dit zijn de plekken die de meeste mensen zouden missen. Alle plekken staan in `closing.csv`.",
            ),
            none: "Voor niemand maakt het sluiten van één plek dat verschil.",
            any: Message::new("Heeft er dan minder dan {} ({})"),
            kind: Message::new("Heeft er dan minder dan {} van deze soort ({})"),
            toilets: "Wat er gebeurt als één plek sluit, is hier niet uitgerekend. De vraag gaat over meer dan één plek met een toilet in de buurt. Een plek die sluit, kan dan ook andere plekken laten afvallen. Dat is alleen uitgerekend voor de dichtstbijzijnde plek.",
        },
    },
    scenario: report_scenario::TEXTS,
    seats: SeatTexts {
        heading: "Zitplekken langs de straat",
        share: Message::new(
            "Langs {} van de lengte van straten en paden is het hoogstens {} lopen van zitplek naar zitplek.",
        ),
        people: Message::new("Langs zulke straten: {} van {}."),
        longest: Message::new(
            "Het langste stuk zonder zitplek is {}. In een doodlopende weg telt het heen en terug.",
        ),
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
        per_thousand: Message::new("Per € 1.000 per jaar ({})"),
        nothing: "kost niets",
        known: Message::new("Bekende kosten: € {} per jaar, voor {} van de {} plekken."),
    },
    new_places: NewPlaceTexts {
        heading: "Waar een nieuwe plek het meest helpt",
        gain: Message::new(
            "Aantal nieuwe plekken: {}. Deze krijgen daarmee een plek dichtbij en hebben er nu geen: {}.",
        ),
        best: Message::new(
            "Volgens dit rekenmodel kan het niet beter met evenveel plekken op de onderzochte punten (aantal: {}).",
        ),
        within: Message::new(
            "Het beste dat kan is hoogstens {} meer, met evenveel plekken op de onderzochte punten (aantal: {}).",
        ),
        none: "Een nieuwe plek op een van de onderzochte punten helpt voor deze vraag niemand aantoonbaar.",
        corners: "De onderzochte punten zijn straathoeken. Of daar ruimte is, is niet bekend.",
        demand_points: "De onderzochte punten zijn plekken waar mensen wonen. Of daar ruimte is, is niet bekend.",
        file: "De onderzochte punten komen uit een bestand.",
        columns: ["Nr.", "Waar (lengte- en breedtegraad)", "Buurt"],
        gained: Message::new("Krijgt een plek erbij ({})"),
        of_rank: "Nieuwe plekken zijn bij deze vraag niet gezocht. Wie er meer dan één tekortkomt, heeft meer dan één nieuwe plek nodig. Elk daarvan helpt dan pas als de andere er ook is, en zo rekent het model niet.",
        median: MedianTexts {
            heading: "Waar nieuwe plekken de afstand het meest verkorten",
            gain: Message::new(
                "Aantal nieuwe plekken: {}. Als alle {} één keer naar hun dichtstbijzijnde plek gaan, scheelt dat samen minstens {} kilometer, gemiddeld {}. Een afstand over de grens van de vraag telt als die grens.",
            ),
            saved: Message::new("Scheelt samen minstens (km, {})"),
        },
        room: RoomTexts {
            heading: "Waar een nieuwe plek het meest helpt, met de ruimte die er is",
            gain: Message::new(
                "Gerekend met het kleinste aantal mensen: nu is er dichtbij ruimte voor hoogstens {} van {}. Aantal nieuwe plekken: {}. Daarmee is er ruimte voor minstens zoveel mensen meer: {}.",
            ),
            unknown: "Een plek waarvan de ruimte niet bekend is, heeft hier ruimte voor iedereen.",
            columns: [
                Message::new("Ruimte ({})"),
                Message::new("Krijgt ruimte, minstens ({})"),
            ],
        },
    },
    week: WeekTexts {
        heading: Message::new("Wat er open is, uur voor uur: de week van {}"),
        text: "Een plek telt mee in een uur als hij open is wanneer dat uur begint. Alle 168 uren staan in `week.csv`.",
        worst: "De uren waarop het minst open is:",
        none: "In geen enkel uur verliest iemand alle plekken. Plekken van een soort die gewoonlijk altijd open is, zoals een speelplek, tellen ook zonder openingstijden als open.",
        alike: "Alle uren van de week zijn hierin gelijk, voor zover bekend is wanneer plekken open zijn.",
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
    choice: ChoiceTexts {
        heading: "Hoeveel er te kiezen is",
        means: Message::new("Gemiddeld zijn er {} plekken dichtbij, van {} soorten."),
        median: Message::new("Minstens de helft van {} heeft er {} of minder."),
        median_none: Message::new("Minstens de helft van {} heeft er geen."),
        sharing: "De laatste kolom zegt hoeveel plek er is voor het aantal mensen dat haar deelt (2SFCA): elke plek wordt verdeeld over iedereen die haar dichtbij heeft. Alle buurten staan in `choice.csv`, ook met gewicht naar afstand (E2SFCA).",
        all_as_one: "Hoeveel mensen er op een plek kunnen, is niet bekend. Daarom telt elke plek als 1.",
        some_as_one: Message::new(
            "Van {} van de {} plekken is niet bekend hoeveel mensen er kunnen. Daarom is er geen cijfer: plekken en ruimte voor mensen zijn niet op te tellen.",
        ),
        known: "Van elke plek is bekend hoeveel mensen er kunnen: de kolom telt hun ruimte.",
        columns: [
            Message::new("Plekken, gemiddeld ({})"),
            Message::new("Plekken, middelste ({})"),
            Message::new("Soorten, gemiddeld ({})"),
            Message::new("Soorten, middelste ({})"),
        ],
        shared: Message::new("Plek per 1.000 {} ({})"),
        or_more: Message::new("{} of meer"),
        least: "Buurten met de minste plekken dichtbij",
    },
    base: BaseTexts {
        heading: "Lagen en domeinen van de sociale basis",
        text: "Elke plek hoort bij één laag, en bij geen, één of meer domeinen van het dagelijks leven. Het gaat alleen om soorten en plekken die in de gegevens staan. Alle buurten staan in `social_base.csv`.",
        columns: ["Laag of domein", "Soorten in de gegevens", "Plekken"],
        only: Message::new("Niets anders dichtbij ({})"),
        layer: Message::new("Laag: {}"),
        domain: Message::new("Domein: {}"),
        part_of: Message::new("{} van {}"),
        only_layer: Message::new(
            "**{}:** alles dichtbij is van deze laag in zoveel buurten: {}. {}.",
        ),
        and_more: Message::new("{} en nog {} andere"),
        several_layers: "In geen enkele buurt is alles dichtbij van één laag.",
        no_places: Message::new(
            "Van deze lagen staat voor deze vraag geen plek in de gegevens: {}. Of alles dichtbij van één laag is, is dus niet te zeggen.",
        ),
        missing: Message::new("{}: {} van de {} soorten"),
        if_missing: "Van deze soorten staat er geen plek in de gegevens. Als zulke plekken er zijn, is er meer dichtbij, en is niet alles van één laag.",
    },
};
