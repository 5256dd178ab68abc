//! The solver of location problems, apart from any atlas: hand-made problems, and all choices of random ones.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use access::{Optimality, People, SiteSelection, SitingError, SitingProblem};
use fastrand::Rng;

fn people(counts: &[u32]) -> Vec<People> {
    counts.iter().copied().map(People::new).collect()
}

fn chosen(selection: &SiteSelection) -> Vec<usize> {
    selection.sites.iter().map(|it| it.candidate).collect()
}

/// Value in whole people.
fn value(selection: &SiteSelection) -> u64 {
    People::from_millionths(selection.optimality.value).rounded()
}

/// Greedy takes the middle first and is left with 9 + 4; the two ends together have everybody.
///
/// ```text
///   people   4   5   5   4
///            ├─ 0 ─┤ ├─ 2 ─┤
///                ├ 1 ┤
/// ```
#[test]
fn interchange_leaves_the_trap_of_greedy() {
    let problem =
        SitingProblem::covering(&people(&[4, 5, 5, 4]), [vec![0, 1], vec![1, 2], vec![2, 3]])
            .unwrap();
    let found = problem.solve(2);
    assert_eq!(chosen(&found), [0, 2]);
    assert_eq!(value(&found), 18);
    assert!(found.optimality.is_best_possible());
    assert_eq!(chosen(&problem.solve(1)), [1]);
}

/// ```text
///   people   7   7   3   6
///            ├─ 0 ─┤                  an existing place covers the first 7: candidate 0 adds 7, not 14
///            ├─ 1 ─┤
///                    ├─ 2 ─┤
/// ```
#[test]
fn existing_places_leave_only_the_demand_that_they_do_not_cover() {
    let problem =
        SitingProblem::covering(&people(&[0, 7, 3, 6]), [vec![0, 1], vec![0, 1], vec![2, 3]])
            .unwrap();
    let found = problem.solve(3);
    assert_eq!(chosen(&found), [2, 0], "the equal second one adds nothing");
    let added: Vec<u64> = found.sites.iter().map(|it| it.adds).collect();
    assert_eq!(added, [9_000_000, 7_000_000]);
    assert!(found.optimality.is_best_possible());
}

/// Walks in centimetres, without new places and to each candidate:
///
/// ```text
///   people         1     1     10
///   now          9,000 9,000  5,000 (an existing place)
///   candidate 0    100 8,000    -      saves 8,900 + 1,000        =  9,900
///   candidate 1      -   100  4,500    saves 8,900 + 10 × 500     = 13,900
///   candidate 2  8,000     -  6,000    saves 1,000 + nothing
/// ```
#[test]
fn a_median_saves_the_walk_that_is_longer_than_to_the_existing_place() {
    let walks = [9_000, 9_000, 5_000];
    let candidates = [
        vec![(0, 100), (1, 8_000)],
        vec![(1, 100), (2, 4_500)],
        vec![(0, 8_000), (2, 6_000)],
    ];
    let problem = SitingProblem::median(&people(&[1, 1, 10]), &walks, candidates).unwrap();
    let one = problem.solve(1);
    assert_eq!((chosen(&one), value(&one)), (vec![1], 13_900));
    let two = problem.solve(2);
    assert_eq!((chosen(&two), value(&two)), (vec![1, 0], 13_900 + 8_900));
    assert!(two.optimality.is_best_possible());
}

#[test]
fn nothing_is_chosen_where_nothing_can_be_gained() {
    let nobody: [Vec<usize>; 0] = [];
    for problem in [
        SitingProblem::covering(&people(&[]), nobody),
        SitingProblem::covering(&people(&[0, 0]), [vec![0], vec![0, 1]]),
        SitingProblem::covering(&people(&[5]), [vec![], vec![]]),
    ] {
        for count in [0, 1, 5] {
            let found = problem.as_ref().unwrap().solve(count);
            assert!(found.sites.is_empty());
            assert!(found.optimality.is_best_possible());
            assert_eq!(found.optimality.bound, 0);
        }
    }
    let problem = SitingProblem::covering(&people(&[5]), [vec![0]]).unwrap();
    let none = problem.solve(0);
    assert_eq!((none.optimality.value, none.optimality.bound), (0, 0));
}

#[test]
fn equal_candidates_go_by_number() {
    let same = [vec![0], vec![1], vec![0], vec![1], vec![2]];
    let problem = SitingProblem::covering(&people(&[5, 5, 5]), same).unwrap();
    assert_eq!(chosen(&problem.solve(1)), [0]);
    assert_eq!(chosen(&problem.solve(2)), [0, 1]);
    assert_eq!(chosen(&problem.solve(9)), [0, 1, 4]);
}

#[test]
fn problems_that_cannot_be_solved_are_errors() {
    let unknown = SitingProblem::covering(&people(&[5]), [vec![0], vec![3]]).unwrap_err();
    let expected = SitingError::UnknownDemandPoint {
        candidate: 1,
        point: 3,
    };
    assert_eq!(unknown, expected);
    let everybody = People::from_millionths(u64::MAX);
    let too_many = SitingProblem::covering(&[everybody], [vec![0]]).unwrap_err();
    assert_eq!(too_many, SitingError::TooLarge);
    let far = [vec![(0, 0)]];
    let too_far = SitingProblem::median(&[People::new(u32::MAX)], &[u32::MAX], far).unwrap_err();
    assert_eq!(too_far, SitingError::TooLarge);
}

#[test]
fn the_gap_is_rounded_up() {
    let gap = |value, bound| Optimality { value, bound }.to_string();
    assert_eq!(gap(0, 0), "the best possible");
    assert_eq!(gap(10, 10), "the best possible");
    assert_eq!(gap(992, 1_000), "within 0.8 % of the best possible");
    assert_eq!(
        gap(9_999_999, 10_000_000),
        "within 0.1 % of the best possible"
    );
    assert_eq!(gap(0, 7), "within 100.0 % of the best possible");
}

/// A random problem: for each candidate the units at each demand point, 0 for none.
struct RandomProblem {
    people: Vec<People>,
    units: Vec<Vec<u32>>,
}

impl RandomProblem {
    /// With `most` = 1 a problem of covering.
    fn new(random: &mut Rng, most: u32) -> Self {
        let points = random.usize(1..25);
        let candidates = random.usize(1..13);
        // Whole residents in some problems, parts in others; some points without anybody.
        let part = if random.bool() { 1_000_000 } else { 1 };
        let density = random.f64();
        Self {
            people: (0..points)
                .map(|_| People::from_millionths(random.u64(0..40) * part))
                .collect(),
            units: (0..candidates)
                .map(|_| {
                    let unit = |_| match random.f64() < density {
                        true => random.u32(1..=most),
                        false => 0,
                    };
                    (0..points).map(unit).collect()
                })
                .collect(),
        }
    }

    fn problem(&self, most: u32) -> SitingProblem {
        let walked = self.units.iter().map(|units| {
            let walks = units.iter().enumerate();
            walks.map(|(point, units)| (point, most - units))
        });
        let now = vec![most; self.people.len()];
        SitingProblem::median(&self.people, &now, walked).unwrap()
    }

    fn value(&self, chosen: &[usize]) -> u64 {
        let best = |point: usize| chosen.iter().map(|it| self.units[*it][point]).max();
        let gains = self.people.iter().enumerate();
        gains
            .map(|(point, people)| people.millionths() * u64::from(best(point).unwrap_or(0)))
            .sum()
    }

    /// The most that any choice gains, by trying all.
    fn best(&self, count: usize) -> u64 {
        let candidates = self.units.len();
        let sets = (0_u32..1 << candidates).filter(|it| it.count_ones() as usize <= count);
        let values = sets.map(|set| {
            let chosen: Vec<usize> = (0..candidates).filter(|it| set >> it & 1 == 1).collect();
            self.value(&chosen)
        });
        values.max().unwrap()
    }
}

#[test]
fn random_problems_are_solved_as_well_as_by_trying_every_choice() {
    for seed in 0..300 {
        let mut random = Rng::with_seed(seed);
        let most = if random.bool() { 1 } else { 50 };
        let world = RandomProblem::new(&mut random, most);
        let problem = world.problem(most);
        for count in [1, 2, 3, 5] {
            let found = problem.solve(count);
            let best = world.best(count);
            let Optimality { value, bound } = found.optimality;
            assert_eq!(value, world.value(&chosen(&found)), "seed {seed}");
            assert_eq!(value, found.sites.iter().map(|it| it.adds).sum::<u64>());
            assert!(
                found.sites.is_sorted_by(|a, b| a.adds >= b.adds),
                "seed {seed}"
            );
            assert!(found.sites.len() <= count);
            assert!(
                value <= best && best <= bound,
                "seed {seed}: {value} {best} {bound}"
            );
            // So small that branch and bound ends.
            assert_eq!(value, bound, "seed {seed}, {count} places");
        }
    }
}

#[test]
fn covering_is_a_median_of_one_unit() {
    for seed in 0..50 {
        let world = RandomProblem::new(&mut Rng::with_seed(seed), 1);
        let covered = world.units.iter().map(|units| {
            let points = units.iter().enumerate();
            points.filter(|(_, it)| **it > 0).map(|(point, _)| point)
        });
        let covering = SitingProblem::covering(&world.people, covered).unwrap();
        assert_eq!(covering.solve(3), world.problem(1).solve(3));
    }
}
