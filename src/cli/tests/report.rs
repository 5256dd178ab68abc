//! `report` on a village of which every figure can be worked out by hand.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld, errors, run};
use serde_json::Value;

/// Reports on the village with the norms of a file, in English.
const IN_ENGLISH: [&str; 7] = [
    "dorp/atlas.json",
    "--norms",
    "norms.json",
    "--out",
    "out",
    "--lang",
    "en",
];

/// The village reported on with the norms of the fixture, in English.
fn reported(choice: &Choice) -> ReportWorld {
    let world = ReportWorld::new(choice);
    world.folder.file("norms.json", NORMS);
    let output = run(&world.folder, &IN_ENGLISH, "2");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(output.stdout.is_empty());
    world
}

/// The rows of a CSV table as records of column and cell.
fn rows(table: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().unwrap().clone();
    let record = |row: csv::StringRecord| {
        let cells = head.iter().zip(row.iter());
        cells.map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
    };
    reader.records().map(|it| record(it.unwrap())).collect()
}

/// The text of a cell; that of no cell if there is no such column.
fn cell<'r>(row: &'r [(String, String)], column: &str) -> &'r str {
    let found = row.iter().find(|(name, _)| name == column);
    found.map_or("(no such column)", |(_, text)| text)
}

/// Both limits of a figure.
fn limits<'r>(row: &'r [(String, String)], column: &str) -> [&'r str; 2] {
    ["from", "to"].map(|end| cell(row, &format!("{column}_{end}")))
}

#[test]
fn figures_of_the_village_are_those_worked_out_by_hand() {
    let table = reported(&Choice::default()).written("coverage.csv");
    let rows = rows(&table);
    // West, Oost and the whole, for everybody and for children.
    assert_eq!(rows.len(), 6);
    let row = |name: &str, age: &str| {
        let is = |it: &&Vec<(String, String)>| {
            cell(it, "region_name") == name && cell(it, "age_group") == age
        };
        rows.iter().find(is).unwrap()
    };
    let west = row("West", "all");
    assert_eq!(limits(west, "residents_total"), ["30", "30"]);
    assert_eq!(limits(west, "straight_line_within_residents"), ["10", "10"]);
    assert_eq!(
        limits(west, "straight_line_within_percent"),
        ["33.3", "33.4"]
    );
    assert_eq!(
        limits(west, "straight_line_without_residents"),
        ["20", "20"]
    );
    assert_eq!(cell(west, "note"), "");
    let whole = row("", "all");
    assert_eq!(cell(whole, "region_level"), "whole");
    assert_eq!(limits(whole, "residents_total"), ["60", "64"]);
    assert_eq!(
        limits(whole, "straight_line_within_residents"),
        ["10", "10"]
    );
    // 10 of 64, and 10 of 60.
    assert_eq!(
        limits(whole, "straight_line_within_percent"),
        ["15.6", "16.7"]
    );
    assert_eq!(
        limits(whole, "straight_line_without_residents"),
        ["50", "54"]
    );
    assert_eq!(cell(whole, "note"), "some numbers are not published");
    // Children: 3 near, 0 to 4 at b, where their number is kept back, and 0 to 4 at d.
    let children = row("", "under_15");
    assert_eq!(limits(children, "residents_total"), ["3", "11"]);
    assert_eq!(
        limits(children, "straight_line_within_percent"),
        ["27.2", "100"]
    );
}

#[test]
fn straight_lines_are_named_in_every_column_of_a_distance_and_never_called_walks() {
    let world = reported(&Choice::default());
    let table = world.written("coverage.csv");
    let head = table.lines().next().unwrap();
    for column in head.split(',').filter(|it| {
        ["within", "without", "metres", "unreachable"]
            .iter()
            .any(|part| it.contains(part))
    }) {
        assert!(column.contains("straight_line"), "{column}");
    }
    assert!(!head.contains("walk"));
    let page = world.written("report.en.md");
    assert!(page.contains("All distances are straight lines"));
    assert!(page.contains("Share with a place (straight line)"));
    assert!(!page.contains("(on foot)"), "{page}");
    let json: Value = serde_json::from_str(&world.written("report.json")).unwrap();
    assert_eq!(json["parameters"]["measure"], "straight line");
    for line in world.written("regions.geojson").lines().skip(1) {
        assert!(!line.contains("walk_"), "{line}");
    }
}

#[test]
fn numbers_that_are_not_published_are_in_no_file_as_numbers() {
    let world = reported(&Choice::default());
    let gaps: Value = serde_json::from_str(&world.written("gaps.geojson")).unwrap();
    let gaps: Vec<u64> = gaps["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["properties"]["residents"].as_u64().unwrap())
        .collect();
    // b and c; d has no place near either, but how many live there is not published.
    assert_eq!(gaps, [20, 30]);
}

#[test]
fn addresses_are_called_addresses_and_shown_at_least_five_at_a_point() {
    let world = reported(&Choice {
        addresses: true,
        ..Choice::default()
    });
    let table = world.written("coverage.csv");
    assert!(!table.contains("residents"), "{table}");
    assert_eq!(rows(&table).len(), 3, "addresses have no ages");
    let page = world.written("report.en.md");
    assert!(page.contains("0% of the addresses in Dorp"), "{page}");
    assert!(page.contains("Addresses are counted, not residents"));
    let gaps: Value = serde_json::from_str(&world.written("gaps.geojson")).unwrap();
    let features = gaps["features"].as_array().unwrap();
    // The six at c; the single one at b would be one household.
    assert_eq!(features.len(), 1);
    assert_eq!(features[0]["properties"]["addresses"], 6);
}

#[test]
fn residents_that_are_spread_are_an_estimate_without_points() {
    let world = reported(&Choice {
        has_people: false,
        ..Choice::default()
    });
    assert!(!world.folder.join("out/dorp/gaps.geojson").exists());
    let page = world.written("report.en.md");
    assert!(page.contains("About "), "{page}");
    assert!(page.contains("spread evenly over the whole area"));
    let table = world.written("coverage.csv");
    let rows = rows(&table);
    let whole = rows
        .iter()
        .find(|it| cell(it, "region_level") == "whole")
        .unwrap();
    assert_eq!(limits(whole, "residents_total"), ["60", "60"]);
}

#[test]
fn a_neighbourhood_without_a_number_of_residents_is_a_band_and_an_atlas_without_any_says_so() {
    let one = Choice {
        residents: [None, Some(30)],
        has_people: false,
        ..Choice::default()
    };
    let table = reported(&one).written("coverage.csv");
    let rows_of_one = rows(&table);
    assert_eq!(limits(&rows_of_one[0], "residents_total"), ["0", "49"]);
    assert_eq!(
        cell(&rows_of_one[0], "note"),
        "some numbers are not published"
    );
    let none = Choice {
        residents: [None, None],
        has_people: false,
        ..Choice::default()
    };
    let world = reported(&none);
    let table = world.written("coverage.csv");
    for row in rows(&table) {
        assert_eq!(limits(&row, "residents_total"), ["", ""]);
        assert_eq!(cell(&row, "note"), "no number of people is published");
    }
    let page = world.written("report.en.md");
    assert!(
        page.contains("How many people live here is not known."),
        "{page}"
    );
    assert!(page.contains("in 2 of the 2 neighbourhoods"), "{page}");
}

#[test]
fn a_question_about_places_that_the_data_lacks_has_no_figure() {
    let world = ReportWorld::new(&Choice::default());
    let arguments = ["dorp/atlas.json", "--out", "out", "--lang", "en"];
    assert_eq!(run(&world.folder, &arguments, "1").status.code(), Some(0));
    let table = world.written("coverage.csv");
    let rows = rows(&table);
    let play = rows
        .iter()
        .filter(|it| cell(it, "question_id") == "play-200");
    for row in play.clone() {
        assert_eq!(limits(row, "straight_line_within_percent"), ["", ""]);
        assert_eq!(limits(row, "straight_line_without_residents"), ["", ""]);
        assert_eq!(cell(row, "note"), "no such place is known");
    }
    assert_eq!(play.count(), 6);
    let page = world.written("report.en.md");
    assert!(page.contains(
        "Who has a playground within 200 metres (in a straight line)? That is not known."
    ));
}

#[test]
fn cells_that_a_spreadsheet_would_calculate_are_text() {
    let world = ReportWorld::new(&Choice::default());
    let areas = world.folder.join("dorp/buurten.geojson");
    let text = std::fs::read_to_string(&areas).unwrap();
    let named = text
        .replace("\"West\"", r#""=HYPERLINK(\"http://x\")""#)
        .replace("\"Oost\"", r#""@Oost""#);
    std::fs::write(&areas, named).unwrap();
    world.folder.file(
        "norms.json",
        &NORMS.replace("a place within", "-1+1 place within"),
    );
    let output = run(&world.folder, &IN_ENGLISH, "1");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let table = world.written("coverage.csv");
    let rows = rows(&table);
    assert_eq!(cell(&rows[0], "region_name"), "'=HYPERLINK(\"http://x\")");
    assert_eq!(cell(&rows[1], "region_name"), "'@Oost");
    assert!(cell(&rows[0], "question").starts_with("'-1+1 place"));
}

#[test]
fn two_runs_give_the_same_bytes_with_one_core_and_with_many_wherever_the_files_are() {
    let read = |threads| {
        let world = ReportWorld::new(&Choice::default());
        let output = run(&world.folder, &["dorp/atlas.json", "--out", "out"], threads);
        assert_eq!(output.status.code(), Some(0));
        let names = [
            "coverage.csv",
            "report.json",
            "regions.geojson",
            "gaps.geojson",
            "report.nl.md",
        ];
        let files = names.map(|name| world.written(name));
        let here = world.folder.join(".").display().to_string();
        assert!(
            files
                .iter()
                .all(|it| !it.contains(here.trim_end_matches("/.")))
        );
        files
    };
    assert_eq!(read("1"), read("8"));
}

#[test]
fn without_a_folder_the_page_is_printed() {
    let world = ReportWorld::new(&Choice::default());
    for (lang, title) in [
        ("nl", "# Dorp: wie heeft een sleutelvrije plek dichtbij?\n"),
        ("en", "# Dorp: who has a key-free place near?\n"),
        (
            "de",
            "# Dorp: Wer hat einen schlüsselfreien Ort in der Nähe?\n",
        ),
    ] {
        let output = run(&world.folder, &["dorp/atlas.json", "--lang", lang], "1");
        let page = String::from_utf8(output.stdout).unwrap();
        assert!(page.starts_with(title), "{page}");
    }
    let output = run(&world.folder, &["dorp/atlas.json", "--lang", "ar"], "1");
    assert_eq!(
        output.status.code(),
        Some(2),
        "reports are not written in Arabic"
    );
}
