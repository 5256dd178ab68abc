//! Puts things in order with one sort for all: every `sort` with a type of its own costs a visitor kilobytes.

use std::cmp::Ordering;

/// Puts numbers in the order that `compare` gives; equal ones stay as they are. For things in a list: sort their
/// places in it.
#[inline(never)]
pub fn sort_numbers(numbers: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    numbers.sort_by(|a, b| compare(*a, *b));
}

#[cfg(test)]
mod tests {
    use super::sort_numbers;

    #[test]
    fn equal_things_keep_their_order() {
        let lengths = ["bank", "bieb", "bos", "plein"];
        let mut order = [3, 2, 1, 0];
        sort_numbers(&mut order, &|a, b| {
            lengths[a as usize].len().cmp(&lengths[b as usize].len())
        });
        assert_eq!(order, [2, 1, 0, 3]);
    }
}
