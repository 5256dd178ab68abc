//! Faults and warnings about the data as JavaScript objects, for events and scripts.

use crate::fault::Fault;
use crate::object::{ObjectBuilder, list};
use atlas::Warning;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::console;

/// The maximum number of warnings that are written to the console.
const CONSOLE_LINES: usize = 100;

/// The faults of the files of the first answer, and then the warnings about their content, as objects.
pub fn problems(faults: &[Arc<Fault>], warnings: &[Warning]) -> JsValue {
    let faults = faults.iter().map(|it| fault(it));
    list(faults.chain(warnings.iter().map(warning)))
}

/// Writes warnings about the data to the console.
pub fn warn_of_data(warnings: &[Warning]) {
    for warning in warnings.iter().take(CONSOLE_LINES) {
        console::warn_1(&format!("sleutelvrij: {warning}").into());
    }
    if let Some(more) = warnings.len().checked_sub(CONSOLE_LINES + 1) {
        let more = more + 1;
        console::warn_1(&format!("sleutelvrij: and {more} warnings more").into());
    }
}

/// A fault as an object.
pub fn fault(fault: &Fault) -> JsValue {
    ObjectBuilder::new()
        .with("file", fault.file())
        .with("code", fault.code())
        .with("message", fault.detail())
        .into()
}

/// Warns the editor of the page, on the console, of an attribute that does not count; with why and what to do. The visitor
/// can do nothing about it.
pub fn warn_of_attribute(name: &str, value: &str, reason: &str) {
    let attribute = ["sleutelvrij: The attribute ", name, "=\"", value, "\" "].concat();
    console::warn_1(&[&attribute, reason].concat().into());
}

/// A warning as an object.
fn warning(warning: &Warning) -> JsValue {
    let feature = warning.feature.as_ref();
    // An index and a line fit in 32 bits: a file has at most 256 MiB.
    ObjectBuilder::new()
        .with("file", warning.file.as_str())
        .maybe("feature", feature.map(|it| it.index as u32))
        .maybe("line", feature.map(|it| it.line as u32))
        .maybe("id", feature.and_then(|it| it.id.as_deref()))
        .maybe("property", warning.property)
        .with("code", warning.problem.code())
        .with("message", warning.to_string())
        .into()
}
