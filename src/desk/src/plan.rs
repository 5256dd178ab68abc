//! What a planner changes, step by step, with undo and redo.

mod edit;
mod history;

pub use edit::PlanEdit;

use access::{Scenario, Sites, StepError};
use atlas::Atlas;
use history::PlanHistory;

/// A plan: what changes, and what can be undone and done again.
///
/// Nothing that was planned is lost: a change after an undo keeps what was undone in the history, where undoing goes on to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    scenario: Scenario,
    history: PlanHistory,
    /// The place that is being dragged: its moves are one step of the history.
    dragged: Option<String>,
}

impl Plan {
    /// The most steps of a link or a file that are read: the desk works out each step after all before it.
    pub const MOST_STEPS: usize = 500;

    /// A plan that begins with a scenario, and with nothing to undo.
    pub fn new(scenario: Scenario) -> Self {
        Self {
            scenario,
            ..Self::default()
        }
    }

    /// What changes, for the engine, the link and the file.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.scenario.steps.is_empty()
    }

    /// The places of the atlas after the plan; those of today if the plan cannot be applied to it, which the engine then says too.
    pub fn sites<'a>(&self, atlas: &'a Atlas) -> Sites<'a> {
        Sites::after(&self.scenario, atlas).unwrap_or_else(|_| Sites::new(atlas))
    }

    /// The id that the next place to open gets: the first `new/N` that no place has.
    pub fn next_id(&self, atlas: &Atlas) -> String {
        let sites = self.sites(atlas);
        let ids = (1_u64..).map(|number| format!("new/{number}"));
        let mut free = ids.filter(|id| sites.by_id(id).is_none());
        free.next().unwrap_or_default()
    }

    /// Makes a change.
    ///
    /// # Errors
    /// A change after which the plan makes no sense, such as closing a place twice: then nothing changes. Whether a street is where
    /// one is to close is known to the engine only.
    pub fn edit(&mut self, edit: PlanEdit, atlas: &Atlas) -> Result<(), StepError> {
        let dragged = match &edit {
            PlanEdit::Drag { place, .. } => Some(place.clone()),
            _ => None,
        };
        let goes_on = dragged.is_some() && dragged == self.dragged;
        let changed = edit.applied_to(&self.scenario, atlas);
        Sites::after(&changed, atlas)?;
        if changed == self.scenario {
            return Ok(());
        }
        if !goes_on {
            self.history.record(self.scenario.clone());
        }
        self.scenario = changed;
        self.dragged = dragged;
        Ok(())
    }

    /// Ends a drag: the next one of the same place is another step of the history.
    pub fn end_drag(&mut self) {
        self.dragged = None;
    }

    /// Takes a drag back that has not ended; nothing without one.
    pub fn cancel_drag(&mut self) {
        if self.dragged.is_some() {
            self.undo();
        }
    }

    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an undone change to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self) {
        self.dragged = None;
        self.history.undo(&mut self.scenario);
    }

    /// Does the last undone change again, if there is one.
    pub fn redo(&mut self) {
        self.dragged = None;
        self.history.redo(&mut self.scenario);
    }

    /// The name of the plan's file: letters and digits of its title, or `plan.json`.
    pub fn file_name(&self) -> String {
        let title = self.scenario.title.as_deref().unwrap_or_default();
        let words = title
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty());
        let name: Vec<String> = words.map(str::to_lowercase).collect();
        // Some file systems take 255 bytes, and a letter has up to four.
        let name: String = name.join("-").chars().take(50).collect();
        match name.trim_end_matches('-') {
            "" => "plan.json".to_owned(),
            name => format!("{name}.json"),
        }
    }
}
