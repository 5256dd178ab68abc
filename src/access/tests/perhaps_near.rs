//! What a scenario changes for people of whom it is unknown before and after whether they have a place near.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::village::{at, scenario};
use crate::world::{World, WorldBuilder, people};
use access::{AgeGroup, Count, PlaceChoice, ScenarioChange, ScenarioSide, Supply};
use streets::{Length, Pace};

/// ```text
///  (-300) ── p (-230) ── West ── (0) ── A (60) ── East ── q (250) ──── r (600)
/// ```
/// Home A with 10 residents. Of the libraries p and q and of r it is unknown whether anybody can walk in.
fn street() -> World {
    let unknown = r#""key":"unknown""#;
    WorldBuilder::new()
        .named_street("West", &[(-300.0, 0.0), (0.0, 0.0)])
        .named_street("East", &[(0.0, 0.0), (600.0, 0.0)])
        .neighbourhood("N", "", [(-500.0, -500.0), (900.0, 500.0)], None)
        .home((60.0, 0.0), Some(10))
        .place_with("p", "library", (-230.0, 0.0), unknown)
        .place_with("q", "library", (250.0, 0.0), unknown)
        .place_with("r", "library", (600.0, 0.0), unknown)
        .build()
}

/// The most people who gain a place within 300 m, and who lose one; nobody does for certain.
fn change(steps: &str) -> [Count; 2] {
    let world = street();
    let before = world.analysis();
    let after = before.with(&scenario(steps)).unwrap();
    let (pace, limit) = (Pace::default(), Length::from_metres(300.0));
    let supplies =
        [&before, &after].map(|it| Supply::new(it.sites(), &PlaceChoice::default(), None));
    let reached = [(&before, &supplies[0]), (&after, &supplies[1])]
        .map(|(analysis, supply)| analysis.reached(supply, pace, limit, 1));
    let side = |analysis, number: usize| ScenarioSide {
        analysis,
        supply: &supplies[number],
        reached: &reached[number],
        asks_for_hours: false,
    };
    let (old, new) = (side(&before, 0), side(&after, 1));
    let all = ScenarioChange::between(old, new, pace, limit, AgeGroup::All);
    [all[0].gained, all[0].lost]
}

#[test]
fn a_place_that_is_perhaps_one_changes_people_as_it_comes_and_goes() {
    let nobody = Count::NONE;
    let perhaps = Count::between(people(0), people(10));
    let moved = |place: &str, to: f64| {
        let to = at((to, 0.0));
        change(&format!(r#"{{"do":"move","place":"{place}","to":{to}}}"#))
    };
    assert_eq!(change(""), [nobody, nobody]);
    assert_eq!(moved("q", 200.0), [nobody, nobody], "as near as before");
    assert_eq!(moved("q", 550.0), [nobody, perhaps]);
    assert_eq!(moved("r", 300.0), [perhaps, nobody]);
    assert_eq!(moved("r", 500.0), [nobody, nobody]);
    let closed = r#"{"do":"close","place":"q"}"#;
    assert_eq!(change(closed), [nobody, perhaps]);
    let opened = format!(
        r#"{{"do":"open","kind":"library","key":"unknown","at":{}}}"#,
        at((50.0, 0.0))
    );
    assert_eq!(change(&opened), [perhaps, nobody]);
}

#[test]
fn a_closed_street_takes_a_place_that_is_perhaps_one_and_did_not_move() {
    let middle = at((-100.0, 0.0));
    let steps = format!(r#"{{"do":"close-street","at":{middle},"street":"West"}}"#);
    let perhaps = Count::between(people(0), people(10));
    assert_eq!(change(&steps), [Count::NONE, perhaps]);
}
