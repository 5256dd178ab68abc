//! The members of a FeatureCollection.

use crate::problem::Problem;
use serde::de::{
    DeserializeSeed, Deserializer as _, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use serde_json_borrow::Value;
use std::borrow::Cow;
use std::fmt;

/// The parts of a collection read so far; kept if parsing fails later.
#[derive(Default)]
pub(super) struct Parts<'a> {
    kind: Option<Value<'a>>,
    /// The features up to the limit.
    pub features: Vec<&'a RawValue>,
    /// The member `crs`.
    pub crs: Option<&'a RawValue>,
    limit: usize,
    seen_features: bool,
    /// Whether there are more features than the limit.
    pub overflow: bool,
}

impl<'a> Parts<'a> {
    /// Reads the parts of a text, and the problem of the file as a whole.
    pub fn read(limit: usize, text: &'a str) -> (Self, Option<Problem>) {
        let mut parts = Self {
            limit,
            ..Self::default()
        };
        let mut json = serde_json::Deserializer::from_str(text);
        let outcome = json
            .deserialize_any(Level {
                parts: &mut parts,
                within: false,
            })
            .and_then(|()| json.end());
        let problem = parts.problem(outcome);
        (parts, problem)
    }

    /// The problem of the file as a whole.
    fn problem(&self, outcome: serde_json::Result<()>) -> Option<Problem> {
        let kind = self.kind.as_ref().and_then(Value::as_str);
        let is_other = self.kind.is_some() && kind != Some("FeatureCollection");
        let broken = match outcome {
            Ok(()) if !is_other && self.kind.is_some() && self.seen_features => return None,
            Err(error) if !is_other && !error.is_data() => error,
            _ => {
                let found = kind.map(str::to_owned);
                return Some(Problem::NotACollection { found });
            }
        };
        let line = broken.line();
        // For an empty file the parser reports column 0.
        let column = broken.column().max(1);
        Some(if self.seen_features {
            let read = self.features.len();
            Problem::BreaksOff { line, column, read }
        } else {
            Problem::NotJson { line, column }
        })
    }
}

/// Visits the collection, or the list of features in it. Rejects other values itself, because serde's default messages
/// pull in float formatting, which adds 15 kB to the wasm file.
struct Level<'p, 'a> {
    parts: &'p mut Parts<'a>,
    within: bool,
}

impl<'a> DeserializeSeed<'a> for Level<'_, 'a> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

fn other<E: Error>() -> Result<(), E> {
    Err(E::custom("no FeatureCollection"))
}

impl<'a> Visitor<'a> for Level<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        other()
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        other()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        other()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        other()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        other()
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        other()
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        if self.within {
            return other();
        }
        while let Some(key) = map.next_key::<Cow<'a, str>>()? {
            match key.as_ref() {
                "type" => self.parts.kind = Some(map.next_value()?),
                "features" => {
                    self.parts.seen_features = true;
                    map.next_value_seed(Level {
                        parts: self.parts,
                        within: true,
                    })?;
                }
                "crs" => self.parts.crs = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        if !self.within {
            return other();
        }
        while self.parts.features.len() < self.parts.limit {
            match list.next_element::<&'a RawValue>()? {
                Some(feature) => self.parts.features.push(feature),
                None => return Ok(()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            self.parts.overflow = true;
        }
        Ok(())
    }
}
