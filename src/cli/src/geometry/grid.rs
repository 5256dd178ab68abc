//! Coordinates on the output grid: millionths of a degree, at most 11 cm.

use crate::geometry::holes;
use geo::{Coord, LineString, MultiPolygon, Polygon};

/// Longitude and latitude in whole millionths of a degree; compares exactly.
pub type Vertex = [i64; 2];

/// An area on the grid: polygons of rings, the outer ring first, without closing vertices.
pub type GridArea = Vec<Vec<Vec<Vertex>>>;

const PER_DEGREE: f64 = 1e6;

/// Rounds a position in degrees to the grid.
pub fn vertex(at: Coord<f64>) -> Vertex {
    [
        (at.x * PER_DEGREE).round() as i64,
        (at.y * PER_DEGREE).round() as i64,
    ]
}

/// A vertex in degrees.
pub fn coord(vertex: Vertex) -> Coord<f64> {
    Coord {
        x: vertex[0] as f64 / PER_DEGREE,
        y: vertex[1] as f64 / PER_DEGREE,
    }
}

/// Rounds an area to the grid. Drops rings with fewer than three vertices left, and polygons without outer ring. Splits
/// rings where they visit a vertex twice.
pub fn area(area: &MultiPolygon<f64>) -> GridArea {
    let mut polygons = GridArea::new();
    for polygon in area {
        let Some(outer) = ring(polygon.exterior()) else {
            continue;
        };
        let mut rings = vec![outer];
        rings.extend(polygon.interiors().iter().filter_map(ring));
        if rings.iter().any(|ring| touches_itself(ring)) {
            polygons.extend(cut(&rings));
        } else {
            polygons.push(rings);
        }
    }
    polygons
}

fn touches_itself(ring: &[Vertex]) -> bool {
    let mut sorted = ring.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).any(|pair| pair[0] == pair[1])
}

/// Splits a polygon with self-touching rings. A loop with the opposite orientation to its ring lies on the other side
/// of the border: it is a hole in an outer ring, and land in a hole.
fn cut(rings: &[Vec<Vertex>]) -> GridArea {
    let (mut outer, mut inner) = (Vec::new(), Vec::new());
    for (index, ring) in rings.iter().enumerate() {
        for part in loops(ring) {
            let turns = (doubled_area(&part) > 0) != (doubled_area(ring) > 0);
            let to = if (index == 0) == turns {
                &mut inner
            } else {
                &mut outer
            };
            to.push(closed(&part));
        }
    }
    holes::polygons(outer, inner)
        .iter()
        .filter_map(|polygon| {
            let outer = ring(polygon.exterior())?;
            let inner = polygon.interiors().iter().filter_map(ring);
            Some(std::iter::once(outer).chain(inner).collect())
        })
        .collect()
}

/// Splits a ring at the vertices that it visits twice.
fn loops(ring: &[Vertex]) -> Vec<Vec<Vertex>> {
    let mut path: Vec<Vertex> = Vec::new();
    let mut loops = Vec::new();
    for vertex in ring {
        if let Some(since) = path.iter().position(|seen| seen == vertex) {
            loops.push(path.split_off(since));
        }
        path.push(*vertex);
    }
    loops.push(path);
    loops.retain(|part| part.len() >= 3);
    loops
}

/// Twice the signed area in square grid steps: positive for a ring that goes counter-clockwise.
fn doubled_area(ring: &[Vertex]) -> i128 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i128::from(a[0]) * i128::from(b[1]) - i128::from(b[0]) * i128::from(a[1]))
        .sum()
}

/// Rounds a ring to the grid, without its closing vertex and without repeated vertices.
pub fn ring(line: &LineString<f64>) -> Option<Vec<Vertex>> {
    let mut vertices: Vec<Vertex> = line.coords().map(|at| vertex(*at)).collect();
    vertices.dedup();
    while vertices.len() > 1 && vertices.first() == vertices.last() {
        vertices.pop();
    }
    (vertices.len() >= 3).then_some(vertices)
}

/// The area in degrees, with closed rings.
pub fn degrees(area: &GridArea) -> MultiPolygon<f64> {
    area.iter()
        .filter_map(|rings| {
            let mut rings = rings.iter().map(|ring| closed(ring));
            Some(Polygon::new(rings.next()?, rings.collect()))
        })
        .collect()
}

fn closed(ring: &[Vertex]) -> LineString<f64> {
    ring.iter()
        .chain(ring.first())
        .map(|at| coord(*at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{area, degrees};
    use geo::{Area, Validation, polygon};

    //   3 ┌────────┐
    //   2 │  ╱╲    │     one ring that visits (2,0) twice: the loop inside is a hole,
    //   1 │  ╲╱    │     and the loop outside a polygon of its own
    //   0 └───2────┘
    //        ╱╲
    //  -1    ──
    #[test]
    fn self_touching_rings_are_split() {
        let pinched = polygon![
            (x: 0.0, y: 0.0), (x: 2.0, y: 0.0), (x: 1.0, y: 1.0), (x: 2.0, y: 2.0), (x: 3.0, y: 1.0),
            (x: 2.0, y: 0.0), (x: 4.0, y: 0.0), (x: 4.0, y: 3.0), (x: 0.0, y: 3.0)];
        let cut = degrees(&area(&pinched.into()));
        assert!(cut.is_valid());
        assert_eq!((cut.0.len(), cut.0[0].interiors().len()), (1, 1));
        assert!((cut.unsigned_area() - 10.0).abs() < 1e-9);
        let figure_of_two = polygon![
            (x: 0.0, y: 0.0), (x: 2.0, y: 0.0), (x: 1.5, y: -1.0), (x: 2.5, y: -1.0), (x: 2.0, y: 0.0),
            (x: 4.0, y: 0.0), (x: 4.0, y: 3.0), (x: 0.0, y: 3.0)];
        let cut = degrees(&area(&figure_of_two.into()));
        assert!(cut.is_valid());
        assert_eq!(cut.0.len(), 2);
        assert!((cut.unsigned_area() - 12.5).abs() < 1e-9);
    }

    #[test]
    fn areas_smaller_than_a_grid_step_are_dropped() {
        let speck = polygon![(x: 5.0, y: 52.0), (x: 5.0000001, y: 52.0), (x: 5.0, y: 52.0000001)];
        assert!(area(&speck.into()).is_empty());
    }
}
