//! How numbers are rounded for people to read.

/// How a number is rounded for people to read. The limits of a figure are rounded apart, so that they still contain it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, of a number that is known.
    Nearest,
    /// Down, of the least that it may be.
    Down,
    /// Up, of the most that it may be.
    Up,
}

impl Rounding {
    /// A number with this many decimals.
    pub fn apply(self, number: f64, decimals: usize) -> f64 {
        let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
        let scaled = number * scale;
        // 28.999999999999996 is 29 hundredths of 100: what a division adds is no part of the figure.
        let whole = scaled.round();
        let is_whole = (scaled - whole).abs() <= 1e-9;
        let rounded = match self {
            _ if is_whole => whole,
            Self::Nearest => whole,
            Self::Down => scaled.floor(),
            Self::Up => scaled.ceil(),
        };
        // A negative zero has a sign that nobody wants to read.
        rounded / scale + 0.0
    }

    /// How the limits of a figure are rounded where it is written as one number if it is known. In files it never is: there each
    /// lower limit is rounded down and each upper limit up, so that two that differ stay in their order beside one that is known.
    pub fn of_limits(is_known: bool) -> [Self; 2] {
        match is_known {
            true => [Self::Nearest; 2],
            false => [Self::Down, Self::Up],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_division_adds_is_not_rounded_up() {
        assert_eq!(Rounding::Up.apply(0.07 * 100.0, 0), 7.0);
        assert_eq!(Rounding::Down.apply(0.29 * 100.0, 0), 29.0);
        assert_eq!(Rounding::Up.apply(7.001, 0), 8.0);
        // A fraction of a person of many is no such thing.
        assert_eq!(Rounding::Down.apply(50_123.999_95, 0), 50_123.0);
        assert_eq!(Rounding::Up.apply(-0.4, 0).to_string(), "0");
    }
}
