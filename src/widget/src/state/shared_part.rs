//! A part of an atlas that is loaded when it is first needed, for all elements at once.

use browser::fault::Fault;
use browser::promise::promise;
use js_sys::Promise;
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A part; `None` if the atlas does not have it. The type is erased: each type of part would bring all code of its own.
type Part = Result<Option<Box<dyn Any>>, Arc<Fault>>;

/// A part that is being loaded.
pub type Loading = Pin<Box<dyn Future<Output = Part>>>;

/// An attempt to load a part: a promise that resolves when there is a result.
type Attempt = (Promise, Rc<OnceCell<Part>>);

/// A part of an atlas for all of its users.
#[derive(Default)]
pub struct SharedPart(RefCell<Option<Attempt>>);

impl SharedPart {
    /// The part, if it is loaded and of this type.
    pub fn get<T: Clone + 'static>(&self) -> Option<T> {
        match self.0.borrow().as_ref()?.1.get()? {
            Ok(Some(part)) => part.downcast_ref::<T>().cloned(),
            _ => None,
        }
    }

    /// Waits until the part is loaded. If it is not, and not loading, this loads it: also after a failure. Loading does not
    /// end with the user who asked for it.
    ///
    /// # Errors
    /// The fault of the attempt that this waited for.
    pub fn load(&self, loading: Loading) -> Pin<Box<dyn Future<Output = Result<(), Arc<Fault>>>>> {
        let (settled, result) = self.attempt(loading);
        Box::pin(async move {
            // The promise is never rejected.
            let _ = JsFuture::from(settled).await;
            match result.get() {
                Some(Err(fault)) => Err(fault.clone()),
                _ => Ok(()),
            }
        })
    }

    fn attempt(&self, loading: Loading) -> Attempt {
        let mut last = self.0.borrow_mut();
        match &*last {
            Some(attempt) if matches!(attempt.1.get(), None | Some(Ok(Some(_)))) => attempt.clone(),
            _ => {
                let result = Rc::new(OnceCell::new());
                let slot = result.clone();
                let settled = promise(async move {
                    // Nothing else sets it.
                    let _ = slot.set(loading.await);
                    Ok(JsValue::UNDEFINED)
                });
                last.insert((settled, result)).clone()
            }
        }
    }
}
