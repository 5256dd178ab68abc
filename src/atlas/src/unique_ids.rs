//! Every feature of a file has an id of its own: what comes second is left out and said.

use crate::feature_collection::FeatureCollection;
use crate::problem::Problem;
use crate::sort;

/// Sorts features by id and leaves out those whose id is that of one before them in the file.
/// Each comes with its index in the file.
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
