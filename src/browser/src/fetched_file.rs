//! Files of an atlas as `www/element/files.js` fetched them.

use crate::fault::FetchError;
use crate::object::member;
use atlas::{Loader, Taxonomy};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// A loader with the files of an array of `{part, name, bytes}` or `{part, name, failure, status}`, the manifest before its parts. A
/// file from where the manifest says has `listed`, and `sha256` if the browser can compute it. `standard` is the taxonomy for
/// an atlas without one of its own.
pub fn loader(files: &JsValue, standard: Taxonomy) -> Loader<FetchError> {
    let mut loader = Loader::new(standard);
    let files = files.dyn_ref::<Array>().map(Array::to_vec);
    for file in files.unwrap_or_default() {
        let (part, (name, bytes)) = (text(&file, "part"), fetched(&file));
        if is_listed(&file) {
            loader.add_listed(&part, name, bytes, sha256(&file).as_deref());
        } else {
            loader.add(&part, name, bytes);
        }
    }
    loader
}

/// Whether the file is from where the manifest says.
pub fn is_listed(file: &JsValue) -> bool {
    member(file, "listed").is_truthy()
}

/// The SHA-256 of the file's content in hexadecimal, if the browser can compute it.
pub fn sha256(file: &JsValue) -> Option<String> {
    member(file, "sha256").as_string()
}

/// The name of the file, and its content or why there is none.
pub fn fetched(file: &JsValue) -> (String, Result<Vec<u8>, FetchError>) {
    let bytes = match member(file, "bytes").dyn_into::<Uint8Array>() {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(_) => Err(match text(file, "failure").as_str() {
            // A status has three digits.
            "status" => {
                FetchError::Status(member(file, "status").as_f64().unwrap_or_default() as u16)
            }
            "silence" => FetchError::Timeout,
            "size" => FetchError::TooLarge,
            _ => FetchError::Network,
        }),
    };
    (text(file, "name"), bytes)
}

fn text(file: &JsValue, name: &str) -> String {
    member(file, name).as_string().unwrap_or_default()
}
