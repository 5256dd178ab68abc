//! The messages of the report for planners in Dutch.

use crate::message::Message;
use crate::messages::report::{
    AppendixTexts, Caveats, GroupNames, ReportMessages, ReportWords, TableTexts, UnknownTexts,
};

pub static MESSAGES: ReportMessages = ReportMessages {
    title: Message::new("{}: wie heeft een sleutelvrije plek dichtbij?"),
    key_free: "Een plek is sleutelvrij als iedereen er zo naar binnen kan of kan gaan zitten: zonder sleutel, pas, lidmaatschap of \
               afspraak.",
    in_short: "In het kort",
    share: Message::new("{} van {} in {} heeft {}: {} van de {}."),
    share_only: Message::new("{} van {} in {} heeft {}."),
    who_has: Message::new("Wie heeft {}?"),
    no_answer: Message::new("Wie heeft {}? Dat is niet bekend."),
    without: Message::new("Zonder zo'n plek: {}."),
    all_have: Message::new("Alle {} hebben er een."),
    by_region: Message::new("Per gebied: {}."),
    among: Message::new("Onder meer in {}."),
    most_in: Message::new("De meeste daarvan zijn er in {}."),
    name_with: Message::new("{} ({})"),
    percent: Message::new("{}%"),
    about: Message::new("ongeveer {}"),
    under_one: "minder dan 1%",
    over_99: "meer dan 99%",
    from_to: Message::new("{} tot {}"),
    range: Message::new("{}–{}"),
    groups: GroupNames {
        residents: ["de inwoners", "inwoners"],
        under_15: ["de kinderen tot 15 jaar", "kinderen tot 15 jaar"],
        from_65: [
            "de inwoners van 65 jaar en ouder",
            "inwoners van 65 jaar en ouder",
        ],
        addresses: ["de adressen", "adressen"],
    },
    caveats: Caveats {
        straight_lines: "Alle afstanden zijn hemelsbreed: in een rechte lijn, dwars door huizen en over water. In deze gegevens staan geen straten. Echt lopen is altijd verder.",
        over_streets: "Waar mensen in een buurt wonen, is niet bekend. Ze zijn gelijk verdeeld over de straten en paden van hun \
                       buurt. Alle cijfers zijn daarom een schatting.",
        over_area: "Waar mensen in een buurt wonen, is niet bekend. Ze zijn gelijk verdeeld over de hele oppervlakte van hun buurt, \
                    ook over weilanden en water. Alle cijfers zijn daarom een schatting.",
        addresses: "Geteld zijn adressen en geen inwoners. Hoeveel mensen op een adres wonen, is niet bekend. Ook bedrijven \
                    hebben een adres.",
        no_places: "Hierover is niets te zeggen. In de gegevens staat geen enkele plek van deze soort. Of zulke plekken er zijn, is \
                    dus niet bekend.",
        missing_kinds: Message::new(
            "Hiervan staat er geen in de gegevens: {}. Als die er wel zijn, is het cijfer in werkelijkheid hoger.",
        ),
        incomplete: Message::new(
            "Van {} van de {} soorten plekken staat er geen in de gegevens: zie 'Wat niet bekend is'. Als die plekken er wel zijn, hebben meer mensen een plek dichtbij.",
        ),
        no_place_at_all: "In de gegevens staat geen enkele plek. Wie er een dichtbij heeft, is dus niet bekend.",
        no_ages: Message::new("Voor {} is er geen cijfer: hun aantal staat niet in de gegevens."),
        no_population: "Hoeveel mensen hier wonen, is niet bekend. Daarom zegt dit rapport niet welk deel een plek dichtbij heeft.",
        perhaps: Message::new(
            "Er tellen {} tot {} plekken mee. Van de andere is niet bekend of ze meetellen. Daarom staan er soms twee getallen: het \
             minste en het meeste.",
        ),
        places: Message::new("Aantal plekken dat meetelt: {}."),
        of_rank: Message::new(
            "Het gaat om {} plekken: wie er minder dichtbij heeft, telt als zonder.",
        ),
        open_at: Message::new("Alleen plekken die open zijn op {}."),
    },
    table: TableTexts {
        figures: "De cijfers",
        by_group: Message::new("Heel {}"),
        by_district: "Per wijk",
        by_municipality: "Per gemeente",
        most: Message::new("Buurten met de meeste {} zonder zo'n plek"),
        most_perhaps: Message::new("Buurten waar de meeste {} zonder zo'n plek kunnen zijn"),
        all_in_file: Message::new("Alle buurten staan in het bestand `{}`."),
        group: "Groep",
        district: "Wijk",
        municipality: "Gemeente",
        neighbourhood: "Buurt",
        total: Message::new("Aantal ({})"),
        share: Message::new("Deel met een plek ({})"),
        with: Message::new("Met een plek ({})"),
        without: Message::new("Zonder een plek ({})"),
        rounded: "Elk getal is apart afgerond. Daarom tellen de getallen niet overal precies op tot het totaal.",
        outside: "Niet elke buurt hoort bij een van deze rijen. Samen zijn ze daarom minder dan het totaal.",
    },
    words: ReportWords {
        walk: "lopend",
        straight_line: "hemelsbreed",
        here: Message::new("hier gerekend als {} hemelsbreed"),
        here_straight: "hemelsbreed",
        counted: ["mensen", "adressen"],
        unknown: "niet bekend",
    },
    unknown: UnknownTexts {
        heading: "Wat niet bekend is",
        neighbourhoods: Message::new(
            "Hoeveel mensen er wonen in {} van de {} buurten. Hun aantal is niet gepubliceerd. We rekenen daar met 0 tot {} inwoners.",
        ),
        ages: Message::new(
            "Hoeveel kinderen of ouderen er wonen in {} van de {} buurten. We rekenen daar met 0 tot alle inwoners.",
        ),
        squares: Message::new(
            "Hoeveel mensen er wonen in {} van de {} vierkanten van 100 bij 100 meter. Het zijn er zo weinig dat hun aantal niet is \
             gepubliceerd. We rekenen daar met 0 tot {} inwoners.",
        ),
        border: "Welke plekken er net over de grens van het gebied zijn. Wie aan de rand woont, kan daar een plek hebben die hier niet meetelt.",
        uncompared: Message::new(
            "Niet bekend is hoeveel mensen in geen enkel vierkant van 100 meter staan in {}. Het aantal inwoners van die buurten is niet gepubliceerd. Deze mensen tellen nergens mee.",
        ),
        unplaced: Message::new(
            "Hoogstens {} staan wel in het cijfer van hun buurt, maar in geen enkel vierkant van 100 meter. Waar zij precies wonen, is niet bekend. Vaak is dat buiten de bebouwde kom. Misschien hebben zij een plek, misschien niet. In elk hoogste getal tellen ze mee.",
        ),
        unplaced_in: Message::new("Zoveel zijn het er hoogstens per buurt: {}."),
        placed_only: "Afstand en keuze gaan alleen over mensen van wie bekend is waar ze wonen.",
        more_in_squares: Message::new(
            "Hoeveel inwoners er precies zijn in {} buurten. Daar staan in de vierkanten van 100 meter meer inwoners dan in het cijfer van de buurt zelf, samen {} meer. Dit rapport telt daar de vierkanten. Die kunnen van een ander jaar zijn, of over de grens van de buurt liggen.",
        ),
        outside: Message::new(
            "In welke buurt deze horen: {}. Ze liggen buiten alle buurten en tellen nergens mee.",
        ),
        unreachable: Message::new(
            "Hoe ver deze van een plek zijn: {}. Ze liggen meer dan {} van een bekende straat, of vanaf hun straat is geen plek te \
             bereiken. Ze tellen als mensen zonder plek.",
        ),
        rounded: "Hoeveel mensen er precies wonen. Het CBS rondt het aantal inwoners van een buurt af op vijf. Het echte aantal kan \
                  per buurt 2 hoger of lager zijn. Dat zit niet in deze cijfers.",
        candidates_repeated: Message::new(
            "Deze kandidaten liggen op precies dezelfde plek als een andere en tellen één keer: {}.",
        ),
        candidates_outside: Message::new(
            "Deze kandidaten liggen buiten het gebied en doen niet mee: {}.",
        ),
        unsnapped: Message::new(
            "Bij deze plekken uit het plan is geen straat: {}. Niemand kan er lopend komen, en ze tellen voor niemand mee.",
        ),
        warnings: Message::new(
            "Wat er klopt van {} onderdelen van de gegevens. `sleutelvrij check` noemt ze.",
        ),
    },
    statistics: [
        "Waarom het CBS andere cijfers heeft",
        "Het CBS geeft per buurt één gemiddelde afstand tot een voorziening, gemeten over autowegen. Dit rapport telt hoeveel mensen \
         een plek dichtbij hebben, en per leeftijd waar dat kan. Een gemiddelde kan laag zijn terwijl veel mensen toch ver moeten. \
         Ook gaat het om andere plekken: speelplekken en bankjes telt het CBS niet.",
    ],
    definitions: (
        "Wat de woorden betekenen",
        &[
            (
                "Met een plek",
                "inwoners of adressen die hoogstens zo ver van een plek zijn als de vraag zegt.",
            ),
            (
                "Zonder een plek",
                "alle anderen. Ook wie geen enkele plek kan bereiken, hoort daarbij.",
            ),
            (
                "Lopend",
                "de kortste route over straten en paden, van huis tot de ingang of de rand van de plek.",
            ),
            (
                "Hemelsbreed",
                "in een rechte lijn. Deze cijfers zijn niet te vergelijken met cijfers over lopen.",
            ),
            (
                "Twee getallen, zoals 40–45",
                "het minste en het meeste dat het kan zijn, omdat er gegevens ontbreken. Waar mensen precies wonen, en plekken die niet in de gegevens staan, zitten daar niet in.",
            ),
            (
                "Niet bekend",
                "er is geen cijfer. Dat is iets anders dan 0.",
            ),
        ],
    ),
    appendix: AppendixTexts {
        norms: "Normen en aannames",
        norms_text: "Elke vraag heeft een grens. Hier staat waar die vandaan komt. Een aanname is geen norm: de raad kan een andere \
                     grens kiezen.",
        norm_columns: ["Vraag", "Grens", "Snelheid", "Wat het is", "Bron"],
        references: "Andere normen, om mee te vergelijken",
        norm: "Norm",
        statuses: [
            "beleid",
            "vuistregel",
            "norm van anderen",
            "beschrijving, geen norm",
            "aanname",
        ],
        seats: Message::new("hoogstens {} tussen zitplekken langs een route"),
        parameters: "Instellingen",
        snap: Message::new("Wie meer dan {} van een straat is, telt als niet bereikbaar."),
        steps: "Trappen tellen tweeënhalf keer hun lengte.",
        any_time: "Een plek telt mee of hij nu open is of dicht, behalve waar een tijd bij staat.",
        unpublished: Message::new(
            "Een niet gepubliceerd aantal is 0 tot {} inwoners in een vierkant en 0 tot {} in een buurt. Dat laatste is een aanname.",
        ),
        rounding: "Bekende aantallen zijn afgerond. Van twee getallen is het laagste naar beneden en het hoogste naar boven afgerond. \
                   De precieze cijfers staan in `report.json`.",
        sources: "Waar de gegevens vandaan komen",
        source_columns: ["Bron", "Uitgever", "Datum", "Licentie"],
        data_date: Message::new("Nieuwste gegevens: {}."),
        files: "Bestanden",
        files_text: Message::new(
            "Met deze bestanden en sleutelvrij {} komt precies dit rapport er weer uit. De code van een bestand (SHA-256) verandert \
             als er één teken in het bestand verandert.",
        ),
        file_columns: ["Onderdeel", "Bestand"],
    },
};
