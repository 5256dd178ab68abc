//! The sparse matrix of gains.

use streets::SparseRows;

/// What a candidate gains at a demand point: units times the weight of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gain {
    /// The demand point.
    pub row: u32,
    /// Per unit of weight: 1 for a demand point that is covered, else the centimetres saved.
    pub units: u32,
}

/// Candidates as columns, demand points as rows.
#[derive(Clone, Debug)]
pub(super) struct GainMatrix {
    /// By row, millionths of people.
    weights: Vec<i64>,
    /// The number of each column in the problem as it was given, in ascending order.
    candidates: Vec<u32>,
    /// By column: above 0 in weight and units, in ascending order of row.
    gains: SparseRows<Gain>,
}

impl GainMatrix {
    /// A matrix without columns.
    pub fn new(weights: Vec<i64>) -> Self {
        Self {
            weights,
            candidates: Vec::new(),
            gains: SparseRows::default(),
        }
    }

    /// Adds a column. Of two gains at one demand point the larger counts.
    pub fn push(&mut self, candidate: u32, mut column: Vec<Gain>) {
        column.retain(|it| it.units > 0 && self.weights[it.row as usize] > 0);
        column.sort_unstable_by_key(|it| (it.row, std::cmp::Reverse(it.units)));
        column.dedup_by_key(|it| it.row);
        self.gains.push(column);
        self.candidates.push(candidate);
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.weights.len()
    }

    /// The weights of the rows.
    pub fn weights(&self) -> &[i64] {
        &self.weights
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.candidates.len()
    }

    /// The number of a column in the problem as it was given.
    pub fn candidate(&self, column: usize) -> u32 {
        self.candidates[column]
    }

    /// The gains of a column.
    pub fn column(&self, column: usize) -> &[Gain] {
        self.gains.of(column)
    }

    /// The value of a gain.
    pub fn value(&self, gain: Gain) -> i64 {
        self.weights[gain.row as usize] * i64::from(gain.units)
    }

    /// The number of gains.
    pub fn len(&self) -> usize {
        self.gains.items().len()
    }

    /// The largest gain of each row.
    pub fn row_limits(&self) -> Vec<i64> {
        let limits = self.weights.iter().zip(self.most_units());
        limits.map(|(weight, units)| weight * units).collect()
    }

    /// Whether sums of gains fit in 64 bits, with room for a few of them.
    pub fn fits(&self) -> bool {
        let limits = self.weights.iter().zip(self.most_units());
        let limits = limits.map(|(weight, units)| i128::from(*weight) * i128::from(units));
        limits.sum::<i128>() <= i128::from(i64::MAX / 4)
    }

    /// The most units of each row.
    fn most_units(&self) -> Vec<i64> {
        let mut units = vec![0; self.rows()];
        for gain in self.gains.items() {
            let most = &mut units[gain.row as usize];
            *most = i64::from(gain.units).max(*most);
        }
        units
    }

    /// The largest number that divides every sum of gains, so that a bound can be rounded down to a multiple of it: a million, one
    /// resident, where all weights are whole residents.
    pub fn divisor(&self) -> i64 {
        let values = self.gains.items().iter().map(|it| self.value(*it));
        values.fold(0, greatest_common_divisor).max(1)
    }

    /// The columns for which `keep` is true, with rows merged that always gain together: see [`GainMatrix::equal_rows`].
    /// The second result is the new row of each old one, `None` if no column has a gain there.
    pub fn reduced(&self, keep: &[bool]) -> (Self, Vec<Option<u32>>) {
        let classes = self.equal_rows(keep);
        let mut representative = vec![None; self.rows()];
        // One class of each row, class 0, and one more while a row goes from one to another.
        let mut first_of_class = vec![None; self.rows() + 2];
        for (row, class) in (0..).zip(&classes) {
            // Class 0 has no gain in any column.
            if *class > 0 {
                let first = first_of_class[*class as usize].get_or_insert(row);
                representative[row as usize] = Some(*first);
            }
        }
        // New rows keep the order of the old ones.
        let mut renumbered: Vec<Option<u32>> = vec![None; self.rows()];
        let mut weights: Vec<i64> = Vec::new();
        for row in 0..self.rows() {
            let first: Option<u32> = representative[row];
            let weight = self.weights[row];
            renumbered[row] = first.map(|first| match renumbered[first as usize] {
                Some(number) => {
                    weights[number as usize] += weight;
                    number
                }
                None => {
                    weights.push(weight);
                    weights.len() as u32 - 1
                }
            });
        }
        let mut reduced = Self::new(weights);
        for column in (0..self.columns()).filter(|it| keep[*it]) {
            let gains = self.column(column).iter().filter_map(|it| {
                // The other rows of a merged one add nothing but weight.
                let is_first = representative[it.row as usize] == Some(it.row);
                let row = renumbered[it.row as usize].filter(|_| is_first)?;
                Some(Gain { row, ..*it })
            });
            reduced.push(self.candidates[column], gains.collect());
        }
        (reduced, renumbered)
    }

    /// For each row the number of its class, 0 where no column has a gain: rows of one class have the same units in each column.
    /// Classes are divided by one column after the other (partition refinement), so all rows of the same gains are in one class
    /// where a column has one number of units, as for covering. A class remembers only the last units of a column, so where these
    /// differ some rows of the same gains may be in two.
    fn equal_rows(&self, keep: &[bool]) -> Vec<u32> {
        #[derive(Clone, Copy)]
        struct Class {
            size: u32,
            /// The last column that divided it, the units there, and the class that the rows with these units went to.
            column: usize,
            units: u32,
            to: u32,
        }
        let empty = Class {
            size: 0,
            column: usize::MAX,
            units: 0,
            to: 0,
        };
        let mut of_row = vec![0_u32; self.rows()];
        // One more than it has rows, so that it keeps its number.
        let size = self.rows() as u32 + 1;
        let mut classes = vec![Class { size, ..empty }];
        let mut free: Vec<u32> = Vec::new();
        for column in (0..self.columns()).filter(|it| keep[*it]) {
            for gain in self.column(column) {
                let from = of_row[gain.row as usize];
                let class = classes[from as usize];
                let to = if class.column == column && class.units == gain.units {
                    class.to
                } else {
                    let to = free.pop().unwrap_or_else(|| {
                        classes.push(empty);
                        classes.len() as u32 - 1
                    });
                    classes[to as usize] = empty;
                    let class = &mut classes[from as usize];
                    (class.column, class.units, class.to) = (column, gain.units, to);
                    to
                };
                of_row[gain.row as usize] = to;
                classes[to as usize].size += 1;
                let class = &mut classes[from as usize];
                class.size -= 1;
                if class.size == 0 {
                    free.push(from);
                }
            }
        }
        of_row
    }

    /// The same gains by row: column and units, in ascending order of column.
    pub fn by_row(&self, keep: &[bool]) -> SparseRows<(u32, u32)> {
        let kept = (0..self.columns()).filter(|it| keep[*it]);
        let gains = kept.flat_map(|column| {
            let gains = self.column(column).iter();
            gains.map(move |it| (it.row, (column as u32, it.units)))
        });
        SparseRows::grouped(self.rows(), gains)
    }
}

/// Of two numbers; the other one where one is 0.
pub(super) fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    match b {
        0 => a,
        _ => greatest_common_divisor(b, a % b),
    }
}
