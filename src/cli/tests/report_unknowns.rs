//! `report` on what the data lacks: what a scenario opens does not make it known, and neither does silence about hours.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld};
use std::collections::BTreeMap;

fn of_kinds(kinds: &str) -> String {
    NORMS.replace("\"metres\"", &format!("\"kinds\":[{kinds}],\"metres\""))
}

/// The data knows of no library. A new one is the first that it knows, and need not be the only one.
#[test]
fn a_kind_that_the_data_lacks_stays_unknown_when_a_scenario_opens_one() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"open","kind":"library","at":[4.722,51.729]}]}"#,
    );
    let scenario = ["--scenario", "plan.json"];
    let page = world.reported(&of_kinds("\"library\""), &scenario);
    let table = world.written("after/coverage.csv");
    let rows = table.lines().skip(1);
    assert_eq!(
        rows.filter(|it| !it.ends_with(",no such place is known"))
            .count(),
        0,
        "{table}"
    );
    assert!(page.contains("is not known."), "{page}");
    // Of libraries and benches it knows the benches, and says so afterwards too.
    let page = world.reported(&of_kinds("\"library\",\"bench\""), &scenario);
    let caveat = "The data has none of these: libraries.";
    assert!(page.contains(caveat), "{page}");
    let table = world.written("after/social_base.csv");
    assert_eq!(
        table.lines().count(),
        1,
        "only questions for any place are divided"
    );
}

/// The page of a plan that closes the only bench.
fn page_without_the_bench(world: &ReportWorld) -> String {
    let plan = r#"{"version":1,"steps":[{"do":"close","place":"b/1"}]}"#;
    world.folder.file("plan.json", plan);
    world.reported(NORMS, &["--scenario", "plan.json"])
}

/// Closing the only bench that the data knows leaves nobody with one: that is no lack of data.
#[test]
fn after_the_last_known_place_closes_nobody_has_one() {
    let world = ReportWorld::new(&Choice::default());
    let page = page_without_the_bench(&world);
    let change = "today 10 residents, afterwards 0. Difference: −10. Get a place: 0. Lose their last one: 10.";
    assert!(page.contains(change), "{page}");
    let table = world.written("after/coverage.csv");
    assert!(!table.contains("no such place is known"), "{table}");
}

/// Up to 60 of Oost are in no square, and 8 of West: those of West, whose bench closes, may lose it.
#[test]
fn residents_in_no_square_may_lose_a_place_near_them() {
    let world = ReportWorld::new(&Choice {
        residents: [Some(38), Some(90)],
        ..Choice::default()
    });
    let page = page_without_the_bench(&world);
    let lost = "Lose their last one: 10 to 78.";
    assert!(page.contains(lost), "{page}");
    // In no square, before, after, gained, lost, difference. Oost is further than the limit from the bench, but for its western edge.
    let table = world.written("scenario.csv");
    for (id, figures) in [
        ("BU1", ",all,0,8,10,18,0,0,0,0,10,18,-18,-10,"),
        ("BU2", ",all,0,60,0,60,0,0,0,0,0,60,-60,0,"),
    ] {
        let mut rows = table.lines();
        let is_row = |it: &str| it.contains(id) && it.contains(figures);
        assert!(rows.any(is_row), "{id}: {table}");
    }
}

/// The bench is always open, so no hour of the week is worse than another.
#[test]
fn hours_that_are_all_alike_are_no_worst_hours() {
    let world = ReportWorld::new(&Choice::default());
    let page = world.reported(NORMS, &["--at", "2026-11-25"]);
    assert!(
        page.contains("At no hour does anybody lose all places."),
        "{page}"
    );
    assert!(
        !page.contains("as far as known they are always open"),
        "{page}"
    );
    // A library whose hours are unknown is perhaps closed, and equally so at all hours.
    let file = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("\"bench\"", "\"library\"")).unwrap();
    let page = world.reported(NORMS, &["--at", "2026-11-25"]);
    assert!(
        page.contains("All hours of the week are alike here"),
        "{page}"
    );
    assert!(!page.contains("Monday 0:00"), "{page}");
}

/// West has 30 residents by its own figure and by its squares; Oost 90 by its own, and 30 to 34 by its squares: up to 60 are in none.
#[test]
fn residents_in_no_square_are_in_the_upper_limits() {
    let world = ReportWorld::new(&Choice {
        residents: [Some(30), Some(90)],
        ..Choice::default()
    });
    let page = world.reported(NORMS, &[]);
    for line in [
        "At most 60 residents are in the figure of their neighbourhood, and in no square of 100 metres.",
        "By neighbourhood, they are at most: Oost (60).",
        "Distance and choice are only about people of whom it is known where they live.",
    ] {
        assert!(page.contains(line), "{line}: {page}");
    }
    // Total, in no square, with a place as number and percent, without: of Oost, and of all.
    let coverage = world.written("coverage.csv");
    let note = "some numbers are not published; some people are at no population point";
    for figures in [
        ",30,94,0,60,0,60,0,66.7,30,94,",
        ",60,124,0,60,10,70,8,58.4,50,114,",
    ] {
        let mut rows = coverage.lines();
        assert!(
            rows.any(|it| it.contains(figures) && it.ends_with(note)),
            "{coverage}"
        );
        assert!(world.written("social_base.csv").contains(figures));
    }
    let regions = world.written("regions.geojson");
    assert!(
        regions.contains(r#""all:residents_unplaced_to":60"#),
        "{regions}"
    );
    let page = ReportWorld::new(&Choice::default()).reported(NORMS, &[]);
    assert!(!page.contains("in no square"), "{page}");
}

/// Residents of an area that are spread over it are no whole numbers. Whether anybody may use the playground beside the bench is
/// unknown: closing the bench takes the last place of any kind of nobody or of all near it, and the last bench of these for certain.
#[test]
fn no_upper_limit_is_below_another_that_it_contains_by_rounding() {
    let world = ReportWorld::new(&Choice {
        has_people: false,
        ..Choice::default()
    });
    let places = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&places).unwrap();
    let playground = r#"{"type":"Feature","properties":{"id":"p/1","kind":"playground","key":"unknown"},"geometry":{"type":"Point","coordinates":[4.712,51.729]}},"#;
    let both = text.replace("\"features\":[", &format!("\"features\":[{playground}"));
    std::fs::write(&places, both).unwrap();
    let areas = world.folder.join("dorp/buurten.geojson");
    let text = std::fs::read_to_string(&areas).unwrap();
    let mut fractions = 0;
    for residents in 20..40 {
        let text = text.replace("\"residents\":30", &format!("\"residents\":{residents}"));
        std::fs::write(&areas, text).unwrap();
        let page = world.reported(NORMS, &[]);
        let table = world.written("closing.csv");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows = reader.deserialize::<BTreeMap<String, String>>();
        let rows: Vec<_> = rows.map(|row| row.unwrap()).collect();
        let row = rows.iter().find(|it| it["place_id"] == "b/1").unwrap();
        let number = |column: &str| row[column].parse::<u32>().unwrap();
        let [any, kind] = ["any", "kind"].map(|it| {
            ["from", "to"].map(|end| number(&format!("straight_line_last_of_{it}_residents_{end}")))
        });
        assert_eq!((any[0], any[1]), (0, kind[1]), "{residents}");
        assert!(kind[0] == kind[1] || kind[0] + 1 == kind[1]);
        fractions += usize::from(kind[0] < kind[1]);
        let most = kind[1];
        let shown = [
            format!("| 0–{most} | {most} |"),
            format!("| 0–{most} | {}–{most} |", kind[0]),
        ];
        assert!(
            shown.iter().any(|it| page.contains(it)),
            "{shown:?}\n{page}"
        );
    }
    assert!(fractions > 10);
}
