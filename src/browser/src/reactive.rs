//! Signals, memos and effects with the semantics of Leptos and a smaller download: `ArcRwSignal` and `ArcMemo` instantiate
//! all their code for each type of value.
//!
//! Measured with Leptos 0.8.23 (brotli 11, the widget's 25 types of values): `ArcRwSignal` in place of [`Signal`] adds
//! 2,980 bytes before the first answer and 4,030 bytes to the whole product.

use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value whose readers run again when it changes, as `ArcRwSignal` of Leptos.
pub struct Signal<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T: Clone> Signal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self {
            value: RefCell::new(value),
            changed: ArcTrigger::new(),
        }
    }

    /// The value; the effect, memo or view that reads it runs again when it changes.
    pub fn get(&self) -> T {
        self.changed.track();
        self.get_untracked()
    }

    /// The value; a later change does not run the reader again.
    pub fn get_untracked(&self) -> T {
        self.value.borrow().clone()
    }

    /// Sets the value and notifies the readers.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.changed.notify();
    }

    /// Sets the value; notifies the readers only where it is another one.
    pub fn set_if_changed(&self, value: T)
    where
        T: PartialEq,
    {
        if self.get_untracked() != value {
            self.set(value);
        }
    }
}

/// A value that is derived from signals and other memos. It is computed when it is read, and again only after one of the
/// values that it read has changed; its readers run again only if the result differs.
///
/// All memos share one type of `ArcMemo`, behind which the value's own type is erased.
pub struct Memo<T> {
    memo: ArcMemo<Shared>,
    of: PhantomData<fn() -> T>,
}

impl<T: Clone + Default + PartialEq + Send + Sync + 'static> Memo<T> {
    /// A memo of what a function returns.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self {
            memo: shared_memo(Box::new(move || Shared(Arc::new(compute())))),
            of: PhantomData,
        }
    }

    /// The value; the effect, memo or view that reads it runs again when it changes.
    pub fn get(&self) -> T {
        let shared = self.memo.get();
        let value: &dyn Any = &*shared.0;
        // The downcast never fails: the value always has the type that it was created with.
        value.downcast_ref::<T>().cloned().unwrap_or_default()
    }
}

#[inline(never)]
fn shared_memo(compute: Box<dyn Fn() -> Shared + Send + Sync>) -> ArcMemo<Shared> {
    ArcMemo::new(move |_| compute())
}

/// A value of any type.
#[derive(Clone)]
struct Shared(Arc<dyn Comparable>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_equal(&*other.0)
    }
}

/// A value of any type that can be compared with another one.
trait Comparable: Any + Send + Sync {
    fn is_equal(&self, other: &dyn Comparable) -> bool;
}

impl<T: PartialEq + Any + Send + Sync> Comparable for T {
    fn is_equal(&self, other: &dyn Comparable) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<T>() == Some(self)
    }
}

/// A shared value that equals only itself: for a memo whose results are large and differ whenever they are computed again.
pub struct ByPointer<T>(Arc<T>);

impl<T> ByPointer<T> {
    /// A value to share.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The value.
    pub fn share(&self) -> Arc<T> {
        self.0.clone()
    }
}

impl<T> Clone for ByPointer<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Runs a function in the next microtask, and again whenever a signal or memo that it read has changed, until the
/// current owner is disposed of; as `Effect::new` of Leptos.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

#[inline(never)]
fn boxed_effect(run: Box<dyn FnMut()>) {
    Effect::new(run);
}
