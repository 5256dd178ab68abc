//! What a place is called.

use crate::speech::{marked, told};
use crate::visit::Visit;
use atlas::{Place, Spoken};

/// Its name, or else its kind with a capital.
pub fn of(visit: Visit, place: &Place) -> String {
    match &place.name {
        Some(name) => visit.named(name),
        None => kind(visit, place),
    }
}

/// Its kind with a capital.
pub fn kind(visit: Visit, place: &Place) -> String {
    let atlas = visit.atlas();
    let kind = atlas.taxonomy().kind_at(place.kind);
    capital_of(kind.one(visit.live().lang.peek()))
}

/// Its name with its kind, or only its kind.
pub fn with_kind(visit: Visit, place: &Place) -> String {
    let words = visit.words();
    let atlas = visit.atlas();
    let kind = told(atlas.taxonomy().kind_at(place.kind).one(words.lang));
    match &place.name {
        Some(name) => words.say(words.place.named, [&visit.named(name), &kind]),
        None => (words.place.one_of)(&kind),
    }
}

/// What there is in the visitor's language, or says in which other one it is, with a capital.
pub fn capital_of(spoken: Spoken<'_, str>) -> String {
    let text = capital(spoken.of);
    match spoken.other {
        Some(code) => marked(&text, code),
        None => text,
    }
}

/// The text with its first letter large.
pub fn capital(text: &str) -> String {
    // The browser knows how in every script; the tables for it would cost a visitor 9 kB.
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => {
            let first = js_sys::JsString::from(String::from(first));
            String::from(first.to_upper_case()) + letters.as_str()
        }
        None => String::new(),
    }
}
