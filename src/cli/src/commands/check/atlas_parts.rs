//! What is wrong with an atlas: its manifest, and its parts compared with what the manifest says of them.

use super::{CheckTaxonomy, Checked, Finding, PartFiles};
use crate::output::manifest::sha256;
use crate::recipe::language_tag::is_tag;
use atlas::{
    ACTIVITIES_PART, Atlas, LOADED_PARTS, LifeDomain, LoadFault, Loader, MANIFEST_PART, Manifest,
    ManifestPart, Mismatch, NEIGHBOURHOODS_PART, PLACES_PART, TAXONOMY_PART, Taxonomy,
};
use std::collections::BTreeMap;

impl Checked {
    /// Checks an `atlas.json` and all parts that it names: first the manifest, then its taxonomy, then the other parts
    /// in the order of their names.
    pub(super) fn atlas(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        files: &dyn PartFiles,
        taxonomy: CheckTaxonomy,
    ) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut loader = Loader::new(taxonomy.get().clone());
        loader.add(MANIFEST_PART, name.to_owned(), Ok(bytes));
        let Some(manifest) = loader.manifest().cloned() else {
            return self.faults(name, loader.finish().faults);
        };
        self.manifest(name, &text, &manifest);

        let at = |part: &ManifestPart| files.name(&part.file);
        // Of each part that came, how its bytes differ from what the manifest says.
        let mut mismatches = BTreeMap::new();
        // Reads the atlas's own taxonomy where another one is given: for its faults only.
        let mut aside = Loader::new(taxonomy.get().clone());
        for part in LOADED_PARTS {
            let Some(entry) = manifest.parts.get(part) else {
                continue;
            };
            let bytes = files.read(&entry.file);
            if let (TAXONOMY_PART, Ok(bytes)) = (part, &bytes) {
                self.life_domains(&at(entry), bytes);
            }
            let loader = match taxonomy {
                CheckTaxonomy::Given(_) if part == TAXONOMY_PART => &mut aside,
                _ => &mut loader,
            };
            let sum = bytes.as_ref().ok().map(|bytes| sha256(bytes));
            let same = bytes
                .as_ref()
                .map(|it| entry.check_bytes(it, sum.as_deref()));
            if let Ok(Err(mismatch)) = same {
                // The loader would not read it. What is wrong in it is reported all the same.
                mismatches.insert(part, mismatch);
                loader.add(part, at(entry), bytes);
            } else {
                loader.add_listed(part, at(entry), bytes, sum.as_deref());
            }
        }
        let mut loaded = loader.finish();
        loaded.faults.extend(aside.finish().faults);

        let is_taxonomy = |part: &str| part == TAXONOMY_PART;
        let parts = || manifest.parts.iter();
        let own = parts().filter(|(part, _)| is_taxonomy(part));
        for (part, entry) in own.chain(parts().filter(|(part, _)| !is_taxonomy(part))) {
            let at = at(entry);
            if LOADED_PARTS.contains(&part) {
                self.mismatch(&at, mismatches.remove(part).map_or(Ok(()), Err));
                self.faults(name, loaded.faults.extract_if(.., |it| it.file() == at));
                self.warnings(loaded.warnings.extract_if(.., |it| it.file == at));
                self.loaded_part(part, &at, &loaded.atlas, &manifest);
                continue;
            }
            match files.read(&entry.file) {
                Ok(bytes) => {
                    let same = entry.check_bytes(&bytes, Some(&sha256(&bytes)));
                    let is_same = same.is_ok();
                    self.mismatch(&at, same);
                    let features = match part {
                        ACTIVITIES_PART => self.activities(&at, &bytes, &loaded.atlas),
                        _ => self.binary_part(part, &at, &bytes, manifest.bounds()),
                    };
                    if let Some(features) = features.filter(|_| is_same) {
                        self.mismatch(&at, entry.check_features(features));
                    }
                }
                Err(error) => self.faults(name, [LoadFault::Unavailable(at.clone(), error)]),
            }
        }
    }

    /// Finds what is wrong with the domains of daily life in a taxonomy. The loader does not read them, as only planners do.
    fn life_domains(&mut self, at: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        // What is wrong with the rest of it is a fault of the loader.
        let Ok(taxonomy) = Taxonomy::read(&text) else {
            return;
        };
        let wrong = LifeDomain::read_all(&text, &taxonomy).err();
        let finding = wrong.map(|it| Finding::of_file(at, "not-a-taxonomy", it.to_string()));
        self.findings.extend(finding);
    }

    fn mismatch(&mut self, at: &str, same: Result<(), Mismatch>) {
        let found = same.err().map(|it| Finding::of_mismatch(at, &it));
        self.findings.extend(found);
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
        self.calendar(name, manifest);
        if manifest.start.is_some() && manifest.start().is_none() {
            let problem =
                "`start`: expected west, south, east and north within `bounds`, in degrees";
            self.findings
                .push(Finding::of_file(name, "start", problem.to_owned()));
        }
        if let Some(tag) = manifest.language.as_ref().filter(|tag| !is_tag(tag)) {
            let problem = format!("`{tag}`: expected a BCP 47 tag such as `nl` or `de-LI`");
            self.findings
                .push(Finding::of_file(name, "language", problem));
        }
    }

    /// Counts what can be used of a part that was loaded, and finds what is wrong with it beyond faults and warnings.
    fn loaded_part(&mut self, part: &str, at: &str, atlas: &Atlas, manifest: &Manifest) {
        match part {
            NEIGHBOURHOODS_PART => self.neighbourhoods = atlas.neighbourhoods().len(),
            PLACES_PART => {
                self.places = atlas.places().len();
                self.opening_hours(at, atlas.places());
                self.sources_of_places(at, atlas.places(), manifest);
            }
            _ => {}
        }
    }
}
