//! Loads an atlas and its further parts from the files that the element fetched.

use crate::state::{SharedAtlas, SharedPart};
use atlas::{Atlas, LoadFault, Loaded, ManifestPart, Taxonomy, TaxonomyError};
use browser::fault::{Fault, FetchError};
use browser::fetched_file::{fetched, is_listed, loader, sha256};
use browser::turn::Turn;
use js_sys::Function;
use std::cell::{OnceCell, RefCell};
use std::fmt::Display;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// The standard taxonomy, for an atlas without one of its own.
const TAXONOMY: &str = include_str!(concat!(env!("OUT_DIR"), "/taxonomy.json"));

impl SharedAtlas {
    /// Reads files as [`loader`] takes them, with a pause after the feature in which a turn ends. `fetch` returns a promise of a
    /// further part by its name.
    ///
    /// # Errors
    /// If the standard taxonomy cannot be read.
    pub fn read(
        files: &JsValue,
        fetch: Function,
        has_network: bool,
        turn: Rc<Turn>,
    ) -> Result<Pin<Box<dyn Future<Output = Self>>>, TaxonomyError> {
        let loader = loader(files, Taxonomy::read(TAXONOMY)?);
        Ok(Box::pin(async move {
            let loaded = loader.finish_in_turns(&|| turn.is_over()).await;
            Self::of(loaded, fetch, has_network)
        }))
    }

    fn of(loaded: Loaded<FetchError>, fetch: Function, has_network: bool) -> Self {
        let faults = loaded.faults.into_iter();
        Self {
            atlas: Arc::new(loaded.atlas),
            // The page's fallback content is better than an atlas without places.
            is_usable: loaded.is_usable,
            warnings: loaded.warnings,
            faults: faults.map(|fault| Arc::new(fault.into())).collect(),
            has_network,
            fetch,
            network: SharedPart::default(),
            street_map: SharedPart::default(),
            landscape: SharedPart::default(),
            addresses: SharedPart::default(),
            houses: OnceCell::new(),
            opening_times: SharedPart::default(),
            base_map: OnceCell::new(),
            search_index: RefCell::default(),
            need_statuses: RefCell::default(),
        }
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
