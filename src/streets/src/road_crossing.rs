//! The main roads that a route crosses.

use crate::class::Class;
use crate::edge::Edge;
use crate::grid::GridPoint;
use crate::itinerary::CROSSING_LENGTH;
use crate::length::Length;
use crate::route_path::RoutePath;
use crate::streets::Streets;

/// A main road that a route crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoadCrossing<'s> {
    /// Its name; `None` for one without a name, and where it has another name on either side of the route.
    pub road: Option<&'s str>,
    /// How far from the start of the walk.
    pub walked: Length,
}

/// A part of a route on an edge.
struct EdgePart<'s> {
    edge: &'s Edge,
    /// Where it enters and leaves, from the first node of the edge.
    ends: [Length; 2],
    /// How far from the start of the walk it ends.
    walked: Length,
}

impl Streets {
    /// The main roads that a route crosses, in order: those that go on to both of its sides at a node, or along less than 25 m of
    /// main roads between two other streets. Two carriageways of a road are one crossing. A road that the route follows before or
    /// behind is none, and neither is one above or below, which shares no node.
    pub fn road_crossings(&self, path: &RoutePath) -> Vec<RoadCrossing<'_>> {
        let limit = Length::from_metres(CROSSING_LENGTH);
        let is_short = |from: Length, to: Length| to.saturating_sub(from) < limit;
        let parts = self.edge_parts(path);
        let mut crossings = Vec::new();
        let mut last = None;
        let mut rest = parts.as_slice();
        while let Some((from, behind)) = rest.split_first() {
            let begins = from.walked;
            let along = behind.iter().take_while(|it| it.is_main()).count();
            // The last node of the crossing is at the end of this part.
            let ends = match behind.get(..=along) {
                Some([.., end, _]) if !from.is_main() && is_short(begins, end.walked) => along,
                _ => 0,
            };
            let Some(to) = behind.get(ends) else { break };
            let nodes = rest[..=ends].iter().zip(behind);
            let sides = nodes.flat_map(|(came, goes)| self.sides(came, goes).unwrap_or_default());
            let is_followed = |name| {
                [from, to]
                    .iter()
                    .any(|it| it.is_main() && it.edge.name == name)
            };
            let sides = sides.filter(|it| !is_followed(it.1));
            if let Some(name) = crossed(&sides.collect::<Vec<_>>()) {
                let before = last.replace((name, begins));
                if before.is_none_or(|(road, at)| road != name || !is_short(at, begins)) {
                    let road = self.name(name);
                    crossings.push(RoadCrossing {
                        road,
                        walked: begins,
                    });
                }
            }
            rest = &behind[ends..];
        }
        crossings
    }

    /// The parts of a route that have a length.
    fn edge_parts(&self, path: &RoutePath) -> Vec<EdgePart<'_>> {
        let mut walked = path.before;
        let parts = path.parts.iter().filter(|it| it.from != it.to);
        let parts = parts.filter_map(|it| {
            walked = walked + it.length();
            Some(EdgePart {
                edge: self.edges().get(it.edge)?,
                ends: [it.from, it.to],
                walked,
            })
        });
        parts.collect()
    }

    /// The main roads at the node between two parts of a route: above 0 to its left and below 0 to its right, and the numbers of
    /// their names.
    fn sides(&self, came: &EdgePart<'_>, goes: &EdgePart<'_>) -> Option<Vec<(i64, u32)>> {
        let node = came.node(1).filter(|it| goes.node(0) == Some(*it))?;
        let (at, before) = self.next_point(came.edge, node)?;
        let (_, after) = self.next_point(goes.edge, node)?;
        let arms = self.adjacency(node).iter().map(|it| self.edge(it.edge));
        let roads = arms.filter(|it| it.class == Class::Major);
        let sides = roads.filter_map(|it| {
            let (_, beside) = self.next_point(it, node)?;
            // Of the three angles around the node, at least two are below 180°. A road in a direction of the route itself has none.
            let angles = [(before, after), (after, beside), (beside, before)];
            let angles = angles.map(|(a, b)| at.orientation(a, b).signum());
            Some((angles.iter().sum(), it.name))
        });
        Some(sides.collect())
    }

    /// The position of a node of an edge, and the next one along it; `None` if all are the same, as in a lift.
    fn next_point(&self, edge: &Edge, node: u32) -> Option<(GridPoint, GridPoint)> {
        let mut points = self.grid_points(edge).to_vec();
        if edge.from != node {
            points.reverse();
        }
        let at = *points.first()?;
        Some((at, points.into_iter().find(|it| *it != at)?))
    }
}

impl EdgePart<'_> {
    fn is_main(&self) -> bool {
        self.edge.class == Class::Major
    }

    /// The node at which it enters (0) or leaves (1) the edge; `None` between its nodes.
    fn node(&self, end: usize) -> Option<u32> {
        match self.ends[end] {
            Length::ZERO => Some(self.edge.from),
            along => (along == self.edge.length).then_some(self.edge.to),
        }
    }
}

/// The number of the name of the road that lies on both sides: 0 if it has none, or another on either side.
fn crossed(sides: &[(i64, u32)]) -> Option<u32> {
    let left = || sides.iter().filter(|it| it.0 > 0);
    let right = || sides.iter().filter(|it| it.0 < 0);
    let both = left().find(|road| right().any(|it| it.1 == road.1));
    match (left().next(), right().next()) {
        (Some(_), Some(_)) => Some(both.map_or(0, |it| it.1)),
        _ => None,
    }
}
