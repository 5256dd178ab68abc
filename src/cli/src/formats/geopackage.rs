//! Reads GeoPackage (OGC 12-128): SQLite with geometries as WKB behind a header.

use super::{Feature, RawData, ReadOptions, surface};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::recipe::pattern::Fields;
use geozero::wkb::GpkgWkb;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};
use std::path::Path;

struct Layer {
    table: String,
    geometry: String,
    epsg: i64,
}

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let sqlite = |error| Error::GeoPackage(file.to_owned(), error);
    // Immutable: the folder may be read-only, where SQLite cannot create its journal.
    let address = format!("file:{}?immutable=1", file.display());
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let package = Connection::open_with_flags(address, flags).map_err(sqlite)?;
    let layers = layers(&package).map_err(sqlite)?;
    let layer = chosen(layers, reading.layer.as_deref())
        .map_err(|there| Error::Layer(file.to_owned(), there))?;
    let crs = reading
        .crs
        .or_else(|| Crs::from_epsg(layer.epsg))
        .ok_or_else(|| Error::Crs(file.to_owned(), format!("EPSG:{}", layer.epsg)))?;
    let projection = Projection::from_crs(crs)?;
    rows(&package, &layer, &projection).map_err(sqlite)
}

fn layers(package: &Connection) -> rusqlite::Result<Vec<Layer>> {
    package
        .prepare(
            "select g.table_name, g.column_name, s.organization_coordsys_id \
             from gpkg_geometry_columns g join gpkg_spatial_ref_sys s using (srs_id) \
             order by g.table_name",
        )?
        .query_map([], |row| {
            Ok(Layer {
                table: row.get(0)?,
                geometry: row.get(1)?,
                epsg: row.get(2)?,
            })
        })?
        .collect()
}

/// Selects the layer with this name, or the only one; returns the names of all layers otherwise.
fn chosen(layers: Vec<Layer>, name: Option<&str>) -> Result<Layer, Vec<String>> {
    let names = layers.iter().map(|layer| layer.table.clone()).collect();
    let mut fitting = layers
        .into_iter()
        .filter(|layer| name.is_none_or(|name| name == layer.table));
    match (fitting.next(), fitting.next()) {
        (Some(layer), None) => Ok(layer),
        _ => Err(names),
    }
}

fn rows(package: &Connection, layer: &Layer, projection: &Projection) -> rusqlite::Result<RawData> {
    let quoted = layer.table.replace('"', "\"\"");
    let mut select = package.prepare(&format!("select * from \"{quoted}\" order by rowid"))?;
    let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
    let mut raw = RawData::default();
    let mut number = 0;
    let mut found = select.query([])?;
    while let Some(row) = found.next()? {
        number += 1;
        let ValueRef::Blob(bytes) = row.get_ref(layer.geometry.as_str())? else {
            raw.left_out.add("no geometry");
            continue;
        };
        match surface::read(&GpkgWkb(bytes)) {
            Ok(geometry) => {
                let feature = Feature {
                    row: number,
                    geometry,
                    fields: fields(row, &columns)?,
                    lines: Vec::new(),
                };
                raw.push_projected(projection, feature, || {
                    format!("{}, row {number}", layer.table)
                });
            }
            Err(_) => raw.left_out.add("geometry that cannot be read"),
        }
    }
    Ok(raw)
}

fn fields(row: &Row<'_>, columns: &[String]) -> rusqlite::Result<Fields> {
    let mut fields = Fields::new();
    for (index, column) in columns.iter().enumerate() {
        let text = match row.get_ref(index)? {
            ValueRef::Null | ValueRef::Blob(_) => continue,
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        };
        if !text.trim().is_empty() {
            fields.insert(column.clone(), text);
        }
    }
    Ok(fields)
}
