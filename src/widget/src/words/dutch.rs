//! Nederlands, op taalniveau B1.

use super::{Words, fill};
use crate::words::Hint;
use atlas::{Problem, Warning, Wind};

pub const WORDS: Words = Words {
    decimal: ',',
    thousands: '.',
    region: |title| match title {
        Some(title) => fill("Plekken in {}", &[title]),
        None => "Plekken op de kaart".into(),
    },

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
    here_page: "Wij meten vanaf een plek die deze pagina heeft gekozen.",
    here_middle: |name| fill("Wij meten vanaf het midden van {}.", &[name]),
    located_in: |name| fill("U bent in {}.", &[name]),
    located_outside: "Deze plek ligt buiten het gebied van de kaart.",
    location_refused: "Uw apparaat geeft de locatie niet door. Dat hoeft ook niet: wijs een plek aan op de kaart of kies een buurt.",
    location_unavailable: "Uw locatie is niet gevonden. Wijs een plek aan op de kaart of kies een buurt.",
    location_unsupported: "Deze browser kan geen locatie doorgeven. Wijs een plek aan op de kaart of kies een buurt.",
    pin_help: "Klik op de kaart waar u bent. Met het toetsenbord: verplaats de speld met de pijltjes en druk op Enter. Escape stopt.",
    pin_at: |name| fill("De speld staat in {}.", &[name]),
    pin_cancelled: "Aanwijzen is gestopt.",
    outside: "geen buurt van deze kaart",

    answer_all: |places, title| match title {
        Some(title) => fill("{} in {}.", &[places, title]),
        None => fill("{}.", &[places]),
    },
    answer_free: |count| fill("Bij {} daarvan loopt u zo naar binnen.", &[count]),
    answer_free_all: "U loopt er zo naar binnen.",
    answer_empty: "Er zijn hier geen plekken bekend.",
    one_of: |kind| fill("een {}", &[kind]),
    answer_ask: "Zeg waar u bent, dan ziet u wat dichtbij is.",
    answer_none: "Er is hier geen plek van deze soort bekend. Kies een andere soort.",
    answer_nearest: |what, distance| fill("De dichtstbijzijnde plek is {}: {}.", &[what, distance]),
    answer_inside: |what| fill("U bent er al: {}.", &[what]),
    far_away: |distance| {
        fill(
            "Let op: u bent ver van dit gebied. De dichtstbijzijnde plek is {}.",
            &[distance],
        )
    },
    straight: |distance| fill("{} hemelsbreed", &[distance]),
    straight_note: "Hemelsbreed is in een rechte lijn. Lopen is vaak verder.",
    here: "hier",

    walk: |distance, minutes| fill("{}, ongeveer {} lopen", &[distance, minutes]),
    minutes: |count, number| match count {
        1 => "1 minuut".into(),
        _ => fill("{} minuten", &[number]),
    },
    hours_long: |_, number| fill("{} uur", &[number]),
    and: " en ",
    towards: |wind| match wind {
        Wind::North => "naar het noorden",
        Wind::NorthEast => "naar het noordoosten",
        Wind::East => "naar het oosten",
        Wind::SouthEast => "naar het zuidoosten",
        Wind::South => "naar het zuiden",
        Wind::SouthWest => "naar het zuidwesten",
        Wind::West => "naar het westen",
        Wind::NorthWest => "naar het noordwesten",
    },
    via: |names| fill("via {}", &[names]),
    walk_note: |speed| {
        fill(
            "Zo ver is het lopen over straten en paden, met {} kilometer per uur.",
            &[speed],
        )
    },
    no_way: |distance| fill("{}; hoe u er loopt, is niet bekend", &[distance]),
    no_step_free_way: |distance| fill("{}; een weg zonder trappen is niet bekend", &[distance]),
    outside_streets: "Buiten het gebied kent de kaart niet alle straten en bruggen: er kan een kortere weg zijn.",
    no_street: "Bij deze plek is geen straat of pad bekend. Daarom zijn alle afstanden hemelsbreed.",
    streets_missing: "De straten kunnen niet worden geladen. Daarom zijn alle afstanden hemelsbreed.",
    streets_coming: "De straten worden geladen…",
    foot_summary: "Hoe u loopt en hoe ver u komt",
    pace_heading: "Hoe loopt u?",
    pace_usual: |speed| fill("Gewoon ({} kilometer per uur)", &[speed]),
    pace_slow: |speed| fill("Langzaam ({} kilometer per uur)", &[speed]),
    pace_step_free: "Zonder trappen",
    steps_unknown: "Waar trappen zijn, is hier niet bekend.",
    reach_show: |minutes| fill("Laat zien hoe ver u komt in {}", &[minutes]),
    reach_said: |minutes, places| fill("Binnen {}: {}.", &[minutes, places]),
    named: |name, kind| fill("{} ({})", &[name, kind]),

    filter_heading: "Wat zoekt u?",
    filter_kinds: "Kies precies wat u zoekt",
    filter_all: "Toon alles",
    chosen_kinds: |count| fill("{} gekozen", &[count]),

    list_heading: "Plekken",
    places: |count, number| {
        if count == 1 {
            "1 plek".into()
        } else {
            fill("{} plekken", &[number])
        }
    },
    outside_group: "Buiten de buurten",
    more_places: |count| fill("Toon meer plekken (nog {})", &[count]),
    more_groups: |count| fill("Toon meer buurten (nog {})", &[count]),

    conditional_short: "niet altijd vrij",
    unknown_short: "niet bekend of u zo binnen kunt",
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
    checked: |date| fill("gegevens van {}", &[date]),
    not_known: |what| fill("Niet bekend: {}.", &[what]),

    map_label: |title| match title {
        Some(title) => fill("Kaart van {}", &[title]),
        None => "Kaart".into(),
    },
    map_missing: "De kaart kan niet worden geladen. Alles staat ook in de lijst.",
    map_coming: "De kaart wordt geladen…",
    map_help: "Pijltjes verschuiven de kaart, plus en min vergroten en verkleinen, Home toont alles. Wat op de kaart staat, staat ook in de lijst.",
    zoom_in: "Vergroot",
    zoom_out: "Verklein",
    whole: "Toon de hele kaart",
    hint: |hint| match hint {
        Hint::TwoFingers => "Gebruik twee vingers om de kaart te verschuiven.",
        Hint::CtrlWheel => "Houd Ctrl ingedrukt om met het muiswiel te vergroten.",
    },
    metres: |number| fill("{} meter", &[number]),
    kilometres: |number| fill("{} kilometer", &[number]),

    gaps_heading: "Wat deze kaart niet weet",
    gap_walk: "Hoe ver het lopen is: alle afstanden zijn hemelsbreed.",
    gap_foot: "Hoe steil een weg is, en hoe lang u wacht bij een brug of een stoplicht.",
    gap_hours: |unknown, all| {
        fill(
            "De openingstijden van {} van de {} plekken die niet altijd open zijn.",
            &[unknown, all],
        )
    },
    gap_kinds: |kinds| {
        fill(
            "Of er ook dit is: {}. Daarvan staat niets in de bron.",
            &[kinds],
        )
    },
    gap_residents: "Hoeveel mensen er wonen.",
    gap_neighbourhoods: "Waar de buurten liggen.",
    gap_places: "Welke plekken er zijn.",
    left_out: |count| fill("{} onderdelen uit de bronnen staan er niet bij.", &[count]),
    problems: |count| fill("Fouten in de gegevens: {}", &[count]),
    problem,
    more_alike: |count| fill("(en nog {} keer)", &[count]),
    more_problems: |count| {
        fill(
            "En nog {}. Ze staan allemaal in de console van de browser.",
            &[count],
        )
    },
    private: "Deze kaart stuurt uw locatie nergens heen.",

    error_heading: "De kaart kan niet worden getoond",
    retry: "Probeer het opnieuw",
    error_status: |file, status| {
        fill(
            "Het bestand {} is er niet: de server antwoordt met {}.",
            &[file, status],
        )
    },
    error_slow: |file| {
        fill(
            "Het bestand {} komt niet: de server antwoordt niet op tijd.",
            &[file],
        )
    },
    error_network: |file| fill("Het bestand {} kan niet worden opgehaald.", &[file]),
    error_size: |file| fill("Het bestand {} is te groot.", &[file]),
    error_text: |file| fill("Het bestand {} is geen tekst in UTF-8.", &[file]),
    error_manifest: |file| fill("Het bestand {} is geen goede atlas.json.", &[file]),
    error_taxonomy: |file| fill("Het bestand {} is geen goede lijst van soorten.", &[file]),
    error_streets: |file| {
        fill(
            "De straten in het bestand {} kunnen niet worden gebruikt. Alle afstanden zijn hemelsbreed.",
            &[file],
        )
    },
    error_no_source: "Er is niet gezegd welke gegevens getoond moeten worden (attribuut src of places).",
    error_empty: |files| {
        fill(
            "Er staat geen enkele plek of buurt in {} die getoond kan worden.",
            &[files],
        )
    },
    error_attribute: |name, value| {
        fill(
            "Het attribuut {}=\"{}\" wordt niet begrepen en telt niet mee.",
            &[name, value],
        )
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
            fill("dit is een {}; nodig is een punt of een vlak", &[found])
        }
        Problem::Metres { .. } => "de coördinaten lijken meters te zijn; nodig zijn graden".into(),
        Problem::OffTheEarth { .. } => "de coördinaten liggen niet op aarde".into(),
        Problem::AxesSwapped { .. } => "lengtegraad en breedtegraad lijken verwisseld".into(),
        Problem::RingNotClosed => "de rand van het vlak is niet gesloten; dat is hersteld".into(),
        Problem::RingCollapsed => "een rand zonder binnenkant is weggelaten".into(),
        Problem::RingCrossesItself { .. } => "de rand van het vlak kruist zichzelf".into(),
        Problem::DoubleId => "deze id bestaat al".into(),
        Problem::Missing => "dit ontbreekt".into(),
        Problem::NotInTaxonomy { value } => fill("“{}” is geen bekende soort", &[value]),
        Problem::Value { found, .. } => fill("“{}” wordt niet begrepen", &[found]),
        Problem::UnsafeLink { found } => fill("“{}” is geen veilig webadres", &[found]),
    };
    located(warning, &what)
}

/// "places.geojson, onderdeel 12 (osm:node/7), regel 14, kind: wat"
fn located(warning: &Warning, what: &str) -> String {
    let mut text = warning.file.clone();
    if let Some(at) = &warning.feature {
        let index = at.index;
        text += ", onderdeel ";
        text += &index.to_string();
        if let Some(id) = &at.id {
            text += " (";
            text += id;
            text += ")";
        }
        let number = at.line;
        text += ", regel ";
        text += &number.to_string();
    }
    if let Some(property) = warning.property {
        text += ", ";
        text += property;
    }
    text + ": " + what
}
