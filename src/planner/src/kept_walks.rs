//! The walks of the last questions, kept for the next ones.

use access::{Analysis, Scenario, Supply, WalkInterval};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use streets::Pace;

/// How many are kept: of coverage before and after a plan, and of a question with other places.
const KEPT: usize = 4;

/// All that walks depend on, beside the atlas.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WalksAsked {
    /// Which places count. Whether one is open is in it.
    pub(crate) supply: Supply,
    pub(crate) pace: Pace,
    pub(crate) rank: usize,
    /// What changed before; `None` for nothing.
    pub(crate) scenario: Option<Scenario>,
}

/// The walks of the last questions: several questions about the same places after the same scenario cost one search, and while
/// somebody drags a place, the walks before the scenario stay as they are.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptWalks(RefCell<VecDeque<(WalksAsked, Rc<[WalkInterval]>)>>);

impl KeptWalks {
    /// The walks of the demand points: those that are kept, or those of the analysis, which must be after the scenario.
    pub(crate) fn of(&self, asked: WalksAsked, analysis: &Analysis<'_>) -> Rc<[WalkInterval]> {
        let mut kept = self.0.borrow_mut();
        let known = kept.iter().position(|(it, _)| *it == asked);
        let walks = known.and_then(|at| kept.remove(at));
        let walks = walks.unwrap_or_else(|| {
            let WalksAsked {
                supply, pace, rank, ..
            } = &asked;
            let walks = analysis.walk_intervals(supply, *pace, *rank);
            (asked, walks.into())
        });
        let found = Rc::clone(&walks.1);
        kept.push_front(walks);
        kept.truncate(KEPT);
        found
    }
}
