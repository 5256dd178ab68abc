//! Loads an atlas and its further parts from the files that the element fetched.

use crate::dom::object::member;
use crate::state::fault::{Fault, FetchError};
use atlas::{Atlas, LoadFault, Loader, ManifestPart, Taxonomy, Warning};
use js_sys::{Array, Uint8Array};
use std::fmt::Display;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// The standard taxonomy, for an atlas without one of its own.
const TAXONOMY: &str = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));

/// An atlas with the faults and warnings of its files.
pub struct FetchedAtlas {
    /// The usable part of the atlas; `None` if nothing is usable.
    pub atlas: Option<Arc<Atlas>>,
    /// Warnings about features of files that could be read.
    pub warnings: Vec<Warning>,
    /// Faults of whole files.
    pub faults: Vec<Fault>,
}

impl FetchedAtlas {
    /// Reads an array of `{part, name, bytes}` or `{part, name, failure, status}`, the manifest before its parts. A file from
    /// where the manifest says has `listed`, and `sha256` if the browser can compute it.
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
            let (part, (name, bytes)) = (text(&file, "part"), fetched(&file));
            if is_listed(&file) {
                loader.add_listed(&part, name, bytes, sha256(&file).as_deref());
            } else {
                loader.add(&part, name, bytes);
            }
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
        let faults: Vec<String> = self.faults.iter().map(Fault::detail).collect();
        faults.join(" ")
    }
}

/// A file of a further part of an atlas, with what the manifest says of it.
pub struct FetchedPart {
    /// Its name.
    pub name: String,
    /// Its content: as many bytes as the manifest says, with that checksum if the browser can compute it.
    pub bytes: Vec<u8>,
    entry: Option<ManifestPart>,
    damaged: fn(String, String) -> Fault,
}

impl FetchedPart {
    /// Reads `{name, bytes, listed, sha256}`. `damaged` makes the fault if the file is not what the manifest says, of its
    /// name and what is wrong, in English.
    ///
    /// # Errors
    /// The reason why the file could not be fetched, or that fault.
    pub fn open(
        atlas: &Atlas,
        part: &str,
        file: &JsValue,
        damaged: fn(String, String) -> Fault,
    ) -> Result<Self, Fault> {
        let (name, bytes) = fetched(file);
        let bytes = bytes.map_err(|error| LoadFault::Unavailable(name.clone(), error))?;
        let manifest = atlas.manifest().filter(|_| is_listed(file));
        let opened = Self {
            name,
            bytes,
            entry: manifest.and_then(|it| it.parts.get(part)).cloned(),
            damaged,
        };
        if let Some(entry) = &opened.entry {
            let same = entry.check_bytes(&opened.bytes, sha256(file).as_deref());
            same.map_err(|error| opened.damaged(&error))?;
        }
        Ok(opened)
    }

    /// Compares the number of features in the file with that in the manifest.
    ///
    /// # Errors
    /// The fault that it is another one.
    pub fn check_features(&self, found: usize) -> Result<(), Fault> {
        let same = self.entry.as_ref().map(|it| it.check_features(found));
        same.unwrap_or(Ok(())).map_err(|error| self.damaged(&error))
    }

    /// The fault that the file cannot be used.
    pub fn damaged(&self, why: &dyn Display) -> Fault {
        (self.damaged)(self.name.clone(), why.to_string())
    }
}

fn is_listed(file: &JsValue) -> bool {
    member(file, "listed").is_truthy()
}

fn sha256(file: &JsValue) -> Option<String> {
    member(file, "sha256").as_string()
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
