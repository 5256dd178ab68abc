//! Answers that are asked only while the table or the map shows them: walks, capacity and seats.

use super::Desk;
use crate::asked::{AskedState, DeskAnswer, DeskAsked};
use access::Scenario;
use desk::answers::{HasAbout, SeatsAnswer, SupplyAnswer, WalksAnswer};
use desk::{EngineQuestion, MapFigure, TimeAsked};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::rc::Rc;

/// The member of a question that has its moment.
const OPEN_AT: &str = "openAt";

/// The questions.
pub struct ShownAnswers {
    walks: DeskAsked<WalksAnswer>,
    supply: DeskAsked<SupplyAnswer>,
    seats: DeskAsked<SeatsAnswer>,
}

impl ShownAnswers {
    /// Nothing is asked yet.
    pub fn new() -> Self {
        Self {
            walks: DeskAsked::new("walks", EngineQuestion::Walks),
            supply: DeskAsked::new("supply", EngineQuestion::FloatingCatchment),
            seats: DeskAsked::new("seats", EngineQuestion::Seats),
        }
    }
}

impl Desk {
    /// How far people walk; asked only while the table or the map shows it.
    pub fn walks(self) -> DeskAsked<WalksAnswer> {
        self.store().shown.walks.clone()
    }

    /// Capacity for each person; asked only while the table or the map shows it.
    pub fn supply(self) -> DeskAsked<SupplyAnswer> {
        self.store().shown.supply.clone()
    }

    /// How far it is from seat to seat; asked only while the table or the map shows it.
    pub fn seats(self) -> DeskAsked<SeatsAnswer> {
        self.store().shown.seats.clone()
    }

    /// An answer, unless the engine would be asked something else for the question, plan or moment of the coverage on the screen:
    /// walks are the same for every limit. Reactive.
    pub fn of_screen<A: DeserializeOwned + HasAbout + 'static>(
        self,
        asked: &DeskAsked<A>,
    ) -> Option<Rc<DeskAnswer<A>>> {
        self.of_screen_with(asked, None)
    }

    /// The same of an answer that is asked without the plan.
    pub fn of_screen_before<A: DeserializeOwned + HasAbout + 'static>(
        self,
        asked: &DeskAsked<A>,
    ) -> Option<Rc<DeskAnswer<A>>> {
        self.of_screen_with(asked, Some(&Scenario::default()))
    }

    /// The answer as it would be asked with this plan; `None` for the plan of the desk.
    fn of_screen_with<A: DeserializeOwned + HasAbout + 'static>(
        self,
        asked: &DeskAsked<A>,
        plan: Option<&Scenario>,
    ) -> Option<Rc<DeskAnswer<A>>> {
        let (answer, coverage) = (asked.answer()?, self.coverage().answer()?);
        let members = |of: &AskedState| {
            let plan = plan.unwrap_or(&of.scenario);
            of.question.for_engine(asked.which(), plan)
        };
        let is_same = plan.is_none() && answer.of == coverage.of;
        let is_of_it = is_same || members(&answer.of) == members(&coverage.of);
        // Figures of a whole week are of no moment.
        let moments = answer
            .about()
            .open_at
            .as_ref()
            .zip(coverage.about.open_at.as_ref());
        (is_of_it && moments.is_none_or(|(one, other)| one == other)).then_some(answer)
    }

    /// The members of a question whose answer is shown beside the coverage. Where the desk asks for "now", it is the moment that the
    /// coverage is of, and there are none before that is answered. Reactive.
    pub fn members_beside(self, which: EngineQuestion) -> Option<Map<String, Value>> {
        let mut members = self.members(which);
        if self.question().time == TimeAsked::Now && members.contains_key(OPEN_AT) {
            let coverage = self.coverage().answer()?;
            if *coverage.of != *self.asked_state() {
                return None;
            }
            let moment = coverage.about.open_at.clone()?;
            members.insert(OPEN_AT.to_owned(), moment.into());
        }
        Some(members)
    }

    /// Asks now and whenever the question, the plan or what is shown changes, until the current owner is disposed of.
    pub fn follow_shown(self) {
        self.follow_one(&self.walks(), EngineQuestion::Walks);
        self.follow_one(&self.supply(), EngineQuestion::FloatingCatchment);
        // The map draws the streets without a seat near as lines, which the table does not need.
        self.seats().follow_with(self, move || {
            let view = self.view();
            let is_shown = view.shows(EngineQuestion::Seats);
            let mut members = is_shown.then(|| self.members_beside(EngineQuestion::Seats))??;
            if view.figure == MapFigure::Seats {
                members.insert("lines".to_owned(), true.into());
            }
            Some(members)
        });
    }

    fn follow_one<A: DeserializeOwned + 'static>(
        self,
        asked: &DeskAsked<A>,
        which: EngineQuestion,
    ) {
        asked.follow_with(self, move || {
            let is_shown = self.view().shows(which);
            is_shown.then(|| self.members_beside(which))?
        });
    }
}
