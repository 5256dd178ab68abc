//! Answers that come shortly after each other are shown together: the page is drawn once for all of them.
//!
//! After a change the engine answers several questions, one by one: coverage, walks, seats. Each would draw the table and the map
//! again, which takes longer than to wait for the next one.

use super::Desk;
use crate::slices::{after_paint, all_drawn};
use browser::reactive::Signal;
use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};

/// An answer waits so long for others at most: shorter than a reader notices.
const LONGEST: Duration = Duration::from_millis(40);

/// Answers that are not shown yet.
pub struct HeldAnswers {
    /// The number of questions that the engine has not answered.
    asked: Cell<usize>,
    /// What shows the answers that came, in their order.
    held: RefCell<Vec<Box<dyn FnOnce()>>>,
    timer: RefCell<Option<TimeoutHandle>>,
    /// Whether answers are being drawn.
    is_drawing: Signal<bool>,
}

impl HeldAnswers {
    /// None yet.
    pub fn new() -> Self {
        Self {
            asked: Cell::default(),
            held: RefCell::default(),
            timer: RefCell::default(),
            is_drawing: Signal::new(false),
        }
    }
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
        let answers = store.held.held.take();
        if answers.is_empty() {
            return;
        }
        self.drawing_begins();
        for show in answers {
            show();
        }
    }

    /// What follows changes the page: the desk is busy until all of it is drawn.
    pub fn drawing_begins(self) {
        let store = self.store();
        if store.held.is_drawing.get_untracked() {
            return;
        }
        store.held.is_drawing.set(true);
        self.spawn(async move {
            after_paint().await;
            all_drawn().await;
            self.store().held.is_drawing.set(false);
        });
    }

    /// Whether an answer is still to come, or not all of it is drawn; reactive.
    pub fn is_busy(self) -> bool {
        let is_waiting = self.coverage().is_waiting();
        self.store().held.is_drawing.get() || is_waiting
    }
}
