//! `prepare` with squares, streets that are mapped as areas, and names in several languages.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::village_fixture::{features, prepare_quietly, village_recipe};
use serde_json::Value;
use sleutelvrij::commands::prepare::PreparedAtlas;

const PLACES: &str = r#"
[[places]]
source = "dorp"
file = "plekken.geojson"
id = "{nr}"
tags = true
"#;

const STREETS: &str = r#"
[streets]
source = "dorp"
file = "straten.geojson"
"#;

/// An atlas of areas of 70 m by 11 m, each with tags, a row apart; and of one street, from west to east through the first row.
fn prepared(name: &str, street: &str, tags: &[&str]) -> PreparedAtlas {
    let (folder, recipe) = village_recipe(name, &format!("{PLACES}{STREETS}"));
    let collection = |features: &[String]| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            features.join(",")
        )
    };
    let areas: Vec<String> = tags
        .iter()
        .enumerate()
        .map(|(row, tags)| {
            let (south, north) = (51.727 + row as f64 * 0.001, 51.7271 + row as f64 * 0.001);
            format!(
                r#"{{"type":"Feature","properties":{{"nr":{row},{tags}}},"geometry":{{"type":"Polygon",
                "coordinates":[[[4.71,{south}],[4.711,{south}],[4.711,{north}],[4.71,{north}],[4.71,{south}]]]}}}}"#
            )
        })
        .collect();
    folder.file("raw/plekken.geojson", &collection(&areas));
    let line = format!(
        r#"{{"type":"Feature","properties":{{"highway":"residential","name":"{street}"}},"geometry":
        {{"type":"LineString","coordinates":[[4.7105,51.72705],[4.7125,51.72705]]}}}}"#
    );
    folder.file("raw/straten.geojson", &collection(&[line]));
    prepare_quietly(&recipe)
}

fn properties(prepared: &PreparedAtlas) -> Vec<Value> {
    let places = features(prepared, "places.geojson").into_iter();
    places.map(|(properties, _)| properties).collect()
}

#[test]
fn pedestrian_streets_that_are_mapped_as_areas_are_no_squares() {
    let pedestrian = r#""highway":"pedestrian","area":"yes","name":"#;
    let prepared = prepared(
        "squares",
        "Voorstad",
        &[
            &format!(r#"{pedestrian}"Voorstad""#),
            &format!(r#"{pedestrian}"Kerkstraat""#),
            &format!(r#"{pedestrian}"Kerkplein""#),
            r#""place":"square","name":"Voorstad""#,
        ],
    );
    let names: Vec<Value> = properties(&prepared)
        .into_iter()
        .map(|it| it["name"].clone())
        .collect();
    assert_eq!(names, ["Kerkplein", "Voorstad"]);
    let why = (
        "dorp".to_owned(),
        "street that is mapped as an area".to_owned(),
    );
    assert_eq!(prepared.report.by_source().get(&why), Some(&2));
}

#[test]
fn names_in_other_languages_and_rooms_are_kept() {
    let prepared = prepared(
        "names",
        "Dijk",
        &[
            r#""place":"square","name":"Marktplein","name:en":"Market Square","name:de":"Marktplein","indoor":"room""#,
        ],
    );
    let square = &properties(&prepared)[0];
    assert_eq!(square["name:en"], "Market Square");
    assert_eq!(
        (square.get("name:de"), &square["indoor"]),
        (None, &Value::Bool(true))
    );
}
