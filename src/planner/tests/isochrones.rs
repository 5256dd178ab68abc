//! Streets within the limit, and beyond a norm for seats, as lines.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, opened, row};
use atlas::{EcefPoint, LonLat};
use serde_json::{Value, json};

/// The metres of lines as an answer has them.
fn metres(lines: &Value) -> f64 {
    let (mut at, mut metres) = ([0, 0], 0.0);
    for line in lines.as_array().unwrap() {
        let numbers = line.as_array().unwrap().iter();
        let numbers: Vec<i64> = numbers.map(|it| it.as_i64().unwrap()).collect();
        let mut before: Option<LonLat> = None;
        for step in numbers.chunks(2) {
            at = [at[0] + step[0], at[1] + step[1]];
            let here = LonLat::new(at[0] as f64 / 1e6, at[1] as f64 / 1e6).unwrap();
            metres += before.map_or(0.0, |it| {
                EcefPoint::from(it).distance(EcefPoint::from(here)).get()
            });
            before = Some(here);
        }
        assert!(before.is_some());
    }
    metres
}

/// Lines are as long as the figures say, but for bends that they leave out.
#[track_caller]
fn assert_length(lines: &Value, figure: f64) {
    let found = metres(lines);
    assert!(
        found <= figure * 1.001 + 1.0 && found >= figure * 0.98 - 1.0,
        "{found} m, {figure} m"
    );
}

#[test]
fn lines_within_the_limit_are_as_long_as_the_figures_say() {
    for name in ["delft", "liechtenstein"] {
        let found = ask(&opened(name), "isochrone", &json!({"minutes": 5}));
        let street = &row(&found, "whole")["street"];
        let figure = |name: &str| street[name].as_f64().unwrap();
        assert_length(&found["linesWithin"], figure("within"));
        assert_length(&found["linesPerhaps"], figure("perhaps"));
        assert!(figure("within") > 0.0 && figure("beyond") > 0.0);
        let rows = found["rows"].as_array().unwrap();
        let own = rows.iter().filter(|it| it["level"] == "neighbourhood");
        let sum: f64 = own.map(|it| it["street"]["within"].as_f64().unwrap()).sum();
        assert!((sum - figure("within")).abs() < 0.01, "{name}");
    }
}

#[test]
fn lines_beyond_the_norm_come_only_where_they_are_asked_for() {
    let country = opened("liechtenstein");
    let without = ask(&country, "seats", &json!({"norm": 400}));
    assert!(without.get("linesBeyond").is_none());
    let mut with = ask(&country, "seats", &json!({"norm": 400, "lines": true}));
    let street = &row(&with, "whole")["street"];
    let beyond = street["beyond"].as_f64().unwrap() + street["never"].as_f64().unwrap();
    assert_length(&with["linesBeyond"], beyond);
    assert_length(&with["linesPerhaps"], street["perhaps"].as_f64().unwrap());
    // All else is the same.
    let all = with.as_object_mut().unwrap();
    all.remove("linesBeyond");
    all.remove("linesPerhaps");
    assert_eq!(with, without);
}

/// A plan that opens a place makes streets near that were not.
#[test]
fn an_isochrone_follows_a_plan() {
    let country = opened("liechtenstein");
    let question = json!({"kinds": ["library"], "minutes": 5});
    let before = ask(&country, "isochrone", &question);
    let mut planned = question.clone();
    planned["scenario"] = json!({"version": 1, "steps": [
        {"do": "open", "kind": "library", "at": [9.5265, 47.1665]},
    ]});
    let after = ask(&country, "isochrone", &planned);
    let within = |answer: &Value| row(answer, "whole")["street"]["within"].as_f64().unwrap();
    assert!(within(&after) > within(&before) + 500.0);
    assert_length(&after["linesWithin"], within(&after));
    // The first again: nothing of the plan is left.
    assert_eq!(ask(&country, "isochrone", &question), before);
}
