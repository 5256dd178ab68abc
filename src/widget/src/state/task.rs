//! Tasks and timers that end with the widget instance. Leptos' own `spawn_local_scoped_with_cancellation` ends with the
//! owner that is current when it is called, which may be a view that is rebuilt meanwhile.

use super::State;
use leptos::prelude::{request_animation_frame, set_timeout};
use leptos::task::spawn_local;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

impl State {
    /// Runs a task. It is dropped once the instance is disposed of, so that code after an `await` need not check that.
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

    /// Runs a function after some time, unless the instance is disposed of by then.
    pub fn after(self, time: Duration, run: impl FnOnce() + 'static) {
        let run: Box<dyn FnOnce()> = Box::new(run);
        set_timeout(move || self.unless_disposed(run), time);
    }

    /// Runs a function with the next frame, when all views are up to date, unless the instance is disposed of by then.
    pub fn on_next_frame(self, run: impl FnOnce() + 'static) {
        let run: Box<dyn FnOnce()> = Box::new(run);
        request_animation_frame(move || self.unless_disposed(run));
    }

    #[inline(never)]
    fn unless_disposed(self, run: Box<dyn FnOnce()>) {
        if !self.is_disposed() {
            run();
        }
    }
}
