//! Round numbers: limits of classes and ticks of axes that people can read and remember.

/// The digits of round steps, largest first.
const DIGITS: [f64; 3] = [5.0, 2.0, 1.0];

/// The roundest number that is more than `above` and at most `at_most`: the multiple of the largest step of 5, 2 or 1 times a
/// power of ten. `at_most` itself where nothing rounder is between the two.
pub(crate) fn roundest_between(above: f64, at_most: f64) -> f64 {
    if above >= at_most || !above.is_finite() || !at_most.is_finite() {
        return at_most;
    }
    if above < 0.0 && at_most >= 0.0 {
        return 0.0;
    }
    let largest = above.abs().max(at_most.abs());
    let mut power = power_of_ten(largest.log10().floor() as i32);
    for _ in 0..12 {
        for digit in DIGITS {
            let step = power * digit;
            let multiple = clean((at_most / step).floor() * step, power);
            if multiple > above && multiple <= at_most {
                return multiple;
            }
        }
        power /= 10.0;
    }
    at_most
}

/// The least round step (1, 2, 2.5 or 5 times a power of ten) of at least this length; 1 for a length that is none.
pub(crate) fn round_step(at_least: f64) -> f64 {
    if at_least <= 0.0 || !at_least.is_finite() {
        return 1.0;
    }
    let power = power_of_ten(at_least.log10().floor() as i32);
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|digit| digit * power);
    let long = steps
        .into_iter()
        .find(|step| *step >= at_least * (1.0 - 1e-9));
    long.unwrap_or(power * 10.0)
}

/// A multiple of a step without the rounding errors of its computation.
fn clean(number: f64, step: f64) -> f64 {
    let decimals = power_of_ten((3 - step.log10().floor() as i32).clamp(0, 15));
    (number * decimals).round() / decimals
}

fn power_of_ten(exponent: i32) -> f64 {
    10.0_f64.powi(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roundest_number_ends_in_most_zeros() {
        assert_eq!(roundest_between(0.37, 0.62), 0.5);
        assert_eq!(roundest_between(0.81, 0.93), 0.9);
        assert_eq!(roundest_between(1_234.0, 1_240.0), 1_240.0);
        assert_eq!(roundest_between(0.181, 0.187), 0.185);
        assert_eq!(roundest_between(3.0, 1_000.0), 1_000.0);
        assert_eq!(roundest_between(-3.0, 4.0), 0.0);
    }

    #[test]
    fn a_number_between_two_neighbouring_floats_is_the_upper_one() {
        let next = 0.1_f64.next_up();
        assert_eq!(roundest_between(0.1, next), next);
    }
}
