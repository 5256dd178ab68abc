//! Turns: long work lets the page respond between them.

use js_sys::{Date, Promise};
use std::cell::Cell;
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// A turn is over after so many milliseconds. It lasts until its step is done: with that and what the page does besides, few tasks
/// are longer than 50.
const LENGTH: f64 = 20.0;

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
        // A clock that is set back ends the turn too.
        !(0.0..=LENGTH).contains(&(Date::now() - self.0.get()))
    }

    /// Yields to the page if the turn is over, and begins the next one.
    pub async fn end_if_over(&self) {
        if self.is_over() {
            yield_to_page().await;
            self.renew();
        }
    }
}

/// Lets the browser handle events before a task goes on, by a message: the timers of a hidden page wait for seconds.
#[inline(never)]
pub fn yield_to_page() -> Pin<Box<dyn Future<Output = ()>>> {
    let promise = Promise::new(&mut |resolve, _| {
        let sent = MessageChannel::new().and_then(|channel| {
            channel.port1().set_onmessage(Some(&resolve));
            channel.port2().post_message(&JsValue::NULL)
        });
        if sent.is_err() {
            // The task goes on at once; resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    Box::pin(async {
        // The promise is never rejected.
        let _ = JsFuture::from(promise).await;
    })
}
