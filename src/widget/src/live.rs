//! What changes, and what follows it. Every type of signal, closure and element of its own would bring kilobytes of
//! instantiations to the visitor; so there is one kind of trigger for all values, and a few kinds of closure.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A value that others follow.
pub struct Live<T> {
    value: Mutex<T>,
    changed: ArcTrigger,
}

impl<T: Clone> Live<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self {
            value: Mutex::new(value),
            changed: ArcTrigger::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, T> {
        // There is one thread, and it aborts where it panics.
        self.value.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value; who asks is called again when it changes.
    pub fn get(&self) -> T {
        self.changed.track();
        self.peek()
    }

    /// The value as it is now.
    pub fn peek(&self) -> T {
        self.lock().clone()
    }

    /// Another value.
    pub fn set(&self, value: T) {
        *self.lock() = value;
        self.changed.notify();
    }
}

/// Does something now and whenever what it asked for changes.
pub fn follow(does: impl FnMut() + 'static) {
    let mut does: Box<dyn FnMut()> = Box::new(does);
    Effect::new(move || does());
}

/// A text that follows.
pub fn text(of: impl Fn() -> String + Send + 'static) -> AnyView {
    value(of).into_any()
}

/// A part of the page that follows.
pub fn part(of: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let of: Box<dyn FnMut() -> AnyView + Send> = Box::new(of);
    of.into_any()
}

/// Whether something is so: for an attribute that is there or not.
pub fn flag(of: impl Fn() -> bool + Send + 'static) -> Box<dyn FnMut() -> bool + Send> {
    Box::new(of)
}

/// A value of an attribute that follows.
pub fn value(of: impl Fn() -> String + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    Box::new(of)
}

/// Whether something is so, in the words of ARIA.
pub fn state(of: impl Fn() -> bool + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    value(move || aria(of()))
}

/// Whether something is so, in the words of ARIA.
pub fn aria(so: bool) -> String {
    if so { "true" } else { "false" }.to_owned()
}

/// What a click does.
pub fn click(does: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| does())
}

/// Views as one.
pub fn all(views: impl Iterator<Item = AnyView>) -> AnyView {
    views.collect::<Vec<_>>().into_any()
}
