//! When it does not work.

use crate::words::Line;
use crate::words::failure::Failure;

pub const WORDS: Failure = Failure {
    heading: "De kaart kan niet worden getoond",
    retry: "Probeer het opnieuw",
    status: Line::new("Het bestand {} is er niet: de server antwoordt met {}."),
    slow: Line::new("Het bestand {} komt niet: de server antwoordt niet op tijd."),
    network: Line::new("Het bestand {} kan niet worden opgehaald."),
    size: Line::new("Het bestand {} is te groot."),
    text: Line::new("Het bestand {} is geen tekst in UTF-8."),
    manifest: Line::new("Het bestand {} is geen goede atlas.json."),
    taxonomy: Line::new("Het bestand {} is geen goede lijst van soorten."),
    streets: Line::new(
        "De straten in het bestand {} kunnen niet worden gebruikt. Alle afstanden zijn hemelsbreed.",
    ),
    no_source: "Er is niet gezegd welke gegevens getoond moeten worden (attribuut src of places).",
    empty: Line::new("Er staat geen enkele plek of buurt in {} die getoond kan worden."),
    attribute: Line::new("Het attribuut {} wordt niet begrepen en telt niet mee."),
};
