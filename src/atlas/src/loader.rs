//! Reads an atlas from the bytes of its manifest and parts: one reader for the element, the command line and tests.
//!
//! ```text
//! bytes, or why they did not come ── add ──► text, manifest ── finish ──► Atlas, Warnings, LoadFaults
//! ```

mod fault;
#[cfg(test)]
mod tests;

pub use fault::LoadFault;

use crate::atlas::Atlas;
use crate::bounding_box::BoundingBox;
use crate::manifest::Manifest;
use crate::neighbourhood::{self, Neighbourhood};
use crate::place::Place;
use crate::taxonomy::Taxonomy;
use crate::warning::Warning;

/// The name under which a [`Loader`] takes the manifest itself.
pub const MANIFEST_PART: &str = "manifest";
/// The part with an atlas's own kinds of places; without it, or where it is damaged, the standard taxonomy counts.
pub const TAXONOMY_PART: &str = "taxonomy";
/// The part with the neighbourhoods, as GeoJSON.
pub const NEIGHBOURHOODS_PART: &str = "neighbourhoods";
/// The part with the places, as GeoJSON.
pub const PLACES_PART: &str = "places";

/// The parts that a [`Loader`] reads, by their names in a manifest. Further parts are binary files with readers in
/// other crates.
pub const LOADED_PARTS: [&str; 3] = [TAXONOMY_PART, NEIGHBOURHOODS_PART, PLACES_PART];

/// Collects the files of one atlas and reads them. `E` is why a file could not be fetched or opened; only the caller
/// knows how files come.
#[derive(Debug)]
pub struct Loader<E> {
    standard: Taxonomy,
    manifest: Option<Manifest>,
    files: Vec<TextFile>,
    places_are_lost: bool,
    faults: Vec<LoadFault<E>>,
}

/// A part that came, as text.
#[derive(Debug)]
struct TextFile {
    part: &'static str,
    name: String,
    text: String,
}

/// What a [`Loader`] made of the files.
#[derive(Debug)]
pub struct Loaded<E> {
    /// Everything that could be read; without places and neighbourhoods where none could.
    pub atlas: Atlas,
    /// Whether questions may be put to it. False without any place or neighbourhood; also false without places if their
    /// file was lost, as the atlas may have some.
    pub is_usable: bool,
    /// What is wrong within files that could be read: first the neighbourhoods, then the places, each in the order of its
    /// file.
    pub warnings: Vec<Warning>,
    /// What is wrong with files as a whole: first what was seen when they were added, in that order; then what is seen when
    /// they are read: a damaged taxonomy. [`LoadFault::NoFiles`] and [`LoadFault::Empty`] are alone.
    pub faults: Vec<LoadFault<E>>,
}

impl<E> Loader<E> {
    /// A loader without files. `standard` is the taxonomy for an atlas that brings none, or a damaged one.
    pub fn new(standard: Taxonomy) -> Self {
        Self {
            standard,
            manifest: None,
            files: Vec::new(),
            places_are_lost: false,
            faults: Vec::new(),
        }
    }

    /// Adds a file: the manifest as [`MANIFEST_PART`], before the parts that it names, or one of [`LOADED_PARTS`]; a part
    /// of another name is ignored, as is a second one of the same name. `name` is what messages call the file. An atlas may
    /// do without any of them.
    pub fn add(&mut self, part: &str, name: String, bytes: Result<Vec<u8>, E>) {
        if part == MANIFEST_PART {
            self.add_manifest(name, bytes);
        } else if let Some(part) = LOADED_PARTS.into_iter().find(|it| *it == part) {
            if self.files.iter().any(|file| file.part == part) {
                return;
            }
            match text_of(&name, bytes) {
                Ok(text) => self.files.push(TextFile { part, name, text }),
                Err(fault) => {
                    self.places_are_lost |= part == PLACES_PART;
                    self.faults.push(fault);
                }
            }
        }
    }

    fn add_manifest(&mut self, name: String, bytes: Result<Vec<u8>, E>) {
        if self.manifest.is_some() {
            return;
        }
        let read = text_of(&name, bytes).and_then(|text| {
            Manifest::read(&text).map_err(|error| LoadFault::Manifest(name, error))
        });
        match read {
            Ok(manifest) => self.manifest = Some(manifest),
            Err(fault) => self.faults.push(fault),
        }
    }

    /// The manifest, once it has been added and could be read: it names the parts to add.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// Reads what was added. Never fails: what is wrong is among the warnings and faults, and the rest is read.
    ///
    /// Places and neighbourhoods are expected in the bounds of the manifest. Without bounds there, neighbourhoods are
    /// expected in [`BoundingBox::NETHERLANDS`] and places in the box around the neighbourhoods, if there are any.
    pub fn finish(mut self) -> Loaded<E> {
        if self.files.is_empty() && self.manifest.is_none() && self.faults.is_empty() {
            self.faults.push(LoadFault::NoFiles);
        }
        let Self {
            standard,
            manifest,
            files,
            places_are_lost,
            mut faults,
        } = self;
        let file = |part| files.iter().find(|file| file.part == part);

        let own = file(TAXONOMY_PART).and_then(|file| {
            Taxonomy::read(&file.text)
                .map_err(|error| faults.push(LoadFault::Taxonomy(file.name.clone(), error)))
                .ok()
        });
        let taxonomy = own.unwrap_or(standard);

        let expected = manifest.as_ref().and_then(Manifest::bounds);
        let (neighbourhoods, mut warnings) = file(NEIGHBOURHOODS_PART)
            .map_or_else(Default::default, |file| {
                Neighbourhood::read_all(&file.name, &file.text, expected)
            });
        let expected =
            expected.or_else(|| BoundingBox::around(neighbourhood::corners(&neighbourhoods)));
        let (places, more) = file(PLACES_PART).map_or_else(Default::default, |file| {
            Place::read_all(&file.name, &file.text, &taxonomy, expected)
        });
        warnings.extend(more);

        let is_usable = !places.is_empty() || !places_are_lost && !neighbourhoods.is_empty();
        if !is_usable && faults.is_empty() {
            let names = files.iter().map(|file| file.name.clone());
            faults.push(LoadFault::Empty(names.collect()));
        }
        Loaded {
            atlas: Atlas::new(taxonomy, manifest, neighbourhoods, places),
            is_usable,
            warnings,
            faults,
        }
    }
}

/// The text of a file that came. What a file has to be before anything in it is read is decided here and nowhere else:
/// so far, that it came at all and is UTF-8.
fn text_of<E>(name: &str, bytes: Result<Vec<u8>, E>) -> Result<String, LoadFault<E>> {
    let bytes = bytes.map_err(|reason| LoadFault::Unavailable(name.to_owned(), reason))?;
    String::from_utf8(bytes).map_err(|error| LoadFault::NotUtf8 {
        file: name.to_owned(),
        valid_up_to: error.utf8_error().valid_up_to(),
    })
}
