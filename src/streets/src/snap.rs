//! Snapping: the points of the network at which walks from or to a position begin or end.

use crate::edge::{Edge, EdgeFilter, Level};
use crate::grid::interpolate;
use crate::length::Length;
use crate::polyline;
use crate::streets::Streets;
use atlas::{Chord, EcefPoint, LonLat, Metres, NearestSearch};
use geo::Coord;

/// The largest snap distance, in metres. Positions further from the network are not snapped, and no route leads to or
/// from them.
pub const SNAP_LIMIT: f64 = 200.0;

/// A snap point this close to a node is at the node: one millimetre.
const NODE_TOLERANCE: Length = Length(10);

/// The levels of a position on the surface, in the order in which they are tried.
pub(crate) const SURFACE_FIRST: [Level; 2] = [Level::Surface, Level::Underground];

/// The snaps of a position: to the nearest edge and, if that is in a small component, also to the nearest edge of a large
/// one. A walk uses the cheaper: the loose paths of a park lead to its benches, the street beside them to all else.
pub(crate) type Snaps = [Option<Snap>; 2];

/// A position snapped to the nearest point of an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// The index of the edge.
    pub(crate) edge: u32,
    /// The length from the edge's first node to the snap point.
    pub(crate) along: Length,
    /// The snap distance: from the snap point to the snapped position.
    pub(crate) distance: Length,
    /// The snap point on the edge, in degrees.
    pub(crate) point: Coord<f64>,
    /// The snapped position, in degrees: for an area, a point of its boundary.
    pub(crate) position: Coord<f64>,
}

impl Snap {
    /// The snap distance.
    pub fn distance(&self) -> Metres {
        self.distance.metres()
    }
}

/// A point of an edge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EdgePoint {
    /// The index of its segment, from 0.
    pub segment: usize,
    /// The share of the segment before it, 0..=1.
    pub share: f64,
    /// The squared chord from the snapped position, in square metres.
    pub squared: f64,
}

impl Streets {
    /// Every walkable edge on the surface, in equal pieces of at most `longest`: the length of the piece, its midpoint and the
    /// snap of that.
    pub(crate) fn edge_pieces(&self, longest: Metres) -> Vec<(Length, LonLat, Snap)> {
        let mut all = Vec::new();
        for (number, edge) in (0..).zip(self.edges()) {
            if !edge.accepts(EdgeFilter::Any) || edge.underground {
                continue;
            }
            // Float to integer casts saturate, and the longest edge is 429 km.
            let pieces = (edge.length.metres().get() / longest.get()).ceil().max(1.0) as u32;
            let whole = polyline::metres(self.ecef_points(edge));
            for piece in 0..pieces {
                let middle = whole * (f64::from(piece) + 0.5) / f64::from(pieces);
                if let Some((at, snap)) = self.snap_along(number, middle) {
                    all.push((edge.length.share(piece, pieces), at, snap));
                }
            }
        }
        all
    }

    /// The point of an edge after `metres` from its first node, snapped to it; `None` beyond its end.
    pub(crate) fn snap_along(&self, number: u32, metres: f64) -> Option<(LonLat, Snap)> {
        let edge = self.edge(number);
        let mut before = 0.0;
        let mut steps = self
            .ecef_points(edge)
            .windows(2)
            .map(|ends| ends[0].chord_squared(ends[1]).sqrt());
        let (segment, step) = steps.by_ref().enumerate().find(|(_, step)| {
            before += step;
            before >= metres
        })?;
        let share = if step > 0.0 {
            1.0 - (before - metres) / step
        } else {
            0.0
        };
        let edge_point = EdgePoint {
            segment,
            share,
            squared: 0.0,
        };
        let grid = self.grid_points(edge);
        let at = interpolate(grid[segment].into(), grid[segment + 1].into(), share);
        let snap = self.snap_at(number, edge_point, at);
        Some((LonLat::new(at.x, at.y)?, snap))
    }

    /// Snaps a position to the edges of the first level that has any within [`SNAP_LIMIT`].
    pub(crate) fn snap(&self, at: LonLat, edge_filter: EdgeFilter, levels: &[Level]) -> Snaps {
        self.snap_to(at, edge_filter, levels, &mut |it| self.snap_edge(at, it))
    }

    /// The same where `nearest` finds the nearest edge with one of the bits that it gets: see [`Streets::snap_edge`].
    pub(crate) fn snap_to(
        &self,
        at: LonLat,
        edge_filter: EdgeFilter,
        levels: &[Level],
        nearest: &mut dyn FnMut(u64) -> Option<u32>,
    ) -> Snaps {
        let mut snap = |classes| {
            let edge = nearest(classes)?;
            let edge_point = self.edge_point(self.edge(edge), at.into());
            Some(self.snap_at(edge, edge_point, at.into()))
        };
        let found = levels.iter().find_map(|level| {
            let classes = edge_filter.classes(*level);
            Some((snap(classes.all)?, classes.large))
        });
        let Some((first, large)) = found else {
            return [None; 2];
        };
        let second = match self.edge(first.edge).is_in_small_component(edge_filter) {
            true => snap(large),
            false => None,
        };
        [Some(first), second]
    }

    /// The nearest edge with one of these bits within [`SNAP_LIMIT`].
    pub(crate) fn snap_edge(&self, at: LonLat, classes: u64) -> Option<u32> {
        self.edges_near(at, classes, SNAP_LIMIT, 1).pop()
    }

    /// The nearest edges with one of these bits, at most `count` and at most `metres` away, nearest first.
    pub(crate) fn edges_near(
        &self,
        at: LonLat,
        classes: u64,
        metres: f64,
        count: usize,
    ) -> Vec<u32> {
        let from = EcefPoint::from(at);
        let search = NearestSearch {
            from,
            classes,
            within: Chord::within(Metres::new(metres)),
            count,
        };
        let tree = self.tree();
        let found = search.run(tree, |place, reach| {
            let number = tree.items()[place];
            let edge = self.edge(number);
            let fits = edge.classes() & classes != 0;
            // The box is much quicker to measure than a line with many bends.
            let is_near = || self.extent(number).chord_squared(from) <= reach;
            (fits && is_near()).then(|| self.edge_point(edge, from).squared)
        });
        found.into_iter().map(|(_, edge)| edge).collect()
    }

    /// The point of an edge that is nearest to `from`.
    pub(crate) fn edge_point(&self, edge: &Edge, from: EcefPoint) -> EdgePoint {
        let mut best = EdgePoint {
            segment: 0,
            share: 0.0,
            squared: f64::INFINITY,
        };
        for (segment, ends) in self.ecef_points(edge).windows(2).enumerate() {
            let (share, squared) = from.nearest_on_line(ends[0], ends[1]);
            if squared < best.squared {
                best = EdgePoint {
                    segment,
                    share,
                    squared,
                };
            }
        }
        best
    }

    /// The snap of `position` to a given point of an edge.
    pub(crate) fn snap_at(&self, edge: u32, edge_point: EdgePoint, position: Coord<f64>) -> Snap {
        let line = self.edge(edge);
        let points = self.ecef_points(line);
        let before = polyline::metres(&points[..=edge_point.segment]);
        let step = points[edge_point.segment]
            .chord_squared(points[edge_point.segment + 1])
            .sqrt();
        let ends = &self.grid_points(line)[edge_point.segment..edge_point.segment + 2];
        let along = Length::from_metres(before + edge_point.share * step).min(line.length);
        Snap {
            edge,
            // At a node the walk can continue along every edge of that node.
            along: if along <= NODE_TOLERANCE {
                Length::ZERO
            } else if line.length.saturating_sub(along) <= NODE_TOLERANCE {
                line.length
            } else {
                along
            },
            distance: Length::from_metres(edge_point.squared.sqrt()),
            point: interpolate(ends[0].into(), ends[1].into(), edge_point.share),
            position,
        }
    }
}
