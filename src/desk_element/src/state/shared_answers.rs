//! Answers that several components read: coverage, and what the plan changes.
//!
//! With a plan one question is enough: the comparison has the coverage after the plan. So the two are always of the same question
//! and plan, also while a place is dragged and most questions are superseded.

use super::Desk;
use crate::asked::{Answered, AskedState, DeskAnswer, DeskAsked};
use crate::engine::WrittenAnswer;
use browser::reactive::effect;
use desk::EngineQuestion;
use desk::answers::{CompareAnswer, CoverageAnswer};
use leptos::prelude::untrack;
use serde_json::Value;
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

/// Of questions of one kind that wait, only the newest is answered.
const KIND: &str = "coverage";

/// The questions, of which one is asked at a time.
pub struct SharedAnswers {
    coverage: DeskAsked<CoverageAnswer>,
    compare: DeskAsked<CompareAnswer>,
    /// The last question of either, as JSON; empty before the first.
    last: RefCell<String>,
}

impl SharedAnswers {
    /// Nothing is asked yet.
    pub fn new() -> Self {
        Self {
            coverage: DeskAsked::new(KIND, EngineQuestion::Coverage),
            compare: DeskAsked::new(KIND, EngineQuestion::Compare),
            last: RefCell::default(),
        }
    }
}

impl Desk {
    /// Coverage of all regions, with the plan: what the first sentence, the table and the map are of.
    pub fn coverage(self) -> DeskAsked<CoverageAnswer> {
        self.store().shared.coverage.clone()
    }

    /// What the plan changes in each region, of the same question and plan as the coverage; `None` without a plan. Reactive.
    pub fn comparison(self) -> Option<Rc<DeskAnswer<CompareAnswer>>> {
        let coverage = self.coverage().answer()?;
        let compared = self.store().shared.compare.answer()?;
        Rc::ptr_eq(&coverage.of, &compared.of).then_some(compared)
    }

    /// What the figures on the screen are of; the desk may ask something else by now. `None` before the first answer. Reactive.
    pub fn answered_state(self) -> Option<Rc<AskedState>> {
        Some(self.coverage().answer()?.of.clone())
    }

    /// What is asked now.
    pub fn asked_state(self) -> Rc<AskedState> {
        let (question, plan) = untrack(|| (self.question(), self.plan()));
        Rc::new(AskedState {
            question,
            scenario: plan.scenario().clone(),
        })
    }

    /// Whether the plan changes anything; reactive.
    pub fn is_planned(self) -> bool {
        !self.plan().scenario().steps.is_empty()
    }

    /// What the figures on the screen are of, as JSON, and these: a question of `compare` with a plan, else of `coverage`.
    pub fn answered(self) -> Option<Rc<(String, WrittenAnswer)>> {
        let is_compared = untrack(|| self.comparison()).is_some();
        let store = self.store();
        match is_compared {
            true => store.shared.compare.answered(),
            false => store.shared.coverage.answered(),
        }
    }

    /// Asks now and whenever the question or the plan changes, until the current owner is disposed of.
    pub fn follow_shared(self) {
        effect(move || {
            if let Some(asking) = self.shared_question() {
                self.spawn(asking);
            }
        });
    }

    /// Asks with the question and the plan of the desk, unless that was asked last; the result ends with the answer. Reactive.
    pub fn shared_question(self) -> Option<impl Future<Output = ()> + 'static> {
        let which = match self.is_planned() {
            true => EngineQuestion::Compare,
            false => EngineQuestion::Coverage,
        };
        let question = Value::from(self.members(which)).to_string();
        let store = self.store();
        if store.shared.last.replace(question.clone()) == question {
            return None;
        }
        let asking: Pin<Box<dyn Future<Output = ()>>> = match which {
            EngineQuestion::Compare => Box::pin(self.ask_compare(question)),
            _ => {
                let coverage = store.shared.coverage.clone();
                let shown = coverage.clone();
                Box::pin(coverage.ask(self, question, move |answer| shown.set(answer)))
            }
        };
        Some(asking)
    }

    fn ask_compare(self, question: String) -> impl Future<Output = ()> {
        let store = self.store();
        let (coverage, compare) = (store.shared.coverage.clone(), store.shared.compare.clone());
        coverage.begin(&question);
        let (shown, asked) = (compare.clone(), question.clone());
        compare.ask(self, question, move |answer| {
            coverage.finish(&asked);
            coverage.set(match &answer {
                Answered::Answer(answer) => {
                    let afterwards = DeskAnswer::new(answer.of.clone(), answer.afterwards());
                    Answered::Answer(Rc::new(afterwards))
                }
                Answered::Refused(why) => Answered::Refused(why.clone()),
                Answered::Nothing => Answered::Nothing,
            });
            shown.set(answer);
        })
    }
}
