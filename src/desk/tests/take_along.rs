//! Files of the table: the numbers of the screen with what they are of.

// Tests may panic.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::atlases::opened;
use access::Scenario;
use desk::answers::{CoverageAnswer, read};
use desk::{
    DeskQuestion, DeskTable, DeskView, DeskWording, EngineQuestion, SheetStyle, SheetValue,
    TableFigures, ViewLevel, regions_file, sheet,
};
use geo::{Area, CoordsIter, Validation};
use i18n::native::IcuFormatter;
use i18n::{Locale, Rounding};
use planner::{PlannerAtlas, answer};
use serde_json::Value;
use sleutelvrij::output::spreadsheet::{CsvStyle, SheetCell, records};

/// The files of an atlas for the first question of the desk: the table, its CSV, its GeoJSON.
fn files(atlas: &PlannerAtlas) -> (DeskTable, String, String) {
    let question = DeskQuestion::default();
    let plan = Scenario::default();
    let asked = Value::from(question.for_engine(EngineQuestion::Coverage, &plan)).to_string();
    let coverage: CoverageAnswer = read(&answer(atlas, "coverage", &asked).unwrap()).unwrap();
    let figures = TableFigures {
        coverage: &coverage,
        compare: None,
        walks: None,
        supply: None,
        seats: None,
    };
    let table = DeskTable::new(&figures, &DeskView::default());
    let link = Some("https://example.org/?plan=p1".to_owned());
    let of = dutch(atlas).provenance(&question, &plan, &coverage.about, link);
    let csv = table.sheet(&coverage.about, &of, SheetStyle::Standard);
    let geojson = regions_file(&table, &coverage.about, &of, atlas.atlas());
    (table, csv.unwrap(), geojson)
}

fn dutch(atlas: &PlannerAtlas) -> DeskWording<'_, IcuFormatter> {
    DeskWording {
        locale: Locale::of("nl"),
        atlas: atlas.atlas(),
        life_domains: atlas.life_domains(),
    }
}

fn column<'r>(head: &csv::StringRecord, row: &'r csv::StringRecord, name: &str) -> &'r str {
    let at = head.iter().position(|it| it == name);
    row.get(at.unwrap_or_else(|| panic!("no {name} in {head:?}")))
        .unwrap()
}

#[test]
fn a_file_has_the_rows_and_numbers_of_the_table_and_what_they_are_of() {
    for name in ["delft", "drechtsteden", "ermelo", "liechtenstein"] {
        let atlas = opened(name);
        let (table, text, _) = files(&atlas);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().clone();
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let shown: Vec<_> = table.rows.iter().chain(&table.totals).collect();
        assert_eq!(rows.len(), shown.len());
        // Walks or straight lines, of residents or addresses.
        let named = |part: &str, end: &str| {
            let mut names = head.iter();
            let is_it = |it: &&str| it.contains(part) && it.ends_with(end);
            names.find(is_it).unwrap().to_owned()
        };
        for (row, shown) in rows.iter().zip(shown) {
            assert_eq!(column(&head, row, "region_name"), shown.name);
            // People, share, without, median walk: the least rounded down and the most up, and empty where they are not known.
            for (end, at, rounding) in [("from", 0, Rounding::Down), ("to", 1, Rounding::Up)] {
                let file = column(&head, row, &named("_without_", end));
                let exact = shown.cells[2].map(|it| rounding.apply(it.limits()[at], 0));
                // Nobody is without a place where nobody lives: that is known.
                let none = if shown.is_of_nobody { "0" } else { "" };
                assert_eq!(file, exact.map_or(none.to_owned(), |it| it.to_string()));
                assert_eq!(column(&head, row, &named("_median_metres_", end)), "");
            }
            let question = column(&head, row, "question");
            assert!(
                question.contains(": een sleutelvrije plek binnen "),
                "{question}"
            );
            assert!(column(&head, row, "program").starts_with("sleutelvrij "));
            assert_eq!(column(&head, row, "link"), "https://example.org/?plan=p1");
            let manifest = atlas.atlas().manifest().unwrap();
            assert_eq!(
                Some(column(&head, row, "data_date")),
                manifest.date.as_deref()
            );
            let places = manifest
                .parts
                .get("places")
                .unwrap()
                .sha256
                .clone()
                .unwrap();
            assert!(column(&head, row, "data_sha256").contains(&places));
        }
    }
}

#[test]
fn a_map_file_has_each_neighbourhood_with_its_figures_and_what_they_are_of() {
    let atlas = opened("liechtenstein");
    let (table, csv, text) = files(&atlas);
    let geojson: Value = serde_json::from_str(&text).unwrap();
    assert!(text.parse::<geojson::GeoJson>().is_ok());
    let features = geojson["features"].as_array().unwrap();
    assert_eq!(features.len(), table.rows.len());
    let first = &features[0]["properties"];
    assert_eq!(first["name"], table.rows[0].name.as_str());
    let [low, _] = i18n::whole_people(table.rows[0].cells[2].unwrap().limits());
    assert_eq!(first["walk_without_addresses_from"], low as f64);
    assert_eq!(first["walk_median_metres_to"], Value::Null);
    let question = geojson["provenance"]["question"].as_str().unwrap();
    assert!(csv.contains(question));
}

/// The table of districts as a file, for the neighbourhoods of an atlas that are given.
fn districts(atlas: &PlannerAtlas) -> Value {
    let question = DeskQuestion::default();
    let plan = Scenario::default();
    let asked = Value::from(question.for_engine(EngineQuestion::Coverage, &plan)).to_string();
    let coverage: CoverageAnswer = read(&answer(atlas, "coverage", &asked).unwrap()).unwrap();
    let figures = TableFigures {
        coverage: &coverage,
        compare: None,
        walks: None,
        supply: None,
        seats: None,
    };
    let view = DeskView {
        level: ViewLevel::District,
        ..DeskView::default()
    };
    let table = DeskTable::new(&figures, &view);
    let of = dutch(atlas).provenance(&question, &plan, &coverage.about, None);
    let text = regions_file(&table, &coverage.about, &of, atlas.atlas());
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_district_has_one_outline_of_the_same_area_as_its_neighbourhoods() {
    for name in ["delft", "ermelo"] {
        let atlas = opened(name);
        let file = districts(&atlas);
        let features = file["features"].as_array().unwrap();
        assert!(!features.is_empty(), "{name}");
        assert!(file["outlines"].as_str().unwrap().contains("dissolved"));
        for feature in features {
            let of = &feature["properties"];
            let members = atlas.atlas().neighbourhoods().iter();
            let members = members.filter(|it| {
                it.district.as_deref() == of["name"].as_str()
                    && it.municipality.as_deref() == of["municipality"].as_str()
            });
            let members: Vec<_> = members.map(|it| it.area.polygons()).collect();
            let expected: f64 = members.iter().map(|it| it.unsigned_area()).sum();
            let geometry: geojson::Geometry =
                serde_json::from_value(feature["geometry"].clone()).unwrap();
            let area: geo::MultiPolygon = geometry.value.try_into().unwrap();
            assert_eq!(of["outline"], "dissolved", "{name}: {}", of["name"]);
            assert!(
                (area.unsigned_area() / expected - 1.0).abs() < 1e-4,
                "{name}: {}",
                of["name"]
            );
            assert!(area.is_valid(), "{name}: {}", of["name"]);
            let polygons: usize = members.iter().map(|it| it.0.len()).sum();
            assert!(area.0.len() <= polygons);
            let points = |it: &geo::MultiPolygon| it.coords_count();
            let all: usize = members.iter().map(|it| points(it)).sum();
            if polygons > 1 {
                assert!(
                    points(&area) < all,
                    "{name}: {}: no border is left out",
                    of["name"]
                );
            }
        }
    }
}

/// The command line writes files for spreadsheets too: both have the same rule, for the same cells.
#[test]
fn cells_are_written_as_the_command_line_writes_them() {
    let mut random = fastrand::Rng::with_seed(12);
    let signs = [
        "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", "a", "1", "＝", ".",
    ];
    let cells: Vec<String> = (0..500)
        .map(|_| {
            let count = random.usize(..5);
            (0..count)
                .map(|_| signs[random.usize(..signs.len())])
                .collect()
        })
        .collect();
    for (own, command_line) in [
        (SheetStyle::Standard, CsvStyle::Standard),
        (SheetStyle::Excel, CsvStyle::Excel),
    ] {
        let rows = cells.iter();
        let rows = rows.map(|it| vec![SheetValue::Text(it.clone()), SheetValue::Number(-3.5)]);
        let expected = cells.iter().map(|it| {
            let number = SheetCell::Number("-3.5".to_owned());
            vec![SheetCell::Text(it.clone()), number]
        });
        assert_eq!(
            sheet(rows, own).unwrap(),
            records(expected, command_line).unwrap()
        );
    }
}
