//! An entry in the browser's history with the mark of one widget instance, beside what the page keeps with it.

use crate::state::{Claim, History, HistoryEntry};
use atlas::LinkParameter;
use browser::object::{ObjectBuilder, list, member};
use js_sys::{Array, Object};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// The member of `history.state` that holds this element's mark, beside the page's own members.
fn key(history: &History) -> String {
    let parameter = history.claim.as_ref().map(Claim::parameter);
    ["sleutelvrij:", parameter.map_or("", LinkParameter::name)].concat()
}

/// Pushes an entry to the browser's history, or replaces the current one.
///
/// # Errors
/// The exception of the browser, for example in a sandboxed frame.
pub(super) fn write_entry(entries: &History, address: &str, is_step: bool) -> Result<(), JsValue> {
    let history = window().history()?;
    let own = history.state()?;
    let can_hold = own.is_null() || (own.is_object() && !Array::is_array(&own));
    let kept = if can_hold {
        let at = entries.at.unwrap_or_default() as u32;
        let ours = list([entries.session.into(), at.into()]);
        let ours = JsValue::from(ObjectBuilder::new().with(&key(entries), ours));
        let sources = [own.unchecked_into(), ours.unchecked_into()];
        Object::assign_many(&Object::new(), &sources)?.into()
    } else {
        // A state that cannot have members stays as it is.
        own
    };
    if is_step {
        history.push_state_with_url(&kept, "", Some(address))
    } else {
        history.replace_state_with_url(&kept, "", Some(address))
    }
}

/// The mark of the current entry: the session, and its index.
pub(super) fn entry_mark(history: &History) -> Option<Array> {
    let kept = window().history().ok()?.state().ok()?;
    let kept = kept.is_object().then(|| member(&kept, &key(history)))?;
    kept.dyn_into().ok()
}

/// What belongs to the entry of a mark; `None` for an entry of another session.
pub(super) fn entry_of(history: &mut History, step: &Array) -> Option<HistoryEntry> {
    let number = |at| step.get(at).as_f64();
    let is_ours = number(0) == Some(f64::from(history.session));
    history.at = number(1).map(|at| at as usize).filter(|_| is_ours);
    history.entries.get(history.at?).cloned()
}
