//! Distances to the nearest bench beside a plain computation that samples every metre of random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::in_metres;
use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use atlas::{Metres, Shape};
use fastrand::Rng;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use streets::{Class, Goals, Length, NetworkEdge, Pace, StreetPiece, Streets};

/// A bench on an edge, which a plain computation knows without snapping.
struct Bench {
    edge: usize,
    along: f64,
    shape: Shape,
}

fn benches(random: &mut Rng, pieces: &[StreetPiece], count: usize) -> Vec<Bench> {
    let bench = |piece: &StreetPiece| Bench {
        edge: piece.edge,
        along: (in_metres(piece.part.start) + in_metres(piece.part.end)) / 2.0,
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
            lower(&mut distances[to], in_metres(edge.length()) - bench.along);
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
            let effort = in_metres(edge.length()) * steps;
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
        best = best.min(to + in_metres(edge.length()) - along);
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
                let whole = in_metres(edge.length());
                let count = whole.ceil();
                let step = whole / count;
                let (mut least, mut most, mut largest) = (0.0, 0.0, 0.0_f64);
                for sample in 0..count as u32 {
                    let along = (f64::from(sample) + 0.5) * step;
                    let distance = sampled(&edge, &nodes, &on_edge, along);
                    let found = in_metres(profile.distance(Length::from_metres(along)));
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
                let beyond = in_metres(
                    profile.beyond(Length::ZERO..edge.length(), Length::from_metres(LIMIT)),
                );
                assert!(
                    (least - TOLERANCE..=most + TOLERANCE).contains(&beyond),
                    "seed {seed}, edge {number}: {beyond}, expected {least} to {most}"
                );
                let whole_edge = Length::ZERO..edge.length();
                let near = profile.within(whole_edge, Length::from_metres(LIMIT));
                let within: f64 = near
                    .iter()
                    .map(|it| in_metres(it.end) - in_metres(it.start))
                    .sum();
                assert!(
                    (within + beyond - whole).abs() < 0.001,
                    "seed {seed}, edge {number}"
                );
                assert!(near.windows(2).all(|it| it[0].end < it[1].start));
                for sample in 0..=count as u32 {
                    let along = Length::from_metres(f64::from(sample) * step).min(edge.length());
                    let is_near = profile.distance(along) <= Length::from_metres(LIMIT);
                    let is_within = near.iter().any(|it| (it.start..=it.end).contains(&along));
                    assert_eq!(
                        is_near, is_within,
                        "seed {seed}, edge {number} at {along:?}"
                    );
                }
                beyond_somewhere += u32::from(beyond > 0.0 && beyond < whole - 1.0);
                let farthest = profile.farthest(Length::ZERO..edge.length()).unwrap();
                if largest.is_infinite() {
                    unreachable += 1;
                    assert_eq!(farthest.twice, Length::INFINITE);
                    continue;
                }
                let twice = in_metres(farthest.twice);
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
