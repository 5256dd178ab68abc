//! The turns of directions: in tiny worlds, and against the bearings of random walks in a whole country.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use crate::fixtures::NetworkFixture;
use crate::itineraries::directions;
use atlas::{LonLat, PlaceIndex};
use fastrand::Rng;
use streets::{Pace, Route, RouteLeg, Streets, TurnDirection};

/// ```text
///            │ C-weg
///          ╭─┴─╮
///   D-weg ─┤   ├─ B-weg     a roundabout of 14 m, with a name of its own
///          ╰─┬─╯
///            │ A-weg
/// ```
fn roundabout() -> Streets {
    NetworkFixture::new()
        .named("A-weg", &[(0.0, -107.0), (0.0, -7.0)])
        .named("Rotonde", &[(0.0, -7.0), (5.0, -5.0), (7.0, 0.0)])
        .named("Rotonde", &[(7.0, 0.0), (5.0, 5.0), (0.0, 7.0)])
        .named("Rotonde", &[(0.0, 7.0), (-5.0, 5.0), (-7.0, 0.0)])
        .named("Rotonde", &[(-7.0, 0.0), (-5.0, -5.0), (0.0, -7.0)])
        .named("B-weg", &[(7.0, 0.0), (107.0, 0.0)])
        .named("C-weg", &[(0.0, 7.0), (0.0, 107.0)])
        .named("D-weg", &[(-7.0, 0.0), (-107.0, 0.0)])
        .finish()
}

#[test]
fn the_turn_at_a_roundabout_is_the_one_from_street_to_street() {
    let streets = roundabout();
    let from_south = |to| directions(&streets, (0.0, -107.0), to);
    assert_eq!(
        from_south((107.0, 0.0)),
        ["A-weg 100", "right B-weg 111"],
        "the arc bends half of it"
    );
    assert_eq!(
        from_south((0.0, 107.0)),
        ["A-weg 100", "straight C-weg 122"]
    );
    assert_eq!(from_south((-107.0, 0.0)), ["A-weg 100", "left D-weg 111"]);
}

/// ```text
///  ╭──────── Bergpad, 100
///  ╰──────╮  Bergpad, 60: two hairpins at nodes
///  ───────╯  Bergpad, 60
/// ```
#[test]
fn a_path_that_winds_is_one_leg_and_never_turned_back() {
    let streets = NetworkFixture::new()
        .named("Bergpad", &[(0.0, 0.0), (60.0, 0.0)])
        .named("Bergpad", &[(60.0, 0.0), (60.0, 3.0), (0.0, 3.0)])
        .named("Bergpad", &[(0.0, 3.0), (0.0, 6.0), (100.0, 6.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (100.0, 6.0)),
        ["Bergpad 226"]
    );
}

/// ```text
///  ── Kade, 100 ──┬── Laan
///                 │ Kade, 60
/// ```
#[test]
fn a_sharp_turn_within_one_street_is_a_leg_where_another_begins() {
    let corner = NetworkFixture::new()
        .named("Kade", &[(0.0, 0.0), (100.0, 0.0)])
        .named("Kade", &[(100.0, 0.0), (100.0, -60.0)]);
    let walk = |streets: &Streets| directions(streets, (0.0, 0.0), (100.0, -60.0));
    let laan = [(100.0, 0.0), (200.0, 0.0)];
    let alone = corner.finish();
    assert_eq!(walk(&alone), ["Kade 160"], "it only winds");
    let corner = NetworkFixture::new()
        .named("Kade", &[(0.0, 0.0), (100.0, 0.0)])
        .named("Kade", &[(100.0, 0.0), (100.0, -60.0)]);
    let branching = corner.named("Laan", &laan).finish();
    assert_eq!(walk(&branching), ["Kade 100", "right Kade 60"]);
}

/// The same without a name: each bend is told, to its own side.
#[test]
fn a_hairpin_of_a_path_without_a_name_is_a_turn_to_its_side() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (60.0, 0.0)])
        .street(&[(60.0, 0.0), (0.0, 6.0)])
        .street(&[(0.0, 6.0), (0.0, 12.0)])
        .street(&[(0.0, 12.0), (60.0, 12.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (60.0, 12.0)),
        ["way 60", "left way 60", "right way 6", "right way 60"]
    );
}

/// ```text
///        ╱╲    ╱╲
///  Dijk ╱  ╲  ╱  ╲ Kade    each 6 m, then straight on
///  ────╯    ╲╱    ╰───
/// ```
#[test]
fn a_zigzag_shorter_than_a_crossing_is_no_turn() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (104.0, 4.0)])
        .street(&[(104.0, 4.0), (108.0, 0.0)])
        .street(&[(108.0, 0.0), (112.0, 4.0)])
        .named("Kade", &[(112.0, 4.0), (116.0, 0.0), (216.0, 0.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (216.0, 0.0)),
        ["Dijk 100", "straight Kade 123"]
    );
}

/// ```text
///        ╲  Laan, 155° to the left
///  ───────╲ Dijk
/// ```
#[test]
fn a_sharp_turn_onto_another_street_is_to_its_side() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
        .named("Laan", &[(100.0, 0.0), (9.4, 42.3)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (9.4, 42.3)),
        ["Dijk 100", "left Laan 100"]
    );
    assert_eq!(
        directions(&streets, (9.4, 42.3), (0.0, 0.0)),
        ["Laan 100", "right Dijk 100"]
    );
}

/// ```text
///  ────────┐ Kade, on the other side
///          │ a bridge of 10 m
///  ────────┘ Kade
/// ```
#[test]
fn a_turn_back_across_a_bridge_is_a_turn() {
    for other in ["Kade", "Laan"] {
        let streets = NetworkFixture::new()
            .named("Kade", &[(0.0, 0.0), (100.0, 0.0)])
            .street(&[(100.0, 0.0), (100.0, 10.0)])
            .named(other, &[(100.0, 10.0), (0.0, 10.0)])
            .finish();
        let there = format!("left {other} 100");
        let found = directions(&streets, (0.0, 0.0), (0.0, 10.0));
        let bridge = "left way 10".to_owned();
        assert_eq!(found, ["Kade 100".to_owned(), bridge, there]);
    }
}

/// How much of a route a bearing is measured over, in metres.
const REACH: f64 = 25.0;
/// A stretch is straight if its ends are at least this share of its length apart.
const STRAIGHT: f64 = 0.98;
/// What is crossed between two stretches in one direction leads at most so far aside, in metres: 25 m at an angle of 50°.
const ASIDE: f64 = 20.0;
/// Bearings are rounded to the grid of the file: 3 m of route can turn by this many degrees.
const TOLERANCE: f64 = 3.0;

/// The line of a route with how far it is to each point, without the straight lines at its ends.
fn measured_line(streets: &Streets, route: &Route) -> Vec<(f64, LonLat)> {
    let mut walked = route.path.before.metres().get();
    let mut line = Vec::new();
    for part in &route.path.parts {
        let (from, to) = (part.from.metres().get(), part.to.metres().get());
        let steps = (from - to).abs().ceil().max(1.0) as u32;
        for step in 0..=steps {
            let share = f64::from(step) / f64::from(steps);
            let along = streets::Length::from_metres(from + (to - from) * share);
            if let Some(at) = streets.point_along(part.edge, along) {
                line.push((walked + (to - from).abs() * share, at));
            }
        }
        walked += (to - from).abs();
    }
    line
}

/// From one point of a line to another, metres east and north.
fn way(line: &[(f64, LonLat)], from: f64, to: f64) -> Option<(f64, f64)> {
    let at = |walked: f64| line.iter().find(|it| it.0 >= walked - 1e-3).map(|it| it.1);
    let (a, b) = (at(from)?, at(to)?);
    let north = (b.lat() - a.lat()) * 111_200.0;
    let east = (b.lon() - a.lon()) * 111_200.0 * a.lat().to_radians().cos();
    Some((east, north))
}

/// The bearing in degrees of a straight stretch of a line; `None` where it bends.
fn bearing(line: &[(f64, LonLat)], from: f64, to: f64) -> Option<f64> {
    let (east, north) = way(line, from, to)?;
    (east.hypot(north) >= STRAIGHT * (to - from)).then(|| east.atan2(north).to_degrees())
}

/// How many metres a stretch of a line leads to the right of a bearing.
fn to_the_right(line: &[(f64, LonLat)], from: f64, to: f64, bearing: f64) -> Option<f64> {
    let (east, north) = way(line, from, to)?;
    let (sin, cos) = bearing.to_radians().sin_cos();
    Some(east * cos - north * sin)
}

/// Of walks between random places of a country: every turn between two straight stretches is the one that a compass shows, and no walk
/// turns back within one street, nor twice onto the same one.
#[test]
fn turns_are_those_of_the_bearings() {
    let world = DataAtlas::read("liechtenstein");
    let streets = world.walking_network.streets();
    let mut random = Rng::with_seed(20_261_129);
    let places = world.atlas.places().len();
    let (mut compared, mut sides) = (0, [0; 4]);
    for (start, _) in world.visitors(7, 250) {
        let place = PlaceIndex(u32::try_from(random.usize(..places)).unwrap());
        let route = world.walking_network.route(&start, Pace::default(), place);
        let Some(route) = route else { continue };
        let line = measured_line(streets, &route);
        let legs = streets.itinerary(&route.path);
        let mut ends = route.path.before;
        for pair in legs.windows(2) {
            let (before, next) = (&pair[0], &pair[1]);
            let turn = next.turn.unwrap();
            ends = ends + before.length;
            let [joint, begins] = [ends, next.street_begins].map(|it| it.metres().get());
            if begins == joint && before.street == next.street {
                assert_ne!(turn, TurnDirection::Back, "{before:?} {next:?}");
            }
            let long_enough = |it: &RouteLeg<'_>| it.length.metres().get() >= 2.0 * REACH;
            if !long_enough(before) || !long_enough(next) {
                continue;
            }
            let came = bearing(&line, joint - REACH, joint);
            let goes = bearing(&line, begins, begins + REACH);
            let Some((came, goes)) = came.zip(goes) else {
                continue;
            };
            let change = (goes - came + 540.0).rem_euclid(360.0) - 180.0;
            let right = to_the_right(&line, joint, begins, came).unwrap();
            let is_straight = change.abs() <= 30.0 + TOLERANCE;
            let allowed = |turn| match turn {
                TurnDirection::Straight => is_straight && right.abs() <= ASIDE,
                TurnDirection::Right => change >= 30.0 - TOLERANCE,
                TurnDirection::Left => change <= -30.0 + TOLERANCE,
                TurnDirection::Back => change.abs() >= 165.0 - TOLERANCE,
            };
            assert!(
                allowed(turn),
                "{change:.0}° is {turn:?}: {before:?} to {next:?}"
            );
            compared += 1;
            sides[turn as usize] += 1;
        }
    }
    assert!(
        compared > 500 && sides[..3].iter().all(|it| *it > 50),
        "{compared} {sides:?}"
    );
}
