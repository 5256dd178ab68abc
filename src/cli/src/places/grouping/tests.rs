use super::group_pieces;
use crate::geometry::local_projection::LocalProjection;
use crate::places::record::{PlaceRecord, named};
use geo::{Geometry, point, polygon};

/// A piece this many metres east of a point in Ermelo.
fn piece(id: &str, metres: f64) -> PlaceRecord {
    let at = point!(x: 5.62 + metres / 68_200.0, y: 52.3);
    named(id, "playground", None, Geometry::Point(at))
}

/// An area of about 14 m by 22 m with its south-west corner at that point.
fn lawn(id: &str, name: &str) -> PlaceRecord {
    let area = polygon![
        (x: 5.62, y: 52.3), (x: 5.6202, y: 52.3), (x: 5.6202, y: 52.3002), (x: 5.62, y: 52.3002)];
    named(id, "playground", Some(name), Geometry::Polygon(area))
}

fn grouped(places: Vec<PlaceRecord>) -> (Vec<PlaceRecord>, usize) {
    let (kept, merged) = group_pieces(
        places,
        "playground",
        25.0,
        LocalProjection::at_latitude(52.3),
    );
    (kept, merged.len())
}

//  a ── 20 m ── b ── 20 m ── c          60 m          d
#[test]
fn nearby_pieces_are_one_place() {
    let (kept, merged) = grouped(vec![
        piece("c", 40.0),
        piece("a", 0.0),
        piece("b", 20.0),
        piece("d", 100.0),
    ]);
    let ids: Vec<&str> = kept.iter().map(|it| it.id.as_str()).collect();
    assert_eq!((ids, merged), (vec!["a", "d"], 2));
    assert_eq!(
        kept[0].geometry,
        piece("b", 20.0).geometry,
        "the position of the middle piece"
    );
}

#[test]
fn of_two_pieces_the_first_gives_the_position() {
    let (kept, _) = grouped(vec![piece("b", 0.0), piece("a", 20.0)]);
    assert_eq!(kept[0].geometry, piece("a", 20.0).geometry);
}

#[test]
fn areas_among_the_pieces_give_the_shape() {
    let (kept, merged) = grouped(vec![
        piece("a", 3.0),
        lawn("b", "Boterbloemdreef"),
        piece("c", 30.0),
    ]);
    assert_eq!((kept.len(), merged), (1, 2));
    assert_eq!(kept[0].name.as_deref(), Some("Boterbloemdreef"));
    assert!(!kept[0].is_point());
}

#[test]
fn other_kinds_are_not_grouped() {
    let mut bench = piece("b", 1.0);
    bench.kind = "bench".to_owned();
    assert_eq!(grouped(vec![piece("a", 0.0), bench]).0.len(), 2);
}
