//! What comes after the first answer, as a visit asks for it.

use super::Visit;
use crate::fault::Fault;
use atlas::Walked;
use js_sys::Promise;
use leptos::prelude::WithValue;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

impl Visit {
    /// The walks from where the visitor is to every place, by number; empty where they are not known.
    pub fn walks(self) -> Arc<Vec<Option<Walked>>> {
        match self.live().later.peek() {
            Some(later) => (later.walks)(self),
            None => Arc::default(),
        }
    }

    /// Says what is wrong with a file, instead of what was said of it before; without a fault, that is taken back.
    pub fn judge(self, file: &str, fault: Option<Fault>) {
        let mut faults = self.live().faults.peek();
        faults.retain(|it| it.file() != file);
        faults.extend(fault.map(Arc::new));
        self.live().faults.set(faults);
    }

    /// Asks the element for a further part of the atlas, as [`delivery::bytes`](crate::delivery::bytes) reads it; null
    /// where the atlas has none, or where nobody waits for it any more. The element catches everything: the promise is kept.
    pub fn fetch(self, part: &str) -> Promise {
        let asked = self
            .more
            .try_with_value(|more| more.call1(&JsValue::NULL, &part.into()));
        let promised = asked.and_then(Result::ok).and_then(|it| it.dyn_into().ok());
        promised.unwrap_or_else(|| Promise::resolve(&JsValue::NULL))
    }
}
