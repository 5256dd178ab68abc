//! What `check` says of good and bad files.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::test_folder::TestFolder;
use atlas::Taxonomy;
use sleutelvrij::commands::check::{CheckTaxonomy, Checked, FileKind, check};

fn taxonomy() -> Taxonomy {
    Taxonomy::read(include_str!("../../../data/taxonomy.json")).unwrap()
}

fn codes(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|it| it.code).collect()
}

const BENCH: &str = r#"{"type":"Feature","properties":{"id":"a","kind":"bench","source":"osm"},
"geometry":{"type":"Point","coordinates":[4.36,52.01]}}"#;

fn collection(features: &[&str]) -> String {
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}",
        features.join(",\n")
    )
}

#[test]
fn a_file_is_known_by_its_words_even_when_it_breaks_off() {
    assert_eq!(
        FileKind::guess(r#"{"sleutelvrij":1,"parts":{"#),
        FileKind::Atlas
    );
    assert_eq!(
        FileKind::guess(r#"{"features":[{"geometry":{"type":"Point""#),
        FileKind::Places
    );
    assert_eq!(
        FileKind::guess(r#"{"geometry":{"type":"Polygon""#),
        FileKind::Neighbourhoods
    );
}

#[test]
fn areas_of_which_some_are_points_are_still_neighbourhoods() {
    let text = r#"[{"type":"Polygon"},{"type":"MultiPolygon"},{"type":"Point"}]"#;
    assert_eq!(FileKind::guess(text), FileKind::Neighbourhoods);
}

#[test]
fn good_places_have_nothing_wrong() {
    let folder = TestFolder::new("good");
    let file = folder.file("places.geojson", &collection(&[BENCH]));
    let checked = check(&file, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(checked.findings, []);
    assert_eq!(checked.to_string(), "1 place can be used, nothing is wrong");
}

#[test]
fn each_bad_feature_is_named_with_its_line_and_property() {
    let folder = TestFolder::new("bad");
    let unknown = BENCH.replace("bench", "castle").replace("\"a\"", "\"b\"");
    let link = BENCH.replace("\"a\"", "\"c\"").replace(
        "\"source\"",
        "\"website\":\"javascript:alert(1)\",\"source\"",
    );
    let file = folder.file("places.geojson", &collection(&[BENCH, &unknown, &link]));
    let checked = check(&file, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["not-in-taxonomy", "unsafe-link"]);
    let first = &checked.findings[0];
    assert_eq!(
        (first.feature, first.line, first.property),
        (Some(1), Some(4), Some("kind"))
    );
    assert_eq!(first.id.as_deref(), Some("b"));
    assert!(
        first
            .to_string()
            .contains("places.geojson, feature 1 (b), line 4, kind: `castle`")
    );
    assert_eq!(
        checked.places, 2,
        "the bench and the one with the link are there"
    );
}

#[test]
fn times_that_nobody_can_understand_are_named_with_their_place() {
    let with = |more: &str| BENCH.replace("\"source\"", &format!("{more},\"source\""));
    let good = with(r#""opening_hours":"Mo-Fr 09:00-17:00; PH off""#);
    let bad = with(r#""opening_hours":"from 9 to 5""#).replace("\"a\"", "\"b\"");
    let activity = r#""activities":[{"title":"Soup","when":"We 12:00-14:00"},{"title":"Chess","when":"Wednesdays"}]"#;
    let activity = with(activity).replace("\"a\"", "\"c\"");
    let folder = TestFolder::new("times");
    let file = folder.file("places.geojson", &collection(&[&good, &bad, &activity]));
    let checked = check(&file, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    let summary: Vec<_> = checked
        .findings
        .iter()
        .map(|it| (it.code, it.id.as_deref(), it.property, it.problem.as_str()))
        .collect();
    assert_eq!(
        summary,
        [
            (
                "hours",
                Some("b"),
                Some("opening_hours"),
                "`from 9 to 5`: not opening hours in the syntax of OpenStreetMap"
            ),
            (
                "hours",
                Some("c"),
                Some("activities"),
                "`Wednesdays`: not opening hours in the syntax of OpenStreetMap"
            ),
        ]
    );
    assert_eq!(checked.places, 3, "they are places all the same");
}

#[test]
fn a_part_that_is_not_what_the_manifest_says_is_found() {
    let folder = TestFolder::new("manifest");
    folder.file("places.geojson", &collection(&[BENCH]));
    let manifest = folder.file(
        "atlas.json",
        r#"{"sleutelvrij":1,"name":"x","title":"X","parts":{
            "neighbourhoods":{"file":"gone.geojson"},
            "places":{"file":"places.geojson","bytes":7,"sha256":"00","features":2}}}"#,
    );
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["missing-file", "size", "unknown-source",]);
}

/// The codes for an atlas whose manifest has these members too.
fn codes_with(folder: &TestFolder, members: &str) -> String {
    folder.file("places.geojson", &collection(&[BENCH]));
    folder.file("neighbourhoods.geojson", &collection(&[]));
    let text = format!(
        r#"{{"sleutelvrij":1,"name":"x","title":"X",{members},"parts":{{
        "neighbourhoods":{{"file":"neighbourhoods.geojson"}},
        "places":{{"file":"places.geojson"}}}},
        "sources":[{{"id":"osm","title":"OSM","credit":"©"}}]}}"#
    );
    let manifest = folder.file("atlas.json", &text);
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    codes(&checked).join(" ")
}

#[test]
fn a_language_that_no_browser_knows_is_found() {
    let folder = TestFolder::new("language");
    let summary = |language| codes_with(&folder, &format!(r#""language":"{language}""#));
    assert_eq!(summary("de-LI"), "");
    assert_eq!(summary("Deutsch"), "language");
}

#[test]
fn a_start_outside_the_bounds_is_found() {
    let folder = TestFolder::new("start");
    let summary = |start| codes_with(&folder, &format!(r#""bounds":[4,50,7,54],"start":{start}"#));
    assert_eq!(summary("[5,51,6,52]"), "");
    assert_eq!(summary("null"), "");
    assert_eq!(summary("[51,5,52,6]"), "start");
}

#[test]
fn a_part_of_a_source_that_the_atlas_does_not_have_is_found() {
    let folder = TestFolder::new("part-source");
    folder.file("places.geojson", &collection(&[BENCH]));
    folder.file("neighbourhoods.geojson", &collection(&[]));
    let text = |source: &str| {
        format!(
            r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{
            "neighbourhoods":{{"file":"neighbourhoods.geojson"}},
            "places":{{"file":"places.geojson","source":{source}}}}},
            "sources":[{{"id":"osm","title":"OSM","credit":"©"}}]}}"#
        )
    };
    let summary = |source: &str| -> Vec<String> {
        let manifest = folder.file("atlas.json", &text(source));
        let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
        let findings = checked.findings.iter();
        findings
            .map(|it| format!("{}: {}", it.code, it.problem))
            .collect()
    };
    assert_eq!(summary("\"osm\""), [""; 0]);
    assert_eq!(
        summary("\"cbs-squares\""),
        [
            "unknown-source: part `places`: source `cbs-squares` is not among the sources of the atlas"
        ]
    );
    let number = summary("7");
    assert_eq!(number.len(), 1);
    let expected = "not-an-atlas: the sources of its parts";
    assert!(number[0].starts_with(expected), "{number:?}");
}

#[test]
fn an_atlas_without_places_is_no_atlas() {
    let folder = TestFolder::new("no-places");
    let text = r#"{"sleutelvrij":1,"name":"x","title":"X","parts":{}}"#;
    let manifest = folder.file("atlas.json", text);
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["missing-part", "missing-part"]);
}

/// One domain, one layer and one kind, that the standard taxonomy does not have.
const CASTLES: &str = r##"{"version":1,
"layers":[{"id":"formal","label":{"nl":"f","en":"f"}}],
"domains":[{"id":"meeting","label":{"nl":"m","en":"m"},"shape":"circle","colour":"#000000","dark":"#ffffff"}],
"kinds":[{"id":"castle","label":{"nl":["kasteel","kastelen"],"en":["castle","castles"]},
"domains":["meeting"],"layer":"formal","key":"free","walk":400,"osm":[],"codes":[]}]}"##;

/// An atlas of one castle, with `taxonomy` among its parts.
fn castle(folder: &TestFolder, taxonomy: &str) -> std::path::PathBuf {
    let place = BENCH
        .replace("bench", "castle")
        .replace(r#","source":"osm""#, "");
    folder.file("places.geojson", &collection(&[&place]));
    folder.file("neighbourhoods.geojson", &collection(&[]));
    folder.file("kinds.json", taxonomy);
    folder.file(
        "atlas.json",
        r#"{"sleutelvrij":1,"name":"x","title":"X","parts":{
            "neighbourhoods":{"file":"neighbourhoods.geojson"},
            "places":{"file":"places.geojson"},
            "taxonomy":{"file":"kinds.json"}}}"#,
    )
}

#[test]
fn places_are_checked_by_the_taxonomy_of_their_atlas() {
    let folder = TestFolder::new("own-taxonomy");
    let manifest = castle(&folder, CASTLES);
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(checked.findings, []);
    assert_eq!(checked.places, 1);
}

#[test]
fn domains_of_daily_life_that_name_an_unknown_kind_are_found_though_residents_can_use_the_atlas() {
    let folder = TestFolder::new("life-domains");
    let own =
        r#""life_domains":[{"id":"safety","label":"s","kinds":["castle","moat"]}],"kinds":[{"id""#;
    let manifest = castle(&folder, &CASTLES.replace(r#""kinds":[{"id""#, own));
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["not-a-taxonomy"]);
    let first = checked.findings[0].to_string();
    assert!(
        first.contains("kinds.json") && first.contains("the taxonomy's safety names `moat`"),
        "{first}"
    );
    assert_eq!(checked.places, 1);
}

#[test]
fn a_taxonomy_that_is_asked_for_goes_before_the_atlas_s_own() {
    let folder = TestFolder::new("asked-taxonomy");
    let manifest = castle(&folder, CASTLES);
    let checked = check(&manifest, None, CheckTaxonomy::Given(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["not-in-taxonomy"]);
}

#[test]
fn a_taxonomy_that_cannot_be_used_is_found_and_the_standard_one_stands_in() {
    let folder = TestFolder::new("bad-taxonomy");
    let manifest = castle(&folder, &CASTLES.replace(r#"["meeting"]"#, r#"["siege"]"#));
    let checked = check(&manifest, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["not-a-taxonomy", "not-in-taxonomy"]);
    let first = checked.findings[0].to_string();
    assert!(
        first.contains("kinds.json") && first.contains("siege"),
        "{first}"
    );
}

#[test]
fn a_file_in_another_encoding_is_said_to_be_so() {
    let folder = TestFolder::new("encoding");
    let at = folder.file("places.geojson", "");
    std::fs::write(&at, b"{\"name\":\"Caf\xe9\"}").unwrap();
    assert_eq!(
        codes(&check(&at, None, CheckTaxonomy::Standard(&taxonomy())).unwrap()),
        ["not-utf-8"]
    );
}

/// The override would mirror the sentence around the name in every reader.
#[test]
fn characters_that_cannot_be_seen_are_named_and_the_place_is_kept() {
    let place = r#"{"type":"Feature","properties":{"id":"c","kind":"library","name":"Buurthuis \u202eDe Brink","address":"Markt 87\r\nBcc: x@y"},"geometry":{"type":"Point","coordinates":[4.359,52.011]}}"#;
    let folder = TestFolder::new("hidden-characters");
    let file = folder.file("places.geojson", &collection(&[BENCH, place]));
    let checked = check(&file, None, CheckTaxonomy::Standard(&taxonomy())).unwrap();
    assert_eq!(codes(&checked), ["hidden-characters"; 2]);
    let lines: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(lines[0].contains("such as U+202E"), "{lines:?}");
    assert!(lines[1].contains("such as U+000D"), "{lines:?}");
    assert!(checked.to_string().starts_with("2 places can be used"));
}

#[test]
fn a_zone_a_country_and_dates_that_cannot_be_are_wrong() {
    let folder = TestFolder::new("calendar");
    let manifest = |zone: &str, country: &str, date: &str, holiday: &str| {
        let text = format!(
            r#"{{"sleutelvrij":1,"name":"x","title":{{"en":"X"}},"country":"{country}","timezone":"{zone}",
"holidays":{{"public":["{holiday}"]}},"date":"{date}","parts":{{"neighbourhoods":{{"file":"n.geojson"}},
"places":{{"file":"p.geojson"}}}},"sources":[{{"id":"osm","title":"OSM","credit":"OSM"}}]}}"#
        );
        let file = folder.file("atlas.json", &text);
        folder.file("p.geojson", &collection(&[BENCH]));
        folder.file("n.geojson", &collection(&[]));
        check(&file, None, CheckTaxonomy::Standard(&taxonomy())).unwrap()
    };
    let good = manifest("Europe/Helsinki", "FI", "2026-02-28", "2026 01-01");
    assert_eq!(codes(&good), [""; 0]);
    let wrong = manifest("Europe/Helsinky", "XX", "21-04-2019", "2026 02-30");
    assert_eq!(codes(&wrong), ["timezone", "country", "date", "holidays"]);
    let file = folder.file(
        "bare.json",
        r#"{"sleutelvrij":1,"name":"x","title":{"en":"X"},"country":"IN","date":"2026-01-01",
"parts":{"neighbourhoods":{"file":"n.geojson"},"places":{"file":"p.geojson"}},
"sources":[{"id":"osm","title":"OSM","credit":"OSM"}]}"#,
    );
    let bare = check(
        &file,
        Some(FileKind::Atlas),
        CheckTaxonomy::Standard(&taxonomy()),
    )
    .unwrap();
    assert_eq!(codes(&bare), [""; 0]);
    assert_eq!(
        bare.notes.len(),
        2,
        "no zone, no holidays: {:?}",
        bare.notes
    );
}
