//! What a planner changes, step by step.

use access::Scenario;

/// A plan: what changes, and what can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    scenario: Scenario,
}

impl Plan {
    /// A plan that begins with a scenario.
    pub fn new(scenario: Scenario) -> Self {
        Self { scenario }
    }

    /// What changes, for the engine, the link and the file.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.scenario.steps.is_empty()
    }
}
