//! Entrances of an area: nodes on its outline tagged as entrance or gate.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:entrance* and *Key:barrier*.

use crate::formats::{Feature, OsmNodes};
use crate::geometry::grid;
use crate::osm::access::{self, Access};
use crate::osm::barrier;
use crate::recipe::pattern::Fields;
use geo::{Coord, Geometry};

/// Types of entrances that are not for visitors.
const NOT_FOR_VISITORS: [&str; 9] = [
    "emergency",
    "exit",
    "fire",
    "garage",
    "parking",
    "service",
    "staff",
    "private",
    "no",
];

/// Positions of the entrances of an area, in degrees on the grid and sorted; empty for other features, and if none is
/// mapped.
pub fn entrances(feature: &Feature, nodes: &OsmNodes) -> Vec<Coord<f64>> {
    if !matches!(
        feature.geometry,
        Geometry::Polygon(_) | Geometry::MultiPolygon(_)
    ) {
        return Vec::new();
    }
    let mut found: Vec<grid::Vertex> = feature
        .lines
        .iter()
        .flatten()
        .filter(|node| nodes.tags.get(node).is_some_and(is_entrance))
        .filter_map(|node| nodes.positions.get(node))
        .map(|at| grid::vertex(*at))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(grid::coord).collect()
}

fn is_entrance(tags: &Fields) -> bool {
    let closed = matches!(access::on_foot(tags), Some((Access::Closed, _)));
    let door = tags
        .get("entrance")
        .is_some_and(|it| !NOT_FOR_VISITORS.contains(&it.as_str()));
    !closed && door || barrier::is_opening(tags)
}

#[cfg(test)]
mod tests {
    use super::{entrances, is_entrance};
    use crate::formats::{Feature, OsmNodes};
    use crate::recipe::pattern::{Fields, fields};
    use geo::{Coord, Geometry, polygon};
    use std::collections::BTreeMap;

    #[test]
    fn entrances_for_visitors_count_and_fire_exits_do_not() {
        let entrance = |pairs| is_entrance(&fields(pairs));
        assert!(entrance(&[("entrance", "main")]));
        assert!(entrance(&[("entrance", "yes"), ("access", "yes")]));
        assert!(entrance(&[("barrier", "gate")]));
        assert!(entrance(&[("barrier", "kissing_gate")]));
        assert!(!entrance(&[("entrance", "emergency")]));
        assert!(!entrance(&[("entrance", "garage")]));
        assert!(!entrance(&[("entrance", "yes"), ("access", "private")]));
        assert!(!entrance(&[("barrier", "gate"), ("locked", "yes")]));
        assert!(!entrance(&[("highway", "crossing")]));
    }

    //  4 ─── 3
    //  │     │     a park with a gate at 2; node 9 with a gate is elsewhere
    //  1 ─── 2
    #[test]
    fn areas_have_the_gates_on_their_own_outline() {
        let square = polygon![
            (x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0), (x: 0.0, y: 1.0)];
        let positions = [
            (1, 0.0, 0.0),
            (2, 1.0, 0.0),
            (3, 1.0, 1.0),
            (4, 0.0, 1.0),
            (9, 5.0, 5.0),
        ];
        let gate = || fields(&[("barrier", "gate")]);
        let nodes = OsmNodes {
            positions: positions
                .into_iter()
                .map(|(id, x, y)| (id, Coord { x, y }))
                .collect(),
            tags: BTreeMap::from([(2, gate()), (9, gate())]),
        };
        let park = |geometry| Feature {
            row: 1,
            geometry,
            fields: Fields::new(),
            lines: vec![vec![1, 2, 3, 4, 1]],
            multiline: Default::default(),
        };
        let area = park(Geometry::Polygon(square.clone()));
        assert_eq!(entrances(&area, &nodes), [Coord { x: 1.0, y: 0.0 }]);
        let line = park(Geometry::LineString(square.exterior().clone()));
        assert_eq!(entrances(&line, &nodes), []);
    }
}
