//! To take the answer along.

use crate::words::Line;
use crate::words::take::Take;

pub static WORDS: Take = Take {
    copy: "Kopieer link",
    copy_page: "Kopieer link naar deze pagina",
    copied: "De link is gekopieerd.",
    copied_page: "De link naar deze pagina is gekopieerd. Wat u hier hebt gekozen, staat er niet in.",
    by_hand: "Kopiëren lukt hier niet vanzelf. Kopieer deze link zelf:",
    in_home: "In de link staat uw buurt, niet uw precieze plek.",
    in_nothing: "In de link staat niet waar u bent.",
    in_pin: "In de link staat ook de plek die u hebt aangewezen.",
    print: "Druk af",
    asked: Line::new("Gezocht: {}."),
    printed: Line::new("Gedrukt op {} van"),
};
