//! Branch and bound over the Lagrangean relaxation, for the gap that the relaxation leaves.

use super::dominance::undominated;
use super::gain_matrix::GainMatrix;
use super::greedy::greedy;
use super::interchange::interchange;
use super::lagrangean::{Incumbent, Relaxation, Subgradient};
use super::selection::{ChosenSite, Optimality, SiteSelection};
use std::collections::BTreeMap;

/// Steps of the first relaxation in all.
const STEPS: usize = 500;
/// Steps of the relaxation of a branch.
const BRANCH_STEPS: usize = 40;
/// The length of the first step, as a share of the full one, and of the first in a branch. Tried on the atlases in `data`.
const SIZES: (f64, f64) = (0.7, 0.3);
/// The most work in the first relaxation, and in all: see [`SiteSelection::work`]. A matrix of many gains has more.
const WORK: (u64, u64) = (100_000_000, 200_000_000);
/// The passes over a matrix of many gains that are added to the most work.
const PASSES: u64 = 120;

/// The best choice of at most `count` columns that was found, and the proof of how good it is.
pub(super) fn solve(whole: &GainMatrix, count: usize) -> SiteSelection {
    let (matrix, _) = whole.reduced(&vec![true; whole.columns()]);
    let count = count.min(matrix.columns());
    let open: Vec<u32> = (0..).take(matrix.columns()).collect();
    let mut columns: Vec<u32> = greedy(&matrix, &open, count)
        .iter()
        .map(|it| it.0)
        .collect();
    let passes = interchange(&matrix, &open, 0, &mut columns);
    let mut incumbent = Incumbent {
        candidates: Vec::new(),
        gains: 0,
        work: passes as u64 * matrix.len() as u64,
        exchanged: Vec::new(),
    };
    incumbent.offer(&matrix, &columns);
    let bound = match count {
        0 => 0,
        _ => bound(matrix, open, count, &mut incumbent),
    };
    // In the order in which each adds most.
    incumbent.candidates.sort_unstable();
    let sites = greedy(whole, &incumbent.candidates, count).into_iter();
    let sites = sites.map(|(candidate, adds)| ChosenSite {
        candidate: candidate as usize,
        adds: adds.unsigned_abs(),
    });
    SiteSelection {
        sites: sites.collect(),
        optimality: Optimality {
            value: incumbent.gains.unsigned_abs(),
            bound: bound.max(incumbent.gains).unsigned_abs(),
        },
        work: incumbent.work,
    }
}

/// A bound for every choice; improves the incumbent by the way.
fn bound(mut matrix: GainMatrix, open: Vec<u32>, count: usize, incumbent: &mut Incumbent) -> i64 {
    let mut limits = matrix.row_limits();
    let divisor = matrix.divisor();
    let more = matrix.len() as u64 * PASSES;
    let mut root = Relaxation {
        taken: Vec::new(),
        open,
        multipliers: limits.iter().map(|it| it / 2).collect(),
        bound: i64::MAX,
        best: Vec::new(),
        size: SIZES.0,
    };
    let mut left = STEPS;
    while left > 0 {
        let problem = Subgradient {
            matrix: &matrix,
            limits: &limits,
            divisor,
            count,
        };
        let taken = problem.run(&mut root, incumbent, left, WORK.0 + more);
        if root.bound <= incumbent.gains {
            return root.bound;
        }
        if taken == 0 {
            break;
        }
        left = left.saturating_sub(taken);
        (matrix, root) = without_excluded(&matrix, root);
        limits = matrix.row_limits();
    }
    let problem = Subgradient {
        matrix: &matrix,
        limits: &limits,
        divisor,
        count,
    };
    branches(&problem, root, incumbent, WORK.1 + more)
}

/// Drops the columns that are not open any more, then those that others dominate, and merges rows that are equal without them.
fn without_excluded(matrix: &GainMatrix, mut root: Relaxation) -> (GainMatrix, Relaxation) {
    let mut keep = vec![false; matrix.columns()];
    for column in &root.open {
        keep[*column as usize] = true;
    }
    let (open, rows) = matrix.reduced(&keep);
    root.multipliers = merged(&root.multipliers, &rows, open.rows());
    let (reduced, rows) = open.reduced(&undominated(&open));
    root.multipliers = merged(&root.multipliers, &rows, reduced.rows());
    root.open = (0..).take(reduced.columns()).collect();
    // They would be numbered anew, and the next step finds them again.
    root.best.clear();
    (reduced, root)
}

/// The sums of the multipliers of merged rows.
fn merged(multipliers: &[i64], new_rows: &[Option<u32>], count: usize) -> Vec<i64> {
    let mut sums = vec![0; count];
    for (row, multiplier) in new_rows.iter().zip(multipliers) {
        if let Some(row) = row {
            sums[*row as usize] += multiplier;
        }
    }
    sums
}

/// Divides the problem by whether a column is chosen, always the part with the highest bound first, until that is no more than
/// the incumbent or the work is done.
fn branches(
    problem: &Subgradient<'_>,
    root: Relaxation,
    incumbent: &mut Incumbent,
    most_work: u64,
) -> i64 {
    // By bound, then the oldest first.
    let mut parts = BTreeMap::from([((root.bound, 0_i64), root)]);
    let mut number = 0;
    while let Some(((bound, _), part)) = parts.pop_last() {
        if bound <= incumbent.gains || incumbent.work >= most_work {
            return bound;
        }
        let mut candidates = part.best.iter().chain(&part.open);
        let Some(column) = candidates.find(|it| part.open.contains(it)).copied() else {
            continue;
        };
        let mut without = part.clone();
        without.open.retain(|it| *it != column);
        let mut with = Relaxation {
            open: without.open.clone(),
            ..part
        };
        with.taken.push(column);
        for mut part in [with, without] {
            part.bound = i64::MAX;
            part.size = SIZES.1;
            part.best.clear();
            problem.run(&mut part, incumbent, BRANCH_STEPS, most_work);
            // No part of a problem has more than the whole.
            part.bound = part.bound.min(bound);
            if part.bound > incumbent.gains {
                number -= 1;
                parts.insert((part.bound, number), part);
            }
        }
    }
    incumbent.gains
}
