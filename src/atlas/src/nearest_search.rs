//! Nearest-neighbour search in an R-tree: best-first search (Hjaltason and Samet 1999) with a bounded number of candidates.

use crate::chord::Chord;
use crate::ecef::EcefPoint;
use crate::rtree::RTree;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A query for the nearest items of an [`RTree`].
#[derive(Clone, Copy, Debug)]
pub struct NearestSearch {
    /// The query point.
    pub from: EcefPoint,
    /// A bit mask of classes: items of any of them match.
    pub classes: u64,
    /// The greatest chord.
    pub within: Chord,
    /// The most results.
    pub count: usize,
}

impl NearestSearch {
    /// The nearest items with their chord, sorted by chord and then item. `chord_squared` returns the exact squared
    /// chord, in square metres, of the item at an index of [`RTree::items`], or `None` to skip it: because it does
    /// not match, or is beyond the squared chord passed as second argument.
    pub fn run(
        &self,
        tree: &RTree,
        mut chord_squared: impl FnMut(usize, f64) -> Option<f64>,
    ) -> Vec<(Chord, u32)> {
        let mut found = BinaryHeap::new();
        let mut open = Open::default();
        // Shrinks to the furthest candidate once there are `count` candidates.
        let mut reach = self.within.max_squared();
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
                let candidate = (Chord::from_squared(square), tree.items()[place]);
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
                    reach = reach.min(furthest.max_squared());
                }
            }
        }
        let mut found = found.into_vec();
        found.sort_unstable();
        found
    }

    fn open(
        &self,
        tree: &RTree,
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

/// The priority queue of nodes to visit, nearest first.
#[derive(Default)]
struct Open(BinaryHeap<Reverse<(u64, usize, usize)>>);

impl Open {
    fn add(&mut self, chord_squared: f64, level: usize, node: usize) {
        // The bit patterns of non-negative floats sort like the floats.
        self.0.push(Reverse((chord_squared.to_bits(), level, node)));
    }

    fn next(&mut self) -> Option<(f64, usize, usize)> {
        let Reverse((bits, level, node)) = self.0.pop()?;
        Some((f64::from_bits(bits), level, node))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extent::Extent;
    use crate::lon_lat::LonLat;
    use std::cell::Cell;

    /// Items of class 1 (common), every thousandth of class 2 (rare).
    struct Things {
        points: Vec<EcefPoint>,
        tree: RTree,
        looked: Cell<usize>,
    }

    const COMMON: u64 = 1;
    const RARE: u64 = 2;

    impl Things {
        fn new(positions: impl IntoIterator<Item = (f64, f64)>) -> Self {
            let points: Vec<EcefPoint> = positions
                .into_iter()
                .map(|(lon, lat)| LonLat::new(lon, lat).unwrap().into())
                .collect();
            let things: Vec<(Extent, u64)> = points
                .iter()
                .enumerate()
                .map(|(thing, &point)| (Extent::around(point, 0.0), class(thing)))
                .collect();
            Self {
                points,
                tree: RTree::new(&things),
                looked: Cell::new(0),
            }
        }

        fn uniform(count: usize, random: &mut fastrand::Rng) -> Self {
            Self::new((0..count).map(|_| (4.3 + random.f64() * 0.3, 51.9 + random.f64() * 0.2)))
        }

        /// Items clustered in 200 villages.
        fn villages(count: usize, random: &mut fastrand::Rng) -> Self {
            let villages: Vec<(f64, f64)> = (0..200)
                .map(|_| (4.0 + random.f64() * 2.5, 51.5 + random.f64() * 1.5))
                .collect();
            Self::new((0..count).map(|_| {
                let (lon, lat) = villages[random.usize(..200)];
                let mut near = || (random.f64() + random.f64() - 1.0) * 0.02;
                (lon + near(), lat + near())
            }))
        }

        fn search(&self, search: NearestSearch) -> Vec<(Chord, u32)> {
            search.run(&self.tree, |place, _| {
                let thing = self.tree.items()[place] as usize;
                if class(thing) & search.classes == 0 {
                    return None;
                }
                self.looked.set(self.looked.get() + 1);
                Some(search.from.chord_squared(self.points[thing]))
            })
        }

        fn scan(&self, search: NearestSearch) -> Vec<(Chord, u32)> {
            let mut all: Vec<(Chord, u32)> = (0..)
                .zip(&self.points)
                .filter(|&(thing, _)| class(thing as usize) & search.classes != 0)
                .map(|(thing, &point)| {
                    (Chord::from_squared(search.from.chord_squared(point)), thing)
                })
                .filter(|&(chord, _)| chord <= search.within)
                .collect();
            all.sort();
            all.truncate(search.count);
            all
        }
    }

    fn class(thing: usize) -> u64 {
        if thing % 1_000 == 7 { RARE } else { COMMON }
    }

    /// Sizes around full nodes at each level.
    #[test]
    fn nearest_search_agrees_with_a_scan() {
        let mut random = fastrand::Rng::with_seed(4);
        for size in [0, 1, 2, 7, 8, 9, 63, 64, 65, 511, 512, 513, 1_500] {
            for things in [
                Things::uniform(size, &mut random),
                Things::villages(size, &mut random),
                Things::new(vec![(5.0, 52.0); size]),
            ] {
                let mut seen: Vec<u32> = things.tree.items().to_vec();
                seen.sort_unstable();
                assert!(seen.into_iter().eq((0..).take(size)), "{size}");
                for _ in 0..20 {
                    let (lon, lat) = (4.0 + random.f64() * 2.0, 51.5 + random.f64());
                    let from = EcefPoint::from(LonLat::new(lon, lat).unwrap());
                    let metres = crate::Metres::new(10f64.powf(random.f64() * 6.0));
                    for within in [Chord::INFINITE, Chord::within(metres)] {
                        for count in [0, 1, 3, usize::MAX] {
                            for classes in [COMMON, RARE, COMMON | RARE, 0] {
                                let search = NearestSearch {
                                    from,
                                    classes,
                                    within,
                                    count,
                                };
                                assert_eq!(things.search(search), things.scan(search));
                            }
                        }
                    }
                }
            }
        }
    }

    /// The most distances, beyond those of results, measured by one of 200 searches.
    fn most_looked_at(things: &Things, classes: u64, within: Chord, count: usize) -> usize {
        let mut random = fastrand::Rng::with_seed(6);
        let looks = (0..200).map(|_| {
            things.looked.set(0);
            let from = things.points[random.usize(..things.points.len())];
            let search = NearestSearch {
                from,
                classes,
                within,
                count,
            };
            let found = things.search(search).len();
            (things.looked.get(), found)
        });
        let looks: Vec<(usize, usize)> = looks.collect();
        let excess = looks.iter().map(|(looked, found)| looked - found);
        excess.max().unwrap_or_default()
    }

    /// Counts operations, which are the same on every machine.
    #[test]
    fn nearest_search_measures_few_distances_among_50_000_items() {
        let mut random = fastrand::Rng::with_seed(5);
        for things in [
            Things::uniform(50_000, &mut random),
            Things::villages(50_000, &mut random),
        ] {
            let near = Chord::within(crate::Metres::new(500.0));
            let ten = most_looked_at(&things, COMMON | RARE, Chord::INFINITE, 10);
            assert!(ten <= 80, "{ten} looked at in vain for the nearest ten");
            let rare = most_looked_at(&things, RARE, Chord::INFINITE, 10);
            assert!(
                rare <= 20,
                "{rare} looked at in vain for the nearest ten of a rare kind"
            );
            let within = most_looked_at(&things, COMMON | RARE, near, usize::MAX);
            assert!(within <= 120, "{within} looked at in vain within 500 m");
        }
    }
}
