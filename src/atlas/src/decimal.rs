//! Decimal formatting of numbers without the standard library's float formatting, which adds 20 kB to the wasm file.

use std::fmt;

/// Displays a number in decimal notation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decimal {
    number: f64,
    decimals: Option<usize>,
}

impl Decimal {
    /// The shortest notation that reads back as the same number: `52`, `52.01`. Rounded to 15 significant digits.
    pub fn of(number: f64) -> Self {
        Self {
            number,
            decimals: None,
        }
    }

    /// Six decimals: for degrees a resolution of 0.1 m.
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

/// A power of ten; exact up to 10²².
fn power(exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// A whole number and how many of its digits are decimals, as the shortest notation of `size`.
fn shortest(size: f64) -> (f64, usize) {
    // If both are exact floats, a whole number divided by a power of ten is the float that parsing that text gives
    // (Clinger 1990, How to read floating point numbers accurately). The first that round-trips is the text.
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

/// A number of 10¹⁸ or more, with twelve significant digits and an exponent: `15e299`. Infinity is `inf`.
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
    fn numbers_of_fifteen_digits_print_like_the_standard_library() {
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
    fn six_decimals_round_like_the_standard_library() {
        let mut random = fastrand::Rng::with_seed(9);
        for _ in 0..20_000 {
            let degrees = (random.f64() - 0.5) * 360.0;
            assert_eq!(Decimal::six(degrees).to_string(), format!("{degrees:.6}"));
        }
    }

    #[test]
    fn longer_and_huge_numbers_are_rounded_or_printed_with_an_exponent() {
        assert_eq!(Decimal::of(1.0 / 3.0).to_string(), "0.333333333333333");
        assert_eq!(Decimal::of(1e300).to_string(), "1e300");
        assert_eq!(Decimal::of(-1.25e99).to_string(), "-125e97");
        assert_eq!(Decimal::of(f64::INFINITY).to_string(), "inf");
    }
}
