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
    let mut all = sort::sorted(features, |(_, a), (_, b)| id(a).cmp(id(b)));
    all.dedup_by(|(index, feature), (_, kept)| {
        let is_double = id(feature) == id(kept);
        if is_double {
            collection.warn(*index, Some(id(feature)), Some("id"), Problem::DoubleId);
        }
        is_double
    });
    all.into_iter().map(|(_, feature)| feature).collect()
}
