//! Distances from every point of a street to the nearest bench: worked out by hand, and beside a plain computation that
//! samples every metre.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures;

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{At, NetworkFixture, ONE_WAY, point};
use atlas::{LonLat, Metres, Shape};
use fastrand::Rng;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use streets::{
    Class, DistanceProfile, FootAccess, Goals, Length, NetworkEdge, Pace, StreetPiece, Streets,
};

/// The profile of every edge, in the order in which the file has them.
fn profiles(streets: &Streets, benches: &[At], pace: Pace) -> Vec<Option<DistanceProfile>> {
    let benches: Vec<Shape> = benches.iter().map(|at| point(*at)).collect();
    let goals = Goals::new(streets, benches.iter().map(|it| (it, &[][..])));
    let profiles = streets.distance_profiles(&goals, &|_| true, pace);
    let edges = 0..streets.network_edges().count();
    edges.map(|edge| profiles.get(edge).cloned()).collect()
}

fn only_profile(streets: &Streets, benches: &[At]) -> DistanceProfile {
    let [profile] = profiles(streets, benches, Pace::default())
        .try_into()
        .unwrap();
    profile.unwrap()
}

fn metres(length: Length) -> f64 {
    length.metres().get()
}

fn length(metres: f64) -> Length {
    Length::from_metres(metres)
}

/// Checks numbers to a centimetre: positions are rounded to 0.1 m in the file, and a degree differs a little from its length at
/// the origin.
#[track_caller]
fn assert_metres(found: Length, expected: f64) {
    assert!(
        (metres(found) - expected).abs() < 0.2,
        "{} m, expected {expected} m",
        metres(found)
    );
}

/// Twice the largest distance, where it is, and how much of the edge is more than `limit` from a bench, in metres.
#[track_caller]
fn assert_profile(profile: &DistanceProfile, twice: f64, along: f64, beyond: [(f64, f64); 2]) {
    let whole = Length::ZERO..profile.length();
    let farthest = profile.farthest(whole.clone()).unwrap();
    assert_metres(farthest.twice, twice);
    assert_metres(farthest.along, along);
    for (limit, expected) in beyond {
        assert_metres(profile.beyond(whole.clone(), length(limit)), expected);
    }
}

/// ```text
///   ●────────────── 300 m ──────────────      ● a bench on the street
/// ```
/// A visit to the end is a walk of 300 m from the bench and 300 m back.
#[test]
fn a_dead_end_is_walked_out_and_back() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (300.0, 0.0)])
        .finish();
    let profile = only_profile(&streets, &[(0.0, 0.0)]);
    assert_profile(&profile, 600.0, 300.0, [(100.0, 200.0), (300.5, 0.0)]);
    assert_metres(profile.distance(length(120.0)), 120.0);
}

/// ```text
///       60 m       100 m                140 m
///   ────────────●──────────────●─────────────────      the second bench is 10 m beside the street
/// ```
/// Between the benches: 0 + 100 + 10 = 110 m from rest to rest. At the left end 2 · 60, at the right end 2 · 150. More than 50 m from
/// a bench are 10 m on the left, 10 in the middle and 100 on the right (of which 40 m are nearer than 50: 10 + 40).
#[test]
fn stretches_end_at_benches_on_the_street() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (300.0, 0.0)])
        .finish();
    let profile = only_profile(&streets, &[(60.0, 0.0), (160.0, 10.0)]);
    assert_profile(
        &profile,
        300.0,
        300.0,
        [(50.0, 10.0 + 10.0 + 100.0), (100.0, 50.0)],
    );
    let between = length(60.0)..length(160.0);
    let middle = profile.farthest(between.clone()).unwrap();
    assert_metres(middle.twice, 110.0);
    assert_metres(middle.along, 115.0);
    assert_metres(profile.beyond(between, length(50.0)), 10.0);
    assert_metres(
        profile.beyond(Length::ZERO..length(30.0), length(50.0)),
        10.0,
    );
}

/// ```text
///   ─────●──────────────●─────     walkable to the right only: 100, 100 and 100 m
/// ```
/// Nobody walks back: before a bench its distance ahead counts; after the last one no bench can be reached.
#[test]
fn on_a_one_way_path_only_the_bench_ahead_counts() {
    let streets = NetworkFixture::new()
        .way(&[(0.0, 0.0), (300.0, 0.0)], Class::Path, ONE_WAY, 0)
        .finish();
    let profile = only_profile(&streets, &[(100.0, 0.0), (200.0, 0.0)]);
    let part = Length::ZERO..length(200.0);
    assert_metres(profile.farthest(part.clone()).unwrap().twice, 200.0);
    assert_metres(profile.beyond(part, length(60.0)), 80.0);
    assert_eq!(profile.distance(length(250.0)), Length::INFINITE);
    let whole = Length::ZERO..profile.length();
    assert_eq!(
        profile.farthest(whole.clone()).unwrap().twice,
        Length::INFINITE
    );
    assert_metres(profile.beyond(whole, length(60.0)), 180.0);
}

/// ```text
///   ●──── 100 m ────╫╫╫ steps 20 m ╫╫╫──── 100 m ────
/// ```
/// Steps count two and a half times: the far end is 100 + 50 + 100 m of level walking away. Step-free walks reach no bench from there.
#[test]
fn steps_count_as_effort_and_stop_step_free_walks() {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (100.0, 0.0)])
        .way(&[(100.0, 0.0), (120.0, 0.0)], Class::Steps, steps, 0)
        .street(&[(120.0, 0.0), (220.0, 0.0)])
        .finish();
    let twice = |pace| -> Vec<Option<f64>> {
        let all = profiles(&streets, &[(0.0, 0.0)], pace).into_iter();
        all.map(|profile| {
            let profile = profile?;
            let farthest = profile.farthest(Length::ZERO..profile.length()).unwrap();
            Some(metres(farthest.twice).round())
        })
        .collect()
    };
    assert_eq!(twice(Pace::default()), [Some(200.0), None, Some(500.0)]);
    assert_eq!(
        twice(Pace::default().step_free(true)),
        [Some(200.0), None, Some(f64::INFINITY)]
    );
}

/// A bench on an edge, which a plain computation knows without snapping.
struct Bench {
    edge: usize,
    along: f64,
    shape: Shape,
}

fn benches(random: &mut Rng, pieces: &[StreetPiece], count: usize) -> Vec<Bench> {
    let bench = |piece: &StreetPiece| Bench {
        edge: piece.edge,
        along: (metres(piece.part.start) + metres(piece.part.end)) / 2.0,
        shape: Shape::from(piece.middle),
    };
    let one = |_| bench(&pieces[random.usize(..pieces.len())]);
    (0..count).map(one).collect()
}

/// Whether each edge is in the largest component of step-free edges: a bench elsewhere snaps to a second edge too.
fn in_largest_component(streets: &Streets) -> Vec<bool> {
    let mut graph = DiGraph::<(), ()>::new();
    for _ in 0..streets.nodes() {
        graph.add_node(());
    }
    for edge in streets.network_edges().filter(|it| it.foot().step_free) {
        let [from, to] = edge.nodes().map(|node| NodeIndex::new(node as usize));
        if edge.foot().forward {
            graph.add_edge(from, to, ());
        }
        if edge.foot().backward {
            graph.add_edge(to, from, ());
        }
    }
    let largest = kosaraju_scc(&graph)
        .into_iter()
        .max_by_key(Vec::len)
        .unwrap();
    let inside = |node: u32| largest.contains(&NodeIndex::new(node as usize));
    let edges = streets.network_edges();
    edges
        .map(|edge| edge.nodes().into_iter().all(inside))
        .collect()
}

/// The distance from each node to the nearest bench, by relaxing every edge until nothing changes (Bellman and Ford).
fn node_distances(streets: &Streets, benches: &[Bench], step_free: bool) -> Vec<f64> {
    let edges: Vec<NetworkEdge> = streets.network_edges().collect();
    let mut distances = vec![f64::INFINITY; streets.nodes()];
    let lower = |distance: &mut f64, found: f64| {
        let lowers = found < *distance - 1e-9;
        if lowers {
            *distance = found;
        }
        lowers
    };
    for bench in benches {
        let edge = &edges[bench.edge];
        let [from, to] = edge.nodes().map(|node| node as usize);
        if edge.foot().forward {
            lower(&mut distances[from], bench.along);
        }
        if edge.foot().backward {
            lower(&mut distances[to], metres(edge.length()) - bench.along);
        }
    }
    loop {
        let mut changed = false;
        for edge in edges.iter().filter(|it| it.foot().step_free || !step_free) {
            let [from, to] = edge.nodes().map(|node| node as usize);
            let steps = if edge.class() == Class::Steps {
                2.5
            } else {
                1.0
            };
            let effort = metres(edge.length()) * steps;
            if edge.foot().forward {
                let found = distances[to] + effort;
                changed |= lower(&mut distances[from], found);
            }
            if edge.foot().backward {
                let found = distances[from] + effort;
                changed |= lower(&mut distances[to], found);
            }
        }
        if !changed {
            return distances;
        }
    }
}

/// The distance from a point of an edge, by looking at everything that it can be.
fn sampled(edge: &NetworkEdge, nodes: &[f64], on_edge: &[f64], along: f64) -> f64 {
    let [from, to] = edge.nodes().map(|node| nodes[node as usize]);
    let mut best = f64::INFINITY;
    if edge.foot().backward {
        best = best.min(from + along);
    }
    if edge.foot().forward {
        best = best.min(to + metres(edge.length()) - along);
    }
    for bench in on_edge {
        let (ahead, here) = (*bench > along, (bench - along).abs() < 0.001);
        if here || ahead && edge.foot().forward || !ahead && edge.foot().backward {
            best = best.min((bench - along).abs());
        }
    }
    best
}

#[test]
fn profiles_agree_with_sampling_every_metre_on_random_networks() {
    /// Snap points within a millimetre of a node are at it, and lengths are rounded up.
    const TOLERANCE: f64 = 0.01;
    const LIMIT: f64 = 90.0;
    let options = NetworkOptions {
        side: 8,
        one_way: 12,
        steps: 8,
        tunnels: 5,
    };
    let (mut beyond_somewhere, mut unreachable) = (0, 0);
    for seed in 0..12 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        let streets = &world.streets;
        let large = in_largest_component(streets);
        let pieces = streets.street_pieces(Metres::new(7.0));
        let pieces: Vec<StreetPiece> = pieces.filter(|it| large[it.edge]).collect();
        let benches = benches(&mut random, &pieces, 6);
        let goals = Goals::new(streets, benches.iter().map(|it| (&it.shape, &[][..])));
        for step_free in [false, true] {
            let pace = Pace::default().step_free(step_free);
            let profiles = streets.distance_profiles(&goals, &|_| true, pace);
            let nodes = node_distances(streets, &benches, step_free);
            for (number, edge) in streets.network_edges().enumerate() {
                let counted = edge.foot().any() && edge.class() != Class::Steps;
                let Some(profile) = profiles.get(number) else {
                    assert!(!counted, "edge {number} of seed {seed}");
                    continue;
                };
                assert!(counted);
                let here = benches.iter().filter(|it| it.edge == number);
                let on_edge: Vec<f64> = here.map(|it| it.along).collect();
                let whole = metres(edge.length());
                let count = whole.ceil();
                let step = whole / count;
                let (mut least, mut most, mut largest) = (0.0, 0.0, 0.0_f64);
                for sample in 0..count as u32 {
                    let along = (f64::from(sample) + 0.5) * step;
                    let distance = sampled(&edge, &nodes, &on_edge, along);
                    let found = metres(profile.distance(length(along)));
                    assert!(
                        found == distance || (found - distance).abs() < TOLERANCE,
                        "seed {seed}, edge {number} at {along}: {found}, expected {distance}"
                    );
                    largest = largest.max(distance);
                    // From the middle of a sample to its ends, the distance changes by half a step, unless a one-way
                    // path has a bench in it.
                    let one_way = !(edge.foot().forward && edge.foot().backward);
                    let whole_sample =
                        one_way && on_edge.iter().any(|it| (it - along).abs() < step);
                    let reach = step / 2.0 + TOLERANCE;
                    least += if distance > LIMIT + reach && !whole_sample {
                        step
                    } else {
                        0.0
                    };
                    most += if distance > LIMIT - reach || whole_sample {
                        step
                    } else {
                        0.0
                    };
                }
                let beyond = metres(profile.beyond(Length::ZERO..edge.length(), length(LIMIT)));
                assert!(
                    (least - TOLERANCE..=most + TOLERANCE).contains(&beyond),
                    "seed {seed}, edge {number}: {beyond}, expected {least} to {most}"
                );
                beyond_somewhere += u32::from(beyond > 0.0 && beyond < whole - 1.0);
                let farthest = profile.farthest(Length::ZERO..edge.length()).unwrap();
                if largest.is_infinite() {
                    unreachable += 1;
                    assert_eq!(farthest.twice, Length::INFINITE);
                    continue;
                }
                let twice = metres(farthest.twice);
                assert!(
                    twice > 2.0 * (largest - TOLERANCE)
                        && twice < 2.0 * (largest + step + TOLERANCE),
                    "seed {seed}, edge {number}: {twice}, sampled {largest}"
                );
            }
        }
    }
    assert!(beyond_somewhere > 100, "{beyond_somewhere} edges");
    assert!(unreachable > 10, "{unreachable} edges");
}

#[test]
fn pieces_of_an_edge_add_up_to_it_and_their_figures_too() {
    let world = RandomNetwork::new(
        &mut Rng::with_seed(3),
        NetworkOptions {
            side: 6,
            one_way: 10,
            steps: 10,
            tunnels: 10,
        },
    );
    let streets = &world.streets;
    let bench: LonLat = fixtures::position((0.0, 0.0));
    let goals = Goals::of_position(streets, bench);
    let profiles = streets.distance_profiles(&goals, &|_| true, Pace::default());
    let mut by_edge = vec![(Length::ZERO, Length::ZERO); streets.network_edges().count()];
    let limit = length(120.0);
    for piece in streets.street_pieces(Metres::new(20.0)) {
        let profile = profiles.get(piece.edge).unwrap();
        let (until, beyond) = &mut by_edge[piece.edge];
        assert_eq!(piece.part.start, *until);
        assert!(metres(piece.part.end) - metres(*until) <= 20.0);
        *until = piece.part.end;
        *beyond = *beyond + profile.beyond(piece.part.clone(), limit);
        let middle = (metres(piece.part.start) + metres(piece.part.end)) / 2.0;
        let at = streets.point_along(piece.edge, length(middle)).unwrap();
        assert!(fixtures::chord(at, piece.middle) < 0.01);
    }
    for (number, (until, beyond)) in by_edge.into_iter().enumerate() {
        if until == Length::ZERO {
            continue;
        }
        let profile = profiles.get(number).unwrap();
        assert_eq!(until, profile.length());
        assert_eq!(beyond, profile.beyond(Length::ZERO..until, limit));
        assert!(streets.point_along(number, until).is_some());
        assert_eq!(streets.point_along(number, until + length(1.0)), None);
    }
}
