//! Reads GeoPackage (OGC 12-128): SQLite with geometries as WKB behind a header.

mod connection;

use super::{Feature, RawData, ReadOptions, name_of, surface};
use crate::error::Error;
use crate::geometry::projection::{Crs, Projection};
use crate::recipe::pattern::Fields;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use std::path::Path;

/// A table or view with a geometry column.
struct Layer {
    table: String,
    geometry: String,
    system: System,
}

/// A coordinate system; of a layer whose system is not among those of the file, only its number there.
struct System {
    number: i64,
    organization: Option<String>,
    code: Option<i64>,
}

impl System {
    fn crs(&self) -> Option<Crs> {
        let organization = self.organization.as_ref()?;
        let is_epsg = organization.eq_ignore_ascii_case("EPSG");
        Crs::from_epsg(self.code?).filter(|_| is_epsg)
    }

    fn name(&self) -> String {
        match (&self.organization, self.code) {
            (Some(organization), Some(code)) => format!("{organization}:{code}"),
            _ => format!("srs_id {}", self.number),
        }
    }
}

pub(super) fn read(file: &Path, reading: &ReadOptions) -> Result<RawData, Error> {
    let sqlite = |error| Error::GeoPackage(file.to_owned(), error);
    let package = connection::open(file)?;
    let layers = layers(&package).map_err(sqlite)?;
    let layer = chosen(layers, reading.layer.as_deref())
        .map_err(|there| Error::Layer(file.to_owned(), there))?;
    let crs = reading
        .crs
        .or_else(|| layer.system.crs())
        .ok_or_else(|| Error::Crs(file.to_owned(), layer.system.name()))?;
    let projection = Projection::from_crs(crs)?;
    let mut raw = RawData::default();
    let name = format!("{}, layer {}", name_of(file), layer.table);
    rows(&package, &layer, &name, &projection, &mut raw).map_err(sqlite)?;
    Ok(raw)
}

fn layers(package: &Connection) -> rusqlite::Result<Vec<Layer>> {
    package
        .prepare(
            "select g.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id \
             from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s using (srs_id) \
             order by g.table_name",
        )?
        .query_map([], |row| {
            Ok(Layer {
                table: row.get(0)?,
                geometry: row.get(1)?,
                system: System {
                    number: row.get(2)?,
                    organization: row.get(3)?,
                    code: row.get(4)?,
                },
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

/// Reads the rows in an order that is the same every time: of a table that of its primary key, of a view that of its first
/// column, which the standard wants to be unique.
fn rows(
    package: &Connection,
    layer: &Layer,
    name: &str,
    projection: &Projection,
    raw: &mut RawData,
) -> rusqlite::Result<()> {
    let keys = primary_key(package, &layer.table)?;
    let order = if keys.is_empty() {
        "1".to_owned()
    } else {
        keys.join(", ")
    };
    let table = quoted(&layer.table);
    let mut select = package.prepare(&format!("select * from {table} order by {order}"))?;
    let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
    let mut found = select.query([])?;
    let mut number = 0;
    while let Some(row) = found.next()? {
        number += 1;
        let fields = fields(row, &columns)?;
        let key = columns
            .first()
            .and_then(|first| fields.get_key_value(first));
        let key = key.map(|(column, value)| format!(" ({column} {})", value.escape_debug()));
        let place = || format!("{name}, row {number}{}", key.unwrap_or_default());
        let geometry = match row.get_ref(layer.geometry.as_str())? {
            ValueRef::Blob(bytes) => surface::of_geopackage(bytes).map_err(|why| why.to_string()),
            _ => Err("no geometry".to_owned()),
        };
        match geometry {
            Ok(geometry) => {
                let feature = Feature {
                    row: number,
                    geometry,
                    fields,
                    lines: Vec::new(),
                    multiline: Fields::new(),
                };
                raw.push_projected(projection, feature, place);
            }
            Err(why) => raw.leave_out(&why, place),
        }
    }
    Ok(())
}

/// The columns of the primary key, quoted; none for a view, and `rowid` for a table without one.
fn primary_key(package: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    // Of all columns, as rusqlite panics on a name of a result that is not UTF-8, and here it is an error.
    let mut keys: Vec<(i64, String)> = package
        .prepare("select pk, name from pragma_table_xinfo(?)")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    keys.retain(|(place, _)| *place > 0);
    keys.sort();
    let is_table: bool = package.query_row(
        "select count(*) from sqlite_schema where type = 'table' and lower(name) = lower(?)",
        [table],
        |row| row.get(0),
    )?;
    if keys.is_empty() && is_table {
        return Ok(vec!["rowid".to_owned()]);
    }
    Ok(keys.iter().map(|(_, name)| quoted(name)).collect())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
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
