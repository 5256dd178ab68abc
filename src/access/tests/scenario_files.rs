//! Scenarios as files: what is read, what is written, and what is wrong with a file.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use access::{NewPlace, Scenario, ScenarioError, ScenarioStep};
use atlas::{KeyStatus, LonLat, Wheelchair};

/// Every kind of step, and every member of a new place, in canonical form.
const FILE: &str = r#"{"version":1,
"title":"De bibliotheek \"verhuist\"",
"steps":[
{"do":"close","place":"osm:node/123"},
{"do":"open","id":"new/1","kind":"bench","at":[4.3571,52.0116]},
{"do":"open","id":"hall","kind":"community_centre","at":[-4.0000001,0],"name":"Hal","opening_hours":"Mo-Fr 09:00-17:00","key":"conditional","wheelchair":"limited","toilets":true,"fee":false,"indoor":true,"layer":"semiformal","domains":["meeting","help"],"for":["older"],"capacity":40},
{"do":"move","place":"osm:way/456","to":[4.3569,52.0067]},
{"do":"hours","place":"osm:way/456","opening_hours":"Mo-Sa 09:00-18:00"},
{"do":"hours","place":"osm:way/7","opening_hours":null},
{"do":"close-street","at":[4.3602,52.0111],"street":"Oude Delft"},
{"do":"close-street","at":[4.3603,52.0111]}
]}
"#;

#[test]
fn a_canonical_file_is_written_as_it_was_read() {
    let scenario = Scenario::read(FILE).unwrap();
    assert_eq!(scenario.to_string(), FILE);
    assert_eq!(scenario.steps.len(), 8);
    let ScenarioStep::Open(hall) = &scenario.steps[2] else {
        panic!("{:?}", scenario.steps[2])
    };
    assert_eq!(hall.key, Some(KeyStatus::Conditional));
    assert_eq!(hall.wheelchair, Some(Wheelchair::Limited));
    assert_eq!(hall.audiences, ["older"]);
    assert_eq!(hall.capacity, Some(40));
    let empty = "{\"version\":1,\n\"steps\":[\n]}\n";
    assert_eq!(Scenario::read(empty).unwrap(), Scenario::default());
    assert_eq!(Scenario::default().to_string(), empty);
}

#[test]
fn equal_scenarios_are_written_alike_however_the_file_was_laid_out() {
    let by_hand = "\u{feff}{ \"steps\" : [ {\"street\":null, \"at\":[4.36030000000001,52.0111000],\"do\":\"close-street\"},
        {\"do\":\"open\",\"at\":[5,52],\"kind\":\" bench \",\"for\":[],\"name\":null} ], \"version\":1 }";
    let written = Scenario::read(by_hand).unwrap().to_string();
    assert_eq!(
        written,
        "{\"version\":1,\n\"steps\":[\n{\"do\":\"close-street\",\"at\":[4.3603,52.0111]},\n\
        {\"do\":\"open\",\"id\":\"new/1\",\"kind\":\"bench\",\"at\":[5,52]}\n]}\n"
    );
    assert_eq!(Scenario::read(&written).unwrap().to_string(), written);
}

#[test]
fn random_scenarios_survive_writing() {
    for seed in 0..300 {
        let mut random = fastrand::Rng::with_seed(seed);
        let count = random.usize(..6);
        let steps: Vec<_> = (0..count).map(|_| random_step(&mut random)).collect();
        let mut scenario = Scenario {
            title: random.bool().then(|| text(&mut random)),
            steps,
        };
        let written = scenario.to_string();
        let read = Scenario::read(&written).unwrap();
        assert_eq!(read.to_string(), written);
        // Undoing a step of the file is undoing it in the program.
        scenario.steps.pop();
        let undone = Scenario {
            steps: read.steps[..scenario.steps.len()].to_vec(),
            ..read
        };
        assert_eq!(undone.to_string(), scenario.to_string());
    }
}

fn text(random: &mut fastrand::Rng) -> String {
    let some = ["é", "\"", "\\", "ش", "x", "/", " y"];
    let words = (0..random.usize(1..5)).map(|_| some[random.usize(..some.len())]);
    format!("a{}", words.collect::<String>())
}

fn random_step(random: &mut fastrand::Rng) -> ScenarioStep {
    let at = LonLat::new(random.f64() * 360.0 - 180.0, random.f64() * 180.0 - 90.0).unwrap();
    let place = text(random);
    match random.u8(..5) {
        0 => ScenarioStep::Close { place },
        1 => ScenarioStep::Move { place, to: at },
        2 => ScenarioStep::Hours {
            place,
            opening_hours: random.bool().then(|| text(random)),
        },
        3 => ScenarioStep::CloseStreet {
            at,
            street: random.bool().then(|| text(random)),
        },
        _ => ScenarioStep::Open(Box::new(NewPlace {
            name: random.bool().then(|| text(random)),
            fee: random.bool().then(|| random.bool()),
            audiences: (0..random.usize(..3)).map(|_| text(random)).collect(),
            capacity: random.bool().then(|| random.u32(..)),
            ..NewPlace::new(place, text(random), at)
        })),
    }
}

#[test]
fn a_wrong_file_is_refused_with_the_path_of_what_is_wrong() {
    for (steps, message) in [
        (r#"{"do":"close"}"#, "steps[0]: missing field `place`"),
        (r#"{"place":"a"}"#, "steps[0]: missing field `do`"),
        (
            r#"{"do":"shut","place":"a"}"#,
            "steps[0].do: unknown variant `shut`, expected one of close, open, move, hours, close-street",
        ),
        (
            r#"{"do":"close","place":"a","at":[5,52]}"#,
            "steps[0].at: unknown field, expected one of do, place",
        ),
        (
            r#"{"do":"close","place":"a","place":"b"}"#,
            "steps[0]: duplicate field `place`",
        ),
        (
            r#"{"do":"close","place":"  "}"#,
            "steps[0].place: an empty text",
        ),
        (
            r#"{"do":"close","place":"a"},{"do":"move","place":"a","to":[5]}"#,
            "steps[1].to: invalid type: a list, expected [longitude, latitude] in degrees",
        ),
        (
            r#"{"do":"move","place":"a","to":[84500,447000.5]}"#,
            "steps[0].to: [84500, 447000.5] are not a longitude and a latitude in degrees; coordinates of a projection must be converted first",
        ),
        (
            r#"{"do":"move","place":"a","to":[5,"52"]}"#,
            "steps[0].to[1]: invalid type: string \"52\", expected a number",
        ),
        (
            r#"{"do":"hours","place":"a"}"#,
            "steps[0]: missing field `opening_hours`",
        ),
        (
            r#"{"do":"open","kind":"bench","at":[5,52],"key":"open"}"#,
            "steps[0].key: unknown variant `open`, expected one of free, conditional, unknown",
        ),
        (
            r#"{"do":"open","kind":"bench","at":[5,52],"capacity":-1}"#,
            "steps[0].capacity: invalid type: integer `-1`, expected a whole number, 0 or more",
        ),
        (
            "7",
            "steps[0]: invalid type: integer `7`, expected an object",
        ),
    ] {
        let file = format!(r#"{{"version":1,"steps":[{steps}]}}"#);
        assert_eq!(Scenario::read(&file).unwrap_err().to_string(), message);
    }
    for (file, message) in [
        ("[]", "invalid type: a list, expected an object"),
        ("{}", "missing field `version`"),
        (r#"{"version":1}"#, "missing field `steps`"),
        (
            r#"{"version":1,"steps":[],"stops":[]}"#,
            "stops: unknown field, expected one of version, title, steps",
        ),
        // What a later version has is not looked at.
        (
            r#"{"version":2,"stops":[]}"#,
            "a scenario of version 2; this program reads version 1",
        ),
        ("{", "EOF while parsing an object at line 1 column 1"),
    ] {
        assert_eq!(Scenario::read(file).unwrap_err().to_string(), message);
    }
    assert!(matches!(
        Scenario::read(r#"{"version":2}"#),
        Err(ScenarioError::Version(2))
    ));
}
