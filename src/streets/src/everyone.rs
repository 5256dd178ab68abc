//! Everybody's nearest place in one pass: from all places at once, against the walking direction.

use crate::goals::{Goals, Start};
use crate::pace::Pace;
use crate::span::Cost;
use crate::spread::{Direction, Spread};
use crate::streets::Streets;
use crate::walk::Walk;

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
        let mut spread = Spread::new(self, pace, Direction::Back);
        let ties = goals.ties(pace);
        for (goal, tie) in ties.all().iter().filter(|(goal, _)| wanted(*goal)) {
            spread.begin(tie, *goal);
        }
        while spread.settle().is_some() {}
        let walks = people.iter().map(|person| {
            let inside = person.inside.iter().filter(|goal| wanted(**goal));
            let inside = inside.map(|goal| (Cost::ZERO, *goal));
            let tie = person.tie(pace);
            let around = tie.into_iter().flat_map(|tie| {
                let ends = spread.ends(tie, Direction::Out).map(|(node, toll)| {
                    let reached = spread.at(node);
                    (toll + reached.toll, reached.origin)
                });
                let direct = ties.on(tie.edge).iter();
                let direct = direct
                    .filter(|(goal, _)| wanted(*goal))
                    .map(|(goal, to)| (spread.direct(tie, to), *goal));
                direct.chain(ends)
            });
            let (toll, goal) = inside.chain(around).min()?;
            toll.is_finite().then_some(Walk { goal, cost: toll })
        });
        Coverage {
            walks: walks.collect(),
            settled: spread.settled(),
        }
    }
}
