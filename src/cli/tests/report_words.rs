//! The words of `report`: what a question asks, on the page, in tables and on maps.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld};
use serde_json::Value;

#[test]
fn minutes_of_a_walk_are_metres_where_distances_are_straight_lines() {
    let world = ReportWorld::new(&Choice::default());
    let norms = NORMS.replace("\"metres\":400", "\"minutes\":5").replace(
        "a place within 400 metres",
        "a place within a 5-minute walk",
    );
    let page = world.reported(&norms, &[]);
    let heading =
        "### Who has a place within a 5-minute walk (counted here as 400 m in a straight line)?";
    assert!(page.contains(heading), "{page}");
    let table = world.written("coverage.csv");
    assert!(
        table.contains(
            ",a place within a 5-minute walk (counted here as 400 m in a straight line),"
        )
    );
}

/// The limit, the speed, the age group and the question are in the map itself, for whoever opens it without the report.
#[test]
fn maps_say_what_was_asked() {
    let world = ReportWorld::new(&Choice::default());
    world.reported(NORMS, &[]);
    let first = |name: &str| -> Value {
        let map: Value = serde_json::from_str(&world.written(name)).unwrap();
        map["features"][0]["properties"].clone()
    };
    let gap = first("gaps.geojson");
    assert_eq!(
        gap["question"],
        "a place within 400 metres (in a straight line)"
    );
    assert_eq!(gap["limit_straight_line_metres"], 400);
    assert_eq!(gap["limit_minutes"], Value::Null);
    assert_eq!(gap["speed_km_per_hour"], 4.8);
    assert_eq!(gap["age_group"], "all");
    assert_eq!(gap["rank"], 1);
    let region = first("regions.geojson");
    assert_eq!(region["near:question"], gap["question"]);
    assert_eq!(region["near:limit_straight_line_metres"], 400);
    assert_eq!(region["near:speed_km_per_hour"], 4.8);
    assert_eq!(region["positions"], "population points");
}

/// A time is told in words, in the summary, the section and the table of norms.
#[test]
fn the_time_of_a_question_is_in_words() {
    let world = ReportWorld::new(&Choice::default());
    let norms = NORMS.replace("\"metres\"", "\"open_at\":\"2026-11-21T14:00\",\"metres\"");
    let page = world.reported(&norms, &[]);
    let said = page.matches("Only places that are open on Saturday, 21 November 2026 at 14:00.");
    assert_eq!(said.count(), 3, "{page}");
    assert!(!page.contains("2026-11-21T14:00"), "{page}");
}
