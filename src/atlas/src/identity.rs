//! Every feature of a file has an id of its own: what comes second is left out and said.

use crate::collection::Collection;
use crate::order;
use crate::problem::Problem;

/// Sorts features by id and leaves out those whose id is that of one before them in the file.
/// Each comes with its index in the file.
pub fn sort_out<T>(
    collection: &mut Collection,
    features: Vec<(usize, T)>,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    let sorted = order::sorted(features, |(_, a), (_, b)| id(a).cmp(id(b)));
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
