//! Reads an atlas from the bytes of its manifest and parts: one reader for the element, the command line and tests.
//!
//! ```text
//! bytes, or why they did not come ── add ──► text, manifest ── finish ──► Atlas, Warnings, LoadFaults
//! ```
//!
//! A part is used as a whole or not at all: a file that is not what the manifest says, that breaks off, or of which no
//! feature can be used, is lost. Without its places, or the kinds that they refer to, an atlas is not usable: an answer from
//! what is left would be wrong. A bad feature in a whole file is left out, with a warning.

mod fault;
#[cfg(test)]
mod tests;

pub use fault::LoadFault;

use crate::atlas::Atlas;
use crate::bounding_box::BoundingBox;
use crate::manifest::{Manifest, ManifestPart};
use crate::neighbourhood::{self, Neighbourhood};
use crate::place::Place;
use crate::problem::Consequence;
use crate::taxonomy::Taxonomy;
use crate::turn::{IsTurnOver, at_once, pause};
use crate::warning::Warning;

/// The name under which a [`Loader`] takes the manifest itself.
pub const MANIFEST_PART: &str = "manifest";
/// The part with an atlas's own kinds of places; the standard taxonomy counts for an atlas that names none.
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
    /// Whether a part is lost that the answer needs.
    is_lost: bool,
    faults: Vec<LoadFault<E>>,
}

/// A part that came, as text.
#[derive(Debug)]
struct TextFile {
    part: &'static str,
    name: String,
    text: String,
    /// What the manifest says of it; `None` for a file that is not the manifest's.
    entry: Option<ManifestPart>,
}

/// What a [`Loader`] made of the files.
#[derive(Debug)]
pub struct Loaded<E> {
    /// Everything that could be read; without places and neighbourhoods where none could.
    pub atlas: Atlas,
    /// Whether questions may be put to it. False without any place or neighbourhood, and where the file of places or of
    /// kinds is lost. An atlas that has a whole file with no places, or names none, is one of neighbourhoods.
    pub is_usable: bool,
    /// What is wrong with features: first the neighbourhoods, then the places, each in the order of its file.
    pub warnings: Vec<Warning>,
    /// What is wrong with files as a whole: first what was seen when they were added, in that order; then what is seen when
    /// they are read, in the order of taxonomy, neighbourhoods and places. [`LoadFault::NoFiles`] is alone.
    pub faults: Vec<LoadFault<E>>,
}

impl<E> Loader<E> {
    /// A loader without files. `standard` is the taxonomy for an atlas that brings none.
    pub fn new(standard: Taxonomy) -> Self {
        Self {
            standard,
            manifest: None,
            files: Vec::new(),
            is_lost: false,
            faults: Vec::new(),
        }
    }

    /// Adds a file: the manifest as [`MANIFEST_PART`], before the parts that it names, or one of [`LOADED_PARTS`]; a part
    /// of another name is ignored, as is a second one of the same name. `name` is what messages call the file. An atlas may
    /// do without any of them.
    pub fn add(&mut self, part: &str, name: String, bytes: Result<Vec<u8>, E>) {
        self.add_file(part, name, bytes, None, None);
    }

    /// Adds a file as [`Loader::add`], from where the manifest says that the part is: it has to be as the manifest says.
    /// `sha256` is the checksum of the bytes in hexadecimal, where the caller can compute it. Without a manifest that can be
    /// used, the atlas is lost: its bounds, credits, time zone and checksums are unknown.
    pub fn add_listed(
        &mut self,
        part: &str,
        name: String,
        bytes: Result<Vec<u8>, E>,
        sha256: Option<&str>,
    ) {
        let Some(manifest) = &self.manifest else {
            self.is_lost = true;
            return;
        };
        let entry = manifest.parts.get(part).cloned();
        self.add_file(part, name, bytes, entry, sha256);
    }

    fn add_file(
        &mut self,
        part: &str,
        name: String,
        bytes: Result<Vec<u8>, E>,
        entry: Option<ManifestPart>,
        sha256: Option<&str>,
    ) {
        if part == MANIFEST_PART {
            self.add_manifest(name, bytes);
        } else if let Some(part) = LOADED_PARTS.into_iter().find(|it| *it == part) {
            if self.files.iter().any(|file| file.part == part) {
                return;
            }
            match text_of(&name, bytes, entry.as_ref(), sha256) {
                Ok(text) => self.files.push(TextFile {
                    part,
                    name,
                    text,
                    entry,
                }),
                Err(fault) => {
                    self.is_lost |= part != NEIGHBOURHOODS_PART;
                    self.faults.push(fault);
                }
            }
        }
    }

    fn add_manifest(&mut self, name: String, bytes: Result<Vec<u8>, E>) {
        if self.manifest.is_some() {
            return;
        }
        let read = text_of(&name, bytes, None, None).and_then(|text| {
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
    pub fn finish(self) -> Loaded<E> {
        at_once(self.finish_in_turns(&|| false))
    }

    /// As [`Loader::finish`], with a pause wherever `is_over` says that it is time for one: the result of a poll is pending
    /// then, and the next poll goes on. It wakes nobody.
    pub async fn finish_in_turns(mut self, is_over: IsTurnOver<'_>) -> Loaded<E> {
        if self.files.is_empty() && self.manifest.is_none() && self.faults.is_empty() {
            self.faults.push(LoadFault::NoFiles);
        }
        let Self {
            standard,
            manifest,
            mut files,
            mut is_lost,
            mut faults,
        } = self;
        let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
        // Each text is dropped when it is read: what follows can use its memory.
        let mut file = |part| {
            let at = files.iter().position(|file| file.part == part)?;
            Some(files.swap_remove(at))
        };

        let own = file(TAXONOMY_PART).and_then(|file| {
            Taxonomy::read(&file.text)
                .map_err(|error| {
                    is_lost = true;
                    faults.push(LoadFault::Taxonomy(file.name.clone(), error));
                })
                .ok()
        });
        let taxonomy = own.unwrap_or(standard);

        let expected = manifest.as_ref().and_then(Manifest::bounds);
        let mut warnings = Vec::new();
        let mut neighbourhoods = None;
        if let Some(file) = file(NEIGHBOURHOODS_PART) {
            let (name, text) = (&file.name, &file.text);
            let read = Neighbourhood::read_in_turns(name, text, expected, is_over).await;
            neighbourhoods = file.features(read, &mut warnings, &mut faults);
        }
        let neighbourhoods = neighbourhoods.unwrap_or_default();
        let expected =
            expected.or_else(|| BoundingBox::around(neighbourhood::corners(&neighbourhoods)));
        let mut places = None;
        if let Some(file) = file(PLACES_PART) {
            let (name, text) = (&file.name, &file.text);
            let read = Place::read_in_turns(name, text, &taxonomy, expected, is_over).await;
            places = file.features(read, &mut warnings, &mut faults);
            is_lost |= places.is_none();
        }
        let places = places.unwrap_or_default();
        pause(is_over).await;

        let is_usable = !(is_lost || places.is_empty() && neighbourhoods.is_empty());
        if !is_usable && faults.is_empty() {
            faults.push(LoadFault::Empty(names));
        }
        Loaded {
            atlas: Atlas::new(taxonomy, manifest, neighbourhoods, places),
            is_usable,
            warnings,
            faults,
        }
    }
}

impl TextFile {
    /// The features that were read from it, with their warnings. `None` if it is lost: it is not GeoJSON, or breaks off, or
    /// has another number of features than the manifest says, or none that can be used.
    fn features<T, E>(
        &self,
        (features, found): (Vec<T>, Vec<Warning>),
        warnings: &mut Vec<Warning>,
        faults: &mut Vec<LoadFault<E>>,
    ) -> Option<Vec<T>> {
        let (mut left_out, earlier) = (0, faults.len());
        for warning in found {
            match warning.problem.consequence() {
                Consequence::FileUnused => {
                    faults.push(LoadFault::GeoJson(Box::new(warning)));
                    continue;
                }
                Consequence::FeatureLeftOut => left_out += 1 + warning.more,
                Consequence::PropertyLeftOut | Consequence::Kept => {}
            }
            warnings.push(warning);
        }
        let entry = self.entry.as_ref().filter(|_| faults.len() == earlier);
        let count = features.len() + left_out;
        if let Some(Err(mismatch)) = entry.map(|it| it.check_features(count)) {
            faults.push(LoadFault::Mismatch(self.name.clone(), mismatch));
        } else if features.is_empty() && left_out > 0 {
            faults.push(LoadFault::Empty(vec![self.name.clone()]));
        }
        (faults.len() == earlier).then_some(features)
    }
}

/// The text of a file that came. What a file has to be before anything in it is read is decided here and nowhere else:
/// that it came at all, is what the manifest says, and is UTF-8.
fn text_of<E>(
    name: &str,
    bytes: Result<Vec<u8>, E>,
    entry: Option<&ManifestPart>,
    sha256: Option<&str>,
) -> Result<String, LoadFault<E>> {
    let bytes = bytes.map_err(|reason| LoadFault::Unavailable(name.to_owned(), reason))?;
    if let Some(Err(mismatch)) = entry.map(|it| it.check_bytes(&bytes, sha256)) {
        return Err(LoadFault::Mismatch(name.to_owned(), mismatch));
    }
    String::from_utf8(bytes).map_err(|error| LoadFault::NotUtf8 {
        file: name.to_owned(),
        valid_up_to: error.utf8_error().valid_up_to(),
    })
}
