//! Cells of tables: one value for CSV, rounded, and one for JSON, exact.

use crate::output::spreadsheet::SheetCell;
use access::{Count, People, WalkRange};
use serde_json::Value;
use streets::Length;

/// A value of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Unknown, or it does not apply.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number of people.
    People(People, Rounding),
    /// A number that has this many decimals in CSV.
    Number(f64, Rounding, usize),
}

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

impl Cell {
    /// The least and the most that a number of people may be.
    pub fn limits(count: Count) -> [Self; 2] {
        [
            Self::People(count.low(), Rounding::Down),
            Self::People(count.high(), Rounding::Up),
        ]
    }

    /// The least and the most that a number may be.
    pub fn between(low: f64, high: f64, decimals: usize) -> [Self; 2] {
        [
            Self::Number(low, Rounding::Down, decimals),
            Self::Number(high, Rounding::Up, decimals),
        ]
    }

    /// The least and the most that a walk may be, in whole metres; the most is empty where it has no limit.
    pub fn walk(range: Option<WalkRange>) -> [Self; 2] {
        let metres = |of: Length| of.metres().get();
        match range {
            Some(WalkRange {
                low,
                high: Some(high),
            }) => Self::between(metres(low), metres(high), 0),
            Some(WalkRange { low, high: None }) => {
                [Self::Number(metres(low), Rounding::Down, 0), Self::Empty]
            }
            None => [Self::Empty, Self::Empty],
        }
    }

    /// A text; empty if there is none.
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// The cell in CSV, rounded.
    pub fn sheet(&self) -> SheetCell {
        let number = match self {
            Self::Empty => return SheetCell::Text(String::new()),
            Self::Text(text) => return SheetCell::Text(text.clone()),
            Self::Whole(number) => number.to_string(),
            Self::People(people, rounding) => rounding.apply(people.as_f64(), 0).to_string(),
            Self::Number(number, rounding, decimals) => {
                rounding.apply(*number, *decimals).to_string()
            }
        };
        SheetCell::Number(number)
    }

    /// The value in JSON: people to the millionth, all else as computed.
    pub fn json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Whole(number) => (*number).into(),
            Self::People(people, _) => number(people.as_f64()),
            Self::Number(value, ..) => number(*value),
        }
    }

    /// The value in JSON, rounded as in CSV: for maps.
    pub fn rounded_json(&self) -> Value {
        match self {
            Self::People(people, rounding) => number(rounding.apply(people.as_f64(), 0)),
            Self::Number(value, rounding, decimals) => number(rounding.apply(*value, *decimals)),
            other => other.json(),
        }
    }
}

/// A number, without a decimal point if it is whole.
fn number(value: f64) -> Value {
    match value.fract() == 0.0 && value.abs() < 1e15 {
        true => (value as i64).into(),
        false => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cell: &Cell) -> String {
        match cell.sheet() {
            SheetCell::Text(text) | SheetCell::Number(text) => text,
        }
    }

    #[test]
    fn the_limits_of_a_figure_are_rounded_apart() {
        let csv = |cells: [Cell; 2]| cells.map(|it| text(&it));
        assert_eq!(csv(Cell::between(40.04, 40.06, 1)), ["40", "40.1"]);
        assert_eq!(csv(Cell::between(40.06, 40.06, 1)), ["40", "40.1"]);
        assert_eq!(csv(Cell::between(40.1, 40.1, 1)), ["40.1", "40.1"]);
        let parts = Count::between(People::NONE, People::new(5)).apportion(&[1, 1]);
        assert_eq!(csv(Cell::limits(parts[0])), ["0", "3"]);
        assert_eq!(parts[0].high().as_f64(), 2.5);
        let parts = Count::exactly(People::new(5)).apportion(&[1, 1]);
        assert_eq!(csv(Cell::limits(parts[0])), ["2", "3"]);
    }

    #[test]
    fn what_a_division_adds_is_not_rounded_up() {
        assert_eq!(Rounding::Up.apply(0.07 * 100.0, 0), 7.0);
        assert_eq!(Rounding::Down.apply(0.29 * 100.0, 0), 29.0);
        assert_eq!(Rounding::Up.apply(7.001, 0), 8.0);
        // A fraction of a person of many is no such thing.
        assert_eq!(Rounding::Down.apply(50_123.999_95, 0), 50_123.0);
        assert_eq!(Rounding::Up.apply(-0.4, 0).to_string(), "0");
    }

    #[test]
    fn json_has_the_exact_value() {
        let parts = Count::exactly(People::new(10)).apportion(&[1, 2]);
        let [low, _] = Cell::limits(parts[0]);
        assert_eq!(
            (text(&low).as_str(), low.json().to_string().as_str()),
            ("3", "3.333333")
        );
    }
}
