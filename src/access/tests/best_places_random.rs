//! Best next places of random worlds, beside an answer that tries all pairs.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::siting_question::question;
use crate::world::{World, random_world, sometimes_without_streets};
use access::{AgeGroup, Analysis, CandidateSites, People, Reached, SitingModel};
use atlas::{LonLat, NeedStatus};
use fastrand::Rng;
use streets::{Length, Pace};

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
        let within = |to: &LonLat| -> Vec<bool> {
            let walks = walks_to(&analysis, &world, *to, asked.limit);
            walks.iter().map(Option::is_some).collect()
        };
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

/// What people walk now and to each candidate, by one search from each home, in centimetres; and all choices of two.
#[test]
fn medians_of_random_worlds_are_answered_as_by_trying_all_pairs() {
    let mut saved_somewhere = 0;
    for seed in 0..40 {
        let world = sometimes_without_streets(seed);
        let analysis = world.analysis();
        let supply = world.supply();
        let mut random = Rng::with_seed(seed);
        let sites = CandidateSites::of(&analysis, 8);
        let metres = random.f64() * 900.0;
        let asked = question(SitingModel::Median, &supply, &sites, 2, metres);
        let found = analysis.best_places(&asked).unwrap();
        let centimetres = |it: Length| it.tenths_of_millimetres().div_ceil(100);
        let most = centimetres(asked.limit);
        // An existing place that counts perhaps is where people walk now.
        let places = world.atlas.indexed_places();
        let counting = places.filter(|(index, _)| supply.status(*index) > NeedStatus::No);
        let existing = counting.map(|(_, place)| place.shape.anchor());
        let walks = |to: LonLat| walks_to(&analysis, &world, to, asked.limit);
        let mut now = vec![most; analysis.demand().points().len()];
        for to in existing {
            for (now, walk) in now.iter_mut().zip(walks(to)) {
                *now = walk.map_or(*now, |it| centimetres(it).min(*now));
            }
        }
        let candidates: Vec<Vec<Option<Length>>> =
            sites.positions.iter().map(|it| walks(*it)).collect();
        let value = |pair: [usize; 2]| -> u64 {
            let points = analysis.demand().points().iter().enumerate();
            let saved = points.map(|(point, people)| {
                let walks = pair.iter().filter_map(|it| candidates[*it][point]);
                let walk = walks.map(centimetres).min().unwrap_or(most);
                people.count(AgeGroup::All).low().millionths() * now[point].saturating_sub(walk)
            });
            saved.sum()
        };
        let numbers = 0..sites.positions.len();
        let pairs = numbers
            .clone()
            .flat_map(|a| numbers.clone().map(move |b| [a, b]));
        let best = pairs.map(value).max().unwrap_or(0);
        assert_eq!(found.optimality.value, best, "seed {seed}");
        assert_eq!(found.optimality.bound, best, "seed {seed}");
        saved_somewhere += usize::from(best > 0);
    }
    assert!(saved_somewhere > 25, "{saved_somewhere}");
}

/// The walk of each demand point to a position if it is within the limit, by a search from the point.
fn walks_to(
    analysis: &Analysis<'_>,
    world: &World,
    to: LonLat,
    limit: Length,
) -> Vec<Option<Length>> {
    let points = analysis.demand().points().iter();
    let Some(network) = &world.network else {
        let distance = |at: LonLat| atlas::EcefPoint::from(at).distance(to.into());
        let lengths = points.map(|it| Length::from_metres(distance(it.at).get()));
        return lengths.map(|it| (it <= limit).then_some(it)).collect();
    };
    let streets = network.streets();
    let goal = streets::Goals::of_position(streets, to);
    let walk = |at: LonLat| {
        let start = streets::Start::new(streets, at, []);
        let walks = streets.within(&goal, &start, Pace::default(), limit);
        walks.walks.first().map(|it| it.cost.effort)
    };
    points.map(|it| walk(it.at)).collect()
}
