//! Small worlds of what can be reached: how far along a street, and how far beside it.

mod world;

use geo::{Area, Contains, MultiPolygon, Point};
use streets::{Class, FootAccess, Pace, Start, Streets};
use world::{At, ONE_WAY, World, position};

fn outline(streets: &Streets, from: At, pace: Pace, minutes: f64) -> MultiPolygon<f64> {
    let start = Start::new(streets, position(from), []);
    streets.isochrone(&start, pace, minutes).polygons(minutes)
}

fn holds(area: &MultiPolygon<f64>, at: At) -> bool {
    area.contains(&Point::from(geo::Coord::from(position(at))))
}

/// Whether a spot is in it, for spots inside, and is not, for spots outside.
fn check(area: &MultiPolygon<f64>, inside: &[At], outside: &[At]) {
    for at in inside {
        assert!(holds(area, *at), "{at:?} is inside");
    }
    for at in outside {
        assert!(!holds(area, *at), "{at:?} is outside");
    }
}

/// Five minutes are 400 m: a diamond around a street, of which the corners are cut off where no street is near.
#[test]
fn five_minutes_are_400_metres_along_a_street_and_beside_it() {
    let streets = World::new()
        .street(&[(-2_000.0, 0.0), (2_000.0, 0.0)])
        .finish();
    check(
        &outline(&streets, (0.0, 0.0), Pace::default(), 5.0),
        &[(385.0, 0.0), (-385.0, 0.0), (300.0, 85.0), (0.0, 185.0)],
        &[(415.0, 0.0), (300.0, 115.0), (0.0, 215.0)],
    );
    // An older resident's 3 km/h.
    let slow = Pace::new(3.0).unwrap();
    check(
        &outline(&streets, (0.0, 0.0), slow, 5.0),
        &[(235.0, 0.0), (0.0, 185.0)],
        &[(265.0, 0.0)],
    );
    // The way to the street counts.
    check(
        &outline(&streets, (0.0, 100.0), Pace::default(), 5.0),
        &[(285.0, 0.0)],
        &[(315.0, 0.0)],
    );
}

/// The ends of the street are much further away than two minutes.
#[test]
fn a_long_street_without_a_bend_is_in_reach_where_one_stands() {
    for ends in [
        [(-3_000.0, 0.0), (3_000.0, 0.0)],
        [(-3_000.0, -3_000.0), (3_000.0, 3_000.0)],
    ] {
        let streets = World::new().street(&ends).finish();
        let near = outline(&streets, (0.0, 0.0), Pace::default(), 2.0);
        check(&near, &[(60.0, 60.0 * ends[1].1 / 3_000.0)], &[]);
    }
}

#[test]
fn against_a_one_way_street_nothing_is_in_reach() {
    let streets = World::new()
        .way(
            &[(-600.0, 0.0), (0.0, 0.0), (600.0, 0.0)],
            Class::Path,
            ONE_WAY,
            0,
        )
        .finish();
    check(
        &outline(&streets, (0.0, 0.0), Pace::default(), 5.0),
        &[(385.0, 0.0)],
        &[(-30.0, 0.0), (415.0, 0.0)],
    );
}

/// ```text
///  ───┐ steps ┌───
/// ```
#[test]
fn beyond_steps_is_nearer_for_who_can_climb() {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let streets = World::new()
        .street(&[(-600.0, 0.0), (0.0, 0.0)])
        .way(&[(0.0, 0.0), (40.0, 0.0)], Class::Steps, steps, 0)
        .street(&[(40.0, 0.0), (600.0, 0.0)])
        .finish();
    let pace = Pace::default();
    check(
        &outline(&streets, (-100.0, 0.0), pace, 5.0),
        &[(40.0 + 185.0, 0.0)],
        &[(40.0 + 215.0, 0.0)],
    );
    check(
        &outline(&streets, (-100.0, 0.0), pace.step_free(true), 5.0),
        &[(-20.0, 0.0), (-20.0, 50.0)],
        &[(60.0, 0.0), (100.0, 0.0)],
    );
}

/// ```text
///  ┌─────┐
///  │  x  │   a ring of streets around a lake 700 m wide: its middle is too far from any street
///  └─────┘
/// ```
#[test]
fn what_is_far_from_every_street_is_a_hole() {
    let ring = [
        (-350.0, -350.0),
        (350.0, -350.0),
        (350.0, 350.0),
        (-350.0, 350.0),
        (-350.0, -350.0),
    ];
    let streets = World::new().street(&ring).finish();
    let area = outline(&streets, (0.0, -350.0), Pace::default(), 30.0);
    assert_eq!(area.0.len(), 1);
    assert_eq!(area.0[0].interiors().len(), 1);
    check(
        &area,
        &[(0.0, 340.0), (-200.0, 0.0)],
        &[(0.0, 0.0), (120.0, 0.0)],
    );
    assert!(area.0[0].signed_area() > 0.0, "counter-clockwise");
}

#[test]
fn no_time_is_no_reach_and_all_the_time_in_the_world_is_no_panic() {
    let streets = World::new().street(&[(-600.0, 0.0), (600.0, 0.0)]).finish();
    let start = Start::new(&streets, position((0.0, 0.0)), []);
    for minutes in [0.0, -5.0, f64::NAN] {
        let reach = streets.isochrone(&start, Pace::default(), minutes);
        assert_eq!(reach.polygons(minutes).0, [], "{minutes}");
    }
    for minutes in [1e3, 1e9, f64::INFINITY] {
        let reach = streets.isochrone(&start, Pace::default(), minutes);
        for polygon in reach.polygons(minutes) {
            let finite = |at: Point<f64>| at.x().is_finite() && at.y().is_finite();
            assert!(polygon.exterior().points().all(finite), "{minutes}");
        }
    }
}
