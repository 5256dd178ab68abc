//! Geometries of ways and multipolygons.

use super::NodesByWay;
use super::rings::{self, Ring, RingError};
use crate::formats::Incomplete;
use crate::geometry::holes;
use geo::{Coord, Geometry, LineString, MultiLineString, MultiPolygon, Polygon};
use std::collections::BTreeMap;

/// A geometry with its nodes.
pub(super) struct OsmShape {
    pub geometry: Geometry<f64>,
    /// Node ids of each line or ring.
    pub lines: Vec<Vec<i64>>,
}

/// Data from which geometries are built.
pub(super) struct OsmShapes<'f> {
    pub nodes_by_way: &'f NodesByWay,
    pub positions: &'f BTreeMap<i64, Coord<f64>>,
    pub incomplete: Incomplete,
}

impl OsmShapes<'_> {
    /// Geometry of a way. A closed way is an area; its node ids tell the line too.
    pub fn of_way(&self, way: i64) -> Result<OsmShape, RingError> {
        let nodes = self.nodes_by_way.get(&way).ok_or(RingError::Incomplete)?;
        match (rings::line(nodes, self.positions), self.incomplete) {
            (Ok(line), _) => Ok(OsmShape {
                geometry: closed_or_not(line),
                lines: vec![nodes.clone()],
            }),
            (Err(why), Incomplete::Skip) => Err(why),
            (Err(why), _) => self.pieces(nodes).ok_or(why),
        }
    }

    /// The parts of a way inside the extract.
    fn pieces(&self, nodes: &[i64]) -> Option<OsmShape> {
        self.lines(std::iter::once(nodes))
    }

    /// The parts of these ways inside the extract, as lines.
    fn lines<'n>(&self, ways: impl Iterator<Item = &'n [i64]>) -> Option<OsmShape> {
        let lines: Vec<Vec<i64>> = ways
            .flat_map(|nodes| nodes.split(|node| !self.positions.contains_key(node)))
            .filter(|piece| piece.len() >= 2)
            .map(<[i64]>::to_vec)
            .collect();
        let drawn: Result<Vec<LineString<f64>>, RingError> = lines
            .iter()
            .map(|line| rings::line(line, self.positions))
            .collect();
        let geometry = Geometry::MultiLineString(MultiLineString(drawn.ok()?));
        (!lines.is_empty()).then_some(OsmShape { geometry, lines })
    }

    /// Area of a multipolygon, or its lines; each way comes with whether its role is `inner`.
    pub fn of_relation(&self, ways: &[(i64, bool)]) -> Result<OsmShape, RingError> {
        if self.incomplete == Incomplete::Lines {
            let nodes = ways
                .iter()
                .filter_map(|(way, _)| self.nodes_by_way.get(way));
            return self
                .lines(nodes.map(Vec::as_slice))
                .ok_or(RingError::Incomplete);
        }
        let outer = self.rings(ways, false)?;
        let inner = self.rings(ways, true)?;
        if outer.is_empty() {
            return Err(match self.incomplete {
                Incomplete::Skip => RingError::NotClosed,
                Incomplete::Clip | Incomplete::Lines => RingError::Incomplete,
            });
        }
        let split = |rings: Vec<Ring>| -> (Vec<Vec<i64>>, Vec<LineString<f64>>) {
            rings
                .into_iter()
                .map(|ring| (ring.nodes, ring.line))
                .unzip()
        };
        let ((mut lines, outer), (holes, inner)) = (split(outer), split(inner));
        lines.extend(holes);
        let area: MultiPolygon<f64> = holes::polygons(outer, inner);
        Ok(OsmShape {
            geometry: Geometry::MultiPolygon(area),
            lines,
        })
    }

    fn rings(&self, ways: &[(i64, bool)], hole: bool) -> Result<Vec<Ring>, RingError> {
        let ways = ways.iter().filter(|(_, inner)| *inner == hole);
        let nodes = ways.map(|(way, _)| {
            self.nodes_by_way
                .get(way)
                .cloned()
                .ok_or(RingError::Incomplete)
        });
        match self.incomplete {
            Incomplete::Skip => {
                let ways = nodes.collect::<Result<Vec<_>, _>>()?;
                let closed = rings::closed(ways)?;
                closed
                    .into_iter()
                    .map(|nodes| Ring::of(nodes, self.positions))
                    .collect()
            }
            Incomplete::Clip | Incomplete::Lines => {
                let (closed, _) = rings::join(nodes.flatten().collect());
                let whole = |nodes| Ring::of(nodes, self.positions).ok();
                Ok(closed.into_iter().filter_map(whole).collect())
            }
        }
    }
}

fn closed_or_not(line: LineString<f64>) -> Geometry<f64> {
    if line.is_closed() && line.0.len() >= 4 {
        Geometry::Polygon(Polygon::new(line, Vec::new()))
    } else {
        Geometry::LineString(line)
    }
}

#[cfg(test)]
mod tests {
    use super::{Incomplete, OsmShapes, RingError};
    use geo::{Area, Coord, Geometry};
    use std::collections::BTreeMap;

    //   4 ── 3 ── ?     node 9 and way 99 are outside the extract
    //   │    │          way 10: 1-2-3-4-1, way 20: 2-9-3, way 30: 3-4-9-1-2
    //   1 ── 2
    fn with<T>(incomplete: Incomplete, ask: impl Fn(OsmShapes<'_>) -> T) -> T {
        let nodes_by_way = BTreeMap::from([
            (10, vec![1, 2, 3, 4, 1]),
            (20, vec![2, 9, 3]),
            (30, vec![3, 4, 9, 1, 2]),
        ]);
        let corners = [(1, 0.0, 0.0), (2, 2.0, 0.0), (3, 2.0, 2.0), (4, 0.0, 2.0)];
        let positions: BTreeMap<i64, Coord<f64>> = corners
            .into_iter()
            .map(|(id, x, y)| (id, Coord { x, y }))
            .collect();
        ask(OsmShapes {
            nodes_by_way: &nodes_by_way,
            positions: &positions,
            incomplete,
        })
    }

    #[test]
    fn complete_ways_are_kept_by_both_policies() {
        for incomplete in [Incomplete::Skip, Incomplete::Clip] {
            let shape = with(incomplete, |shapes| shapes.of_way(10)).ok().unwrap();
            assert!(matches!(shape.geometry, Geometry::Polygon(_)));
            assert_eq!(shape.lines, [[1, 2, 3, 4, 1]]);
        }
    }

    #[test]
    fn incomplete_ways_are_skipped_or_clipped() {
        let strict = with(Incomplete::Skip, |shapes| shapes.of_way(30).err());
        assert_eq!(strict, Some(RingError::Incomplete));
        let lines = with(Incomplete::Clip, |shapes| {
            shapes.of_way(30).ok().unwrap().lines
        });
        assert_eq!(lines, [vec![3, 4], vec![1, 2]]);
        let nothing = with(Incomplete::Clip, |shapes| shapes.of_way(20).err());
        assert_eq!(nothing, Some(RingError::Incomplete));
    }

    #[test]
    fn lines_of_an_area_are_those_of_all_its_ways_in_the_extract() {
        let lines = |ways: &[(i64, bool)]| {
            with(Incomplete::Lines, |shapes| {
                shapes.of_relation(ways).map(|it| it.lines)
            })
        };
        let found = lines(&[(30, false), (10, true), (99, false)]);
        assert_eq!(found, Ok(vec![vec![3, 4], vec![1, 2], vec![1, 2, 3, 4, 1]]));
        assert_eq!(lines(&[(99, false)]), Err(RingError::Incomplete));
        assert_eq!(lines(&[]), Err(RingError::Incomplete));
    }

    #[test]
    fn incomplete_areas_are_skipped_or_clipped() {
        let ways = [(10, false), (99, false)];
        let strict = with(Incomplete::Skip, |shapes| shapes.of_relation(&ways).err());
        assert_eq!(strict, Some(RingError::Incomplete));
        let area = with(Incomplete::Clip, |shapes| {
            shapes.of_relation(&ways).ok().unwrap().geometry
        });
        assert!((area.unsigned_area() - 4.0).abs() < 1e-9);
        let gone = with(Incomplete::Clip, |shapes| {
            shapes.of_relation(&[(99, false)]).err()
        });
        assert_eq!(gone, Some(RingError::Incomplete));
    }
}
