//! Reads test files with the loader and returns ids and warnings.

use crate::taxonomy;
use atlas::{Consequence, LoadFault, Loaded, Loader, NEIGHBOURHOODS_PART, PLACES_PART, Warning};
use std::collections::BTreeSet;
use std::convert::Infallible;

/// The ids of the places read, and what is wrong with the file or its features.
pub fn places(text: &str) -> (Vec<String>, Vec<String>) {
    let loaded = loaded(PLACES_PART, text);
    let ids = loaded.atlas.places().iter().map(|it| it.id.clone());
    (ids.collect(), said(&loaded))
}

/// The ids of the neighbourhoods read, and what is wrong with the file or its features.
pub fn neighbourhoods(text: &str) -> (Vec<String>, Vec<String>) {
    let loaded = loaded(NEIGHBOURHOODS_PART, text);
    let read = loaded.atlas.neighbourhoods().iter();
    (read.map(|it| it.id.clone()).collect(), said(&loaded))
}

/// An atlas of one part, with a taxonomy of two kinds.
fn loaded(part: &str, text: &str) -> Loaded<Infallible> {
    let mut loader = Loader::new(taxonomy(2));
    loader.add(part, format!("{part}.geojson"), Ok(text.into()));
    loader.finish()
}

/// Faults of the file, except that it has nothing in it, and then warnings.
fn said(loaded: &Loaded<Infallible>) -> Vec<String> {
    let is_listed = |fault: &&LoadFault<_>| !matches!(fault, LoadFault::Empty(_));
    let faults = loaded.faults.iter().filter(is_listed);
    let warnings = loaded.warnings.iter().map(Warning::to_string);
    faults.map(LoadFault::to_string).chain(warnings).collect()
}

/// The number of features left out according to these warnings.
pub fn left_out(warnings: &[Warning]) -> usize {
    let out = |it: &&Warning| it.problem.consequence() == Consequence::FeatureLeftOut;
    let listed: BTreeSet<_> = warnings
        .iter()
        .filter(out)
        .filter_map(|it| it.feature.as_ref().map(|feature| feature.index))
        .collect();
    let more: usize = warnings.iter().filter(out).map(|it| it.more).sum();
    listed.len() + more
}
