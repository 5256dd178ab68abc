//! Finds what is nearest: opens the box that could hold something nearer than all else, until nothing can be nearer.
//! (Best-first search, Hjaltason and Samet 1999, with the number of candidates bounded.)

use crate::chord::Chord;
use crate::earth::EarthPoint;
use crate::tree::Tree;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What is asked of a tree.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// From where.
    pub from: EarthPoint,
    /// Things of any of these classes.
    pub classes: u64,
    /// None further than this.
    pub within: Chord,
    /// No more than this number of them.
    pub count: usize,
}

impl Search {
    /// The nearest things from near to far; at the same distance, the lower number first.
    ///
    /// `chord_squared` gives the exact square chord of a thing, by its place in [`Tree::items`], or `None` to pass it
    /// over: because it is not wanted, or is further than the square chord that is given along.
    pub fn of(
        &self,
        tree: &Tree,
        mut chord_squared: impl FnMut(usize, f64) -> Option<f64>,
    ) -> Vec<(Chord, u32)> {
        let mut found = BinaryHeap::new();
        let mut open = Open::default();
        // Shrinks to the furthest of the candidates, once there are enough.
        let mut reach = self.within.square_at_most();
        if let Some((level, root)) = tree.root().filter(|_| self.count > 0) {
            self.open(tree, level, root..root + 1, reach, &mut open);
        }
        while let Some((nearest, level, node)) = open.next() {
            if nearest > reach {
                break;
            }
            let children = tree.children(level, node);
            if level > 0 {
                self.open(tree, level - 1, children, reach, &mut open);
                continue;
            }
            for place in children {
                let Some(square) = chord_squared(place, reach).filter(|&it| it <= reach) else {
                    continue;
                };
                let candidate = (Chord::of_square(square), tree.items()[place]);
                if found.len() < self.count {
                    found.push(candidate);
                } else if let Some(mut furthest) = found.peek_mut()
                    && candidate < *furthest
                {
                    *furthest = candidate;
                }
                if found.len() == self.count
                    && let Some((furthest, _)) = found.peek()
                {
                    reach = reach.min(furthest.square_at_most());
                }
            }
        }
        let mut found = found.into_vec();
        found.sort_unstable();
        found
    }

    fn open(
        &self,
        tree: &Tree,
        level: usize,
        nodes: std::ops::Range<usize>,
        reach: f64,
        open: &mut Open,
    ) {
        for node in nodes {
            let it = tree.node(node);
            if it.classes & self.classes == 0 {
                continue;
            }
            let nearest = it.extent.chord_squared(self.from);
            if nearest <= reach {
                open.add(nearest, level, node);
            }
        }
    }
}

/// The boxes that are still to be opened, the nearest first.
#[derive(Default)]
struct Open(BinaryHeap<Reverse<(u64, usize, usize)>>);

impl Open {
    fn add(&mut self, chord_squared: f64, level: usize, node: usize) {
        // The bits of numbers from 0 up have the order of the numbers.
        self.0.push(Reverse((chord_squared.to_bits(), level, node)));
    }

    fn next(&mut self) -> Option<(f64, usize, usize)> {
        let Reverse((bits, level, node)) = self.0.pop()?;
        Some((f64::from_bits(bits), level, node))
    }
}
