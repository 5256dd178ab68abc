//! What is asked of the clock of an atlas, and of one that does not say what time it is there.

// In a test of its own, helpers may give up as tests do.
#![allow(clippy::unwrap_used)]

mod folder;

use folder::Folder;
use std::process::Command;

const HERE: [&str; 4] = ["--lon", "4.35", "--lat", "52.01"];

/// An atlas of one place, with no time zone unless `more` says so.
fn village(name: &str, place: &str, more: &str) -> Folder {
    let folder = Folder::new(name);
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

/// The exit code, and what is on standard output.
fn said(folder: &Folder, command: &str, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
        .args([command, folder.0.join("atlas.json").to_str().unwrap()])
        .args(more)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), text)
}

fn open_at(folder: &Folder, time: &str) -> (Option<i32>, usize) {
    let asked = [&HERE[..], &["--open-at", time]].concat();
    let (code, text) = said(folder, "nearest", &asked);
    let rows = serde_json::from_str::<Vec<serde_json::Value>>(&text);
    (code, rows.map_or(0, |it| it.len()))
}

#[test]
fn where_no_place_has_hours_nobody_asks_for_a_time_zone() {
    let bench = village("bench", r#""kind":"bench""#, "");
    assert_eq!(said(&bench, "list", &["--html"]).0, Some(0));
    assert_eq!(open_at(&bench, "2026-11-21T14:00"), (Some(0), 1));
    assert_eq!(open_at(&bench, "now"), (Some(0), 1));
    assert_eq!(open_at(&bench, "soon"), (Some(2), 0));
    let library = r#""kind":"library","opening_hours":"Mo-Su 10:00-17:00""#;
    let library = village("library", library, "");
    assert_eq!(said(&library, "list", &["--html"]).0, Some(1));
    assert_eq!(open_at(&library, "now"), (Some(1), 0));
}

#[test]
fn a_time_is_read_as_strictly_as_in_the_browser() {
    let bench = village("time", r#""kind":"bench""#, "");
    assert_eq!(open_at(&bench, "2026-11-21T14:00:30"), (Some(0), 1));
    for wrong in ["2026-11-21 14:00", "2026-1-2T9:05", "2026-11-21T14:00Z"] {
        assert_eq!(open_at(&bench, wrong), (Some(2), 0), "{wrong}");
    }
}

/// In Delft the sun rises at about 8.10 on that day and sets at about 16.40.
#[test]
fn an_atlas_that_does_not_say_where_it_is_has_the_sun_of_its_places() {
    let park = r#""kind":"park","opening_hours":"sunrise-sunset""#;
    let park = village("sun", park, r#","timezone":"Europe/Amsterdam""#);
    assert_eq!(open_at(&park, "2026-11-21T12:00"), (Some(0), 1));
    assert_eq!(open_at(&park, "2026-11-21T07:30"), (Some(0), 0));
    assert_eq!(open_at(&park, "2026-11-21T17:30"), (Some(0), 0));
}
