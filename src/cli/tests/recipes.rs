//! Recipes that fail, and the taxonomy that a recipe is read with.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::village_fixture::village_recipe;
use sleutelvrij::commands::prepare::{PrepareOptions, prepare_with};
use sleutelvrij::progress::Progress;
use std::path::Path;

const BENCHES: &str = r#"
[[places]]
source = "dorp"
file = "plekken.geojson"
reading = { may_be_empty = true }
id = "{nr}"
tags = true
"#;

const BENCH: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature",
    "properties":{"nr":1,"amenity":"bench"},"geometry":{"type":"Point","coordinates":[4.71,51.729]}}]}"#;

/// Runs `prepare`; returns the exit code and the messages.
fn run(recipe: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
        .arg("prepare")
        .arg(recipe)
        .args(arguments)
        .output()
        .unwrap();
    (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
}

#[test]
fn a_run_without_neighbourhoods_tells_what_was_left_out_and_why() {
    let (_folder, recipe) = village_recipe("no-neighbourhood", BENCHES);
    let text = std::fs::read_to_string(&recipe).unwrap();
    let text = text.replace(
        "tolerance = 1.0",
        "tolerance = 1.0\nwhere = \"code!=BU1\"\nleave_out = [{ when = \"code=BU2\", reason = \"not built yet\" }]",
    );
    std::fs::write(&recipe, text).unwrap();
    let (code, messages) = run(&recipe, &[]);
    assert_eq!(code, Some(1), "{messages}");
    for part in [
        "no neighbourhood is left",
        "buurten.geojson",
        "1 no match for `where`",
        "1 not built yet",
    ] {
        assert!(messages.contains(part), "{part}: {messages}");
    }
}

#[test]
fn all_errors_of_a_recipe_are_printed_with_file_and_line() {
    let (_folder, recipe) = village_recipe("errors", &BENCHES.replace("dorp", "elders"));
    let text = std::fs::read_to_string(&recipe).unwrap();
    std::fs::write(&recipe, text.replace("margin =", "margn =")).unwrap();
    let (code, messages) = run(&recipe, &[]);
    assert_eq!(code, Some(2), "{messages}");
    let line = |number: usize| format!("{}, line {number}: ", recipe.display());
    let expected = format!(
        "{}unknown key `margn`: did you mean `margin`?\n{}`elders` is not among its sources\n",
        line(8),
        line(29)
    );
    assert_eq!(messages, expected);
}

#[test]
fn a_given_taxonomy_precedes_that_of_the_folder_and_the_standard_one() {
    let (folder, recipe) = village_recipe("taxonomy", BENCHES);
    folder.file("raw/plekken.geojson", BENCH);
    let standard = std::fs::read_to_string(folder.join("data/taxonomy.json")).unwrap();
    let places = |taxonomy: Option<&Path>| {
        let options = PrepareOptions {
            taxonomy,
            ..PrepareOptions::default()
        };
        let prepared = prepare_with(&recipe, &options, &Progress::QUIET).unwrap();
        prepared.report.files[1].kept
    };
    std::fs::remove_file(folder.join("data/taxonomy.json")).unwrap();
    assert_eq!(places(None), 1, "the standard taxonomy");
    let without_benches = standard.replace("amenity=bench", "amenity=throne");
    folder.file("data/taxonomy.json", &without_benches);
    assert_eq!(places(None), 0, "that of the folder");
    let given = folder.file("given.json", &standard);
    assert_eq!(places(Some(&given)), 1, "the given one");
    let (code, messages) = run(&recipe, &["--taxonomy", "/nowhere/taxonomy.json"]);
    assert_eq!(code, Some(2), "{messages}");
}
