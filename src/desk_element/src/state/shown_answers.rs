//! Answers that are asked only while the table or the map shows them: walks, capacity and seats.

use super::Desk;
use crate::asked::{DeskAnswer, DeskAsked};
use desk::EngineQuestion;
use desk::answers::{SeatsAnswer, SupplyAnswer, WalksAnswer};
use serde::de::DeserializeOwned;
use std::rc::Rc;

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

    /// An answer, unless it is of another question or plan than the coverage on the screen; reactive.
    pub fn of_screen<A: DeserializeOwned + 'static>(
        self,
        asked: &DeskAsked<A>,
    ) -> Option<Rc<DeskAnswer<A>>> {
        let (answer, of) = (asked.answer()?, self.answered_state()?);
        (*answer.of == *of).then_some(answer)
    }

    /// Asks now and whenever the question, the plan or what is shown changes, until the current owner is disposed of.
    pub fn follow_shown(self) {
        self.follow_one(&self.walks(), EngineQuestion::Walks);
        self.follow_one(&self.supply(), EngineQuestion::FloatingCatchment);
        self.follow_one(&self.seats(), EngineQuestion::Seats);
    }

    fn follow_one<A: DeserializeOwned + 'static>(
        self,
        asked: &DeskAsked<A>,
        which: EngineQuestion,
    ) {
        asked.follow_with(self, move || {
            self.view().shows(which).then(|| self.members(which))
        });
    }
}
