//! Interchange (Teitz and Bart 1968): a chosen candidate makes way for another as long as that gains anything.

use super::gain_matrix::GainMatrix;

/// Exchanges columns of `chosen` for those of `open`, the best exchange first, until none gains anything. The first `locked`
/// columns of `chosen` stay. Returns the number of passes over the matrix.
///
/// One pass finds the best of all exchanges (Whitaker 1983; Resende and Werneck 2007): what a column adds to all chosen ones,
/// less what is lost with one of them, plus what both of these miscount at demand points that change from one to the other.
pub(super) fn interchange(
    matrix: &GainMatrix,
    open: &[u32],
    locked: usize,
    chosen: &mut [u32],
) -> usize {
    let mut passes = 0;
    loop {
        passes += 1;
        match best_exchange(matrix, open, locked, chosen) {
            Some((place, column)) => chosen[place] = column,
            None => return passes,
        }
    }
}

/// The two largest gains at a row, and the place of the column that has the first.
#[derive(Clone, Copy, Default)]
struct Best {
    first: i64,
    second: i64,
    place: usize,
}

/// The place in `chosen` and the column to put there that gain most; of equal ones the first column, then the first place.
fn best_exchange(
    matrix: &GainMatrix,
    open: &[u32],
    locked: usize,
    chosen: &[u32],
) -> Option<(usize, u32)> {
    let mut best = vec![Best::default(); matrix.rows()];
    for (place, column) in chosen.iter().enumerate() {
        for gain in matrix.column(*column as usize) {
            let (row, value) = (&mut best[gain.row as usize], matrix.value(*gain));
            if value > row.first {
                *row = Best {
                    first: value,
                    second: row.first,
                    place,
                };
            } else {
                row.second = row.second.max(value);
            }
        }
    }
    let mut loss = vec![0; chosen.len()];
    for row in &best {
        if let Some(loss) = loss.get_mut(row.place) {
            *loss += row.first - row.second;
        }
    }
    let mut found: Option<(i64, usize, u32)> = None;
    let mut extra = vec![0; chosen.len()];
    for column in open {
        let mut added = 0;
        extra.fill(0);
        for gain in matrix.column(*column as usize) {
            let (row, value) = (best[gain.row as usize], matrix.value(*gain));
            added += (value - row.first).max(0);
            if let Some(extra) = extra.get_mut(row.place) {
                *extra += (value.min(row.first) - row.second).max(0);
            }
        }
        for place in locked..chosen.len() {
            let more = added + extra[place] - loss[place];
            if more > found.map_or(0, |it| it.0) {
                found = Some((more, place, *column));
            }
        }
    }
    found.map(|(_, place, column)| (place, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::siting::gain_matrix::Gain;
    use crate::siting::greedy::{Gained, greedy};
    use fastrand::Rng;

    fn random_matrix(random: &mut Rng) -> GainMatrix {
        let rows = random.u32(1..20);
        let weights = (0..rows).map(|_| random.i64(0..9)).collect();
        let mut matrix = GainMatrix::new(weights);
        for candidate in 0..random.u32(1..9) {
            let column = (0..rows).map(|row| Gain {
                row,
                units: random.u32(0..6),
            });
            matrix.push(candidate, column.collect());
        }
        matrix
    }

    fn total(matrix: &GainMatrix, columns: &[u32]) -> i64 {
        Gained::by(matrix, columns).total
    }

    #[test]
    fn one_pass_finds_the_best_of_all_exchanges() {
        for seed in 0..500 {
            let mut random = Rng::with_seed(seed);
            let matrix = random_matrix(&mut random);
            let open: Vec<u32> = (0..).take(matrix.columns()).collect();
            let chosen: Vec<u32> = open.iter().copied().filter(|_| random.bool()).collect();
            let locked = random.usize(0..=chosen.len());
            let exchanged = |place: usize, column: u32| {
                let mut columns = chosen.clone();
                columns[place] = column;
                total(&matrix, &columns)
            };
            let all = open
                .iter()
                .flat_map(|column| (locked..chosen.len()).map(|place| exchanged(place, *column)));
            let most = all.max().filter(|it| *it > total(&matrix, &chosen));
            let found = best_exchange(&matrix, &open, locked, &chosen);
            let found = found.map(|(place, column)| exchanged(place, column));
            assert_eq!(found, most, "seed {seed}");
        }
    }

    /// Greedy takes the middle first, and then one end; the two ends have more.
    ///
    /// ```text
    ///   weight   4   5   5   4
    ///            ├─ 0 ─┤ ├─ 2 ─┤
    ///                ├ 1 ┤
    /// ```
    #[test]
    fn the_trap_of_greedy_is_left_by_an_exchange() {
        let mut matrix = GainMatrix::new(vec![4, 5, 5, 4]);
        for (candidate, rows) in (0..).zip([[0, 1], [1, 2], [2, 3]]) {
            let column = rows.map(|row| Gain { row, units: 1 });
            matrix.push(candidate, column.to_vec());
        }
        let mut chosen: Vec<u32> = greedy(&matrix, &[0, 1, 2], 2)
            .iter()
            .map(|it| it.0)
            .collect();
        assert_eq!(
            (chosen.as_slice(), total(&matrix, &chosen)),
            ([1, 0].as_slice(), 14)
        );
        interchange(&matrix, &[0, 1, 2], 0, &mut chosen);
        assert_eq!(
            (chosen.as_slice(), total(&matrix, &chosen)),
            ([2, 0].as_slice(), 18)
        );
    }
}
