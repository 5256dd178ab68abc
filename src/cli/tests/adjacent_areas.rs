//! The names beyond the border of an atlas, from an extract of OpenStreetMap that is cut off there.

use crate::osm_fixture::{OsmFile, Tags};
use crate::test_folder::TestFolder;
use crate::village_fixture::{prepare_quietly, village_recipe};
use serde_json::Value;
use sleutelvrij::commands::prepare::PreparedAtlas;
use std::path::{Path, PathBuf};

const PARTS: &str = r#"
[[places]]
source = "dorp"
file = "dorp.osm.pbf"
id = "{@type}/{@id}"
tags = true
"#;
const OSM: &str = r#"
file = "dorp.osm.pbf"
where = "boundary=administrative + admin_level=8 + @type=relation"
leave_out = [{ when = "ref!=*", reason = "elsewhere" }]
"#;

/// ```text
///        5 ─ ─ ─                way 14 is not in the extract, 13 has no nodes, and of 12 node 9 is missing
///        │  12
///   4 ── 3 ┄ ┄ 9
///   │    │
///   │Dorp│11  Oost
///   │    │
///   1 ── 2 ┄ ┄ ┄
/// ```
fn extract(folder: &TestFolder) {
    const EAST: Tags = &[
        ("type", "boundary"),
        ("boundary", "administrative"),
        ("admin_level", "8"),
        ("name", "Oost"),
    ];
    const DORP: Tags = &[
        ("type", "boundary"),
        ("boundary", "administrative"),
        ("admin_level", "8"),
        ("name", "Dorp"),
        ("ref", "1"),
    ];
    let mut file = OsmFile::default();
    let corners = [
        [4.70, 51.72],
        [4.72, 51.72],
        [4.72, 51.74],
        [4.70, 51.74],
        [4.72, 51.75],
    ];
    for (id, at) in (1..).zip(corners) {
        file.node(id, at, &[]);
    }
    file.node(
        20,
        [4.71, 51.73],
        &[("amenity", "library"), ("name", "Bieb")],
    );
    file.way(10, &[3, 4, 1, 2], &[]);
    file.way(11, &[2, 3], &[]);
    file.way(12, &[9, 3, 5], &[]);
    file.way(13, &[], &[]);
    file.way(15, &[3], &[]);
    file.relation(30, &[(10, "outer"), (11, "outer")], DORP);
    let east = [11, 12, 13, 14, 15].map(|way| (way, "outer"));
    file.relation(31, &east, EAST);
    file.relation(32, &[], EAST);
    std::fs::write(folder.join("raw/dorp.osm.pbf"), file.finish()).unwrap();
}

/// The list in `atlas.json`; null if it has none.
fn adjacent(prepared: &PreparedAtlas) -> Value {
    let manifest = prepared.files.last().unwrap();
    let manifest: Value = serde_json::from_slice(&manifest.1).unwrap();
    manifest["adjacent"].clone()
}

/// The recipe with the neighbourhoods of the extract.
fn with_osm_neighbourhoods(recipe: &Path) -> PathBuf {
    let text = std::fs::read_to_string(recipe).unwrap();
    let text = text
        .replace(r#"file = "buurten.geojson""#, OSM)
        .replace(r#"id = "code""#, r#"id = "ref""#)
        .replace(r#"name = "naam""#, r#"name = "name""#)
        .replace(r#"residents = ["inw"]"#, "");
    std::fs::write(recipe, text).unwrap();
    recipe.to_owned()
}

#[test]
fn the_area_beyond_a_border_at_which_the_extract_ends_has_its_name() {
    let (folder, recipe) = village_recipe("adjacent", PARTS);
    extract(&folder);
    let prepared = prepare_quietly(&with_osm_neighbourhoods(&recipe));
    let found = adjacent(&prepared);
    let [oost] = found.as_array().unwrap().as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(oost["name"], "Oost");
    // 400 m are 0.0058° of longitude here, and 0.02° of latitude 2225 m.
    let off = |index: usize, degrees: f64| (oost["at"][index].as_f64().unwrap() - degrees).abs();
    assert!(off(0, 4.7258) < 2e-4 && off(1, 51.73) < 1e-4, "{oost}");
    assert!((2220..2230).contains(&oost["border"].as_u64().unwrap()));
    let notes = &prepared.report.files[0].notes;
    let cut_off = "not named beyond the border: 1 cut off at the edge of the file";
    assert_eq!(*notes, ["areas beyond the border: 1", cut_off]);
}

#[test]
fn neighbourhoods_of_another_format_have_no_names_beyond_them() {
    let (folder, recipe) = village_recipe("not-adjacent", PARTS);
    extract(&folder);
    let prepared = prepare_quietly(&recipe);
    assert_eq!(adjacent(&prepared), Value::Null);
    // Nothing was looked for.
    assert_eq!(prepared.report.files[0].notes, [""; 0]);
}
