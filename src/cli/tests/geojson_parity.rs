//! `prepare`, `check` and the loader of the element accept and refuse the same GeoJSON.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use atlas::{Loader, PLACES_PART, Taxonomy};
use sleutelvrij::commands::check::{CheckTaxonomy, FileKind, check};
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::error::Error;
use sleutelvrij::progress::Progress;
use std::convert::Infallible;
use std::path::PathBuf;

const BENCHES: &str = r#"
[[places]]
source = "dorp"
file = "banken.geojson"
id = "{id}"
kinds = [{ when = "kind=bench", kind = "bench" }]
fields = { name = "name", address = "address" }
"#;

struct Readers {
    folder: TestFolder,
    recipe: PathBuf,
    taxonomy: Taxonomy,
}

impl Readers {
    fn new(name: &str) -> Self {
        let (folder, recipe) = village_recipe(name, BENCHES);
        let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
        Self {
            folder,
            recipe,
            taxonomy,
        }
    }

    fn prepare(&self, bytes: &[u8]) -> Result<PreparedAtlas, Error> {
        std::fs::write(self.folder.join("raw/banken.geojson"), bytes).unwrap();
        prepare(&self.recipe, None, &Progress::QUIET)
    }

    /// The ids of the places that all readers accept.
    fn accepted(&self, bytes: &[u8]) -> Vec<String> {
        let mut loader: Loader<Infallible> = Loader::new(self.taxonomy.clone());
        loader.add(PLACES_PART, "banken.geojson".to_owned(), Ok(bytes.to_vec()));
        let loaded = loader.finish();
        let ids: Vec<String> = loaded
            .atlas
            .places()
            .iter()
            .map(|it| it.id.clone())
            .collect();

        let of_prepare: Vec<String> = self.prepare(bytes).map_or_else(
            |_| Vec::new(),
            |prepared| {
                let line = &prepared.report.files[1];
                let named = line.remarks.named().count();
                let outside = line
                    .left_out
                    .iter()
                    .find(|(why, _)| *why == "outside the area");
                let outside = outside.map_or(0, |(_, count)| count);
                assert_eq!(line.features, line.kept + line.left_out.total());
                assert_eq!(named + outside, line.left_out.total(), "{line:?}");
                let places = features(&prepared, "places.geojson");
                let ids = places.iter().map(|(it, _)| it["id"].as_str().unwrap());
                ids.map(str::to_owned).collect()
            },
        );
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(of_prepare, ids, "prepare and the loader on {text}");

        let file = self.folder.join("raw/banken.geojson");
        let standard = CheckTaxonomy::Standard(&self.taxonomy);
        let checked = check(&file, Some(FileKind::Places), standard).unwrap();
        assert_eq!(checked.places, ids.len(), "check and the loader on {text}");
        ids
    }
}

fn feature(id: &str, geometry: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"id":"{id}","kind":"bench"}},"geometry":{geometry}}}"#
    )
}

fn collection(features: &[String]) -> String {
    let features = features.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}")
}

const GOOD: &str = r#"{"type":"Point","coordinates":[4.712,51.729]}"#;

/// Geometries that both refuse.
const BAD: [&str; 20] = [
    "null",
    "7",
    "[]",
    r#"{"type":"Point"}"#,
    r#"{"type":"Point","coordinates":null}"#,
    r#"{"type":"Point","coordinates":[]}"#,
    r#"{"type":"Point","coordinates":[4.712]}"#,
    r#"{"type":"Point","coordinates":["4.712","51.729"]}"#,
    r#"{"type":"Point","coordinates":[null,51.729]}"#,
    r#"{"type":"Point","coordinates":[[4.712,51.729]]}"#,
    r#"{"type":"Point","coordinates":[1e999,51.729]}"#,
    r#"{"type":"Point","coordinates":[108350,415800]}"#,
    r#"{"type":"Point","coordinates":[51.729,4.712]}"#,
    r#"{"type":"point","coordinates":[4.712,51.729]}"#,
    r#"{"type":"MultiPoint","coordinates":[]}"#,
    r#"{"type":"Polygon","coordinates":[]}"#,
    r#"{"type":"Polygon","coordinates":[[]]}"#,
    r#"{"type":"Polygon","coordinates":[[[4.712,51.729],[4.713,51.729],[4.714,51.729],[4.712,51.729]]]}"#,
    r#"{"type":"Polygon","coordinates":[[4.712,51.729],[4.713,51.729],[4.714,51.731]]}"#,
    r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[4.712,51.729]}]}"#,
];

/// Geometries that both accept.
const SOUND: [&str; 5] = [
    GOOD,
    r#"{"type":"Point","coordinates":[4.712,51.729,3.5]}"#,
    r#"{"coordinates":[4.712,51.729],"bbox":null,"type":"Point"}"#,
    r#"{"type":"MultiPoint","coordinates":[[4.712,51.729]]}"#,
    r#"{"type":"Polygon","coordinates":[[[4.712,51.729],[4.713,51.729],[4.713,51.731]]]}"#,
];

#[test]
fn one_bad_feature_does_not_lose_the_others() {
    let readers = Readers::new("parity-one-bad");
    for bad in BAD {
        let text = collection(&[
            feature("a", GOOD),
            feature("slecht", bad),
            feature("b", SOUND[4]),
        ]);
        assert_eq!(readers.accepted(text.as_bytes()), ["a", "b"], "{bad}");
        let report = prepare_quietly(&readers.recipe).report;
        let named: Vec<String> = report.files[1].remarks.named().collect();
        let is_named = |it: &String| it.starts_with("banken.geojson, feature 1");
        let is_outside = bad.contains("[51.729,4.712]");
        assert!(is_outside || named.iter().any(is_named), "{named:?}");
    }
    for whole in ["null", "[]", "\"x\"", "{}", r#"{"type":"Feature"}"#] {
        let text = collection(&[whole.to_owned(), feature("b", GOOD)]);
        assert_eq!(readers.accepted(text.as_bytes()), ["b"], "{whole}");
    }
}

#[test]
fn ids_that_are_there_twice_are_kept_once() {
    let readers = Readers::new("parity-ids");
    let elsewhere = r#"{"type":"Point","coordinates":[4.720,51.731]}"#;
    let text = collection(&[feature("a", GOOD), feature("a", elsewhere)]);
    assert_eq!(readers.accepted(text.as_bytes()), ["a"]);
}

#[test]
fn byte_order_marks_and_line_ends_of_windows_are_accepted() {
    let readers = Readers::new("parity-bytes");
    let text = collection(&[feature("a", GOOD), feature("b", SOUND[4])]);
    let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(readers.accepted(marked.as_bytes()), ["a", "b"]);
}

#[test]
fn other_formats_are_refused_with_a_sentence() {
    let readers = Readers::new("parity-formats");
    let (one, two) = (feature("a", GOOD), feature("b", SOUND[4]));
    let text = collection(std::slice::from_ref(&one));
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let lines = format!("{one}\n{two}\n");
    let sequence = format!("\u{1e}{one}\n\u{1e}{two}\n");
    for (bytes, expected) in [
        (&utf16[..], "UTF-16"),
        (lines.as_bytes(), "one a line"),
        (sequence.as_bytes(), "one a line"),
        (b"<!doctype html><title>Log in</title>", "HTML"),
        (one.as_bytes(), "FeatureCollection"),
        (b"", "line 1"),
    ] {
        assert!(readers.accepted(bytes).is_empty());
        let said = readers.prepare(bytes).unwrap_err().to_string();
        assert!(said.contains(expected), "{said}");
        let file = readers.folder.join("raw/banken.geojson");
        let standard = CheckTaxonomy::Standard(&readers.taxonomy);
        let checked = check(&file, Some(FileKind::Places), standard).unwrap();
        let found = checked.findings.iter().map(ToString::to_string);
        let found: Vec<String> = found.collect();
        assert!(found.iter().any(|it| it.contains(expected)), "{found:?}");
    }
}

#[test]
fn random_collections_are_read_the_same() {
    let readers = Readers::new("parity-random");
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..150 {
        let mut expected = Vec::new();
        let features: Vec<String> = (0..random.u8(1..6))
            .map(|index| {
                let id = format!("{index}");
                if random.bool() {
                    return feature(&id, BAD[random.usize(..BAD.len())]);
                }
                // 80 m apart, so that they are not duplicates.
                let east = 4.708 + f64::from(index) * 0.0012;
                let sound = SOUND[random.usize(..SOUND.len())];
                let shift = |lon: &str, by: f64| sound.replace(lon, &format!("{:.5}", east + by));
                expected.push(id.clone());
                feature(
                    &id,
                    &shift("4.712", 0.0).replace("4.713", &format!("{:.5}", east + 0.0005)),
                )
            })
            .collect();
        let line = if random.bool() { "\r\n" } else { "\n" };
        let text = collection(&features).replace('\n', line);
        assert_eq!(readers.accepted(text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn characters_that_cannot_be_seen_are_counted_and_do_not_get_into_the_atlas() {
    let readers = Readers::new("hidden-characters");
    let text = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"a\nb","kind":"bench","name":"Bank \u202ebij De Brink"},"geometry":{"type":"Point","coordinates":[4.712,51.729]}}]}"#;
    let prepared = readers.prepare(text.as_bytes()).unwrap();
    let places = features(&prepared, "places.geojson");
    let ids: Vec<&str> = places.iter().filter_map(|it| it.0["id"].as_str()).collect();
    assert_eq!(ids, ["a b"]);
    let report = prepared.report.to_string();
    assert!(
        report.contains("2 texts with characters that cannot be seen"),
        "{report}"
    );
}

/// Counties write an address as on an envelope. In a name or an id, a line break is a space.
#[test]
fn each_line_of_an_address_is_a_part_of_it() {
    let readers = Readers::new("lines-of-an-address");
    for lines in [
        r"Markt 87\n2611 GW Delft",
        r"Markt 87,\r\n2611 GW Delft",
        r"Adres: Markt 87 \r2611 GW\tDelft\n",
        r"\n\u200bMarkt 87\u2028\n2611 GW Delft",
        r"Markt 87, 2611 GW Delft",
    ] {
        let texts = format!(r#""address":"{lines}","name":"De\nBrink","kind":"#);
        let text = collection(&[feature("a", GOOD)]).replace(r#""kind":"#, &texts);
        let prepared = readers.prepare(text.as_bytes()).unwrap();
        let place = &features(&prepared, "places.geojson")[0].0;
        assert_eq!(place["address"], "Markt 87, 2611 GW Delft", "{lines}");
        assert_eq!(place["name"], "De Brink");
    }
}
