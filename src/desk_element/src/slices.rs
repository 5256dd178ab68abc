//! Effects and tasks in slices: once they have kept the page's thread for a while, those that are left wait for the page's next task, so
//! that it can scroll, take a key and paint in between.
//!
//! An effect of Leptos is a task of its executor, which asks for nothing but to be polled: so all that an answer changes is sliced here,
//! and nowhere else.

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use js_sys::Promise;
use leptos::prelude::{document, set_timeout, window};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageChannel, Performance};

/// No effect begins in a slice that is as long already, milliseconds. What most answers change is drawn in one slice, as a browser may
/// draw a frame between two; and where its last effect takes no more than 15 ms, a slice stays below the 50 ms from which a reader
/// notices one (RAIL).
const LONGEST: f64 = 35.0;

thread_local! {
    static SLICES: Slices = Slices::new();
}

/// The slice of now, and what waits for the next one.
struct Slices {
    /// When it began, milliseconds; `None` before its first effect.
    began: Cell<Option<f64>>,
    waiting: RefCell<Vec<Waker>>,
    /// Long effects that rest until the next slice.
    resting: RefCell<Vec<Waker>>,
    /// How many long effects are not at their end.
    long: Cell<usize>,
    /// Wait until all is drawn.
    finishing: RefCell<Vec<Waker>>,
    /// Posts a message to itself, which the page gets in its next task: sooner than a timer.
    channel: Option<MessageChannel>,
    /// Kept, as every effect asks what time it is.
    performance: Option<Performance>,
}

impl Slices {
    fn new() -> Self {
        let channel = MessageChannel::new().ok();
        if let Some(channel) = &channel {
            let next = Closure::<dyn FnMut()>::new(next_slice);
            channel
                .port1()
                .set_onmessage(Some(next.as_ref().unchecked_ref()));
            // It is needed for as long as the page is there.
            next.forget();
        }
        Self {
            began: Cell::new(None),
            waiting: RefCell::default(),
            resting: RefCell::default(),
            long: Cell::default(),
            finishing: RefCell::default(),
            channel,
            performance: window().performance(),
        }
    }

    /// Milliseconds since the page began.
    fn now(&self) -> f64 {
        self.performance.as_ref().map_or(0.0, Performance::now)
    }

    /// Ready in a slice that is not over; else the task is woken with this list in the next one. The first effect begins a slice.
    fn poll(&self, list: &RefCell<Vec<Waker>>, context: &Context<'_>) -> Poll<()> {
        self.begin();
        let is_over = self
            .began
            .get()
            .is_some_and(|it| self.now() - it >= LONGEST);
        if !is_over {
            return Poll::Ready(());
        }
        list.borrow_mut().push(context.waker().clone());
        Poll::Pending
    }

    /// Begins a slice, unless there is one. The page's next task ends it.
    fn begin(&self) {
        if self.began.get().is_some() {
            return;
        }
        self.began.set(Some(self.now()));
        let posted = self.channel.as_ref();
        let posted = posted.map(|it| it.port2().post_message(&true.into()));
        if !matches!(posted, Some(Ok(()))) {
            set_timeout(next_slice, Duration::ZERO);
        }
    }
}

fn next_slice() {
    SLICES.with(|slices| {
        slices.began.set(None);
        // In their order: each is polled in a microtask after the others.
        let effects = slices.waiting.take().into_iter();
        let effects: Vec<Waker> = effects.chain(slices.resting.take()).collect();
        if !effects.is_empty() {
            let finishing = slices.finishing.take();
            effects.into_iter().chain(finishing).for_each(Waker::wake);
        }
    });
}

/// The executor of Leptos.
struct SlicedExecutor;

impl CustomExecutor for SlicedExecutor {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        spawn_local(in_slices(task));
    }

    fn poll_local(&self) {}
}

async fn in_slices(mut task: PinnedLocalFuture<()>) {
    poll_fn(|context| {
        ready!(SLICES.with(|slices| slices.poll(&slices.waiting, context)));
        task.as_mut().poll(context)
    })
    .await;
}

/// Slices all effects and tasks from now on. Before anything is mounted: Leptos keeps its first executor.
pub fn begin() {
    // An error says that it is done already.
    let _ = Executor::init_custom_executor(SlicedExecutor);
}

/// Ends the slice of a long effect where it is over: what follows goes on in the next one.
pub async fn rest() {
    poll_fn(|context| SLICES.with(|slices| slices.poll(&slices.resting, context))).await;
}

/// Waits until what is drawn is painted; in a page that is not seen, until its next task.
pub async fn after_paint() {
    if !document().hidden() {
        let frame = Promise::new(&mut |resolve, _| {
            // It fails in no window.
            let _ = window().request_animation_frame(&resolve);
        });
        // It is never rejected.
        let _ = JsFuture::from(frame).await;
    }
    // The frame is painted after this task.
    let mut is_next = false;
    poll_fn(|context| {
        if std::mem::replace(&mut is_next, true) {
            return Poll::Ready(());
        }
        SLICES.with(|slices| {
            slices.begin();
            slices.resting.borrow_mut().push(context.waker().clone());
        });
        Poll::Pending
    })
    .await;
}

/// Whether effects wait for the next slice, so that parts of the page may be of two answers. Rows out of sight do not count.
pub fn is_drawing() -> bool {
    SLICES.with(|slices| !slices.waiting.borrow().is_empty())
}

/// Waits until all is drawn, also what long effects draw. It is asked again only when some of them have ended: a page that is not seen
/// would else ask without a pause.
pub async fn all_drawn() {
    poll_fn(|context| {
        SLICES.with(|slices| {
            if !is_drawing() && slices.long.get() == 0 {
                return Poll::Ready(());
            }
            slices.finishing.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
    })
    .await;
}

/// An effect that rests between its parts, until it is dropped.
pub struct LongEffect(());

impl LongEffect {
    /// One that begins.
    pub fn begin() -> Self {
        SLICES.with(|slices| slices.long.set(slices.long.get() + 1));
        Self(())
    }
}

impl Drop for LongEffect {
    fn drop(&mut self) {
        SLICES.with(|slices| {
            slices.long.set(slices.long.get().saturating_sub(1));
            slices.finishing.take().into_iter().for_each(Waker::wake);
        });
    }
}
