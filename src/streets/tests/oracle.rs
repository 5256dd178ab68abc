//! Somebody else's shortest paths: the same efforts from petgraph, on graphs with lengths in f64 from straight chords.

// In a test of its own, helpers may give up as tests do.
#![allow(clippy::unwrap_used)]

mod world;

use atlas::LonLat;
use fastrand::Rng;
use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::unionfind::UnionFind;
use std::collections::HashMap;
use streets::{Class, FootAccess, Goals, MIN_COMPONENT_LENGTH, Pace, Start, Streets};
use world::length;
use world::random::{RandomWorld, Town};

/// How many pairs are compared.
const PAIRS: usize = 1_000;
/// How many goals are asked for from one start.
const GOALS: usize = 25;
/// What may be between two answers, in metres.
const TOLERANCE: f64 = 0.1;
/// Steps take as long as two and a half times their length on the level.
const STEPS: f64 = 2.5;

/// The graph of who is not of this crate: a node for every corner, an arc for every direction that may be walked.
struct Oracle {
    graph: DiGraph<LonLat, f64>,
    /// Lengths of the parts that hang together, at the node that stands for each.
    parts: UnionFind<usize>,
    lengths: Vec<f64>,
    /// Corners where a street begins that is not steps.
    tied: Vec<bool>,
}

/// A street as the oracle takes it.
struct Line {
    ends: [usize; 2],
    points: Vec<geo::Coord<f64>>,
    class: Class,
    foot: FootAccess,
}

impl Oracle {
    fn new(corners: &[LonLat], lines: &[Line]) -> Self {
        let mut graph = DiGraph::new();
        for at in corners {
            graph.add_node(*at);
        }
        let mut parts = UnionFind::new(corners.len());
        let mut tied = vec![false; corners.len()];
        let walked = || lines.iter().filter(|line| line.foot.any());
        for line in walked() {
            let steps = line.class == Class::Steps;
            let effort = length(&line.points) * if steps { STEPS } else { 1.0 };
            let [from, to] = line.ends.map(NodeIndex::new);
            if line.foot.forward {
                graph.add_edge(from, to, effort);
            }
            if line.foot.backward {
                graph.add_edge(to, from, effort);
            }
            parts.union(line.ends[0], line.ends[1]);
            for end in line.ends {
                tied[end] |= !steps;
            }
        }
        let mut lengths = vec![0.0; corners.len()];
        for line in walked() {
            lengths[parts.find(line.ends[0])] += length(&line.points);
        }
        Self {
            graph,
            parts,
            lengths,
            tied,
        }
    }

    /// Of a file's streets.
    fn of(streets: &Streets) -> Self {
        let mut corners = vec![LonLat::NULL_ISLAND; streets.nodes()];
        let mut lines = Vec::new();
        for street in streets.network_edges() {
            let points: Vec<geo::Coord<f64>> = street.geometry().collect();
            let ends = street.nodes().map(|node| node as usize);
            for (end, at) in ends.into_iter().zip([points[0], points[points.len() - 1]]) {
                corners[end] = LonLat::new(at.x, at.y).unwrap();
            }
            lines.push(Line {
                ends,
                points,
                class: street.class(),
                foot: street.foot(),
            });
        }
        Self::new(&corners, &lines)
    }

    /// Corners that somebody is tied to who stands there: not above another one, not of a fragment, not only of steps.
    fn corners(&self) -> Vec<NodeIndex> {
        let key = |at: &LonLat| [at.lon(), at.lat()].map(f64::to_bits);
        let mut uses: HashMap<[u64; 2], u32> = HashMap::new();
        for at in self.graph.node_weights() {
            *uses.entry(key(at)).or_default() += 1;
        }
        let good = |node: &NodeIndex| {
            uses[&key(&self.graph[*node])] == 1
                && self.tied[node.index()]
                && self.lengths[self.parts.find(node.index())] > MIN_COMPONENT_LENGTH
        };
        self.graph.node_indices().filter(good).collect()
    }

    /// Compares so many pairs of corners; returns how many of them have a walk.
    fn compare(&self, streets: &Streets, random: &mut Rng, pairs: usize) -> usize {
        let corners = self.corners();
        let pick = |random: &mut Rng| corners[random.usize(..corners.len())];
        let mut walked = 0;
        for _ in 0..pairs / GOALS {
            let from = pick(random);
            let goals: Vec<NodeIndex> = (0..GOALS).map(|_| pick(random)).collect();
            let efforts = dijkstra(&self.graph, from, None, |edge| *edge.weight());
            let shapes = goals.iter().map(|goal| self.graph[*goal].into());
            let shapes: Vec<atlas::Shape> = shapes.collect();
            let tied = Goals::new(streets, shapes.iter().map(|shape| (shape, &[][..])));
            let start = Start::new(streets, self.graph[from], &shapes);
            let found = streets.nearest(&tied, &start, Pace::default(), &|_| true, GOALS);
            assert_eq!(
                found.walks.len(),
                goals
                    .iter()
                    .filter(|goal| efforts.contains_key(*goal))
                    .count(),
                "as many are found"
            );
            for walk in found.walks {
                let oracle = efforts[&goals[walk.goal as usize]];
                let ours = walk.cost.effort.metres().get();
                assert!(
                    (ours - oracle).abs() < TOLERANCE,
                    "{ours} and {oracle} m from {:?} to {:?}",
                    self.graph[from],
                    self.graph[goals[walk.goal as usize]]
                );
                walked += 1;
            }
        }
        walked
    }
}

#[test]
fn petgraph_walks_as_far_in_random_worlds() {
    let mut walked = 0;
    for seed in 0..10 {
        let mut random = Rng::with_seed(seed);
        let town = Town {
            side: 16,
            one_way: 15,
            steps: 10,
        };
        let world = RandomWorld::new(&mut random, town);
        // From what the streets were made of, not from what was made of it.
        let lines = world.raw.iter().map(|street| Line {
            ends: street.corners,
            points: street.line.iter().map(|(_, at)| (*at).into()).collect(),
            class: street.class,
            foot: street.foot,
        });
        let lines: Vec<Line> = lines.collect();
        let oracle = Oracle::new(&world.corners, &lines);
        walked += oracle.compare(&world.streets, &mut random, PAIRS / 10);
    }
    assert!(walked > PAIRS * 8 / 10, "{walked} of the pairs have a walk");
}

fn compare_atlas(name: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let file = std::fs::read(format!("{folder}/{name}/streets.bin")).unwrap();
    let streets = Streets::read(&file).unwrap();
    let oracle = Oracle::of(&streets);
    let walked = oracle.compare(&streets, &mut Rng::with_seed(2_026), PAIRS);
    assert!(walked > PAIRS * 8 / 10, "{walked} of the pairs have a walk");
}

#[test]
fn petgraph_walks_as_far_in_delft() {
    compare_atlas("delft");
}

#[test]
fn petgraph_walks_as_far_in_liechtenstein() {
    compare_atlas("liechtenstein");
}
