//! Wrong questions are refused with a reason, and damaged files are never answered from the rest.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, assert_range, files, opened};
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
    range("isochrone", json!({"rank": 2}), "rank");
    range("isochrone", json!({"by": "layers"}), "by");
    range("coverage", json!({"lines": true}), "lines");
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
    let addresses = answer(&opened("liechtenstein"), "walks", r#"{"age":"from65"}"#);
    assert!(matches!(addresses, Err(QuestionError::Missing(_))));
}

#[test]
fn refusals_name_the_member_and_say_what_was_given_and_what_is_expected() {
    let delft = opened("delft");
    let position = json!({"lon": 4.36, "lat": 52.01});
    for (name, question, message) in [
        (
            "coverage",
            json!({"minutes": "5"}),
            r#"minutes: invalid type: string "5", expected a number"#,
        ),
        (
            "coverage",
            json!({"minutes": ""}),
            r#"minutes: invalid type: string "", expected a number"#,
        ),
        (
            "coverage",
            json!({"kinds": "bench"}),
            r#"kinds: invalid type: string "bench", expected a list"#,
        ),
        (
            "coverage",
            json!({"kinds": ["bench", 5]}),
            "kinds[1]: invalid type: integer `5`, expected a text",
        ),
        (
            "coverage",
            json!({"stepFree": 1}),
            "stepFree: invalid type: integer `1`, expected true or false",
        ),
        (
            "coverage",
            json!({"openAt": true}),
            r#"openAt: invalid type: boolean `true`, expected a Date, "now", or a local time as in 2026-11-21T14:00"#,
        ),
        (
            "coverage",
            json!({"by": 5}),
            "by: invalid type: integer `5`, expected a text",
        ),
        (
            "coverage",
            json!({"scenario": 5}),
            "scenario: invalid type: integer `5`, expected a scenario: an object or its text",
        ),
        (
            "floatingCatchment",
            json!({"capacities": {"osm:node/1": "many"}}),
            r#"capacities.osm:node/1: invalid type: string "many", expected a number"#,
        ),
        (
            "best",
            json!({"candidates": [position, {"lon": 4.36, "lat": null}]}),
            "candidates[1].lat: invalid type: null, expected a number",
        ),
        (
            "walk",
            json!({"from": position, "to": 5}),
            "to: invalid type: integer `5`, expected { lon, lat } or the id of a place",
        ),
        ("coverage", json!([]), "expected a question: an object"),
        ("coverage", json!("bench"), "expected a question: an object"),
    ] {
        let refused = answer(&delft, name, &question.to_string()).unwrap_err();
        assert_eq!(refused, QuestionError::Type(message.to_owned()));
    }
    for (name, question, message) in [
        (
            "coverage",
            json!({"minutes": 500}),
            "expected minutes in 0.5..240, not 500",
        ),
        (
            "coverage",
            json!({"rank": -1}),
            "rank: expected a whole number in 0..4294967295, not -1",
        ),
        (
            "coverage",
            json!({"rank": 1.5}),
            "rank: expected a whole number in 0..4294967295, not 1.5",
        ),
        (
            "coverage",
            json!({"rank": 0}),
            "expected rank in 1..100, not 0",
        ),
        (
            "coverage",
            json!({"speed": 16}),
            "expected speed: more than 0 and at most 15 km/h, not 16",
        ),
        (
            "coverage",
            json!({"age": "young"}),
            r#"expected age: "all", "under15" or "from65", not "young""#,
        ),
        (
            "best",
            json!({"candidates": [position, {"lon": 4.36, "lat": 99}]}),
            "candidates[1]: expected lon in -180..180 and lat in -90..90, both in degrees, not 4.36 and 99",
        ),
        (
            "best",
            json!({"candidates": [{"lon": 4.36, "lat": 52.01, "name": "A"}]}),
            "candidates[0].name: unknown field, expected one of lon, lat, capacity",
        ),
        (
            "coverage",
            json!({"scenario": {"version": 1, "steps": [{"do": "close"}]}}),
            "scenario.steps[0]: missing field `place`",
        ),
        (
            "coverage",
            json!({"scenario": r#"{"version": 9}"#}),
            "scenario: a scenario of version 9; this program reads version 1",
        ),
        (
            "coverage",
            json!({"openAt": "x".repeat(50)}),
            &format!(
                r#"expected openAt: a Date, "now", or a local time as in 2026-11-21T14:00, not "{}…""#,
                "x".repeat(40)
            ),
        ),
    ] {
        let refused = answer(&delft, name, &question.to_string()).unwrap_err();
        assert_eq!(refused, QuestionError::Range(message.to_owned()));
    }
}

/// A member of another question is refused like one that there is not, and those that are named would be taken.
#[test]
fn an_unknown_member_is_refused_with_the_members_of_its_question() {
    let delft = opened("delft");
    for unknown in ["norm", "foo"] {
        let refused = answer(&delft, "walks", &json!({unknown: 5}).to_string()).unwrap_err();
        let message = format!(
            "`walks` has no `{unknown}`; it has by, openAt, rank, kinds, domains, lifeDomains, layers, needs, \
             conditional, speed, stepFree, age, scenario"
        );
        assert_eq!(refused, QuestionError::Range(message));
    }
    ask(&delft, "walks", &json!({"norm": null, "rank": null}));
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
