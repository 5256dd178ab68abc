//! Dominated candidates: those that another one can replace everywhere.

use super::gain_matrix::{Gain, GainMatrix};

/// Which columns another one does not dominate: it gains at least as much at every demand point. Of equal columns the first
/// remains. Columns without a gain are dominated by doing nothing.
pub(super) fn undominated(matrix: &GainMatrix) -> Vec<bool> {
    let mut keep = vec![true; matrix.columns()];
    let rows = matrix.by_row(&keep);
    for column in 0..matrix.columns() {
        let own = matrix.column(column);
        // Whatever dominates it has a gain in its row of fewest gains too.
        let fewest = own.iter().min_by_key(|it| rows.of(it.row).len());
        keep[column] = fewest.is_some_and(|it| {
            !rows.of(it.row).iter().any(|(other, _)| {
                let other = *other as usize;
                let theirs = matrix.column(other);
                // A column that is dropped is itself dominated by one that remains.
                other != column
                    && keep[other]
                    && dominates(theirs, own)
                    && (other < column || !dominates(own, theirs))
            })
        });
    }
    keep
}

/// Whether one column gains at least as much as another everywhere.
fn dominates(one: &[Gain], other: &[Gain]) -> bool {
    if one.len() < other.len() {
        return false;
    }
    let mut rest = one;
    other.iter().all(|gain| {
        let skip = rest.partition_point(|it| it.row < gain.row);
        rest = &rest[skip..];
        matches!(rest.first(), Some(it) if it.row == gain.row && it.units >= gain.units)
    })
}
