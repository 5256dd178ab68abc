//! Cells of tables: one value for CSV, rounded, and one for JSON, exact.

use crate::output::spreadsheet::SheetCell;
use access::{Count, People, WalkRange};
use i18n::Rounding;
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
    fn json_has_the_exact_value() {
        let parts = Count::exactly(People::new(10)).apportion(&[1, 2]);
        let [low, _] = Cell::limits(parts[0]);
        assert_eq!(
            (text(&low).as_str(), low.json().to_string().as_str()),
            ("3", "3.333333")
        );
    }
}
