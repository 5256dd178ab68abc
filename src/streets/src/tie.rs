//! Where people and places are tied to the streets.

use crate::edge::{Edge, Footing};
use crate::grid::between;
use crate::span::Length;
use crate::streets::Streets;
use atlas::{Chord, EarthPoint, LonLat, Metres, Search};
use geo::Coord;

/// Nobody and nothing further than this from every street, in metres, can be reached on foot as far as is known.
pub const SNAP_LIMIT: f64 = 200.0;

/// So near to a corner is at the corner: a millimetre.
const HAIR: Length = Length(10);

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
pub(crate) struct Foothold {
    /// The number of the segment that it is on, from 0.
    pub segment: usize,
    /// Which share of the segment lies before it.
    pub share: f64,
    /// The square chord to it.
    pub squared: f64,
}

impl Streets {
    /// Every street that may be walked by its length, with a position half way along it and its tie.
    pub(crate) fn middles(&self) -> impl Iterator<Item = (Metres, LonLat, Snap)> {
        let streets = (0..).zip(self.edges());
        let walked = streets.filter(|(_, edge)| edge.takes(Footing::Any));
        walked.filter_map(|(number, edge)| {
            let points = self.in_space(edge);
            let half = crate::fragment::length(points) / 2.0;
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
            let foothold = Foothold {
                segment,
                share,
                squared: 0.0,
            };
            let grid = self.on_grid(edge);
            let at = between(grid[segment].into(), grid[segment + 1].into(), share);
            let tie = self.tied(number, foothold, at);
            Some((edge.length.metres(), LonLat::new(at.x, at.y)?, tie))
        })
    }

    /// Ties a position to the nearest street; to a fragment only where there is no street that leads anywhere.
    /// `None` where no street is within [`TIE_LIMIT`].
    pub(crate) fn tie(&self, at: LonLat, footing: Footing) -> Option<Snap> {
        let classes = [false, true].map(|fragment| footing.class(fragment));
        let nearest = classes
            .into_iter()
            .find_map(|class| self.around(at, class, SNAP_LIMIT, 1).pop())?;
        let foothold = self.foothold(self.edge(nearest), at.into());
        Some(self.tied(nearest, foothold, at.into()))
    }

    /// The nearest edges of these classes, no further than so many metres and no more than `count`.
    pub(crate) fn around(&self, at: LonLat, classes: u64, metres: f64, count: usize) -> Vec<u32> {
        let from = EarthPoint::from(at);
        let search = Search {
            from,
            classes,
            within: Chord::within(Metres::new(metres)),
            count,
        };
        let tree = self.tree();
        let found = search.of(tree, |place, _| {
            let edge = self.edge(tree.items()[place]);
            let fits = edge.classes() & classes != 0;
            fits.then(|| self.foothold(edge, from).squared)
        });
        found.into_iter().map(|(_, edge)| edge).collect()
    }

    /// The point of an edge that is nearest to a point.
    pub(crate) fn foothold(&self, edge: &Edge, from: EarthPoint) -> Foothold {
        let mut best = Foothold {
            segment: 0,
            share: 0.0,
            squared: f64::INFINITY,
        };
        for (segment, ends) in self.in_space(edge).windows(2).enumerate() {
            let (share, squared) = from.nearest_on_line(ends[0], ends[1]);
            if squared < best.squared {
                best = Foothold {
                    segment,
                    share,
                    squared,
                };
            }
        }
        best
    }

    /// The tie at a point of an edge.
    pub(crate) fn tied(&self, edge: u32, foothold: Foothold, end: Coord<f64>) -> Snap {
        let line = self.edge(edge);
        let points = self.in_space(line);
        let before = crate::fragment::length(&points[..=foothold.segment]);
        let step = points[foothold.segment]
            .chord_squared(points[foothold.segment + 1])
            .sqrt();
        let ends = &self.on_grid(line)[foothold.segment..foothold.segment + 2];
        let along = Length::from_metres(before + foothold.share * step).min(line.length);
        Snap {
            edge,
            // A hair beside the corner is at the corner, from where one can go every way.
            along: if along <= HAIR {
                Length::ZERO
            } else if line.length.saturating_sub(along) <= HAIR {
                line.length
            } else {
                along
            },
            last: Length::from_metres(foothold.squared.sqrt()),
            at: between(ends[0].into(), ends[1].into(), foothold.share),
            end,
        }
    }
}
