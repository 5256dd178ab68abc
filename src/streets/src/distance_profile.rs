//! Distance profiles: from every point of an edge the distance to the nearest goal, exactly.
//!
//! Along an edge the distance is piecewise linear with slope +1 or −1. Between two neighbouring goals of an edge, or a goal and
//! an end, it is `min(before + x, after + length − x)`:
//!
//! ```text
//!  distance            the highest point is (before + after + length) / 2
//!     │         ╱╲
//!     │       ╱    ╲    ← after, the distance from this end
//!     │     ╱
//!     │   ╱  ← before, the distance from this end
//!     └───┴──────────┴──→ x
//! ```
//! Lengths are whole tenths of a millimetre, so results are exact: nothing is sampled.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::Goals;
use crate::length::Length;
use crate::pace::Pace;
use crate::snap::Snap;
use crate::streets::Streets;
use std::ops::Range;

/// The distance to the nearest goal from every point of one edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistanceProfile {
    length: Length,
    gaps: Vec<Gap>,
}

/// A part of an edge without a goal on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gap {
    /// From the first node of the edge to its first end.
    start: Length,
    length: Length,
    /// The distance from its first end by a walk that leaves it there; infinite if it may not be walked that way.
    before: Length,
    /// The same at its last end.
    after: Length,
}

/// The point of a part of an edge from which the nearest goal is furthest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FarthestPoint {
    /// From the first node of the edge, rounded down.
    pub along: Length,
    /// Twice the distance, which is exact where the distance itself would have to be rounded. Infinite if no goal can be reached.
    pub twice: Length,
}

impl DistanceProfile {
    /// The length of the edge.
    pub fn length(&self) -> Length {
        self.length
    }

    /// The distance from the point at this length from the first node; infinite if no goal can be reached, or beyond the edge.
    pub fn distance(&self, along: Length) -> Length {
        let gaps = self.gaps_within(along..along);
        gaps.map(|gap| gap.before.min(gap.after))
            .min()
            .unwrap_or(Length::INFINITE)
    }

    /// How much of a part of the edge is further than `limit` from the nearest goal, parts without a reachable one included.
    pub fn beyond(&self, part: Range<Length>, limit: Length) -> Length {
        let beyond = self.gaps_within(part).map(|gap| gap.beyond(limit));
        beyond.fold(Length::ZERO, |sum, one| sum + one)
    }

    /// The parts of a part of the edge that are at most `limit` from the nearest goal, in ascending order and as long as they can be.
    pub fn within(&self, part: Range<Length>, limit: Length) -> Vec<Range<Length>> {
        let mut all: Vec<Range<Length>> = Vec::new();
        for near in self.gaps_within(part).flat_map(|gap| gap.within(limit)) {
            match all.last_mut() {
                Some(last) if last.end >= near.start => last.end = last.end.max(near.end),
                _ if near.start < near.end => all.push(near),
                _ => {}
            }
        }
        all
    }

    /// The point of a part of the edge that is furthest from the nearest goal, the first of equal ones; `None` of a part beyond
    /// the edge.
    pub fn farthest(&self, part: Range<Length>) -> Option<FarthestPoint> {
        let farthest = self.gaps_within(part).map(Gap::farthest);
        farthest.reduce(|best, next| if next.twice > best.twice { next } else { best })
    }

    /// The gaps cut to a part of the edge.
    fn gaps_within(&self, part: Range<Length>) -> impl Iterator<Item = Gap> {
        let gaps = self.gaps.iter().copied();
        gaps.filter_map(move |gap| gap.cut(&part))
    }
}

impl Gap {
    /// The part of a gap within a part of its edge.
    fn cut(self, part: &Range<Length>) -> Option<Self> {
        let end = self.start + self.length;
        let (from, to) = (self.start.max(part.start), end.min(part.end));
        (from <= to).then(|| Self {
            start: from,
            length: to.saturating_sub(from),
            before: self.before + from.saturating_sub(self.start),
            after: self.after + end.saturating_sub(to),
        })
    }

    fn beyond(self, limit: Length) -> Length {
        // What is within the limit by way of each end; where the two meet or overlap, nothing is beyond.
        let within = limit.saturating_sub(self.before) + limit.saturating_sub(self.after);
        self.length.saturating_sub(within)
    }

    /// What is within the limit by way of each end.
    fn within(self, limit: Length) -> [Range<Length>; 2] {
        let end = self.start + self.length;
        let first = limit.saturating_sub(self.before).min(self.length);
        let last = limit.saturating_sub(self.after).min(self.length);
        [
            self.start..self.start + first,
            end.saturating_sub(last)..end,
        ]
    }

    fn farthest(self) -> FarthestPoint {
        let first = self.before.min(self.after + self.length);
        let last = self.after.min(self.before + self.length);
        let twice = first + last + self.length;
        // As far from one end as from the other: first + x = last + length − x.
        let double = (last + self.length).saturating_sub(first);
        let finite = twice < Length::INFINITE;
        let x = if finite {
            Length(double.0 / 2)
        } else {
            Length::ZERO
        };
        FarthestPoint {
            along: self.start + x,
            twice,
        }
    }
}

/// The distance profiles of all streets and paths, and the number of nodes settled for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistanceProfiles {
    /// By edge; `None` where nobody with this pace can stand.
    profiles: Vec<Option<DistanceProfile>>,
    /// Settled nodes: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl DistanceProfiles {
    /// The profile of an edge, in the order of [`Streets::network_edges`]. `None` of steps, and of an edge that
    /// this pace cannot use.
    pub fn get(&self, edge: usize) -> Option<&DistanceProfile> {
        self.profiles.get(edge)?.as_ref()
    }
}

impl Streets {
    /// For every walkable street and path but steps the distance to the nearest goal that `wanted` accepts: the effort of the
    /// walk to it, snap distance included. Equal to the first result of [`Streets::nearest`] from each point, where no goal's
    /// area contains the point. Costs one search over the whole network.
    ///
    /// The effort of a walk is its length, but for steps on the way, which count two and a half times.
    pub fn distance_profiles(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        pace: Pace,
    ) -> DistanceProfiles {
        let mut search = Dijkstra::new(self, pace, SearchDirection::Inbound);
        let snaps = goals.snaps(pace);
        for (goal, snap) in snaps.all().iter().filter(|(goal, _)| wanted(*goal)) {
            search.add_source(snap, *goal);
        }
        while search.settle().is_some() {}
        let profile = |number: u32| {
            let on_edge = snaps.on_edge(number).iter();
            let wanted = on_edge.filter(|(goal, _)| wanted(*goal));
            self.distance_profile(&search, number, wanted.map(|(_, snap)| snap))
        };
        let mut profiles = Vec::with_capacity(self.edges().len());
        for (number, edge) in (0..).zip(self.edges()) {
            profiles.push(edge.accepts(pace.edge_filter()).then(|| profile(number)));
        }
        DistanceProfiles {
            profiles,
            settled: search.settled(),
        }
    }

    fn distance_profile<'g>(
        &self,
        search: &Dijkstra<'_>,
        number: u32,
        on_edge: impl Iterator<Item = &'g Snap>,
    ) -> DistanceProfile {
        let edge = self.edge(number);
        let node = |node| search.label(node).cost.effort;
        let first = [(Length::ZERO, node(edge.from))];
        let last = [(edge.length, node(edge.to))];
        // The snaps of an edge are in ascending order.
        let goals = on_edge.map(|snap| (snap.along, snap.distance));
        let points: Vec<(Length, Length)> = first.into_iter().chain(goals).chain(last).collect();
        // From each point the distance by a walk towards the first node, and towards the last.
        let mut backward = Vec::with_capacity(points.len());
        let mut best = (Length::ZERO, Length::INFINITE);
        for &(at, own) in &points {
            best = (at, own.min(best.1 + at.saturating_sub(best.0)));
            backward.push(best.1);
        }
        let mut forward = vec![Length::INFINITE; points.len()];
        best = (edge.length, Length::INFINITE);
        for (&(at, own), forward) in points.iter().zip(&mut forward).rev() {
            best = (at, own.min(best.1 + best.0.saturating_sub(at)));
            *forward = best.1;
        }
        let allowed = |allowed, distance| if allowed { distance } else { Length::INFINITE };
        let ends = points.windows(2).zip(&backward).zip(&forward[1..]);
        let gaps = ends.filter_map(|((ends, before), after)| {
            let length = ends[1].0.saturating_sub(ends[0].0);
            (length > Length::ZERO).then(|| Gap {
                start: ends[0].0,
                length,
                before: allowed(edge.foot.backward, *before),
                after: allowed(edge.foot.forward, *after),
            })
        });
        DistanceProfile {
            length: edge.length,
            gaps: gaps.collect(),
        }
    }
}
