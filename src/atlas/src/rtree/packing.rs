//! The order of the items of an R-tree: each node's items beside each other, and near each other in space.

use super::FANOUT;
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
    fn along(&self, axis: usize) -> u64 {
        u64::from(self.ranks[axis]) << 32 | u64::from(self.item)
    }
}

/// The items 0, 1, 2 … so that every `FANOUT` of them, and every `FANOUT` such groups, are close together.
pub(super) fn order(things: &[(Extent, u64)]) -> Vec<u32> {
    let numbered = (0..=u32::MAX).zip(things);
    let mut centres: Vec<Centre> = numbered
        .map(|(item, (extent, _))| Centre {
            ranks: [0, 1, 2].map(|axis| rank(extent.middle(axis))),
            item,
        })
        .collect();
    arrange(&mut centres);
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
fn arrange(centres: &mut [Centre]) {
    if centres.len() <= FANOUT {
        return;
    }
    let mut group = FANOUT;
    while group * FANOUT < centres.len() {
        group *= FANOUT;
    }
    // Two groups or more, so less than all.
    let half = centres.len().div_ceil(group).div_ceil(2) * group;
    select(centres, half, widest_axis(centres));
    let (low, high) = centres.split_at_mut(half);
    arrange(low);
    arrange(high);
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

/// Moves the `count` least along an axis to the front, by halving the range of numbers in which they end: at most 64 rounds,
/// whatever the order. For a country's places it is no slower than quickselect, which an order made for it makes quadratic; the
/// selection of the standard library takes several times as long where that is built for size, as in the package.
fn select(mut centres: &mut [Centre], mut count: usize, axis: usize) {
    let (mut least, mut most) = (u64::MAX, 0);
    for centre in &*centres {
        least = least.min(centre.along(axis));
        most = most.max(centre.along(axis));
    }
    while 0 < count && count < centres.len() {
        let middle = least + (most - least) / 2;
        let mut end = 0;
        for at in 0..centres.len() {
            if centres[at].along(axis) <= middle {
                centres.swap(at, end);
                end += 1;
            }
        }
        if count <= end {
            centres = &mut centres[..end];
            most = middle;
        } else {
            centres = &mut centres[end..];
            count -= end;
            least = middle + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn centres(ranks: impl IntoIterator<Item = [u32; 3]>) -> Vec<Centre> {
        let numbered = (0..).zip(ranks);
        numbered
            .map(|(item, ranks)| Centre { ranks, item })
            .collect()
    }

    fn random_centres(random: &mut fastrand::Rng) -> Vec<Centre> {
        let most = random.u32(1..60);
        let count = random.usize(0..50);
        centres((0..count).map(|_| [(); 3].map(|()| random.u32(..most))))
    }

    /// Those along an axis, in order.
    fn in_order(centres: &[Centre], axis: usize) -> Vec<u64> {
        let mut all: Vec<_> = centres.iter().map(|it| it.along(axis)).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn selection_agrees_with_sorting() {
        let mut random = fastrand::Rng::with_seed(31);
        for _ in 0..2_000 {
            let mut all = random_centres(&mut random);
            let axis = random.usize(..3);
            let sorted = in_order(&all, axis);
            let count = random.usize(0..=all.len());
            select(&mut all, count, axis);
            assert_eq!(in_order(&all[..count], axis), sorted[..count]);
            assert_eq!(in_order(&all, axis), sorted, "nothing is lost");
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
        let mut row = centres(along.iter().map(|&at| [rank(at as f32 * 1_000.0); 3]));
        arrange(&mut row);
        for (group, chunk) in row.chunks(8).enumerate() {
            let mut places: Vec<usize> = chunk
                .iter()
                .map(|it| along[it.item as usize] as usize)
                .collect();
            places.sort_unstable();
            assert_eq!(places, Vec::from_iter(8 * group..8 * group + 8));
        }
    }

    #[test]
    fn the_widest_axis_has_the_greatest_difference_in_metres() {
        for widest in 0..3 {
            // From −1 to 1 there are more floats than from 1,000 to 1,100: the difference of ranks would say another axis.
            let of = |near: f32, far: f32| {
                let mut ranks = [rank(near); 3];
                ranks[widest] = rank(far);
                ranks
            };
            let row = centres([of(-1.0, 1_000.0), of(1.0, 1_100.0)]);
            assert_eq!(widest_axis(&row), widest);
        }
    }
}
