//! Reads CSV with a column for each coordinate.

use super::{Feature, RawData, ReadOptions, name_of};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::recipe::pattern::Fields;
use geo::{Geometry, Point};
use std::path::Path;

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let csv = |error| Error::Csv(file.to_owned(), error);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(reading.delimiter.unwrap_or(',')).unwrap_or(b','))
        .flexible(true)
        .from_path(file)
        .map_err(csv)?;
    let headers = reader.headers().map_err(csv)?.clone();
    let column = |name: &Option<String>| {
        let name = name.clone().unwrap_or_default();
        headers
            .iter()
            .position(|header| header.trim_start_matches('\u{feff}').trim() == name)
            .ok_or_else(|| Error::Column(file.to_owned(), name))
    };
    let (x, y) = (column(&reading.x)?, column(&reading.y)?);
    let projection = Projection::from_crs(reading.crs.unwrap_or(Crs::Wgs84))?;
    let mut raw = RawData::default();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(csv)?;
        let number = |column| record.get(column).and_then(decimal);
        let (Some(east), Some(north)) = (number(x), number(y)) else {
            raw.left_out.add("no coordinates");
            continue;
        };
        let fields: Fields = headers
            .iter()
            .zip(&record)
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(header, value)| {
                let header = header.trim_start_matches('\u{feff}').trim();
                (header.to_owned(), value.to_owned())
            })
            .collect();
        let feature = Feature {
            row: index + 1,
            geometry: Geometry::Point(Point::new(east, north)),
            fields,
            lines: Vec::new(),
        };
        raw.push_projected(&projection, feature, || {
            format!("{}, row {}", name_of(file), index + 1)
        });
    }
    Ok(raw)
}

/// Parses a number with a decimal point, or with a comma as in Dutch spreadsheets.
fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    text.parse()
        .or_else(|_| text.replace(',', ".").parse())
        .ok()
}
