//! How many people walk how far on random worlds, beside a count of every resident apart.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, complete_supply, people, random_world};
use access::{AgeGroup, Count, Region, RegionLevel, Regions, WalkHistogram};
use atlas::{NeedStatus, PlaceIndex};
use fastrand::Rng;
use streets::{Length, Pace};

/// The question: the limits of the bins, and which of the nearest places.
struct Bins {
    limits: Vec<Length>,
    rank: usize,
}

impl Bins {
    fn random(random: &mut Rng) -> Self {
        let step = f64::from(random.u32(40..300));
        let limits = (1..=random.u32(1..6)).map(|it| Length::from_metres(f64::from(it) * step));
        Self {
            limits: limits.collect(),
            rank: random.usize(1..4),
        }
    }

    /// The residents of a region by bins, those beyond all, and those who reach no place: a search from each home, and each bin
    /// compared in turn. All numbers of people must be known.
    fn naive(
        &self,
        world: &World,
        counts: &dyn Fn(PlaceIndex) -> bool,
        region: &Region,
        group: AgeGroup,
    ) -> Vec<u32> {
        let network = world.network.as_ref().unwrap();
        let mut all = vec![0; self.limits.len() + 2];
        for point in &world.population.as_ref().unwrap().points {
            let Some(neighbourhood) = world.atlas.neighbourhood_at(point.at) else {
                continue;
            };
            let neighbourhood = world.atlas.neighbourhood(neighbourhood).unwrap();
            let is_inside = match region.level {
                RegionLevel::Neighbourhood => Some(&neighbourhood.id) == region.id.as_ref(),
                RegionLevel::District => neighbourhood.district == region.name,
                RegionLevel::Municipality | RegionLevel::Whole => true,
            };
            let residents = match group {
                AgeGroup::All => point.total,
                AgeGroup::Under15 => point.age_0_15,
                AgeGroup::From65 => point.age_65_plus,
            };
            let start = network.start(&world.atlas, point.at);
            let found = network.nearest(&start, Pace::default(), counts, usize::MAX);
            let walk = found.walks.get(self.rank - 1).map(|it| it.cost.effort);
            let is_in = |bin: &Length| walk.is_some_and(|it| it <= *bin);
            let bin = match self.limits.iter().position(is_in) {
                Some(bin) => bin,
                None if found.walks.is_empty() => self.limits.len() + 1,
                None => self.limits.len(),
            };
            all[bin] += residents.filter(|_| is_inside).unwrap_or(0);
        }
        all
    }

    /// The same by [`WalkHistogram`], in each region.
    fn found(&self, world: &World, supply: &access::Supply, group: AgeGroup) -> Vec<Vec<Count>> {
        let analysis = world.analysis();
        let walks = analysis.walk_intervals(supply, Pace::default(), self.rank);
        let regions = Regions::new(&world.atlas);
        let demand = analysis.demand();
        let rows = WalkHistogram::of_regions(demand, &walks, &self.limits, &regions, group);
        let figures = rows
            .into_iter()
            .map(|it| [it.bins, vec![it.unreachable]].concat());
        figures.collect()
    }
}

#[test]
fn bins_without_unknown_data_are_those_of_every_resident_apart() {
    let mut filled = [0; 3];
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let bins = Bins::random(&mut random);
        let world = random_world(seed).completed(&mut random);
        let supply = complete_supply(world.analysis().sites(), &world.supply(), &mut random);
        let counts = |it| supply.status(it) == NeedStatus::Yes;
        for group in AgeGroup::ALL {
            let found = bins.found(&world, &supply, group);
            for (region, found) in Regions::new(&world.atlas).rows().iter().zip(found) {
                let naive = bins.naive(&world, &counts, region, group);
                let expected: Vec<Count> =
                    naive.iter().map(|it| Count::exactly(people(*it))).collect();
                assert_eq!(found, expected, "{seed} {region:?}");
                filled[0] += usize::from(naive[0] > 0);
                filled[1] += usize::from(naive[naive.len() - 2] > 0);
                filled[2] += usize::from(naive[naive.len() - 1] > 0);
            }
        }
    }
    assert!(filled.iter().all(|it| *it > 30), "{filled:?}");
}

/// Each limit of each bin, with unknown numbers of people and places that count perhaps.
#[test]
fn bins_contain_the_naive_figures_of_every_completion() {
    for seed in 0..60 {
        let world = random_world(seed);
        let mut random = Rng::with_seed(seed);
        let bins = Bins::random(&mut random);
        let supply = world.supply();
        let regions = Regions::new(&world.atlas);
        for group in AgeGroup::ALL {
            let found = bins.found(&world, &supply, group);
            for _ in 0..4 {
                let complete = world.completed(&mut random);
                let full = complete_supply(world.analysis().sites(), &supply, &mut random);
                let counts = |it| full.status(it) == NeedStatus::Yes;
                for (region, found) in regions.rows().iter().zip(&found) {
                    let naive = bins.naive(&complete, &counts, region, group);
                    for (found, naive) in found.iter().zip(naive) {
                        assert!(found.contains(people(naive)), "{seed} {naive} {found:?}");
                    }
                }
            }
        }
    }
}
