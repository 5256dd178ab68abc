//! Street corners: where streets and paths meet.

use crate::edge::EdgeFilter;
use crate::streets::Streets;
use atlas::LonLat;

/// The least number of ends of edges at a corner.
const ENDS: u8 = 3;

impl Streets {
    /// The nodes at which three or more ends of walkable edges on the surface meet, in ascending order of node.
    pub fn street_corners(&self) -> Vec<LonLat> {
        let mut ends = vec![(0_u8, None); self.nodes()];
        for edge in self.edges() {
            if !edge.accepts(EdgeFilter::Any) || edge.underground {
                continue;
            }
            let points = self.grid_points(edge);
            for (node, at) in [(edge.from, points.first()), (edge.to, points.last())] {
                let (count, position) = &mut ends[node as usize];
                *count = count.saturating_add(1);
                *position = at.copied();
            }
        }
        let corners = ends.into_iter().filter(|(count, _)| *count >= ENDS);
        corners
            .filter_map(|(_, at)| {
                let at = geo::Coord::from(at?);
                LonLat::new(at.x, at.y)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, FootAccess, StreetsBuilder, Way};

    /// ```text
    ///           4
    ///           │
    ///   1 ───── 2 ───── 3      6: a motorway crosses at 5 and cannot be walked, an underpass leaves 3
    ///                   │
    ///                   5
    /// ```
    #[test]
    fn only_nodes_with_three_walkable_edges_on_the_surface_are_corners() {
        let at = |east: f64, north: f64| LonLat::new(5.0 + east / 1e3, 52.0 + north / 1e3).unwrap();
        let nodes = [
            (1, at(0.0, 0.0)),
            (2, at(1.0, 0.0)),
            (3, at(2.0, 0.0)),
            (4, at(1.0, 1.0)),
            (5, at(2.0, -1.0)),
            (6, at(3.0, -1.0)),
        ];
        let node = |number: usize| nodes[number - 1];
        let mut builder = StreetsBuilder::new();
        let nobody = FootAccess {
            forward: false,
            backward: false,
            step_free: false,
        };
        let lines = [
            (
                vec![node(1), node(2), node(3), node(5)],
                FootAccess::FREE,
                false,
            ),
            (vec![node(2), node(4)], FootAccess::FREE, false),
            (vec![node(5), node(6)], nobody, false),
            (vec![node(5), node(1)], nobody, false),
            (vec![node(3), node(6)], FootAccess::FREE, true),
        ];
        for (line, foot, underground) in &lines {
            builder.way(Way {
                line,
                class: Class::Street,
                foot: *foot,
                underground: *underground,
                name: None,
            });
        }
        let streets = Streets::read(&builder.finish()).unwrap();
        let corners = streets.street_corners();
        assert_eq!(corners.len(), 1);
        let away = corners[0].lon() - 5.001;
        assert!(away.abs() < 1e-6, "{away}");
    }
}
