//! Loads an atlas from the files that the element fetched.

use crate::dom::object::member;
use crate::state::fault::{Fault, FetchError};
use atlas::{Atlas, LoadFault, Loader, Taxonomy, Warning};
use js_sys::{Array, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// The standard taxonomy, for an atlas without one of its own.
const TAXONOMY: &str = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));

/// An atlas with the faults and warnings of its files.
pub struct FetchedAtlas {
    /// The usable part of the atlas; `None` if nothing is usable.
    pub atlas: Option<Arc<Atlas>>,
    /// Warnings about the content of files that could be read.
    pub warnings: Vec<Warning>,
    /// Faults of whole files.
    pub faults: Vec<Fault>,
}

impl FetchedAtlas {
    /// Reads an array of `{part, name, bytes}` or `{part, name, failure, status}`, the manifest before its parts.
    pub fn open(files: &JsValue) -> Self {
        let standard = match Taxonomy::read(TAXONOMY) {
            Ok(standard) => standard,
            Err(error) => {
                return Self {
                    atlas: None,
                    warnings: Vec::new(),
                    faults: vec![LoadFault::Taxonomy("taxonomy.json".to_owned(), error).into()],
                };
            }
        };
        let mut loader = Loader::new(standard);
        let files = files.dyn_ref::<Array>().map(Array::to_vec);
        for file in files.unwrap_or_default() {
            let (name, bytes) = fetched(&file);
            loader.add(&text(&file, "part"), name, bytes);
        }
        let loaded = loader.finish();
        Self {
            // The page's fallback content is better than an atlas without places.
            atlas: loaded.is_usable.then(|| Arc::new(loaded.atlas)),
            warnings: loaded.warnings,
            faults: loaded.faults.into_iter().map(Fault::from).collect(),
        }
    }

    /// The faults of whole files as sentences in English.
    pub fn message(&self) -> String {
        let of_files = self.warnings.iter().filter(|it| it.feature.is_none());
        let faults = self.faults.iter().map(Fault::detail);
        let all: Vec<String> = faults.chain(of_files.map(|it| it.to_string())).collect();
        all.join(" ")
    }
}

/// The name and content of a file as the element fetches it.
///
/// # Errors
/// The reason why the file could not be fetched.
pub fn bytes(file: &JsValue) -> Result<(String, Vec<u8>), Fault> {
    match fetched(file) {
        (name, Ok(bytes)) => Ok((name, bytes)),
        (name, Err(error)) => Err(LoadFault::Unavailable(name, error).into()),
    }
}

fn fetched(file: &JsValue) -> (String, Result<Vec<u8>, FetchError>) {
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
