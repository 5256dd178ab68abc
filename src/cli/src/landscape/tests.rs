//! A village around 47° N: a degree of latitude has about 111 km, one of longitude about 76 km.

use super::{LandscapeFeatures, is_relevant, read};
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::pattern::{Fields, fields};
use geo::{Coord, Geometry, LineString, MultiPolygon, Point, Polygon, Rect};
use std::collections::BTreeSet;
use streets::{LandmarkClass, Landscape};

/// A rectangle of these metres, from the south-west corner.
fn area(east: f64, north: f64, width: f64, height: f64) -> Polygon<f64> {
    let at = |x: f64, y: f64| Coord {
        x: 9.0 + x / 76_000.0,
        y: 47.0 + y / 111_000.0,
    };
    Rect::new(at(east, north), at(east + width, north + height)).to_polygon()
}

fn point(east: f64, north: f64) -> Geometry<f64> {
    Geometry::Point(Point(area(east, north, 1.0, 1.0).exterior().0[0]))
}

fn landscape(features: Vec<(Geometry<f64>, Fields)>) -> LandscapeFeatures {
    let mut raw = RawData::default();
    for (row, (geometry, fields)) in features.into_iter().enumerate() {
        raw.features.push(Feature {
            row: row + 1,
            geometry,
            fields,
            lines: Vec::new(),
            multiline: Fields::new(),
        });
    }
    let projection = LocalProjection::at_latitude(47.0);
    let whole = MultiPolygon::from(area(-2_000.0, -2_000.0, 4_000.0, 4_000.0));
    let village = AtlasArea::new([&whole].into_iter(), 0.0, projection);
    read(raw, &BTreeSet::from(["Dorf"]), &village, projection)
}

fn osm(pairs: &[(&str, &str)]) -> Fields {
    let mut tags = fields(pairs);
    tags.insert("@type".to_owned(), "way".to_owned());
    tags
}

fn names(found: &LandscapeFeatures) -> Vec<(LandmarkClass, &str)> {
    found
        .landmarks
        .iter()
        .map(|it| (it.class, it.name.as_str()))
        .collect()
}

#[test]
fn a_church_is_a_building_and_one_landmark() {
    let church = osm(&[
        ("building", "church"),
        ("amenity", "place_of_worship"),
        ("name", "St. Florin"),
    ]);
    let node = osm(&[("amenity", "place_of_worship"), ("name", "St. Florin")]);
    let found = landscape(vec![
        (area(0.0, 0.0, 20.0, 30.0).into(), church),
        (point(5.0, 5.0), node),
    ]);
    assert_eq!(found.buildings.len(), 1);
    assert_eq!(names(&found), [(LandmarkClass::Building, "St. Florin")]);
    assert!((23..=26).contains(&found.landmarks[0].side), "{found:?}");
}

#[test]
fn sheds_and_what_is_outside_are_left_out_with_a_reason() {
    let house = || osm(&[("building", "yes")]);
    let found = landscape(vec![
        (area(0.0, 0.0, 3.0, 4.0).into(), house()),
        (area(9_000.0, 0.0, 20.0, 20.0).into(), house()),
    ]);
    assert!(found.buildings.is_empty());
    let reasons: Vec<_> = found.left_out.iter().collect();
    assert_eq!(
        reasons,
        [("building smaller than 15 m²", 1), ("outside the area", 1)]
    );
}

#[test]
fn the_village_of_a_neighbourhood_is_not_named_twice() {
    let village = |name| osm(&[("place", "village"), ("name", name)]);
    let found = landscape(vec![
        (point(0.0, 0.0), village("Dorf")),
        (point(900.0, 0.0), village("Mühleholz")),
    ]);
    assert_eq!(names(&found), [(LandmarkClass::Settlement, "Mühleholz")]);
}

#[test]
fn two_schools_of_one_name_are_two_landmarks_if_they_are_apart() {
    let school = || osm(&[("amenity", "school"), ("name", "Primarschule")]);
    let found = landscape(vec![
        (point(0.0, 0.0), school()),
        (point(100.0, 0.0), school()),
        (point(1_500.0, 0.0), school()),
    ]);
    assert_eq!(found.landmarks.len(), 2);
}

#[test]
fn every_area_of_a_plain_file_is_a_building() {
    let plain = fields(&[("identificatie", "0503100000012345")]);
    assert!(is_relevant(&plain));
    let found = landscape(vec![
        (area(0.0, 0.0, 10.0, 10.0).into(), plain.clone()),
        (point(50.0, 0.0), plain),
    ]);
    assert_eq!(found.buildings.len(), 1);
    let reasons: Vec<_> = found.left_out.iter().collect();
    assert_eq!(
        reasons,
        [("neither an area of a building nor a landmark", 1)]
    );
}

/// ```text
/// ┌────────┐
/// │ ┌────┐ │   the courtyard is kept, and the point in the middle of the north wall is not
/// │ └────┘ │
/// └────────┘
/// ```
#[test]
fn a_courtyard_stays_empty() {
    let (outer, inner) = (area(0.0, 0.0, 40.0, 40.0), area(10.0, 10.0, 20.0, 20.0));
    let mut wall: Vec<Coord<f64>> = outer.exterior().0.clone();
    wall.insert(
        1,
        Coord {
            x: (wall[0].x + wall[1].x) / 2.0,
            y: (wall[0].y + wall[1].y) / 2.0,
        },
    );
    let block = Polygon::new(LineString(wall), vec![inner.exterior().clone()]);
    let found = landscape(vec![(block.into(), osm(&[("building", "yes")]))]);
    let read = Landscape::read(&found.write()).unwrap();
    let rings: Vec<Vec<_>> = read.rings().map(Iterator::collect).collect();
    assert_eq!(rings.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
    let turn = |ring: &[atlas::LonLat]| {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        edges
            .map(|(a, b)| a.lon() * b.lat() - b.lon() * a.lat())
            .sum::<f64>()
            .signum()
    };
    assert_eq!(
        rings.iter().map(|it| turn(it)).collect::<Vec<_>>(),
        [1.0, -1.0]
    );
}
