//! The walk to a goal.

use crate::length::Cost;
use atlas::{Metres, WalkCost};

/// The walk to a goal, without its geometry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The index of the goal.
    pub goal: u32,
    /// Effort and length.
    pub cost: Cost,
}

/// Walks in ascending cost, and the number of nodes settled for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walks {
    /// In ascending order of cost, then of goal index.
    pub walks: Vec<Walk>,
    /// Settled nodes: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl From<Walk> for WalkCost {
    fn from(walk: Walk) -> Self {
        Self {
            length: walk.cost.length.metres(),
            effort: walk.cost.effort.metres(),
        }
    }
}

impl Walk {
    /// The length of the walk, snap distances included.
    pub fn length(&self) -> Metres {
        self.cost.length.metres()
    }
}
