//! An answer depends on its question only, and on none before it.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, opened};
use planner::answer;
use serde_json::{Map, Value, json};

/// Somebody drags a new place, asks for other places, and comes back: each answer is, byte for byte, that of an atlas
/// of which nothing was asked before.
#[test]
fn answers_after_others_are_those_of_an_atlas_that_was_asked_nothing() {
    for name in ["delft", "drechtsteden", "ermelo", "liechtenstein"] {
        let atlas = opened(name);
        let untouched = atlas.clone();
        let gaps = ask(&untouched.clone(), "gaps", &json!({"minutes": 2}));
        let closed = atlas.atlas().places()[0].id.clone();
        let opens = |number: usize| {
            let points = gaps["points"].as_array().unwrap();
            let at = &points[number * (points.len() / 2)];
            json!({"version": 1, "steps": [
                {"do": "open", "kind": "library", "at": [at["lon"], at["lat"]]},
                {"do": "close", "place": closed},
            ]})
        };
        let places = json!({"domains": ["meeting"], "needs": ["toilet"]});
        let steps = [
            (json!({}), Some(opens(0))),
            (json!({}), Some(opens(1))),
            (json!({"rank": 2}), Some(opens(1))),
            (json!({"speed": 3}), Some(opens(1))),
            (places, Some(opens(1))),
            (json!({}), None),
            (json!({}), Some(opens(0))),
        ];
        for (members, plan) in steps {
            let mut question: Map<String, Value> = members.as_object().unwrap().clone();
            question.insert("scenario".to_owned(), plan.unwrap_or_default());
            for asked in ["compare", "coverage", "gaps", "walks", "distribution"] {
                let question = Value::Object(question.clone()).to_string();
                let found = answer(&atlas, asked, &question);
                let alone = answer(&untouched.clone(), asked, &question);
                let is_refused = asked == "compare" && question.contains("null");
                assert_eq!(found.is_err(), is_refused, "{name} {asked} {found:?}");
                assert_eq!(found, alone, "{name} {asked} {question}");
            }
        }
    }
}
