//! `prepare` with degenerate geometry in every part and format: it is counted and named, and the rest is kept.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

mod odd_geometry;
mod osm_fixture;
mod test_folder;
mod village_fixture;

use fastrand::Rng;
use geo::{Geometry, line_string, point, polygon};
use geojson::GeometryValue;
use geozero::{CoordDimensions, ToWkb};
use osm_fixture::{OsmFile, Tags};
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::progress::Progress;
use std::fmt::Write as _;
use std::path::PathBuf;
use streets::{Addresses, Population, Streets};
use test_folder::TestFolder;
use village_fixture::{features, prepare_quietly, village_recipe};

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

const PARTS: [&str; 4] = ["plekken", "straten", "mensen", "adressen"];

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

fn village(name: &str, extension: &str, reading: &str) -> (TestFolder, PathBuf) {
    village_recipe(name, &recipe(extension, reading))
}

/// Writes the files of all parts: the shapes of `odd`, and a sound one before and after them.
fn write(folder: &TestFolder, extension: &str, mut odd: impl FnMut() -> Vec<Geometry<f64>>) {
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

fn bytes<'a>(prepared: &'a PreparedAtlas, file: &str) -> &'a [u8] {
    let mut files = prepared.files.iter();
    &files.find(|(name, _)| *name == file).unwrap().1
}

/// The sound features are in the atlas, all are accounted for, and every part can be read.
fn check(prepared: &PreparedAtlas, extension: &str) {
    for line in &prepared.report.files {
        let accounted = line.kept + line.left_out.total();
        assert!(line.features >= accounted, "{line:?}");
    }
    let places = features(prepared, "places.geojson");
    let is_sound = |shape: &serde_json::Value| shape.to_string().contains("4.7085");
    let streets = Streets::read(bytes(prepared, "streets.bin")).unwrap();
    if extension != "csv" {
        assert!(
            places.iter().any(|(_, shape)| is_sound(shape)),
            "{places:?}"
        );
        assert!(streets.summary().edges > 0);
    }
    let people = Population::read(bytes(prepared, "people.bin")).unwrap();
    assert!(!people.points.is_empty());
    let addresses = Addresses::read(bytes(prepared, "addresses.bin"));
    assert!(addresses.is_ok());
}

#[test]
fn a_street_of_one_point_in_the_margin_is_counted_and_named() {
    for (extension, reading) in [("geojson", ""), ("gpkg", ""), ("osm.pbf", "")] {
        let (folder, recipe) = village(&format!("one-point-{extension}"), extension, reading);
        // 70 m east of the neighbourhoods.
        write(&folder, extension, || {
            vec![line_string![(x: 4.728, y: 51.729)].into()]
        });
        let prepared = prepare_quietly(&recipe);
        check(&prepared, extension);
        let streets = prepared
            .report
            .files
            .iter()
            .find(|it| it.what == "streets")
            .unwrap();
        let mut reasons = streets.left_out.iter();
        let is_counted = reasons.any(|it| it == ("line of a single point", 1));
        assert!(is_counted, "{extension}: {streets:?}");
        let named: Vec<String> = streets.remarks.named().collect();
        assert!(named[0].ends_with("line of a single point"), "{named:?}");
    }
}

#[test]
fn random_geometry_of_every_type_does_not_stop_prepare() {
    for (extension, reading) in [
        ("geojson", ""),
        ("gpkg", ""),
        ("osm.pbf", ""),
        ("csv", "x = \"x\", y = \"y\", may_be_empty = true"),
    ] {
        let (folder, recipe) = village(&format!("odd-{extension}"), extension, reading);
        let mut random = Rng::with_seed(15);
        for _ in 0..rounds() {
            let seed = random.get_seed();
            write(&folder, extension, || {
                let count = random.usize(..8);
                (0..count)
                    .map(|_| odd_geometry::geometry(&mut random))
                    .collect()
            });
            let prepared = std::panic::catch_unwind(|| prepare(&recipe, None, &Progress::QUIET));
            let prepared = prepared.unwrap_or_else(|_| panic!("{extension}, seed {seed}"));
            check(&prepared.unwrap(), extension);
        }
    }
}

#[test]
fn random_neighbourhoods_do_not_stop_prepare() {
    let (folder, recipe) = village("odd-areas", "geojson", "");
    write(&folder, "geojson", Vec::new);
    let text = std::fs::read_to_string(folder.join("raw/buurten.geojson")).unwrap();
    let sound = text.rsplit_once("]}").unwrap().0;
    let mut random = Rng::with_seed(16);
    for _ in 0..rounds() {
        let seed = random.get_seed();
        let mut features = sound.to_owned();
        for index in 0..random.usize(1..6) {
            let geometry = match random.u8(..4) {
                0 => odd_geometry::geometry(&mut random),
                _ => odd_geometry::polygon(&mut random).into(),
            };
            let geometry = serde_json::to_string(&GeometryValue::from(&geometry)).unwrap();
            write!(
                features,
                r#",{{"type":"Feature","properties":{{"code":"N{index}","naam":"N"}},"geometry":{geometry}}}"#
            )
            .unwrap();
        }
        folder.file("raw/buurten.geojson", &format!("{features}]}}"));
        let prepared = std::panic::catch_unwind(|| prepare(&recipe, None, &Progress::QUIET));
        let prepared = prepared.unwrap_or_else(|_| panic!("seed {seed}"));
        check(&prepared.unwrap(), "geojson");
    }
}

/// How many random files to try of each format; `ODD_ROUNDS` tries more.
fn rounds() -> usize {
    let rounds = std::env::var("ODD_ROUNDS").ok();
    rounds.and_then(|it| it.parse().ok()).unwrap_or(60)
}
