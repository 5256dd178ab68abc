//! Which ways a walk may use: private ones, one-way paths, steps and obstacles.

use crate::fixtures::{NetworkFixture, ONE_WAY, point, route, walk, walk_at};
use streets::{Class, FootAccess, Pace};

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
