//! Routes on small fixtures: which ways connect.

use crate::fixtures::{NetworkFixture, ONE_WAY, point, walk};
use streets::{Class, FootAccess};

/// ```text
///   a ────┬──── b      the canal runs through the middle; one bridge in the east
/// ~~~~~~~~│~~~~~~~~
///   c ────┴──── d      c and a are 50 m apart
/// ```
#[test]
fn route_across_a_canal_uses_the_bridge() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 50.0), (150.0, 50.0), (200.0, 50.0)])
        .street(&[(0.0, 0.0), (150.0, 0.0), (200.0, 0.0)])
        .street(&[(150.0, 0.0), (150.0, 50.0)])
        .way(
            &[(0.0, 25.0), (150.0, 25.0), (500.0, 25.0)],
            Class::Stream,
            FootAccess::NONE,
            0,
        )
        .finish();
    assert_eq!(walk(&streets, (0.0, 0.0), &point((0.0, 50.0))), Some(350));
}

/// ```text
///        │ level 1: a bridge over the street, with no stairs
///  ──────┼──────
///        │
/// ```
#[test]
fn bridge_does_not_connect_to_the_street_below() {
    let streets = NetworkFixture::new()
        .street(&[(-400.0, 0.0), (0.0, 0.0), (400.0, 0.0)])
        .way(
            &[(0.0, -400.0), (0.0, 0.0), (0.0, 400.0)],
            Class::Path,
            FootAccess::FREE,
            1,
        )
        .finish();
    assert_eq!(walk(&streets, (-100.0, 0.0), &point((0.0, 300.0))), None);
    assert_eq!(
        walk(&streets, (0.0, -100.0), &point((0.0, 300.0))),
        Some(400)
    );
}

/// A bridge with a lift, which is an edge of no length.
#[test]
fn lift_connects_levels() {
    let streets = NetworkFixture::new()
        .street(&[(-400.0, 0.0), (0.0, 0.0), (400.0, 0.0)])
        .way(
            &[(0.0, -400.0), (0.0, 0.0), (0.0, 400.0)],
            Class::Path,
            FootAccess::FREE,
            1,
        )
        .lift((0.0, 0.0))
        .finish();
    assert_eq!(streets.summary().components, 1);
    assert_eq!(
        walk(&streets, (-100.0, 0.0), &point((0.0, 300.0))),
        Some(400)
    );
    assert_eq!(
        walk(&streets, (0.0, 0.0), &point((0.0, 300.0))),
        Some(300),
        "from within the lift"
    );
}

/// ```text
///  railway   ═══════╤═══════
///                   ┊ tunnel, level −1
///  street    ───┬───┊───┬───    the tunnel comes up 100 m south of the street, and a path leads back
///               └───┴───┘
/// ```
#[test]
fn tunnel_connects_only_at_its_ends() {
    let streets = NetworkFixture::new()
        .street(&[(-300.0, 0.0), (0.0, 0.0), (100.0, 0.0), (300.0, 0.0)])
        .way(
            &[(0.0, 200.0), (0.0, 0.0), (0.0, -90.0)],
            Class::Path,
            FootAccess::FREE,
            1,
        )
        .way(
            &[(0.0, -90.0), (0.0, -100.0)],
            Class::Path,
            FootAccess::FREE,
            1,
        )
        .way(
            &[(-50.0, 100.0), (0.0, 100.0), (50.0, 100.0)],
            Class::Rail,
            FootAccess::NONE,
            1,
        )
        .lift_path()
        .finish();
    assert_eq!(
        walk(&streets, (0.0, 200.0), &point((10.0, 0.0))),
        Some(300 + 100 + 100 + 90)
    );
}

impl NetworkFixture {
    /// A lift at the tunnel's end, at level 1, and a path back to the street.
    fn lift_path(self) -> Self {
        self.lift((0.0, -100.0))
            .street(&[(0.0, -100.0), (100.0, -100.0), (100.0, 0.0)])
    }
}

/// ```text
///  ┌───┐
///  └───┘     an island of 800 m of street
///  ~~~~~~    water of 50 m
///  ──────
/// ```
#[test]
fn disconnected_component_is_unreachable() {
    let streets = NetworkFixture::new()
        .street(&[
            (0.0, 50.0),
            (200.0, 50.0),
            (200.0, 250.0),
            (0.0, 250.0),
            (0.0, 50.0),
        ])
        .street(&[(-400.0, 0.0), (400.0, 0.0)])
        .finish();
    assert_eq!(streets.summary().components, 2);
    assert_eq!(walk(&streets, (0.0, 0.0), &point((0.0, 60.0))), None);
    assert_eq!(
        walk(&streets, (0.0, 60.0), &point((200.0, 60.0))),
        Some(10 + 200 + 10)
    );
}

/// ```text
///  ──P───────────┐
///  ══════════════│═══    a motorway, and a street below it 500 m to the east
///  ──p───────────┘
/// ```
#[test]
fn motorway_is_not_crossed() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 40.0), (500.0, 40.0), (500.0, 0.0), (0.0, 0.0)])
        .way(
            &[(-100.0, 20.0), (500.0, 20.0), (900.0, 20.0)],
            Class::Motorway,
            FootAccess::NONE,
            0,
        )
        .finish();
    assert_eq!(walk(&streets, (0.0, 0.0), &point((0.0, 40.0))), Some(1_040));
    // A start on the motorway does not snap to it.
    assert_eq!(
        walk(&streets, (300.0, 21.0), &point((0.0, 40.0))),
        Some(319)
    );
}

/// ```text
///        ┌────┐
///  ──────┤    │    400 m round
///        └────┘
/// ```
#[test]
fn loop_edge_is_walked_the_short_way() {
    let round = [
        (0.0, 0.0),
        (100.0, 0.0),
        (100.0, 100.0),
        (0.0, 100.0),
        (0.0, 0.0),
    ];
    let world = |foot| {
        NetworkFixture::new()
            .street(&[(-600.0, 0.0), (0.0, 0.0)])
            .way(&round, Class::Street, foot, 0)
            .finish()
    };
    let (free, one_way) = (world(FootAccess::FREE), world(ONE_WAY));
    let out = point((-10.0, 0.0));
    assert_eq!(walk(&free, (100.0, 50.0), &out), Some(160));
    assert_eq!(walk(&free, (0.0, 50.0), &out), Some(60));
    assert_eq!(walk(&free, (50.0, 0.0), &point((0.0, 50.0))), Some(100));
    assert_eq!(walk(&free, (0.0, 50.0), &point((50.0, 0.0))), Some(100));
    // One way round, the long way may be the only one.
    assert_eq!(walk(&one_way, (50.0, 0.0), &out), Some(350 + 10));
    assert_eq!(walk(&one_way, (-10.0, 0.0), &point((0.0, 50.0))), Some(360));
    assert_eq!(walk(&one_way, (0.0, 50.0), &point((50.0, 0.0))), Some(100));
    assert_eq!(walk(&one_way, (50.0, 0.0), &point((0.0, 50.0))), Some(300));
}

/// ```text
///      ┌───────┐
///  ────┤       ├────    the short one and the long one begin and end at the same corners
///      └───────┘
/// ```
#[test]
fn parallel_edges_between_two_nodes_are_kept() {
    let streets = NetworkFixture::new()
        .street(&[(-300.0, 0.0), (0.0, 0.0)])
        .street(&[(0.0, 0.0), (0.0, 20.0), (100.0, 20.0), (100.0, 0.0)])
        .street(&[(0.0, 0.0), (0.0, -50.0), (100.0, -50.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (400.0, 0.0)])
        .finish();
    assert_eq!(streets.summary().edges, 4);
    let walk = |from, to| walk(&streets, from, &point(to));
    assert_eq!(walk((-10.0, 0.0), (110.0, 0.0)), Some(160));
    assert_eq!(walk((-10.0, 0.0), (50.0, -50.0)), Some(110));
    assert_eq!(walk((50.0, 20.0), (50.0, -50.0)), Some(70 + 100));
}

#[test]
fn duplicate_ways_become_one_edge() {
    let line = [(0.0, 0.0), (600.0, 0.0)];
    let streets = NetworkFixture::new().street(&line).street(&line).finish();
    assert_eq!(streets.summary().edges, 1);
}
