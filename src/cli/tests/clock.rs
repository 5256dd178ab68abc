//! Time zones and times of `nearest --open-at` and `list --week`.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use std::process::Command;

const HERE: [&str; 4] = ["--lon", "4.35", "--lat", "52.01"];

/// An atlas with one place; `more` is added to its manifest, such as a time zone.
fn atlas_of(name: &str, place: &str, more: &str) -> TestFolder {
    let folder = TestFolder::new(name);
    let manifest = format!(
        r#"{{"sleutelvrij":1,"name":"dorp","title":"Dorp","parts":{{"places":{{"file":"places.geojson"}}}}{more}}}"#
    );
    folder.file("atlas.json", &manifest);
    let places = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"a","properties":{{{place}}},
        "geometry":{{"type":"Point","coordinates":[4.35,52.01]}}}}]}}"#
    );
    folder.file("places.geojson", &places);
    folder
}

/// Exit code and standard output.
fn run(folder: &TestFolder, command: &str, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
        .args([command, folder.join("atlas.json").to_str().unwrap()])
        .args(more)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), text)
}

fn open_at(folder: &TestFolder, time: &str) -> (Option<i32>, usize) {
    let asked = [&HERE[..], &["--open-at", time]].concat();
    let (code, text) = run(folder, "nearest", &asked);
    let rows = serde_json::from_str::<Vec<serde_json::Value>>(&text);
    (code, rows.map_or(0, |it| it.len()))
}

#[test]
fn atlases_without_opening_hours_need_no_time_zone() {
    let bench = atlas_of("bench", r#""kind":"bench""#, "");
    assert_eq!(run(&bench, "list", &["--html"]).0, Some(0));
    assert_eq!(open_at(&bench, "2026-11-21T14:00"), (Some(0), 1));
    assert_eq!(open_at(&bench, "now"), (Some(0), 1));
    assert_eq!(open_at(&bench, "soon"), (Some(2), 0));
    let library = r#""kind":"library","opening_hours":"Mo-Su 10:00-17:00""#;
    let library = atlas_of("library", library, "");
    assert_eq!(run(&library, "list", &["--html"]).0, Some(1));
    assert_eq!(open_at(&library, "now"), (Some(1), 0));
}

#[test]
fn times_are_parsed_as_strictly_as_in_the_browser() {
    let bench = atlas_of("time", r#""kind":"bench""#, "");
    assert_eq!(open_at(&bench, "2026-11-21T14:00:30"), (Some(0), 1));
    for wrong in ["2026-11-21 14:00", "2026-1-2T9:05", "2026-11-21T14:00Z"] {
        assert_eq!(open_at(&bench, wrong), (Some(2), 0), "{wrong}");
    }
}

/// On that day the sun rises in Delft at about 8:10 and sets at about 16:40.
#[test]
fn atlases_without_bounds_use_the_sun_of_their_places() {
    let park = r#""kind":"park","opening_hours":"sunrise-sunset""#;
    let park = atlas_of("sun", park, r#","timezone":"Europe/Amsterdam""#);
    assert_eq!(open_at(&park, "2026-11-21T12:00"), (Some(0), 1));
    assert_eq!(open_at(&park, "2026-11-21T07:30"), (Some(0), 0));
    assert_eq!(open_at(&park, "2026-11-21T17:30"), (Some(0), 0));
}
