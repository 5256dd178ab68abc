//! Faults and warnings about the data as JavaScript objects, for events and scripts.

use crate::dom::object::ObjectBuilder;
use crate::state::fault::Fault;
use atlas::Warning;
use wasm_bindgen::JsValue;

/// Faults of whole files and attributes, and then warnings, as objects.
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
