//! The order of the items of an R-tree: each node's items beside each other, and near each other in space.

use crate::extent::Extent;

/// The centre of an item's extent, and the item.
#[derive(Clone, Copy)]
struct Centre {
    /// For each axis a number that grows with the coordinate: comparing integers is exact for every float, and fast.
    ranks: [u32; 3],
    item: u32,
}

impl Centre {
    /// Its order along an axis; no two items have the same.
    fn along(&self, axis: usize) -> (u32, u32) {
        (self.ranks[axis], self.item)
    }
}

/// The items 0, 1, 2 … so that every `fanout` of them, and every `fanout` such groups, are close together.
pub(super) fn order(things: &[(Extent, u64)], fanout: usize) -> Vec<u32> {
    let numbered = (0..=u32::MAX).zip(things);
    let mut centres: Vec<Centre> = numbered
        .map(|(item, (extent, _))| Centre {
            ranks: [0, 1, 2].map(|axis| rank(extent.middle(axis))),
            item,
        })
        .collect();
    arrange(&mut centres, fanout);
    centres.iter().map(|centre| centre.item).collect()
}

/// A number that is greater for a greater float: the order of IEEE 754 that [`f32::total_cmp`] has.
fn rank(coordinate: f32) -> u32 {
    let bits = coordinate.to_bits();
    if bits >> 31 == 0 {
        bits | 1 << 31
    } else {
        !bits
    }
}

/// The coordinate of a rank.
fn coordinate(rank: u32) -> f32 {
    f32::from_bits(if rank >> 31 == 0 {
        !rank
    } else {
        rank & !(1 << 31)
    })
}

/// Splits recursively in half along the axis on which the centres are spread most, at multiples of the group size.
fn arrange(centres: &mut [Centre], fanout: usize) {
    if centres.len() <= fanout {
        return;
    }
    let mut group = fanout;
    while group * fanout < centres.len() {
        group *= fanout;
    }
    let half = centres.len().div_ceil(group).div_ceil(2) * group;
    if half < centres.len() {
        select(centres, half, widest_axis(centres));
    }
    let (low, high) = centres.split_at_mut(half.min(centres.len()));
    arrange(low, fanout);
    arrange(high, fanout);
}

/// The axis with the greatest difference between two centres.
fn widest_axis(centres: &[Centre]) -> usize {
    let (mut least, mut most) = ([u32::MAX; 3], [0; 3]);
    for centre in centres {
        for axis in 0..3 {
            least[axis] = least[axis].min(centre.ranks[axis]);
            most[axis] = most[axis].max(centre.ranks[axis]);
        }
    }
    let side = |axis: usize| coordinate(most[axis]) - coordinate(least[axis]);
    (0..3)
        .max_by(|&a, &b| side(a).total_cmp(&side(b)))
        .unwrap_or(0)
}

/// Moves the `count` least along an axis to the front, by quickselect (Hoare 1961) with the median of three as the pivot, at
/// pseudo-random indices, so that sorted and other usual orders are not slow. The selection of the standard library takes several times as long where that is built for
/// size, as in the package.
fn select(mut centres: &mut [Centre], mut count: usize, axis: usize) {
    let mut random = Lehmer(1);
    while 0 < count && count < centres.len() {
        let mut of = [(); 3].map(|()| centres[random.below(centres.len())].along(axis));
        of.sort_unstable();
        let pivot = of[1];
        // What is before `low` is at most the pivot, what is from `end` on at least.
        let (mut low, mut end) = (0, centres.len());
        loop {
            while centres[low].along(axis) < pivot {
                low += 1;
            }
            while centres[end - 1].along(axis) > pivot {
                end -= 1;
            }
            if low + 1 >= end {
                break;
            }
            centres.swap(low, end - 1);
            low += 1;
            end -= 1;
        }
        // The two are equal, or the pivot alone is between them.
        if count <= low {
            centres = &mut centres[..low];
        } else {
            centres = &mut centres[end..];
            count -= end;
        }
    }
}

/// Lehmer's generator of pseudo-random numbers, with the multiplier of Park, Miller and Stockmeyer (1993).
struct Lehmer(u32);

impl Lehmer {
    /// A number below `limit`, which is above 0.
    fn below(&mut self, limit: usize) -> usize {
        // Below 2³¹ − 1, so it fits.
        self.0 = (u64::from(self.0) * 48_271 % 2_147_483_647) as u32;
        self.0 as usize % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn centres(ranks: impl IntoIterator<Item = u32>) -> Vec<Centre> {
        let numbered = (0..).zip(ranks);
        numbered
            .map(|(item, rank)| Centre {
                ranks: [rank; 3],
                item,
            })
            .collect()
    }

    #[test]
    fn selection_agrees_with_sorting() {
        let mut random = fastrand::Rng::with_seed(31);
        for _ in 0..2_000 {
            let most = random.u32(1..60);
            let mut all = centres((0..random.usize(0..50)).map(|_| random.u32(..most)));
            let mut sorted: Vec<_> = all.iter().map(|it| it.along(1)).collect();
            sorted.sort_unstable();
            let count = random.usize(0..=all.len());
            select(&mut all, count, 1);
            let mut front: Vec<_> = all[..count].iter().map(|it| it.along(1)).collect();
            front.sort_unstable();
            assert_eq!(front, sorted[..count]);
        }
    }

    #[test]
    fn ranks_have_the_order_of_their_coordinates() {
        let coordinates = [
            f32::NEG_INFINITY,
            -6.4e6,
            -1.0,
            -0.0,
            0.0,
            f32::MIN_POSITIVE,
            1.0,
            6.4e6,
            f32::INFINITY,
        ];
        assert!(coordinates.map(rank).is_sorted_by(|a, b| a < b));
        for it in coordinates {
            assert_eq!(coordinate(rank(it)).to_bits(), it.to_bits());
        }
    }

    /// ```text
    ///  0 1 2 3 4 5 6 7     a row of places, each a kilometre from the next, in a random order
    /// ```
    #[test]
    fn neighbours_share_a_group() {
        let mut random = fastrand::Rng::with_seed(32);
        let mut along: Vec<u32> = (0..64).collect();
        random.shuffle(&mut along);
        let mut row = centres(along.iter().map(|&at| rank(at as f32 * 1_000.0)));
        arrange(&mut row, 8);
        for (group, chunk) in row.chunks(8).enumerate() {
            let mut places: Vec<usize> = chunk
                .iter()
                .map(|it| along[it.item as usize] as usize)
                .collect();
            places.sort_unstable();
            assert_eq!(places, Vec::from_iter(8 * group..8 * group + 8));
        }
    }
}
