//! When it does not work.

use crate::words::failure::Failure;
use crate::words::fill;

pub const WORDS: Failure = Failure {
    heading: "De kaart kan niet worden getoond",
    retry: "Probeer het opnieuw",
    status: |file, status| {
        fill(
            "Het bestand {} is er niet: de server antwoordt met {}.",
            &[file, status],
        )
    },
    slow: |file| {
        fill(
            "Het bestand {} komt niet: de server antwoordt niet op tijd.",
            &[file],
        )
    },
    network: |file| fill("Het bestand {} kan niet worden opgehaald.", &[file]),
    size: |file| fill("Het bestand {} is te groot.", &[file]),
    text: |file| fill("Het bestand {} is geen tekst in UTF-8.", &[file]),
    manifest: |file| fill("Het bestand {} is geen goede atlas.json.", &[file]),
    taxonomy: |file| fill("Het bestand {} is geen goede lijst van soorten.", &[file]),
    streets: |file| {
        fill(
            "De straten in het bestand {} kunnen niet worden gebruikt. Alle afstanden zijn hemelsbreed.",
            &[file],
        )
    },
    no_source: "Er is niet gezegd welke gegevens getoond moeten worden (attribuut src of places).",
    empty: |files| {
        fill(
            "Er staat geen enkele plek of buurt in {} die getoond kan worden.",
            &[files],
        )
    },
    attribute: |name, value| {
        fill(
            "Het attribuut {}=\"{}\" wordt niet begrepen en telt niet mee.",
            &[name, value],
        )
    },
};
