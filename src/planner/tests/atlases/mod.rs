//! The atlases of `data/`, opened for planners, and questions to them.

// Test helpers may panic, and no test uses all of them.
#![allow(clippy::unwrap_used, dead_code)]

use planner::{PlannerAtlas, PlannerFile, QuestionError, ZoneRules, answer};
use serde_json::Value;
use sleutelvrij::commands::calendar::time_zone;
use std::path::PathBuf;

pub fn files(name: &str) -> Vec<PlannerFile> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let parts = [
        ("manifest", "atlas.json"),
        ("neighbourhoods", "neighbourhoods.geojson"),
        ("places", "places.geojson"),
        ("streets", "streets.bin"),
        ("people", "people.bin"),
    ];
    let read = |(part, file): (&str, &str)| {
        let bytes = std::fs::read(folder.join(name).join(file)).ok()?;
        Some(PlannerFile {
            part: part.to_owned(),
            name: file.to_owned(),
            bytes: Ok(bytes),
            is_listed: part != "manifest",
            sha256: None,
        })
    };
    parts.into_iter().filter_map(read).collect()
}

pub fn opened(name: &str) -> PlannerAtlas {
    PlannerAtlas::open(files(name), ZoneRules::new(time_zone)).unwrap()
}

pub fn ask(atlas: &PlannerAtlas, name: &str, question: &Value) -> Value {
    let answer = answer(atlas, name, &question.to_string()).unwrap();
    serde_json::from_str(&answer).unwrap()
}

pub fn row<'a>(answer: &'a Value, level: &str) -> &'a Value {
    let rows = answer["rows"].as_array().unwrap();
    rows.iter().find(|it| it["level"] == level).unwrap()
}

/// Asserts that a question is refused as out of range, with a reason that contains this.
pub fn assert_range(atlas: &PlannerAtlas, name: &str, question: &Value, reason: &str) {
    let refused = answer(atlas, name, &question.to_string()).unwrap_err();
    let is_right = matches!(&refused, QuestionError::Range(why) if why.contains(reason));
    assert!(is_right, "{name} {question}: {refused:?}");
}
