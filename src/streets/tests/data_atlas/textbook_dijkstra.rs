//! A textbook Dijkstra as a baseline.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use streets::{Class, Streets};

/// Adjacency lists with f64 lengths and a binary heap, on the same network.
pub struct TextbookDijkstra {
    neighbours: Vec<Vec<(u32, f64)>>,
}

/// A length that implements `Ord`; never NaN.
#[derive(Clone, Copy, PartialEq)]
struct EdgeLength(f64);

impl Eq for EdgeLength {}

impl Ord for EdgeLength {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for EdgeLength {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl TextbookDijkstra {
    /// From the edges of a network.
    pub fn new(streets: &Streets) -> Self {
        let mut neighbours = vec![Vec::new(); streets.nodes()];
        for street in streets.network_edges() {
            let [from, to] = street.nodes();
            let steps = if street.class() == Class::Steps {
                2.5
            } else {
                1.0
            };
            let effort = street.length().metres().get() * steps;
            if street.foot().forward {
                neighbours[from as usize].push((to, effort));
            }
            if street.foot().backward {
                neighbours[to as usize].push((from, effort));
            }
        }
        Self { neighbours }
    }

    /// The effort to every node from the nearest of the sources, up to a limit in metres; and the number of settled
    /// nodes.
    pub fn dijkstra(&self, from: &[u32], limit: f64) -> (Vec<f64>, usize) {
        let mut efforts = vec![f64::INFINITY; self.neighbours.len()];
        let mut open = BinaryHeap::new();
        for node in from {
            efforts[*node as usize] = 0.0;
            open.push(Reverse((EdgeLength(0.0), *node)));
        }
        let mut settled = 0;
        while let Some(Reverse((EdgeLength(effort), node))) = open.pop() {
            if effort > limit {
                break;
            }
            if effort > efforts[node as usize] {
                continue;
            }
            settled += 1;
            for (to, more) in &self.neighbours[node as usize] {
                if effort + more < efforts[*to as usize] {
                    efforts[*to as usize] = effort + more;
                    open.push(Reverse((EdgeLength(effort + more), *to)));
                }
            }
        }
        (efforts, settled)
    }
}
