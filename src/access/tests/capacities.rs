//! Covering with capacities: hand-made problems, and all choices of random ones.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use access::{CapacitatedProblem, CapacitatedSelection, CapacityBound, People, SiteRoom};
use fastrand::Rng;

fn site(capacity: u32, points: &[usize]) -> SiteRoom {
    SiteRoom {
        capacity: People::new(capacity),
        points: points.to_vec(),
    }
}

fn solve(
    people: &[u32],
    existing: &[SiteRoom],
    candidates: &[SiteRoom],
    count: usize,
) -> CapacitatedSelection {
    let people: Vec<People> = people.iter().copied().map(People::new).collect();
    let problem = CapacitatedProblem::new(&people, existing, candidates).unwrap();
    problem.solve(count).unwrap()
}

/// The chosen candidates, how many people they add, and at most.
fn result(found: &CapacitatedSelection) -> (Vec<usize>, u64, u64) {
    let chosen = found.sites.iter().map(|it| it.candidate).collect();
    let whole = |it| People::from_millionths(it).rounded();
    let optimality = found.optimality;
    (chosen, whole(optimality.value), whole(optimality.bound))
}

/// ```text
///   people     30   30   30
///              ├─ 0 ─────┤      room for 40
///              ├ 1 ┤            room for 50, of which 30 can be used
/// ```
#[test]
fn a_full_place_adds_no_more_than_its_room() {
    let candidates = [site(40, &[0, 1, 2]), site(50, &[0])];
    let people = [30, 30, 30];
    assert_eq!(
        result(&solve(&people, &[], &candidates, 1)),
        (vec![0], 40, 40)
    );
    let two = solve(&people, &[], &candidates, 2);
    assert_eq!(result(&two), (vec![0, 1], 70, 70));
}

/// The existing place is full with the people of point 0. A new place for them leaves its room to those of point 1.
///
/// ```text
///   people     50   50
///   existing   ├────┤      room for 50
///              ├ 0 ┤       room for 20: takes 20 of point 0, so that the existing place can take 20 of point 1
/// ```
#[test]
fn people_go_to_another_place_to_leave_room() {
    let found = solve(&[50, 50], &[site(50, &[0, 1])], &[site(20, &[0])], 1);
    assert_eq!(found.before, People::new(50));
    assert_eq!(result(&found), (vec![0], 20, 20));
    assert_eq!(found.bound, CapacityBound::Room);
    // The chain goes on: 1 takes over from the place of 0, which takes over from the existing one.
    let existing = [site(10, &[0, 1]), site(10, &[1, 2])];
    let found = solve(&[10, 10, 10], &existing, &[site(10, &[0])], 1);
    assert_eq!(result(&found), (vec![0], 10, 10));
}

#[test]
fn without_people_room_or_candidates_nothing_is_chosen() {
    for (people, candidates) in [
        (vec![], vec![]),
        (vec![0], vec![site(5, &[0])]),
        (vec![9], vec![site(0, &[0])]),
        (vec![9], vec![site(9, &[])]),
    ] {
        for count in [0, 1, 3] {
            let found = solve(&people, &[], &candidates, count);
            assert_eq!(result(&found), (vec![], 0, 0));
        }
    }
    let people = [People::new(1)];
    assert!(CapacitatedProblem::new(&people, &[], &[site(1, &[1])]).is_err());
    assert!(CapacitatedProblem::new(&[People::from_millionths(u64::MAX)], &[], &[]).is_err());
}

#[test]
fn the_bound_says_which_proof_it_is() {
    let found = solve(&[10, 10], &[], &[site(500, &[0]), site(500, &[1])], 1);
    assert_eq!(result(&found), (vec![0], 10, 10));
    assert_eq!(found.bound, CapacityBound::Covering);
}

/// How many people can be assigned at most, by Hall's theorem: for every set of demand points, those outside it and the room of
/// the sites that reach it (König; the least cut).
fn most_assigned(people: &[u32], sites: &[&SiteRoom]) -> u64 {
    let cuts = (0_u32..1 << people.len()).map(|set| {
        let is_in = |point: usize| set >> point & 1 == 1;
        let outside = (0..people.len()).filter(|it| !is_in(*it));
        let outside: u64 = outside.map(|it| u64::from(people[it])).sum();
        let reaching = sites
            .iter()
            .filter(|it| it.points.iter().any(|it| is_in(*it)));
        outside + reaching.map(|it| it.capacity.rounded()).sum::<u64>()
    });
    cuts.min().unwrap()
}

#[test]
fn random_problems_are_between_value_and_bound_of_trying_every_choice() {
    let (mut best_found, mut proven, mut tried) = (0, 0, 0);
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let points = random.usize(1..8);
        let people: Vec<u32> = (0..points).map(|_| random.u32(0..30)).collect();
        let mut sites = |most: usize| -> Vec<SiteRoom> {
            (0..random.usize(0..most))
                .map(|_| {
                    let reached = (0..points).filter(|_| random.f64() < 0.4);
                    let reached: Vec<usize> = reached.collect();
                    site(random.u32(0..40), &reached)
                })
                .collect()
        };
        let (existing, candidates) = (sites(4), sites(8));
        for count in [1, 3] {
            let found = solve(&people, &existing, &candidates, count);
            let assigned = |chosen: &[usize]| {
                let chosen = chosen.iter().map(|it| &candidates[*it]);
                most_assigned(&people, &existing.iter().chain(chosen).collect::<Vec<_>>())
            };
            let before = assigned(&[]);
            assert_eq!(found.before.rounded(), before, "seed {seed}");
            let sets = (0_u32..1 << candidates.len()).filter(|it| it.count_ones() <= count as u32);
            let best = sets.map(|set| {
                let chosen: Vec<usize> = (0..candidates.len())
                    .filter(|it| set >> it & 1 == 1)
                    .collect();
                assigned(&chosen)
            });
            let best = best.max().unwrap() - before;
            let (chosen, value, bound) = result(&found);
            assert_eq!(value, assigned(&chosen) - before, "seed {seed}");
            assert!(chosen.len() <= count);
            let added: u64 = found.sites.iter().map(|it| it.adds).sum();
            assert_eq!(added, found.optimality.value, "seed {seed}");
            assert!(
                value <= best && best <= bound,
                "seed {seed}: {value} {best} {bound}"
            );
            tried += 1;
            best_found += u32::from(value == best);
            proven += u32::from(value == bound);
        }
    }
    println!("{tried} problems, {best_found} solved best, {proven} proven");
    assert!(best_found * 100 >= tried * 95, "{best_found} of {tried}");
    assert!(proven * 100 >= tried * 60, "{proven} of {tried}");
}
