//! What is said of where the visitor is.

use crate::number;
use crate::visit::{How, Notice, Visit};
use atlas::Metres;

/// Who is somewhere within so much may be in another street, metres.
const ROUGH: f64 = 200.0;

/// What is said of where the visitor is: once, politely.
pub fn said(visit: Visit) -> String {
    let words = visit.words();
    let notice = match visit.live().notice.get() {
        Notice::None => "",
        Notice::Locating => words.whereabouts.locating,
        Notice::Refused => words.whereabouts.refused,
        Notice::Unavailable => words.whereabouts.unavailable,
        Notice::Unsupported => words.whereabouts.unsupported,
        Notice::PinCancelled => words.whereabouts.pin_cancelled,
    };
    if !notice.is_empty() {
        return notice.to_owned();
    }
    let name = |at| visit.atlas().at(at).map(|index| visit.name_of(index));
    if let Some(pin) = visit.live().pin.get() {
        let at = name(pin).unwrap_or_else(|| words.whereabouts.outside.to_owned());
        return words.say(words.whereabouts.pin_at, [&at]);
    }
    let Some(here) = visit.live().here.get() else {
        return String::new();
    };
    let chosen = |line| words.say(line, [&visit.named(&visit.live().finder.whereabouts.get())]);
    let how = match here.how {
        How::Device => words.whereabouts.here_device,
        How::Pin => words.whereabouts.here_pin,
        How::Page => return words.whereabouts.here_page.to_owned(),
        How::Link => return words.link.here.to_owned(),
        How::Neighbourhood(index) => {
            return words.say(words.whereabouts.here_middle, [&visit.name_of(index)]);
        }
        How::Area => return chosen(words.whereabouts.here_middle),
        How::Street => return chosen(words.search.here_street),
        How::Address => return chosen(words.search.here_address),
    };
    let atlas = visit.atlas();
    let place = match name(here.at) {
        Some(name) => words.say(words.whereabouts.located_in, [&name]),
        None if atlas.neighbourhoods().is_empty() => String::new(),
        None => words.whereabouts.located_outside.to_owned(),
    };
    let about = match (here.how, visit.live().accuracy.get()) {
        (How::Device, radius) if radius > ROUGH => {
            let radius = number::distance(words, Metres::new(radius));
            words.say(words.whereabouts.about, [&radius])
        }
        _ => String::new(),
    };
    [how, &place, &about].join(" ").trim_end().to_owned()
}
