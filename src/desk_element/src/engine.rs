//! Asks the planner's engine, through the function that `www/element/desk.js` gives.

use browser::object::member;
use desk::EngineQuestion;
use desk::answers::{self, AnswerError};
use js_sys::{Function, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The function `ask(kind, name, question)` of `desk.js`: a promise of an answer as JSON in bytes, or of null where a newer question
/// of the same kind came before this one's turn.
#[derive(Clone, Debug)]
pub struct AskFunction(Function);

/// An answer of the engine, as JSON in bytes of UTF-8 that JavaScript has.
#[derive(Clone, Debug)]
pub struct WrittenAnswer(Uint8Array);

impl WrittenAnswer {
    /// Reads it.
    ///
    /// # Errors
    /// JSON of another form.
    pub fn read<A: DeserializeOwned>(&self) -> Result<A, AnswerError> {
        answers::read(&self.0.to_vec())
    }

    /// The JSON.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.to_vec()).into_owned()
    }

    /// The bytes, to be parsed in JavaScript.
    pub fn bytes(&self) -> &JsValue {
        &self.0
    }
}

/// Why the engine gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// A newer question of the same kind came before this one's turn.
    Superseded,
    /// The engine refuses the question, or the atlas lacks what it asks for; with why, in English.
    Refused(String),
    /// The engine has stopped and answers no more.
    Stopped,
}

/// Why an answer of another form is none.
const OTHER_BUILD: &str = "the engine is of another build than the desk";

impl AskFunction {
    /// A function of JavaScript.
    pub fn new(function: Function) -> Self {
        Self(function)
    }

    /// Asks at once, before the result is awaited: the engine answers while the page shows what was changed. Of
    /// questions of one `kind` that wait, only the newest is answered.
    ///
    /// # Errors
    /// Why there is none.
    pub fn ask(
        &self,
        kind: &str,
        which: EngineQuestion,
        question: &str,
    ) -> impl Future<Output = Result<WrittenAnswer, NoAnswer>> + use<> {
        let called = self.0.call3(
            &JsValue::UNDEFINED,
            &kind.into(),
            &which.name().into(),
            &question.into(),
        );
        let promise: Result<Promise, JsValue> = called.and_then(JsCast::dyn_into);
        // Before the first await: a promise that is rejected earlier would have no handler.
        let answer = promise.map(JsFuture::from);
        async move {
            match answer.map_err(|_| NoAnswer::Stopped)?.await {
                Ok(answer) if answer.is_null() => Err(NoAnswer::Superseded),
                Ok(answer) => match answer.dyn_into() {
                    Ok(bytes) => Ok(WrittenAnswer(bytes)),
                    Err(_) => Err(NoAnswer::Refused(OTHER_BUILD.to_owned())),
                },
                Err(error) if member(&error, "stopped").is_truthy() => Err(NoAnswer::Stopped),
                Err(error) => {
                    let why = member(&error, "message").as_string();
                    Err(NoAnswer::Refused(why.unwrap_or_default()))
                }
            }
        }
    }
}
