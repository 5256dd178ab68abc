//! What a place is called.

use atlas::{Atlas, Lang, Place};

/// Its name, or else its kind with a capital.
pub fn of(atlas: &Atlas, place: &Place, lang: Lang) -> String {
    match &place.name {
        Some(name) => name.clone(),
        None => capital(atlas.taxonomy().kind_at(place.kind).one(lang)),
    }
}

/// Its name with its kind, or only its kind.
pub fn with_kind(atlas: &Atlas, place: &Place, lang: Lang) -> String {
    let kind = atlas.taxonomy().kind_at(place.kind).one(lang);
    match &place.name {
        Some(name) => (crate::words::Words::of(lang).place.named)(name, kind),
        None => (crate::words::Words::of(lang).place.one_of)(kind),
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
