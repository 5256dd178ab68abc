//! Promises for JavaScript.

use js_sys::Promise;
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

type Task = Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>>;

/// A promise of what a task returns. The task is boxed, as each type of task would bring a kilobyte of its own.
pub fn promise(task: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    boxed_promise(Box::pin(task))
}

#[inline(never)]
fn boxed_promise(task: Task) -> Promise {
    future_to_promise(task)
}
