//! The neighbourhood of each population point is the one that contains it, however many points there are.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::World;
use access::{AgeGroup, Demand, People, Unpublished};
use atlas::{Atlas, LonLat};
use streets::{Population, PopulationPoint, PopulationUnit};

/// The demand of addresses at positions.
fn demand_at(atlas: &Atlas, positions: &[LonLat]) -> Demand {
    let points = positions.iter().map(|at| PopulationPoint {
        at: *at,
        total: Some(1),
        age_0_15: None,
        age_65_plus: None,
    });
    let population = Population {
        unit: PopulationUnit::Addresses,
        points: points.collect(),
    };
    Demand::new(atlas, None, Some(&population), Unpublished::default())
}

/// Each position is in the neighbourhood that [`Atlas::neighbourhood_at`] finds, and is counted outside where that finds none.
fn compare(atlas: &Atlas, positions: &[LonLat]) {
    let demand = demand_at(atlas, positions);
    let homes = positions
        .iter()
        .map(|at| (*at, atlas.neighbourhood_at(*at)));
    let inside: Vec<_> = homes.filter_map(|(at, home)| Some((at, home?))).collect();
    let found = demand.points().iter();
    let found: Vec<_> = found.map(|it| (it.at, it.neighbourhood)).collect();
    assert_eq!(found, inside);
    let outside = demand.total(AgeGroup::All) + demand.outside();
    assert_eq!(outside.low(), People::new(positions.len() as u32));
}

#[test]
fn random_positions_are_in_the_neighbourhoods_that_contain_them() {
    let mut random = fastrand::Rng::with_seed(12);
    for name in ["delft", "liechtenstein", "ermelo", "drechtsteden"] {
        let world = World::shipped(name);
        let all = world.atlas.neighbourhoods().iter();
        let corners: Vec<LonLat> = all
            .flat_map(|it| it.area.polygons().iter())
            .flat_map(|it| it.exterior().coords())
            .filter_map(|it| LonLat::new(it.x, it.y))
            .collect();
        for count in [1, 2, 30, 20_000] {
            let near = |random: &mut fastrand::Rng| {
                let corner = corners[random.usize(..corners.len())];
                // Some are on a corner, some are close to a border, and some are outside.
                let away = [0.0, 1e-7, 1e-4, 0.02][random.usize(..4)];
                let mut shifted = |degrees: f64| degrees + away * (random.f64() - 0.5);
                LonLat::new(shifted(corner.lon()), shifted(corner.lat())).unwrap()
            };
            let positions: Vec<LonLat> = (0..count).map(|_| near(&mut random)).collect();
            compare(&world.atlas, &positions);
        }
    }
}

#[test]
fn positions_on_one_spot_or_one_line_are_in_their_neighbourhood() {
    let delft = World::shipped("delft");
    let middle = delft.atlas.neighbourhoods().first().unwrap().area.anchor();
    compare(&delft.atlas, &[middle; 100]);
    let along = (0..1_000).map(|step| f64::from(step) * 1e-4 - 0.05);
    let line = along
        .clone()
        .filter_map(|it| LonLat::new(middle.lon() + it, middle.lat()));
    compare(&delft.atlas, &line.collect::<Vec<_>>());
    let line = along.filter_map(|it| LonLat::new(middle.lon(), middle.lat() + it));
    compare(&delft.atlas, &line.collect::<Vec<_>>());
    compare(&delft.atlas, &[]);
}
