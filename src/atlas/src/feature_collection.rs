//! Splits a GeoJSON FeatureCollection into raw features, so that an invalid feature does not affect the others and a
//! truncated file keeps the features before the end.

use crate::coordinates;
use crate::json::{self, AsJson, Node};
use crate::printable::truncated;
use crate::problem::{Consequence, Problem};
use crate::warning::Warning;
use crate::warning_log::WarningLog;
use geojson::GeometryValue;
use serde::de::{
    DeserializeSeed, Deserializer as _, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use serde_json_borrow::Value;
use std::borrow::Cow;
use std::fmt;

/// Most features per file; further ones are not read, so that the page stays usable. The largest municipality has a tenth.
pub const FEATURE_LIMIT: usize = 250_000;

/// The unparsed features of a file and its problems so far.
pub struct FeatureCollection<'a> {
    text: &'a str,
    features: Vec<&'a RawValue>,
    notes: WarningLog,
}

/// A parsed GeoJSON Feature (RFC 7946 §3.2).
pub struct ParsedFeature<'a> {
    value: Value<'a>,
    /// Its geometry; `None` for null.
    pub geometry: Option<GeometryValue>,
}

impl ParsedFeature<'_> {
    /// Its id: a string or number.
    pub fn id(&self) -> Option<&Value<'_>> {
        json::member(&self.value, "id")
    }

    /// Its properties.
    pub fn properties(&self) -> Option<&Value<'_>> {
        json::member(&self.value, "properties")
    }
}

impl<'a> FeatureCollection<'a> {
    /// Splits a text into features. Problems become warnings. A byte order mark is skipped.
    pub fn split(text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut parts = Parts::default();
        let mut json = serde_json::Deserializer::from_str(text);
        let outcome = json
            .deserialize_any(Level {
                parts: &mut parts,
                within: false,
            })
            .and_then(|()| json.end());
        let mut notes = WarningLog::default();
        if let Some(problem) = parts.problem(outcome) {
            if problem.consequence() == Consequence::FileUnused {
                parts.features.clear();
            }
            notes.of_file(problem);
        }
        if parts.overflow && !parts.features.is_empty() {
            notes.of_file(Problem::TooMany {
                limit: FEATURE_LIMIT,
            });
        }
        Self {
            text,
            features: parts.features,
            notes,
        }
    }

    /// The number of features.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// Parses the feature at this index; `None` and a warning if it is not a Feature.
    pub fn feature(&mut self, index: usize) -> Option<ParsedFeature<'a>> {
        let outcome = json::parse(self.features[index].get())
            .map_err(|error| place_in_feature(&error))
            .and_then(|value| {
                let geometry = geometry(Node::root(&value))?;
                Ok(ParsedFeature { value, geometry })
            });
        outcome
            .map_err(|detail| self.warn(index, None, None, Problem::NotAFeature { detail }))
            .ok()
    }

    /// Adds a problem of a feature.
    pub fn warn(
        &mut self,
        index: usize,
        id: Option<&str>,
        property: Option<&'static str>,
        problem: Problem,
    ) {
        self.notes.of_feature(index, id, property, problem);
    }

    /// The warnings: first those of the file as a whole, then those of features in file order.
    pub fn warnings(self, file: &str) -> Vec<Warning> {
        let begin = self.text.as_ptr() as usize;
        let (mut line, mut counted) = (1, 0);
        self.notes.warnings(file, |index| {
            let at = self.features[index].get().as_ptr() as usize - begin;
            line += self.text.as_bytes()[counted..at]
                .iter()
                .filter(|&&byte| byte == b'\n')
                .count();
            counted = at;
            line
        })
    }
}

/// The geometry of a feature, or the reason why it is invalid.
fn geometry(feature: Node) -> Result<Option<GeometryValue>, String> {
    let geometry = || {
        feature.object()?;
        feature.once(&["type", "id", "geometry", "properties"])?;
        feature.member("geometry").optional(coordinates::geometry)
    };
    let geometry = geometry().map_err(|misfit| match misfit.at.as_str() {
        "" => format!("{} (the whole of the feature)", misfit.what),
        at => format!("{} ({at} of the feature)", misfit.what),
    })?;
    match feature.member("type").value() {
        Some(kind) if kind.as_str() == Some("Feature") => Ok(geometry),
        None | Some(Value::Null) => Err("it has no type".to_owned()),
        Some(kind) => Err(format!(
            "its type is {}",
            truncated(&AsJson(kind).to_string())
        )),
    }
}

/// The parser's message with the position relative to the feature; the warning has the line of the feature.
fn place_in_feature(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let what = said
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&said);
    format!("{what} (line {line}, column {column} of the feature)")
}

/// The parts of a collection read so far; kept if parsing fails later.
#[derive(Default)]
struct Parts<'a> {
    kind: Option<Value<'a>>,
    features: Vec<&'a RawValue>,
    seen_features: bool,
    overflow: bool,
}

impl Parts<'_> {
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
        while self.parts.features.len() < FEATURE_LIMIT {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> (usize, Vec<Problem>) {
        let collection = FeatureCollection::split(text);
        let read = collection.len();
        let warnings = collection.warnings("places.geojson");
        (read, warnings.into_iter().map(|it| it.problem).collect())
    }

    #[test]
    fn members_may_come_in_any_order() {
        let good = r#"{"features":[{"type":"Feature"},{"type":"Feature"}],"name":{"x":[1]},"type":"FeatureCollection"}"#;
        assert_eq!(problem(good), (2, vec![]));
    }

    #[test]
    fn a_truncated_file_keeps_the_complete_features() {
        let (read, problems) = problem(
            "{\"type\":\"FeatureCollection\",\"features\":[\n{\"a\":1},\n{\"b\":2},\n{\"c\":",
        );
        assert_eq!(read, 2);
        assert!(
            matches!(
                problems[..],
                [Problem::BreaksOff {
                    line: 4,
                    read: 2,
                    ..
                }]
            ),
            "{problems:?}"
        );
    }

    #[test]
    fn a_web_page_is_not_json() {
        let (read, problems) = problem("<!doctype html>\n<title>404</title>");
        assert_eq!(read, 0);
        assert_eq!(problems, [Problem::NotJson { line: 1, column: 1 }]);
    }

    #[test]
    fn a_single_feature_is_not_a_collection() {
        let (_, problems) = problem(r#"{"type":"Feature","geometry":null}"#);
        let found = Some("Feature".to_owned());
        assert_eq!(problems, [Problem::NotACollection { found }]);
        for text in [
            "[1,2]",
            "3",
            "null",
            r#"{"type":"FeatureCollection","features":{}}"#,
        ] {
            let (read, problems) = problem(text);
            assert_eq!(read, 0, "{text}");
            assert!(
                matches!(problems[..], [Problem::NotACollection { .. }]),
                "{text} {problems:?}"
            );
        }
    }

    #[test]
    fn features_beyond_the_limit_are_dropped_with_a_warning() {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{}{{}}]}}"#,
            "{},".repeat(FEATURE_LIMIT)
        );
        let (read, problems) = problem(&text);
        assert_eq!(read, FEATURE_LIMIT);
        let limit = FEATURE_LIMIT;
        assert_eq!(problems, [Problem::TooMany { limit }]);
    }
}
