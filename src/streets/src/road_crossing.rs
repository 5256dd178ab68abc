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
    /// The main roads that a route crosses, in order, of those along which people may walk: those that go on to both of its sides at
    /// a node, or along less than 25 m of main roads between two other streets. The carriageways and slip lanes of a road are one
    /// crossing. A road that the route follows before or behind is none, and neither is one above or below, which shares no node.
    pub fn road_crossings(&self, path: &RoutePath) -> Vec<RoadCrossing<'_>> {
        let limit = Length::from_metres(CROSSING_LENGTH);
        let is_short = |from: Length, to: Length| to.saturating_sub(from) < limit;
        let parts = self.edge_parts(path);
        let mut crossings = Vec::new();
        let mut last = None;
        let mut rest = parts.as_slice();
        while let Some((from, behind)) = rest.split_first() {
            let begins = from.walked;
            let mains = behind.iter().take_while(|it| it.is_main());
            let along = if from.is_main() { 0 } else { mains.count() };
            // The last node of the crossing is at the end of this part.
            let ends = match behind.get(..=along) {
                Some([.., end, _]) if is_short(begins, end.walked) => along,
                _ => 0,
            };
            let Some(to) = behind.get(ends) else { break };
            // Above 0 to the left of the route and below 0 to its right, and the numbers of the names.
            let mut sides = Vec::new();
            for (came, goes) in rest[..=ends].iter().zip(behind) {
                self.add_sides(came, goes, &mut sides);
            }
            // Loops instead of a chain of iterators: that is 1 kB less for each visitor.
            for part in [from, to].into_iter().filter(|it| it.is_main()) {
                sides.retain(|it| it.1 != part.edge.name);
            }
            if let Some(name) = crossed(&sides) {
                // A link road without a name belongs to the road beside it.
                let is_same = |(before, at): &(u32, Length)| {
                    is_short(*at, begins) && (*before == name || *before == 0 || name == 0)
                };
                let name = match (last.filter(is_same), crossings.last_mut()) {
                    (Some((before, _)), Some(RoadCrossing { road, .. })) => {
                        let name = name.max(before);
                        *road = self.name(name);
                        name
                    }
                    _ => {
                        crossings.push(RoadCrossing {
                            road: self.name(name),
                            walked: begins,
                        });
                        name
                    }
                };
                last = Some((name, begins));
            }
            rest = &behind[ends..];
        }
        crossings
    }

    /// The parts of a route that have a length.
    fn edge_parts(&self, path: &RoutePath) -> Vec<EdgePart<'_>> {
        let mut walked = path.before;
        let mut parts = Vec::new();
        for it in &path.parts {
            walked = walked + it.length();
            if let Some(edge) = self.edges().get(it.edge).filter(|_| it.from != it.to) {
                parts.push(EdgePart {
                    edge,
                    ends: [it.from, it.to],
                    walked,
                });
            }
        }
        parts
    }

    /// Adds the main roads at the node between two parts of a route: above 0 to its left and below 0 to its right, and the numbers
    /// of their names.
    fn add_sides(&self, came: &EdgePart<'_>, goes: &EdgePart<'_>, sides: &mut Vec<(i64, u32)>) {
        let Some(node) = came.node(1).filter(|it| goes.node(0) == Some(*it)) else {
            return;
        };
        let before = self.next_point(came.edge, node);
        let after = self.next_point(goes.edge, node);
        let (Some((at, before)), Some((_, after))) = (before, after) else {
            return;
        };
        for arm in self.adjacency(node) {
            let road = self.edge(arm.edge);
            if road.class != Class::Major {
                continue;
            }
            if let Some((_, beside)) = self.next_point(road, node) {
                // Of the three angles around the node, at least two are below 180°. A road in a direction of the route itself has none.
                let angles = [(before, after), (after, beside), (beside, before)];
                let side = |(a, b): (GridPoint, GridPoint)| at.orientation(a, b).signum();
                sides.push((angles.into_iter().map(side).sum(), road.name));
            }
        }
    }

    /// The position of a node of an edge, and the next one along it; `None` if all are the same, as in a lift.
    fn next_point(&self, edge: &Edge, node: u32) -> Option<(GridPoint, GridPoint)> {
        let points = self.grid_points(edge);
        let (at, next) = if edge.from == node {
            let at = points.first()?;
            (at, points.iter().find(|it| *it != at)?)
        } else {
            let at = points.last()?;
            (at, points.iter().rfind(|it| *it != at)?)
        };
        Some((*at, *next))
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
    let mut crossed = None;
    for (_, left) in sides.iter().filter(|it| it.0 > 0) {
        for (_, right) in sides.iter().filter(|it| it.0 < 0) {
            if left == right {
                return Some(*left);
            }
            crossed = Some(0);
        }
    }
    crossed
}
