//! Splits a GeoJSON FeatureCollection into its features, so that one bad feature never takes the others along,
//! and a file that breaks off still gives what came before.

use crate::warning::{FeatureRef, Problem, Warning};
use serde::de::{DeserializeSeed, Deserializer as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// More features than this are not read: a page must stay usable, and the largest municipality has a tenth of it.
pub const FEATURE_LIMIT: usize = 250_000;

/// The features of one file, still as text, with what was wrong with the file as a whole.
pub struct Collection<'a> {
    file: &'a str,
    text: &'a str,
    features: Vec<&'a RawValue>,
    /// What is wrong so far; readers of features add to it.
    pub warnings: Vec<Warning>,
}

/// A feature of RFC 7946 whose parts have been told apart.
#[derive(serde::Deserialize)]
#[serde(bound(deserialize = "'de: 'a, 'a: 'de"))]
pub struct RawFeature<'a> {
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
    pub fn split(file: &'a str, text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut parts = Parts::default();
        let mut json = serde_json::Deserializer::from_str(text);
        let outcome = json
            .deserialize_map(Whole(&mut parts))
            .and_then(|()| json.end());
        let mut collection = Self {
            file,
            text,
            features: parts.features,
            warnings: Vec::new(),
        };
        let is_collection = parts.kind.as_deref() == Some("FeatureCollection");
        match outcome {
            Err(error) if error.is_data() => collection.warn_of_file(Problem::NotACollection {
                found: parts.kind.map(Cow::into_owned),
            }),
            Err(error) if parts.seen_features => collection.warn_of_file(Problem::BreaksOff {
                line: error.line(),
                column: error.column(),
                read: collection.features.len(),
            }),
            Err(error) => collection.warn_of_file(Problem::NotJson {
                line: error.line(),
                column: error.column(),
            }),
            Ok(()) if !is_collection || !parts.seen_features => {
                collection.features.clear();
                collection.warn_of_file(Problem::NotACollection {
                    found: parts.kind.map(Cow::into_owned),
                });
            }
            Ok(()) => {}
        }
        if parts.overflow {
            collection.warn_of_file(Problem::TooMany {
                limit: FEATURE_LIMIT,
            });
        }
        collection
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// The feature at this index; `None`, and a warning, where it is no feature.
    pub fn feature(&mut self, index: usize) -> Option<RawFeature<'a>> {
        match serde_json::from_str::<RawFeature<'a>>(self.features[index].get()) {
            Ok(feature) => Some(feature),
            Err(error) => {
                // The line is the feature's own and is said already; within it the column says more.
                let detail = error.to_string();
                self.warn(index, None, None, Problem::NotAFeature { detail });
                None
            }
        }
    }

    /// Notes what is wrong with a feature.
    pub fn warn(
        &mut self,
        index: usize,
        id: Option<&str>,
        property: Option<&'static str>,
        problem: Problem,
    ) {
        let begin = self.features[index].get().as_ptr() as usize - self.text.as_ptr() as usize;
        let line = 1 + self.text.as_bytes()[..begin]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count();
        self.warnings.push(Warning {
            file: self.file.to_owned(),
            feature: Some(FeatureRef {
                index,
                line,
                id: id.map(str::to_owned),
            }),
            property,
            problem,
        });
    }

    fn warn_of_file(&mut self, problem: Problem) {
        self.warnings.push(Warning {
            file: self.file.to_owned(),
            feature: None,
            property: None,
            problem,
        });
    }
}

/// What of a collection has been read so far: it outlives an error on the way.
#[derive(Default)]
struct Parts<'a> {
    kind: Option<Cow<'a, str>>,
    features: Vec<&'a RawValue>,
    seen_features: bool,
    overflow: bool,
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
        let collection = Collection::split("places.geojson", text);
        let problems = collection
            .warnings
            .iter()
            .map(|it| it.problem.clone())
            .collect();
        (collection.len(), problems)
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
