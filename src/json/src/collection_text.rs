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
    limit: usize,
}

impl<'a> CollectionText<'a> {
    /// Splits a text into its members, and at most `limit` features. Every member is checked to have the grammar of JSON; only
    /// its `type` is parsed. Of members with the same name the last counts, except `features`, which add up.
    ///
    /// # Errors
    /// Text that is no JSON or breaks off, with line and column; or JSON that is no object, or has `features` that are no
    /// list, which is an error with [`serde_json::Error::is_data`]. That a member is missing is none. What was read before is
    /// returned too.
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

/// Visits the collection, or the list of features in it. Rejects other values itself, because serde's default messages
/// pull in float formatting, which adds 15 kB to the wasm file.
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

fn other<E: serde::de::Error>() -> Result<(), E> {
    Err(E::custom("no FeatureCollection"))
}

impl<'a> Visitor<'a> for Level<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        other()
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<(), E> {
        other()
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<(), E> {
        other()
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<(), E> {
        other()
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<(), E> {
        other()
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<(), E> {
        other()
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        if self.is_list {
            return other();
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
            return other();
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
