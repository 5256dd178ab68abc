//! Coverage: the nearest goal of many starts in one pass, by a multi-source search from all goals against the walking
//! direction.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::Cost;
use crate::pace::Pace;
use crate::streets::Streets;
use crate::walk::Walk;

/// The nearest goal of each start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearestGoals {
    /// For each start the cheapest walk; `None` if no goal is reachable.
    pub walks: Vec<Option<Walk>>,
    /// Settled nodes: a measure of the work that is the same on every machine.
    pub settled: usize,
}

impl Streets {
    /// For each start the cheapest walk to any goal that `wanted` accepts: equal to the first result of
    /// [`Streets::nearest`] for that start. Costs one search over the whole network, whatever the number of starts.
    pub fn coverage(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        starts: &[Start],
        pace: Pace,
    ) -> NearestGoals {
        let mut search = Dijkstra::new(self, pace, SearchDirection::Inbound);
        let snaps = goals.snaps(pace);
        for (goal, snap) in snaps.all().iter().filter(|(goal, _)| wanted(*goal)) {
            search.add_source(snap, *goal);
        }
        while search.settle().is_some() {}
        let walks = starts.iter().map(|start| {
            let inside = start.inside.iter().filter(|goal| wanted(**goal));
            let inside = inside.map(|goal| (Cost::ZERO, *goal));
            let around = start.snaps(pace).flat_map(|(_, snap)| {
                let ends = search
                    .end_costs(snap, SearchDirection::Outbound)
                    .map(|(node, cost)| {
                        let reached = search.label(node);
                        (cost + reached.cost, reached.source)
                    });
                let direct = snaps.on_edge(snap.edge).iter();
                let direct = direct
                    .filter(|(goal, _)| wanted(*goal))
                    .map(|(goal, to)| (search.direct_cost(snap, to), *goal));
                direct.chain(ends)
            });
            let (cost, goal) = inside.chain(around).min()?;
            cost.is_finite().then_some(Walk { goal, cost })
        });
        NearestGoals {
            walks: walks.collect(),
            settled: search.settled(),
        }
    }
}
