//! Ids of sources that are not among the sources of the manifest.

use super::{Checked, Finding};
use atlas::{Manifest, Place};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The sources of the parts in a manifest. Only `check` uses them, so [`Manifest`] does not read them.
#[derive(Deserialize)]
struct Origins {
    parts: BTreeMap<String, Origin>,
}

#[derive(Deserialize)]
struct Origin {
    source: Option<String>,
}

impl Checked {
    /// Reports sources of parts that the manifest does not list.
    pub(super) fn sources_of_parts(&mut self, at: &str, text: &str, manifest: &Manifest) {
        let origins: Origins = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(origins) => origins,
            Err(error) => {
                let problem = format!("the sources of its parts cannot be read: {error}");
                self.findings
                    .push(Finding::of_file(at, "not-an-atlas", problem));
                return;
            }
        };
        for (part, Origin { source }) in origins.parts {
            if let Some(source) = source {
                self.source(at, &format!("part `{part}`: "), &source, manifest);
            }
        }
    }

    /// Reports sources of places that the manifest does not list, each once.
    pub(super) fn sources_of_places(&mut self, at: &str, places: &[Place], manifest: &Manifest) {
        let named: BTreeSet<&str> = places.iter().filter_map(|it| it.source()).collect();
        for source in named {
            self.source(at, "", source, manifest);
        }
    }

    fn source(&mut self, at: &str, of: &str, source: &str, manifest: &Manifest) {
        if !manifest.sources.iter().any(|it| it.id == source) {
            let problem = format!("{of}source `{source}` is not among the sources of the atlas");
            self.findings
                .push(Finding::of_file(at, "unknown-source", problem));
        }
    }
}
