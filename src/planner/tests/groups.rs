//! One question of each layer, domain and kind, and whether everything near is of one layer.

// Tests may panic.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::atlases::{ask, opened, row};
use serde_json::{Map, Value, json};

/// Every question that has `by`, with what it needs.
const QUESTIONS: [(&str, &str); 10] = [
    ("coverage", r#"{"minutes":5}"#),
    ("walks", "{}"),
    ("gaps", r#"{"minutes":5}"#),
    ("choice", r#"{"minutes":2}"#),
    ("layers", r#"{"minutes":5}"#),
    ("week", r#"{"minutes":5,"date":"2026-11-23"}"#),
    ("floatingCatchment", r#"{"minutes":2}"#),
    ("closing", r#"{"minutes":5}"#),
    ("seats", "{}"),
    (
        "best",
        r#"{"minutes":5,"candidates":[{"lon":4.3571,"lat":52.0116}]}"#,
    ),
];

fn with(question: &str, members: Value) -> Value {
    let mut all: Map<String, Value> = serde_json::from_str(question).unwrap();
    let Value::Object(members) = members else {
        panic!("expected an object");
    };
    all.extend(members);
    Value::Object(all)
}

#[test]
fn each_group_has_the_answer_of_its_own_places() {
    let delft = opened("delft");
    for (name, question) in QUESTIONS {
        let found = ask(&delft, name, &with(question, json!({"by": "layers"})));
        assert_eq!(found["by"], "layers");
        let groups = found["groups"].as_array().unwrap();
        let ids: Vec<&str> = groups.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["formal", "semiformal", "informal"], "{name}");
        for group in groups {
            let own = with(question, json!({"layers": [group["id"]]}));
            assert_eq!(group["answer"], ask(&delft, name, &own), "{name}");
        }
    }
}

#[test]
fn groups_are_those_of_the_taxonomy_or_of_the_list_in_the_question() {
    let delft = opened("delft");
    let ids = |question: Value| -> Vec<String> {
        let found = ask(&delft, "coverage", &question);
        let groups = found["groups"].as_array().unwrap().iter();
        groups
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids(json!({"by": "lifeDomains"})).len(), 9);
    assert_eq!(ids(json!({"by": "domains"})).len(), 6);
    let two = json!({"by": "lifeDomains", "lifeDomains": ["movement", "meeting"]});
    assert_eq!(ids(two), ["meeting", "movement"]);
    let found = ask(
        &delft,
        "coverage",
        &json!({"by": "kinds", "kinds": ["playground", "bench"]}),
    );
    let of = |number: usize| &found["groups"][number];
    assert_eq!(
        (&of(0)["id"], &of(1)["id"]),
        (&json!("bench"), &json!("playground"))
    );
    assert_eq!(
        of(0)["answer"]["missing"],
        json!(["bench"]),
        "no bench is known"
    );
    assert_eq!(of(0)["answer"]["supply"], json!({"low": 0.0, "high": 0.0}));
    assert_eq!(of(1)["answer"]["missing"], json!([]));
    assert!(of(1)["answer"]["supply"]["low"].as_f64().unwrap() > 100.0);
    // A library is no seat.
    let seats = ask(&delft, "seats", &json!({"by": "kinds"}));
    let groups = seats["groups"].as_array().unwrap();
    let ids: Vec<&str> = groups.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert!(
        ids.contains(&"bench") && !ids.contains(&"library"),
        "{ids:?}"
    );
    // Other conditions hold in every group.
    let both = json!({"by": "kinds", "kinds": ["playground"], "layers": ["formal"]});
    let found = ask(&delft, "coverage", &both);
    assert_eq!(found["groups"][0]["answer"]["supply"]["high"], 0.0);
}

/// Of what is formal Ermelo's data has no place, which does not say that there is none. Asked for benches only, all is informal.
#[test]
fn layers_of_which_the_data_has_no_place_have_no_figure() {
    let ermelo = opened("ermelo");
    let found = ask(&ermelo, "layers", &json!({"minutes": 10}));
    for row in found["rows"].as_array().unwrap() {
        let of = |number: usize, figure: &str| &row["layers"][number][figure];
        assert_eq!(row["layers"][0]["id"], "formal");
        assert!(of(0, "any").is_null() && !of(2, "any").is_null());
        for nothing in [of(0, "only"), of(2, "only"), &row["several"]] {
            assert!(nothing.is_null());
        }
        assert!(row["onlyLayer"].is_null() && row["none"].is_object());
    }
    let informal = json!({"minutes": 10, "layers": ["informal"]});
    let found = ask(&ermelo, "layers", &informal);
    assert_eq!(row(&found, "whole")["onlyLayer"], "informal");
    let grouped = json!({"minutes": 10, "by": "layers"});
    let found = ask(&ermelo, "coverage", &grouped);
    let answer = &found["groups"][0]["answer"];
    assert_eq!(
        (&answer["known"], &answer["rows"]),
        (&json!(false), &json!([]))
    );
}

/// Vaduz has benches, libraries and churches; what people have near adds up to everybody.
#[test]
fn layers_tell_whether_everything_near_is_of_one() {
    let country = opened("liechtenstein");
    let question = json!({"minutes": 5, "kinds": ["library", "bench", "place_of_worship"]});
    let found = ask(&country, "layers", &question);
    let whole = row(&found, "whole");
    let layers = whole["layers"].as_array().unwrap();
    let number = |of: &Value| of["low"].as_f64().unwrap();
    let only: f64 = layers.iter().map(|it| number(&it["only"])).sum();
    let sum = only + number(&whole["several"]) + number(&whole["none"]);
    let most = |of: &Value| of["high"].as_f64().unwrap();
    assert!(only > 100.0 && most(&whole["several"]) > 100.0);
    let coverage = ask(&country, "coverage", &question);
    let total = number(&row(&coverage, "whole")["total"]);
    // Whether a church is key-free is unknown, so some are perhaps in two parts.
    assert!(sum <= total);
    let none = &whole["none"];
    let covered = row(&coverage, "whole");
    assert_eq!(most(none), total - number(&covered["covered"]));
    // Without churches all is known, and the parts add up.
    let known = json!({"minutes": 5, "kinds": ["library", "bench"]});
    let found = ask(&country, "layers", &known);
    let whole = row(&found, "whole");
    let layers = whole["layers"].as_array().unwrap();
    let only: f64 = layers.iter().map(|it| number(&it["only"])).sum();
    assert_eq!(
        only + number(&whole["several"]) + number(&whole["none"]),
        total
    );
    assert_eq!(whole["onlyLayer"], Value::Null);
    let benches = ask(
        &country,
        "layers",
        &json!({"minutes": 5, "kinds": ["bench"]}),
    );
    assert_eq!(row(&benches, "whole")["onlyLayer"], "informal");
}
