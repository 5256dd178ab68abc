//! Edges as `streets.bin` has them.

use crate::class::{Class, FootAccess};
use crate::component::{ComponentEdge, in_small_components};
use crate::edge::{EdgeFilter, EdgeFlags};
use crate::grid::GridPoint;
use crate::polyline;
use crate::varint::{put, put_count, put_signed};
use atlas::EcefPoint;

/// An edge: the part of a way between two nodes.
#[derive(PartialEq)]
pub struct BuiltEdge {
    pub from: u32,
    pub to: u32,
    pub class: Class,
    pub foot: FootAccess,
    pub underground: bool,
    pub step_count: u8,
    /// 0 without a name; else one more than the index in the string table.
    pub name: u32,
    /// From the first node to the last.
    pub line: Vec<GridPoint>,
}

/// Writes each point as its difference from the one before.
pub fn write_deltas(mut before: GridPoint, points: &[GridPoint], to: &mut Vec<u8>) {
    for point in points {
        point.write_delta(before, to);
        before = *point;
    }
}

/// Writes the list of edges.
pub fn write_edges(nodes: &[GridPoint], edges: &[BuiltEdge], to: &mut Vec<u8>) {
    let component_edges: Vec<ComponentEdge> = edges
        .iter()
        .map(|edge| {
            let points: Vec<EcefPoint> = edge.line.iter().map(|at| (*at).into()).collect();
            ComponentEdge {
                nodes: [edge.from, edge.to],
                foot: edge.foot,
                metres: polyline::metres(&points),
            }
        })
        .collect();
    let in_small_component =
        EdgeFilter::ALL.map(|filter| in_small_components(nodes.len(), &component_edges, filter));
    put_count(to, edges.len());
    let mut before = 0;
    for (number, edge) in edges.iter().enumerate() {
        put(to, edge.from - before);
        before = edge.from;
        // Both are below the number of nodes, which is less than 2³¹.
        put_signed(to, edge.to.cast_signed() - edge.from.cast_signed());
        let foot = edge.foot;
        let [small, small_step_free] = [0, 1].map(|filter| in_small_component[filter][number]);
        let flags = [
            (foot.forward, EdgeFlags::FORWARD),
            (foot.backward, EdgeFlags::BACKWARD),
            (foot.step_free, EdgeFlags::STEP_FREE),
            (small, EdgeFlags::SMALL_COMPONENT),
            (edge.underground, EdgeFlags::UNDERGROUND),
            (
                small_step_free && !small,
                EdgeFlags::SMALL_STEP_FREE_COMPONENT,
            ),
        ];
        let set = flags.iter().filter(|(is_set, _)| *is_set);
        let count = u32::from(edge.step_count) << EdgeFlags::STEP_COUNT_SHIFT;
        put(
            to,
            set.fold(edge.class as u32 | count, |all, (_, flag)| all | flag),
        );
        put(to, edge.name);
        let inner = &edge.line[1..edge.line.len() - 1];
        put_count(to, inner.len());
        write_deltas(nodes[edge.from as usize], inner, to);
    }
}
