//! Where somebody is.

use crate::words::Line;
use crate::words::whereabouts::Whereabouts;

pub const WORDS: Whereabouts = Whereabouts {
    heading: "Where are you?",
    locate: "Use my location",
    locating: "Looking for your location…",
    pin: "Point at the map",
    pin_stop: "Stop pointing",
    choose: "Or choose a neighbourhood",
    choose_none: "No neighbourhood chosen",
    forget: "Forget this place",
    here_device: "You are where your device says.",
    about: Line::new("That is not exact: it may be {} off."),
    here_pin: "You are where you pointed.",
    here_page: "We measure from a place that this page has chosen.",
    here_middle: Line::new("We measure from the middle of {}."),
    located_in: Line::new("You are in {}."),
    located_outside: "This place is outside the area of the map.",
    refused: "Your device does not give your location. It does not have to: point at the map or choose a neighbourhood.",
    unavailable: "Your location was not found. Point at the map or choose a neighbourhood.",
    unsupported: "This browser cannot give a location. Point at the map or choose a neighbourhood.",
    pin_help: "Click on the map where you are. By keyboard: move the pin with the arrow keys and press Enter. Escape stops.",
    pin_at: Line::new("The pin is in {}."),
    pin_cancelled: "Stopped pointing.",
    outside: "no neighbourhood of this map",
};
