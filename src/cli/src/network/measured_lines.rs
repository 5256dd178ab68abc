//! Points on lines of the network, by metres along them, and whether a short walk leads from one to another.

use crate::geometry::local_projection::LocalProjection;
use crate::network::NetworkLine;
use crate::network::split::WayNode;
use geo::Coord;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// A point nearer to a node than this, in metres, is that node: positions in the file are no finer.
const SAME: f64 = 0.1;

/// A point on a line of the network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinePoint {
    /// The position of the line in the list of lines.
    pub street: usize,
    /// Metres from the beginning of the line.
    pub metres: f64,
}

/// Some lines of the network with the metres along them.
#[derive(Debug, Default)]
pub struct MeasuredLines {
    /// For each node of a line its metres from the beginning.
    metres: BTreeMap<usize, Vec<f64>>,
    /// For each node those that follow on a line, in both directions, with millimetres.
    neighbours: BTreeMap<u64, Vec<(u64, u64)>>,
}

impl MeasuredLines {
    /// Measures a line.
    pub fn add(&mut self, street: usize, line: &NetworkLine, projection: LocalProjection) {
        let mut metres = vec![0.0];
        for pair in line.line.windows(2) {
            let [(from, start), (to, end)] = [pair[0], pair[1]];
            let length = length(projection.project(start), projection.project(end));
            metres.push(metres.last().map_or(0.0, |so_far| so_far + length));
            self.connect(from, to, length);
        }
        self.metres.insert(street, metres);
    }

    /// Adds a connection of two nodes.
    pub fn connect(&mut self, from: u64, to: u64, metres: f64) {
        let millimetres = millimetres(metres);
        for (from, to) in [(from, to), (to, from)] {
            let neighbours = self.neighbours.entry(from).or_default();
            neighbours.push((to, millimetres));
        }
    }

    /// The node at a point; a new one with this key and position is inserted where the line has none.
    pub fn node_at(
        &mut self,
        streets: &mut [NetworkLine],
        point: LinePoint,
        key: u64,
        at: Coord<f64>,
    ) -> Option<WayNode> {
        let line = &mut streets.get_mut(point.street)?.line;
        let metres = self.metres.get_mut(&point.street)?;
        let behind = metres.partition_point(|it| *it < point.metres);
        let near = [behind.checked_sub(1), Some(behind)];
        let is_near =
            |node: &usize| (metres.get(*node)).is_some_and(|it| (it - point.metres).abs() < SAME);
        if let Some(node) = near.into_iter().flatten().find(is_near) {
            return line.get(node).copied();
        }
        let before = behind.checked_sub(1)?;
        let (from, to) = (line.get(before)?.0, line.get(behind)?.0);
        let parts = [point.metres - metres[before], metres[behind] - point.metres];
        metres.insert(behind, point.metres);
        line.insert(behind, (key, at));
        self.connect(from, key, parts[0]);
        self.connect(key, to, parts[1]);
        Some((key, at))
    }

    /// Whether the lines lead from one point to another in at most this many metres, in whatever direction they are walkable.
    pub fn is_walk_within(
        &self,
        streets: &[NetworkLine],
        [from, to]: [LinePoint; 2],
        metres: f64,
    ) -> bool {
        let goals: BTreeMap<u64, u64> = self.nodes_around(streets, to).collect();
        let limit = millimetres(metres);
        let mut queue: BinaryHeap<Reverse<(u64, u64)>> = BinaryHeap::new();
        for (node, so_far) in self.nodes_around(streets, from) {
            queue.push(Reverse((so_far, node)));
        }
        let mut settled = BTreeSet::new();
        while let Some(Reverse((so_far, node))) = queue.pop() {
            if so_far > limit {
                return false;
            }
            if !settled.insert(node) {
                continue;
            }
            if goals.get(&node).is_some_and(|rest| so_far + rest <= limit) {
                return true;
            }
            let next = self.neighbours.get(&node).into_iter().flatten();
            queue.extend(next.map(|(next, length)| Reverse((so_far + length, *next))));
        }
        false
    }

    /// The nodes before and behind a point, with millimetres to them.
    fn nodes_around(
        &self,
        streets: &[NetworkLine],
        point: LinePoint,
    ) -> impl Iterator<Item = (u64, u64)> {
        let metres = self
            .metres
            .get(&point.street)
            .map_or(&[][..], Vec::as_slice);
        let line = streets.get(point.street).map_or(&[][..], |it| &it.line);
        let behind = metres.partition_point(|it| *it < point.metres);
        let near = [behind.checked_sub(1), Some(behind)];
        near.into_iter().flatten().filter_map(move |node| {
            let along = (metres.get(node)? - point.metres).abs();
            Some((line.get(node)?.0, millimetres(along)))
        })
    }
}

/// The distance of two positions in metres. Not with `hypot`, which is not the same to the last digit everywhere.
pub fn length(from: Coord<f64>, to: Coord<f64>) -> f64 {
    let way = to - from;
    (way.x * way.x + way.y * way.y).sqrt()
}

/// Whole millimetres, which can be ordered.
pub fn millimetres(metres: f64) -> u64 {
    (metres * 1000.0).round() as u64
}

#[cfg(test)]
mod tests {
    use super::{LinePoint, MeasuredLines};
    use crate::geometry::local_projection::LocalProjection;
    use crate::network::NetworkLine;
    use geo::Coord;
    use streets::{Class, FootAccess};

    /// A line from west to east on the equator; a metre is about 0.00001°.
    fn line(nodes: &[(u64, f64)]) -> NetworkLine {
        let at = |x: f64| Coord { x, y: 0.0 };
        NetworkLine {
            line: nodes.iter().map(|(key, x)| (*key, at(*x))).collect(),
            class: Class::Path,
            foot: FootAccess::FREE,
            underground: false,
            step_count: None,
            name: None,
        }
    }

    fn on(street: usize, metres: f64) -> LinePoint {
        LinePoint { street, metres }
    }

    /// 1 ─ 2 and 2 ─ 3, some 111 m each, and 4 ─ 5 elsewhere.
    fn three() -> (Vec<NetworkLine>, MeasuredLines) {
        let streets = vec![
            line(&[(1, 0.0), (2, 0.001)]),
            line(&[(2, 0.001), (3, 0.002)]),
            line(&[(4, 0.004), (5, 0.005)]),
        ];
        let mut lines = MeasuredLines::default();
        for (street, line) in streets.iter().enumerate() {
            lines.add(street, line, LocalProjection::at_latitude(0.0));
        }
        (streets, lines)
    }

    #[test]
    fn walks_are_measured_over_shared_nodes() {
        let (streets, lines) = three();
        let points = [on(0, 100.0), on(1, 20.0)];
        assert!(lines.is_walk_within(&streets, points, 32.0));
        assert!(!lines.is_walk_within(&streets, points, 30.0));
        let unknown = [on(0, 100.0), on(7, 20.0)];
        assert!(!lines.is_walk_within(&streets, unknown, 1000.0));
    }

    #[test]
    fn a_point_becomes_a_node_unless_there_is_one() {
        let (mut streets, mut lines) = three();
        let at = Coord { x: 0.0005, y: 0.0 };
        let mut node = |lines: &mut MeasuredLines, metres: f64| {
            let node = lines.node_at(&mut streets, on(0, metres), 9, at);
            (node.map(|(key, _)| key), streets[0].line.len())
        };
        assert_eq!(node(&mut lines, 0.05), (Some(1), 2));
        assert_eq!(node(&mut lines, 55.0), (Some(9), 3));
        assert_eq!(node(&mut lines, 55.05), (Some(9), 3));
        assert_eq!(node(&mut lines, 500.0), (None, 3), "beyond the end");
        // From 2 to the new node, some 56 m, and over the connection.
        let points = [on(1, 5.0), on(2, 1.0)];
        assert!(!lines.is_walk_within(&streets, points, 75.0));
        lines.connect(9, 4, 10.0);
        assert!(lines.is_walk_within(&streets, points, 75.0));
        assert!(!lines.is_walk_within(&streets, points, 70.0));
    }
}
