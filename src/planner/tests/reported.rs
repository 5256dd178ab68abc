//! A report of Liechtenstein with opening times, a week, capacities, new places and a scenario, to compare the library with.

// Test helpers may panic.
#![allow(clippy::unwrap_used, clippy::panic)]

use atlas::Lang;
use serde_json::{Map, Value, json};
use sleutelvrij::commands::report::{ReportOptions, report};
use sleutelvrij::output::spreadsheet::CsvStyle;
use sleutelvrij::progress::Progress;
use std::path::PathBuf;

pub const OPEN_AT: &str = "2026-11-23T10:00";
pub const DATE: &str = "2026-11-25";
pub const KINDS: [&str; 3] = ["library", "supermarket", "cafe"];
pub const LIBRARY: &str = "osm:node/315636966";

/// The room of each place of the kinds. Of some only, there is no figure: see
/// `answers::room_of_some_places_only_is_no_figure`.
pub fn capacities() -> Value {
    let path = data().join("liechtenstein/places.geojson");
    let places: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let places = places["features"].as_array().unwrap().iter();
    let ids = places
        .map(|it| &it["properties"])
        .filter(|it| KINDS.contains(&it["kind"].as_str().unwrap()))
        .map(|it| it["id"].as_str().unwrap().to_owned());
    let rooms = ids
        .zip((10..).step_by(7))
        .map(|(id, room)| (id, json!(room)));
    Value::Object(rooms.collect())
}

fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

pub fn candidates() -> [[f64; 2]; 3] {
    [[9.5215, 47.1410], [9.5480, 47.2150], [9.5040, 47.0670]]
}

pub fn scenario() -> Value {
    json!({"version": 1, "steps": [
        {"do": "close", "place": LIBRARY},
        {"do": "open", "kind": "library", "at": [9.5480, 47.2150], "opening_hours": "Mo-Fr 09:00-17:00", "capacity": 60},
    ]})
}

/// The tables of a report on what this test asks, before and after the scenario.
pub fn reported() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: String| {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        file
    };
    let question = |id: &str, open_at: Option<&str>| {
        json!({"id": id, "label": {"en": id}, "kinds": KINDS, "minutes": 10, "open_at": open_at,
            "status": "assumption", "source": {"en": "a test"}})
    };
    let questions = [question("open", Some(OPEN_AT)), question("any", None)];
    let norms = json!({"version": 1, "questions": questions, "new_places": 2, "references": []});
    let costs = capacities()
        .as_object()
        .unwrap()
        .iter()
        .fold("place,capacity\n".to_owned(), |csv, (id, capacity)| {
            format!("{csv}{id},{capacity}\n")
        });
    let positions = candidates()
        .iter()
        .enumerate()
        .fold("name,lon,lat\n".to_owned(), |csv, (number, [lon, lat])| {
            format!("{csv}{number},{lon},{lat}\n")
        });
    let options = ReportOptions {
        atlases: vec![data().join("liechtenstein/atlas.json")],
        norms: Some(write("norms.json", norms.to_string())),
        scenario: Some(write("scenario.json", scenario().to_string())),
        costs: Some(write("costs.csv", costs)),
        dates: vec![DATE.to_owned()],
        candidates: Some(write("candidates.csv", positions)),
        out: None,
        csv: CsvStyle::Standard,
        lang: Lang::English,
    };
    let (_, made) = report(&options, &Progress::QUIET).unwrap().remove(0);
    let files = made.unwrap().files;
    let (_, text) = files
        .iter()
        .find(|(name, _)| name == "report.json")
        .unwrap();
    serde_json::from_str(text).unwrap()
}

/// The rows of a table that are about a question.
pub fn rows(tables: &Value, name: &str, question: &str) -> Vec<Map<String, Value>> {
    let columns = tables[name]["columns"].as_array().unwrap();
    let names = || columns.iter().map(|it| it.as_str().unwrap().to_owned());
    let rows = tables[name]["rows"].as_array().unwrap().iter();
    let rows = rows.map(|row| {
        names()
            .zip(row.as_array().unwrap().iter().cloned())
            .collect()
    });
    rows.filter(|row: &Map<String, Value>| row["question_id"] == question)
        .collect()
}

/// The two limits of a figure in a row, whose column begins and ends so.
pub fn limits(row: &Map<String, Value>, figure: &str) -> [Option<f64>; 2] {
    ["from", "to"].map(|end| {
        let column = format!("{figure}_{end}");
        row.get(&column)
            .unwrap_or_else(|| panic!("{column}"))
            .as_f64()
    })
}

/// Asserts that limits are equal, to what reading them from JSON adds: serde_json does not read every last digit.
pub fn assert_same(one: [Option<f64>; 2], other: [Option<f64>; 2]) {
    for (a, b) in one.into_iter().zip(other) {
        let is_same = match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-14 * a.abs(),
            (None, None) => true,
            _ => false,
        };
        assert!(is_same, "{one:?} {other:?}");
    }
}
