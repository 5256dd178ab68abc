//! PlaceCosts and capacities of places: a private file that only a report reads.

use atlas::PlaceIndex;
use csv::StringRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

const PLACE: &str = "place";
const COST: &str = "yearly_cost_euro";
const CAPACITY: &str = "capacity";

/// The costs of places, as a file gives them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceCosts {
    /// Its lines, in their order.
    pub lines: Vec<CostLine>,
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct CostLine {
    /// Its number, from 1, the header included.
    pub line: u64,
    /// The id of the place.
    pub place: String,
    /// Euro a year; `None` if unknown.
    pub euro: Option<f64>,
    /// How many people it has room for; `None` if unknown.
    pub capacity: Option<u32>,
}

/// What is wrong with the file.
#[derive(Debug)]
pub struct CostsError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub problem: CostsProblem,
}

/// What is wrong with a line.
#[derive(Debug)]
pub enum CostsProblem {
    /// It is not CSV, or has another number of cells than the header.
    Csv(csv::Error),
    /// The header has another column, or lacks `place`.
    Header,
    /// The place has a line before.
    Repeated(String),
    /// The cost is not a number of euros, 0 or more.
    Cost(String),
    /// The capacity is not a whole number above 0.
    Capacity(String),
    /// No atlas has the place.
    Unknown(String),
}

impl fmt::Display for CostsError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, problem } = self;
        write!(to, "line {line}: ")?;
        match problem {
            CostsProblem::Csv(error) => error.fmt(to),
            CostsProblem::Header => write!(
                to,
                "expected the columns `{PLACE}`, and `{COST}` or `{CAPACITY}` or both, and no others"
            ),
            CostsProblem::Repeated(id) => write!(to, "`{id}` has a line before"),
            CostsProblem::Cost(text) => write!(
                to,
                "`{text}` in `{COST}`: expected a number of 0 or more with at most two decimals, without a thousands separator"
            ),
            CostsProblem::Capacity(text) => {
                write!(
                    to,
                    "`{text}` in `{CAPACITY}`: expected a whole number of 1 or more"
                )
            }
            CostsProblem::Unknown(id) => write!(to, "no atlas has the place `{id}`"),
        }
    }
}

impl std::error::Error for CostsError {}

impl PlaceCosts {
    /// Reads a CSV file with the columns `place`, `yearly_cost_euro` and `capacity`, separated by commas or semicolons. With
    /// semicolons, decimals may have a comma.
    ///
    /// # Errors
    /// The first line that is wrong.
    pub fn read(text: &str) -> Result<Self, CostsError> {
        let text = text.trim_start_matches('\u{feff}');
        let has_semicolons = text.lines().next().is_some_and(|it| it.contains(';'));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if has_semicolons { b';' } else { b',' })
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let failed = |error: csv::Error| CostsError {
            line: error.position().map_or(1, csv::Position::line),
            problem: CostsProblem::Csv(error),
        };
        let head = reader.headers().map_err(failed)?.clone();
        let columns = Columns::of(&head).ok_or(CostsError {
            line: 1,
            problem: CostsProblem::Header,
        })?;
        let mut costs = Self::default();
        let mut known = BTreeSet::new();
        for record in reader.records() {
            let record = record.map_err(failed)?;
            let line = record.position().map_or(0, csv::Position::line);
            let wrong = |problem| CostsError { line, problem };
            let one = columns.line(&record, line, has_semicolons).map_err(wrong)?;
            if !known.insert(one.place.clone()) {
                return Err(wrong(CostsProblem::Repeated(one.place)));
            }
            costs.lines.push(one);
        }
        Ok(costs)
    }

    /// The lines by place. `find` finds the place with an id; lines of places of other atlases are left out.
    pub fn by_place(
        &self,
        find: impl Fn(&str) -> Option<PlaceIndex>,
    ) -> BTreeMap<PlaceIndex, CostLine> {
        let lines = self.lines.iter();
        let found = lines.filter_map(|it| Some((find(&it.place)?, it.clone())));
        found.collect()
    }
}

/// Where the columns are.
struct Columns {
    place: usize,
    cost: Option<usize>,
    capacity: Option<usize>,
}

impl Columns {
    fn of(head: &StringRecord) -> Option<Self> {
        let of = |name| head.iter().position(|it| it == name);
        let (cost, capacity) = (of(COST), of(CAPACITY));
        let count = 1 + usize::from(cost.is_some()) + usize::from(capacity.is_some());
        let place = of(PLACE)?;
        (count > 1 && head.len() == count).then_some(Self {
            place,
            cost,
            capacity,
        })
    }

    fn line(
        &self,
        record: &StringRecord,
        line: u64,
        has_commas: bool,
    ) -> Result<CostLine, CostsProblem> {
        let cell = |at: Option<usize>| {
            let text = at.and_then(|at| record.get(at)).unwrap_or_default();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let euro = |text: String| {
            // A dot beside decimal commas separates thousands: 1.000 is not one euro.
            let number = match has_commas {
                true if text.contains('.') => None,
                true => cents(&text.replace(',', ".")),
                false => cents(&text),
            };
            number.ok_or(CostsProblem::Cost(text))
        };
        let capacity = |text: String| {
            let number = text.parse::<u32>().ok().filter(|it| *it > 0);
            number.ok_or(CostsProblem::Capacity(text))
        };
        Ok(CostLine {
            line,
            place: record.get(self.place).unwrap_or_default().to_owned(),
            euro: cell(self.cost).map(euro).transpose()?,
            capacity: cell(self.capacity).map(capacity).transpose()?,
        })
    }
}

/// A number of euros up to a thousand billion with at most two decimals, in digits and a point.
fn cents(text: &str) -> Option<f64> {
    let (_, decimals) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let number = text.parse::<f64>().ok()?;
    (is_plain && decimals.len() <= 2 && number <= 1e12).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        PlaceCosts::read(text).unwrap_err().to_string()
    }

    #[test]
    fn commas_and_semicolons_separate_and_empty_cells_are_unknown() {
        let comma =
            PlaceCosts::read("place,yearly_cost_euro,capacity\na,1250.5,\nb,,30\n").unwrap();
        let semicolon =
            PlaceCosts::read("\u{feff}capacity;place;yearly_cost_euro\n;a;1250,5\n30; b ;\n")
                .unwrap();
        assert_eq!(comma, semicolon);
        assert_eq!(
            (comma.lines[0].euro, comma.lines[0].capacity),
            (Some(1250.5), None)
        );
        assert_eq!(
            (comma.lines[1].euro, comma.lines[1].capacity),
            (None, Some(30))
        );
    }

    #[test]
    fn each_error_names_its_line() {
        let head = "place,yearly_cost_euro,capacity\na,1,1\n";
        for (line, message) in [
            (
                "b,-5,",
                "line 3: `-5` in `yearly_cost_euro`: expected a number of 0 or more with at most two decimals, without a thousands separator",
            ),
            (
                "b,nan,",
                "line 3: `nan` in `yearly_cost_euro`: expected a number of 0 or more with at most two decimals, without a thousands separator",
            ),
            (
                "b,\"1,000\",",
                "line 3: `1,000` in `yearly_cost_euro`: expected a number of 0 or more with at most two decimals, without a thousands separator",
            ),
            (
                "b,1,0",
                "line 3: `0` in `capacity`: expected a whole number of 1 or more",
            ),
            ("a,2,2", "line 3: `a` has a line before"),
        ] {
            assert_eq!(refused(&format!("{head}{line}\n")), message);
        }
        assert!(refused(&format!("{head}b,1\n")).starts_with("line 3: "));
        for line in ["b;1.000", "b;1e3", "b;0,001", "b;9999999999999"] {
            let text = format!("place;yearly_cost_euro\n{line}\n");
            assert!(refused(&text).starts_with("line 2: `"), "{line}");
        }
        let columns = "line 1: expected the columns `place`, and `yearly_cost_euro` or `capacity` or both, and no others";
        for head in [
            "place",
            "id,yearly_cost_euro",
            "place,yearly_cost_euro,name",
            "",
        ] {
            assert_eq!(refused(&format!("{head}\n")), columns, "{head}");
        }
    }
}
