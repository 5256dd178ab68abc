//! A tiny world of lines through `prepare`: streets, people, and the street beside a place.

// In a test of its own, helpers may give up as tests do.
#![allow(clippy::unwrap_used)]

mod dorp;
mod folder;

use atlas::{Manifest, Taxonomy};
use dorp::{features, made, world};
use folder::Folder;
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

/// Each with its tags and points; a hundredth of a degree of longitude is some 690 m here, of latitude 1,112 m.
///
/// ```text
///   51.730  1 ═ Dorpsstraat ═ 2 ── fietspad ── 3        (residential, named; cycleway)
///   51.728      │ a bridge: 4 ─ 5 crosses the street and shares no point with it
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

fn village(name: &str) -> (Folder, PathBuf) {
    let (folder, recipe) = world(name, PARTS);
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

fn line<'a>(
    prepared: &'a PreparedAtlas,
    what: &str,
) -> &'a sleutelvrij::output::report::FileReport {
    let lines = &prepared.report.files;
    lines.iter().find(|line| line.what == what).unwrap()
}

#[test]
fn lines_that_share_a_point_meet_and_lines_that_cross_do_not() {
    let (_folder, recipe) = village("streets");
    let prepared = made(&recipe);
    let streets = Streets::read(file(&prepared, "streets.bin")).unwrap();
    let summary = streets.summary();
    // No class, Dorpsstraat and cycleway hang together; the bridge is an island.
    assert_eq!((summary.edges, summary.components), (4, 2));
    assert_eq!(summary.nodes, 4 + 2);
    assert_eq!(summary.names, 2);
    let length = summary.length.get();
    assert!((length - (690.0 + 445.0)).abs() < 15.0, "{length}");
    let mut drawn: Vec<Class> = streets.lines().map(|(class, ..)| class).collect();
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
fn what_is_not_walked_is_counted_and_what_is_taken_as_walkable_is_told() {
    let (_folder, recipe) = village("counted");
    let prepared = made(&recipe);
    let line = line(&prepared, "streets");
    let left_out: Vec<(&str, usize)> = line.left_out.iter().collect();
    assert_eq!(
        left_out,
        [("not walked: access=private", 1), ("outside the area", 1)]
    );
    assert_eq!((line.features, line.kept), (7, 5));
    let told = line.notes.join("\n");
    for expected in [
        "2 islands; 60.8 % of the length is in the largest",
        "cycleway that does not say who may walk there, taken as walkable: 1",
        "class not known, taken as walkable: 1",
        "drawn, not walked: 1",
    ] {
        assert!(told.contains(expected), "{told}");
    }
    assert!(prepared.report.to_string().contains("2 islands"));
}

#[test]
fn a_bench_without_an_address_is_beside_the_street_that_is_near() {
    let (_folder, recipe) = village("beside");
    let places = features(&made(&recipe), "places.geojson");
    let told: Vec<(Option<&str>, Option<&str>)> = places
        .iter()
        .map(|(it, _)| (it["address"].as_str(), it["near"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (None, Some("Dorpsstraat")),
            (Some("Kerkplein 3"), None),
            (None, None)
        ]
    );
}

#[test]
fn people_are_those_inside_and_a_number_that_is_not_published_is_unknown() {
    let (_folder, recipe) = village("people");
    let prepared = made(&recipe);
    let people = Population::read(file(&prepared, "people.bin")).unwrap();
    assert_eq!(people.unit, PopulationUnit::Residents);
    let told: Vec<_> = people
        .points
        .iter()
        .map(|home| (home.total, home.age_0_15, home.age_65_plus))
        .collect();
    assert_eq!(told, [(Some(40), None, Some(5)), (None, None, None)]);
    let line = line(&prepared, "people");
    assert_eq!(line.notes[..2], ["40 residents", "not published: 1"]);
    assert_eq!(
        line.left_out.iter().collect::<Vec<_>>(),
        [("outside the area", 1)]
    );
}

#[test]
fn addresses_are_streets_with_their_houses_and_streets_that_have_none() {
    let (_folder, recipe) = village("addresses");
    let prepared = made(&recipe);
    let addresses = Addresses::read(file(&prepared, "addresses.bin")).unwrap();
    let told: Vec<(&str, Option<&str>, Vec<String>)> = (0..addresses.streets() as u32)
        .map(|street| {
            let named = addresses.street(street).unwrap();
            let houses = addresses.houses_of(street);
            let doors = houses.map(|house| addresses.house(house).unwrap().to_string());
            (named.name, named.place, doors.collect())
        })
        .collect();
    let doors = ["2", "2a"].map(str::to_owned).to_vec();
    assert_eq!(told[1], ("Dorpsstraat", Some("Dorp"), doors));
    assert_eq!(told.len(), 2, "and none from outside the area");
    assert_eq!(told[0], ("Brug", None, Vec::new()));
    let line = line(&prepared, "addresses");
    let left_out: Vec<(&str, usize)> = line.left_out.iter().collect();
    let expected = [
        ("address outside the area", 1),
        ("address that is there twice", 1),
        ("address without a street or a number", 1),
    ];
    assert_eq!(left_out, expected);
    assert_eq!(line.notes[0], "2 streets, 1 without houses");
}

#[test]
fn the_manifest_names_all_parts_and_the_same_input_gives_the_same_bytes() {
    let (folder, recipe) = village("parts");
    let prepared = made(&recipe);
    assert_eq!(prepared.files, made(&recipe).files);
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
    let text = std::fs::read_to_string(folder.0.join("data/dorp/atlas.json")).unwrap();
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
fn check_finds_a_damaged_part_an_unknown_version_and_one_of_elsewhere() {
    let (folder, recipe) = village("damaged");
    let prepared = made(&recipe);
    let data = recipe.parent().unwrap();
    prepared.write(data).unwrap();
    let manifest = folder.0.join("data/dorp/atlas.json");
    assert_eq!(codes(&manifest), [""; 0]);
    for part in ["streets.bin", "people.bin", "addresses.bin"] {
        let good = file(&prepared, part).to_vec();
        let at = data.join(part);
        let mut turned = good.clone();
        let last = turned.len() - 1;
        turned[last] ^= 1;
        std::fs::write(&at, &turned).unwrap();
        assert_eq!(
            codes(&manifest),
            ["checksum", "damaged", "feature-count"],
            "{part}"
        );
        let mut tomorrow = good.clone();
        tomorrow[4] = 99;
        std::fs::write(&at, &tomorrow).unwrap();
        assert_eq!(
            codes(&manifest),
            ["checksum", "unknown-version", "feature-count"],
            "{part}"
        );
        std::fs::write(&at, &good[..9]).unwrap();
        assert_eq!(
            codes(&manifest),
            ["size", "checksum", "damaged", "feature-count"],
            "{part}"
        );
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
fn a_recipe_of_people_that_contradicts_itself_is_refused() {
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
        let (_folder, recipe) = world("contradiction", &wrong);
        let said = prepare(&recipe, None, &Progress::QUIET).unwrap_err();
        assert!(said.to_string().contains(expected), "{said}");
    }
}
