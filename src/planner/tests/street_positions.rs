//! Streets by name, their corners, and the street at a position.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::{ask, assert_range, opened};
use atlas::LonLat;
use planner::{QuestionError, answer};
use serde_json::{Value, json};

fn at(of: &Value) -> LonLat {
    LonLat::new(of["lon"].as_f64().unwrap(), of["lat"].as_f64().unwrap()).unwrap()
}

#[test]
fn every_named_street_is_where_its_name_says() {
    let town = opened("liechtenstein");
    let streets = town.network().unwrap().streets();
    let found = ask(&town, "streetNames", &json!({}));
    let named = found["streets"].as_array().unwrap();
    assert!(named.len() > 500, "{}", named.len());
    for street in named.iter().step_by(9) {
        let name = street["name"].as_str().unwrap();
        let (_, away) = streets
            .nearest_edge(at(street), &|it| it.name() == Some(name))
            .unwrap();
        assert!(away.get() < 1.0, "{name}: {away:?}");
    }
}

#[test]
fn two_streets_meet_at_their_corner() {
    let town = opened("liechtenstein");
    let streets = town.network().unwrap().streets();
    let found = ask(&town, "streetNames", &json!({}));
    let name = |index: &Value| {
        let street = &found["streets"][index.as_u64().unwrap() as usize];
        street["name"].as_str().unwrap().to_owned()
    };
    let corners = found["corners"].as_array().unwrap();
    assert!(corners.len() > 500, "{}", corners.len());
    for corner in corners.iter().step_by(25) {
        let names = [&corner["streets"][0], &corner["streets"][1]].map(name);
        assert_ne!(names[0], names[1]);
        for name in names {
            let on = |it: streets::NetworkEdge<'_>| it.name() == Some(name.as_str());
            let (_, away) = streets.nearest_edge(at(corner), &on).unwrap();
            assert!(away.get() < 1.0, "{name}: {away:?}");
        }
    }
}

#[test]
fn the_closest_street_can_be_closed_there_unless_another_part_lies_beside_it() {
    let town = opened("liechtenstein");
    let found = ask(&town, "streetNames", &json!({}));
    let (mut closed, mut ambiguous) = (0, 0);
    for street in found["streets"].as_array().unwrap().iter().step_by(40) {
        let asked = json!({"at": {"lon": street["lon"], "lat": street["lat"]}});
        let closest = ask(&town, "closestStreet", &asked);
        assert!(closest["metres"].as_f64().unwrap() < 1.0);
        let step = json!({"do": "close-street", "at": [closest["lon"], closest["lat"]], "street": closest["name"]});
        let scenario = json!({"version": 1, "steps": [step]});
        let asked = json!({"at": asked["at"], "scenario": scenario});
        match answer(&town, "closestStreet", &asked.to_string()) {
            // What is closed is no street for walkers any more.
            Ok(after) => {
                let after: Value = serde_json::from_str(&after).unwrap();
                assert_ne!(after, closest);
                closed += 1;
            }
            Err(QuestionError::Range(why)) => {
                assert!(why.contains("as near"), "{why}");
                ambiguous += 1;
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(
        closed > 10 && ambiguous * 10 < closed,
        "{closed} {ambiguous}"
    );
}

#[test]
fn streets_are_refused_where_there_are_none() {
    let ermelo = opened("ermelo");
    let here = json!({"at": {"lon": 5.62, "lat": 52.3}});
    for (name, question) in [("streetNames", &json!({})), ("closestStreet", &here)] {
        let refused = answer(&ermelo, name, &question.to_string()).unwrap_err();
        let is_right =
            matches!(&refused, QuestionError::Missing(why) if why.contains("no streets"));
        assert!(is_right, "{refused:?}");
    }
    let town = opened("liechtenstein");
    assert_range(&town, "closestStreet", &json!({}), "at");
    assert_range(&town, "streetNames", &here, "at");
}
