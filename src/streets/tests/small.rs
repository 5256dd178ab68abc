//! Small worlds in which one can see what the right walk is.

mod world;

use streets::{Class, Foot, Pace};
use world::{World, area, point, walk, walk_at};

/// ```text
///   a ────┬──── b      200 m wide; the canal runs through the middle; one bridge in the east
/// ~~~~~~~~│~~~~~~~~
///   c ────┴──── d      c and a are 50 m apart
/// ```
#[test]
fn who_lives_across_the_canal_walks_over_the_bridge() {
    let streets = World::new()
        .street(&[(0.0, 50.0), (150.0, 50.0), (200.0, 50.0)])
        .street(&[(0.0, 0.0), (150.0, 0.0), (200.0, 0.0)])
        .street(&[(150.0, 0.0), (150.0, 50.0)])
        .street(&[(200.0, 50.0), (500.0, 50.0)])
        .finish();
    assert_eq!(walk(&streets, (0.0, 0.0), &point((0.0, 50.0))), Some(350));
}

/// ```text
///        │ level 1: a bridge over the street, with no stairs
///  ──────┼──────
///        │
/// ```
#[test]
fn a_bridge_does_not_meet_what_it_crosses() {
    let streets = World::new()
        .street(&[(-400.0, 0.0), (0.0, 0.0), (400.0, 0.0)])
        .way(
            &[(0.0, -400.0), (0.0, 0.0), (0.0, 400.0)],
            Class::Path,
            Foot::FREE,
            1,
        )
        .finish();
    assert_eq!(walk(&streets, (-100.0, 0.0), &point((0.0, 300.0))), None);
    assert_eq!(
        walk(&streets, (0.0, -100.0), &point((0.0, 300.0))),
        Some(400)
    );
}

/// ```text
///   P         park with one gate in the west, a path leads in; the street runs along its south
///   ┌──────┐
/// ──┼─     │
/// │ └──────┘
/// └──────────
/// ```
#[test]
fn a_park_with_one_gate_is_entered_there() {
    let streets = World::new()
        .street(&[(-50.0, -20.0), (400.0, -20.0)])
        .street(&[(-50.0, -20.0), (-50.0, 50.0), (20.0, 50.0)])
        .street(&[(400.0, -20.0), (800.0, -20.0)])
        .finish();
    let park = area(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
    assert_eq!(walk(&streets, (100.0, -20.0), &park), Some(150 + 70 + 50));
    assert_eq!(
        walk(&streets, (10.0, 10.0), &park),
        Some(0),
        "there already"
    );
}

/// ```text
///   a ─── steps ─── b     100 m with steps, 300 m around
///   └───────────────┘
/// ```
#[test]
fn steps_cost_and_who_cannot_climb_goes_around() {
    let steps = Foot {
        step_free: false,
        ..Foot::FREE
    };
    let streets = World::new()
        .street(&[(-300.0, 0.0), (0.0, 0.0)])
        .way(&[(0.0, 0.0), (100.0, 0.0)], Class::Steps, steps, 0)
        .street(&[(0.0, 0.0), (0.0, -100.0), (100.0, -100.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (300.0, 0.0)])
        .finish();
    let there = point((110.0, 0.0));
    let pace = Pace::default();
    assert_eq!(walk_at(&streets, (-10.0, 0.0), &there, pace), Some(120));
    assert_eq!(
        walk_at(&streets, (-10.0, 0.0), &there, pace.step_free(true)),
        Some(320)
    );
}

#[test]
fn nobody_is_led_further_than_the_limit_from_a_street() {
    let streets = World::new().street(&[(0.0, 0.0), (600.0, 0.0)]).finish();
    assert_eq!(
        walk(&streets, (0.0, 199.0), &point((600.0, 0.0))),
        Some(799)
    );
    assert_eq!(walk(&streets, (0.0, 201.0), &point((600.0, 0.0))), None);
}
