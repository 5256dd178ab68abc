//! Answers that come shortly after each other are shown together: the page is drawn once for all of them.
//!
//! After a change the engine answers several questions, one by one: coverage, walks, seats. Each would draw the table and the map
//! again, which takes longer than to wait for the next one.

use super::Desk;
use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};

/// An answer waits so long for others at most: shorter than a reader notices.
const LONGEST: Duration = Duration::from_millis(40);

/// Answers that are not shown yet.
#[derive(Default)]
pub struct HeldAnswers {
    /// The number of questions that the engine has not answered.
    asked: Cell<usize>,
    /// What shows the answers that came, in their order.
    held: RefCell<Vec<Box<dyn FnOnce()>>>,
    timer: RefCell<Option<TimeoutHandle>>,
}

impl Desk {
    /// A question goes to the engine. [`Desk::answer_came`] has to be called once it is answered, or will not be.
    pub fn question_goes(self) {
        let asked = &self.store().held.asked;
        asked.set(asked.get() + 1);
    }

    /// A question is answered, and `show` shows the answer: together with those that come in the next moment, or at once where no
    /// other question waits. `None` for a question that has no answer.
    pub fn answer_came(self, show: Option<Box<dyn FnOnce()>>) {
        let store = self.store();
        let held = &store.held;
        held.asked.set(held.asked.get().saturating_sub(1));
        held.held.borrow_mut().extend(show);
        if held.asked.get() == 0 {
            self.show_answers();
        } else if held.timer.borrow().is_none() && !held.held.borrow().is_empty() {
            let show = move || {
                if !self.is_disposed() {
                    self.show_answers();
                }
            };
            match set_timeout_with_handle(show, LONGEST) {
                Ok(timer) => drop(held.timer.replace(Some(timer))),
                Err(_) => self.show_answers(),
            }
        }
    }

    fn show_answers(self) {
        let store = self.store();
        if let Some(timer) = store.held.timer.take() {
            timer.clear();
        }
        for show in store.held.held.take() {
            show();
        }
    }
}
