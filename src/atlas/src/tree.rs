//! Finds what is nearest without looking at everything: a packed tree of boxes in earth-centred metres.
//!
//! Built once and never changed. Things that are near each other stand next to each other; every eight of them share
//! a box, every eight boxes share a larger one. A search opens the box that could hold something nearer than all else.
//! (The packing is that of an OMT-loaded R-tree, Lee and Lee 2003; the search is best first, Hjaltason and Samet 1999.)

use crate::earth::EarthPoint;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

const FANOUT: usize = 8;

/// A box in earth-centred metres, rounded outwards so that it never leaves anything out.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    min: [f32; 3],
    max: [f32; 3],
}

impl Extent {
    /// The box around these points and the ground between them; empty where there are none.
    pub fn around(points: impl IntoIterator<Item = EarthPoint>) -> Self {
        let (mut min, mut max) = ([f64::INFINITY; 3], [f64::NEG_INFINITY; 3]);
        for point in points {
            for axis in 0..3 {
                min[axis] = min[axis].min(point.0[axis]);
                max[axis] = max[axis].max(point.0[axis]);
            }
        }
        // The ground between the corners of an area bulges out above the flat between them: by d²/8R for a width d.
        let width_squared: f64 = (0..3).map(|axis| (max[axis] - min[axis]).powi(2)).sum();
        let bulge = if width_squared > 0.0 && width_squared.is_finite() {
            width_squared / (8.0 * 6_350_000.0)
        } else {
            0.0
        };
        Self {
            min: min.map(|it| ((it - bulge) as f32).next_down()),
            max: max.map(|it| ((it + bulge) as f32).next_up()),
        }
    }

    fn join(&mut self, other: &Self) {
        for axis in 0..3 {
            self.min[axis] = self.min[axis].min(other.min[axis]);
            self.max[axis] = self.max[axis].max(other.max[axis]);
        }
    }

    fn middle(&self, axis: usize) -> f32 {
        self.min[axis] + (self.max[axis] - self.min[axis]) / 2.0
    }

    /// No point in the box is nearer than this: a square chord in square metres.
    fn chord_squared(&self, from: EarthPoint) -> f64 {
        let mut sum = 0.0;
        for axis in 0..3 {
            let at = from.0[axis];
            let gap = (f64::from(self.min[axis]) - at)
                .max(at - f64::from(self.max[axis]))
                .max(0.0);
            sum += gap * gap;
        }
        sum
    }
}

/// An index over things that have an extent and belong to some of 64 classes.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The things, so ordered that neighbours in the list are neighbours on the earth.
    items: Vec<u32>,
    /// Boxes of the leaves, then of the level above, up to one box around everything.
    nodes: Vec<Node>,
    /// Where in `nodes` each level begins.
    levels: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    extent: Extent,
    classes: u64,
}

impl Tree {
    /// An index over things 0, 1, 2 …, each with its extent and a bit for every class that it is in.
    pub fn new(things: &[(Extent, u64)]) -> Self {
        let mut items: Vec<u32> = (0..things.len())
            .filter_map(|item| u32::try_from(item).ok())
            .collect();
        arrange(&mut items, things);
        let mut nodes: Vec<Node> = items
            .chunks(FANOUT)
            .map(|chunk| {
                joined(chunk.iter().map(|&item| {
                    let (extent, classes) = things[item as usize];
                    Node { extent, classes }
                }))
            })
            .collect();
        let mut levels = vec![0];
        let mut begin = 0;
        while nodes.len() - begin > 1 {
            let above: Vec<Node> = nodes[begin..]
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

    /// The things of any of these classes from near to far, each with its square chord; at the same distance, the
    /// lower number first. `chord_squared` gives the exact one of a thing, or `None` to pass it over; things further
    /// than `limit` (a square chord) are not looked for.
    pub fn nearest<'t, F: FnMut(u32) -> Option<f64> + 't>(
        &'t self,
        from: EarthPoint,
        classes: u64,
        limit: f64,
        chord_squared: F,
    ) -> impl Iterator<Item = (u32, f64)> + 't {
        let mut search = Nearest {
            tree: self,
            from,
            classes,
            limit,
            chord_squared,
            queue: BinaryHeap::new(),
        };
        if let Some(root) = self.nodes.len().checked_sub(1) {
            search.push_node(self.levels.len() - 1, root);
        }
        search
    }

    /// The things whose box holds this point, in no order.
    pub fn around(&self, point: EarthPoint) -> Vec<u32> {
        let mut found = Vec::new();
        let mut open: Vec<(usize, usize)> = Vec::new();
        if let Some(root) = self.nodes.len().checked_sub(1) {
            open.push((self.levels.len() - 1, root));
        }
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
    fn children(&self, level: usize, node: usize) -> std::ops::Range<usize> {
        let first = (node - self.levels[level]) * FANOUT;
        let (offset, end) = match level.checked_sub(1) {
            None => (0, self.items.len()),
            Some(below) => (self.levels[below], self.levels[level]),
        };
        offset + first..(offset + first + FANOUT).min(end)
    }
}

fn joined(nodes: impl Iterator<Item = Node>) -> Node {
    nodes
        .reduce(|mut all, node| {
            all.extent.join(&node.extent);
            all.classes |= node.classes;
            all
        })
        .unwrap_or(Node {
            extent: Extent::around([]),
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
    let whole = joined(items.iter().map(|&item| Node {
        extent: things[item as usize].0,
        classes: 0,
    }));
    let side = |axis: usize| whole.extent.max[axis] - whole.extent.min[axis];
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

/// What stands in the queue of a search: the nearest first, and at the same distance boxes before the things in them,
/// so that nothing of that distance is still hidden when the first thing comes out.
struct Waiting {
    chord_squared: f64,
    /// `None` for a thing.
    level: Option<usize>,
    index: usize,
}

impl Waiting {
    fn rank(&self) -> (bool, usize) {
        (self.level.is_none(), self.index)
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Waiting {}
impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Waiting {
    /// Reversed: the heap gives its greatest.
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .chord_squared
            .total_cmp(&self.chord_squared)
            .then_with(|| other.rank().cmp(&self.rank()))
    }
}

struct Nearest<'t, F> {
    tree: &'t Tree,
    from: EarthPoint,
    classes: u64,
    limit: f64,
    chord_squared: F,
    queue: BinaryHeap<Waiting>,
}

impl<F> Nearest<'_, F> {
    fn push_node(&mut self, level: usize, node: usize) {
        let Node { extent, classes } = self.tree.nodes[node];
        let chord_squared = extent.chord_squared(self.from);
        if classes & self.classes != 0 && chord_squared <= self.limit {
            self.queue.push(Waiting {
                chord_squared,
                level: Some(level),
                index: node,
            });
        }
    }
}

impl<F: FnMut(u32) -> Option<f64>> Iterator for Nearest<'_, F> {
    type Item = (u32, f64);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(next) = self.queue.pop() {
            let Some(level) = next.level else {
                return Some((u32::try_from(next.index).ok()?, next.chord_squared));
            };
            let children = self.tree.children(level, next.index);
            if level > 0 {
                for child in children {
                    self.push_node(level - 1, child);
                }
                continue;
            }
            for place in children {
                let item = self.tree.items[place];
                if let Some(chord_squared) = (self.chord_squared)(item)
                    && chord_squared <= self.limit
                {
                    self.queue.push(Waiting {
                        chord_squared,
                        level: None,
                        index: item as usize,
                    });
                }
            }
        }
        None
    }
}
