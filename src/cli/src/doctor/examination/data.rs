//! Examines the data: an atlas with its parts, or bare files.

use super::Examination;
use crate::commands::check::{CheckTaxonomy, PartFiles, check_atlas, check_geojson};
use crate::doctor::atlas_rules;
use crate::doctor::catalogue::{DATA_DAMAGED, NO_MANIFEST};
use crate::doctor::host_page::{Attributes, HostPage};
use crate::standard_taxonomy::STANDARD_TAXONOMY;
use atlas::{LOADED_PARTS, Manifest, NEIGHBOURHOODS_PART, PLACES_PART, TAXONOMY_PART, Taxonomy};
use std::collections::BTreeMap;
use std::io;
use url::Url;

/// The parts of an atlas that came.
struct ReceivedParts {
    manifest: Url,
    contents: BTreeMap<String, Vec<u8>>,
}

impl PartFiles for ReceivedParts {
    fn name(&self, file: &str) -> String {
        self.manifest
            .join(file)
            .map_or(file.to_owned(), |it| it.to_string())
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "it did not come");
        self.contents.get(file).cloned().ok_or_else(missing)
    }
}

impl Examination<'_> {
    /// Examines the atlas with this manifest, for an element of a page with its name and attributes. Returns the addresses of
    /// its parts.
    pub(super) fn atlas(
        &mut self,
        url: &Url,
        element: Option<(&HostPage, &str, &Attributes)>,
    ) -> Vec<Url> {
        let page = element.map(|it| it.0);
        let is_known = self.received.contains_key(url);
        let Some(file) = self.deliver(url, page, true) else {
            return Vec::new();
        };
        let text = String::from_utf8_lossy(&file.content.bytes).into_owned();
        let manifest = match Manifest::read(&text) {
            Ok(manifest) => manifest,
            Err(error) => {
                self.diagnosis
                    .add(DATA_DAMAGED, url, format!("{error}. [not-an-atlas]"));
                return Vec::new();
            }
        };
        let mut addresses = Vec::new();
        let mut contents = BTreeMap::new();
        // The manifest was read: its files are beside or below it, as the element wants them.
        for (part, entry) in manifest.parts.iter() {
            let Ok(part_url) = url.join(&entry.file) else {
                continue;
            };
            let is_first = LOADED_PARTS.contains(&part);
            addresses.push(part_url.clone());
            if let Some(file) = self.deliver(&part_url, page, is_first) {
                contents.insert(entry.file.clone(), file.content.bytes.clone());
            }
        }
        let Ok(standard) = Taxonomy::read(STANDARD_TAXONOMY) else {
            return addresses;
        };
        let own = manifest.parts.get(TAXONOMY_PART);
        let own = own.and_then(|it| contents.get(&it.file));
        let own = own.and_then(|it| Taxonomy::read(&String::from_utf8_lossy(it)).ok());
        if let Some((_, name, attributes)) = element {
            let taxonomy = own.as_ref().unwrap_or(&standard);
            if let Some(kinds) = attributes.get("kinds") {
                atlas_rules::examine_kinds(name, kinds, taxonomy, &mut self.diagnosis);
            }
            if let Some(near) = attributes.get("near") {
                atlas_rules::examine_near(name, near, &manifest, &mut self.diagnosis);
            }
        }
        // Several elements may show one atlas.
        if is_known {
            return addresses;
        }
        let parts = ReceivedParts {
            manifest: url.clone(),
            contents,
        };
        let bytes = file.content.bytes.clone();
        let checked = check_atlas(
            url.as_str(),
            bytes,
            &parts,
            CheckTaxonomy::Standard(&standard),
        );
        atlas_rules::examine_findings(&checked.findings, &mut self.diagnosis);
        atlas_rules::examine_manifest(url.as_str(), &manifest, self.today, &mut self.diagnosis);
        if checked.findings.is_empty() {
            self.in_order(format!("The atlas at {url}: {checked}."));
        }
        addresses
    }

    /// Examines a file of data that the page names without a manifest.
    pub(super) fn bare_part(&mut self, part: &str, url: &Url, page: &HostPage) {
        let part = match part {
            "places" => PLACES_PART,
            "neighbourhoods" => NEIGHBOURHOODS_PART,
            _ => {
                self.deliver(url, Some(page), false);
                return;
            }
        };
        let Some(file) = self.deliver(url, Some(page), true) else {
            return;
        };
        self.diagnosis
            .add(NO_MANIFEST, url, "The page names it without an atlas.json.");
        if let Ok(standard) = Taxonomy::read(STANDARD_TAXONOMY) {
            let bytes = file.content.bytes.clone();
            let taxonomy = CheckTaxonomy::Standard(&standard);
            let checked = check_geojson(part, url.as_str(), bytes, taxonomy);
            atlas_rules::examine_findings(&checked.findings, &mut self.diagnosis);
            if checked.findings.is_empty() {
                self.in_order(format!("The file at {url}: {checked}."));
            }
        }
    }

    /// Examines an atlas by itself.
    pub fn atlas_alone(&mut self, url: &Url) {
        self.atlas(url, None);
    }

    /// Examines a package by itself.
    pub fn package_alone(&mut self, loader: &Url) {
        self.package(loader, None);
    }
}
