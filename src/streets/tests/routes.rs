//! Routes on small fixtures: which ways connect, and who may use them.

use crate::fixtures;

use crate::fixtures::{NetworkFixture, ONE_WAY, point, position, route, walk, walk_at};
use streets::{Class, FootAccess, Pace};

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
///   ───┬────────────   a drive between two streets, private
///      ┊
///   ───┴────────────┐  they meet 300 m to the east
/// ```
#[test]
fn private_drive_is_drawn_but_not_walkable() {
    let streets = NetworkFixture::new()
        .street(&[(-300.0, 60.0), (0.0, 60.0), (300.0, 60.0)])
        .street(&[(-300.0, 0.0), (0.0, 0.0), (300.0, 0.0), (300.0, 60.0)])
        .way(
            &[(0.0, 60.0), (0.0, 0.0)],
            Class::Service,
            FootAccess::NONE,
            0,
        )
        .finish();
    let drawn = streets.network_edges().map(|edge| edge.class());
    assert_eq!(drawn.filter(|class| *class == Class::Service).count(), 1);
    assert_eq!(walk(&streets, (0.0, 0.0), &point((0.0, 60.0))), Some(660));
    assert_eq!(
        walk(&streets, (0.0, 29.0), &point((300.0, 0.0))),
        Some(329),
        "a start on the drive snaps to a street"
    );
}

/// ```text
///   ───a ──────► b───     a path of 100 m, one way; 300 m around
///      └─────────┘
/// ```
#[test]
fn one_way_path_is_walked_in_one_direction() {
    let streets = NetworkFixture::new()
        .street(&[(-300.0, 0.0), (0.0, 0.0)])
        .way(&[(0.0, 0.0), (100.0, 0.0)], Class::Path, ONE_WAY, 0)
        .street(&[(0.0, 0.0), (0.0, -100.0), (100.0, -100.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (400.0, 0.0)])
        .finish();
    let at = |east| (east, 0.0);
    let walk = |from, to| walk(&streets, at(from), &point(at(to)));
    assert_eq!(walk(0.0, 100.0), Some(100));
    assert_eq!(walk(100.0, 0.0), Some(300));
    assert_eq!(walk(-10.0, 110.0), Some(120));
    assert_eq!(walk(110.0, -10.0), Some(320));
    assert_eq!(walk(20.0, 80.0), Some(60), "on the path itself");
    assert_eq!(walk(80.0, 20.0), Some(20 + 300 + 20), "all around");
    assert_eq!(walk(80.0, 80.0), Some(0), "no way at all");
    assert_eq!(
        walk(0.0, -10.0),
        Some(10),
        "a start at a node is at that node"
    );
    assert_eq!(walk(110.0, 100.0), Some(10));
}

/// ```text
///   a ─── steps ─── b     100 m with steps, 300 m around
///   └───────────────┘
/// ```
#[test]
fn step_free_routes_avoid_steps() {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let world = |around: f64| {
        NetworkFixture::new()
            .street(&[(-300.0, 0.0), (0.0, 0.0)])
            .way(&[(0.0, 0.0), (100.0, 0.0)], Class::Steps, steps, 0)
            .street(&[(0.0, 0.0), (0.0, -around), (100.0, -around), (100.0, 0.0)])
            .street(&[(100.0, 0.0), (300.0, 0.0)])
            .finish()
    };
    let streets = world(100.0);
    let there = point((110.0, 0.0));
    let pace = Pace::default();
    assert_eq!(walk_at(&streets, (-10.0, 0.0), &there, pace), Some(120));
    let free = pace.step_free(true);
    assert_eq!(walk_at(&streets, (-10.0, 0.0), &there, free), Some(320));
    // Steps take as long as two and a half times their length on the level.
    let walk = route(&streets, (-10.0, 0.0), &there, &[], pace);
    // Steps take as long as two and a half times their length on the level.
    let minutes = pace.minutes(walk.unwrap().walk.cost.effort.metres());
    assert!((minutes - (20.0 + 250.0) / 80.0).abs() < 0.001, "{minutes}");
    // So 240 m around is cheaper than 100 m of steps.
    assert_eq!(walk_at(&world(70.0), (-10.0, 0.0), &there, pace), Some(260));
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

/// ```text
///  ───────────────────────── street, 20 m north of the path
///    │             │
///  ──┴── rough ────┴──────── a path with roots, not for wheels; a bench at its middle
/// ```
/// The path is nearer to the bench than the street is.
#[test]
fn step_free_snap_skips_edges_with_obstacles() {
    let rough = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let streets = NetworkFixture::new()
        .street(&[(0.0, 20.0), (300.0, 20.0)])
        .street(&[(300.0, 20.0), (600.0, 20.0)])
        .way(
            &[(0.0, 20.0), (0.0, 0.0), (300.0, 0.0), (300.0, 20.0)],
            Class::Path,
            rough,
            0,
        )
        .finish();
    let bench = point((150.0, 5.0));
    let pace = Pace::default();
    assert_eq!(
        walk_at(&streets, (600.0, 20.0), &bench, pace),
        Some(300 + 20 + 150 + 5)
    );
    let wheels = pace.step_free(true);
    assert_eq!(
        walk_at(&streets, (600.0, 20.0), &bench, wheels),
        Some(450 + 15)
    );
    // And from there: it is not the path on which they stand that decides.
    assert_eq!(
        walk_at(&streets, (150.0, 5.0), &point((600.0, 20.0)), wheels),
        Some(465)
    );
}
