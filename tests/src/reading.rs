//! What a reader says of a text.

use crate::taxonomy;
use atlas::{Consequence, Neighbourhood, Place, Warning};
use std::collections::BTreeSet;

/// The ids of the places that were read, and what was said of the others.
pub fn places(text: &str) -> (Vec<String>, Vec<String>) {
    let (places, warnings) = Place::read_all("places.geojson", text, &taxonomy(2), None);
    (
        places.into_iter().map(|it| it.id).collect(),
        said(&warnings),
    )
}

/// The ids of the neighbourhoods that were read, and what was said of the others.
pub fn neighbourhoods(text: &str) -> (Vec<String>, Vec<String>) {
    let (read, warnings) = Neighbourhood::read_all("neighbourhoods.geojson", text, None);
    (read.into_iter().map(|it| it.id).collect(), said(&warnings))
}

fn said(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(Warning::to_string).collect()
}

/// How many features these warnings say were left out.
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
