//! `report` on what a decision does: closing, scenarios and costs, in a village worked out by hand.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld, errors, run};
use std::collections::BTreeMap;

const ARGUMENTS: [&str; 6] = [
    "dorp/atlas.json",
    "--norms",
    "norms.json",
    "--out",
    "out",
    "--lang=en",
];

/// What the report says if it refuses these arguments.
fn refused(world: &ReportWorld, more: &[&str]) -> String {
    world.folder.file("norms.json", NORMS);
    let arguments: Vec<&str> = ARGUMENTS.iter().chain(more).copied().collect();
    let output = run(&world.folder, &arguments, "1");
    assert_eq!(output.status.code(), Some(2), "{}", errors(&output));
    assert!(!world.folder.join("out").exists());
    errors(&output)
}

type Row = BTreeMap<String, String>;

fn rows(table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn limits<'r>(row: &'r Row, column: &str) -> [&'r str; 2] {
    ["from", "to"].map(|end| row[&format!("{column}_{end}")].as_str())
}

fn whole<'r>(rows: &'r [Row], age: &str) -> &'r Row {
    let is = |it: &&Row| it["region_level"] == "whole" && it["age_group"] == age;
    rows.iter().find(is).unwrap()
}

#[test]
fn closing_the_only_bench_loses_the_last_place_of_the_ten_near_it() {
    let world = ReportWorld::new(&Choice::default());
    world.reported(NORMS, &[]);
    let rows = rows(&world.written("closing.csv"));
    assert_eq!(rows.len(), 2, "for everybody and for children");
    let row = &rows[0];
    assert_eq!(row["place_id"], "b/1");
    assert_eq!(row["neighbourhood"], "West");
    assert_eq!(
        limits(row, "straight_line_last_of_any_residents"),
        ["10", "10"]
    );
    assert_eq!(
        limits(row, "straight_line_last_of_kind_residents"),
        ["10", "10"]
    );
    assert_eq!(
        limits(&rows[1], "straight_line_last_of_any_residents"),
        ["3", "3"]
    );
    let page = world.written("report.en.md");
    assert!(
        page.contains("| Bank (`b/1`) | bench | West | 10 | 10 |"),
        "{page}"
    );
}

#[test]
fn costs_give_people_per_thousand_euro_and_a_warning_not_to_publish() {
    let world = ReportWorld::new(&Choice::default());
    world
        .folder
        .file("kosten.csv", "place;yearly_cost_euro\nb/1;2500,5\n");
    world.reported(NORMS, &["--costs", "kosten.csv"]);
    let rows = rows(&world.written("closing.csv"));
    assert_eq!(rows[0]["yearly_cost_euro"], "2500.5");
    let per = "straight_line_last_of_any_per_1000_euro_a_year_residents";
    // 10 for € 2,500.50: 3.9992.
    assert_eq!(limits(&rows[0], per), ["3.9", "4"]);
    let page = world.written("report.en.md");
    assert!(
        page.contains(
            "Publish it only if you may.** Known costs: €2,501 a year, for 1 of 1 places."
        ),
        "{page}"
    );
    world.reported(NORMS, &[]);
    assert!(!world.written("closing.csv").contains("euro"));
    assert!(!world.written("report.json").contains("euro"));
}

#[test]
fn costs_that_cannot_be_used_are_refused_with_their_line() {
    let world = ReportWorld::new(&Choice::default());
    for (lines, message) in [
        (
            "b/1,-1\n",
            "kosten.csv, line 2: `-1` in `yearly_cost_euro`: ",
        ),
        (
            "b/1,cheap\n",
            "kosten.csv, line 2: `cheap` in `yearly_cost_euro`: ",
        ),
        (
            "b/1,1\nb/1,2\n",
            "kosten.csv, line 3: `b/1` has a line before",
        ),
        (
            "b/1,1\nb/2,2\n",
            "kosten.csv, line 3: no atlas has the place `b/2`",
        ),
    ] {
        world
            .folder
            .file("kosten.csv", &format!("place,yearly_cost_euro\n{lines}"));
        let said = refused(&world, &["--costs", "kosten.csv"]);
        assert!(said.starts_with(message), "{said}");
    }
}

#[test]
fn a_scenario_gives_before_after_and_difference() {
    let world = ReportWorld::new(&Choice::default());
    // The bench moves from West to c in Oost.
    world.folder.file(
        "plan.json",
        r#"{"version":1,"title":"Bank naar Oost","steps":[{"do":"close","place":"b/1"},{"do":"open","id":"new/1","kind":"bench","at":[4.722,51.729]}]}"#,
    );
    world.reported(NORMS, &["--scenario", "plan.json"]);
    let table = rows(&world.written("scenario.csv"));
    let all = whole(&table, "all");
    assert_eq!(
        limits(all, "straight_line_before_within_residents"),
        ["10", "10"]
    );
    // The 30 at c, and the 0 to 4 at d.
    assert_eq!(
        limits(all, "straight_line_after_within_residents"),
        ["30", "34"]
    );
    assert_eq!(limits(all, "straight_line_gained_residents"), ["30", "34"]);
    assert_eq!(limits(all, "straight_line_lost_residents"), ["10", "10"]);
    assert_eq!(
        limits(all, "straight_line_difference_residents"),
        ["20", "24"]
    );
    let children = whole(&table, "under_15");
    assert_eq!(
        limits(children, "straight_line_difference_residents"),
        ["-3", "1"]
    );
    let page = world.written("report.en.md");
    assert!(page.contains("## What changes: Bank naar Oost"));
    assert!(page.contains("- Bank (`b/1`) closes."), "{page}");
    assert!(
        page.contains("- A place opens: bench (new/1) at 4.72200, 51.72900."),
        "{page}"
    );
    assert!(
        page.contains("today 10 residents, afterwards 30 to 34. Difference: +20 to +24."),
        "{page}"
    );
    // The table of today is that without a scenario, and the one of afterwards is in its own folder.
    let today = world.written("coverage.csv");
    let after = rows(&world.written("after/coverage.csv"));
    assert_eq!(
        limits(whole(&after, "all"), "straight_line_within_residents"),
        ["30", "34"]
    );
    world.reported(NORMS, &[]);
    assert_eq!(world.written("coverage.csv"), today);
}

/// Whether anybody may sit on the bench is unknown. Closing nothing that is near those people changes nothing for them, and
/// closing it can only take away.
#[test]
fn what_is_unknown_before_and_after_is_no_difference() {
    let world = ReportWorld::new(&Choice::default());
    let places = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&places).unwrap();
    std::fs::write(
        &places,
        text.replace(r#""key":"free""#, r#""key":"unknown""#),
    )
    .unwrap();
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"open","id":"new/1","kind":"bench","at":[4.722,51.729]}]}"#,
    );
    world.reported(NORMS, &["--scenario", "plan.json"]);
    let table = rows(&world.written("scenario.csv"));
    let all = whole(&table, "all");
    assert_eq!(
        limits(all, "straight_line_before_within_residents"),
        ["0", "10"]
    );
    assert_eq!(limits(all, "straight_line_gained_residents"), ["30", "34"]);
    assert_eq!(limits(all, "straight_line_lost_residents"), ["0", "0"]);
    world.folder.file("plan.json", r#"{"version":1,"steps":[{"do":"open","id":"new/1","kind":"place_of_worship","at":[4.712,51.7291]}]}"#);
    world.reported(NORMS, &["--scenario", "plan.json"]);
    let table = rows(&world.written("scenario.csv"));
    let all = whole(&table, "all");
    // A second place that counts perhaps, near the same people: they may gain, and lose nothing.
    assert_eq!(limits(all, "straight_line_gained_residents"), ["0", "10"]);
    assert_eq!(limits(all, "straight_line_lost_residents"), ["0", "0"]);
}

#[test]
fn a_scenario_that_names_an_unknown_place_is_refused_with_its_step() {
    let world = ReportWorld::new(&Choice::default());
    for (steps, message) in [
        (
            r#"{"do":"close","place":"b/2"}"#,
            "dorp/atlas.json: plan.json: steps[0].place: no place has the id `b/2`\n",
        ),
        (r#"{"do":"shut","place":"b/1"}"#, "plan.json: steps[0].do: "),
        (
            r#"{"do":"close-street","at":[4.712,51.729]}"#,
            "dorp/atlas.json: plan.json: steps[0].do: this atlas has no streets\n",
        ),
    ] {
        world.folder.file(
            "plan.json",
            &format!(r#"{{"version":1,"steps":[{steps}]}}"#),
        );
        let said = refused(&world, &["--scenario", "plan.json"]);
        assert!(said.starts_with(message), "{said}");
    }
}

#[test]
fn new_places_are_where_most_people_gain_one() {
    let world = ReportWorld::new(&Choice::default());
    let norms = NORMS.replace("\"questions\"", "\"new_places\":1,\"questions\"");
    // c, and b with a name that a spreadsheet would calculate; the third is in another country.
    let candidates = "id,lon,lat\noude school,4.722,51.729\n=b,4.712,51.733\nfar,9.5,47.1\n";
    world.folder.file("kandidaten.csv", candidates);
    world
        .folder
        .file("kosten.csv", "place,yearly_cost_euro\noude school,10000\n");
    world.folder.file("norms.json", &norms);
    let more = ["--candidates", "kandidaten.csv", "--costs", "kosten.csv"];
    let arguments: Vec<&str> = ARGUMENTS.iter().chain(&more).copied().collect();
    let output = run(&world.folder, &arguments, "2");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let table = rows(&world.written("new_places.csv"));
    let covering = &table[0];
    assert_eq!(covering["model"], "maximal covering");
    assert_eq!(covering["candidate"], "oude school");
    assert_eq!(covering["neighbourhood"], "Oost");
    assert_eq!(covering["percent_below_best_possible_at_most"], "0");
    // The 30 at c, and the 0 to 4 at d.
    assert_eq!(
        limits(covering, "straight_line_gained_residents"),
        ["30", "34"]
    );
    let per = "straight_line_gained_per_1000_euro_a_year_residents";
    assert_eq!(limits(covering, per), ["3", "3.4"]);
    let page = world.written("report.en.md");
    assert!(
        page.contains("These candidates are outside the area and are left out: far."),
        "{page}"
    );
    let gain = "Number of new places: 1. They give a place near to these, which have none today: 30 to 34 residents.";
    assert!(page.contains(gain), "{page}");
}

#[test]
fn candidates_in_metres_of_a_national_grid_are_refused() {
    let world = ReportWorld::new(&Choice::default());
    world
        .folder
        .file("kandidaten.csv", "id,lon,lat\nschool,84000,447000\n");
    let norms = NORMS.replace("\"questions\"", "\"new_places\":1,\"questions\"");
    world.folder.file("new.json", &norms);
    let more = ["--candidates", "kandidaten.csv", "--norms", "new.json"];
    let arguments: Vec<&str> = [ARGUMENTS[0]].iter().chain(&more).copied().collect();
    let output = run(&world.folder, &arguments, "1");
    assert_eq!(output.status.code(), Some(2));
    let said = errors(&output);
    assert!(
        said.contains("kandidaten.csv") && said.contains("RD New"),
        "{said}"
    );
}

/// The library in the place of the bench is open on weekdays from 9 to 17.
#[test]
fn hours_of_a_week_count_places_that_are_open() {
    let world = ReportWorld::new(&Choice::default());
    let places = world.folder.join("dorp/plekken.geojson");
    let text = std::fs::read_to_string(&places).unwrap();
    let library = r#""kind":"library","opening_hours":"Mo-Fr 09:00-17:00""#;
    std::fs::write(&places, text.replace(r#""kind":"bench""#, library)).unwrap();
    world.reported(NORMS, &["--at", "2026-11-25"]);
    let table = rows(&world.written("week.csv"));
    assert_eq!(table.len(), 2 * 168);
    let at = |time: &str| {
        let row = table.iter().find(|it| it["local_time"] == time).unwrap();
        limits(row, "straight_line_within_open_residents")
    };
    assert_eq!(at("2026-11-23T08:00"), ["0", "0"]);
    assert_eq!(at("2026-11-23T09:00"), ["10", "10"]);
    assert_eq!(at("2026-11-27T16:00"), ["10", "10"]);
    assert_eq!(at("2026-11-28T12:00"), ["0", "0"]);
    // All hours but 5 × 8 are alike.
    let page = world.written("report.en.md");
    assert!(
        page.contains("| Monday 0:00 (+127) | 0% | 60–64 |"),
        "{page}"
    );
    let parts = rows(&world.written("week_parts.csv"));
    let all = whole(&parts, "all");
    for part in ["weekday_evening", "weekend_daytime"] {
        let lost = format!("straight_line_open_on_weekdays_and_lost_in_{part}_residents");
        assert_eq!(limits(all, &lost), ["10", "10"]);
    }
    assert!(refused_date(&world).contains("`Wednesday`: expected a date, as in 2026-11-23"));
}

fn refused_date(world: &ReportWorld) -> String {
    let arguments: Vec<&str> = ARGUMENTS
        .iter()
        .chain(&["--at", "Wednesday"])
        .copied()
        .collect();
    let output = run(&world.folder, &arguments, "1");
    assert_eq!(output.status.code(), Some(2));
    errors(&output)
}

/// The ten share the bench: a tenth each, and nobody else has a part of it.
#[test]
fn choice_and_shares_of_places_are_those_worked_out_by_hand() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file("kosten.csv", "place,capacity\nb/1,20\n");
    for (more, shares, unknown) in [
        // 10 × 1/10 of 64 and of 60 people, for 1,000 people.
        (&[][..], ["15.625", "16.667"], "1"),
        (&["--costs", "kosten.csv"][..], ["312.5", "333.334"], "0"),
    ] {
        world.reported(NORMS, more);
        let table = rows(&world.written("choice.csv"));
        let all = whole(&table, "all");
        // 10 people have one place and one kind; 50 to 54 have none.
        assert_eq!(limits(all, "straight_line_mean_places"), ["0.1", "0.2"]);
        assert_eq!(limits(all, "straight_line_median_kinds"), ["0", "0"]);
        let score = "straight_line_2sfca_capacity_per_1000_residents";
        assert_eq!(limits(all, score), shares);
        assert_eq!(all["places_without_known_capacity"], unknown);
    }
}
