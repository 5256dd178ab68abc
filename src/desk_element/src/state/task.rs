//! Tasks that end with the desk.

use super::Desk;
use js_sys::Promise;
use leptos::prelude::window;
use leptos::task::spawn_local;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Lets the page do what waits before a task goes on.
pub async fn pause() {
    let waiting = Promise::new(&mut |resolve, _| {
        if window().set_timeout_with_callback(&resolve).is_err() {
            // Without timers the task goes on at once. Resolving does not fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    // It is never rejected.
    let _ = JsFuture::from(waiting).await;
}

impl Desk {
    /// Runs a task, only of a desk that is mounted. It is dropped once the desk is disposed of, so that code after an `await`
    /// need not check that.
    pub fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.spawn_boxed(Box::pin(task));
    }

    #[inline(never)]
    fn spawn_boxed(self, task: Pin<Box<dyn Future<Output = ()>>>) {
        let mut task = Some(task);
        spawn_local(poll_fn(move |context| {
            if self.is_disposed() {
                task = None;
            }
            match &mut task {
                Some(task) => task.as_mut().poll(context),
                None => Poll::Ready(()),
            }
        }));
    }
}
