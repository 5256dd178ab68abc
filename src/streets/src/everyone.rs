//! Everybody's nearest place in one pass: from all places at once, against the walking direction.

use crate::goals::{Goals, Start};
use crate::pace::Pace;
use crate::span::Toll;
use crate::spread::{Direction, NONE, Spread};
use crate::streets::Streets;
use crate::walk::Walk;

/// The nearest goal of everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Everyone {
    /// The easiest walk of each; `None` for who can walk to none.
    pub walks: Vec<Option<Walk>>,
    /// Nodes of the network that were settled: the work that was done.
    pub settled: usize,
}

impl Streets {
    /// The easiest walk to any of the goals that are wanted, for everybody at once.
    pub fn everyone(
        &self,
        goals: &Goals,
        wanted: &dyn Fn(u32) -> bool,
        people: &[Start],
        pace: Pace,
    ) -> Everyone {
        let mut spread = Spread::new(self, pace, Direction::Back);
        for (goal, tie) in goals.ties().iter().filter(|(goal, _)| wanted(*goal)) {
            spread.begin(tie, *goal);
        }
        // The goal that each node is led to; a node before is settled before.
        let mut led = vec![NONE; self.nodes()];
        while let Some((node, _)) = spread.settle() {
            let reached = spread.at(node);
            led[node as usize] = match reached.edge {
                NONE => reached.before,
                _ => led[reached.before as usize],
            };
        }
        let walks = people.iter().map(|person| {
            let inside = person.inside.iter().filter(|goal| wanted(**goal));
            let inside = inside.map(|goal| (Toll::ZERO, *goal));
            let tie = person.tie.as_ref();
            let around = tie.into_iter().flat_map(|tie| {
                let ends = spread.ends(tie, Direction::Out).map(|(node, toll)| {
                    let reached = spread.at(node).toll;
                    (toll + reached, led[node as usize])
                });
                let direct = goals.on(tie.edge).iter();
                let direct = direct
                    .filter(|(goal, _)| wanted(*goal))
                    .map(|(goal, to)| (spread.direct(tie, to), *goal));
                direct.chain(ends)
            });
            let (toll, goal) = inside.chain(around).min()?;
            toll.ends().then_some(Walk { goal, toll })
        });
        Everyone {
            walks: walks.collect(),
            settled: spread.settled(),
        }
    }
}
