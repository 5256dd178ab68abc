//! The library has the figures of the command line: its answers are those of a report of Liechtenstein with opening times, a week,
//! capacities, new places and a scenario.

// Tests may panic.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::atlases::{ask, opened};
use atlas::Lang;
use planner::PlannerAtlas;
use serde_json::{Map, Value, json};
use sleutelvrij::commands::report::{ReportOptions, report};
use sleutelvrij::output::spreadsheet::CsvStyle;
use sleutelvrij::progress::Progress;
use std::path::PathBuf;

const OPEN_AT: &str = "2026-11-23T10:00";
const DATE: &str = "2026-11-25";
const KINDS: [&str; 3] = ["library", "supermarket", "cafe"];
const LIBRARY: &str = "osm:node/315636966";

fn capacities() -> Value {
    json!({LIBRARY: 40, "osm:node/5525678460": 25})
}

fn candidates() -> [[f64; 2]; 3] {
    [[9.5215, 47.1410], [9.5480, 47.2150], [9.5040, 47.0670]]
}

fn scenario() -> Value {
    json!({"version": 1, "steps": [
        {"do": "close", "place": LIBRARY},
        {"do": "open", "kind": "library", "at": [9.5480, 47.2150], "opening_hours": "Mo-Fr 09:00-17:00", "capacity": 60},
    ]})
}

/// The tables of a report on what this test asks, before and after the scenario.
fn reported() -> Value {
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
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let options = ReportOptions {
        atlases: vec![data.join("liechtenstein/atlas.json")],
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
fn rows(tables: &Value, name: &str, question: &str) -> Vec<Map<String, Value>> {
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
fn limits(row: &Map<String, Value>, figure: &str) -> [Option<f64>; 2] {
    ["from", "to"].map(|end| {
        let column = format!("{figure}_{end}");
        row.get(&column)
            .unwrap_or_else(|| panic!("{column}"))
            .as_f64()
    })
}

/// The two limits of a figure of the library, in other units.
fn own(of: &Value, factor: f64) -> [Option<f64>; 2] {
    ["low", "high"].map(|it| of[it].as_f64().map(|it| it * factor))
}

/// Asserts that limits are equal, to what reading them from JSON adds: serde_json does not read every last digit.
fn assert_same(one: [Option<f64>; 2], other: [Option<f64>; 2]) {
    for (a, b) in one.into_iter().zip(other) {
        let is_same = match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-14 * a.abs(),
            (None, None) => true,
            _ => false,
        };
        assert!(is_same, "{one:?} {other:?}");
    }
}

/// The question of the library that a question of the norms is.
fn asked(id: &str, after: bool) -> Value {
    let mut question = json!({"kinds": KINDS, "minutes": 10});
    if id == "open" {
        question["openAt"] = json!(OPEN_AT);
    }
    if after {
        question["scenario"] = scenario();
    }
    question
}

fn with(mut question: Value, members: &Value) -> Value {
    let all = question.as_object_mut().unwrap();
    all.extend(members.as_object().unwrap().clone());
    question
}

fn list<'a>(answer: &'a Value, name: &str) -> &'a [Value] {
    answer[name].as_array().unwrap()
}

#[test]
fn answers_are_the_figures_of_a_report() {
    let report = reported();
    let country = opened("liechtenstein");
    for id in ["open", "any"] {
        compare_scenario(&country, &report["tables"], id);
    }
    for (after, tables) in [(false, &report["tables"]), (true, &report["tables_after"])] {
        for id in ["open", "any"] {
            let question = asked(id, after);
            compare_coverage(&country, tables, id, &question);
            compare_closing(&country, tables, id, &question);
            compare_choice(&country, tables, id, &question);
            compare_new_places(&country, tables, id, &question);
        }
        // A week asks at every hour, whatever the time of the question.
        compare_week(&country, tables, &asked("any", after));
    }
}

fn compare_coverage(country: &PlannerAtlas, tables: &Value, id: &str, question: &Value) {
    let coverage = ask(country, "coverage", question);
    let mut walking = question.clone();
    walking.as_object_mut().unwrap().remove("minutes");
    let walks = ask(country, "walks", &walking);
    let printed = rows(tables, "coverage", id);
    assert_eq!(printed.len(), list(&coverage, "rows").len());
    let both = list(&coverage, "rows").iter().zip(list(&walks, "rows"));
    for (row, (coverage, walks)) in printed.iter().zip(both) {
        assert_same(limits(row, "addresses_total"), own(&coverage["total"], 1.0));
        let share = own(&coverage["share"], 100.0);
        assert_same(limits(row, "walk_within_percent"), share);
        assert_same(limits(row, "walk_mean_metres"), own(&walks["mean"], 1.0));
        assert_same(
            limits(row, "walk_median_metres"),
            own(&walks["median"], 1.0),
        );
        let percentile = own(&walks["ninetiethPercentile"], 1.0);
        assert_same(limits(row, "walk_90th_percentile_metres"), percentile);
        let unreachable = own(&walks["unreachable"], 1.0);
        assert_same(limits(row, "walk_unreachable_addresses"), unreachable);
    }
}

fn compare_scenario(country: &PlannerAtlas, tables: &Value, id: &str) {
    let found = ask(country, "compare", &asked(id, true));
    let printed = rows(tables, "scenario", id);
    assert_eq!(printed.len(), list(&found, "rows").len());
    for (row, change) in printed.iter().zip(list(&found, "rows")) {
        for figure in ["gained", "lost", "difference"] {
            let column = format!("walk_{figure}_addresses");
            assert_same(limits(row, &column), own(&change[figure], 1.0));
        }
    }
    let whole = list(&found, "rows").last().unwrap();
    let low = |figure: &str| own(&whole[figure], 1.0)[0];
    assert!(
        low("gained") > Some(0.0) && low("lost") > Some(0.0),
        "{whole}"
    );
}

fn compare_closing(country: &PlannerAtlas, tables: &Value, id: &str, question: &Value) {
    let closing = ask(country, "closing", question);
    let printed = rows(tables, "closing", id);
    assert!(printed.len() > 10);
    assert_eq!(printed.len(), list(&closing, "places").len());
    for (row, place) in printed.iter().zip(list(&closing, "places")) {
        assert_eq!(row["place_id"], place["id"]);
        let any = own(&place["last"], 1.0);
        assert_same(limits(row, "walk_last_of_any_addresses"), any);
        let kind = own(&place["lastOfKind"], 1.0);
        assert_same(limits(row, "walk_last_of_kind_addresses"), kind);
    }
}

fn compare_choice(country: &PlannerAtlas, tables: &Value, id: &str, question: &Value) {
    let choice = ask(country, "choice", question);
    let catchments = ["2sfca", "e2sfca"].map(|method| {
        let members = json!({"method": method, "capacities": capacities()});
        ask(
            country,
            "floatingCatchment",
            &with(question.clone(), &members),
        )
    });
    let printed = rows(tables, "choice", id);
    assert_eq!(printed.len(), list(&choice, "rows").len());
    for (number, (row, choice)) in printed.iter().zip(list(&choice, "rows")).enumerate() {
        for (figure, name) in [("places", "places"), ("kinds", "kinds")] {
            let mean = own(&choice[figure]["mean"], 1.0);
            assert_same(limits(row, &format!("walk_mean_{name}")), mean);
            let median = own(&choice[figure]["median"], 1.0);
            assert_same(limits(row, &format!("walk_median_{name}")), median);
        }
        for (method, catchment) in ["2sfca", "e2sfca"].into_iter().zip(&catchments) {
            let column = format!("walk_{method}_capacity_per_1000_addresses");
            let score = &list(catchment, "rows")[number]["perPerson"];
            assert_same(limits(row, &column), own(score, 1_000.0));
            let unknown = &catchment["withoutCapacity"];
            assert_eq!(&row["places_without_known_capacity"], unknown);
        }
    }
}

fn compare_new_places(country: &PlannerAtlas, tables: &Value, id: &str, question: &Value) {
    let candidates = candidates().map(|[lon, lat]| json!({"lon": lon, "lat": lat}));
    let mut printed = rows(tables, "new_places", id).into_iter();
    for model in ["covering", "median"] {
        let members = json!({"model": model, "count": 2, "candidates": candidates});
        let best = ask(country, "best", &with(question.clone(), &members));
        for place in list(&best, "places") {
            let row = printed.next().unwrap();
            let candidate = row["candidate"].as_str().unwrap();
            assert_eq!(candidate, place["candidate"].to_string());
            assert_same(
                limits(&row, "walk_gained_addresses"),
                own(&place["adds"], 1.0),
            );
            let gap = &best["optimality"]["gapPercent"];
            assert_eq!(
                row["percent_below_best_possible_at_most"].as_f64(),
                gap.as_f64()
            );
        }
    }
    assert_eq!(printed.next(), None);
}

fn compare_week(country: &PlannerAtlas, tables: &Value, question: &Value) {
    let week = ask(
        country,
        "week",
        &with(question.clone(), &json!({"date": DATE})),
    );
    let printed = rows(tables, "week", "any");
    assert_eq!((printed.len(), list(&week, "hours").len()), (168, 168));
    for (row, hour) in printed.iter().zip(list(&week, "hours")) {
        assert_eq!(row["local_time"], hour["at"]);
        assert_same(
            limits(row, "walk_within_open_percent"),
            own(&hour["share"], 100.0),
        );
    }
    let printed = rows(tables, "week_parts", "any");
    assert_eq!(printed.len(), list(&week, "rows").len());
    for (row, own_row) in printed.iter().zip(list(&week, "rows")) {
        for (part, name) in [
            ("weekday_evening", "lostInEvening"),
            ("weekend_daytime", "lostAtWeekend"),
        ] {
            let column = format!("walk_open_on_weekdays_and_lost_in_{part}_addresses");
            assert_same(limits(row, &column), own(&own_row[name], 1.0));
        }
    }
}
