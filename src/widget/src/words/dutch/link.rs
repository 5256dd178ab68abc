//! What the address of the page says.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    here: "Wij meten vanaf de plek in de link.",
    unknown: "Een deel van de link is niet bekend op deze kaart. Dat deel telt niet mee.",
    taken: Line::new(
        "Een andere kaart op deze pagina gebruikt {} al. Deze kaart zet daarom niets in het adres.",
    ),
};
