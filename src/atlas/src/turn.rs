//! Long work in turns: it goes on when it is polled again.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Tells whether long work should pause.
pub type IsTurnOver<'t> = &'t dyn Fn() -> bool;

/// Pauses until the next poll, if the turn is over. It wakes nobody: whoever polls, polls again.
pub fn pause(is_over: IsTurnOver<'_>) -> Pause {
    Pause(is_over())
}

/// See [`pause`].
#[derive(Debug)]
pub struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        match std::mem::take(&mut self.0) {
            true => Poll::Pending,
            false => Poll::Ready(()),
        }
    }
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
