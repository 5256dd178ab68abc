use super::{Unreadable, of_geopackage};
use geo::{Geometry, MultiLineString, Polygon, line_string, polygon};

fn read(wkb: &[u8]) -> Result<Geometry<f64>, Unreadable> {
    of_geopackage(&[b"GP\0\x01\0\0\0\0", wkb].concat())
}

fn number(bytes: &mut Vec<u8>, kind: u8, count: u32) {
    bytes.extend([1, kind, 0, 0, 0]);
    bytes.extend(count.to_le_bytes());
}

/// A MultiSurface with one CurvePolygon with one ring, whose segments have this WKB type.
fn surface(piece: u8, pieces: &[&[(f64, f64)]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(&mut bytes, 12, 1);
    number(&mut bytes, 10, 1);
    number(&mut bytes, 9, u32::try_from(pieces.len()).unwrap());
    for points in pieces {
        number(&mut bytes, piece, u32::try_from(points.len()).unwrap());
        for (x, y) in *points {
            bytes.extend(x.to_le_bytes());
            bytes.extend(y.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn a_surface_with_straight_segments_is_a_polygon() {
    let bytes = surface(
        2,
        &[
            &[(0.0, 0.0), (4.0, 0.0)],
            &[(4.0, 0.0), (4.0, 3.0), (0.0, 0.0)],
        ],
    );
    let triangle = polygon![(x: 0.0, y: 0.0), (x: 4.0, y: 0.0), (x: 4.0, y: 3.0)];
    assert_eq!(
        read(&bytes).unwrap(),
        Geometry::MultiPolygon(vec![triangle].into())
    );
}

#[test]
fn arcs_are_errors() {
    let bytes = surface(8, &[&[(0.0, 0.0), (2.0, 1.0), (4.0, 0.0)]]);
    let why = Unreadable::Type("CircularString (arc)");
    assert_eq!(read(&bytes), Err(why));
}

#[test]
fn curves_with_straight_segments_are_lines_and_polygons() {
    let xy = |bytes: &mut Vec<u8>, points: &[(f64, f64)]| {
        number(bytes, 2, u32::try_from(points.len()).unwrap());
        for (x, y) in points {
            bytes.extend([x.to_le_bytes(), y.to_le_bytes()].concat());
        }
    };
    let corner = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 0.0)];
    let line = line_string![(x: 0.0, y: 0.0), (x: 4.0, y: 0.0), (x: 4.0, y: 3.0), (x: 0.0, y: 0.0)];
    let (mut compound, mut several, mut area) = (Vec::new(), Vec::new(), Vec::new());
    number(&mut compound, 9, 2);
    xy(&mut compound, &corner[..2]);
    xy(&mut compound, &corner[1..]);
    number(&mut several, 11, 2);
    xy(&mut several, &corner);
    several.extend(&compound);
    number(&mut area, 10, 1);
    area.extend(&compound);
    assert_eq!(read(&compound), Ok(line.clone().into()));
    let two = MultiLineString(vec![line.clone(), line.clone()]);
    assert_eq!(read(&several), Ok(two.into()));
    assert_eq!(read(&area), Ok(Polygon::new(line, Vec::new()).into()));
}

#[test]
fn collections_keep_all_members_up_to_a_depth() {
    let point = [
        &[1, 1, 0, 0, 0][..],
        &1f64.to_le_bytes(),
        &2f64.to_le_bytes(),
    ]
    .concat();
    let mut two = Vec::new();
    number(&mut two, 7, 2);
    two.extend([&point[..], &point].concat());
    let found = read(&two);
    assert!(matches!(found, Ok(Geometry::GeometryCollection(it)) if it.0.len() == 2));
    let mut deep = Vec::new();
    (0..100_000).for_each(|_| number(&mut deep, 7, 1));
    assert_eq!(read(&deep), Err(Unreadable::Broken));
}

#[test]
fn numbers_in_broken_geometry_do_not_reserve_memory() {
    for kind in [2, 3, 4, 5, 6, 7, 9, 10, 11, 12] {
        let mut bytes = Vec::new();
        number(&mut bytes, kind, u32::MAX);
        assert_eq!(read(&bytes), Err(Unreadable::Broken), "{kind}");
    }
}

#[test]
fn empty_and_other_geometries_are_named() {
    let mut flagged = b"GP\0\x11\0\0\0\0".to_vec();
    flagged.extend([1, 1, 0, 0, 0]);
    flagged.extend([f64::NAN.to_le_bytes(), f64::NAN.to_le_bytes()].concat());
    assert_eq!(of_geopackage(&flagged), Err(Unreadable::Empty));
    flagged[3] = 1;
    assert_eq!(of_geopackage(&flagged), Err(Unreadable::Empty));
    for (kind, name) in [(15, "PolyhedralSurface"), (16, "TIN"), (17, "Triangle")] {
        let mut bytes = Vec::new();
        number(&mut bytes, kind, 0);
        assert_eq!(read(&bytes), Err(Unreadable::Type(name)));
    }
    assert_eq!(of_geopackage(b"GP"), Err(Unreadable::Broken));
}
