//! What a loader has read so far.

use super::{LoadFault, Loaded, Loader, TAXONOMY_PART, TextFile};
use crate::atlas::Atlas;
use crate::bounding_box::BoundingBox;
use crate::manifest::Manifest;
use crate::neighbourhood::{self, Neighbourhood};
use crate::place::Place;
use crate::problem::Consequence;
use crate::taxonomy::Taxonomy;
use crate::warning::Warning;

/// What was read so far.
pub(super) struct PartialAtlas<E> {
    pub(super) taxonomy: Taxonomy,
    manifest: Option<Manifest>,
    /// The files that are still to be read.
    files: Vec<TextFile>,
    /// The names of all files.
    names: Vec<String>,
    is_lost: bool,
    /// Where features are expected, as far as it is known.
    pub(super) expected: Option<BoundingBox>,
    neighbourhoods: Vec<Neighbourhood>,
    places: Vec<Place>,
    warnings: Vec<Warning>,
    faults: Vec<LoadFault<E>>,
}

impl<E> PartialAtlas<E> {
    pub(super) fn of(mut loader: Loader<E>) -> Self {
        if loader.files.is_empty() && loader.manifest.is_none() && loader.faults.is_empty() {
            loader.faults.push(LoadFault::NoFiles);
        }
        let mut reading = Self {
            taxonomy: loader.standard,
            expected: loader.manifest.as_ref().and_then(Manifest::bounds),
            manifest: loader.manifest,
            names: loader.files.iter().map(|file| file.name.clone()).collect(),
            files: loader.files,
            is_lost: loader.is_lost,
            neighbourhoods: Vec::new(),
            places: Vec::new(),
            warnings: Vec::new(),
            faults: loader.faults,
        };
        if let Some(file) = reading.take(TAXONOMY_PART) {
            match Taxonomy::read(&file.text) {
                Ok(own) => reading.taxonomy = own,
                Err(error) => {
                    reading.is_lost = true;
                    reading.faults.push(LoadFault::Taxonomy(file.name, error));
                }
            }
        }
        reading
    }

    /// Takes the file of a part out: its text is dropped when it is read, and what follows can use the memory.
    pub(super) fn take(&mut self, part: &str) -> Option<TextFile> {
        let at = self.files.iter().position(|file| file.part == part)?;
        Some(self.files.swap_remove(at))
    }

    pub(super) fn add_neighbourhoods(
        &mut self,
        file: &TextFile,
        read: (Vec<Neighbourhood>, Vec<Warning>),
    ) {
        let found = file.features(read, &mut self.warnings, &mut self.faults);
        self.neighbourhoods = found.unwrap_or_default();
        let corners = neighbourhood::corners(&self.neighbourhoods);
        self.expected = self.expected.or_else(|| BoundingBox::around(corners));
    }

    pub(super) fn add_places(&mut self, file: &TextFile, read: (Vec<Place>, Vec<Warning>)) {
        let found = file.features(read, &mut self.warnings, &mut self.faults);
        self.is_lost |= found.is_none();
        self.places = found.unwrap_or_default();
    }

    pub(super) fn loaded(self) -> Loaded<E> {
        let Self {
            taxonomy,
            manifest,
            neighbourhoods,
            places,
            mut faults,
            ..
        } = self;
        let is_usable = !(self.is_lost || places.is_empty() && neighbourhoods.is_empty());
        if !is_usable && faults.is_empty() {
            faults.push(LoadFault::Empty(self.names));
        }
        Loaded {
            atlas: Atlas::new(taxonomy, manifest, neighbourhoods, places),
            is_usable,
            warnings: self.warnings,
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
