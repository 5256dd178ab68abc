//! Nederlands, op taalniveau B1: the messages before and in the first answer.

use crate::message::{Message, fill};
use crate::messages::base::{
    AnswerMessages, BaseMessages, FailureMessages, LinkMessages, ListMessages, LocationMessages,
    MapMessages, NotesMessages, NumberMessages, PlaceMessages, ProblemMessages, ProblemTerms,
    SearchMessages, WalkingMessages,
};
use crate::plural::PluralCategory;
use atlas::Problem;

pub static MESSAGES: BaseMessages = BaseMessages {
    answer: AnswerMessages {
        all: Message::new("{} in {}."),
        all_untitled: Message::new("{}."),
        free: Message::new("Bij {} daarvan kan iedereen zo terecht."),
        free_all: "Iedereen kan er zo terecht.",
        empty: "Er zijn hier geen plekken bekend.",
        ask: "Zeg waar u bent, dan ziet u wat dichtbij is.",
        none: "Er is hier geen plek van deze soort bekend. Kies een andere soort.",
        nearest: Message::new("De dichtstbijzijnde plek die wij kennen is {}: {}."),
        nearest_free: Message::new("Een plek waar u zo terechtkunt is {}: {}."),
        nearer: Message::new("Dichterbij is {}: {}."),
        fee: "Daar moet u betalen.",
        conditional: "Daar kunt u niet altijd zo binnen.",
        unknown_key: "Wij weten niet of u daar zo binnen kunt.",
        closed: "Daar is het nu gesloten.",
        unknown_hours: "Of het nu open is, is niet bekend.",
        inside: Message::new("U bent er al: {}."),
        perhaps_inside: Message::new("Misschien bent u er al: {}."),
        far_away: Message::new(
            "Let op: u bent ver van dit gebied. Tot de dichtstbijzijnde plek die wij kennen is het {}.",
        ),
        go: "Ga erheen",
        see: "Bekijk deze plek",
    },
    failure: FailureMessages {
        heading: "De kaart kan niet worden getoond",
        retry: "Probeer het opnieuw",
        status: Message::new("Het bestand {} is er niet: de server antwoordt met {}."),
        server: Message::new("Het bestand {} komt niet: de server heeft een storing ({})."),
        slow: Message::new("Het bestand {} komt niet: de server antwoordt niet op tijd."),
        network: Message::new("Het bestand {} kan niet worden opgehaald."),
        size: Message::new("Het bestand {} is te groot."),
        damaged: Message::new("Het bestand {} is beschadigd of hoort niet bij deze kaart."),
        streets: Message::new(
            "De straten in het bestand {} kunnen niet worden gebruikt. Alle afstanden zijn in een rechte lijn.",
        ),
        no_source: "Er is niet gezegd welke gegevens getoond moeten worden (attribuut src of places).",
        empty: Message::new("Er staat geen enkele plek of buurt in {} die getoond kan worden."),
    },
    walking: WalkingMessages {
        straight: Message::new("{} in een rechte lijn"),
        here: "hier",
        perhaps_here: "misschien hier",
        walk: Message::new("{}, ongeveer {}"),
        about: &[],
        no_way: Message::new("{}; een weg erheen is niet bekend"),
        no_step_free_way: Message::new("{}; een weg zonder trappen is niet bekend"),
    },
    link: LinkMessages {
        here: "Wij meten vanaf de locatie in de link.",
        unknown: "Deze kaart kan een deel van de link niet lezen. Dat deel telt niet mee.",
    },
    list: ListMessages {
        region: Message::new("Plekken in {}"),
        region_untitled: "Plekken op de kaart",
        heading: "Plekken",
        places: |count| match count {
            PluralCategory::One => "1 plek",
            _ => "{} plekken",
        },
        outside_group: "Buiten de buurten",
        within: Message::new("Binnen {}"),
        between: Message::new("{} tot {}"),
        farther: Message::new("Verder dan {}"),
        no_walk: "Route niet bekend",
        more_places: Message::new("Toon meer plekken (nog {})"),
        more_groups: Message::new("Toon meer buurten (nog {})"),
        conditional_short: "soms betalen of een afspraak",
        unknown_short: "niet bekend of u zo binnen kunt",
    },
    map: MapMessages {
        missing: "De kaart en de keuzes kunnen niet worden geladen. De plekken staan in de lijst.",
        coming: "De kaart wordt geladen…",
    },
    notes: NotesMessages {
        gaps_heading: "Wat deze kaart niet weet",
        problems: Message::new("Fouten in de gegevens: {}"),
        problem: Some(ProblemMessages {
            terms: ProblemTerms {
                comma: ", ",
                feature: "onderdeel",
                line: "regel",
            },
            sentence,
        }),
        more_alike: Message::new("(en nog {} keer)"),
        more_problems: Message::new("En nog {}. Ze staan allemaal in de console van de browser."),
        private: "Deze kaart stuurt uw locatie nergens heen.",
    },
    number: NumberMessages { comma: ", " },
    place: PlaceMessages {
        one_of: |kind| fill("een {}", &[kind]),
        named: Message::new("{} ({})"),
        back: "Terug naar de lijst",
        key_free: "Iedereen kan hier zo terecht.",
        key_usual: "Meestal kan iedereen hier zo terecht.",
        key_conditional: "Hier kunt u niet altijd zomaar binnen.",
        key_unknown: "Wij weten niet of iedereen hier binnen mag.",
        reason_customers: "Het is voor klanten.",
        reason_permit: "U heeft toestemming nodig.",
        reason_fee: "U moet betalen.",
        reason_hours: "Kijk naar de openingstijden.",
        reason_members: "Het is voor leden.",
        note_purchase: "U koopt hier meestal iets.",
        hours: "Openingstijden",
        hours_note: "Zo staat het in de bron.",
        address: "Adres",
        near: "Bij",
        phone: "Telefoon",
    },
    search: SearchMessages {
        label: "Zoek een adres, een plek of een soort plek",
        label_places: "Zoek een plek, een soort plek of een buurt",
        missing: "Zoeken lukt nu niet. Probeer het later.",
        here_street: Message::new("Wij meten vanaf een punt in deze straat: {}."),
        here_address: Message::new("Wij meten vanaf dit adres: {}."),
        damaged: Message::new(
            "De adressen in het bestand {} kunnen niet worden gebruikt. Zoeken naar een straat of adres lukt niet.",
        ),
    },
    location: LocationMessages {
        heading: "Waar bent u?",
        locate: "Gebruik mijn locatie",
        locating: "Uw locatie wordt gezocht…",
        pin: "Wijs aan op de kaart",
        pin_stop: "Stop met aanwijzen",
        choose: "Of kies een buurt",
        choose_none: "Geen buurt gekozen",
        other: "Andere locatie kiezen",
        forget: "Wis deze locatie",
        here_device: "Wij gebruiken uw locatie.",
        about: Message::new("Dat is niet precies: het kan {} schelen."),
        here_pin: "U bent op de locatie die u heeft aangewezen.",
        here_page: "Deze pagina koos deze locatie.",
        here_page_in: Message::new("Deze pagina koos een locatie in {}."),
        here_middle: Message::new("Wij meten vanaf het midden van {}."),
        located_in: Message::new("U bent in {}."),
        located_outside: "Deze locatie ligt buiten het gebied van de kaart.",
        refused: "Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs aan op de kaart of kies een buurt.",
        unavailable: "Uw locatie is niet gevonden. Wijs aan op de kaart of kies een buurt.",
        unsupported: "Deze browser kan geen locatie doorgeven. Wijs aan op de kaart of kies een buurt.",
        pin_at: Message::new("De speld staat in {}."),
        pin_cancelled: "Aanwijzen is gestopt.",
        outside: "geen buurt van deze kaart",
    },
};

/// The description of a problem, with gaps for its details.
fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotJson { .. } => "dit is geen JSON: het gaat mis op regel {}, teken {}",
        Problem::BreaksOff { .. } => {
            "het bestand breekt af op regel {}, na {} onderdelen; het telt niet mee"
        }
        Problem::NotACollection { .. } => "dit is geen GeoJSON FeatureCollection",
        Problem::TooMany { .. } => "het bestand heeft meer dan {} onderdelen; het telt niet mee",
        Problem::NotAFeature { .. } => "dit is geen GeoJSON Feature",
        Problem::NoGeometry => "er staat niet bij waar het is",
        Problem::EmptyGeometry => "de plek op de kaart is leeg",
        Problem::GeometryType { .. } => "dit is een {}; nodig is een punt of een vlak",
        Problem::Metres { .. } => "de coördinaten lijken meters te zijn; nodig zijn graden",
        Problem::OffTheEarth { .. } => "de coördinaten liggen niet op aarde",
        Problem::AxesSwapped { .. } => "lengtegraad en breedtegraad lijken verwisseld",
        Problem::RingNotClosed => "de rand van het vlak is niet gesloten; dat is hersteld",
        Problem::RingCollapsed => "een rand zonder binnenkant is weggelaten",
        Problem::RingCrossesItself { .. } => "de rand van het vlak kruist zichzelf",
        Problem::DoubleId => "deze id bestaat al",
        Problem::Missing => "dit ontbreekt",
        Problem::NotInTaxonomy { .. } => "“{}” is geen bekende soort",
        Problem::Value { .. } => "“{}” wordt niet begrepen",
        Problem::HiddenCharacters { .. } => {
            "er staan onzichtbare tekens in, zoals {}; die zijn weggelaten"
        }
        Problem::UnsafeLink { .. } => "“{}” is geen veilig webadres",
    }
}
