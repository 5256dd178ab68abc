//! Sorting through indices, with one instance of the sort for all types: each further one adds kilobytes to the wasm file.

use std::cmp::Ordering;

/// Sorts indices by `compare`, stably. To sort items, sort their indices.
#[inline(never)]
pub fn sort_indices(numbers: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    numbers.sort_by(|a, b| compare(*a, *b));
}

/// Sorts items stably. More than `u32::MAX` items are returned unsorted.
pub fn sorted<T>(mut things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let Ok(count) = u32::try_from(things.len()) else {
        return things;
    };
    if things.is_sorted_by(|a, b| compare(a, b) != Ordering::Greater) {
        return things;
    }
    let mut order: Vec<u32> = (0..count).collect();
    sort_indices(&mut order, &|a, b| {
        compare(&things[a as usize], &things[b as usize])
    });
    arrange(&mut things, order);
    things
}

/// Puts items in an order of indices, in place: a second list of a country's places would be tens of megabytes.
fn arrange<T>(things: &mut [T], mut order: Vec<u32>) {
    for first in 0..order.len() {
        // Round one cycle of the permutation; an index that is its own is done.
        let mut to = first;
        loop {
            let from = order[to] as usize;
            order[to] = to as u32;
            if from == first {
                break;
            }
            things.swap(to, from);
            to = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sort_is_stable() {
        let lengths = ["bank", "bieb", "bos", "plein"];
        let mut order = [3, 2, 1, 0];
        sort_indices(&mut order, &|a, b| {
            lengths[a as usize].len().cmp(&lengths[b as usize].len())
        });
        assert_eq!(order, [2, 1, 0, 3]);
        let things: Vec<String> = lengths.map(str::to_owned).into();
        let by_length = sorted(things, |a, b| a.len().cmp(&b.len()));
        assert_eq!(by_length, ["bos", "bank", "bieb", "plein"]);
    }

    #[test]
    fn sort_agrees_with_the_standard_library() {
        let mut random = fastrand::Rng::with_seed(12);
        for count in [0, 1, 2, 30, 1_000] {
            let things: Vec<(u8, usize)> = (0..count).map(|at| (random.u8(..5), at)).collect();
            let mut expected = things.clone();
            expected.sort_by_key(|&(key, _)| key);
            assert_eq!(sorted(things, |a, b| a.0.cmp(&b.0)), expected);
        }
    }
}
