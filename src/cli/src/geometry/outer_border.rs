//! The outer border of an atlas, and which stretches of it other lines share.

use geo::orient::Direction;
use geo::{Coord, LineString, LinesIter, MultiPolygon, Orient};
use std::collections::{BTreeMap, BTreeSet};

/// A position by its exact value: areas of one OpenStreetMap file share the nodes of their borders.
type Vertex = [u64; 2];

/// The edges that only one of several areas has.
pub struct OuterBorder {
    /// By their ends in order: the ends with the area on the left; `None` for an edge that two areas have.
    edges: BTreeMap<[Vertex; 2], Option<[Vertex; 2]>>,
}

impl OuterBorder {
    /// The outer border of these areas, with the outlines of their holes.
    pub fn new<'a>(areas: impl Iterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let mut edges = BTreeMap::new();
        for area in areas {
            for edge in area.orient(Direction::Default).lines_iter() {
                let edge = [vertex(edge.start), vertex(edge.end)];
                edges
                    .entry(in_order(edge))
                    .and_modify(|it| *it = None)
                    .or_insert(Some(edge));
            }
        }
        Self { edges }
    }

    /// The stretches of the border that these lines share, with the areas of the atlas on the left. A closed one ends where it
    /// begins.
    pub fn shared_with<'a>(
        &self,
        lines: impl Iterator<Item = &'a LineString<f64>>,
    ) -> Vec<LineString<f64>> {
        let edges = lines.flat_map(LineString::lines);
        let edges = edges.map(|edge| in_order([vertex(edge.start), vertex(edge.end)]));
        let shared = edges.filter_map(|edge| self.edges.get(&edge).copied().flatten());
        chained(&shared.collect())
    }
}

/// Joins directed edges end to end; uses each of them once.
fn chained(edges: &BTreeSet<[Vertex; 2]>) -> Vec<LineString<f64>> {
    let mut next: BTreeMap<Vertex, Vec<Vertex>> = BTreeMap::new();
    for [from, to] in edges {
        next.entry(*from).or_default().push(*to);
    }
    let ends: BTreeSet<Vertex> = edges.iter().map(|[_, to]| *to).collect();
    let starts = edges.iter().map(|[from, _]| *from);
    // Those where a stretch begins; then any of the rings that are left.
    let open = starts.clone().filter(|from| !ends.contains(from));
    let mut stretches = Vec::new();
    for start in open.chain(starts) {
        let mut stretch = vec![position(start)];
        let mut at = start;
        while let Some(to) = next.get_mut(&at).and_then(Vec::pop) {
            stretch.push(position(to));
            at = to;
        }
        if stretch.len() > 1 {
            stretches.push(LineString(stretch));
        }
    }
    stretches
}

fn in_order([from, to]: [Vertex; 2]) -> [Vertex; 2] {
    [from.min(to), from.max(to)]
}

fn vertex(at: Coord<f64>) -> Vertex {
    [at.x.to_bits(), at.y.to_bits()]
}

fn position([x, y]: Vertex) -> Coord<f64> {
    Coord {
        x: f64::from_bits(x),
        y: f64::from_bits(y),
    }
}

#[cfg(test)]
mod tests {
    use super::OuterBorder;
    use geo::{Coord, LineString, MultiPolygon, Polygon};

    fn line(at: &[(f64, f64)]) -> LineString<f64> {
        LineString::from(at.to_vec())
    }

    fn area(corners: &[(f64, f64)]) -> MultiPolygon<f64> {
        MultiPolygon::from(Polygon::new(line(corners), Vec::new()))
    }

    /// ```text
    /// 2 ┌────┬────┐
    ///   │ a  │ b  │
    /// 0 └────┴────┘
    ///   0    2    4
    /// ```
    fn two() -> OuterBorder {
        let a = area(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]);
        // Clockwise.
        let b = area(&[(2.0, 0.0), (2.0, 2.0), (4.0, 2.0), (4.0, 0.0)]);
        OuterBorder::new([&a, &b].into_iter())
    }

    #[test]
    fn a_stretch_over_two_areas_is_one_and_has_them_on_its_left() {
        // From the north-east to the north-west, and off.
        let north = line(&[(0.0, 5.0), (0.0, 2.0), (2.0, 2.0), (4.0, 2.0)]);
        let found = two().shared_with([&north].into_iter());
        assert_eq!(found, [line(&[(4.0, 2.0), (2.0, 2.0), (0.0, 2.0)])]);
    }

    #[test]
    fn borders_within_the_atlas_and_lines_that_only_touch_it_are_not_shared() {
        let within = line(&[(2.0, 0.0), (2.0, 2.0)]);
        let touching = line(&[(4.0, 2.0), (9.0, 2.0)]);
        let other = line(&[(0.0, 0.0), (4.0, 0.0)]);
        let lines = [&within, &touching, &other].into_iter();
        assert!(two().shared_with(lines).is_empty());
    }

    #[test]
    fn an_edge_that_comes_twice_is_shared_once_and_a_gap_makes_two_stretches() {
        let west = line(&[(0.0, 2.0), (0.0, 0.0)]);
        let east = line(&[(4.0, 0.0), (4.0, 2.0)]);
        let found = two().shared_with([&west, &east, &west].into_iter());
        assert_eq!(found, [west, east]);
    }

    #[test]
    fn the_border_of_an_enclave_is_a_closed_stretch() {
        let hole = line(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0), (1.0, 1.0)]);
        let outline = line(&[(0.0, 0.0), (3.0, 0.0), (3.0, 3.0), (0.0, 3.0)]);
        let around = MultiPolygon::from(Polygon::new(outline, vec![hole.clone()]));
        let found = OuterBorder::new([&around].into_iter()).shared_with([&hole].into_iter());
        assert_eq!(found.len(), 1);
        assert!(found[0].is_closed() && found[0].0.len() == 5);
        // Clockwise: the area around it is on the left.
        let Coord { x, y } = found[0].0[0];
        assert_eq!((x, y), (1.0, 1.0));
        assert_eq!(found[0].0[1], Coord { x: 1.0, y: 2.0 });
    }
}
