//! What people walk to, tied to the streets once.

use crate::gate;
use crate::streets::Streets;
use crate::tie::Tie;
use atlas::{LonLat, Shape};

/// Places, tied to the streets: a point by the nearest street, an area by its entrances, or else by the points of its
/// edge that are nearest to the streets around it.
#[derive(Clone, Debug)]
pub struct Goals {
    count: usize,
    /// Goals with their ties, those on the same edge next to each other.
    ties: Vec<(u32, Tie)>,
    /// Where in `ties` those of an edge begin; one more than there are edges.
    first: Vec<u32>,
    /// Which goals have a tie.
    reachable: Vec<bool>,
}

/// Somebody who stands somewhere.
#[derive(Clone, Debug)]
pub struct Start {
    pub(crate) at: LonLat,
    pub(crate) tie: Option<Tie>,
    /// The goals that they are in already.
    pub(crate) inside: Vec<u32>,
}

impl Goals {
    /// Ties places 0, 1, 2 …, each with its entrances where they are known.
    pub fn new<'a>(
        streets: &Streets,
        places: impl IntoIterator<Item = (&'a Shape, &'a [LonLat])>,
    ) -> Self {
        let mut ties = Vec::new();
        let mut reachable = Vec::new();
        for (goal, (shape, entrances)) in (0..).zip(places) {
            let found = gate::of(streets, shape, entrances);
            reachable.push(!found.is_empty());
            ties.extend(found.into_iter().map(|tie| (goal, tie)));
        }
        ties.sort_by_key(|(goal, tie)| (tie.edge, tie.along, *goal));
        let mut first = vec![0; streets.edges().len() + 1];
        for (_, tie) in &ties {
            first[tie.edge as usize + 1] += 1;
        }
        for edge in 1..first.len() {
            first[edge] += first[edge - 1];
        }
        Self {
            count: reachable.len(),
            ties,
            first,
            reachable,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether a goal is near enough to a street to be walked to.
    pub fn is_tied(&self, goal: u32) -> bool {
        self.reachable.get(goal as usize) == Some(&true)
    }

    /// Every goal with its ties.
    pub fn ties(&self) -> &[(u32, Tie)] {
        &self.ties
    }

    pub(crate) fn on(&self, edge: u32) -> &[(u32, Tie)] {
        let edge = edge as usize;
        &self.ties[self.first[edge] as usize..self.first[edge + 1] as usize]
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
            .filter(|(_, shape)| shape.area().is_some_and(|area| area.holds(at)));
        Self {
            at,
            tie: streets.tie(at),
            inside: inside.map(|(goal, _)| goal).collect(),
        }
    }

    /// Somebody on a street, in no place.
    pub(crate) fn on_street(at: LonLat, tie: Tie) -> Self {
        Self {
            at,
            tie: Some(tie),
            inside: Vec::new(),
        }
    }

    /// The same for other goals: who is in a place here is in none of those.
    pub fn elsewhere(&self) -> Self {
        Self {
            inside: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether a street is near enough to walk away on.
    pub fn is_tied(&self) -> bool {
        self.tie.is_some()
    }
}
