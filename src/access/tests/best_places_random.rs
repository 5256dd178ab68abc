//! Best next places of random worlds, beside an answer that tries all pairs.

// Tests may panic.
#![allow(clippy::unwrap_used)]

mod siting_question;
mod world;

use access::{AgeGroup, Analysis, CandidateSites, People, Reached, SitingModel};
use atlas::LonLat;
use fastrand::Rng;
use siting_question::question;
use streets::{Length, Pace};
use world::{World, random_world};

/// The walks of everybody to every candidate, by one search from each home, and all choices of two.
#[test]
fn random_worlds_are_answered_as_by_trying_all_pairs() {
    for seed in 0..40 {
        let world = random_world(seed);
        let analysis = world.analysis();
        let supply = world.supply();
        let mut random = Rng::with_seed(seed);
        let corners = CandidateSites::of(&analysis, 8);
        let metres = random.f64() * 900.0;
        let asked = question(SitingModel::Covering, &supply, &corners, 2, metres);
        let found = analysis.best_places(&asked).unwrap();
        let within = |to: &LonLat| -> Vec<bool> { reaches(&analysis, &world, *to, asked.limit) };
        let reach: Vec<Vec<bool>> = corners.positions.iter().map(within).collect();
        let certain = |pair: &[usize]| -> People {
            let points = analysis.demand().points().iter().enumerate();
            let gained = points.filter(|(point, _)| {
                let is_without = matches!(found.before[*point], Reached::Beyond | Reached::Never);
                is_without && pair.iter().any(|it| reach[*it][*point])
            });
            gained.map(|(_, it)| it.count(AgeGroup::All).low()).sum()
        };
        let numbers = 0..corners.positions.len();
        let pairs = numbers
            .clone()
            .flat_map(|a| numbers.clone().map(move |b| [a, b]));
        let best = pairs
            .map(|pair| certain(&pair))
            .max()
            .unwrap_or(People::NONE);
        assert_eq!(
            People::from_millionths(found.optimality.value),
            best,
            "seed {seed}"
        );
        assert!(found.optimality.is_best_possible(), "seed {seed}");
        let low: People = found.places.iter().map(|it| it.adds.low()).sum();
        assert_eq!(low, best, "seed {seed}");
        for (point, after) in found.after.iter().enumerate() {
            let is_reached = found.places.iter().any(|it| reach[it.candidate][point]);
            let had_one = found.before[point] == Reached::Yes;
            assert_eq!(*after == Reached::Yes, had_one || is_reached, "seed {seed}");
        }
    }
}

/// Whether each demand point reaches a position within the limit, by a search from the point.
fn reaches(analysis: &Analysis<'_>, world: &World, to: LonLat, limit: Length) -> Vec<bool> {
    let points = analysis.demand().points().iter();
    let Some(network) = &world.network else {
        let distance = |at: LonLat| atlas::EcefPoint::from(at).distance(to.into());
        return points
            .map(|it| Length::from_metres(distance(it.at).get()) <= limit)
            .collect();
    };
    let streets = network.streets();
    let goal = streets::Goals::of_position(streets, to);
    let is_near = |at: LonLat| {
        let start = streets::Start::new(streets, at, []);
        let walks = streets.within(&goal, &start, Pace::default(), limit);
        !walks.walks.is_empty()
    };
    points.map(|it| is_near(it.at)).collect()
}
