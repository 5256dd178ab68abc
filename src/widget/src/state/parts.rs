//! What comes after the first answer, as a visit asks for it.

use super::Visit;
use crate::state::fault::Fault;
use atlas::WalkCost;
use i18n::WalkContext;
use js_sys::Promise;
use leptos::prelude::WithValue;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::console;

impl Visit {
    /// The walks from where the visitor is to every place, by number; empty where they are not known.
    pub fn walks(self) -> Arc<Vec<Option<WalkCost>>> {
        match self.live().later.peek() {
            Some(later) => (later.walks)(self),
            None => Arc::default(),
        }
    }

    /// What is known of walks, for a sentence about one.
    pub fn walk_context(self) -> WalkContext {
        WalkContext {
            pace: self.live().pace.peek(),
            has_walks: !self.walks().is_empty(),
        }
    }

    /// Says what is wrong with a file, instead of what was said of it before; without a fault, that is taken back.
    pub fn judge(self, file: &str, fault: Option<Fault>) {
        let mut faults = self.live().faults.peek();
        faults.retain(|it| it.file() != file);
        faults.extend(fault.map(Arc::new));
        self.live().faults.set(faults);
    }

    /// The same of a file that came later, which the console has to say too; whether it may pass.
    pub fn complain(self, fault: Fault) -> bool {
        // For the editor; the notes say it to everybody.
        console::warn_1(&["sleutelvrij: ", &fault.detail()].concat().into());
        let (name, may_pass) = (fault.file().to_owned(), fault.may_pass());
        self.judge(&name, Some(fault));
        may_pass
    }

    /// Says that what the parameter of this name asks does not count, or takes that back.
    pub fn unheard(self, name: Option<String>) {
        let mut faults = self.live().faults.peek();
        faults.retain(|it| !matches!(**it, Fault::Link(_)));
        faults.extend(name.map(|name| Arc::new(Fault::Link(name))));
        self.live().faults.set(faults);
    }

    /// A further part of the atlas, as [`fetched_files::bytes`](crate::services::fetched_files::bytes) reads it; nothing where the atlas has none,
    /// or where nobody waits for it any more.
    pub async fn fetched(self, part: &str) -> Option<JsValue> {
        // A promise of the element that is never broken: what goes wrong is an answer.
        let file = JsFuture::from(self.fetch(part)).await;
        file.ok().filter(|file| !file.is_null_or_undefined())
    }

    /// Asks the element for it. The element catches everything: the promise is kept.
    fn fetch(self, part: &str) -> Promise {
        let asked = self
            .more
            .try_with_value(|more| more.call1(&JsValue::NULL, &part.into()));
        let promised = asked.and_then(Result::ok).and_then(|it| it.dyn_into().ok());
        promised.unwrap_or_else(|| Promise::resolve(&JsValue::NULL))
    }
}
