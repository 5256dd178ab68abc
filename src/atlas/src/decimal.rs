//! Numbers as text, without the 20 kB that the standard formatting of a float would cost a visitor.

use std::fmt;

/// A number in decimal notation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decimal {
    number: f64,
    decimals: Option<usize>,
}

impl Decimal {
    /// With as many decimals as it has: `52`, `52.01`. What has more than 15 digits is rounded to those.
    pub fn of(number: f64) -> Self {
        Self {
            number,
            decimals: None,
        }
    }

    /// Rounded to six decimals: 0.1 m, for degrees.
    pub fn six(number: f64) -> Self {
        Self {
            number,
            decimals: Some(6),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.number.abs();
        if self.number < 0.0 {
            to.write_str("-")?;
        }
        let (digits, decimals) = match self.decimals {
            Some(decimals) => ((size * power(decimals)).round(), decimals),
            None => shortest(size),
        };
        if digits >= 1e18 {
            return huge(digits, to);
        }
        let digits = digits as u64;
        let scale = power(decimals) as u64;
        write!(to, "{}", digits / scale)?;
        if decimals > 0 {
            write!(to, ".{:0decimals$}", digits % scale)?;
        }
        Ok(())
    }
}

/// A power of ten; exact up to the 22nd.
fn power(exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// A whole number, and how many of its digits are decimals.
fn shortest(size: f64) -> (f64, usize) {
    // Where both are floats, a whole number divided by a power of ten is the float that is read from that text
    // (Clinger 1990, How to read floating point numbers accurately). So the first that gives it back is its text.
    let mut best = (size.round(), 0);
    for decimals in 0..18 {
        let digits = (size * power(decimals)).round();
        if digits >= 1e15 {
            break;
        }
        best = (digits, decimals);
        if digits / power(decimals) == size {
            break;
        }
    }
    best
}

/// A number too large for all its digits to be known, to twelve of them: `15e299`. Infinity, which is none, is `inf`.
fn huge(mut size: f64, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    if size.is_infinite() {
        return to.write_str("inf");
    }
    let mut exponent = 0;
    while size >= 1e12 {
        size /= 10.0;
        exponent += 1;
    }
    let mut digits = size.round() as u64;
    while digits.is_multiple_of(10) && digits > 0 {
        digits /= 10;
        exponent += 1;
    }
    write!(to, "{digits}e{exponent}")
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    /// The standard library is the oracle.
    #[test]
    fn a_number_of_fifteen_digits_is_written_as_the_standard_library_writes_it() {
        let mut random = fastrand::Rng::with_seed(8);
        for _ in 0..20_000 {
            let decimals = random.u32(0..15);
            let digits = random.i64(-999_999_999_999_999..=999_999_999_999_999);
            let number = digits as f64 / 10f64.powi(decimals as i32);
            assert_eq!(Decimal::of(number).to_string(), number.to_string());
        }
        for number in [
            0.0, 1.0, -0.5, 180.0, 1e-9, 4.299_999, 447_001.9, 1e15, 123e15,
        ] {
            assert_eq!(Decimal::of(number).to_string(), number.to_string());
        }
    }

    #[test]
    fn six_decimals_are_those_of_the_standard_library() {
        let mut random = fastrand::Rng::with_seed(9);
        for _ in 0..20_000 {
            let degrees = (random.f64() - 0.5) * 360.0;
            assert_eq!(Decimal::six(degrees).to_string(), format!("{degrees:.6}"));
        }
    }

    #[test]
    fn what_no_float_can_tell_is_rounded_or_counted_in_powers() {
        assert_eq!(Decimal::of(1.0 / 3.0).to_string(), "0.333333333333333");
        assert_eq!(Decimal::of(1e300).to_string(), "1e300");
        assert_eq!(Decimal::of(-1.25e99).to_string(), "-125e97");
        assert_eq!(Decimal::of(f64::INFINITY).to_string(), "inf");
    }
}
