//! Faults and warnings about the data as JavaScript objects, for events and scripts.

use crate::dom::object::ObjectBuilder;
use crate::state::fault::Fault;
use atlas::Warning;
use wasm_bindgen::JsValue;
use web_sys::console;

/// Faults of whole files and permalinks, and then warnings, as objects.
pub fn problems<'a>(
    warnings: &'a [Warning],
    faults: impl Iterator<Item = &'a Fault> + 'a,
) -> impl Iterator<Item = JsValue> + 'a {
    let faults = faults.map(|fault| {
        let object = ObjectBuilder::new().with("file", fault.file());
        object
            .with("code", fault.code())
            .with("message", fault.detail())
            .into()
    });
    faults.chain(warnings.iter().map(warning))
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
