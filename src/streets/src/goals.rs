//! Start and goals of walks, snapped to the network.

use crate::access_point;
use crate::edge::EdgeFilter;
use crate::goal_snapping::GoalSnapping;
use crate::length::Length;
use crate::pace::Pace;
use crate::snap::{SURFACE_FIRST, Snap, Snaps};
use crate::sparse_rows::SparseRows;
use crate::streets::Streets;
use atlas::{LonLat, Metres, Place, Shape};
use std::collections::BTreeMap;

/// Places as goals, snapped once: a point to the nearest edge, an area by its entrances or else by its access points.
/// Step-free walks have snaps of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Goals {
    pub(crate) count: usize,
    /// By edge filter; only the first if the whole network is step-free.
    pub(crate) snaps: Vec<GoalSnaps>,
}

/// The snaps of all goals for one edge filter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GoalSnaps {
    /// Goals with their snaps, by edge.
    by_edge: SparseRows<(u32, Snap)>,
}

/// A place to snap as a goal.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    /// Where it is.
    pub shape: &'a Shape,
    /// Its mapped entrances.
    pub entrances: &'a [LonLat],
    /// Whether it is on a level below the ground: it snaps to edges of all levels, not first to those of the surface.
    pub underground: bool,
}

impl<'a> From<(&'a Shape, &'a [LonLat])> for Destination<'a> {
    /// A place on the surface.
    fn from((shape, entrances): (&'a Shape, &'a [LonLat])) -> Self {
        Self {
            shape,
            entrances,
            underground: false,
        }
    }
}

impl<'a> From<&'a Place> for Destination<'a> {
    fn from(place: &'a Place) -> Self {
        Self {
            shape: &place.shape,
            entrances: &place.entrances,
            underground: place.underground,
        }
    }
}

/// The start of a walk.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    pub(crate) at: LonLat,
    /// By edge filter.
    pub(crate) snaps: [Snaps; 2],
    /// The goals whose area contains the start.
    pub(crate) inside: Vec<u32>,
}

impl Goals {
    /// Snaps places. The n-th place is goal n, counted from 0.
    pub fn new<'a, D: Into<Destination<'a>>>(
        streets: &Streets,
        places: impl IntoIterator<Item = D>,
    ) -> Self {
        let mut snapping = GoalSnapping::default();
        for place in places {
            snapping.add(streets, place.into());
        }
        snapping.finish(streets)
    }

    /// The same goals with some of them replaced, added or removed; the others are not snapped again. Equal to the goals that
    /// [`Goals::new`] makes of all places. `count` is the new number of goals: those from it on are removed, and new numbers below
    /// it that no change names are goals without a way to them. A change to `None` makes a goal such a one. Of two changes of one
    /// goal the last counts.
    #[must_use]
    pub fn with_changes(
        &self,
        streets: &Streets,
        count: usize,
        changes: &[(u32, Option<Destination<'_>>)],
    ) -> Self {
        let changes: BTreeMap<u32, Option<Destination<'_>>> = changes.iter().copied().collect();
        let edge_filters = EdgeFilter::ALL.into_iter().zip(&self.snaps);
        Self {
            count,
            snaps: edge_filters
                .map(|(edge_filter, snaps)| {
                    let stays = |goal: u32| (goal as usize) < count && !changes.contains_key(&goal);
                    let mut all: Vec<(u32, Snap)> = snaps.all().to_vec();
                    all.retain(|(goal, _)| stays(*goal));
                    for (goal, place) in &changes {
                        if let Some(place) = place.filter(|_| (*goal as usize) < count) {
                            let found = access_point::access_points(streets, edge_filter, place);
                            all.extend(found.into_iter().map(|snap| (*goal, snap)));
                        }
                    }
                    GoalSnaps::sorted(streets, all)
                })
                .collect(),
        }
    }

    /// A single goal that is a position instead of a place.
    pub fn of_position(streets: &Streets, at: LonLat) -> Self {
        Self::new(streets, [(&at.into(), &[][..])])
    }

    /// The number of goals.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are no goals.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The goals that are near no edge that this pace can use, in ascending order: no walk leads to them, except from inside their
    /// own area.
    pub fn unsnapped(&self, pace: Pace) -> Vec<u32> {
        let mut is_snapped = vec![false; self.count];
        for (goal, _) in self.snaps(pace).all() {
            if let Some(is_snapped) = is_snapped.get_mut(*goal as usize) {
                *is_snapped = true;
            }
        }
        let goals = (0..).zip(is_snapped);
        goals.filter(|(_, it)| !it).map(|(goal, _)| goal).collect()
    }

    /// The snaps for this pace's edge filter.
    pub(crate) fn snaps(&self, pace: Pace) -> &GoalSnaps {
        let at = pace.edge_filter() as usize;
        &self.snaps[at.min(self.snaps.len() - 1)]
    }
}

impl GoalSnaps {
    /// Sorts snaps by edge. Those of one goal keep their order where they are equal otherwise.
    pub fn sorted(streets: &Streets, all: Vec<(u32, Snap)>) -> Self {
        let key = |(goal, snap): &(u32, Snap)| (snap.edge, snap.along, *goal);
        let all = atlas::sorted(all, |a, b| key(a).cmp(&key(b)));
        let by_edge = all.iter().map(|it| (it.1.edge, *it));
        Self {
            by_edge: SparseRows::grouped(streets.edges().len(), by_edge),
        }
    }

    /// Every goal with its snaps, sorted by edge.
    pub fn all(&self) -> &[(u32, Snap)] {
        self.by_edge.items()
    }

    /// The goals snapped to an edge, sorted by their position along it.
    pub fn on_edge(&self, edge: u32) -> &[(u32, Snap)] {
        self.by_edge.of(edge as usize)
    }
}

impl Start {
    /// A start at a position. `places` are those of the [`Goals`], in the same order; the start is at distance 0 from
    /// each that contains it.
    pub fn new<'a>(
        streets: &Streets,
        at: LonLat,
        places: impl IntoIterator<Item = &'a Shape>,
    ) -> Self {
        let inside = (0..)
            .zip(places)
            .filter(|(_, shape)| shape.area().is_some_and(|area| area.contains(at)));
        Self::inside_goals(streets, at, inside.map(|(goal, _)| goal).collect())
    }

    /// A start at a position that is inside these goals.
    pub fn inside_goals(streets: &Streets, at: LonLat, inside: Vec<u32>) -> Self {
        let snaps = Self::snaps_to(streets, at, &mut |it| streets.snap_edge(at, it));
        Self { at, snaps, inside }
    }

    /// A start on an edge, inside no place.
    pub(crate) fn on_street(streets: &Streets, at: LonLat, snap: Snap) -> Self {
        Self {
            at,
            snaps: Self::snaps_by(streets, at, snap, &mut |it| streets.snap_edge(at, it)),
            inside: Vec::new(),
        }
    }

    /// The snaps by edge filter of a position of which that to the nearest edge is known, where `nearest` finds others. It is the nearest edge for each filter that accepts it.
    pub(crate) fn snaps_by(
        streets: &Streets,
        at: LonLat,
        snap: Snap,
        nearest: &mut dyn FnMut(u64) -> Option<u32>,
    ) -> [Snaps; 2] {
        let edge = streets.edge(snap.edge);
        EdgeFilter::ALL.map(|edge_filter| {
            let suffices = edge.accepts(edge_filter) && !edge.is_in_small_component(edge_filter);
            match suffices {
                true => [Some(snap), None],
                false => streets.snap_to(at, edge_filter, &SURFACE_FIRST, nearest),
            }
        })
    }

    /// The starts on every walkable street and path on the surface, in equal pieces of at most `longest`: the length of each
    /// piece, its midpoint and the start there, which is inside none of the places. For residents of whom only the street is
    /// known.
    pub fn along_streets(
        streets: &Streets,
        longest: Metres,
    ) -> impl Iterator<Item = (Length, LonLat, Self)> {
        let pieces = streets.edge_pieces(longest).into_iter();
        pieces.map(|(length, at, snap)| (length, at, Self::on_street(streets, at, snap)))
    }

    /// The same start after [`Goals::with_changes`]: inside each changed goal whose new area contains it.
    #[must_use]
    pub fn with_changes(&self, count: usize, changes: &[(u32, Option<&Shape>)]) -> Self {
        let stays = |goal: &u32| {
            (*goal as usize) < count && changes.iter().all(|(changed, _)| changed != goal)
        };
        let contains = |shape: &Shape| shape.area().is_some_and(|area| area.contains(self.at));
        let entered = changes
            .iter()
            .filter(|(goal, shape)| (*goal as usize) < count && shape.is_some_and(contains));
        let mut inside: Vec<u32> = self.inside.iter().copied().filter(stays).collect();
        inside.extend(entered.map(|(goal, _)| *goal));
        inside.sort_unstable();
        inside.dedup();
        Self {
            inside,
            ..self.clone()
        }
    }

    /// The goals whose area contains it, in ascending order.
    pub fn containing_goals(&self) -> &[u32] {
        &self.inside
    }

    /// The same start for other goals, of which none contains it.
    pub fn without_containing_goals(&self) -> Self {
        Self {
            inside: Vec::new(),
            ..self.clone()
        }
    }

    /// The snaps for this pace's edge filter, numbered: none, one, or two in different components.
    pub(crate) fn snaps(&self, pace: Pace) -> impl Iterator<Item = (u32, &Snap)> {
        (0..).zip(self.snaps[pace.edge_filter() as usize].iter().flatten())
    }

    /// Whether an edge that this pace can use is within [`SNAP_LIMIT`](crate::SNAP_LIMIT).
    pub fn is_snapped(&self, pace: Pace) -> bool {
        self.snaps(pace).next().is_some()
    }
}
