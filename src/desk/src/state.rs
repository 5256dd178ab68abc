//! The state of the desk: what is asked, what is planned and what is on the screen.

use crate::plan::Plan;
use crate::question::DeskQuestion;
use crate::view::DeskView;

/// The state of the desk. All that is on the screen follows from it and from the engine's answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskState {
    /// What is asked.
    pub question: DeskQuestion,
    /// What changes.
    pub plan: Plan,
    /// What is on the screen.
    pub view: DeskView,
}
