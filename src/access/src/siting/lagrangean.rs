//! Lagrangean relaxation with subgradient steps: a proven upper bound.
//!
//! Every demand point i gets a multiplier vᵢ, from what it has for certain to the largest gain that it can have. Whatever is
//! chosen, it gains at most vᵢ plus what its candidate gains beyond vᵢ. So no choice of p candidates gains more than
//!
//! ```text
//! L(v) = Σᵢ vᵢ + the p largest of cⱼ,   cⱼ = Σᵢ max(0, gainᵢⱼ − vᵢ)
//! ```
//!
//! (Cornuejols, Fisher and Nemhauser 1977; with λᵢ = wᵢ − vᵢ that of Galvão and ReVelle 1996 for covering.) Multipliers are whole
//! numbers, so the bound holds exactly; floating point only chooses the steps, with operations that are the same everywhere.

use super::gain_matrix::GainMatrix;
use super::greedy::Gained;
use super::interchange::interchange;

/// The best choice known so far.
#[derive(Clone, Debug)]
pub(super) struct Incumbent {
    /// Its columns, by their number in the problem as it was given.
    pub candidates: Vec<u32>,
    /// What they gain.
    pub gains: i64,
    /// Gains and rows that have been visited: a measure of the work that is the same on every machine.
    pub work: u64,
    /// The choice at which exchanges began last.
    pub exchanged: Vec<u32>,
}

impl Incumbent {
    /// Takes a choice if it gains more.
    pub fn offer(&mut self, matrix: &GainMatrix, columns: &[u32]) -> bool {
        let gains = Gained::by(matrix, columns).total;
        let is_better = gains > self.gains;
        if is_better {
            let numbers = columns.iter().map(|it| matrix.candidate(*it as usize));
            self.candidates = numbers.collect();
            self.gains = gains;
        }
        is_better
    }
}

/// The relaxation of a problem in which some columns are taken and others are excluded.
#[derive(Clone, Debug)]
pub(super) struct Relaxation {
    /// Columns that are taken.
    pub taken: Vec<u32>,
    /// Columns that may be chosen beside them.
    pub open: Vec<u32>,
    /// Multipliers by row.
    pub multipliers: Vec<i64>,
    /// The least L(v) that was found: no choice that is better than the incumbent gains more.
    pub bound: i64,
    /// The columns of the p largest terms at the least L(v), the largest first.
    pub best: Vec<u32>,
    /// The length of the steps, as a share of the full step.
    pub size: f64,
}

/// How a relaxation is solved.
pub(super) struct Subgradient<'m> {
    pub matrix: &'m GainMatrix,
    /// The largest gain of each row.
    pub limits: &'m [i64],
    /// A divisor of every sum of gains.
    pub divisor: i64,
    /// The most columns, those that are taken included.
    pub count: usize,
}

/// Directions have this many parts.
const PART: i32 = 256;
/// Steps without a better bound after which the steps get shorter.
const PATIENCE: usize = 12;
/// Steps between two exchanges that begin at the choice of the relaxation.
const EXCHANGE_EVERY: usize = 20;
/// The step at which there is no hope of a better bound.
const SHORTEST: f64 = 0.002;

impl Subgradient<'_> {
    /// A bound, rounded down to what a sum of gains can be.
    fn round(&self, bound: i128) -> i64 {
        let whole = i64::try_from(bound).unwrap_or(i64::MAX);
        whole - whole.rem_euclid(self.divisor)
    }

    /// Lowers the bound in at most `steps` steps, until it is no more than the incumbent, a quarter of the columns is excluded,
    /// there is no hope of a lower one, or the work is done. Finds better choices by the way, and excludes columns that no better
    /// choice can have. Returns the steps taken; 0 if more are of no use.
    pub fn run(
        &self,
        relaxation: &mut Relaxation,
        incumbent: &mut Incumbent,
        steps: usize,
        work: u64,
    ) -> usize {
        let floor = Gained::by(self.matrix, &relaxation.taken).rows;
        let picks = self.count.saturating_sub(relaxation.taken.len());
        let mut now = relaxation.multipliers.clone();
        let limits = floor.iter().zip(self.limits);
        for (it, (low, high)) in now.iter_mut().zip(limits) {
            *it = (*it).clamp(*low, (*high).max(*low));
        }
        if picks == 0 || relaxation.open.is_empty() {
            // Nothing is left to choose, and the bound is what the taken columns gain.
            now.clone_from(&floor);
        }
        let mut direction = vec![0_i32; now.len()];
        let mut waited = 0;
        let many = relaxation.open.len();
        for step in 0..steps {
            let mut terms = self.terms(&relaxation.open, &now);
            incumbent.work += self.work_of(&relaxation.open);
            terms.sort_unstable_by_key(|(term, column)| (std::cmp::Reverse(*term), *column));
            let top = &terms[..picks.min(terms.len())];
            let multipliers: i128 = now.iter().copied().map(i128::from).sum();
            let exact = multipliers + top.iter().map(|it| i128::from(it.0)).sum::<i128>();
            let bound = self.round(exact);
            let chosen: Vec<u32> = top.iter().map(|it| it.1).collect();
            if bound < relaxation.bound {
                relaxation.bound = bound;
                relaxation.multipliers.clone_from(&now);
                relaxation.best.clone_from(&chosen);
                waited = 0;
            } else {
                waited += 1;
                if waited == PATIENCE {
                    waited = 0;
                    relaxation.size *= 0.6;
                    now.clone_from(&relaxation.multipliers);
                    direction.fill(0);
                    continue;
                }
            }
            let exchange = step % EXCHANGE_EVERY == 0;
            self.improve(relaxation, &chosen, incumbent, exchange);
            let is_done = relaxation.bound <= incumbent.gains || incumbent.work >= work;
            if is_done || relaxation.size < SHORTEST {
                return 0;
            }
            self.exclude(relaxation, &terms, picks, exact, incumbent.gains);
            if step > 0 && relaxation.open.len() * 4 < many * 3 {
                return step;
            }
            let size = relaxation.size;
            self.step(
                &mut now,
                &mut direction,
                &floor,
                &chosen,
                exact,
                size,
                incumbent.gains,
            );
        }
        steps
    }

    /// The terms of the open columns.
    fn terms(&self, open: &[u32], multipliers: &[i64]) -> Vec<(i64, u32)> {
        // Weight and multiplier of a row side by side in memory, as this is where the time goes.
        let weights = self.matrix.weights().iter().copied();
        let rows: Vec<(i64, i64)> = weights.zip(multipliers.iter().copied()).collect();
        let term = |column: &u32| {
            let gains = self.matrix.column(*column as usize).iter();
            let beyond = gains.map(|it| {
                let (weight, multiplier) = rows[it.row as usize];
                (weight * i64::from(it.units) - multiplier).max(0)
            });
            (beyond.sum(), *column)
        };
        open.iter().map(term).collect()
    }

    fn work_of(&self, open: &[u32]) -> u64 {
        let lengths = open.iter().map(|it| self.matrix.column(*it as usize).len());
        // The rows are visited a few times in every step.
        (lengths.sum::<usize>() + 4 * self.matrix.rows()) as u64
    }

    /// Offers the choice of the relaxation to the incumbent, after exchanges if it is better or if asked for.
    fn improve(
        &self,
        relaxation: &Relaxation,
        chosen: &[u32],
        incumbent: &mut Incumbent,
        exchange: bool,
    ) {
        let mut columns = relaxation.taken.clone();
        let locked = columns.len();
        columns.extend(chosen);
        if incumbent.offer(self.matrix, &columns) || (exchange && incumbent.exchanged != columns) {
            incumbent.exchanged.clone_from(&columns);
            let passes = interchange(self.matrix, &relaxation.open, locked, &mut columns);
            incumbent.work += passes as u64 * self.work_of(&relaxation.open);
            incumbent.offer(self.matrix, &columns);
        }
    }

    /// Excludes columns with which even the bound is no better than the incumbent.
    fn exclude(
        &self,
        relaxation: &mut Relaxation,
        terms: &[(i64, u32)],
        picks: usize,
        exact: i128,
        gains: i64,
    ) {
        let Some((last, _)) = picks.checked_sub(1).and_then(|it| terms.get(it)) else {
            return;
        };
        let with = |term: i64| self.round(exact - i128::from(*last) + i128::from(term));
        // In descending order, so those that can stay come first.
        let keep = terms.partition_point(|(term, _)| *term >= *last || with(*term) > gains);
        if keep < terms.len() {
            relaxation.open = terms[..keep].iter().map(|it| it.1).collect();
            relaxation.open.sort_unstable();
        }
    }

    /// One step against the subgradient, smoothed by earlier ones (Camerini, Fratta and Maffioli 1975), in proportion to the gap
    /// (Polyak 1969).
    #[allow(clippy::too_many_arguments, reason = "the state of one loop")]
    fn step(
        &self,
        now: &mut [i64],
        direction: &mut [i32],
        floor: &[i64],
        chosen: &[u32],
        exact: i128,
        size: f64,
        gains: i64,
    ) {
        let mut slope = vec![PART; now.len()];
        for column in chosen {
            for gain in self.matrix.column(*column as usize) {
                if self.matrix.value(*gain) > now[gain.row as usize] {
                    slope[gain.row as usize] -= PART;
                }
            }
        }
        let mut norm = 0.0;
        for (row, slope) in slope.iter().enumerate() {
            let smooth = &mut direction[row];
            *smooth = (*smooth * 2 + *slope * 3) / 5;
            let is_stuck = (*smooth > 0 && now[row] <= floor[row])
                || (*smooth < 0 && now[row] >= self.limits[row]);
            if !is_stuck {
                let part = f64::from(*smooth);
                norm += self.limits[row] as f64 * part * part;
            }
        }
        if norm <= 0.0 {
            return;
        }
        let gap = (exact - i128::from(gains)).max(1) as f64;
        let length = size * gap * f64::from(PART) / norm;
        for (row, it) in now.iter_mut().enumerate() {
            let limit = self.limits[row];
            // Float to integer casts round towards zero and saturate.
            let change = (length * limit as f64 * f64::from(direction[row])) as i64;
            *it = it
                .saturating_sub(change)
                .clamp(floor[row], limit.max(floor[row]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::siting::gain_matrix::Gain;

    /// Weights of 4 and 6 with one unit and three: every sum is a multiple of 2, so a bound of 39 is one of 38.
    #[test]
    fn bounds_are_rounded_down_to_what_a_sum_can_be() {
        let mut matrix = GainMatrix::new(vec![4, 6]);
        matrix.push(
            0,
            vec![Gain { row: 0, units: 1 }, Gain { row: 1, units: 3 }],
        );
        let problem = Subgradient {
            matrix: &matrix,
            limits: &matrix.row_limits(),
            divisor: matrix.divisor(),
            count: 1,
        };
        assert_eq!(problem.limits, [4, 18]);
        assert_eq!(problem.round(39), 38);
        assert_eq!(problem.round(38), 38);
        assert_eq!(problem.round(i128::MAX), i64::MAX - 1);
    }
}
