//! Wrong questions are refused with a reason, and damaged files are never answered from the rest.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{assert_range, files, opened};
use planner::{PlannerAtlas, QuestionError, ZoneRules, answer};
use serde_json::{Value, json};
use sleutelvrij::commands::calendar::time_zone;

#[test]
fn wrong_questions_are_refused_with_a_reason() {
    let delft = opened("delft");
    let range = |name: &str, question: Value, reason: &str| {
        assert_range(&delft, name, &question, reason);
    };
    range("everything", json!({}), "everything");
    range("coverage", json!({"kinds": ["castle"]}), "castle");
    range("coverage", json!({"layers": ["high"]}), "high");
    range("coverage", json!({"lifeDomains": ["sleep"]}), "sleep");
    range("coverage", json!({"needs": ["sun"]}), "sun");
    range("coverage", json!({"minutes": 0}), "minutes");
    range("coverage", json!({"minutes": 1e9}), "minutes");
    range("coverage", json!({"metres": 0}), "metres");
    range("coverage", json!({"metres": 5, "minutes": 5}), "not both");
    range("coverage", json!({"speed": 16}), "speed");
    range("coverage", json!({"rank": 0}), "rank");
    range("coverage", json!({"age": "young"}), "age");
    range("coverage", json!({"kind": ["bench"]}), "kind");
    range("coverage", json!({"norm": 125}), "norm");
    range("seats", json!({"norm": 0}), "norm");
    range("seats", json!({"minutes": 5}), "minutes");
    range("closing", json!({"rank": 2}), "rank");
    let sea = json!({"candidates": [{"lon": 52.01, "lat": 4.36}]});
    range("best", sea, "swapped");
    range("bestWithRoom", json!({"age": "from65"}), "age");
    range("compare", json!({}), "scenario");
    range("best", json!({"count": 0}), "count");
    range("best", json!({"model": "cheap"}), "model");
    range("best", json!({"candidates": []}), "candidates");
    range(
        "best",
        json!({"candidates": [{"lon": 4.3, "lat": 99}]}),
        "lat",
    );
    range("coverage", json!({"openAt": "today"}), "openAt");
    range("coverage", json!({"openAt": "2026-02-30T10:00"}), "openAt");
    range("coverage", json!({"openAt": 9e15}), "openAt");
    range("coverage", json!({"openAt": true}), "openAt");
    // Years of which the clock changes or the holidays are not known decide nothing.
    for unknown in [
        json!(8.64e15),
        json!(-8.64e15),
        json!(2.6e12),
        json!("2019-12-31T23:59"),
        json!("2041-01-01T00:00"),
    ] {
        range("coverage", json!({"openAt": unknown}), "2020..2040");
    }
    range("week", json!({"date": "2045-12-25"}), "2020..2040");
    range("coverage", json!({"by": "colour"}), "by");
    range(
        "coverage",
        json!({"by": "kinds", "kinds": ["castle"]}),
        "castle",
    );
    range("walk", json!({"by": "layers"}), "by");
    range("week", json!({}), "date");
    range("week", json!({"date": "2026-11-23T10:00"}), "date");
    let monday = "2026-11-23";
    range("week", json!({"date": monday, "openAt": "now"}), "openAt");
    range("coverage", json!({"date": monday}), "date");
    range("floatingCatchment", json!({"method": "3sfca"}), "method");
    range("floatingCatchment", json!({"weights": [1]}), "weights");
    for weights in [
        json!([]),
        json!([0, 0]),
        json!([1.5]),
        json!([-0.1]),
        json!(vec![1; 11]),
    ] {
        let question = json!({"method": "e2sfca", "weights": weights});
        range("floatingCatchment", question, "weights");
    }
    range(
        "floatingCatchment",
        json!({"capacities": {"castle": 5}}),
        "castle",
    );
    let first = &delft.atlas().places()[0].id;
    range(
        "floatingCatchment",
        json!({"capacities": {first: 0}}),
        "1 or more",
    );
    range("coverage", json!({"capacities": {first: 5}}), "capacities");
    range(
        "best",
        json!({"candidates": [{"lon": 4.3571, "lat": 52.0116, "capacity": 5}]}),
        "bestWithRoom",
    );
    range("walk", json!({}), "from");
    range(
        "walk",
        json!({"from": {"lon": 4.3, "lat": 92}, "to": "x"}),
        "lat",
    );
    range(
        "walk",
        json!({"from": {"lon": 4.36, "lat": 52.01}, "to": "x"}),
        "`x`",
    );
    let types = |question: Value| {
        let refused = answer(&delft, "coverage", &question.to_string()).unwrap_err();
        assert!(
            matches!(refused, QuestionError::Type(_)),
            "{question}: {refused:?}"
        );
    };
    types(json!({"kinds": "bench"}));
    types(json!({"minutes": "5"}));
    types(json!([]));
    types(json!({"rank": 1.5}));
    types(json!({"by": 5}));
    let addresses = answer(&opened("liechtenstein"), "walks", r#"{"age":"from65"}"#);
    assert!(matches!(addresses, Err(QuestionError::Missing(_))));
}

#[test]
fn damaged_files_are_refused_and_never_answered_from_the_rest() {
    for (name, part) in [
        ("ermelo", "neighbourhoods"),
        ("ermelo", "places"),
        ("delft", "streets"),
        ("ermelo", "people"),
        ("ermelo", "manifest"),
    ] {
        let mut all = files(name);
        for file in all.iter_mut().filter(|it| it.part == part) {
            let bytes = file.bytes.as_mut().unwrap();
            bytes.truncate(bytes.len() / 2);
        }
        let refused = PlannerAtlas::open(all, ZoneRules::new(time_zone)).unwrap_err();
        assert!(!refused.is_empty(), "{part}");
        let mut all = files(name);
        for file in all.iter_mut().filter(|it| it.part == part) {
            file.bytes = Err("status 404".to_owned());
        }
        let refused = PlannerAtlas::open(all, ZoneRules::new(time_zone)).unwrap_err();
        assert!(refused.contains("404"), "{part}: {refused}");
    }
}
