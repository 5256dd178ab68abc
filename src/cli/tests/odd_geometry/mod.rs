//! Fixture: random geometries as careless programs write them, seeded.

use fastrand::Rng;
use geo::{
    Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon,
    Point, Polygon,
};

/// A position in the village: mostly one of a few, so that positions are often equal or on one line; sometimes outside
/// the area, within the margin, on the edge of the world or beyond it.
pub fn position(random: &mut Rng) -> Coord<f64> {
    const ODD: [[f64; 2]; 10] = [
        [4.7285, 51.729],
        [4.80, 51.9],
        [180.0, 0.0],
        [-180.0, 51.729],
        [4.712, 90.0],
        [4.712, -90.0],
        [4.712, 95.0],
        [181.0, 51.729],
        [0.0, 0.0],
        [4.712_000_000_1, 51.729],
    ];
    let [x, y] = if random.u8(..8) == 0 {
        ODD[random.usize(..ODD.len())]
    } else {
        let step = |random: &mut Rng| f64::from(random.u8(..4)) * 0.001;
        [4.711 + step(random), 51.727 + step(random)]
    };
    Coord { x, y }
}

/// A line of none to five positions.
pub fn line(random: &mut Rng) -> LineString<f64> {
    let count = random.usize(..6);
    (0..count).map(|_| position(random)).collect()
}

/// A polygon whose rings are any lines.
pub fn polygon(random: &mut Rng) -> Polygon<f64> {
    let holes = random.usize(..3);
    Polygon::new(line(random), (0..holes).map(|_| line(random)).collect())
}

/// A geometry of any type.
pub fn geometry(random: &mut Rng) -> Geometry<f64> {
    let count = random.usize(..4);
    match random.u8(..8) {
        0 => Point(position(random)).into(),
        1 => MultiPoint((0..count).map(|_| Point(position(random))).collect()).into(),
        2 | 3 => line(random).into(),
        4 => MultiLineString((0..count).map(|_| line(random)).collect()).into(),
        5 => polygon(random).into(),
        6 => MultiPolygon((0..count).map(|_| polygon(random)).collect()).into(),
        _ => {
            let members = (0..count).map(|_| polygon(random).into()).collect();
            Geometry::GeometryCollection(GeometryCollection(members))
        }
    }
}
