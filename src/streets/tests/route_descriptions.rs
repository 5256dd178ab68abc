//! What a route tells: its streets and its line.

use crate::fixtures;
use crate::fixtures::{NetworkFixture, point, position, route};
use streets::Pace;

/// ```text
///  Dijk ─── (no name) ─── Dijk ─┐
///                             Kade
///                               └── goal
/// ```
#[test]
fn route_lists_street_names_in_order() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (200.0, 0.0)])
        .street(&[(200.0, 0.0), (220.0, 0.0)])
        .named("Dijk", &[(220.0, 0.0), (300.0, 0.0)])
        .named("Kade", &[(300.0, 0.0), (300.0, -300.0)])
        .finish();
    let names = |from, to| {
        let found = route(&streets, from, &point(to), &[], Pace::default()).unwrap();
        let streets = found.streets.into_iter();
        let rounded = streets.map(|(name, metres)| (name, metres.get().round() as i64));
        rounded.collect::<Vec<_>>()
    };
    let describe = |name: &str, metres| (name.to_owned(), metres);
    assert_eq!(
        names((50.0, 0.0), (300.0, -40.0)),
        [describe("Dijk", 230), describe("Kade", 40)]
    );
    assert_eq!(
        names((300.0, -40.0), (50.0, 0.0)),
        [describe("Kade", 40), describe("Dijk", 230)]
    );
    assert_eq!(names((50.0, 0.0), (60.0, 0.0)), [describe("Dijk", 10)]);
}

/// From the start to its snap point, along the edge's vertices, and to the goal.
#[test]
fn route_geometry_follows_the_edge() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (500.0, 100.0)])
        .finish();
    let there = point((200.0, 110.0));
    let route = route(&streets, (50.0, 10.0), &there, &[], Pace::default()).unwrap();
    let bends = [
        (50.0, 10.0),
        (50.0, 0.0),
        (100.0, 0.0),
        (100.0, 100.0),
        (200.0, 100.0),
        (200.0, 110.0),
    ];
    assert_eq!(route.geometry.len(), bends.len());
    for (drawn, bend) in route.geometry.iter().zip(bends) {
        let drawn = atlas::LonLat::new(drawn.x, drawn.y).unwrap();
        let off = fixtures::chord(drawn, position(bend));
        assert!(off < 0.1, "{off} m from {bend:?}");
    }
}
