//! The order of the closing test is that of its figures.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, opened};
use serde_json::json;

#[test]
fn places_are_in_the_order_of_those_who_lose_them_of_each_age() {
    let delft = opened("delft");
    let mut orders = Vec::new();
    for age in ["all", "under15", "from65"] {
        let asked = json!({"kinds": ["playground"], "metres": 200, "age": age});
        let answer = ask(&delft, "closing", &asked);
        let rows = answer["places"].as_array().unwrap();
        let of = |name: &str| {
            let limits = rows.iter().map(|it| &it[name]);
            let limits =
                limits.map(|it| (it["low"].as_f64().unwrap(), it["high"].as_f64().unwrap()));
            limits.collect::<Vec<_>>()
        };
        let losses: Vec<_> = of("last").into_iter().zip(of("lastOfKind")).collect();
        assert!(losses.len() > 100, "{}", losses.len());
        assert!(losses.is_sorted_by(|one, next| one >= next), "{age}");
        let ids = rows.iter().map(|it| it["id"].as_str().unwrap().to_owned());
        orders.push(ids.collect::<Vec<_>>());
    }
    assert_ne!(orders[0], orders[1]);
}
