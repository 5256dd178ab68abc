//! Least and greatest weighted mean and quantile of values of which both the values and the weights lie between limits.
//!
//! Both extremes take every value at one of its limits, and every weight too: a mean rises with the weight of a value above it
//! and falls with the weight of one below, so that the greatest mean takes the greatest weights above some threshold and the
//! least below. A sort and a scan over the thresholds find it. The rank of a quantile is reached at a lower value if more weight is
//! at or below that value and less above it. All sums are of whole numbers.

use crate::count::Count;

/// A value with the limits of its weight. A weight that may be nothing has a low limit of nobody.
#[derive(Clone, Copy, Debug)]
pub struct Weighted {
    pub value: u32,
    pub people: Count,
}

/// Which end of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extreme {
    Least,
    Greatest,
}

/// The part of everybody at which a quantile is: numerator and denominator.
pub type Part = (u32, u32);

/// The part of the median.
pub const HALF: Part = (1, 2);

/// A mean, as the sum of all values and the number of millionths of people.
#[derive(Clone, Copy, Debug)]
pub struct Mean {
    sum: u128,
    people: u128,
}

impl Mean {
    /// Rounded to a whole number, halves up.
    pub fn rounded(self) -> u32 {
        // There is somebody, and no mean is above the largest value.
        let rounded = (2 * self.sum + self.people).checked_div(2 * self.people);
        rounded
            .and_then(|it| u32::try_from(it).ok())
            .unwrap_or(u32::MAX)
    }

    /// With its fraction.
    pub fn as_f64(self) -> f64 {
        self.sum as f64 / self.people as f64
    }
}

impl Weighted {
    fn low(&self) -> u128 {
        self.people.low().millionths().into()
    }

    fn high(&self) -> u128 {
        self.people.high().millionths().into()
    }
}

/// The extreme weighted mean; `None` if there is nobody for certain. `values` are in ascending order.
pub fn mean(values: &[Weighted], extreme: Extreme) -> Option<Mean> {
    let (mut people, mut sum) = (0, 0);
    for it in values {
        people += it.low();
        sum += it.low() * u128::from(it.value);
    }
    let mut add = |it: &Weighted| {
        if it.people.is_known() {
            return;
        }
        let value = u128::from(it.value);
        let is_better = match extreme {
            Extreme::Least => value * people < sum,
            Extreme::Greatest => value * people > sum,
        };
        if people == 0 || is_better {
            let more = it.high() - it.low();
            people += more;
            sum += more * value;
        }
    };
    match extreme {
        Extreme::Least => values.iter().for_each(&mut add),
        Extreme::Greatest => values.iter().rev().for_each(&mut add),
    }
    (people > 0).then_some(Mean { sum, people })
}

/// The extreme weighted quantile: the least value at or below which there is at least this part of all weights (the inverse of
/// the empirical distribution function, type 1 of Hyndman and Fan 1996); `None` if there is nobody for certain. `values` are in
/// ascending order.
pub fn quantile(values: &[Weighted], part: Part, extreme: Extreme) -> Option<u32> {
    let (numerator, denominator) = (u128::from(part.0), u128::from(part.1));
    let below_limit = |it: &Weighted| match extreme {
        Extreme::Least => it.high(),
        Extreme::Greatest => it.low(),
    };
    let above_limit = |it: &Weighted| match extreme {
        Extreme::Least => it.low(),
        Extreme::Greatest => it.high(),
    };
    let mut above: u128 = values.iter().map(above_limit).sum();
    let mut below = 0;
    let mut is_anybody = false;
    for same in values.chunk_by(|a, b| a.value == b.value) {
        below += same.iter().map(below_limit).sum::<u128>();
        above -= same.iter().map(above_limit).sum::<u128>();
        is_anybody |= same.iter().any(|it| it.high() > 0);
        if is_anybody && below * denominator >= numerator * (below + above) {
            return same.first().map(|it| it.value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::People;
    use fastrand::Rng;

    fn weighted(value: u32, low: u32, high: u32) -> Weighted {
        Weighted {
            value,
            people: Count::between(People::new(low), People::new(high)),
        }
    }

    /// ```text
    ///   10 people walk 1, 0 to 10 walk 3, 0 to 10 walk 5
    /// ```
    #[test]
    fn extremes_of_three_values_are_those_worked_out_by_hand() {
        let values = [
            weighted(100, 10, 10),
            weighted(300, 0, 10),
            weighted(500, 0, 10),
        ];
        let whole = |it: Option<Mean>| it.map(Mean::rounded);
        // Nobody else; the last ten and, as 300 is not above 300, not the ten before.
        assert_eq!(whole(mean(&values, Extreme::Least)), Some(100));
        assert_eq!(whole(mean(&values, Extreme::Greatest)), Some(300));
        assert_eq!(quantile(&values, (1, 2), Extreme::Greatest), Some(300));
        assert_eq!(quantile(&values, (1, 2), Extreme::Least), Some(100));
        assert_eq!(quantile(&values, (9, 10), Extreme::Greatest), Some(500));
        assert!(mean(&[], Extreme::Least).is_none());
        assert!(mean(&[weighted(100, 0, 0)], Extreme::Greatest).is_none());
    }

    /// Every value with the least or the greatest weight: all of these are tried.
    #[test]
    fn extremes_are_those_of_all_combinations_of_limits() {
        for seed in 0..300 {
            let mut random = Rng::with_seed(seed);
            let mut values: Vec<Weighted> = (0..random.usize(1..9))
                .map(|_| weighted(random.u32(..12), random.u32(..4), random.u32(..6)))
                .collect();
            values.sort_unstable_by_key(|it| it.value);
            let part = (random.u32(1..10), 10);
            let (mut means, mut quantiles) = (Vec::new(), Vec::new());
            for choice in 0..1_u32 << values.len() {
                let chosen: Vec<Weighted> = (0..)
                    .zip(&values)
                    .map(|(bit, it)| {
                        let is_high = choice & 1 << bit != 0;
                        let people = if is_high {
                            it.people.high()
                        } else {
                            it.people.low()
                        };
                        let people = Count::exactly(people);
                        Weighted { people, ..*it }
                    })
                    .collect();
                let everybody: Vec<u128> = chosen
                    .iter()
                    .flat_map(|it| vec![u128::from(it.value); it.people.low().rounded() as usize])
                    .collect();
                let Some(rank) = (everybody.len() * part.0 as usize)
                    .div_ceil(10)
                    .checked_sub(1)
                else {
                    continue;
                };
                quantiles.push(everybody[rank]);
                let count = everybody.len() as u128;
                means.push((2 * everybody.iter().sum::<u128>() + count) / (2 * count));
            }
            let whole = |it: Option<Mean>| it.map(|it| u128::from(it.rounded()));
            for (extreme, of) in [
                (
                    Extreme::Least,
                    Iterator::min as fn(std::vec::IntoIter<u128>) -> Option<u128>,
                ),
                (Extreme::Greatest, Iterator::max),
            ] {
                assert_eq!(
                    whole(mean(&values, extreme)),
                    of(means.clone().into_iter()),
                    "{seed}"
                );
                let found = quantile(&values, part, extreme).map(u128::from);
                assert_eq!(found, of(quantiles.clone().into_iter()), "{seed}");
            }
        }
    }
}
