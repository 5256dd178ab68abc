use super::merge;
use crate::geometry::local_projection::LocalProjection;
use crate::places::record::{PlaceRecord, named};
use geo::{Geometry, point, polygon};

fn place(id: &str, name: Option<&str>, geometry: Geometry<f64>) -> PlaceRecord {
    named(id, "library", name, geometry)
}

/// A point this many metres east of Vaduz town hall.
fn east(metres: f64) -> Geometry<f64> {
    Geometry::Point(point!(x: 9.52 + metres / 75_900.0, y: 47.14))
}

/// A building of about 76 m by 111 m with its south-west corner there.
fn building() -> Geometry<f64> {
    Geometry::Polygon(polygon![
        (x: 9.52, y: 47.14), (x: 9.521, y: 47.14), (x: 9.521, y: 47.141), (x: 9.52, y: 47.141)])
}

fn inside() -> Geometry<f64> {
    Geometry::Point(point!(x: 9.5205, y: 47.1405))
}

fn ids(places: Vec<PlaceRecord>) -> Vec<String> {
    merge(places, LocalProjection::at_latitude(47.14))
        .0
        .into_iter()
        .map(|it| it.id)
        .collect()
}

#[test]
fn a_point_in_its_building_is_merged_with_all_facts() {
    let mut node = place("osm:node/1", Some("Landesbibliothek"), inside());
    node.opening_hours = Some("Mo-Fr 09:00-18:00".to_owned());
    let mut way = place("osm:way/2", None, building());
    way.wheelchair = Some("yes");
    let (kept, merged) = merge(vec![way, node], LocalProjection::at_latitude(47.14));
    assert_eq!((kept.len(), merged), (1, vec![0]));
    assert_eq!(kept[0].id, "osm:node/1", "the better documented one stays");
    assert_eq!(kept[0].wheelchair, Some("yes"));
    assert!(!kept[0].is_point(), "and has the building's outline");
}

#[test]
fn different_names_are_different_places_in_one_building() {
    let post = place("osm:node/1", Some("Jugendbibliothek"), inside());
    let other = place("osm:way/2", Some("Landesbibliothek"), building());
    assert_eq!(ids(vec![post, other]).len(), 2);
}

#[test]
fn a_name_and_its_extension_are_not_different() {
    let short = place("osm:way/2", Some("Bibliothek"), building());
    let long = place("osm:node/1", Some("Bibliothek, Vaduz"), inside());
    assert_eq!(ids(vec![short, long]), ["osm:node/1"]);
}

#[test]
fn same_name_is_merged_within_fifty_metres_only() {
    let at = |id, metres| place(id, Some("Coop"), east(metres));
    assert_eq!(ids(vec![at("a", 0.0), at("b", 45.0)]), ["a"]);
    assert_eq!(ids(vec![at("a", 0.0), at("b", 55.0)]), ["a", "b"]);
}

#[test]
fn points_without_names_are_merged_within_a_metre_only() {
    let at = |id, metres| place(id, None, east(metres));
    assert_eq!(
        ids(vec![at("a", 0.0), at("b", 0.8), at("c", 3.0)]),
        ["a", "c"]
    );
}

#[test]
fn different_kinds_are_not_merged() {
    let library = place("a", None, east(0.0));
    let mut cafe = place("b", None, east(0.0));
    cafe.kind = "cafe".to_owned();
    assert_eq!(ids(vec![library, cafe]), ["a", "b"]);
}
