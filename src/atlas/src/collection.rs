//! Splits a GeoJSON FeatureCollection into its features, so that one bad feature never takes the others along,
//! and a file that breaks off still gives what came before.

use crate::notes::Notes;
use crate::plain::shortened;
use crate::problem::{Consequence, Problem};
use crate::warning::Warning;
use serde::de::{DeserializeSeed, Deserializer as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// More features than this are not read: a page must stay usable, and the largest municipality has a tenth of it.
pub const FEATURE_LIMIT: usize = 250_000;

/// The features of one file, still as text, with what is wrong in it so far.
pub struct Collection<'a> {
    text: &'a str,
    features: Vec<&'a RawValue>,
    notes: Notes,
}

/// A feature of RFC 7946 whose parts have been told apart.
#[derive(serde::Deserialize)]
#[serde(bound(deserialize = "'de: 'a, 'a: 'de"))]
pub struct RawFeature<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<serde_json_borrow::Value<'a>>,
    /// The feature's own id: text or number.
    #[serde(borrow)]
    pub id: Option<serde_json_borrow::Value<'a>>,
    /// Where it is.
    pub geometry: Option<geojson::Geometry>,
    /// What is known of it.
    #[serde(borrow)]
    pub properties: Option<serde_json_borrow::Value<'a>>,
}

impl<'a> Collection<'a> {
    /// Splits `text`; never fails, as what is wrong is among the warnings. A byte order mark is passed over.
    pub fn split(text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut parts = Parts::default();
        let mut json = serde_json::Deserializer::from_str(text);
        let outcome = json
            .deserialize_map(Whole(&mut parts))
            .and_then(|()| json.end());
        let mut notes = Notes::default();
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

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// The feature at this index; `None`, and a warning, where it is no feature.
    pub fn feature(&mut self, index: usize) -> Option<RawFeature<'a>> {
        let detail = match serde_json::from_str::<RawFeature<'a>>(self.features[index].get()) {
            Ok(feature) => match &feature.kind {
                Some(kind) if kind.as_str() == Some("Feature") => return Some(feature),
                Some(kind) => format!("its type is {}", shortened(&kind.to_string())),
                None => "it has no type".to_owned(),
            },
            Err(error) => place_in_feature(&error),
        };
        self.warn(index, None, None, Problem::NotAFeature { detail });
        None
    }

    /// Notes what is wrong with a feature.
    pub fn warn(
        &mut self,
        index: usize,
        id: Option<&str>,
        property: Option<&'static str>,
        problem: Problem,
    ) {
        self.notes.of_feature(index, id, property, problem);
    }

    /// What was wrong in this file, in the order of its features; before them what was wrong with the whole.
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

/// What the reader said, with the place counted from the feature's own beginning: the warning says where that is.
fn place_in_feature(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let what = said
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&said);
    format!("{what} (line {line}, column {column} of the feature)")
}

/// What of a collection has been read so far: it outlives an error on the way.
#[derive(Default)]
struct Parts<'a> {
    kind: Option<Cow<'a, str>>,
    features: Vec<&'a RawValue>,
    seen_features: bool,
    overflow: bool,
}

impl Parts<'_> {
    /// What is wrong with the file as a whole.
    fn problem(&self, outcome: serde_json::Result<()>) -> Option<Problem> {
        let is_other = self
            .kind
            .as_ref()
            .is_some_and(|kind| kind != "FeatureCollection");
        let broken = match outcome {
            Ok(()) if !is_other && self.kind.is_some() && self.seen_features => return None,
            Err(error) if !is_other && !error.is_data() => error,
            _ => {
                let found = self.kind.as_deref().map(str::to_owned);
                return Some(Problem::NotACollection { found });
            }
        };
        let line = broken.line();
        // Of an empty file the reader says column 0.
        let column = broken.column().max(1);
        Some(if self.seen_features {
            let read = self.features.len();
            Problem::BreaksOff { line, column, read }
        } else {
            Problem::NotJson { line, column }
        })
    }
}

struct Whole<'p, 'a>(&'p mut Parts<'a>);

impl<'a> Visitor<'a> for Whole<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a GeoJSON FeatureCollection")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'a, str>>()? {
            match key.as_ref() {
                "type" => self.0.kind = Some(map.next_value()?),
                "features" => {
                    self.0.seen_features = true;
                    map.next_value_seed(Features(self.0))?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Features<'p, 'a>(&'p mut Parts<'a>);

impl<'a> DeserializeSeed<'a> for Features<'_, 'a> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for Features<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while self.0.features.len() < FEATURE_LIMIT {
            match list.next_element::<&'a RawValue>()? {
                Some(feature) => self.0.features.push(feature),
                None => return Ok(()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            self.0.overflow = true;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> (usize, Vec<Problem>) {
        let collection = Collection::split(text);
        let read = collection.len();
        let warnings = collection.warnings("places.geojson");
        (read, warnings.into_iter().map(|it| it.problem).collect())
    }

    #[test]
    fn a_good_collection_has_nothing_wrong_whatever_the_order_of_its_members() {
        let good = r#"{"features":[{"type":"Feature"},{"type":"Feature"}],"name":{"x":[1]},"type":"FeatureCollection"}"#;
        assert_eq!(problem(good), (2, vec![]));
    }

    #[test]
    fn a_file_that_breaks_off_gives_what_came_before() {
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
    fn a_single_feature_is_told_from_a_collection() {
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
    fn too_many_features_are_cut_and_said() {
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
