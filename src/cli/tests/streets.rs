//! `prepare` with streets, population and addresses of the village fixture.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use atlas::{Manifest, Taxonomy};
use sleutelvrij::commands::check::{CheckTaxonomy, check};
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::progress::Progress;
use std::path::{Path, PathBuf};
use streets::{Addresses, Class, Population, PopulationUnit, Streets};

const PARTS: &str = r#"
[[places]]
source = "dorp"
file = "banken.csv"
reading = { x = "lon", y = "lat" }
id = "b:{nr}"
kinds = [{ kind = "bench" }]
fields = { address = "adres" }

[streets]
source = "dorp"
file = "straten.geojson"
margin = 50.0
cycleways = true

[people]
source = "dorp"
file = "mensen.csv"
reading = { x = "lon", y = "lat" }
unit = "residents"
not_published = [-99997]
fields = { residents = ["inw"], age_65_plus = ["oud"] }

[addresses]
source = "dorp"
file = "adressen.csv"
reading = { x = "lon", y = "lat" }
fields = { street = "straat", number = ["nr", "letter"], town = "plaats" }
"#;

/// Lines with their tags and points; 0.01° is about 690 m east here and 1,112 m north.
///
/// ```text
///   51.730  1 ═ Dorpsstraat ═ 2 ── fietspad ── 3        (residential, named; cycleway)
///   51.728      │ a bridge, 4 ─ 5, crosses the street without a shared point
///           6 ─ no class ─ 1, a private drive at 2, a motorway at 51.726, a street 2 km to the north
/// ```
fn lines() -> String {
    let line = |tags: &str, points: &[[f64; 2]]| {
        format!(
            r#"{{"type":"Feature","properties":{{{tags}}},
            "geometry":{{"type":"LineString","coordinates":{points:?}}}}}"#
        )
    };
    let dorpsstraat = r#""highway":"residential","name":"Dorpsstraat""#;
    let features = [
        line(
            dorpsstraat,
            &[[4.710, 51.730], [4.711, 51.730], [4.714, 51.730]],
        ),
        line(
            r#""highway":"cycleway""#,
            &[[4.714, 51.730], [4.718, 51.730]],
        ),
        line(
            r#""highway":"residential","name":"Brug""#,
            &[[4.712, 51.728], [4.712, 51.732]],
        ),
        line(r#""highway":null"#, &[[4.708, 51.730], [4.710, 51.730]]),
        line(
            r#""highway":"service","service":"driveway","access":"private""#,
            &[[4.714, 51.730], [4.714, 51.731]],
        ),
        line(
            r#""highway":"motorway""#,
            &[[4.708, 51.726], [4.718, 51.726]],
        ),
        line(
            r#""highway":"residential""#,
            &[[4.708, 51.752], [4.718, 51.752]],
        ),
    ];
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

fn village(name: &str) -> (TestFolder, PathBuf) {
    let (folder, recipe) = village_recipe(name, PARTS);
    folder.file("raw/straten.geojson", &lines());
    folder.file(
        "raw/banken.csv",
        "nr,lon,lat,adres\n1,4.711,51.7303,\n2,4.711,51.7297,Kerkplein 3\n3,4.720,51.7330,\n",
    );
    folder.file(
        "raw/mensen.csv",
        "lon,lat,inw,oud\n4.710,51.729,40,5\n4.715,51.729,-99997,-99997\n4.750,51.729,90,9\n",
    );
    folder.file(
        "raw/adressen.csv",
        "lon,lat,straat,nr,letter,plaats\n4.711,51.7301,Dorpsstraat,2,,Dorp\n4.7112,51.7301,Dorpsstraat,2,a,Dorp\n\
         4.711,51.7301,Dorpsstraat,2,,Dorp\n4.711,51.7301,,7,,Dorp\n4.750,51.729,Verweg,1,,Elders\n",
    );
    (folder, recipe)
}

fn file<'a>(prepared: &'a PreparedAtlas, name: &str) -> &'a [u8] {
    let found = prepared.files.iter().find(|(file, _)| *file == name);
    &found.unwrap().1
}

fn report<'a>(
    prepared: &'a PreparedAtlas,
    what: &str,
) -> &'a sleutelvrij::output::report::FileReport {
    let mut files = prepared.report.files.iter();
    files.find(|file| file.what == what).unwrap()
}

#[test]
fn plain_lines_connect_at_shared_points_only() {
    let (_folder, recipe) = village("streets");
    let prepared = prepare_quietly(&recipe);
    let streets = Streets::read(file(&prepared, "streets.bin")).unwrap();
    let summary = streets.summary();
    // No class, Dorpsstraat and cycleway are connected; the bridge is an island.
    assert_eq!((summary.edges, summary.components), (4, 2));
    assert_eq!(summary.nodes, 4 + 2);
    assert_eq!(summary.names, 2);
    let length = summary.length.get();
    assert!((length - (690.0 + 445.0)).abs() < 15.0, "{length}");
    let mut drawn: Vec<Class> = streets.network_edges().map(|edge| edge.class()).collect();
    drawn.sort();
    let expected = [
        Class::Motorway,
        Class::Street,
        Class::Street,
        Class::Street,
        Class::Path,
    ];
    assert_eq!(drawn, expected, "the motorway is drawn");
}

#[test]
fn ways_left_out_and_assumptions_are_reported() {
    let (_folder, recipe) = village("counted");
    let prepared = prepare_quietly(&recipe);
    let line = report(&prepared, "streets");
    let left_out: Vec<(&str, usize)> = line.left_out.iter().collect();
    assert_eq!(
        left_out,
        [("not walked: access=private", 1), ("outside the area", 1)]
    );
    assert_eq!((line.features, line.kept), (7, 5));
    let streets_of_addresses = line.notes.join("\n");
    for expected in [
        "2 islands; 60.8 % of the length is in the largest",
        "cycleway that does not say who may walk there, taken as walkable: 1",
        "class not known, taken as walkable: 1",
        "drawn, not walked: 1",
    ] {
        assert!(
            streets_of_addresses.contains(expected),
            "{streets_of_addresses}"
        );
    }
    assert!(prepared.report.to_string().contains("2 islands"));
}

#[test]
fn places_without_address_get_the_nearest_street() {
    let (_folder, recipe) = village("beside");
    let places = features(&prepare_quietly(&recipe), "places.geojson");
    let streets_of_addresses: Vec<(Option<&str>, Option<&str>)> = places
        .iter()
        .map(|(it, _)| (it["address"].as_str(), it["near"].as_str()))
        .collect();
    assert_eq!(
        streets_of_addresses,
        [
            (None, Some("Dorpsstraat")),
            (Some("Kerkplein 3"), None),
            (None, None)
        ]
    );
}

#[test]
fn population_is_that_inside_and_unpublished_numbers_are_unknown() {
    let (_folder, recipe) = village("people");
    let prepared = prepare_quietly(&recipe);
    let people = Population::read(file(&prepared, "people.bin")).unwrap();
    assert_eq!(people.unit, PopulationUnit::Residents);
    let streets_of_addresses: Vec<_> = people
        .points
        .iter()
        .map(|home| (home.total, home.age_0_15, home.age_65_plus))
        .collect();
    assert_eq!(
        streets_of_addresses,
        [(Some(40), None, Some(5)), (None, None, None)]
    );
    let line = report(&prepared, "people");
    assert_eq!(line.notes[..2], ["40 residents", "not published: 1"]);
    assert_eq!(
        line.left_out.iter().collect::<Vec<_>>(),
        [("outside the area", 1)]
    );
}

#[test]
fn addresses_include_streets_with_and_without_houses() {
    let (_folder, recipe) = village("addresses");
    let prepared = prepare_quietly(&recipe);
    let addresses = Addresses::read(file(&prepared, "addresses.bin")).unwrap();
    let streets_of_addresses: Vec<(&str, Option<&str>, Vec<String>)> = (0..addresses.streets()
        as u32)
        .map(|street| {
            let named = addresses.street(street).unwrap();
            let houses = addresses.houses_of(street);
            let numbers = houses.map(|house| addresses.house(house).unwrap().to_string());
            (named.name, named.place, numbers.collect())
        })
        .collect();
    let numbers = ["2", "2a"].map(str::to_owned).to_vec();
    assert_eq!(
        streets_of_addresses[1],
        ("Dorpsstraat", Some("Dorp"), numbers)
    );
    assert_eq!(
        streets_of_addresses.len(),
        2,
        "and none from outside the area"
    );
    assert_eq!(streets_of_addresses[0], ("Brug", None, Vec::new()));
    let line = report(&prepared, "addresses");
    let left_out: Vec<(&str, usize)> = line.left_out.iter().collect();
    let expected = [
        ("address outside the area", 1),
        ("address that is there twice", 1),
        ("address without a street or a number", 1),
    ];
    assert_eq!(left_out, expected);
    assert_eq!(
        line.notes[0],
        "2 streets, 1 without houses, 0 with names in other languages"
    );
}

#[test]
fn the_manifest_names_all_parts_and_prepare_is_deterministic() {
    let (folder, recipe) = village("parts");
    let prepared = prepare_quietly(&recipe);
    assert_eq!(prepared.files, prepare_quietly(&recipe).files);
    let names: Vec<&str> = prepared.files.iter().map(|(name, _)| *name).collect();
    let expected = [
        "neighbourhoods.geojson",
        "places.geojson",
        "streets.bin",
        "people.bin",
        "addresses.bin",
        "atlas.json",
    ];
    assert_eq!(names, expected);
    prepared.write(recipe.parent().unwrap()).unwrap();
    let text = std::fs::read_to_string(folder.join("data/dorp/atlas.json")).unwrap();
    let manifest = Manifest::read(&text).unwrap();
    let features = |part: &str| manifest.parts.get(part).and_then(|it| it.features);
    assert_eq!(
        (features("streets"), features("people")),
        (Some(4), Some(2))
    );
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let source = |part: &str| json["parts"][part]["source"].as_str();
    assert_eq!(
        (source("streets"), source("people")),
        (Some("dorp"), Some("dorp"))
    );
    // A place says itself of which source it is.
    assert_eq!((source("neighbourhoods"), source("places")), (None, None));
}

fn codes(manifest: &Path) -> Vec<&'static str> {
    let taxonomy = Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap();
    let checked = check(manifest, None, CheckTaxonomy::Standard(&taxonomy)).unwrap();
    checked.findings.iter().map(|it| it.code).collect()
}

#[test]
fn check_reports_damaged_unknown_and_misplaced_parts() {
    let (folder, recipe) = village("damaged");
    let prepared = prepare_quietly(&recipe);
    let data = recipe.parent().unwrap();
    prepared.write(data).unwrap();
    let manifest = folder.join("data/dorp/atlas.json");
    assert_eq!(codes(&manifest), [""; 0]);
    for part in ["streets.bin", "people.bin", "addresses.bin"] {
        let good = file(&prepared, part).to_vec();
        let at = data.join(part);
        let mut turned = good.clone();
        let last = turned.len() - 1;
        turned[last] ^= 1;
        std::fs::write(&at, &turned).unwrap();
        assert_eq!(codes(&manifest), ["checksum", "damaged"], "{part}");
        let mut tomorrow = good.clone();
        tomorrow[4] = 99;
        std::fs::write(&at, &tomorrow).unwrap();
        assert_eq!(codes(&manifest), ["checksum", "unknown-version"], "{part}");
        std::fs::write(&at, &good[..9]).unwrap();
        assert_eq!(codes(&manifest), ["size", "damaged"], "{part}");
        std::fs::write(&at, &good).unwrap();
    }
    let text = std::fs::read_to_string(&manifest).unwrap();
    let elsewhere = text.replace("4.7", "5.7");
    std::fs::write(&manifest, elsewhere).unwrap();
    let found = codes(&manifest);
    let outside = found
        .iter()
        .filter(|code| **code == "outside-bounds")
        .count();
    assert_eq!(outside, 3, "{found:?}");
}

#[test]
fn contradictory_population_recipes_are_errors() {
    for (wrong, expected) in [
        (
            PARTS.replace("residents = [\"inw\"], ", ""),
            "no field `residents`",
        ),
        (
            PARTS.replace("\"residents\"", "\"addresses\""),
            "no `fields`",
        ),
        (
            PARTS.replace("unit = \"residents\"", "unit = \"sheep\""),
            "sheep",
        ),
        (
            PARTS.replacen(
                "[streets]\nsource = \"dorp\"",
                "[streets]\nsource = \"x\"",
                1,
            ),
            "`x`",
        ),
    ] {
        let (_folder, recipe) = village_recipe("contradiction", &wrong);
        let said = prepare(&recipe, None, &Progress::QUIET).unwrap_err();
        assert!(said.to_string().contains(expected), "{said}");
    }
}
