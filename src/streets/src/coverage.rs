//! Everybody's nearest place in one pass: from all places at once, against the walking direction.

use crate::dijkstra::{Dijkstra, SearchDirection};
use crate::goals::{Goals, Start};
use crate::length::Cost;
use crate::pace::Pace;
use crate::route::Walk;
use crate::streets::Streets;

/// The nearest goal of everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The easiest walk of each; `None` for who can walk to none.
    pub walks: Vec<Option<Walk>>,
    /// Nodes of the network that were settled: the work that was done.
    pub settled: usize,
}

impl Streets {
    /// The easiest walk to any of the goals that are wanted, for everybody at once: the first that
    /// [`Streets::nearest`] gives each of them.
    pub fn coverage(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        people: &[Start],
        pace: Pace,
    ) -> Coverage {
        let mut search = Dijkstra::new(self, pace, SearchDirection::Inbound);
        let snaps = goals.snaps(pace);
        for (goal, snap) in snaps.all().iter().filter(|(goal, _)| wanted(*goal)) {
            search.add_source(snap, *goal);
        }
        while search.settle().is_some() {}
        let walks = people.iter().map(|person| {
            let inside = person.inside.iter().filter(|goal| wanted(**goal));
            let inside = inside.map(|goal| (Cost::ZERO, *goal));
            let snap = person.snap(pace);
            let around = snap.into_iter().flat_map(|snap| {
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
            cost.is_finite().then_some(Walk { goal, cost: cost })
        });
        Coverage {
            walks: walks.collect(),
            settled: search.settled(),
        }
    }
}
