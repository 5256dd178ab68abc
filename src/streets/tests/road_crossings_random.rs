//! The main roads that random walks in a country and a town cross.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::data_atlas::DataAtlas;
use atlas::PlaceIndex;
use fastrand::Rng;
use streets::{Class, NetworkEdge, Pace, RoutePart, RoutePath};

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
