use super::merge;
use crate::geometry::local_projection::LocalProjection;
use crate::places::record::{PlaceRecord, named};
use geo::{BoundingRect, Geometry, point, polygon};

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

/// A library of this name in a list of the municipality.
fn listed(name: &str, geometry: Geometry<f64>) -> PlaceRecord {
    let mut place = place("list/1", Some(name), geometry);
    place.source = "list".to_owned();
    place
}

#[test]
fn same_name_in_two_sources_is_merged_within_fifty_metres_only() {
    let at = |metres| place("osm:node/1", Some("Coop"), east(metres));
    assert_eq!(ids(vec![listed("Coop", east(0.0)), at(45.0)]).len(), 1);
    assert_eq!(ids(vec![listed("Coop", east(0.0)), at(55.0)]).len(), 2);
}

#[test]
fn two_nodes_of_one_name_and_source_are_two_places() {
    let at = |id, metres| place(id, Some("Coop"), east(metres));
    assert_eq!(ids(vec![at("a", 0.0), at("b", 33.0)]), ["a", "b"]);
}

/// A node beside the outline is not in it: a kiosk of the same name in front of the building.
#[test]
fn a_node_is_merged_with_the_outline_around_it_only() {
    let way = || place("osm:way/2", Some("Coop"), building());
    let node = |geometry| place("osm:node/1", Some("Coop"), geometry);
    assert_eq!(ids(vec![way(), node(inside())]).len(), 1);
    assert_eq!(ids(vec![way(), node(east(-20.0))]).len(), 2);
}

#[test]
fn facts_that_differ_are_evidence_against_a_duplicate() {
    let differ = |change: fn(&mut PlaceRecord, &str)| {
        let mut osm = place("osm:node/1", Some("Coop"), inside());
        let mut list = listed("Coop", building());
        change(&mut osm, "Mo-Fr 08:00-18:00");
        let alone = ids(vec![osm.clone(), list.clone()]).len();
        change(&mut list, "Sa-Su 10:00-17:00");
        let differing = ids(vec![osm.clone(), list.clone()]).len();
        change(&mut list, "mo-fr  08:00 - 18:00");
        (alone, differing, ids(vec![osm, list]).len())
    };
    let changes: [fn(&mut PlaceRecord, &str); 4] = [
        |it, text| it.opening_hours = Some(text.to_owned()),
        |it, text| it.phone = Some(text.to_owned()),
        |it, text| it.website = Some(text.to_owned()),
        |it, text| it.address = Some(text.to_owned()),
    ];
    for change in changes {
        assert_eq!(
            differ(change),
            (1, 2, 1),
            "known of one, differing, the same"
        );
    }
}

//  ┌────┐     ┌────┐    a street divides the park
//  │ a  │     │  b │
//  └────┘     └────┘
#[test]
fn an_area_in_parts_is_one_place_with_all_parts() {
    let half = |id, west: f64| {
        let outline = polygon![
            (x: west, y: 47.14), (x: west + 0.0004, y: 47.14), (x: west + 0.0004, y: 47.141), (x: west, y: 47.141)];
        place(id, Some("Rheinpark"), Geometry::Polygon(outline))
    };
    let merged = |all| merge(all, LocalProjection::at_latitude(47.14)).0;
    let apart = merged(vec![half("a", 9.52), half("b", 9.5206)]);
    assert_eq!(apart.len(), 1);
    let Geometry::MultiPolygon(parts) = &apart[0].geometry else {
        panic!("{:?}", apart[0].geometry);
    };
    assert_eq!(parts.0.len(), 2);
    // Parts that share a border are one area without it.
    let touching = merged(vec![half("a", 9.52), half("b", 9.5204)]);
    let width = touching[0].geometry.bounding_rect().unwrap().width();
    assert_eq!((touching.len(), touching[0].id.as_str()), (1, "a"));
    assert!(matches!(touching[0].geometry, Geometry::Polygon(_)));
    assert!((width - 0.0008).abs() < 1e-6, "{width}");
    // One that another source has drawn in another way is the same area, not a part of it.
    let mut other = half("b", 9.5201);
    other.source = "list".to_owned();
    let drawn_twice = merged(vec![half("a", 9.52), other]);
    let width = drawn_twice[0].geometry.bounding_rect().unwrap().width();
    assert!((width - 0.0004).abs() < 1e-6, "{width}");
}

//  ┌──────────┐
//  │ ×₁   ×₀  │   one name thrice: the building, and a node on each of two levels
//  └──────────┘
#[test]
fn nodes_on_two_levels_are_two_places_in_the_outline_of_their_name() {
    let node = |id, level: &str| {
        let mut node = place(id, Some("Coop"), inside());
        node.level = Some(level.to_owned());
        node
    };
    let mut way = place("osm:way/2", Some("Coop"), building());
    way.phone = Some("+423 239 63 00".to_owned());
    let all = vec![node("osm:node/0", "0"), node("osm:node/1", "1"), way];
    assert_eq!(ids(all), ["osm:node/1", "osm:way/2"]);
}

#[test]
fn a_part_of_the_building_on_another_level_is_another_place() {
    let part = polygon![
        (x: 9.5202, y: 47.1402), (x: 9.5204, y: 47.1402), (x: 9.5204, y: 47.1404), (x: 9.5202, y: 47.1404)];
    let part = |level: &str| {
        let mut part = place("osm:way/3", Some("Coop"), Geometry::Polygon(part.clone()));
        part.level = Some(level.to_owned());
        part
    };
    let mut way = place("osm:way/2", Some("Coop"), building());
    way.level = Some("0".to_owned());
    assert_eq!(ids(vec![way.clone(), part("0")]), ["osm:way/2"]);
    assert_eq!(ids(vec![way, part("3")]), ["osm:way/2", "osm:way/3"]);
}

/// The door of a shop is a node of its outline, which is simplified by up to a metre.
#[test]
fn a_node_on_the_outline_of_its_name_is_in_it() {
    let way = |name| place("osm:way/2", name, building());
    let door = |name, metres| place("osm:node/1", name, east(metres));
    for metres in [0.0, -0.9] {
        let coop = Some("Coop");
        assert_eq!(ids(vec![way(coop), door(coop, metres)]).len(), 1);
        assert_eq!(ids(vec![way(coop), door(Some("Migros"), metres)]).len(), 2);
    }
    assert_eq!(ids(vec![way(Some("Coop")), door(None, -0.9)]).len(), 2);
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
