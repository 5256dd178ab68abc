//! Starts after edges were closed: only those that a closed edge concerns are snapped again.

use crate::edge::EdgeFilter;
use crate::goals::Start;
use crate::snap::{SURFACE_FIRST, Snaps};
use crate::streets::Streets;

/// How the edges of a filter changed.
struct EdgeChanges {
    edge_filter: EdgeFilter,
    /// By edge: whether positions snap to it otherwise than before.
    changed: Vec<bool>,
    /// Whether an edge came into a large component, as the longest one is shorter than before.
    has_more_large: bool,
}

impl Streets {
    /// The starts of this network in `after`, which is [`Streets::without_edges`] of it. Only those are snapped again of which an
    /// edge was closed, or is now cut off.
    pub fn snap_again(&self, after: &Self, starts: &[Start]) -> Vec<Start> {
        let changes = EdgeFilter::ALL.map(|filter| EdgeChanges::new(self, after, filter));
        let start = |start: &Start| {
            let mut start = start.clone();
            for (snaps, changes) in start.snaps.iter_mut().zip(&changes) {
                if changes.concern(self, snaps) {
                    *snaps = after.snap(start.at, changes.edge_filter, &SURFACE_FIRST);
                }
            }
            start
        };
        starts.iter().map(start).collect()
    }
}

impl EdgeChanges {
    fn new(before: &Streets, after: &Streets, edge_filter: EdgeFilter) -> Self {
        let mut has_more_large = false;
        let edges = before.edges().iter().zip(after.edges());
        let changed = edges.map(|(before, after)| {
            let was_small = before.is_in_small_component(edge_filter);
            let is_small = after.is_in_small_component(edge_filter);
            let accepted = after.accepts(edge_filter);
            has_more_large |= accepted && was_small && !is_small;
            before.accepts(edge_filter) != accepted || (accepted && was_small != is_small)
        });
        let changed = changed.collect();
        Self {
            edge_filter,
            changed,
            has_more_large,
        }
    }

    fn concern(&self, before: &Streets, snaps: &Snaps) -> bool {
        let mut edges = snaps.iter().flatten().map(|it| it.edge);
        let is_small = |edge: u32| before.edge(edge).is_in_small_component(self.edge_filter);
        edges.any(|edge| {
            self.changed.get(edge as usize) == Some(&true)
                || (self.has_more_large && is_small(edge))
        })
    }
}
