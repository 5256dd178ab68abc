//! Atlases that are damaged, as the commands open them: with the loader of the element, so in the same way.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use sleutelvrij::commands::check::{CheckTaxonomy, check};
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use sleutelvrij::error::Error;
use sleutelvrij::standard_taxonomy::STANDARD_TAXONOMY;
use std::path::{Path, PathBuf};

const STANDARD: &str = include_str!("../../../data/taxonomy.json");

fn collection(feature: &str) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{feature}]}}"#)
}

/// A bench at this longitude and latitude.
fn bench(lon: f64, lat: f64) -> String {
    collection(&format!(
        r#"{{"type":"Feature","properties":{{"id":"a","kind":"bench"}},
        "geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
    ))
}

/// Off Somalia, where latitude and longitude the other way round are not in the Netherlands, give or take half a degree.
const NEIGHBOURHOOD: &str = r#"{"type":"Feature","properties":{"id":"n","name":"N"},"geometry":{"type":"Polygon",
"coordinates":[[[51,8.2],[52,8.2],[52,8.4],[51,8.4],[51,8.2]]]}}"#;

/// A manifest without bounds, that names these parts, each with its file.
fn manifest(folder: &TestFolder, parts: &[(&str, &str)]) -> PathBuf {
    let parts = parts
        .iter()
        .map(|(part, file)| format!(r#""{part}":{{"file":"{file}"}}"#));
    let parts = parts.collect::<Vec<_>>().join(",");
    folder.file(
        "atlas.json",
        &format!(r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{{parts}}}}}"#),
    )
}

const NEIGHBOURHOODS_AND_PLACES: [(&str, &str); 2] = [
    ("neighbourhoods", "neighbourhoods.geojson"),
    ("places", "places.geojson"),
];

fn open(manifest: &Path) -> Result<OpenedAtlas, Error> {
    OpenedAtlas::read(manifest, STANDARD, false)
}

fn codes(manifest: &Path) -> Vec<&'static str> {
    let taxonomy = atlas::Taxonomy::read(STANDARD).unwrap();
    let checked = check(manifest, None, CheckTaxonomy::Standard(&taxonomy)).unwrap();
    checked.findings.iter().map(|it| it.code).collect()
}

#[test]
fn without_bounds_in_the_manifest_the_neighbourhoods_say_where_places_are_expected() {
    let folder = TestFolder::new("no-bounds");
    folder.file("neighbourhoods.geojson", &collection(NEIGHBOURHOOD));
    // In the Netherlands with its axes swapped, but beside these neighbourhoods as it stands.
    folder.file("places.geojson", &bench(51.5, 7.9));
    let manifest = manifest(&folder, &NEIGHBOURHOODS_AND_PLACES);
    let opened = open(&manifest).unwrap();
    assert_eq!((opened.atlas.places().len(), opened.warnings.len()), (1, 0));
    assert_eq!(codes(&manifest), [""; 0]);
    // Swapped where the neighbourhoods are, though not in the Netherlands.
    folder.file("places.geojson", &bench(8.3, 51.5));
    let error = open(&manifest).unwrap_err().to_string();
    assert!(error.starts_with("neither a place nor"), "{error}");
    assert_eq!(codes(&manifest), ["axes-swapped"]);
}

#[test]
fn an_atlas_whose_own_kinds_are_damaged_is_refused() {
    let folder = TestFolder::new("damaged-taxonomy");
    folder.file("places.geojson", &bench(4.36, 52.01));
    folder.file("kinds.json", "{\"version\":1}");
    let parts = [("places", "places.geojson"), ("taxonomy", "kinds.json")];
    let error = open(&manifest(&folder, &parts)).unwrap_err().to_string();
    assert!(
        error.contains("kinds.json: the taxonomy cannot be read: missing field `layers`"),
        "{error}"
    );
}

#[test]
fn domains_of_daily_life_are_those_of_the_atlas_s_own_taxonomy() {
    let folder = TestFolder::new("life-domains");
    folder.file("places.geojson", &bench(4.36, 52.01));
    let places = ("places", "places.geojson");
    let standard = open(&manifest(&folder, &[places])).unwrap();
    assert_eq!(standard.life_domains.len(), 9);
    let own = |kinds: &str| {
        STANDARD_TAXONOMY.replace(
            r#"{"id":"safety","#,
            &format!(r#"{{"id":"quiet","label":"Rust","kinds":["{kinds}"]}},{{"id":"safety","#),
        )
    };
    folder.file("kinds.json", &own("bench"));
    let parts = [places, ("taxonomy", "kinds.json")];
    let opened = open(&manifest(&folder, &parts)).unwrap();
    let bench = opened.atlas.taxonomy().kind("bench").unwrap();
    assert_eq!(opened.life_domains[8].id, "quiet");
    assert_eq!(opened.life_domains[8].kinds, [bench]);
    folder.file("kinds.json", &own("sofa"));
    let error = open(&manifest(&folder, &parts)).unwrap_err().to_string();
    assert!(
        error.contains("kinds.json: the taxonomy's quiet names `sofa`"),
        "{error}"
    );
}

#[test]
fn missing_neighbourhoods_are_a_fault_and_the_places_can_be_asked_for() {
    let folder = TestFolder::new("missing-neighbourhoods");
    folder.file("places.geojson", &bench(4.36, 52.01));
    let opened = open(&manifest(&folder, &NEIGHBOURHOODS_AND_PLACES)).unwrap();
    assert_eq!(
        (opened.atlas.places().len(), opened.faults[0].file()),
        (1, &*folder.join("neighbourhoods.geojson").to_string_lossy())
    );
}

#[test]
fn an_atlas_whose_file_of_places_is_missing_is_refused_as_wrong_use() {
    let folder = TestFolder::new("missing-places");
    folder.file("neighbourhoods.geojson", &collection(NEIGHBOURHOOD));
    let error = open(&manifest(&folder, &NEIGHBOURHOODS_AND_PLACES)).unwrap_err();
    assert!(error.is_wrong_use());
    let text = error.to_string();
    assert!(text.contains("places.geojson cannot be read: "), "{text}");
}

#[test]
fn a_manifest_that_is_damaged_empty_or_missing_is_refused() {
    let folder = TestFolder::new("damaged-manifest");
    let damaged = folder.file("atlas.json", r#"{"sleutelvrij":2}"#);
    let error = open(&damaged).unwrap_err();
    assert!(!error.is_wrong_use(), "it is the data that are wrong");
    let text = error.to_string();
    assert!(text.contains("an atlas.json of version 2"), "{text}");
    assert_eq!(
        open(&manifest(&folder, &[])).unwrap_err().to_string(),
        "neither a place nor a neighbourhood in the files of the atlas"
    );
    let error = open(&folder.join("elsewhere.json")).unwrap_err();
    assert!(error.is_wrong_use());
}
