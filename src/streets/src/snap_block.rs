//! Snapping of many positions: those of a block of some fifty metres look for the nearest edge among the few around it.

use crate::edge::EdgeFilter;
use crate::goals::Start;
use crate::snap::{SNAP_LIMIT, SURFACE_FIRST, Snaps};
use crate::streets::Streets;
use atlas::{Chord, EcefPoint, LonLat, Metres};

/// The least number of positions of a block for which the edges around it are listed.
const LEAST: usize = 4;

/// The side of a block: 2⁶ hundred-thousandths of a degree, up to 71 m.
const SIDE: u32 = 6;

/// A centimetre, more than the millimetres in which distances are compared.
const TOLERANCE: f64 = 0.01;

/// Some positions near each other.
struct SnapBlock<'s> {
    streets: &'s Streets,
    centre: LonLat,
    /// The greatest distance of a position from the centre, in metres.
    radius: f64,
    /// For the bits of edges that were asked for the edges with any of them that may be the nearest to a position.
    edges: Vec<(u64, Vec<u32>)>,
}

impl Start {
    /// The starts at positions, each with the goals that it is inside: equal to [`Start::inside_goals`] of each, and quicker where
    /// there are many in a street.
    pub fn all_inside_goals(streets: &Streets, positions: Vec<(LonLat, Vec<u32>)>) -> Vec<Self> {
        let mut by_block: Vec<((u32, u32), usize)> = (positions.iter().enumerate())
            .map(|(number, (at, _))| (block(*at), number))
            .collect();
        by_block.sort_unstable();
        let mut snaps = vec![[[None; 2]; 2]; positions.len()];
        for members in by_block.chunk_by(|a, b| a.0 == b.0) {
            let members = members
                .iter()
                .map(|(_, number)| (*number, positions[*number].0));
            let mut block = SnapBlock::new(streets, members.clone().map(|(_, at)| at));
            for (number, at) in members {
                snaps[number] = match &mut block {
                    Some(block) => Self::snaps_to(streets, at, &mut |it| block.nearest(at, it)),
                    None => Self::snaps_to(streets, at, &mut |it| streets.snap_edge(at, it)),
                };
            }
        }
        let starts = positions.into_iter().zip(snaps);
        starts
            .map(|((at, inside), snaps)| Self { at, snaps, inside })
            .collect()
    }

    /// The snaps of a position by edge filter, where `nearest` finds the nearest edge.
    pub(crate) fn snaps_to(
        streets: &Streets,
        at: LonLat,
        nearest: &mut dyn FnMut(u64) -> Option<u32>,
    ) -> [Snaps; 2] {
        let [snap, _] = streets.snap_to(at, EdgeFilter::Any, &SURFACE_FIRST, nearest);
        snap.map_or([[None; 2]; 2], |snap| {
            Self::snaps_by(streets, at, snap, nearest)
        })
    }
}

/// The block that a position is in.
fn block(at: LonLat) -> (u32, u32) {
    let number = |degrees: f64| ((degrees + 180.0) * 1e5) as u32 >> SIDE;
    (number(at.lat()), number(at.lon()))
}

impl<'s> SnapBlock<'s> {
    /// `None` of so few positions that a search for each costs less.
    fn new(
        streets: &'s Streets,
        positions: impl ExactSizeIterator<Item = LonLat> + Clone,
    ) -> Option<Self> {
        if positions.len() < LEAST {
            return None;
        }
        let centre = positions.clone().nth(positions.len() / 2)?;
        let from = EcefPoint::from(centre);
        let squared = positions.map(|it| from.chord_squared(it.into()));
        Some(Self {
            streets,
            centre,
            radius: squared.fold(0.0, f64::max).sqrt(),
            edges: Vec::new(),
        })
    }

    /// [`Streets::snap_edge`] of one of the positions.
    fn nearest(&mut self, at: LonLat, classes: u64) -> Option<u32> {
        let known = self.edges.iter().position(|it| it.0 == classes);
        let known = known.unwrap_or_else(|| {
            self.edges.push((classes, self.edges_around(classes)));
            self.edges.len() - 1
        });
        let (_, edges) = self.edges.get(known)?;
        let from = EcefPoint::from(at);
        let mut best: Option<(Chord, u32)> = None;
        let mut reach = Chord::within(Metres::new(SNAP_LIMIT)).max_squared();
        for edge in edges {
            if self.streets.extent(*edge).chord_squared(from) > reach {
                continue;
            }
            let squared = self
                .streets
                .edge_point(self.streets.edge(*edge), from)
                .squared;
            if squared > reach {
                continue;
            }
            let found = (Chord::from_squared(squared), *edge);
            if best.is_none_or(|best| found < best) {
                best = Some(found);
                reach = reach.min(found.0.max_squared());
            }
        }
        best.map(|(_, edge)| edge)
    }

    /// The edges that may be the nearest to a position: none is further from a position than that nearest to the centre, by way of
    /// the centre, or than the snap limit.
    fn edges_around(&self, classes: u64) -> Vec<u32> {
        let near = |metres, count| {
            self.streets
                .edges_near(self.centre, classes, metres + TOLERANCE, count)
        };
        let most = match near(SNAP_LIMIT, 1).pop() {
            Some(edge) => {
                let edge = self.streets.edge(edge);
                let nearest = self.streets.edge_point(edge, self.centre.into()).squared;
                (nearest.sqrt() + self.radius).min(SNAP_LIMIT)
            }
            None => SNAP_LIMIT,
        };
        near(most + self.radius, usize::MAX)
    }
}
