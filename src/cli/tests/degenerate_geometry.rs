//! `prepare` with degenerate geometry in every part and format: it is counted and named, and the rest is kept.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::odd_geometry;

use crate::part_files::{village, write};
use crate::seeded_rounds::rounds;
use crate::village_fixture::{features, prepare_quietly};
use geo::line_string;
use geojson::GeometryValue;
use sleutelvrij::commands::prepare::PreparedAtlas;
use sleutelvrij::output::report::MERGED;
use std::fmt::Write as _;
use streets::{Addresses, Population, Streets};

fn bytes<'a>(prepared: &'a PreparedAtlas, file: &str) -> &'a [u8] {
    let mut files = prepared.files.iter();
    &files.find(|(name, _)| *name == file).unwrap().1
}

/// The sound features are in the atlas, all are accounted for, and every part can be read. A sound place may lie in an area
/// of its kind that reaches across the earth, and is then a duplicate.
fn check(prepared: &PreparedAtlas, extension: &str) {
    for line in &prepared.report.files {
        let accounted = line.kept + line.left_out.total();
        assert!(line.features >= accounted, "{line:?}");
    }
    let places = features(prepared, "places.geojson");
    let is_sound = |shape: &serde_json::Value| shape.to_string().contains("4.7085");
    let streets = Streets::read(bytes(prepared, "streets.bin")).unwrap();
    if extension != "csv" {
        let mut reasons = prepared
            .report
            .files
            .iter()
            .flat_map(|it| it.left_out.iter());
        let is_double = |(why, _): (&str, usize)| why == MERGED;
        assert!(
            places.iter().any(|(_, shape)| is_sound(shape)) || reasons.any(is_double),
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
        rounds(extension, 60, 15, |random| {
            write(&folder, extension, || {
                let count = random.usize(..8);
                (0..count).map(|_| odd_geometry::geometry(random)).collect()
            });
            check(&prepare_quietly(&recipe), extension);
        });
    }
}

#[test]
fn random_neighbourhoods_do_not_stop_prepare() {
    let (folder, recipe) = village("odd-areas", "geojson", "");
    write(&folder, "geojson", Vec::new);
    let text = std::fs::read_to_string(folder.join("raw/buurten.geojson")).unwrap();
    let sound = text.rsplit_once("]}").unwrap().0;
    rounds("neighbourhoods", 60, 16, |random| {
        let mut features = sound.to_owned();
        for index in 0..random.usize(1..6) {
            let geometry = match random.u8(..4) {
                0 => odd_geometry::geometry(random),
                _ => odd_geometry::polygon(random).into(),
            };
            let geometry = serde_json::to_string(&GeometryValue::from(&geometry)).unwrap();
            write!(
                features,
                r#",{{"type":"Feature","properties":{{"code":"N{index}","naam":"N"}},"geometry":{geometry}}}"#
            )
            .unwrap();
        }
        folder.file("raw/buurten.geojson", &format!("{features}]}}"));
        check(&prepare_quietly(&recipe), "geojson");
    });
}
