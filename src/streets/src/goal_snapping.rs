//! Snaps places to the network one by one.

use crate::access_point;
use crate::edge::EdgeFilter;
use crate::goals::{Destination, GoalSnaps, Goals};
use crate::snap::Snap;
use crate::streets::Streets;

/// Snaps places one by one: a caller may do other things in between.
#[derive(Clone, Debug, Default)]
pub(crate) struct GoalSnapping {
    count: u32,
    /// By edge filter, each goal with its snaps.
    snaps: [Vec<(u32, Snap)>; 2],
}

impl GoalSnapping {
    /// Snaps one more place, as the goal after those before.
    pub fn add(&mut self, streets: &Streets, place: Destination<'_>) {
        for (edge_filter, all) in edge_filters(streets).zip(&mut self.snaps) {
            let found = access_point::access_points(streets, edge_filter, place);
            all.extend(found.into_iter().map(|snap| (self.count, snap)));
        }
        self.count += 1;
    }

    /// The goals.
    pub fn finish(self, streets: &Streets) -> Goals {
        let all = edge_filters(streets).zip(self.snaps);
        Goals {
            count: self.count as usize,
            snaps: all
                .map(|(_, all)| GoalSnaps::sorted(streets, all))
                .collect(),
        }
    }
}

/// The edge filters for which the network has snaps of their own.
fn edge_filters(streets: &Streets) -> impl Iterator<Item = EdgeFilter> {
    let kinds = if streets.has_obstacles() { 2 } else { 1 };
    EdgeFilter::ALL.into_iter().take(kinds)
}
