//! The main roads that a route crosses: in tiny worlds, and on random walks in a country and a town.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use crate::fixtures::{At, NetworkFixture, ONE_WAY, point, position};
use atlas::PlaceIndex;
use fastrand::Rng;
use streets::{Class, Goals, NetworkEdge, Pace, RoutePart, RoutePath, Start, Streets};

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

/// The same walk in the other direction.
fn reversed(path: &RoutePath) -> RoutePath {
    let back = |it: &RoutePart| RoutePart {
        edge: it.edge,
        from: it.to,
        to: it.from,
    };
    RoutePath {
        before: streets::Length::ZERO,
        parts: path.parts.iter().rev().map(back).collect(),
        length: path.length,
    }
}

/// The bearing of an edge at one of its nodes, in degrees.
fn bearing(edge: NetworkEdge<'_>, node: u32) -> f64 {
    let mut line: Vec<geo::Coord<f64>> = edge.geometry().collect();
    if edge.nodes()[0] != node {
        line.reverse();
    }
    let (at, next) = (line[0], line[1]);
    let east = (next.x - at.x) * at.y.to_radians().cos();
    east.atan2(next.y - at.y).to_degrees()
}

/// Of walks between random places: every crossing is at a main road that the route is not on before or behind; where it is a single
/// node, bearings have an edge of such a road on each side. A walk crosses at most as many roads as it passes nodes of them, and the
/// same ones on its way back.
#[test]
fn crossings_are_of_main_roads_on_both_sides_of_the_walk() {
    let mut checked = [0; 3];
    for name in ["liechtenstein", "delft"] {
        let world = DataAtlas::read(name);
        let streets = world.walking_network.streets();
        let edges: Vec<NetworkEdge<'_>> = streets.network_edges().collect();
        let mut main_roads = vec![Vec::new(); streets.nodes()];
        let walkable = edges.iter().filter(|it| it.foot().any());
        for edge in walkable.filter(|it| it.class() == Class::Major) {
            for node in edge.nodes() {
                main_roads[node as usize].push(*edge);
            }
        }
        let mut random = Rng::with_seed(20_261_130);
        let places = world.atlas.places().len();
        for (start, _) in world.visitors(11, 300) {
            let place = PlaceIndex(u32::try_from(random.usize(..places)).unwrap());
            let route = world.walking_network.route(&start, Pace::default(), place);
            let Some(route) = route else { continue };
            let crossings = streets.road_crossings(&route.path);
            let back = streets.road_crossings(&reversed(&route.path));
            let names = |it: &[streets::RoadCrossing<'_>]| -> Vec<Option<String>> {
                it.iter().map(|it| it.road.map(str::to_owned)).collect()
            };
            let mut names_back = names(&back);
            names_back.reverse();
            assert_eq!(names(&crossings), names_back);
            let parts = route.path.parts.iter().filter(|it| it.from != it.to);
            let parts: Vec<&RoutePart> = parts.collect();
            let mut walked = route.path.before;
            let mut passed = 0;
            for pair in parts.windows(2) {
                walked = walked + pair[0].length();
                let [came, goes] = [pair[0], pair[1]].map(|it| edges[it.edge]);
                let node = came.nodes()[usize::from(pair[0].from < pair[0].to)];
                let arms = &main_roads[node as usize];
                passed += usize::from(!arms.is_empty());
                let Some(crossing) = crossings.iter().find(|it| it.walked == walked) else {
                    continue;
                };
                checked[0] += 1;
                let is_on =
                    |on: NetworkEdge<'_>| on.class() == Class::Major && on.name() == crossing.road;
                assert!(!is_on(came), "{crossing:?} follows {came:?}");
                if goes.class() == Class::Major {
                    // Along a short stretch of it.
                    checked[1] += 1;
                    continue;
                }
                checked[2] += 1;
                let ahead = bearing(goes, node);
                let clockwise = |from: f64| (from - ahead).rem_euclid(360.0);
                let behind = clockwise(bearing(came, node));
                let named =
                    |it: &&NetworkEdge<'_>| crossing.road.is_none() || it.name() == crossing.road;
                let sides = arms.iter().filter(named);
                let sides: Vec<f64> = sides.map(|it| clockwise(bearing(*it, node))).collect();
                let is_on_a_side = |right: bool| sides.iter().any(|it| (*it < behind) == right);
                assert!(
                    is_on_a_side(true) && is_on_a_side(false),
                    "{crossing:?} {sides:?}"
                );
            }
            assert!(crossings.len() <= passed, "{crossings:?}");
        }
    }
    assert!(checked.iter().all(|it| *it > 50), "{checked:?}");
}
