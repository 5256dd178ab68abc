//! Coverage and gap on random worlds, beside a count of every resident apart.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::hidden::fully_known;
use crate::world::question::{TestQuestion, in_random_worlds};
use crate::world::{World, people};
use access::{AgeGroup, Count, Reached, RegionLevel, Regions};
use atlas::{NeedStatus, PlaceIndex};
use streets::Length;

/// What a resident has of the places that count, by a search from the own home: the place of the rank, or at least some other.
fn naive(
    world: &World,
    question: &TestQuestion,
    home: atlas::LonLat,
    wanted: &dyn Fn(PlaceIndex) -> bool,
) -> Reached {
    let mut walks: Vec<Length> = match &world.network {
        Some(network) => {
            let start = network.start(&world.atlas, home);
            let found = network.nearest(&start, question.pace, wanted, usize::MAX);
            found.walks.iter().map(|it| it.cost.effort).collect()
        }
        None => {
            let all = world.atlas.indexed_places();
            let counting = all.filter(|(index, _)| wanted(*index));
            let distances = counting.map(|(_, place)| place.shape.distance(home).get());
            distances.map(Length::from_metres).collect()
        }
    };
    walks.sort_unstable();
    match walks.get(question.rank - 1) {
        Some(walk) if *walk <= question.limit() => Reached::Yes,
        _ if walks.is_empty() => Reached::Never,
        _ => Reached::Beyond,
    }
}

/// Of each region and age group the number of residents who have a place within the limit, have none, and can reach none at all.
#[test]
fn coverage_without_unknown_data_is_that_of_every_resident_apart() {
    let (covered_somewhere, in_a_gap) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    in_random_worlds(|world, random| {
        let full = fully_known(world.copy(), random);
        let Some(population) = &full.population else {
            return;
        };
        let question = TestQuestion {
            open_at: None,
            rank: random.usize(1..4),
            ..TestQuestion::random(random)
        };
        let analysis = full.analysis();
        let supply = question.supply(&analysis);
        assert!(!supply.has_unknown());
        let wanted = |it| supply.status(it) == NeedStatus::Yes;
        let regions = Regions::new(&full.atlas);
        let reached = analysis.reached(&supply, question.pace, question.limit(), question.rank);
        for group in AgeGroup::ALL {
            let found = regions.sums(&analysis.coverage(&reached, group));
            for (region, found) in regions.rows().iter().zip(found) {
                let mut counts = [0; 3];
                for point in &population.points {
                    let Some(neighbourhood) = full.atlas.neighbourhood_at(point.at) else {
                        continue;
                    };
                    let neighbourhood = full.atlas.neighbourhood(neighbourhood).unwrap();
                    let is_inside = match region.level {
                        RegionLevel::Neighbourhood => Some(&neighbourhood.id) == region.id.as_ref(),
                        RegionLevel::District => neighbourhood.district == region.name,
                        _ => true,
                    };
                    let residents = match group {
                        AgeGroup::All => point.total,
                        AgeGroup::Under15 => point.age_0_15,
                        AgeGroup::From65 => point.age_65_plus,
                    };
                    for _ in 0..residents.filter(|_| is_inside).unwrap_or(0) {
                        match naive(&full, &question, point.at, &wanted) {
                            Reached::Yes => counts[0] += 1,
                            Reached::Never => counts = [counts[0], counts[1] + 1, counts[2] + 1],
                            _ => counts[1] += 1,
                        }
                    }
                }
                let known = |it| Count::exactly(people(it));
                let figures = [found.number(), found.gap(), found.never];
                assert_eq!(figures, counts.map(known), "{region:?}");
                covered_somewhere.set(covered_somewhere.get() + usize::from(counts[0] > 0));
                in_a_gap.set(in_a_gap.get() + usize::from(counts[1] > counts[2]));
            }
        }
    });
    assert!(covered_somewhere.get() > 150 && in_a_gap.get() > 150);
}
