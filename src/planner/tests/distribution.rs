//! How many people walk how long, beside coverage and walks of the same question.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, assert_range, opened};
use serde_json::{Map, Value, json};

const ATLASES: [&str; 4] = ["delft", "drechtsteden", "ermelo", "liechtenstein"];

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().unwrap()
}

fn limits(of: &Value) -> [f64; 2] {
    ["low", "high"].map(|it| of[it].as_f64().unwrap())
}

fn sum<'a>(all: impl Iterator<Item = &'a Value>) -> [f64; 2] {
    all.map(limits)
        .fold([0.0; 2], |sum, it| [sum[0] + it[0], sum[1] + it[1]])
}

fn with(question: &Value, more: Value) -> Value {
    let members: Map<String, Value> = [question, &more]
        .into_iter()
        .flat_map(|it| it.as_object().unwrap().clone())
        .collect();
    members.into()
}

fn assert_same(left: [f64; 2], right: [f64; 2], about: &str) {
    let is_same = |[left, right]: [f64; 2]| (left - right).abs() < 1e-3;
    let both = [[left[0], right[0]], [left[1], right[1]]];
    assert!(both.into_iter().all(is_same), "{about}: {left:?} {right:?}");
}

/// With everything known, the bins up to a time are those who are covered within it; else the limits contain it.
#[test]
fn bins_up_to_a_time_are_the_coverage_within_it() {
    let mut known = 0;
    for name in ATLASES {
        let atlas = opened(name);
        let at = list(&ask(&atlas, "gaps", &json!({})), "points")[0].clone();
        let plan = json!({"version": 1, "steps": [
            {"do": "open", "kind": "bench", "at": [at["lon"], at["lat"]]},
        ]});
        for question in [
            json!({"kinds": ["bench", "playground"]}),
            json!({"speed": 3, "rank": 3}),
            json!({"kinds": ["bench", "playground", "library"], "conditional": true}),
            json!({"kinds": ["bench", "playground"], "scenario": plan}),
        ] {
            let bins = ask(
                &atlas,
                "distribution",
                &with(&question, json!({"step": 5, "upTo": 12})),
            );
            if bins["known"] == false {
                assert_eq!(list(&bins, "minutes").len() + list(&bins, "rows").len(), 0);
                continue;
            }
            assert_eq!(bins["minutes"], json!([5.0, 10.0, 12.0]));
            let walks = ask(&atlas, "walks", &question);
            let is_known = bins["supply"]["low"] == bins["supply"]["high"];
            for (number, minutes) in list(&bins, "minutes").iter().enumerate() {
                let within = with(&question, json!({"minutes": minutes}));
                let coverage = ask(&atlas, "coverage", &within);
                let rows = list(&bins, "rows").iter();
                let others = list(&coverage, "rows").iter().zip(list(&walks, "rows"));
                for (row, (coverage, walks)) in rows.zip(others) {
                    let about = format!("{name} {within} {}", row["name"]);
                    let below = sum(list(row, "bins").iter().take(number + 1));
                    let covered = limits(&coverage["covered"]);
                    let perhaps = limits(&coverage["perhaps"]);
                    assert_eq!(row["unplaced"], coverage["unplaced"], "{about}");
                    assert_eq!(row["unreachable"], walks["unreachable"], "{about}");
                    if is_known {
                        assert_same(below, covered, &about);
                        known += 1;
                    }
                    assert!(below[0] <= covered[0] + 1e-3, "{about}");
                    assert!(below[1] >= covered[1] + perhaps[1] - 1e-3, "{about}");
                }
            }
        }
    }
    assert!(known > 100, "{known}");
}

#[test]
fn a_plan_brings_people_nearer() {
    let delft = opened("delft");
    let question = json!({"kinds": ["outdoor_gym"], "step": 5, "upTo": 5});
    let plan = json!({"version": 1, "steps": [
        {"do": "open", "kind": "outdoor_gym", "at": [4.3571, 52.0116]},
    ]});
    let near = |question: &Value| {
        let answer = ask(&delft, "distribution", question);
        limits(&list(&answer, "rows").last().unwrap()["bins"][0])[0]
    };
    assert!(near(&with(&question, json!({"scenario": plan}))) > near(&question) + 500.0);
}

/// The rows that answers have are asked for as they are.
#[test]
fn the_row_of_one_region_is_that_among_all_rows() {
    for name in ATLASES {
        let atlas = opened(name);
        let question = json!({"step": 5});
        let all = ask(&atlas, "distribution", &question);
        assert!(list(&all, "rows").len() > 9, "{name}");
        for row in list(&all, "rows") {
            let head = ["level", "id", "name", "district", "municipality"];
            let region: Map<String, Value> = head
                .iter()
                .map(|it| ((*it).to_owned(), row[it].clone()))
                .collect();
            let one = with(&question, json!({"region": region}));
            let one = ask(&atlas, "distribution", &one);
            assert_eq!(one["rows"], json!([row]), "{name}");
            assert_eq!(one["unplaced"], all["unplaced"], "{name}");
        }
    }
}

#[test]
fn regions_that_have_no_row_are_refused() {
    let drechtsteden = opened("drechtsteden");
    for (region, reason) in [
        (json!({"level": "street"}), "whole, not \"street\""),
        (
            json!({"level": "neighbourhood", "name": "Centrum"}),
            "missing field `id`",
        ),
        (json!({"level": "district"}), "missing field `name`"),
        (
            json!({"level": "neighbourhood", "id": "BU9"}),
            "a neighbourhood that has a row, by id, not \"BU9\"",
        ),
        (
            json!({"level": "municipality", "name": "Delft"}),
            "a municipality that has a row, by name, not \"Delft\"",
        ),
        (json!({"level": "whole", "ID": "x"}), "ID"),
    ] {
        let question = json!({"region": region});
        assert_range(&drechtsteden, "distribution", &question, reason);
    }
    // The only municipality is the whole.
    let delft = json!({"region": {"level": "municipality", "name": "Delft"}});
    assert_range(&opened("delft"), "distribution", &delft, "Delft");
}

#[test]
fn bins_out_of_range_are_refused() {
    let ermelo = opened("ermelo");
    for (question, reason) in [
        (json!({"step": 0}), "step"),
        (json!({"upTo": 0.1}), "upTo"),
        (json!({"upTo": 1e9}), "upTo"),
        (json!({"minutes": 5}), "minutes"),
    ] {
        assert_range(&ermelo, "distribution", &question, reason);
    }
}
