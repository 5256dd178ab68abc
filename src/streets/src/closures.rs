//! Closures of goals, alone or several at once, and what is left after each.

use crate::sparse_rows::SparseRows;
use atlas::NeedStatus;
use std::collections::BTreeMap;

/// Which goals count, and what each of several closures makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closures {
    goals: Vec<Goal>,
    /// By goal.
    changes: SparseRows<ClosureChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Goal {
    status: NeedStatus,
    group: u32,
    /// Whether only one closure changes it, and that changes no other.
    is_alone: bool,
}

/// What a closure makes of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosureChange {
    /// The goal.
    pub goal: u32,
    /// The number of the closure.
    pub closure: u32,
    /// Whether the goal counts after it: less than before, or perhaps as before, where it may count because of what closes.
    pub after: NeedStatus,
}

impl Closures {
    /// Goals by index, each with whether it counts and its group, and the changes of all closures. At most one change of a goal
    /// by a closure; one of a goal that is not there means nothing.
    pub fn new(goals: Vec<(NeedStatus, u32)>, mut changes: Vec<ClosureChange>) -> Self {
        changes.sort_unstable_by_key(|it| it.closure);
        let mut changed: BTreeMap<u32, usize> = BTreeMap::new();
        for change in &changes {
            *changed.entry(change.closure).or_default() += 1;
        }
        let by_goal = changes.into_iter().map(|it| (it.goal, it));
        let changes = SparseRows::grouped(goals.len(), by_goal);
        let goals = goals.into_iter().enumerate();
        let goals = goals.map(|(goal, (status, group))| Goal {
            status,
            group,
            is_alone: match changes.of(goal) {
                [only] => changed.get(&only.closure) == Some(&1),
                _ => false,
            },
        });
        Self {
            goals: goals.collect(),
            changes,
        }
    }

    /// Whether a goal counts before any closure; one that is not there does not.
    pub fn status(&self, goal: u32) -> NeedStatus {
        let goal = self.goals.get(goal as usize);
        goal.map_or(NeedStatus::No, |it| it.status)
    }

    /// The group of a goal; `None` of one that is not there.
    pub fn group(&self, goal: u32) -> Option<u32> {
        self.goals.get(goal as usize).map(|it| it.group)
    }

    /// What the closures make of a goal, in ascending order of closure.
    pub fn changes_of(&self, goal: u32) -> &[ClosureChange] {
        self.changes.of(goal as usize)
    }

    /// Whether any of these goals counts after a closure.
    pub fn left(&self, goals: impl Iterator<Item = u32>, closure: u32) -> NeedStatus {
        let mut left = NeedStatus::No;
        for goal in goals {
            left = left.max(self.after(goal, closure));
            if left == NeedStatus::Yes {
                break;
            }
        }
        left
    }

    fn after(&self, goal: u32, closure: u32) -> NeedStatus {
        let mut changes = self.changes_of(goal).iter();
        let change = changes.find(|it| it.closure == closure);
        change.map_or_else(|| self.status(goal), |it| it.after)
    }

    /// Whether a goal decides anything behind some of its group that are not further: `certain`, which counts for certain, and `held`,
    /// which may have it too and of which the others count `others` at most. It does not, if each closure leaves as much of those.
    pub(crate) fn decides(
        &self,
        goal: u32,
        certain: u32,
        others: NeedStatus,
        mut held: impl Iterator<Item = u32> + Clone,
    ) -> bool {
        // A closure that leaves the certain one leaves enough.
        let mut changes = self.changes_of(certain).iter();
        let is_alone = self
            .goals
            .get(certain as usize)
            .is_some_and(|it| it.is_alone);
        if is_alone {
            return goal != certain && changes.any(|it| self.status(goal) > others.max(it.after));
        }
        changes.any(|it| self.after(goal, it.closure) > self.left(held.clone(), it.closure))
            && held.all(|it| it != goal)
    }
}
