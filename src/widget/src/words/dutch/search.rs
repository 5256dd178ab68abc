//! The search box.

use crate::words::search::{Later, Search};
use crate::words::{Line, Plural};

pub const WORDS: Search = Search {
    label: "Zoek een adres, een plek of een soort plek",
    label_places: "Zoek een plek, een soort plek of een buurt",
    missing: "Zoeken lukt nu niet: een deel van deze kaart is niet gekomen.",
    here_street: Line::new("Wij meten vanaf een punt in deze straat: {}."),
    here_address: Line::new("Wij meten vanaf dit adres: {}."),
    damaged: Line::new(
        "De adressen in het bestand {} kunnen niet worden gebruikt. Zoeken naar een straat of adres lukt niet.",
    ),
};

pub const LATER: Later = Later {
    list: "Gevonden",
    results: |count| match count {
        Plural::One => "1 resultaat",
        _ => "{} resultaten",
    },
    partly: "Niet alles wat u typt is gevonden. Dit lijkt erop:",
    none: "Niets gevonden.",
    awaited: "Nog niets gevonden. Een deel van de gegevens is onderweg.",
    for_places: "U kunt hier zoeken naar een plek, een soort plek of een buurt.",
    for_streets: "U kunt hier zoeken naar een plek, een soort plek, een buurt of een straat.",
    for_addresses: "U kunt hier zoeken naar een plek, een soort plek, een buurt, een straat of een adres.",
    no_streets: "Straten en adressen zijn hier niet bekend.",
    no_numbers: "Huisnummers zijn hier niet bekend.",
    kind: "soort plek",
    not_here: "op deze kaart niet bekend",
    domain: "groep van plekken",
    neighbourhood: "buurt",
    district: "wijk",
    municipality: "gemeente",
    street: "straat",
    address: "adres",
    only: Line::new("U ziet nu alleen: {}."),
    in_link: "In de link staat ook het adres dat u hebt gekozen.",
};
