//! `report` on what a scenario changes: hours, walks and seats, in a village worked out by hand.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld};
use atlas::LonLat;
use std::collections::BTreeMap;
use streets::{Class, FootAccess, StreetsBuilder, Way};

type Row = BTreeMap<String, String>;

fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn limits<'r>(row: &'r Row, column: &str) -> [&'r str; 2] {
    ["from", "to"].map(|end| row[&format!("straight_line_{column}_{end}")].as_str())
}

/// The village with a library in the place of the bench, open on weekdays from 9 to 17, and a plan that opens it until 21 on
/// Mondays to Saturdays.
fn longer_hours() -> ReportWorld {
    let world = ReportWorld::new(&Choice::default());
    let places = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&places).unwrap();
    let library = r#""kind":"library","opening_hours":"Mo-Fr 09:00-17:00""#;
    std::fs::write(&places, text.replace(r#""kind":"bench""#, library)).unwrap();
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"hours","place":"b/1","opening_hours":"Mo-Sa 09:00-21:00"}]}"#,
    );
    world
}

#[test]
fn longer_hours_give_an_open_place_in_the_evening_and_at_the_weekend() {
    let world = longer_hours();
    let page = world.reported(NORMS, &["--scenario", "plan.json", "--at", "2026-11-25"]);
    let hours = rows(&world.written("scenario_week.csv"));
    assert_eq!(hours.len(), 2 * 168);
    let at = |time: &str, what: &str| {
        let row = hours.iter().find(|it| it["local_time"] == time).unwrap();
        limits(row, what).map(str::to_owned)
    };
    assert_eq!(at("2026-11-23T12:00", "gained_open_residents"), ["0", "0"]);
    assert_eq!(
        at("2026-11-23T12:00", "before_within_open_residents"),
        ["10", "10"]
    );
    for evening in ["2026-11-23T17:00", "2026-11-27T20:00", "2026-11-28T09:00"] {
        assert_eq!(at(evening, "before_within_open_residents"), ["0", "0"]);
        assert_eq!(at(evening, "after_within_open_residents"), ["10", "10"]);
        assert_eq!(at(evening, "difference_open_residents"), ["10", "10"]);
    }
    assert_eq!(at("2026-11-29T12:00", "gained_open_residents"), ["0", "0"]);
    let parts = rows(&world.written("scenario_week_parts.csv"));
    let part = |name: &str| {
        let mut rows = parts.iter();
        let is = |it: &&Row| it["part_of_week"] == name && it["region_name"] == "West";
        limits(rows.find(is).unwrap(), "gained_open_residents")
    };
    assert_eq!(part("weekday_daytime"), ["0", "0"]);
    // On average over 4 hours of which 3 are open, and over 16 hours of which 8 are.
    assert_eq!(part("weekday_evening"), ["7", "8"]);
    assert_eq!(part("weekend_daytime"), ["5", "5"]);
    // Three parts of two neighbourhoods and the whole, for everybody and for children.
    assert_eq!(parts.len(), 3 * 3 * 2);
    for line in [
        "| Weekday evenings (6 to 10 pm) | 0 | 8 | +8 | 8 | 0 |",
        // 5 evenings of 4 hours, and 12 hours of Saturday.
        "| Monday 17:00 (+31) | +10 | 10 | 0 |",
        "| West | 0 | +8 | +5 |",
        // All hours but 5 × 8, of which 5 × 4 and 12 are open then.
        "| Monday 0:00 (+127) | 0 | 3 | +3 | 3 | 0 |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert!(!page.contains("Opening hours are not in this comparison"));
}

#[test]
fn without_a_week_the_page_says_that_hours_are_in_no_figure() {
    let world = longer_hours();
    let page = world.reported(NORMS, &["--scenario", "plan.json"]);
    assert!(
        page.contains("Opening hours are not in this comparison"),
        "{page}"
    );
    assert!(page.contains("For nobody does it change whether a place is near."));
    assert!(page.contains("As far as is known, the distances do not change."));
    assert!(!world.folder.join("out/dorp/scenario_week.csv").exists());
}

/// The bench moves from 111 m of a (10), 445 m of b (20) and 691 m of c (30) to c: then a has 700 m and b 822 m. Of d, 0 to 4
/// people have 699 m before and 112 m after.
#[test]
fn a_moved_place_changes_walks() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"move","place":"b/1","to":[4.722,51.729]}]}"#,
    );
    let page = world.reported(NORMS, &["--scenario", "plan.json"]);
    let table = rows(&world.written("scenario.csv"));
    let row = |name: &str| {
        let is = |it: &&Row| it["region_name"] == name && it["age_group"] == "all";
        table.iter().find(is).unwrap()
    };
    let west = row("West");
    // (10 × 111 + 20 × 445) / 30, and (10 × 700 + 20 × 822) / 30.
    assert_eq!(limits(west, "before_mean_metres"), ["333", "334"]);
    assert_eq!(limits(west, "after_mean_metres"), ["781", "782"]);
    assert_eq!(limits(west, "before_median_metres"), ["445", "446"]);
    assert_eq!(limits(west, "after_90th_percentile_metres"), ["821", "822"]);
    let whole = row("");
    assert_eq!(limits(whole, "before_90th_percentile_metres")[0], "690");
    assert_eq!(limits(whole, "after_median_metres"), ["0", "112"]);
    let line = "| West | 334 m | 781 m | 445 m | 822 m |";
    assert!(page.contains(line), "{page}");
    assert!(page.contains("| 90 of 100 have it nearer |"), "{page}");
}

/// A street of 691 m from the bench to c, half of it in Oost (with the 20 m whose middle is there), and a plan that puts a bench at its end.
#[test]
fn a_second_bench_shortens_the_longest_stretch_without_a_seat() {
    let world = ReportWorld::new(&Choice::default());
    let position = |lon| LonLat::new(lon, 51.729).unwrap();
    let line = [(1, position(4.712)), (2, position(4.722))];
    let mut builder = StreetsBuilder::new();
    builder.way(Way {
        line: &line,
        class: Class::Street,
        foot: FootAccess::FREE,
        underground: false,
        name: Some("Dorpsstraat"),
    });
    std::fs::write(world.folder.join("dorp/straten.bin"), builder.finish()).unwrap();
    let manifest = world.folder.join("dorp/atlas.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    let with_streets = r#""parts":{"streets":{"file":"straten.bin"},"#;
    std::fs::write(&manifest, text.replace("\"parts\":{", with_streets)).unwrap();
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"open","kind":"bench","at":[4.722,51.729]}]}"#,
    );
    let seats = r#""seats":{"metres":125,"status":"policy","source":"Raad 2026"},"questions""#;
    let norms = NORMS.replace("\"questions\"", seats);
    let page = world.reported(&norms, &["--scenario", "plan.json"]);
    let table = rows(&world.written("scenario_seats.csv"));
    assert_eq!(table.len(), 3);
    let whole = &table[2];
    let of =
        |column: &str| ["from", "to"].map(|end| whole[&format!("walk_{column}_{end}")].as_str());
    // 62.5 m of 691 from the first bench, and as many from the second.
    assert_eq!(of("before_within_norm_street_percent"), ["9", "9.1"]);
    assert_eq!(of("after_within_norm_street_percent"), ["18", "18.1"]);
    // To the end and back, and from bench to bench.
    let longest =
        ["before", "after"].map(|side| of(&format!("{side}_longest_stretch_without_seat_metres")));
    assert_eq!(longest, [["1381", "1382"], ["690", "691"]]);
    for line in [
        "| Share of streets where it is at most 125 m from seat to seat | 9% | 18.1% |",
        "| Longest stretch without a seat (on foot) | 1,382 m | 691 m |",
        "| Oost | 0% | 17.6% | 1,382 m | 691 m |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    // Closing nothing and opening what is no seat changes nothing.
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"open","kind":"playground","at":[4.722,51.729]}]}"#,
    );
    let page = world.reported(&norms, &["--scenario", "plan.json"]);
    assert!(page.contains("The distance from seat to seat does not change."));
}
