//! Where people and places are tied to the streets.

use crate::edge::{Edge, EdgeFilter};
use crate::grid::interpolate;
use crate::length::Length;
use crate::polyline;
use crate::streets::Streets;
use atlas::{Chord, EcefPoint, LonLat, Metres, NearestSearch};
use geo::Coord;

/// Nobody and nothing further than this from every street, in metres, can be reached on foot as far as is known.
pub const SNAP_LIMIT: f64 = 200.0;

/// So near to a corner is at the corner: a millimetre.
const NODE_TOLERANCE: Length = Length(10);

/// The nearest point on a street, not only at its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    pub(crate) edge: u32,
    /// From the first node of the edge.
    pub(crate) along: Length,
    /// From the street to what is tied.
    pub(crate) last: Length,
    /// The point on the street.
    pub(crate) at: Coord<f64>,
    /// The end of the last bit: what is tied, or the point of its edge that is nearest to the street.
    pub(crate) end: Coord<f64>,
}

impl Snap {
    /// How far the street is.
    pub fn last(&self) -> Metres {
        self.last.metres()
    }
}

/// A point of an edge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EdgePoint {
    /// The number of the segment that it is on, from 0.
    pub segment: usize,
    /// Which share of the segment lies before it.
    pub share: f64,
    /// The square chord to it.
    pub squared: f64,
}

impl Streets {
    /// Every street that may be walked by its length, with a position half way along it and its tie.
    pub(crate) fn edge_midpoints(&self) -> impl Iterator<Item = (Metres, LonLat, Snap)> {
        let streets = (0..).zip(self.edges());
        let walked = streets.filter(|(_, edge)| edge.accepts(EdgeFilter::Any));
        walked.filter_map(|(number, edge)| {
            let points = self.ecef_points(edge);
            let half = polyline::metres(points) / 2.0;
            let mut before = 0.0;
            let mut steps = points
                .windows(2)
                .map(|ends| ends[0].chord_squared(ends[1]).sqrt());
            let (segment, step) = steps.by_ref().enumerate().find(|(_, step)| {
                before += step;
                before >= half
            })?;
            let share = if step > 0.0 {
                1.0 - (before - half) / step
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
            Some((edge.length.metres(), LonLat::new(at.x, at.y)?, snap))
        })
    }

    /// Ties a position to the nearest street; to a fragment only where there is no street that leads anywhere.
    /// `None` where no street is within [`TIE_LIMIT`].
    pub(crate) fn snap(&self, at: LonLat, edge_filter: EdgeFilter) -> Option<Snap> {
        let classes = [false, true].map(|small_component| edge_filter.class(small_component));
        let nearest = classes
            .into_iter()
            .find_map(|class| self.around(at, class, SNAP_LIMIT, 1).pop())?;
        let edge_point = self.edge_point(self.edge(nearest), at.into());
        Some(self.snap_at(nearest, edge_point, at.into()))
    }

    /// The nearest edges of these classes, no further than so many metres and no more than `count`.
    pub(crate) fn around(&self, at: LonLat, classes: u64, metres: f64, count: usize) -> Vec<u32> {
        let from = EcefPoint::from(at);
        let search = NearestSearch {
            from,
            classes,
            within: Chord::within(Metres::new(metres)),
            count,
        };
        let tree = self.tree();
        let found = search.run(tree, |place, _| {
            let edge = self.edge(tree.items()[place]);
            let fits = edge.classes() & classes != 0;
            fits.then(|| self.edge_point(edge, from).squared)
        });
        found.into_iter().map(|(_, edge)| edge).collect()
    }

    /// The point of an edge that is nearest to a point.
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

    /// The tie at a point of an edge.
    pub(crate) fn snap_at(&self, edge: u32, edge_point: EdgePoint, end: Coord<f64>) -> Snap {
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
            // A hair beside the corner is at the corner, from where one can go every way.
            along: if along <= NODE_TOLERANCE {
                Length::ZERO
            } else if line.length.saturating_sub(along) <= NODE_TOLERANCE {
                line.length
            } else {
                along
            },
            last: Length::from_metres(edge_point.squared.sqrt()),
            at: interpolate(ends[0].into(), ends[1].into(), edge_point.share),
            end,
        }
    }
}
