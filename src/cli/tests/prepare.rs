//! `prepare` with the village fixture: all formats, what is left out, wrong recipes.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use serde_json::Value;
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;

// A point of NSGI's self-validation set in both systems.
const POINT: (f64, f64) = (4.712120126, 51.728601274);
const POINT_RD_NEW: (f64, f64) = (108360.879, 415757.2745);

fn is_point(coordinates: &Value) -> bool {
    let off = |index: usize, degrees: f64| (coordinates[index].as_f64().unwrap() - degrees).abs();
    off(0, POINT.0) < 4e-6 && off(1, POINT.1) < 3e-6
}

fn geopackage(folder: &TestFolder, east: f64, north: f64) {
    let package = rusqlite::Connection::open(folder.join("raw/tafels.gpkg")).unwrap();
    package
        .execute_batch(
            "create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer);
             insert into gpkg_spatial_ref_sys values (3857, 'EPSG', 3857);
             create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
             insert into gpkg_geometry_columns values ('tafels', 'geom', 3857);
             create table tafels (fid integer primary key, geom blob, soort text, weg text);",
        )
        .unwrap();
    let mut blob = b"GP\0\x01".to_vec();
    blob.extend(3857i32.to_le_bytes());
    blob.extend([1, 1, 0, 0, 0]);
    blob.extend(east.to_le_bytes());
    blob.extend(north.to_le_bytes());
    let mut add = package
        .prepare("insert into tafels values (?, ?, ?, ?)")
        .unwrap();
    add.execute(rusqlite::params![
        1,
        blob,
        "niet-bgt:picknicktafel",
        Option::<&str>::None
    ])
    .unwrap();
    add.execute(rusqlite::params![2, blob, "niet-bgt:picknicktafel", "2019"])
        .unwrap();
    add.execute(rusqlite::params![
        3,
        blob,
        "niet-bgt:parkeerbeugel",
        Option::<&str>::None
    ])
    .unwrap();
    add.execute(rusqlite::params![
        4,
        Option::<Vec<u8>>::None,
        "niet-bgt:bank",
        "x"
    ])
    .unwrap();
}

#[test]
fn all_formats_and_systems_give_the_same_position() {
    let (folder, recipe) = village_recipe(
        "formats",
        r#"
[[places]]
source = "dorp"
file = "banken.rd.geojson"
id = "a:{@row}"
tags = true
[[places]]
source = "dorp"
file = "lijst.csv"
reading = { x = "X", y = "Y", crs = "EPSG:28992", delimiter = ";" }
id = "b:{nr}"
kinds = [{ when = "Soort~bieb", kind = "library" }]
fields = { name = "Naam", address = "Adres" }
[[places]]
source = "dorp"
file = "tafels.gpkg"
id = "c:{fid}"
codes = { field = "soort", prefix = "bgt:", strip = "niet-bgt:" }
leave_out = [{ when = "weg=*", reason = "gone" }]
"#,
    );
    folder.file(
        "raw/banken.rd.geojson",
        &format!(
            r#"{{"type":"FeatureCollection",
            "crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::28992"}}}},
            "features":[{{"type":"Feature","properties":{{"amenity":"bench","name":null}},
            "geometry":{{"type":"Point","coordinates":[{},{}]}}}}]}}"#,
            POINT_RD_NEW.0, POINT_RD_NEW.1
        ),
    );
    let decimal_comma = |number: f64| number.to_string().replace('.', ",");
    folder.file(
        "raw/lijst.csv",
        &format!(
            "\u{feff}nr;X;Y;Soort;Naam;Adres\n7;{x};{y};Bieb; De  Boekenkast;\"Adres: Kerkstraat 1,\n1234 AB Dorp\"\n\
             8;;;Bieb;Nergens;\n9;{x};{y};Hal;Sporthal;\n",
            x = decimal_comma(POINT_RD_NEW.0),
            y = decimal_comma(POINT_RD_NEW.1)
        ),
    );
    let radius = 6_378_137.0f64;
    let north = (std::f64::consts::FRAC_PI_4 + POINT.1.to_radians() / 2.0)
        .tan()
        .ln();
    geopackage(&folder, radius * POINT.0.to_radians(), radius * north);

    let prepared = prepare_quietly(&recipe);
    let places = features(&prepared, "places.geojson");
    let ids: Vec<&str> = places
        .iter()
        .map(|(it, _)| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["a:1", "b:7", "c:1"]);
    assert!(places.iter().all(|(_, at)| is_point(at)), "{places:?}");
    assert_eq!(places[1].0["name"], "De Boekenkast");
    assert_eq!(places[1].0["address"], "Kerkstraat 1, 1234 AB Dorp");
    let reasons: Vec<(String, usize)> = prepared
        .report
        .by_source()
        .into_iter()
        .map(|((_, why), count)| (why, count))
        .collect();
    let expected = [
        ("gone", 1),
        ("no coordinates", 1),
        ("no geometry", 1),
        ("of no kind in the taxonomy", 2),
    ];
    assert_eq!(
        reasons,
        expected.map(|(why, count)| (why.to_owned(), count))
    );
    for line in &prepared.report.files {
        assert_eq!(
            line.features,
            line.kept + line.left_out.total(),
            "{}: all are accounted for",
            line.file
        );
    }
}

const TAGGED: &str = r#"
[[places]]
source = "dorp"
file = "plekken.geojson"
reading = { may_be_empty = true }
id = "osm:node/{nr}"
tags = true
"#;

fn tagged(folder: &TestFolder, features: &[(&str, f64)]) {
    let features: Vec<String> = features
        .iter()
        .map(|(properties, lon)| {
            format!(
                r#"{{"type":"Feature","properties":{{{properties}}},
                "geometry":{{"type":"Point","coordinates":[{lon},51.729]}}}}"#
            )
        })
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    folder.file("raw/plekken.geojson", &text);
}

#[test]
fn private_distant_and_unsafe_data_is_left_out_and_counted() {
    let (folder, recipe) = village_recipe("left-out", TAGGED);
    tagged(
        &folder,
        &[
            (r#""nr":1,"amenity":"bench","access":"private""#, 4.71),
            (
                r#""nr":2,"amenity":"library","website":"javascript:alert(1)""#,
                4.711,
            ),
            (r#""nr":3,"amenity":"bench""#, 4.7275),
            (r#""nr":4,"amenity":"bench""#, 4.7305),
            (r#""amenity":"bench""#, 4.712),
        ],
    );
    let prepared = prepare_quietly(&recipe);
    let places = features(&prepared, "places.geojson");
    let ids: Vec<&str> = places
        .iter()
        .map(|(it, _)| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        ["osm:node/2", "osm:node/3"],
        "35 m outside is within the margin, 240 m is not"
    );
    assert_eq!(places[0].0.get("website"), None);
    let reasons: Vec<String> = prepared
        .report
        .by_source()
        .into_keys()
        .map(|(_, why)| why)
        .collect();
    assert_eq!(reasons, ["access=private", "no id", "outside the area"]);
    assert_eq!(prepared.report.files[1].facts_left_out.total(), 1);
}

#[test]
fn neighbourhoods_are_sorted_by_id_and_unpublished_figures_are_null() {
    let (folder, recipe) = village_recipe("neighbourhoods", TAGGED);
    tagged(&folder, &[]);
    let prepared = prepare_quietly(&recipe);
    let found = features(&prepared, "neighbourhoods.geojson");
    let summary: Vec<(&Value, &Value)> = found
        .iter()
        .map(|(it, _)| (&it["id"], &it["residents"]))
        .collect();
    assert_eq!(
        format!("{summary:?}"),
        r#"[(String("BU1"), Number(980)), (String("BU2"), Null)]"#
    );
    assert!(
        found[0].0.get("households").is_none(),
        "a figure without any value is left out"
    );
    assert_eq!(
        found[0].1[0].as_array().unwrap().len(),
        5,
        "a closed square"
    );
}

#[test]
fn prepare_is_deterministic() {
    let (folder, recipe) = village_recipe("twice", TAGGED);
    tagged(
        &folder,
        &[
            (r#""nr":1,"amenity":"bench""#, 4.71),
            (r#""nr":2,"amenity":"cafe""#, 4.71),
        ],
    );
    assert_eq!(
        prepare_quietly(&recipe).files,
        prepare_quietly(&recipe).files
    );
}

#[test]
fn unknown_recipe_fields_are_errors_with_their_line() {
    let (_folder, recipe) = village_recipe("unknown-field", &TAGGED.replace("tags", "tagz"));
    let said = prepare(&recipe, None, &Progress::QUIET)
        .unwrap_err()
        .to_string();
    let line = std::fs::read_to_string(&recipe)
        .unwrap()
        .lines()
        .position(|it| it.contains("tagz"));
    assert!(
        said.contains("tagz") && said.contains(&format!("line {}", line.unwrap() + 1)),
        "{said}"
    );
}

#[test]
fn contradictory_recipes_are_errors() {
    let castle = TAGGED.replace("tags = true", r#"kinds = [{ kind = "castle" }]"#);
    let nowhere = TAGGED.replace(r#"source = "dorp""#, r#"source = "elders""#);
    let both = format!("{TAGGED}kinds = [{{ kind = \"bench\" }}]");
    for (name, places, expected) in [
        ("castle", castle, "castle"),
        ("nowhere", nowhere, "elders"),
        ("both", both, "expected one of"),
    ] {
        let (_folder, recipe) = village_recipe(name, &places);
        let said = prepare(&recipe, None, &Progress::QUIET)
            .unwrap_err()
            .to_string();
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn prepare_writes_beside_the_recipe_and_sets_the_exit_code() {
    let run = |arguments: &[&str]| {
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
            .args(arguments)
            .output()
            .unwrap();
        (
            ran.status.code(),
            ran.stdout,
            String::from_utf8(ran.stderr).unwrap(),
        )
    };
    let (folder, recipe) = village_recipe("command", TAGGED);
    tagged(&folder, &[(r#""nr":1,"amenity":"bench""#, 4.71)]);
    let (code, answer, said) = run(&["prepare", recipe.to_str().unwrap()]);
    assert_eq!((code, answer.len()), (Some(0), 0), "{said}");
    assert!(
        said.contains("plekken.geojson") && !said.contains('\u{1b}'),
        "quiet in a pipe: {said}"
    );

    let manifest = folder.join("data/dorp/atlas.json");
    let (code, answer, said) = run(&["check", manifest.to_str().unwrap()]);
    assert_eq!((code, answer.len()), (Some(0), 0), "{said}");

    folder.file("data/dorp/places.geojson", "{");
    let (code, answer, _) = run(&["check", manifest.to_str().unwrap(), "--format", "json"]);
    let summary: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(code, Some(1));
    assert!(summary.as_array().is_some_and(|it| !it.is_empty()));

    assert_eq!(run(&["check", "/nowhere/atlas.json"]).0, Some(2));
    assert_eq!(run(&["prepare", "/nowhere/recipe.toml"]).0, Some(2));
    assert_eq!(run(&["chek"]).0, Some(2));
}
