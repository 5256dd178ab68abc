//! What changes, and what follows it: one kind of trigger for all values, as every type of signal of its own would
//! bring four kilobytes of instantiations to the visitor.

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

    /// This value; nobody is called where it was that already.
    pub fn change(&self, value: T)
    where
        T: PartialEq,
    {
        if self.peek() != value {
            self.set(value);
        }
    }

    /// Another value.
    pub fn set(&self, value: T) {
        *self.lock() = value;
        self.changed.notify();
    }
}

/// Does something now and whenever what it asked for changes.
pub fn effect(does: impl FnMut() + 'static) {
    effect_boxed(Box::new(does));
}

#[inline(never)]
fn effect_boxed(does: Box<dyn FnMut()>) {
    Effect::new(does);
}
