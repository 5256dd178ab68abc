//! Every feature of a file has an id of its own: what comes second is left out and said.

use crate::collection::Collection;
use crate::problem::Problem;

/// Sorts features by id and leaves out those whose id is that of one before them in the file.
/// Each comes with its index in the file.
pub fn sort_out<T>(
    collection: &mut Collection,
    features: &mut Vec<(usize, T)>,
    id: impl Fn(&T) -> &str,
) {
    features.sort_by(|(a_index, a), (b_index, b)| id(a).cmp(id(b)).then(a_index.cmp(b_index)));
    features.dedup_by(|(index, later), (_, earlier)| {
        let double = id(later) == id(earlier);
        if double {
            collection.warn(*index, Some(id(later)), Some("id"), Problem::DoubleId);
        }
        double
    });
}
