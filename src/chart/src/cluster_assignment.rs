//! Assigns marks to clusters in three rounds, each in a fixed order, so the result is deterministic.

use crate::clustering::VisibleMark;
use crate::point::WorldPoint;
use crate::rules;

/// The cluster of every mark.
pub(crate) struct ClusterAssignment {
    /// The position of each cluster.
    pub(crate) middles: Vec<WorldPoint>,
    /// The cluster of each mark.
    pub(crate) cluster_of: Vec<u32>,
}

impl ClusterAssignment {
    /// Assigns marks at their positions. `unclustered` marks are obstacles; `pixel` is the length of a CSS px in world
    /// units.
    pub(crate) fn assign(
        candidates: &[(u32, WorldPoint)],
        unclustered: &[(VisibleMark, WorldPoint)],
        pixel: f64,
    ) -> Self {
        // Round 1: a mark joins the nearest seed that is too close, or becomes a seed. Marks under an unclustered mark
        // come last, so that they join others where they can.
        let mut covers = SeedGrid::new(unclustered.len(), rules::JOIN_DISTANCE * pixel);
        for (_, at) in unclustered {
            covers.add(*at);
        }
        let mut seeds_by_distance = SeedGrid::new(candidates.len(), rules::MARK_DISTANCE * pixel);
        let mut first = vec![0; candidates.len()];
        let mut covered = Vec::new();
        let mut join = |at: WorldPoint| {
            seeds_by_distance
                .nearest(at)
                .unwrap_or_else(|| seeds_by_distance.add(at))
        };
        for ((_, at), cluster) in candidates.iter().zip(first.iter_mut()) {
            if covers.nearest(*at).is_some() {
                covered.push((*at, cluster));
            } else {
                *cluster = join(*at);
            }
        }
        for (at, cluster) in covered {
            *cluster = join(at);
        }
        let mut counts = vec![0_u32; seeds_by_distance.seeds.len()];
        for cluster in &first {
            if let Some(count) = counts.get_mut(*cluster as usize) {
                *count += 1;
            }
        }

        // Round 2: clusters of several marks are drawn larger and keep a wider distance.
        let mut several = SeedGrid::new(
            seeds_by_distance.seeds.len(),
            rules::CLUSTER_DISTANCE * pixel,
        );
        let mut last = vec![0; seeds_by_distance.seeds.len()];
        let clusters = || seeds_by_distance.seeds.iter().zip(&counts);
        for ((seed, count), cluster) in clusters().zip(last.iter_mut()) {
            if *count > 1 {
                let joined = several.nearest(seed.at);
                *cluster = joined.unwrap_or_else(|| several.add(seed.at));
            }
        }
        let mut middles: Vec<WorldPoint> = several.seeds.iter().map(|seed| seed.at).collect();

        // Round 3: a single mark joins a cluster that would cover it.
        for ((seed, count), cluster) in clusters().zip(last.iter_mut()) {
            if *count == 1 {
                let joined = several.nearest_within(seed.at, rules::JOIN_DISTANCE * pixel);
                *cluster = joined.unwrap_or_else(|| {
                    middles.push(seed.at);
                    middles.len() as u32 - 1
                });
            }
        }
        let final_spot = |cluster: &u32| last.get(*cluster as usize).copied().unwrap_or_default();
        Self {
            cluster_of: first.iter().map(final_spot).collect(),
            middles,
        }
    }
}

/// Points in a grid of square cells, hashed into a table. Two cells may share an entry: the distance is always checked.
struct SeedGrid {
    radius: f64,
    mask: usize,
    newest: Vec<u32>,
    seeds: Vec<Seed>,
}

struct Seed {
    at: WorldPoint,
    /// The previous point in the same entry.
    older: u32,
}

const NONE: u32 = u32::MAX;
/// The table offset from one row of cells to the next: odd and large, so that rows spread over the table.
const ROW: usize = 0x9E37_79B1;

impl SeedGrid {
    fn new(most: usize, radius: f64) -> Self {
        let entries = (most * 2).next_power_of_two();
        Self {
            radius,
            mask: entries - 1,
            newest: vec![NONE; entries],
            seeds: Vec::new(),
        }
    }

    fn add(&mut self, at: WorldPoint) -> u32 {
        let (column, row) = self.square(at);
        let added = self.seeds.len() as u32;
        let entry = self.entry(column, row);
        if let Some(newest) = self.newest.get_mut(entry) {
            let older = std::mem::replace(newest, added);
            self.seeds.push(Seed { at, older });
        }
        added
    }

    /// The nearest point closer than the radius; the first of those at equal distance.
    fn nearest(&self, at: WorldPoint) -> Option<u32> {
        self.nearest_within(at, self.radius)
    }

    /// The nearest point closer than a distance, which is at most the radius.
    fn nearest_within(&self, at: WorldPoint, within: f64) -> Option<u32> {
        if self.seeds.is_empty() {
            return None;
        }
        let (column, row) = self.square(at);
        let mut best = (within * within, NONE);
        for down in 0..3 {
            for right in 0..3 {
                let entry = self.entry(
                    (column + right).wrapping_sub(1),
                    (row + down).wrapping_sub(1),
                );
                let mut next = self.newest.get(entry).copied().unwrap_or(NONE);
                while let Some(seed) = self.seeds.get(next as usize) {
                    let (x, y) = (seed.at.x - at.x, seed.at.y - at.y);
                    let squared = x * x + y * y;
                    let is_first = squared == best.0 && best.1 != NONE && next < best.1;
                    if squared < best.0 || is_first {
                        best = (squared, next);
                    }
                    next = seed.older;
                }
            }
        }
        (best.1 != NONE).then_some(best.1)
    }

    fn square(&self, at: WorldPoint) -> (usize, usize) {
        ((at.x / self.radius) as usize, (at.y / self.radius) as usize)
    }

    fn entry(&self, column: usize, row: usize) -> usize {
        row.wrapping_mul(ROW).wrapping_add(column) & self.mask
    }
}
