//! Turns: long work lets the page respond between them.

use js_sys::{Date, Promise};
use leptos::prelude::window;
use std::cell::Cell;
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The longest turn, milliseconds: with what the page does besides, no task should be longer than 50.
const LONGEST: f64 = 20.0;

/// The turn that long work has now.
pub struct Turn(Cell<f64>);

impl Turn {
    /// A turn that begins now.
    pub fn begin() -> Self {
        Self(Cell::new(Date::now()))
    }

    /// Begins the next turn.
    pub fn renew(&self) {
        self.0.set(Date::now());
    }

    /// Whether the turn is over.
    pub fn is_over(&self) -> bool {
        Date::now() - self.0.get() > LONGEST
    }

    /// Yields to the page if the turn is over.
    pub async fn end(&self) {
        if self.is_over() {
            yield_to_page().await;
            self.renew();
        }
    }
}

/// Lets the browser handle events before a task goes on.
#[inline(never)]
pub fn yield_to_page() -> Pin<Box<dyn Future<Output = ()>>> {
    let promise = Promise::new(&mut |resolve, _| {
        if window().set_timeout_with_callback(&resolve).is_err() {
            // Without a timer the task goes on at once; resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    Box::pin(async {
        // The promise is never rejected.
        let _ = JsFuture::from(promise).await;
    })
}
