//! Finds what is nearest without looking at everything: a packed tree of boxes in earth-centred metres.
//!
//! Built once and never changed. Things that are near each other stand next to each other; every eight of them share
//! a box, every eight boxes share a larger one. (The packing is that of an OMT-loaded R-tree, Lee and Lee 2003.)

use crate::ecef::EcefPoint;
use crate::extent::Extent;
use std::ops::Range;

const FANOUT: usize = 8;

/// An index over things that have an extent and belong to some of 64 classes.
#[derive(Clone, Debug)]
pub struct RTree {
    /// The things, so ordered that neighbours in the list are neighbours on the earth.
    items: Vec<u32>,
    /// Boxes of the leaves, then of the level above, up to one box around everything.
    nodes: Vec<RTreeNode>,
    /// Where in `nodes` each level begins.
    levels: Vec<usize>,
}

/// A box of the tree, with the classes of all that is in it.
#[derive(Clone, Copy, Debug)]
pub struct RTreeNode {
    /// Around all that is in it.
    pub extent: Extent,
    /// A bit for every class of which something is in it.
    pub classes: u64,
}

impl RTree {
    /// An index over things 0, 1, 2 …, each with its extent and a bit for every class that it is in.
    pub fn new(things: &[(Extent, u64)]) -> Self {
        let mut items: Vec<u32> = (0..things.len())
            .filter_map(|item| u32::try_from(item).ok())
            .collect();
        arrange(&mut items, things);
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

    /// The numbers of the things, in the order in which they stand in the tree.
    pub fn items(&self) -> &[u32] {
        &self.items
    }

    /// The box around everything, as its level and place; `None` for an empty tree.
    pub fn root(&self) -> Option<(usize, usize)> {
        Some((self.levels.len() - 1, self.nodes.len().checked_sub(1)?))
    }

    /// The box at this place.
    pub fn node(&self, node: usize) -> &RTreeNode {
        &self.nodes[node]
    }

    /// The things whose box holds this point, in no order.
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

    /// The nodes, or on the lowest level the places in `items`, that a node holds.
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

/// Puts things in such an order that every `FANOUT` of them, and every `FANOUT` of those groups, are near each other:
/// halves along the longest side, again and again, cut where a group ends.
fn arrange(items: &mut [u32], things: &[(Extent, u64)]) {
    if items.len() <= FANOUT {
        return;
    }
    let mut group = FANOUT;
    while group * FANOUT < items.len() {
        group *= FANOUT;
    }
    let half = items.len().div_ceil(group).div_ceil(2) * group;
    let whole = joined(items.iter().map(|&item| RTreeNode {
        extent: things[item as usize].0,
        classes: 0,
    }));
    let side = |axis: usize| whole.extent.side(axis);
    let axis = (0..3)
        .max_by(|&a, &b| side(a).total_cmp(&side(b)))
        .unwrap_or(0);
    let place = |item: &u32| things[*item as usize].0.middle(axis);
    if half < items.len() {
        items.select_nth_unstable_by(half, |a, b| place(a).total_cmp(&place(b)).then(a.cmp(b)));
    }
    let (low, high) = items.split_at_mut(half.min(items.len()));
    arrange(low, things);
    arrange(high, things);
}
