//! Isochrones on small fixtures: along an edge and beside it.

use crate::fixtures::{At, NetworkFixture, ONE_WAY, position};
use geo::{Area, Contains, MultiPolygon, Point};
use streets::{Class, FootAccess, Pace, Start, Streets};

fn isochrone_polygons(streets: &Streets, from: At, pace: Pace, minutes: f64) -> MultiPolygon<f64> {
    let start = Start::new(streets, position(from), []);
    streets.isochrone(&start, pace, minutes).polygons(minutes)
}

fn contains(area: &MultiPolygon<f64>, at: At) -> bool {
    area.contains(&Point::from(geo::Coord::from(position(at))))
}

/// Checks that the area contains the points of `inside` and none of `outside`.
fn check(area: &MultiPolygon<f64>, inside: &[At], outside: &[At]) {
    for at in inside {
        assert!(contains(area, *at), "{at:?} is inside");
    }
    for at in outside {
        assert!(!contains(area, *at), "{at:?} is outside");
    }
}

/// Five minutes are 400 m: a diamond around the street, cut off at the snap limit.
#[test]
fn five_minute_isochrone_extends_400_metres() {
    let streets = NetworkFixture::new()
        .street(&[(-2_000.0, 0.0), (2_000.0, 0.0)])
        .finish();
    check(
        &isochrone_polygons(&streets, (0.0, 0.0), Pace::default(), 5.0),
        &[(385.0, 0.0), (-385.0, 0.0), (300.0, 85.0), (0.0, 185.0)],
        &[(415.0, 0.0), (300.0, 115.0), (0.0, 215.0)],
    );
    // An older resident's 3 km/h.
    let slow = Pace::new(3.0).unwrap();
    check(
        &isochrone_polygons(&streets, (0.0, 0.0), slow, 5.0),
        &[(235.0, 0.0), (0.0, 185.0)],
        &[(265.0, 0.0)],
    );
    // The way to the street counts.
    check(
        // The snap distance counts.
        &isochrone_polygons(&streets, (0.0, 100.0), Pace::default(), 5.0),
        &[(285.0, 0.0)],
        &[(315.0, 0.0)],
    );
}

/// The ends of the edge are much further than two minutes.
#[test]
fn isochrone_covers_part_of_a_long_edge() {
    for ends in [
        [(-3_000.0, 0.0), (3_000.0, 0.0)],
        [(-3_000.0, -3_000.0), (3_000.0, 3_000.0)],
    ] {
        let streets = NetworkFixture::new().street(&ends).finish();
        let near = isochrone_polygons(&streets, (0.0, 0.0), Pace::default(), 2.0);
        check(&near, &[(60.0, 60.0 * ends[1].1 / 3_000.0)], &[]);
    }
}

#[test]
fn isochrone_respects_one_way_edges() {
    let streets = NetworkFixture::new()
        .way(
            &[(-600.0, 0.0), (0.0, 0.0), (600.0, 0.0)],
            Class::Path,
            ONE_WAY,
            0,
        )
        .finish();
    check(
        &isochrone_polygons(&streets, (0.0, 0.0), Pace::default(), 5.0),
        &[(385.0, 0.0)],
        &[(-30.0, 0.0), (415.0, 0.0)],
    );
}

/// ```text
///  ───┐ steps ┌───
/// ```
#[test]
fn step_free_isochrone_stops_at_steps() {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let streets = NetworkFixture::new()
        .street(&[(-600.0, 0.0), (0.0, 0.0)])
        .way(&[(0.0, 0.0), (40.0, 0.0)], Class::Steps, steps, 0)
        .street(&[(40.0, 0.0), (600.0, 0.0)])
        .finish();
    let pace = Pace::default();
    check(
        &isochrone_polygons(&streets, (-100.0, 0.0), pace, 5.0),
        &[(40.0 + 185.0, 0.0)],
        &[(40.0 + 215.0, 0.0)],
    );
    check(
        &isochrone_polygons(&streets, (-100.0, 0.0), pace.step_free(true), 5.0),
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
fn isochrone_has_holes_far_from_edges() {
    let ring = [
        (-350.0, -350.0),
        (350.0, -350.0),
        (350.0, 350.0),
        (-350.0, 350.0),
        (-350.0, -350.0),
    ];
    let streets = NetworkFixture::new().street(&ring).finish();
    let area = isochrone_polygons(&streets, (0.0, -350.0), Pace::default(), 30.0);
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
fn isochrone_of_zero_and_infinite_minutes() {
    let streets = NetworkFixture::new()
        .street(&[(-600.0, 0.0), (600.0, 0.0)])
        .finish();
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
