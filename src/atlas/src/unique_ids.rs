//! Removes features with duplicate ids.

use crate::feature_collection::FeatureCollection;
use crate::problem::Problem;
use crate::sort;

/// Sorts features by id and keeps the first of each id; the others give a warning. `features` are paired with their
/// index in the file.
pub fn keep_first_by_id<T>(
    collection: &mut FeatureCollection,
    features: Vec<(usize, T)>,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    let sorted = sort::sorted(features, |(_, a), (_, b)| id(a).cmp(id(b)));
    let mut all: Vec<T> = Vec::with_capacity(sorted.len());
    for (index, feature) in sorted {
        if all.last().is_some_and(|last| id(last) == id(&feature)) {
            collection.warn(index, Some(id(&feature)), Some("id"), Problem::DoubleId);
        } else {
            all.push(feature);
        }
    }
    all
}
