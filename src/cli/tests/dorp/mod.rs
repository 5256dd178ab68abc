//! A village to prepare, of two neighbourhoods.

use crate::folder::Folder;
use serde_json::Value;
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::progress::Progress;
use std::path::{Path, PathBuf};

/// Two neighbourhoods side by side, some 700 m by 1,100 m each; the spot is in the western one.
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

/// The world with this behind its recipe; its raw files go into the folder's `raw`.
pub fn world(name: &str, places: &str) -> (Folder, PathBuf) {
    let folder = Folder::new(name);
    folder.file(
        "data/taxonomy.json",
        include_str!("../../../../data/taxonomy.json"),
    );
    folder.file("raw/buurten.geojson", &neighbourhoods());
    let recipe = folder.file("data/dorp/recipe.toml", &format!("{RECIPE}\n{places}"));
    (folder, recipe)
}

/// What `prepare` makes of it.
pub fn made(recipe: &Path) -> PreparedAtlas {
    prepare(recipe, None, &Progress::QUIET).unwrap()
}

/// The features of a file: their properties and coordinates.
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
