//! What is wrong with an atlas: its manifest, and its parts compared with what the manifest says of them.

use super::{CheckTaxonomy, Checked, Finding};
use crate::output::manifest::sha256;
use crate::recipe::language_tag::is_tag;
use atlas::{
    Atlas, LOADED_PARTS, LoadFault, Loader, MANIFEST_PART, Manifest, ManifestPart,
    NEIGHBOURHOODS_PART, PLACES_PART, TAXONOMY_PART,
};
use std::collections::BTreeMap;
use std::path::Path;

impl Checked {
    /// Checks an `atlas.json` and all parts that it names: first the manifest, then its taxonomy, then the other parts
    /// in the order of their names.
    pub(super) fn atlas(
        &mut self,
        file: &Path,
        name: &str,
        bytes: Vec<u8>,
        taxonomy: CheckTaxonomy,
    ) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut loader = Loader::new(taxonomy.get().clone());
        loader.add(MANIFEST_PART, name.to_owned(), Ok(bytes));
        let Some(manifest) = loader.manifest().cloned() else {
            return self.faults(name, loader.finish().faults);
        };
        self.manifest(name, &text, &manifest);

        let folder = file.parent().unwrap_or(Path::new("."));
        let at = |part: &ManifestPart| folder.join(&part.file).display().to_string();
        // Of each part that came, how it differs from what the manifest says.
        let mut differences = BTreeMap::new();
        // Reads the atlas's own taxonomy where another one is given: for its faults only.
        let mut aside = Loader::new(taxonomy.get().clone());
        for part in LOADED_PARTS {
            let Some(entry) = manifest.parts.get(part) else {
                continue;
            };
            let bytes = std::fs::read(folder.join(&entry.file));
            if let Ok(bytes) = &bytes {
                differences.insert(part, differences_of(name, &at(entry), entry, bytes));
            }
            match taxonomy {
                CheckTaxonomy::Given(_) if part == TAXONOMY_PART => &mut aside,
                _ => &mut loader,
            }
            .add(part, at(entry), bytes);
        }
        let mut loaded = loader.finish();
        loaded.faults.extend(aside.finish().faults);

        let is_taxonomy = |part: &str| part == TAXONOMY_PART;
        let parts = || manifest.parts.iter();
        let own = parts().filter(|(part, _)| is_taxonomy(part));
        for (part, entry) in own.chain(parts().filter(|(part, _)| !is_taxonomy(part))) {
            let at = at(entry);
            let features = if LOADED_PARTS.contains(&part) {
                let found = differences.remove(part);
                let is_there = found.is_some();
                self.findings.extend(found.unwrap_or_default());
                self.faults(name, loaded.faults.extract_if(.., |it| it.file() == at));
                self.warnings(loaded.warnings.extract_if(.., |it| it.file == at));
                self.loaded_part(part, &at, &loaded.atlas, &manifest)
                    .filter(|_| is_there)
            } else {
                match std::fs::read(folder.join(&entry.file)) {
                    Ok(bytes) => {
                        self.findings
                            .extend(differences_of(name, &at, entry, &bytes));
                        self.binary_part(part, &at, &bytes, manifest.bounds())
                    }
                    Err(error) => {
                        self.faults(name, [LoadFault::Unavailable(at.clone(), error)]);
                        None
                    }
                }
            };
            self.feature_count(name, &at, entry, features);
        }
    }

    /// What is wrong with a manifest itself.
    fn manifest(&mut self, name: &str, text: &str, manifest: &Manifest) {
        for part in [NEIGHBOURHOODS_PART, PLACES_PART] {
            if !manifest.parts.contains_key(part) {
                let problem = format!("expected a part `{part}`, which every atlas has");
                self.findings
                    .push(Finding::of_file(name, "missing-part", problem));
            }
        }
        self.sources_of_parts(name, text, manifest);
        if let Some(tag) = manifest.language.as_ref().filter(|tag| !is_tag(tag)) {
            let problem = format!("`{tag}`: expected a BCP 47 tag such as `nl` or `de-LI`");
            self.findings
                .push(Finding::of_file(name, "language", problem));
        }
    }

    /// What is wrong with a part that was loaded, beyond faults and warnings. Returns how many of its features can be
    /// used; `None` for a part without features.
    fn loaded_part(
        &mut self,
        part: &str,
        at: &str,
        atlas: &Atlas,
        manifest: &Manifest,
    ) -> Option<usize> {
        match part {
            NEIGHBOURHOODS_PART => {
                self.neighbourhoods = atlas.neighbourhoods().len();
                Some(self.neighbourhoods)
            }
            PLACES_PART => {
                self.places = atlas.places().len();
                self.opening_hours(at, atlas.places());
                self.sources_of_places(at, atlas.places(), manifest);
                Some(self.places)
            }
            _ => None,
        }
    }

    /// Compares the number of features of a part that can be used with that in the manifest, where both are known.
    fn feature_count(
        &mut self,
        manifest: &str,
        at: &str,
        entry: &ManifestPart,
        read: Option<usize>,
    ) {
        if let (Some(expected), Some(read)) = (entry.features, read)
            && expected != read
        {
            let problem =
                format!("expected {expected} features as {manifest} says, {read} can be used");
            self.findings
                .push(Finding::of_file(at, "feature-count", problem));
        }
    }
}

/// How the bytes of a part differ from the size and checksum in its manifest.
fn differences_of(manifest: &str, at: &str, entry: &ManifestPart, bytes: &[u8]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let size = bytes.len() as u64;
    if let Some(expected) = entry.bytes.filter(|expected| *expected != size) {
        let problem = format!("expected {expected} bytes as {manifest} says, found {size}");
        findings.push(Finding::of_file(at, "size", problem));
    }
    let sum = sha256(bytes);
    let expected = entry.sha256.as_ref();
    if let Some(expected) = expected.filter(|it| !it.eq_ignore_ascii_case(&sum)) {
        let problem = format!("expected SHA-256 {expected} as {manifest} says, found {sum}");
        findings.push(Finding::of_file(at, "checksum", problem));
    }
    findings
}
