//! Questions to the atlases of `data/`: answers are those of the crate `access`.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, assert_range, opened, row};
use access::{AgeGroup, PlaceChoice, Regions, Supply};
use atlas::LonLat;
use planner::{Minutes, QuestionError, answer};
use serde_json::{Value, json};
use streets::Pace;

#[test]
fn coverage_is_that_of_access_to_the_last_digit() {
    let delft = opened("delft");
    let question = json!({"kinds": ["playground"], "minutes": 5, "speed": 3, "age": "from65"});
    let found = ask(&delft, "coverage", &question);
    assert_eq!(found["counted"], "residents");
    assert_eq!(
        (&found["basis"], &found["measure"]),
        (&json!("streets"), &json!("walk"))
    );
    let analysis = delft.analysis();
    let taxonomy = delft.atlas().taxonomy();
    let choice = PlaceChoice {
        kinds: Some(vec![taxonomy.kind("playground").unwrap()]),
        ..PlaceChoice::default()
    };
    let supply = Supply::new(analysis.sites(), &choice, None);
    let pace = Pace::new(3.0).unwrap();
    let reached = analysis.reached(&supply, pace, pace.within(5.0), 1);
    let own = analysis.coverage(&reached, AgeGroup::From65);
    let regions = Regions::new(delft.atlas());
    // As text, because serde_json does not read every last digit.
    let text = answer(&delft, "coverage", &question.to_string()).unwrap();
    let limits = |low: f64, high: f64| format!(r#"{{"low":{low:?},"high":{high:?}}}"#);
    let mut rows = 0;
    for figures in regions.sums(&own) {
        let covered = figures.covered;
        let covered = limits(covered.low().as_f64(), covered.high().as_f64());
        let share = figures.share();
        let share = share.map_or("null".to_owned(), |it| limits(it.low, it.high));
        let (_, rest) = text.split_at(rows);
        let at = rest.find(&format!(r#""covered":{covered}"#)).unwrap();
        let share = format!(r#""share":{share}}}"#);
        rows += at + rest[at..].find(&share).unwrap();
    }
    assert_eq!(text.matches(r#""share""#).count(), regions.rows().len());
}

#[test]
fn questions_are_answered_with_and_without_streets() {
    for name in ["delft", "ermelo", "drechtsteden"] {
        let atlas = opened(name);
        let has_streets = atlas.network().is_some();
        let minutes = json!({"minutes": 10});
        let coverage = ask(&atlas, "coverage", &minutes);
        let walks = ask(&atlas, "walks", &json!({}));
        for answer in [&coverage, &walks] {
            let measure = if has_streets { "walk" } else { "straightLine" };
            assert_eq!(answer["measure"], measure);
        }
        let whole = row(&coverage, "whole");
        let total = whole["total"]["low"].as_f64().unwrap();
        assert!(total > 10_000.0, "{name}");
        let gaps = ask(&atlas, "gaps", &minutes);
        let points = gaps["points"].as_array().unwrap();
        let sum = |limit: &str| -> f64 {
            let people = points
                .iter()
                .map(|it| it["people"][limit].as_f64().unwrap());
            people.sum()
        };
        let beyond = ["beyond", "never", "perhaps"];
        let high: f64 = beyond
            .iter()
            .map(|it| whole[it]["high"].as_f64().unwrap())
            .sum();
        assert!((sum("high") - high).abs() < 0.01, "{name}: {high}");
        let closing = ask(
            &atlas,
            "closing",
            &json!({"minutes": 10, "kinds": ["playground"]}),
        );
        assert_eq!(
            closing["places"].as_array().unwrap().is_empty(),
            name == "drechtsteden"
        );
        let seats = answer(&atlas, "seats", "{}");
        assert_eq!(seats.is_ok(), has_streets);
        assert_eq!(answer(&atlas, "isochrone", "{}").is_ok(), has_streets);
        if let Err(error) = seats {
            let why = "this atlas has no streets".to_owned();
            assert_eq!(error, QuestionError::Missing(why));
        }
    }
}

#[test]
fn a_scenario_changes_the_answer_as_object_and_as_text() {
    let delft = opened("delft");
    let question =
        |scenario: Value| json!({"kinds": ["outdoor_gym"], "minutes": 5, "scenario": scenario});
    let none = ask(&delft, "coverage", &question(Value::Null));
    let covered = |of: &Value| row(of, "whole")["covered"]["low"].as_f64().unwrap();
    let scenario = json!({"version": 1, "title": "Exercise at the market", "steps": [
        {"do": "open", "kind": "outdoor_gym", "at": [4.3571, 52.0116]},
    ]});
    let one = ask(&delft, "coverage", &question(scenario.clone()));
    assert!(covered(&one) > covered(&none) + 500.0, "{}", covered(&one));
    assert_eq!(
        one,
        ask(&delft, "coverage", &question(json!(scenario.to_string())))
    );
    assert_eq!(
        none,
        ask(&delft, "coverage", &question(Value::Null)),
        "nothing stays"
    );
    let wrong = question(json!({"version": 1, "steps": [{"do": "close", "place": "nobody"}]}));
    let refused = answer(&delft, "coverage", &wrong.to_string()).unwrap_err();
    assert!(
        matches!(&refused, QuestionError::Range(why) if why.contains("steps[0].place")),
        "{refused:?}"
    );
}

/// Delft, an outdoor gym at one of two chosen positions: in the middle of the town, or in a polder.
#[test]
fn best_places_and_choice_are_answered() {
    let delft = opened("delft");
    let candidates = json!([
        {"lon": 4.395, "lat": 52.028},
        {"lon": 4.3571, "lat": 52.0116},
        {"lon": 52.0116, "lat": 4.3571}
    ]);
    let question = json!({"kinds": ["outdoor_gym"], "minutes": 10, "candidates": candidates});
    let found = ask(&delft, "best", &question);
    assert_eq!(found["candidates"], "chosen");
    assert_eq!(found["places"][0]["candidate"], 1);
    // The first is a street beyond the border, the last has its numbers swapped.
    assert_eq!(found["outsideCandidates"], json!([0, 2]));
    let with_room = ask(&delft, "bestWithRoom", &question);
    assert_eq!(with_room["outsideCandidates"], json!([0, 2]));
    assert_eq!(
        found["optimality"],
        json!({"isBestPossible": true, "gapPercent": 0.0})
    );
    let whole = row(&found, "whole");
    let covered = |of: &str| whole[of]["covered"]["low"].as_f64().unwrap();
    let adds = found["places"][0]["adds"]["low"].as_f64().unwrap();
    assert!(adds > 1_000.0 && (covered("after") - covered("before") - adds).abs() < 0.001);
    let choice = ask(
        &delft,
        "choice",
        &json!({"minutes": 5, "kinds": ["playground"]}),
    );
    let whole = row(&choice, "whole");
    assert!(whole["places"]["mean"]["low"].as_f64().unwrap() > 0.5);
    assert_eq!(whole["kinds"]["atLeast"].as_array().unwrap().len(), 1);
}

#[test]
fn an_atlas_without_steps_does_not_know_that_walks_have_none() {
    let asked = |name: &str, step_free: bool| {
        let question = json!({"minutes": 5, "kinds": ["playground"], "stepFree": step_free});
        ask(&opened(name), "coverage", &question)["stepsUnknown"].clone()
    };
    // Streets with steps, streets of a source that records none, no streets.
    let atlases = ["liechtenstein", "delft", "drechtsteden"];
    assert_eq!(atlases.map(|it| asked(it, true)), [false, true, true]);
    assert_eq!(atlases.map(|it| asked(it, false)), [false; 3]);
}

#[test]
fn places_that_nobody_can_walk_to_are_named() {
    let delft = opened("delft");
    let network = delft.network().unwrap();
    let grid = (0..100).flat_map(|row| (0..100).map(move |column| (row, column)));
    let position = |(row, column): (u32, u32)| {
        let (lon, lat) = (f64::from(column) * 0.001, f64::from(row) * 0.0008);
        LonLat::new(4.31 + lon, 51.96 + lat).unwrap()
    };
    let is_far = |at: &LonLat| {
        let start = network.start(delft.atlas(), *at);
        delft.atlas().neighbourhood_at(*at).is_some() && !start.is_snapped(Pace::default())
    };
    let far = grid.map(position).find(is_far).unwrap();
    let at = [far.lon(), far.lat()];
    let step = json!({"do": "open", "id": "far", "kind": "outdoor_gym", "at": at});
    let scenario = json!({"version": 1, "steps": [step]});
    let question = |scenario| json!({"kinds": ["outdoor_gym"], "scenario": scenario});
    let found = ask(&delft, "coverage", &question(scenario.clone()));
    assert_eq!(found["unsnapped"], json!(["far"]));
    let without = ask(&delft, "coverage", &question(Value::Null));
    assert_eq!(found["rows"], without["rows"]);
    // No way leads to it.
    let from = json!({"lon": 4.3571, "lat": 52.0116});
    let question = json!({"from": from, "to": "far", "scenario": scenario});
    assert_eq!(ask(&delft, "walk", &question), Value::Null);
}

#[test]
fn a_step_free_walk_from_a_street_with_steps_says_so() {
    let country = opened("liechtenstein");
    let network = country.network().unwrap();
    let start = |at: &LonLat| network.start(country.atlas(), *at);
    let has_steps_only = |at: &LonLat| {
        let paces = [false, true].map(|it| Pace::default().step_free(it));
        paces.map(|it| start(at).is_snapped(it)) == [true, false]
    };
    let grid = (0..100).flat_map(|row| (0..100).map(move |column| (row, column)));
    let position = |(row, column): (u32, u32)| {
        let (lon, lat) = (f64::from(column) * 0.0017, f64::from(row) * 0.0022);
        LonLat::new(9.47 + lon, 47.05 + lat).unwrap()
    };
    let at = grid.map(position).find(has_steps_only).unwrap();
    let at = json!({"lon": at.lon(), "lat": at.lat()});
    let there = json!({"lon": 9.5265, "lat": 47.1665});
    for (from, to, end) in [(&at, &there, "from"), (&there, &at, "to")] {
        let question = json!({"from": from, "to": to, "stepFree": true});
        let why = format!("{end}: no step-free street is within 200 m");
        assert_range(&country, "walk", &question, &why);
    }
}

/// Delft's source holds no libraries, which does not say that there are none. A new one does not change that.
#[test]
fn there_is_no_figure_of_what_the_data_lacks() {
    let delft = opened("delft");
    let step = json!({"do": "open", "kind": "library", "at": [4.3571, 52.0116]});
    let scenario = json!({"version": 1, "steps": [step]});
    for (name, members, lists) in [
        ("coverage", json!({}), &["rows"][..]),
        ("coverage", json!({"scenario": scenario}), &["rows"]),
        ("compare", json!({"scenario": scenario}), &["rows"]),
        ("walks", json!({}), &["rows"]),
        ("gaps", json!({}), &["points"]),
        (
            "isochrone",
            json!({}),
            &["rows", "linesWithin", "linesPerhaps"],
        ),
        ("choice", json!({}), &["rows"]),
        ("layers", json!({}), &["rows"]),
        (
            "week",
            json!({"date": "2026-11-23"}),
            &["hours", "worst", "rows"],
        ),
        ("floatingCatchment", json!({}), &["rows", "places"]),
        (
            "best",
            json!({"candidates": [{"lon": 4.3571, "lat": 52.0116}]}),
            &["rows", "places"],
        ),
        ("closing", json!({"scenario": scenario}), &["places"]),
    ] {
        let mut question = json!({"kinds": ["library"]});
        let all = question.as_object_mut().unwrap();
        all.extend(members.as_object().unwrap().clone());
        let found = ask(&delft, name, &question);
        assert_eq!(found["known"], false, "{name}");
        assert_eq!(found["missing"], json!(["library"]), "{name}");
        for list in lists {
            assert_eq!(found[list], json!([]), "{name}");
        }
    }
    // Picnic tables are seats, but it knows no bench.
    let seats = ask(&delft, "seats", &json!({}));
    assert_eq!(
        (&seats["known"], &seats["rows"]),
        (&json!(false), &json!([]))
    );
    let tables = ask(&delft, "seats", &json!({"kinds": ["picnic_table"]}));
    assert_eq!(tables["known"], true);
    // No kind is about safety.
    let safety = ask(&delft, "coverage", &json!({"lifeDomains": ["safety"]}));
    assert_eq!(
        (&safety["known"], &safety["rows"]),
        (&json!(false), &json!([]))
    );
}

#[test]
fn catchments_say_which_places_count_for_certain() {
    let country = opened("liechtenstein");
    let found = ask(&country, "floatingCatchment", &json!({"minutes": 2}));
    let places = found["places"].as_array().unwrap();
    let certain = places.iter().filter(|it| it["certain"] == true).count();
    let supply = &found["supply"];
    assert_eq!(supply["low"].as_f64(), Some(certain as f64));
    assert_eq!(supply["high"].as_f64(), Some(places.len() as f64));
    assert!(0 < certain && certain < places.len());
}

#[test]
fn a_walk_tells_its_seats() {
    let country = opened("liechtenstein");
    let from = json!({"lon": 9.521, "lat": 47.139});
    let to = json!({"lon": 9.5265, "lat": 47.1665});
    let found = ask(&country, "walk", &json!({"from": from, "to": to}));
    let seats = found["seats"].as_array().unwrap();
    let metres = found["metres"].as_f64().unwrap();
    let longest = found["withoutSeat"]["high"].as_f64().unwrap();
    assert!(metres > 2_500.0 && !seats.is_empty());
    assert!(longest < metres && longest * (seats.len() + 1) as f64 >= metres);
    let to = seats[0]["id"].clone();
    let there = ask(&country, "walk", &json!({"from": from, "to": to}));
    assert!(there["metres"].as_f64().unwrap() < metres);
    let sea = json!({"lon": 4.0, "lat": 52.5});
    let swapped = json!({"lon": 47.139, "lat": 9.521});
    for (from, to, reason) in [
        (
            &sea,
            &to,
            "from: no street that can be walked is within 200 m",
        ),
        (&swapped, &to, "from: no street"),
        (&from, &sea, "to: no street"),
    ] {
        let question = json!({"from": from, "to": to});
        assert_range(&country, "walk", &question, reason);
    }
}

#[test]
fn minutes_are_of_every_population_point_or_of_the_metres_of_street() {
    let country = opened("liechtenstein");
    let found = Minutes::new(&country, r#"{"kinds":["bench"]}"#).unwrap();
    assert_eq!(found.counted, "addresses");
    assert_eq!(
        found.minutes.len(),
        country.population().unwrap().points.len()
    );
    assert_eq!(found.minutes.len(), found.weights.len());
    let delft = Minutes::new(&opened("delft"), "{}").unwrap();
    assert_eq!(delft.counted, "metres");
    let total: f64 = delft.weights.iter().sum();
    assert!((500_000.0..2_000_000.0).contains(&total), "{total}");
}

#[test]
fn room_of_some_places_only_is_no_figure() {
    let country = opened("liechtenstein");
    let rooms = |capacities: Value| {
        let question = json!({"kinds": ["library"], "capacities": capacities});
        let found = ask(&country, "floatingCatchment", &question);
        let rows = found["rows"].as_array().unwrap();
        rows.iter().any(|row| !row["perPerson"].is_null())
    };
    assert!(rooms(json!({})));
    assert!(!rooms(json!({"osm:node/315636966": 40})));
}
