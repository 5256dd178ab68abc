//! Questions about a time: places that are open, and the hours of a week.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, files, opened, row};
use planner::{PlannerAtlas, QuestionError, ZoneRules, answer};
use serde_json::{Value, json};

/// Places with opening hours in Liechtenstein.
const KINDS: [&str; 3] = ["library", "supermarket", "cafe"];

/// 2026-11-23 is a Monday.
#[test]
fn an_hour_of_the_week_is_the_coverage_at_its_time() {
    let country = opened("liechtenstein");
    let week = ask(
        &country,
        "week",
        &json!({"date": "2026-11-25", "minutes": 10, "kinds": KINDS}),
    );
    let hours = week["hours"].as_array().unwrap();
    assert_eq!(hours.len(), 168);
    let mut different = Vec::new();
    for (number, at) in [
        (0, "2026-11-23T00:00"),
        (6, "2026-11-23T06:00"),
        (10, "2026-11-23T10:00"),
        (5 * 24 + 15, "2026-11-28T15:00"),
        (6 * 24 + 12, "2026-11-29T12:00"),
    ] {
        let hour = &hours[number];
        assert_eq!(hour["at"], at);
        let question = json!({"openAt": at, "minutes": 10, "kinds": KINDS});
        let found = ask(&country, "coverage", &question);
        assert_eq!(found["openAt"], at);
        let whole = row(&found, "whole");
        for figure in ["total", "covered", "perhaps", "beyond", "never", "share"] {
            assert_eq!(hour[figure], whole[figure], "{at} {figure}");
        }
        different.push(hour["covered"]["low"].as_f64().unwrap());
    }
    different.dedup();
    assert!(different.len() > 3, "{different:?}");
    // At night, what is known to be open at other times is lost to most.
    let lost = |hour: usize| hours[hour]["lost"]["low"].as_f64().unwrap();
    let worst = week["worst"].as_array().unwrap();
    let worst: Vec<usize> = worst
        .iter()
        .map(|it| it.as_u64().unwrap() as usize)
        .collect();
    assert!(
        lost(3) > 1_000.0 && lost(10) < lost(3),
        "{} {}",
        lost(3),
        lost(10)
    );
    assert!(worst.windows(2).all(|it| lost(it[0]) >= lost(it[1])));
    let whole = row(&week, "whole");
    let [evening, weekend] = ["lostInEvening", "lostAtWeekend"].map(|it| whole[it]["low"].as_f64());
    assert!(evening.unwrap() > 0.0 && weekend.unwrap() > 0.0);
}

/// 2026-11-23T10:00 in Vaduz is 9:00 in UTC.
#[test]
fn a_moment_is_the_local_time_of_the_places() {
    let country = opened("liechtenstein");
    let of = |name: &str, open_at: Value| {
        ask(
            &country,
            name,
            &json!({"openAt": open_at, "minutes": 10, "kinds": KINDS}),
        )
    };
    let moment = json!(1_795_424_400_000_u64);
    for name in [
        "coverage",
        "gaps",
        "choice",
        "closing",
        "layers",
        "floatingCatchment",
    ] {
        let local = of(name, json!("2026-11-23T10:00"));
        assert_eq!(local["openAt"], "2026-11-23T10:00");
        assert_eq!(of(name, moment.clone()), local, "{name}");
        assert_ne!(local, of(name, json!("2026-11-23T03:00")), "{name}");
    }
}

#[test]
fn every_question_asks_for_open_places() {
    let country = opened("liechtenstein");
    let from = json!({"lon": 9.521, "lat": 47.139});
    let to = json!({"lon": 9.5265, "lat": 47.1665});
    let candidates = json!([{"lon": 9.521, "lat": 47.139}]);
    for (name, mut question) in [
        ("walks", json!({"kinds": KINDS})),
        ("best", json!({"kinds": KINDS, "candidates": candidates})),
        (
            "bestWithRoom",
            json!({"kinds": KINDS, "candidates": candidates}),
        ),
        ("seats", json!({"kinds": ["cafe"]})),
        (
            "walk",
            json!({"kinds": ["cafe"], "from": from, "to": to, "beside": 200}),
        ),
    ] {
        question["openAt"] = json!("2026-11-23T10:00");
        let by_day = ask(&country, name, &question);
        question["openAt"] = json!("2026-11-23T03:00");
        assert_ne!(by_day, ask(&country, name, &question), "{name}");
    }
}

/// Delft's data has no hours of outdoor gyms; the scenario's are by the clock of the Netherlands, and its holidays count.
#[test]
fn hours_of_a_scenario_are_by_the_clock_of_the_atlas() {
    let delft = opened("delft");
    let hours = "Mo-Fr 10:00-17:00; PH off";
    let steps = json!([{"do": "open", "kind": "outdoor_gym", "at": [4.3571, 52.0116], "opening_hours": hours}]);
    let covered = |open_at: &str| {
        let question = json!({"kinds": ["outdoor_gym"], "openAt": open_at,
            "scenario": {"version": 1, "steps": steps}});
        let found = ask(&delft, "coverage", &question);
        let whole = row(&found, "whole");
        assert_eq!(whole["perhaps"]["high"], 0.0, "its hours are known");
        let covered = &whole["covered"];
        (
            covered["low"].as_f64().unwrap(),
            covered["high"].as_f64().unwrap(),
        )
    };
    let (open, closed) = (covered("2026-11-23T10:00"), covered("2026-11-23T17:00"));
    assert!(open.0 > closed.0 + 1_000.0, "{open:?} {closed:?}");
    // Christmas is a Friday.
    assert_eq!(covered("2026-12-25T12:00"), closed);
}

#[test]
fn an_atlas_with_hours_and_without_a_known_zone_answers_no_question_of_time() {
    let zones = ZoneRules::new(|_| None);
    let country = PlannerAtlas::open(files("liechtenstein"), zones).unwrap();
    assert!(answer(&country, "coverage", "{}").is_ok());
    let refused = answer(&country, "coverage", r#"{"openAt":"2026-11-23T10:00"}"#);
    let why = "time zone `Europe/Vaduz` is not known".to_owned();
    assert_eq!(refused, Err(QuestionError::Missing(why.clone())));
    let refused = answer(&country, "week", r#"{"date":"2026-11-23"}"#);
    assert_eq!(refused, Err(QuestionError::Missing(why)));
}
