//! `report` on the atlases of the project.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{NORMS, errors, run};
use crate::test_folder::TestFolder;
use std::collections::BTreeMap;

type Row = BTreeMap<String, String>;

const ALL: [&str; 4] = ["delft", "drechtsteden", "ermelo", "liechtenstein"];

/// These atlases with one question, in the folder `out`. A longer report takes minutes without optimisation.
fn reported(atlases: &[&str], lang: &str, threads: &str) -> TestFolder {
    let folder = TestFolder::new("report-atlases");
    let seats = r#""seats":{"metres":125,"status":"policy","source":"Raad 2026"},"questions""#;
    folder.file("norms.json", &NORMS.replace("\"questions\"", seats));
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let paths = atlases.iter();
    let paths: Vec<String> = paths.map(|it| format!("{data}/{it}/atlas.json")).collect();
    let mut arguments: Vec<&str> = paths.iter().map(String::as_str).collect();
    let more = ["--norms", "norms.json", "--out", "out", "--lang", lang];
    arguments.extend(more);
    let output = run(&folder, &arguments, threads);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    folder
}

fn read(folder: &TestFolder, file: &str) -> String {
    std::fs::read_to_string(folder.join(&format!("out/{file}"))).unwrap()
}

fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn residents_addresses_walks_and_straight_lines_are_named_as_what_they_are() {
    let folder = reported(&ALL, "nl", "2");
    for (name, unit, measure) in [
        ("delft", "residents", "walk"),
        ("drechtsteden", "residents", "straight_line"),
        ("ermelo", "residents", "straight_line"),
        ("liechtenstein", "addresses", "walk"),
    ] {
        let table = read(&folder, &format!("{name}/coverage.csv"));
        let head = table.lines().next().unwrap();
        let other = if measure == "walk" {
            "straight_line"
        } else {
            "walk"
        };
        assert!(
            head.contains(&format!("{measure}_within_{unit}_from")),
            "{head}"
        );
        assert!(!head.contains(other), "{head}");
        // Neighbourhoods add up to the whole, but for the rounding of each.
        let of = |row: &Row, end: &str| row[&format!("{unit}_total_{end}")].parse::<f64>().unwrap();
        let all = rows(&table);
        let all: Vec<&Row> = all.iter().filter(|it| it["age_group"] == "all").collect();
        let whole = all.iter().find(|it| it["region_level"] == "whole").unwrap();
        for end in ["from", "to"] {
            let parts = all
                .iter()
                .filter(|it| it["region_level"] == "neighbourhood");
            assert_eq!(
                parts.map(|it| of(it, end)).sum::<f64>(),
                of(whole, end),
                "{name}"
            );
        }
        let published = [
            ("delft", 109_590.0),
            ("drechtsteden", 296_145.0),
            ("liechtenstein", 12_308.0),
        ];
        if let Some((_, number)) = published.iter().find(|(of, _)| *of == name) {
            assert_eq!(of(whole, "from"), *number, "{name}");
        }
    }
    // Delft's source has no benches, and two atlases have no streets: nothing is known of seats there.
    for name in ALL {
        let file = folder.join(&format!("out/{name}/seats.csv"));
        assert_eq!(file.exists(), name == "liechtenstein", "{name}");
    }
    let page = |name: &str| read(&folder, &format!("{name}/report.nl.md"));
    assert!(page("delft").contains("gelijk verdeeld over de straten en paden"));
    assert!(page("drechtsteden").contains("gelijk verdeeld over de hele oppervlakte"));
    assert!(page("liechtenstein").contains("Geteld zijn adressen en geen inwoners"));
    for name in ["ermelo", "drechtsteden"] {
        assert!(page(name).contains("Alle afstanden zijn hemelsbreed"));
        assert!(!page(name).contains("(lopend)"));
    }
}

#[test]
fn pages_of_all_languages_are_complete_and_the_same_with_one_core_and_many() {
    for lang in ["nl", "en", "de"] {
        let [one, many] = ["1", "8"].map(|threads| reported(&["ermelo"], lang, threads));
        let name = "ermelo";
        let file = format!("{name}/report.{lang}.md");
        let page = read(&one, &file);
        assert_eq!(page, read(&many, &file));
        assert!(!page.contains("{}"), "{name} {lang}");
        assert!(page.lines().filter(|it| it.starts_with("## ")).count() >= 7);
        let sums = page
            .lines()
            .filter(|it| it.starts_with("| ") && it.ends_with("` |"));
        let sums = sums.filter(|it| it.split('`').nth(1).is_some_and(|it| it.len() == 64));
        assert!(sums.count() >= 5, "the SHA-256 of every file");
        let json = format!("{name}/report.json");
        assert_eq!(read(&one, &json), read(&many, &json));
    }
}
