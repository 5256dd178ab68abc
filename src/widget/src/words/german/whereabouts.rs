//! Where somebody is.

use crate::words::Line;
use crate::words::whereabouts::Whereabouts;

pub const WORDS: Whereabouts = Whereabouts {
    heading: "Wo sind Sie?",
    locate: "Meinen Standort verwenden",
    locating: "Ihr Standort wird gesucht…",
    pin: "Auf der Karte zeigen",
    pin_stop: "Zeigen beenden",
    choose: "Oder ein Quartier wählen",
    choose_none: "Kein Quartier gewählt",
    forget: "Diesen Standort vergessen",
    here_device: "Ihr Gerät hat Ihren Standort angegeben.",
    about: Line::new("Das ist nicht genau: Es kann um {} abweichen."),
    here_pin: "Sie sind dort, wo Sie auf die Karte gezeigt haben.",
    here_page: "Gemessen wird ab einem Ort, den diese Seite gewählt hat.",
    here_middle: Line::new("Gemessen wird ab der Mitte von {}."),
    located_in: Line::new("Sie sind in {}."),
    located_outside: "Dieser Standort liegt nicht im Gebiet der Karte.",
    refused: "Ihr Gerät gibt den Standort nicht weiter. Das muss es auch nicht: Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
    unavailable: "Ihr Standort wurde nicht gefunden. Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
    unsupported: "Dieser Browser kann keinen Standort angeben. Zeigen Sie auf die Karte oder wählen Sie ein Quartier.",
    pin_help: "Klicken Sie auf der Karte dort, wo Sie sind. Mit der Tastatur: Verschieben Sie die Nadel mit den Pfeiltasten und drücken Sie die Eingabetaste. Escape beendet das Zeigen.",
    pin_at: Line::new("Die Nadel steht in {}."),
    pin_cancelled: "Das Zeigen ist beendet.",
    outside: "keinem Quartier dieser Karte",
};
