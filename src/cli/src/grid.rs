//! Positions on the grid that they are written on: millionths of a degree, at most 11 cm apart.

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// Longitude and latitude in whole millionths of a degree. Two are the same or they are not: no doubt about digits.
pub type Vertex = [i64; 2];

/// The corners of an area on the grid: for each polygon its outer ring first, each without its closing vertex.
pub type GridArea = Vec<Vec<Vec<Vertex>>>;

const PER_DEGREE: f64 = 1e6;

/// The grid's vertex nearest to a position in degrees.
pub fn vertex(at: Coord<f64>) -> Vertex {
    [(at.x * PER_DEGREE).round() as i64, (at.y * PER_DEGREE).round() as i64]
}

/// A vertex in degrees.
pub fn coord(vertex: Vertex) -> Coord<f64> {
    Coord {
        x: vertex[0] as f64 / PER_DEGREE,
        y: vertex[1] as f64 / PER_DEGREE,
    }
}

/// An area on the grid. Rings that are left with fewer than three vertices are gone, and a polygon with its outer ring.
pub fn area(area: &MultiPolygon<f64>) -> GridArea {
    area.iter()
        .filter_map(|polygon| {
            let outer = ring(polygon.exterior())?;
            let inner = polygon.interiors().iter().filter_map(ring);
            Some(std::iter::once(outer).chain(inner).collect())
        })
        .collect()
}

/// A ring on the grid, without its closing vertex and without doubles in a row.
pub fn ring(line: &LineString<f64>) -> Option<Vec<Vertex>> {
    let mut vertices: Vec<Vertex> = line.coords().map(|at| vertex(*at)).collect();
    vertices.dedup();
    while vertices.len() > 1 && vertices.first() == vertices.last() {
        vertices.pop();
    }
    (vertices.len() >= 3).then_some(vertices)
}

/// The area in degrees, its rings closed.
pub fn degrees(area: &GridArea) -> MultiPolygon<f64> {
    area.iter()
        .filter_map(|rings| {
            let mut rings = rings.iter().map(|ring| {
                let mut line: Vec<Coord<f64>> = ring.iter().map(|at| coord(*at)).collect();
                line.extend(ring.first().map(|at| coord(*at)));
                LineString::from(line)
            });
            Some(Polygon::new(rings.next()?, rings.collect()))
        })
        .collect()
}
