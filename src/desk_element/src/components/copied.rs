//! Copying a text, and what comes of it.

use crate::slices::after_paint;
use crate::state::Desk;
use browser::reactive::Signal;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// What came of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyResult {
    /// Nothing was copied yet.
    Idle,
    /// The text is in the clipboard.
    Done,
    /// The browser did not copy it: the visitor does.
    ByHand,
}

/// Copies a text. Where the browser does not, `by_hand` shows the visitor what to copy.
pub fn copy(
    desk: Desk,
    text: &str,
    result: &Rc<Signal<CopyResult>>,
    by_hand: impl FnOnce() + 'static,
) {
    let result = result.clone();
    // A live region reads out only changes: the same result must be read out again.
    result.set(CopyResult::Idle);
    let clipboard = window().navigator().clipboard();
    // Only secure contexts have a clipboard.
    let promise = (!clipboard.is_undefined()).then(|| clipboard.write_text(text));
    desk.spawn(async move {
        let is_copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        match is_copied {
            true => result.set(CopyResult::Done),
            false => {
                result.set(CopyResult::ByHand);
                // It is shown by then.
                after_paint().await;
                by_hand();
            }
        }
    });
}
