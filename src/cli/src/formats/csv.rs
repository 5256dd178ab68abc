//! Reads CSV with a column for each coordinate.

mod records;
mod text;

use super::{Feature, RawData, ReadOptions, name_of};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::output::remarks::Remarks;
use crate::recipe::pattern::Fields;
use csv::StringRecord;
use geo::{Geometry, Point};
use records::{CsvRow, Rows};
use std::collections::BTreeSet;
use std::path::Path;

pub(super) use text::decoded;

/// The sign between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Delimiter(u8);

impl Delimiter {
    /// Those that spreadsheets write, the default first.
    const USUAL: [Self; 4] = [Self(b','), Self(b';'), Self(b'\t'), Self(b'|')];

    fn name(self) -> String {
        match self.0 {
            b'\t' => "a tab".to_owned(),
            sign => format!("`{}`", char::from(sign)),
        }
    }
}

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let csv = |error| Error::Csv(file.to_owned(), error);
    let bytes = std::fs::read(file).map_err(|error| Error::read(file, error))?;
    let mut raw = RawData::default();
    let text = decoded(file, &bytes, reading.encoding.as_deref(), &mut raw.remarks)?;
    let (text, skipped, stated) = text::without_separator_line(&text);
    let wanted = [&reading.x, &reading.y].map(|it| it.as_deref().unwrap_or_default());
    let delimiter = delimiter(file, reading, text, stated, &wanted, &mut raw.remarks)?;
    let mut rows = Rows::new(text, skipped + 1, delimiter);
    let header = rows.next().map_err(csv)?;
    let header = header.map(|row| names(&row.cells)).unwrap_or_default();
    let column = |name: &Option<String>| {
        let name = name.clone().unwrap_or_default();
        let found = header.iter().position(|column| *column == name);
        found.ok_or_else(|| Error::Column(file.to_owned(), name, header.clone()))
    };
    let columns = Columns {
        x: column(&reading.x)?,
        y: column(&reading.y)?,
        names: &header,
    };
    note_doubles(&header, &mut raw.remarks);
    let projection = Projection::from_crs(reading.crs.unwrap_or(Crs::Wgs84))?;
    let mut counts = Counts::default();
    let mut number = 0;
    while let Some(row) = rows.next().map_err(csv)? {
        number += 1;
        let place = || format!("{}, line {}", name_of(file), row.line);
        match columns.feature(number, &row, &mut counts) {
            Ok(feature) => {
                if row.is_unquoted {
                    let read = "a quote that is not closed, read as part of the text";
                    raw.remarks.name(|| format!("{}: {read}", place()));
                }
                raw.push_projected(&projection, feature, place);
            }
            Err(why) => raw.leave_out(&why, place),
        }
    }
    counts.note(&mut raw.remarks);
    Ok(raw)
}

/// A row of a table without coordinates: its line, and its cells by column, or why it cannot be read.
pub type NumberedCells = (usize, Result<Fields, String>);

/// Reads the rows of a table whose cells need no coordinates. `wanted` are columns that it must have.
///
/// # Errors
/// A file that cannot be read, or that lacks such a column.
pub fn table(
    file: &Path,
    reading: &ReadOptions,
    wanted: &[&str],
) -> Result<(Vec<NumberedCells>, Remarks), Error> {
    let csv = |error| Error::Csv(file.to_owned(), error);
    let bytes = std::fs::read(file).map_err(|error| Error::read(file, error))?;
    let mut remarks = Remarks::default();
    let text = decoded(file, &bytes, reading.encoding.as_deref(), &mut remarks)?;
    let (text, skipped, stated) = text::without_separator_line(&text);
    let delimiter = delimiter(file, reading, text, stated, wanted, &mut remarks)?;
    let mut rows = Rows::new(text, skipped + 1, delimiter);
    let header = rows.next().map_err(csv)?;
    let header = header.map(|row| names(&row.cells)).unwrap_or_default();
    if let Some(missing) = wanted
        .iter()
        .find(|it| !header.iter().any(|name| name == *it))
    {
        let missing = (*missing).to_owned();
        return Err(Error::ActivityColumn(file.to_owned(), missing, header));
    }
    note_doubles(&header, &mut remarks);
    let mut counts = Counts::default();
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(csv)? {
        let fields = fields(&header, &row);
        counts.short += usize::from(fields.is_ok() && row.cells.len() < header.len());
        found.push((row.line, fields));
    }
    counts.note(&mut remarks);
    Ok((found, remarks))
}

/// The cells of a row by column, without empty ones, or why it cannot be read.
fn fields(names: &[String], row: &CsvRow) -> Result<Fields, String> {
    let (cells, width) = (&row.cells, names.len());
    let is_longer = cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
    if row.is_unquoted && (is_longer || cells.len() < width) {
        return Err("quote that is not closed".to_owned());
    }
    if is_longer {
        return Err("more cells than the header".to_owned());
    }
    let mut fields = Fields::new();
    for (name, value) in names.iter().zip(cells) {
        if !name.is_empty() && !value.trim().is_empty() {
            fields
                .entry(name.clone())
                .or_insert_with(|| value.to_owned());
        }
    }
    Ok(fields)
}

/// The delimiter of the recipe, or of a first line `sep=`; else the first usual one with which the header has the `wanted`
/// columns.
fn delimiter(
    file: &Path,
    reading: &ReadOptions,
    text: &str,
    stated: Option<Delimiter>,
    wanted: &[&str],
    remarks: &mut Remarks,
) -> Result<Delimiter, Error> {
    if let Some(sign) = reading.delimiter {
        let is_usable = sign.is_ascii() && !"\"\r\n".contains(sign);
        let sign = u8::try_from(sign).ok().filter(|_| is_usable).map(Delimiter);
        return sign.ok_or_else(|| Error::Delimiter(file.to_owned()));
    }
    if let Some(stated) = stated {
        remarks.note(format!(
            "delimiter {}, as its first line says",
            stated.name()
        ));
        return Ok(stated);
    }
    let fits = |delimiter: &Delimiter| {
        let header = Rows::new(text, 1, *delimiter).next().ok().flatten();
        header.is_some_and(|row| {
            let names = names(&row.cells);
            wanted.iter().all(|name| names.iter().any(|it| it == name))
        })
    };
    let found = Delimiter::USUAL.into_iter().find(fits);
    let found = found.unwrap_or(Delimiter::USUAL[0]);
    if found != Delimiter::USUAL[0] {
        remarks.note(format!("delimiter {}, as its header has it", found.name()));
    }
    Ok(found)
}

/// The names of the columns.
fn names(header: &StringRecord) -> Vec<String> {
    header.iter().map(|name| name.trim().to_owned()).collect()
}

fn note_doubles(header: &[String], remarks: &mut Remarks) {
    let mut seen = BTreeSet::new();
    let doubles = header
        .iter()
        .filter(|name| !name.is_empty() && !seen.insert(*name));
    let doubles: BTreeSet<&String> = doubles.collect();
    for name in doubles {
        remarks.note(format!("several columns `{name}`: the first one counts"));
    }
}

/// What was read in another way than it is usually written.
#[derive(Default)]
struct Counts {
    decimal_commas: usize,
    short: usize,
}

impl Counts {
    fn note(&self, remarks: &mut Remarks) {
        if self.decimal_commas > 0 {
            remarks.note(format!(
                "coordinates with a decimal comma: {} rows",
                self.decimal_commas
            ));
        }
        if self.short > 0 {
            remarks.note(format!(
                "rows with fewer cells than the header: {}",
                self.short
            ));
        }
    }
}

struct Columns<'h> {
    x: usize,
    y: usize,
    names: &'h [String],
}

impl Columns<'_> {
    /// The point of a row, or why it is left out.
    fn feature(&self, number: usize, row: &CsvRow, counts: &mut Counts) -> Result<Feature, String> {
        let cells = &row.cells;
        let fields = fields(self.names, row)?;
        let coordinate = |column| cells.get(column).and_then(decimal);
        let (Some((east, comma)), Some((north, other))) = (coordinate(self.x), coordinate(self.y))
        else {
            return Err("no coordinates".to_owned());
        };
        counts.decimal_commas += usize::from(comma || other);
        counts.short += usize::from(cells.len() < self.names.len());
        Ok(Feature {
            row: number,
            geometry: Geometry::Point(Point::new(east, north)),
            fields,
            lines: Vec::new(),
            multiline: Fields::new(),
        })
    }
}

/// Parses a number with a decimal point, or with a comma as in Dutch spreadsheets; and whether it has a comma.
fn decimal(text: &str) -> Option<(f64, bool)> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some((number, false));
    }
    let number = text.replace(',', ".").parse().ok()?;
    Some((number, true))
}
