//! Long work in turns: it goes on when it is polled again.

use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Tells whether long work should pause.
pub type IsTurnOver<'t> = &'t dyn Fn() -> bool;

/// Pauses until the next poll, if the turn is over. It wakes nobody: whoever polls, polls again.
pub async fn pause(is_over: IsTurnOver<'_>) {
    if !is_over() {
        return;
    }
    let mut is_paused = false;
    poll_fn(|_| match std::mem::replace(&mut is_paused, true) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
}

/// Does work with pauses all at once.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
    }
}
