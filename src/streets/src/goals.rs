//! What people walk to, tied to the streets once.

use crate::access_point;
use crate::edge::EdgeFilter;
use crate::pace::Pace;
use crate::snap::Snap;
use crate::streets::Streets;
use atlas::{LonLat, Shape};

/// Places, tied to the streets: a point by the nearest street, an area by its entrances, or else by the points of its
/// edge that are nearest to the streets around it. Who cannot take a step goes by other ties than who can.
#[derive(Clone, Debug)]
pub struct Goals {
    count: usize,
    /// By footing; only the first where nothing on these streets stops a wheelchair.
    snaps: Vec<GoalSnaps>,
}

/// The ties of all goals for one footing.
#[derive(Clone, Debug)]
pub(crate) struct GoalSnaps {
    /// Goals with their ties, those on the same edge next to each other.
    all: Vec<(u32, Snap)>,
    /// Where in `all` those of an edge begin; one more than there are edges.
    first: Vec<u32>,
}

/// Somebody who stands somewhere.
#[derive(Clone, Debug)]
pub struct Start {
    pub(crate) at: LonLat,
    /// By footing.
    snaps: [Option<Snap>; 2],
    /// The goals that they are in already.
    pub(crate) inside: Vec<u32>,
}

impl Goals {
    /// Ties places 0, 1, 2 …, each with its entrances where they are known.
    pub fn new<'a>(
        streets: &Streets,
        places: impl IntoIterator<Item = (&'a Shape, &'a [LonLat])>,
    ) -> Self {
        let places: Vec<(&Shape, &[LonLat])> = places.into_iter().collect();
        let kinds = if streets.has_obstacles() { 2 } else { 1 };
        let edge_filters = EdgeFilter::ALL.into_iter().take(kinds);
        Self {
            count: places.len(),
            snaps: edge_filters
                .map(|edge_filter| GoalSnaps::new(streets, edge_filter, &places))
                .collect(),
        }
    }

    /// One goal that is a position: for a walk to where there is no place.
    pub fn of_position(streets: &Streets, at: LonLat) -> Self {
        Self::new(streets, [(&at.into(), &[][..])])
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How they are tied for somebody who walks so.
    pub(crate) fn snaps(&self, pace: Pace) -> &GoalSnaps {
        let at = pace.edge_filter() as usize;
        &self.snaps[at.min(self.snaps.len() - 1)]
    }
}

impl GoalSnaps {
    fn new(streets: &Streets, edge_filter: EdgeFilter, places: &[(&Shape, &[LonLat])]) -> Self {
        let mut all = Vec::new();
        for (goal, (shape, entrances)) in (0..).zip(places) {
            let found = access_point::access_points(streets, edge_filter, shape, entrances);
            all.extend(found.into_iter().map(|snap| (goal, snap)));
        }
        all.sort_by_key(|(goal, snap)| (snap.edge, snap.along, *goal));
        let mut first = vec![0; streets.edges().len() + 1];
        for (_, snap) in &all {
            first[snap.edge as usize + 1] += 1;
        }
        for edge in 1..first.len() {
            first[edge] += first[edge - 1];
        }
        Self { all, first }
    }

    /// Every goal with its ties.
    pub fn all(&self) -> &[(u32, Snap)] {
        &self.all
    }

    /// Those on an edge.
    pub fn on_edge(&self, edge: u32) -> &[(u32, Snap)] {
        let edge = edge as usize;
        &self.all[self.first[edge] as usize..self.first[edge + 1] as usize]
    }
}

impl Start {
    /// Somebody at a position, among these places.
    pub fn new<'a>(
        streets: &Streets,
        at: LonLat,
        places: impl IntoIterator<Item = &'a Shape>,
    ) -> Self {
        let inside = (0..)
            .zip(places)
            .filter(|(_, shape)| shape.area().is_some_and(|area| area.contains(at)));
        Self {
            at,
            snaps: EdgeFilter::ALL.map(|edge_filter| streets.snap(at, edge_filter)),
            inside: inside.map(|(goal, _)| goal).collect(),
        }
    }

    /// Somebody on a street, in no place.
    pub(crate) fn on_street(streets: &Streets, at: LonLat, snap: Snap) -> Self {
        let step_free = match streets.edge(snap.edge).accepts(EdgeFilter::StepFree) {
            true => Some(snap),
            false => streets.snap(at, EdgeFilter::StepFree),
        };
        Self {
            at,
            snaps: [Some(snap), step_free],
            inside: Vec::new(),
        }
    }

    /// The same for other goals: who is in a place here is in none of those.
    pub fn without_containing_goals(&self) -> Self {
        Self {
            inside: Vec::new(),
            ..self.clone()
        }
    }

    /// How they are tied when they walk so.
    pub(crate) fn snap(&self, pace: Pace) -> Option<&Snap> {
        self.snaps[pace.edge_filter() as usize].as_ref()
    }

    /// Whether a street is near enough to walk away on.
    pub fn is_snapped(&self, pace: Pace) -> bool {
        self.snap(pace).is_some()
    }
}
