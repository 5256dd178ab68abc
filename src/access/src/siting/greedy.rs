//! Greedy choice: again and again the candidate that adds most.

use super::gain_matrix::GainMatrix;

/// The gains of the chosen columns at each row, and their sum.
#[derive(Clone, Debug)]
pub(super) struct Gained {
    /// The largest gain at each row.
    pub rows: Vec<i64>,
    /// The sum of the rows.
    pub total: i64,
}

impl Gained {
    /// What some columns gain together.
    pub fn by(matrix: &GainMatrix, columns: &[u32]) -> Self {
        let mut gained = Self {
            rows: vec![0; matrix.rows()],
            total: 0,
        };
        for column in columns {
            gained.add(matrix, *column);
        }
        gained
    }

    /// What a column would add.
    pub fn more(&self, matrix: &GainMatrix, column: u32) -> i64 {
        let gains = matrix.column(column as usize).iter();
        let more = gains.map(|it| (matrix.value(*it) - self.rows[it.row as usize]).max(0));
        more.sum()
    }

    /// Adds a column and returns what that added.
    pub fn add(&mut self, matrix: &GainMatrix, column: u32) -> i64 {
        let before = self.total;
        for gain in matrix.column(column as usize) {
            let row = &mut self.rows[gain.row as usize];
            let more = (matrix.value(*gain) - *row).max(0);
            *row += more;
            self.total += more;
        }
        self.total - before
    }
}

/// Adds the column among `open` that adds most, again and again, to at most `count` columns; stops where none adds anything. Of
/// columns that add the same, the first. Each comes with what it added.
///
/// What a column adds only falls while others are added, so most need not be computed again (Minoux 1978).
pub(super) fn greedy(matrix: &GainMatrix, open: &[u32], count: usize) -> Vec<(u32, i64)> {
    let mut gained = Gained::by(matrix, &[]);
    let mut at_most = vec![i64::MAX; open.len()];
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let mut best: Option<(i64, usize)> = None;
        let mut order: Vec<usize> = (0..open.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(at_most[*at]));
        for at in order {
            if best.is_some_and(|(most, _)| at_most[at] < most) {
                break;
            }
            at_most[at] = gained.more(matrix, open[at]);
            let is_better = |(most, first): (i64, usize)| (at_most[at], first) > (most, at);
            if best.is_none_or(is_better) {
                best = Some((at_most[at], at));
            }
        }
        match best {
            Some((more, at)) if more > 0 => {
                gained.add(matrix, open[at]);
                chosen.push((open[at], more));
            }
            _ => break,
        }
    }
    chosen
}
