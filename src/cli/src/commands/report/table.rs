//! Tables: the form that every indicator takes in the files of a report.

use crate::commands::report::cell::Cell;
use crate::output::spreadsheet::{self, CsvStyle, SheetCell};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A table of figures. Its name is that of its CSV file and of its member in the JSON file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name: `coverage`.
    pub name: &'static str,
    /// The names of its columns, with units.
    pub columns: Vec<String>,
    /// Its rows, with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table as CSV in which no cell is a formula: see [`spreadsheet`].
    ///
    /// # Errors
    /// Never for rows of equal length; the type is that of the csv crate.
    pub fn csv(&self, style: CsvStyle) -> Result<String, csv::Error> {
        let head = self.columns.iter().cloned().map(SheetCell::Text).collect();
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(Cell::sheet).collect());
        spreadsheet::records(std::iter::once(head).chain(rows), style)
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(Cell::json).collect());
        let rows: Vec<Vec<Value>> = rows.collect();
        let mut table = serializer.serialize_struct("Table", 2)?;
        table.serialize_field("columns", &self.columns)?;
        table.serialize_field("rows", &rows)?;
        table.end()
    }
}
