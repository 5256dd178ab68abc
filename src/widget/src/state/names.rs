//! Names from the data, formatted and tagged for the element's locale.

use super::State;
use atlas::{LonLat, NeighbourhoodIndex, Place};

impl State {
    /// The title of the atlas without a language tag; `None` without a title.
    pub fn title(self) -> Option<String> {
        let atlas = self.atlas();
        let title = atlas.manifest()?.title.get(self.locale().lang).to_owned();
        (!title.is_empty()).then_some(title)
    }

    /// The language of names in the data, if it is known and not the element's.
    pub fn foreign(self) -> Option<String> {
        self.locale().foreign(&self.atlas()).map(str::to_owned)
    }

    /// A name, an address or a street from the data, tagged with the language of the data.
    pub fn named(self, name: &str) -> String {
        self.locale().name(&self.atlas(), name)
    }

    /// The name of a neighbourhood, tagged with the language of the data.
    pub fn name_of(self, index: NeighbourhoodIndex) -> String {
        self.locale().neighbourhood(&self.atlas(), index)
    }

    /// The neighbourhood that a position is in.
    pub fn neighbourhood_name(self, at: LonLat) -> Option<String> {
        let index = self.atlas().neighbourhood_at(at)?;
        Some(self.name_of(index))
    }

    /// Where the pin is, as a sentence; `None` unless the visitor points at the map.
    pub fn pin_text(self) -> Option<String> {
        let pin = self.pin()?;
        if let Some(pointed_at) = self.pointed_at() {
            return Some(pointed_at);
        }
        let at = self.neighbourhood_name(pin);
        let texts = &self.locale().location;
        let at = at.unwrap_or_else(|| texts.outside.to_owned());
        Some(self.locale().say(texts.pin_at, [&at]))
    }

    /// The name of a place, or else its kind with a capital.
    pub fn heading(self, place: &Place) -> String {
        self.locale().heading(&self.atlas(), place)
    }

    /// The name of a place that is on its sign, or else its kind with a capital, without language tags: for a canvas.
    pub fn map_name(self, place: &Place) -> String {
        if let Some(name) = &place.name {
            return name.clone();
        }
        let (atlas, locale) = (self.atlas(), self.locale());
        let kind = atlas.taxonomy().kind_at(place.kind);
        locale.alone(locale.capital(kind.singular(locale.lang).of))
    }

    /// The kind of a place with a capital.
    pub fn kind_of(self, place: &Place) -> String {
        self.locale().kind(&self.atlas(), place)
    }

    /// The name of a place with its kind, or else its kind with an article.
    pub fn name_and_kind(self, place: &Place) -> String {
        self.locale().name_and_kind(&self.atlas(), place)
    }
}
