//! Names of places, their kinds, and whether anybody can walk in.

use crate::bidi::{in_language, isolated, tagged};
use crate::formatter::Formatter;
use crate::locale::Locale;
use atlas::{Atlas, Caveat, KeyStatus, Localized, NeighbourhoodIndex, Place};

/// The name of a place or street in the reader's language and the local name, which is on the sign; both isolated.
pub fn two_names(own: &str, local: &str) -> String {
    [own, " – ", local].concat()
}

impl<F: Formatter> Locale<F> {
    /// A name, an address or a street from the data, for use in a sentence: isolated, so that it never reorders the words
    /// around it, and tagged with the language of the atlas if that is known and another one.
    pub fn name(self, atlas: &Atlas, name: &str) -> String {
        match self.foreign(atlas) {
            Some(code) => in_language(name, code),
            None => isolated(name),
        }
    }

    /// The language of the names in the data, if it is known and not the language of this locale.
    pub fn foreign(self, atlas: &Atlas) -> Option<&str> {
        let language = atlas.manifest()?.language.as_deref()?;
        (!self.lang.matches_tag(language)).then_some(language)
    }

    /// The name of a neighbourhood; empty for an index that is not in the atlas.
    pub fn neighbourhood(self, atlas: &Atlas, index: NeighbourhoodIndex) -> String {
        let neighbourhood = atlas.neighbourhood(index);
        neighbourhood.map_or_else(String::new, |it| self.name(atlas, &it.name))
    }

    /// The heading for a place: its name, or else its kind.
    pub fn heading(self, atlas: &Atlas, place: &Place) -> String {
        let name = self.place_name(atlas, place);
        name.unwrap_or_else(|| self.kind(atlas, place))
    }

    /// The name of a place. Where the data has it in this language, that is followed by the local one, which is on the sign:
    /// `Harbour Library – Havenbibliotheek`.
    pub fn place_name(self, atlas: &Atlas, place: &Place) -> Option<String> {
        let local = self.name(atlas, place.name.as_deref()?);
        Some(match place.name_in(self.lang) {
            Some(own) => two_names(&isolated(own), &local),
            None => local,
        })
    }

    /// The kind of a place with a capital: `Bibliotheek`.
    pub fn kind(self, atlas: &Atlas, place: &Place) -> String {
        self.capital_label(atlas.taxonomy().kind_at(place.kind).singular(self.lang))
    }

    /// A place in a sentence: its name and kind, or `een bank` without a name.
    pub fn name_and_kind(self, atlas: &Atlas, place: &Place) -> String {
        let kind = tagged(atlas.taxonomy().kind_at(place.kind).singular(self.lang));
        match self.place_name(atlas, place) {
            Some(name) => self.say(self.place.named, [&name, &kind]),
            None => (self.place.one_of)(&kind),
        }
    }

    /// A translated label with a capital, tagged if it is in another language.
    pub fn capital_label(self, label: Localized<'_, str>) -> String {
        let text = self.capital(label.of);
        match label.other {
            Some(code) => in_language(&text, code),
            None => text,
        }
    }
}

impl crate::messages::base::PlaceMessages {
    /// Whether anybody can walk in at a place, as a sentence.
    pub fn key(&self, atlas: &Atlas, place: &Place) -> &'static str {
        match atlas.caveat(place) {
            // The status comes from the kind of place; nobody has looked at this one.
            None if place.key_reason() == Some("kind") => self.key_usual,
            None => self.key_free,
            Some(Caveat::UnknownKey) => self.key_unknown,
            Some(Caveat::Fee) => self.reason_fee,
            Some(_) => self.key_conditional,
        }
    }

    /// What [`Self::key`] leaves open, as a sentence: that people buy something where everybody can walk in, or why not everybody
    /// can; `None` if there is nothing to add, or if the reason in the data has no message.
    pub fn key_note(&self, atlas: &Atlas, place: &Place) -> Option<&'static str> {
        let reason = match atlas.caveat(place) {
            None => {
                let kind = atlas.taxonomy().kind_at(place.kind);
                // At a kind that is not free to enter, one pays to get in.
                let is_shop = kind.paid && kind.key == KeyStatus::Free;
                return (is_shop && place.fee.is_none()).then_some(self.note_purchase);
            }
            Some(Caveat::Fee | Caveat::UnknownKey) => return None,
            Some(_) => place.key_reason()?,
        };
        Some(match reason {
            "access=customers" => self.reason_customers,
            "access=permit" => self.reason_permit,
            "opening_hours" => self.reason_hours,
            reason if reason.starts_with("membership") => self.reason_members,
            _ => return None,
        })
    }
}
