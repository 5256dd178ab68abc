//! Dijkstra as in the textbook.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use streets::{Class, Streets};

/// The textbook's way on the same network: lists of neighbours, lengths in f64, a heap.
pub struct Plain {
    neighbours: Vec<Vec<(u32, f64)>>,
}

/// A number that can be compared: a length, which is always one.
#[derive(Clone, Copy, PartialEq)]
struct Length(f64);

impl Eq for Length {}

impl Ord for Length {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Length {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Plain {
    /// The network of these streets.
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

    /// The effort to every node from the nearest of these, up to a limit in metres; and how many were settled.
    pub fn dijkstra(&self, from: &[u32], limit: f64) -> (Vec<f64>, usize) {
        let mut efforts = vec![f64::INFINITY; self.neighbours.len()];
        let mut open = BinaryHeap::new();
        for node in from {
            efforts[*node as usize] = 0.0;
            open.push(Reverse((Length(0.0), *node)));
        }
        let mut settled = 0;
        while let Some(Reverse((Length(effort), node))) = open.pop() {
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
                    open.push(Reverse((Length(effort + more), *to)));
                }
            }
        }
        (efforts, settled)
    }
}
