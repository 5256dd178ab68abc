//! An independent oracle: the same efforts from petgraph, on graphs with f64 lengths from straight chords.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::length;
use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use atlas::LonLat;
use fastrand::Rng;
use petgraph::algo::{dijkstra, tarjan_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::HashMap;
use streets::{
    Class, FootAccess, Goals, MIN_COMPONENT_LENGTH, MIN_COMPONENT_SHARE, Pace, Start, Streets,
};

/// The number of pairs that are compared.
const PAIRS: usize = 1_000;
/// The number of goals per start.
const GOALS: usize = 25;
/// The largest difference, in metres.
const TOLERANCE: f64 = 0.1;
/// Steps take as long as two and a half times their length on the level.
const STEPS: f64 = 2.5;

/// A graph built with public functions only: a node per network node, an edge per walkable direction.
struct Oracle {
    graph: DiGraph<LonLat, f64>,
    /// The strongly connected component of each node, and the lengths of components.
    components: Vec<usize>,
    lengths: Vec<f64>,
    /// The total length of components that are not small.
    least: f64,
    /// Nodes with an edge that is on the surface and not steps.
    snapped: Vec<bool>,
}

/// An edge as input of the oracle.
struct Line {
    ends: [usize; 2],
    points: Vec<geo::Coord<f64>>,
    class: Class,
    foot: FootAccess,
    underground: bool,
}

impl Oracle {
    fn new(nodes: &[LonLat], lines: &[Line]) -> Self {
        let mut graph = DiGraph::new();
        for at in nodes {
            graph.add_node(*at);
        }
        let mut snapped = vec![false; nodes.len()];
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
        }
        let mut components = vec![0; nodes.len()];
        for (number, members) in tarjan_scc(&graph).into_iter().enumerate() {
            members
                .into_iter()
                .for_each(|it: NodeIndex| components[it.index()] = number);
        }
        let mut lengths = vec![0.0; nodes.len()];
        // An edge between two components is in neither.
        for line in walked().filter(|it| components[it.ends[0]] == components[it.ends[1]]) {
            lengths[components[line.ends[0]]] += length(&line.points);
            for end in line.ends {
                snapped[end] |= line.class != Class::Steps && !line.underground;
            }
        }
        let longest = lengths.iter().copied().fold(0.0, f64::max);
        Self {
            graph,
            components,
            least: MIN_COMPONENT_LENGTH.min(MIN_COMPONENT_SHARE * longest),
            lengths,
            snapped,
        }
    }

    /// From the edges of a file.
    fn of(streets: &Streets) -> Self {
        let mut nodes = vec![LonLat::NULL_ISLAND; streets.nodes()];
        let mut lines = Vec::new();
        for street in streets.network_edges() {
            let points: Vec<geo::Coord<f64>> = street.geometry().collect();
            let ends = street.nodes().map(|node| node as usize);
            for (end, at) in ends.into_iter().zip([points[0], points[points.len() - 1]]) {
                nodes[end] = LonLat::new(at.x, at.y).unwrap();
            }
            lines.push(Line {
                ends,
                points,
                class: street.class(),
                foot: street.foot(),
                underground: street.is_underground(),
            });
        }
        Self::new(&nodes, &lines)
    }

    /// Nodes to which a start at their position snaps: no other node at that position, not in a small component, and with
    /// an edge that is on the surface and not steps.
    fn nodes(&self) -> Vec<NodeIndex> {
        let key = |at: &LonLat| [at.lon(), at.lat()].map(f64::to_bits);
        let mut uses: HashMap<[u64; 2], u32> = HashMap::new();
        for at in self.graph.node_weights() {
            *uses.entry(key(at)).or_default() += 1;
        }
        let good = |node: &NodeIndex| {
            uses[&key(&self.graph[*node])] == 1
                && self.snapped[node.index()]
                && self.lengths[self.components[node.index()]] > self.least
        };
        self.graph.node_indices().filter(good).collect()
    }

    /// Compares the efforts of `pairs` pairs of nodes; returns how many are connected.
    fn compare(&self, streets: &Streets, random: &mut Rng, pairs: usize) -> usize {
        let nodes = self.nodes();
        let pick = |random: &mut Rng| nodes[random.usize(..nodes.len())];
        let mut walked = 0;
        for _ in 0..pairs / GOALS {
            let from = pick(random);
            let goals: Vec<NodeIndex> = (0..GOALS).map(|_| pick(random)).collect();
            let efforts = dijkstra(&self.graph, from, None, |edge| *edge.weight());
            let shapes = goals.iter().map(|goal| self.graph[*goal].into());
            let shapes: Vec<atlas::Shape> = shapes.collect();
            let snapped = Goals::new(streets, shapes.iter().map(|shape| (shape, &[][..])));
            let start = Start::new(streets, self.graph[from], &shapes);
            let found = streets.nearest(&snapped, &start, Pace::default(), &|_| true, GOALS);
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
fn efforts_match_petgraph_in_random_networks() {
    let mut walked = 0;
    for seed in 0..10 {
        let mut random = Rng::with_seed(seed);
        let options = NetworkOptions {
            side: 16,
            one_way: 15,
            steps: 10,
            tunnels: 5,
        };
        let world = RandomNetwork::new(&mut random, options);
        // From the input of the builder instead of its output.
        let lines = world.segments.iter().map(|street| Line {
            ends: street.nodes,
            points: street.line.iter().map(|(_, at)| (*at).into()).collect(),
            class: street.class,
            foot: street.foot,
            underground: street.underground,
        });
        let lines: Vec<Line> = lines.collect();
        let oracle = Oracle::new(&world.nodes, &lines);
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
fn efforts_match_petgraph_in_delft() {
    compare_atlas("delft");
}

#[test]
fn efforts_match_petgraph_in_liechtenstein() {
    compare_atlas("liechtenstein");
}
