//! A packed, immutable R-tree over bounding boxes in ECEF metres.
//!
//! Items are sorted so that nearby items are adjacent; every eight items share a node, every eight nodes a parent (overlap
//! minimizing top-down bulk loading, OMT; Lee and Lee 2003).

mod packing;

use crate::ecef::EcefPoint;
use crate::extent::Extent;
use std::ops::Range;

const FANOUT: usize = 8;

/// An R-tree over items with an extent and a bit mask of up to 64 classes.
#[derive(Clone, Debug)]
pub struct RTree {
    /// The items in packed order.
    items: Vec<u32>,
    /// The leaves, then the level above, up to the root.
    nodes: Vec<RTreeNode>,
    /// The index in `nodes` at which each level begins.
    levels: Vec<usize>,
}

/// A node of the tree with the classes of all items below it.
#[derive(Clone, Copy, Debug)]
pub struct RTreeNode {
    /// The bounding box of all items below it.
    pub extent: Extent,
    /// The classes of all items below it, a bit each.
    pub classes: u64,
}

impl RTree {
    /// Builds a tree over items 0, 1, 2 …, each with its extent and bit mask of classes.
    pub fn new(things: &[(Extent, u64)]) -> Self {
        let items = packing::order(things);
        let mut nodes: Vec<RTreeNode> = items
            .chunks(FANOUT)
            .map(|chunk| {
                joined(chunk.iter().map(|&item| {
                    let (extent, classes) = things[item as usize];
                    RTreeNode { extent, classes }
                }))
            })
            .collect();
        let mut levels = vec![0];
        let mut begin = 0;
        while nodes.len() - begin > 1 {
            let above: Vec<RTreeNode> = nodes[begin..]
                .chunks(FANOUT)
                .map(|chunk| joined(chunk.iter().copied()))
                .collect();
            begin = nodes.len();
            levels.push(begin);
            nodes.extend(above);
        }
        Self {
            items,
            nodes,
            levels,
        }
    }

    /// The items in packed order.
    pub fn items(&self) -> &[u32] {
        &self.items
    }

    /// The level and index of the root; `None` for an empty tree.
    pub fn root(&self) -> Option<(usize, usize)> {
        Some((self.levels.len() - 1, self.nodes.len().checked_sub(1)?))
    }

    /// The node at this index.
    pub fn node(&self, node: usize) -> &RTreeNode {
        &self.nodes[node]
    }

    /// The items whose extent contains this point, unordered.
    pub fn around(&self, point: EcefPoint) -> Vec<u32> {
        let mut found = Vec::new();
        let mut open: Vec<(usize, usize)> = self.root().into_iter().collect();
        while let Some((level, node)) = open.pop() {
            if self.nodes[node].extent.chord_squared(point) > 0.0 {
                continue;
            }
            let children = self.children(level, node);
            if level == 0 {
                found.extend_from_slice(&self.items[children]);
            } else {
                open.extend(children.map(|child| (level - 1, child)));
            }
        }
        found
    }

    /// The children of a node: indices of nodes, or on level 0 indices of `items`.
    pub fn children(&self, level: usize, node: usize) -> Range<usize> {
        let first = (node - self.levels[level]) * FANOUT;
        let (offset, end) = match level.checked_sub(1) {
            None => (0, self.items.len()),
            Some(below) => (self.levels[below], self.levels[level]),
        };
        offset + first..(offset + first + FANOUT).min(end)
    }
}

fn joined(nodes: impl Iterator<Item = RTreeNode>) -> RTreeNode {
    nodes
        .reduce(|mut all, node| {
            all.extent = all.extent.join(&node.extent);
            all.classes |= node.classes;
            all
        })
        .unwrap_or(RTreeNode {
            extent: Extent::NOTHING,
            classes: 0,
        })
}
