//! Nederlands, op taalniveau B1.

use super::Words;
use crate::words::Hint;
use atlas::{Problem, Warning};

pub const WORDS: Words = Words {
    decimal: ',',
    thousands: '.',
    region: |title| format!("Plekken waar iedereen binnen kan lopen in {title}"),

    where_heading: "Waar bent u?",
    where_locate: "Gebruik mijn locatie",
    where_locating: "Uw locatie wordt gezocht…",
    where_pin: "Wijs aan op de kaart",
    where_pin_stop: "Stop met aanwijzen",
    where_choose: "Of kies een buurt",
    where_choose_none: "Geen buurt gekozen",
    where_forget: "Wis deze plek",
    here_device: "U bent op de plek die uw apparaat doorgeeft.",
    here_pin: "U bent op de plek die u heeft aangewezen.",
    here_page: "De plek die deze pagina heeft ingesteld.",
    here_middle: |name| format!("U bent in het midden van {name}."),
    located_in: |name| format!("U bent in {name}."),
    located_outside: "Deze plek ligt buiten het gebied van de kaart.",
    location_refused: "Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs een plek aan op de kaart of kies een buurt.",
    location_unavailable: "Uw locatie is niet gevonden. Wijs een plek aan op de kaart of kies een buurt.",
    location_unsupported: "Deze browser kan geen locatie doorgeven. Wijs een plek aan op de kaart of kies een buurt.",
    pin_help: "Klik op de kaart waar u bent. Met het toetsenbord: verplaats de speld met de pijltjes en druk op Enter. Escape stopt.",
    pin_at: |name| format!("De speld staat in {name}."),
    pin_cancelled: "Aanwijzen is gestopt.",
    outside: "geen buurt van deze kaart",

    answer_all: |places, title| match title {
        Some(title) => format!("{places} in {title} waar u zo kunt binnenlopen."),
        None => format!("{places} waar u zo kunt binnenlopen."),
    },
    answer_ask: "Zeg waar u bent, dan ziet u wat dichtbij is.",
    answer_none: "Er is hier geen plek van deze soort bekend. Kies een andere soort.",
    answer_nearest: |what, distance| format!("De dichtstbijzijnde plek is {what}: {distance}."),
    answer_inside: |what| format!("U bent er al: {what}."),
    far_away: |distance| {
        format!("Let op: u bent ver van dit gebied. De dichtstbijzijnde plek is {distance}.")
    },
    straight: |distance| format!("{distance} hemelsbreed"),
    straight_note: "Hemelsbreed is in een rechte lijn. Lopen is vaak verder.",
    here: "hier",
    named: |name, kind| format!("{name} ({kind})"),

    filter_heading: "Wat zoekt u?",
    filter_kinds: "Kies precies wat u zoekt",
    filter_all: "Toon alles",
    chosen_kinds: |count| format!("{count} gekozen"),

    list_heading: "Plekken",
    places: |count, number| {
        if count == 1 {
            "1 plek".into()
        } else {
            format!("{number} plekken")
        }
    },
    outside_group: "Buiten de buurten",
    more_places: |count| format!("Toon meer plekken (nog {count})"),
    more_groups: |count| format!("Toon meer buurten (nog {count})"),

    conditional_short: "niet altijd vrij",
    back: "Terug naar de lijst",
    key_free: "Iedereen kan hier zo binnenlopen.",
    key_conditional: "Hier kunt u niet altijd zomaar binnen.",
    key_unknown: "Wij weten niet of iedereen hier binnen mag.",
    reason: |reason| {
        Some(match reason {
            "access=customers" => "Het is voor klanten.".into(),
            "access=permit" => "U heeft toestemming nodig.".into(),
            "fee=yes" => "U moet betalen.".into(),
            "opening_hours" => "Kijk naar de openingstijden.".into(),
            _ if reason.starts_with("membership") => "Het is voor leden.".into(),
            _ if reason.starts_with("fee") => "U moet soms betalen.".into(),
            _ => return None,
        })
    },
    hours: "Openingstijden",
    hours_always: "Altijd open",
    hours_note: "Zo staat het in de bron.",
    wheelchair: "Rolstoel",
    limited: "Deels",
    toilets: "Toilet",
    fee: "Kost geld",
    indoor: "Binnen",
    yes: "Ja",
    no: "Nee",
    address: "Adres",
    near: "Bij",
    neighbourhood: "Buurt",
    distance: "Afstand",
    phone: "Telefoon",
    website: "Website",
    activities: "Wat is er te doen?",
    layer: "Georganiseerd",
    domains: "Goed voor",
    source: "Bron",
    checked: |date| format!("gegevens van {date}"),
    not_known: |what| format!("Niet bekend: {what}."),

    map_label: |title| format!("Kaart van {title}"),
    map_help: "Pijltjes verschuiven de kaart, plus en min vergroten en verkleinen, Home toont alles. Wat op de kaart staat, staat ook in de lijst.",
    zoom_in: "Vergroot",
    zoom_out: "Verklein",
    whole: "Toon de hele kaart",
    hint: |hint| match hint {
        Hint::TwoFingers => "Gebruik twee vingers om de kaart te verschuiven.",
        Hint::CtrlWheel => "Houd Ctrl ingedrukt om met het muiswiel te vergroten.",
    },
    metres: |number| format!("{number} meter"),
    kilometres: |number| format!("{number} kilometer"),

    gaps_heading: "Wat deze kaart niet weet",
    gap_walk: "Hoe ver het lopen is: alle afstanden zijn hemelsbreed.",
    gap_hours: |unknown, all| {
        format!("De openingstijden van {unknown} van de {all} plekken die een deur hebben.")
    },
    gap_kinds: |kinds| format!("Of er ook dit is: {kinds}. Daarvan staat niets in de bron."),
    gap_residents: "Hoeveel mensen er wonen.",
    gap_neighbourhoods: "Waar de buurten liggen.",
    gap_places: "Welke plekken er zijn.",
    left_out: |count| {
        format!(
            "{count} plekken uit de bron staan er niet bij, omdat ze niet voor iedereen zijn, dubbel zijn of buiten het gebied liggen."
        )
    },
    problems: |count| format!("Fouten in de gegevens: {count}"),
    problem,
    more_alike: |count| format!("(en nog {count} keer)"),
    more_problems: |count| {
        format!("En nog {count}. Ze staan allemaal in de console van de browser.")
    },
    private: "Deze kaart vertelt niemand waar u bent.",

    error_heading: "De kaart kan niet worden getoond",
    retry: "Probeer het opnieuw",
    error_status: |file, status| {
        format!("Het bestand {file} is er niet: de server antwoordt met {status}.")
    },
    error_slow: |file| format!("Het bestand {file} komt niet: de server antwoordt niet op tijd."),
    error_network: |file| format!("Het bestand {file} kan niet worden opgehaald."),
    error_size: |file| format!("Het bestand {file} is te groot."),
    error_text: |file| format!("Het bestand {file} is geen tekst in UTF-8."),
    error_manifest: |file| format!("Het bestand {file} is geen goede atlas.json."),
    error_no_source: "Er is niet gezegd welke gegevens getoond moeten worden (attribuut src of places).",
    error_empty: |files| {
        format!("Er staat geen enkele plek of buurt in {files} die getoond kan worden.")
    },
    error_attribute: |name, value| {
        format!("Het attribuut {name}=\"{value}\" wordt niet begrepen en telt niet mee.")
    },
};

fn problem(warning: &Warning) -> String {
    let what = match &warning.problem {
        Problem::NotJson { line, column } => {
            format!("dit is geen JSON: het gaat mis op regel {line}, teken {column}")
        }
        Problem::BreaksOff { line, read, .. } => format!(
            "het bestand breekt af op regel {line}; de {read} onderdelen daarvoor staan op de kaart"
        ),
        Problem::NotACollection { .. } => "dit is geen GeoJSON FeatureCollection".into(),
        Problem::TooMany { limit } => {
            format!("het bestand is te groot: alleen de eerste {limit} onderdelen tellen mee")
        }
        Problem::NotAFeature { .. } => "dit is geen GeoJSON Feature".into(),
        Problem::NoGeometry => "er staat niet bij waar het is".into(),
        Problem::EmptyGeometry => "de plek op de kaart is leeg".into(),
        Problem::GeometryType { found, .. } => {
            format!("dit is een {found}; nodig is een punt of een vlak")
        }
        Problem::Metres { .. } => "de coördinaten lijken meters te zijn; nodig zijn graden".into(),
        Problem::OffTheEarth { .. } => "de coördinaten liggen niet op aarde".into(),
        Problem::AxesSwapped { .. } => "lengtegraad en breedtegraad lijken verwisseld".into(),
        Problem::RingNotClosed => "de rand van het vlak is niet gesloten; dat is hersteld".into(),
        Problem::RingCollapsed => "een rand zonder binnenkant is weggelaten".into(),
        Problem::RingCrossesItself { .. } => "de rand van het vlak kruist zichzelf".into(),
        Problem::DoubleId => "deze id bestaat al".into(),
        Problem::Missing => "dit ontbreekt".into(),
        Problem::NotInTaxonomy { value } => format!("“{value}” is geen bekende soort"),
        Problem::Value { found, .. } => format!("“{found}” wordt niet begrepen"),
        Problem::UnsafeLink { found } => format!("“{found}” is geen veilig webadres"),
    };
    super::located(warning, "onderdeel", "regel", &what)
}
