//! Tasks that end with the desk.

use super::Desk;
use leptos::task::spawn_local;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

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
