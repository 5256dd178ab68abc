//! A question of the engine that follows the state of the desk, with its newest answer.

use crate::engine::{NoAnswer, WrittenAnswer};
use crate::state::Desk;
use access::Scenario;
use browser::reactive::{Signal, effect};
use desk::{DeskQuestion, EngineQuestion};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// What figures are of.
#[derive(Debug, PartialEq)]
pub struct AskedState {
    /// The question of the desk.
    pub question: DeskQuestion,
    /// The plan.
    pub scenario: Scenario,
}

/// An answer with what it is of. It dereferences to the answer.
#[derive(Debug)]
pub struct DeskAnswer<A> {
    /// What it is of: the desk may ask something else by now.
    pub of: Rc<AskedState>,
    answer: A,
}

impl<A> DeskAnswer<A> {
    /// An answer to what was asked.
    pub fn new(of: Rc<AskedState>, answer: A) -> Self {
        Self { of, answer }
    }
}

impl<A> Deref for DeskAnswer<A> {
    type Target = A;

    fn deref(&self) -> &A {
        &self.answer
    }
}

/// The newest answer of a question.
#[derive(Debug)]
pub enum Answered<A> {
    /// None yet.
    Nothing,
    /// This one. While a newer question is being answered, it is the one of the question before.
    Answer(Rc<DeskAnswer<A>>),
    /// None: the engine refuses the question, or the atlas lacks what it asks for; with why, in English.
    Refused(Rc<str>),
}

impl<A> Clone for Answered<A> {
    fn clone(&self) -> Self {
        match self {
            Self::Nothing => Self::Nothing,
            Self::Answer(answer) => Self::Answer(answer.clone()),
            Self::Refused(why) => Self::Refused(why.clone()),
        }
    }
}

/// A question of the engine and its newest answer. A copy is the same question.
pub struct DeskAsked<A>(Rc<AskedQuestion<A>>);

impl<A> Clone for DeskAsked<A> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

struct AskedQuestion<A> {
    /// Of questions of one kind that wait, only the newest is answered.
    kind: &'static str,
    which: EngineQuestion,
    /// The last question, as JSON; empty before the first.
    last: RefCell<String>,
    newest: Signal<Answered<A>>,
    /// The last question that was answered, as JSON, and its answer.
    answered: RefCell<Option<Rc<(String, WrittenAnswer)>>>,
    is_waiting: Signal<bool>,
}

impl<A: DeserializeOwned + 'static> DeskAsked<A> {
    /// A question that is not asked yet. Two questions of the same name on one page need different kinds.
    pub fn new(kind: &'static str, which: EngineQuestion) -> Self {
        Self(Rc::new(AskedQuestion {
            kind,
            which,
            last: RefCell::default(),
            newest: Signal::new(Answered::Nothing),
            answered: RefCell::default(),
            is_waiting: Signal::new(false),
        }))
    }

    /// Which question of the engine it is.
    pub fn which(&self) -> EngineQuestion {
        self.0.which
    }

    /// The newest answer; reactive.
    pub fn get(&self) -> Answered<A> {
        self.0.newest.get()
    }

    /// The newest answer, if the engine gave one; reactive.
    pub fn answer(&self) -> Option<Rc<DeskAnswer<A>>> {
        match self.get() {
            Answered::Answer(answer) => Some(answer),
            Answered::Nothing | Answered::Refused(_) => None,
        }
    }

    /// Whether the answer to the last question is still to come; reactive.
    pub fn is_waiting(&self) -> bool {
        self.0.is_waiting.get()
    }

    /// The last question that the engine answered, as JSON, and its answer.
    pub fn answered(&self) -> Option<Rc<(String, WrittenAnswer)>> {
        self.0.answered.borrow().clone()
    }

    /// Asks with these members, now and whenever a signal changes that the function reads, until the current owner is disposed
    /// of; nothing while it returns `None`.
    pub fn follow_with(
        &self,
        desk: Desk,
        members: impl Fn() -> Option<Map<String, Value>> + 'static,
    ) {
        let asked = self.clone();
        effect(move || {
            if let Some(members) = members() {
                let question = Value::from(members).to_string();
                if *asked.0.last.borrow() != question {
                    let shown = asked.clone();
                    desk.spawn(asked.ask(desk, question, move |answer| shown.set(answer)));
                }
            }
        });
    }

    /// Asks at once, and calls `show` with the answer when it came. There is none where a newer question superseded this one, or the
    /// engine has stopped.
    pub fn ask<S: FnOnce(Answered<A>) + 'static>(
        &self,
        desk: Desk,
        question: String,
        show: S,
    ) -> impl Future<Output = ()> + use<A, S> {
        self.begin(&question);
        let of = desk.asked_state();
        desk.question_goes();
        let ask = desk.ask_function();
        let answer = ask.ask(self.0.kind, self.0.which, &question);
        let asked = self.clone();
        async move {
            let answer = answer.await;
            if desk.is_disposed() {
                return;
            }
            let mut written = None;
            let answer = match answer {
                Ok(found) => match found.read() {
                    Ok(answer) => {
                        written = Some(Rc::new((question.clone(), found)));
                        Answered::Answer(Rc::new(DeskAnswer::new(of, answer)))
                    }
                    // The two programs are of different builds.
                    Err(error) => Answered::Refused(error.to_string().into()),
                },
                Err(NoAnswer::Refused(why)) => Answered::Refused(why.into()),
                Err(why) => {
                    asked.finish(&question);
                    desk.answer_came(None);
                    if why == NoAnswer::Stopped {
                        desk.engine_stopped();
                    }
                    return;
                }
            };
            desk.answer_came(Some(Box::new(move || {
                asked.finish(&question);
                if written.is_some() {
                    asked.0.answered.replace(written);
                }
                show(answer);
            })));
        }
    }

    /// From now on it waits for the answer to this question.
    pub fn begin(&self, question: &str) {
        self.0.last.replace(question.to_owned());
        self.0.is_waiting.set_if_changed(true);
    }

    /// The answer to this question came, or will not come.
    pub fn finish(&self, question: &str) {
        if *self.0.last.borrow() == question {
            self.0.is_waiting.set_if_changed(false);
        }
    }

    /// Keeps an answer.
    pub fn set(&self, answer: Answered<A>) {
        self.0.newest.set(answer);
    }
}
