//! Fixture: a file for each part of an atlas, in each format.

use crate::osm_fixture::{OsmFile, Tags};
use crate::test_folder::TestFolder;
use crate::village_fixture::village_recipe;
use geo::{Geometry, line_string, point, polygon};
use geojson::GeometryValue;
use geozero::{CoordDimensions, ToWkb};
use std::fmt::Write as _;
use std::path::PathBuf;

/// A recipe that reads every part from a file with this extension; `reading` is for all of them.
fn recipe(extension: &str, reading: &str) -> String {
    let reading = format!("reading = {{ {reading} }}");
    let (ids, kinds, people, fields) = if extension == "osm.pbf" {
        ("{@type}{@id}", "tags = true", "\"addresses\"", "")
    } else {
        (
            "{id}",
            "kinds = [{ kind = \"bench\" }]",
            "\"residents\"\nfields = { residents = [\"inw\"] }",
            "fields = { street = \"straat\", number = [\"nr\"] }",
        )
    };
    format!(
        r#"
[[places]]
source = "dorp"
file = "plekken.{extension}"
id = "{ids}"
{kinds}
{reading}
[streets]
source = "dorp"
file = "straten.{extension}"
{reading}
[people]
source = "dorp"
file = "mensen.{extension}"
unit = {people}
{reading}
[addresses]
source = "dorp"
file = "adressen.{extension}"
{fields}
{reading}
"#
    )
}

/// The names of the files, without extension.
pub const PARTS: [&str; 4] = ["plekken", "straten", "mensen", "adressen"];

/// A feature of a part that is as it should be.
fn sound(part: &str) -> Geometry<f64> {
    match part {
        "straten" => {
            line_string![(x: 4.708, y: 51.7255), (x: 4.710, y: 51.7255), (x: 4.710, y: 51.727)]
                .into()
        }
        "plekken" => {
            polygon![(x: 4.7085, y: 51.7256), (x: 4.709, y: 51.7256), (x: 4.709, y: 51.726)].into()
        }
        _ => point!(x: 4.709, y: 51.726).into(),
    }
}

/// Fields that make a feature of a part, with some land cover among the streets.
fn fields(part: &str, index: usize) -> Vec<(&'static str, String)> {
    let mut fields = vec![("id", format!("n{index}"))];
    let mut add = |name, value: &str| fields.push((name, value.to_owned()));
    match (part, index % 3) {
        ("plekken", _) => add("amenity", "bench"),
        ("straten", 1) => add("natural", "water"),
        ("straten", _) => {
            add("highway", "residential");
            add("name", "Kerkstraat");
        }
        ("mensen", _) => add("inw", "10"),
        _ => {
            add("straat", "Kerkstraat");
            add("nr", &index.to_string());
        }
    }
    fields
}

fn geojson(shapes: &[Geometry<f64>], part: &str) -> String {
    let features: Vec<String> = shapes
        .iter()
        .enumerate()
        .map(|(index, shape)| {
            let geometry = serde_json::to_string(&GeometryValue::from(shape)).unwrap();
            let mut properties = String::new();
            for (name, value) in fields(part, index) {
                let comma = if properties.is_empty() { "" } else { "," };
                write!(properties, r#"{comma}"{name}":"{value}""#).unwrap();
            }
            format!(r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{geometry}}}"#)
        })
        .collect();
    let features = features.join(",\n");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn geopackage(folder: &TestFolder, name: &str, shapes: &[Geometry<f64>], part: &str) {
    let file = folder.join(name);
    let _ = std::fs::remove_file(&file);
    let package = rusqlite::Connection::open(file).unwrap();
    package
        .execute_batch(
            "pragma synchronous = off; begin;
             create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer);
             insert into gpkg_spatial_ref_sys values (4326, 'EPSG', 4326);
             create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
             insert into gpkg_geometry_columns values ('t', 'geom', 4326);
             create table t (fid integer primary key, geom blob, id, amenity, natural, highway, name, inw, straat, nr);",
        )
        .unwrap();
    for (index, shape) in shapes.iter().enumerate() {
        let blob = shape.to_gpkg_wkb(CoordDimensions::xy(), Some(4326), Vec::new());
        let (mut names, mut values) = (String::new(), String::new());
        for (name, value) in fields(part, index) {
            write!(names, ", {name}").unwrap();
            write!(values, ", '{value}'").unwrap();
        }
        let insert = format!("insert into t (geom{names}) values (?{values})");
        package.execute(&insert, [blob.unwrap()]).unwrap();
    }
    package.execute_batch("commit").unwrap();
}

fn csv(shapes: &[Geometry<f64>], part: &str) -> String {
    let mut text = "x,y,id,amenity,natural,highway,name,inw,straat,nr\n".to_owned();
    for (index, shape) in shapes.iter().enumerate() {
        let Geometry::Point(at) = shape else {
            continue;
        };
        let fields = fields(part, index);
        let value = |name| fields.iter().find(|it| it.0 == name).map_or("", |it| &it.1);
        let values = [
            "id", "amenity", "natural", "highway", "name", "inw", "straat", "nr",
        ]
        .map(value);
        writeln!(text, "{},{},{}", at.x(), at.y(), values.join(",")).unwrap();
    }
    text
}

/// Lines become ways, areas multipolygons, points nodes; every second line of one way shares its nodes.
fn osm(shapes: &[Geometry<f64>], part: &str) -> Vec<u8> {
    let mut file = OsmFile::default();
    let mut id = 0;
    for (index, shape) in shapes.iter().enumerate() {
        let tags: Tags = match (part, index % 3) {
            ("plekken", _) => &[("amenity", "bench")],
            ("straten", 1) => &[("natural", "water"), ("type", "multipolygon")],
            ("straten", _) => &[("highway", "residential"), ("name", "Kerkstraat")],
            _ => &[("addr:street", "Kerkstraat"), ("addr:housenumber", "1")],
        };
        let mut way = |file: &mut OsmFile, line: &geo::LineString<f64>, tags: Tags| {
            let first = id + 1;
            for at in &line.0 {
                id += 1;
                file.node(id, [at.x, at.y], &[]);
            }
            let closed = line.is_closed() && line.0.len() > 1;
            let mut nodes: Vec<i64> = (first..=id - i64::from(closed)).collect();
            nodes.extend(closed.then_some(first));
            id += 1;
            file.way(id, &nodes, tags);
            id
        };
        match shape {
            Geometry::LineString(line) => {
                way(&mut file, line, tags);
            }
            Geometry::Polygon(area) => {
                let mut members = vec![(way(&mut file, area.exterior(), &[]), "outer")];
                let holes = area.interiors().iter();
                members.extend(holes.map(|hole| (way(&mut file, hole, &[]), "inner")));
                let tags: Vec<_> = tags
                    .iter()
                    .copied()
                    .chain([("type", "multipolygon")])
                    .collect();
                id += 1;
                file.relation(id, &members, &tags);
            }
            Geometry::Point(at) => {
                id += 1;
                file.node(id, [at.x(), at.y()], tags);
            }
            _ => {}
        }
    }
    file.finish()
}

/// A village that reads every part from a file with this extension; `reading` is for all of them.
pub fn village(name: &str, extension: &str, reading: &str) -> (TestFolder, PathBuf) {
    village_recipe(name, &recipe(extension, reading))
}

/// Writes the files of all parts: the shapes of `odd`, and sound ones before and after them.
pub fn write(folder: &TestFolder, extension: &str, mut odd: impl FnMut() -> Vec<Geometry<f64>>) {
    for part in PARTS {
        let mut shapes = odd();
        shapes.insert(0, sound(part));
        shapes.extend(std::iter::repeat_n(sound(part), 3));
        let name = format!("raw/{part}.{extension}");
        match extension {
            "geojson" => drop(folder.file(&name, &geojson(&shapes, part))),
            "csv" => drop(folder.file(&name, &csv(&shapes, part))),
            "gpkg" => geopackage(folder, &name, &shapes, part),
            _ => std::fs::write(folder.join(&name), osm(&shapes, part)).unwrap(),
        }
    }
}
