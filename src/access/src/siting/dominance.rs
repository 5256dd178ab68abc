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
        let fewest = own.iter().min_by_key(|it| rows.of(it.row as usize).len());
        keep[column] = fewest.is_some_and(|it| {
            !rows.of(it.row as usize).iter().any(|(other, _)| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    #[test]
    fn each_dropped_column_has_one_that_remains_and_gains_as_much_everywhere() {
        let mut dropped = 0;
        for seed in 0..500 {
            let mut random = Rng::with_seed(seed);
            let (rows, columns) = (random.u32(1..6), random.usize(1..9));
            let units: Vec<Vec<u32>> = (0..columns)
                .map(|_| (0..rows).map(|_| random.u32(0..3)).collect())
                .collect();
            let mut matrix = GainMatrix::new(vec![1; rows as usize]);
            for (candidate, units) in (0..).zip(&units) {
                let column = (0..)
                    .zip(units)
                    .map(|(row, units)| Gain { row, units: *units });
                matrix.push(candidate, column.collect());
            }
            let keep = undominated(&matrix);
            let covers = |a: usize, b: usize| units[a].iter().zip(&units[b]).all(|(a, b)| a >= b);
            for column in 0..columns {
                let mut others = (0..columns).filter(|it| *it != column && keep[*it]);
                let is_dominated = others.any(|it| covers(it, column));
                let is_empty = units[column].iter().all(|it| *it == 0);
                assert_eq!(keep[column], !is_dominated && !is_empty, "seed {seed}");
                dropped += u32::from(!keep[column]);
            }
        }
        assert!(dropped > 500, "{dropped}");
    }
}
