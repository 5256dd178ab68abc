//! The members of a GeoJSON FeatureCollection as slices of its text.

use crate::builder::Builder;
use crate::document::JsonDocument;
use serde::de::{DeserializeSeed, Deserializer as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The members of a collection, as far as its text could be read.
#[derive(Debug, Default)]
pub struct CollectionText<'a> {
    /// Its member `type`.
    pub kind: Option<JsonDocument<'a>>,
    /// The JSON of its member `crs`.
    pub crs: Option<&'a str>,
    /// The JSON of each feature, up to a limit.
    pub features: Vec<&'a str>,
    /// Whether it has a member `features`, whatever its value.
    pub has_features: bool,
    /// Whether there are more features than the limit.
    pub overflow: bool,
    /// Whether the text is no object, or its `features` are no list.
    pub is_other: bool,
    limit: usize,
}

impl<'a> CollectionText<'a> {
    /// Splits a text into its members, and at most `limit` features. Every member is checked to have the grammar of JSON; only
    /// its `type` is parsed. Of members with the same name the last counts, except `features`, which add up.
    ///
    /// # Errors
    /// Text that is no JSON or breaks off, with line and column. What was read before is returned too.
    pub fn split(limit: usize, text: &'a str) -> (Self, Result<(), serde_json::Error>) {
        let mut collection = Self {
            limit,
            ..Self::default()
        };
        let mut json = serde_json::Deserializer::from_str(text);
        let level = Level {
            collection: &mut collection,
            is_list: false,
        };
        let outcome = json.deserialize_any(level).and_then(|()| json.end());
        (collection, outcome)
    }
}

/// Visits the collection, or the list of features in it, and notes another value. The errors of serde for that would add 16 kB to
/// the WebAssembly: they format numbers and look for a line and column in their message.
struct Level<'c, 'a> {
    collection: &'c mut CollectionText<'a>,
    is_list: bool,
}

impl<'a> DeserializeSeed<'a> for Level<'_, 'a> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl Level<'_, '_> {
    /// Notes it before its end: a text that breaks off in it is another value too.
    fn note_other(self) {
        self.collection.is_other = true;
    }
}

impl<'a> Visitor<'a> for Level<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        self.note_other();
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        if self.is_list {
            self.note_other();
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        while let Some(key) = map.next_key::<Cow<'a, str>>()? {
            match key.as_ref() {
                "type" => {
                    let mut kind = JsonDocument::default();
                    map.next_value_seed(Builder {
                        items: &mut kind.items,
                    })?;
                    self.collection.kind = Some(kind);
                }
                "crs" => self.collection.crs = Some(map.next_value::<&'a RawValue>()?.get()),
                "features" => {
                    self.collection.has_features = true;
                    map.next_value_seed(Level {
                        collection: self.collection,
                        is_list: true,
                    })?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        if !self.is_list {
            self.note_other();
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        while self.collection.features.len() < self.collection.limit {
            match list.next_element::<&'a RawValue>()? {
                Some(feature) => self.collection.features.push(feature.get()),
                None => return Ok(()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            self.collection.overflow = true;
        }
        Ok(())
    }
}
