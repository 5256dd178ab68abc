//! `report` on what the data lacks: what a scenario opens does not make it known, and neither does silence about hours.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld};

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

/// Closing the only bench that the data knows leaves nobody with one: that is no lack of data.
#[test]
fn after_the_last_known_place_closes_nobody_has_one() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"close","place":"b/1"}]}"#,
    );
    let page = world.reported(NORMS, &["--scenario", "plan.json"]);
    let change = "today 10 residents, afterwards 0. Difference: −10. Get a place: 0. Lose their last one: 10.";
    assert!(page.contains(change), "{page}");
    let table = world.written("after/coverage.csv");
    assert!(!table.contains("no such place is known"), "{table}");
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

/// West has 30 residents by its own figure and by its squares; Oost 90 by its own, and 30 to 34 by its squares.
#[test]
fn residents_in_no_square_are_counted_on_the_page() {
    let world = ReportWorld::new(&Choice {
        residents: [Some(30), Some(90)],
        ..Choice::default()
    });
    let page = world.reported(NORMS, &[]);
    let line = "more residents than the squares of 100 metres: 56 residents.";
    assert!(page.contains(line), "{page}");
    let page = ReportWorld::new(&Choice::default()).reported(NORMS, &[]);
    assert!(!page.contains("than the squares"), "{page}");
}
