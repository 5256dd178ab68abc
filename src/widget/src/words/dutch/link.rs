//! The link that somebody takes along.

use crate::words::Line;
use crate::words::link::Link;

pub const WORDS: Link = Link {
    copy: "Kopieer link",
    copy_page: "Kopieer link naar deze pagina",
    copied: "De link is gekopieerd.",
    copied_page: "De link naar deze pagina is gekopieerd. Wat u hier hebt gekozen, staat er niet in.",
    by_hand: "Kopiëren lukt hier niet vanzelf. Kopieer deze link zelf:",
    in_home: "In de link staat uw buurt, niet uw precieze plek.",
    in_nothing: "In de link staat niet waar u bent.",
    in_pin: "In de link staat ook de plek die u hebt aangewezen.",
    here: "Wij meten vanaf de plek in de link.",
    unknown: "Een deel van de link is niet bekend op deze kaart. Dat deel telt niet mee.",
    taken: Line::new(
        "Een andere kaart op deze pagina gebruikt {} al. Deze kaart zet daarom niets in het adres.",
    ),
};
