//! The library has the figures of the command line: its answers are those of a report of Liechtenstein with opening times, a week,
//! capacities, new places and a scenario.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, opened};
use crate::reported::{
    DATE, KINDS, OPEN_AT, assert_same, candidates, capacities, limits, reported, rows, scenario,
};
use planner::PlannerAtlas;
use serde_json::{Value, json};

/// The two limits of a figure of the library, in other units.
fn own(of: &Value, factor: f64) -> [Option<f64>; 2] {
    ["low", "high"].map(|it| of[it].as_f64().map(|it| it * factor))
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
    // With the capacities of the file of costs, places can be full.
    let members = json!({"count": 2, "candidates": candidates, "capacities": capacities()});
    let with_room = ask(country, "bestWithRoom", &with(question.clone(), &members));
    for place in list(&with_room, "places") {
        let row = printed.next().unwrap();
        assert_eq!(row["model"], "maximal covering with capacities");
        let candidate = row["candidate"].as_str().unwrap();
        assert_eq!(candidate, place["candidate"].to_string());
        let [least, most] = limits(&row, "walk_gained_addresses");
        assert_same([least, most], [place["adds"].as_f64(), None]);
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
