//! The main roads that a route crosses, in tiny worlds.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::{At, NetworkFixture, ONE_WAY, point, position};
use streets::{Class, Goals, Pace, Start, Streets};

/// The crossings on the way from a point to another: `Singel 100`, `? 40` for a main road without a name.
fn crossings(streets: &Streets, from: At, to: At) -> Vec<String> {
    let there = point(to);
    let goals = Goals::new(streets, [(&there, &[][..])]);
    let start = Start::new(streets, position(from), [&there]);
    let pace = Pace::default();
    let mut paths = streets.nearest_paths(&goals, &start, pace, &|_| true, 1);
    let crossings = streets.road_crossings(&paths.remove(0).1);
    let text = |it: &streets::RoadCrossing<'_>| {
        let metres = it.walked.metres().get().round();
        format!("{} {metres}", it.road.unwrap_or("?"))
    };
    crossings.iter().map(text).collect()
}

const NONE: [&str; 0] = [];

/// ```text
///               north
///                 │ Laan
///  west ─ Singel ─┼─ Singel ─ east      a main road, 100 m to each side
///            Laan │ ╲ path
///             south  south-east
/// ```
fn junction() -> Streets {
    NetworkFixture::new()
        .main_road("Singel", &[(-100.0, 0.0), (0.0, 0.0), (100.0, 0.0)])
        .named("Laan", &[(0.0, -100.0), (0.0, 0.0), (0.0, 100.0)])
        .street(&[(0.0, 0.0), (80.0, -80.0)])
        .finish()
}

#[test]
fn a_main_road_on_both_sides_is_crossed() {
    let streets = junction();
    assert_eq!(
        crossings(&streets, (0.0, -100.0), (0.0, 100.0)),
        ["Singel 100"]
    );
    assert_eq!(
        crossings(&streets, (0.0, 60.0), (80.0, -80.0)),
        ["Singel 60"]
    );
}

#[test]
fn a_main_road_that_is_joined_followed_or_left_is_not_crossed() {
    let streets = junction();
    for (from, to) in [
        ((0.0, -100.0), (100.0, 0.0)),
        ((-100.0, 0.0), (100.0, 0.0)),
        ((-100.0, 0.0), (0.0, 100.0)),
    ] {
        assert_eq!(crossings(&streets, from, to), NONE, "{from:?} {to:?}");
    }
    let same_side = crossings(&streets, (0.0, -100.0), (80.0, -80.0));
    assert_eq!(same_side, NONE, "from one side to the same one");
}

/// A walk that ends on the main road has not crossed it, and nor has one that begins there.
#[test]
fn a_walk_to_the_main_road_does_not_cross_it() {
    let streets = junction();
    assert_eq!(crossings(&streets, (0.0, -100.0), (0.0, 0.0)), NONE);
    assert_eq!(crossings(&streets, (0.0, 0.0), (0.0, 100.0)), NONE);
}

/// ```text
///  ─ Singel ─╮
///  path ──── ┤ Singel goes on to the south: all of it is on one side
///            │
/// ```
#[test]
fn the_outside_of_a_bend_is_on_one_side_of_a_main_road() {
    let streets = NetworkFixture::new()
        .main_road("Singel", &[(-100.0, 20.0), (0.0, 0.0), (20.0, -100.0)])
        .street(&[(0.0, 100.0), (0.0, 0.0), (100.0, 0.0)])
        .street(&[(0.0, 0.0), (-60.0, -60.0)])
        .finish();
    assert_eq!(crossings(&streets, (0.0, 100.0), (100.0, 0.0)), NONE);
    assert_eq!(
        crossings(&streets, (0.0, 100.0), (-60.0, -60.0)),
        ["Singel 100"]
    );
}

#[test]
fn other_streets_and_roads_above_or_below_are_not_crossed() {
    let path: &[At] = &[(0.0, -100.0), (0.0, 0.0), (0.0, 100.0)];
    let across: &[At] = &[(-100.0, 0.0), (0.0, 0.0), (100.0, 0.0)];
    let street = NetworkFixture::new().street(path).named("Dijk", across);
    let free = streets::FootAccess::FREE;
    let viaduct = NetworkFixture::new().street(path);
    let viaduct = viaduct.way(across, Class::Major, free, 1);
    let tunnel = NetworkFixture::new().main_road("Singel", across);
    let tunnel = tunnel.tunnel(path);
    for world in [street, viaduct, tunnel] {
        let streets = world.finish();
        assert_eq!(crossings(&streets, (0.0, -100.0), (0.0, 100.0)), NONE);
    }
}

/// ```text
///  ◄─ Singel ─┼──    15 m between two carriageways
///  ── Singel ─┼─►
///             │
/// ```
#[test]
fn two_carriageways_are_one_crossing_and_two_roads_are_two() {
    for (second, gap, expected) in [
        ("Singel", 15.0, &["Singel 100"][..]),
        ("Ring", 15.0, &["Singel 100", "Ring 115"][..]),
        ("Singel", 60.0, &["Singel 100", "Singel 160"][..]),
    ] {
        let streets = NetworkFixture::new()
            .main_road("Singel", &[(-90.0, 0.0), (0.0, 0.0), (90.0, 0.0)])
            .main_road(second, &[(90.0, gap), (0.0, gap), (-90.0, gap)])
            .street(&[(0.0, -100.0), (0.0, 0.0), (0.0, gap), (0.0, 200.0)])
            .finish();
        assert_eq!(crossings(&streets, (0.0, -100.0), (0.0, 200.0)), expected);
    }
}

/// ```text
///  ── Singel ─┼─── north
///   ╲─────────┼─╱        a slip lane without a name, 15 m beside it
///             │
/// ```
#[test]
fn arms_of_one_main_road_are_one_crossing_with_its_name() {
    let crossed = |roads: &[(&str, f64)]| {
        let mut line = vec![(0.0, -100.0)];
        let mut world = NetworkFixture::new();
        for (name, north) in roads {
            line.push((0.0, *north));
            world = world.main_road(name, &[(-90.0, *north), (0.0, *north), (90.0, *north)]);
        }
        line.push((0.0, 200.0));
        crossings(&world.street(&line).finish(), (0.0, -100.0), (0.0, 200.0))
    };
    let (lane, singel) = ("", "Singel");
    let one = ["Singel 100"];
    assert_eq!(crossed(&[(lane, 0.0), (singel, 15.0)]), one);
    assert_eq!(crossed(&[(singel, 0.0), (lane, 15.0)]), one);
    assert_eq!(crossed(&[(lane, 0.0), (singel, 15.0), (lane, 30.0)]), one);
    assert_eq!(crossed(&[(singel, 0.0), (lane, 15.0), (singel, 30.0)]), one);
    assert_eq!(crossed(&[(lane, 0.0), (lane, 15.0)]), ["? 100"]);
    let far = crossed(&[(lane, 0.0), (singel, 40.0)]);
    assert_eq!(far, ["? 100", "Singel 140"], "a road of its own");
    let ring = crossed(&[(singel, 0.0), (lane, 15.0), ("Ring", 30.0)]);
    assert_eq!(ring, ["Singel 100", "Ring 130"], "the lane is of Singel");
}

/// ```text
///                    │ north
///  ── Singel ─┬──────┴──────
///        south│   20 m or 40 m
/// ```
#[test]
fn a_main_road_is_crossed_along_a_short_stretch_of_it_but_followed_along_a_longer_one() {
    for (stretch, expected) in [(20.0, &["Singel 50"][..]), (40.0, &[][..])] {
        let streets = NetworkFixture::new()
            .main_road(
                "Singel",
                &[(-90.0, 0.0), (0.0, 0.0), (stretch, 0.0), (90.0, 0.0)],
            )
            .street(&[(0.0, -50.0), (0.0, 0.0)])
            .street(&[(stretch, 0.0), (stretch, 50.0)])
            .street(&[(stretch, 0.0), (stretch, -30.0), (stretch + 60.0, -30.0)])
            .finish();
        let there = crossings(&streets, (0.0, -50.0), (stretch, 50.0));
        assert_eq!(there, expected, "{stretch} m");
        let same_side = crossings(&streets, (0.0, -50.0), (stretch + 60.0, -30.0));
        assert_eq!(same_side, NONE, "{stretch} m");
    }
}

/// ```text
///                │ path
///  ─ Oude Dijk ──┼── Nieuwe Dijk ─    one main road of two names, or of none
///                │
/// ```
#[test]
fn a_main_road_without_one_name_is_crossed_without_a_name() {
    for names in [["Oude Dijk", "Nieuwe Dijk"], ["", ""]] {
        let streets = NetworkFixture::new()
            .main_road(names[0], &[(-90.0, 0.0), (0.0, 0.0)])
            .main_road(names[1], &[(0.0, 0.0), (90.0, 0.0)])
            .street(&[(0.0, -80.0), (0.0, 0.0), (0.0, 80.0)])
            .finish();
        assert_eq!(crossings(&streets, (0.0, -80.0), (0.0, 80.0)), ["? 80"]);
    }
}

/// ```text
///  A-straat ─ ◯ ─ B-straat     a main road in a circle: nobody crosses it on the way around
/// ```
#[test]
fn a_roundabout_is_not_crossed() {
    let ring = [
        (-7.0, 0.0),
        (0.0, -7.0),
        (7.0, 0.0),
        (0.0, 7.0),
        (-7.0, 0.0),
    ];
    let streets = NetworkFixture::new()
        .way(&ring, Class::Major, ONE_WAY, 0)
        .named("A-straat", &[(-7.0, 0.0), (-90.0, 0.0)])
        .named("B-straat", &[(7.0, 0.0), (90.0, 0.0)])
        .finish();
    assert_eq!(crossings(&streets, (-90.0, 0.0), (90.0, 0.0)), NONE);
}
