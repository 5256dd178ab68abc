//! Fixture: raw files and a recipe of a village with two neighbourhoods.

// Each test file uses a part of it.

use crate::test_folder::TestFolder;
use serde_json::Value;
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::progress::Progress;
use std::path::{Path, PathBuf};

/// Two adjacent neighbourhoods of about 700 m by 1,100 m; the point of the tests is in the western one.
///
/// ```text
///   ┌───────┬───────┐
///   │   ×   │       │
///   └───────┴───────┘
/// ```
fn neighbourhoods() -> String {
    let square = |id: &str, name: &str, west: f64, residents: &str| {
        let (east, south, north) = (west + 0.01, 51.724, 51.734);
        format!(
            r#"{{"type":"Feature","properties":{{"code":"{id}","naam":"{name}","inw":{residents}}},
            "geometry":{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
        )
    };
    format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        square("BU2", "Oost", 4.717, "\"-99997\""),
        square("BU1", "West", 4.707, "\"980\"")
    )
}

const RECIPE: &str = r#"
name = "dorp"
title = { nl = "Dorp", en = "Village" }
country = "NL"
timezone = "Europe/Amsterdam"
date = "2024-10-02"
raw = "../../raw"
margin = 100.0

[[sources]]
id = "dorp"
title = "Dorp"
publisher = "Dorp"
licence = "CC0-1.0"
credit = "Dorp"

[neighbourhoods]
source = "dorp"
file = "buurten.geojson"
tolerance = 1.0
not_published = [-99997]
[neighbourhoods.fields]
id = "code"
name = "naam"
residents = ["inw"]
"#;

/// A folder with the village, and its recipe followed by `places`. Raw files go into its folder `raw`.
pub fn village_recipe(name: &str, places: &str) -> (TestFolder, PathBuf) {
    let folder = TestFolder::new(name);
    folder.file(
        "data/taxonomy.json",
        include_str!("../../../../data/taxonomy.json"),
    );
    folder.file("raw/buurten.geojson", &neighbourhoods());
    let recipe = folder.file("data/dorp/recipe.toml", &format!("{RECIPE}\n{places}"));
    (folder, recipe)
}

/// The atlas that `prepare` makes.
pub fn prepare_quietly(recipe: &Path) -> PreparedAtlas {
    prepare(recipe, None, &Progress::QUIET).unwrap()
}

/// Properties and coordinates of the features of a file.
pub fn features(prepared: &PreparedAtlas, file: &str) -> Vec<(Value, Value)> {
    let (_, text) = prepared
        .files
        .iter()
        .find(|(name, _)| *name == file)
        .unwrap();
    let json: Value = serde_json::from_slice(text).unwrap();
    let list = json["features"].as_array().unwrap();
    list.iter()
        .map(|it| {
            (
                it["properties"].clone(),
                it["geometry"]["coordinates"].clone(),
            )
        })
        .collect()
}
