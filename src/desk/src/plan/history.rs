//! The history of a plan.

use access::Scenario;
use std::mem::replace;

/// The plans before and after the present one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanHistory {
    /// Those that undoing goes back to, the next one last.
    past: Vec<Scenario>,
    /// Those that were undone, the next one to do again last.
    future: Vec<Scenario>,
}

impl PlanHistory {
    /// Takes in the plan that is about to change. What was undone since stays reachable by undoing:
    ///
    /// ```text
    /// past  now  future           past          now
    ///  A     B   C D     change   A B C D B      E
    /// ```
    pub fn record(&mut self, now: Scenario) {
        if !self.future.is_empty() {
            self.past.push(now.clone());
            self.past.extend(self.future.drain(..).rev());
        }
        self.past.push(now);
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    pub fn undo(&mut self, now: &mut Scenario) {
        if let Some(before) = self.past.pop() {
            self.future.push(replace(now, before));
        }
    }

    pub fn redo(&mut self, now: &mut Scenario) {
        if let Some(after) = self.future.pop() {
            self.past.push(replace(now, after));
        }
    }
}
